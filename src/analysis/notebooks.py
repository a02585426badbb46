"""Execute notebooks so that the same code gives the same file: no times, no versions, no places on a machine."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

SECONDS_A_CELL = 300


def source_of(path: Path) -> str:
    """Return a hash of a notebook's text and code, without what executing it wrote."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    plain = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()


def execute(path: Path) -> None:
    """Execute a notebook from top to bottom in its folder and write it back; raises CellExecutionError."""
    import nbformat  # noqa: PLC0415 (slow to load)
    from nbclient import NotebookClient  # noqa: PLC0415

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02}"
        cell["metadata"] = {}
    client = NotebookClient(
        notebook, timeout=SECONDS_A_CELL, record_timing=False, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    notebook.metadata = _metadata()
    text = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")


def _metadata() -> dict[str, Any]:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"kernelspec": kernel, "language_info": {"name": "python"}}
