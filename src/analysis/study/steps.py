"""What the study's steps share: where their tables lie, the code that makes them stale, and how tables are written."""

from pathlib import Path

import pandas as pd

from analysis.paths import PROCESSED
from analysis.tables import write_table

CONTRACT_FILES = (
    "columns", "files", "accounts_contracts", "coverage_contracts", "invented_contracts", "regulator_contracts",
    "trust_contracts", "wording_contracts",
)  # fmt: skip
CONTRACTS = tuple(f"study/{name}.py" for name in CONTRACT_FILES)
READING = ("study/casebook.py", "study/outlets.py", "study/statistics.py", "lexicon/outlets.yml", *CONTRACTS)
"""What reads the committed data and checks it."""


def tables_of(prefix: str, names: tuple[str, ...]) -> list[Path]:
    """Return the paths of a family of published tables."""
    return [PROCESSED / f"{prefix}_{name}.csv" for name in names]


def write_tables(tables: dict[str, pd.DataFrame]) -> None:
    """Write published tables by name, each checked against its contract."""
    for name, table in tables.items():
        write_table(table, name, PROCESSED / f"{name}.csv")
