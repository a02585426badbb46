"""Arithmetic across documents: a whole that one account states, made up of the groups that the other tells of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any, Literal

from analysis.compare.fields import COVERS
from analysis.compare.pairing import Pair
from analysis.compare.severity import LEFT
from analysis.records import Group, Ledger

MOST_OPEN = 12
"""Groups of open status tried together (2^12 sums at most)."""
Belongs = Literal["yes", "no", "open"]


def infer(official: Ledger, article: Ledger, pairs: Sequence[Pair]) -> list[dict[str, Any]]:
    """Return what adds up across two ledgers: each entry has its whole, its parts, their values and what is inferred.

    Only totals without a counterpart are tried, and only groups whose number is known: a sum is reported when every
    group that belongs to the whole is in it and one choice alone of the groups that may belong makes up the number.
    A value that the sum gives to a group (a service status, a rank) is marked as inferred, never written into a ledger.
    """
    inferences = []
    for wholes, parts in ((article, official), (official, article)):
        paired = {
            id(group) for pair in pairs if pair.official and pair.article for group in (pair.official, pair.article)
        }
        for whole in wholes.groups:
            if whole.is_total and whole.count is not None and id(whole) not in paired:
                chosen = _parts(whole, parts.groups)
                if chosen:
                    inferences.append(_entry(whole, wholes.document.id, chosen, parts.document.id))
    return inferences


def _parts(whole: Group, groups: Sequence[Group]) -> list[Group]:
    """Return the groups that add up to a whole, in the order of the text; none where no or several choices do."""
    candidates = [(group, _belongs(group, whole)) for group in _units(whole, groups)]
    certain = [group for group, belongs in candidates if belongs == "yes"]
    unsure = [group for group, belongs in candidates if belongs == "open"]
    if any(group.count is None for group in (*certain, *unsure)) or len(unsure) > MOST_OPEN:
        return []
    rest = (whole.count or 0) - sum(group.count or 0 for group in certain)
    choices = [
        chosen
        for size in range(len(unsure) + 1)
        for chosen in combinations(unsure, size)
        if sum(group.count or 0 for group in chosen) == rest
    ]
    if len(choices) != 1 or len(certain) + len(choices[0]) < 2:
        return []
    chosen_ids = {group.id for group in (*certain, *choices[0])}
    return sorted((group for group in groups if group.id in chosen_ids), key=_first_mention)


def _first_mention(group: Group) -> int:
    spans = group.evidence.get("count") or [span for spans in group.evidence.values() for span in spans]
    return min((start for start, _ in spans), default=0)


def _units(whole: Group, groups: Sequence[Group]) -> list[Group]:
    """Return groups that share nobody: the outermost, but a total that is too large for the whole gives its parts."""
    children: dict[str | None, list[Group]] = {}
    for group in groups:
        children.setdefault(group.part_of, []).append(group)
    known = {group.id for group in groups}
    units: list[Group] = []
    waiting = [group for group in groups if group.part_of not in known]
    seen: set[str] = set()
    while waiting:
        group = waiting.pop(0)
        if group.id in seen:
            continue
        seen.add(group.id)
        inside = children.get(group.id, [])
        too_large = group.count is None or group.count > (whole.count or 0) or _belongs(group, whole) == "no"
        if group.is_total and inside and too_large:
            waiting = [*inside, *waiting]
        elif group.count != 0:
            units.append(group)
    return units


def _belongs(group: Group, whole: Group) -> Belongs:
    """Return whether a group belongs to a whole by role, rank and service; open where the group does not say."""
    return _weakest(_in_role(group, whole), _in_rank(group, whole), _in_service(group, whole))


def _weakest(*answers: Belongs) -> Belongs:
    return "no" if "no" in answers else "open" if "open" in answers else "yes"


def _in_role(group: Group, whole: Group) -> Belongs:
    if whole.role in ("mixed", group.role) or group.role in COVERS.get(whole.role, ()):
        return "yes"
    return "no"


def _in_rank(group: Group, whole: Group) -> Belongs:
    if whole.rank in ("unknown", "mixed") or group.rank == whole.rank:
        return "yes"
    return "open" if group.rank in ("unknown", "mixed") else "no"


def _in_service(group: Group, whole: Group) -> Belongs:
    if whole.service in ("unknown", group.service):
        return "yes"
    if group.service == "unknown":
        return "open"
    return "yes" if whole.service == "former" and group.service in LEFT else "no"


def _entry(whole: Group, whole_document: str, parts: Sequence[Group], parts_document: str) -> dict[str, Any]:
    inferred = [
        {"doc": parts_document, "record": part.id, "field": name, "value": getattr(whole, name)}
        for part in parts
        for name, belongs in (("rank", _in_rank(part, whole)), ("service", _in_service(part, whole)))
        if belongs == "open"
    ]
    sum_in_words = f"{whole.count} = {' + '.join(str(part.count) for part in parts)}"
    solved = {part.id: part.count for part in parts}
    notes = [f"the {solved[str(i['record'])]} are inferred to be {str(i['value']).replace('_', ' ')}" for i in inferred]
    return {
        "whole": _place(whole, whole_document),
        "parts": [_place(part, parts_document) for part in parts],
        "values": [whole.count, *(part.count for part in parts)],
        "inferred": inferred,
        "note": "; ".join([sum_in_words, *notes]),
    }


def _place(group: Group, document: str) -> dict[str, Any]:
    evidence = group.evidence.get("count") or sorted({span for spans in group.evidence.values() for span in spans})
    return {"doc": document, "record": group.id, "count": group.count, "evidence": [list(span) for span in evidence]}
