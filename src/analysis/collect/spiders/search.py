"""Search interfaces that find articles by words and dates: the Guardian's, and GDELT for the coverage of a case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from scrapy.http import Response

from analysis.collect.sources import Source, source_for
from analysis.collect.spiders.site import Site
from analysis.collect.visits import Visit, document_key

STAMP = "%Y%m%d%H%M%S"
SLICE = timedelta(days=7)
SHORTEST = timedelta(hours=1)


class SearchError(ValueError):
    """A search interface that answered something else than a list of articles."""


class Guardian(Site):
    """The Guardian: its search interface when there is a key, its feed and news sitemap when there is none."""

    def __init__(self, source: Source, since: date | None, service: Mapping[str, Any], key: str | None) -> None:
        """Take the rules of the source, the service and its key."""
        super().__init__(source, since)
        self.service, self.key = service, key

    def start(self) -> Iterator[Visit]:
        """Yield the first page of the search, or the places that need no key."""
        if self.key:
            yield self._search(1)
        else:
            yield from super().start()

    def found(self, visit: Visit, response: Response) -> Iterator[Visit]:
        """Yield the articles of a page of results and the next page. Raises SearchError."""
        if visit.via != "guardian":
            yield from super().found(visit, response)
            return
        answer = _json(response).get("response", {})
        for result in answer.get("results", []):
            yield Visit(
                url=str(result.get("webUrl", "")),
                key=document_key(str(result.get("webUrl", "")), self.source),
                via="guardian",
                source=self.source.id,
                found_in=visit.url,
                found_at=datetime.now(UTC).isoformat(timespec="seconds"),
                feed_date=result.get("webPublicationDate"),
            )
        if answer.get("results") and visit.page_number < min(int(answer.get("pages", 0)), int(self.rules["pages"])):
            yield self._search(visit.page_number + 1)

    def _search(self, page: int) -> Visit:
        asked = {"q": self.rules["words"], "page": page, "page-size": self.service["size"], "order-by": "newest"}
        if self.since:
            asked["from-date"] = self.since.isoformat()
        url = f"{self.service['search']}?{urlencode(asked)}"
        fetch = f"{url}&{urlencode({'api-key': self.key})}"
        return Visit(url, url, "discovery", "guardian", self.source.id, fetch=fetch, page_number=page)


class Gdelt:
    """Articles on a case in the world's online press, week by week; a week that is full is halved until it is not."""

    def __init__(self, service: Mapping[str, Any], case_id: str, search: Mapping[str, Any], folder: Path) -> None:
        """Take the case, what to search (names, first and last day), and the folder of the sources."""
        self.service, self.case_id, self.folder = service, case_id, folder
        self.names: list[str] = search["names"]
        self.first, self.last = (date.fromisoformat(search[name]) for name in ("first", "last"))

    def start(self) -> Iterator[Visit]:
        """Yield one search a week of the time in which the case was in the news."""
        moment = datetime.combine(self.first, datetime.min.time(), UTC)
        end = min(datetime.combine(self.last, datetime.min.time(), UTC), datetime.now(UTC))
        while moment < end:
            yield self._search(moment, min(moment + SLICE, end))
            moment += SLICE

    def found(self, visit: Visit, response: Response) -> Iterator[Visit]:
        """Yield the articles of one slice of time, or its halves. Raises SearchError."""
        articles = _json(response).get("articles", [])
        asked = parse_qs(urlsplit(visit.url).query)
        begin, end = (datetime.strptime(asked[name][0], STAMP) for name in ("startdatetime", "enddatetime"))
        for article in articles:
            source = source_for(str(article.get("url", "")), self.folder)
            yield Visit(
                url=str(article.get("url", "")),
                key=document_key(str(article.get("url", "")), source),
                via="gdelt",
                source=source.id if source else None,
                found_in=visit.url,
                found_at=datetime.now(UTC).isoformat(timespec="seconds"),
                feed_date=article.get("seendate"),  # when GDELT saw it, which is not when it was published
                case_id=self.case_id,
            )
        if len(articles) >= int(self.service["most"]) and end - begin > SHORTEST:
            middle = begin + (end - begin) / 2
            yield self._search(begin, middle)
            yield self._search(middle, end)

    def _search(self, begin: datetime, end: datetime) -> Visit:
        names = " OR ".join(f'"{name}"' for name in self.names)
        asked = {
            "query": f"({names}) {self.service['words']}"
            if len(self.names) > 1
            else f"{names} {self.service['words']}",
            "mode": "artlist",
            "format": "json",
            "maxrecords": self.service["most"],
            "startdatetime": begin.strftime(STAMP),
            "enddatetime": end.strftime(STAMP),
        }
        url = f"{self.service['search']}?{urlencode(asked)}"
        return Visit(url, url, "discovery", "gdelt", case_id=self.case_id)


def _json(response: Response) -> dict[str, Any]:
    """Return a JSON answer; GDELT sends its errors as plain text, with status 200."""
    try:
        answer = json.loads(response.body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        words = " ".join(response.body[:200].decode("utf-8", "replace").split())
        raise SearchError(f"{urlsplit(response.url).hostname} answered {words!r} in place of results")
    return answer
