"""Terms of framing in a text: how the accused are named, hedges, and what the case is said to be an instance of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.compare.words import Word, lexicon, sentences_of, words_of
from analysis.extract.lexicon import WordTree
from analysis.records import Ledger

NAMING = ("disgraced", "former_officer", "pc_name", "cop", "rank", "officer", "staff")
HEDGES = ("allegation", "hearsay", "modality")
FRAMES = ("bad_apples", "systemic", "majority_serve")
_LOOK_BACK = 4  # words before a head noun that can class it


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a list ("naming", "hedge" or "frame") with its class and its offsets in the document's text.

    `quote` is the id of the quotation it stands in: a frame in the chief officer's mouth is not the document's own.
    """

    list: str
    name: str
    start: int
    end: int
    quote: str | None = None


def terms_of(ledger: Ledger) -> list[Term]:
    """Return the terms of naming, hedging and framing in a document, in order."""
    text = ledger.document.text
    found: list[Term] = []
    for start, end in sentences_of(text):
        words = words_of(text, start, end)
        found += _naming(words, text)
        matches = [match for match in _matches(words) if not _is_month(match[1], words, text)]
        found += [Term(*tag, first.start, last.end) for tag, first, last in matches if tag[1] != "majority_serve"]
        if any(word.folded in _virtues() for word in words):
            found += [Term(*tag, first.start, last.end) for tag, first, last in matches if tag[1] == "majority_serve"]
    speakers = [quote.speaker_span for quote in ledger.quotes if quote.speaker_span]
    kept = (term for term in found if not (term.list == "naming" and _inside(term, speakers)))
    return [_quoted(term, ledger) for term in sorted(kept, key=lambda term: (term.start, term.end))]


def _inside(term: Term, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= term.start < end for start, end in spans)


def _quoted(term: Term, ledger: Ledger) -> Term:
    spoken = (q.id for q in ledger.quotes if q.kind != "indirect" and q.start <= term.start < q.end)
    quote = next(spoken, None)
    return Term(term.list, term.name, term.start, term.end, quote) if quote else term


def _matches(words: Sequence[Word]) -> Iterator[tuple[tuple[str, str], Word, Word]]:
    """Yield the phrases of hedges and frames, the longest where several start at one word."""
    low = [word.folded for word in words]
    place = 0
    while place < len(low):
        match = _phrases().match(low, place)
        if match is None:
            place += 1
            continue
        end, tags = match
        yield from ((tag, words[place], words[end - 1]) for tag in tags)
        place = end


def _is_month(word: Word, words: Sequence[Word], text: str) -> bool:
    """Tell the month of May from the modal verb: only the month has a capital within a sentence."""
    return text[word.start : word.end] == "May" and word != words[0]


def _naming(words: Sequence[Word], text: str) -> Iterator[Term]:
    rules = lexicon("framing")["naming"]
    low = [word.folded for word in words]
    for place in range(len(low)):
        match = _heads().match(low, place)
        if match is None:
            continue
        end, tags = match
        first = _first_of_phrase(low, place)
        before = low[first:place]
        if place and low[place - 1] in rules["not_behind"]:
            continue
        # a rank is classed once, at its last word ("detective constable"), and by the name behind it
        if end < len(low) and _heads().match(low, end):
            continue
        name = tags[0]
        if not set(before).isdisjoint(rules["disgraced"]):
            name = "disgraced"
        elif not set(before).isdisjoint(rules["former"]):
            name = "former_officer"
        elif name == "rank" and end < len(words) and _is_name(words[end - 1], words[end], text):
            name = "pc_name"
        yield Term("naming", name, words[first].start, words[end - 1].end)


def _first_of_phrase(low: Sequence[str], place: int) -> int:
    """Return where the words begin that can stand before a head noun of naming."""
    rules = lexicon("framing")["naming"]
    known = {*rules["disgraced"], *rules["former"], *rules["beside"]}
    first = place
    while first > max(0, place - _LOOK_BACK) and low[first - 1] in known:
        first -= 1
    return first


def _is_name(rank: Word, follower: Word, text: str) -> bool:
    return text[follower.start].isupper() and text[rank.end : follower.start] == " "


@cache
def _phrases() -> WordTree:
    rules: dict[str, Any] = lexicon("framing")
    tree = WordTree()
    for name in HEDGES:
        for pattern in rules["hedges"][name]:
            tree.add(pattern, ("hedge", name))
    for name in ("bad_apples", "systemic"):
        for pattern in rules["frames"][name]:
            tree.add(pattern, ("frame", name))
    for pattern in rules["frames"]["majority"]["many"]:
        tree.add(pattern, ("frame", "majority_serve"))
    return tree


@cache
def _heads() -> WordTree:
    tree = WordTree()
    for name, patterns in lexicon("framing")["naming"]["heads"].items():
        for pattern in patterns:
            tree.add(pattern, name)
    return tree


@cache
def _virtues() -> frozenset[str]:
    return frozenset(lexicon("framing")["frames"]["majority"]["virtue"])
