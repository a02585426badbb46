"""One page: HTML to a document with title, date, byline, paragraphs at fixed offsets, page type and removed lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from lxml.html import HtmlElement

from analysis.collect.sources import source_for
from analysis.read import linked_data, tree
from analysis.read.body import read_lines
from analysis.read.boilerplate import fold, is_boilerplate
from analysis.read.decode import decode_html, signature
from analysis.read.kinds import page_type
from analysis.read.metadata import Metadata, declared_url, read_metadata
from analysis.records import Document, Span

MAX_PAGE = 20_000_000  # bytes; what is beyond is not read
_NO_TEXT = ("consent", "botwall", "empty")
_SHELL = 200  # characters below which the text in a page's linked data is looked at
_OPENING = 6  # lines among which the authors and the date may stand


def read_page(html: bytes, url: str | None = None, *, id: str = "", content_type: str | None = None) -> Document:
    """Read one web page into a Document, by the rules of its source first and the general ones after.

    `url` is where it was fetched; without it the page's own canonical address names the source. `id` is by default
    the beginning of the SHA-256 of the address, or of the bytes. `content_type` is the HTTP header, for its charset.
    Whatever the bytes are, a Document comes back: a PDF, a consent page or a bot check has its page type and no text.
    """
    identity = id or hashlib.sha256(url.encode() if url else html).hexdigest()[:16]
    if signature(html[:1024]) == "pdf":
        return Document(identity, "", url=url, page_type="pdf")
    page = tree.parse(decode_html(html[:MAX_PAGE], content_type))
    if page is None:
        return Document(identity, "", url=url, page_type="empty")
    url = url or declared_url(page)
    source = source_for(url) if url else None
    reading: Mapping[str, Any] = source.reading if source else {}
    metadata = read_metadata(page, url, reading)
    lines, removed = _text(page, metadata, reading, source.kind if source else "")
    kind = page_type(page, metadata, lines)
    document = _document(identity, metadata, kind, [] if kind in _NO_TEXT else lines)
    document.removed = removed
    if source:
        document.publisher, document.source_type = source.publisher, source.kind
    return document


def _text(page: HtmlElement, metadata: Metadata, reading: Mapping[str, Any], kind: str) -> tuple[list[str], list[str]]:
    """Return the lines of a page's text, without its title and authors, and the boilerplate lines removed."""
    lines, removed = read_lines(page, reading, kind, metadata.summaries)
    if sum(map(len, lines)) < _SHELL:
        stated = [tree.tidy(line) for line in str(metadata.node.get("articleBody") or "").splitlines()]
        lines = max(lines, [line for line in stated if line], key=lambda some: sum(map(len, some)))
    titles = {fold(title) for title in (metadata.title, linked_data.text(metadata.node, "headline"))}
    authors = {fold(metadata.byline), f"by {fold(metadata.byline)}"}
    kept = []
    for position, line in enumerate(lines):
        if is_boilerplate(line, reading.get("lines", ())):
            removed.append(line)
        elif fold(line) not in titles and (position >= _OPENING or fold(line) not in authors):
            kept.append(line)
    return kept, removed


def _document(identity: str, metadata: Metadata, kind: str, lines: Iterable[str]) -> Document:
    text, paragraphs = _joined(lines)
    document = Document(identity, text, metadata.title, metadata.url, metadata.publisher)
    document.byline, document.page_type, document.paragraphs = metadata.byline, kind, paragraphs
    published = metadata.published
    if published and kind != "listing":  # the dates on a list are those of its entries
        document.published, document.published_source = published.value, published.source
        document.published_precision, document.published_zone = published.precision, published.zone
    return document


def _joined(lines: Iterable[str]) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    parts: list[str] = []
    end = -1
    for line in lines:
        start = end + 1
        end = start + len(line)
        spans.append((start, end))
        parts.append(line)
    return "\n".join(parts), spans
