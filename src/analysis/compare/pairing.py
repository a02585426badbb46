"""Pairs of groups of two ledgers that are the same people, as they are found, read from either side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from analysis.compare.affinity import Affinity
from analysis.records import Group

Link = Literal["pair", "merged", "whole"]
"""pair: the same people. merged: people whom the other side counts into a group that is paired with others.
whole: a total and the group that states the same number of people; what befell them is not compared."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups that are the same people, or one group without a counterpart; comparable: both tell of one field."""

    official: Group | None
    article: Group | None
    link: Link = "pair"
    comparable: bool = True


@dataclass(slots=True)
class Alignment:
    """Pairs found so far, and the groups of both sides that still have none."""

    official: list[Group]
    article: list[Group]
    affinity: Affinity
    pairs: list[Pair] = field(default_factory=list)

    def add(self, official: Group, article: Group, link: Link = "pair") -> None:
        """Write down that two groups are the same people."""
        self.pairs.append(Pair(official, article, link, self.affinity.comparable(official, article)))

    def left(self, side: Literal["official", "article"], totals: bool) -> list[Group]:
        """Return the groups of a side without a counterpart, in the order of their document."""
        paired = {group.id for pair in self.pairs if (group := getattr(pair, side))}
        return [group for group in getattr(self, side) if group.is_total == totals and group.id not in paired]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the comparison, so that a rule can be read from either."""

    own: Literal["official", "article"]

    @property
    def other(self) -> Literal["official", "article"]:
        """The side that is compared with."""
        return "article" if self.own == "official" else "official"

    def of(self, pair: Pair) -> tuple[Group | None, Group | None]:
        """Return a pair's group of this side and its group of the other."""
        return (pair.official, pair.article) if self.own == "official" else (pair.article, pair.official)

    def add(self, found: Alignment, own: Group, other: Group, link: Link) -> None:
        """Write down a pair by this side's group and the other's."""
        found.add(*((own, other) if self.own == "official" else (other, own)), link)

    def score(self, found: Alignment, own: Group, other: Group) -> float:
        """Return what speaks for and against a pair, its numbers aside."""
        return found.affinity.fate(*((own, other) if self.own == "official" else (other, own)))

    def partners(self, found: Alignment, other: Group) -> list[Group]:
        """Return this side's groups that are paired with a group of the other."""
        return [own for own, partner in map(self.of, found.pairs) if partner is other and own]
