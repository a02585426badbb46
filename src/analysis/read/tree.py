"""A page's tree: parsed without trust, and pruned of what surrounds the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from analysis.read.boilerplate import lexicon

LONG_TEXT = 40  # characters from which a run of text outside a link counts as prose

_NO_TEXT = frozenset((
    "script", "style", "template", "svg", "math", "iframe", "noscript", "object", "embed", "canvas", "map", "audio",
    "video", "picture", "img", "input", "select", "textarea", "button", "label", "dialog", "link", "meta", "figure",
    "figcaption",
))  # fmt: skip
_CHROME = frozenset(("nav", "footer", "aside", "form"))
_NAME_FIELDS = ("class", "id", "role", "data-component", "data-testid", "data-module", "data-type", "itemprop")
_POST = frozenset(("hentry", "post", "node", "entry", "type-post"))  # WordPress and Drupal list such facts as classes
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_MUCH = 0.4  # of a page's prose: an element that holds more is never pruned, whatever its name


def parse(html: str) -> HtmlElement | None:
    """Return a page's tree, or None when the page holds no element at all.

    Nothing is fetched and no entity is resolved; nesting beyond the parser's limit of 256 is cut.
    """
    return _parsed(html, _parser())


def is_too_deep(html: str) -> bool:
    """Say whether a page nests elements beyond the parser's limit, so that what stands deeper was cut."""
    parser = _parser()
    _parsed(html, parser)
    return any("Excessive depth" in entry.message for entry in parser.error_log)


def _parser() -> HTMLParser:
    return HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)


def _parsed(html: str, parser: HTMLParser) -> HtmlElement | None:
    try:
        return document_fromstring(_CONTROL.sub("", html).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def tidy(text: str) -> str:
    """Return a text on one line, without control characters, soft hyphens and other invisible ones."""
    visible = text if text.isascii() else _INVISIBLE.sub("", text)
    return " ".join(_CONTROL.sub("", visible).split())


def text_of(element: HtmlElement) -> str:
    """Return the text of an element on one line."""
    return tidy("".join(element.itertext()))


def prose(root: HtmlElement) -> Mapping[HtmlElement, int]:
    """Weigh every element by the characters of running text below it; links and short labels weigh nothing."""
    mass: dict[HtmlElement, int] = dict.fromkeys(root.iter(etree.Element), 0)
    for element in reversed(list(mass)):
        if element.tag in ("script", "style", "noscript", "a", "template"):
            mass[element] = 0
        else:
            mass[element] += _weight(element.text)
        parent = element.getparent()
        if parent is not None and element is not root:
            mass[parent] += mass[element] + _weight(element.tail)
    return mass


def _weight(text: str | None) -> int:
    length = len(text.strip()) if text else 0
    return length if length >= LONG_TEXT else 0


def take_out(root: HtmlElement, xpaths: Sequence[str]) -> None:
    """Take out, in place, every element that one of the XPaths of a source's rules finds."""
    for element in [node for xpath in xpaths for node in select(root, xpath)]:
        drop(element)


def prune(root: HtmlElement) -> None:
    """Take out, in place, what its tag, its name or its style says is no text.

    An element that holds much of the page's prose, the headline or a quotation stays whatever it is called.
    """
    mass = prose(root)
    limit = _MUCH * mass[root]
    for element in [*mass]:
        if element is root or element.getparent() is None or element.tag in ("body", "head", "h1"):
            continue
        if element.tag in _NO_TEXT or (
            mass[element] <= limit
            and (element.tag in _CHROME or _is_hidden(element) or _has_name(element, "names"))
            and element.find(".//h1") is None
            and element.find(".//blockquote") is None
        ):
            drop(element)


def drop(element: HtmlElement) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    try:
        element.drop_tree()
    except ValueError:  # the text behind it holds characters that no tree may hold, written as references
        element.tail = None
        parent.remove(element)


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _has_name(element: HtmlElement, section: str) -> bool:
    fields = (element.get(field) for field in _NAME_FIELDS[1:])
    return any(_names(section).search(_words(name)) for name in (_classes(element), *fields) if name)


def _classes(element: HtmlElement) -> str:
    """Return the classes of an element; those of a whole post leave out who wrote it and how it is filed."""
    given = element.get("class", "").split()
    if _POST.isdisjoint(given):
        return " ".join(given)
    return " ".join(name for name in given if not name.startswith(("author-", "tag-", "category-")))


def is_standfirst(element: HtmlElement) -> bool:
    """Say whether an element, or the one around it, is named as the lines between headline and text."""
    parent = element.getparent()
    return _has_name(element, "standfirsts") or (parent is not None and _has_name(parent, "standfirsts"))


def _words(name: str) -> str:
    """Return a class or id as words: "relatedStories-box" gives " related stories box "."""
    return f" {' '.join(_WORD_BREAK.sub(' ', name[:300]).lower().split())} "


@cache
def _names(section: str) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, lexicon()[section]))}) ")


def select(root: HtmlElement, xpath: str) -> list[HtmlElement]:
    """Return the elements an XPath finds, in the order of the page; strings and numbers are left out."""
    found = compiled(xpath)(root)
    return [node for node in found if isinstance(node, etree._Element)] if isinstance(found, list) else []


@cache
def compiled(xpath: str) -> Any:
    """Return a compiled XPath; regular expressions are there under the prefix "re"."""
    return etree.XPath(xpath, namespaces={"re": "http://exslt.org/regular-expressions"})


def cut(root: HtmlElement, xpaths: Sequence[str]) -> HtmlElement | None:
    """Copy what the first XPath with text finds, in the order of the page, into a page of its own.

    A bare fragment is not enough: extraction expects a whole page.
    """
    for xpath in xpaths:
        found = select(root, xpath)
        outer = [node for node in found if not any(parent in found for parent in node.iterancestors())]
        if any(text_of(node) for node in outer):
            page = document_fromstring("<html><body></body></html>")
            for node in outer:
                page.body.append(deepcopy(node))
                page.body[-1].tail = None
            return page
    return None
