"""The command line: a few lines a command, each calling a function in its own module."""

# ruff: noqa: PLC0415 (commands import what they need when they run, so that the command line starts at once)

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analysis import output

if TYPE_CHECKING:
    from analysis.records import Document

app = typer.Typer(
    help="Compare what the police say about their officers with what the press prints, with evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
benchmark = typer.Typer(help="Score the program on coded data, or measure its speed.", no_args_is_help=True)
app.add_typer(benchmark, name="benchmark")


class LedgerFormat(StrEnum):
    """How `extract` prints."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Format(StrEnum):
    """How the other commands print."""

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


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(help="Text, HTML, JSON Lines, WARC; - is standard input.")],
    form: Annotated[LedgerFormat, typer.Option("--format", help="How to print.")] = LedgerFormat.TABLE,
) -> None:
    """Write down who a document says did what: how many, what stage, what finding, what outcome."""
    from analysis import extract_ledger

    problems = Problems()
    ledgers = (extract_ledger(document) for document in read_documents(paths, problems))
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
    form: AsFormat = Format.TABLE,
    out: Annotated[Path | None, typer.Option("--out", help="Write to this file instead of standard output.")] = None,
) -> None:
    """Compare what an official account and articles on the same case say."""
    from analysis import compare as compare_documents

    problems = Problems()
    account = list(read_documents([official], problems))
    if len(account) > 1:
        problems(f"{official}: holds {len(account)} documents; give a file with the official account alone")
    coverage = list(read_documents(articles, problems))
    if len(account) == 1 and coverage:
        comparison = compare_documents(account[0], coverage)
        with output.written_to(out):
            if form is Format.JSON:
                output.print_json(comparison.to_json())
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

    raise typer.Exit(steps.reproduce())


@app.command()
def check() -> None:
    """Rebuild the published tables aside and say whether they are identical."""
    from analysis import reproduce as steps

    raise typer.Exit(steps.check())


@benchmark.command("ledger")
def benchmark_ledger(
    texts: Annotated[Path, typer.Argument(help="Documents, JSON Lines with id and text.")],
    gold: Annotated[Path, typer.Argument(help="Coded ledgers, JSON Lines with id and records.")],
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score extracted ledgers against coded ones."""
    from analysis.benchmarks.ledger import score_ledgers

    report(lambda: score_ledgers(texts, gold), form, by_document)


@benchmark.command("quotes")
def benchmark_quotes(
    texts: Annotated[Path, typer.Argument(help="Documents, JSON Lines (may be gzipped) with id and text.")],
    attributions: Annotated[Path, typer.Argument(help="Sources, cues and contents, CSV (may be gzipped).")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Score quotations and their speakers against annotated attributions."""
    from analysis.benchmarks.quotes import score_quotes

    report(lambda: score_quotes(texts, attributions), form)


@benchmark.command("voice")
def benchmark_voice(
    sentences: Annotated[Path, typer.Argument(help="Sentences coded as passive or not, CSV.")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Score the recognition of the passive voice."""
    from analysis.benchmarks.voice import score_voice

    report(lambda: score_voice(sentences), form)


@benchmark.command("pages")
def benchmark_pages(
    folder: Annotated[Path, typer.Argument(help="Pages with their expected text; the layout is recognised.")],
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score the reading of web pages: text, title, date."""
    from analysis.benchmarks.pages import score_pages

    report(lambda: score_pages(folder), form, by_document)


@benchmark.command("comparisons")
def benchmark_comparisons(
    documents: Annotated[Path, typer.Argument(help="Documents, JSON Lines with id and text.")],
    gold: Annotated[Path, typer.Argument(help="Coded comparisons, JSON Lines.")],
    *,
    ledgers: Annotated[Path | None, typer.Option(help="Coded ledgers, if they do not lie beside the gold.")] = None,
    from_gold: Annotated[bool, typer.Option("--from-gold", help="Compare coded ledgers instead of extracted.")] = False,
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score comparisons against coded ones."""
    from analysis.benchmarks.comparisons import score_comparisons

    report(lambda: score_comparisons(documents, gold, ledgers, from_gold), form, by_document)


@benchmark.command("speed")
def benchmark_speed(
    texts: Annotated[Path, typer.Argument(help="Documents, JSON Lines with id and text.")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Measure documents a second, against spaCy over the same texts in the same run, one core each."""
    from analysis.benchmarks.speed import measure_speed

    report(lambda: measure_speed(texts), form)


def read_documents(paths: list[str], problems: Problems) -> Iterator[Document]:
    """Yield the documents of files, telling `problems` of what cannot be read."""
    from analysis.read import load_documents

    yield from load_documents(paths, problems)


def report(score: Callable[[], dict[str, Any]], form: Format, listing: int = 0) -> None:
    """Print what `score` finds; an unusable file is one line on standard error and exit code 2."""
    from analysis.benchmarks.files import BadInput

    problems = Problems()
    try:
        scores = score()
    except BadInput as error:
        problems(str(error))
        problems.exit()
    if form is Format.JSON:
        output.print_json(scores)
    else:
        output.print_scores(scores, listing)


def main() -> None:
    """Run the command line, printing UTF-8 whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    main()
