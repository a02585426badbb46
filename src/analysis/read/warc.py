"""Web archives (WARC), one's own or anybody's: a stream of pages, looked at before they are parsed."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from analysis.read.boilerplate import lexicon
from analysis.read.page import MAX_PAGE, read_page
from analysis.records import Document

Stream: TypeAlias = "io.BufferedReader[Any] | gzip.GzipFile"
"""An open file, or what a compressed one holds."""

_HTML = ("text/html", "application/xhtml+xml")
_CHUNK = 1 << 16


def read_warc(stream: Stream, stem: str, on_error: Callable[[str], None]) -> Iterator[Document]:
    """Give the pages of an uncompressed WARC stream that speak of police, one at a time, in the order of the file.

    Only successful responses with HTML are read. The first page's id is `stem`, the others' `stem-2`, `stem-3`, ... by
    their place in the file, so ids stay when the list of police words changes. A page cut short is reported and left
    out; where the file itself is broken off, the pages before are still given and one message says so.
    """
    pages = read = 0
    try:
        for record in ArchiveIterator(_Chunks(stream)):
            if not _is_page(record):
                continue
            pages += 1
            identity = stem if pages == 1 else f"{stem}-{pages}"
            body = _body(record)
            url = record.rec_headers.get_header("WARC-Target-URI") or None
            if body is None:
                name = (url or identity)[:200]
                on_error(f"the page {name!r} is cut short or too large and was left out; fetch it again")
            elif mentions_police(body):
                headers = record.http_headers
                content_type = headers.get_header("Content-Type") if headers else None
                read += 1
                yield read_page(body, url and url.strip("<>"), id=identity, content_type=content_type)
    except (ArchiveLoadFailed, OSError, ValueError) as error:
        on_error(f"the archive is damaged after {pages} pages ({_reason(error)}); copy or fetch it again")
        return
    if not pages:
        on_error("the archive holds no web page that was delivered well; is it the right file?")
    elif not read:
        on_error(f"none of its {pages} pages mentions police; is it the right archive?")


class _Chunks:
    """A stream read in the pieces that come, so that what stands before a break in compressed data is not lost."""

    def __init__(self, stream: Stream) -> None:
        """Take a stream of any length."""
        self.stream = stream

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes; raises OSError where compressed data breaks off."""
        try:
            return self.stream.read1(size)
        except (EOFError, zlib.error):
            raise OSError("the compressed data breaks off") from None


def mentions_police(body: bytes) -> bool:
    """Say whether a page's bytes hold a word of police, in any case; cheap enough to run before any parsing."""
    lowered = body.lower()
    return any(word in lowered for word in _police_words())


@cache
def _police_words() -> tuple[bytes, ...]:
    return tuple(word.encode() for word in lexicon()["police_words"])


def _is_page(record: Any) -> bool:
    """Say whether a record holds a page that a server or a collector delivered whole and well."""
    if record.rec_type not in ("response", "resource"):
        return False
    if record.rec_headers.get_header("WARC-Truncated"):
        return False
    if record.http_headers is not None:
        status, kind = record.http_headers.get_statuscode(), record.http_headers.get_header("Content-Type")
        return status == "200" and (kind or "text/html").split(";")[0].strip().lower() in _HTML
    return (record.rec_headers.get_header("Content-Type") or "").split(";")[0].strip().lower() in _HTML


def _body(record: Any) -> bytes | None:
    """Return a record's page without transfer and content coding, or None when it is cut short or too large."""
    stream = record.content_stream()
    parts: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > MAX_PAGE:
            return None
        parts.append(chunk)
    while record.raw_stream.read(_CHUNK):  # what stands behind the last chunk or the compressed data
        pass
    return None if getattr(record.raw_stream, "limit", 0) > 0 else b"".join(parts)


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__
