"""How alike the sentences around two groups are: names, places and deeds that only these sentences share."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter

from analysis.compare.words import sentences_of, words_of
from analysis.records import Ledger

Context = dict[str, float]
"""Words of the sentences that carry a group's evidence, each weighed by how few groups of its document share it."""


def contexts(ledger: Ledger) -> dict[str, Context]:
    """Return the context of every group of a ledger by its id; empty where a group has no evidence or stands alone."""
    text = ledger.document.text
    sentences = sentences_of(text)
    starts = [start for start, _ in sentences]
    words: dict[str, set[str]] = {}
    for group in ledger.groups:
        places = {bisect_right(starts, span[0]) - 1 for spans in group.evidence.values() for span in spans}
        found = (words_of(text, *sentences[place]) for place in sorted(places) if place >= 0)
        words[group.id] = {word.folded for sentence in found for word in sentence if len(word.folded) > 2}
    shared = Counter(word for group_words in words.values() for word in group_words)
    total = len(ledger.groups)
    return {name: {word: math.log(total / shared[word]) for word in sorted(found)} for name, found in words.items()}


def likeness(first: Context, second: Context) -> float:
    """Return the weight that two contexts share as a part of the lighter one, from 0 to 1."""
    lighter = min(sum(first.values()), sum(second.values()))
    if lighter <= 0:
        return 0.0
    return sum(min(weight, second[word]) for word, weight in first.items() if word in second) / lighter
