"""Fit the weights behind a confidence to coded ledgers, and predict for forces and cases that were left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from analysis.benchmarks.files import BadInput, read_json_lines
from analysis.benchmarks.ledger import alike, force_of, role, scored_values, weight, whole
from analysis.confidence.features import FIELDS, UNREAL, Features, features_of
from analysis.confidence.model import WEIGHTS, Weights
from analysis.confidence.strange import strange
from analysis.records import Claim, Document, Ledger, to_json

FOLDS = 10
INNER_FOLDS = 5
STRENGTH = 0.01
"""Inverse strength of the ridge penalty; chosen by the Brier score of left-out forces."""
STRANGE = 3
"""How often each document is learned from once more, with other words hidden."""
Record = Mapping[str, Any]


@dataclass(slots=True)
class Examples:
    """Rated things of one kind with what is known of each: features, whether it is right, whose document it is of.

    Those of a text that was read with some words hidden are learned from and not predicted.
    """

    features: list[Features] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    force: list[str] = field(default_factory=list)
    document: list[str] = field(default_factory=list)
    record: list[str] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)

    def add(
        self, features: Features, right: bool, force: str, document: str, record: str, *, hidden: bool = False
    ) -> None:
        """Add one thing."""
        self.features.append(features)
        self.right.append(right)
        self.force.append(force)
        self.document.append(document)
        self.record.append(record)
        self.hidden.append(hidden)


def read_examples(files: Iterable[tuple[Path, Path]]) -> dict[str, Examples]:
    """Extract a ledger from every coded document and say of each group and claim whether it is right.

    `files` are pairs of texts and coded ledgers, both JSON Lines. Each is read once more with words hidden, some times:
    the rules were developed on these documents, and what they get wrong where a word is new to them they would not
    show otherwise. Raises BadInput on an unusable file.
    """
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    found = {"group": Examples(), "claim": Examples()}
    for texts, gold in files:
        documents = {line["id"]: line for line in read_json_lines(texts, needs=("id", "text"))}
        for coded in read_json_lines(gold, needs=("id", "records")):
            line = documents.get(coded["id"])
            if line is None:
                continue
            document = Document(line["id"], line["text"], line.get("title", ""), publisher=line.get("publisher", ""))
            for seed in range(STRANGE + 1):
                ledger = extract_ledger(strange(document, seed) if seed else document)
                _add(found, ledger, coded["records"], unit_of(line), hidden=seed > 0)
    return found


def in_pairs(paths: Sequence[Path]) -> list[tuple[Path, Path]]:
    """Return texts and gold by twos; raises BadInput where one is missing."""
    if not paths or len(paths) % 2:
        raise BadInput("give TEXTS.jsonl GOLD.jsonl, one or more times: each file of texts with its coded ledgers")
    return list(zip(paths[::2], paths[1::2], strict=True))


def unit_of(line: Mapping[str, Any]) -> str:
    """Return what is left out together: a case with all its documents, or the force that a regulator's title names."""
    numbered = re.match(r"[a-z]\d+(?=-)", str(line["id"]))
    return str(line.get("case_id") or (numbered and numbered.group()) or force_of(line) or line["id"])


def _add(found: dict[str, Examples], ledger: Ledger, gold: Sequence[Record], force: str, *, hidden: bool) -> None:
    name = ledger.document.id
    of_groups, of_claims = features_of(ledger)
    rights = right_groups([to_json(group) for group in ledger.groups], gold)
    for group, features, right in zip(ledger.groups, of_groups, rights, strict=True):
        found["group"].add(features, right, force, name, group.id, hidden=hidden)
    for claim, features in zip(ledger.claims, of_claims, strict=True):
        found["claim"].add(features, right_claim(claim, gold), force, name, claim.id, hidden=hidden)


def right_groups(predicted: Sequence[Record], gold: Sequence[Record]) -> list[bool]:
    """Say of every predicted record whether a gold record has its number, role, rank, service, finding and outcomes.

    Records are equal where the ledger benchmark counts them so, and a gold record serves once. A total says how many
    there are and no more: it is right where a gold total of its role, or the people of the gold, are as many, or where
    the records that the reading counts into it are all right and make it up.
    """
    left = whole(gold)
    rights = []
    for record in predicted:
        rights.append(not record.get("is_total") and left[alike(record)] > 0)
        left[alike(record)] -= not record.get("is_total")
    return [
        right or (bool(total.get("is_total")) and (_adds_up(total, gold) or _parts_right(total, predicted, rights)))
        for total, right in zip(predicted, rights, strict=True)
    ]


def _adds_up(total: Record, gold: Sequence[Record]) -> bool:
    """Say whether the gold has as many people, since coders do not always write a total down as a record."""
    of_role = [record for record in gold if role(record) == role(total)]
    wholes = {weight(record) for record in of_role if record.get("is_total")}
    sums = {sum(weight(record) for record in some if not record.get("is_total")) for some in (of_role, gold)}
    return weight(total) in wholes | sums


def _parts_right(total: Record, predicted: Sequence[Record], rights: Sequence[bool]) -> bool:
    """Say whether the parts of a total are all right and as many: coders write down the widest total only."""
    places = [place for place, part in enumerate(predicted) if part.get("part_of") == total.get("id", "")]
    people = sum(weight(predicted[place]) for place in places)
    return bool(places) and all(rights[place] for place in places) and people == weight(total)


def right_claim(claim: Claim, gold: Sequence[Record]) -> bool:
    """Say whether the gold gives the value of a claim to people of its role; of an unreal one, whether it does not."""
    people = [
        record for record in gold if role(record) in (role({"role": claim.role}), "mixed") or claim.role == "mixed"
    ]
    if claim.kind not in FIELDS:
        return bool(people)  # being under scrutiny is all that such a claim says
    return any(_has(record, claim) for record in people) != (claim.polarity in UNREAL)


def _has(record: Record, claim: Claim) -> bool:
    name = FIELDS[claim.kind]
    coded = record.get(name)
    if isinstance(coded, list):
        return claim.value in coded
    asked = scored_values({name: claim.value}, name) or [claim.value]
    return asked == (scored_values(record, name) or [str(coded)])


def fit(examples: Examples) -> Weights:
    """Return weights whose log-odds are rescaled by what they predict for forces that were left out (Platt, 1999)."""
    names = sorted({name for features in examples.features for name in features})
    table = _table(examples.features, names)
    right, forces = np.array(examples.right, dtype=int), np.array(examples.force)
    scores = np.zeros(len(right))
    for train, test in GroupKFold(min(INNER_FOLDS, len(set(forces)))).split(table, right, forces):
        intercept, coefficients = _logistic(table[train], right[train])
        scores[test] = intercept + table[test] @ coefficients
    platt = LogisticRegression(C=1e6).fit(scores[:, None], right)
    slope, shift = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    intercept, coefficients = _logistic(table, right)
    return Weights(shift + slope * intercept, dict(zip(names, (slope * coefficients).tolist(), strict=True)))


def out_of_fold(examples: Examples, folds: int = FOLDS) -> np.ndarray:
    """Return the probability of every example by weights fitted without any document of its force or case."""
    forces = np.array(examples.force)
    chances = np.zeros(len(forces))
    for train, test in GroupKFold(min(folds, len(set(forces)))).split(forces, groups=forces):
        fitted = fit(_some(examples, train))
        chances[test] = [fitted.probability(examples.features[place]) for place in test]
    return chances


def predictions(found: Mapping[str, Examples], folds: int = FOLDS) -> pd.DataFrame:
    """Return one row a group or claim of the texts as they stand, rated by what was learnt without its force.

    Columns: kind, document, record, force, probability and right (0 or 1).
    """
    tables = [
        pd.DataFrame(
            {
                "kind": kind, "document": examples.document, "record": examples.record, "force": examples.force,
                "probability": out_of_fold(examples, folds).round(4), "right": np.array(examples.right, dtype=int),
            }
        )[~np.array(examples.hidden)]
        for kind, examples in found.items()
    ]  # fmt: skip
    return pd.concat(tables, ignore_index=True)


def _some(examples: Examples, places: np.ndarray) -> Examples:
    columns = (getattr(examples, part.name) for part in fields(Examples))
    return Examples(*([column[place] for place in places] for column in columns))


def _table(features: Sequence[Features], names: Sequence[str]) -> np.ndarray:
    return np.array([[one.get(name, 0.0) for name in names] for one in features])


def _logistic(table: np.ndarray, right: np.ndarray) -> tuple[float, np.ndarray]:
    """Return intercept and coefficients in the features' own units, fitted on standardised features."""
    middle, spread = table.mean(axis=0), table.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=STRENGTH, solver="newton-cholesky").fit((table - middle) / spread, right)
    coefficients = model.coef_[0] / spread
    return float(model.intercept_[0] - middle @ coefficients), coefficients


def write_weights(found: Mapping[str, Examples], path: Path = WEIGHTS) -> None:
    """Fit the weights for groups and claims and write them, with what they rest on, as a file to read."""
    lines = [HEAD]
    for kind, examples in found.items():
        fitted = fit(examples)
        body = {
            "fitted_on": {
                "documents": len(set(examples.document)), "forces_or_cases": len(set(examples.force)),
                "rated": len(examples.right), "of_them_with_words_hidden": sum(examples.hidden),
                "right": sum(examples.right),
            },
            "intercept": round(fitted.intercept, 3),
            "coefficients": {name: round(weight, 3) for name, weight in fitted.coefficients.items()},
        }  # fmt: skip
        lines.append(yaml.safe_dump({kind: body}, sort_keys=False, allow_unicode=True))
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


HEAD = """\
# How likely a group or a claim is to be right, from how it was read: made by a program, not by hand.
#   python -m analysis.confidence train TEXTS.jsonl GOLD.jsonl [TEXTS.jsonl GOLD.jsonl ...]
# log-odds = intercept + sum of coefficient x feature (src/analysis/confidence/features.py names and counts them).
source: >-
  Logistic regression with a ridge penalty on coded ledgers (documents of the regulator, invented pairs, the teaching
  corpus), its log-odds rescaled by out-of-fold predictions (Platt 1999, Probabilistic outputs for support vector
  machines); forces and cases left out whole. The reading rules were developed on the same documents, and unseen ones
  bring words that the rules do not know: each document is therefore learned from again with some of its words hidden.
"""
