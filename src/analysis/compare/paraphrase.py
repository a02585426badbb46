"""Pairs of sentences that say the same in other words: embeddings find the pair, the facts in it decide agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analysis.compare.reuse import Passage, find_reuse, is_attributed
from analysis.compare.words import overlap, sentences_of, words_of
from analysis.embedding import embed
from analysis.records import Claim, Ledger, Quote, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_COSINE = 0.65
LEAST_WORDS = 6


@dataclass(slots=True)
class Pair:
    """A sentence of the official text and the article's sentence nearest to it in meaning, with their offsets.

    `agreement` comes from the claims in both sentences and never from the cosine: "was proven" and "was not proven"
    are near neighbours. `facts` lists what was compared: {"kind", "official", "article"}.
    """

    official: Span
    article: Span
    cosine: float
    agreement: str = "undecided"
    facts: list[dict[str, Any]] = field(default_factory=list)


def paraphrase_pairs(
    official: Ledger, article: Ledger, literal: Sequence[Passage] = (), least: float = LEAST_COSINE
) -> list[Pair]:
    """Return the article's sentences that reword an official sentence, in the article's order.

    Sentences that `literal` (the passages of `find_reuse`) already covers by half, and those under six words, are left
    out. Raises RuntimeError where the packaged weights are missing or not the expected ones.
    """
    theirs = _sentences(official.document.text, [])
    ours = _sentences(article.document.text, [span for passage in literal for span in passage.article])
    if not theirs or not ours:
        return []
    known = _known(tuple(official.document.text[start:end] for start, end in theirs))
    cosines = embed([article.document.text[start:end] for start, end in ours]) @ known.T
    nearest = cosines.argmax(axis=1)
    pairs = [
        Pair(theirs[best], span, round(float(row[best]), 4))
        for span, row, best in zip(ours, cosines, nearest, strict=True)
        if row[best] >= least
    ]
    for pair in pairs:
        judge(pair, official.claims, article.claims)
    return pairs


def judge(pair: Pair, official: Sequence[Claim], article: Sequence[Claim]) -> None:
    """Set the agreement of a pair from the claims that stand in its two sentences.

    They conflict where a kind of fact stands in both and no value, polarity and number of it agrees; they agree where
    each kind that stands in both has one in common; with no kind in common nothing is decided.
    """
    one, other = _facts(official, pair.official), _facts(article, pair.article)
    shared = sorted(one.keys() & other.keys())
    pair.facts = [{"kind": kind, "official": sorted(one[kind]), "article": sorted(other[kind])} for kind in shared]
    if shared:
        agree = all(any(_compatible(a, b) for a in one[kind] for b in other[kind]) for kind in shared)
        pair.agreement = "agrees" if agree else "conflicts"


def reuse(official: Ledger, article: Ledger) -> list[Passage]:
    """Return every passage of an article that reuses the official text, in the article's order, paraphrases included.

    Raises RuntimeError where the packaged weights are missing or not the expected ones.
    """
    literal = find_reuse(official.document, article.document, article.quotes)
    reworded = as_passages(paraphrase_pairs(official, article, literal), article.quotes)
    return sorted([*literal, *reworded], key=lambda passage: passage.start)


def as_passages(pairs: Sequence[Pair], quotes: Sequence[Quote] = ()) -> list[Passage]:
    """Return the pairs as passages of kind "paraphrased", to stand among those of `find_reuse`.

    `quotes` are the article's quotations: a sentence that one of them covers is attributed.
    """
    return [
        Passage(
            "paraphrased",
            *pair.article,
            [pair.article],
            [pair.official],
            attributed=is_attributed(pair.article, quotes),
            score=pair.cosine,
            agreement=pair.agreement,
        )
        for pair in pairs
    ]


@lru_cache(maxsize=16)
def _known(sentences: tuple[str, ...]) -> NDArray[np.float32]:
    """Return the vectors of an official text's sentences, kept while the articles of its case are compared."""
    return embed(sentences)


def _sentences(text: str, covered: Sequence[Span]) -> list[Span]:
    """Return the sentences worth a vector: long enough, and not already matched word by word."""
    return [
        span
        for span in sentences_of(text)
        if len(words_of(text, *span)) >= LEAST_WORDS
        and sum(overlap(span, other) for other in covered) < (span[1] - span[0]) / 2
    ]


def _facts(claims: Sequence[Claim], sentence: Span) -> dict[str, set[tuple[str, str, str]]]:
    """Return, by kind, the value, polarity and number of each claim in a sentence; an unknown number is a blank."""
    facts: dict[str, set[tuple[str, str, str]]] = {}
    for claim in claims:
        if sentence[0] <= claim.start < sentence[1]:
            count = "" if claim.count is None else str(claim.count)
            facts.setdefault(claim.kind, set()).add((claim.value, claim.polarity, count))
    return facts


def _compatible(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    return one[:2] == other[:2] and (one[2] == other[2] or not one[2] or not other[2])
