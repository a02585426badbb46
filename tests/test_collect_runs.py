"""Runs as a whole: killed at any moment, two at a time, on a full disk, without a network, and how polite they are."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from analysis.collect import CollectError, collect, load_sources
from analysis.collect.job import make_job
from analysis.collect.lock import Lock
from collect_site import STORY, Answer, Site, article, assert_whole, quick, write_casebook, write_sources

FEED = '  feeds: ["http://{host}/feed"]\n  articles: ["^/news/"]'
CRAWL = [sys.executable, "-m", "analysis.collect.crawl"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}


@pytest.fixture
def site() -> Iterator[Site]:
    played = Site()
    yield played
    played.close()


def publish(site: Site, host: str, count: int, body: bytes | None = None) -> None:
    """Let a host publish a feed and so many articles."""
    links = "".join(f"<item><link>http://{host}/news/{number}</link></item>" for number in range(count))
    feed = f"<rss><channel>{links}</channel></rss>".encode()
    site.pages[host, "/feed"] = Answer(feed, headers={"Content-Type": "application/rss+xml"})
    for number in range(count):
        page = body or article(f"Officer number {number} dismissed", *STORY)
        site.pages[host, f"/news/{number}"] = Answer(page)


def sources(folder: Path, *names: str) -> Path:
    return write_sources(folder / "sources", **{name: FEED.format(host=f"{name}.test") for name in names})


def rows(captures: Path) -> list[dict[str, Any]]:
    """The manifest, every line of which must be a row."""
    return [json.loads(line) for line in (captures / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def job_of(site: Site, folder: Path, name: str, **settings: Any) -> str:
    """The work of a run, as the process that does it reads it."""
    job = make_job(
        [name],
        None,
        None,
        None,
        captures=folder / "captures",
        casebook=folder,
        folder=sources(folder, name),
        settings=quick(site, COLLECT_READ=False, **settings),
    )
    return job.to_json() + "\n"


def begin(job: str, before: list[str] | None = None, **options: Any) -> subprocess.Popen[str]:
    """Start the process of a run and hand it its job; it lives as long as its standard input stays open."""
    command = [*(before or []), *CRAWL]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT, **options
    )
    assert process.stdin
    process.stdin.write(job)
    process.stdin.flush()
    return process


def ended(process: subprocess.Popen[str]) -> dict[str, Any]:
    """Wait for the end of a run and return its report."""
    assert process.stdin
    assert process.stdout
    report: dict[str, Any] = json.loads(process.stdout.read())
    assert process.wait() == report["code"]
    process.stdin.close()
    return report


def test_run_killed_at_any_moment_loses_nothing_and_repeats_nothing(site: Site, tmp_path: Path) -> None:
    pages, kills = 120, 20
    publish(site, "force.test", pages)
    captures, job = tmp_path / "captures", job_of(site, tmp_path, "force", DOWNLOAD_DELAY=0.005)
    chance = random.Random(4)
    for _ in range(kills):
        process = begin(job)
        enough = len(site.log) + chance.randint(1, 6)
        while len(site.log) < enough and process.poll() is None:
            time.sleep(0.001)
        time.sleep(chance.random() * 0.02)
        assert process.poll() is None, "killed in mid-run, not after it"
        process.kill()
        process.communicate()
        for capture in (captures / "warc").rglob("*.warc.gz"):
            assert_whole(capture)
    assert ended(begin(job))["resumed"]
    fetched = [row for row in rows(captures) if row["role"] == "page" and row["outcome"] == "fetched"]
    assert Counter(row["url"] for row in fetched) == {f"http://force.test/news/{n}": 1 for n in range(pages)}
    assert {row["run"] for row in fetched} == {1}, "all of them are one run"
    named = [row["warc"] for row in rows(captures) if row["warc"] and row["outcome"] in ("fetched", "not_html")]
    on_disk = [path.relative_to(captures).as_posix() for path in (captures / "warc").rglob("*.warc.gz")]
    assert sorted(named) == sorted(on_disk), "no capture without a row, no row without its capture, none twice"
    for capture in (captures / "warc").rglob("*.warc.gz"):
        assert_whole(capture)
    assert not (captures / "partial").exists() or not list((captures / "partial").iterdir())


def test_capture_whose_row_was_lost_gets_it_back_from_the_capture(site: Site, tmp_path: Path) -> None:
    publish(site, "force.test", 3)
    captures, folder = tmp_path / "captures", sources(tmp_path, "force")
    collect(["force"], captures=captures, folder=folder, settings=quick(site, COLLECT_READ=False))
    before = rows(captures)
    manifest = captures / "manifest.jsonl"
    lines = manifest.read_bytes().splitlines(keepends=True)
    manifest.write_bytes(b"".join(lines[:-1]) + lines[-1][:100])  # the last row cut short
    (captures / "partial").mkdir(exist_ok=True)
    (captures / "partial" / "left-over.warc.gz").write_bytes(b"half a capture")
    collect(["force"], captures=captures, folder=folder, settings=quick(site, COLLECT_READ=False))
    after = rows(captures)
    assert [row for row in after if row["run"] == 1] == before
    assert not list((captures / "partial").glob("*"))


def test_page_found_gone_before_a_kill_is_looked_up_in_the_archive_after_it(site: Site, tmp_path: Path) -> None:
    feed = b"<rss><channel><item><link>http://force.test/news/9</link></item></channel></rss>"
    site.pages["force.test", "/feed"] = Answer(feed, headers={"Content-Type": "application/rss+xml"})
    site.pages["archive.test", "/cdx/search/cdx"] = Answer(b"[]", headers={"Content-Type": "application/json"})
    captures, folder = tmp_path / "captures", sources(tmp_path, "force")
    collect(["force"], captures=captures, folder=folder, settings=quick(site, COLLECT_READ=False))
    lines = (captures / "manifest.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (captures / "manifest.jsonl").write_text("".join(line for line in lines if '"via": "wayback"' not in line))
    state = json.loads((captures / "run.json").read_text())
    (captures / "run.json").write_text(json.dumps({**state, "finished": False}))  # as a kill would have left it
    report = collect(["force"], captures=captures, folder=folder, settings=quick(site, COLLECT_READ=False))
    assert report.resumed
    assert len(site.asked("force.test", "/news/9")) == 1
    gone = [(row["via"], row["reason"]) for row in rows(captures) if row["role"] == "page"]
    assert gone == [("feed", "status 404"), ("wayback", "no copy in the web archive")]


def test_finished_run_is_not_taken_up_again(site: Site, tmp_path: Path) -> None:
    publish(site, "force.test", 2)
    arguments: dict[str, Any] = {"captures": tmp_path / "captures", "folder": sources(tmp_path, "force")}
    first, second = (collect(["force"], **arguments, settings=quick(site)) for _ in range(2))
    assert (first.run, second.run, second.resumed) == (1, 2, False)
    assert second.counts == {"unchanged": 2}


def test_run_ends_when_whoever_started_it_is_killed(site: Site, tmp_path: Path) -> None:
    publish(site, "force.test", 50)
    folder = sources(tmp_path, "force")
    call = (
        "import sys, json; from pathlib import Path; from analysis.collect import collect\n"
        f"collect(['force'], captures=Path({str(tmp_path / 'captures')!r}), folder=Path({str(folder)!r}), "
        f"settings={quick(site, COLLECT_READ=False, DOWNLOAD_DELAY=0.1)!r})"
    )
    parent = subprocess.Popen([sys.executable, "-c", call], env=ENVIRONMENT)
    while len(site.asked("force.test")) < 4:
        time.sleep(0.01)
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            with Lock(tmp_path / "captures"):
                break
        except RuntimeError:
            time.sleep(0.05)
    with Lock(tmp_path / "captures"):
        pass
    report = collect(["force"], captures=tmp_path / "captures", folder=folder, settings=quick(site, COLLECT_READ=False))
    assert (report.resumed, report.counts) == (True, {"fetched": 50})


def test_second_run_at_the_same_time_is_refused_and_told_who_holds_the_folder(site: Site, tmp_path: Path) -> None:
    publish(site, "force.test", 40)
    arguments: dict[str, Any] = {"captures": tmp_path / "captures", "folder": sources(tmp_path, "force")}
    slow = quick(site, COLLECT_READ=False, DOWNLOAD_DELAY=0.1)
    reports: list[Any] = []
    first = threading.Thread(target=lambda: reports.append(collect(["force"], **arguments, settings=slow)))
    first.start()
    while len(site.asked("force.test")) < 4:
        time.sleep(0.01)
    with pytest.raises(CollectError, match=r"in use by process \d+ on .+ since \d{4}-"):
        collect(["force"], **arguments, settings=quick(site))
    first.join()
    assert reports[0].counts == {"fetched": 40}, "the first goes on undisturbed"


def test_run_on_a_full_disk_ends_with_a_clear_word_and_an_unharmed_journal(site: Site, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="the stand-in for a full disk needs POSIX limits")
    publish(site, "force.test", 3)
    site.pages["force.test", "/news/2"] = Answer(b"<html>" + random.Random(1).randbytes(400_000).hex().encode())
    job = job_of(site, tmp_path, "force")
    report = ended(begin(job, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))))
    assert report["code"] != 0
    assert "the disk does not take more" in report["messages"][-1]
    assert_intact(tmp_path / "captures", {f"http://force.test/news/{number}" for number in (0, 1)})
    assert ended(begin(job))["counts"] == {"fetched": 3}, "with room again the run goes on where it was"


def test_run_on_a_small_file_system_that_fills_up_keeps_its_journal(site: Site, tmp_path: Path) -> None:
    captures = tmp_path / "captures"
    captures.mkdir()
    mount = [
        "unshare",
        "-rm",
        "sh",
        "-c",
        'mount -t tmpfs -o size=400k tmpfs "$0" || exit 77; "$@"; code=$?; cp -a "$0" "$0.kept"; exit $code',
    ]
    if not shutil.which("unshare") or subprocess.run([*mount, str(captures), "true"], check=False).returncode:
        pytest.skip("no right to mount a small file system here")
    shutil.rmtree(tmp_path / "captures.kept")
    publish(site, "force.test", 40, b"<html>" + random.Random(2).randbytes(20_000).hex().encode())
    job = job_of(site, tmp_path, "force")
    report = ended(begin(job, before=[*mount, str(captures)]))
    assert "No space left" in report["messages"][-1]
    assert report["code"] != 0
    assert_intact(tmp_path / "captures.kept", None)


def assert_intact(captures: Path, urls: set[str] | None) -> None:
    """Every line a row, every capture whole and named by a row, nothing half done."""
    found = [row for row in rows(captures) if row["role"] == "page"]
    assert found
    if urls is not None:
        assert {row["url"] for row in found} == urls
    named = {row["warc"] for row in rows(captures) if row["warc"]}
    on_disk = {path.relative_to(captures).as_posix() for path in (captures / "warc").rglob("*.warc.gz")}
    assert on_disk >= named
    for name in on_disk:
        assert_whole(captures / name)
    assert not list((captures / "partial").glob("*"))


def test_interrupted_run_ends_soon_and_is_taken_up_later(site: Site, tmp_path: Path) -> None:
    publish(site, "force.test", 30)
    job = job_of(site, tmp_path, "force", DOWNLOAD_DELAY=0.2)
    process = begin(job)
    while len(site.asked("force.test")) < 5:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    report = ended(process)
    assert report["code"] == 1
    assert report["messages"][-1].startswith("ended early: interrupted")
    asked = len(site.asked("force.test"))
    assert asked < 15
    assert ended(begin(job_of(site, tmp_path, "force")))["counts"] == {"fetched": 30}
    assert Counter(path for _, _, path in site.log if path.startswith("/news/")).most_common(1)[0][1] == 1


def test_without_a_network_the_run_says_so_and_the_manifest_too(site: Site, tmp_path: Path) -> None:
    casebook = write_casebook(tmp_path, "far-2024-01", ["http://unknown-one.test/a", "http://unknown-two.test/b"])
    nowhere = quick(site, TWISTED_DNS_RESOLVER="collect_site.NoNetwork")
    folder = sources(tmp_path, "unknown")
    report = collect(case="far-2024-01", captures=tmp_path / "c", casebook=casebook, folder=folder, settings=nowhere)
    assert (report.finished, report.reached, report.exit_code) == (True, False, 1)
    assert "no host was reached" in report.messages[0]
    assert {row["outcome"] for row in rows(tmp_path / "c")} == {"network_error"}
    assert {row["url"] for row in rows(tmp_path / "c") if row["role"] == "page"} == {
        "http://unknown-one.test/a",
        "http://unknown-two.test/b",
    }


def test_requests_to_a_host_keep_their_distance_while_hosts_run_side_by_side(site: Site, tmp_path: Path) -> None:
    names = ["alpha", "beta", "gamma"]
    for name in names:
        publish(site, f"{name}.test", 4)
    site.robots["gamma.test"] = Answer(b"User-agent: *\nCrawl-delay: 0.6\nDisallow: /news/0\n")
    delay = 0.3
    collect(
        names,
        captures=tmp_path / "c",
        folder=sources(tmp_path, *names),
        settings=quick(site, DOWNLOAD_DELAY=delay, COLLECT_READ=False),
    )
    for name, least in (("alpha", delay), ("beta", delay), ("gamma", 0.6)):
        sent = [
            datetime.fromisoformat(row["started"]).timestamp()
            for row in rows(tmp_path / "c")
            if row["started"] and row["url"].startswith(f"http://{name}.test")
        ]
        assert len(sent) >= 5
        # the delay that robots.txt asks for is known from the second request on
        assert min(later - earlier for earlier, later in pairwise(sorted(sent)[1:])) >= least - 0.005, name
        seen = site.asked(f"{name}.test")
        assert min(later - earlier for earlier, later in pairwise(seen[1:])) >= least / 2, "as the server saw it"
    assert not site.asked("gamma.test", "/news/0"), "a disallowed address never reaches the server"
    spans = [(site.asked(f"{name}.test")[0], site.asked(f"{name}.test")[-1]) for name in names]
    assert max(start for start, _ in spans) < min(end for _, end in spans)


def test_limit_bounds_the_pages_of_each_source(site: Site, tmp_path: Path) -> None:
    for name in ("alpha", "beta"):
        publish(site, f"{name}.test", 6)
    arguments: dict[str, Any] = {"captures": tmp_path / "c", "folder": sources(tmp_path, "alpha", "beta")}
    report = collect(limit=2, **arguments, settings=quick(site, COLLECT_READ=False))
    assert report.counts == {"fetched": 4}


def test_unknown_source_and_case_are_named_with_what_was_meant(tmp_path: Path) -> None:
    folder = sources(tmp_path, "gwent")
    with pytest.raises(CollectError, match="'gwnt' has no rule file; did you mean gwent"):
        collect(["gwnt"], captures=tmp_path, folder=folder)
    casebook = write_casebook(tmp_path, "gwent-2024-01", ["http://gwent.test/"])
    with pytest.raises(CollectError, match=r"'gwent-2024-1' is not in .* did you mean gwent-2024-01"):
        collect(case="gwent-2024-1", captures=tmp_path, folder=folder, casebook=casebook)
    with pytest.raises(CollectError, match="not a date"):
        collect(["gwent"], since="last week", captures=tmp_path, folder=folder)
    (folder / "gwent.yml").write_text("id: gwent\n")
    load_sources.cache_clear()
    with pytest.raises(CollectError, match=r"gwent\.yml: field 'discovery' is missing"):
        collect(["gwent"], captures=tmp_path, folder=folder)
    assert not (tmp_path / "manifest.jsonl").exists()
