"""What speaks for and against two groups being the same people: a score for every pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from analysis.compare.context import Context, contexts, likeness, names
from analysis.compare.fields import (
    NOTHING,
    Verdict,
    compare_counts,
    compare_people,
    finding_name,
    interval,
    known_on_both_sides,
    outcome_names,
)
from analysis.compare.severity import finding_range, is_cleared, outcome_range
from analysis.records import Group, Ledger

# Who people are (number, rank) speaks louder than what is said to have befallen them, since that is where accounts of
# the same people part. Coarse on purpose.
SAME = {"role": 1.0, "rank": 2.5, "service": 2.0}
AT_ODDS = {"role": -1.5, "rank": -3.0, "service": -2.0}
COUNT_AT_ODDS = -3.0
SHARED_CONTEXT = 3.0
SHARED_NAME = 3.0
SHARED_PARTS, PARTS_ELSEWHERE = 4.0, -2.0
SANCTION_AT_ODDS = -3.0
"""A sanction that the schema has no name for, against nothing done at all."""
NOTHING_AGAINST = 0.1
ORDER = 1e-3

STAGES = ("alleged", "case_to_answer", "proceeding")

_NAMELESS: frozenset[str] = frozenset()
Linked = Sequence[tuple[Group, Group]]


class Affinity:
    """Scores pairs of groups of two ledgers: above zero for the same people, below for others."""

    def __init__(self, official: Ledger, article: Ledger) -> None:
        """Read both documents' sentences once, and the order in which they tell of their groups."""
        self.contexts: tuple[dict[str, Context], dict[str, Context]] = (contexts(official), contexts(article))
        self.names = (names(official), names(article))
        self.filled = (_filled(official.groups), _filled(article.groups))
        self.parents = ({g.id: g.part_of for g in official.groups}, {g.id: g.part_of for g in article.groups})
        self.places = (
            {g.id: n for n, g in enumerate(official.groups)},
            {g.id: n for n, g in enumerate(article.groups)},
        )

    def score(self, official: Group, article: Group, linked: Linked = ()) -> float:
        """Return the score of a pair, given the pairs that are already linked."""
        if official.is_total:
            parts = self._parts(official, article, linked)
            if parts == PARTS_ELSEWHERE:
                return parts + COUNT_AT_ODDS  # two wholes none of whose parts are shared are two different wholes
        else:
            parts = 0.0
        return self.fate(official, article) + count_score(official, article) + parts

    def fate(self, official: Group, article: Group) -> float:
        """Return the score of a pair without its numbers."""
        context = likeness(self.contexts[0].get(official.id, {}), self.contexts[1].get(article.id, {}))
        order = abs(self.places[0][official.id] - self.places[1][article.id])
        score = NOTHING_AGAINST + SHARED_CONTEXT * context - ORDER * order
        if not self.names[0].get(official.id, _NAMELESS).isdisjoint(self.names[1].get(article.id, _NAMELESS)):
            score += SHARED_NAME
        official, article = self.filled[0][official.id], self.filled[1][article.id]
        for name in ("role", "rank", "service"):
            score += _people_score(name, official, article)
        for name, same, at_odds in (
            ("alleged", 1.0, -1.0),
            ("case_to_answer", 0.5, -0.5),
            ("proceeding", 1.0, -1.0),
            ("criminal", 1.0, -0.5),
        ):
            score += _stated_score(name, official, article, same, at_odds)
        return score + _finding_score(official, article) + _outcome_score(official, article)

    def comparable(self, official: Group, article: Group) -> bool:
        """Return whether any field is known of both groups, of a whole also what all its parts share."""
        return known_on_both_sides(self.filled[0][official.id], self.filled[1][article.id])

    def _parts(self, official: Group, article: Group, linked: Linked) -> float:
        """Return how far two wholes share their parts: those paired within both, against those that are not."""
        under = [
            (_is_under(o.id, official.id, self.parents[0]), _is_under(a.id, article.id, self.parents[1]))
            for o, a in linked
        ]
        inside, touching = sum(o and a for o, a in under), sum(o or a for o, a in under)
        if not touching:
            return 0.0
        if inside < touching and _tell_of_others(official, article):
            return PARTS_ELSEWHERE
        share = inside / touching
        return share * SHARED_PARTS + (1 - share) * PARTS_ELSEWHERE


def _tell_of_others(official: Group, article: Group) -> bool:
    """Return whether two wholes, one with people whom the other account counts elsewhere, differ for that in number.

    Both numbers can then be right; only where both wholes are told to have had one outcome is one number wrong.
    """
    differs = compare_counts(interval(official), interval(article)) == "differs"
    return differs and not (official.outcomes and article.outcomes)


def _filled(groups: Sequence[Group]) -> dict[str, Group]:
    """Return the groups by id, a whole with the stages that it leaves open and all its parts share."""
    filled = {group.id: group for group in groups}
    for whole in groups:
        parts = [part for part in groups if part.part_of == whole.id]
        if whole.is_total and parts:
            shared = {name: {getattr(part, name) for part in parts} for name in STAGES}
            known: dict[str, Any] = {name: values.pop() for name, values in shared.items() if len(values) == 1}
            filled[whole.id] = replace(whole, **{n: v for n, v in known.items() if getattr(whole, n) in NOTHING})
    return filled


def _is_under(name: str, whole: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    parent = parents.get(name)
    while parent and parent not in seen:
        if parent == whole:
            return True
        seen.add(parent)
        parent = parents.get(parent)
    return False


def count_score(official: Group, article: Group) -> float:
    """Return what two numbers of people speak for or against."""
    verdict = compare_counts(interval(official), interval(article))
    if verdict == "differs":
        sizes = sorted((official.count or official.count_min, article.count or article.count_min))
        far = official.is_total and article.is_total and sizes[0] * 2 < sizes[1]
        return COUNT_AT_ODDS * (2 if far else 1)  # one whole is miscounted by a few, not by half
    if verdict == "same":
        return 1.0 if official.count == 1 else 1.5
    return 0.0


def _people_score(name: str, official: Group, article: Group) -> float:
    verdict: Verdict = compare_people(name, official, article)
    if verdict == "same":
        return SAME[name] if name != "role" or official.role != "officer" else 0.0
    if verdict == "differs":
        if name == "role" and "mixed" in (official.role, article.role):
            return AT_ODDS[name] / 3
        ranked_staff = name == "role" and {official.rank, article.rank} - {"unknown"}
        return AT_ODDS[name] * (2 if ranked_staff else 1)  # staff have no police rank
    known = getattr(official, name) not in NOTHING and getattr(article, name) not in NOTHING
    return SAME[name] / 2 if known and name == "service" else 0.0


def _stated_score(name: str, official: Group, article: Group, same: float, at_odds: float) -> float:
    first, second = getattr(official, name), getattr(article, name)
    if first in NOTHING or second in NOTHING:
        return same / 2 if name == "proceeding" and first == second == "none" else 0.0
    hearings = {"misconduct_hearing", "accelerated_hearing"}
    if {first, second} == hearings:
        return 0.0
    return same if first == second else at_odds


def _finding_score(official: Group, article: Group) -> float:
    first, second = finding_name(official), finding_name(article)
    if first is None or second is None:
        return 0.0
    if first == second:
        return 2.0
    if is_cleared(official) and is_cleared(article):
        return 1.0
    before, after = finding_range(official), finding_range(article)
    steps = abs(before.distance(after)) if before and after else 0
    return max(-1.5, 0.5 - 0.5 * steps)


def _outcome_score(official: Group, article: Group) -> float:
    before, after = outcome_range(official), outcome_range(article)
    stated = outcome_names(official), outcome_names(article)
    if before and after and any(stated):
        distance = abs(before.distance(after))
        unsaid = distance > 0 and not all(stated)  # what is not even said cannot be alike, were it near
        return max(-2.5, min(2.0 - 0.75 * distance, -0.25 * distance if unsaid else 2.0))
    named, ranged = (stated[1], before) if after is None else (stated[0], after)
    return SANCTION_AT_ODDS if "other" in named and ranged and ranged.high == 0 else 0.0


def clashes(first: Group, second: Group) -> bool:
    """Return whether two groups cannot be merged: role, rank or service known on both sides and at odds."""
    return any(compare_people(name, first, second) == "differs" for name in ("role", "rank", "service"))


def same_fate(first: Group, second: Group) -> bool:
    """Return whether the second group tells the first one's fate: its outcomes or, where it tells none, its finding."""
    outcomes = outcome_names(first), outcome_names(second)
    if outcomes[0] and outcomes[1]:
        return outcomes[0] <= outcomes[1]
    name = finding_name(first)
    return name is not None and name == finding_name(second) and not outcomes[1]


def near_fate(first: Group, second: Group) -> bool:
    """Return whether two fates can be taken for one: one finding, both cleared, or sanctions within two steps."""
    name = finding_name(first)
    if (name is not None and name == finding_name(second)) or (is_cleared(first) and is_cleared(second)):
        return True
    return near_sanctions(first, second)


def near_sanctions(first: Group, second: Group) -> bool:
    """Return whether two outcomes are within two steps; that nothing was done goes without saying of the cleared."""
    before, after = outcome_range(first), outcome_range(second)
    if not (before and after):
        return False
    stated = outcome_names(first) and outcome_names(second)
    return abs(before.distance(after)) <= (2 if stated else 0)


def has_result(group: Group) -> bool:
    """Return whether a group is told to have come to an end: a finding that is not pending, or an outcome."""
    return bool(group.outcomes) or finding_name(group) not in (None, "pending")
