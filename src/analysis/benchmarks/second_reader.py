"""Compare the learned reader with the rules, field by field, on documents of forces that it did not learn from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from analysis.benchmarks.files import BadInput
from analysis.extract import extract_ledger
from analysis.readers import finetuned
from analysis.readers.statements import VOCABULARY, document_labels
from analysis.readers.training import Example, best_probabilities, grouped_folds, load_examples, train
from analysis.records import to_json

FOLDS = 5
DRAWS = 2000
SEED = 20240320
SURE = 0.8
Reading = Mapping[str, set[str]]
FOUND = ("rules", "learned", "sure", "tuned")
"""What `cross_validate` finds of each document, beside what is coded; "tuned" only where it was asked for."""
READERS: Mapping[str, Callable[[Reading], set[str]]] = {
    "rules": lambda found: found["rules"],
    "learned": lambda found: found["learned"],
    "either": lambda found: found["rules"] | found["learned"],
    "sure": lambda found: found["rules"] | found["sure"],
    "both": lambda found: found["rules"] & found["learned"],
}
"""Each reader, from what the rules and the learned reader find: `either` and `sure` for recall, `both` as a vote."""
TUNED: Mapping[str, Callable[[Reading], set[str]]] = {
    "tuned": lambda found: found["tuned"],
    "majority": lambda found: (
        (found["rules"] & found["learned"]) | (found["rules"] & found["tuned"]) | (found["learned"] & found["tuned"])
    ),
}
"""Readers that need the fine-tuned model too: by itself, and what two of the three say."""


def cross_validate(
    examples: Sequence[Example], more: Sequence[Example] = (), folds: int = FOLDS, tune: bool = False
) -> pd.DataFrame:
    """Return one row a document and field: what is coded, what the rules find, what a reader of other forces finds.

    `more` is learned from in every fold and never scored. Columns: document, group, field, gold, rules, learned, sure
    (sets of labels such as "finding=proven"; sure: learned with a probability of at least .8) and doubt, the greatest
    distance between what the rules say of a label (0 or 1) and its learned probability. With `tune` a column tuned
    says what the fine-tuned model finds, which takes minutes a fold. The seconds that each reader took stand in the
    table's `attrs`. Raises BadInput where there is too little to learn from.
    """
    rows: list[dict[str, Any]] = []
    seconds: dict[str, float] = {}
    hidden = _hidden([*examples, *more], seconds) if tune else {}
    for learn, held in grouped_folds(examples, folds):
        lesson = [*learn, *more]
        with _timed(seconds, "learned, training"):
            reader = train(lesson)
        readers: dict[str, Callable[[Example], dict[str, float]]] = {"learned": partial(best_probabilities, reader)}
        if tune:
            with _timed(seconds, "tuned, training"):
                tuned = finetuned.finetune(lesson, [hidden[example.document.id] for example in lesson], reader)
            readers["tuned"] = partial(_tuned, tuned, hidden)
        for example in held:
            rows += _read(example, readers, reader.threshold, seconds)
    table = pd.DataFrame(rows)
    table.attrs["seconds"] = dict(seconds)
    return table


@contextmanager
def _timed(seconds: dict[str, float], what: str) -> Iterator[None]:
    started = time.perf_counter()
    yield
    seconds[what] = seconds.get(what, 0.0) + time.perf_counter() - started


def _hidden(examples: Sequence[Example], seconds: dict[str, float]) -> dict[str, finetuned.Hidden]:
    with _timed(seconds, "tuned, lower layers"):
        return {example.document.id: finetuned.hidden_of(example) for example in examples}


def _tuned(
    reader: finetuned.FinetunedReader, hidden: Mapping[str, finetuned.Hidden], example: Example
) -> dict[str, float]:
    return reader.best_probabilities(hidden[example.document.id])


def _read(
    example: Example,
    readers: Mapping[str, Callable[[Example], dict[str, float]]],
    threshold: float,
    seconds: dict[str, float],
) -> list[dict[str, Any]]:
    """Return the rows of a held-out document, one a field."""
    found: dict[str, set[str]] = {"gold": example.labels}
    with _timed(seconds, "rules, reading"):
        found["rules"] = document_labels(map(to_json, extract_ledger(example.document).groups))
    chances = {}
    for name, read in readers.items():
        with _timed(seconds, f"{name}, reading"):
            chances[name] = read(example)
        found[name] = {label for label, chance in chances[name].items() if chance >= threshold}
    found["sure"] = {label for label, chance in chances["learned"].items() if chance >= SURE}
    return [_row(example, field, found, chances["learned"]) for field in VOCABULARY]


def _row(example: Example, field: str, found: Reading, chances: Mapping[str, float]) -> dict[str, Any]:
    own = {name: {label for label in labels if label.startswith(f"{field}=")} for name, labels in found.items()}
    doubts = [
        abs((label in own["rules"]) - chance) for label, chance in chances.items() if label.startswith(f"{field}=")
    ]
    return {
        "document": example.document.id,
        "group": example.group,
        "field": field,
        **own,
        "doubt": max(doubts, default=0.0),
    }


def score_readers(readings: pd.DataFrame) -> pd.DataFrame:
    """Return one row a field and reader: precision, recall and F1 over the values present in each document.

    `low` and `high` bound F1, `gain` is F1 less that of the rules with `gain_low` and `gain_high`: bootstrap intervals
    of 95 % that draw whole forces. `verdict` is "wins" or "loses" where the interval of the gain leaves zero out, else
    "undecided"; the rules are the "reference". `n` is the number of coded values.
    """
    rows = []
    for field, of in [*readings.groupby("field", sort=False), ("all", readings)]:
        draws = _draws(of["group"])
        known = {**READERS, **TUNED} if "tuned" in of else READERS
        by_reader = {name: _counts(of, find) for name, find in known.items()}
        base = _f1(draws @ by_reader["rules"])
        for name, counts in by_reader.items():
            shared, found, coded = counts.sum(axis=0)
            spread = _f1(draws @ counts)
            gain = _f1(counts.sum(axis=0)) - _f1(by_reader["rules"].sum(axis=0))
            gain_low, gain_high = np.quantile(spread - base, [0.025, 0.975])
            low, high = np.quantile(spread, [0.025, 0.975])
            verdict = "wins" if gain_low > 0 else "loses" if gain_high < 0 else "undecided"
            rows.append(
                {
                    "field": field,
                    "reader": name,
                    "precision": shared / found if found else 1.0,
                    "recall": shared / coded if coded else 1.0,
                    "f1": float(_f1(counts.sum(axis=0))),
                    "low": low,
                    "high": high,
                    "gain": float(gain),
                    "gain_low": gain_low,
                    "gain_high": gain_high,
                    "n": int(coded),
                    "verdict": "reference" if name == "rules" else verdict,
                }
            )
    return pd.DataFrame(rows)


def score_review(readings: pd.DataFrame) -> pd.DataFrame:
    """Return one row a field: do the documents on which the readers differ hold the rules' errors?

    `flagged` counts the documents on which they differ, `wrong` those whose values the rules read wrongly, `caught`
    the wrong ones among the flagged; `ranking` is the chance that a wrong document is ranked above a right one by
    `doubt` (area under the ROC curve; half is chance, empty where nothing or everything is wrong).
    """
    rows = []
    for field, of in readings.groupby("field", sort=False):
        wrong = (of["rules"] != of["gold"]).to_numpy(dtype=bool)
        flagged = (of["rules"] != of["learned"]).to_numpy(dtype=bool)
        rows.append(
            {
                "field": field,
                "documents": len(of),
                "flagged": int(flagged.sum()),
                "wrong": int(wrong.sum()),
                "caught": int((wrong & flagged).sum()),
                "ranking": _ranking(of["doubt"].to_numpy(dtype=float), wrong),
            }
        )
    return pd.DataFrame(rows)


def _counts(readings: pd.DataFrame, find: Callable[[Reading], set[str]]) -> np.ndarray:
    """Return shared, found and coded values of each row (n by 3)."""
    rows: list[Any] = readings[["gold", *(name for name in FOUND if name in readings)]].to_dict("records")
    found = [(find(row), row["gold"]) for row in rows]
    return np.array([(len(labels & gold), len(labels), len(gold)) for labels, gold in found], dtype=float)


def _f1(counts: np.ndarray) -> np.ndarray:
    both = counts[..., 1] + counts[..., 2]
    scores: np.ndarray = np.divide(2 * counts[..., 0], both, out=np.ones_like(both), where=both > 0)
    return scores


def _draws(groups: pd.Series) -> np.ndarray:
    """Return how often each row is drawn in each resampling of whole groups (draws by rows)."""
    names, place = np.unique(groups.to_numpy(dtype=str), return_inverse=True)
    picks = np.random.default_rng(SEED).multinomial(len(names), np.full(len(names), 1 / len(names)), size=DRAWS)
    drawn: np.ndarray = picks[:, place].astype(float)
    return drawn


def _ranking(doubt: np.ndarray, wrong: np.ndarray) -> float:
    if wrong.all() or not wrong.any():
        return float("nan")
    above = doubt[wrong][:, None] - doubt[~wrong][None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def compare_readers(texts: Path, gold: Path, more: Sequence[Path] = (), tune: bool = False) -> dict[str, Any]:
    """Compare the readers on coded texts; `more` are pairs of files (texts, gold) that are only learned from.

    With `tune` a fine-tuned model is compared too. Returns precision, recall, f1 and n of the learned reader over all
    fields, `documents`, `groups` (of them, which no fold tears apart), the `seconds` of each step over all folds,
    and as rows `readers` (see `score_readers`) and `review` (see `score_review`). Raises BadInput where a file is
    unusable or stands without its pair.
    """
    if len(more) % 2:
        raise BadInput(f"{more[-1]}: stands alone; give pairs of a file of texts and the file of its ledgers")
    seconds: dict[str, float] = {}
    with _timed(seconds, "learned, embedding"):
        extra = [one for pair in zip(more[::2], more[1::2], strict=True) for one in load_examples(*pair)]
        examples = load_examples(texts, gold)
    readings = cross_validate(examples, extra, tune=tune)
    readers = score_readers(readings)
    (whole,) = readers[(readers["field"] == "all") & (readers["reader"] == "learned")].to_dict("records")
    return {
        **{name: whole[name] for name in ("precision", "recall", "f1", "n")},
        "documents": len(examples),
        "groups": len({example.group for example in examples}),
        "seconds": {**seconds, **readings.attrs["seconds"]},
        "readers": readers.to_dict("records"),
        "review": score_review(readings).astype(object).replace({float("nan"): None}).to_dict("records"),
    }
