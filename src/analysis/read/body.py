"""The body of a page: its lines as the markup gives them, kept or dropped by where trafilatura finds the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import takewhile
from typing import Any

import trafilatura
from lxml.html import HtmlElement

from analysis.read import tree
from analysis.read.boilerplate import fold, is_boilerplate, is_ender, is_opener
from analysis.read.layout import Line, lines_of
from analysis.read.tree import LONG_TEXT

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_FOUND = 0.8  # of a line's shingles: the line is in the text that was extracted
_MOST = 0.8  # of the characters found: what the region of the text holds
_COMMON = 0.2  # of the characters found: how many a look must carry to be that of the text
_REPEATED = 0.95  # of a line's shingles: it stood on the page before
_BRIEF = 600  # characters up to which the whole main element is the text
_STANDFIRST = 30  # characters
_LINKS = 0.95  # from here a line is a link and nothing else
_ITEM_TAGS = frozenset(("li", "td", "th", "tr", "dt", "dd", "pre"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TEXT_TAGS = _ITEM_TAGS | _HEADINGS | {"p", "blockquote", "strong", "b", "summary"}
_TRUSTED = ("force", "oversight", "pcc", "cps")  # their containers hold the text and little else


def read_lines(
    page: HtmlElement, reading: Mapping[str, Any], kind: str = "", summaries: Sequence[str] = ()
) -> tuple[list[str], list[str]]:
    """Return the lines of a page's text, its title still among them, and the boilerplate lines removed from it.

    `reading` are the rules of the page's source and `kind` what it is ("force", "press", ...), both empty when it is
    unknown; `summaries` is how the page describes itself in its meta tags, which tells its standfirst.

    The source's own rules come first: what they prune is taken out, the container they name is cut out. On the site
    of a public body the container is the text. Elsewhere trafilatura, in its careful mood and if that finds little in
    its usual one, shows where the text stands.
    """
    whole = deepcopy(page)
    tree.take_out(whole, reading.get("prune", ()))
    cut = tree.cut(whole, reading.get("container", ()))
    text = whole if cut is None else cut
    tree.prune(text)
    removed = _take_out_boilerplate(text, reading.get("lines", ()))
    lines = list(lines_of(text))
    if cut is None or kind not in _TRUSTED:
        lines = _brief(lines) or _unrepeated(_vote(lines, _found(lines, text), summaries))
    return _without_pointers(lines), removed


def _brief(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the page's main element when they are too few for extraction to judge, else nothing."""
    home = next((e for line in lines for e in line.element.iterancestors() if e.tag == "main"), None)
    inside = [line for line in lines if home is not None and home in line.element.iterancestors()]
    return inside if sum(len(line.text) for line in inside) <= _BRIEF else []


def _take_out_boilerplate(text: HtmlElement, own: Sequence[str]) -> list[str]:
    """Take out, in place, the elements that hold a line of boilerplate and nothing else; return these lines.

    This comes before extraction, which would take a long banner for the text of a short page.
    """
    removed = []
    for line in list(lines_of(text)):
        heading = is_opener(line.text) or is_ender(line.text)  # what follows one goes with it, later
        if not heading and is_boilerplate(line.text, own) and tree.text_of(line.element) == line.text:
            removed.append(line.text)
            tree.drop(line.element)
    return removed


def extract(page: HtmlElement, careful: bool = False) -> str:
    """Return the text that trafilatura finds in a page, "" when it finds none; `careful` is its mood of precision.

    Its option `deduplicate` stays off: it remembers across documents, and a quotation that two documents share is
    what this project looks for.
    """
    try:
        found = trafilatura.bare_extraction(
            deepcopy(page), include_comments=False, deduplicate=False, favor_precision=careful
        )
    except Exception:  # a page that breaks the extractor is read by its markup alone
        return ""
    body = getattr(found, "body", None)
    return "" if body is None else "\n".join(body.itertext())


def _found(lines: Sequence[Line], page: HtmlElement) -> list[bool]:
    """Say of each line whether trafilatura found it: in its careful mood, unless that misses half of the usual one."""
    careful, usual = _matches(lines, extract(page, careful=True)), _matches(lines, extract(page))
    return careful if _size(lines, careful) >= 0.5 * _size(lines, usual) else usual


def _matches(lines: Sequence[Line], text: str) -> list[bool]:
    whole = {fold(part) for part in text.split("\n")}
    shingles = set(_shingles(text))
    return [
        line.element.tag != "h1" and (fold(line.text) in whole or _share(_shingles(line.text), shingles) >= _FOUND)
        for line in lines
    ]


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


def _share(some: Sequence[tuple[str, ...]], among: set[tuple[str, ...]]) -> float:
    return sum(shingle in among for shingle in some) / len(some) if len(some) >= 3 else 0.0


def _size(lines: Sequence[Line], chosen: Sequence[bool]) -> int:
    return sum(len(line.text) for line, is_chosen in zip(lines, chosen, strict=True) if is_chosen)


def _vote(lines: Sequence[Line], found: Sequence[bool], summaries: Sequence[str]) -> list[Line]:
    """Keep what was found in the region of the text, and what the markup shows to belong there too.

    That is: running text that looks like the text found, what stands between lines of the text, a list or table that
    follows it, and the standfirst above it.
    """
    if not any(found):
        return list(lines)
    region = _region(lines, found)
    inside = [region is line.element or region in line.element.iterancestors() for line in lines]
    looks = _looks([line for line, is_found, within in zip(lines, found, inside, strict=True) if is_found and within])
    article = _article(region)
    near = [within or (article is not None and article in line.element.iterancestors())
            for line, within in zip(lines, inside, strict=True)]  # fmt: skip
    keep = [
        (within and is_found) or (close and line.is_prose and line.look in looks)
        for line, is_found, within, close in zip(lines, found, inside, near, strict=True)
    ]
    if not any(keep):
        return list(lines)
    first, last = keep.index(True), len(keep) - 1 - keep[::-1].index(True)
    for i in range(first + 1, last):
        keep[i] = keep[i] or (inside[i] and (_is_text(lines[i]) or len(lines[i].text) >= 2 * LONG_TEXT))
    for after in (range(last + 1, len(lines)), range(first - 1, -1, -1)):
        for i in takewhile(lambda i: inside[i] and _is_item(lines[i]), after):
            keep[i] = True
    if first and lines[first - 1].element.tag in _HEADINGS and inside[first - 1]:
        keep[first - 1] = True
    for i in range(first):
        keep[i] = keep[i] or _is_standfirst(lines[i], summaries)
    return [line for line, is_kept in zip(lines, keep, strict=True) if is_kept]


def _region(lines: Sequence[Line], found: Sequence[bool]) -> HtmlElement:
    """Return the innermost element that holds most of the text found."""
    weight: Counter[HtmlElement] = Counter()
    total = 0
    for line, is_found in zip(lines, found, strict=True):
        if is_found:
            total += len(line.text)
            for element in (line.element, *line.element.iterancestors()):
                weight[element] += len(line.text)
    holders = [element for element, held in weight.items() if held >= _MOST * total]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()))


def _looks(lines: Sequence[Line]) -> set[tuple[str | None, ...]]:
    """Return the looks (tag and class) that carry a fair part of the text found."""
    weight: Counter[tuple[str | None, ...]] = Counter()
    for line in lines:
        if line.links < 0.5:
            weight[line.look] += len(line.text)
    return {look for look, held in weight.items() if held >= _COMMON * weight.total()}


def _article(region: HtmlElement) -> HtmlElement | None:
    """Return the article or main element around the region of the text, if the page has one."""
    around = (element for element in (region, *region.iterancestors()) if element.tag in ("article", "main"))
    return next(around, None)


def _unrepeated(lines: Sequence[Line]) -> list[Line]:
    """Drop what a page shows again in another place: the text for other screens, a pull quote, a summary."""
    seen: dict[tuple[str, ...], set[tuple[str | None, ...]]] = {}
    kept = []
    for line in lines:
        shingles, look = _shingles(line.text), line.look
        elsewhere = sum(1 for shingle in shingles if seen.get(shingle, set()) - {look})
        if not line.is_prose or elsewhere < _REPEATED * len(shingles):
            kept.append(line)
            for shingle in shingles:
                seen.setdefault(shingle, set()).add(look)
    return kept


def _is_standfirst(line: Line, summaries: Sequence[str]) -> bool:
    """Say whether a line above the text is the outlet's own summary: named so, or how the page describes itself."""
    if line.links >= 0.5 or len(line.text) < _STANDFIRST:
        return False
    return tree.is_standfirst(line.element) or any(_matches([line], summary)[0] for summary in summaries)


def _is_text(line: Line) -> bool:
    return line.links < 0.9 and (line.element.tag in _TEXT_TAGS or tree.is_standfirst(line.element))


def _is_item(line: Line) -> bool:
    return line.element.tag in _ITEM_TAGS and line.links < 0.5 and not is_opener(line.text)


def _without_pointers(lines: Sequence[Line]) -> list[str]:
    """Leave out lines that are links to other pages, the lists that are announced as such, and readers' comments."""
    kept: list[str] = []
    announced = False
    total = sum(len(line.text) for line in lines)
    size = 0
    for line in lines:
        if is_ender(line.text) and size > 0.3 * total:
            break
        announced = is_opener(line.text) or (announced and line.links >= 0.5)
        if not announced and line.links < _LINKS:
            kept.append(line.text)
            size += len(line.text)
    return kept
