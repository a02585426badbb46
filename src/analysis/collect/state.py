"""The state of a run: its number, what it has done before a kill, what its hosts have answered, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.collect.hosts import HostBook
from analysis.collect.manifest import Row
from analysis.collect.outcomes import Refused
from analysis.collect.recorder import Recorder


class Run:
    """What the parts of a run share.

    `done` holds the keys of pages this run is through with, `awaiting_archive` those found gone whose copy was still
    to be asked for when the run was killed, `attempts` how often each URL was tried.
    """

    def __init__(self, recorder: Recorder, book: HostBook, archive: Mapping[str, Any]) -> None:
        """Start without rows; `archive` is the web archive as a service."""
        self.recorder, self.hosts, self.archive = recorder, book, archive
        self.number = 0
        self.resumed = False
        self.rows: list[Row] = []
        self.done: set[str] = set()
        self.awaiting_archive: set[str] = set()
        self.attempts: dict[tuple[str, bool, str], int] = {}
        self.messages: list[str] = []
        self.closing: str | None = None
        self.on_row: Callable[[Row], None] = lambda row: None
        self.on_close: Callable[[], None] = lambda: None
        self._closed: asyncio.Event | None = None

    def begin(self, folder: Path, fingerprint: str) -> None:
        """Take up the unfinished run of the same work, or begin a new one. Raises OSError when the disk refuses."""
        rows = self.recorder.load()
        state = _read_state(folder)
        self.resumed = state.get("work") == fingerprint and not state.get("finished", True)
        last = max([row.run for row in rows] + [int(state.get("run", 0))], default=0)
        self.number = int(state["run"]) if self.resumed else last + 1
        self._fold(rows)
        self._write_state(folder, fingerprint, finished=False)
        self.recorder.start(self.number)

    def finish(self, folder: Path, fingerprint: str) -> None:
        """Note that the run is through, so that the next one begins anew."""
        self._write_state(folder, fingerprint, finished=True)

    def _fold(self, rows: list[Row]) -> None:
        """Take from the rows so far what this run must know."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        for row in rows:
            if row.outcome == "deferred" and row.not_before and row.not_before > now and row.started:
                self._defer(row)
            if row.run != self.number:
                continue
            self.rows.append(row)
            entry = (row.role, row.via == "wayback", row.key)
            self.attempts[entry] = max(row.attempt, self.attempts.get(entry, 0))
            if row.role == "page" and row.final:
                self.awaiting_archive.discard(row.key)
                self.done.add(row.key)
                if row.outcome == "gone" and row.via != "wayback":
                    self.awaiting_archive.add(row.key)

    def _defer(self, row: Row) -> None:
        try:
            self.hosts.check(row.url_final or row.url)
        except Refused:
            return
        host = (row.url_final or row.url).split("://", 1)[-1].partition("/")[0].partition(":")[0].lower()
        self.hosts.note(host, "deferred", datetime.fromisoformat(str(row.not_before)))

    def progress(self, row: Row) -> None:
        """Take note of a row that has been written."""
        self.rows.append(row)
        self.on_row(row)

    def message(self, text: str) -> None:
        """Keep a line for the report."""
        if text not in self.messages:
            self.messages.append(text)

    def close(self, reason: str) -> None:
        """End the run: what has not left is not sent, what is under way is finished."""
        if not self.closing:
            self.closing = reason
            if self._closed:
                self._closed.set()
            self.on_close()

    async def wait(self, seconds: float) -> bool:
        """Wait before another try; say whether the run was closed meanwhile."""
        self._closed = self._closed or asyncio.Event()
        try:
            await asyncio.wait_for(self._closed.wait(), seconds)
        except TimeoutError:
            return bool(self.closing)
        return True

    def counts(self) -> dict[str, int]:
        """Return how many pages ended in each outcome."""
        return dict(Counter(row.outcome for row in self.rows if row.role == "page" and row.final).most_common())

    def _write_state(self, folder: Path, fingerprint: str, finished: bool) -> None:
        aside = folder / "run.json.part"
        text = json.dumps({"run": self.number, "work": fingerprint, "finished": finished})
        with aside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, folder / "run.json")


def _read_state(folder: Path) -> dict[str, Any]:
    try:
        state = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}
