"""What each published row was made from: the rules by which a trace walks from table to table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.study.outlets import kinds
from analysis.study.rows import Row, Rule, groups_of, rows_alike, rows_of, rows_where, table_of
from analysis.study.score_rests import SCORE_RULES
from analysis.study.tallies import BBC_MEASURES, MEASURES, people_in


def beneath(table: str, values: Row, folder: Path) -> list[str]:
    """Return the ids of the rows that a row was made from; none for a group, a claim, a quotation or a document."""
    if table in RULES:
        return RULES[table](values, folder)
    if {"official", "article"} <= set(values):
        return groups_of([values["official"], values["article"]], f"{table.split('_', 1)[0]}_groups", folder)
    return []


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
    named = rows_alike("teaching_wordings", "document", "name")(values, folder)
    found = [name for name in named if rows_of("teaching_wordings", folder)[name]["list"] == counted]
    return found or [f"teaching_documents/{values['document']}"]


def _wording(values: Row, folder: Path) -> list[str]:
    return rows_where("casebook_coding", folder, lambda row: values["kind"] in (row["kind"], row["side"]))


def _omission(values: Row, folder: Path) -> list[str]:
    """Rest on the openings of a kind, or of one of its outlets, that were asked for a fact."""
    documents = rows_of("casebook_documents", folder)

    def asked(row: Row) -> bool:
        outlet = documents[f"casebook_documents/{row['document']}"]["outlet"]
        alike = (row["kind"], row["fact"]) == (values["kind"], values["fact"])
        return bool(row["asked"] == 1 and alike and values["outlet"] in ("", outlet))

    return rows_where("casebook_stated", folder, asked)


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
    return counted or groups_of(values["documents"].split(), "regulator_groups", folder)


def _listed(values: Row, folder: Path) -> list[str]:
    """Rest on the documents of a known difference; where it is not found, on its case."""
    names = " ".join(json.loads(values["documents"])).split()
    return groups_of(names, "casebook_groups", folder) or [f"casebook_cases/{values['case_id']}"]


def _related(values: Row, folder: Path) -> list[str]:
    side = {kind for kind in kinds() if values["kind"] in (kind, "press")}
    return rows_where(
        "casebook_comparisons",
        folder,
        lambda row: row["relation"] == values["relation"] and row["article_kind"] in side,
    )


RULES: dict[str, Rule] = {
    "teaching_warnings": lambda values, folder: groups_of([values["document"]], "teaching_groups", folder),
    "teaching_comparisons": lambda values, folder: _pair(values, folder, "teaching_groups"),
    "teaching_outlets": _told,
    "teaching_claim_relations": lambda values, folder: _pair(values, folder, "teaching_claims", "claim"),
    "teaching_claim_wording": lambda values, _: [f"teaching_claims/{values['document']}/{values['claim']}"],
    "teaching_measures": _measured,
    "teaching_words": lambda _, folder: rows_where("teaching_documents", folder, lambda row: row["case_id"] != "decoy"),
    "casebook_cases": rows_alike("casebook_documents", "case_id"),
    "casebook_counts": rows_alike("casebook_groups", "document"),
    "casebook_stated": lambda values, folder: groups_of([values["document"]], "casebook_groups", folder),
    "casebook_status": rows_alike("casebook_groups", "document"),
    "casebook_omissions": _omission,
    "casebook_disclosure": rows_alike("casebook_stated", "kind", "fact"),
    "casebook_coding": lambda values, folder: [f"casebook_documents/{values['document']}"],
    "casebook_ladder": lambda values, folder: rows_where(
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
        for name in rows_alike("casebook_wording", "measure")(values, folder)
        if name.split("/")[1] in ("official", "press")
    ],
    "casebook_distinctive": lambda values, folder: rows_where(
        "casebook_coding", folder, lambda row: row["side"] in ("official", "press")
    ),
    "casebook_comparisons": lambda values, folder: _pair(values, folder, "casebook_groups"),
    "casebook_relations": _related,
    "casebook_discrepancies": _listed,
    "regulator_tallies": _tally,
    "regulator_bbc": _bbc,
    **SCORE_RULES,
}
"""What a row of each table rests on. A table that is not here rests on the documents it compares, or is an end."""
