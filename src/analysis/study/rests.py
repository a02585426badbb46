"""What each published row was made from: the rules by which a trace walks from table to table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.benchmarks.ledger import CORE, MET
from analysis.study.outlets import kinds
from analysis.study.quality import kinds_of
from analysis.study.tallies import BBC_MEASURES, MEASURES, people_in
from analysis.tables import read_table

Row = dict[str, Any]
DOCUMENTS = {
    "teaching": "teaching_documents",
    "casebook": "casebook_documents",
    "regulator": "regulator_documents",
    "scores": "regulator_documents",
}
"""Where each family of tables keeps its documents."""


@cache
def table_of(name: str, folder: Path) -> pd.DataFrame:
    """Return a published table, read once."""
    return read_table(name, folder)


@cache
def rows_of(name: str, folder: Path) -> dict[str, Row]:
    """Return the rows of a published table by their id: the column `row`, else the table's name and first column."""
    table = table_of(name, folder)
    rows = table.to_dict("records")
    named = [{str(key): value for key, value in row.items()} for row in rows]
    return {str(row.get("row") or f"{name}/{next(iter(row.values()))}"): row for row in named}


def beneath(table: str, values: Row, folder: Path) -> list[str]:
    """Return the ids of the rows that a row was made from; none for a group, a claim, a quotation or a document."""
    if table in RULES:
        return RULES[table](values, folder)
    if {"official", "article"} <= set(values):
        return _documents([values["official"], values["article"]], f"{table.split('_', 1)[0]}_groups", folder)
    return []


def _ids(table: str, folder: Path, chosen: Callable[[Row], bool]) -> list[str]:
    return [name for name, row in rows_of(table, folder).items() if chosen(row)]


def _same(table: str, *columns: str) -> Callable[[Row, Path], list[str]]:
    """Rest on the rows of a table that have the same values in some columns."""
    return lambda values, folder: _ids(table, folder, lambda row: all(row[name] == values[name] for name in columns))


def _pair(values: Row, folder: Path, table: str, what: str = "record") -> list[str]:
    """Rest on the two groups, or claims, of a comparison, or the one that there is."""
    sides = ((side, f"{side}_{what}") for side in ("official", "article"))
    return [f"{table}/{values[document]}/{values[record]}" for document, record in sides if values[record]]


def _told(values: Row, folder: Path) -> list[str]:
    """Rest on an official group and all groups of the article that tell of it."""
    told = [(values["official"], values["official_record"])] if values["official_record"] else []
    told += [(values["article"], record) for record in values["article_records"].split()]
    return [f"teaching_groups/{document}/{record}" for document, record in told]


def _measured(values: Row, folder: Path) -> list[str]:
    """Rest on the wordings that a measure counts, on the group that it places, or on the whole document."""
    counted = values["measure"].removesuffix("_voice").removesuffix("s")
    if values["measure"] == "first_mention":
        return [f"teaching_groups/{values['document']}/{values['name']}"]
    named = _same("teaching_wordings", "document", "name")(values, folder)
    found = [name for name in named if rows_of("teaching_wordings", folder)[name]["list"] == counted]
    return found or [f"teaching_documents/{values['document']}"]


def _documents(names: Iterable[str], groups: str, folder: Path) -> list[str]:
    """Rest on all groups of some documents, or on the documents themselves where they have none."""
    wanted = set(names)
    found = _ids(groups, folder, lambda row: row["document"] in wanted)
    bare = wanted - {rows_of(groups, folder)[name]["document"] for name in found}
    family = groups.split("_", 1)[0]
    return found + _ids(DOCUMENTS[family], folder, lambda row: row["document"] in bare)


def _wording(values: Row, folder: Path) -> list[str]:
    return _ids("casebook_coding", folder, lambda row: values["kind"] in (row["kind"], row["side"]))


def _omission(values: Row, folder: Path) -> list[str]:
    """Rest on the openings of a kind, or of one of its outlets, that were asked for a fact."""
    documents = rows_of("casebook_documents", folder)

    def asked(row: Row) -> bool:
        outlet = documents[f"casebook_documents/{row['document']}"]["outlet"]
        alike = (row["kind"], row["fact"]) == (values["kind"], values["fact"])
        return bool(row["asked"] == 1 and alike and values["outlet"] in ("", outlet))

    return _ids("casebook_stated", folder, asked)


def _tally(values: Row, folder: Path) -> list[str]:
    """Rest on the groups that a tally counts, or, where it counts none, on those it looked through."""
    column = {"force": "force", "category": "categories"}.get(values["dimension"])
    documents = {
        row["document"]
        for row in rows_of("regulator_documents", folder).values()
        if values["dimension"] == "all"
        or (column and values["value"] in row[column].split("|"))
        or (values["dimension"] == "year" and values["value"] == str(row["year"]))
    }
    counted = _counted(documents, values["role"], MEASURES[values["measure"]], folder)
    return counted or _counted(documents, values["role"], MEASURES["people"], folder)


def _counted(documents: set[str], role: str, test: Callable[[pd.DataFrame], pd.Series], folder: Path) -> list[str]:
    people = people_in(table_of("regulator_groups", folder))
    part = people[people["document"].isin(documents) & (people["side"] == role)]
    return part.loc[test(part), "row"].tolist() if len(part) else []


def _bbc(values: Row, folder: Path) -> list[str]:
    counted = _counted(set(values["documents"].split()), values["role"], BBC_MEASURES[values["measure"]], folder)
    return counted or _documents(values["documents"].split(), "regulator_groups", folder)


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

    return _ids("scores_cells", folder, counts)


@cache
def _kinds_at_first_sight(folder: Path) -> dict[str, str]:
    cells = table_of("scores_cells", folder)
    kinds = kinds_of(cells[cells["comparison"] == "first sight"])
    return {str(document): str(kind) for document, kind in kinds.items()}


def _extracted(*columns: str) -> Callable[[Row, Path], list[str]]:
    """Rest on the cells of the program's own reading that have the same values in some columns."""
    same = _same("scores_cells", "comparison", *columns)
    return lambda values, folder: same({**values, "comparison": "extraction"}, folder)


def _listed(values: Row, folder: Path) -> list[str]:
    """Rest on the documents of a known difference; where it is not found, on its case."""
    names = " ".join(json.loads(values["documents"])).split()
    return _documents(names, "casebook_groups", folder) or [f"casebook_cases/{values['case_id']}"]


def _related(values: Row, folder: Path) -> list[str]:
    side = {kind for kind in kinds() if values["kind"] in (kind, "press")}
    return _ids(
        "casebook_comparisons",
        folder,
        lambda row: row["relation"] == values["relation"] and row["article_kind"] in side,
    )


def _scored(_: Row, folder: Path) -> list[str]:
    return list(rows_of("scores_documents", folder))


def _judged(values: Row, folder: Path) -> list[str]:
    return _documents([values["document"]], "regulator_groups", folder)


def _rated(values: Row, folder: Path) -> list[str]:
    corpus = "teaching" if values["corpus"] == "teaching" else "regulator"  # further summaries are the regulator's too
    return _documents([values["document"]], f"{corpus}_groups", folder)


def _bin(values: Row, folder: Path) -> list[str]:
    """Rest on the rated groups or claims of a bin of probability."""

    def within(row: Row) -> bool:
        last = values["high"] == 1 and row["probability"] == 1
        return bool(row["kind"] == values["kind"] and (values["low"] <= row["probability"] < values["high"] or last))

    return _ids("scores_rated", folder, within)


def _confided(values: Row, folder: Path) -> list[str]:
    """Rest on the rated groups or claims of a corpus, or of all."""
    fields = ("kind",) if values["corpus"] == "all" else ("kind", "corpus")
    return _same("scores_rated", *fields)(values, folder)


RULES: dict[str, Callable[[Row, Path], list[str]]] = {
    "teaching_warnings": lambda values, folder: _documents([values["document"]], "teaching_groups", folder),
    "teaching_comparisons": lambda values, folder: _pair(values, folder, "teaching_groups"),
    "teaching_outlets": _told,
    "teaching_claim_relations": lambda values, folder: _pair(values, folder, "teaching_claims", "claim"),
    "teaching_claim_wording": lambda values, _: [f"teaching_claims/{values['document']}/{values['claim']}"],
    "teaching_measures": _measured,
    "teaching_words": lambda _, folder: _ids("teaching_documents", folder, lambda row: row["case_id"] != "decoy"),
    "casebook_cases": _same("casebook_documents", "case_id"),
    "casebook_counts": _same("casebook_groups", "document"),
    "casebook_stated": lambda values, folder: _documents([values["document"]], "casebook_groups", folder),
    "casebook_status": _same("casebook_groups", "document"),
    "casebook_omissions": _omission,
    "casebook_disclosure": _same("casebook_stated", "kind", "fact"),
    "casebook_coding": lambda values, folder: [f"casebook_documents/{values['document']}"],
    "casebook_ladder": lambda values, folder: _ids(
        "casebook_coding",
        folder,
        lambda row: (
            row["tried"] == 0
            and (row["side"], row["stage"], row["headline_outcome"])
            == (values["side"], values["stage"], values["headline"])
        ),
    ),
    "casebook_wording": _wording,
    "casebook_voices": _wording,
    "casebook_wording_gaps": lambda values, folder: [
        name
        for name in _same("casebook_wording", "measure")(values, folder)
        if name.split("/")[1] in ("official", "press")
    ],
    "casebook_distinctive": lambda values, folder: _ids(
        "casebook_coding", folder, lambda row: row["side"] in ("official", "press")
    ),
    "casebook_comparisons": lambda values, folder: _pair(values, folder, "casebook_groups"),
    "casebook_relations": _related,
    "casebook_discrepancies": _listed,
    "regulator_tallies": _tally,
    "regulator_bbc": _bbc,
    "scores_quality": _quality,
    "scores_errors": _extracted("field", "value"),
    "scores_documents": _extracted("document"),
    "scores_failing": _scored,
    "scores_readers": _scored,
    "scores_times": _scored,
    "scores_reading": _judged,
    "scores_sureness": _judged,
    "scores_strata": _same("scores_reading", "stratum"),
    "scores_rated": _rated,
    "scores_reliability": _bin,
    "scores_confidence": _confided,
}
"""What a row of each table rests on. A table that is not here rests on the documents it compares, or is an end."""
