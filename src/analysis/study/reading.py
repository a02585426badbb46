"""What a reader found in summaries drawn at random: judgements of whole ledgers, by stratum, with exact intervals."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.paths import REGULATOR
from analysis.study import contracts
from analysis.study.statistics import Estimate, exact_share
from analysis.study.trust_contracts import STRATA

LOW = 0.5
"""A group that is more likely wrong than right makes its document one of low confidence."""
TOLD = (
    "count", "count_min", "role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state",
    "finding", "found_level", "outcomes", "criminal", "is_total",
)  # fmt: skip
"""The columns of regulator_groups that make two ledgers one: what is said of whom, not where it stands."""


def fingerprints(groups: pd.DataFrame) -> dict[str, str]:
    """Return the fingerprint of every document's ledger: twelve digits of a SHA-256 over what its groups say."""
    lines: dict[str, list[str]] = {}
    plain = groups[list(TOLD)].astype("string").fillna("")
    for document, *values in zip(groups["document"], *(plain[name] for name in TOLD), strict=True):
        lines.setdefault(str(document), []).append("|".join(values))
    return {document: fingerprint(told) for document, told in lines.items()}


def fingerprint(lines: list[str]) -> str:
    """Return the fingerprint of a ledger told in lines, in whatever order; of none for an empty ledger."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]


def read_reading(folder: Path = REGULATOR) -> pd.DataFrame:
    """Return the committed judgements; raises pandera's SchemaError where one is not in the vocabulary."""
    return contracts.READING.validate(pd.read_csv(folder / "reading.csv", keep_default_na=False, dtype=str))


def build_reading(judged: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return the judgements with their rows' names, and whether each ledger has changed since it was judged.

    `judged` is reading.csv, `groups` regulator_groups as it is now.
    """
    now = fingerprints(groups)
    names = [now.get(document, fingerprint([])) for document in judged["document"]]
    table = judged.assign(changed=(judged["fingerprint"] != pd.Series(names, judged.index)).astype(int))
    table.insert(0, "row", "scores_reading/" + table["stratum"].str.replace(" ", "_") + "/" + table["document"])
    return contracts.SCORES_READING.validate(table)


def strata(sureness: pd.DataFrame) -> Mapping[str, pd.Series]:
    """Return for each stratum which rows of scores_sureness are in it; a document may warn and be unsure."""
    none, warned = sureness["groups"] == 0, sureness["warnings"] > 0
    unsure = sureness["least_confidence"] < LOW
    return dict(zip(STRATA, (none, warned, unsure, ~(none | warned | unsure)), strict=True))


def build_strata(sureness: pd.DataFrame, reading: pd.DataFrame) -> pd.DataFrame:
    """Return a row a stratum: its share of all summaries, and what was found in the sample that was read.

    `sureness` is scores_sureness, `reading` scores_reading. A summary that the guide leaves unclear is not counted as
    right. Intervals are exact (Clopper and Pearson 1934).
    """
    rows = []
    for name, within in strata(sureness).items():
        read = reading[reading["stratum"] == name]
        verdicts = read["verdict"].value_counts()
        right = exact_share(int(verdicts.get("right", 0)), len(read))
        rows.append(
            {
                "row": f"scores_strata/{name.replace(' ', '_')}", "stratum": name, "documents": int(within.sum()),
                "share": float(within.mean()), "read": len(read),
                **{verdict: int(verdicts.get(verdict, 0)) for verdict in ("right", "wrong", "unclear")},
                "only_clearing": int((read["kinds"] == "clearing_missed").sum()),
                "right_share": right.value, "low": right.low, "high": right.high, "changed": int(read["changed"].sum()),
            }
        )  # fmt: skip
    return contracts.SCORES_STRATA.validate(pd.DataFrame(rows))


def right_over_all(strata: pd.DataFrame) -> Estimate:
    """Return the share of all summaries whose ledger is right, each stratum by its share; `strata` is scores_strata.

    The interval is that of a stratified sample (Cochran 1977, Sampling Techniques, 5.6); `n` is the number read. Strata
    overlap where a summary warns and is unsure, so shares are made to sum to one.
    """
    weight = strata["share"] / strata["share"].sum()
    right = strata["right_share"]
    error = np.sqrt((weight**2 * right * (1 - right) / (strata["read"] - 1).clip(lower=1)).sum())
    value = float((weight * right).sum())
    return Estimate(value, max(0.0, value - 1.96 * error), min(1.0, value + 1.96 * error), int(strata["read"].sum()))
