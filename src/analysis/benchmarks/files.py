"""Read the files that benchmarks are scored on, with an error that says what is wrong with them."""

import json
from pathlib import Path
from typing import Any


class BadInput(ValueError):
    """A file cannot be used; the message names it and says what to do."""


def read_json_lines(path: Path, needs: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file; raises BadInput where it is missing, broken or lacks a needed key."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: {getattr(error, 'strerror', None) or error}; give a UTF-8 JSON Lines file") from None
    return [_object(line, f"{path}:{number}", needs) for number, line in enumerate(lines, 1) if line.strip()]


def _object(line: str, place: str, needs: tuple[str, ...]) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise BadInput(f"{place}: not JSON ({error}); mend or remove the line") from None
    missing = [key for key in needs if key not in found] if isinstance(found, dict) else list(needs)
    if not isinstance(found, dict) or missing:
        raise BadInput(f"{place}: needs an object with {', '.join(missing) or 'keys'}; is this the right file?")
    return found
