"""Nothing is sent to where it must not go: checked when a request is made, at every hop, and again as it leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Request, Response
from scrapy.utils.httpobj import urlparse_cached

from analysis.collect import hosts
from analysis.collect.outcomes import Refused, ending_of_status


class Closing(Exception):
    """The run is ending; what had not left yet does not leave, and gets no row: the next run comes to it."""


class Guard:
    """Downloader middleware: scheme, allow-list, bare addresses, and hosts that have had enough."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the state of the run from the spider."""
        self.run: Any = getattr(crawler.spider, "run")  # noqa: B009 - Scrapy's spiders carry attributes of their own

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Guard:
        """Return the middleware, as Scrapy asks for it."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise Refused for a request that must not be made."""
        if self.run.closing:
            raise Closing
        self.run.hosts.check(request.url)


class GuardedHandler(HTTP11DownloadHandler):
    """Download handler: looks once more at the moment of sending, and tells refused addresses from unknown names."""

    async def download_request(self, request: Request) -> Response:
        """Send a request, unless its host has been stopped or paused while it waited."""
        run: Any = getattr(self._crawler.spider, "run")  # noqa: B009
        if run.closing:
            raise Closing
        run.hosts.check(request.url)
        request.meta["started"] = datetime.now(UTC).isoformat(timespec="milliseconds")
        try:
            response = await super().download_request(request)
        except CannotResolveHostError:
            from twisted.internet import reactor  # noqa: PLC0415 - importing it earlier would install another one

            host = urlparse_cached(request).hostname or ""
            refused = getattr(reactor, "nameResolver").refused.get(host)  # noqa: B009
            if refused:
                raise Refused("blocked_address", f"{host} resolves to {refused}, which is not public") from None
            raise
        after = (response.headers.get("Retry-After") or b"").decode("latin-1")
        tries, base = request.meta.get("tries", 1), self._crawler.settings.getfloat("COLLECT_BACKOFF")
        request.meta["ending"] = ending = ending_of_status(response.status, after, tries, base)
        downloader: Any = getattr(self._crawler.engine, "downloader")  # noqa: B009
        hosts.tell(downloader, run.hosts, urlparse_cached(request).hostname or "", ending)
        return response
