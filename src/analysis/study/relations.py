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

    `groups` is casebook_groups. One row a press document and official document of which the comparison puts such a
    group beside a group with an outcome of dismissal: `says` is "would have been", or "dismissed" when any of the
    press groups beside it is said to be dismissed.
    """
    outcomes = dict(zip(groups["document"] + "/" + groups["id"], groups["outcomes"].str.split(";"), strict=True))
    beside = comparisons[(comparisons["official_record"] != "") & (comparisons["article_record"] != "")]
    official = (beside["official"] + "/" + beside["official_record"]).map(outcomes)
    article = (beside["article"] + "/" + beside["article_record"]).map(outcomes)
    asked = beside.assign(
        would=["would_have_been_dismissed" in said for said in article], did=["dismissed" in said for said in article]
    )
    asked = asked[["would_have_been_dismissed" in said for said in official]]
    asked = asked[asked["would"] | asked["did"]]
    told = ["case_id", "official", "article", "article_kind"]
    table = asked.groupby(told)[["did"]].any().reset_index()
    table["says"] = ["dismissed" if did else "would have been" for did in table.pop("did")]
    table.insert(0, "row", "casebook_would_have/" + table["official"] + "/" + table["article"])
    return contracts.CASEBOOK_WOULD_HAVE.validate(table)
