"""Find which groups of two ledgers are the same people: one to one where possible, several to one where merged."""

from __future__ import annotations

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
    sides = Side(found, "official"), Side(found, "article")
    _assign_fates(*sides)
    for side in sides:
        move_to_sums(side)
    _assign(*sides, totals=False)
    _assign(*sides, totals=True)
    for side in sides:
        _attach_wholes(side)
    for side in sides:
        merge_by_number(side)
        pair_rests(side)
        merge_into_unnumbered(side)
    return _in_order(*sides)


def _assign_fates(official: Side, article: Side) -> None:
    fates = official.left(totals=False), article.left(totals=False)
    if len(fates[0]) == len(fates[1]) == 1:  # documents on one case with one group each mean the same people
        official.add(fates[0][0], fates[1][0])
    else:
        _assign(official, article, totals=False)


def _assign(official: Side, article: Side, *, totals: bool) -> None:
    """Pair what is left so that the sum of affinities is greatest; a pair with more against than for it is none."""
    rows, columns = official.left(totals=totals), article.left(totals=totals)
    if not rows or not columns:
        return
    linked, affinity = official.pairs, official.found.affinity
    scores = np.array([[affinity.score(row, column, linked) for column in columns] for row in rows])
    for row, column in zip(*linear_sum_assignment(-np.clip(scores, 0, None)), strict=True):
        if scores[row, column] > 0:
            official.add(rows[row], columns[column])


def _attach_wholes(side: Side) -> None:
    """Attach a total to the group of the other side that tells of the same whole without splitting it."""
    for whole in side.left(totals=True):
        fate = _fate_left_over(whole, side) or _fate_of_parts(whole, side)
        if fate:
            side.add(whole, fate, "whole")
            _merge_parts(whole, fate, side)


def _fate_left_over(whole: Group, side: Side) -> Group | None:
    """Return the other side's group without a counterpart that fits a total best."""
    scored = [
        (side.score(whole, group) + count_score(whole, group), group)
        for group in side.facing.left(totals=False)
        if not clashes(whole, group)
        and compare_counts(interval(whole), interval(group)) != "differs"
        and not is_untold_rest(group)
    ]
    score, best = max(scored, key=lambda entry: entry[0], default=(0.0, None))
    return best if score > 0 else None


def _fate_of_parts(whole: Group, side: Side) -> Group | None:
    """Return the one partner of all parts of a total that have any, where it has the total's number."""
    partners = [other for own, other in side.pairs if own.part_of == whole.id]
    if not partners or any(other is not partners[0] for other in partners):
        return None  # a whole of which the other side tells in several places has no one counterpart
    same_number = whole.count is not None and whole.count == partners[0].count
    return partners[0] if same_number and not clashes(whole, partners[0]) else None


def _merge_parts(whole: Group, fate: Group, side: Side) -> None:
    """Count the parts of a total that are left over into the group that gives the whole number one result."""
    if whole.count is None or whole.count != fate.count:
        return
    shares_part = any(own.part_of == whole.id for own in side.partners(fate))
    if shares_part or has_result(fate):
        for part in side.left(totals=False):
            if part.part_of == whole.id and not clashes(part, fate):
                side.merge(part, fate)


def _in_order(official: Side, article: Side) -> list[Pair]:
    """Return the pairs by official group, omitted ones among them, and at the end what the article adds."""
    place = {group.id: number for number, group in enumerate(article.groups)}
    ordered: list[Pair] = []
    for group in official.groups:
        own = [pair for pair in official.found.pairs if pair.official is group]
        ordered += sorted(own, key=lambda pair: place[pair.article.id] if pair.article else -1) or [Pair(group, None)]
    return [*ordered, *(Pair(None, group) for group in article.groups if not official.partners(group))]
