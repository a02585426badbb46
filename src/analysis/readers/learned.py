"""The learned reader: each sentence's stage, finding and outcome from its embedding, by logistic regression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.benchmarks.files import BadInput
from analysis.readers.statements import Statement, ledger_of, split_label
from analysis.records import Document, Ledger, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Features = NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("learned.npz")
FEATURES = 770
TRAIN = "make it with: python -m analysis.readers train --out FILE TEXTS GOLD"


@dataclass(slots=True)
class LearnedReader:
    """Frozen embeddings under one logistic regression a label (labels by features, and an intercept each).

    `threshold` is the probability from which a sentence counts as stating a label, one for all labels.
    """

    labels: tuple[str, ...]
    weights: Features
    intercepts: Features
    threshold: float

    def read(self, document: Document) -> Ledger:
        """Return the ledger of what the sentences state; raises BadInput where the packaged model is not there."""
        spans, found = sentence_features(document.text)
        return ledger_of(document, self.statements(spans, found) if spans else [])

    def statements(self, spans: Sequence[Span], found: Features) -> list[Statement]:
        """Return each label that a sentence states with at least the threshold's probability."""
        chances = self.probabilities(found)
        statements = []
        for column, label in enumerate(self.labels):
            field, _, value = label.partition("=")
            for row, span in enumerate(spans):
                if chances[row, column] >= self.threshold:
                    statements.append(Statement(field, value, span, float(chances[row, column])))
        return statements

    def probabilities(self, found: Features) -> Features:
        """Return the probability of each label for each sentence (sentences by labels)."""
        import numpy as np  # noqa: PLC0415 (the default path reads without numbers)

        chances: Features = 1 / (1 + np.exp(-(found @ self.weights.T + self.intercepts)))
        return chances

    def save(self, path: Path) -> None:
        """Write the weights as a NumPy archive, the same bytes for the same training."""
        import numpy as np  # noqa: PLC0415

        with path.open("wb") as stream:
            np.savez_compressed(
                stream,
                labels=np.array(self.labels),
                weights=self.weights.astype(np.float16),  # half the bytes; the probabilities move in the third decimal
                intercepts=self.intercepts.astype(np.float32),
                threshold=np.float32(self.threshold),
            )


def load_reader(path: str | Path | None = None) -> LearnedReader:
    """Return the reader of a weights file, by default the one beside this module.

    Raises BadInput where the file is missing or is no such archive; nothing in it is ever executed.
    """
    import numpy as np  # noqa: PLC0415

    file = Path(path) if path else WEIGHTS
    if not file.is_file():
        raise BadInput(f"{file}: no weights of a learned reader; {TRAIN}")
    try:
        with np.load(file, allow_pickle=False) as parts:
            labels = tuple(str(label) for label in parts["labels"])
            weights, intercepts = (parts[name].astype(np.float32) for name in ("weights", "intercepts"))
            threshold = float(parts["threshold"])
    except Exception:  # an archive can be broken in as many ways as zip, NumPy and its headers know
        raise BadInput(f"{file}: not the weights of a learned reader; {TRAIN}") from None
    fit = weights.shape == (len(labels), FEATURES) and intercepts.shape == (len(labels),)
    if not fit or not all(split_label(label) for label in labels):
        raise BadInput(f"{file}: weights and labels do not fit together; {TRAIN}")
    return LearnedReader(labels, weights, intercepts, threshold)


def sentence_features(text: str) -> tuple[list[Span], Features]:
    """Return the offsets of a text's sentences and their features (n by 770).

    A sentence's own embedding, half that of the sentence before it (an outcome is often told of people named there),
    its place in the text from 0 to 1 and whether it is the last. Raises BadInput where the model is not installed.
    """
    import numpy as np  # noqa: PLC0415

    from analysis.compare.words import sentences_of  # noqa: PLC0415
    from analysis.embedding import embed  # noqa: PLC0415 (loads torch)

    spans = sentences_of(text)
    if not spans:
        return [], np.zeros((0, 0), dtype=np.float32)
    try:
        own = embed([text[start:end] for start, end in spans])
    except (ImportError, RuntimeError) as error:
        raise BadInput(f"learned reader: {error}; install the project's dependencies") from None
    before = np.vstack([np.zeros_like(own[:1]), own[:-1]]) / 2
    place = np.linspace(0, 1, len(spans), dtype=np.float32)[:, None]
    return spans, np.hstack([own, before, place, (place == 1).astype(np.float32)])
