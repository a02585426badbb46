"""Fingerprints of files and code: what a step's staleness is judged by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from analysis.paths import PACKAGE


def sha256(content: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest(files: Iterable[Path], root: Path) -> str:
    """Return one hash over the names (below `root`) and the contents of files, in whatever order they come."""
    lines = sorted(f"{file.relative_to(root).as_posix()} {sha256(file.read_bytes())}\n" for file in files)
    return sha256("".join(lines).encode())


def code_of(*parts: str) -> str:
    """Return one hash over modules and folders of the package, word lists and templates included."""
    files = {
        file
        for part in parts
        for file in ([PACKAGE / part] if (PACKAGE / part).is_file() else (PACKAGE / part).rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }
    return digest(files, PACKAGE)
