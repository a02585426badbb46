"""Scores that need texts which are not in the repository: made where the texts are, committed as tables.

python -m analysis.study.scores FOLDER      FOLDER holds dev.jsonl, dev.gold.jsonl, dev.second.gold.jsonl,
                                            dev_forces_bbc.csv and the regulator's tags
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.benchmarks.ledger import Cells, Record, cells
from analysis.paths import REGULATOR
from analysis.records import to_json
from analysis.study import contracts
from analysis.study.regulator import address_key, extracted, read_texts
from analysis.study.tallies import BBC_MEASURES, people_in

BBC_COLUMNS = {
    "case to answer": "case", "left": "left", "proven": "proven", "cleared": "cleared", "no further action": "nfa",
    "management action": "mgmt", "warning": "warning", "dismissed": "dismissed",
}  # fmt: skip


def build_scores(
    documents: Mapping[str, Mapping[str, str]],
    gold: Mapping[str, Mapping[str, Any]],
    second: Mapping[str, Mapping[str, Any]],
    known: Mapping[str, str],
    forces: Mapping[str, str],
) -> pd.DataFrame:
    """Return one row a document and a cell of people: how many the two ledgers share and how many each has.

    `comparison` "extraction" sets the program against the coded ledger, "second coder" a second coding against the
    first, on the documents coded twice. `known` gives the id of a document in regulator_documents by its address,
    `forces` its force by its own id.
    """
    found: dict[str, list[Record]] = {
        name: [to_json(group) for group in extracted(documents[name]).groups] for name in gold
    }
    again = {name: ledger["records"] for name, ledger in second.items()}
    rows = []
    for comparison, predicted in (("extraction", found), ("second coder", again)):
        for name in sorted(set(gold) & set(predicted)):
            document = documents[name]
            told = {
                "comparison": comparison,
                "difficulty": str(gold[name].get("difficulty", "")),
                "document": known.get(address_key(document["url"]), name),
                "force": forces[name],
            }
            rows += _cell_rows(told, cells(gold[name]["records"]), cells(predicted[name]))
    return pd.DataFrame(rows)


def add_first_sight(scores: pd.DataFrame, first_sight: pd.DataFrame) -> pd.DataFrame:
    """Return scores with those of documents that the program read before anybody had looked at them, rows numbered."""
    told = first_sight.drop(columns="rules").assign(comparison="first sight", difficulty="")
    table = pd.concat([scores, told], ignore_index=True)
    table.insert(0, "row", [f"scores_cells/{number}" for number in range(1, len(table) + 1)])
    return contracts.SCORES_CELLS.validate(table[list(contracts.SCORES_CELLS.columns)])


def _cell_rows(told: dict[str, str], gold: Cells, predicted: Cells) -> list[dict[str, object]]:
    return [
        {
            **told, "field": cell[0], "role": cell[1], "value": cell[2],
            "shared": min(gold[cell], predicted[cell]), "predicted": predicted[cell], "gold": gold[cell],
        }
        for cell in sorted(gold.keys() | predicted.keys())
    ]  # fmt: skip


def build_bbc(tallies: pd.DataFrame, gold: Mapping[str, Mapping[str, Any]], known: Mapping[str, str]) -> pd.DataFrame:
    """Return the journalists' tallies as rows, each with the tally of the coded ledgers in the same convention.

    `known` gives the id in regulator_documents by the id used in the journalists' file.
    """
    rows = []
    for line in tallies.to_dict("records"):
        names = str(line["doc_ids"]).split()
        people = _people([record for name in names for record in gold[name]["records"]])
        for role in ("officers", "staff"):
            part = people[people["side"] == role]
            for measure, column in BBC_COLUMNS.items():
                coded = int(part.loc[BBC_MEASURES[measure](part), "people"].sum()) if len(part) else 0
                rows.append(
                    {
                        "force": line["force"], "role": role, "measure": measure,
                        "bbc": int(line[f"{role}_{column}"]), "coded": coded,
                        "documents": " ".join(known[name] for name in names),
                    }
                )  # fmt: skip
    return contracts.BBC_TALLIES.validate(pd.DataFrame(rows))


def _people(records: list[Mapping[str, Any]]) -> pd.DataFrame:
    groups = pd.DataFrame(records)
    number = groups["count"].where(groups["count"].notna(), groups["count_min"])
    return people_in(
        groups.assign(
            count_min=number.astype(int),
            outcomes=groups["outcomes"].map(";".join),
            is_total=groups["is_total"].astype(int),
        )
    )


def write(folder: Path, target: Path = REGULATOR) -> list[Path]:
    """Write the table of scores and the tallies; return their paths. Needs regulator_documents to be there."""
    documents = {document["id"]: document for document in read_texts(folder / "dev.jsonl")}
    gold, second = (_ledgers(folder / name) for name in ("dev.gold.jsonl", "dev.second.gold.jsonl"))
    held = pd.read_csv(target / "regulator_documents.csv", keep_default_na=False)
    by_address = dict(zip(held["url"].map(address_key), held["document"], strict=True))
    known = {name: by_address.get(address_key(document["url"]), name) for name, document in documents.items()}
    tallies = pd.read_csv(folder / "dev_forces_bbc.csv")
    forces = {
        name: str(force)
        for force, names in zip(tallies["force"], tallies["doc_ids"], strict=True)
        for name in str(names).split()
    }
    first_sight = contracts.FIRST_SIGHT.validate(pd.read_csv(target / "first_sight.csv", keep_default_na=False))
    outputs = {
        target / "scores_cells.csv": add_first_sight(
            build_scores(documents, gold, second, by_address, forces), first_sight
        ),
        target / "bbc_tallies.csv": build_bbc(tallies, gold, known),
    }
    for path, table in outputs.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        table.to_csv(path, index=False, lineterminator="\n")
    return list(outputs)


def _ledgers(path: Path) -> dict[str, dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return {ledger["id"]: ledger for ledger in map(json.loads, lines)}


def main(arguments: list[str]) -> int:
    """Write the tables from a folder of coded ledgers and their texts; return the exit code."""
    if len(arguments) != 1:
        print("usage: python -m analysis.study.scores FOLDER", file=sys.stderr)
        return 2
    for path in write(Path(arguments[0])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
