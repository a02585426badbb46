"""Load the spellings of the lexicon and find them in a row of tokens, the longest first, in one pass."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path
from typing import Any

from analysis.lexicons import read_texts
from analysis.paths import LEXICON

_CHOICE = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*|[^\w\s]")

Node = dict[str, Any]
"""A step of the word tree: the next word leads to the next step; the key "" holds the tags that end here."""


def read_lexicon(name: str) -> dict[str, Any]:
    """Return one lexicon file as dictionaries, lists and strings.

    Every value is text, so that "no" and "on" stay words. Raises ValueError when the file is not a mapping.
    """
    path: Path = LEXICON / f"{name}.yml"
    loaded = read_texts(path)
    if not isinstance(loaded, dict):
        raise ValueError(f"{path.name}: expected a mapping of names to spellings")
    return loaded


def spellings(pattern: str) -> list[tuple[str, ...]]:
    """Return every row of words that a pattern stands for: (a|b) is a choice, (a|) may be left out."""
    parts: list[list[str]] = []
    last = 0
    for match in _CHOICE.finditer(pattern):
        parts.append([pattern[last : match.start()]])
        parts.append(match.group(1).split("|"))
        last = match.end()
    parts.append([pattern[last:]])
    rows = {tuple(words_of(" ".join(choice))) for choice in itertools.product(*parts)}
    return sorted(row for row in rows if row)


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase as the tokeniser cuts them, in lower case, a possessive 's apart."""
    words: list[str] = []
    for word in _WORD.findall(phrase.lower().replace("’", "'")):
        words += [word[:-2], "'s"] if word.endswith("'s") and len(word) > 3 else [word]
    return words


class WordTree:
    """All spellings of some lexicon entries, each with a tag; finds the longest that starts at a token."""

    def __init__(self) -> None:
        """Start empty."""
        self.root: Node = {}
        self.closers: set[str] = set()

    def add(self, pattern: str, tag: Any) -> None:
        """Give every spelling of a pattern a tag; a spelling may hold several."""
        for row in spellings(pattern):
            node = self.root
            for word in row:
                node = node.setdefault(word, {})
            self.closers.add(row[-1])
            tags = node.setdefault("", [])
            if tag not in tags:
                tags.append(tag)

    def match(self, low: list[str], at: int) -> tuple[int, list[Any]] | None:
        """Return the end and the tags of the longest spelling that starts at a token, or None."""
        node = self.root.get(low[at])
        if node is None:
            return None
        best = None
        position = at + 1
        count = len(low)
        while True:
            if "" in node:
                best = (position, node[""])
            if position >= count:
                return best
            node = node.get(low[position])
            if node is None:
                return best
            position += 1

    def every_match(self, low: list[str]) -> list[tuple[int, int, list[Any]]]:
        """Return start, end and tags of the longest spelling that starts at each token, where one does."""
        root, count = self.root, len(low)
        found = []
        for at in [at for at, word in enumerate(low) if word in root]:
            node, position, best = root[low[at]], at + 1, 0
            if "" not in node and (position == count or low[position] not in node):
                continue  # most words only open longer spellings
            while node is not None:
                if "" in node:
                    best, tags = position, node[""]
                if position >= count:
                    break
                node = node.get(low[position])
                position += 1
            if best:
                found.append((at, best, tags))
        return found

    def match_before(self, low: list[str], end: int, floor: int, most: int) -> tuple[int, list[Any]] | None:
        """Return the start and the tags of the longest spelling, of so many words at most, that ends before a token."""
        if end <= floor or low[end - 1] not in self.closers:
            return None
        for start in range(max(floor, end - most), end):
            match = self.match(low, start)
            if match and match[0] == end:
                return start, match[1]
        return None


@cache
def people() -> dict[str, Any]:
    """Return the people lexicon, read once."""
    return read_lexicon("people")


@cache
def events() -> dict[str, Any]:
    """Return the events lexicon, read once."""
    return read_lexicon("events")


@cache
def _reading() -> dict[str, Any]:
    return read_lexicon("reading")


@cache
def reading_words(name: str) -> frozenset[str]:
    """Return a set of words of the reading lexicon: labels of outcome notices, words that accuse or decide."""
    return frozenset(_reading()[name])
