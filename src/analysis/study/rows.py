"""Published tables as rows by their id, and the ways one row rests on others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.tables import read_table

Row = dict[str, Any]
Rule = Callable[[Row, Path], list[str]]
"""From a row and the folder of the tables to the ids of the rows it was made from."""
DOCUMENTS = {
    "teaching": "teaching_documents",
    "casebook": "casebook_documents",
    "regulator": "regulator_documents",
    "scores": "regulator_documents",
    "invented": "invented_documents",
}
"""Where each family of tables keeps its documents."""


@cache
def table_of(name: str, folder: Path) -> pd.DataFrame:
    """Return a published table, read once."""
    return read_table(name, folder)


@cache
def rows_of(name: str, folder: Path) -> dict[str, Row]:
    """Return the rows of a published table by their id: the column `row`, else the table's name and first column."""
    table = table_of(name, folder)
    rows = table.to_dict("records")
    named = [{str(key): value for key, value in row.items()} for row in rows]
    return {str(row.get("row") or f"{name}/{next(iter(row.values()))}"): row for row in named}


def rows_where(table: str, folder: Path, chosen: Callable[[Row], bool]) -> list[str]:
    """Return the ids of the rows of a table that are chosen."""
    return [name for name, row in rows_of(table, folder).items() if chosen(row)]


def rows_alike(table: str, *columns: str) -> Rule:
    """Return the rule to rest on the rows of a table that have the same values in some columns."""
    return lambda values, folder: rows_where(
        table, folder, lambda row: all(row[name] == values[name] for name in columns)
    )


def groups_of(names: Iterable[str], groups: str, folder: Path) -> list[str]:
    """Return the ids of all groups of some documents, or of the documents themselves where they have none."""
    wanted = set(names)
    found = rows_where(groups, folder, lambda row: row["document"] in wanted)
    bare = wanted - {rows_of(groups, folder)[name]["document"] for name in found}
    family = groups.split("_", 1)[0]
    return found + rows_where(DOCUMENTS[family], folder, lambda row: row["document"] in bare)
