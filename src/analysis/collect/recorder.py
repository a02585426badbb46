"""From attempts to rows and captures on disk: one thread reads, hashes, writes and syncs, many attempts at a time."""

from __future__ import annotations

import asyncio
import queue
import threading
from dataclasses import replace
from pathlib import Path

from analysis.collect import captures, duplicates
from analysis.collect.describe import Attempt, Reader, describe_body, row_of
from analysis.collect.manifest import Journal, Row
from analysis.collect.redaction import MARK, Redactor
from analysis.collect.sources import Source

STORED = ("fetched", "not_html")
"""Outcomes whose bytes are kept."""

Job = tuple[Attempt, "asyncio.Future[Row]", asyncio.AbstractEventLoop]


class Recorder:
    """Writes rows and captures. A row is given back only when it, and the capture it names, are safe on disk.

    Once the disk has refused, nothing more is written, and everyone who awaits `record` gets the OSError.
    """

    def __init__(self, folder: Path, sources: dict[str, Source], read: Reader | None, redactor: Redactor) -> None:
        """Open the manifest; `read` is None for a run that stores pages without reading them."""
        self.folder, self.sources, self.read, self.redactor = folder, sources, read, redactor
        self.run = 0
        self.journal = Journal(folder)
        self.latest: dict[tuple[str, str], Row] = {}
        self.texts = duplicates.DuplicateIndex()
        self.failure: OSError | None = None
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="recorder", daemon=True)

    def load(self) -> list[Row]:
        """Return all rows so far, among them those of captures that a kill left without a row, which are restored."""
        captures.sweep(self.folder)
        rows = list(self.journal.rows())
        restored = [row for _, row in captures.orphans(self.folder, {row.warc or "" for row in rows})]
        if restored:
            self.journal.append(restored)
        for row in rows + restored:
            self._remember(row)
        return rows + restored

    def start(self, run: int) -> None:
        """Begin to take attempts, for the run of this number."""
        self.run = run
        self._thread.start()

    def stop(self) -> None:
        """Finish what is waiting and close the manifest."""
        self._jobs.put(None)
        self._thread.join()
        self.journal.close()

    async def record(self, attempt: Attempt) -> Row:
        """Write down an attempt and return its row. Raises OSError when the disk does not take it."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Row] = loop.create_future()
        self._jobs.put((attempt, future, loop))
        return await future

    def _work(self) -> None:
        going = True
        while going:
            taken = [self._jobs.get()]
            while not self._jobs.empty() and len(taken) < 64:
                taken.append(self._jobs.get())
            going = None not in taken
            self._write([job for job in taken if job])

    def _write(self, jobs: list[Job]) -> None:
        rows: list[Row | Exception] = []
        for attempt, _, _ in jobs:
            try:
                if self.failure:
                    raise self.failure
                rows.append(self._row(attempt))
            except OSError as error:
                self.failure = error
                rows.append(error)
            except Exception as error:  # one attempt that cannot be described must not stop the others
                rows.append(error)
        try:
            self.journal.append(row for row in rows if isinstance(row, Row))
        except OSError as error:
            self.failure = error
            rows = [error] * len(jobs)
        for (_, future, loop), row in zip(jobs, rows, strict=True):
            loop.call_soon_threadsafe(_settle, future, row)

    def _row(self, attempt: Attempt) -> Row:
        source = self.sources.get(attempt.visit.source or "")
        row = row_of(attempt, self.run, source, self.redactor)
        before = self.latest.get((row.role, row.key))
        if attempt.body is not None and row.outcome in STORED:
            text = describe_body(row, attempt, source, self.read)
            if before and row.outcome in STORED and _same(row, before):
                row.outcome, row.reason = "unchanged", "same bytes" if row.sha256 == before.sha256 else "same text"
            elif text:
                self._group(row, text)
        if row.outcome == "unchanged" and before:
            row.warc, row.sha256, row.text_sha256 = before.warc, before.sha256, before.text_sha256
            row.version = before.version
        row.retried = attempt.retry and row.outcome == attempt.ending.outcome
        if row.outcome in STORED and attempt.body is not None:
            self._capture(row, attempt, before)
        self._remember(row)
        return row

    def _group(self, row: Row, text: str) -> None:
        sketch = duplicates.sketch_of(text)
        row.sketch = duplicates.write_sketch(sketch) or None
        row.duplicate_group, row.duplicate_score = self.texts.group_of(row.doc_id, sketch)

    def _capture(self, row: Row, attempt: Attempt, before: Row | None) -> None:
        row.version = (before.version or 0) + 1 if before else 1
        if before and row.archive == "live":
            row.supersedes = before.warc
        row.warc = captures.capture_name(self.run, attempt.number, attempt.visit.address)
        captures.write_capture(self.folder, row.warc, self._clean(attempt), row)

    def _clean(self, attempt: Attempt) -> list[captures.Exchange]:
        """Return the exchanges without secrets; a body that repeats a secret is stored inflated and without it."""
        exchanges = []
        for exchange in attempt.exchanges:
            body, headers = exchange.body, exchange.headers
            inflated = attempt.body if exchange is attempt.exchanges[-1] and attempt.body is not None else body
            if self.redactor.body(inflated) != inflated:
                body = self.redactor.body(inflated)
                headers = [pair for pair in headers if pair[0].lower() not in ("content-encoding", "content-length")]
                headers.append(("X-Redacted", MARK))
            exchanges.append(
                replace(
                    exchange,
                    url=self.redactor.text(exchange.url),
                    request_headers=self.redactor.headers(exchange.request_headers),
                    headers=self.redactor.headers(headers),
                    body=body,
                )
            )
        return exchanges

    def _remember(self, row: Row) -> None:
        if row.warc and row.outcome in STORED:
            self.latest[(row.role, row.key)] = row
            if row.sketch and row.duplicate_group:
                self.texts.add(row.doc_id, duplicates.read_sketch(row.sketch), row.duplicate_group)


def _same(row: Row, before: Row) -> bool:
    return row.sha256 == before.sha256 or (row.text_sha256 is not None and row.text_sha256 == before.text_sha256)


def _settle(future: asyncio.Future[Row], row: Row | Exception) -> None:
    if future.done():
        return
    if isinstance(row, Row):
        future.set_result(row)
    else:
        future.set_exception(row)
