"""Print ledgers, comparisons and scores: tables for people, JSON and CSV for programs."""

from __future__ import annotations

import contextlib
import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.language import NOT_ENGLISH
from analysis.records import ArticleComparison, Comparison, Group, Ledger, Span, to_json

if TYPE_CHECKING:
    from rich.console import Console

    from analysis.trace import Trace

WIDTH_IN_FILES = 160
"""Columns of a table that does not go to a terminal."""
NOBODY, UNREAD = "Nobody is under scrutiny in this text.", "This text could not be read."
UNSAID = ("unknown", "none", "", None)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def written_to(path: Path | None) -> contextlib.AbstractContextManager[Any]:
    """Send what is printed inside the context to a file, or as usual without a path; raises OSError at once."""
    if path is None:
        return contextlib.nullcontext()
    stack = contextlib.ExitStack()
    file = stack.enter_context(path.open("w", encoding="utf-8", errors="backslashreplace"))
    stack.enter_context(contextlib.redirect_stdout(file))
    return stack


def print_json(value: Any) -> None:
    """Print one object on one line, in UTF-8; a lone surrogate stays an escape."""
    print(json.dumps(value, ensure_ascii=False))


def print_csv(ledgers: Iterable[Ledger]) -> None:
    """Print one row a group, the document's id in front; lists and evidence are JSON, no cell can be a formula."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    columns = [part.name for part in fields(Group)]
    writer.writerow(["document", *columns])
    for ledger in ledgers:
        for group in ledger.groups:
            record = to_json(group)
            writer.writerow([csv_cell(value) for value in (ledger.document.id, *map(record.get, columns))])


def csv_cell(value: Any) -> str:
    """Return a value as text that no spreadsheet runs as a formula (an apostrophe goes before = + - @, tab, return)."""
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text


def print_ledgers(ledgers: Iterable[Ledger]) -> None:
    """Print each ledger as a table with the words that carry it, and its warnings beneath."""
    for ledger in ledgers:
        title = f"{ledger.document.id}: {ledger.document.title}" if ledger.document.title else ledger.document.id
        headings = ("", "people", "who", "stage", "finding", "outcomes", "in the words of the text")
        rows = (
            (g.id, number(g), who(g), stage(g), found(g), said(*g.outcomes), words(ledger, g)) for g in ledger.groups
        )
        print_table(title, headings, rows, UNREAD if NOT_ENGLISH in ledger.warnings else NOBODY)
        for warning in ledger.warnings:
            stdout().print(plain(f"  warning: {warning}"), style="yellow")


def print_comparison(comparison: Comparison) -> None:
    """Print the relations between the official document and each article, one table an article."""
    for article in comparison.articles:
        rows = (
            (row.official_record or "–", row.article_record or "–", row.relation, differing(row.fields), row.note)
            for row in article.rows
        )
        headings = ("official", "article", "relation", "official → article", "note")
        print_table(f"{comparison.official} ↔ {article.article}", headings, rows, "Nothing to compare.")
        for inference in inferences(article):
            stdout().print(plain(f"  inferred: {inference}"))


def inferences(article: ArticleComparison) -> Iterator[str]:
    """Describe each sum that holds across the two documents: its note, or else the sum itself."""
    for inference in article.inferences:
        whole, *parts = inference["values"]
        yield inference.get("note") or f"{whole} = {' + '.join(map(str, parts))}"


def print_trace(trace: Trace) -> None:
    """Print a published row, the rows it rests on, and the evidence at the end of the way."""
    print_table(trace.row, ("column", "value"), ((name, str(value)) for name, value in trace.values.items()))
    print_table("rests on", ("row",), ([row] for row in trace.rests_on), "nothing beneath it: its evidence follows")
    rows = ((e.row, e.how, e.document, e.url, e.page, e.sha256[:12], json.dumps(e.spans)) for e in trace.evidence)
    headings = ("row", "how", "document", "address", "evidence page", "hash of the text", "offsets")
    print_table("evidence", headings, rows, "none")


def print_scores(scores: Mapping[str, Any], listing: int = 0) -> None:
    """Print single figures as one table and every group of figures as another; `listing` rows of each list."""
    single = {name: value for name, value in scores.items() if not isinstance(value, dict | list)}
    print_table("", ("measure", "value"), ((said(name), figure(value)) for name, value in single.items()))
    for name, value in scores.items():
        if isinstance(value, list):
            rows = value[:listing] if value and isinstance(value[0], dict) else []
        elif isinstance(value, dict):
            nested = all(isinstance(part, dict) for part in value.values())
            rows = [{"": said(key), **part} for key, part in value.items()] if nested else [value]
        else:
            continue
        columns = list(dict.fromkeys(column for row in rows for column in row))
        if columns:
            body = ([figure(row.get(column, "")) for column in columns] for row in rows)
            print_table(said(name), map(said, columns), body)


def print_table(title: str, headings: Iterable[str], rows: Iterable[Iterable[str]], empty: str = "") -> None:
    """Print a table; every cell is text, never markup or a terminal command, whatever the document says."""
    from rich import box  # noqa: PLC0415 (rich is slow to load and only tables need it)
    from rich.table import Table  # noqa: PLC0415

    body = [[plain(cell) for cell in row] for row in rows]
    table = Table(title=plain(title) if title else None, title_justify="left", box=box.SIMPLE_HEAD)
    for heading in headings:
        table.add_column(plain(heading), overflow="fold")
    for cells in body:
        table.add_row(*cells)
    stdout().print(table if body or not empty else plain(f"{title}\n  {empty}", keep_lines=True))


def plain(text: str, keep_lines: bool = False) -> Any:
    """Return text that rich prints as it is, without control or direction characters."""
    from rich.text import Text  # noqa: PLC0415

    lines = text.split("\n") if keep_lines else [text]
    return Text("\n".join(CONTROL.sub(" ", line) for line in lines))


def stdout() -> Console:
    """Return a console on standard output, of fixed width where that is not a terminal."""
    from rich.console import Console  # noqa: PLC0415

    return Console(width=None if sys.stdout.isatty() else WIDTH_IN_FILES, highlight=False)


def number(group: Group) -> str:
    """Return the number of people, or the least that the wording allows."""
    return str(group.count) if group.count is not None else f"≥ {group.count_min}"


def who(group: Group) -> str:
    """Return service, rank and role as words, without what is not said."""
    return said(group.service, group.rank, group.role) + (" (all)" if group.is_total else "")


def stage(group: Group) -> str:
    """Return the proceeding, its state and whether there is a case to answer."""
    case = {"yes": "case to answer", "no": "no case to answer"}.get(group.case_to_answer, "")
    held = "" if group.proceeding in UNSAID else group.proceeding_state
    return "; ".join(filter(None, (said(group.proceeding, held), case)))


def found(group: Group) -> str:
    """Return the finding and its level."""
    return said(group.finding, group.found_level)


def said(*values: str | None) -> str:
    """Join coded values as words, leaving out those that say nothing."""
    return ", ".join(str(value).replace("_", " ") for value in values if value not in UNSAID)


def words(ledger: Ledger, group: Group) -> str:
    """Return the stretches of the text that carry a group, each once, in the order of the text."""
    spans: set[Span] = {(start, end) for found in group.evidence.values() for start, end in found}
    return " … ".join(dict.fromkeys(ledger.document.text[start:end] for start, end in sorted(spans)))


def differing(values: Mapping[str, list[Any]]) -> str:
    """Return what differs as "field: official → article"."""
    return "; ".join(f"{said(name)}: {' → '.join(map(shown, pair))}" for name, pair in values.items())


def shown(value: Any) -> str:
    """Return a coded value as words; a dash where it is absent."""
    return (
        ", ".join(map(shown, value)) or "–"
        if isinstance(value, list)
        else "–"
        if value is None
        else said(str(value)) or str(value)
    )


def figure(value: Any) -> str:
    """Return a number with three decimals, whole numbers and words as they are."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return f"{value:.3f}" if isinstance(value, float) else str(value)
