"""Cut a text into sentences and tokens whose offsets point back into the text, whatever characters it holds."""

from __future__ import annotations

import re

# A word may carry combining accents, soft hyphens and zero-width marks; they are kept in the offsets and dropped from
# the form that the lexicon sees.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# The first two alternatives only save time: most tokens are words of plain letters, or marks between them.
_TOKEN = re.compile(
    rf"[A-Za-z]+(?=[ ,.])|[,.](?=[ \n])"
    rf"|\d+(?:[.,:]\d+)*(?=[^\w]|$|[a-z])|[^\W_][\w{_INVISIBLE}\u0300-\u036f]*(?:['’ʼ′＇´`][^\W\d_]+)*|[^\w\s]|_"
)
_STRIP = dict.fromkeys(map(ord, _INVISIBLE))
_QUOTES = str.maketrans({**dict.fromkeys("’‘ʼ′＇´`", "'"), **dict.fromkeys("‐‑‒–—―−﹣－", "-"), "“": '"', "”": '"'})
PARAGRAPH_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_NEW_LINE = frozenset(PARAGRAPH_BREAKS)
# Every alternative begins with the mark before the break, so that the scan leaps from mark to mark; what parts the
# sentences is the group: white space after a stop or a semicolon, nothing in "end.Start", or the line break itself.
_BREAK = re.compile(
    rf"[.!?;{PARAGRAPH_BREAKS}](?:"
    rf"(?<=[.!?])([\"'”’)\]]*\s+)(?=[“\"‘'(\[•*-]*\s*[A-Z0-9“‘])"
    rf"|(?<=[a-z)]\.)()(?=[A-Z][a-z])"
    rf"|(?<=[{PARAGRAPH_BREAKS}])[{PARAGRAPH_BREAKS}]*"
    rf"|(?<=;)(?![{PARAGRAPH_BREAKS}])(\s+)(?=[A-Z]))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|Det|Ch|Con|Cons|Cdr|Cmdr|Sgts|No|Prof|Rev|Hon|vs|v|etc|e\.g|i\.e|approx|reg|para|paras|Regs)|\b[A-Z])\.\Z"
)
# "… against PC D." ends a sentence: the letter is a cipher, not an initial
_CIPHER_END = re.compile(
    r"\b(?:PC|DC|PS|DS|Sgt|[Oo]fficers?|Sergeant|Constables?|Inspector|Woman|Man|Child|and) [A-Z]\.\Z"
)

# Characters; the longest sentences of reports and articles have some hundreds.
_LONGEST_SENTENCE = 2000


class Sentence:
    """A sentence: its place, and for each token its form in lower case, as written and, on demand, its offsets.

    `words` are the different forms in lower case: whether some word occurs at all is asked many times.
    """

    __slots__ = ("_ends", "_starts", "end", "first_of_paragraph", "low", "paragraph", "raw", "start", "text", "words")

    def __init__(self, text: str, start: int, end: int, paragraph: int, first: bool) -> None:
        """Cut text[start:end] into tokens; offsets count in the whole text."""
        self.text, self.start, self.end = text, start, end
        self.paragraph, self.first_of_paragraph = paragraph, first
        self._starts: list[int] = []
        self._ends: list[int] = []
        raw = _TOKEN.findall(text, start, end)
        if not text[start:end].isascii():
            raw = [word if word.isascii() else word.translate(_STRIP).translate(_QUOTES) for word in raw]
        lines = "\n".join(raw).lower()  # one call for all tokens, none of which holds a line break
        low = lines.split("\n") if raw else []
        if "'s" in lines or "" in low:
            raw, low = _apart(raw, low)
        self.raw, self.low, self.words = raw, low, frozenset(low)

    @property
    def lead(self) -> int:
        """How many characters of white space stand before the first word."""
        if not self.text[self.start].isspace():
            return 0
        stretch = self.text[self.start : self.end]
        return len(stretch) - len(stretch.lstrip())

    @property
    def starts(self) -> list[int]:
        """The offset at which each token begins."""
        if not self._starts:
            self._locate()
        return self._starts

    @property
    def ends(self) -> list[int]:
        """The offset at which each token ends."""
        if not self._ends:
            self._locate()
        return self._ends

    def _locate(self) -> None:
        if self.text[self.start : self.end].isascii():  # then the tokens stand in the text as they are
            at, find = self.start, self.text.find
            for word in self.raw:
                at = find(word, at)
                self._starts.append(at)
                at += len(word)
            self._ends = [first + len(word) for first, word in zip(self._starts, self.raw, strict=True)]
            return
        for match in _TOKEN.finditer(self.text, self.start, self.end):
            word = match.group()
            if not word.isascii():
                word = word.translate(_STRIP).translate(_QUOTES)
                if not word:
                    continue
            first, last = match.span()
            if len(word) > 2 and word[-2:].lower() == "'s":
                self._starts += [first, last - 2]
                self._ends += [last - 2, last]
            else:
                self._starts.append(first)
                self._ends.append(last)


def _apart(raw: list[str], low: list[str]) -> tuple[list[str], list[str]]:
    """Cut the possessive 's off its word and drop tokens that were only invisible marks."""
    words: list[str] = []
    forms: list[str] = []
    for word, form in zip(raw, low, strict=True):
        if len(form) > 2 and form[-2:] == "'s":
            words += [word[:-2], "'s"]
            forms += [form[:-2], "'s"]
        elif word:
            words.append(word)
            forms.append(form)
    return words, forms


def sentence_spans(text: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether a paragraph begins there, for every stretch between sentence breaks."""
    spans = []
    start = 0
    new_paragraph = True
    for match in _BREAK.finditer(text):
        first, last = match.span(match.lastindex or 0)
        gap = text[first:last]
        breaks = not gap or not _NEW_LINE.isdisjoint(gap)
        if (
            not breaks
            and _ABBREVIATION.search(text, max(start, first - 6), first)
            and not _CIPHER_END.search(text, max(start, first - 18), first)
        ):
            continue
        # closing marks after the full stop belong to the sentence they close
        end = last - len(gap.lstrip("\"'”’)]"))
        if end > start:
            spans.append((start, end, new_paragraph))
            new_paragraph = False
        start = last
        new_paragraph = new_paragraph or (bool(gap) and breaks)
    if start < len(text):
        spans.append((start, len(text), new_paragraph))
    return spans


def sentences(text: str) -> list[Sentence]:
    """Return every sentence of a text that holds a token, in order."""
    result = []
    paragraph = -1
    for start, end, first in sentence_spans(text):
        paragraph += first
        for piece_start, piece_end in _pieces(text, start, end):
            sentence = Sentence(text, piece_start, piece_end, paragraph, first and piece_start == start)
            if sentence.low:
                result.append(sentence)
    return result


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch that is far too long for a sentence at white space, so that hostile text takes linear time."""
    if end - start <= _LONGEST_SENTENCE:
        return [(start, end)]
    pieces = []
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = space + 1 if space >= 0 else start + _LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces
