"""Score the recognition of passives on sentences labelled by people."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis.compare.voice import is_passive, voice_of_sentences


def score_voice(path: Path | str) -> dict[str, float | int]:
    """Return precision, recall, F1 and number of sentences on a CSV file of `sentence` and `is_passive` (1 or 0).

    A sentence counts as passive when one of its clauses is a passive with its auxiliary ("be" or "get"), the question
    that PassivePy's annotators answered (Sepehri, Mirshafiee and Markowitz 2023, Journal of Consumer Psychology 33).
    Raises ValueError where a column is missing.
    """
    table = pd.read_csv(path)
    if missing := {"sentence", "is_passive"} - set(table.columns):
        raise ValueError(f"{path}: needs the columns sentence and is_passive, lacks {', '.join(sorted(missing))}")
    sentences = [str(sentence) for sentence in table["sentence"]]
    labels = [int(label) == 1 for label in table["is_passive"]]
    found = [any(map(is_passive, clauses)) for clauses in voice_of_sentences(sentences)]
    right = sum(guess and label for guess, label in zip(found, labels, strict=True))
    precision = right / sum(found) if any(found) else 0.0
    recall = right / sum(labels) if any(labels) else 0.0
    f1 = 2 * right / (sum(found) + sum(labels)) if any(found) or any(labels) else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "n": len(labels)}
