"""Gathers what a document quotes or reports somebody as saying, with the speaker, the cue and all offsets."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.attribution import Attribution, attributions
from analysis.extract.marks import Quotation, paragraphs_of, quotations
from analysis.extract.reported import reported as reported_speech
from analysis.extract.reporting import beside
from analysis.extract.speakers import Speaker, Speakers
from analysis.records import Document, Quote, Span


def find_quotes(document: Document, parse: bool = False) -> list[Quote]:
    """Return the direct, indirect and mixed quotations of a document in the order of its text.

    Quotes that share a cue span are pieces of one attribution ("…," she said. "…"). Without `parse` only rules and
    tables are used and reported speech is found where a reporting verb stands beside it. With `parse` every sentence
    is parsed, which finds more of it, and beliefs and wishes besides, some forty times more slowly.
    """
    text = document.text
    paragraphs = document.paragraphs or paragraphs_of(text)
    marked = quotations(text, paragraphs)
    quoted = beside(text, paragraphs, marked)
    reported = attributions(text, paragraphs) if parse else reported_speech(text, paragraphs, marked)
    pieces = _pieces(text, marked, quoted, reported)
    speakers = Speakers(document, [(q.start, q.end) for q in marked])
    resolved: dict[tuple[Span | None, Span], Speaker] = {}
    quotes = []
    for number, (start, end, kind, attribution) in enumerate(pieces, start=1):
        source, cue = attribution.source, attribution.cue
        quote = Quote(f"q{number}", start, end, kind, speaker_span=source, cue_span=cue)
        if source:
            if (cue, source) not in resolved:
                resolved[cue, source] = speakers.resolve(source, cue)
            speaker = resolved[cue, source]
            quote.speaker, quote.speaker_class = speaker.name, speaker.kind
        quotes.append(quote)
    return quotes


def _pieces(
    text: str, marked: Sequence[Quotation], quoted: Sequence[Attribution], reported: Sequence[Attribution]
) -> list[tuple[int, int, str, Attribution]]:
    """Return every stretch of quoted or reported words with its kind, reported speech grown over the marks it meets."""
    pieces: dict[tuple[int, int, Span | None], tuple[int, int, str, Attribution]] = {}
    inside = bytearray(len(text))
    for quote in marked:
        inside[quote.start : quote.end] = b"\1" * (quote.end - quote.start)
    taken: set[int] = set()
    for attribution in reported:
        if attribution.cue and inside[attribution.cue[0]]:
            continue
        for start, end in attribution.content:
            met = [k for k, q in enumerate(marked) if q.start < end and start < q.end]
            for k in met:
                if min(end, marked[k].end) - max(start, marked[k].start) >= 0.5 * (marked[k].end - marked[k].start) or quoted[k].cue == attribution.cue:
                    taken.add(k)
            start, end = min([start, *(marked[k].start for k in met)]), max([end, *(marked[k].end for k in met)])
            kind = "direct" if met and not bytes(inside[start:end]).replace(b"\1", b"") else "mixed" if met else "indirect"
            pieces[start, end, attribution.cue] = (start, end, kind, attribution)
    for k, attribution in enumerate(quoted):
        if k not in taken:
            q = marked[k]
            pieces[q.start, q.end, attribution.cue] = (q.start, q.end, "direct", attribution)
    return sorted(pieces.values(), key=lambda piece: piece[:2])
