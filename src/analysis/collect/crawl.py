"""One run, in a process of its own (a reactor cannot be started twice): reads its job from standard input."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
import threading
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from scrapy.crawler import Crawler, CrawlerProcess
from scrapy.settings import Settings

from analysis.collect import hosts
from analysis.collect.describe import Reader
from analysis.collect.hosts import HostBook
from analysis.collect.job import Job, services_hosts
from analysis.collect.lock import Lock, RunInProgress
from analysis.collect.recorder import Recorder
from analysis.collect.redaction import RedactedFormatter, Redactor
from analysis.collect.settings import settings
from analysis.collect.sources import Source, load_services, load_sources, source_for
from analysis.collect.spiders.collector import Collector, Place
from analysis.collect.spiders.search import Gdelt, Guardian
from analysis.collect.spiders.site import Site
from analysis.collect.state import Run
from analysis.collect.visits import Visit, document_key

DONE, UNFINISHED, BUSY = 0, 1, 3
"""Exit codes: the run is through; it ended early; another run holds the folder."""


def main() -> int:
    """Do the job that standard input gives, and print the report as one line of JSON."""
    job = Job(**json.loads(sys.stdin.readline()))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    folder = Path(job.captures)
    try:
        with Lock(folder):
            report = work(job, folder)
    except RunInProgress as error:
        report = {"messages": [str(error)], "code": BUSY}
    except OSError as error:
        name = error.filename or folder
        report = {
            "messages": [f"{name}: {error.strerror}; free the disk or its rights and run again"],
            "code": UNFINISHED,
        }
    print(json.dumps(report), flush=True)
    return int(report["code"])


def work(job: Job, folder: Path) -> dict[str, Any]:
    """Run a job in a folder that this process holds, and return its report."""
    sources, services = load_sources(Path(job.folder)), load_services(Path(job.folder))
    secrets = [os.environ.get(service["key"], "") for service in services.values() if "key" in service]
    redactor = Redactor(secrets)
    errors = _log_to(folder / "collect.log", redactor)
    values = Settings({**settings(), **job.settings})
    case_hosts = {_host(page["url"]) for page in job.pages}
    book = HostBook(
        {host for source in sources.values() for host in source.hosts} | case_hosts | services_hosts(Path(job.folder))
    )
    recorder = Recorder(folder, sources, _reader() if values.getbool("COLLECT_READ") else None, redactor)
    run = Run(recorder, book, services["wayback"])
    run.messages = list(job.messages)
    run.begin(folder, job.fingerprint)
    try:
        _crawl(job, run, values, sources, services)
    finally:
        recorder.stop()
    if run.closing:
        run.message(f"ended early: {run.closing}; run the same command again to go on")
    elif errors.count:
        run.closing = "errors inside"
        run.message(f"{errors.count} errors inside the collector; {folder / 'collect.log'} has them")
    else:
        run.finish(folder, job.fingerprint)
    return {
        "run": run.number,
        "resumed": run.resumed,
        "counts": run.counts(),
        "messages": [redactor.text(message) for message in run.messages],
        "reached": any(row.status for row in run.rows),
        "attempts": len(run.rows),
        "code": UNFINISHED if run.closing else DONE,
    }


def _crawl(
    job: Job, run: Run, values: Settings, sources: dict[str, Source], services: dict[str, dict[str, Any]]
) -> None:
    process = CrawlerProcess(values)
    crawler = process.create_crawler(Collector)
    places = _places(job, run, sources, services)
    run.on_close = lambda: _stop(crawler)
    with Console(stderr=True).status("collecting") if sys.stderr.isatty() else _Quiet() as status:
        run.on_row = lambda row: status.update(
            f"collecting: {len(run.rows)} attempts, last {row.outcome} {escape(ascii(row.url)[1:81])}"
        )
        process.crawl(crawler, run=run, places=places, pages=_pages(job), limit=job.limit)
        _on_signal(run)
        process.start(install_signal_handlers=False)


def _places(job: Job, run: Run, sources: dict[str, Source], services: dict[str, dict[str, Any]]) -> dict[str, Place]:
    """Return the sites and searches that lead to pages."""
    since = date.fromisoformat(job.since) if job.since else None
    key = os.environ.get(services["guardian"]["key"])
    places: dict[str, Place] = {}
    for name in job.sources:
        source = sources[name]
        if source.platform == "guardian":
            places[name] = Guardian(source, since, services["guardian"], key)
            if not key:
                run.message(f"{name}: no {services['guardian']['key']} in the environment, so its feed is read instead")
        else:
            places[name] = Site(source, since)
    if job.search and job.case:
        places["gdelt"] = Gdelt(services["gdelt"], job.case, job.search, Path(job.folder))
    return places


def _pages(job: Job) -> list[Visit]:
    """Return the catalogued pages of a case."""
    visits = []
    for page in job.pages:
        source = source_for(page["url"], Path(job.folder))
        visits.append(
            Visit(
                url=page["url"],
                key=document_key(page["url"]),
                via="casebook",
                source=source.id if source else None,
                feed_date=page["published"] or None,
                case_id=job.case,
            )
        )
    return visits


def _reader() -> Reader:
    from analysis.read import read_page  # noqa: PLC0415 - a run without reading does not load it

    reader: Reader = read_page
    return reader


def _stop(crawler: Crawler) -> None:
    """Let what waits run through, turned away by the guard, and close the spider."""
    engine: Any = crawler.engine
    for host in list(engine.downloader.slots):
        hosts.flush(engine.downloader, host)
    closing = asyncio.ensure_future(engine.close_spider_async(reason="closed"))
    closing.add_done_callback(lambda task: task.exception())  # a spider that has closed of itself is no error


def _on_signal(run: Run) -> None:
    from twisted.internet import reactor  # noqa: PLC0415 - Scrapy chooses the reactor when the crawler is made

    def ask(*_: object) -> None:
        if run.closing:
            os._exit(UNFINISHED)  # asked twice; what is on disk is whole at any moment
        getattr(reactor, "callFromThread")(run.close, "interrupted")  # noqa: B009

    signal.signal(signal.SIGINT, ask)
    signal.signal(signal.SIGTERM, ask)


def _end_with_parent() -> None:
    """End at once when whoever started the run is gone: its end of standard input closes, even by kill -9."""
    sys.stdin.read()
    os._exit(UNFINISHED)


def _host(url: str) -> str:
    return url.split("://", 1)[-1].partition("/")[0].rpartition("@")[2].partition(":")[0].lower()


def _log_to(path: Path, redactor: Redactor) -> _Errors:
    """Log to a file, without secrets; return what counts the errors, none of which may pass unnoticed."""
    handler, errors = logging.FileHandler(path, encoding="utf-8"), _Errors(logging.ERROR)
    handler.setFormatter(RedactedFormatter(redactor))
    handler.setLevel(logging.WARNING)
    logging.basicConfig(handlers=[handler, errors], force=True)
    return errors


class _Errors(logging.Handler):
    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count an error."""
        self.count += 1


class _Quiet:
    """Stands in for the progress line where there is no terminal."""

    def __enter__(self) -> _Quiet:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def update(self, text: str) -> None:
        """Show nothing."""


if __name__ == "__main__":
    sys.exit(main())
