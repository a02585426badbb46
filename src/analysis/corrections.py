"""What a person put right on review pages: read, held to the schema, and taken over into coded ledgers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from analysis.benchmarks.files import BadInput, read_json_lines
from analysis.coded import SCHEMA, check
from analysis.records import Group, to_json

LONGEST = {"corrected_by": 100, "why": 1000, "note": 500, "text_sha256": 64}
"""Characters kept of what a correction says."""


def read_corrections(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Return the corrections of files that review pages saved; raises BadInput on an unusable file."""
    needs = ("id", "records", "corrected_by", "corrected_at", "why")
    return [line for path in paths for line in read_json_lines(path, needs)]


def corrections_to_gold(corrections: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return corrected readings as lines of a coded ledger, one a document, in the order of their first correction.

    A correction is what a review page saves: id, records, corrected_by, corrected_at (ISO 8601 date) and why. The
    latest of a document counts. Who, when and why stand in the `note` of the line and of each of its records, and the
    hash of the text (text_sha256), where the correction has it, in the line. Raises BadInput, naming the document,
    where something is missing or breaks the schema, or where two corrections of one id are of different texts.
    """
    latest: dict[str, tuple[date, dict[str, Any]]] = {}
    for correction in corrections:
        name = str(correction.get("id") or "")
        if not name:
            raise BadInput("a correction without the id of its document; save it again from its review page")
        day, line = _gold(name, correction)
        if name in latest:
            _same_text(latest[name][1], line, f"correction of {name}")
        if name not in latest or day >= latest[name][0]:
            latest[name] = day, line
    return [line for _, line in latest.values()]


def _gold(name: str, correction: Mapping[str, Any]) -> tuple[date, dict[str, Any]]:
    place = f"correction of {name}"
    check(correction.get("records"), place)
    by, why = (_written(correction.get(key), LONGEST[key]) for key in ("corrected_by", "why"))
    if not by or not why:
        raise BadInput(f"{place}: says not who corrected or why; fill in both and save it again")
    try:
        day = date.fromisoformat(str(correction.get("corrected_at"))[:10])
    except ValueError:
        raise BadInput(f"{place}: corrected_at is no date like 2025-03-31; fill it in and save it again") from None
    note = f"corrected by {by} on {day.isoformat()}: {why}"
    line = {"id": name, "records": [_record(record, note) for record in correction["records"]], "note": note}
    text = _written(correction.get("text_sha256"), LONGEST["text_sha256"])
    return day, {**line, "text_sha256": text} if text else line


def _same_text(first: Mapping[str, Any], second: Mapping[str, Any], place: str) -> None:
    """Raise BadInput where two ledgers of one id are of different texts; without the hash of a text none is asked."""
    one, other = (line.get("text_sha256") for line in (first, second))
    if one and other and one != other:
        raise BadInput(f"{place}: two different texts have this id; rename one file and review and save it again")


def _record(record: Mapping[str, Any], note: str) -> dict[str, Any]:
    """Return a record with the fields of the schema in their order, and the note after its own."""
    plain = {"lines": [], **to_json(Group("")), **record}
    own = _written(record.get("note"), LONGEST["note"])
    return {**{key: plain[key] for key in SCHEMA}, "note": f"{own}; {note}" if own else note}


def _written(value: Any, most: int) -> str:
    """Return what a person wrote on one line, without control characters."""
    text = "".join(sign if sign.isprintable() else " " for sign in str(value or ""))
    return " ".join(text.split())[:most]


def write_gold(lines: Iterable[Mapping[str, Any]], path: Path) -> None:
    """Write coded ledgers as JSON Lines, in the place of those of the same documents that the file holds.

    Raises BadInput, and writes nothing, where the file holds a ledger of another text under one of their ids.
    """
    kept = {line["id"]: line for line in read_json_lines(path, needs=("id", "records"))} if path.exists() else {}
    for line in lines:
        _same_text(kept.get(line["id"], {}), line, f"{path}: {line['id']}")
        kept[line["id"]] = dict(line)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in kept.values())
    path.write_text(text, encoding="utf-8", newline="\n")
