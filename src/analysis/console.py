"""What the commands share: how they print, how they complain, how they read their inputs."""

# ruff: noqa: PLC0415 (what reads documents loads when it is needed, so that the command line starts at once)

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis import output

if TYPE_CHECKING:
    from analysis.records import Document


class Format(StrEnum):
    """How most commands print."""

    TABLE = "table"
    JSON = "json"


AsFormat = Annotated[Format, typer.Option("--format", help="How to print.")]
Listed = Annotated[int, typer.Option("--by-document", min=0, help="List so many documents, the worst first.")]


class Problems:
    """Says what is wrong with an input, in one line on standard error, and remembers that something was."""

    def __init__(self) -> None:
        """Start with nothing wrong."""
        self.lines: list[str] = []

    def __call__(self, line: str) -> None:
        """Report one problem; `line` names the input and says what to do."""
        self.lines.append(output.CONTROL.sub(" ", line))
        print(self.lines[-1], file=sys.stderr)

    def exit(self) -> None:
        """Leave with exit code 2 if anything was wrong."""
        if self.lines:
            raise typer.Exit(2)


def read_documents(paths: list[str], problems: Problems) -> Iterator[Document]:
    """Yield the documents of files, telling `problems` of what cannot be read."""
    from analysis.read import load_documents

    yield from load_documents(paths, problems)


def spare(inputs: Iterable[str | Path], *outputs: Path) -> None:
    """Leave with one line and exit code 2 where one of the files that will be written is an input."""
    given = [Path(name) for name in inputs]
    for out in outputs:
        if out.exists() and any(one.exists() and one.samefile(out) for one in given):
            Problems()(f"{out}: is one of the inputs and would be overwritten; give another name to write to")
            raise typer.Exit(2)


def usable(work: Callable[[], Any]) -> Any:
    """Return what some work gives; an unusable input is one line on standard error and exit code 2."""
    try:
        return work()
    except OSError as error:
        Problems()(f"{error.filename}: {error.strerror or type(error).__name__}; check the path")
    except (ValueError, KeyError) as error:
        Problems()(str(error.args[0]) if error.args else str(error))
    raise typer.Exit(2)


def report(score: Callable[[], dict[str, Any]], form: Format, listing: int = 0) -> None:
    """Print the figures that `score` gives, as tables or as one JSON object."""
    scores = usable(score)
    if form is Format.JSON:
        output.print_json(scores)
    else:
        output.print_scores(scores, listing)
