"""Tallies of the regulator's cases by force, year and category, and beside the journalists' own for the same forces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.paths import REGULATOR
from analysis.records import RANKS
from analysis.study import contracts
from analysis.study.accounts import LEFT
from analysis.study.statistics import exact_share

ROLES = {"officer": "officers", "special_constable": "officers", "mixed": "officers", "pcso": "staff", "staff": "staff"}
SOFT = ("management_action", "reflective_practice", "performance_procedures", "training")
SENIOR = tuple(rank for rank in RANKS if rank not in ("constable", "sergeant", "mixed", "unknown"))
WARNINGS = ("written_warning", "final_written_warning")
Test = Callable[[pd.DataFrame], pd.Series]


def _has(groups: pd.DataFrame, *outcomes: str) -> pd.Series:
    return groups["outcomes"].str.split(";").map(lambda said: bool(set(said) & set(outcomes)))


def _case(groups: pd.DataFrame) -> pd.Series:
    return groups["case_to_answer"] == "yes"


MEASURES: dict[str, Test] = {
    "people": lambda groups: groups["id"] != "",
    "rank given": lambda groups: groups["rank"] != "unknown",
    "constable": lambda groups: groups["rank"] == "constable",
    "sergeant": lambda groups: groups["rank"] == "sergeant",
    "inspector or above": lambda groups: groups["rank"].isin(SENIOR),
    "case to answer": _case,
    "left": lambda groups: groups["service"].isin(LEFT),
    "proven": lambda groups: groups["finding"] == "proven",
    "cleared": lambda groups: groups["finding"].isin(["not_proven", "withdrawn"]),
    "no further action": lambda groups: _has(groups, "no_further_action"),
    "management action": lambda groups: _has(groups, *SOFT),
    "warning": lambda groups: _has(groups, *WARNINGS),
    "dismissed": lambda groups: _has(groups, "dismissed"),
    "would have been dismissed": lambda groups: _has(groups, "would_have_been_dismissed"),
}
"""What is counted, in the project's own words."""
BBC_MEASURES: dict[str, Test] = {
    "case to answer": _case,
    "left": MEASURES["left"],
    "proven": lambda groups: (groups["finding"] == "proven") | (_case(groups) & _has(groups, "management_action")),
    "cleared": MEASURES["cleared"],
    "no further action": lambda groups: _case(groups) & (_has(groups, "no_further_action") | MEASURES["left"](groups)),
    "management action": lambda groups: _case(groups) & _has(groups, *SOFT),
    "warning": MEASURES["warning"],
    "dismissed": MEASURES["dismissed"],
}
"""The same in the convention of the BBC Shared Data Unit's tallies, learned from the coded development ledgers: only
people with a case to answer; management action often counts as proven; who left counts as no further action too."""
CONVENTIONS = {
    "proven": "management action counts as proven",
    "no further action": "people who left count as no further action",
    "management action": "only people with a case to answer",
}


def people_in(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the groups that count people: no mere totals, with `people` (the least number) and `side` of the role."""
    counted = groups[groups["is_total"] == 0]
    return counted.assign(people=counted["count_min"], side=counted["role"].map(ROLES))


def build_regulator_tallies(documents: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return how many people each measure counts, by force, year and case category, officers and staff apart.

    A document of several forces or categories counts in each. `share` is of the people of that line, with its exact
    interval, as if people were independent; those of one incident are not, so read it as the least uncertainty.
    """
    told = documents[["document", "force", "year", "categories"]].assign(year=documents["year"].astype(str))
    people = people_in(groups).merge(told, on="document")
    rows = []
    for dimension, column in (("all", None), ("force", "force"), ("year", "year"), ("category", "categories")):
        values = people.assign(value="all") if column is None else _split(people, column)
        for (value, side), part in values.groupby(["value", "side"]):
            whole = int(part["people"].sum())
            for measure, test in MEASURES.items():
                hits = test(part)
                number = int(part.loc[hits, "people"].sum())
                share = exact_share(number, whole)
                rows.append(
                    {
                        "row": f"regulator_tallies/{dimension}/{value}/{side}/{measure}".replace(" ", "_"),
                        "dimension": dimension,
                        "value": value,
                        "role": side,
                        "measure": measure,
                        "number": number,
                        "documents": int(part.loc[hits, "document"].nunique()),
                        "of_people": whole,
                        "of_documents": int(part["document"].nunique()),
                        "share": share.value,
                        "low": share.low,
                        "high": share.high,
                    }
                )
    return contracts.REGULATOR_TALLIES.validate(pd.DataFrame(rows))


def _split(people: pd.DataFrame, column: str) -> pd.DataFrame:
    parted = people.assign(value=people[column].str.split("|")).explode("value")
    return parted[parted["value"] != ""]


def read_bbc(folder: Path = REGULATOR) -> pd.DataFrame:
    """Return the journalists' tallies and the coded ones: force, role, measure, bbc, coded, documents."""
    return contracts.BBC_TALLIES.validate(pd.read_csv(folder / "bbc_tallies.csv", keep_default_na=False))


def build_bbc_comparison(groups: pd.DataFrame, bbc: pd.DataFrame) -> pd.DataFrame:
    """Return the journalists' tallies beside ours for the same summaries, and what explains each difference.

    `extracted` counts in our words, `in_their_words` in the journalists' convention. A difference that the convention
    removes is named; of what is left, `reading` tells whether the coded ledger has our number (then coders and
    journalists read the summaries differently) or not (then the extraction errs).
    """
    people = people_in(groups)
    rows = []
    for line in bbc.to_dict("records"):
        part = people[people["document"].isin(line["documents"].split()) & (people["side"] == line["role"])]
        ours, theirs = (
            int(part.loc[tests[line["measure"]](part), "people"].sum()) if len(part) else 0
            for tests in (MEASURES, BBC_MEASURES)
        )
        rows.append(
            {
                "row": f"regulator_bbc/{line['force']}/{line['role']}/{line['measure']}".replace(" ", "_"),
                **{name: line[name] for name in ("force", "role", "measure", "documents", "bbc")},
                "extracted": ours,
                "in_their_words": theirs,
                "coded": line["coded"],
                "explanation": _explanation(line["measure"], line["bbc"], ours, theirs, line["coded"]),
            }
        )
    return contracts.REGULATOR_BBC.validate(pd.DataFrame(rows))


def _explanation(measure: str, bbc: int, ours: int, theirs: int, coded: int) -> str:
    if bbc == theirs:
        return "same" if bbc == ours else f"convention: {CONVENTIONS[measure]}"
    if coded == bbc:
        return "extraction: the coded ledger has the journalists' number"
    if coded == theirs:
        return "reading: the coded ledger has our number"
    return "reading and extraction: three numbers"
