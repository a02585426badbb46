"""Fit the weights anew, or write down what they predict for forces and cases that were left out.

python -m analysis.confidence train TEXTS GOLD [TEXTS GOLD ...]               writes lexicon/confidence.yml
python -m analysis.confidence predict OUT.csv TEXTS GOLD [TEXTS GOLD ...]     writes one row a group or claim
"""

from __future__ import annotations

import sys
from pathlib import Path

from analysis.benchmarks.files import BadInput
from analysis.confidence.model import WEIGHTS

USAGE = (
    "usage: python -m analysis.confidence (train | predict OUT.csv) TEXTS.jsonl GOLD.jsonl [TEXTS.jsonl GOLD.jsonl …]"
)


def main(arguments: list[str]) -> int:
    """Learn from pairs of files and write weights or predictions; return the exit code, 2 for an unusable input."""
    from analysis.confidence.train import in_pairs, predictions, read_examples, write_weights  # noqa: PLC0415 (scikit-learn)

    command, paths = arguments[:1], [Path(argument) for argument in arguments[1:]]
    out = paths.pop(0) if command == ["predict"] and paths else None
    if command not in (["train"], ["predict"]) or len(paths) < 2:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        found = read_examples(in_pairs(paths))
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2
    for kind, examples in found.items():
        if len(set(examples.right)) < 2 or len(set(examples.force)) < 2:
            print(f"{paths[0]}: too few {kind}s to learn from; give more documents, of several forces", file=sys.stderr)
            return 2
    if out is None:
        write_weights(found)
    else:
        predictions(found).to_csv(out, index=False, lineterminator="\n")
    print(out or WEIGHTS)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
