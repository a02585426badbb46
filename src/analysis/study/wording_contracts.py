"""The contracts of the tables of wording: coding, ladder, shares, speakers."""

from __future__ import annotations

from analysis import records
from analysis.study.columns import (
    AGENT_TERMS,
    CASE_SHARE,
    HEADLINE_OUTCOMES,
    HEADLINE_VOICES,
    INTERVAL,
    KIND,
    OFFICIAL_QUOTES,
    ROW,
    SIDES,
    VOICES,
    flag,
    number,
    real,
    table,
    word,
)
from analysis.study.files import CODING
from analysis.study.outlets import kinds

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
TEACHING_FRAMING = table(
    "teaching_framing",
    "One row a document of the teaching corpus: its measured wording, in the casebook's codes.",
    {
        "row": ROW,
        "case_id": word("the case"),
        "document": word("the document", unique=True),
        "side": word("official, press or other", ("official", "press", "other")),
        "headline_voice": word("grammar of the headline", HEADLINE_VOICES),
        "wrongdoing_voice": word("grammar of the wrongdoing in the first three sentences", VOICES),
        "agent_term": word("first term for the accused", AGENT_TERMS),
        "official_quote": word("use made of the official statement", OFFICIAL_QUOTES),
        "mentions_majority_good": flag("the good majority is mentioned"),
        "mentions_systemic": flag("culture or system is mentioned"),
        "wrongdoing": number("tellings of wrongdoing in the whole document"),
        "wrongdoing_agentless": number("of them without anybody who did it"),
        "procedure": number("tellings of procedure"),
        "procedure_agentless": number("of them without anybody who acted"),
        "first_actor": word("class of the first who is said to act, empty where nobody is", blank=True),
    },
)
TEACHING_WORDS = table(
    "teaching_words",
    "One row a word of the teaching corpus: how far it leans to official or to press documents.",
    {
        "row": ROW,
        "word": word("the word, in small letters", unique=True),
        "official": number("official documents with it"),
        "press": number("press documents with it"),
        "log_odds": real("log-odds with a prior; above zero it leans to the official side"),
        "z": real("log-odds over its standard deviation"),
    },
)
