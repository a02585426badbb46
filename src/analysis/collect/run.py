"""`collect`: starts a run in a process of its own and reports how it ended."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import paths
from analysis.collect.job import CollectError, Job, make_job

if TYPE_CHECKING:
    import pandas as pd


@dataclass(slots=True)
class CollectReport:
    """How a run ended: pages by outcome, where the manifest is, and what the reader should know.

    `finished` is False for a run that was interrupted, refused or stopped by a full disk; `reached` is False when no
    host answered at all.
    """

    manifest: Path
    run: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    attempts: int = 0
    messages: list[str] = field(default_factory=list)
    resumed: bool = False
    finished: bool = False
    reached: bool = False

    @property
    def exit_code(self) -> int:
        """0 for a run that got through and reached at least one host, 1 otherwise."""
        return 0 if self.finished and self.reached else 1

    def __str__(self) -> str:
        """Say in a few lines how the run ended."""
        ended = ", ".join(f"{count} {outcome}" for outcome, count in self.counts.items()) or "no page was attempted"
        again = " (taken up again)" if self.resumed else ""
        lines = [f"run {self.run}{again}: {ended}; {self.attempts} attempts in {self.manifest}"] if self.run else []
        return "\n".join(lines + self.messages)

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"


def collect(
    sources: Sequence[str] = (),
    case: str | None = None,
    since: date | str | None = None,
    limit: int | None = None,
    *,
    captures: Path = paths.CAPTURES,
    casebook: Path = paths.CASEBOOK,
    folder: Path = paths.SOURCES,
    contact: str | None = None,
    settings: Mapping[str, Any] | None = None,
) -> CollectReport:
    """Fetch what sources have published, or the catalogued pages of a case, into the captures folder.

    Without names every source is visited. `since` leaves out pages that are known to be older, `limit` bounds the
    pages a source. With `case` its catalogued URLs are fetched (those of the named sources only, where there are
    names), with the web archive for what is gone; "gdelt" among the sources searches for its coverage too. `contact`
    goes into the name under which requests are made. `settings` are laid over the collector's own (tests use it).

    A run that was killed is taken up where it stood by the same call. Raises CollectError for a source, case or date
    that is not known and when another run holds the folder; a run that began always gives a report.
    """
    values = dict(settings or {})
    if contact:
        from analysis.collect.settings import user_agent  # noqa: PLC0415 - Scrapy is for the other process

        values["USER_AGENT"] = user_agent(contact)
    job = make_job(sources, case, since, limit, captures=captures, casebook=casebook, folder=folder, settings=values)
    if not contact and not os.environ.get("ANALYSIS_CONTACT") and "USER_AGENT" not in values:
        job.messages.append("set ANALYSIS_CONTACT to an e-mail address, so that a site's owner can write to you")
    return _report(_run(job), captures / "manifest.jsonl")


def _run(job: Job) -> dict[str, Any]:
    """Run a job in a new process; its standard input stays open as long as this process lives."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
    command = [sys.executable, "-m", "analysis.collect.crawl"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
        start_new_session=True,  # an interrupt from the keyboard reaches the run once, from here
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(job.to_json() + "\n")
        process.stdin.flush()
        try:
            answer = process.stdout.read()
        except KeyboardInterrupt:
            print("ending the run; interrupt again to end it at once", file=sys.stderr)
            process.terminate()
            answer = process.stdout.read()
        process.wait()
    try:
        report: dict[str, Any] = json.loads(answer.strip().splitlines()[-1])
    except (IndexError, ValueError):
        raise CollectError(
            f"the run ended without a report (code {process.returncode}); see {job.captures}/collect.log, run it again"
        ) from None
    return report


def _report(answer: Mapping[str, Any], manifest: Path) -> CollectReport:
    if answer["code"] == 3:
        raise CollectError(answer["messages"][0])
    report = CollectReport(
        manifest=manifest,
        run=answer.get("run", 0),
        counts=answer.get("counts", {}),
        attempts=answer.get("attempts", 0),
        messages=list(answer["messages"]),
        resumed=answer.get("resumed", False),
        finished=answer["code"] == 0,
        reached=answer.get("reached", False),
    )
    if report.attempts and not report.reached:
        report.messages.insert(0, f"no host was reached; is there a network? {manifest} lists the attempts")
    return report


def manifest_table(captures: Path = paths.CAPTURES) -> pd.DataFrame:
    """Return the manifest as a table, one row an attempt, in the order of run and attempt's row."""
    import pandas as pd  # noqa: PLC0415 - the process of a run imports this module and needs no tables

    path = captures / "manifest.jsonl"
    return pd.read_json(path, lines=True) if path.exists() and path.stat().st_size else pd.DataFrame()
