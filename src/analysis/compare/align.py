"""Find which groups of two ledgers are the same people: one to one where possible, several to one where merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.compare.affinity import Affinity, clashes, count_score, has_result
from analysis.compare.fields import compare_counts, interval, is_untold_rest
from analysis.compare.merging import merge_by_number, merge_into_unnumbered, move_to_sums, pair_rests
from analysis.compare.pairing import Alignment, Pair, Side
from analysis.records import Group, Ledger


def align(official: Ledger, article: Ledger) -> list[Pair]:
    """Return every group of both ledgers in at least one pair, in the order of the official account.

    Groups with a fate are assigned first, by the sum of what speaks for and against each pair; then totals, by the
    parts they share; then what one side tells of a whole and the other of its parts.
    """
    found = Alignment(official.groups, article.groups, Affinity(official, article))
    sides = Side("official"), Side("article")
    _assign_fates(found)
    for side in sides:
        move_to_sums(found, side)
    _assign(found, found.left("official", False), found.left("article", False))
    _assign(found, found.left("official", True), found.left("article", True))
    _attach_wholes(found)
    for side in sides:
        merge_by_number(found, side)
        pair_rests(found, side)
        merge_into_unnumbered(found, side)
    return _in_order(found)


def _assign_fates(found: Alignment) -> None:
    fates = found.left("official", False), found.left("article", False)
    if len(fates[0]) == len(fates[1]) == 1:  # documents on one case with one group each mean the same people
        found.add(fates[0][0], fates[1][0])
    else:
        _assign(found, *fates)


def _assign(found: Alignment, official: Sequence[Group], article: Sequence[Group]) -> None:
    """Pair groups so that the sum of their affinities is greatest; a pair with more against than for it is none."""
    if not official or not article:
        return
    linked = [(pair.official, pair.article) for pair in found.pairs if pair.official and pair.article]
    scores = np.array([[found.affinity.score(o, a, linked) for a in article] for o in official])
    rows, columns = linear_sum_assignment(-np.clip(scores, 0, None))
    for row, column in zip(rows, columns, strict=True):
        if scores[row, column] > 0:
            found.add(official[row], article[column])


def _attach_wholes(found: Alignment) -> None:
    """Attach a total of one side to the group of the other that tells of the same whole without splitting it."""
    for whole in found.left("official", True):
        fate = _fate_for(whole, found, Side("official"))
        if fate:
            found.add(whole, fate, "whole")
            _merge_parts(whole, fate, found, Side("official"))
    for whole in found.left("article", True):
        fate = _fate_for(whole, found, Side("article"))
        if fate:
            found.add(fate, whole, "whole")
            _merge_parts(whole, fate, found, Side("article"))


def _fate_for(whole: Group, found: Alignment, side: Side) -> Group | None:
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
    partners = [other for own, other in map(side.of, found.pairs) if own and other and own.part_of == whole.id]
    if not partners or any(other is not partners[0] for other in partners):
        return None  # a whole of which the other side tells in several places has no one counterpart
    same_number = whole.count is not None and whole.count == partners[0].count
    return partners[0] if same_number and not clashes(whole, partners[0]) else None


def _merge_parts(whole: Group, fate: Group, found: Alignment, side: Side) -> None:
    """Count the parts of a total that are left over into the group that gives the whole number one result."""
    if whole.count is None or whole.count != fate.count:
        return
    shares_part = any(other is fate and own and own.part_of == whole.id for own, other in map(side.of, found.pairs))
    if shares_part or has_result(fate):
        for part in found.left(side.own, False):
            if part.part_of == whole.id and not clashes(part, fate):
                side.add(found, part, fate, "merged")


def _in_order(found: Alignment) -> list[Pair]:
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
