"""Read what conduct is held to be: 'in our opinion this was misconduct', 'the breaches were misconduct'."""

from __future__ import annotations

from analysis.extract.happenings.deciders import INVESTIGATORS
from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import negated
from analysis.extract.happenings.tags import context
from analysis.extract.lexicon import reading_words

ALLEGING = context("alleging")
# "this was misconduct", "the breaches were misconduct"
_CONDUCT = frozenset(
    ("this", "that", "it", "these", "done", "conduct", "actions", "behaviour", "breach", "breaches", "silence")
)
_OPINIONS = context("opinions")
_LOWERED = reading_words("reduced")
_FROM_THE_HIGHEST = ["from", "gross", "misconduct", "to"]
_OF_WHOM = (["in"], ["against"], ["for"], ["by"])
_SOMEBODY = ("police", "pronoun")
_AS_A = (["as"], ["a", "matter", "of"], ["a", "case", "of"])


def is_conduct_held(reading: Reading, first: int) -> bool:
    """Say whether 'this was' or 'the breaches were' stands before a level, and nothing makes it a question."""
    before = _without_aside(reading.before(first, 9))
    if before[-4:] == _FROM_THE_HIGHEST:
        return not _LOWERED.isdisjoint(before)  # "reduced the charge from gross misconduct to misconduct"
    told = before[-1:] in (["was"], ["were"]) and not _CONDUCT.isdisjoint(before[-2:-1])
    unsure = not (ALLEGING | {"if"}).isdisjoint(reading.low[:first])
    return told and not unsure and "not" not in before


def _without_aside(before: list[str]) -> list[str]:
    """Leave out who says so from 'her conduct, the panel said, was'."""
    if before[-2:-1] != [","] or "," not in before[:-2]:
        return before
    opens = len(before) - 3 - before[:-2][::-1].index(",")
    return before[:opens] + before[-1:]


def opinion_on(reading: Reading, event: Event) -> str:
    """Return "yes" or "no" for what an investigator holds: 'in our view this was misconduct', 'we saw no misconduct'.

    Nothing is returned where nobody's view of the conduct is told.
    """
    first, low = event.first, reading.low
    if _is_one_more_case(reading, first):
        return "yes"
    if event.decider not in INVESTIGATORS or event.level == "performance" or _OPINIONS.isdisjoint(low[:first]):
        return ""
    start = next((first - len(words) for words in _AS_A if low[:first][-len(words) :] == words), first)
    being = low[start - 1 : start] in (["was"], ["were"], ["be"]) or low[start - 2 : start] == ["was", "not"]
    seen = start < first and not _OPINIONS.isdisjoint(reading.before(start, 5))
    if not (being or seen) or not {"whether", "if"}.isdisjoint(low[:first]) or not ALLEGING.isdisjoint(low[:first]):
        return ""
    not_held = "not" in low[:first] and not _OPINIONS.isdisjoint(low[low.index("not") + 1 :][:1])
    denied = not_held or low[start - 1] == "not" or "none" in low[:start] or negated(reading, first)
    return "no" if denied else "yes"


def is_found_beside(reading: Reading, event: Event) -> bool:
    """Say whether 'and misconduct in that of the other' goes on from the level that was found of somebody before."""
    last, before = event.last, reading.found[-1] if reading.found else None
    joined = reading.before(event.first, 1) in (["and"], ["but"]) and reading.low[last : last + 1] in _OF_WHOM
    found = before is not None and (before.kind, before.value) == ("finding", "proven") and bool(before.level)
    return joined and found


def _is_one_more_case(reading: Reading, first: int) -> bool:
    """Say whether 'the sergeant for misconduct' goes on from 'the constable had a case': the verb is left out."""
    low, before = reading.low, next((event for event in reversed(reading.found) if event.first < first), None)
    if low[first - 1] != "for" or before is None or (before.kind, before.value) != ("case_to_answer", "yes"):
        return False
    people = (mention for mention in reading.mentions if mention.last == first - 1 and mention.kind in _SOMEBODY)
    return any(mention.first >= before.last and low[mention.first - 1] in (",", "and") for mention in people)
