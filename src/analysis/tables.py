"""The contract of every published table: columns, types, allowed values, meanings; and the codebook written from it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from analysis import paths, records
from analysis.study import contracts
from analysis.study.contracts import GROUP_FIELDS, ROW, SHA256, coded, flag, number, offset, table, word

ID = word("the document")
TEACHING_DOCUMENTS = table(
    "teaching_documents",
    "One row a page of the teaching corpus, as it was read; pages at addresses in .example are invented.",
    {
        "document": word("id of the document", unique=True),
        "case_id": word("the case; decoy for ordinary police news without misconduct"),
        "source_type": word("which side published it", records.SOURCE_TYPES),
        "publisher": word("publisher's name"),
        "url": word("address, empty where none is known", blank=True),
        "title": word("title as read", blank=True),
        "published": word("date of publication, ISO 8601, as precise as the page gives it", blank=True),
        "published_source": word("where on the page the date stood"),
        "published_precision": word("how precise the date is"),
        "page_type": word("what kind of page it is", records.PAGE_TYPES),
        "paragraphs": number("paragraphs of the text"),
        "characters": number("length of the text in code points"),
        "removed": number("lines of boilerplate taken out"),
        "capture_sha256": pa.Column(str, pa.Check.str_matches(SHA256), description="hash of the page as captured"),
        "text_sha256": pa.Column(str, pa.Check.str_matches(SHA256), description="hash of the text as read"),
    },
)
TEACHING_WARNINGS = table(
    "teaching_warnings",
    "One row a thing that a document's ledger could not settle, such as parts that do not add up to their whole.",
    {"row": ROW, "case_id": word("the case"), "document": ID, "warning": word("what could not be settled")},
)
TEACHING_GROUPS = table(
    "teaching_groups",
    "One row a group of people of one fate in one document: the ledger, as extracted from the text.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": ID,
        "id": word("the group within the document"),
        "origin": word("how the row came about", ("extracted",)),
        "count": GROUP_FIELDS["count"],
        "count_min": number("the least that the wording allows"),
        **{name: column for name, column in GROUP_FIELDS.items() if name not in ("count", "outcomes", "criminal")},
        "found_level": word("level of what was found", records.FOUND_LEVELS),
        "outcomes": GROUP_FIELDS["outcomes"],
        "criminal": GROUP_FIELDS["criminal"],
        "part_of": word("the larger group of which this is a part", blank=True),
        "is_total": flag("only states a whole"),
        "inferred": coded("fields that were solved and stand nowhere in the text"),
        "conflicts": coded("values elsewhere in the document that disagree: field, value, place, evidence"),
        "evidence": coded("for each field the stretches of the text, start and end, that state it"),
        "claims": coded("ids of the claims it rests on"),
        "note": word("remark of the extractor", blank=True),
    },
    unique=["document", "id"],
)
TEACHING_CLAIMS = table(
    "teaching_claims",
    "One row an assertion in one place of a document: who, what, how firmly, and who says it.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": ID,
        "id": word("the claim within the document"),
        "group": word("the group it was settled into, empty where into none", blank=True),
        "kind": word("the field of the group it speaks to"),
        "value": word("the value it gives that field", blank=True),
        "polarity": word("how firmly it is said", records.POLARITIES),
        "place": word("where in the document", records.PLACES),
        "speaker": word("document for its own voice, else the quote within the document"),
        "count": GROUP_FIELDS["count"],
        "count_min": number("the least that the wording allows"),
        **{name: GROUP_FIELDS[name] for name in ("role", "rank", "service")},
        "start": offset("where it starts"),
        "end": offset("where it ends"),
        "spans": coded("where its number, people and predicate stand"),
    },
    unique=["document", "id"],
)
TEACHING_QUOTES = table(
    "teaching_quotes",
    "One row a quotation, direct or indirect; by offsets, without its words.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": ID,
        "id": word("the quote within the document"),
        "kind": word("how it is quoted", records.QUOTE_KINDS),
        "speaker_class": word("what kind of speaker", records.SPEAKER_CLASSES),
        "start": offset("where the quoted words start"),
        "end": offset("where they end"),
        **{
            f"{part}_{edge}": offset(f"where the {meaning} {edge}s, empty where there is none", blank=True)
            for part, meaning in (("speaker", "speaker's name or description"), ("cue", "verb of saying"))
            for edge in ("start", "end")
        },
    },
    unique=["document", "id"],
)
TEACHING_COMPARISONS = table(
    "teaching_comparisons",
    "One row a relation between a group of the official account and a group of an article on the same case.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "official": word("the official document"),
        "article": word("the article"),
        "official_record": word("group of the official document, empty where it has none", blank=True),
        "article_record": word("group of the article, empty where it has none", blank=True),
        "relation": word("how the article's group stands to the official one", records.RELATIONS),
        "fields": coded("what differs, with the official and the article's value"),
        "severity": number("distance in the severity order; above 0 the article is harsher", least=None),
        "evidence": coded("the stretches of both texts that the relation rests on"),
        "note": word("what the relation says, in words", blank=True),
    },
)
TEACHING_INFERENCES = table(
    "teaching_inferences",
    "One row a sum that holds across an official document and an article.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "official": word("the official document"),
        "article": word("the article"),
        "inference": coded("whole, parts, values and evidence"),
    },
)
_RAW = {id(schema) for schema in contracts.RAW.values()}
PUBLISHED: dict[str, pa.DataFrameSchema] = {
    str(schema.name): schema
    for schema in (*globals().values(), *vars(contracts).values())
    if isinstance(schema, pa.DataFrameSchema) and id(schema) not in _RAW
}
"""Every table under data/processed, by name: the teaching corpus's here, the studies' in their own contracts."""


def write_table(frame: pd.DataFrame, name: str, path: Path) -> None:
    """Check a table against its contract and write it as UTF-8 CSV, the same bytes for the same rows.

    Raises pandera's SchemaError where the table breaks its contract and KeyError for a name without one.
    """
    valid = PUBLISHED[name].validate(frame)
    path.parent.mkdir(parents=True, exist_ok=True)
    valid.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")


def read_table(name: str, folder: Path = paths.PROCESSED) -> pd.DataFrame:
    """Return a published table by name, checked against its contract.

    An empty cell is empty text, or a missing number where the contract allows one. Raises FileNotFoundError and
    pandera's SchemaError.
    """
    schema = PUBLISHED[name]
    types = {column: "str" if _kind(part) == "text" else str(part.dtype) for column, part in schema.columns.items()}
    missing = {column: [""] for column, part in schema.columns.items() if part.nullable}
    frame = pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=missing, dtype=types)
    return schema.validate(frame)


def codebook(rows: dict[str, int]) -> str:
    """Return the codebook in Markdown: every published table with its number of rows, its columns and meanings."""
    lines = ["# Codebook", "", "Written by the pipeline from the contracts that it checks each table against.", ""]
    for name, schema in PUBLISHED.items():
        if name in rows:
            lines += [f"## {name}.csv", "", f"{schema.description} {rows[name]} rows.", ""]
            lines += ["| column | type | values | meaning |", "|---|---|---|---|"]
            lines += [_codebook_line(column, part) for column, part in schema.columns.items()]
            lines += [""]
    return "\n".join(lines)


def _codebook_line(name: str, column: pa.Column) -> str:
    cells = (name, _kind(column), "; ".join(_allowed(column.checks)), column.description)
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _kind(column: pa.Column) -> str:
    names = {"int64": "whole number", "Int64": "whole number or empty", "float64": "number"}
    return names.get(str(column.dtype), "text") + (
        " or empty" if str(column.dtype) == "float64" and column.nullable else ""
    )


def _allowed(checks: Iterable[pa.Check]) -> Iterable[str]:
    for check in checks:
        known = check.statistics or {}
        if "allowed_values" in known:
            yield ", ".join(str(value) or "(empty)" for value in known["allowed_values"])
        elif "min_value" in known and check.name != "str_length":
            yield f"from {known['min_value']}"
        elif "max_value" in known and check.name != "str_length":
            yield f"to {known['max_value']}"
        elif check.title:
            yield check.title
