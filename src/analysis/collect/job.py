"""What a run is asked to do: the sources it visits, the pages of a case, and how far back it goes."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from analysis.collect.sources import SourceError, load_services, load_sources, source_for

BEFORE, AFTER = timedelta(days=14), timedelta(days=60)
"""How long around a case's dated documents its coverage is searched for."""


class CollectError(ValueError):
    """A run that cannot begin or go on; the message is one line that says what to do."""


@dataclass(slots=True)
class Job:
    """One run's work, as plain values: it crosses to another process as JSON.

    `pages` are the catalogued URLs of a case with their dates; `search` holds the names to search its coverage by and
    the first and last day. `settings` are laid over those of the collector.
    """

    captures: str
    folder: str
    sources: list[str] = field(default_factory=list)
    case: str | None = None
    pages: list[dict[str, str]] = field(default_factory=list)
    search: dict[str, Any] | None = None
    since: str | None = None
    limit: int | None = None
    settings: dict[str, Any] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        """What makes two runs the same work, so that one can go on where the other was killed."""
        work = [self.sources, self.case, self.since, self.limit, self.search is not None]
        return hashlib.sha256(json.dumps(work).encode()).hexdigest()[:16]

    def to_json(self) -> str:
        """Return the job as one line."""
        return json.dumps(asdict(self))


def make_job(
    sources: Sequence[str],
    case: str | None,
    since: date | str | None,
    limit: int | None,
    *,
    captures: Path,
    casebook: Path,
    folder: Path,
    settings: Mapping[str, Any],
) -> Job:
    """Return the job that a command asks for. Raises CollectError for a source, case or date that is not known.

    Without names every source is visited. With a case, its catalogued pages are fetched instead, those of the named
    sources only where there are names; "gdelt" among them searches for the case's coverage as well.
    """
    try:
        known = load_sources(folder)
    except SourceError as error:
        raise CollectError(f"{folder}: {error}") from None
    services = [name for name in sources if name == "gdelt"]
    names = [name for name in sources if name not in services]
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 3) or sorted(known)[:3]
            raise CollectError(f"source {name!r} has no rule file; did you mean {' or '.join(near)}?")
    if services and not case:
        raise CollectError("gdelt searches for the coverage of a case: add --case CASE")
    job = Job(str(captures), str(folder), names or ([] if case else sorted(known)), case, limit=limit)
    job.since = _day(since)
    job.settings = dict(settings)
    if case:
        _add_case(job, case, casebook, folder)
        if services:
            job.search = _search(job, casebook, folder)
        job.sources = []
    return job


def _add_case(job: Job, case: str, casebook: Path, folder: Path) -> None:
    documents = [row for row in _table(casebook / "documents.csv") if row["case_id"] == case]
    if not documents:
        cases = {row["case_id"] for row in _table(casebook / "documents.csv")}
        near = get_close_matches(case, cases, 3) or sorted(cases)[:3]
        raise CollectError(f"case {case!r} is not in {casebook / 'documents.csv'}; did you mean {' or '.join(near)}?")
    for row in documents:
        source = source_for(row["url"], folder) if row["url"] else None
        if not row["url"]:
            job.messages.append(f"{row['doc_id']} has no address in the casebook")
        elif not job.sources or (source and source.id in job.sources):
            job.pages.append({"url": row["url"], "published": row["published"]})


def _search(job: Job, casebook: Path, folder: Path) -> dict[str, Any]:
    known = load_sources(folder)
    forces = [row["force_id"] for row in _table(casebook / "cases.csv") if row["case_id"] == job.case]
    names = [known[force].publisher for force in forces if force in known]
    rows = [row for row in _table(casebook / "documents.csv") if row["case_id"] == job.case]
    days = sorted(date.fromisoformat(row["published"]) for row in rows if len(row["published"]) == 10)
    if not names or not days:
        raise CollectError(f"case {job.case!r} has no force or no dated document to search its coverage by")
    first = date.fromisoformat(job.since) if job.since else days[0] - BEFORE
    last = min(days[-1] + AFTER, datetime.now(UTC).date())
    return {"names": names, "first": first.isoformat(), "last": last.isoformat()}


def _day(since: date | str | None) -> str | None:
    if since is None or isinstance(since, date):
        return since.isoformat() if since else None
    try:
        return date.fromisoformat(since).isoformat()
    except ValueError:
        raise CollectError(f"{since!r} is not a date; write it as 2024-03-31") from None


def _table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise CollectError(f"{path}: not readable ({error.strerror}); it belongs to the repository") from None


def services_hosts(folder: Path) -> set[str]:
    """Return the hosts of the interfaces for programs."""
    return {host for service in load_services(folder).values() for host in service["hosts"]}
