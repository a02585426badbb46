"""Finds the cue and the speaker beside each quotation without a parse: before it, after it, or in the paragraph above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.extract.attribution import Attribution
from analysis.extract.cues import quoting_verbs
from analysis.extract.marks import Quotation
from analysis.extract.subjects import NEVER_BEFORE_A_VERB, sentences, subject_after, subject_before
from analysis.records import Span

_WORD = re.compile(r"[A-Za-z]+(?:[-’'][a-z]+)*")
_ACCORDING = re.compile(r"[\s,]*([Aa]ccording to)\s+")
_NOUN_AFTER = re.compile(r"\s+(?:for|of|about|from|against|over|made|by)\b")  # "renewed calls for"
_MARKS = "\"“”‘’'«»`„ "
_REACH = 320  # characters on either side of a quotation in which its cue is looked for


def beside(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Attribution]:
    """Return one attribution a quotation, its cue and source None where neither neighbour names them."""
    found: list[Attribution] = []
    index = 0
    for number, quote in enumerate(marked):
        while index + 1 < len(paragraphs) and paragraphs[index][1] <= quote.start:
            index += 1
        last = index
        while last + 1 < len(paragraphs) and paragraphs[last][1] < quote.end:
            last += 1
        left = max(paragraphs[index][0], quote.start - _REACH, marked[number - 1].end if number else 0)
        right = min(paragraphs[last][1], quote.end + _REACH)
        if number + 1 < len(marked):
            right = min(right, marked[number + 1].start)
        attribution = Attribution([(quote.start, quote.end)])
        _attach(text, quote, left, max(right, quote.end), attribution)
        if attribution.cue is None and index and left == paragraphs[index][0] and not text[left : quote.start].strip():
            _introduced(text, paragraphs[index - 1], attribution)
        if attribution.cue is None and found and left == found[-1].content[-1][1] and _whole(text, quote):
            attribution.cue, attribution.source = found[-1].cue, found[-1].source
        found.append(attribution)
    return found


def _whole(text: str, quote: Quotation) -> bool:
    """Tell whether a quotation is a sentence of its own: it begins with a capital and ends with a stop."""
    inner = text[quote.start : quote.end].strip(_MARKS)
    return inner[:1].isupper() and inner.endswith((".", "!", "?", "…", ","))


def _attach(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> None:
    """Set cue and source from the words right before or right after a quotation."""
    inner = text[quote.start : quote.end].rstrip(_MARKS)
    open_end = inner.endswith((",", "?", "!", "—", "–", "-")) or text[quote.end : quote.end + 1] == ","
    sides = [_after, _before] if open_end else [_before, _after]
    for side in sides:
        if side(text, quote, left, right, attribution):
            return


def _after(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> bool:
    """Read "…,” said the chief constable" and "…,” the chief constable said"."""
    spans = sentences(text, quote.end, right)
    end = spans[0][1] if spans else right
    according = _ACCORDING.match(text, quote.end, end)
    if according:
        source = subject_after(text, according.end(), end)
        attribution.cue, attribution.source = according.span(1), source
        return True
    for start, stop in _cues(text, quote.end, end, quoting_verbs()):
        between = text[quote.end : start]
        if not between.strip(" ,–—-\xa0)") or between.strip(" ,–—-\xa0)").lower() in _BEFORE_THE_VERB:
            source = subject_after(text, stop, end)
        else:
            source = subject_before(text, quote.end, start)
        if source is not None:
            attribution.cue, attribution.source = (start, stop), source
            return True
    return False


def _before(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> bool:
    """Read "The chief constable said: “…" and "said the women “…"."""
    spans = sentences(text, left, quote.start)
    if not spans:
        return False
    start = spans[-1][0]
    for cue in reversed(list(_cues(text, start, quote.start, quoting_verbs()))):
        source = subject_before(text, start, cue[0])
        if source is not None:
            attribution.cue, attribution.source = cue, source
            return True
    according = _ACCORDING.match(text, start, quote.start)
    source = subject_after(text, according.end(), quote.start) if according else None
    if according and source:
        attribution.cue, attribution.source = according.span(1), source
        return True
    head = text[start : quote.start].rstrip()
    if head.endswith(":") and _NOUN_PHRASE.match(head):
        attribution.cue, attribution.source = (start + len(head) - 1, start + len(head)), (start, start + len(head) - 1)
        return True
    return False


def _introduced(text: str, paragraph: Span, attribution: Attribution) -> None:
    """Read a speaker from the paragraph above when it ends with a colon: "Chief Constable A. Example:"."""
    start, end = paragraph
    head = text[start:end].rstrip()
    if not head.endswith(":"):
        return
    start = sentences(text, start, start + len(head))[-1][0]
    cues = list(_cues(text, start, end, quoting_verbs()))
    for cue in reversed(cues):
        source = subject_before(text, start, cue[0])
        if source is not None:
            attribution.cue, attribution.source = cue, source
            return
    colon = paragraph[0] + len(head) - 1
    if colon - start <= 200:
        attribution.cue, attribution.source = (colon, colon + 1), (start, colon)


def _cues(text: str, start: int, end: int, table: dict[str, str]) -> Iterator[Span]:
    """Yield the places of words that can be cues between two places, nouns of the same form left out."""
    before = ""
    for word in _WORD.finditer(text, start, end):
        form = word.group().lower()
        if form in table and before not in NEVER_BEFORE_A_VERB and word.group() == form:
            if not (form.endswith("s") and _NOUN_AFTER.match(text, word.end(), end)):
                yield word.span()
        before = form


