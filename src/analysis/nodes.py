"""How a step declares what it makes and what makes it stale."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pytask import Product, PythonNode

Made = Annotated[Path, Product]
"""A file that a step makes."""
AllMade = Annotated[list[Path], Product]
"""Files that a step makes."""


def stale_with(fingerprint: str) -> Any:
    """Declare a value whose change makes a step stale."""
    return PythonNode(value=fingerprint, hash=True)
