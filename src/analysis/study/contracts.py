"""The contracts of the casebook's files and of the study's tables: columns, types, allowed values and meanings."""

from __future__ import annotations

from collections.abc import Iterable

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
    values = set(allowed)
    within = pa.Check(lambda cells: cells.map(lambda cell: set(filter(None, cell.split(";"))) <= values))
    return pa.Column(str, within, description=meaning)


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

CASES = table(
    "cases",
    "One row a case of the casebook.",
    {
        "case_id": word("neutral name of the case", unique=True),
        "force_id": word("force, empty when none or several", blank=True),
        "year": number("year of the case", 2000),
        "kind": word("case, or statistics and round-ups kept as decoys", ("case", "statistics")),
        "documents": number("documents coded", 1),
        "official_documents": number("of them by forces, watchdogs, commissioners or prosecutors"),
        "press_documents": number("of them by the press"),
        "paired": flag("1 when both sides are there"),
    },
)
DOCUMENTS = table(
    "documents",
    "One row a document of the casebook: who published it, where and when; never its text.",
    {
        "doc_id": word("the case's id and a number", unique=True),
        "case_id": word("the case"),
        "source_type": word("which side published it", records.SOURCE_TYPES),
        "publisher": word("publisher's name as coded"),
        "republished": flag("1 for a copy by name"),
        "url": word("address; may hold a name, and stays in this file and the tables", blank=True),
        "published": word("date shown, empty where none", blank=True),
        "year": number("year shown, or estimated", 2000),
        "subject": word("subject in the coder's words"),
    },
)
FACTS = table(
    "facts",
    "One row a group of people as one document reports it.",
    {
        "doc_id": word("the document"),
        "group_id": word("the group within it"),
        "count": number("number of people; empty when none is given", blank=True),
        "count_is_exact": flag("0 when the number is a lower bound or missing"),
        **{name: column for name, column in GROUP_FIELDS.items() if name in ("role", "rank", "service")},
        "service_basis": word("stated, or entailed by the outcome", ("stated", "entailed"), blank=True),
        **{name: column for name, column in GROUP_FIELDS.items() if name not in ("count", "role", "rank", "service")},
        "suspended": flag("said to be suspended"),
        "named": flag("the document names them; names are not kept"),
        "context_only": flag("a person of the story who is not under scrutiny"),
        "part_of": word("the larger group of which this is a part", blank=True),
        "is_total": flag("only states a whole"),
        "note": word("the coder's remark", blank=True),
    },
    unique=["doc_id", "group_id"],
)
CODING = table(
    "coding",
    "One row a document whose wording was coded.",
    {
        "doc_id": word("the document", unique=True),
        "excerpt_complete": flag("1 when the whole text was read, 0 when only its opening"),
        "headline_outcome": word("outcome in the headline, sanction words taken literally", HEADLINE_OUTCOMES),
        "headline_voice": word("grammar of the headline", HEADLINE_VOICES),
        "wrongdoing_voice": word("grammar of the wrongdoing in the first three sentences", VOICES),
        "agent_term": word("first term for the accused", AGENT_TERMS),
        "quoted_speakers": listed("classes of speaker, in order of appearance", records.SPEAKER_CLASSES),
        "official_quote": word("use made of the official statement", OFFICIAL_QUOTES),
        "mentions_barred_list": flag("barred list in the opening"),
        "mentions_majority_good": flag("the good majority in the opening"),
        "mentions_systemic": flag("culture or system in the opening"),
        "names_officer": flag("an officer is named in the opening"),
        "names_force_in_headline": flag("the force is named in the headline"),
        "word_count_shown": number("words that the coder saw"),
    },
)
DISCREPANCIES = table(
    "discrepancies",
    "One row a difference between two accounts of a case that the coder noted, in words.",
    {
        "case_id": word("the case"),
        "one_says": word("one account"),
        "another_says": word("another account"),
        "what_differs": word("what differs"),
    },
)
ASIDES = table(
    "asides",
    "One row a group that the coder's own remark puts outside the people under scrutiny, though its flag does not.",
    {"doc_id": word("the document"), "group_id": word("the group"), "why": word("what they are instead")},
    unique=["doc_id", "group_id"],
)
RAW = {schema.name: schema for schema in (CASES, DOCUMENTS, FACTS, CODING, DISCREPANCIES, ASIDES)}
"""The casebook's files by name."""

KIND = word("kind of publisher", kinds())
ROW = word("id of the row; `analysis trace` leads from it to the evidence", unique=True)
CASEBOOK_GROUPS = table(
    "casebook_groups",
    "One row a group of people under scrutiny, as one document of the casebook reports it; coded without text.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document"),
        "id": word("the group within the document"),
        "origin": word("how the row came about", ("coded",)),
        "count": GROUP_FIELDS["count"],
        "count_min": number("the least that the wording allows"),
        **{name: GROUP_FIELDS[name] for name in ("role", "rank", "service")},
        "service_basis": word("stated, or entailed by the outcome", ("stated", "entailed"), blank=True),
        **{
            name: GROUP_FIELDS[name]
            for name in ("alleged", "case_to_answer", "proceeding", "proceeding_state", "finding")
        },
        "found_level": word("level found; not coded", ("unknown",)),
        **{name: GROUP_FIELDS[name] for name in ("outcomes", "criminal")},
        "part_of": word("the larger group of which this is a part", blank=True),
        "is_total": flag("only states a whole"),
        "named": flag("the document names them"),
        "partly_proven": flag("proven covers only some of the allegations, by the coder's remark"),
    },
)
