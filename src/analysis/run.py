"""What a run rested on: versions, inputs and rows, and nothing that changes from one run or machine to the next."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from importlib.metadata import requires, version
from pathlib import Path

from analysis.fingerprint import digest, sha256
from analysis.paths import CAPTURES, DATA, ROOT
from analysis.tables import read_table


def versions() -> dict[str, str]:
    """Return the versions of Python and of every declared dependency, without a build's local part."""
    declared = [line for line in requires("police-press-analysis") or [] if "extra ==" not in line]
    names = sorted(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0] for line in declared)
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return {"python": python, **{name: version(name).partition("+")[0] for name in names}}


def inputs() -> dict[str, dict[str, int | str]]:
    """Return the number of files and one hash for each folder of inputs."""
    folders = [folder for folder in sorted((DATA / "raw").iterdir()) if folder.is_dir() and folder != CAPTURES]
    files = {folder: [file for file in folder.rglob("*") if file.is_file()] for folder in folders}
    return {
        folder.relative_to(ROOT).as_posix(): {"files": len(found), "sha256": digest(found, folder)}
        for folder, found in files.items()
    }


def fingerprint() -> str:
    """Return one hash of everything that a run rests on, its code apart."""
    return sha256(json.dumps([versions(), inputs()]).encode())


def describe(tables: Iterable[Path]) -> str:
    """Return run.json: versions, inputs, and for each table its number of rows and its hash."""
    rows = {
        table.name: {"rows": len(read_table(table.stem, table.parent)), "sha256": sha256(table.read_bytes())}
        for table in tables
    }
    return json.dumps({"versions": versions(), "inputs": inputs(), "tables": rows}, indent=1) + "\n"
