"""Documents that are entries of a file: lines of JSON, JSON as a whole, rows of a table with a header."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from analysis.read.boilerplate import clean_text
from analysis.read.dates import parse_date
from analysis.read.decode import MAX_BYTES, SNIFF, decode_text, wide_encoding
from analysis.records import SOURCE_TYPES, Document

if TYPE_CHECKING:
    from analysis.read.warc import Stream

FIELDS = ("id", "text", "title", "url", "publisher", "source_type", "published", "case_id")
"""What an entry may hold; everything else is ignored."""
EXPECTED = 'write one document a line, as {"id": ..., "text": ...}'
TOO_LARGE = f"is larger than {MAX_BYTES // 1_000_000} MB; split it into documents"

TOO_MANY = "has more cells than the header; put a text that holds the sign between cells in quotation marks"

_JSON = (".jsonl", ".ndjson", ".json")
_TABLES = (".csv", ".tsv")
_OBJECTS = re.compile(r"\{|\[\s*\{")
_GOES_ON = ("{", "[", ",")  # how the first line of JSON ends that is written over several
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Unusable(ValueError):
    """A file or an entry that cannot be read; the message says what it is and what to do."""


def plain(identity: str, text: str) -> Document:
    """Return the document of a plain text, which stays as it is."""
    clean = clean_text(text)
    return Document(identity, text, paragraphs=clean.kept, removed=clean.removed)


def kind_of(name: str, head: bytes) -> str:
    """Return how a file holds entries by its name and first bytes: "lines", "json", "table", or "" for none."""
    text = decode_text(head).lstrip()
    if name.lower().endswith(_JSON) or (_OBJECTS.match(text) and '"text"' in text):
        return "json" if _is_whole(text) else "lines"
    if name.lower().endswith(_TABLES):
        return "table"
    named = _columns(text.split("\n", 1)[0])
    return "table" if "text" in named and len(set(FIELDS) & set(named)) > 1 else ""


def _is_whole(text: str) -> bool:
    """Say whether JSON is one value, a list or an object over several lines, and not an object a line."""
    first, *more = text.split("\n", 1)
    return text.startswith("[") or (bool(more) and first.rstrip().endswith(_GOES_ON))


def read_entries(kind: str, stream: Stream, name: str, on_error: Callable[[str], None]) -> Iterator[Document]:
    """Give the documents of a file; an entry that is none costs one call of `on_error`, and the rest goes on.

    `name` is what an entry without an id is called, with its number.
    """
    if kind == "lines":
        yield from _usable(enumerate(_lines(stream), 1), "line", name, on_error)
        return
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unusable(f"is larger than {MAX_BYTES // 1_000_000} MB; {EXPECTED}")
    text = decode_text(data)
    if kind == "table":
        yield from _usable(_rows(text), "line", name, on_error)
        return
    found = _json(text)
    if isinstance(found, Unusable):
        lines = [line.strip() for line in text.split("\n")]
        if not any(isinstance(_json(line), dict) for line in lines):
            raise found
        yield from _usable(enumerate(lines, 1), "line", name, on_error)
    else:
        yield from _usable(enumerate(found if isinstance(found, list) else [found], 1), "entry", name, on_error)


def _json(text: str) -> Any:
    """Return the value of some JSON, or an Unusable that says what is wrong with it."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return Unusable(f"is no JSON; {EXPECTED}")


def _usable(
    entries: Iterable[tuple[int, Any]], counted: str, name: str, on_error: Callable[[str], None]
) -> Iterator[Document]:
    """Give the documents of numbered entries: lines of JSON, fields, or an Unusable in the place of one."""
    for number, entry in entries:
        try:
            if entry != "":
                yield _document(entry, f"{name}-{number}")
        except Unusable as error:
            on_error(f"{counted} {number} {error}")


def _lines(stream: Stream) -> Iterator[str | Unusable]:
    """Give the lines of a stream as text, an Unusable in place of one that is too long to be a document."""
    encoding = wide_encoding(stream.peek(SNIFF)[:SNIFF])
    if encoding:
        yield from (line.strip() for line in io.TextIOWrapper(stream, encoding, "replace", newline="\n"))
        return
    while line := stream.readline(MAX_BYTES):
        if len(line) == MAX_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(MAX_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield Unusable(TOO_LARGE)
        else:
            yield decode_text(line).strip()


def _columns(header: str) -> list[str]:
    """Return the names of a table's columns in small letters; commas, semicolons or tabs part them."""
    cells = next(csv.reader([header.strip()], delimiter=_delimiter(header)), [])
    return [cell.strip().lower() for cell in cells]


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str] | Unusable]]:
    """Give the rows of a table with the line on which each begins; raises Unusable where it cannot be read as one."""
    header = text.split("\n", 1)[0]
    columns = _columns(header)
    if "text" not in columns:
        raise Unusable('is a table without a column "text"; give it a header row with id and text')
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(header), strict=True)
    begins = 1
    try:
        for cells in reader:
            if begins > 1 and any(cell.strip() for cell in cells):
                whole = len(cells) <= len(columns)
                yield begins, dict(zip(columns, cells, strict=False)) if whole else Unusable(TOO_MANY)
            begins = reader.line_num + 1
    except csv.Error:
        raise Unusable(f"line {begins} opens a quotation that does not end well; double the marks in a text") from None


def _document(entry: Any, fallback: str) -> Document:
    fields = _fields(entry)
    identity = fields.get("id")
    known = isinstance(identity, str | int) and str(identity).strip()
    document = plain(_text(str(identity)) if known else fallback, _text(fields["text"]))
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


def _fields(entry: Any) -> Mapping[str, Any]:
    """Return the fields of an entry, read from its line where it is one; raises Unusable where it holds no text."""
    fields = _json(entry) if isinstance(entry, str) else entry
    if isinstance(fields, Unusable):
        raise fields
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise Unusable(f'has no "text"; {EXPECTED}')
    if not fields["text"].strip():
        raise Unusable('has an empty "text"; fill it in or take it out')
    return fields


def _string(fields: Mapping[str, Any], key: str) -> str:
    value = fields.get(key)
    return _text(value) if isinstance(value, str) else ""


def _text(value: str) -> str:
    """Replace what cannot be written as UTF-8, half of a surrogate pair, by a mark of the same length."""
    return _LONE_SURROGATE.sub("\ufffd", value)
