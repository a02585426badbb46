"""Files of any readable kind to documents: text, HTML, JSON Lines, archives, each of them also compressed."""

# ruff: noqa: PLC0415 (the libraries for pages and archives load only for pages and archives)

from __future__ import annotations

import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from analysis.read.boilerplate import clean_text
from analysis.read.dates import parse_date
from analysis.read.decode import MAX_BYTES, SNIFF, decode_text, is_html, signature, wide_encoding
from analysis.records import SOURCE_TYPES, Document

if TYPE_CHECKING:
    from analysis.read.warc import Stream

OnError = Callable[[str], None]

STANDARD_INPUT = "-"

_JSON_LINES = (".jsonl", ".ndjson", ".json")
_THINGS = {"pdf": "a PDF", "gzip": "a file compressed twice", "zip": "a ZIP or Office file", "image": "an image"}
_WALLS = {"consent": "is a cookie or consent page", "botwall": "is a page that asks for a human"}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Unusable(ValueError):
    """A file that cannot be read; the message says what it is and what to do."""


def load_documents(paths: Sequence[str], on_error: OnError) -> Iterator[Document]:
    """Give the documents of some files in their order: plain text, HTML, JSON Lines, WARC, plain or as .gz.

    What a file is shows in its bytes, not in its name; "-" is standard input. A text file's id is its stem, its text
    stays as it is, and the lines of a site's banner are listed in `removed`. JSON Lines hold a document a line, with
    the keys id, text, title, url, publisher, source_type, published and case_id. Archives and JSON Lines are streamed.
    Whatever cannot be read costs one call of `on_error`, with the file's name and the remedy in one line.
    """
    for path in paths:
        try:
            yield from _load(path, on_error)
        except Unusable as error:
            on_error(f"{path}: {error}")
        except FileNotFoundError:
            on_error(f"{path}: no such file; check the path")
        except IsADirectoryError:
            on_error(f"{path}: is a directory; name the files in it, for example {path.rstrip('/')}/*")
        except (EOFError, zlib.error, gzip.BadGzipFile):
            on_error(f"{path}: the compressed file is damaged or cut short; copy or fetch it again")
        except OSError as error:
            reason = error.strerror or type(error).__name__
            on_error(f"{path}: cannot be read ({reason}); check the file and its permissions")


def _load(path: str, on_error: OnError) -> Iterator[Document]:
    with ExitStack() as opened:
        source = sys.stdin.buffer if path == STANDARD_INPUT else opened.enter_context(open(path, "rb"))
        plain = io.BufferedReader(cast(io.RawIOBase, source), SNIFF)
        if path == STANDARD_INPUT:
            opened.callback(plain.detach)
        stream: Stream = plain
        if signature(plain.peek(SNIFF)) == "gzip":
            stream = gzip.GzipFile(fileobj=plain)
        head = stream.peek(SNIFF)[:SNIFF]
        name = path.removesuffix(".gz")
        stem = "stdin" if path == STANDARD_INPUT else Path(name).stem
        kind = signature(head)
        if not head:
            raise Unusable("is empty; there is nothing to read")
        if kind == "warc":
            from analysis.read.warc import read_warc

            yield from read_warc(stream, stem.removesuffix(".warc"), lambda line: on_error(f"{path}: {line}"))
        elif kind:
            raise Unusable(f"holds {_THINGS.get(kind, 'binary data')}, not text; save its text as .txt or .html first")
        elif name.lower().endswith(_JSON_LINES) or _is_json_lines(head):
            yield from _documents(stream, stem, path, on_error)
        else:
            yield _whole(stream.read(MAX_BYTES + 1), stem)


def _whole(data: bytes, stem: str) -> Document:
    """Read one document that is a whole file: a web page, also under the name of a text, or a plain text."""
    if len(data) > MAX_BYTES:
        raise Unusable(f"is larger than {MAX_BYTES // 1_000_000} MB; split it into documents")
    text = decode_text(data)
    if is_html(text):
        from analysis.read.page import read_page

        page = read_page(data, id=stem)
        if not page.text:
            raise Unusable(f"{_WALLS.get(page.page_type, 'is a page without text')}; save the article itself")
        return page
    if not text.strip():
        raise Unusable("holds nothing but white space; there is nothing to read")
    return _plain(stem, text)


def _plain(identity: str, text: str) -> Document:
    clean = clean_text(text)
    return Document(identity, text, paragraphs=clean.kept, removed=clean.removed)


def _is_json_lines(head: bytes) -> bool:
    """Say whether a file of another name opens with a JSON object that can only be a document."""
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return first.startswith(b"{") and b'"text"' in first


def _documents(stream: Stream, stem: str, path: str, on_error: OnError) -> Iterator[Document]:
    """Give the documents of a JSON Lines file; a line that is none costs a message and the rest goes on."""
    for number, line in enumerate(_lines(stream), start=1):
        try:
            if line is None:
                raise Unusable(f"is larger than {MAX_BYTES // 1_000_000} MB; split it into documents")
            if line.strip():
                yield _document(line, f"{stem}-{number}")
        except Unusable as error:
            on_error(f"{path}: line {number} {error}")


def _lines(stream: Stream) -> Iterator[str | None]:
    """Give the lines of a stream as text, None in place of one that is too long to be a document."""
    encoding = wide_encoding(stream.peek(SNIFF)[:SNIFF])
    if encoding:
        yield from io.TextIOWrapper(stream, encoding, "replace", newline="\n")
        return
    while line := stream.readline(MAX_BYTES):
        if len(line) == MAX_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(MAX_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield decode_text(line) if line.strip() else ""


def _document(line: str, fallback: str) -> Document:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise Unusable('is no JSON; write one document a line, as {"id": ..., "text": ...}') from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise Unusable('has no "text"; write one document a line, as {"id": ..., "text": ...}')
    identity = fields.get("id")
    document = _plain(_text(str(identity)) if isinstance(identity, str | int) else fallback, _text(fields["text"]))
    document.title = _string(fields, "title")
    document.publisher = _string(fields, "publisher")
    document.url = _string(fields, "url") or None
    document.case_id = _string(fields, "case_id") or None
    kind = _string(fields, "source_type")
    document.source_type = kind if kind in SOURCE_TYPES else "other" if kind else ""
    document.published = _string(fields, "published") or None
    if document.published:
        stated = parse_date(document.published)
        document.published_source = "given"
        document.published_precision = stated.precision if stated else "none"
    return document


def _string(fields: Mapping[str, Any], key: str) -> str:
    value = fields.get(key)
    return _text(value) if isinstance(value, str) else ""


def _text(value: str) -> str:
    """Replace what cannot be written as UTF-8, half of a surrogate pair, by a mark of the same length."""
    return _LONE_SURROGATE.sub("\ufffd", value)
