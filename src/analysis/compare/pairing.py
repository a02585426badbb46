"""Pairs of groups of two ledgers that are the same people, as they are found, read from either side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from analysis.compare.affinity import Affinity
from analysis.records import Group

SideName = Literal["official", "article"]
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
    """The groups of both sides, and the pairs found so far."""

    official: list[Group]
    article: list[Group]
    affinity: Affinity
    pairs: list[Pair] = field(default_factory=list)

    def add(self, official: Group, article: Group, link: Link = "pair") -> None:
        """Write down that two groups are the same people."""
        self.pairs.append(Pair(official, article, link, self.affinity.comparable(official, article)))


@dataclass(frozen=True, slots=True)
class Side:
    """An alignment read from one of its sides, so that a rule is written once for both."""

    found: Alignment
    name: SideName

    @property
    def facing(self) -> Side:
        """The side that is compared with."""
        return Side(self.found, "article" if self.name == "official" else "official")

    @property
    def groups(self) -> list[Group]:
        """The groups of this side, in the order of their document."""
        return self.found.official if self.name == "official" else self.found.article

    @property
    def pairs(self) -> list[tuple[Group, Group]]:
        """The pairs found so far: this side's group and the other's."""
        pairs = [(pair.official, pair.article) for pair in self.found.pairs if pair.official and pair.article]
        return [self._turned(*pair) for pair in pairs]

    def left(self, *, totals: bool) -> list[Group]:
        """Return this side's totals, or all others, that have no counterpart yet, in the order of their document."""
        paired = {own.id for own, _ in self.pairs}
        return [group for group in self.groups if group.is_total == totals and group.id not in paired]

    def partners(self, other: Group) -> list[Group]:
        """Return this side's groups that are paired with a group of the other."""
        return [own for own, partner in self.pairs if partner is other]

    def score(self, own: Group, other: Group) -> float:
        """Return what speaks for and against a pair, its numbers aside."""
        return self.found.affinity.fate(*self._turned(own, other))

    def add(self, own: Group, other: Group, link: Link = "pair") -> None:
        """Write down a pair by this side's group and the other's."""
        self.found.add(*self._turned(own, other), link)

    def merge(self, own: Group, other: Group) -> None:
        """Count a group into one of the other side: merged beside the partners that it has, as its pair where none."""
        self.add(own, other, "merged" if self.partners(other) else "pair")

    def remove(self, own: Group, other: Group) -> None:
        """Strike out a pair by this side's group and the other's."""
        official, article = self._turned(own, other)
        self.found.pairs[:] = [p for p in self.found.pairs if p.official is not official or p.article is not article]

    def _turned(self, first: Group, second: Group) -> tuple[Group, Group]:
        """Return two groups in the order of the other view: own and other for official and article, and back."""
        return (first, second) if self.name == "official" else (second, first)
