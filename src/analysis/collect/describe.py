"""The fields of a row: what was asked, what came back, under which rights, and what the page says of itself."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Protocol
from urllib.parse import urlsplit

from lxml import etree

from analysis.collect.captures import Exchange
from analysis.collect.manifest import Row
from analysis.collect.outcomes import Ending
from analysis.collect.redaction import Redactor
from analysis.collect.sources import Source
from analysis.collect.visits import Visit
from analysis.records import Document


class Reader(Protocol):
    """Reads a page: `analysis.read.read_page`."""

    def __call__(self, html: bytes, url: str | None = None, *, content_type: str | None = None) -> Document:
        """Return the document of a page."""
        ...


SKEW = timedelta(hours=24)
DATED = ("feed", "sitemap", "listing", "guardian")
"""Where a date that is given is the publisher's own; GDELT's is when it saw the page, the casebook's a coder's."""
HEAD = 200_000
"""Bytes of a page that are searched for what it says of itself."""
CANONICAL = re.compile(rb"<link\b[^>]{0,300}\brel=[\"']?canonical\b[^>]{0,2000}>", re.IGNORECASE)
HREF = re.compile(rb"\bhref=[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
MODIFIED = re.compile(
    rb"(?:article:modified_time[\"'][^>]{0,20}content=[\"']|\"dateModified\"\s{0,5}:\s{0,5}\")([^\"']{8,40})[\"']",
    re.IGNORECASE,
)
AGENCY = re.compile(r"\b(?:PA Media|PA news agency|Press Association|PA Reporters?|Reuters|PA)\b")


@dataclass(slots=True)
class Attempt:
    """One attempt as the downloader saw it; `body` is inflated, the last of `exchanges` holds it as it was sent."""

    visit: Visit
    number: int
    ending: Ending
    started: str | None = None
    ended: str | None = None
    url_final: str | None = None
    redirects: list[str] = field(default_factory=list)
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    charset_declared: str | None = None
    charset_used: str | None = None
    html: bool = False
    exchanges: list[Exchange] = field(default_factory=list)
    robots: str | None = None
    user_agent: str | None = None
    retry: bool = False


def row_of(attempt: Attempt, run: int, source: Source | None, redactor: Redactor) -> Row:
    """Return the row of an attempt as far as it is known without reading the page."""
    visit, ending, header = attempt.visit, attempt.ending, attempt.headers.get
    row = Row(
        doc_id=visit.document_id,
        role=visit.role,
        case_id=visit.case_id,
        url=redactor.text(visit.url),
        url_final=redactor.text(attempt.url_final) if attempt.url_final else None,
        redirects=[redactor.text(hop) for hop in attempt.redirects],
        key=redactor.text(visit.key),
        via=visit.via,
        found_in=redactor.text(visit.found_in) if visit.found_in else None,
        found_at=visit.found_at,
        feed_date=visit.feed_date,
        run=run,
        attempt=attempt.number,
        started=attempt.started,
        ended=attempt.ended,
        server_date=header("date"),
        status=attempt.status,
        outcome=ending.outcome,
        reason=redactor.text(ending.reason) if ending.reason else None,
        retry_after=header("retry-after"),
        not_before=ending.not_before.isoformat(timespec="seconds") if ending.not_before else None,
        etag=header("etag"),
        last_modified=header("last-modified"),
        content_type=header("content-type"),
        charset_declared=attempt.charset_declared,
        charset_used=attempt.charset_used,
        user_agent=attempt.user_agent,
        robots=attempt.robots,
        archive="wayback" if visit.via == "wayback" else "live",
        archive_timestamp=visit.archive_timestamp,
    )
    if source:
        row.source, row.source_type, row.publisher = source.id, source.kind, source.publisher
        row.force = source.id if source.kind == "force" else None
        row.licence, row.terms_url = source.rights.get("licence"), source.rights.get("terms_url")
        row.may_redistribute = bool(source.rights.get("may_redistribute", False))
    if attempt.exchanges:
        row.bytes_wire = len(attempt.exchanges[-1].body)
    if _ahead(row.server_date):
        row.flags.append("server_clock_ahead")
    return row


def describe_body(row: Row, attempt: Attempt, source: Source | None, read: Reader | None) -> str:
    """Fill in what the body tells: size, hash, canonical address, and, for a page, what reading it gives.

    Returns the page's text (empty when there is none to read). The outcome changes to not_html, blocked (a challenge
    in place of the page) or truncated (a copy that is not what the archive's index promised) where that is found.
    """
    body = attempt.body or b""
    row.bytes_inflated, row.sha256 = len(body), hashlib.sha256(body).hexdigest()
    if attempt.visit.archive_digest:
        sent = attempt.exchanges[-1].body if attempt.exchanges else body
        row.digest_verified = attempt.visit.archive_digest in (archive_digest(body), archive_digest(sent))
        if not row.digest_verified:
            row.outcome, row.reason = "truncated", "digest differs from the archive's index"
            return ""
    if not attempt.html:
        row.outcome = "not_html"
        row.page_type = "pdf" if body.startswith(b"%PDF") else None
        return ""
    if row.role != "page":
        row.page_type = "listing" if row.role == "discovery" else None
        return ""
    if attempt.charset_used and "\ufffd" in body.decode(attempt.charset_used, "replace"):
        row.flags.append("replacement_characters")  # the bytes are not what the charset says; they are kept as they are
    head = body[:HEAD]
    if (link := CANONICAL.search(head)) and (found := HREF.search(link.group())):
        row.canonical = html.unescape(found.group(1).decode("utf-8", "replace"))
    if found := MODIFIED.search(head):
        row.modified = found.group(1).decode("utf-8", "replace")
    row.container = _container(body, source)
    if not read:
        return ""
    try:
        document = read(body, row.url, content_type=row.content_type)
    except Exception as error:  # a page that breaks the reader is kept like any other, and said to be unread
        row.flags.append("unreadable")
        row.reason = f"reading: {type(error).__name__}"
        return ""
    if document.published_source == "label" and source:
        zones = (rule.get("zone") for rule in source.reading.get("date", ()))
        row.zone_assumed = next((zone for zone in zones if zone), None)
    return describe_document(row, document)


def describe_document(row: Row, document: Document) -> str:
    """Fill in what was read from a page and return its text."""
    row.extractor, row.extractor_version = "analysis.read, trafilatura", version("trafilatura")
    row.page_type, row.title, row.byline = document.page_type, document.title or None, document.byline or None
    row.lines_removed = len(document.removed)
    if document.text:
        row.text_sha256 = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    row.published, row.published_source = document.published, document.published_source
    row.published_precision = document.published_precision
    row.published_utc = _utc(document.published)
    if row.published_source == "none" and row.feed_date and row.via in DATED:
        row.published, row.published_source, row.published_precision = row.feed_date, "feed", "as given"
        row.published_utc = _utc(row.feed_date)
    if _ahead(row.published_utc):
        row.flags.append("published_ahead")
    row.syndication_hint = _syndication(row)
    if document.page_type == "botwall":
        row.outcome, row.reason = "blocked", "a challenge in place of the page"
    return document.text if document.page_type == "article" else ""


def _container(body: bytes, source: Source | None) -> str | None:
    """Return the first of a source's container rules that holds on a page."""
    try:
        page = etree.fromstring(body[:5_000_000], etree.HTMLParser(no_network=True))
        rules = source.reading.get("container", ()) if source else ()
        return next((rule for rule in rules if page is not None and page.xpath(rule)), None)
    except (etree.LxmlError, ValueError):
        return None


def archive_digest(payload: bytes) -> str:
    """Return the digest by which the web archive names a payload: SHA-1 in base32."""
    return base64.b32encode(hashlib.sha1(payload, usedforsecurity=False).digest()).decode()


def _syndication(row: Row) -> str | None:
    own = (urlsplit(row.url).hostname or "").removeprefix("www.")
    try:
        declared = (urlsplit(row.canonical or "").hostname or "").removeprefix("www.")
    except ValueError:
        declared = ""
    if declared and declared != own:
        return f"canonical address at {declared}"
    if row.byline and (agency := AGENCY.search(row.byline)):
        return f"byline of {agency.group()}"
    return None


def _moment(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError):
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _utc(value: str | None) -> str | None:
    moment = _moment(value)
    return moment.astimezone(UTC).isoformat() if moment else None


def _ahead(value: str | None) -> bool:
    moment = _moment(value)
    return bool(moment and moment > datetime.now(UTC) + SKEW)
