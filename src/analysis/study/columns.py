"""How a table declares its columns, and the columns that several tables share."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pandas as pd
import pandera.pandas as pa

from analysis import records
from analysis.study.outlets import kinds

HEADLINE_OUTCOMES = (
    "none", "facing_hearing", "charged", "case_to_answer", "guilty", "warning", "resigned", "would_have_been_dismissed",
    "dismissed", "sacked", "cleared",
)  # fmt: skip
VOICES = ("agentive", "agentless", "mixed", "none")
HEADLINE_VOICES = ("active", "passive", "nominal", "none")
AGENT_TERMS = ("officer", "former_officer", "force", "pc_name", "cop", "man", "none")
OFFICIAL_QUOTES = ("is_official", "verbatim", "trimmed", "paraphrased", "none")
SHA256 = r"^[0-9a-f]{64}$"


def word(meaning: str, allowed: Iterable[str] | None = None, blank: bool = False, unique: bool = False) -> pa.Column:
    """Declare a column of text; with `blank` the empty text is allowed, it stands for what is not known."""
    values = None if allowed is None else [*allowed, *([""] if blank else [])]
    checks = [] if values is None else [pa.Check.isin(values)]
    if values is None and not blank:
        checks = [pa.Check.str_length(min_value=1)]
    return pa.Column(str, checks, unique=unique, description=meaning)


def flag(meaning: str) -> pa.Column:
    """Declare a column of 0 and 1."""
    return pa.Column(int, pa.Check.isin([0, 1]), description=meaning)


def number(meaning: str, least: int | None = 0, blank: bool = False) -> pa.Column:
    """Declare a column of whole numbers, nullable where `blank`."""
    checks = [] if least is None else [pa.Check.ge(least)]
    return pa.Column("Int64" if blank else int, checks, nullable=blank, description=meaning)


def real(meaning: str, least: float | None = None, most: float | None = None, blank: bool = False) -> pa.Column:
    """Declare a column of real numbers with optional bounds."""
    checks = [check(bound) for check, bound in ((pa.Check.ge, least), (pa.Check.le, most)) if bound is not None]
    return pa.Column(float, checks, nullable=blank, description=meaning)


def listed(meaning: str, allowed: Iterable[str]) -> pa.Column:
    """Declare a column of semicolon-separated values from a closed list; empty text is the empty list."""
    names = tuple(allowed)
    values = set(names)
    within = pa.Check(
        lambda cells: cells.map(lambda cell: set(filter(None, cell.split(";"))) <= values),
        title=f"none or some of {', '.join(names)}",
    )
    return pa.Column(str, within, description=meaning)


def coded(meaning: str) -> pa.Column:
    """Declare a column of JSON: lists and mappings that a cell alone could not hold."""
    return pa.Column(str, pa.Check(_all_json, element_wise=False, title="JSON"), description=meaning)


def offset(meaning: str, blank: bool = False) -> pa.Column:
    """Declare a column of character offsets into the document's text, counted in code points from 0."""
    return number(f"{meaning}, in code points of the document's text", blank=blank)


def _all_json(cells: pd.Series[str]) -> bool:
    for cell in cells:
        try:
            json.loads(cell)
        except ValueError:
            return False
    return True


def table(
    name: str, meaning: str, columns: dict[str, pa.Column], unique: list[str] | None = None
) -> pa.DataFrameSchema:
    """Declare a table: exactly these columns in this order."""
    return pa.DataFrameSchema(columns, name=name, description=meaning, strict=True, ordered=True, unique=unique)


GROUP_FIELDS = {
    "count": number("how many people; empty when the document gives no exact number", blank=True),
    "role": word("what they are", records.ROLES),
    "rank": word("stated rank", records.RANKS),
    "service": word("whether they still serve", records.SERVICES),
    "alleged": word("highest level alleged", records.ALLEGED),
    "case_to_answer": word("whether there is a case to answer, last word reported", records.CASES_TO_ANSWER),
    "proceeding": word("highest proceeding held or to be held", records.PROCEEDINGS),
    "proceeding_state": word("whether it was held", records.PROCEEDING_STATES),
    "finding": word("what was found", records.FINDINGS),
    "outcomes": listed("what happened to them, as the document claims", records.OUTCOMES),
    "criminal": word("criminal proceedings", records.CRIMINAL),
}
"""The fields that coded and extracted groups share (gold/annotation.md of the project's coding guide)."""
FACET_FIELDS = (
    "count", "role", "rank", "service", "finding", "outcomes", "rank told", "service told", "outcomes told", "group",
    "people", "serving", "headline", "within",
)  # fmt: skip
KIND = word("kind of publisher", kinds())
ROW = word("id of the row; `analysis trace` leads from it to the evidence", unique=True)
INTERVAL = {
    "low": real("lower end of the 95 % interval", 0, 1),
    "high": real("upper end of the 95 % interval", 0, 1),
}
"""An interval of a share; by bootstrap over cases where the table says nothing else."""
CASE_SHARE = {
    "documents": number("documents that it rests on", 1),
    "cases": number("cases that it rests on", 1),
}
SIDES = ("official", "press")
CODED_RELATIONS = (*records.RELATIONS, "not_in_opening")
"""The relations between coded groups: what a cut opening lacks is neither omitted nor added."""
TALLY_ROLES = ("officers", "staff")


CELL_OF_PEOPLE = {
    "field": word("field of the ledger"),
    "role": word("officer, staff or mixed", ("officer", "staff", "mixed")),
    "value": word("value of the field"),
    "shared": number("people that both ledgers have"),
    "predicted": number("people that the program, or a second coder, has"),
    "gold": number("people that the coded ledger has"),
}
"""A value that two ledgers give to so many people."""
