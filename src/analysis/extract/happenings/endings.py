"""Read how a case ends without a finding of its own: withdrawn, thrown out, overturned, decided on appeal."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.polarity import negated, possible
from analysis.extract.happenings.tags import context

# an appeal upheld in part leaves some finding to stand
_PARTLY = frozenset(("part", "partly", "partially"))
_ARTICLES = (["the"], ["a"], ["an"])
_CHARGES = context("charges")
_CLOSING = (["."], [","], [";"], ["but"], ["and"], ["because"], ["when"])
_DROPPABLE = context("droppable")
_THROWABLE = context("throwable")
_CRIMINAL_FORUMS = context("criminal_forums")
_OVERTURNABLE = context("overturnable")
# In so many words after "of" the noun of a force's name stands.
_NAME = 4

_DECISION = frozenset(("decision", "decided", "decides", "agreed", "voted", "ruling"))
# So many words at most between a decision and what it is "to overturn".
_DECISION_WITHIN = 12

ENDINGS = frozenset(
    ("withdrawn", "case_thrown_out", "case_falls", "overturned", "overturning", "appeal_won", "appeal_lost")
)
"""Names of the tags that endings are read from."""


def read_endings(reading: Reading) -> None:
    """Read every ending of a case in a sentence."""
    for tag in reading.of("withdrawn"):
        _read_withdrawn(reading, tag)
    for tag in reading.of("case_thrown_out"):
        _read_thrown_out(reading, tag)
    for tag in reading.of("case_falls"):
        _read_case_fallen(reading, tag)
    for tag in (*reading.of("overturned"), *reading.of("overturning")):
        _read_overturned(reading, tag)
    for tag in reading.of("appeal_won"):
        _read_appeal_won(reading, tag)
    for first, last, _, _ in reading.of("appeal_lost"):
        in_court = not {"crown", "magistrates"}.isdisjoint(reading.before(first, 6))
        if not (in_court or possible(reading, first)):  # but not "appealed to the crown court, which …"
            reading.found.append(_appeal(first, last))
            _read_left_standing(reading, first, last)


def _read_left_standing(reading: Reading, first: int, last: int) -> None:
    """Read 'upheld the finding of misconduct' as that finding, which the appeal leaves."""
    level = reading.near("level", last, last + 3)
    if level is not None and reading.low[last - 1] in ("finding", "findings"):
        event = Event("finding", "proven", first, level[1], decider="panel", verbal=True).bear(level)
        reading.found = [other for other in reading.found if (other.kind, other.first) != ("alleged", level[0])]
        reading.found.append(event)


def _read_withdrawn(reading: Reading, tag: Tag) -> None:
    """Read what the force drops: a case or an investigation, not a person, a remark or a criminal charge."""
    first, last, _, _ = tag
    if any(mention.last == first and mention.kind in ("people", "other") for mention in reading.mentions):
        return  # "twelve people withdrew their allegations"
    if reading.before(first, 1) in _ARTICLES and reading.low[last : last + 1] and reading.low[last] not in _DROPPABLE:
        return  # "the grading of the abandoned call"
    near = set(reading.low[max(0, first - 12) : last + 5])
    is_case = (not near.isdisjoint(_DROPPABLE) or _against_somebody(reading, first)) and near.isdisjoint(
        _CRIMINAL_FORUMS
    )
    if is_case and not possible(reading, first) and not negated(reading, first, 3):
        reading.found.append(Event("finding", "withdrawn", first, last, decider="force"))


def _against_somebody(reading: Reading, first: int) -> bool:
    """Say whether 'proceedings against …' stand farther before a token, with a longer description between them."""
    low = reading.low
    return any(low[at] in _DROPPABLE and low[at + 1] == "against" for at in range(max(0, first - 20), first - 12))


def _read_thrown_out(reading: Reading, tag: Tag) -> None:
    """Read 'the case was thrown out'; 'thrown out of the force' is said of people."""
    first, last, _, _ = tag
    low = reading.low
    is_case = not _THROWABLE.isdisjoint(low[max(0, first - 14) : last + 4])
    of_a_place = low[last : last + 1] == ["of"]
    if of_a_place and any(
        mention.body == "force" and 0 < mention.first - last <= _NAME for mention in reading.mentions
    ):
        reading.found.append(Event("outcome", "dismissed", first, last, verbal=True, needs_people=True))
        return  # "was thrown out of Norvale Police"
    if is_case and not of_a_place and not reading.has("criminal") and not possible(reading, first):
        on_appeal = any(tag[3] == "appeal" and tag[0] < first for tag in reading.of("proceeding"))
        value = "overturned" if on_appeal else "not_proven"  # an appeals tribunal throws out what a panel had found
        reading.found.append(Event("finding", value, first, last, decider="panel"))


def _read_case_fallen(reading: Reading, tag: Tag) -> None:
    """Read 'the case against the sergeant failed'; 'the case against a driver failed' is none of the force's."""
    low, first = reading.low, tag[0]
    accused = next((m for m in reading.mentions if m.kind == "police" and m.last == first), None)
    if accused is None or low[tag[1] : tag[1] + 1] not in _CLOSING or reading.trial:
        return
    before = low[max(0, accused.first - 2) : accused.first]
    if before[-1:] == ["against"] and before[0] in _CHARGES:
        reading.found.append(Event("finding", "not_proven", first, tag[1], decider="panel"))


def _read_overturned(reading: Reading, tag: Tag) -> None:
    """Read a conviction quashed as an acquittal, any other decision quashed as a finding overturned."""
    first, last, _, _ = tag
    near = reading.low[max(0, first - 16) : last + 7]
    if possible(reading, first) or negated(reading, first, 3) or not is_decided(reading, tag):
        return
    if "conviction" in near or "convictions" in near:
        reading.found.append(Event("criminal", "acquitted", first, last))
    elif not _OVERTURNABLE.isdisjoint(near) or _goes_on_from_panel(reading, first):
        reading.found.append(Event("finding", "overturned", first, last, decider="panel"))
        if "tribunal" in reading.low[:first] and "panel" not in reading.low[:first]:
            reading.found.append(_appeal(first, last))  # only on appeal does a tribunal quash what a panel found


def is_decided(reading: Reading, tag: Tag) -> bool:
    """Say whether 'overturned', or 'the decision … to overturn it', tells what was done, not what somebody wants."""
    return tag[2] == "overturned" or not _DECISION.isdisjoint(reading.before(tag[0], _DECISION_WITHIN))


def _goes_on_from_panel(reading: Reading, first: int) -> bool:
    """Say whether 'it has been set aside' goes on from what a tribunal was said to decide."""
    by_panel = any(who == "panel" for _, who in reading.deciders)
    return by_panel and "it" in reading.before(first, 4)


def _read_appeal_won(reading: Reading, tag: Tag) -> None:
    """Read an appeal won by somebody who was found against; where a watchdog is named it decides on a complaint."""
    first, last, _, _ = tag
    watchdog = any(mention.body == "oversight" for mention in reading.mentions)
    if not watchdog and not possible(reading, first) and not negated(reading, first, 3):
        if _PARTLY.isdisjoint((*reading.before(first, 4), *reading.low[last : last + 2])):
            reading.found.append(Event("finding", "overturned", first, last, decider="panel", verbal=True))
        reading.found.append(_appeal(first, last))


def _appeal(first: int, last: int) -> Event:
    return Event("proceeding", "appeal", first, last, "", "held", "panel", implied=True)
