"""How documents of the casebook word what they report: the ladder of headlines, grammar, speakers, official words."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from analysis.study import contracts
from analysis.study.accounts import single_cases
from analysis.study.casebook import Casebook
from analysis.study.outlets import kinds
from analysis.study.statistics import difference_by_case, log_odds, share_by_case

STAGES = (
    "alleged", "case to answer", "hearing ahead", "cleared", "proven", "warning", "would have been dismissed",
    "dismissed",
)  # fmt: skip
"""How far the facts of a document go, from the first step of the ladder to the last."""
WARNINGS = {"final_written_warning", "written_warning", "reduction_in_rank", "reduction_in_pay"}
MEASURES = {
    "wrongdoing without an agent": ("wrongdoing_voice", ("agentless",), ("none",)),
    "headline in the passive": ("headline_voice", ("passive",), ("none",)),
    "an officer is named": ("names_officer", (1,), ()),
    "force named in the headline": ("names_force_in_headline", (1,), ()),
    "culture or system mentioned": ("mentions_systemic", (1,), ()),
    "the good majority mentioned": ("mentions_majority_good", (1,), ()),
    "barred list mentioned": ("mentions_barred_list", (1,), ()),
    "official statement at length": ("official_quote", ("verbatim",), ("is_official",)),
    "official statement trimmed": ("official_quote", ("trimmed",), ("is_official",)),
    "official statement paraphrased": ("official_quote", ("paraphrased",), ("is_official",)),
    "no official statement": ("official_quote", ("none",), ("is_official",)),
}
"""What is measured: the column of coding.csv, the values that count, and the values that are not asked."""


def stage_of(groups: pd.DataFrame) -> str:
    """Return how far the facts of one document go: the last step of STAGES that any of its groups has reached."""
    outcomes = set(filter(None, ";".join(groups["outcomes"]).split(";")))
    if outcomes & {"dismissed", "required_to_resign"}:
        return "dismissed"
    if "would_have_been_dismissed" in outcomes:
        return "would have been dismissed"
    if outcomes & WARNINGS:
        return "warning"
    if (groups["finding"] == "proven").any():
        return "proven"
    if groups["finding"].isin(["not_proven", "withdrawn", "overturned"]).any():
        return "cleared"
    if groups["proceeding"].isin(["misconduct_hearing", "accelerated_hearing", "misconduct_meeting"]).any():
        return "hearing ahead"
    return "case to answer" if (groups["case_to_answer"] == "yes").any() else "alleged"


def build_coding(casebook: Casebook) -> pd.DataFrame:
    """Return the coding of wording with each document's case, kind, side and stage; real cases only."""
    facts = single_cases(casebook)
    stages = {str(document): stage_of(groups) for document, groups in facts.groupby("doc_id")}
    tried = {str(document): _tried(groups) for document, groups in facts.groupby("doc_id")}
    told = casebook.documents[["doc_id", "case_id", "kind", "side"]]
    coded = casebook.coding.merge(told, on="doc_id", validate="one_to_one").rename(columns={"doc_id": "document"})
    cases = casebook.cases.loc[casebook.cases["kind"] == "case", "case_id"]
    coded = coded[coded["case_id"].isin(cases)].reset_index(drop=True)
    coded = coded.assign(
        row="casebook_coding/" + coded["document"],
        stage=coded["document"].map(stages).fillna(""),
        tried=[int(tried.get(document, False)) for document in coded["document"]],
    )
    return contracts.CASEBOOK_CODING.validate(coded[list(contracts.CASEBOOK_CODING.columns)])


def build_wording_ladder(coding: pd.DataFrame) -> pd.DataFrame:
    """Return how often the headline over facts of each stage uses each outcome word, by side.

    `coding` is casebook_coding. Documents about criminal trials are left out: there "guilty" is the right word.
    """
    coded = coding[coding["side"].isin(["official", "press"]) & (coding["tried"] == 0) & (coding["stage"] != "")]
    table = coded.groupby(["side", "stage", "headline_outcome"]).agg(
        documents=("document", "size"), cases=("case_id", "nunique")
    )
    table = table.reset_index().rename(columns={"headline_outcome": "headline"})
    table["of"] = table.groupby(["side", "stage"])["documents"].transform("sum")
    place = table["side"] + "/" + table["stage"].str.replace(" ", "_") + "/" + table["headline"]
    order = {name: place for place, name in enumerate((*STAGES, *contracts.HEADLINE_OUTCOMES))}
    table = table.assign(
        row="casebook_ladder/" + place, step=table["stage"].map(order), word=table["headline"].map(order)
    )
    table = table.sort_values(["side", "step", "word"], ignore_index=True)
    return contracts.CASEBOOK_LADDER.validate(table[list(contracts.CASEBOOK_LADDER.columns)])


def _tried(groups: pd.DataFrame) -> bool:
    return bool(groups["criminal"].isin(["convicted", "acquitted"]).any())


def build_wording(coded: pd.DataFrame) -> pd.DataFrame:
    """Return, by kind of publisher and for both sides together, how often each wording occurs.

    `coded` is casebook_coding. The share is the mean over cases with a bootstrap by case; `kind` "official" and
    "press" pool their kinds.
    """
    rows = []
    for measure, (column, counted, unasked) in MEASURES.items():
        asked = coded[~coded[column].isin(unasked)]
        for kind, documents in [*asked.groupby("kind"), *asked[asked["side"] != "other"].groupby("side")]:
            share = share_by_case(documents[column].isin(counted), documents["case_id"])
            rows.append(
                {
                    "row": f"casebook_wording/{kind}/{measure.replace(' ', '_')}",
                    "measure": measure,
                    "kind": kind,
                    "documents": len(documents),
                    "cases": share.n,
                    "share": share.value,
                    "low": share.low,
                    "high": share.high,
                }
            )
    return contracts.CASEBOOK_WORDING.validate(pd.DataFrame(rows))


def build_wording_gaps(coded: pd.DataFrame) -> pd.DataFrame:
    """Return, for each wording, official share less press share within the cases that both sides report.

    `coded` is casebook_coding.
    """
    rows = []
    for measure, (column, counted, unasked) in MEASURES.items():
        asked = coded[~coded[column].isin(unasked)]
        asked = asked.assign(hit=asked[column].isin(counted))
        one, two = (asked[asked["side"] == side] for side in ("official", "press"))
        gap = difference_by_case(one["hit"], one["case_id"], two["hit"], two["case_id"])
        if gap.n:
            rows.append(
                {
                    "row": f"casebook_wording_gaps/{measure.replace(' ', '_')}",
                    "measure": measure,
                    "cases": gap.n,
                    "gap": gap.value,
                    "low": gap.low,
                    "high": gap.high,
                }
            )
    return contracts.CASEBOOK_WORDING_GAPS.validate(pd.DataFrame(rows))


def build_voices(coded: pd.DataFrame) -> pd.DataFrame:
    """Return, by kind of publisher, how often each class of speaker is quoted, and quoted first, in the opening.

    `coded` is casebook_coding.
    """
    speakers = coded["quoted_speakers"].str.split(";")
    first = speakers.str[0]
    rows = []
    for speaker in sorted(set(speakers.explode()) - {""}):
        heard = pd.Series([speaker in named for named in speakers], index=coded.index)
        for kind, documents in coded.groupby("kind"):
            share = share_by_case(heard[documents.index], documents["case_id"])
            opens = share_by_case(first[documents.index] == speaker, documents["case_id"])
            rows.append(
                {
                    "row": f"casebook_voices/{kind}/{speaker}",
                    "speaker": speaker,
                    "kind": kind,
                    "documents": len(documents),
                    "cases": share.n,
                    "heard": share.value,
                    "low": share.low,
                    "high": share.high,
                    "first": opens.value,
                    "first_low": opens.low,
                    "first_high": opens.high,
                }
            )
    order = {name: place for place, name in enumerate(kinds())}
    table = pd.DataFrame(rows).sort_values("kind", key=lambda names: names.map(order), kind="stable", ignore_index=True)
    return contracts.CASEBOOK_VOICES.validate(table)


def build_distinctive_codes(coded: pd.DataFrame) -> pd.DataFrame:
    """Return which coded wordings set official from press documents, by log-odds with a prior.

    `coded` is casebook_coding. Within cases that both sides report; a wording counts once a document. `z` above 1.96
    leans to the official side, below -1.96 to the press, if documents were independent, which copies are not: read
    it as a ranking.
    """
    both = coded.groupby("case_id")["side"].transform(lambda sides: {"official", "press"} <= set(sides))
    counts = {side: Counter[str]() for side in ("official", "press")}
    for row in coded[both & coded["side"].isin(["official", "press"])].to_dict("records"):
        counts[str(row["side"])].update(_codes({str(key): value for key, value in row.items()}))
    table = log_odds(counts["official"], counts["press"]).rename(
        columns={"word": "wording", "first": "official", "second": "press"}
    )
    table.insert(0, "row", "casebook_distinctive/" + table["wording"].str.replace(" ", "_"))
    return contracts.CASEBOOK_DISTINCTIVE.validate(table)


def _codes(row: dict[str, object]) -> list[str]:
    """Return the wordings of one document that both sides could use."""
    speakers = [f"quotes {name}" for name in str(row["quoted_speakers"]).split(";") if name]
    flags = [name for name, (column, counted, _) in MEASURES.items() if counted == (1,) and row[column] == 1]
    headline = (
        [] if row["headline_outcome"] == "none" else [f"headline: {str(row['headline_outcome']).replace('_', ' ')}"]
    )
    voice = [f"headline {row['headline_voice']}", f"wrongdoing {row['wrongdoing_voice']}"]
    term = f"first called {str(row['agent_term']).replace('_', ' ').replace('pc name', 'PC and name')}"
    return [*speakers, *flags, *headline, *voice, term]
