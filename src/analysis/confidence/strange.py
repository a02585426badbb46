"""Make a document as strange to the reader as one that nobody developed it on: some of its words are unknown."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from analysis.records import Document

HIDDEN = 0.02
"""The share of the different words of a document that are hidden."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_UNKNOWN = "vond"
"""A word of no lexicon."""


def strange(document: Document, seed: int, share: float = HIDDEN) -> Document:
    """Return the document with a share of its words, wherever they stand, replaced by one that no lexicon has.

    The same document and seed always hide the same words.
    """
    chance = random.Random(f"{document.id}/{seed}")
    words = sorted({word.lower() for word in _WORD.findall(f"{document.title} {document.text}")})
    hidden = {word for word in words if chance.random() < share}

    def hide(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() not in hidden:
            return word
        return _UNKNOWN.title() if word[0].isupper() else _UNKNOWN

    return replace(document, title=_WORD.sub(hide, document.title), text=_WORD.sub(hide, document.text), paragraphs=[])
