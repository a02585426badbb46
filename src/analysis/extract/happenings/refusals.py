"""Tell measures that a force refuses or gives up from those that somebody is given."""

from __future__ import annotations

from analysis.extract.happenings.clauses import disagreed
from analysis.extract.happenings.event import Reading

_INTENDING = frozenset(("intended", "intends", "proposed", "planned", "wished", "meant", "wanted"))


def is_given_up(reading: Reading, first: int) -> bool:
    """Say whether a force 'no longer intended to give' what it had proposed."""
    before = reading.before(first, 9)
    at = next((at for at in range(len(before) - 3) if before[at : at + 2] == ["no", "longer"]), None)
    return at is not None and before[at + 2] in _INTENDING and before[at + 3] == "to"


def is_refused(reading: Reading, first: int) -> bool:
    """Say whether a force 'disagreed that management action was appropriate'."""
    return "that" in reading.before(first, 8) and disagreed(reading, first)


def is_only_thought_of(reading: Reading, first: int) -> bool:
    """Say whether a force 'may wish to consider' a measure, or would have, had somebody still been serving."""
    wished = {"wish", "consider"} <= set(reading.low[:first])
    return wished or (reading.has("had_served") and reading.near("would_have", 0, first) is not None)
