"""The weights behind a confidence: read from lexicon/confidence.yml once, applied without any library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

import yaml

from analysis.paths import LEXICON

WEIGHTS = LEXICON / "confidence.yml"
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where it was built, as reading these weights is all that a first rating waits for."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: an intercept and, for every feature, the change in log-odds that one unit of it brings."""

    intercept: float
    coefficients: Mapping[str, float]

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the probability, above 0 and below 1, that what has these features is right.

        Features that the model does not know count nothing; features that are not given are 0.
        """
        known = self.coefficients
        odds = self.intercept + sum(known[name] * value for name, value in features.items() if value and name in known)
        return 1 / (1 + exp(-max(-20.0, min(20.0, odds))))


def read_weights(path: Path = WEIGHTS) -> dict[str, Weights]:
    """Return the weights for "group" and for "claim".

    Raises ValueError, naming the file and how to make it, where one of the two is missing or not a number.
    """
    try:
        loaded = yaml.load(path.read_text("utf-8"), FAST)
        return {
            kind: Weights(
                float(loaded[kind]["intercept"]),
                {str(name): float(weight) for name, weight in loaded[kind]["coefficients"].items()},
            )
            for kind in ("group", "claim")
        }
    except (OSError, KeyError, TypeError, AttributeError, ValueError, yaml.YAMLError) as error:
        raise ValueError(
            f"{path}: not a file of weights ({error}); make it with python -m analysis.confidence train"
        ) from None


@cache
def _shipped() -> dict[str, Weights]:
    return read_weights()


def weights(kind: str) -> Weights:
    """Return the shipped weights for "group" or "claim", read once."""
    return _shipped()[kind]
