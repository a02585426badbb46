"""A site on the loopback interface that plays other people's sites and their faults, and logs its visitors."""

from __future__ import annotations

import csv
import shutil
import socket
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from warcio.archiveiterator import ArchiveIterator

from analysis import paths
from analysis.collect.addresses import VettedResolver


@dataclass
class Answer:
    """What a page of the site sends: `claimed` is a Content-Length that is not true."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    claimed: int | None = None
    wait: float = 0.0


Page = Answer | Callable[[BaseHTTPRequestHandler], Answer] | list[Any]


def article(title: str, *paragraphs: str, head: str = "") -> bytes:
    """An invented news page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title}</title><meta charset='utf-8'>{head}</head>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>"
    ).encode()


STORY = (
    "An inspector of an invented force has been dismissed after a hearing found that he had lied about a training day.",
    "The panel sat for three days in a hotel by the harbour and heard eleven witnesses before it came to its view.",
    "A spokeswoman said the force expected honesty of everybody who wears its uniform, whatever their rank or service.",
)


class Site:
    """Serves pages by host and path; `log` holds time, host and path of every request, `requests` the headers."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, str], Page] = {}
        self.robots: defaultdict[str, Page] = defaultdict(lambda: Answer(b"User-agent: *\nDisallow: /private/\n"))
        self.log: list[tuple[float, str, str]] = []
        self.requests: list[dict[str, str]] = []
        self.served: Counter[tuple[str, str]] = Counter()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                site.answer(self)

            def log_message(self, *_: Any) -> None:
                return

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 200

            def handle_error(self, *_: Any) -> None:
                return

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        host, path = (handler.headers.get("Host") or "").partition(":")[0], handler.path
        self.log.append((time.monotonic(), host, path))
        self.requests.append(dict(handler.headers.items()))
        page = self.robots[host] if path == "/robots.txt" else self.pages.get((host, path))
        page = page or self.pages.get((host, path.partition("?")[0]), Answer(b"", 404))
        if isinstance(page, list):
            page = page[min(self.served[host, path], len(page) - 1)]
        if callable(page):
            page = page(handler)
        self.served[host, path] += 1
        time.sleep(page.wait)
        headers = {
            "Date": format_datetime(datetime.now(UTC), usegmt=True),
            "Content-Type": "text/html; charset=utf-8",
            **page.headers,
        }
        body = b"" if page.status == 304 else page.body
        with suppress(OSError):
            handler.send_response_only(page.status)
            for name, value in headers.items():
                handler.send_header(name, value)
            handler.send_header("Content-Length", str(len(body) if page.claimed is None else page.claimed))
            handler.end_headers()
            handler.wfile.write(body)
            handler.wfile.flush()
            if page.claimed is not None:
                handler.close_connection = True
                handler.connection.shutdown(socket.SHUT_RDWR)

    def asked(self, host: str, path: str | None = None) -> list[float]:
        """When a host, or one page of it, was asked for."""
        return [when for when, seen, page in self.log if seen == host and path in (None, page)]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class LoopbackResolver(VettedResolver):
    """Leads every name to the site of the tests, but for a few that play nasty; only loopback is allowed."""

    lookups: ClassVar[Counter[str]] = Counter()

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> LoopbackResolver:
        resolver = cls(reactor)
        resolver.port = crawler.settings.getint("COLLECT_TEST_PORT")  # type: ignore[attr-defined]
        return resolver

    def lookup(self, host: str, port: int) -> list[tuple[str, int]]:
        self.lookups[host] += 1
        if host == "private.test" or (host == "rebinding.test" and self.lookups[host] > 1):
            return [("10.20.30.40", port)]
        if host == "metadata.test":
            return [("169.254.169.254", port)]
        if host.startswith("unknown"):
            return []
        return [("127.0.0.1", self.port)]  # type: ignore[attr-defined]

    def allows(self, address: str) -> bool:
        return address.startswith("127.")


def quick(site: Site, **more: Any) -> dict[str, Any]:
    """Settings for a run against the site: its resolver, and waits scaled down."""
    return {
        "TWISTED_DNS_RESOLVER": "collect_site.LoopbackResolver",
        "COLLECT_TEST_PORT": site.port,
        "DOWNLOAD_DELAY": 0.01,
        "COLLECT_BACKOFF": 0.02,
        "DOWNLOAD_TIMEOUT": 5,
        "USER_AGENT": "police-press-analysis/test (contact: tester@example.org)",
        **more,
    }


def write_sources(folder: Path, **sources: str) -> Path:
    """Write rule files beside the project's platforms; the services lie on the site of the tests."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(paths.SOURCES / "_platforms.yml", folder)
    services = (paths.SOURCES / "_services.yml").read_text(encoding="utf-8")
    for real, played in (
        ("web.archive.org", "archive.test"),
        ("api.gdeltproject.org", "gdelt.test"),
        ("content.guardianapis.com", "guardian-api.test"),
        ("https://", "http://"),
    ):
        services = services.replace(real, played)
    (folder / "_services.yml").write_text(services, encoding="utf-8")
    for name, discovery in sources.items():
        rules = RULES.format(id=name, host=f"{name.replace('_', '-')}.test", discovery=discovery)
        (folder / f"{name}.yml").write_text(rules, encoding="utf-8")
    return folder


RULES = """\
id: {id}
publisher: The {id} of the tests
kind: force
nation: England
hosts: [{host}]
platform: general
discovery:
{discovery}
reading:
  container: ["//main"]
rights: {{licence: all rights reserved, terms_url: "http://{host}/terms", may_redistribute: false}}
verified: assumed
source: invented
"""


def write_casebook(folder: Path, case: str, urls: Iterable[str]) -> Path:
    """Write a casebook with one case whose documents have these URLs."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["doc_id", "case_id", "url", "published"])
        for number, url in enumerate(urls, 1):
            rows.writerow([f"{case}-d{number:02}", case, url, "2024-03-20"])
    with (folder / "cases.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerows([["case_id", "force_id", "year"], [case, "force", 2024]])
    return folder


def assert_whole(path: Path) -> None:
    """Check that a capture can be read to its end and that every digest in it is right."""
    with path.open("rb") as file:
        records = ArchiveIterator(file, check_digests=True)
        kinds = []
        for record in records:
            record.content_stream().read()
            assert record.digest_checker.passed is not False, path
            kinds.append(record.rec_type)
    assert kinds[-1] == "metadata", f"{path} ends early"


class NoNetwork(LoopbackResolver):
    """Finds no host at all."""

    def lookup(self, host: str, port: int) -> list[tuple[str, int]]:
        raise OSError("network is unreachable")
