"""Warn of what the records of a text leave open: sums that do not hold, claims that disagree, fates not told."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.records import Group


def warnings_of(groups: list[Group]) -> list[str]:
    """Return one line for each thing a reader should look at, with the id of its record in front."""
    by_name = {group.id: group for group in groups}
    parts: dict[str, list[Group]] = {}
    for group in groups:
        parts.setdefault(group.part_of or "", []).append(group)
    return [
        f"{group.id}: {warning}"
        for group in groups
        for warning in _warnings(group, by_name.get(group.part_of or ""), parts.get(group.id, []))
    ]


def _warnings(group: Group, whole: Group | None, parts: list[Group]) -> Iterator[str]:
    told = sum(part.count or part.count_min for part in parts if not part.is_total)
    if group.is_total and group.count is not None and told > group.count:
        yield f"a total of {group.count} has parts that make {told}"
    for conflict in group.conflicts:
        yield f"the {conflict['place']} says {conflict['field']} {conflict['value']}, settled otherwise"
    if whole is not None and whole.count and _fate_untold(group):
        yield f"of a total of {whole.count} the text does not say what became of {group.count}"
    if group.count is None and not group.is_total:
        yield f"no number is given, at least {group.count_min}"


def _fate_untold(group: Group) -> bool:
    """Say whether a group is what remains of a whole, and nothing was decided about it."""
    nothing_decided = group.finding == group.case_to_answer == "unknown" and not group.outcomes
    return "count" in group.inferred and nothing_decided
