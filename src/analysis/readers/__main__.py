"""Train the learned reader: python -m analysis.readers train --out FILE TEXTS GOLD [TEXTS GOLD ...]."""

# ruff: noqa: PLC0415 (help must not wait for the libraries of training)

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from analysis.benchmarks.files import BadInput
from analysis.console import spare

app = typer.Typer(help="Other readers than the rules.", add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def readers() -> None:
    """Other readers than the rules."""


@app.command()
def train(
    files: Annotated[list[Path], typer.Argument(metavar="TEXTS GOLD", help="Pairs of JSON Lines: texts, ledgers.")],
    out: Annotated[Path, typer.Option("--out", help="Where to write the weights.")],
) -> None:
    """Fit the learned reader to coded documents and write its weights."""
    from analysis.readers import training

    spare(files, out)
    started = time.perf_counter()
    try:
        if len(files) % 2:
            raise BadInput(f"{files[-1]}: stands alone; give pairs of a file of texts and the file of its ledgers")
        examples = [one for pair in zip(files[::2], files[1::2], strict=True) for one in training.load_examples(*pair)]
        reader = training.train(examples)
        reader.save(out)
    except (BadInput, OSError) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(2) from None
    seconds = time.perf_counter() - started
    print(f"{out}: {len(reader.labels)} labels from {len(examples)} documents, {seconds:.0f} s")


if __name__ == "__main__":
    app()
