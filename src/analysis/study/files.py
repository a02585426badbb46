"""The contracts of the files that come in: the casebook, the tallies of journalists, the judgements of a reader."""

from __future__ import annotations

from analysis import records
from analysis.study.columns import (
    AGENT_TERMS,
    FACET_FIELDS,
    GROUP_FIELDS,
    HEADLINE_OUTCOMES,
    HEADLINE_VOICES,
    OFFICIAL_QUOTES,
    TALLY_ROLES,
    VOICES,
    flag,
    listed,
    number,
    table,
    word,
)
from analysis.study.trust_contracts import READING

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
        "url": word("address; one that named somebody is its host, # and twelve digits of its SHA-256", blank=True),
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
FACETS = table(
    "facets",
    "One row a facet of a known difference: the field of the schema and the documents it shows in, or why it cannot.",
    {
        "case_id": word("the case"),
        "number": number("which of the case's differences, in the order of discrepancies.csv", 1),
        "facet": word("what differs"),
        "field": word("field in which it shows, empty where it cannot", FACET_FIELDS, blank=True),
        "one": word("documents of one account, by their number within the case", blank=True),
        "another": word("documents of the other account", blank=True),
        "why_not": word("why the schema cannot express it", blank=True),
    },
)
CASEBOOK_FILES = {
    str(schema.name): schema for schema in (CASES, DOCUMENTS, FACTS, CODING, DISCREPANCIES, ASIDES, FACETS)
}
"""The casebook's files by name."""
BBC_TALLIES = table(
    "bbc_tallies",
    "One row a force, role and measure: the BBC Shared Data Unit's tally, and the coded ledgers' in its convention.",
    {
        "force": word("the force"),
        "role": word("officers or staff", TALLY_ROLES),
        "measure": word("what is counted"),
        "bbc": number("people, as the journalists counted"),
        "coded": number("people, as the coded ledgers of the same summaries have them, in the journalists' convention"),
        "documents": word("the summaries, by their ids in regulator_documents"),
    },
    unique=["force", "role", "measure"],
)
RAW = {**CASEBOOK_FILES, str(BBC_TALLIES.name): BBC_TALLIES, str(READING.name): READING}
"""The contracts of files that come in and are not published again."""
