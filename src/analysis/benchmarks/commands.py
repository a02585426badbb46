"""The command line's benchmarks: each scores the program on coded data, or measures it beside others."""

# ruff: noqa: PLC0415 (commands import what they need when they run, so that the command line starts at once)

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.console import AsFormat, Format, Listed, report

benchmark = typer.Typer(help="Score the program on coded data, or measure its speed.", no_args_is_help=True)

Texts = Annotated[Path, typer.Argument(help="Documents, JSON Lines with id and text.")]


@benchmark.command("ledger")
def ledger(
    texts: Texts,
    gold: Annotated[Path, typer.Argument(help="Coded ledgers, JSON Lines with id and records.")],
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score extracted ledgers against coded ones."""
    from analysis.benchmarks.ledger import score_ledgers

    report(lambda: score_ledgers(texts, gold), form, by_document)


@benchmark.command("quotes")
def quotes(
    texts: Texts,
    gold: Annotated[Path, typer.Argument(help="Sources, cues and contents, CSV; or coded quotations, JSON Lines.")],
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score quotations and their speakers against annotated attributions, or against coded quotations."""
    from analysis.benchmarks.coded_quotes import is_coded, score_coded_quotes
    from analysis.benchmarks.quotes import score_quotes
    from analysis.compare.reuse import quote_relation

    if is_coded(gold):
        report(lambda: score_coded_quotes(texts, gold, quote_relation), form, by_document)
    else:
        report(lambda: score_quotes(texts, gold), form)


@benchmark.command("voice")
def voice(
    sentences: Annotated[Path, typer.Argument(help="Sentences coded as passive or not, CSV.")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Score the recognition of the passive voice."""
    from analysis.benchmarks.voice import score_voice

    report(lambda: score_voice(sentences), form)


@benchmark.command("pages")
def pages(
    folder: Annotated[Path, typer.Argument(help="Pages with their expected text; the layout is recognised.")],
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score the reading of web pages: text, title, date."""
    from analysis.benchmarks.pages import score_pages

    report(lambda: score_pages(folder), form, by_document)


@benchmark.command("comparisons")
def comparisons(
    texts: Texts,
    gold: Annotated[Path, typer.Argument(help="Coded comparisons, JSON Lines.")],
    *,
    ledgers: Annotated[Path | None, typer.Option(help="Coded ledgers, if they do not lie beside the gold.")] = None,
    from_gold: Annotated[bool, typer.Option("--from-gold", help="Compare coded ledgers instead of extracted.")] = False,
    form: AsFormat = Format.TABLE,
    by_document: Listed = 0,
) -> None:
    """Score comparisons against coded ones."""
    from analysis.benchmarks.comparisons import score_comparisons

    report(lambda: score_comparisons(texts, gold, ledgers, from_gold), form, by_document)


@benchmark.command("speed")
def speed(
    texts: Texts,
    form: AsFormat = Format.TABLE,
    part: Annotated[list[str] | None, typer.Option(help="Only this part: documents, length, collecting, page.")] = None,
) -> None:
    """Measure documents a second, against spaCy over the same texts in the same run, one core each."""
    from analysis.benchmarks.speed import measure_speed

    report(lambda: measure_speed(texts, part or ()), form)


@benchmark.command("readers")
def readers(
    texts: Texts,
    gold: Annotated[Path, typer.Argument(help="Coded ledgers, JSON Lines.")],
    more: Annotated[list[Path] | None, typer.Argument(help="TEXTS GOLD that are always learned from.")] = None,
    *,
    tune: Annotated[bool, typer.Option("--tune", help="Fine-tune the model too; takes minutes a fold.")] = False,
    form: AsFormat = Format.TABLE,
) -> None:
    """Compare the learned reader with the rules on forces it did not learn from."""
    from analysis.benchmarks.second_reader import compare_readers

    report(lambda: compare_readers(texts, gold, more or [], tune), form, 35)


@benchmark.command("confidence")
def confidence(
    files: Annotated[list[Path], typer.Argument(help="TEXTS GOLD, one or more times.")],
    form: AsFormat = Format.TABLE,
) -> None:
    """Score the probabilities that groups and claims are right, on forces and cases left out."""
    from analysis.benchmarks.calibration import score_calibration
    from analysis.confidence.train import in_pairs

    report(lambda: score_calibration(in_pairs(files)), form, 20)
