"""Finds what stands between quotation marks: curly, straight, single, nested, reopened at each paragraph, unclosed."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.records import Span

# One scan finds every character that can open or close a quotation; '' and `` are typewriters' double marks.
# An apostrophe between two letters is none of them. Every match begins with a mark, so that the scan leaps to the next.
_MARK = re.compile(r"[\"“”„‟«»‘‚‛`'’](?:(?<=')'|(?<=`)`|(?<=[\"“”„‟«»‘‚‛`])|(?<=['’])(?!\w)|(?<!\w['’])(?<=['’]))")
_PARAGRAPH = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD_BEFORE_APOSTROPHE = re.compile(r"(?:tis|twas|em|til|till|cause|bout|cos|n|round|ere|neath|\d0s?)\b", re.I)
_OPENERS = "“„‟«"
_CLOSERS = "”»"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff"  # they part nothing and belong to no word
_SINGLE = "‘‚‛'`"
_STRAIGHT = ('"', "''", "``")
_BEFORE_OPENER = " \t\xa0([{—–-/:;,.…>|*"
_MAX_UNMARKED = 3  # paragraphs without any mark that an open quotation may run over before its closing mark


@dataclass(slots=True)
class Quotation:
    """A stretch between quotation marks, the marks included, and whether its closing mark was found."""

    start: int
    end: int
    closed: bool = True


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    opens: bool
    closes: bool
    weak: bool = False  # may as well be the apostrophe of a plural ("the officers’ pay")


class Stretches:
    """Stretches of a text in order, none inside another, asked whether they cover a place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """Take the stretches, sorted by their start."""
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def cover(self, place: int) -> bool:
        """Tell whether a place stands inside one of them."""
        index = bisect.bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]

    def meeting(self, start: int, end: int) -> range:
        """Return the numbers of those that share a character with text[start:end]."""
        return range(bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end))


def paragraphs_of(text: str) -> list[Span]:
    """Return the offsets of the lines of a text that hold more than white space."""
    return [m.span() for m in _PARAGRAPH.finditer(text) if not m.group().isspace()]


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Return the outermost quotations of a text in order; what is nested inside one is part of it.

    British usage reopens the marks at each paragraph of one speech and closes them once; such a speech is one
    quotation. A mark that is never closed ends with its paragraph.
    """
    found: list[Quotation] = []
    is_open, unmarked = False, 0
    for start, end in paragraphs:
        marks = [_read_mark(text, m.start(), m.end(), start, end) for m in _MARK.finditer(text, start, end)]
        marks = [mark for mark in marks if mark.opens or mark.closes]
        position = 0
        if is_open and not marks and unmarked < _MAX_UNMARKED:
            unmarked += 1
            continue
        if is_open and marks:
            position = _carry_on(text, marks, found[-1], (start, end), reopens=not unmarked)
        unmarked = 0
        is_open = _paragraph(text, marks, position, end, found) or (0 < position == len(marks) and not found[-1].closed)
    return [q for q in found if any(c.isalnum() for c in text[q.start : min(q.end, q.start + 80)])]


def _carry_on(text: str, marks: list[_Mark], quote: Quotation, paragraph: Span, *, reopens: bool) -> int:
    """Continue an open quotation into a paragraph; return how many of its marks that takes, 0 when it has ended."""
    start, end = paragraph
    double = text[quote.start] not in _SINGLE or text.startswith("''", quote.start)
    index = next((n for n, mark in enumerate(marks) if mark.double == double), None)
    if index is None:
        return 0
    first = marks[index]
    reopened = reopens and first.opens and not text[start : first.start].strip(" \t\xa0-–•*>")
    if not reopened and (first.opens or not first.closes):
        return 0
    closing = _closing(marks, index + 1 if reopened else 0, double)
    quote.end, quote.closed = (marks[closing].end, True) if closing is not None else (end, False)
    return closing + 1 if closing is not None else len(marks)


def _paragraph(text: str, marks: list[_Mark], position: int, end: int, found: list[Quotation]) -> bool:
    """Add the quotations of one paragraph; return whether the last is still open at its end."""
    last_double = max((i for i, mark in enumerate(marks) if mark.double and mark.opens), default=-1)
    while position < len(marks):
        mark = marks[position]
        position += 1
        if not mark.opens:
            continue
        closing = _closing(marks, position, mark.double)
        if closing is not None:
            found.append(Quotation(mark.start, marks[closing].end))
            position = closing + 1
        elif mark.double or text[mark.start] in "‘‚‛":
            if not mark.double and position <= last_double:
                continue  # a stray single mark must not swallow the double ones after it
            found.append(Quotation(mark.start, end, closed=False))
            return True
    return False


def _closing(marks: list[_Mark], position: int, double: bool) -> int | None:
    """Return the index of the mark that closes a quotation opened before `position`, None when there is none."""
    depth, weak = 1, None
    for index in range(position, len(marks)):
        mark = marks[index]
        if mark.double != double:
            continue
        if mark.closes and not (mark.opens and depth == 0):
            if mark.weak:
                weak = index
                continue
            depth -= 1
            if depth == 0:
                return index
        elif mark.opens:
            if not double:
                break
            depth += 1
    if depth > 1 and double:  # an inner opening mark had no partner: the last closing mark closes the whole
        closers = [i for i in range(position, len(marks)) if marks[i].double and marks[i].closes]
        return closers[-1] if closers else None
    return weak


def _read_mark(text: str, start: int, end: int, first: int, last: int) -> _Mark:
    """Tell from its neighbours in the paragraph whether a mark can open or close a quotation."""
    sign = text[start:end]
    before = text[start - 1] if start > first and text[start - 1] not in _INVISIBLE else " "
    after = text[end] if end < last and text[end] not in _INVISIBLE else " "
    free_before = before in _BEFORE_OPENER or before in _OPENERS or before in "‘\"'"
    if sign in _STRAIGHT:
        opens = (start == first or free_before) and not after.isspace() and after not in ".,;:!?)"
        closes = start != first and not (opens and after.isalnum()) and (not before.isspace() or after.isspace())
        return _Mark(start, end, True, opens and not closes, closes)
    if sign in _OPENERS:
        closes = not before.isspace() and before not in _BEFORE_OPENER and start != first and after.isspace()
        return _Mark(start, end, True, not closes, closes)
    if sign in _CLOSERS:
        opens = (before.isspace() or start == first) and end < last and not after.isspace()
        return _Mark(start, end, True, opens, not opens)
    opens = sign != "’" and (start == first or free_before) and not after.isspace() and after not in ".,;:!?)’'"
    if opens and _WORD_BEFORE_APOSTROPHE.match(text, end, last):
        opens = False
    closes = not opens and not after.isalnum() and not before.isspace() and sign not in "‘‚‛`"
    following = text[end + 1] if end + 1 < last else ""
    weak = closes and before in "snSN" and after == " " and following.islower()
    return _Mark(start, end, False, opens, closes, weak)
