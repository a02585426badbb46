"""What the rows of the scores were made from: cells of people, rated groups, documents."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from analysis.benchmarks.ledger import CORE, MET
from analysis.study.invented import LINES
from analysis.study.invented_contracts import INVENTED_KINDS
from analysis.study.quality import kinds_of
from analysis.study.rows import Row, Rule, groups_of, rows_alike, rows_of, rows_where, table_of


def _quality(values: Row, folder: Path) -> list[str]:
    """Rest on the cells of people that a score sums."""
    scope, line = values["scope"], values["line"]

    def counts(cell: Row) -> bool:
        if cell["comparison"] != values["comparison"]:
            return False
        if scope == "outcome":
            return bool(cell["field"] == "outcome" and cell["value"] == line)
        if scope == "field":
            return bool(line == "all" or cell["field"] == line or (line == "core" and cell["field"] in CORE))
        if scope == "kind":
            return bool(cell["field"] in CORE and _kinds_at_first_sight(folder)[cell["document"]] == line)
        force = MET if cell["force"] == MET else "all other forces"
        return cell["field"] in CORE and line in (force, cell["difficulty"])

    return rows_where("scores_cells", folder, counts)


def _invented(values: Row, folder: Path) -> list[str]:
    """Rest on the cells of people of invented documents of a kind that a score sums."""
    documents = rows_of("invented_documents", folder)
    return rows_where(
        "invented_cells",
        folder,
        lambda cell: (
            cell["reading"] == values["reading"]
            and cell["field"] in LINES[values["line"]]
            and values["kind"] in (INVENTED_KINDS[0], documents[f"invented_documents/{cell['document']}"]["kind"])
        ),
    )


@cache
def _kinds_at_first_sight(folder: Path) -> dict[str, str]:
    cells = table_of("scores_cells", folder)
    kinds = kinds_of(cells[cells["comparison"] == "first sight"])
    return {str(document): str(kind) for document, kind in kinds.items()}


def _extracted(*columns: str) -> Rule:
    """Rest on the cells of the program's own reading that have the same values in some columns."""
    alike = rows_alike("scores_cells", "comparison", *columns)
    return lambda values, folder: alike({**values, "comparison": "extraction"}, folder)


def _scored(_: Row, folder: Path) -> list[str]:
    return list(rows_of("scores_documents", folder))


def _judged(values: Row, folder: Path) -> list[str]:
    return groups_of([values["document"]], "regulator_groups", folder)


def _rated(values: Row, folder: Path) -> list[str]:
    if values["corpus"] == "invented":
        return [f"invented_documents/{values['document']}"]
    corpus = "teaching" if values["corpus"] == "teaching" else "regulator"  # further summaries are the regulator's too
    return groups_of([values["document"]], f"{corpus}_groups", folder)


def _bin(values: Row, folder: Path) -> list[str]:
    """Rest on the rated groups or claims of a bin of probability."""

    def within(row: Row) -> bool:
        last = values["high"] == 1 and row["probability"] == 1
        return bool(row["kind"] == values["kind"] and (values["low"] <= row["probability"] < values["high"] or last))

    return rows_where("scores_rated", folder, within)


def _confided(values: Row, folder: Path) -> list[str]:
    """Rest on the rated groups or claims of a corpus, or of all."""
    fields = ("kind",) if values["corpus"] == "all" else ("kind", "corpus")
    return rows_alike("scores_rated", *fields)(values, folder)


SCORE_RULES: dict[str, Rule] = {
    "scores_quality": _quality,
    "invented_quality": _invented,
    "invented_cells": lambda values, _: [f"invented_documents/{values['document']}"],
    "scores_errors": _extracted("field", "value"),
    "scores_documents": _extracted("document"),
    "scores_failing": _scored,
    "scores_readers": _scored,
    "scores_times": _scored,
    "scores_reading": _judged,
    "scores_sureness": _judged,
    "scores_strata": rows_alike("scores_reading", "stratum"),
    "scores_rated": _rated,
    "scores_reliability": _bin,
    "scores_confidence": _confided,
}
"""What a row of each table of scores rests on."""
