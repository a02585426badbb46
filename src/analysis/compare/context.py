"""How alike the sentences around two groups are: names, places and deeds that only these sentences share."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter

from analysis.compare.words import lexicon, sentences_of, words_of
from analysis.records import Ledger

Context = dict[str, float]
"""Words of the sentences that carry a group's evidence, each weighed by how few groups of its document share it."""
LONGEST_NAME = 60
"""Characters after a rank in which its name ends."""


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


def names(ledger: Ledger) -> dict[str, frozenset[str]]:
    """Return the names that the text gives the people of each group by its id: words with a capital, titles aside."""
    text = ledger.document.text
    found: dict[str, set[str]] = {group.id: set() for group in ledger.groups}
    for claim in ledger.claims:
        span = claim.spans.get("people")
        if span is not None and claim.group in found:
            found[claim.group] |= {word.folded for word in words_of(text, *span) if text[word.start].isupper()}
    for group in ledger.groups:
        for _, end in (span for field in ("count", "role") for span in group.evidence.get(field, ())):
            found[group.id] |= _name_after(text, end)
    titles = frozenset(lexicon("severity")["titles"])
    return {name: frozenset(words - titles) for name, words in found.items()}


def _name_after(text: str, end: int) -> set[str]:
    """Return the words of the name that follows a rank directly, with a collar number or without."""
    found: set[str] = set()
    for word in words_of(text, end, end + LONGEST_NAME):
        if not (text[end : word.start].isspace() and (text[word.start].isupper() or word.folded.isdigit())):
            break
        found.add(word.folded)
        end = word.end
    return found
