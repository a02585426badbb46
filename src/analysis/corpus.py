"""The teaching corpus's list of documents, documents.csv: read, and held to its rules."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from analysis.paths import TEACHING
from analysis.records import SOURCE_TYPES, Document

INDEX = TEACHING / "documents.csv"
COLUMNS = ("id", "case_id", "source_type", "publisher", "url", "file")
DECOY = "decoy"
"""The case id of ordinary police news, which belongs to no case."""
INVENTED = ".example"
"""How the hosts of invented pages end, which nobody can register; every other address is somebody's."""

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
Row = dict[str, str]


def read_index(index: Path) -> list[Row]:
    """Return the rows of documents.csv: id, case_id, source_type, publisher, url (blank where none), file."""
    with index.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def case_ids(index: Path) -> list[str]:
    """Return the ids of the corpus's cases, in order; ordinary news belongs to none."""
    return sorted({row["case_id"] for row in read_index(index)} - {DECOY})


def files_of(index: Path) -> list[Path]:
    """Return the file of every document."""
    return [index.parent / row["file"] for row in read_index(index)]


def is_invented(url: str) -> bool:
    """Say whether an address is of an invented page."""
    return (urlsplit(url).hostname or "").endswith(INVENTED)


def read_corpus(index: Path) -> Iterator[Document]:
    """Read the file of every document; the list gives its id, address, case, side and publisher."""
    for row in read_index(index):
        from analysis.read.files import load_one  # noqa: PLC0415 (slow to load, and an empty list needs it not)

        document = load_one(index.parent / row["file"], row["id"], row["url"] or None)
        for name in ("case_id", "source_type", "publisher"):
            setattr(document, name, row[name])
        yield document


def check_index(index: Path = INDEX) -> None:
    """Raise ValueError or OSError, with what to do, where the list or one of its files cannot be used."""
    try:
        rows = read_index(index)
    except (UnicodeDecodeError, csv.Error):
        raise ValueError(f"{index}: is no CSV in UTF-8; save it as such") from None
    if missing := [name for name in COLUMNS if rows and name not in rows[0]]:
        raise ValueError(f"{index}: has no column {missing[0]}; its columns are {', '.join(COLUMNS)}")
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        wrong = next(_wrong(row, index.parent, seen), None)
        if wrong:
            raise ValueError(f"{index}: row {number}: {wrong}")
        seen.add(row["id"])
    for case in sorted({row["case_id"] for row in rows} - {DECOY}):
        _check_case(index, case, [row for row in rows if row["case_id"] == case])
    for _ in read_corpus(index):
        pass


def _wrong(row: Row, folder: Path, seen: set[str]) -> Iterator[str]:
    """Yield what is wrong with a row of the list, whose file lies below the list's folder."""
    if None in row or None in row.values():
        yield "has not as many cells as there are columns; put a cell with a comma in quotation marks"
    for name in ("id", "case_id"):
        if not _NAME.fullmatch(row[name]):
            yield f"{name} {row[name]!r} is no name of letters, digits, dots and hyphens; give it one"
    if row["id"] in seen:
        yield f"id {row['id']} comes twice; give each document its own"
    if row["source_type"] not in SOURCE_TYPES:
        yield f"source_type {row['source_type']!r} is none of {', '.join(SOURCE_TYPES)}; give it one of them"
    if not row["publisher"].strip():
        yield "publisher is blank; name who published the document"
    if row["url"] and not _ADDRESS.fullmatch(row["url"]):
        yield f"url {row['url']!r} is no address like https://host/page; correct it or leave it blank"
    path = (folder / row["file"]).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        yield f"file {row['file']!r} is no file below {folder}; put it there or correct its name"


def _check_case(index: Path, case: str, rows: list[Row]) -> None:
    """Raise ValueError where a case has not one official document and articles to compare with it."""
    official = [row["id"] for row in rows if row["source_type"] != "press"]
    if len(official) != 1:
        raise ValueError(
            f"{index}: case {case} has {len(official)} official documents{''.join(f' {name}' for name in official)}; "
            "give exactly one of its documents another source_type than press"
        )
    if len(rows) == 1:
        raise ValueError(f"{index}: case {case} has no article; add one, its source_type is press")
