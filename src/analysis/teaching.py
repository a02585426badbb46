"""The teaching corpus through every step: pages → documents → ledgers → comparisons, each as tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus import DECOY
from analysis.fingerprint import sha256
from analysis.records import Document, Ledger, to_json
from analysis.tables import PUBLISHED

NUMBERS = ("int64", "Int64", "float64")
"""Types of the columns that hold numbers."""


def write_lines(documents: Iterable[Document], path: Path) -> None:
    """Write documents as JSON Lines, in UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(to_json(document), ensure_ascii=False) + "\n" for document in documents)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def load_texts(path: Path) -> list[Document]:
    """Return the documents that `write_lines` wrote."""
    documents = [Document(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    for document in documents:
        document.paragraphs = [(start, end) for start, end in document.paragraphs]
    return documents


def extract_all(texts: Path) -> list[Ledger]:
    """Return the ledger of every document of a file that `write_lines` wrote."""
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    return [extract_ledger(document) for document in load_texts(texts)]


def documents_table(documents: Sequence[Document], captures: dict[str, Path]) -> pd.DataFrame:
    """Return one row a document; `captures` gives the file of each page."""
    return frame(
        "teaching_documents",
        (
            {
                **to_json(document),
                "document": document.id,
                "url": document.url or "",
                "published": document.published or "",
                "paragraphs": len(document.paragraphs),
                "characters": len(document.text),
                "removed": len(document.removed),
                "capture_sha256": sha256(captures[document.id].read_bytes()),
                "text_sha256": sha256(document.text.encode("utf-8")),
            }
            for document in documents
        ),
    )


def groups_table(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a group of every ledger."""
    rows = (
        {
            **located(ledger, group.id, "teaching_groups"),
            **to_json(group),
            "origin": "extracted",
            "outcomes": ";".join(group.outcomes),
            "part_of": group.part_of or "",
            "is_total": int(group.is_total),
        }
        for ledger in ledgers
        for group in ledger.groups
    )
    return frame("teaching_groups", rows)


def claims_table(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a claim of every ledger."""
    rows = (
        {**located(ledger, claim.id, "teaching_claims"), **to_json(claim), "group": claim.group or ""}
        for ledger in ledgers
        for claim in ledger.claims
    )
    return frame("teaching_claims", rows)


def quotes_table(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a quotation of every ledger, by offsets; the speaker's name stays in the text."""
    rows = (
        {
            **located(ledger, quote.id, "teaching_quotes"),
            **to_json(quote),
            **edges("speaker", quote.speaker_span),
            **edges("cue", quote.cue_span),
        }
        for ledger in ledgers
        for quote in ledger.quotes
    )
    return frame("teaching_quotes", rows)


def warnings_table(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a warning of every ledger."""
    rows = (
        {**located(ledger, str(number), "teaching_warnings"), "warning": warning}
        for ledger in ledgers
        for number, warning in enumerate(ledger.warnings, 1)
    )
    return frame("teaching_warnings", rows)


def compare_cases(ledgers: Sequence[Ledger]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Compare the official document of every case with its articles; return the comparisons and the inferences."""
    from analysis.compare import compare  # noqa: PLC0415 (slow to load)

    rows: list[dict[str, Any]] = []
    sums: list[dict[str, Any]] = []
    for case, official, articles in cases(ledgers):
        for article in compare(official, articles).articles:
            pair = {"case_id": case, "official": article.official, "article": article.article}
            for number, row in enumerate(article.rows, 1):
                records = {"official_record": row.official_record or "", "article_record": row.article_record or ""}
                name = {"row": f"teaching_comparisons/{article.article}/{number}"}
                rows.append({**name, **pair, **to_json(row), **records})
            for number, inference in enumerate(article.inferences, 1):
                name = {"row": f"teaching_inferences/{article.article}/{number}"}
                sums.append({**name, **pair, "inference": inference})
    return frame("teaching_comparisons", rows), frame("teaching_inferences", sums)


def evidence_pages(ledgers: Sequence[Ledger]) -> dict[str, str]:
    """Return the evidence page of every case, by the case's id."""
    from analysis.compare import compare  # noqa: PLC0415 (slow to load)
    from analysis.compare.paraphrase import reuse  # noqa: PLC0415
    from analysis.viewer import evidence_page  # noqa: PLC0415

    return {
        case: evidence_page(compare(official, articles), [official, *articles], reuse)
        for case, official, articles in cases(ledgers)
    }


def cases(ledgers: Iterable[Ledger]) -> Iterator[tuple[str, Ledger, list[Ledger]]]:
    """Yield the case's id, its official ledger and those of its articles, by case; decoys belong to none."""
    by_case: dict[str, list[Ledger]] = {}
    for ledger in sorted(ledgers, key=lambda ledger: ledger.document.id):
        by_case.setdefault(ledger.document.case_id or DECOY, []).append(ledger)
    for case, members in sorted(by_case.items()):
        official = [ledger for ledger in members if ledger.document.source_type != "press"]
        if case != DECOY and len(official) == 1:
            yield case, official[0], [ledger for ledger in members if ledger is not official[0]]


def frame(name: str, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Return rows as the table of that name: its columns in its order, lists and mappings as JSON."""
    schema = PUBLISHED[name]
    made = pd.DataFrame(
        [{column: row.get(column) for column in schema.columns} for row in rows], columns=list(schema.columns)
    )
    for column, contract in schema.columns.items():
        if any(check.title == "JSON" for check in contract.checks):
            made[column] = [json.dumps(value, ensure_ascii=False) for value in made[column]]
        made[column] = made[column].astype(str(contract.dtype) if str(contract.dtype) in NUMBERS else "str")
    return made


def located(ledger: Ledger, record: str, table: str) -> dict[str, str]:
    """Return where a row stands: its own id, its case and its document."""
    document = ledger.document
    return {"row": f"{table}/{document.id}/{record}", "case_id": document.case_id or "", "document": document.id}


def edges(name: str, span: tuple[int, int] | None) -> dict[str, int | None]:
    """Return the two ends of a span as columns."""
    start, end = span or (None, None)
    return {f"{name}_start": start, f"{name}_end": end}
