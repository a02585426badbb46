"""Run the steps of the pipeline, and prove the published results by making them again in another folder."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import paths

if TYPE_CHECKING:
    from pytask import ExecutionReport, Session

PUBLISHED = ("data/processed", "notebooks", "README.md")
"""The folders whose files are results, and the page that carries them."""
NEEDED = ("pyproject.toml", "README.md", "src/analysis", "data/raw", "notebooks")
"""What results are made from."""
SETTINGS = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1", "TOKENIZERS_PARALLELISM": "false"}
"""Models come from installed packages, never from the network."""


def reproduce() -> int:
    """Run every step whose inputs, code or results changed; print a line a step; return the exit code, 0 or 1."""
    session, log = build()
    words = {"SUCCESS": "made", "SKIP_UNCHANGED": "unchanged", "FAIL": "failed"}
    for report in session.execution_reports:
        print(f"{step(report):<44} {words.get(report.outcome.name, 'not made: a step before it failed')}")
    failures = [report for report in session.execution_reports if report.outcome.name == "FAIL"]
    for report in failures:
        print(reason(report.exc_info), file=sys.stderr)
    if session.exit_code and not failures:
        print(log, file=sys.stderr)
    elif all(report.outcome.name == "SKIP_UNCHANGED" for report in session.execution_reports):
        print("Nothing changed since the last run.")
    return int(bool(session.exit_code))


def stale() -> list[str]:
    """Return the steps whose published results do not belong to the code and the inputs as they are."""
    session, _ = build(dry_run=True)
    return [step(report) for report in session.execution_reports if report.outcome.name != "SKIP_UNCHANGED"]


def build(dry_run: bool = False) -> tuple[Session, str]:
    """Run the pipeline's steps, or only see which would run; return pytask's session and what it printed."""
    import pytask  # noqa: PLC0415 (slow to load)

    os.environ.update(SETTINGS)
    modules = [paths.PACKAGE / "pipeline.py", *sorted((paths.PACKAGE / "study").glob("*tasks.py"))]
    with contextlib.redirect_stdout(io.StringIO()) as log, working():
        session = pytask.build(
            paths=modules,
            task_files=[module.name for module in modules],
            config=paths.ROOT / "pyproject.toml",
            dry_run=dry_run,
        )
    return session, log.getvalue()


def step(report: ExecutionReport) -> str:
    """Return the name of a step as people read it."""
    return report.task.name.rpartition("::task_")[2]


def reason(failure: Any) -> str:
    """Return why a step failed: the lines of this project that it went through, then the error itself."""
    kind, error, trace = failure
    ours = [frame for frame in traceback.extract_tb(trace) if Path(frame.filename).is_relative_to(paths.PACKAGE)]
    return "".join([*traceback.format_list(ours), *traceback.format_exception_only(kind, error)]).rstrip()


def check() -> int:
    """Make everything again from the committed inputs in a temporary folder and compare byte by byte.

    Prints each file that differs, is missing or is made by no step; returns the exit code, 0 when all are identical.
    """
    with tempfile.TemporaryDirectory(prefix="analysis-check-") as folder, working():
        aside = Path(folder).resolve()
        copy_inputs(paths.ROOT, aside)
        # Another hash seed than usual, so that an order left to chance shows up as a difference.
        settings = {**os.environ, "PYTHONPATH": str(aside / "src"), "PYTHONHASHSEED": "1"}
        command = [sys.executable, "-m", "analysis", "reproduce"]
        made = subprocess.run(command, cwd=aside, env=settings, capture_output=True, text=True, check=False)
        if made.returncode:
            print(made.stdout + made.stderr, file=sys.stderr)
            return 1
        found = list(differences(paths.ROOT, aside))
        count = len(results(aside))
    for line in found:
        print(line)
    print(
        f"{len(found)} of {count} published files differ." if found else f"All {count} published files are identical."
    )
    return int(bool(found))


def copy_inputs(root: Path, aside: Path) -> None:
    """Copy what the results are made from, and nothing that was made."""
    for name in NEEDED:
        source, target = root / name, aside / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(
                source, target, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", paths.CAPTURES.name)
            )
        elif source.exists():
            shutil.copyfile(source, target)


def differences(published: Path, rebuilt: Path) -> Iterator[str]:
    """Yield a line for every result that is not the same in both folders."""
    ours, again = results(published), results(rebuilt)
    for name in sorted(ours | again):
        if name not in ours:
            yield f"{name}: missing; run `analysis reproduce` and publish it"
        elif name not in again:
            yield f"{name}: made by no step; remove it or add its step"
        elif (published / name).read_bytes() != (rebuilt / name).read_bytes():
            yield f"{name}: differs from what the code makes of the committed data; run `analysis reproduce`"


def results(root: Path) -> set[str]:
    """Return the names of all published files below a folder."""
    return {
        file.relative_to(root).as_posix()
        for folder in PUBLISHED
        for file in ((root / folder).rglob("*") if (root / folder).is_dir() else [root / folder])
        if file.is_file() and ".ipynb_checkpoints" not in file.parts
    }


@contextlib.contextmanager
def working() -> Iterator[None]:
    """Show that something goes on, on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 (slow to load)

    with Console(stderr=True).status("running the steps …"):
        yield
