"""The contracts of the tables of accounts: groups, counts, facts that are stated, comparisons."""

from __future__ import annotations

from analysis import records
from analysis.study.columns import (
    CASE_SHARE,
    CODED_RELATIONS,
    FACET_FIELDS,
    GROUP_FIELDS,
    INTERVAL,
    KIND,
    ROW,
    flag,
    number,
    real,
    table,
    word,
)
from analysis.study.files import CASES
from analysis.study.outlets import kinds

CASEBOOK_CASES = table("casebook_cases", str(CASES.description), {"row": ROW, **CASES.columns})
CASEBOOK_DOCUMENTS = table(
    "casebook_documents",
    "One row a document of the casebook: who published it, where and when; never its text.",
    {
        "row": ROW,
        "document": word("the document", unique=True),
        "case_id": word("the case"),
        "source_type": word("which side published it", records.SOURCE_TYPES),
        "publisher": word("publisher's name as coded"),
        "outlet": word("the outlet, one name for its desks and copies"),
        "kind": KIND,
        "side": word("official, press or other", ("official", "press", "other")),
        "republished": flag("1 for a copy by name"),
        "url": word("address; one that named somebody is its host, # and twelve digits of its SHA-256", blank=True),
        "published": word("date shown, empty where none", blank=True),
        "year": number("year shown, or estimated", 2000),
        "excerpt_complete": flag("1 when the coder saw the whole text, 0 when only its opening"),
    },
)
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
CASEBOOK_COUNTS = table(
    "casebook_counts",
    "One row a document: how many people it puts under scrutiny.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document", unique=True),
        "kind": KIND,
        "side": word("official, press or other", ("official", "press", "other")),
        "published": word("date shown, empty where none", blank=True),
        "people": number("people under scrutiny, by the whole that is stated or the sum of the groups"),
        "exact": flag("0 when the number is a lower bound"),
    },
)
CASEBOOK_STATED = table(
    "casebook_stated",
    "One row a document and a kind of fact: whether its opening states it, and whether it could be expected to.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document"),
        "kind": KIND,
        "side": word("official, press or other", ("official", "press", "other")),
        "fact": word("kind of fact"),
        "stated": flag("the opening states it of anyone under scrutiny"),
        "asked": flag("an opening of the other side states it, and this one is not dated before it could"),
    },
    unique=["document", "fact"],
)
CASEBOOK_OMISSIONS = table(
    "casebook_omissions",
    "One row a kind of publisher, or one of its outlets, and a kind of fact: how often an opening lacks what the other "
    "side's opening gives.",
    {
        "row": ROW,
        "kind": KIND,
        "outlet": word("the outlet; empty for all of the kind", blank=True),
        "fact": word("kind of fact"),
        **CASE_SHARE,
        "missing": real("share of openings without it, mean over cases", 0, 1),
        **INTERVAL,
    },
)
CASEBOOK_DISCLOSURE = table(
    "casebook_disclosure",
    "One row a kind of publisher: how often its documents give a rank, and a name.",
    {
        "row": ROW,
        "fact": word("what is disclosed", ("rank", "name")),
        "kind": KIND,
        "documents": number("documents", 1),
        "stated": number("of them with the fact"),
        "cases": number("cases", 1),
        "share": real("share with the fact, mean over cases", 0, 1),
        **INTERVAL,
        "exact_low": real("lower end of the exact interval over documents", 0, 1),
        "exact_high": real("upper end of the exact interval over documents", 0, 1),
    },
)
CASEBOOK_STATUS = table(
    "casebook_status",
    "One row a dated document that says who serves and who has left.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document", unique=True),
        "kind": KIND,
        "published": word("date of publication"),
        "days": number("days since the first such document of the case"),
        "people": number("people whose service is stated"),
        "left": number("of them former, resigned or retired"),
    },
)
CASEBOOK_WOULD_HAVE = table(
    "casebook_would_have",
    "One row an official and a press document: what the press makes of people who would have been dismissed.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "official": word("the official document"),
        "article": word("the press document"),
        "article_kind": KIND,
        "says": word("what the press document says of them", ("would have been", "dismissed")),
    },
)
CASEBOOK_COMPARISONS = table(
    "casebook_comparisons",
    "One row a relation between a group of an official document and a group of a press document of the same case.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "official": word("the official document"),
        "article": word("the press document"),
        "official_kind": KIND,
        "article_kind": KIND,
        "days": number(
            "days from the official document to the article; empty where a date is missing", None, blank=True
        ),
        "official_record": word("group of the official document, empty when it has none", blank=True),
        "article_record": word("group of the article, empty when it has none", blank=True),
        "relation": word("how the article's group stands to the official one", CODED_RELATIONS),
        "fields": word("JSON: what differs, with the official and the article's value"),
        "severity": number("distance in the severity order; above zero the article is harsher", None),
        "note": word("the relation in words", blank=True),
    },
)
CASEBOOK_RELATIONS = table(
    "casebook_relations",
    "One row a relation and a kind of outlet: how often pairs of official and press documents show it.",
    {
        "row": ROW,
        "window": word("all pairs, or pairs dated close together", ("all", "close")),
        "kind": word("kind of outlet, or the whole press", (*kinds(), "press")),
        "relation": word("the relation", CODED_RELATIONS),
        "pairs": number("pairs of documents", 1),
        "cases": number("cases", 1),
        "share": real("share of pairs with at least one such row, mean over cases", 0, 1),
        **INTERVAL,
    },
)
CASEBOOK_DISCREPANCIES = table(
    "casebook_discrepancies",
    "One row a facet of a known difference between two accounts: whether the comparison shows it by itself.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "facet": word("what differs"),
        "field": word("field in which it shows, empty where it cannot", FACET_FIELDS, blank=True),
        "expressible": flag("the schema can express it"),
        "found": flag("the comparison shows it"),
        "relations": word("the relations that show it", blank=True),
        "documents": word("JSON: the pairs of documents, or the documents, that show it"),
        "why_not": word("why the schema cannot express it", blank=True),
    },
)
