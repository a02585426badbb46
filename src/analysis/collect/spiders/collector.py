"""The spider: asks every source where its articles are, visits them, and turns to the web archive for what is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Protocol

from scrapy import Spider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from analysis.collect.describe import Attempt
from analysis.collect.manifest import Row
from analysis.collect.outcomes import Ending
from analysis.collect.spiders.archive import copy_visit, index_visit
from analysis.collect.spiders.search import SearchError
from analysis.collect.visits import Visit

LOST = ("network_error", "redirect_loop")
"""Outcomes after which a catalogued document is looked for in the archive too: its site may be no more."""


class Place(Protocol):
    """What leads to articles: a site or a search interface."""

    def start(self) -> Iterator[Visit]:
        """Yield the first visits."""
        ...

    def found(self, visit: Visit, response: Response) -> Iterator[Visit]:
        """Yield what an answer leads to."""
        ...


class Collector(Spider):
    """Visits places and pages. `run` is the state of the run, `places` the sites and searches by their names."""

    name = "collector"

    def __init__(self, run: Any, places: dict[str, Place], pages: Iterable[Visit], limit: int | None = None) -> None:
        """Take the run, where to look, the pages that are known, and the most pages a source."""
        super().__init__()
        self.run, self.places, self.pages, self.limit = run, places, pages, limit
        self.seen: set[str] = set()
        self.taken: Counter[str | None] = Counter()

    async def start(self) -> AsyncIterator[Request]:
        """Yield the requests that a run begins with."""
        for visit in self.pages:
            for request in self.page_requests(visit):
                yield request
        for name, place in self.places.items():
            for visit in place.start():
                yield self.request(visit, place=name)

    def page_requests(self, visit: Visit) -> Iterator[Request]:
        """Yield the request of a page, unless this run has seen it or its source has had its number of pages."""
        if visit.key in self.seen or (self.limit is not None and self.taken[visit.source] >= self.limit):
            return
        self.seen.add(visit.key)
        self.taken[visit.source] += 1
        if visit.key in self.run.awaiting_archive:
            yield self.request(index_visit(visit, self.run.archive))
        elif visit.key not in self.run.done:
            yield self.request(visit)

    def request(self, visit: Visit, place: str | None = None) -> Request:
        """Return the request of a visit."""
        callbacks = {"page": self.page, "discovery": self.discovered, "archive_index": self.archive_index}
        meta = {
            "visit": visit,
            "place": place,
            "attempt": self.run.attempts.get((visit.role, visit.via == "wayback", visit.key), 0) + 1,
            "handle_httpstatus_all": True,
        }
        try:
            return Request(visit.address, callbacks[visit.role], errback=self.failed, meta=meta, dont_filter=True)
        except ValueError:  # no address at all; the guard turns it away and its row says so
            return Request("missing://address", callbacks[visit.role], errback=self.failed, meta=meta, dont_filter=True)

    def discovered(self, response: Response) -> Iterator[Request]:
        """Take what a feed, sitemap, listing or search leads to."""
        visit, place = response.meta["visit"], response.meta["place"]
        if response.meta["row"].outcome not in ("fetched", "not_html", "unchanged"):
            return
        try:
            for found in self.places[place].found(visit, response):
                if found.role == "page":
                    yield from self.page_requests(found)
                else:
                    yield self.request(found, place)
        except SearchError as error:
            self.run.message(str(error))

    def page(self, response: Response) -> Iterator[Request]:
        """Turn to the archive for a page that is gone."""
        yield from self._archive(response.meta["visit"], response.meta["row"])

    async def archive_index(self, response: Response) -> AsyncIterator[Request]:
        """Ask for the last good copy that the archive's index names; write down when there is none."""
        visit, row = response.meta["visit"], response.meta["row"]
        if row.outcome not in ("fetched", "not_html", "unchanged"):
            outcome = "network_error" if row.outcome == "gone" else row.outcome
            await self._no_copy(visit, outcome, f"the web archive's index gave no answer: {row.reason}")
        elif copy := copy_visit(visit, response, self.run.archive):
            yield self.request(copy)
        else:
            await self._no_copy(visit, "gone", "no copy in the web archive")

    async def failed(self, failure: Failure) -> AsyncIterator[Request]:
        """Go on from a request that got no answer; its row is written already."""
        meta = getattr(failure, "request").meta  # noqa: B009
        if "row" not in meta:
            if not self.run.closing:
                self.logger.error("%s", failure.getErrorMessage())
            return
        visit, row = meta["visit"], meta["row"]
        if visit.role == "archive_index":
            await self._no_copy(visit, row.outcome, f"the web archive's index was not reached: {row.reason}")
        for request in self._archive(visit, row):
            yield request

    def _archive(self, visit: Visit, row: Row) -> Iterator[Request]:
        lost = row.outcome == "gone" or (visit.via == "casebook" and row.outcome in LOST)
        if visit.role == "page" and visit.via != "wayback" and lost:
            yield self.request(index_visit(visit, self.run.archive))

    async def _no_copy(self, visit: Visit, outcome: str, reason: str) -> None:
        page = visit.in_archive("page", visit.address)
        row = await self.run.recorder.record(Attempt(visit=page, number=1, ending=Ending(outcome, reason)))
        self.run.progress(row)
