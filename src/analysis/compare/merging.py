"""Merge groups that one account counts together and the other tells apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from analysis.compare.affinity import clashes, near_fate, near_sanctions, same_fate
from analysis.compare.fields import finding_name, is_untold_rest
from analysis.compare.pairing import Side
from analysis.records import Group

MOST_MERGED = 12
"""Groups tried together when their numbers may add up to one of the other side (2^12 sums at most)."""
SPEAKS_FOR = 0.5
"""What a group needs in its favour, beyond numbers that happen to add up, to be merged."""


def merge_by_number(side: Side) -> None:
    """Merge left-over groups into a group of the other side that has more people than its counterpart.

    Numbers that add up let a group be merged whose fate is only close, or whose rank or status is another (the
    difference is reported); where they do not, only groups with the same fate are.
    """
    for group in _numbered(side.facing):
        partners = side.partners(group)
        if len(partners) > 1 or any(partner.count is None or partner.is_total for partner in partners):
            continue
        rest = (group.count or 0) - sum(partner.count or 0 for partner in partners)
        near = _near(group, rest, side)
        chosen = _best_sum(near, rest, at_least=1 if partners else 2)
        if not chosen and partners:
            alike = [own for _, own in near if _told_as_one(own, group) and not clashes(own, group)]
            chosen = alike if sum(own.count or 0 for own in alike) <= rest else []
        for own in chosen:
            side.merge(own, group)


def _numbered(side: Side) -> list[Group]:
    return [group for group in side.groups if group.count is not None and not group.is_total]


def _near(group: Group, most: int, side: Side) -> list[tuple[float, Group]]:
    """Return left-over groups of at most so many people that may be counted in a group, the best first."""
    fitting = [own for own in side.left(totals=False) if own.count and own.count <= most]
    scored = [(side.score(own, group), own) for own in fitting if _may_be_counted_in(own, group)]
    near = [entry for entry in scored if entry[0] > SPEAKS_FOR]
    return sorted(near, key=lambda entry: -entry[0])[:MOST_MERGED]


def _may_be_counted_in(own: Group, group: Group) -> bool:
    return same_fate(own, group) or (near_fate(own, group) and not clashes(own, group))


def _told_as_one(own: Group, group: Group) -> bool:
    """Return whether one fate may be told of two groups: the same, or one finding with near sanctions."""
    one_finding = (finding_name(own), own.found_level) == (finding_name(group), group.found_level)
    return same_fate(own, group) or (one_finding and near_sanctions(own, group))


def _best_sum(candidates: Sequence[tuple[float, Group]], number: int, at_least: int) -> list[Group]:
    """Return the groups that add up to a number, of several such sets the one that fits best."""
    sets = (
        chosen
        for size in range(at_least, len(candidates) + 1)
        for chosen in combinations(candidates, size)
        if sum(group.count or 0 for _, group in chosen) == number
    )
    best = max(sets, key=lambda chosen: sum(score for score, _ in chosen), default=())
    return [group for _, group in best]


def move_to_sums(side: Side) -> None:
    """Take a group from a partner of another fate to one that tells its own and whose number lacks just these people.

    One to one, such a partner can seem better than none, since its true one is taken by somebody else of that fate.
    """
    for own, partner in side.pairs:
        if own.is_total or near_fate(own, partner):
            continue
        lacking = [group for group in _numbered(side.facing) if group is not partner and _lacks(group, own, side)]
        best = max(lacking, key=lambda group: side.score(own, group), default=None)
        if best and side.score(own, best) > side.score(own, partner):
            side.remove(own, partner)
            side.merge(own, best)


def _lacks(group: Group, own: Group, side: Side) -> bool:
    """Return whether a group tells of a fate and of just as many more people than its partners as share it."""
    partners = side.partners(group)
    if not partners or not all(one.count and not one.is_total for one in (*partners, own)):
        return False
    number = sum(one.count or 0 for one in (*partners, own))
    return number == group.count and same_fate(own, group) and not clashes(own, group)


def pair_rests(side: Side) -> None:
    """Pair what is left of a whole of one side with a group of just that number: "the other four", whatever is told."""
    for whole in [group for group in side.groups if group.is_total]:
        parts = [group for group in side.groups if group.part_of == whole.id and not group.is_total]
        rest = [part for part in side.left(totals=False) if part in parts]
        if not 1 < len(rest) < len(parts) or any(part.count is None for part in rest):
            continue
        wholes = {None, *(partner.id for partner in side.facing.partners(whole))}
        fitting = [g for g in side.facing.left(totals=False) if g.part_of in wholes and _is_rest(g, rest)]
        if len(fitting) == 1:
            rest.sort(key=lambda part: -side.score(part, fitting[0]))
            for part in rest:
                side.merge(part, fitting[0])


def _is_rest(group: Group, rest: Sequence[Group]) -> bool:
    alike = not is_untold_rest(group) and not any(clashes(part, group) for part in rest)
    return alike and group.count == sum(part.count or 0 for part in rest)


def merge_into_unnumbered(side: Side) -> None:
    """Merge left-over groups into a group without a number that tells the same fate of "some officers"."""
    unnumbered = [g for g in side.facing.groups if g.count is None and not g.is_total]
    for own in side.left(totals=False):
        fitting = [group for group in unnumbered if same_fate(own, group) and not clashes(own, group)]
        if fitting:
            side.merge(own, max(fitting, key=lambda group: side.score(own, group)))
