"""A document's text cut wherever a mark begins or ends, so that marks that overlap never break one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.records import Document, Span

LONGEST = 20_000  # characters of one piece that a page prints whole
ENDS = 2_000  # characters that are left at either end of a longer one


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that stands for something: a group, a claim, a passage or a quote, by its key."""

    kind: str
    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks from end to end; `opening` are the marks that begin with it.

    `left_out` characters between `text` and `tail` are not printed, where a piece is longer than a page can bear.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    left_out: int = 0
    tail: str = ""

    def keys(self, kind: str) -> list[str]:
        """Return the keys of one kind of mark that lie over the piece, each once."""
        return list(dict.fromkeys(mark.key for mark in self.marks if mark.kind == kind))

    def opens(self, kind: str) -> list[str]:
        """Return the keys of one kind of mark that begin with the piece, each once."""
        return list(dict.fromkeys(mark.key for mark in self.opening if mark.kind == kind))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in its pieces; `outside` says that it belongs to the site and not to the document."""

    pieces: list[Piece]
    outside: bool = False


def cut(document: Document, marks: Iterable[Mark]) -> list[Paragraph]:
    """Return the document's paragraphs, and what lies between them, cut into pieces; the text stays complete.

    Marks are cropped to the text; those of no length are dropped. A mark opens with the first piece that it covers.
    """
    length = len(document.text)
    cropped = (Mark(mark.kind, mark.key, max(0, mark.start), min(length, mark.end)) for mark in marks)
    waiting = sorted((mark for mark in cropped if mark.start < mark.end), key=lambda mark: mark.start, reverse=True)
    edges = sorted({edge for mark in waiting for edge in (mark.start, mark.end)})
    active: list[Mark] = []
    paragraphs = []
    for start, end, outside in _blocks(document):
        inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
        pieces = []
        for first, last in zip([start, *inside], [*inside, end], strict=True):
            active = [mark for mark in active if mark.end > first]
            opening = []
            while waiting and waiting[-1].start <= first:
                mark = waiting.pop()
                if mark.end > first:
                    opening.append(mark)
            active += opening
            pieces.append(_piece(document.text[first:last], tuple(active), tuple(opening)))
        paragraphs.append(Paragraph(pieces, outside))
    return paragraphs


def joined(text: str, spans: Iterable[Sequence[int]]) -> list[Span]:
    """Return spans in order, those merged that overlap or that only white space parts."""
    found: list[Span] = []
    for start, end in sorted((span[0], span[1]) for span in spans):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _piece(text: str, marks: tuple[Mark, ...], opening: tuple[Mark, ...]) -> Piece:
    if len(text) <= LONGEST:
        return Piece(text, marks, opening)
    return Piece(text[:ENDS], marks, opening, len(text) - 2 * ENDS, text[-ENDS:])


def _blocks(document: Document) -> Iterable[tuple[int, int, bool]]:
    """Yield the paragraphs and the lines between them as start, end and whether they lie outside; lines without any."""
    text, before = document.text, 0
    known = bool(document.paragraphs)
    for start, end in [*sorted(document.paragraphs), (len(text), len(text))]:
        for line in _lines(text, before, start):
            yield *line, known
        if before <= start < end:
            yield start, min(end, len(text)), False
        before = max(before, min(end, len(text)))


def _lines(text: str, start: int, end: int) -> Iterable[Span]:
    for line in text[start:end].splitlines(keepends=True):
        content = line.strip()
        if content:
            first = start + line.index(content)
            yield first, first + len(content)
        start += len(line)
