"""Score the probabilities that groups and claims are right: do they come true, and what does a threshold buy?"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

BINS = 10
LEAST = 10
"""Fewer rated things than this are no bin of their own; neighbouring bins are joined until they hold as many."""
KEPT = 0.9
TARGET = 0.97
"""At the threshold at which nine in ten remain, this share of them should be right."""
DRAWS = 1000
SEED = 20240229
KINDS = ("group", "claim")


def score_calibration(files: Iterable[tuple[Path, Path]], folds: int = 10) -> dict[str, Any]:
    """Predict what is right for forces and cases left out, and score the predictions.

    `files` are pairs of texts and coded ledgers, JSON Lines; the weights are fitted anew for every fold, so that no
    document is rated by what was learnt from its own force or case. Returns, for groups, n and precision, recall (the
    share of all right ones) and f1 of what remains at the threshold where nine in ten do; `measures` with the figures
    of `measure` for each kind, and the lines of `reliability`. Raises BadInput on an unusable file.
    """
    from analysis.confidence.train import predictions, read_examples  # noqa: PLC0415 (loads scikit-learn)

    return sum_up(predictions(read_examples(files), folds))


def sum_up(rated: pd.DataFrame) -> dict[str, Any]:
    """Return the scores of predictions: rows with kind, force, probability and right (0 or 1)."""
    measures = {kind: measure(rated[rated["kind"] == kind]) for kind in KINDS}
    groups = rated[rated["kind"] == "group"]
    kept = groups[groups["probability"] >= measures["group"]["threshold"]]
    precision, recall = kept["right"].mean(), kept["right"].sum() / max(groups["right"].sum(), 1)
    return {
        "precision": float(precision),
        "recall": float(recall),
        "f1": float(2 * precision * recall / (precision + recall)) if precision + recall else 0.0,
        "n": len(groups),
        "measures": measures,
        "reliability": reliability(rated).to_dict("records"),
    }


def measure(rated: pd.DataFrame) -> dict[str, float]:
    """Return how good the probabilities of one kind are: rows with force, probability and right.

    `brier` is the mean squared error, `brier_of_the_mean` that of always saying the mean (Brier 1950);
    `calibration_error` the mean distance between probability and share right over bins of equal width, weighted by
    their size (expected calibration error); `auc` how well right and wrong are told apart, 0.5 being chance. At
    `threshold` at least nine in ten remain (`remain`), `precision` is the share of them that is right, `low` and `high`
    its 95 % interval by bootstrap over forces and cases; `share_at_target` the largest share that could remain with a
    precision of .97. `area` is the mean precision over all thresholds. What is wrong limits both, however well it is
    told from what is right: `most_possible` and `most_area` are what they would be if all that is wrong were rated
    below all that is right. Raises ValueError where nothing is rated.
    """
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 (slow to load)

    if rated.empty:
        raise ValueError("nothing is rated, so nothing can be measured")
    chances, right = rated["probability"].to_numpy(dtype=float), rated["right"].to_numpy(dtype=int)
    threshold = float(np.sort(chances)[::-1][ceil(KEPT * len(chances)) - 1])
    remain = chances >= threshold
    low, high = _interval(rated[remain])
    mean = right.mean()
    return {
        "n": len(right),
        "right": float(mean),
        "brier": float(((chances - right) ** 2).mean()),
        "brier_of_the_mean": float(mean * (1 - mean)),
        "calibration_error": calibration_error(chances, right),
        "auc": float(roc_auc_score(right, chances)) if 0 < mean < 1 else float("nan"),
        "threshold": threshold,
        "remain": float(remain.mean()),
        "precision": float(right[remain].mean()),
        "low": low,
        "high": high,
        "share_at_target": share_at(chances, right, TARGET),
        "most_possible": float(min(1.0, mean / remain.mean())),
        "area": area(chances, right),
        "most_area": area(right, right),
    }


def calibration_error(chances: np.ndarray, right: np.ndarray) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    gaps = [abs((chances - right)[bins == number].sum()) for number in np.unique(bins)]
    return float(sum(gaps) / len(chances))


def area(chances: np.ndarray, right: np.ndarray) -> float:
    """Return the mean precision of the best rated one, two, three … all; those rated equal count as their mean."""
    order = np.argsort(-chances, kind="stable")
    _, place, size = np.unique(-chances[order], return_inverse=True, return_counts=True)
    expected = np.bincount(place, right[order]) / size
    return float((np.cumsum(expected[place]) / np.arange(1, len(order) + 1)).mean())


def share_at(chances: np.ndarray, right: np.ndarray, precision: float) -> float:
    """Return the largest share that remains above some threshold with at least this precision, 0 where none does."""
    order = np.argsort(-chances, kind="stable")
    sorted_chances, share_right = chances[order], np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last_of_ties = np.append(sorted_chances[1:] != sorted_chances[:-1], True)
    good = np.flatnonzero((share_right >= precision) & last_of_ties)
    return float((good[-1] + 1) / len(order)) if len(good) else 0.0


def reliability(rated: pd.DataFrame) -> pd.DataFrame:
    """Return one row a bin of probability, at most ten a kind: how often what was rated so is right.

    Columns: kind, low and high (the bin), n, probability (the mean), right (the share) and right_low, right_high (its
    95 % interval, Wilson 1927). Bins of equal width that hold too few are joined with the next.
    """
    rows = []
    for kind in KINDS:
        part = rated[rated["kind"] == kind]
        for low, high, held in _bins(part):
            n, hits = len(held), int(held["right"].sum())
            bottom, top = wilson(hits, n)
            rows.append(
                {
                    "kind": kind, "low": low, "high": high, "n": n, "probability": float(held["probability"].mean()),
                    "right": hits / n, "right_low": bottom, "right_high": top,
                }
            )  # fmt: skip
    return pd.DataFrame(rows)


def _bins(part: pd.DataFrame) -> list[tuple[float, float, pd.DataFrame]]:
    """Return bins with their rows, from the lowest; the last takes what is left over below it."""
    edges = [number / BINS for number in range(BINS + 1)]
    places = np.minimum((part["probability"].to_numpy(dtype=float) * BINS).astype(int), BINS - 1)
    found: list[tuple[float, float, pd.DataFrame]] = []
    first = 0
    for number in range(BINS):
        held = part[(places >= first) & (places <= number)]
        if len(held) >= LEAST:
            found.append((edges[first], edges[number + 1], held))
            first = number + 1
    left = part[places >= first]
    if len(left):
        low, _, held = found.pop() if found else (0.0, 0.0, left[:0])
        found.append((low, 1.0, pd.concat([held, left])))
    return found


def wilson(hits: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    share, spread = hits / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def _interval(kept: pd.DataFrame) -> tuple[float, float]:
    """Return the 95 % interval of the share right by bootstrap over forces and cases."""
    sums = kept.groupby("force")["right"].agg(["sum", "size"]).to_numpy()
    picks = np.random.default_rng(SEED).integers(0, len(sums), size=(DRAWS, len(sums)))
    drawn = sums[picks].sum(axis=1)
    low, high = np.quantile(drawn[:, 0] / drawn[:, 1], [0.025, 0.975])
    return float(low), float(high)
