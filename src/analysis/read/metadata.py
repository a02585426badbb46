"""What a page says of itself: headline, date, authors and publisher, from linked data, meta tags and printed labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from analysis.read import linked_data
from analysis.read.boilerplate import fold
from analysis.read.dates import LONDON, Published, date_in_url, parse_date
from analysis.read.linked_data import Node
from analysis.read.tree import compiled, select, text_of, tidy

MAX_TITLE = 500
MAX_BYLINE = 200

_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "parsely-pub-date", "sailthru.date",
    "article.published", "article:published", "cxenseparse:recs:publishtime", "publish-date", "publish_date",
    "publication_date", "publicationdate", "pubdate", "published", "date", "og:published_time", "rnews:datepublished",
    "article_date_original", "originalpublicationdate", "search.pubdate", "citation_publication_date",
)  # fmt: skip
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")
_AUTHOR_METAS = ("author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_SITE_METAS = ("og:site_name", "publisher", "dc.publisher", "application-name")
_SUMMARY_METAS = ("description", "og:description", "dc.description", "twitter:description")
_LABEL = re.compile(r"^\W*(?:first |date |originally )?(?:published|posted|issued|release date|date)\b.*\d{4}", re.I)
_BYLINE = re.compile(r"^(?:by|written by|words by):?\s+(\S.{2,80})$", re.I)
_LOGO = re.compile(r"logo|masthead|site-?(?:title|name)|brand", re.I)
_SUFFIX = re.compile(r"\s+(?:[|·•»]|::|[–—-])\s+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The metadata of one page.

    `node` is its article in linked data, `headlines` are its printed first headings,
    `summaries` the ways in which it describes itself, `kind` its og:type.
    """

    title: str
    published: Published | None
    byline: str
    publisher: str
    url: str | None
    node: Node
    headlines: tuple[str, ...]
    summaries: tuple[str, ...]
    kind: str


def read_metadata(page: HtmlElement, url: str | None, reading: Mapping[str, Any]) -> Metadata:
    """Read the metadata of a whole page by its source's rules first and the general conventions after."""
    metas = _metas(page)
    headlines = tuple(dict.fromkeys(filter(None, map(text_of, _headings(page)))))
    node = linked_data.article(linked_data.nodes(page), headlines)
    return Metadata(
        title=_title(page, reading, headlines, node, metas)[:MAX_TITLE],
        published=_published(page, reading, node, metas, url),
        byline=_byline(page, node, metas)[:MAX_BYLINE],
        publisher=next(iter([*linked_data.names(node, "publisher"), *_values(metas, _SITE_METAS)]), "")[:MAX_BYLINE],
        url=url,
        node=node,
        headlines=headlines,
        summaries=tuple(dict.fromkeys([linked_data.text(node, "description"), *_values(metas, _SUMMARY_METAS)])),
        kind=metas.get("og:type", ""),
    )


def declared_url(page: HtmlElement) -> str | None:
    """Return the address that a page gives as its own, or None."""
    links = [link.get("href", "") for link in select(page, "//link[@rel='canonical']")]
    for address in (*links, _metas(page).get("og:url", "")):
        if address.strip().lower().startswith(("http://", "https://")):
            return tidy(address)
    return None


def _metas(page: HtmlElement) -> dict[str, str]:
    """Return the first content of each meta tag by its name, property or itemprop in lower case."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        for field in ("property", "name", "itemprop"):
            if tag.get(field) and tag.get("content", "").strip():
                found.setdefault(tag.get(field).lower(), tidy(tag.get("content")))
    return found


def _values(metas: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    yield from (metas[name] for name in names if name in metas)


def _headings(page: HtmlElement) -> list[HtmlElement]:
    """Return the first-level headings that are no site logo."""
    return [h1 for h1 in page.iter("h1") if not _LOGO.search(f"{h1.get('class', '')} {h1.get('id', '')}")]


def _title(
    page: HtmlElement, reading: Mapping[str, Any], headlines: Sequence[str], node: Node, metas: Mapping[str, str]
) -> str:
    """Return the printed headline where it is known, else the one in linked data, a meta tag or the window's title."""
    for xpath in reading.get("title", ()):
        ruled = next(filter(None, map(text_of, select(page, xpath))), "")
        if ruled:
            return ruled
    window = next(filter(None, (text_of(title) for title in page.iter("title"))), "")
    stated = list(filter(None, [linked_data.text(node, "headline"), *_values(metas, _TITLE_METAS)]))
    if headlines:
        best = max(headlines, key=lambda headline: _likeness(headline, [*stated, window]))
        if _likeness(best, [*stated, window]) > 0 or not stated or (len(headlines) == 1 and len(best.split()) > 3):
            return best
    return stated[0] if stated else _SUFFIX.split(window)[0]


def _likeness(title: str, others: Sequence[str]) -> float:
    """Return the share of words that a title has in common with the one of the others most like it (Jaccard)."""
    words = set(_WORD.findall(fold(title)))
    shares = [
        len(words & other) / len(words | other) for other in (set(_WORD.findall(fold(o))) for o in others) if other
    ]
    return max(shares, default=0.0)


def _published(
    page: HtmlElement, reading: Mapping[str, Any], node: Node, metas: Mapping[str, str], url: str | None
) -> Published | None:
    """Return the date of publication: linked data, meta, the source's own label, a general label, the address.

    A date of change is never taken, nor one that merely stands in the text.
    """
    stated = chain(
        ((linked_data.text(node, name), "jsonld", LONDON) for name in ("datePublished", "dateCreated")),
        ((value, "meta", LONDON) for value in _values(metas, _DATE_METAS)),
        ((text, "label", rule.get("zone", LONDON)) for rule in reading.get("date", ()) for text in _ruled(page, rule)),
        ((text, "label", LONDON) for text in _labels(page)),
    )
    for text, source, zone in stated:
        found = parse_date(text, source, zone) if text else None
        if found:
            return found
    return date_in_url(path_of(url)) if url else None


def path_of(url: str) -> str:
    """Return the path of an address, "" for one that is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _ruled(page: HtmlElement, rule: Mapping[str, str]) -> Iterator[str]:
    """Give the texts that a source's date rule points at: attributes, or short elements."""
    found = compiled(rule["xpath"])(page)
    for node in islice(found if isinstance(found, list) else [found], 50):
        if isinstance(node, etree._Element):
            text = node.get(rule["attribute"], "") if rule.get("attribute") else text_of(node)
        else:
            text = str(node)
        if 4 <= len(text) <= 120:
            yield text


def _labels(page: HtmlElement) -> Iterator[str]:
    """Give what a page prints as its date: the first time element of its article, then lines like "Published: ..."."""
    root = next(chain(page.iter("article"), page.iter("main"), page.iter("body")), page)
    for time in islice((t for scope in (root, page) for t in scope.iter("time")), 1):
        yield time.get("datetime") or text_of(time)
    for element in page.iter("p", "span", "div", "time", "li", "dd", "small", "strong"):
        if len(element) <= 3 and _LABEL.match(text := text_of(element)) and len(text) <= 80:
            yield text


def _byline(page: HtmlElement, node: Node, metas: Mapping[str, str]) -> str:
    names = linked_data.names(node, "author") or [
        name for name in _values(metas, _AUTHOR_METAS) if not name.lower().startswith("http")
    ]
    if not names:
        marked = select(page, "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")
        names = [_BYLINE.sub(r"\1", text) for text in islice(map(text_of, marked), 1) if 0 < len(text) <= 80]
    return ", ".join(names)
