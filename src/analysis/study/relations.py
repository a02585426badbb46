"""Official documents of the casebook compared with the press documents of their case, by the project's own compare."""

from __future__ import annotations

import json

import pandas as pd

from analysis.compare import compare_ledgers
from analysis.records import ComparisonRow
from analysis.study import contracts
from analysis.study.casebook import Casebook, ledgers
from analysis.study.outlets import kinds
from analysis.study.statistics import share_by_case

CLOSE = 14
"""Days between two documents within which a difference is unlikely to be due to news between them."""


def build_casebook_comparisons(casebook: Casebook) -> pd.DataFrame:
    """Return one row a relation between a group of an official document and one of a press document of its case.

    Every official document is compared with every press document; statistics and round-ups are left out. A group
    without counterpart is "not_in_opening" where the other document was read only in part, and omitted or added only
    where it was read whole. `days` is how long after the official document the article came, empty where a date is
    missing.
    """
    documents = casebook.documents.set_index("doc_id")
    cases = casebook.cases.loc[casebook.cases["kind"] == "case", "case_id"]
    published = dict(zip(documents.index, documents["published"], strict=True))
    read_whole = dict(zip(documents.index, documents["excerpt_complete"] == 1, strict=True))
    told = ledgers(casebook)
    rows = []
    for case, members in documents[documents["case_id"].isin(cases)].groupby("case_id"):
        for official in members.index[members["side"] == "official"]:
            for article in members.index[members["side"] == "press"]:
                pair = compare_ledgers(told[official], told[article])
                shared = {
                    "case_id": case,
                    "official": official,
                    "article": article,
                    "official_kind": members.at[official, "kind"],
                    "article_kind": members.at[article, "kind"],
                    "days": _days(published[official], published[article]),
                }
                whole = (read_whole[official], read_whole[article])
                rows += [
                    {"row": f"casebook_comparisons/{official}/{article}/{place}", **shared, **_cells(row, *whole)}
                    for place, row in enumerate(pair.rows, 1)
                ]
    table = pd.DataFrame(rows).astype({"days": "Int64"})
    return contracts.CASEBOOK_COMPARISONS.validate(table)


def _days(official: str, article: str) -> int | None:
    return (pd.Timestamp(article) - pd.Timestamp(official)).days if official and article else None


def _cells(row: ComparisonRow, official_whole: bool, article_whole: bool) -> dict[str, object]:
    cut = (row.relation == "omitted" and not article_whole) or (row.relation == "added" and not official_whole)
    return {
        "official_record": row.official_record or "",
        "article_record": row.article_record or "",
        "relation": "not_in_opening" if cut else row.relation,
        "fields": json.dumps(row.fields, ensure_ascii=False, sort_keys=True),
        "severity": row.severity,
        "note": row.note,
    }


def build_relations(comparisons: pd.DataFrame, close: int = CLOSE) -> pd.DataFrame:
    """Return how often a press document stands in each relation to an official one, by kind of outlet.

    The unit is a pair of documents; the share is the mean over cases of the share of pairs with at least one such row,
    with a bootstrap by case. `window` "close" keeps pairs dated at most `close` days apart, "all" keeps every pair.
    """
    pairs = ["case_id", "official", "article", "article_kind"]
    rows = []
    near = comparisons[comparisons["days"].abs().le(close).fillna(False)]
    for window, part in (("all", comparisons), ("close", near)):
        found = part.groupby(pairs)["relation"].agg(set).reset_index()
        for kind, documents in [("press", found), *found.groupby("article_kind")]:
            for relation in contracts.CODED_RELATIONS:
                share = share_by_case(
                    documents["relation"].map(lambda said, r=relation: r in said), documents["case_id"]
                )
                rows.append(
                    {
                        "row": f"casebook_relations/{window}/{kind}/{relation}",
                        "window": window,
                        "kind": kind,
                        "relation": relation,
                        "pairs": len(documents),
                        "cases": share.n,
                        "share": share.value,
                        "low": share.low,
                        "high": share.high,
                    }
                )
    order = {name: place for place, name in enumerate(("press", *kinds()))}
    table = pd.DataFrame(rows)
    table = table.sort_values(
        ["window", "kind"], key=lambda names: names.map(lambda n: order.get(n, n == "close")), kind="stable"
    )
    return contracts.CASEBOOK_RELATIONS.validate(table.reset_index(drop=True))


def build_would_have(comparisons: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return what the press makes of people of whom an official document says that they would have been dismissed.

    `groups` is casebook_groups. One row a pair of compared documents, the official one with such people, that tells of
    dismissal: `says` is "dismissed" when the press document counts more people as dismissed than the official one,
    "would have been" when it does not and has such people too. Pairs that settle neither are left out: a press
    document with fewer dismissed may tell of other people.
    """
    numbers = {str(document): _sanctioned(told) for document, told in groups.groupby("document")}
    pairs = comparisons[["case_id", "official", "article", "article_kind"]].drop_duplicates()
    rows = []
    for pair in pairs.itertuples():
        (did, would), (press_did, press_would) = (
            numbers.get(str(name), (0, 0)) for name in (pair.official, pair.article)
        )
        if would and (press_did > did or press_would):
            rows.append(
                {
                    "row": f"casebook_would_have/{pair.official}/{pair.article}",
                    "case_id": pair.case_id,
                    "official": pair.official,
                    "article": pair.article,
                    "article_kind": pair.article_kind,
                    "says": "dismissed" if press_did > did else "would have been",
                }
            )
    return contracts.CASEBOOK_WOULD_HAVE.validate(pd.DataFrame(rows))


def _sanctioned(groups: pd.DataFrame) -> tuple[int, int]:
    """Return how many people one document calls dismissed, and how many it says would have been.

    A whole called dismissed of which a part would have been is not all dismissed: its parts are counted in its place.
    """
    would = groups["outcomes"].str.contains("would_have_been_dismissed")
    split = groups["id"].isin(groups.loc[would, "part_of"])
    did = groups["outcomes"].str.split(";").map(lambda outcomes: "dismissed" in outcomes) & ~split

    def most(chosen: pd.Series) -> int:
        top = groups[chosen & ~groups["part_of"].isin(groups.loc[chosen, "id"])]
        return int(top["count_min"].sum())

    return most(did), most(would)
