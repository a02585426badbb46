"""A site that names its articles in feeds, sitemaps and listings; how platforms differ stands in the rules."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import unquote, urlsplit

from scrapy.http import Response

from analysis.collect.discovery import (
    Found,
    entries_of_feed,
    entries_of_listing,
    entries_of_sitemap,
    next_of_listing,
)
from analysis.collect.sources import Source
from analysis.collect.visits import Visit, document_key

MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
RECENT_MONTHS = 2


class Site:
    """One source as a site: gives the places to look, and takes what was found there."""

    def __init__(self, source: Source, since: date | None = None) -> None:
        """Take the rules of a source, and how far back to go."""
        self.source, self.since, self.rules = source, since, source.discovery
        self.hosts = {_bare(host) for host in source.hosts}
        self.listed: dict[str, set[str]] = {}
        self.pages_seen: set[frozenset[str]] = set()
        self.sitemaps_left = int(self.rules["pages"])
        topics = self.rules.get("topics")
        self.topics = re.compile("|".join(topics), re.IGNORECASE) if topics else None

    def start(self) -> Iterator[Visit]:
        """Yield the feeds, sitemaps and first listing pages of the source."""
        for url in self.rules.get("feeds", ()):
            yield self._place(url, "feed")
        for url in self.rules.get("sitemaps", ()):
            yield self._place(url, "sitemap")
        for pattern in self.rules.get("listings", ()):
            for listing in _months(pattern, self.since):
                yield self._place(listing, "listing", int(self.rules["start"]))

    def found(self, visit: Visit, response: Response) -> Iterator[Visit]:
        """Yield the articles that a feed, sitemap or listing names, and further places to look."""
        if visit.via == "feed":
            for entry in entries_of_feed(response):
                yield from self._article(entry, visit)
        elif visit.via == "sitemap":
            yield from self._sitemap(visit, response)
        elif visit.via == "listing":
            yield from self._listing(visit, response)

    def _sitemap(self, visit: Visit, response: Response) -> Iterator[Visit]:
        children = []
        for entry in entries_of_sitemap(response):
            if entry.is_sitemap:
                children.append(entry)
            else:
                yield from self._article(entry, visit)
        # news first, then the newest: an index may name every month of twenty years
        children.sort(key=lambda entry: ("news" in entry.url, entry.dated or ""), reverse=True)
        for entry in children:
            late = not (self.since and entry.day and entry.day < self.since)
            if late and self.sitemaps_left > 0:
                self.sitemaps_left -= 1
                yield self._place(entry.url, "sitemap")

    def _listing(self, visit: Visit, response: Response) -> Iterator[Visit]:
        """Yield the articles of a listing page and its next page; an endless listing ends by one of three rules."""
        pattern = visit.pattern or visit.url
        seen = self.listed.setdefault(pattern, set())
        entries = [entry for entry in entries_of_listing(response, self.rules["links"]) if self.is_article(entry.url)]
        links = frozenset(entry.url for entry in entries)
        new = links - seen
        repeated = links in self.pages_seen
        self.pages_seen.add(links)
        seen |= links
        for entry in entries:
            if entry.url in new:
                yield from self._article(entry, visit)
        days = [entry.day for entry in entries if entry.day]
        too_old = bool(self.since and days and max(days) < self.since)
        number = visit.page_number + 1
        if not new or repeated or too_old or number - int(self.rules["start"]) >= int(self.rules["pages"]):
            return
        following = next_of_listing(response, self.rules["next"])
        if following is None and "{page}" in pattern:
            following = pattern.replace("{page}", str(number))
        if following and following != visit.url:
            yield replace(visit, url=following, key=following, page_number=number)

    def is_article(self, url: str) -> bool:
        """Say whether an address is one of an article, or of the misconduct register, of this source."""
        return self._matches(url, "articles") or self._matches(url, "misconduct")

    def _matches(self, url: str, rule: str) -> bool:
        try:
            parts = urlsplit(url)
        except ValueError:
            return False
        patterns = self.rules.get(rule, ())
        return _bare(parts.hostname or "") in self.hosts and any(re.search(p, parts.path) for p in patterns)

    def _article(self, entry: Found, visit: Visit) -> Iterator[Visit]:
        if not self.is_article(entry.url) or (self.since and entry.day and entry.day < self.since):
            return
        words = f"{entry.title} {unquote(urlsplit(entry.url).path)}"
        if self.topics and not self._matches(entry.url, "misconduct") and not self.topics.search(words):
            return
        yield Visit(
            url=entry.url,
            key=document_key(entry.url, self.source),
            via=visit.via,
            source=self.source.id,
            found_in=visit.url,
            found_at=datetime.now(UTC).isoformat(timespec="seconds"),
            feed_date=entry.dated,
            case_id=visit.case_id,
        )

    def _place(self, url: str, via: str, page: int = 0) -> Visit:
        address = url.replace("{page}", str(page))
        return Visit(address, address, "discovery", via, self.source.id, page_number=page, pattern=url)


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def _months(pattern: str, since: date | None) -> Iterator[str]:
    """Yield a listing's address, or, where it goes by month, one address a month, the newest first."""
    if "{month}" not in pattern:
        yield pattern
        return
    today = datetime.now(UTC).date()
    last = today.year * 12 + today.month - 1
    first = since.year * 12 + since.month - 1 if since else last - RECENT_MONTHS
    for month in range(last, first - 1, -1):
        yield pattern.replace("{year}", str(month // 12)).replace("{month}", MONTHS[month % 12])
