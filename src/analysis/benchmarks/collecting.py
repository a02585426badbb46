"""How fast the collector collects, beside plain Scrapy doing the same: forty hosts on loopback, without delay."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from time import monotonic
from typing import Any

from analysis import paths
from analysis.collect import collect
from analysis.collect.addresses import VettedResolver
from analysis.collect.sources import PLATFORM_FILE, SERVICE_FILE

HOSTS = 40
PAGES = 10
ROUNDS = 2
RULES = """\
id: host_{number}
publisher: Host {number} of the benchmark
kind: other
nation: none
hosts: [host-{number}.bench.test]
platform: general
discovery: {{feeds: ["http://host-{number}.bench.test/feed"], articles: ["^/news/"]}}
rights: {{licence: invented, terms_url: "", may_redistribute: false}}
verified: assumed
source: invented for the benchmark
"""
PARAGRAPH = (
    "An inspector was dismissed after a hearing at which nine witnesses spoke of a winter of missing notebooks. "
)


class LoopbackResolver(VettedResolver):
    """Leads the benchmark's hosts, and no other name, to its own server: 127.0.0.1, 127.0.0.2, and so on."""

    port = 0

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> LoopbackResolver:
        """Take the port of the server from the settings."""
        resolver = cls(reactor)
        resolver.port = crawler.settings.getint("BENCHMARK_PORT")
        return resolver

    def lookup(self, host: str, port: int) -> list[tuple[str, int]]:
        """Return the loopback address of one of the benchmark's hosts."""
        number = int(host.removeprefix("host-").removesuffix(".bench.test"))
        return [(f"127.0.0.{number + 1}" if sys.platform == "linux" else "127.0.0.1", self.port)]

    def allows(self, address: str) -> bool:
        """Allow the loopback interface only."""
        return address.startswith("127.")


class Server:
    """Serves a feed and its articles to every host, and notes when the first and the last article were sent."""

    def __init__(self) -> None:
        """Start in a thread of its own."""
        self.port = 0
        self.sent: list[float] = []
        self.ready = threading.Event()
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self._serve, daemon=True).start()
        self.ready.wait()

    def _serve(self) -> None:
        async def start() -> None:
            addresses = [f"127.0.0.{number + 1}" for number in range(HOSTS if sys.platform == "linux" else 1)]
            first = await asyncio.start_server(self._talk, addresses[0], 0)
            self.port = first.sockets[0].getsockname()[1]
            for address in addresses[1:]:
                await asyncio.start_server(self._talk, address, self.port)
            self.ready.set()

        self.loop.run_until_complete(start())
        self.loop.run_forever()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                asked = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                path = asked.split(" ", 2)[1]
                host = asked.lower().partition("host: ")[2].partition("\r\n")[0]
                kind, body = _answer(host, path)
                if path.startswith("/news/"):
                    self.sent.append(monotonic())
                writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode())
                writer.write(body)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            writer.close()

    def rate(self) -> float:
        """Return the articles a second since the last call."""
        sent, self.sent = self.sent, []
        return (len(sent) - 1) / (sent[-1] - sent[0]) if len(sent) > 1 else 0.0


def collecting_speed() -> dict[str, Any]:
    """Return pages a second of the collector, with and without reading them, and of plain Scrapy in the same run.

    All three take the same articles of the same hosts, one connection a host, without delay. Plain Scrapy writes each
    body to a file; the collector writes a synced capture and a synced row. `ratio` is the collector, not reading, to
    plain Scrapy. Rates are measured at the server, from the first article to the last; the two that are compared take
    turns, and the better of ROUNDS counts, so that other programs on the machine matter less.
    """
    server = Server()
    with tempfile.TemporaryDirectory() as name:
        folder = _sources(Path(name) / "sources")
        plain = stored = 0.0
        for number in range(ROUNDS):
            plain = max(plain, _plain(server, Path(name) / f"plain-{number}"))
            stored = max(stored, _collected(server, Path(name) / f"captures-{number}", folder, reads=False))
        read = _collected(server, Path(name) / "captures-read", folder, reads=True)
    server.loop.call_soon_threadsafe(server.loop.stop)
    return {
        "hosts": HOSTS,
        "pages": HOSTS * PAGES,
        "pages_per_second": round(stored, 1),
        "pages_per_second_reading": round(read, 1),
        "plain_scrapy_pages_per_second": round(plain, 1),
        "ratio": round(stored / plain, 2) if plain else 0.0,
    }


def _collected(server: Server, captures: Path, folder: Path, reads: bool) -> float:
    settings = {
        "TWISTED_DNS_RESOLVER": "analysis.benchmarks.collecting.LoopbackResolver",
        "BENCHMARK_PORT": server.port,
        "DOWNLOAD_DELAY": 0,
        "COLLECT_READ": reads,
    }
    report = collect(captures=captures, folder=folder, settings=settings, contact="benchmark")
    if report.counts != {"fetched": HOSTS * PAGES}:
        raise RuntimeError(f"the benchmark collected something else: {report}")
    return server.rate()


def _plain(server: Server, folder: Path) -> float:
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
    command = [sys.executable, "-m", "analysis.benchmarks.collecting", str(server.port), str(HOSTS), str(folder)]
    subprocess.run(command, check=True, env=environment)
    if len(list(folder.iterdir())) != HOSTS * PAGES:
        raise RuntimeError("plain Scrapy collected something else")
    return server.rate()


def _sources(folder: Path) -> Path:
    folder.mkdir()
    for name in (PLATFORM_FILE, SERVICE_FILE):
        (folder / name).write_bytes((paths.SOURCES / name).read_bytes())
    for number in range(HOSTS):
        (folder / f"host_{number}.yml").write_text(RULES.format(number=number), encoding="utf-8")
    return folder


def _answer(host: str, path: str) -> tuple[str, bytes]:
    if path == "/robots.txt":
        return "text/plain", b"User-agent: *\nDisallow: /private/\n"
    if path == "/feed":
        links = "".join(f"<item><link>http://{host}/news/{number}</link></item>" for number in range(PAGES))
        return "application/rss+xml", f"<rss><channel>{links}</channel></rss>".encode()
    words = f"{host.partition('.')[0]} {path.rpartition('/')[2]}"
    body = "".join(f"<p>{words}, part {part}. {PARAGRAPH * 4}</p>" for part in range(30))
    return "text/html", f"<html><title>{words}</title><main><h1>{words}</h1>{body}</main></html>".encode()


def _run_plain(port: int, hosts: int, folder: Path) -> None:
    """Crawl as a beginner's Scrapy spider does: follow the feeds, write each body to a file."""
    import scrapy  # noqa: PLC0415 - the process of the benchmark itself starts no reactor
    from scrapy.crawler import CrawlerProcess  # noqa: PLC0415

    class Plain(scrapy.Spider):
        name = "plain"

        def parse(self, response: Any) -> Any:
            for link in response.xpath("//item/link/text()").getall():
                yield response.follow(link, self.save)

        def save(self, response: Any) -> None:
            (folder / json.dumps(response.url)[1:-1].replace("/", "_")).write_bytes(response.body)

    process = CrawlerProcess(
        {
            "TWISTED_DNS_RESOLVER": "analysis.benchmarks.collecting.LoopbackResolver",
            "BENCHMARK_PORT": port,
            "CONCURRENT_REQUESTS": hosts,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "LOG_ENABLED": False,
            "TELNETCONSOLE_ENABLED": False,
            "REMOTE_CONTROL_ENABLED": False,
        }
    )
    process.crawl(Plain, start_urls=[f"http://host-{number}.bench.test/feed" for number in range(hosts)])
    process.start()


if __name__ == "__main__":
    _run_plain(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
