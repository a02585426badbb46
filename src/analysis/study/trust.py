"""How sure the program is, and how often it is right to be: tables made where the texts are, and their sums.

python -m analysis.study.trust FOLDER             writes scores_sureness and scores_rated
python -m analysis.study.trust readers FOLDER     writes scores_readers and scores_times; takes half an hour
FOLDER holds unlabelled.jsonl, dev.jsonl and dev.gold.jsonl. The confidence is learned from the teaching corpus and the
invented cases too, and from further summaries of unlabelled.jsonl, of which the coded ledgers are in the repository.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.benchmarks.calibration import measure, reliability
from analysis.benchmarks.files import BadInput
from analysis.paths import INVENTED, REGULATOR, TEACHING
from analysis.study import contracts
from analysis.study.regulator import address_key, extracted, read_texts

MADE_ELSEWHERE = ("scores_sureness", "scores_rated", "scores_readers", "scores_times")
"""The tables that are made where the texts are, and committed."""
LEARNED_FROM = (TEACHING / "texts.gold.jsonl", TEACHING / "ledgers.gold.jsonl")
"""Texts of the teaching corpus and their coded ledgers."""
INVENTED_CASES = (INVENTED / "documents.jsonl", INVENTED / "ledgers.gold.jsonl")
"""Invented statements and articles and their coded ledgers, by which the rules were mended too."""
FURTHER = REGULATOR / "coded.gold.jsonl"
"""Coded ledgers of summaries that were coded after the rules were written, and by which these were mended."""


def build_sureness(texts: Path, developed: set[str]) -> pd.DataFrame:
    """Return how sure the program is of each document of a file of texts; `developed` are addresses, as keys."""
    rows = []
    for document in read_texts(texts):
        ledger = extracted(document)
        chances = [group.confidence for group in ledger.groups if group.confidence is not None]
        rows.append(
            {
                "row": f"scores_sureness/{document['id']}", "document": document["id"], "groups": len(ledger.groups),
                "warnings": len(ledger.warnings), "least_confidence": min(chances, default=None),
                "developed": int(address_key(document["url"]) in developed),
            }
        )  # fmt: skip
    table = pd.DataFrame(rows).astype({"least_confidence": float})
    return contracts.SCORES_SURENESS.validate(table)


def build_rated(corpora: Mapping[str, tuple[Path, Path]], known: Mapping[str, str]) -> pd.DataFrame:
    """Return the probability and the truth of every group and claim of coded documents, forces and cases left out.

    `corpora` are texts and coded ledgers by name; `known` gives the published id of a document that has another.
    """
    from analysis.confidence.train import predictions, read_examples  # noqa: PLC0415 (loads scikit-learn)

    table = predictions(read_examples(corpora.values()))
    home = {text["id"]: name for name, (texts, _) in corpora.items() for text in read_texts(texts)}
    table.insert(1, "corpus", table["document"].map(home))
    table["document"] = table["document"].map(lambda name: known.get(name, name))
    table.insert(0, "row", "scores_rated/" + table["kind"] + "/" + table["document"] + "/" + table["record"])
    return contracts.SCORES_RATED.validate(table)


def build_reliability(rated: pd.DataFrame) -> pd.DataFrame:
    """Return how often what was rated so is right, one row a bin; `rated` is scores_rated."""
    table = reliability(rated)
    table.insert(0, "row", [f"scores_reliability/{row.kind}/{row.low:.1f}" for row in table.itertuples()])
    return contracts.SCORES_RELIABILITY.validate(table)


def build_confidence(rated: pd.DataFrame) -> pd.DataFrame:
    """Return how good the probabilities of groups and of claims are, in all and by corpus; `rated` is scores_rated."""
    rows = []
    for kind, part in rated.groupby("kind", sort=False):
        for corpus, some in (("all", part), *part.groupby("corpus")):
            rows.append({"row": f"scores_confidence/{kind}/{corpus}", "kind": kind, "corpus": corpus, **measure(some)})
    return contracts.SCORES_CONFIDENCE.validate(pd.DataFrame(rows))


def build_readers(found: Mapping[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the tables scores_readers and scores_times of a comparison of readers, as `compare_readers` gives it."""
    readers = pd.DataFrame(found["readers"])
    readers["row"] = "scores_readers/" + readers["field"] + "/" + readers["reader"]
    readers = readers[list(contracts.SCORES_READERS.columns)]
    rows = [
        {"row": f"scores_times/{step.replace(', ', '/').replace(' ', '_')}", "step": step, "seconds": round(seconds, 1),
         "documents": found["documents"]}
        for step, seconds in found["seconds"].items()
    ]  # fmt: skip
    return contracts.SCORES_READERS.validate(readers), contracts.SCORES_TIMES.validate(pd.DataFrame(rows))


def read_rated(name: str, folder: Path = REGULATOR) -> pd.DataFrame:
    """Return one of the committed tables by name, checked against its contract."""
    schema = getattr(contracts, name.upper())
    missing = {column: [""] for column, part in schema.columns.items() if part.nullable}
    table: pd.DataFrame = schema.validate(pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=missing))
    return table


def write(folder: Path, target: Path = REGULATOR) -> list[Path]:
    """Write scores_sureness and scores_rated; return their paths. Raises BadInput on an unusable file."""
    coded = (folder / "dev.jsonl", folder / "dev.gold.jsonl")
    developed = {document["id"]: address_key(document["url"]) for document in read_texts(coded[0])}
    published = {address_key(document["url"]): document["id"] for document in read_texts(folder / "unlabelled.jsonl")}
    known = {name: published[address] for name, address in developed.items() if address in published}
    further = (folder / "unlabelled.jsonl", FURTHER)
    corpora = {"further": further, "invented": INVENTED_CASES, "regulator": coded, "teaching": LEARNED_FROM}
    tables = {
        "scores_sureness": build_sureness(folder / "unlabelled.jsonl", set(developed.values())),
        "scores_rated": build_rated(corpora, known),
    }
    return _save(tables, target)


def write_readers(folder: Path, target: Path = REGULATOR) -> list[Path]:
    """Compare rules, frozen and fine-tuned readers on the coded texts of a folder and write the tables."""
    from analysis.benchmarks.second_reader import compare_readers  # noqa: PLC0415 (loads torch)

    found = compare_readers(folder / "dev.jsonl", folder / "dev.gold.jsonl", LEARNED_FROM, tune=True)
    return _save(dict(zip(("scores_readers", "scores_times"), build_readers(found), strict=True)), target)


def _save(tables: Mapping[str, pd.DataFrame], target: Path) -> list[Path]:
    target.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        table.to_csv(target / f"{name}.csv", index=False, lineterminator="\n")
    return [target / f"{name}.csv" for name in tables]


def main(arguments: list[str]) -> int:
    """Write the tables from a folder of texts; return the exit code, 2 for an unusable input."""
    readers = arguments[:1] == ["readers"]
    paths = [Path(argument) for argument in arguments[readers:]]
    if len(paths) != 1:
        print((__doc__ or "").partition("\n\n")[2].strip(), file=sys.stderr)
        return 2
    try:
        for path in write_readers(paths[0]) if readers else write(paths[0]):
            print(path)
    except (BadInput, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
