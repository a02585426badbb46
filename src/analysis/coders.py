"""The command line for people who code: a queue to review, corrections to take over, two codings to compare."""

# ruff: noqa: PLC0415 (commands import what they need when they run, so that the command line starts at once)

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis import output
from analysis.console import AsFormat, Format, Problems, read_documents, spare, usable

if TYPE_CHECKING:
    from analysis.records import Document, Ledger


def review(
    paths: Annotated[list[str], typer.Argument(help="Text, HTML, JSON, CSV, WARC; - is standard input.")],
    *,
    limit: Annotated[int, typer.Option(min=1, help="At most so many documents.")] = 20,
    reader: Annotated[str | None, typer.Option(help="A second reader: where the two differ is worth a look.")] = None,
    second: Annotated[Path | None, typer.Option(help="Ledgers of a second reader or coder, JSON Lines.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write a page for each document into this folder.")] = None,
    form: AsFormat = Format.TABLE,
) -> None:
    """List the documents most worth a person's minute, with pages on which to accept or correct the reading."""
    from analysis import extract_ledger
    from analysis.review import page_name, queue, write_pages

    if out:
        spare(paths, *(out / page_name(number) for number in range(1, limit + 1)))
    problems = Problems()
    documents = list(read_documents(paths, problems))
    ledgers = [extract_ledger(document) for document in documents]
    others = usable(lambda: _second_reading(documents, reader, second, problems))
    items = queue(documents, ledgers, limit, others)
    pages = usable(lambda: write_pages(items, ledgers, out, others)) if out else []
    if form is Format.JSON:
        for item in items:
            output.print_json(item.to_json())
    else:
        rows = ((item.document, f"{item.score:.1f}", "\n".join(item.reasons[:5])) for item in items)
        output.print_table("", ("document", "may be wrong", "why"), rows, "Nothing needs a look.")
    if pages and sys.stdout.isatty():
        webbrowser.open(pages[0].resolve().as_uri())
    problems.exit()


def _second_reading(
    documents: list[Document], reader: str | None, second: Path | None, problems: Problems
) -> list[Ledger]:
    from analysis.readers import reader_named, readings
    from analysis.review import read_ledgers

    if second is not None:
        return read_ledgers(second, documents)
    return list(readings(reader_named(reader), documents, problems)) if reader else []


def accept(
    corrections: Annotated[list[Path], typer.Argument(help="Files that review pages saved, JSON Lines.")],
    gold: Annotated[Path, typer.Option("--gold", help="Coded ledgers to add them to; made where it is missing.")],
) -> None:
    """Take corrections over into a file of coded ledgers, as `benchmark ledger` and the learned reader use it."""
    from analysis.corrections import corrections_to_gold, read_corrections, write_gold

    spare(corrections, gold)
    lines = usable(lambda: corrections_to_gold(read_corrections(corrections)))
    usable(lambda: write_gold(lines, gold))
    print(f"{gold}: {len(lines)} corrected ledger{'s' if len(lines) != 1 else ''}")


def agreement(
    a: Annotated[Path, typer.Argument(help="One coder's ledgers, JSON Lines with id and records.")],
    b: Annotated[Path, typer.Argument(help="Another coder's ledgers of the same documents.")],
    form: AsFormat = Format.TABLE,
    listing: Annotated[int, typer.Option(min=0, help="List so many disagreements.")] = 20,
) -> None:
    """Say how far two coders agree: Krippendorff's alpha and F1 by field, and where they differ."""
    from analysis.agreement import agreement as compare_coders
    from analysis.agreement import format

    found = usable(lambda: compare_coders(a, b))
    if form is Format.JSON:
        output.print_json(found.to_json())
    else:
        for line in format(found, listing).split("\n"):
            print(output.CONTROL.sub(" ", line))
