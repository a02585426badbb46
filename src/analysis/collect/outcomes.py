"""How an attempt ended: from a status, a header or an error to an outcome, and whether and when to try again."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scrapy.exceptions import (
    DownloadCancelledError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

TRIES = 3
LONGEST_WAIT = 120.0
"""Seconds that a run waits for a server; whoever asks for more is visited in a later run."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Refused(IgnoreRequest):
    """A request that is not made, with the outcome that its row gets."""

    def __init__(self, outcome: str, reason: str, not_before: datetime | None = None) -> None:
        """Give the outcome, why, and, where it is known, until when."""
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason
        self.not_before = not_before


@dataclass(frozen=True, slots=True)
class Ending:
    """The outcome of one attempt; `wait` is in seconds, None where another try is of no use."""

    outcome: str
    reason: str | None = None
    wait: float | None = None
    not_before: datetime | None = None


def backoff(attempt: int, base: float) -> float:
    """Return the seconds to wait after a failed attempt: doubled each time, with up to half of it added at random."""
    return base * 2.0 ** (attempt - 1) * random.uniform(1.0, 1.5)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3): a number of seconds or a date.

    None for a header that is missing, garbage, or names a time that has passed.
    """
    value = (value or "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value), timedelta(days=365).total_seconds())
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    seconds = ((date if date.tzinfo else date.replace(tzinfo=UTC)) - now).total_seconds()
    return seconds if seconds > 0 else None


def ending_of_status(status: int, after: str | None, attempt: int, base: float) -> Ending:
    """Return how an attempt ended that was answered. `after` is the Retry-After header, `base` the back-off's unit."""
    now = datetime.now(UTC)
    if status == 304:
        return Ending("unchanged", "not modified")
    if status == 206:
        return Ending("truncated", "partial content")
    if 200 <= status < 300:
        return Ending("fetched")
    if status in (404, 410):
        return Ending("gone", f"status {status}")
    if status in (401, 402, 403, 407, 451):
        return Ending("blocked", f"status {status}")
    wait = retry_after(after, now) if status in (429, 503) else None
    if status == 429 or wait is not None:
        wait = backoff(attempt, base) if wait is None else wait
        later = wait > LONGEST_WAIT
        return Ending("deferred", f"status {status}", None if later else wait, now + timedelta(seconds=wait))
    if status >= 500 or status in (408, 425):
        return Ending("network_error", f"status {status}", backoff(attempt, base))
    return Ending("network_error", f"status {status}")


def ending_of_error(error: BaseException, attempt: int, base: float) -> Ending:
    """Return how an attempt ended that got no usable answer."""
    if isinstance(error, Refused):
        return Ending(error.outcome, error.reason, not_before=error.not_before)
    if isinstance(error, ResponseDataLossError):
        return Ending("truncated", "the body ended early", backoff(attempt, base))
    if isinstance(error, DownloadCancelledError):
        return Ending("too_large", "more bytes on the wire than allowed")
    if isinstance(error, UnsupportedURLSchemeError):
        return Ending("blocked_scheme", str(error))
    reason = f"{type(error).__name__}: {error}".strip(": ")[:300]
    return Ending("network_error", reason, None if isinstance(error, ValueError) else backoff(attempt, base))
