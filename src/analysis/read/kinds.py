"""Page types: an article, or a list, a live blog, and the pages that stand in an article's place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from lxml.html import HtmlElement

from analysis.read import linked_data, tree
from analysis.read.boilerplate import fold, lexicon
from analysis.read.dates import parse_date
from analysis.read.layout import lines_of
from analysis.read.metadata import Metadata, path_of

SHORT = 700  # characters below which a page may be standing in for an article
TEASER = 900  # characters below which an article that is not free to read is its beginning only
EMPTY = 20

_LIVE_TITLE = re.compile(
    r"\bLIVE\b(?=.*[a-z])|^Live\s?[:|–—-]"
    r"|(?i:\blive (?:updates?|blog|coverage|reporting)\b|\bas it happened\b|[–—] live$)"
)
_LIVE_PATH = re.compile(r"/live(?:/|-blog|blog)|-live-(?:updates|blog|\d)|/live$", re.I)


def page_type(page: HtmlElement, metadata: Metadata, text: Sequence[str]) -> str:
    """Return the type of a page from what it says of itself and the lines of its text.

    One of article, listing, consent, paywall, botwall, live, empty (records.PAGE_TYPES; "pdf" is told by the bytes).
    """
    size = sum(map(len, text))
    if size < SHORT and (stand_in := _stand_in(page, metadata, text)):
        return stand_in
    if _is_closed(metadata) and size < TEASER:
        return "paywall"
    if _is_live(metadata):
        return "live"
    return "listing" if _is_list(page, metadata, text) else "article"


def _stand_in(page: HtmlElement, metadata: Metadata, text: Sequence[str]) -> str:
    """Return the type of a page with little text that stands in an article's place, "" when it is a short article."""
    window = next((title.text or "" for title in page.iter("title")), "")
    head = fold(f"{metadata.title} {window}")
    lines = list(lines_of(page))
    shown = fold(" ".join([head, *(line.text for line in lines)]))[:20_000]
    if _says("botwall", head) or (_says("botwall", shown) and len(shown) < SHORT):
        return "botwall"
    if _is_list(page, metadata, text):
        return "listing"
    if not metadata.node and _says("consent", shown) and all(_says("consent", fold(line)) for line in text):
        return "consent"
    if text and any(_says("paywall", fold(line.text)) for line in lines if line.links < 0.5):
        return "paywall"  # a link to log in stands on every page of some titles
    return "empty" if sum(map(len, text)) < EMPTY else ""


def _says(section: str, text: str) -> bool:
    return any(phrase in text for phrase in lexicon()[section])


def _is_closed(metadata: Metadata) -> bool:
    return str(metadata.node.get("isAccessibleForFree", "")).lower().rsplit("/", 1)[-1] == "false"


def _is_live(metadata: Metadata) -> bool:
    path = path_of(metadata.url or "")
    return (
        "LiveBlogPosting" in linked_data.types(metadata.node)
        or bool(_LIVE_TITLE.search(metadata.title))
        or bool(_LIVE_PATH.search(path))
    )


def _is_list(page: HtmlElement, metadata: Metadata, text: Sequence[str]) -> bool:
    """Say whether a page is no article by its own account, and mostly headlines or cards that link elsewhere."""
    own_date = metadata.published is not None and metadata.published.source in ("jsonld", "meta")
    if metadata.node or metadata.kind == "article" or own_date:
        return False
    shown = deepcopy(page)
    tree.prune(shown)
    lines = list(lines_of(shown))
    links = [len(line.text) for line in lines if line.links >= 0.9 and len(line.text) >= 25]
    dates = [line for line in lines if len(line.text) <= 60 and parse_date(line.text)]
    return len(links) >= 5 and (len(dates) >= 5 or (len(links) >= 8 and sum(links) > 3 * sum(map(len, text))))
