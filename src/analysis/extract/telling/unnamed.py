"""Find whom an event befalls that names nobody: 'The hearing found gross misconduct.' 'A written warning was given.'"""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Event, Reading, Tag
from analysis.extract.happenings.polarity import is_finite
from analysis.extract.lexicon import reading_words
from analysis.extract.telling.story import Story

_DECIDED = frozenset(("finding", "outcome", "case_to_answer"))
_AT_A_PROCEEDING = frozenset(("finding", "outcome", "proceeding"))
_HEARINGS = ("proceeding", "short_hearing", "short_meeting")
_OF_A_TRIAL = reading_words("of_a_trial")
_THAT_WAS = (["that", "was"], ["this", "was"], ["it", "was"])
# More words than these after a quotation mark are no mere exclamation.
_EXCLAMATION = 8
_GIVEN = frozenset((
    "issued", "proposed", "given", "imposed", "dealt", "deal", "handled", "addressed", "address", "addressing",
    "resolved", "resolve",
))  # fmt: skip


def befallen(event: Event, reading: Reading, story: Story, last: list[Block]) -> list[Block]:
    """Return whom an event befalls that names nobody: those of the entry, before the panel, or in focus."""
    if _of_the_entry(event, story):
        return story.current
    if event.value == "barred_list" and "dismissals" in reading.low:
        return [block for block in story.under_scrutiny() if "dismissed" in block.last("outcome")]
    if event.kind == "alleged" and event.about_test:
        return _scrutinised(story, story.discourse.focus)
    if event.value == "performance" and reading.low[event.first - 1] == "this" and story.discourse.focus:
        return _scrutinised(story, story.discourse.focus)  # "this performance matter should be dealt with by …"
    if _must_name_people(event, reading) or _is_exclaimed(event, reading) or _is_of_somebody_unknown(reading):
        return []
    if event.kind == "outcome" and event.needs_people:
        return last or (_scrutinised(story, story.discourse.focus) if _GIVEN & set(reading.sentence.low) else [])
    if last and event.kind in _AT_A_PROCEEDING:
        return last
    if event.kind == "finding" and _goes_on_from_hearing(reading, story):
        return story.known(story.running.people) if story.running is not None else []
    focused = _scrutinised(story, story.discourse.focus) or _scrutinised(story, story.focus_before)
    if _is_agreed_first(event, reading):
        focused = _scrutinised(story, story.focus_before) or focused
    if event.kind == "criminal":
        return _before_a_court(event, reading, story, focused)
    if not focused and _is_of_those_just_met(event, reading):
        met = _just_met(story)  # "The constables had done their best. There was no case to answer."
        if met:
            return met
    if event.kind in _AT_A_PROCEEDING and event.decider == "panel":
        if focused and reading.low[:2] in _THAT_WAS:
            return focused  # "PC Thorn hid the letter. That was misconduct, the panel found."
        there = _before_the_panel(reading, story, focused)
        if there:
            return there
    found = focused or _last_told(story) or _only_person(event, reading, story)
    if event.kind == "proceeding" and found and all(block.last("case_to_answer") == "no" for block in found):
        # "The inspector had no case to answer. Meetings were held in May."; who has none is to face none
        to_come = event.polarity == "scheduled" and event.decider != "oversight"
        return _with_a_case(story) or ([] if to_come else found)
    if event.value == "no_further_action":
        return _all_who_await_the_same(found, story) or found
    if event.value == "accelerated_hearing" and not any(_of_the_gravest(block) for block in found):
        return [block for block in story.under_scrutiny() if _of_the_gravest(block)] or found
    return found


def _is_agreed_first(event: Event, reading: Reading) -> bool:
    """Say whether 'agreed to hold a hearing, and confirmed that an inspector would …' tells of a hearing before him."""
    named = [mention for mention in reading.mentions if mention.kind in ("police", "pronoun")]
    joined = bool(named) and "and" in reading.low[event.last : named[0].first]
    return joined and event.kind == "proceeding" and event.polarity == "scheduled"


def _all_who_await_the_same(found: list[Block], story: Story) -> list[Block]:
    """Return everybody, when nothing was done yet about anybody and all have the same answer to their case."""
    everybody = story.under_scrutiny()
    answers = {block.last("case_to_answer") for block in everybody}
    undone = not any(block.last("outcome") or block.last("finding") or block.count is None for block in everybody)
    return everybody if undone and len(answers) == 1 and found and answers != {""} else []


def _goes_on_from_hearing(reading: Reading, story: Story) -> bool:
    """Say whether the sentence before told of a hearing and not whose: 'The allegations were not proven' goes on."""
    running = story.running
    if running is None or running.sentence != story.sentence_index - 1 or running.polarity != "held":
        return False
    named = any(mention.kind in ("police", "pronoun", "people") for mention in reading.mentions)
    return not (named or reading.has(*_HEARINGS)) and bool(story.known(running.people))


def _with_a_case(story: Story) -> list[Block]:
    """Return those who have a case to answer and nothing decided, for whom meetings can be held."""
    with_case = [block for block in story.under_scrutiny() if block.last("case_to_answer") == "yes"]
    return [block for block in with_case if not (block.last("finding") or block.last("outcome"))]


def _of_the_gravest(block: Block) -> bool:
    """Say whether gross misconduct is alleged, without which there is no accelerated hearing (SI 2020/4, reg 49)."""
    return ("alleged", "gross_misconduct") in block.facts.values


def _is_of_those_just_met(event: Event, reading: Reading) -> bool:
    """Say whether 'there was no case to answer' tells of whom the text has only just brought in."""
    if event.value == "no_further_action":
        return reading.has("case_to_answer")
    if event.kind != "case_to_answer":
        return False
    told_so = "there" in (*reading.low[:2], *reading.low[max(0, event.first - 2) : event.first + 1])
    return event.implied or told_so


def _just_met(story: Story) -> list[Block]:
    """Return those in focus whom the last phrase for police meant, though nothing has put them in question yet."""
    discourse = story.discourse
    return [block for block in story.known(discourse.focus) if block.count and block.seen >= discourse.order]


def _is_exclaimed(event: Event, reading: Reading) -> bool:
    """Say whether somebody only exclaims a sanction: 'His mother said: "A written warning."'."""
    low = reading.sentence.low
    if event.kind != "outcome" or '"' not in low[: event.first]:
        return False
    opened = max(at for at in range(event.first) if low[at] == '"')
    return len(low) - opened < _EXCLAMATION and not is_finite(low[opened:])


def _is_of_somebody_unknown(reading: Reading) -> bool:
    """Say whether a sentence opens with a person whom the lexicon does not know: 'A porter, who has left, was …'."""
    low = reading.sentence.low
    opens = low[0] in ("a", "an") and (low[2:3] == ["who"] or low[2:4] == [",", "who"])
    return opens and not any(mention.first <= 1 < mention.last for mention in reading.mentions)


def _of_the_entry(event: Event, story: Story) -> bool:
    """Say whether an event belongs to the entry that is being read."""
    if not story.current or story.known(story.current) != story.current or event.kind == "alleged":
        return False
    if event.kind == "proceeding" and all(block.last("case_to_answer") == "no" for block in story.current):
        return False
    turned_to = _scrutinised(story, story.discourse.focus) or _scrutinised(story, story.focus_before)
    if turned_to and not any(block in story.current for block in turned_to):
        return False
    return event.kind != "service" or event.first < 3


def _must_name_people(event: Event, reading: Reading) -> bool:
    """Say whether an event means nobody when it names nobody."""
    if event.kind in ("service", "alleged", "scrutiny") or event.value == "judicial_review":
        return True
    if event.kind != "case_to_answer":
        return False
    if event.value == "no" and event.implied:
        return True
    return not (event.about_test or event.decider or "there" in reading.sentence.low)


def _scrutinised(story: Story, blocks: list[Block]) -> list[Block]:
    return [block for block in story.known(blocks) if block.under_scrutiny]


def _before_a_court(event: Event, reading: Reading, story: Story, focused: list[Block]) -> list[Block]:
    others = any(mention.kind == "other" for mention in reading.mentions)
    if event.value != "no_charge" and (others or _is_of_another_subject(reading)):
        return []
    scrutinised = story.under_scrutiny()
    return focused or (scrutinised if len(scrutinised) == 1 else [])


def _is_of_another_subject(reading: Reading) -> bool:
    """Say whether a sentence opens with somebody the lexicon does not know: 'The rapist was found guilty'."""
    low = reading.sentence.low
    if low[0] not in ("the", "a", "an") or low[2:3] not in (["was"], ["were"], ["has"], ["had"], ["is"]):
        return False
    is_known = any(mention.first <= 1 < mention.last for mention in reading.mentions)
    return not is_known and low[1] not in _OF_A_TRIAL


def _before_the_panel(reading: Reading, story: Story, focused: list[Block]) -> list[Block]:
    """Return those who are before the hearing or meeting that a sentence speaks of."""
    before = [block for block in story.under_scrutiny() if block.last("proceeding") not in ("", "unknown")]
    held = next((tag for tag in reading.tags if tag[2] in _HEARINGS), None)
    if held is not None:
        alike = [block for block in before if _sort(held) in block.last("proceeding")]
        alike = alike or [block for block in before if _has_faced(block, _sort(held))]
        gravest = [] if alike else _with_the_gravest_case(held, reading, story, focused)
        if gravest:
            return gravest
        if not alike and focused and not any(block.last("proceeding") for block in focused):
            return [block for block in focused if block.last("case_to_answer") != "no"]
        before = alike or before
    inside = [block for block in focused if block in before]
    if inside or not before:
        return inside
    newest = max(block.facts.newest["proceeding"] for block in before)
    there = [block for block in before if block.facts.newest["proceeding"] == newest]
    told_already = all(block.last("outcome") for block in there)
    waiting = [block for block in focused if block.names and not (block.last("outcome") or block.last("finding"))]
    return waiting if told_already and waiting else there  # "PC D faced an allegation … The panel found …"


def _with_the_gravest_case(held: Tag, reading: Reading, story: Story, focused: list[Block]) -> list[Block]:
    """Return who had a case for gross misconduct, when its hearing is told of after people with a lesser case."""
    lesser = bool(focused) and all(block.last("alleged") == "misconduct" for block in focused)
    if reading.low[held[0]] != "gross" or not lesser or any(_of_the_gravest(block) for block in focused):
        return []
    return [block for block in _with_a_case(story) if _of_the_gravest(block)]


def _has_faced(block: Block, sort: str) -> bool:
    """Say whether a hearing was told of, though a meeting was spoken of since: 'a meeting would have been enough'."""
    return any(field == "proceeding" and sort in value for field, value in block.facts.values)


def _sort(held: Tag) -> str:
    return "meeting" if held[2] == "short_meeting" or "meeting" in held[3] else "hearing"


def _last_told(story: Story) -> list[Block]:
    """Return those under scrutiny of whom something was told last."""
    told = [block for block in story.under_scrutiny() if block.facts]
    newest = max((block.facts[-1].order for block in told), default=0)
    return [block for block in told if block.facts[-1].order == newest]


def _only_person(event: Event, reading: Reading, story: Story) -> list[Block]:
    """Return the one officer of a text in which nobody is under scrutiny yet."""
    if story.under_scrutiny() or event.kind not in _DECIDED:
        return []
    if event.value in ("management_action", "no_further_action"):
        return []
    if event.kind == "finding" and not reading.has("level", *_HEARINGS):
        return []
    singles = sorted((block for block in story.discourse.blocks if block.count == 1), key=lambda block: -block.met)
    if len(singles) > 1 and singles[0].met > singles[1].met + 1:
        return singles[:1]  # whom the text keeps coming back to, and not the inspector met in passing
    focus = story.known(story.discourse.focus)
    if len(focus) == 1 and focus[0].count == 1:
        return focus
    return singles if len(singles) == 1 else []
