"""Train the learned reader from coded ledgers that name the lines which state each record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.benchmarks.files import BadInput, read_json_lines
from analysis.benchmarks.ledger import force_of
from analysis.benchmarks.records import line_spans
from analysis.readers.learned import LearnedReader, sentence_features
from analysis.readers.statements import document_labels, record_labels
from analysis.records import Document

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_DOCUMENTS = 4
"""A label that fewer documents state is not learned: there would be nothing to generalise from."""
ROUNDS = 2
STRENGTH = 30.0
"""Inverse of the penalty on the weights; the vectors have length one, so weights must grow to decide anything."""
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)
INNER_FOLDS = 3


@dataclass(slots=True)
class Example:
    """A coded document ready to learn from.

    `features` has a row a sentence; `bags` gives, for each label, the sentences of the lines of each record that
    states it: at least one sentence of a bag does. `labels` are those of the whole document; `group` keeps together
    what may share wording (a force's texts, a case's).
    """

    document: Document
    features: NDArray[np.float32]
    bags: dict[str, list[NDArray[np.intp]]]
    labels: set[str]
    group: str


def load_examples(texts: Path, gold: Path) -> list[Example]:
    """Return the coded documents of a pair of files; raises BadInput where a file or the packaged model is unusable."""
    coded = {line["id"]: line["records"] for line in read_json_lines(gold, needs=("id", "records"))}
    lines = [line for line in read_json_lines(texts, needs=("id", "text")) if line["id"] in coded]
    if not lines:
        raise BadInput(f"{gold}: codes no document of {texts.name}; give a file of texts and the file of its ledgers")
    return [_example(line, coded[line["id"]]) for line in lines]


def _example(line: dict[str, Any], coded: list[dict[str, Any]]) -> Example:
    import numpy as np  # noqa: PLC0415

    document = Document(line["id"], line["text"], line.get("title") or "", publisher=line.get("publisher") or "")
    spans, features = sentence_features(document.text)
    ends = [end for _, end in line_spans(document.text)]
    line_of = np.array([next(n for n, end in enumerate(ends) if start <= end) for start, _ in spans], dtype=int)
    bags: dict[str, list[NDArray[np.intp]]] = defaultdict(list)
    for record in coded:
        rows = np.flatnonzero(np.isin(line_of, record.get("lines") or []))
        for label in record_labels(record) if len(rows) else ():
            bags[label].append(rows)
    return Example(document, features, dict(bags), document_labels(coded), _group(line))


def _group(line: dict[str, Any]) -> str:
    """Return the force that a regulator's title names; where none is named, the case that the id begins with."""
    force = force_of({"title": line.get("title")})
    return force or str(line["id"]).rpartition("-")[0] or str(line["id"])


def train(examples: Sequence[Example]) -> LearnedReader:
    """Return a reader fitted to examples, its threshold chosen inside them by folds that keep groups together.

    Raises BadInput where no label is stated often enough, or all examples are of one group.
    """
    best: Counter[float] = Counter()
    for learn, held in grouped_folds(examples, INNER_FOLDS):
        reader = fit(learn, THRESHOLDS[0])
        chances = [best_probabilities(reader, example) for example in held]
        for threshold in THRESHOLDS:
            best[threshold] += _errors(chances, held, threshold)
    return fit(examples, min(THRESHOLDS, key=lambda threshold: best[threshold]))


def grouped_folds(examples: Sequence[Example], folds: int) -> list[tuple[list[Example], list[Example]]]:
    """Return pairs of (learn from, hold out), no group on both sides; raises BadInput where there is but one group."""
    from sklearn.model_selection import GroupKFold  # noqa: PLC0415 (slow to load)

    groups = [example.group for example in examples]
    folds = min(folds, len(set(groups)))
    if folds < 2:
        raise BadInput("training: needs coded documents of at least two forces or cases; give more TEXTS GOLD")
    splits = GroupKFold(folds).split(groups, groups=groups)
    return [([examples[i] for i in learn], [examples[i] for i in held]) for learn, held in splits]


def fit(examples: Sequence[Example], threshold: float) -> LearnedReader:
    """Return a reader with one regression for each label that enough examples state; raises BadInput if none is."""
    import numpy as np  # noqa: PLC0415
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 (comes with scikit-learn)

    stated = Counter(label for example in examples for label in example.bags)
    labels = tuple(sorted(label for label, documents in stated.items() if documents >= LEAST_DOCUMENTS))
    if not labels:
        raise BadInput(f"training: no value is coded with lines in {LEAST_DOCUMENTS} documents; give more TEXTS GOLD")
    rows = np.vstack([example.features for example in examples if len(example.features)])
    with threadpool_limits(1):  # threads cost more than such small sums do, and add them up in another order each time
        fitted = [_regression(rows, _bags(examples, label)) for label in labels]
    weights = np.vstack([weights for weights, _ in fitted]).astype(np.float32)
    return LearnedReader(labels, weights, np.array([at for _, at in fitted], dtype=np.float32), threshold)


def _bags(examples: Sequence[Example], label: str) -> list[NDArray[np.intp]]:
    """Return the bags of a label as rows of all examples' sentences on end."""
    bags, start = [], 0
    for example in examples:
        bags += [rows + start for rows in example.bags.get(label, ())]
        start += len(example.features)
    return bags


def _regression(rows: NDArray[np.float32], bags: Sequence[NDArray[np.intp]]) -> tuple[NDArray[np.float32], float]:
    """Fit one label where only bags are known to hold a positive sentence.

    First every sentence of a bag counts by its share of the bag; then, in rounds, only the sentence of each bag that
    looks most like the label (mi-SVM of Andrews, Tsochantaridis and Hofmann, NIPS 2002, with a regression inside).
    """
    import numpy as np  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    inside = np.zeros(len(rows), dtype=bool)
    shares = np.ones(len(rows))
    for bag in bags:
        inside[bag] = True
        shares[bag] = 1 / len(bag)
    model = LogisticRegression(C=STRENGTH, max_iter=300).fit(rows, inside, sample_weight=shares)
    for _ in range(ROUNDS):
        likeness = model.decision_function(rows)
        best = [bag[np.argmax(likeness[bag])] for bag in bags]
        stated = np.zeros(len(rows), dtype=bool)
        stated[best] = True
        used = stated | ~inside  # the rest of a bag is neither one nor the other
        model = LogisticRegression(C=STRENGTH, max_iter=300).fit(rows[used], stated[used])
    return model.coef_[0], float(model.intercept_[0])


def best_probabilities(reader: LearnedReader, example: Example) -> dict[str, float]:
    """Return, for each label, the probability of the sentence that most looks like stating it."""
    if not len(example.features):
        return dict.fromkeys(reader.labels, 0.0)
    return dict(zip(reader.labels, map(float, reader.probabilities(example.features).max(axis=0)), strict=True))


def _errors(chances: Sequence[dict[str, float]], held: Sequence[Example], threshold: float) -> int:
    """Return how many labels of documents are missed or invented at a threshold."""
    found = [{label for label, chance in of.items() if chance >= threshold} for of in chances]
    return sum(len(labels ^ example.labels) for labels, example in zip(found, held, strict=True))
