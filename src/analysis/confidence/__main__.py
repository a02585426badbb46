"""Fit the weights anew: python -m analysis.confidence train TEXTS GOLD [TEXTS GOLD ...]."""

from __future__ import annotations

import sys
from pathlib import Path

from analysis.benchmarks.files import BadInput
from analysis.confidence.model import WEIGHTS

USAGE = "usage: python -m analysis.confidence train TEXTS.jsonl GOLD.jsonl [TEXTS.jsonl GOLD.jsonl ...]"


def main(arguments: list[str]) -> int:
    """Fit to pairs of files and write the weights; return the exit code, 2 where an input cannot be used."""
    from analysis.confidence.train import read_examples, write_weights  # noqa: PLC0415 (loads scikit-learn)

    if len(arguments) < 3 or arguments[0] != "train" or len(arguments) % 2 == 0:
        print(USAGE, file=sys.stderr)
        return 2
    paths = [Path(argument) for argument in arguments[1:]]
    try:
        found = read_examples(zip(paths[::2], paths[1::2], strict=True))
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2
    for kind, examples in found.items():
        if len(set(examples.right)) < 2 or len(set(examples.force)) < 2:
            print(
                f"{paths[0]}: too few {kind}s to fit; give documents of several forces, right and wrong",
                file=sys.stderr,
            )
            return 2
    write_weights(found)
    print(WEIGHTS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
