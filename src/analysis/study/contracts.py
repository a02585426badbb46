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
FACET_FIELDS = (
    "count", "role", "rank", "service", "finding", "outcomes", "rank told", "service told", "outcomes told", "group",
    "people", "serving", "headline", "within",
)  # fmt: skip
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

KIND = word("kind of publisher", kinds())
ROW = word("id of the row; `analysis trace` leads from it to the evidence", unique=True)
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
        "url": word("address; may hold a name, and stays in the tables", blank=True),
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
INTERVAL = {
    "low": real("lower end of the 95 % interval", 0, 1),
    "high": real("upper end of the 95 % interval", 0, 1),
}
"""An interval of a share; by bootstrap over cases where the table says nothing else."""
CASE_SHARE = {
    "documents": number("documents that it rests on", 1),
    "cases": number("cases that it rests on", 1),
}
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
    "One row a kind of publisher and a kind of fact: how often an opening lacks what the other side's opening gives.",
    {
        "row": ROW,
        "kind": KIND,
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
SIDES = ("official", "press")
CASEBOOK_CODING = table(
    "casebook_coding",
    "One row a document whose wording was coded, with how far its facts go.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document", unique=True),
        "kind": KIND,
        "side": word("official, press or other", ("official", "press", "other")),
        "stage": word("how far the facts of the document go; empty when it has none", blank=True),
        "tried": flag("a criminal court has convicted or acquitted"),
        **{name: column for name, column in CODING.columns.items() if name != "doc_id"},
    },
)
CASEBOOK_LADDER = table(
    "casebook_ladder",
    "One row a stage of the facts and a word of the headline: how many documents of each side put one over the other.",
    {
        "row": ROW,
        "side": word("official or press", SIDES),
        "stage": word("how far the facts of the document go"),
        "headline": word("outcome word of the headline", HEADLINE_OUTCOMES),
        "documents": number("documents", 1),
        "of": number("documents of this side at this stage", 1),
        "cases": number("cases of these documents", 1),
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
CASEBOOK_WORDING = table(
    "casebook_wording",
    "One row a wording and a kind of publisher: how often it occurs in the opening.",
    {
        "row": ROW,
        "measure": word("the wording"),
        "kind": word("kind of publisher, or a whole side", (*kinds(), *SIDES)),
        **CASE_SHARE,
        "share": real("share of documents, mean over cases", 0, 1),
        **INTERVAL,
    },
)
CASEBOOK_WORDING_GAPS = table(
    "casebook_wording_gaps",
    "One row a wording: official share less press share, within the cases that both sides report.",
    {
        "row": ROW,
        "measure": word("the wording"),
        "cases": number("cases with both sides", 1),
        "gap": real("mean over cases of the difference", -1, 1),
        "low": real("lower end of the 95 % interval, by bootstrap over cases", -1, 1),
        "high": real("upper end of the 95 % interval, by bootstrap over cases", -1, 1),
    },
)
CASEBOOK_VOICES = table(
    "casebook_voices",
    "One row a class of speaker and a kind of publisher: how often it is quoted in the opening, and quoted first.",
    {
        "row": ROW,
        "speaker": word("class of speaker", records.SPEAKER_CLASSES),
        "kind": KIND,
        **CASE_SHARE,
        "heard": real("share of documents that quote it, mean over cases", 0, 1),
        **INTERVAL,
        "first": real("share of documents that quote it first, mean over cases", 0, 1),
        "first_low": real("lower end of that interval", 0, 1),
        "first_high": real("upper end of that interval", 0, 1),
    },
)
CASEBOOK_DISTINCTIVE = table(
    "casebook_distinctive",
    "One row a coded wording: how far it leans to official or to press documents of the same cases.",
    {
        "row": ROW,
        "wording": word("the wording", unique=True),
        "official": number("official documents with it"),
        "press": number("press documents with it"),
        "log_odds": real("log-odds with a prior; above zero it leans to the official side"),
        "z": real("log-odds over its standard deviation"),
    },
)
CODED_RELATIONS = (*records.RELATIONS, "not_in_opening")
"""The relations between coded groups: what a cut opening lacks is neither omitted nor added."""
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
REGULATOR_DOCUMENTS = table(
    "regulator_documents",
    "One row a case summary of the regulator (Independent Office for Police Conduct); never its text.",
    {
        "row": ROW,
        "document": word("the summary", unique=True),
        "url": word("its address"),
        "published": word("date of publication"),
        "year": number("year of publication", 2000),
        "force": word("force or forces, parted by a vertical bar, where the site gives them", blank=True),
        "categories": word("case categories, parted by a vertical bar, where the site gives them", blank=True),
        "sha256": pa.Column(str, pa.Check.str_matches(SHA256), description="hash of the text, white space collapsed"),
        "characters": number("length of the text, white space collapsed", 1),
        "groups": number("groups extracted from it"),
    },
)
REGULATOR_GROUPS = table(
    "regulator_groups",
    "One row a group of one fate, extracted from one summary; offsets are of the text with white space collapsed.",
    {
        "row": ROW,
        "document": word("the summary"),
        "id": word("the group within the summary"),
        "origin": word("how the row came about", ("extracted",)),
        "count": GROUP_FIELDS["count"],
        "count_min": number("the least that the wording allows"),
        **{name: column for name, column in GROUP_FIELDS.items() if name not in ("count", "outcomes", "criminal")},
        "found_level": word("level found", records.FOUND_LEVELS),
        **{name: GROUP_FIELDS[name] for name in ("outcomes", "criminal")},
        "part_of": word("the larger group of which this is a part", blank=True),
        "is_total": flag("only states a whole"),
        "inferred": word("fields that were solved and stand nowhere in the text", blank=True),
        "evidence": word("JSON: for each field the offsets of the words that state it"),
        "claims": word("JSON: the claims it rests on, each with kind, value, polarity and offsets"),
    },
)
TALLY_ROLES = ("officers", "staff")
REGULATOR_TALLIES = table(
    "regulator_tallies",
    "One row a measure and a force, year or case category: how many people of the regulator's summaries it counts.",
    {
        "row": ROW,
        "dimension": word("what the line is about", ("all", "force", "year", "category")),
        "value": word("the force, year or category"),
        "role": word("officers, or staff with community support officers", TALLY_ROLES),
        "measure": word("what is counted"),
        "number": number("people counted, by the least that each wording allows"),
        "documents": number("summaries they are in"),
        "of_people": number("all people of this line"),
        "of_documents": number("all summaries of this line"),
        "share": real("people counted, of all people of this line", 0, 1, blank=True),
        "low": real("lower end of the exact 95 % interval", 0, 1),
        "high": real("upper end of the exact 95 % interval", 0, 1),
    },
)
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
RAW = {**CASEBOOK_FILES, str(BBC_TALLIES.name): BBC_TALLIES}
"""The contracts of files that come in and are not published again."""
REGULATOR_BBC = table(
    "regulator_bbc",
    "One row a force, role and measure: the journalists' tally beside ours, and what explains the difference.",
    {
        "row": ROW,
        "force": word("the force"),
        "role": word("officers or staff", TALLY_ROLES),
        "measure": word("what is counted"),
        "documents": word("the summaries"),
        "bbc": number("people, as the journalists counted"),
        "extracted": number("people extracted, in our words"),
        "in_their_words": number("people extracted, in the journalists' convention"),
        "coded": number("people of the coded ledgers, in the journalists' convention"),
        "explanation": word("what explains the difference, or same"),
    },
)
SCORES_CELLS = table(
    "scores_cells",
    "One row a document, field, role and value: people that two ledgers share, and that each has.",
    {
        "row": ROW,
        "comparison": word("the program or a second coder, against the first coder", ("extraction", "second coder")),
        "document": word("the summary, by its id in regulator_documents"),
        "force": word("force, as in the journalists' tallies"),
        "difficulty": word("how hard the coder found it", ("easy", "medium", "hard"), blank=True),
        "field": word("field of the ledger"),
        "role": word("officer, staff or mixed", ("officer", "staff", "mixed")),
        "value": word("value of the field"),
        "shared": number("people that both ledgers have"),
        "predicted": number("people that the program, or the second coder, has"),
        "gold": number("people that the first coder has"),
    },
)
SCORES_QUALITY = table(
    "scores_quality",
    "One row a field, force, difficulty or outcome: how well a ledger agrees with the first coder's.",
    {
        "row": ROW,
        "comparison": word("the program or a second coder, against the first coder", ("extraction", "second coder")),
        "scope": word("what the line is about", ("field", "force", "difficulty", "outcome")),
        "line": word("the field, force, difficulty or outcome"),
        "documents": number("documents that it rests on", 1),
        "people": number("people that the first coder has"),
        "precision": real("share of the people given that are right", 0, 1),
        "recall": real("share of the people in the coded ledger that are found", 0, 1),
        "f1": real("harmonic mean of both", 0, 1),
        "low": real("lower end of the 95 % interval of f1, by bootstrap over documents", 0, 1),
        "high": real("upper end of the 95 % interval of f1", 0, 1),
    },
)
SCORES_ERRORS = table(
    "scores_errors",
    "One row a value of a field: how many people the program misses and invents.",
    {
        "row": ROW,
        "field": word("field of the ledger"),
        "value": word("value of the field"),
        "gold": number("people that the coded ledgers have"),
        "shared": number("of them found"),
        "missed": number("people missed"),
        "invented": number("people invented"),
        "documents": number("documents with either error"),
        "errors": number("people missed and invented", 1),
    },
)
SCORES_DOCUMENTS = table(
    "scores_documents",
    "One row a document that was scored: what is wrong, and what is known of it without its coded ledger.",
    {
        "row": ROW,
        "document": word("the summary", unique=True),
        "force": word("its force"),
        "difficulty": word("how hard the coder found it", ("easy", "medium", "hard")),
        "errors": number("people missed and invented, over all fields"),
        "people_right": flag("the number of people is right in every role"),
        "core_right": flag("every person's finding, outcome, service and rank is right"),
        "characters": number("length of the text"),
        "groups": number("groups extracted"),
        "people": number("people extracted"),
        "staff": flag("staff among them"),
        "parts": flag("a group is part of another"),
        "inferred": number("groups with inferred fields"),
        "claims": real("claims a group", 0),
    },
)
SCORES_FAILING = table(
    "scores_failing",
    "One row a feature of documents: whether it goes with a wrong ledger.",
    {
        "row": ROW,
        "feature": word("the feature"),
        "weight": real("log-odds of a wrong core field for one standard deviation more"),
        "low": real("lower end of its 95 % interval, by bootstrap over documents"),
        "high": real("upper end of its 95 % interval"),
        "documents": number("documents", 1),
        "failed": number("documents with a wrong core field"),
        "auc": real("how well documents left out are told apart; 0.5 is chance", 0, 1),
    },
)
