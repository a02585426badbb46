"""The contracts of how each teaching case is told: words reused, claims side by side, silences, wording measured."""

from __future__ import annotations

from analysis import records
from analysis.study.columns import ROW, coded, flag, listed, number, offset, real, table, word

CASE = word("the case")
DOCUMENT = word("the document")
OFFICIAL, ARTICLE = word("the official document"), word("the article")
QUOTE = word("the quotation that it stands in, empty where in none", blank=True)

TEACHING_REUSE = table(
    "teaching_reuse",
    "One row a passage of an article that reuses the official text of its case, by offsets into both.",
    {
        "row": ROW,
        "case_id": CASE,
        "official": OFFICIAL,
        "document": ARTICLE,
        "passage": number("its number within the article", 1),
        "kind": word("how it is reused", records.REUSES),
        "quote": QUOTE,
        "attributed": flag("somebody is given as its source"),
        "words": number("words in common, 0 for a paraphrase"),
        "start": offset("where it starts in the article"),
        "end": offset("where it ends in the article"),
        "spans": coded("the pieces in common, side by side: article and official, each a list of start and end"),
        "alterations": coded("what was replaced, by offsets: official and article; either may be empty"),
        "score": real("of a paraphrase, how near it is in meaning: cosine of the sentences", -1, 1, blank=True),
        "agreement": word("of a paraphrase, whether the facts in both sentences agree", records.AGREEMENTS, blank=True),
    },
    unique=["document", "passage"],
)
TEACHING_OUTLETS = table(
    "teaching_outlets",
    "One row an official group and an article, and one for what the article adds: what is told, whom silence helps.",
    {
        "row": ROW,
        "case_id": CASE,
        "official": OFFICIAL,
        "article": ARTICLE,
        "publisher": word("the article's publisher"),
        "same_text": word("the earliest other article that prints the same text, empty where none does", blank=True),
        "official_record": word("group of the official document, empty for what the article adds", blank=True),
        "article_records": word("groups of the article, apart by spaces", blank=True),
        "relations": word("how they stand to it, apart by spaces"),
        "severity": number("the difference in severity furthest from 0", least=None),
        "left_out": word("official fields on which the article is silent, apart by spaces", blank=True),
        "fate_left_out": word("what kind of fate the reader does not learn", blank=True),
        "favours_officer": number("above 0 the silence favours the officers, below 0 it goes against them", least=None),
        "favours_force": number("the same for the force", least=None),
    },
)
TEACHING_CLAIM_RELATIONS = table(
    "teaching_claim_relations",
    "One row a relation between an official claim and the article's claim about the same people on the same question.",
    {
        "row": ROW,
        "case_id": CASE,
        "official": OFFICIAL,
        "article": ARTICLE,
        "official_claim": word("claim of the official document, empty where it makes none", blank=True),
        "article_claim": word("claim of the article, empty where it makes none", blank=True),
        "official_record": word("group of the official document", blank=True),
        "article_record": word("group of the article", blank=True),
        "aspect": word("the question: a field of the group, findings and levels together as finding"),
        "relation": word("how the article's claim stands to the official one", records.RELATIONS),
        "official_value": word("what the official claim says", blank=True),
        "article_value": word("what the article's claim says", blank=True),
        "official_polarity": word("how firmly", records.POLARITIES, blank=True),
        "article_polarity": word("how firmly", records.POLARITIES, blank=True),
        "severity": number("distance in the severity order; above 0 the article is harsher", least=None),
        "place": word("where in the article, or, for what it omits, in the official document", records.PLACES),
    },
)
TEACHING_WORDINGS = table(
    "teaching_wordings",
    "One row a predicate of wrongdoing or procedure, or a term of naming, hedging or framing, by offsets.",
    {
        "row": ROW,
        "case_id": CASE,
        "document": DOCUMENT,
        "list": word("what it tells of", ("wrongdoing", "procedure", "naming", "hedge", "frame")),
        "name": word("voice of the predicate, or class of the term"),
        "start": offset("where it starts"),
        "end": offset("where it ends"),
        "actor": word("who is said to act, empty where nobody is", records.ACTORS, blank=True),
        "negated": flag("it is said not to have happened"),
        "quote": QUOTE,
        "claims": coded("ids of the claims that it words"),
    },
)
TEACHING_CLAIM_WORDING = table(
    "teaching_claim_wording",
    "One row a claim: the voice of its predicate, who acts in it, and what hedges its sentence.",
    {
        "row": ROW,
        "case_id": CASE,
        "document": DOCUMENT,
        "claim": word("the claim within the document"),
        "voice": word("voice of its predicate, empty where it has none", records.VOICES, blank=True),
        "actor": word("who is said to act, empty where nobody is", records.ACTORS, blank=True),
        "hedges": listed("what hedges its sentence", ("allegation", "hearsay", "modality")),
    },
    unique=["document", "claim"],
)
TEACHING_MEASURES = table(
    "teaching_measures",
    "One row a measure of a document's framing, with the literature that it comes from.",
    {
        "row": ROW,
        "case_id": CASE,
        "document": DOCUMENT,
        "measure": word("the measure"),
        "name": word("what of it: a voice, a class, a scale and place, a group"),
        "value": real("a count, share, step or relative position; empty where it is a word or undefined", blank=True),
        "word": word("the value where it is a word", blank=True),
        "of": number("of how many"),
        "source": word("where the measure comes from"),
    },
)
