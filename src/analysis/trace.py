"""From a row of any published table back to its evidence: claims and offsets, or the coded document, with addresses."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import paths
from analysis.study.rests import beneath
from analysis.study.rows import DOCUMENTS, Row, rows_of
from analysis.tables import PUBLISHED
from analysis.viewer.render import anchor

PARTS = {
    "teaching_groups": "group",
    "teaching_claims": "claim",
    "teaching_claim_wording": "claim",
    "teaching_quotes": "quote",
    "teaching_warnings": "warning",
    "teaching_comparisons": "row",
    "teaching_inferences": "inference",
    "teaching_reuse": "passage",
}
"""What of a document the evidence page singles out, by the table whose rows it shows under their own names."""
EXTRACTED = ("teaching", "regulator", "scores", "invented")
FIGURE = "figures/"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One document or one group of it, as far as it can be shown without the text.

    `how` is "extracted" (then `sha256` is the hash of the text and `spans` and `claims` hold offsets into it) or
    "coded without text" (then the address is all there is). `url` is where the document stood, `page` where the
    evidence page of its case shows it.
    """

    row: str
    how: str
    document: str
    url: str
    page: str = ""
    sha256: str = ""
    spans: dict[str, Any] = field(default_factory=dict)
    claims: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trace:
    """A published row, the published rows that it rests on, and the evidence at the end of the way.

    `page` is where the evidence page of its case shows the row, relative to the published results.
    """

    row: str
    table: str
    values: Row
    rests_on: list[str]
    evidence: list[Evidence]
    page: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the trace as plain lists, dictionaries and numbers."""
        return json.loads(json.dumps(asdict(self), default=str))  # type: ignore[no-any-return]


def trace(row: str, folder: Path = paths.PROCESSED) -> Trace:
    """Return what a row of any published table rests on; `row` is the id in the table's first column.

    "figures/NAME" stands for a published figure: it rests on the rows that its data name, else on its whole table.
    Raises KeyError for an id that no published table has and for a figure that is not published.
    """
    if row.startswith(FIGURE):
        return _figure(row, folder)
    table, values = _row(row, folder)
    rests_on = beneath(table, values, folder)
    ends = {end.row: end for end in _ends(row, folder, set())}
    return Trace(row, table, values, rests_on, list(ends.values()), page_of(row, table, values))


def page_of(row: str, table: str, values: Row) -> str:
    """Return where the evidence page of its case shows a row: "evidence/t01.html#doc-t01-o-claim-c3".

    Rows of the teaching cases have one; what the page does not single out is shown by its document.
    """
    document = values.get("article") or values.get("document")
    if not table.startswith("teaching_") or values.get("case_id", "decoy") == "decoy" or not document:
        return ""
    part = PARTS.get(table, "")
    fragment = anchor(str(document), part, row.rsplit("/", 1)[-1] if part else "")
    return f"evidence/{values['case_id']}.html#{fragment}"


def _figure(name: str, folder: Path) -> Trace:
    words, data = (folder / f"{name}.{kind}" for kind in ("json", "csv"))
    if not (words.parent == folder / "figures" and words.exists()):
        raise KeyError(f"{name}: no published figure has this name; figures lie in data/processed/figures")
    told = json.loads(words.read_text("utf-8"))
    drawn = pd.read_csv(data, keep_default_na=False, dtype=str)
    rows = list(drawn["row"]) if "row" in drawn else list(rows_of(told["table"], folder))
    met: set[str] = set()
    ends = {end.row: end for row in rows for end in _ends(row, folder, met)}
    values = {"title": told["title"], "caption": told["caption"], "marks": len(drawn)}
    return Trace(name, told["table"], values, rows, list(ends.values()))


def _row(row: str, folder: Path) -> tuple[str, Row]:
    table = row.split("/", 1)[0]
    if table not in PUBLISHED or not (folder / f"{table}.csv").exists():
        raise KeyError(f"{row}: no published table is called {table}")
    rows = rows_of(table, folder)
    if row not in rows:
        raise KeyError(f"{row}: not a row of {table}; ids stand in its first column")
    return table, rows[row]


def _ends(row: str, folder: Path, met: set[str]) -> Iterable[Evidence]:
    """Walk down to groups and documents, each once."""
    table, values = _row(row, folder)
    below = beneath(table, values, folder)
    if not below:
        yield _evidence(row, table, values, folder)
    for name in below:
        if name not in met:
            met.add(name)
            yield from _ends(name, folder, met)


def _evidence(row: str, table: str, values: Row, folder: Path) -> Evidence:
    """Return the end of the way: a group, a claim, a quotation or a document."""
    family = table.split("_", 1)[0]
    documents = {told["document"]: told for told in rows_of(DOCUMENTS[family], folder).values()}
    document = documents.get(values.get("document", ""), {})
    spans = json.loads(values["evidence"]) if "evidence" in values else {}
    if "start" in values:
        spans = {"text": [values["start"], values["end"]], **json.loads(values.get("spans") or "{}")}
    return Evidence(
        row=row,
        how="extracted" if family in EXTRACTED else "coded without text",
        document=str(values.get("document", "")),
        url=str(document.get("url", "")),
        page=page_of(row, table, values),
        sha256=str(document.get("text_sha256", document.get("sha256", ""))),
        spans=spans,
        claims=_claims(table, values, folder),
    )


def _claims(table: str, values: Row, folder: Path) -> list[dict[str, Any]]:
    """Return the claims of an extracted group, each with its offsets."""
    listed = json.loads(values.get("claims") or "[]") if isinstance(values.get("claims"), str) else []
    if table != "teaching_groups":
        return listed if all(isinstance(claim, dict) for claim in listed) else []
    claims = rows_of("teaching_claims", folder)
    found = [claims.get(f"teaching_claims/{values['document']}/{name}") for name in listed]
    return [
        {name: claim[name] for name in ("id", "kind", "value", "polarity", "start", "end")} for claim in found if claim
    ]
