"""What a run knows of each host: whether it may be asked at all, how fast, and which hosts have had enough."""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from analysis.collect.outcomes import Ending, Refused

REFUSALS = 3
"""After so many refused requests a host is left alone for the rest of the run."""


class HostBook:
    """Allow-list, refusals and pauses, host by host."""

    def __init__(self, allowed: Iterable[str]) -> None:
        """Start with the hosts that may be asked."""
        self.allowed = frozenset(allowed)
        self.refusals: Counter[str] = Counter()
        self.not_before: dict[str, datetime] = {}

    def check(self, url: str) -> None:
        """Raise Refused when a URL must not be requested: its scheme, its host, or what the host has answered."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").rstrip(".")
        except ValueError as error:
            raise Refused("blocked_address", f"not a usable address: {error}") from None
        if parts.scheme not in ("http", "https"):
            raise Refused("blocked_scheme", f"scheme {parts.scheme[:20] or 'missing'!r} is not fetched")
        if _is_literal(host):
            raise Refused("blocked_address", f"{host} is a bare address, not a host of a source")
        if not {host, host.removeprefix("www."), f"www.{host}"} & self.allowed:
            raise Refused("blocked_address", f"host {host[:100]!r} is not on the allow-list")
        if self.refusals[host] >= REFUSALS:
            raise Refused("blocked", f"not requested: {host} refused {REFUSALS} requests in this run")
        if (until := self.not_before.get(host)) and until > datetime.now(UTC):
            raise Refused("deferred", f"not requested: {host} asked to wait", until)

    def note(self, host: str, outcome: str, not_before: datetime | None) -> None:
        """Remember what a host answered: refusals are counted, a long wait holds for the whole host."""
        if outcome == "blocked":
            self.refusals[host] += 1
        if outcome == "deferred" and not_before:
            self.not_before[host] = max(not_before, self.not_before.get(host, not_before))

    def finished(self, host: str) -> bool:
        """Say whether a host is left alone for the rest of the run."""
        return self.refusals[host] >= REFUSALS or host in self.not_before


def tell(downloader: Any, book: HostBook, host: str, ending: Ending) -> None:
    """Let a host's answer count for everything else that waits for it, before the next of that can leave."""
    book.note(host, ending.outcome, ending.not_before if ending.wait is None else None)
    if ending.outcome == "deferred" and ending.wait is not None:
        pause(downloader, host, ending.wait)
    if book.finished(host):
        flush(downloader, host)


def pause(downloader: Any, host: str, seconds: float) -> None:
    """Send nothing more to a host for some seconds; what waits for it in the downloader waits on."""
    slot = downloader.slots.get(host)
    if slot:
        slot.delay = slot.delay or 0.001  # a slot without any delay does not look at the clock
        slot.lastseen = max(slot.lastseen, monotonic() + seconds - slot.delay)


def slow_down(downloader: Any, host: str, delay: float) -> None:
    """Keep at least so many seconds between requests to a host, as its robots.txt asks."""
    slot = downloader.slots.get(host)
    if slot and delay > slot.delay:
        slot.delay = delay
        downloader.per_slot_settings[host] = {"delay": delay}


def flush(downloader: Any, host: str) -> None:
    """Let what waits for a host run through at once; the guard turns each of them away without a request."""
    slot = downloader.slots.get(host)
    if slot:
        slot.delay, slot.lastseen = 0.0, 0.0


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host.replace(".", "").isdigit() or host.startswith("0x")  # 2130706433 and 0x7f000001 are addresses too
    return True
