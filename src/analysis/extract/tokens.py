"""Cut a text into sentences and tokens whose offsets point back into the text, whatever characters it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A word may carry combining accents, soft hyphens and zero-width marks; they are kept in the offsets and dropped from
# the form that the lexicon sees.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+)*(?=[^\w]|$|[a-z])|[^\W_][\w{_INVISIBLE}\u0300-\u036f]*(?:['’][^\W\d_]+)*|[^\w\s]|_"
)
_STRIP = dict.fromkeys(map(ord, _INVISIBLE))
_QUOTES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "“": '"', "”": '"'})
_BREAK = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[“\"‘'(\[•*-]*\s*[A-Z0-9“‘])|(?<=[a-z)]\.)(?=[A-Z][a-z])|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+|(?<=;)\s+(?=[A-Z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|Det|Ch|Con|Cons|Cdr|Cmdr|Sgts|No|Prof|Rev|Hon|vs|v|etc|e\.g|i\.e|approx|reg|para|paras|Regs)|\b[A-Z])\.\Z"
)
PARAGRAPH_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


@dataclass(slots=True)
class Sentence:
    """A sentence: its place, and for each token the start, the end, the form in lower case and the form as written."""

    start: int
    end: int
    paragraph: int
    first_of_paragraph: bool
    starts: list[int]
    ends: list[int]
    low: list[str]
    raw: list[str]


def sentence_spans(text: str) -> list[tuple[int, int, bool]]:
    """Return start, end and whether a paragraph begins there, for every stretch between sentence breaks."""
    spans = []
    start = 0
    new_paragraph = True
    for match in _BREAK.finditer(text):
        gap = match.group()
        breaks = not gap or any(char in PARAGRAPH_BREAKS for char in gap)
        if not breaks and _ABBREVIATION.search(text, max(start, match.start() - 6), match.start()):
            continue
        # closing marks after the full stop belong to the sentence they close
        end = match.end() - len(gap.lstrip("\"'”’)]")) if gap else match.end()
        if end > start:
            spans.append((start, end, new_paragraph))
            new_paragraph = False
        start = match.end()
        new_paragraph = new_paragraph or (bool(gap) and breaks)
    if start < len(text):
        spans.append((start, len(text), new_paragraph))
    return spans


def tokenise(text: str, start: int, end: int, paragraph: int, first: bool) -> Sentence:
    """Return the tokens of text[start:end]; offsets count in the whole text."""
    starts, ends, low, raw = [], [], [], []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if not word.isascii():
            word = word.translate(_STRIP).translate(_QUOTES)
            if not word:
                continue
        raw.append(word)
        form = word.lower()
        if len(form) > 3 and form[-2:] == "'s":
            starts.append(match.start())
            ends.append(match.end() - 2)
            low.append(form[:-2])
            raw[-1] = word[:-2]
            starts.append(match.end() - 2)
            ends.append(match.end())
            low.append("'s")
            raw.append("'s")
            continue
        starts.append(match.start())
        ends.append(match.end())
        low.append(form)
    return Sentence(start, end, paragraph, first, starts, ends, low, raw)


def sentences(text: str) -> list[Sentence]:
    """Return every sentence of a text that holds a token, in order."""
    result = []
    paragraph = -1
    for start, end, first in sentence_spans(text):
        paragraph += first
        sentence = tokenise(text, start, end, paragraph, first)
        if sentence.low:
            result.append(sentence)
    return result
