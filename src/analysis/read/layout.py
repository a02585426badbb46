"""The lines of a page as its markup lays them out: paragraphs, headings, items, and labels with their values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from analysis.read.tree import LONG_TEXT, text_of, tidy

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul",
))  # fmt: skip
_LABEL = 60  # characters up to which the term of a list or the first cell of a row is a label


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its text, the element that holds it, and how much of it is links to other pages (0 to 1)."""

    text: str
    element: HtmlElement
    links: float

    @property
    def is_prose(self) -> bool:
        """Running text: long, and mostly no link."""
        return len(self.text) >= 1.5 * LONG_TEXT and self.links < 0.5

    @property
    def look(self) -> tuple[str | None, ...]:
        """What elements of one role on one site have in common: tag and class, and those of the parent."""
        parent = self.element.getparent()
        above = (None, None) if parent is None else (parent.tag, parent.get("class"))
        return (self.element.tag, self.element.get("class"), *above)


def lines_of(root: HtmlElement) -> Iterator[Line]:
    """Give the lines of a tree: a paragraph, heading, item or label with its value is one; a line break ends one."""
    buffer: list[tuple[str, bool]] = []
    holder = root
    link: HtmlElement | None = None

    def flush() -> Iterator[Line]:
        text = tidy("".join(part for part, _ in buffer))
        linked = sum(len(part.strip()) for part, is_link in buffer if is_link)
        buffer.clear()
        if text:
            yield Line(text, holder, min(1.0, linked / len(text)))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag in _BLOCKS:
            yield from flush()
        if event == "start":
            pair = _labelled(element)
            if pair:
                yield Line(pair, element, 0.0)
                walk.skip_subtree()
                continue
            if element.tag in _BLOCKS and element.tag != "br":
                holder = element
            if element.tag == "a" and not element.get("href", "#").startswith("#"):
                link = element
            if not _is_value(element):
                buffer.append((element.text or "", link is not None))
            else:
                walk.skip_subtree()
        elif element is not root:
            link = None if element is link else link
            if element.tag in _BLOCKS and element.tag != "br":
                holder = element.getparent()
            buffer.append((element.tail or "", link is not None))
    yield from flush()


def _labelled(element: HtmlElement) -> str:
    """Return "label: value" for a term with its description and for a row of two plain cells, else nothing."""
    if element.tag == "dt" and _is_value(element.getnext()):
        cells = [element, element.getnext()]
    elif element.tag == "tr" and all(cell.tag in ("td", "th") and _is_plain(cell) for cell in element):
        cells = list(element)
    else:
        return ""
    texts = [text for text in map(text_of, cells) if text]
    if len(texts) == 2 and len(texts[0]) <= _LABEL:
        return f"{texts[0].removesuffix(':')}: {texts[1]}"
    return " | ".join(texts) if element.tag == "tr" and len(texts) > 1 else ""


def _is_value(element: HtmlElement | None) -> bool:
    """Say whether an element is the one plain description of a plain, short term before it."""
    if element is None or element.tag != "dd" or not _is_plain(element):
        return False
    term, after = element.getprevious(), element.getnext()
    alone = after is None or after.tag != "dd"
    return alone and term is not None and term.tag == "dt" and _is_plain(term) and 0 < len(text_of(term)) <= _LABEL


def _is_plain(element: HtmlElement) -> bool:
    return not any(child.tag in _BLOCKS for child in element.iterdescendants())
