"""What is wanted from the network: one URL, how it was found, and under which key it is the same document."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from analysis.collect.redaction import Redactor
from analysis.collect.sources import Source

TRACKING = re.compile(r"^(?:utm_|at_|ns_|ito$|cmp$|ref$|fbclid$|gclid$|ocid$|service$)", re.IGNORECASE)
"""Query parameters that say where a reader came from; the article is the same without them."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One URL that the collector wants.

    `role` is page (a document), discovery (a feed, sitemap, listing or search that leads to pages), archive_index (the
    web archive's list of copies) or robots. `via` says how it was found, `found_in` where and `found_at` when;
    `feed_date` is the date which that place gave, as it stood there. A copy in the web archive carries the archive's
    timestamp and digest, and `fetch` is its address there while `url` stays that of the document. A page of a listing
    carries its number and the pattern that the address of the next one is made from.
    """

    url: str
    key: str
    role: str = "page"
    via: str = "listing"
    source: str | None = None
    found_in: str | None = None
    found_at: str | None = None
    feed_date: str | None = None
    case_id: str | None = None
    fetch: str | None = None
    archive_timestamp: str | None = None
    archive_digest: str | None = None
    page_number: int = 0
    pattern: str | None = None

    @property
    def address(self) -> str:
        """The URL to request."""
        return self.fetch or self.url

    @property
    def document_id(self) -> str:
        """The document's name in the manifest: the same in every run, whatever the URL holds."""
        return hashlib.sha256(self.key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def in_archive(self, role: str, fetch: str, timestamp: str | None = None, digest: str | None = None) -> Visit:
        """Return the visit of this document's entry in the web archive, or of one of its copies there."""
        return replace(self, role=role, via="wayback", fetch=fetch, archive_timestamp=timestamp, archive_digest=digest)


def document_key(url: str, source: Source | None = None) -> str:
    """Return the key under which two URLs are one document.

    The source's own rule counts first (a number that stays when the rest of the address changes); else the URL
    without scheme, "www.", tracking parameters, fragment and final slash. The key is never requested.
    """
    url = Redactor().text(url)  # a key to an interface is no part of what a document is
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    entries = (entry for entry in parts.query.split("&") if entry)
    query = "&".join(entry for entry in entries if not TRACKING.match(entry.partition("=")[0]))
    path = parts.path.rstrip("/") + (f"?{query}" if query else "")
    rule = source.discovery.get("key") if source else None
    if source and rule and (found := re.search(rule, parts.path) or re.search(rule, path)):
        return f"{source.id}:{found.group(1)}"
    return host + path
