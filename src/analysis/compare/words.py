"""Words, sentences and word forms of a text, with the offsets that comparison needs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from analysis.extract.tokens import sentence_spans
from analysis.paths import LEXICON
from analysis.records import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: folded for comparison, with its offsets in the text it came from."""

    folded: str
    start: int
    end: int


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of text[start:end], folded to lower case with straight apostrophes."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.group().lower().replace("’", "'"), match.start(), match.end()) for match in found]


def sentences_of(text: str) -> list[Span]:
    """Return the offsets of the sentences of a text that hold a word, without the white space around them."""
    pieces = ((start, text[start:end]) for start, end, _ in sentence_spans(text))
    return [
        (start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
        for start, piece in pieces
        if _WORD.search(piece)
    ]


def overlap(first: Span, second: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return a lexicon file as plain mappings and lists, read once."""
    # the C loader, where PyYAML was built with it, reads the same YAML ten times faster
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content: dict[str, Any] = yaml.load((LEXICON / f"{name}.yml").read_text(encoding="utf-8"), loader)
    return content


def forms(bases: Iterable[str]) -> frozenset[str]:
    """Return the inflected forms of verbs given by their base; irregular forms follow a stroke ("send/sent").

    Regular spelling over-generates ("sended" beside "sent"), which does no harm when forms are only looked up.
    """
    found: set[str] = set()
    for entry in bases:
        base, *irregular = entry.split("/")
        stem = base[:-1] if base.endswith("e") else base
        found |= {base, f"{base}s", f"{base}es", f"{stem}ed", f"{stem}ing", *irregular}
        if base[-1] in "bdgklmnprt":
            found |= {f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"}
        if base[-1] == "y":
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    return frozenset(found)


@cache
def function_words() -> frozenset[str]:
    """Return the words so common that sharing them says nothing."""
    return frozenset(lexicon("reuse")["function_words"]["words"])
