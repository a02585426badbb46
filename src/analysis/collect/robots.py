"""Robots exclusion as RFC 9309 has it: which URLs of a host a robot may request, and how fast."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from protego import Protego
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.http.request import NO_CALLBACK

from analysis.collect import hosts
from analysis.collect.outcomes import Refused
from analysis.collect.visits import Visit

MARKUP = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml|script|div)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Policy:
    """What the robots.txt of a host says. `word` goes into the manifest; without rules, `outcome` holds for all."""

    word: str
    rules: Protego | None = None
    outcome: str | None = None
    reason: str = ""


class Robots:
    """Downloader middleware: fetches each host's robots.txt once a run and keeps to it."""

    def __init__(self, crawler: Crawler) -> None:
        """Start without any policy."""
        self.crawler = crawler
        self.agent = crawler.settings["BOT_NAME"]
        self.policies: dict[str, asyncio.Future[Policy]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Robots:
        """Return the middleware, as Scrapy asks for it."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raise Refused for a URL that robots may not request."""
        visit: Visit = request.meta["visit"]
        if visit.role == "robots":
            return
        policy = await self._policy(request)
        request.meta["robots"] = policy.word
        if policy.outcome:
            raise Refused(policy.outcome, policy.reason)
        if policy.rules and not policy.rules.can_fetch(request.url, self.agent):
            request.meta["robots"] = "disallowed"
            raise Refused("robots_denied", "robots.txt disallows this address")

    async def _policy(self, request: Request) -> Policy:
        parts = urlsplit(request.url)
        site = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        known = self.policies.get(site)
        if known is None:
            known = self.policies[site] = asyncio.get_running_loop().create_future()
            known.set_result(await self._ask(site))
        policy = await known
        if policy.rules and (delay := policy.rules.crawl_delay(self.agent)):
            hosts.slow_down(self._engine.downloader, parts.hostname or "", float(delay))
        return policy

    async def _ask(self, site: str) -> Policy:
        url = f"{site}/robots.txt"
        visit = Visit(url=url, key=url, role="robots", via="robots")
        meta = {"visit": visit, "attempt": 1, "handle_httpstatus_all": True}
        try:
            answer = await self._engine.download_async(Request(url, callback=NO_CALLBACK, meta=meta))
        except Refused as error:
            return Policy("unreachable", None, error.outcome, f"robots.txt: {error.reason}")
        except Exception as error:  # whatever went wrong on the way: without its rules the site is not entered
            return Policy("unreachable", None, "network_error", f"robots.txt not reached: {type(error).__name__}")
        return policy_of(answer)

    @property
    def _engine(self) -> Any:
        return self.crawler.engine


def policy_of(answer: Response) -> Policy:
    """Return the policy of an answer to the request for robots.txt (RFC 9309, 2.3.1).

    No file (4xx, or redirects without end) allows everything, a server's failure (5xx) nothing; a page of markup in
    place of the file says nothing about what is allowed, so nothing is requested.
    """
    if answer.status >= 500 or "problem" in answer.meta:
        return Policy("unavailable", None, "robots_denied", f"robots.txt: status {answer.status}")
    if answer.status >= 300:
        return Policy("none")
    if MARKUP.match(answer.body[:1000]):
        return Policy("invalid", None, "robots_invalid", "markup in place of robots.txt")
    return Policy("allowed", Protego.parse(answer.body.decode("utf-8-sig", "replace")))
