"""Which letter and colour the groups of a case wear: the same people the same letter in every document."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.records import ArticleComparison, Group, Ledger

TONES = 8
"""Colours of the style sheet; each has a line of its own, and beyond them only the letter tells groups apart."""
LETTERS = string.ascii_uppercase


@dataclass(frozen=True, slots=True)
class Label:
    """A letter as it is shown, the key under which it lights, and the number of its colour (0: added, no colour)."""

    key: str
    letter: str
    tone: int


Labels = dict[str, tuple[Label, ...]]
"""The labels of each group of one document by the group's id: several where it stands for several official groups."""


def official_labels(groups: Sequence[Group]) -> Labels:
    """Return one letter a group of the official account, in its order: A, B … Z, AA, AB …."""
    names = (_letter(number) for number in range(len(groups)))
    return {
        group.id: (Label(name, name, number % TONES + 1),)
        for number, (group, name) in enumerate(zip(groups, names, strict=True))
    }


def article_labels(article: Ledger, comparison: ArticleComparison, official: Labels, number: int) -> Labels:
    """Return for each group of the number-th article the letters of its official groups, or +1, +2 … where it has none.

    Which groups belong together is what the comparison's rows say.
    """
    partners: dict[str, list[str]] = {}
    for row in comparison.rows:
        if row.official_record in official and row.article_record:
            partners.setdefault(row.article_record, []).append(row.official_record)
    labels: Labels = {}
    added = 0
    for group in article.groups:
        found = [name for name in official if name in partners.get(group.id, ())]
        if found:
            labels[group.id] = tuple(label for name in found for label in official[name])
        else:
            added += 1
            labels[group.id] = (Label(f"{number}+{added}", f"+{added}", 0),)
    return labels


def _letter(number: int) -> str:
    name = LETTERS[number % len(LETTERS)]
    return name if number < len(LETTERS) else _letter(number // len(LETTERS) - 1) + name
