"""Find the totals of a text: wholes that it takes apart, and numbers it gives before it says more of the people."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from analysis.extract.following.block import Whole
from analysis.extract.settling.values import LEFT_SERVICE, NO_PROSECUTION
from analysis.records import Group

# "Three of the four of the seven of the nine …": nobody counts deeper.
_DEEPEST = 9


@dataclass(slots=True)
class Total:
    """A record that stands for all people of some other records."""

    group: Group
    parts: list[Group]


def totals_of(wholes: list[Whole], made: dict[int, Group]) -> list[Total]:
    """Return the totals of the wholes that were taken apart, outer ones first; `made` has the record of each block.

    A whole is a total when the text states its number and at least two records are parts of it.
    """
    totals: list[Total] = []
    inner: dict[int, Group] = {}
    for whole in sorted(wholes, key=_depth, reverse=True):
        parts = _parts_of(whole, made, inner)
        several = len(parts) > 1 or (len(parts) == 1 and whole.count is None)
        if several and "count" in whole.evidence:
            total = Total(_record(whole), parts)
            inner[id(whole)] = total.group
            totals.append(total)
    totals.reverse()
    return totals


def _depth(whole: Whole) -> int:
    """Return in how many other wholes a whole stands."""
    depth = 0
    while whole.outer is not None and depth < _DEEPEST:
        whole, depth = whole.outer, depth + 1
    return depth


def _parts_of(whole: Whole, made: dict[int, Group], inner: dict[int, Group]) -> list[Group]:
    parts: dict[int, Group] = {}
    for block in whole.members():
        taken_apart_again = block.parent is not whole
        total = inner.get(id(block.parent)) if taken_apart_again else None
        part = total or made.get(id(block))
        if part is not None:
            parts[id(part)] = part
    return list(parts.values())


def _record(whole: Whole) -> Group:
    total = Group("", whole.count, whole.count_min, whole.role, whole.rank, whole.service, is_total=True)
    total.evidence = dict(whole.evidence)
    total.claims = [fact.claim for fact in whole.facts if fact.claim]
    return total


def stated_numbers(groups: list[Group], further: AbstractSet[int]) -> list[Total]:
    """Take out of the groups, as totals, those of whom only the number is told when others can be their parts.

    `further` has the identity of groups that the text counts beside the others, which are no totals of them.
    """
    totals: list[Total] = []
    for group in [group for group in groups if _only_a_number(group) and id(group) not in further]:
        parts = [part for part in groups if not _only_a_number(part) and _can_be_part(part, group)]
        size = group.count or 0
        if parts and size > 1 and sum(part.count or part.count_min for part in parts) <= size:
            group.is_total = True
            group.conflicts = []
            groups.remove(group)
            totals.append(Total(group, parts))
    return totals


def _only_a_number(group: Group) -> bool:
    """Say whether nothing is told of a group but that so many were looked into."""
    stated = group.count is not None and "count" not in group.inferred
    nothing_decided = group.case_to_answer == group.finding == "unknown" and not group.outcomes
    nothing_held = group.proceeding in ("unknown", "none") and group.criminal in NO_PROSECUTION
    of_any_level = group.alleged != "performance" and group.rank in ("unknown", "mixed")
    kept_apart = group.service == "serving" and group.alleged != "unknown"  # "nine officers, who are suspended"
    return stated and nothing_decided and nothing_held and not kept_apart and of_any_level


def _can_be_part(group: Group, whole: Group) -> bool:
    both_left = whole.service in LEFT_SERVICE and group.service in LEFT_SERVICE
    same_service = whole.service in ("unknown", group.service) or both_left
    special_among_officers = whole.role == "officer" and group.role == "special_constable"
    return same_service and (whole.role in ("mixed", group.role) or special_among_officers)


def nested(totals: list[Total], stated: list[Total]) -> list[Total]:
    """Return all totals, the mere numbers first: "four constables" are part of the "six people" told of before."""
    inside = {id(part) for total in totals for part in total.parts}
    outermost = [total for total in totals if id(total.group) not in inside]
    for outer in stated:
        for inner in outermost:
            parts = {id(part) for part in outer.parts}
            smaller = (inner.group.count or 0) < (outer.group.count or 0)
            if smaller and parts.issuperset(map(id, inner.parts)):
                own = {id(part) for part in inner.parts}
                outer.parts = [part for part in outer.parts if id(part) not in own] + [inner.group]
    return stated + totals
