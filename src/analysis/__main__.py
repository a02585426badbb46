"""The command line: a few lines a command, each calling a function in its own module."""

# ruff: noqa: PLC0415 (commands import what they need when they run, so that the command line starts at once)

from __future__ import annotations

import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis import coders, output
from analysis.benchmarks.commands import benchmark
from analysis.console import AsFormat, Format, Problems, read_documents, spare, usable

if TYPE_CHECKING:
    from analysis.records import Ledger

app = typer.Typer(
    help="Compare what the police say about their officers with what the press prints, with evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(benchmark, name="benchmark")
for command in (coders.review, coders.accept, coders.agreement):
    app.command()(command)


class LedgerFormat(StrEnum):
    """How `extract` prints."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class ComparisonFormat(StrEnum):
    """How `compare` prints; html is the evidence page."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(help="Text, HTML, JSON, CSV, WARC; - is standard input.")],
    form: Annotated[LedgerFormat, typer.Option("--format", help="How to print.")] = LedgerFormat.TABLE,
    reader: Annotated[str, typer.Option(help="rules, learned, learned:FILE, transformers:MODEL or llm:URL.")] = "rules",
) -> None:
    """Write down who a document says did what: how many, what stage, what finding, what outcome."""
    from analysis.readers import reader_named, readings

    problems = Problems()
    chosen = usable(lambda: reader_named(reader))
    ledgers = readings(chosen, read_documents(paths, problems), problems)
    if form is LedgerFormat.JSON:
        for ledger in ledgers:
            output.print_json(ledger.to_json())
    elif form is LedgerFormat.CSV:
        output.print_csv(ledgers)
    else:
        output.print_ledgers(ledgers)
    problems.exit()


@app.command()
def compare(
    official: Annotated[str, typer.Argument(help="The official account: one document.")],
    articles: Annotated[list[str], typer.Argument(help="Articles on the same case.")],
    form: Annotated[ComparisonFormat, typer.Option("--format", help="How to print.")] = ComparisonFormat.TABLE,
    out: Annotated[Path | None, typer.Option("--out", help="Write to this file instead of standard output.")] = None,
) -> None:
    """Compare what an official account and articles on the same case say."""
    from analysis import compare as compare_ledgers
    from analysis import extract_ledger
    from analysis.read.files import load_by_file

    if out:
        spare([official, *articles], out)
    problems = Problems()
    sides: tuple[list[Ledger], list[Ledger]] = ([], [])
    for place, document in load_by_file([official, *articles], problems):
        sides[place > 0].append(extract_ledger(document))
    account, coverage = sides
    if len(account) > 1:
        problems(f"{official}: holds {len(account)} documents; give a file with the official account alone")
    if len(account) == 1 and coverage:
        comparison = compare_ledgers(account[0], coverage)
        with usable(lambda: output.written_to(out)):
            if form is ComparisonFormat.JSON:
                output.print_json(comparison.to_json())
            elif form is ComparisonFormat.HTML:
                from analysis.compare.paraphrase import reuse
                from analysis.viewer import evidence_page

                print(evidence_page(comparison, [*account, *coverage], reuse))
            else:
                output.print_comparison(comparison)
    problems.exit()


@app.command()
def collect(
    sources: Annotated[list[str] | None, typer.Argument(help="Names of sources; all when none is given.")] = None,
    case: Annotated[str | None, typer.Option(help="Only pages of this case.")] = None,
    since: Annotated[str | None, typer.Option(help="Only pages published since this date (YYYY-MM-DD).")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many pages a source.")] = None,
) -> None:
    """Fetch pages politely into data/raw/captures: the only command that opens the network."""
    from analysis.collect import CollectError
    from analysis.collect import collect as fetch

    try:
        report = fetch(sources or [], case=case, since=since, limit=limit)
    except CollectError as error:
        Problems()(str(error))
        raise typer.Exit(2) from None
    print(report)
    raise typer.Exit(report.exit_code)


@app.command()
def reproduce() -> None:
    """Make every table, figure and notebook anew from the committed data, as far as something changed."""
    from analysis import reproduce as steps
    from analysis.corpus import check_index

    usable(check_index)
    raise typer.Exit(steps.reproduce())


@app.command()
def check(
    texts: Annotated[Path | None, typer.Option(help="Your copy of the regulator's texts, JSON Lines.")] = None,
) -> None:
    """Rebuild the published tables aside and say whether they are identical; or verify those made from texts."""
    if texts:
        from analysis.study.regulator import check_texts

        raise typer.Exit(usable(lambda: check_texts(texts)))
    from analysis import reproduce as steps
    from analysis.corpus import check_index

    usable(check_index)
    raise typer.Exit(steps.check())


@app.command()
def trace(
    row: Annotated[str, typer.Argument(help="Id of a row: the first column of a published table; or figures/NAME.")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Lead a row of any published table back to its evidence."""
    from analysis.trace import trace as lead_back

    found = usable(lambda: lead_back(row))
    if form is Format.JSON:
        output.print_json(found.to_json())
    else:
        output.print_trace(found)


@app.command()
def exercise(
    number: Annotated[int | None, typer.Argument(help="Number of the exercise; all are asked without one.")] = None,
    answer: Annotated[str | None, typer.Argument(help="Your answer.")] = None,
) -> None:
    """Ask the exercises about the published tables, or say whether an answer is right (exit code 1 if not)."""
    from analysis import exercises

    if number is None or answer is None:
        for line in usable(lambda: exercises.questions(number)):
            print(line)
        return
    right, said = usable(lambda: exercises.check(number, answer))
    print(said)
    raise typer.Exit(int(not right))


def main() -> None:
    """Run the command line, printing UTF-8 whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    main()
