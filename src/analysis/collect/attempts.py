"""Every attempt is written down, redirects are followed within bounds, and what failed for a while is tried again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy.crawler import Crawler
from scrapy.http import Headers, Request, Response, TextResponse

from analysis.collect import hosts
from analysis.collect.captures import Exchange
from analysis.collect.describe import Attempt
from analysis.collect.guard import Closing
from analysis.collect.manifest import Row
from analysis.collect.outcomes import REDIRECTS, TRIES, Ending, backoff, ending_of_error
from analysis.collect.visits import Visit

MOST_HOPS = 5
HOP_BODY = 65_536
HTML_TYPES = ("text/html", "application/xhtml+xml")


class Attempts:
    """Downloader middleware: ends every attempt with a row in `meta["row"]`, and decides whether there is another.

    What a request carries in its meta: the visit, the number of the attempt, the hops of its redirects.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Take the state of the run from the spider."""
        self.crawler = crawler
        self.run: Any = getattr(crawler.spider, "run")  # noqa: B009
        self.backoff = crawler.settings.getfloat("COLLECT_BACKOFF")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Attempts:
        """Return the middleware, as Scrapy asks for it."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Ask only for what has changed since the last capture of a page."""
        visit: Visit = request.meta["visit"]
        known = self.run.recorder.latest.get((visit.role, visit.key))
        if visit.role == "page" and visit.via != "wayback" and known and known.archive == "live":
            if known.etag:
                request.headers["If-None-Match"] = known.etag
            if known.last_modified:
                request.headers["If-Modified-Since"] = known.last_modified

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Follow a redirect, or write the attempt down and, if it failed for a while, wait and try again."""
        hops: list[Exchange] = request.meta.get("hops", [])
        exchange = _exchange(request, response)
        location = (response.headers.get("Location") or b"") if response.status in REDIRECTS else b""
        if location and len(hops) < MOST_HOPS and (target := _joined(request.url, location)):
            hop = replace(exchange, body=exchange.body[:HOP_BODY])
            return self._next(request, target, hops=[*hops, hop], attempt=request.meta["attempt"])
        ending = self._ending(request, bool(location))
        attempt = self._attempt(request, ending)
        attempt.status, attempt.exchanges = response.status, [*hops, exchange]
        attempt.headers = {name.lower(): value for name, value in reversed(exchange.headers)}
        if ending.outcome == "fetched":
            attempt.body, attempt.html = response.body, _is_html(response)
            if isinstance(response, TextResponse):
                attempt.charset_declared = response._declared_encoding()
                attempt.charset_used = response.encoding
        return await self._write(request, attempt) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Write down an attempt that got no answer and, if that may change, wait and try again."""
        if isinstance(exception, Closing):
            return None
        attempt = self._attempt(request, ending_of_error(exception, _tries(request), self.backoff))
        attempt.exchanges = request.meta.get("hops", [])
        return await self._write(request, attempt)

    def _ending(self, request: Request, lost: bool) -> Ending:
        if problem := request.meta.get("problem"):
            outcome, reason = problem
            return Ending(outcome, reason, backoff(_tries(request), self.backoff) if outcome == "truncated" else None)
        if lost:
            return Ending("redirect_loop", f"more than {MOST_HOPS} redirects, or one to nowhere")
        ending: Ending = request.meta["ending"]
        return ending

    def _attempt(self, request: Request, ending: Ending) -> Attempt:
        hops: list[Exchange] = request.meta.get("hops", [])
        return Attempt(
            visit=request.meta["visit"],
            number=request.meta["attempt"],
            ending=ending,
            started=request.meta.get("started"),
            ended=datetime.now(UTC).isoformat(timespec="milliseconds"),
            url_final=request.url,
            redirects=[hop.url for hop in hops],
            robots=request.meta.get("robots"),
            user_agent=self.crawler.settings["USER_AGENT"],
            retry=ending.wait is not None and _tries(request) < TRIES,
        )

    async def _write(self, request: Request, attempt: Attempt) -> Request | None:
        try:
            row: Row = await self.run.recorder.record(attempt)
        except OSError as error:
            self.run.close(f"the disk does not take more: {error.strerror or error}")
            raise Closing from error
        request.meta["row"] = row
        self.run.progress(row)
        if row.outcome == "blocked" and attempt.ending.outcome == "fetched":  # a challenge, found in reading the page
            downloader: Any = getattr(self.crawler.engine, "downloader")  # noqa: B009
            hosts.tell(downloader, self.run.hosts, urlsplit(request.url).hostname or "", Ending("blocked"))
        if not row.retried or attempt.ending.wait is None:
            return None
        if await self.run.wait(attempt.ending.wait):
            raise Closing
        visit: Visit = request.meta["visit"]
        return self._next(request, visit.address, attempt=attempt.number + 1, tries=_tries(request) + 1)

    def _next(self, request: Request, url: str, **state: Any) -> Request:
        """Return the request of the next hop or try; nothing of the last one's state goes with it but what is named."""
        kept: dict[str, Any] = {n: request.meta[n] for n in ("visit", "place", "tries") if n in request.meta}
        meta = {**kept, "handle_httpstatus_all": True, **state}
        return Request(
            url, callback=request.callback, errback=request.errback, meta=meta, dont_filter=True, priority=10
        )


def _tries(request: Request) -> int:
    tries: int = request.meta.get("tries", 1)
    return tries


def _joined(url: str, location: bytes) -> str | None:
    try:
        target = urljoin(url, location.decode("utf-8", "replace").strip())
        return target if urlsplit(target).scheme else None
    except ValueError:
        return None


def _exchange(request: Request, response: Response) -> Exchange:
    body, headers = request.meta.get("wire", (response.body, response.headers))
    return Exchange(
        url=request.url,
        request_headers=_pairs(request.headers),
        status=response.status,
        headers=_pairs(headers),
        body=body,
        when=str(request.meta.get("started") or datetime.now(UTC).isoformat())[:19] + "Z",
    )


def _pairs(headers: Headers) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1").replace("\r", " ").replace("\n", " "))
        for name, values in headers.items()
        for value in values
    ]


def _is_html(response: Response) -> bool:
    declared = (response.headers.get("Content-Type") or b"").decode("latin-1").partition(";")[0].strip().lower()
    if declared and declared not in ("application/octet-stream", "text/plain"):
        return declared in HTML_TYPES
    start = response.body[:1000].lstrip().lower()
    return declared != "text/plain" and (b"<html" in start or start.startswith(b"<!doctype html"))
