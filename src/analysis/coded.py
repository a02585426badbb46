"""Coded ledgers as people write them, JSON Lines with id and records: read them and hold them to their schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from analysis import records
from analysis.benchmarks.files import BadInput, read_json_lines

VOCABULARIES: dict[str, tuple[str, ...]] = {
    "role": records.ROLES,
    "rank": records.RANKS,
    "service": records.SERVICES,
    "alleged": records.ALLEGED,
    "case_to_answer": records.CASES_TO_ANSWER,
    "proceeding": records.PROCEEDINGS,
    "proceeding_state": records.PROCEEDING_STATES,
    "finding": records.FINDINGS,
    "found_level": records.FOUND_LEVELS,
    "criminal": records.CRIMINAL,
}
"""The fields that take one value of a closed vocabulary."""
SCHEMA = (
    "id", "count", "count_min", "role", "rank", "service", "alleged", "case_to_answer", "proceeding",
    "proceeding_state", "finding", "found_level", "outcomes", "criminal", "part_of", "is_total", "lines", "note",
)  # fmt: skip
"""The fields of a record in their order."""
MOST = 99_999
"""No document tells of more people."""

Record = Mapping[str, Any]


def read_coded(path: Path) -> dict[str, list[Record]]:
    """Return the records of every document of a file, by its id, in the order of the file.

    What `analysis extract --format json` prints is such a file too. Raises BadInput, naming file and document, where a
    line is broken, a document comes twice or a record breaks the schema.
    """
    found: dict[str, list[Record]] = {}
    for line in read_json_lines(path, needs=("id", "records")):
        name = str(line["id"])
        if name in found:
            raise BadInput(f"{path}: {name} comes twice; keep one line a document")
        check(line["records"], f"{path}: {name}")
        found[name] = line["records"]
    return found


def check(ledger: Any, place: str) -> None:
    """Raise BadInput, which begins with the place, where the records of one document break the schema."""
    if not isinstance(ledger, list) or not all(isinstance(record, dict) for record in ledger):
        raise BadInput(f"{place}: records must be a list of objects; is this the right file?")
    ids = [str(record.get("id", "")) for record in ledger]
    for record in ledger:
        wrong = [*problems(record), *_misplaced(record, ids)]
        if wrong:
            raise BadInput(f"{place} {record.get('id', '')}: {wrong[0]}; correct the record")


def problems(record: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with one record by itself; absent fields are as good as unknown."""
    found = [
        f"{name} cannot be {str(record[name])[:40]!r}"
        for name, allowed in VOCABULARIES.items()
        if name in record and record[name] not in allowed
    ]
    outcomes = record.get("outcomes") or []
    if not isinstance(outcomes, list) or any(value not in records.OUTCOMES for value in outcomes):
        found.append("outcomes must be a list of known outcomes")
    count, least = record.get("count"), record.get("count_min", 1)
    if not (count is None or _is_number(count)) or not _is_number(least):
        found.append(f"numbers of people are whole, from 0 to {MOST}")
    elif count is not None and "count_min" in record and count != least:
        found.append("count and count_min are the same where the number is known")
    if record.get("found_level") not in (None, "none", "unknown") and record.get("finding") != "proven":
        found.append("a level is found only where the finding is proven")
    return found


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _misplaced(record: Mapping[str, Any], ids: Iterable[str]) -> Iterable[str]:
    known = list(ids)
    if record.get("part_of") and record["part_of"] not in known:
        yield "it is part of a record that is not there"
    if known.count(str(record.get("id", ""))) > 1:
        yield "two records have this id"
