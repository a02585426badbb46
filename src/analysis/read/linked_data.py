"""The linked data (JSON-LD) of a page: its nodes, and the one that describes the article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from analysis.read.boilerplate import fold
from analysis.read.tree import tidy

Node = dict[str, Any]

_ARTICLE = re.compile(r"Article$|Posting$|^Report$|^PressRelease$|^Review$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_FIELDS = ("headline", "datePublished", "articleBody", "isAccessibleForFree")
_MAX_DEPTH = 40


def nodes(page: HtmlElement) -> list[Node]:
    """Return every object of a page's JSON-LD blocks, outer ones first; of a broken block the legible fields."""
    found: list[Node] = []
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            found += _walk(_load(script.text), 0)
    return found


def _load(text: str) -> Any:
    bare = _WRAPPING.sub("", text.strip())
    for attempt in (bare, _TRAILING_COMMA.sub(r"\1", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return {name: value for name in _FIELDS if (value := _legible(name, bare))} | {"@type": "Article"}


def _legible(name: str, text: str) -> str:
    found = re.search(rf'"{name}"\s*:\s*"((?:[^"\\]|\\.)*)"', text)
    return found[1] if found else ""


def _walk(value: Any, depth: int) -> Iterator[Node]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            if isinstance(part, dict | list):
                yield from _walk(part, depth + 1)


def types(node: Node) -> list[str]:
    """Return the types of a node by their short names."""
    given = node.get("@type")
    listed = given if isinstance(given, list) else [given]
    return [name.rsplit("/", 1)[-1] for name in listed if isinstance(name, str)]


def is_article(node: Node) -> bool:
    """Say whether a node describes an article of some kind."""
    return any(_ARTICLE.search(name) for name in types(node))


def article(found: Sequence[Node], headlines: Sequence[str]) -> Node:
    """Return the node of the page's own article: the one with the page's headline, or else the first; {} without any.

    Lists of related stories are articles too, so a printed headline decides where there are several.
    """
    articles = [node for node in found if is_article(node) and (text(node, "headline") or text(node, "datePublished"))]
    printed = {fold(headline) for headline in headlines}
    named = [node for node in articles if fold(text(node, "headline")) in printed]
    return next(iter(named or articles), {})


def text(node: Node, name: str) -> str:
    """Return a field of a node as plain text on one line, "" when it is absent or no text."""
    value = node.get(name)
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, str)), None)
    return tidy(html.unescape(html.unescape(value))) if isinstance(value, str) else ""


def names(node: Node, field: str) -> list[str]:
    """Return the names in a field such as author or publisher, given as text, object or a list of either."""
    value = node.get(field)
    listed = value if isinstance(value, list) else [value]
    found = [text(part, "name") if isinstance(part, dict) else text({"name": part}, "name") for part in listed]
    return list(dict.fromkeys(name for name in found if name))
