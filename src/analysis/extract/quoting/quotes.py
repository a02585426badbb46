"""Gathers what a document quotes or reports somebody as saying, with the speaker, the cue and all offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from analysis.extract.quoting.attribution import Attribution, attributions
from analysis.extract.quoting.marks import Quotation, Stretches, paragraphs_of, quotations
from analysis.extract.quoting.reported import reported_speech
from analysis.extract.quoting.reporting import beside, is_whole
from analysis.extract.quoting.speakers import Speaker, Speakers
from analysis.records import Document, Quote, Span

_WORD = re.compile(r"\w+")
_ENOUGH = 0.5  # share of a quotation that reported speech must cover to take it over from the cue beside it
_SAME_WORDS = 0.6  # share of a headline's quoted words that a quotation of the body must hold to be its origin
_FEWEST_WORDS = 3
_EDGE = " \t\n\xa0,;:"
_INDENT = 20  # characters of white space that may precede a paragraph
_LONGEST_HEADLINE = 300  # characters
_SHORT_WORD = 3  # letters: shorter words say nothing of where a headline's quotation comes from


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    kind: str
    attribution: Attribution


def find_quotes(document: Document, parse: bool = False, vocabulary: AbstractSet[str] = frozenset()) -> list[Quote]:
    """Return the direct, indirect and mixed quotations of a document in the order of its text.

    A direct quote is one quotation with its marks, however many paragraphs it runs over; a mixed one is a quoted part
    of a sentence; an indirect one is reported in the document's own words. Quotes with the same cue span are pieces of
    one attribution ("…," she said. "…", or "said the women “did well”", where "the women" is an indirect piece).
    `vocabulary` are the words of the text in lower case, where they are known already.
    Without `parse` rules and tables find reported speech beside a reporting verb. With `parse` spaCy parses every
    sentence, which finds more of it, and beliefs, wishes and judgements besides, some hundred times more slowly.
    """
    text = document.text
    paragraphs = document.paragraphs or paragraphs_of(text)
    marked = quotations(text, paragraphs)
    quoted = beside(text, paragraphs, marked)
    reported = attributions(text, paragraphs) if parse else reported_speech(text, paragraphs, marked, vocabulary)
    pieces = _pieces(text, marked, quoted, reported)
    speakers = Speakers(document, [(quote.start, quote.end) for quote in marked])
    resolved: dict[Span, Speaker] = {}
    quotes = []
    for number, piece in enumerate(pieces, start=1):
        source, cue = piece.attribution.source, piece.attribution.cue
        speaker = None
        if source:
            speaker = resolved[source] if source in resolved else speakers.resolve(source, cue)
            resolved[source] = speaker
        elif piece.kind == "direct" and _opens_paragraph(text, piece.start):
            speaker = speakers.own_voice()
        name, kind = (speaker.name, speaker.kind) if speaker else ("", "other")
        quotes.append(Quote(f"q{number}", piece.start, piece.end, piece.kind, name, source, kind, cue))
    _class_by_own_words(text, quotes, speakers, resolved)
    if paragraphs and paragraphs[0][1] - paragraphs[0][0] <= _LONGEST_HEADLINE:
        _name_headline(text, paragraphs[0], quotes)
    return quotes


def _class_by_own_words(text: str, quotes: list[Quote], speakers: Speakers, resolved: dict[Span, Speaker]) -> None:
    """Give a class to those whom no office places by what they say: "my son", "I still cannot lift my arm"."""
    unplaced: dict[str, list[Quote]] = {s.name: [] for s in resolved.values() if s.personal and s.kind == "other"}
    phrases = {speaker.name: speaker for speaker in resolved.values()}
    for quote in quotes if unplaced else ():
        if quote.speaker in unplaced and quote.kind != "indirect":
            unplaced[quote.speaker].append(quote)
    for name, said in unplaced.items():
        kind = speakers.by_own_words(phrases[name], " ".join(text[quote.start : quote.end] for quote in said))
        for quote in said if kind else ():
            quote.speaker_class = kind


def _pieces(
    text: str, marked: Sequence[Quotation], quoted: Sequence[Attribution], reported: Sequence[Attribution]
) -> list[_Piece]:
    """Return every stretch of quoted or reported words, reported speech cut where quotation marks stand in it."""
    pieces: dict[tuple[int, int, Span | None], _Piece] = {}
    places = Stretches([(quote.start, quote.end) for quote in marked])
    taken: set[int] = set()
    beside_it = {attribution.cue: attribution.source for attribution in quoted}
    for attribution in reported:
        attribution.source = _fuller(attribution.source, beside_it.get(attribution.cue))
        if attribution.cue and places.cover(attribution.cue[0]):
            continue
        for start, end in attribution.content:
            met = places.meeting(start, end)
            for piece in _cut(text, start, end, [marked[k] for k in met], attribution):
                pieces[piece.start, piece.end, attribution.cue] = piece
            for k in met:
                quote = marked[k]
                covered = min(end, quote.end) - max(start, quote.start)
                if covered >= _ENOUGH * (quote.end - quote.start) or quoted[k].cue == attribution.cue:
                    taken.add(k)
    for k, attribution in enumerate(quoted):
        if k not in taken:
            quote, kind = marked[k], "direct" if is_whole(text, marked[k]) else "mixed"
            pieces[quote.start, quote.end, attribution.cue] = _Piece(quote.start, quote.end, kind, attribution)
    return sorted(pieces.values(), key=lambda piece: (piece.start, piece.end))


def _fuller(source: Span | None, beside_it: Span | None) -> Span | None:
    """Return the longer reading of a source where two start in one place: "Ms Bloggs, in the chair"."""
    if source is None or (beside_it and beside_it[0] == source[0] and beside_it[1] > source[1]):
        return beside_it
    return source


def _cut(text: str, start: int, end: int, within: Sequence[Quotation], attribution: Attribution) -> Iterator[_Piece]:
    """Yield the quotations in a stretch of reported speech and the reported words between them."""
    gaps = [start, *(place for quote in within for place in (quote.start, quote.end)), end]
    reported = [gap for gap in zip(gaps[::2], gaps[1::2], strict=True) if _WORD.search(text, *gap)] if within else []
    for quote in within:
        kind = "direct" if not reported and is_whole(text, quote) else "mixed"
        yield _Piece(quote.start, quote.end, kind, attribution)
    for first, last in reported if within else [(start, end)]:
        words = text[first:last].rstrip(_EDGE)
        margin = len(words) - len(words.lstrip(_EDGE))
        if margin < len(words):
            yield _Piece(first + margin, first + len(words), "indirect", attribution)


def _opens_paragraph(text: str, position: int) -> bool:
    before = text[max(0, position - _INDENT) : position]
    return not before.rpartition("\n")[2].strip() and (position <= _INDENT or "\n" in before)


def _name_headline(text: str, headline: Span, quotes: Sequence[Quote]) -> None:
    """Give a headline's quotation that names nobody to whom the body quotes with the same words."""
    nameless = [quote for quote in quotes if quote.start < headline[1] and not quote.speaker_span]
    if not nameless:
        return
    said = [(q, _telling(text, q)) for q in quotes if q.start >= headline[1] and q.speaker and q.kind != "indirect"]
    for quote in nameless:
        wanted = _telling(text, quote)
        count, origin = max(
            ((len(wanted & words), q) for q, words in said), key=lambda pair: pair[0], default=(0, quote)
        )
        if wanted and (count == len(wanted) or (count >= _FEWEST_WORDS and count >= _SAME_WORDS * len(wanted))):
            quote.speaker, quote.speaker_class = origin.speaker, origin.speaker_class


def _telling(text: str, quote: Quote) -> set[str]:
    words = (word.lower() for word in _WORD.findall(text[quote.start : quote.end]))
    return {word for word in words if len(word) > _SHORT_WORD}
