"""Captures on disk: each is a small compressed WARC file of its own, which is there as a whole or not at all."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from analysis.collect.manifest import Row

ASIDE = "partial"
"""The folder for files that are being written; whatever a run finds there at its start is a leftover."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer as they went over the wire, the body as it was sent (compressed, if it was)."""

    url: str
    request_headers: list[tuple[str, str]]
    status: int
    headers: list[tuple[str, str]]
    body: bytes
    when: str


def capture_name(run: int, attempt: int, url: str) -> str:
    """Return the path of a capture below the captures folder; it comes from hashes alone, never from a URL's words."""
    digest = hashlib.sha256(f"{run}\n{attempt}\n{url}".encode("utf-8", "surrogatepass")).hexdigest()[:40]
    return f"warc/{digest[:2]}/{digest}.warc.gz"


def write_capture(folder: Path, name: str, exchanges: Iterable[Exchange], row: Row) -> None:
    """Write a capture: every hop with its request, and the manifest's row, so that the row can be restored from it.

    The file appears under its name only when it is whole and on disk. Raises OSError, with nothing left behind, when
    the disk does not take it.
    """
    data = _warc(exchanges, row)
    aside = folder / ASIDE / Path(name).name
    target = folder / name
    aside.parent.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, target)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def sweep(folder: Path) -> None:
    """Remove what a killed run left unfinished."""
    shutil.rmtree(folder / ASIDE, ignore_errors=True)


def orphans(folder: Path, known: set[str]) -> Iterator[tuple[str, Row]]:
    """Yield the captures that no row names (a kill came between file and row), each with the row it carries."""
    for path in sorted((folder / "warc").glob("*/*.warc.gz")):
        name = path.relative_to(folder).as_posix()
        if name not in known and (row := _row_within(path)):
            yield name, row


def _row_within(path: Path) -> Row | None:
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "metadata":
                return Row.from_json(json.loads(record.content_stream().read()))
    return None


def _warc(exchanges: Iterable[Exchange], row: Row) -> bytes:
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    for exchange in exchanges:
        dated = {"WARC-Date": exchange.when}
        if row.archive == "wayback":  # the copy stands for the document; where it was taken from is said beside
            dated["WARC-Source-URI"] = exchange.url
        target = row.url if row.archive == "wayback" else exchange.url
        response = writer.create_warc_record(
            target,
            "response",
            payload=io.BytesIO(exchange.body),
            http_headers=StatusAndHeaders(_status_line(exchange.status), exchange.headers, protocol="HTTP/1.1"),
            warc_headers_dict=dated,
        )
        path = exchange.url.split("://", 1)[-1].partition("/")[2]
        request = writer.create_warc_record(
            target,
            "request",
            http_headers=StatusAndHeaders(f"GET /{path} HTTP/1.1", exchange.request_headers, is_http_request=True),
        )
        writer.write_request_response_pair(request, response)
    about = io.BytesIO(row.line().encode())
    writer.write_record(
        writer.create_warc_record(row.url, "metadata", payload=about, warc_content_type="application/json")
    )
    return buffer.getvalue()


def _status_line(status: int) -> str:
    phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else ""
    return f"{status} {phrase}".strip()


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system can (Windows cannot open folders)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
