"""Read headings, labels and lines that only name somebody, as outcome lists and notices have them."""

from __future__ import annotations

from analysis.extract.following.discourse import Block, Fact
from analysis.extract.happenings.events import Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import FATE_VERBS, Mention
from analysis.extract.phrases.people_words import CALENDAR
from analysis.extract.telling.story import Story, span_of
from analysis.extract.tokens import PARAGRAPH_BREAKS, Sentence

_FATEFUL = frozenset(("outcome", "criminal", "case_to_answer", "proven", "not_proven", "leaving", "notice", "caution"))
_END_OF_SENTENCE = frozenset((".", "!", "?", ":", '"', "”", "’"))
_DETERMINERS = frozenset(("the", "this", "his", "her", "our", "their", "no", "any", "all"))
_LONGEST = 12
# "Hearings" and "Meetings" over the cases that were dealt with there.
_PARTS_OF_A_LIST = {"hearings": "misconduct_hearing", "meetings": "misconduct_meeting"}
_AHEAD = frozenset(("upcoming", "forthcoming"))
# How far into a line the colon after its label stands.
_LABEL = 4


def note_label(sentence: Sentence, story: Story) -> None:
    """Remember a line such as 'Outcome', whose value stands on the line below it, or 'Forthcoming'."""
    line = " ".join(sentence.low)
    if len(sentence.low) <= 3 and line in reading_words("value_labels"):
        story.label = line
    if len(sentence.low) <= 3 and not _AHEAD.isdisjoint(sentence.low):
        story.announces = True


def read_heading(reading: Reading, story: Story) -> bool:
    """Take a short line without a full stop as a heading: it ends one matter and may name the next proceeding."""
    if not _looks_like_heading(reading, story):
        return False
    low = reading.sentence.low
    names = {tag[2] for tag in reading.tags}
    if _is_list_heading(reading, names, story):
        story.heading, story.current, story.setting.decider = None, [], ""
        return True
    if names & _FATEFUL or not FATE_VERBS.isdisjoint(low):
        return False
    before, story.label = story.label, " ".join(low)
    proceeding = next((tag for tag in reading.tags if tag[2] == "proceeding"), None)
    if len(low) == 1 and low[0] in _PARTS_OF_A_LIST:
        proceeding = (0, 1, "proceeding", _PARTS_OF_A_LIST[low[0]])
    span = span_of(reading.sentence, proceeding[0], proceeding[1]) if proceeding else (0, 0)
    if reading_words("value_labels") & {before, story.label}:
        if proceeding:
            _hold(story, proceeding[3], span)
        return True
    story.heading_role = next((mention.role for mention in reading.police if mention.choice == "bare"), "")
    story.announces = bool({"notice"} & set(low)) or not _AHEAD.isdisjoint(low)
    story.heading = (proceeding[3], span) if proceeding else None
    story.setting.decider = ""
    story.setting.proceeding = proceeding[3] if proceeding else ""
    story.current = []
    if proceeding:
        story.discourse.section = story.discourse.order
    return True


def _looks_like_heading(reading: Reading, story: Story) -> bool:
    sentence = reading.sentence
    low = sentence.low
    if story.place == "headline" or not sentence.first_of_paragraph or len(low) > _LONGEST:
        return False
    if low[-1] in _END_OF_SENTENCE or ":" in low[:4]:
        return False
    following = story.text[sentence.end : sentence.end + 1]
    if following and following not in PARAGRAPH_BREAKS:
        return False
    if story.current and _is_next_entry(reading):
        return False
    return not any(mention.kind == "police" and mention.names for mention in reading.mentions)


def _is_next_entry(reading: Reading) -> bool:
    """Say whether a line of a list names the next people without their names: 'Detention officer (name withheld)'."""
    people = [mention for mention in reading.mentions if mention.kind == "police"]
    if not people or people[0].first or reading.sentence.low[0] in _DETERMINERS:
        return False
    if people[0].plural and people[0].number is None:
        return False  # "Police staff" heads a part of the list
    after = reading.sentence.low[people[-1].last :]
    return not after or after[0] in ("(", ",", "-")


def _is_list_heading(reading: Reading, names: set[str], story: Story) -> bool:
    """Say whether a line is 'Dismissed' or 'Not proven' over the people of whom that is true."""
    if len(reading.sentence.low) > 3 or reading.mentions or story.label in reading_words("value_labels"):
        return False
    return bool(names) and names <= {"outcome", "proven", "not_proven"}


def _hold(story: Story, proceeding: str, span: tuple[int, int]) -> None:
    """Give the people of the present entry the proceeding that stands under its label."""
    fact = Fact("proceeding", proceeding, "held", "panel", story.place, story.sentence_index * 1000, span=span)
    for block in story.current:
        block.facts.append(fact)
        block.under_scrutiny = True


def note_entry(reading: Reading, story: Story) -> None:
    """Note whether a line only names somebody and so opens their entry: 'Officer: PC 12 A. Person', 'PC Person: …'."""
    low = reading.sentence.low
    story.opens_entry, story.entry_ends = False, len(low)
    if story.current and ":" in low[:_LABEL]:
        _pass_over_general(reading)
    people = [mention for mention in reading.police if not mention.speaker]
    if not people:
        return
    labelled = _labelled(people, reading)
    if labelled:
        story.opens_entry, story.entry_ends = True, labelled[-1].last
        return
    month = "May" in reading.sentence.raw  # "PC Thorn - misconduct hearing, 6 May"
    dated = _is_date(low[: people[0].first])
    if dated and story.heading is None and not reading.has("proceeding"):
        story.heading = story.listed
    befallen = not (FATE_VERBS - {"may"} if month else FATE_VERBS).isdisjoint(low[:24])
    if befallen or (people[0].first > 5 and not dated):
        return
    if people[0].first and not dated and ":" not in low[: people[0].first]:
        return
    plain = low[-1] == "." and ":" not in low and not any(mention.names for mention in people)
    if plain and not _is_numbered(reading.sentence):
        return  # "The constable read the letter." is prose
    if any(mention.names or mention.rank != "unknown" or mention.role != "officer" for mention in people):
        bracketed = low[people[-1].last : people[-1].last + 1] == ["("] and low[-1] == ")"
        before = low[people[-1].last : people[-1].last + 2]
        at_one = reading.near("proceeding", people[-1].last, people[-1].last + 2) is not None and before[:1] == [","]
        story.opens_entry = people[-1].last >= len(low) - 8 or (dated and bracketed) or at_one


def _is_date(before: list[str]) -> bool:
    """Say whether the day of a hearing stands before its officer: '3 to 5 May - PC Thorn', '3 May (in private): …'."""
    opens = before[:1] != [] and before[0].isdigit() and before[-1] in ("-", ":", ",")
    return opens and len(before) < _LONGEST and not CALENDAR.isdisjoint(before[:_LABEL])


def _pass_over_general(reading: Reading) -> None:
    """Take 'police staff' in 'Type: disciplinary hearing (police staff)' as nobody besides those of the entry."""
    for mention in reading.police:
        if mention.choice == "bare" and mention.plural and mention.number is None:
            mention.background = True


def _is_numbered(sentence: Sentence) -> bool:
    """Say whether a number stands before a sentence at the head of its line: '2. A detention officer from Hale.'"""
    before = sentence.text[max(0, sentence.start - 5) : sentence.start + sentence.lead].split("\n")[-1].strip()
    return before[-1:] in (".", ")") and before[:-1].isdigit()


def _labelled(people: list[Mention], reading: Reading) -> list[Mention]:
    """Return the people whose names are the label of a line: 'Former PCs A and B: both resigned'."""
    low = reading.sentence.low
    if not reading.sentence.first_of_paragraph or people[0].first or ":" not in low[:_LONGEST]:
        return []
    before = [mention for mention in people if mention.last <= low.index(":")]
    named = before and all(mention.names for mention in before)
    if named and before[-1].last == low.index(":"):
        return before
    described = len(before) == 1 and before[0].choice == "indefinite" and not before[0].names
    return before if described and FATE_VERBS.isdisjoint(low[before[0].last : low.index(":")]) else []


def enter(mention: Mention, blocks: list[Block], story: Story) -> None:
    """Make the people of an entry those whom the lines below it are about, under the heading's proceeding."""
    if story.opens_entry and mention.first < story.entry_ends:
        _make_current(mention, blocks, story)
    if story.heading is story.listed and not story.opens_entry:
        return
    if story.heading is None or any("proceeding" in block.facts.newest for block in blocks):
        return
    value, span = story.heading
    story.order = story.sentence_index * 1000
    state = "scheduled" if story.announces else "held"
    for block in blocks:
        block.facts.append(Fact("proceeding", value, state, "panel", story.place, story.order, span=span))
        block.under_scrutiny = True


def _make_current(mention: Mention, blocks: list[Block], story: Story) -> None:
    joined = mention.joined is not None and bool(story.current)
    story.current = story.current + blocks if joined else list(blocks)
    discourse = story.discourse
    discourse.focus = discourse.focus_group = story.current
    if len(story.current) == 1:
        discourse.last_single = story.current[0]
    for block in blocks:
        block.seen = discourse.order


def open_next(mention: Mention, reading: Reading) -> None:
    """Take a rank that is a whole line or stands before a dash as somebody new: 'PC' over the next entry of a list."""
    alone = mention.kind == "police" and mention.first == 0 and not (mention.plural or mention.names)
    after = reading.low[mention.last : mention.last + 1]
    if alone and not after:
        mention.choice = "indefinite"
    elif alone and after == ["-"] and _is_numbered(reading.sentence):
        mention.choice = "another"  # each number of a list counts one more"
