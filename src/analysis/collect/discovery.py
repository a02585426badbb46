"""Where articles are said to be: links, titles and dates out of feeds, sitemaps, listings and robots.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from scrapy.http import Response
from scrapy.selector import Selector
from scrapy.utils.gz import gunzip
from scrapy.utils.sitemap import sitemap_urls_from_robots

UNPACKED = 50_000_000
"""Most bytes of a compressed sitemap; the protocol's own bound (sitemaps.org)."""
CARD_DATE = re.compile(r"(\d{1,2}:\d{2}\s+)?(\d{1,2}/\d{1,2}/\d{4})|(\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})")


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a feed, sitemap or listing; `dated` is its date as it stands there."""

    url: str
    title: str = ""
    dated: str | None = None
    is_sitemap: bool = False

    @property
    def day(self) -> date | None:
        """The day of the date, None where there is none that can be read."""
        return day_of(self.dated)


def day_of(dated: str | None) -> date | None:
    """Return the day that a date of a feed, sitemap or listing names, None where it cannot be read."""
    text = (dated or "").strip()
    if found := CARD_DATE.search(text):
        for form, value in (("%d/%m/%Y", found[2]), ("%d %B %Y", found[3]), ("%d %b %Y", found[3])):
            try:
                return datetime.strptime(" ".join((value or "").split()), form).date()
            except ValueError:
                continue
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError):
        return None


def entries_of_feed(response: Response) -> Iterator[Found]:
    """Yield the entries of an RSS, RDF or Atom feed."""
    for item in _elements(response.body, {"item", "entry"}):
        link, title = "", ""
        dated: str | None = None
        for child in item:
            name, text = _name(child), (child.text or "").strip()
            if name == "link" and child.get("rel", "alternate") == "alternate":
                link = link or text or str(child.get("href", ""))
            elif name == "guid" and child.get("isPermaLink", "true") == "true":
                link = link or text
            elif name == "title":
                title = title or text
            elif name in ("pubDate", "published", "date") or (name == "updated" and not dated):
                dated = text or dated
        if link:
            yield Found(urljoin(response.url, link.strip()), title, dated)


def entries_of_sitemap(response: Response) -> Iterator[Found]:
    """Yield the entries of a sitemap, of an index of sitemaps, or of the Sitemap lines of a robots.txt."""
    body = response.body
    if response.url.partition("?")[0].endswith("/robots.txt"):
        for url in sitemap_urls_from_robots(body, base_url=response.url):
            yield Found(url, is_sitemap=True)
        return
    if body[:2] == b"\x1f\x8b":
        body = gunzip(body, max_size=UNPACKED)
    for entry in _elements(body, {"url", "sitemap"}):
        texts: dict[str, str] = {}
        for child in entry.iter():
            texts.setdefault(_name(child), (child.text or "").strip())
        if address := texts.get("loc"):
            dated = texts.get("publication_date") or texts.get("lastmod")
            yield Found(urljoin(response.url, address), texts.get("title", ""), dated, _name(entry) == "sitemap")


def entries_of_listing(response: Response, links: Sequence[str]) -> Iterator[Found]:
    """Yield the links of a listing page, each with the date that stands in its own card."""
    page = Selector(text=response.body.decode(getattr(response, "encoding", "utf-8"), "replace"))
    anchors = [anchor.root for path in links for anchor in page.xpath(path)]
    hrefs = {id(anchor): urljoin(response.url, (anchor.get("href") or "").strip()) for anchor in anchors}
    for anchor in anchors:
        if anchor.get("href"):
            title = " ".join("".join(anchor.itertext()).split())
            yield Found(hrefs[id(anchor)], title, _card_date(anchor, response.url))


def next_of_listing(response: Response, paths: Sequence[str]) -> str | None:
    """Return the address of the next page of a listing, where it names one."""
    page = Selector(text=response.body.decode(getattr(response, "encoding", "utf-8"), "replace"))
    for path in paths:
        if found := page.xpath(path).get():
            return urljoin(response.url, found.strip())
    return None


def _card_date(anchor: Any, url: str) -> str | None:
    """Look for a date in what encloses a link, up to where the next link's card begins."""
    card = anchor
    for _ in range(5):
        for time in card.iter("time"):
            if time.get("datetime"):
                return str(time.get("datetime"))
        text = " ".join("".join(card.itertext()).split())
        if found := CARD_DATE.search(text[:2000]):
            return found.group()
        card = card.getparent()
        if card is None or len({urljoin(url, link.get("href", "")) for link in card.iter("a")}) > 1:
            return None
    return None


def _elements(body: bytes, names: set[str]) -> Iterator[Any]:
    """Yield the elements of these names; entities are not resolved and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body.strip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return
    if root is not None:
        yield from (element for element in root.iter() if _name(element) in names)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
