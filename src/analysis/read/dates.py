"""Dates as pages print them: what is stated, how exactly, and in whose time; never guessed from running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

LONDON = "Europe/London"

_MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6,
    "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10,
    "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_FORMS = [
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?(?!\d)"),
    re.compile(_DAY + r"[\s-]+(?:of\s+)?" + _NAME + r",?[\s-]+(?P<year>\d{4})\b"),
    re.compile(r"\b" + _NAME + r"\s+" + _DAY + r",?\s+(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})\b"),  # day first, as in Britain
    re.compile(r"\b(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})\b"),
    re.compile(r"\b" + _NAME + r",?\s+(?P<year>\d{4})\b"),
]
_CLOCK = re.compile(
    r"(?<![\d/.-])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\b)?"
    r"|\b(?P<hour12>\d{1,2})\s*(?P<half12>[ap]\.?m\b)"
)
_OFFSET = re.compile(
    r"(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})\b|(?P<zulu>(?<=\d)z\b)"
    r"|\b(?P<name>gmt|utc|bst|ist|cet|cest|e[sd]t|p[sd]t)\b"
)
_OFFSETS = {"gmt": 0, "utc": 0, "bst": 1, "ist": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4, "pst": -8, "pdt": -7}
_LENGTHS = {"year": 4, "month": 7, "day": 10}
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*")
_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2}|[a-z]{3,9})(?:[/-](?P<day>\d{1,2}))?(?=[/-]|$)"
)
_FIRST_YEAR = 1990  # no page is older


@dataclass(frozen=True, slots=True)
class Published:
    """When a page says it was published.

    `value` is ISO 8601 with the offset where a time is given; `precision` is year, month, day, minute or second;
    `zone` is "stated", the zone assumed, or that zone with "ambiguous" (the hour occurs twice, the first is taken)
    or "nonexistent" (the clocks skip it); `given` is the page's own wording; `source` says where it stood.
    """

    value: str
    precision: str
    zone: str = "none"
    given: str = ""
    source: str = "none"


def parse_date(text: str, source: str = "none", zone: str = LONDON) -> Published | None:
    """Read one printed or marked-up date, or return None when there is none to be read in it.

    Times without an offset are in `zone`. Midnight to the second stands for a day without a time.
    """
    given = " ".join(text.split())[:120]
    folded = given.lower()
    epoch = _EPOCH.fullmatch(folded)
    if epoch:
        moment = datetime.fromtimestamp(int(epoch[1]), UTC)
        return Published(moment.isoformat(), "second", "stated", given, source)
    for form in _DAY_FORMS:
        found = form.search(folded)
        if found:
            day, precision = _day(found.groupdict())
            if day is None:
                return None
            rest = f"{folded[: found.start()]} {folded[found.end() :].removeprefix('t')}"
            clock = _clock(rest) if precision == "day" else None
            if clock is None:
                return Published(day.isoformat()[: _LENGTHS[precision]], precision, "none", given, source)
            moment, note = _moment(day, clock[0], rest, zone)
            return Published(moment.isoformat(timespec="seconds"), clock[1], note, given, source)
    return None


def date_in_url(url: str) -> Published | None:
    """Return the day or month in an address such as /news/2024/march/20/, or None."""
    found = _IN_ADDRESS.search(url.lower())
    if not found:
        return None
    day, precision = _day(found.groupdict())
    return Published(day.isoformat()[: _LENGTHS[precision]], precision, "none", found[0], "url") if day else None


def _day(parts: dict[str, str | None]) -> tuple[date | None, str]:
    name = parts.get("name") or parts.get("month") or ""
    month = int(name) if name.isdigit() else _MONTHS.get(name, 0)
    year, day = int(parts["year"] or 0), parts.get("day")
    if year < _FIRST_YEAR:
        return None, ""
    try:
        return date(year, month, int(day or 1)), "day" if day else "month"
    except ValueError:
        return None, ""


def _clock(text: str) -> tuple[time, str] | None:
    """Return the time of day in a text and its precision; none, or midnight to the second, gives None."""
    found = _CLOCK.search(text)
    if not found:
        return None
    parts = found.groupdict()
    hour = int(parts["hour"] or parts["hour12"] or 0)
    half = parts["half"] or parts["half12"]
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        clock = time(hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    except ValueError:
        return None
    if parts["second"] and clock == time(0):
        return None
    return clock, "second" if parts["second"] else "minute"


def _moment(day: date, clock: time, text: str, zone: str) -> tuple[datetime, str]:
    """Return the moment of a local time and how its zone is known; in autumn one hour comes twice, in spring none."""
    stated = _offset(text)
    if stated is not None:
        return datetime.combine(day, clock, stated), "stated"
    local = datetime.combine(day, clock, ZoneInfo(zone))
    real = local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None)
    if real != datetime.combine(day, clock):
        return local, f"{zone} nonexistent"
    return local, zone if local.utcoffset() == local.replace(fold=1).utcoffset() else f"{zone} ambiguous"


def _offset(text: str) -> tzinfo | None:
    found = _OFFSET.search(text)
    if not found:
        return None
    if found["zulu"]:
        return UTC
    if found["name"]:
        return timezone(timedelta(hours=_OFFSETS[found["name"]]))
    size = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return timezone(size if found["sign"] == "+" else -size)
