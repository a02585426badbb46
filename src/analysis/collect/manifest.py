"""The manifest: what is known of every attempt to get a URL, one row an attempt, in a file that survives a kill."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

OUTCOMES = (
    "fetched", "unchanged", "not_html", "gone", "blocked", "deferred", "network_error", "truncated", "too_large",
    "redirect_loop", "robots_denied", "robots_invalid", "blocked_address", "blocked_scheme",
)  # fmt: skip
"""How an attempt can end."""


@dataclass(slots=True)
class Row:
    """One attempt. Times are UTC in ISO 8601, sizes are bytes; None stands for not known or not applicable.

    Attempts are in the order of `run`, then of `attempt`; times may lie when a clock is wrong. `retried` marks an
    attempt after which the same run tried again. `supersedes` names the capture of which this one is a new version.
    """

    # identity
    doc_id: str = ""
    role: str = "page"
    source: str | None = None
    source_type: str | None = None
    publisher: str | None = None
    force: str | None = None
    case_id: str | None = None
    url: str = ""
    url_final: str | None = None
    redirects: list[str] = field(default_factory=list)
    canonical: str | None = None
    key: str = ""
    # discovery
    via: str = ""
    found_in: str | None = None
    found_at: str | None = None
    feed_date: str | None = None
    # fetch
    run: int = 0
    attempt: int = 1
    started: str | None = None
    ended: str | None = None
    server_date: str | None = None
    status: int | None = None
    outcome: str = ""
    reason: str | None = None
    retried: bool = False
    retry_after: str | None = None
    not_before: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    charset_declared: str | None = None
    charset_used: str | None = None
    bytes_wire: int | None = None
    bytes_inflated: int | None = None
    sha256: str | None = None
    warc: str | None = None
    user_agent: str | None = None
    robots: str | None = None
    # archive
    archive: str = "live"
    archive_timestamp: str | None = None
    digest_verified: bool | None = None
    # rights
    licence: str | None = None
    terms_url: str | None = None
    may_redistribute: bool = False
    # extraction
    extractor: str | None = None
    extractor_version: str | None = None
    container: str | None = None
    page_type: str | None = None
    title: str | None = None
    byline: str | None = None
    lines_removed: int | None = None
    text_sha256: str | None = None
    # dates
    published: str | None = None
    published_utc: str | None = None
    published_source: str | None = None
    published_precision: str | None = None
    zone_assumed: str | None = None
    modified: str | None = None
    # relations
    version: int | None = None
    supersedes: str | None = None
    duplicate_group: str | None = None
    duplicate_score: float | None = None
    syndication_hint: str | None = None
    sketch: str | None = None
    # what a reader should look at twice
    flags: list[str] = field(default_factory=list)

    @classmethod
    def from_json(cls, entries: dict[str, Any]) -> Row:
        """Return the row of a line of the manifest; fields of another version of it are passed over."""
        known = {entry.name for entry in fields(cls)}
        return cls(**{name: value for name, value in entries.items() if name in known})

    def line(self) -> str:
        """Return the row as a line of the manifest."""
        return json.dumps(asdict(self), ensure_ascii=True) + "\n"

    @property
    def final(self) -> bool:
        """Whether the run is through with this URL."""
        return not self.retried


class Journal:
    """The file manifest.jsonl of a captures folder: read once, then only appended to.

    Every append is one write followed by fsync. A line that a kill or a full disk cut short is taken off, when it
    happens or at the next start, so that the file holds whole rows only.
    """

    def __init__(self, folder: Path) -> None:
        """Open the manifest of a folder and take off a torn last line."""
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "manifest.jsonl"
        self.file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644)
        self._mend()

    def rows(self) -> Iterator[Row]:
        """Yield every row, oldest first."""
        yield from read_rows(self.path)

    def append(self, rows: Iterable[Row]) -> None:
        """Add rows and make them safe on disk. Raises OSError, the file unharmed, when the disk does not take them."""
        data = "".join(row.line() for row in rows).encode()
        size = os.fstat(self.file).st_size
        try:
            written = 0
            while written < len(data):
                written += os.write(self.file, data[written:])
            os.fsync(self.file)
        except OSError:
            os.ftruncate(self.file, size)
            raise

    def close(self) -> None:
        """Close the file."""
        os.close(self.file)

    def _mend(self) -> None:
        size = os.fstat(self.file).st_size
        end = size
        while end:
            start = max(0, end - 65536)
            os.lseek(self.file, start, os.SEEK_SET)
            newline = os.read(self.file, end - start).rfind(b"\n")
            if newline >= 0:
                end = start + newline + 1
                break
            end = start
        if end < size:
            os.ftruncate(self.file, end)


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a manifest, oldest first; a line that is no row (cut short by a kill) is passed over."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                entries = json.loads(line)
            except ValueError:
                continue
            if isinstance(entries, dict):
                yield Row.from_json(entries)
