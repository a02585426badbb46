"""How well statements and articles are read that the program had never met: invented cases, at first sight and now.

python -m analysis.study.invented COMMIT    reads the documents that have not been read yet, by the rules of COMMIT,
                                            which must be those of this tree, and adds their cells to first_sight.csv
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis.benchmarks.files import read_json_lines
from analysis.benchmarks.ledger import CORE, FIELDS, Record, cells
from analysis.coded import read_coded
from analysis.fingerprint import sha256
from analysis.paths import INVENTED, ROOT
from analysis.records import Document, to_json
from analysis.study import contracts
from analysis.study.statistics import f1_interval

LINES: dict[str, tuple[str, ...]] = {"core": CORE, "all": FIELDS, **{field: (field,) for field in FIELDS}}
"""What is scored, and the fields that it sums."""
OFFICIAL = ("force", "oversight", "pcc", "cps")
"""Who publishes statements; what titles, associations and campaigners print about a case counts as press."""
_NOBODY = ("people", "officer", "person")
"""The one cell of a document in which nobody is under scrutiny, and nobody is found."""


def read_invented(folder: Path = INVENTED) -> tuple[pd.DataFrame, dict[str, list[Record]]]:
    """Return the invented documents as lines of their file, and their coded ledgers by id."""
    documents = pd.DataFrame(read_json_lines(folder / "documents.jsonl", needs=("id", "case_id", "text")))
    return documents, read_coded(folder / "ledgers.gold.jsonl")


def read_first_sight(folder: Path = INVENTED) -> pd.DataFrame:
    """Return the cells of people as they were read at first sight, checked against their contract."""
    # A commit such as 1234567 or 12e4567 would else be read as a number.
    cells = pd.read_csv(folder / "first_sight.csv", keep_default_na=False, dtype={"rules": str, "value": str})
    return contracts.INVENTED_FIRST_SIGHT.validate(cells)


def build_documents(documents: pd.DataFrame, first_sight: pd.DataFrame, folder: Path = INVENTED) -> pd.DataFrame:
    """Return one row an invented document; `documents` are the lines of their file."""
    lies = (folder / "documents.jsonl").relative_to(ROOT).as_posix()
    rules = first_sight.groupby("document")["rules"].first()
    table = documents.rename(columns={"id": "document"}).assign(
        row=lambda table: "invented_documents/" + table["document"],
        kind=lambda table: np.where(table["source_type"].isin(OFFICIAL), "statements", "press"),
        url=lambda table: lies + "#" + table["document"],
        sha256=lambda table: table["text"].map(lambda text: sha256(text.encode("utf-8"))),
        characters=lambda table: table["text"].str.len(),
        rules=lambda table: table["document"].map(rules),
    )
    return contracts.INVENTED_DOCUMENTS.validate(table[list(contracts.INVENTED_DOCUMENTS.columns)])


def build_cells(documents: pd.DataFrame, gold: Mapping[str, list[Record]], first_sight: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of people at first sight and as the program reads the documents now."""
    now = read_cells(documents, gold)
    told = pd.concat([first_sight.assign(reading="first sight"), now.assign(reading="now")], ignore_index=True)
    told.insert(0, "row", [f"invented_cells/{number}" for number in range(1, len(told) + 1)])
    return contracts.INVENTED_CELLS.validate(told[list(contracts.INVENTED_CELLS.columns)])


def read_cells(documents: pd.DataFrame, gold: Mapping[str, list[Record]]) -> pd.DataFrame:
    """Return the people that the program's ledger of each document and the coded one share, cell by cell."""
    return pd.DataFrame([row for line in documents.to_dict("records") for row in _cells_of(line, gold)])


def _cells_of(line: Mapping[Any, Any], gold: Mapping[str, list[Record]]) -> Iterator[dict[str, object]]:
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    document = Document(line["id"], line["text"], line["title"], publisher=line["publisher"])
    coded, read = cells(gold[document.id]), cells([to_json(group) for group in extract_ledger(document).groups])
    for cell in sorted(coded.keys() | read.keys()) or [_NOBODY]:
        yield {
            "document": document.id, "field": cell[0], "role": cell[1], "value": cell[2],
            "shared": min(coded[cell], read[cell]), "predicted": read[cell], "gold": coded[cell],
        }  # fmt: skip


def build_quality(cells: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return precision, recall and F1 by reading, kind of document and field, with a bootstrap over cases.

    `cells` is invented_cells, `documents` invented_documents. The documents of a case tell the same story, so whole
    cases are drawn (Davison and Hinkley 1997, ch. 3.8).
    """
    rows = []
    for kind in contracts.INVENTED_KINDS:
        whose = documents[(documents["kind"] == kind) | (kind == contracts.INVENTED_KINDS[0])]
        told = cells.merge(whose[["document", "case_id"]], on="document")
        for reading, (line, fields) in product(contracts.INVENTED_READINGS, LINES.items()):
            part = told[(told["reading"] == reading) & told["field"].isin(fields)]
            sums = part.groupby("case_id")[["shared", "predicted", "gold"]].sum()
            sums = sums.reindex(whose["case_id"].unique(), fill_value=0)
            row = f"invented_quality/{reading}/{kind}/{line}".replace(" ", "_")
            size = {"documents": len(whose), "cases": len(sums)}
            rows.append({"row": row, "reading": reading, "kind": kind, "line": line, **size, **_scores(sums)})
    return contracts.INVENTED_QUALITY.validate(pd.DataFrame(rows))


def _scores(sums: pd.DataFrame) -> dict[str, float]:
    shared, predicted, gold = (int(number) for number in sums.sum())
    low, high = f1_interval(sums.to_numpy())
    return {
        "people": gold, "precision": shared / predicted if predicted else 1.0, "recall": shared / gold if gold else 1.0,
        "f1": 2 * shared / (predicted + gold) if predicted + gold else 1.0, "low": low, "high": high,
    }  # fmt: skip


def add_first_sight(rules: str, folder: Path = INVENTED) -> int:
    """Read the documents without cells by the rules of a commit and add these to the file; return how many there were.

    What stands there stays: a document is seen for the first time only once.
    """
    documents, gold = read_invented(folder)
    path = folder / "first_sight.csv"
    seen = [read_first_sight(folder)] if path.exists() else []
    unseen = documents[~documents["id"].isin([name for table in seen for name in table["document"]])]
    if len(unseen):
        table = pd.concat([*seen, read_cells(unseen, gold).assign(rules=rules)], ignore_index=True)
        columns = list(contracts.INVENTED_FIRST_SIGHT.columns)
        contracts.INVENTED_FIRST_SIGHT.validate(table[columns]).to_csv(path, index=False, lineterminator="\n")
    return len(unseen)


def main(arguments: list[str]) -> int:
    """Read the unseen documents by the rules of the commit that is named; return the exit code."""
    if len(arguments) != 1:
        print((__doc__ or "").partition("\n\n")[2].strip(), file=sys.stderr)
        return 2
    print(f"{add_first_sight(arguments[0])} documents read for the first time")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
