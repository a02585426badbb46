"""Articles that print one text: agency copy is grouped, so that five titles with one story are not five witnesses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from analysis.compare.words import words_of
from analysis.records import Document

SHINGLE = 5  # words: longer than the names and formulas of the field, shorter than any sentence of a story
LEAST = 20  # shared shingles: about two sentences
CROWD = 50  # a shingle in more articles than this is a formula of the field and tells nothing


def wire_groups(articles: Sequence[Document], official: str = "", shared: float = 0.5) -> list[list[str]]:
    """Return the ids of the articles in groups of one text, the earliest of a group first: a group is one witness.

    Two articles are one text when at least `shared` of the five-word shingles of the shorter stand in the other
    (containment: Broder 1997, On the resemblance and containment of documents), the official text's own shingles aside:
    that both quote the statement does not make them copies of one another.
    """
    known = _shingles(official)
    own = [_shingles(article.text) - known for article in articles]
    group = list(range(len(articles)))
    for (one, other), common in _common(own).items():
        if common >= max(LEAST, shared * min(len(own[one]), len(own[other]))):
            group = [group[one] if label == group[other] else label for label in group]
    members: dict[int, list[Document]] = defaultdict(list)
    for article, label in zip(articles, group, strict=True):
        members[label].append(article)
    return [[a.id for a in sorted(same, key=lambda a: (a.published or "9", a.id))] for same in members.values()]


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = [word.folded for word in words_of(text)]
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def _common(own: list[set[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """Count the shingles that each pair of articles shares, by way of the articles each shingle stands in."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, shingles in enumerate(own):
        for shingle in shingles:
            places[shingle].append(number)
    found = (pair for numbers in places.values() if 1 < len(numbers) <= CROWD for pair in combinations(numbers, 2))
    return Counter(found)
