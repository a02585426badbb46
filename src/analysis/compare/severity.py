"""How severe a group's fate is, by the severity order of the lexicon: a finding, an outcome, a criminal step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from analysis.compare.words import lexicon
from analysis.records import Group, Span

LEFT = ("former", "resigned", "retired")
"""Service of those who have left, however they did."""
ESCAPED = "would_have_faced_proceedings"


class Range(NamedTuple):
    """The mildest and the most severe step that the wording allows."""

    low: int
    high: int

    def distance(self, other: Range) -> int:
        """Return how many steps `other` is above this range (below: negative); 0 where the two overlap."""
        if other.low > self.high:
            return other.low - self.high
        return min(0, other.high - self.low)


Scale = Callable[[Group], Range | None]


@cache
def steps(scale: str) -> dict[str, int]:
    """Return the step of every term of a scale ("findings", "outcomes", "criminal"), the mildest 0."""
    return {term: step for step, terms in enumerate(lexicon("severity")[scale]) for term in terms}


def finding_range(group: Group) -> Range | None:
    """Return where a group's finding stands among the findings, None where none is reported.

    A proven finding without its level may be any of the levels; a pending one is ranked by level and proceeding.
    A case to answer alone leaves every end open but that there was none; no proceedings, whether there was one.
    """
    scale = steps("findings")
    if "finding" in group.inferred and group.finding == "none":
        return None  # that somebody left before a hearing does not say how it ended
    if group.finding == "proven":
        levels = [step for term, step in scale.items() if term.startswith("proven")]
        step = scale.get(f"proven_{group.found_level}")
        return Range(min(levels), max(levels)) if step is None else Range(step, step)
    if group.finding == "pending":
        return _pending_range(group)
    if group.finding == "unknown" and group.case_to_answer == "yes":
        return scale_range("findings", "not_proven", "proven_gross_misconduct")
    if group.finding == "none" and group.case_to_answer != "no":
        return scale_range("findings", "none", "not_proven")
    step = scale.get(group.finding)
    if step is None:
        return scale_range("findings", "none", "none") if group.case_to_answer == "no" else None
    if group.finding == "not_proven" and group.proceeding in ("unknown", "none") and group.case_to_answer != "yes":
        return Range(scale["none"], step)  # "cleared" may be said of no case to answer as well as of a panel
    return Range(step, step)


def _pending_range(group: Group) -> Range:
    """Return what a pending matter can be: the proceeding decides; the level alleged can only raise its lower end."""
    rules = lexicon("severity")
    level = rules["pending_levels"].get(group.alleged)
    proceeding = rules["pending_proceedings"].get(group.proceeding)
    if proceeding is None:
        return scale_range("findings", *(level or ("pending_investigation", "pending_gross_misconduct")))
    found = scale_range("findings", *proceeding)
    return Range(min(max(found.low, steps("findings")[level[0]]), found.high), found.high) if level else found


def outcome_range(group: Group) -> Range | None:
    """Return where the most severe of a group's outcomes stands, None where no outcome with a rank is reported.

    A case that ended without a finding (not proven, withdrawn, no case to answer) has no further action as its outcome.
    """
    found = {name: outcome for name in group.outcomes if (outcome := _outcome_step(name))}
    if not found:
        return scale_range("outcomes", "no_further_action", "no_further_action") if is_cleared(group) else None
    if left_a_case(group):
        return scale_range("outcomes", "no_further_action", ESCAPED)
    if "outcomes" in group.inferred and group.finding == "none" and group.service in LEFT:
        return None  # nor what came of it
    named = [outcome for name, outcome in found.items() if name not in _bounded()]  # a job kept adds nothing to these
    return max(named or found.values(), key=lambda outcome: (outcome.high, outcome.low))


def left_a_case(group: Group) -> bool:
    """Return whether people with a case to answer had left, so that nothing followed: they would have faced it."""
    ended = group.outcomes == ["no_further_action"] and group.finding in ("none", "unknown")
    return ended and group.case_to_answer == "yes" and group.service in LEFT


def _bounded() -> dict[str, list[str]]:
    bounded: dict[str, list[str]] = lexicon("severity")["bounded_outcomes"]
    return bounded


def _outcome_step(name: str) -> Range | None:
    bounds = _bounded().get(name, [name, name])
    return scale_range("outcomes", *bounds) if bounds[0] in steps("outcomes") else None


def criminal_range(group: Group) -> Range | None:
    """Return where a group's criminal step stands, None where none is reported."""
    step = steps("criminal").get(group.criminal)
    return None if step is None else Range(step, step)


def scale_range(scale: str, low: str, high: str) -> Range:
    """Return the range between two terms of a scale."""
    return Range(steps(scale)[low], steps(scale)[high])


def is_cleared(group: Group) -> bool:
    """Return whether nothing stands against a group: not proven, withdrawn, overturned or no case to answer."""
    return group.finding in ("not_proven", "withdrawn", "overturned") or (
        group.finding in ("none", "unknown")
        and group.case_to_answer == "no"
        and set(group.outcomes) <= {"no_further_action"}
    )


def strongest(group: Group, scale: Scale) -> tuple[Range | None, Group]:
    """Return the most severe range of a group's value and its conflicts, and the reading that gives it."""
    readings = [(scale(reading), reading) for reading in (group, *conflicting_readings(group))]
    known = [(found, reading) for found, reading in readings if found]
    return max(known, key=lambda pair: (pair[0].low, pair[0].high)) if known else (None, group)


def conflicting_readings(group: Group) -> list[Group]:
    """Return the group as each place that disagrees has it: its conflicts taken together place by place."""
    places = dict.fromkeys(str(conflict.get("place", "")) for conflict in group.conflicts)
    return [_reading(group, [c for c in group.conflicts if str(c.get("place", "")) == place]) for place in places]


def _reading(group: Group, conflicts: Iterable[dict[str, Any]]) -> Group:
    values: dict[str, Any] = {}
    evidence = dict(group.evidence)
    for conflict in conflicts:
        name, value = str(conflict["field"]), conflict["value"]
        if name not in Group.__dataclass_fields__:
            continue
        values[name] = _as_list(value) if name == "outcomes" else value
        if name == "finding" and value == "proven":
            values.setdefault("found_level", conflict.get("level") or "unknown")
        evidence[name] = _as_spans(conflict.get("evidence"))
    if values.get("found_level", "none") not in ("none", "unknown"):
        values.setdefault("finding", "proven")  # a level is found only where something is
    return replace(group, **values, evidence=evidence)


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _as_spans(value: Any) -> list[Span]:
    """Return offsets as a list, whether a conflict gives one span or several."""
    if not value:
        return []
    return [tuple(value)] if isinstance(value[0], int) else [tuple(span) for span in value]
