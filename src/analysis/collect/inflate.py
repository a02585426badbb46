"""Compressed bodies, unpacked within bounds: the bytes as sent are kept, a bomb and a torn end are noticed."""

from __future__ import annotations

import zlib

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response


class Inflate(HttpCompressionMiddleware):
    """Downloader middleware: Scrapy's own, with a bound of its own and with word of what went wrong.

    Leaves the body and headers as sent in `meta["wire"]` and, for a body that cannot be unpacked, the outcome in
    `meta["problem"]`; a middleware can not raise here and still have the attempt written down.
    """

    def __init__(self, *, crawler: Crawler) -> None:
        """Take the bound from the settings."""
        super().__init__(crawler=crawler)
        self._max_size = crawler.settings.getint("COLLECT_INFLATED_MAXSIZE")

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """Return the response with its body unpacked."""
        request.meta["wire"] = (response.body, response.headers.copy())
        encoding = b",".join(response.headers.getlist("Content-Encoding")).strip().lower()
        try:
            inflated = super().process_response(request, response)
        except IgnoreRequest:
            request.meta["problem"] = ("too_large", "more bytes than allowed when inflated")
            return response
        except (OSError, EOFError, zlib.error, ValueError) as error:
            request.meta["problem"] = ("truncated", f"the body cannot be unpacked: {type(error).__name__}")
            return response
        if encoding in (b"gzip", b"x-gzip") and response.body and not _whole(response.body, self._max_size):
            request.meta["problem"] = ("truncated", "the compressed body ends early")
        return inflated


def _whole(packed: bytes, most: int) -> bool:
    """Say whether a gzip body reaches its end; Scrapy returns what it can of one that does not."""
    stream = zlib.decompressobj(wbits=31)
    try:
        stream.decompress(packed, most)
    except zlib.error:
        return False
    return stream.eof
