"""Find where what is said of a case or level begins and ends, and where a clause goes on from another or denies it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from analysis.extract.happenings.deciders import decider
from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.tags import context

_WEIGHING = context("weighing")
_NO_EVIDENCE = (["no", "evidence", "of"], ["insufficient", "evidence", "of"])
_JOINING = frozenset(("and", "but", "while", "whereas"))
_FINDS = frozenset(("found", "finds"))
# How many words may stand between "found" and "to be misconduct".
_WHAT_IS_FOUND = 28


def verb_of_finding(reading: Reading, event: Event, start: int) -> Tag | None:
    """Return 'found' before 'misconduct' or, farther on, before 'the use of force … to be misconduct'."""
    first = event.first
    infinitive = reading.before(first, 2) == ["to", "be"]
    near = reading.near("found", max(start, first - (9 if infinitive else 6)), first)
    if near is not None or not infinitive or event.decider != "panel":
        return near
    verbs = [tag for tag in reading.of("found") if tag[1] < first and reading.low[tag[0]] in _FINDS]
    between = reading.low[verbs[-1][1] : first] if verbs else ["that"]
    return verbs[-1] if "that" not in between and len(between) < _WHAT_IS_FOUND else None


def own_clause_end(reading: Reading, last: int, width: int) -> int:
    """Return where another case or level begins: 'and an allegation against', 'but found misconduct proven'."""
    low = reading.low
    for at in range(last, min(last + width, len(low) - 3)):
        if low[at] in _JOINING and "against" in low[at + 1 : at + 5]:
            return at
        if low[at] == "but" and low[at + 1] != "not" and reading.near("level", at + 1, at + 5):
            return at
    return last + width


def is_set_aside(reading: Reading, first: int) -> bool:
    """Say whether a level is only what it was not: 'misconduct, but not gross misconduct, was proven'."""
    return reading.before(first, 2) == ["but", "not"] and reading.near("level", first - 5, first - 2) is not None


def is_gapped_case(reading: Reading, event: Event) -> bool:
    """Settle 'one had a case to answer for gross misconduct and the other for misconduct': a case for each."""
    at = event.first - 1
    if at < 1 or reading.low[at] != "for" or not any(mention.last == at for mention in reading.mentions):
        return False
    cases = [told for told in reading.found if told.kind == "case_to_answer" and told.last < at]
    if not cases or cases[-1].value != "yes":
        return False
    event.kind, event.value = "case_to_answer", "yes"
    event.verbal, event.decider = True, cases[-1].decider
    return True


def is_of_neither(before: list[str], verbs: AbstractSet[str]) -> bool:
    """Say whether 'neither the driver, a PC, nor his passenger' is the subject of the verb that follows."""
    nor = len(before) - 1 - before[::-1].index("nor")
    if "neither" not in before[:nor]:
        return False
    neither = nor - 1 - before[:nor][::-1].index("neither")
    is_subject = neither == 0 or before[neither - 1] not in verbs  # "his blows were neither necessary nor lawful and …"
    return is_subject and verbs.isdisjoint(before[neither:nor]) and {"that", "and"}.isdisjoint(before[nor:])


def reaches_level(reading: Reading, hit: Tag, first: int, noun: bool) -> bool:
    """Say whether the level is the object of 'found': close by, or after 'found … to be'."""
    if reading.low[hit[0]] in _WEIGHING:
        return False
    if reading.before(first, 2) == ["to", "be"]:
        return True
    between = reading.low[hit[1] : first]
    if between in _NO_EVIDENCE and decider(reading, first) == "panel":
        return True
    return len(between) <= (4 if noun else 2) and {",", "held"}.isdisjoint(between)  # "agreed … findings and held"


def disagreed(reading: Reading, first: int) -> bool:
    """Say whether somebody disagrees that there is a case; 'disagreed with us and suggested that …' is not that."""
    hit = reading.just_before("disagreed", first, 14)
    if hit is None or not {"but", "suggested", "instead"}.isdisjoint(reading.low[hit[1] : first]):
        return False
    named = [mention for mention in reading.mentions if hit[1] <= mention.first < first]
    joins = (at for at in range(hit[1], first) if reading.low[at] == "and")  # but not of "Officers 1 and 3"
    return all(any(mention.first <= at < mention.last for mention in named) for at in joins)
