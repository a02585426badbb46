"""One case as a flow: who the people are and what befell them, as each kind of publisher tells it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.study.accounts import LEFT, leaves, single_cases
from analysis.study.casebook import Casebook
from analysis.study.outlets import kinds

HEARINGS = ("misconduct_hearing", "accelerated_hearing")
WARNINGS = ("final_written_warning", "written_warning", "reduction_in_rank", "reduction_in_pay")
LEARNING = ("management_action", "reflective_practice", "performance_procedures", "training")


def fate_of(group: Any) -> str:
    """Return what befell a group in plain words, the gravest of what is claimed.

    `group` has the fields of a coded or extracted group; `outcomes` is a list or semicolon-separated.
    """
    outcomes = group.outcomes if isinstance(group.outcomes, list) else group.outcomes.split(";")
    if {"dismissed", "required_to_resign"} & set(outcomes):
        return "dismissed"
    if "would_have_been_dismissed" in outcomes:
        return "would have been dismissed"
    if set(outcomes) & set(WARNINGS):
        return "warned"
    if set(outcomes) & set(LEARNING):
        return "advice or learning"
    if "would_have_faced_proceedings" in outcomes:
        return "had left, no proceedings"
    if group.finding in ("not_proven", "withdrawn", "overturned") or "no_further_action" in outcomes:
        left = "no_further_action" in outcomes and group.service in LEFT and group.finding == "unknown"
        return "had left, no proceedings" if left else "not proven or no action"
    if group.finding in ("unknown", "pending", "proven") and group.proceeding in HEARINGS:
        return "proven, sanction not said" if group.finding == "proven" else "facing a hearing"
    if group.proceeding == "misconduct_meeting" and group.finding in ("unknown", "pending"):
        return "facing a meeting"
    return "proven, sanction not said" if group.finding == "proven" else "not said"


def build_case_flow(casebook: Casebook, case: str | None = None, sources: int = 4) -> pd.DataFrame:
    """Return the bands of one case's flow: columns document, kind, source, row, serves, fate, people.

    Without `case` the one is taken whose documents split their people into the most groups. Each kind of publisher is
    shown by the document that says most; copies are left out. `row` leads to the group in casebook_groups. Raises
    KeyError for a case that the casebook does not have.
    """
    facts = single_cases(casebook)
    facts = facts[facts["kind"] != "copy"]
    if case is None:
        case = str(facts.groupby("case_id").size().idxmax())
    if case not in set(facts["case_id"]):
        raise KeyError(f"no case {case} in the casebook")
    told = [_bands(groups) for _, groups in facts[facts["case_id"] == case].groupby("doc_id", sort=True)]
    order = {kind: place for place, kind in enumerate(kinds())}
    best = sorted(told, key=lambda bands: (-_said(bands), bands["document"].iloc[0]))
    chosen: dict[str, pd.DataFrame] = {}
    for bands in best:
        if _said(bands):
            chosen.setdefault(str(bands["kind"].iloc[0]), bands)
    panels = sorted(list(chosen.values())[:sources], key=lambda bands: order[str(bands["kind"].iloc[0])])
    return pd.concat(panels, ignore_index=True)


def _bands(groups: pd.DataFrame) -> pd.DataFrame:
    people = leaves(groups)
    return pd.DataFrame(
        {
            "document": people["doc_id"],
            "kind": people["kind"],
            "source": people["outlet"],
            "row": "casebook_groups/" + people["doc_id"] + "/" + people["group_id"],
            "serves": people["service"].replace(dict.fromkeys(LEFT, "left")).replace("deceased", "unknown"),
            "fate": [fate_of(row) for row in people.itertuples()],
            "people": people["count"].astype(int),
        }
    )


def _said(bands: pd.DataFrame) -> int:
    return int(bands.loc[bands["fate"] != "not said", "people"].sum())
