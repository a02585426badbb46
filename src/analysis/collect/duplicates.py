"""Copies of one text: agency copy, rewrites and mirrors are grouped by the words they share; none is ever deleted."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict

SIZE = 64
WORDS = 5
SHORTEST = 20
THRESHOLD = 0.5
"""Shared five-word runs (Jaccard): a copy with one phrase changed in forty words has about .65, unrelated texts 0."""

COMMON = 50
"""Documents that are remembered for one hash: words that more have in common find the group all the same."""


def sketch_of(text: str) -> list[int]:
    """Return the smallest hashes of a text's five-word runs (a bottom-k sketch), in order.

    None for a text of a few words, which may be like another by chance.
    """
    words = re.findall(r"\w+", text.lower())
    if len(words) < SHORTEST:
        return []
    runs = (" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1))
    return sorted({zlib.crc32(run.encode()) for run in runs})[:SIZE]


def write_sketch(sketch: list[int]) -> str:
    """Return a sketch as it stands in the manifest: eight hexadecimal digits a hash."""
    return "".join(f"{entry:08x}" for entry in sketch)


def read_sketch(written: str) -> list[int]:
    """Return a sketch of the manifest."""
    return [int(written[i : i + 8], 16) for i in range(0, len(written), 8)]


def similarity(first: list[int], second: list[int]) -> float:
    """Return the estimated share of five-word runs that two texts have in common (Broder 1997), from 0 to 1."""
    union = sorted(set(first) | set(second))[:SIZE]
    shared = set(first) & set(second)
    return sum(entry in shared for entry in union) / len(union) if union else 0.0


class DuplicateIndex:
    """All texts of the captures so far, by the hashes of their sketches."""

    def __init__(self) -> None:
        """Start without texts."""
        self.sketches: dict[str, list[int]] = {}
        self.groups: dict[str, str] = {}
        self.holders: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, document: str, sketch: list[int], group: str) -> None:
        """Enter a text under its document and group."""
        for entry in self.sketches.get(document, ()):
            self.holders[entry].discard(document)
        self.sketches[document], self.groups[document] = sketch, group
        for entry in sketch:
            if len(self.holders[entry]) < COMMON:
                self.holders[entry].add(document)

    def group_of(self, document: str, sketch: list[int]) -> tuple[str, float | None]:
        """Return the group of a text and its likeness to the nearest member; a text like none founds its own."""
        candidates = Counter(other for entry in sketch for other in self.holders.get(entry, ()) if other != document)
        best, score = document, 0.0
        for other, _ in candidates.most_common(10):
            found = similarity(sketch, self.sketches[other])
            if found > score:
                best, score = other, found
        if score < THRESHOLD:
            return self.groups.get(document, document), None
        return self.groups[best], round(score, 3)
