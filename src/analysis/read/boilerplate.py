"""Lines of a site rather than of its document: banners, pointers to other stories, sign-ups, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from analysis import paths
from analysis.lexicons import read_values
from analysis.records import Span

LEXICON = paths.LEXICON / "boilerplate.yml"

_STRAIGHT = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("\u200b", ""), ("\u00ad", ""))
# In a folded line all white space is single spaces; the pattern begins with one, so that the scan leaps to the next.
_SENTENCE_END = re.compile(r" (?<=[.!?] )")


class CleanText(NamedTuple):
    """The lines of a text that belong to its document, as offsets into it, and those that were taken away."""

    kept: list[Span]
    removed: list[str]


@cache
def lexicon() -> dict[str, Any]:
    """Return the lists of lexicon/boilerplate.yml."""
    content: dict[str, Any] = read_values(LEXICON)
    return content


@cache
def _pattern(*sections: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for section in sections for pattern in lexicon()[section]))


def fold(line: str) -> str:
    """Return a line as the lists spell it: lower case, straight quotation marks, single spaces."""
    for printed, plain in () if line.isascii() else _STRAIGHT:
        line = line.replace(printed, plain)
    return " ".join(line.lower().split())


def is_boilerplate(line: str, own: Iterable[str] = ()) -> bool:
    """Say whether a whole line belongs to the site: furniture, nothing but banner sentences, or one of its `own`.

    `own` are the regular expressions of a source's rules, compared like those of the lexicon, in any case.
    """
    longest: int = lexicon()["longest"]
    if len(line) - line.count(" ") > longest:
        return False
    folded = fold(line)
    if not folded or len(folded) > longest:
        return False
    if own and any(_own(pattern).fullmatch(folded) for pattern in own):
        return True
    if _pattern("lines", "openers").fullmatch(folded):
        return True
    if any(words in folded and line.fullmatch(folded) for words, line in _anywhere()):
        return True
    banner = _pattern("sentences")
    return all(banner.fullmatch(sentence.rstrip(".!?: ")) for sentence in _SENTENCE_END.split(folded))


@cache
def _anywhere() -> list[tuple[str, re.Pattern[str]]]:
    """Return the patterns that may begin anywhere in a line, each with words without which it fits none."""
    return [(entry["words"], re.compile(entry["line"])) for entry in lexicon()["anywhere"]]


@cache
def _own(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def is_opener(line: str) -> bool:
    """Say whether a line announces a list of other pages ("More stories", "Most read in ...")."""
    return bool(_pattern("openers").fullmatch(fold(line)))


def is_ender(line: str) -> bool:
    """Say whether a line is the heading of the readers' comments."""
    return bool(_pattern("enders").fullmatch(fold(line)))


def clean_text(text: str) -> CleanText:
    """Part the lines of a plain text into its own and its site's; the text itself stays as it is.

    Kept spans leave out surrounding white space, never a character of the line itself.
    """
    kept: list[Span] = []
    removed: list[str] = []
    for start, end in _lines(text):
        line = text[start:end]
        if is_boilerplate(line):
            removed.append(line)
        else:
            kept.append((start, end))
    return CleanText(kept, removed)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content:
            first = start + line.index(content)
            yield first, first + len(content)
        start += len(line)
