"""A case at a glance: each official group against each outlet, with what its silences do for officers and force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from analysis.compare.fields import NOTHING, finding_name
from analysis.compare.severity import is_cleared
from analysis.compare.words import lexicon
from analysis.records import ArticleComparison, Comparison, ComparisonRow, Group

COLUMNS = [
    "official", "article", "official_record", "article_records", "relations", "severity", "left_out", "fate_left_out",
    "favours_officer", "favours_force",
]  # fmt: skip
LEFT = ("would_have_faced_proceedings", "would_have_been_dismissed")


def case_table(comparison: Comparison) -> pd.DataFrame:
    """Return one row an official group and an article, and one row for what an article adds (no official record).

    `relations` and `article_records` are joined by spaces, in order. `severity` is the one furthest from zero.
    `left_out` names the official fields on which the article is silent; `fate_left_out` is what the reader does not
    learn (cleared, proven, pending, left, handled, unknown), weighed by `omissions` of the severity lexicon:
    above zero the silence favours the officers, or the force, below zero it goes against them.
    """
    rows = [
        _row(comparison.official, article, *entry) for article in comparison.articles for entry in _by_group(article)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def omission_balance(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row an article: how many groups it is silent on in part or whole, and the sums of the weights."""
    silent = table[table["left_out"] != ""]
    sums = silent.groupby("article", sort=False)[["favours_officer", "favours_force"]].sum()
    sums.insert(0, "silences", silent.groupby("article", sort=False).size())
    return sums.reindex(table["article"].drop_duplicates(), fill_value=0).reset_index()


def _by_group(article: ArticleComparison) -> Iterable[tuple[str | None, list[ComparisonRow]]]:
    groups: dict[str | None, list[ComparisonRow]] = {}
    for row in article.rows:
        groups.setdefault(row.official_record, []).append(row)
    return groups.items()


def _row(
    official: str, article: ArticleComparison, record: str | None, rows: Sequence[ComparisonRow]
) -> dict[str, Any]:
    lost = _left_out(rows) if record else {}
    fate = _fate(lost) if lost else ""
    weights = lexicon("severity")["omissions"][fate] if fate else {"officer": 0, "force": 0}
    return {
        "official": official,
        "article": article.article,
        "official_record": record,
        "article_records": _joined(row.article_record for row in rows),
        "relations": _joined(row.relation for row in rows),
        "severity": max((row.severity for row in rows), key=abs, default=0),
        "left_out": _joined(lost),
        "fate_left_out": fate,
        "favours_officer": weights["officer"],
        "favours_force": weights["force"],
    }


def _joined(names: Iterable[str | None]) -> str:
    return " ".join(dict.fromkeys(name for name in names if name))


def _left_out(rows: Iterable[ComparisonRow]) -> dict[str, Any]:
    """Return the official values on which the article is silent: all of an omitted group, some of a wider one."""
    return {
        name: values[0]
        for row in rows
        if row.relation in ("omitted", "less_specific", "not_comparable")
        for name, values in row.fields.items()
        if _is_known(values[0]) and not _is_known(values[1])
    }


def _is_known(value: Any) -> bool:
    return bool(value) if isinstance(value, list) else value not in NOTHING


def _fate(lost: dict[str, Any]) -> str:
    """Return what kind of fate the values left out tell of, the weightiest where they tell of several."""
    group = Group("lost", **lost)
    if group.criminal in ("convicted", "charged") or finding_name(group) == "proven":
        return "pending" if group.criminal == "charged" and finding_name(group) != "proven" else "proven"
    if is_cleared(group) or group.criminal in ("no_charge", "acquitted") or group.outcomes == ["no_further_action"]:
        return "cleared"
    if any(outcome in LEFT for outcome in group.outcomes):
        return "left"
    if finding_name(group) == "pending" or group.case_to_answer == "yes":
        return "pending"
    return "handled" if group.outcomes else "unknown"
