"""Read the casebook: coded facts of real cases become groups of origin "coded", and a ledger a document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa

from analysis import paths
from analysis.records import Document, Group, Ledger
from analysis.study import contracts
from analysis.study.outlets import kind_of, kinds, outlet_of

BARE_PLURAL = 2
"""The least that a plural without a number can mean."""


@dataclass(frozen=True, slots=True)
class Casebook:
    """The casebook's tables: cases, documents, facts, coding of wording, known discrepancies and their
    facets, and groups set aside."""

    cases: pd.DataFrame
    documents: pd.DataFrame
    facts: pd.DataFrame
    coding: pd.DataFrame
    discrepancies: pd.DataFrame
    asides: pd.DataFrame
    facets: pd.DataFrame


def read_casebook(folder: Path = paths.CASEBOOK) -> Casebook:
    """Return the casebook of a folder, each file checked against its contract.

    `documents` gains `outlet`, `kind` and `side` of the publisher and `excerpt_complete` (1 only where the coder saw
    the whole text). Raises FileNotFoundError for a missing file and pandera's SchemaError for one that breaks its
    contract.
    """
    tables = {name: _read(folder / f"{name}.csv", schema) for name, schema in contracts.CASEBOOK_FILES.items()}
    tables["documents"] = _with_publishers(tables["documents"], tables["coding"])
    return Casebook(**tables)


def _read(path: Path, schema: pa.DataFrameSchema) -> pd.DataFrame:
    frame = pd.read_csv(path, keep_default_na=False)
    if "count" in frame:
        frame["count"] = pd.to_numeric(frame["count"]).astype("Int64")
    return schema.validate(frame)


def _with_publishers(documents: pd.DataFrame, coding: pd.DataFrame) -> pd.DataFrame:
    kind = [
        kind_of(source_type, publisher, republished == 1)
        for source_type, publisher, republished in zip(
            documents["source_type"], documents["publisher"], documents["republished"], strict=True
        )
    ]
    complete = set(coding.loc[coding["excerpt_complete"] == 1, "doc_id"])
    return documents.assign(
        outlet=documents["publisher"].map(outlet_of),
        kind=kind,
        side=[kinds()[name].side for name in kind],
        excerpt_complete=documents["doc_id"].isin(complete).astype(int),
    )


def scrutinised(casebook: Casebook) -> pd.DataFrame:
    """Return the facts about people under scrutiny, with their document's case, publisher, kind, side and date.

    People of the story only (`context_only`) and the groups of `asides` are left out.
    """
    aside = set(zip(casebook.asides["doc_id"], casebook.asides["group_id"], strict=True))
    facts = casebook.facts
    keep = [
        context == 0 and (document, group) not in aside
        for document, group, context in zip(facts["doc_id"], facts["group_id"], facts["context_only"], strict=True)
    ]
    told = casebook.documents[["doc_id", "case_id", "outlet", "kind", "side", "published", "excerpt_complete"]]
    return facts[keep].merge(told, on="doc_id", how="left", validate="many_to_one").reset_index(drop=True)


def build_casebook_cases(casebook: Casebook) -> pd.DataFrame:
    """Return the cases as published: as coded, with a row id."""
    cases = casebook.cases.copy()
    cases.insert(0, "row", "casebook_cases/" + cases["case_id"])
    return contracts.CASEBOOK_CASES.validate(cases)


def build_casebook_documents(casebook: Casebook) -> pd.DataFrame:
    """Return the documents as published: with outlet, kind and side of their publisher, and a row id."""
    documents = casebook.documents.rename(columns={"doc_id": "document"})
    documents = documents.assign(row="casebook_documents/" + documents["document"])
    return contracts.CASEBOOK_DOCUMENTS.validate(documents[list(contracts.CASEBOOK_DOCUMENTS.columns)])


def build_casebook_groups(casebook: Casebook) -> pd.DataFrame:
    """Return the coded groups in the schema of the extracted ones, with `origin` = "coded" and a row id each.

    `count_min` is the number where one is given and two for a plural without a number; an inexact number has an empty
    `count`. The level found was not coded and is unknown throughout. Only people under scrutiny are in the table.
    """
    facts = scrutinised(casebook)
    exact = facts["count"].where(facts["count_is_exact"] == 1)
    groups = pd.DataFrame(
        {
            "row": "casebook_groups/" + facts["doc_id"] + "/" + facts["group_id"],
            "case_id": facts["case_id"],
            "document": facts["doc_id"],
            "id": facts["group_id"],
            "origin": "coded",
            "count": exact,
            "count_min": facts["count"].fillna(BARE_PLURAL).astype(int),
            **{name: facts[name] for name in ("role", "rank", "service", "service_basis")},
            **{
                name: facts[name] for name in ("alleged", "case_to_answer", "proceeding", "proceeding_state", "finding")
            },
            "found_level": "unknown",
            **{name: facts[name] for name in ("outcomes", "criminal", "part_of", "is_total", "named")},
            "partly_proven": facts["note"].str.contains("partly proven", regex=False).astype(int),
        }
    )
    return contracts.CASEBOOK_GROUPS.validate(groups)


def ledgers(casebook: Casebook) -> dict[str, Ledger]:
    """Return a ledger a document, without text, for comparing: service that was only entailed counts as unknown.

    Documents whose every group is set aside have an empty ledger.
    """
    told = {str(row.doc_id): Ledger(_document(row)) for row in casebook.documents.itertuples()}
    for row in build_casebook_groups(casebook).itertuples():
        told[str(row.document)].groups.append(_group(row))
    return told


def _document(row: Any) -> Document:
    return Document(
        id=row.doc_id,
        text="",
        url=row.url or None,
        publisher=row.publisher,
        source_type=row.source_type,
        published=row.published or None,
        case_id=row.case_id,
    )


def _group(row: Any) -> Group:
    return Group(
        id=row.id,
        count=None if pd.isna(row.count) else int(row.count),
        count_min=int(row.count_min),
        role=row.role,
        rank=row.rank,
        service=row.service if row.service_basis == "stated" else "unknown",
        alleged=row.alleged,
        case_to_answer=row.case_to_answer,
        proceeding=row.proceeding,
        proceeding_state=row.proceeding_state,
        finding=row.finding,
        found_level=row.found_level,
        outcomes=[outcome for outcome in row.outcomes.split(";") if outcome],
        criminal=row.criminal,
        part_of=row.part_of or None,
        is_total=bool(row.is_total),
    )
