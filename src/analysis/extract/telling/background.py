"""Tell sentences about another case, an earlier time or figures over years from those about the case in hand."""

from __future__ import annotations

from analysis.extract.happenings.events import Reading, Tag
from analysis.extract.happenings.tags import case_nouns
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import CALENDAR, words
from analysis.extract.telling.figures import counts_over_years, gives_figures, is_of_the_whole_force
from analysis.extract.telling.story import Story

_EARLIER = frozenset(("in", "last", "earlier", "previously"))
_NEW = frozenset(("indefinite", "named", "bare", "another"))
# How many tokens after the newcomers a flag may stand and still be about them.
_REACH = 12
_TOLD = ("outcome", "criminal", "proceeding")
_ENDED = ("outcome", "finding", "criminal")
_BEING = frozenset(("is", "was", "became", "becomes"))
_SINCE = frozenset(("in", "since", "within"))
# What stands before the reason of a sanction.
_REASONS = frozenset(("for", "over", "after", "following", "because", "when", "whose", "who", "having"))
_RULINGS = frozenset(("decision", "ruling", "judgment", "dismissal", "sacking", "trial", "conviction"))


def is_background(reading: Reading, story: Story) -> bool:
    """Say whether a sentence tells of another case, once the fate of the story's own people is known."""
    if is_of_the_whole_force(reading):
        return True
    if gives_figures(reading, story):
        return True
    people = story.discourse.blocks
    if not any(block.under_scrutiny and (block.has_fate() or block.last("criminal")) for block in people):
        return False
    if reading.police and counts_over_years(reading.sentence.low):
        story.aside_paragraph = reading.sentence.paragraph
        return True
    newcomers = _newcomers(reading, story)
    only_dated = "background" not in reading.by_name and (
        "this" in reading.sentence.low[:4] or _opens_with_watchdog(reading)
    )
    if only_dated and _are_expected(newcomers, story):
        return False
    if _tells_of_others(reading, newcomers, story):
        story.aside_paragraph = reading.sentence.paragraph
        return True
    if story.aside_paragraph != reading.sentence.paragraph:
        aside = bool(reading.by_name.get("background")) and (newcomers or not _is_about_somebody_met(reading))
        if aside or _is_one_in_a_row(reading.sentence.low):
            story.aside_paragraph = reading.sentence.paragraph
        return False
    if newcomers or _goes_on_counting(reading):
        return True
    return bool(reading.by_name) and not reading.police


def _is_about_somebody_met(reading: Reading) -> bool:
    """Say whether a sentence is of the text's own people: 'The sergeant, warned before in another case, was …'."""
    opening = reading.mentions[:1]
    return any(mention.kind == "police" and mention.first == 0 and mention.choice == "definite" for mention in opening)


def _goes_on_counting(reading: Reading) -> bool:
    """Say whether a sentence only counts some of those of an aside: 'Two were dismissed', 'Eleven of them lost …'."""
    people = [mention for mention in reading.mentions if mention.kind in ("police", "pronoun")]
    counted = [mention for mention in people if mention.number is not None and not mention.names]
    wholes = [mention.part for mention in counted]
    bare = all(m.kind == "pronoun" or (m.part is not None and m.part.kind == "pronoun") for m in counted)
    return bool(counted) and bare and all(mention in counted or mention in wholes for mention in people)


def _are_expected(newcomers: list[Mention], story: Story) -> bool:
    """Say whether the text has announced more people than it has told of, and these are no more than are missing."""
    missing = [block for block in story.under_scrutiny() if block.unsaid() and block.parent is not None]
    return bool(newcomers) and any(block.size >= (newcomers[0].count or 1) for block in missing)


def _are_others_apart(mention: Mention, reading: Reading) -> bool:
    """Say whether 'two other officers' are told of 'over a separate crash', so that they are none of those left."""
    if mention.part is not None and reading.low[mention.part.first] == "its":
        return True  # "In 2019 we told of two of its officers …"
    return mention.choice == "other" and mention.number is not None and "background" in reading.by_name


def _newcomers(reading: Reading, story: Story) -> list[Mention]:
    return [
        mention
        for mention in reading.mentions
        if (mention.kind in ("police", "people") or _counts_others(mention, reading))
        and not mention.speaker
        and (mention.choice in _NEW or mention.names or _are_others_apart(mention, reading))
        and story.names.isdisjoint(mention.names)
        and not (mention.names and all(_is_cipher(name) for name in mention.names))
    ]


def _is_cipher(name: str) -> bool:
    """Say whether a name is the letter or number that a text itself gives somebody: 'Officer A' is of its own case."""
    return len(name) == 1 or name.startswith("#")


def _counts_others(mention: Mention, reading: Reading) -> bool:
    """Say whether 'Last year 11 were sacked' counts people anew."""
    timed = any(tag[0] < 3 for tag in reading.of("background_time"))
    return timed and mention.kind == "pronoun" and mention.number is not None and mention.part is None


def _tells_of_others(reading: Reading, newcomers: list[Mention], story: Story) -> bool:
    if not newcomers:
        return False
    low = reading.sentence.low
    if _flagged(reading, newcomers[0], story) or ("comes" in low[:5] and "after" in low[:10]):
        return True
    if story.heading:
        return False
    opens_with_year = len(low) > 2 and low[0] == "in" and low[1].isdigit() and len(low[1]) == 4
    if opens_with_year or _is_dated_aside(low[: newcomers[0].first]) or _is_of_dated_case(low, newcomers[0]):
        return True
    if low[0] == "in" and low[1:2] and low[1] in CALENDAR and _gives_reason_of_its_own(reading, newcomers[0], story):
        return True
    year = low[-2] if len(low) > 3 and low[-3] == "in" else ""
    ends_in_fate = any(tag[1] >= len(low) - 4 for tag in reading.of("outcome"))
    described = bool(newcomers[0].names) and (newcomers[0].choice == "definite" or ends_in_fate)
    if year.isdigit() and len(year) == 4 and described and story.names:
        return True  # "Ada Thorn, the chief constable of Wexshire, was told to resign in 2015."
    if low[:3] == ["in", "a", "separate"]:
        return bool(newcomers[0].names and story.names) and newcomers[0].service != "unknown"
    return low[0] in _EARLIER and bool(story.names) and any(mention.names for mention in newcomers)


def _is_dated_aside(before: list[str]) -> bool:
    """Say whether a year stands between commas before newcomers: 'After one of those crashes, in 2012, a sergeant'."""
    return len(before) > 4 and before[-1] == "," and before[-4:-2] == [",", "in"] and before[-2].isdigit()


def _is_of_dated_case(low: list[str], newcomer: Mention) -> bool:
    """Say whether somebody is named as of another year's case: 'compare the 2019 decision concerning PC Thorn'."""
    before = low[max(0, newcomer.first - 3) : newcomer.first]
    dated = len(before) == 3 and before[0].isdigit() and len(before[0]) == 4
    return dated and before[1] in case_nouns() | _RULINGS and bool(newcomer.names)


def _is_one_in_a_row(low: list[str]) -> bool:
    """Say whether somebody 'is the third chief officer in two years to …', after which the others are told of."""
    ordinals = words().ordinals
    rows = (at for at in range(len(low) - 2) if low[at] == "the" and not _BEING.isdisjoint(low[max(0, at - 3) : at]))
    return any(
        low[at + 1] in ordinals and "to" in low[at + 2 :] and not _SINCE.isdisjoint(low[at + 2 :]) for at in rows
    )


def _gives_reason_of_its_own(reading: Reading, newcomer: Mention, story: Story) -> bool:
    """Say whether others are told of beside people who all have their fate: 'In July, two were sacked for cheating'."""
    if newcomer.choice != "indefinite" or newcomer.first > 3:
        return False
    if not all(any(block.last(told) for told in _ENDED) for block in story.under_scrutiny()):
        return False
    low = reading.sentence.low
    tried = not newcomer.plural and any(tag[0] > newcomer.last for tag in reading.of("criminal"))
    if tried and bool({"for", "of"} & set(low[newcomer.last :])):
        return True
    return any(
        low[last : last + 1] in (["for"], ["after"], ["over"])
        and low[last + 1 : last + 2]
        and low[last + 1].endswith("ing")
        for _, last, _, _ in reading.of("outcome")
    )


def _flagged(reading: Reading, newcomer: Mention, story: Story) -> bool:
    """Say whether words such as 'last year' or 'in another case' go with a newcomer."""
    times = reading.by_name.get("background_time", ())
    own_past = (
        reading.has("would_have", "had_served")
        or (bool(newcomer.names) and reading.has("leaving"))
        or newcomer.choice == "another"
        or _names_somebody_met(newcomer, story)
    )
    # a case runs for months: what happened "last month" to a newcomer can well be of it
    own_past = own_past or not _is_given_a_reason(reading, newcomer)
    if any(tag[0] < 3 or tag[1] == newcomer.first or not (own_past or _is_recent(tag, reading)) for tag in times):
        return True
    flags = reading.by_name.get("background", ())
    return bool(flags) and not any(tag[0] > newcomer.last + _REACH for tag in flags)


def _is_given_a_reason(reading: Reading, newcomer: Mention) -> bool:
    """Say whether what befell somebody has a reason of its own, as another case has: "was sacked last year for …".

    A meeting or hearing after which it befell is no reason, and where it was dealt with needs none.
    """
    low, proceedings = reading.low, {tag[0] for tag in reading.of("proceeding")}
    ends = [tag[1] for name in _TOLD for tag in reading.of(name) if tag[0] >= newcomer.last]
    reasons = (at for at in range(min(ends, default=0), len(low)) if low[at] in _REASONS)
    return not ends or any(proceedings.isdisjoint(range(at + 1, at + 4)) for at in reasons)


def _opens_with_watchdog(reading: Reading) -> bool:
    """Say whether a sentence begins with the watchdog, whose case the text tells: 'The IOPC's investigation of …'."""
    return any(mention.body == "oversight" and mention.first <= 1 for mention in reading.mentions[:1])


def _is_recent(tag: Tag, reading: Reading) -> bool:
    return reading.sentence.low[tag[1] - 1] in ("week", "month")


def _names_somebody_met(newcomer: Mention, story: Story) -> bool:
    """Say whether a name can be of somebody told of so far without one: 'a police driver … PC Smith, who …'."""
    if not newcomer.names or newcomer.service == "former":
        return False
    unnamed = (block for block in story.under_scrutiny() if block.count and not block.names)
    return any(story.discourse.fits(block, newcomer) for block in unnamed)
