"""Find which groups of two ledgers are the same people: one to one where possible, several to one where merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.compare.affinity import Affinity, clashes, count_score, has_result, is_untold_rest, near_fate, same_fate
from analysis.compare.fields import compare_counts, interval
from analysis.records import Group, Ledger

Link = Literal["pair", "merged", "whole"]
"""pair: the same people. merged: people whom the other side counts into a group that is paired with others.
whole: a total and the group that states the same number of people; what befell them is not compared."""
MOST_MERGED = 12
"""Groups tried together when their numbers may add up to one of the other side (2^12 sums at most)."""
SPEAKS_FOR = 0.5
"""What a group needs in its favour, beyond numbers that happen to add up, to be merged."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups that are the same people, or one group without a counterpart; comparable: both tell of one field."""

    official: Group | None
    article: Group | None
    link: Link = "pair"
    comparable: bool = True


@dataclass(slots=True)
class _Alignment:
    """Pairs found so far, and the groups of both sides that still have none."""

    official: list[Group]
    article: list[Group]
    affinity: Affinity
    pairs: list[Pair] = field(default_factory=list)

    def add(self, official: Group, article: Group, link: Link = "pair") -> None:
        self.pairs.append(Pair(official, article, link, self.affinity.comparable(official, article)))

    def left(self, side: Literal["official", "article"], totals: bool) -> list[Group]:
        """Return the groups of a side without a counterpart, in the order of their document."""
        paired = {group.id for pair in self.pairs if (group := getattr(pair, side))}
        return [group for group in getattr(self, side) if group.is_total == totals and group.id not in paired]


def align(official: Ledger, article: Ledger) -> list[Pair]:
    """Return every group of both ledgers in at least one pair, in the order of the official account.

    Groups with a fate are assigned first, by the sum of what speaks for and against each pair; then totals, by the
    parts they share; then what one side tells of a whole and the other of its parts.
    """
    found = _Alignment(official.groups, article.groups, Affinity(official, article))
    _assign_fates(found)
    _assign(found, found.left("official", True), found.left("article", True))
    _attach_wholes(found)
    for side in ("official", "article"):
        _merge_by_number(found, _Side(side))
        _merge_into_unnumbered(found, _Side(side))
    return _in_order(found)


def _assign_fates(found: _Alignment) -> None:
    fates = found.left("official", False), found.left("article", False)
    if len(fates[0]) == len(fates[1]) == 1:  # documents on one case with one group each mean the same people
        found.add(fates[0][0], fates[1][0])
    else:
        _assign(found, *fates)


def _assign(found: _Alignment, official: Sequence[Group], article: Sequence[Group]) -> None:
    """Pair groups so that the sum of their affinities is greatest; a pair with more against than for it is none."""
    if not official or not article:
        return
    linked = [(pair.official, pair.article) for pair in found.pairs if pair.official and pair.article]
    scores = np.array([[found.affinity.score(o, a, linked) for a in article] for o in official])
    rows, columns = linear_sum_assignment(-np.clip(scores, 0, None))
    for row, column in zip(rows, columns, strict=True):
        if scores[row, column] > 0:
            found.add(official[row], article[column])


def _attach_wholes(found: _Alignment) -> None:
    """Attach a total of one side to the group of the other that tells of the same whole without splitting it."""
    for whole in found.left("official", True):
        fate = _fate_for(whole, found, _Side("official"))
        if fate:
            found.add(whole, fate, "whole")
            _merge_parts(whole, fate, found, _Side("official"))
    for whole in found.left("article", True):
        fate = _fate_for(whole, found, _Side("article"))
        if fate:
            found.add(fate, whole, "whole")
            _merge_parts(whole, fate, found, _Side("article"))


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the comparison, so that a rule can be read from either."""

    own: Literal["official", "article"]

    @property
    def other(self) -> Literal["official", "article"]:
        return "article" if self.own == "official" else "official"

    def of(self, pair: Pair) -> tuple[Group | None, Group | None]:
        return (pair.official, pair.article) if self.own == "official" else (pair.article, pair.official)

    def add(self, found: _Alignment, own: Group, other: Group, link: Link) -> None:
        found.add(*((own, other) if self.own == "official" else (other, own)), link)

    def score(self, found: _Alignment, own: Group, other: Group) -> float:
        return found.affinity.fate(*((own, other) if self.own == "official" else (other, own)))


def _fate_for(whole: Group, found: _Alignment, side: _Side) -> Group | None:
    """Return the other side's group for a total: one left over that fits, or a partner of its parts with its number."""
    fitting = [
        group
        for group in found.left(side.other, False)
        if not clashes(whole, group)
        and compare_counts(interval(whole), interval(group)) != "differs"
        and not is_untold_rest(group)
    ]
    scored = [
        (side.score(found, whole, group) + count_score(whole, group), -place, group)
        for place, group in enumerate(fitting)
    ]
    best = max((entry for entry in scored if entry[0] > 0), key=lambda entry: entry[:2], default=None)
    if best:
        return best[2]
    for own, other in map(side.of, found.pairs):
        if own and other and own.part_of == whole.id and whole.count is not None and whole.count == other.count:
            return None if clashes(whole, other) else other
    return None


def _merge_parts(whole: Group, fate: Group, found: _Alignment, side: _Side) -> None:
    """Count the parts of a total that are left over into the group that gives the whole number one result."""
    if whole.count is None or whole.count != fate.count:
        return
    shares_part = any(other is fate and own and own.part_of == whole.id for own, other in map(side.of, found.pairs))
    if shares_part or has_result(fate):
        for part in found.left(side.own, False):
            if part.part_of == whole.id and not clashes(part, fate):
                side.add(found, part, fate, "merged")


def _merge_by_number(found: _Alignment, side: _Side) -> None:
    """Merge left-over groups into a group of the other side that has more people than its counterpart.

    Numbers that add up let a group be merged whose fate is only close, or whose rank or status is another (the
    difference is reported); where they do not, only groups with the same fate are.
    """
    for group in [g for g in getattr(found, side.other) if not g.is_total and g.count is not None]:
        partners = [own for own, other in map(side.of, found.pairs) if other is group and own]
        if len(partners) > 1 or any(partner.count is None or partner.is_total for partner in partners):
            continue
        rest = (group.count or 0) - sum(partner.count or 0 for partner in partners)
        fitting = [own for own in found.left(side.own, False) if own.count and own.count <= rest]
        scored = [(side.score(found, own, group), own) for own in fitting]
        near = [entry for entry in scored if entry[0] > SPEAKS_FOR and _may_be_counted_in(entry[1], group)]
        near = sorted(near, key=lambda entry: -entry[0])[:MOST_MERGED]
        chosen = _best_sum(near, rest, at_least=1 if partners else 2)
        if not chosen and partners:
            alike = [own for _, own in near if same_fate(own, group) and not clashes(own, group)]
            chosen = alike if sum(own.count or 0 for own in alike) <= rest else []
        for number, own in enumerate(chosen):
            side.add(found, own, group, "merged" if partners or number else "pair")


def _may_be_counted_in(own: Group, group: Group) -> bool:
    return same_fate(own, group) or (near_fate(own, group) and not clashes(own, group))


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


def _merge_into_unnumbered(found: _Alignment, side: _Side) -> None:
    """Merge left-over groups into a group without a number that tells the same fate of "some officers"."""
    unnumbered = [g for g in getattr(found, side.other) if g.count is None and not g.is_total]
    for own in found.left(side.own, False):
        fitting = [group for group in unnumbered if same_fate(own, group) and not clashes(own, group)]
        if fitting:
            side.add(found, own, max(fitting, key=lambda group: side.score(found, own, group)), "merged")


def _in_order(found: _Alignment) -> list[Pair]:
    """Return the pairs by official group, omitted ones among them, and at the end what the article adds."""
    place = {group.id: number for number, group in enumerate(found.article)}
    ordered: list[Pair] = []
    for group in found.official:
        own = [pair for pair in found.pairs if pair.official is group]
        ordered += sorted(own, key=lambda pair: place[pair.article.id] if pair.article else -1) or [Pair(group, None)]
    return [*ordered, *_added(found.article, found.pairs)]


def _added(article: Iterable[Group], pairs: Sequence[Pair]) -> list[Pair]:
    paired = {pair.article.id for pair in pairs if pair.article}
    return [Pair(None, group) for group in article if group.id not in paired]
