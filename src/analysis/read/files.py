"""Files of any readable kind to documents: text, HTML, JSON, tables, archives, each of them also compressed."""

# ruff: noqa: PLC0415 (the libraries for pages and archives load only for pages and archives)

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, cast

from analysis.read.decode import MAX_BYTES, SNIFF, decode_html, decode_text, is_html, signature
from analysis.read.entries import TOO_LARGE, Unusable, kind_of, plain, read_entries
from analysis.records import Document

if TYPE_CHECKING:
    from analysis.read.warc import Stream

OnError = Callable[[str], None]

STANDARD_INPUT = "-"

_THINGS = {"pdf": "a PDF", "gzip": "a file compressed twice", "zip": "a ZIP or Office file", "image": "an image"}
_WALLS = {"consent": "is a cookie or consent page", "botwall": "is a page that asks for a human"}
_SHOWN = 80  # characters of an id that a message shows


def load_documents(paths: Sequence[str], on_error: OnError) -> Iterator[Document]:
    """Give the documents of some files in their order: plain text, HTML, JSON, CSV, WARC, plain or as .gz.

    What a file is shows in its bytes, not in its name; "-" is standard input. A text file's id is its stem, with its
    folder or suffix where another of the files has that stem, its text stays as it is, and the lines of a site's banner
    are listed in `removed`. JSON Lines hold a document a line, JSON an object or a list of them, CSV a document a row,
    with the keys or columns id, text, title, url, publisher, source_type, published and case_id. Archives and JSON
    Lines are streamed. No two documents have the same id. Whatever cannot be read costs one call of `on_error`, with
    the file's name and the remedy in one line.
    """
    return (document for _, document in load_by_file(paths, on_error))


def load_by_file(paths: Sequence[str], on_error: OnError) -> Iterator[tuple[int, Document]]:
    """Give the documents of some files as `load_documents` does, each with the place of its file, from 0."""
    seen: set[str] = set()
    for place, (path, name) in enumerate(zip(paths, distinct_names(paths), strict=True)):
        own: set[str] = set()
        for document in _readable(path, name, on_error):
            given = document.id
            if given in seen and given not in own:  # another file gave it to a document of its own
                document.id = f"{name}/{given}"
            if document.id in seen:
                on_error(f"{path}: the id {given[:_SHOWN]!r} comes twice; give each document an id of its own")
                continue
            own |= {given, document.id}
            seen.add(document.id)
            yield place, document


def load_one(path: Path, identity: str, url: str | None = None) -> Document:
    """Return the one document of a file under an id and an address given elsewhere; raises Unusable, with its name."""
    problems: list[str] = []
    found = list(_readable(str(path), identity, problems.append, url))
    if problems or len(found) != 1:
        raise Unusable(
            problems[0] if problems else f"{path}: holds {len(found)} documents; give each a file of its own"
        )
    found[0].id, found[0].url = identity, url or found[0].url
    return found[0]


def distinct_names(paths: Sequence[str]) -> list[str]:
    """Return what the document of each file is called: its stem, with folder or suffix where that is another's too."""
    ways = [_names(path) for path in paths]
    uses = [Counter(way) for way in zip(*ways, strict=True)]
    names = [next((name for name, used in zip(way, uses, strict=True) if used[name] == 1), way[0]) for way in ways]
    before: Counter[str] = Counter()
    for place, name in enumerate(names):
        before[name] += 1
        if before[name] > 1:  # the same file once more
            names[place] = f"{name}-{before[name]}"
    return names


def _names(path: str) -> list[str]:
    """Return the ways to call a file, the shortest first."""
    if path == STANDARD_INPUT:
        return ["stdin"] * 4
    whole = Path(path.removesuffix(".gz"))
    return [whole.stem, f"{whole.parent.name}/{whole.stem}", Path(path).name, Path(path).as_posix()]


def _readable(path: str, name: str, on_error: OnError, url: str | None = None) -> Iterator[Document]:
    """Give the documents of a file, telling `on_error` of what cannot be read."""
    try:
        yield from _load(path, name, on_error, url)
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


def _load(path: str, name: str, on_error: OnError, url: str | None) -> Iterator[Document]:
    with ExitStack() as opened:
        source = sys.stdin.buffer if path == STANDARD_INPUT else opened.enter_context(open(path, "rb"))
        raw = io.BufferedReader(cast(io.RawIOBase, source), SNIFF)
        if path == STANDARD_INPUT:
            opened.callback(raw.detach)
        stream: Stream = raw
        if signature(raw.peek(SNIFF)) == "gzip":
            stream = gzip.GzipFile(fileobj=raw)
        head = stream.peek(SNIFF)[:SNIFF]
        kind = signature(head)
        if not head:
            raise Unusable("is empty; there is nothing to read")
        if kind == "warc":
            from analysis.read.warc import read_warc

            yield from read_warc(stream, name.removesuffix(".warc"), lambda line: on_error(f"{path}: {line}"))
        elif kind:
            raise Unusable(f"holds {_THINGS.get(kind, 'binary data')}, not text; save its text as .txt or .html first")
        elif entries := kind_of(path.removesuffix(".gz"), head):
            yield from read_entries(entries, stream, name, lambda line: on_error(f"{path}: {line}"))
        else:
            yield _whole(stream.read(MAX_BYTES + 1), name, url)


def _whole(data: bytes, name: str, url: str | None) -> Document:
    """Read one document that is a whole file: a web page, also under the name of a text, or a plain text."""
    if len(data) > MAX_BYTES:
        raise Unusable(TOO_LARGE)
    text = decode_text(data)
    if is_html(text):
        from analysis.read.page import read_page

        page = read_page(data, url=url, id=name)
        if not page.text:
            raise Unusable(f"{_WALLS.get(page.page_type) or _why_empty(data)}; save the article itself")
        return page
    if not text.strip():
        raise Unusable("holds nothing but white space; there is nothing to read")
    return plain(name, text)


def _why_empty(data: bytes) -> str:
    from analysis.read.tree import is_too_deep

    return "is a page nested too deeply to be read" if is_too_deep(decode_html(data)) else "is a page without text"
