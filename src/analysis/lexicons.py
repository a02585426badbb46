"""Read the YAML files of the lexicon, with the parser in C where it was built: they are all that a start waits for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_VALUES = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_texts(path: Path) -> Any:
    """Return a file whose every value is text, so that "no" and "on" stay words."""
    return yaml.load(path.read_text("utf-8"), _TEXTS)


def read_values(path: Path) -> Any:
    """Return a file with its numbers and truth values as such."""
    return yaml.load(path.read_text("utf-8"), _VALUES)
