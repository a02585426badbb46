"""Finds the cue and the speaker beside each quotation without a parse: before it, after it or in the line above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.extract.quoting.attribution import Attribution
from analysis.extract.quoting.cues import quoting_verbs, words
from analysis.extract.quoting.marks import Quotation
from analysis.extract.quoting.subjects import is_noun_phrase, leading_person, sentences, subject_after, subject_before
from analysis.records import Span

_WORD = re.compile(r"[A-Za-z]+(?:[-’'][a-z]+)*")
_ACCORDING = re.compile(r"[\s,]*([Aa]ccording to)\s")
_NOUN_AFTER = re.compile(r"\s+(?:for|of|about|from|against|over|made|by)\b")  # "renewed calls for" is no verb
_MARKS = "\"“”‘’'«»`„ "
_GAP = " ,–—-\xa0)"
_REACH = 320  # characters on either side of a quotation in which its cue is looked for
_LONGEST_BYLINE = 200  # characters before a colon that can name a speaker


def beside(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Attribution]:
    """Return one attribution a quotation; cue and source are None where nothing beside the quotation names them.

    A sentence quoted after "…," she said belongs to her too, and so does a paragraph that is nothing but a quotation
    under one that ends with her words.
    """
    found: list[Attribution] = []
    index = 0
    for number, quote in enumerate(marked):
        while index + 1 < len(paragraphs) and paragraphs[index][1] <= quote.start:
            index += 1
        last = index
        while last + 1 < len(paragraphs) and paragraphs[last][1] < quote.end:
            last += 1
        before = marked[number - 1] if number else None
        left = max(paragraphs[index][0], quote.start - _REACH, before.end if before else 0)
        right = min(paragraphs[last][1], quote.end + _REACH)
        if number + 1 < len(marked):
            right = min(right, marked[number + 1].start)
        attribution = _attached(text, quote, left, max(right, quote.end))
        if attribution.cue is None:
            above = paragraphs[index - 1] if index else (0, 0)
            first_in_line = left == paragraphs[index][0] and not text[left : quote.start].strip()
            if first_in_line and not _introduced(text, above, attribution) and before and is_whole(text, quote):
                _continued(text, above, before, found[-1], attribution)
            elif not first_in_line and is_whole(text, quote):
                if before and before.end == left:
                    attribution.cue, attribution.source = found[-1].cue, found[-1].source
                else:
                    spans = sentences(text, left, quote.start)
                    attribution.source = leading_person(text, *spans[-1]) if spans else None
        found.append(attribution)
    return found


def _attached(text: str, quote: Quotation, left: int, right: int) -> Attribution:
    """Return a quotation with the cue and source right before or right after it."""
    inner = text[quote.start : quote.end].rstrip(_MARKS)
    runs_on = inner.endswith((",", "?", "!", "—", "–", "-")) or text.startswith(",", quote.end)
    if runs_on:
        found = _after(text, quote, right) or _before(text, quote, left)
    else:
        found = _before(text, quote, left) or _after(text, quote, right)
    cue, source = found or (None, None)
    return Attribution([(quote.start, quote.end)], cue, source)


def _after(text: str, quote: Quotation, right: int) -> tuple[Span, Span] | None:
    """Read "…,” said the chief constable" and "…,” the chief constable said"."""
    spans = sentences(text, quote.end, right)
    end = spans[0][1] if spans else right
    according = _ACCORDING.match(text, quote.end, end)
    if according:
        source = subject_after(text, according.end(), end)
        return (according.span(1), source) if source else None
    for cue in _cues(text, quote.end, end):
        between = text[quote.end : cue[0]].strip(_GAP).lower()
        inverted = not between or between in words("before_the_verb")
        source = subject_after(text, cue[1], end) if inverted else subject_before(text, quote.end, cue[0])
        if source is not None:
            return cue, source
    return None


def _before(text: str, quote: Quotation, left: int) -> tuple[Span, Span] | None:
    """Read "The chief constable said: “…", "said the women “…" and "The chief constable: “…"."""
    spans = sentences(text, left, quote.start)
    return _leading_in(text, spans[-1][0], quote.start) if spans else None


def _leading_in(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Return the last cue of a stretch with its subject, or the colon at its end with what stands before it."""
    for cue in reversed(list(_cues(text, start, end))):
        source = subject_before(text, start, cue[0])
        if source is not None:
            return cue, source
    according = _ACCORDING.match(text, start, end)
    source = subject_after(text, according.end(), end) if according else None
    if according and source:
        return according.span(1), source
    head = text[start:end].rstrip()
    colon = start + len(head) - 1
    byline = head.endswith(":") and 0 < colon - start <= _LONGEST_BYLINE and is_noun_phrase(text, start, colon)
    if byline and words("finite").isdisjoint(head.split()):
        return (colon, colon + 1), (start, colon)
    return None


def _introduced(text: str, above: Span, attribution: Attribution) -> bool:
    """Read a speaker from the paragraph above when it ends with a colon: "Chief Constable Jo Bloggs:"."""
    head = text[slice(*above)].rstrip()
    if not head.endswith(":"):
        return False
    found = _leading_in(text, sentences(text, above[0], above[0] + len(head))[-1][0], above[0] + len(head))
    if found:
        attribution.cue, attribution.source = found
    return found is not None


def _continued(text: str, above: Span, before: Quotation, last: Attribution, attribution: Attribution) -> None:
    """Give a paragraph of nothing but quotation to who spoke in the paragraph above and nobody else since."""
    if (
        last.cue
        and above[0] <= before.start < above[1]
        and not _WORD.search(text, max(before.end, last.cue[1]), above[1])
    ):
        attribution.cue, attribution.source = last.cue, last.source


def is_whole(text: str, quote: Quotation) -> bool:
    """Tell whether a quotation is a sentence of its own: it begins with a capital and ends with a stop."""
    inner = text[quote.start : quote.end].strip(_MARKS)
    return inner[:1].isupper() and inner.endswith((".", "!", "?", "…", ","))


def _cues(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the places of words that can be cues between two places, nouns of the same form left out."""
    before = ""
    for word in _WORD.finditer(text, start, end):
        form = word.group()
        noun = before in words("before_a_noun") or (form.endswith("s") and _NOUN_AFTER.match(text, word.end(), end))
        if form in quoting_verbs() and not noun:
            yield word.span()
        before = form.lower()
