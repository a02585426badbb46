"""What a run rested on: versions, inputs, rows in and out, shares of cells that say nothing; no times, no places."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.fingerprint import digest, sha256
from analysis.paths import CAPTURES, DATA, ROOT
from analysis.tables import read_table

UNSAID = ("", "unknown")
"""Cells that say nothing."""


def versions() -> dict[str, str]:
    """Return the versions of Python and of every declared dependency, without a build's local part."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = sorted(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0] for line in declared)
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {"python": python, **{name: version(name).partition("+")[0] for name in names}}


def inputs() -> dict[str, dict[str, Any]]:
    """Return, for each folder of inputs, its number of files, one hash, and the rows of every table in it."""
    folders = [folder for folder in sorted((DATA / "raw").iterdir()) if folder.is_dir() and folder != CAPTURES]
    files = {folder: sorted(file for file in folder.rglob("*") if file.is_file()) for folder in folders}
    return {
        folder.relative_to(ROOT).as_posix(): {
            "files": len(found),
            "sha256": digest(found, folder),
            "rows": {file.name: rows_in(file) for file in found if file.suffix in (".csv", ".jsonl")},
        }
        for folder, found in files.items()
    }


def rows_in(file: Path) -> int:
    """Return the number of rows of a CSV file or of a file of JSON Lines."""
    if file.suffix == ".csv":
        return len(pd.read_csv(file, usecols=[0]))
    return sum(1 for line in file.read_text("utf-8").splitlines() if line.strip())


def fingerprint() -> str:
    """Return one hash of everything that a run rests on, its code apart."""
    return sha256(json.dumps([versions(), inputs()]).encode())


def unsaid(table: pd.DataFrame) -> dict[str, float]:
    """Return, for each column that does not always say something, the share of cells that are empty or unknown."""
    shares = {str(name): float((cells.isna() | cells.isin(UNSAID)).mean()) for name, cells in table.items()}
    return {name: round(share, 3) for name, share in shares.items() if share > 0}


def describe(tables: Iterable[Path]) -> str:
    """Return run.json: versions, inputs, and for each table its rows, its hash and what its columns leave unsaid."""
    made = {}
    for path in tables:
        table = read_table(path.stem, path.parent)
        made[path.name] = {"rows": len(table), "sha256": sha256(path.read_bytes()), "unsaid": unsaid(table)}
    return json.dumps({"versions": versions(), "inputs": inputs(), "tables": made}, indent=1) + "\n"
