"""How good the extraction is: by field, force and difficulty, with intervals, and what goes with failing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import LeaveOneOut, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from analysis.benchmarks.ledger import CORE, FIELDS, MET
from analysis.paths import REGULATOR
from analysis.study import contracts
from analysis.study.statistics import DRAWS, SEED, f1_interval

FEATURES = {
    "length of the text": "characters",
    "number of groups": "groups",
    "number of people": "people",
    "staff among them": "staff",
    "parts of a whole": "parts",
    "fields inferred": "inferred",
    "claims per group": "claims",
}
"""What is known of a document without its coded ledger."""
KINDS = ("taken further", "not taken further")
"""Whether somebody had a case to answer, proceedings or a finding, as in the summaries of the development."""
TAKEN_FURTHER = ("case_to_answer", "proceeding", "finding")


def read_cells(folder: Path = REGULATOR) -> pd.DataFrame:
    """Return the committed table of scores, cell by cell."""
    return contracts.SCORES_CELLS.validate(pd.read_csv(folder / "scores_cells.csv", keep_default_na=False))


def agreement(what: str, folder: Path = REGULATOR) -> float:
    """Return how far two codings of the same summaries agree; `what` names the figure. Raises KeyError."""
    table = pd.read_csv(folder / "agreement.csv").set_index("what")
    return float(table["value"].to_dict()[what])


def build_quality(cells: pd.DataFrame) -> pd.DataFrame:
    """Return precision, recall and F1 by field, force, difficulty and outcome, with a bootstrap over documents.

    `cells` is scores_cells. Fields have a line each and "all" and "core" for their sums; forces and difficulties are
    scored on the core fields. The interval is of F1. Lines of the second coder, and of texts read at first sight, stand
    beside those of the program; the latter also by kind of summary, see `KINDS`.
    """
    rows = []
    for comparison, part in cells.groupby("comparison"):
        core = part[part["field"].isin(CORE)]
        rows += _lines(comparison, "field", part.assign(line=part["field"]), FIELDS)
        rows += _lines(comparison, "field", part.assign(line="all"), ("all",))
        rows += _lines(comparison, "field", core.assign(line="core"), ("core",))
        if comparison == "first sight":
            rows += _lines(comparison, "kind", core.assign(line=kinds_of(part).reindex(core["document"]).array), KINDS)
        if comparison == "extraction":
            met = core["force"].where(core["force"] == MET, "all other forces")
            rows += _lines(comparison, "force", core.assign(line=met), (MET, "all other forces"))
            rows += _lines(comparison, "difficulty", core.assign(line=core["difficulty"]), ("easy", "medium", "hard"))
            outcomes = part[part["field"] == "outcome"]
            rows += _lines(
                comparison, "outcome", outcomes.assign(line=outcomes["value"]), sorted(set(outcomes["value"]))
            )
    return contracts.SCORES_QUALITY.validate(pd.DataFrame(rows))


def kinds_of(cells: pd.DataFrame) -> pd.Series:
    """Return the kind of each document, by its id: whether its coded ledger has a case to answer or proceedings."""
    taken_further = cells["field"].isin(TAKEN_FURTHER) & (cells["gold"] > 0)
    return taken_further.groupby(cells["document"]).any().map(dict(zip((True, False), KINDS, strict=True)))


def _lines(
    comparison: object, scope: str, cells: pd.DataFrame, order: tuple[str, ...] | list[str]
) -> list[dict[str, object]]:
    documents = cells["document"].drop_duplicates()
    lines = []
    for line in order:
        part = cells[cells["line"] == line]
        sums = part.groupby("document")[["shared", "predicted", "gold"]].sum()
        if scope == "field":
            sums = sums.reindex(documents, fill_value=0)
        if not sums.to_numpy().sum():
            continue
        shared, predicted, gold = (int(number) for number in sums.sum())
        low, high = f1_interval(sums.to_numpy())
        lines.append(
            {
                "row": f"scores_quality/{comparison}/{scope}/{line}".replace(" ", "_"),
                "comparison": comparison, "scope": scope, "line": line, "documents": len(sums),
                "people": gold, "precision": shared / predicted if predicted else 1.0,
                "recall": shared / gold if gold else 1.0, "f1": 2 * shared / (predicted + gold),
                "low": low, "high": high,
            }
        )  # fmt: skip
    return lines


def build_errors(cells: pd.DataFrame) -> pd.DataFrame:
    """Return which values are missed and invented most often, people and documents, worst first."""
    part = cells[cells["comparison"] == "extraction"]
    part = part.assign(missed=part["gold"] - part["shared"], invented=part["predicted"] - part["shared"])
    table = part.groupby(["field", "value"], as_index=False)[["gold", "shared", "missed", "invented"]].sum()
    wrong = part[(part["missed"] > 0) | (part["invented"] > 0)]
    table["documents"] = [
        wrong.loc[(wrong["field"] == field) & (wrong["value"] == value), "document"].nunique()
        for field, value in zip(table["field"], table["value"], strict=True)
    ]
    table["errors"] = table["missed"] + table["invented"]
    table = table[table["errors"] > 0].sort_values(["errors", "field", "value"], ascending=[False, True, True])
    table.insert(0, "row", "scores_errors/" + table["field"] + "/" + table["value"])
    return contracts.SCORES_ERRORS.validate(table.reset_index(drop=True))


def build_document_scores(cells: pd.DataFrame, documents: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return one row a document that was scored: wrong cells, whether people and core are right, and its features."""
    part = cells[cells["comparison"] == "extraction"]
    part = part.assign(errors=part["gold"] + part["predicted"] - 2 * part["shared"])
    table = part.groupby(["document", "force", "difficulty"], as_index=False)["errors"].sum()
    wrong = {name: set(told.loc[told["errors"] > 0, "field"]) for name, told in part.groupby("document")}
    table["people_right"] = [int("people" not in wrong[name]) for name in table["document"]]
    table["core_right"] = [int(not wrong[name] & set(CORE)) for name in table["document"]]
    told = groups[groups["document"].isin(table["document"])]
    by_document = told.groupby("document")
    features = pd.DataFrame(
        {
            "people": by_document["count_min"].sum(),
            "staff": told["role"].isin(["staff", "pcso"]).groupby(told["document"]).any().astype(int),
            "parts": (told["part_of"] != "").groupby(told["document"]).any().astype(int),
            "inferred": (told["inferred"] != "").groupby(told["document"]).sum(),
            "claims": told["claims"].str.count('"id"').groupby(told["document"]).mean(),
        }
    )
    table = table.merge(documents[["document", "characters", "groups"]], on="document", how="left")
    table = table.merge(features, left_on="document", right_index=True, how="left").fillna(0)
    table.insert(0, "row", "scores_documents/" + table["document"])
    whole = ["characters", "groups", "people", "staff", "parts", "inferred"]
    return contracts.SCORES_DOCUMENTS.validate(table.astype(dict.fromkeys(whole, int)))


def build_failing(scores: pd.DataFrame) -> pd.DataFrame:
    """Return which features of a document go with a wrong ledger, by logistic regression on standardised features.

    `scores` is scores_documents. `weight` is the change in log-odds of a wrong core field for one standard deviation,
    with an interval from a bootstrap over documents. `auc` (the same in every row) is how well documents left out one
    by one are told apart, 0.5 being chance.
    """
    features = scores[list(FEATURES.values())].to_numpy(dtype=float)
    failed = 1 - scores["core_right"].to_numpy()
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.5))
    guessed = cross_val_predict(model, features, failed, cv=LeaveOneOut(), method="predict_proba")[:, 1]
    weights = model.fit(features, failed)[-1].coef_[0]
    picks = np.random.default_rng(SEED).integers(0, len(failed), size=(DRAWS // 10, len(failed)))
    drawn = [
        model.fit(features[pick], failed[pick])[-1].coef_[0] for pick in picks if 0 < failed[pick].sum() < len(pick)
    ]
    low, high = np.quantile(np.array(drawn), [0.025, 0.975], axis=0)
    table = pd.DataFrame(
        {
            "row": ["scores_failing/" + name.replace(" ", "_") for name in FEATURES],
            "feature": list(FEATURES),
            "weight": weights,
            "low": low,
            "high": high,
            "documents": len(failed),
            "failed": int(failed.sum()),
            "auc": float(roc_auc_score(failed, guessed)),
        }
    )
    return contracts.SCORES_FAILING.validate(table.sort_values("weight", ascending=False, ignore_index=True))
