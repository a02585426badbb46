"""What real sites do wrong, one fault a test: what the manifest says of it, and what is on disk afterwards."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from warcio.archiveiterator import ArchiveIterator

from analysis.collect import CollectReport, collect, manifest_table
from analysis.collect.describe import archive_digest
from analysis.collect.manifest import OUTCOMES
from collect_site import STORY, Answer, Page, Site, article, assert_whole, quick, write_casebook, write_sources

PAGE = article("Inspector dismissed", *STORY)
OTHER = article("Sergeant cleared", "A sergeant was cleared of misconduct on Monday.", *STORY[1:])
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 8
BOMB = gzip.compress(bytes(30_000_000))
SECRET = "OPENSESAME4711"
GOOD = Answer(PAGE)
LATIN = PAGE.replace(b"<meta charset='utf-8'>", b"").replace(b"</p>", b" \x93Quite so\x94, she said.</p>")
CHALLENGE = (
    b"<!doctype html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
    b"<p>Please enable JavaScript and cookies to continue. Verify you are human.</p>"
    b"<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>"
)
CONSENT = (
    b"<!doctype html><html><head><title>Before you continue</title></head><body><main><h1>We value your privacy</h1>"
    b"<p>We and our partners use cookies to store and access personal data on your device.</p>"
    b"<button>Accept all</button><button>Reject all</button><a href='/options'>Manage options</a></main></body></html>"
)
PAYWALL = article(
    "Inspector dismissed",
    STORY[0],
    "Subscribe to continue reading this article.",
    head='<script type="application/ld+json">{"isAccessibleForFree": false, "headline": "Inspector dismissed", '
    '"@type": "NewsArticle", "@context": "https://schema.org"}</script>',
)
SHELL = b"<!doctype html><html><head><title>News</title></head><body><div id='app'></div><script src='/a.js'></script>"


class Faults:
    """Two runs over one case whose documents lie on faulty hosts, and what they left."""

    def __init__(self, folder: Path) -> None:
        self.site = Site()
        self.captures = folder / "captures"
        sources = write_sources(
            folder / "sources", force='  feeds: ["http://force.test/feed"]\n  articles: ["^/news/"]'
        )
        casebook = write_casebook(folder / "casebook", "faulty-2024-01", self.play())
        self.reports: list[CollectReport] = []
        for _ in range(2):
            arguments: dict[str, Any] = {"case": "faulty-2024-01", "captures": self.captures, "casebook": casebook}
            self.reports.append(collect(**arguments, folder=sources, settings=quick(self.site)))
        lines = (self.captures / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
        self.all: list[dict[str, Any]] = [json.loads(line) for line in lines]

    def play(self) -> list[str]:
        """Set up the faults and return the catalogued URLs."""
        self.urls: list[str] = []
        self._waiting()
        self._refusing()
        self._moving()
        self._robots()
        self._bodies()
        self._texts()
        return self.urls

    def page(self, host: str, path: str, answer: Page) -> None:
        """Let the site serve a page, and catalogue it."""
        self.site.pages[host, path] = answer
        self.urls.append(f"http://{host}{path}")

    def _waiting(self) -> None:
        self.page("busy.test", "/story", [Answer(b"", 429, {"Retry-After": "1"}), GOOD])
        self.page("busy-date.test", "/story", [_busy_until_soon, GOOD])
        self.page("busy-negative.test", "/story", [Answer(b"", 503, {"Retry-After": "-30"}), GOOD])
        self.page("busy-garbage.test", "/story", [Answer(b"", 429, {"Retry-After": "after lunch"}), GOOD])
        self.page("busy-long.test", "/story", Answer(b"", 503, {"Retry-After": "7200"}))
        self.page("busy-long.test", "/other", GOOD)
        self.page("busy-always.test", "/story", Answer(b"", 429))
        self.page("broken.test", "/story", Answer(b"", 500))
        self.page("broken.test", "/other", GOOD)
        self.page("broken-once.test", "/story", [Answer(b"", 502), GOOD])

    def _refusing(self) -> None:
        for number in range(5):
            self.page("refusing.test", f"/story-{number}", Answer(b"no", 403))
        self.page("challenging.test", "/story", Answer(CHALLENGE))
        self.page("gone.test", "/story", [GOOD, Answer(b"", 410)])
        self.page("archived.test", "/story?id=7", Answer(b"", 404))
        self.page("forged.test", "/story", Answer(b"", 404))
        self.site.pages["archive.test", "/cdx/search/cdx"] = _archive_index
        for url in ("http://archived.test/story?id=7", "http://forged.test/story"):
            self.site.pages["archive.test", f"/web/20240401120000id_/{url}"] = Answer(OTHER)

    def _moving(self) -> None:
        for hop in range(9):
            self.site.pages["hops.test", f"/{hop}"] = Answer(b"", 302, {"Location": f"http://hops.test/{hop + 1}"})
        self.site.pages["hops.test", "/9"] = GOOD
        self.urls.extend(["http://hops.test/4", "http://hops.test/0"])
        self.page("turning.test", "/loop", Answer(b"", 301, {"Location": "/loop"}))
        self.page("leaving.test", "/file", Answer(b"", 302, {"Location": "file:///etc/hostname"}))
        self.page("leaving.test", "/elsewhere", Answer(b"", 302, {"Location": "http://unlisted.test/story"}))
        self.page("leaving.test", "/inside", Answer(b"", 302, {"Location": "http://127.0.0.1/admin"}))
        self.page("leaving.test", "/private", Answer(b"", 302, {"Location": "http://robots.test/private/story"}))
        self.site.pages["unlisted.test", "/story"] = GOOD
        self.urls.extend(["file:///etc/hostname", "http://private.test/", "http://metadata.test/", "http://127.0.0.1/"])
        self.urls.extend(["http://2130706433/", "http://[::1]/", "http://unknown.test/story", "story without address"])
        self.page("rebinding.test", "/story", GOOD)
        self.site.robots["rebinding.test"] = Answer(b"User-agent: *\nDisallow:\n", headers={"Connection": "close"})

    def _robots(self) -> None:
        for name, robots in {
            "robots-missing.test": Answer(b"", 404),
            "robots-forbidden.test": Answer(b"", 403),
            "robots-broken.test": Answer(b"User-agent: *\nAllow: /\n", 503),
            "robots-html.test": Answer(b"<!DOCTYPE html><html><body>Welcome</body></html>"),
            "robots-wild.test": Answer(b"User-agent: *\nDisallow: /*/GetPages/?\nDisallow: /*.aspx$\n"),
        }.items():
            self.site.robots[name] = robots
            self.page(name, "/story", GOOD)
        self.page("robots-wild.test", "/news/GetPages/?q=1", GOOD)
        self.page("robots-wild.test", "/old.aspx", GOOD)
        self.page("robots.test", "/private/story", GOOD)

    def _bodies(self) -> None:
        zipped = {"Content-Encoding": "gzip"}
        self.page("torn.test", "/story", Answer(PAGE, claimed=len(PAGE) + 500))
        self.page("torn.test", "/zip", Answer(gzip.compress(PAGE * 9)[:-90], headers=zipped))
        self.page("torn-once.test", "/story", [Answer(PAGE, claimed=len(PAGE) + 500), GOOD])
        self.page("bomb.test", "/story", Answer(BOMB, headers=zipped))
        self.page("huge.test", "/story", Answer(b"<html>" + b"a" * 6_000_000))
        self.page("zipped.test", "/story", Answer(gzip.compress(PAGE), headers=zipped))
        self.page("charset.test", "/latin", Answer(LATIN, headers={"Content-Type": "text/html; charset=utf-8"}))
        self.page("charset.test", "/true", Answer(LATIN, headers={"Content-Type": "text/html; charset=windows-1252"}))
        self.page("paper.test", "/report.pdf", Answer(PDF, headers={"Content-Type": "application/pdf"}))
        self.page("same.test", "/tagged", _unless_known)
        self.page("same.test", "/untagged", GOOD)
        self.page("changing.test", "/story", [GOOD, Answer(OTHER)])

    def _texts(self) -> None:
        self.page("consent.test", "/story", Answer(CONSENT))
        self.page("paywall.test", "/story", Answer(PAYWALL))
        self.page("shell.test", "/story", Answer(SHELL))
        self.page("copy-one.test", "/story", Answer(article("Officer in court", *STORY, "A trial is set for spring.")))
        self.page("copy-two.test", "/story", Answer(article("PC in dock", *STORY, "A trial will be held in June.")))
        self.page("clock.test", "/story", Answer(PAGE, headers={"Date": _in_days(3)}))
        self.page("clock.test", "/tomorrow", Answer(_dated(datetime.now(UTC) + timedelta(days=3))))
        self.page("odd.test", "/a/../../../etc/passwd%00", GOOD)
        self.page("odd.test", "/" + "long" * 1000, GOOD)
        self.page("script.test", "/story", Answer(article("&lt;script&gt;alert(1)&lt;/script&gt;", *STORY)))
        self.page("secret.test", f"/story?api-key={SECRET}&page=2", GOOD)
        self.page("secret.test", "/cookie", Answer(PAGE, headers={"Set-Cookie": f"visitor={SECRET}"}))
        self.page("wired.test", "/articles/Two+officers+sacked+20240320?open", GOOD)

    def rows(self, url: str, run: int = 1, **wanted: Any) -> list[dict[str, Any]]:
        """The rows of a document in a run, in order."""
        rows = [row for row in self.all if row["url"] == url and row["run"] == run and row["role"] == "page"]
        return [row for row in rows if all(row[name] == value for name, value in wanted.items())]

    def only(self, url: str, run: int = 1, **wanted: Any) -> dict[str, Any]:
        (row,) = self.rows(url, run, **wanted)
        return row

    def payload(self, row: dict[str, Any]) -> bytes:
        """What a capture holds: the body of its last response."""
        with (self.captures / row["warc"]).open("rb") as file:
            bodies = [r.content_stream().read() for r in ArchiveIterator(file) if r.rec_type == "response"]
        return bodies[-1]


def _archive_index(handler: BaseHTTPRequestHandler) -> Answer:
    """Plays the index of the web archive: it holds two documents, of one of them not what it says."""
    url = parse_qs(urlsplit(handler.path).query)["url"][0]
    held = {"archived.test": archive_digest(OTHER), "forged.test": archive_digest(b"something else")}
    copies = [["20240401120000", url, "200", digest] for host, digest in held.items() if host in url]
    answer = [["timestamp", "original", "statuscode", "digest"], *copies] if copies else []
    return Answer(json.dumps(answer).encode(), headers={"Content-Type": "application/json"})


def _in_days(days: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(days=days), usegmt=True)


def _busy_until_soon(_: BaseHTTPRequestHandler) -> Answer:
    return Answer(b"", 503, {"Retry-After": format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)})


def _unless_known(handler: BaseHTTPRequestHandler) -> Answer:
    known = handler.headers.get("If-None-Match") == '"v1"'
    return Answer(PAGE, 304 if known else 200, {"ETag": '"v1"'})


def _dated(when: datetime) -> bytes:
    return article("From the future", *STORY, head=f'<meta property="article:published_time" content="{when:%FT%TZ}">')


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Faults]:
    played = Faults(tmp_path_factory.mktemp("faults"))
    yield played
    played.site.close()


def test_run_goes_on_through_every_fault_and_says_how_each_page_ended(faults: Faults) -> None:
    report = faults.reports[0]
    assert report.finished
    assert report.exit_code == 0
    assert sum(report.counts.values()) == len(
        [r for r in faults.all if r["run"] == 1 and r["role"] == "page" and not r["retried"]]
    )


@pytest.mark.parametrize(("host", "asked"), [("busy.test", 1.0), ("busy-date.test", 0.9)])
def test_retry_after_is_kept_whether_seconds_or_a_date(faults: Faults, host: str, asked: float) -> None:
    url = f"http://{host}/story"
    first, second = faults.rows(url)
    assert (first["outcome"], first["retried"], second["outcome"], second["attempt"]) == (
        "deferred",
        True,
        "fetched",
        2,
    )
    assert first["retry_after"]
    times = faults.site.asked(host, "/story")
    assert times[1] - times[0] >= asked


@pytest.mark.parametrize("host", ["busy-negative.test", "busy-garbage.test"])
def test_retry_after_that_makes_no_sense_is_passed_over(faults: Faults, host: str) -> None:
    first, second = faults.rows(f"http://{host}/story")
    assert first["retried"]
    assert second["outcome"] == "fetched"


def test_long_retry_after_defers_the_page_and_rests_the_whole_host(faults: Faults) -> None:
    row = faults.only("http://busy-long.test/story")
    other = faults.only("http://busy-long.test/other")
    assert row["outcome"] == other["outcome"] == "deferred"
    wait = datetime.fromisoformat(row["not_before"]) - datetime.fromisoformat(row["ended"])
    assert timedelta(seconds=7100) < wait < timedelta(seconds=7300)
    assert len(faults.site.asked("busy-long.test", "/story")) == 1, (
        "neither again in this run nor in the next, too early"
    )
    assert not faults.site.asked("busy-long.test", "/other")
    assert faults.only("http://busy-long.test/story", run=2)["reason"].startswith("not requested")


def test_host_that_is_always_busy_is_tried_three_times(faults: Faults) -> None:
    rows = faults.rows("http://busy-always.test/story")
    assert [(row["attempt"], row["outcome"], row["retried"]) for row in rows] == [
        (1, "deferred", True),
        (2, "deferred", True),
        (3, "deferred", False),
    ]


def test_server_error_is_tried_again_and_ends_as_network_error(faults: Faults) -> None:
    rows = faults.rows("http://broken.test/story", via="casebook")
    assert [row["outcome"] for row in rows] == ["network_error"] * 3
    assert [row["status"] for row in rows] == [500] * 3
    assert faults.only("http://broken.test/other")["outcome"] == "fetched", "the run goes on"
    assert [row["outcome"] for row in faults.rows("http://broken-once.test/story")] == ["network_error", "fetched"]


def test_unknown_host_ends_as_network_error(faults: Faults) -> None:
    assert faults.only("http://unknown.test/story", via="casebook")["outcome"] == "network_error"


def test_refusing_host_is_left_alone_after_three_requests(faults: Faults) -> None:
    rows = [faults.only(f"http://refusing.test/story-{number}") for number in range(5)]
    assert [row["outcome"] for row in rows] == ["blocked"] * 5
    assert [row["status"] for row in rows] == [403, 403, 403, None, None]
    first_run = [path for _, host, path in faults.site.log if host == "refusing.test"][:4]
    assert first_run == ["/robots.txt", "/story-0", "/story-1", "/story-2"], "no retry either"


def test_challenge_in_place_of_a_page_counts_as_blocked_and_is_not_kept(faults: Faults) -> None:
    row = faults.only("http://challenging.test/story")
    assert (row["outcome"], row["status"], row["page_type"], row["warc"]) == ("blocked", 200, "botwall", None)


def test_gone_page_is_looked_up_once_in_the_archive_and_its_digest_verified(faults: Faults) -> None:
    url = "http://archived.test/story?id=7"
    assert faults.only(url, via="casebook")["outcome"] == "gone"
    copy = faults.only(url, via="wayback")
    assert (copy["outcome"], copy["archive"], copy["digest_verified"]) == ("fetched", "wayback", True)
    assert copy["archive_timestamp"] == "20240401120000"
    assert faults.payload(copy) == OTHER
    asked = [path for _, host, path in faults.site.log if host == "archive.test" and "archived.test" in path]
    assert [path.partition("?")[0] for path in asked[:2]] == [
        "/cdx/search/cdx",
        f"/web/20240401120000id_/{url}".partition("?")[0],
    ]


def test_copy_that_is_not_what_the_archive_promised_is_not_kept(faults: Faults) -> None:
    copy = faults.only("http://forged.test/story", via="wayback")
    assert (copy["outcome"], copy["digest_verified"], copy["warc"]) == ("truncated", False, None)


def test_page_gone_since_the_last_run_keeps_its_earlier_capture(faults: Faults) -> None:
    before = faults.only("http://gone.test/story")
    assert before["outcome"] == "fetched"
    assert faults.payload(before) == PAGE
    assert faults.only("http://gone.test/story", run=2, via="casebook")["outcome"] == "gone"
    assert faults.only("http://gone.test/story", run=2, via="wayback")["reason"] == "no copy in the web archive"


def test_five_redirects_are_followed_and_kept_in_the_capture(faults: Faults) -> None:
    row = faults.only("http://hops.test/4")
    assert row["outcome"] == "fetched"
    assert row["url_final"] == "http://hops.test/9"
    assert row["redirects"] == [f"http://hops.test/{number}" for number in range(4, 9)]
    with (faults.captures / row["warc"]).open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert kinds == ["response", "request"] * 6 + ["metadata"]


@pytest.mark.parametrize("url", ["http://hops.test/0", "http://turning.test/loop"])
def test_more_redirects_are_a_loop(faults: Faults, url: str) -> None:
    row = faults.only(url, via="casebook")
    assert (row["outcome"], len(row["redirects"]), row["warc"]) == ("redirect_loop", 5, None)


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/file", "blocked_scheme"),
        ("/elsewhere", "blocked_address"),
        ("/inside", "blocked_address"),
        ("/private", "robots_denied"),
    ],
)
def test_every_hop_is_checked_for_scheme_allow_list_address_and_robots(faults: Faults, path: str, outcome: str) -> None:
    row = faults.only(f"http://leaving.test{path}")
    assert (row["outcome"], row["redirects"]) == (outcome, [f"http://leaving.test{path}"])
    assert not faults.site.asked("unlisted.test")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "story without address"])
def test_other_schemes_are_not_fetched(faults: Faults, url: str) -> None:
    assert faults.only(url)["outcome"] == "blocked_scheme"


@pytest.mark.parametrize("host", ["private.test", "metadata.test", "127.0.0.1", "2130706433", "[::1]"])
def test_private_addresses_are_not_connected_to(faults: Faults, host: str) -> None:
    assert faults.only(f"http://{host}/")["outcome"] == "blocked_address"
    assert not faults.site.asked(host.strip("[]"))


def test_name_that_changes_to_a_private_address_between_two_requests_is_caught(faults: Faults) -> None:
    row = faults.only("http://rebinding.test/story")
    assert row["outcome"] == "blocked_address"
    assert "10.20.30.40" in row["reason"]
    assert [path for _, host, path in faults.site.log if host == "rebinding.test"] == ["/robots.txt", "/robots.txt"]


@pytest.mark.parametrize("host", ["robots-missing.test", "robots-forbidden.test"])
def test_missing_robots_file_allows_everything(faults: Faults, host: str) -> None:
    row = faults.only(f"http://{host}/story")
    assert (row["outcome"], row["robots"]) == ("fetched", "none")


def test_broken_robots_file_allows_nothing(faults: Faults) -> None:
    row = faults.only("http://robots-broken.test/story")
    assert (row["outcome"], row["robots"]) == ("robots_denied", "unavailable")
    assert not faults.site.asked("robots-broken.test", "/story")


def test_markup_in_place_of_robots_file_is_no_leave(faults: Faults) -> None:
    assert faults.only("http://robots-html.test/story")["outcome"] == "robots_invalid"
    assert not faults.site.asked("robots-html.test", "/story")


@pytest.mark.parametrize(
    ("host", "path"),
    [("robots.test", "/private/story"), ("robots-wild.test", "/news/GetPages/?q=1"), ("robots-wild.test", "/old.aspx")],
)
def test_disallowed_page_is_never_requested(faults: Faults, host: str, path: str) -> None:
    row = faults.only(f"http://{host}{path}")
    assert (row["outcome"], row["robots"], row["status"]) == ("robots_denied", "disallowed", None)
    assert not faults.site.asked(host, path)
    assert faults.only("http://robots-wild.test/story")["outcome"] == "fetched"


@pytest.mark.parametrize("path", ["/story", "/zip"])
def test_body_that_ends_early_is_tried_again_and_never_kept(faults: Faults, path: str) -> None:
    rows = faults.rows(f"http://torn.test{path}")
    assert [(row["attempt"], row["outcome"]) for row in rows] == [(1, "truncated"), (2, "truncated"), (3, "truncated")]
    assert not any(row["warc"] or row["page_type"] for row in rows)
    assert [row["outcome"] for row in faults.rows("http://torn-once.test/story")] == ["truncated", "fetched"]


@pytest.mark.parametrize("host", ["bomb.test", "huge.test"])
def test_page_beyond_its_bounds_is_given_up(faults: Faults, host: str) -> None:
    row = faults.only(f"http://{host}/story")
    assert (row["outcome"], row["warc"], row["retried"]) == ("too_large", None, False)


def test_compressed_page_is_kept_as_it_was_sent(faults: Faults) -> None:
    row = faults.only("http://zipped.test/story")
    assert row["bytes_wire"] < row["bytes_inflated"] == len(PAGE)
    assert faults.payload(row) == PAGE


def test_wrong_charset_keeps_the_bytes_and_is_flagged(faults: Faults) -> None:
    wrong, right = faults.only("http://charset.test/latin"), faults.only("http://charset.test/true")
    assert (wrong["charset_declared"], wrong["flags"]) == ("utf-8", ["replacement_characters"])
    assert (right["charset_used"], right["flags"]) == ("cp1252", [])
    assert faults.payload(wrong) == faults.payload(right) == LATIN


def test_other_than_html_is_kept_but_not_read(faults: Faults) -> None:
    row = faults.only("http://paper.test/report.pdf")
    assert (row["outcome"], row["page_type"], row["title"]) == ("not_html", "pdf", None)
    assert faults.payload(row) == PDF


@pytest.mark.parametrize("page_type", ["consent", "paywall"])
def test_page_that_stands_before_the_article_is_kept_with_its_type(faults: Faults, page_type: str) -> None:
    row = faults.only(f"http://{page_type}.test/story")
    assert (row["outcome"], row["page_type"]) == ("fetched", page_type)
    assert row["duplicate_group"] is None


def test_shell_that_only_a_script_would_fill_is_not_taken_for_an_article(faults: Faults) -> None:
    row = faults.only("http://shell.test/story")
    assert (row["outcome"], row["page_type"]) == ("fetched", "empty")


@pytest.mark.parametrize(("path", "status"), [("/tagged", 304), ("/untagged", 200)])
def test_unchanged_page_gets_a_row_and_no_new_capture(faults: Faults, path: str, status: int) -> None:
    first, again = (faults.only(f"http://same.test{path}", run=run) for run in (1, 2))
    assert (again["outcome"], again["status"]) == ("unchanged", status)
    assert again["warc"] == first["warc"]
    assert again["sha256"] == first["sha256"]


def test_changed_text_is_a_new_version_that_names_the_old_one(faults: Faults) -> None:
    first, second = (faults.only("http://changing.test/story", run=run) for run in (1, 2))
    assert (second["outcome"], second["version"], second["supersedes"]) == ("fetched", 2, first["warc"])
    assert (faults.payload(first), faults.payload(second)) == (PAGE, OTHER)
    assert first["doc_id"] == second["doc_id"]


def test_copies_of_a_text_are_grouped_and_both_kept(faults: Faults) -> None:
    first, second = faults.only("http://copy-one.test/story"), faults.only("http://copy-two.test/story")
    assert first["duplicate_group"] == second["duplicate_group"]
    assert max(first["duplicate_score"] or 0, second["duplicate_score"] or 0) > 0.5
    assert faults.payload(first) != faults.payload(second)


def test_clocks_that_run_ahead_are_flagged(faults: Faults) -> None:
    assert faults.only("http://clock.test/story")["flags"] == ["server_clock_ahead"]
    assert faults.only("http://clock.test/tomorrow")["flags"] == ["published_ahead"]


def test_attempts_are_in_the_order_of_run_and_attempt_whatever_the_clocks_say(faults: Faults) -> None:
    by_page: dict[str, list[tuple[int, int]]] = {}
    for row in faults.all:
        if row["role"] == "page" and row["via"] != "wayback":
            by_page.setdefault(row["url"], []).append((row["run"], row["attempt"]))
    assert all(entries == sorted(set(entries)) for entries in by_page.values())


def test_names_of_files_come_from_hashes_alone(faults: Faults) -> None:
    files = {path.relative_to(faults.captures).as_posix() for path in faults.captures.rglob("*") if path.is_file()}
    captures = {row["warc"] for row in faults.all if row["warc"]}
    assert all(re.fullmatch(r"warc/[0-9a-f]{2}/[0-9a-f]{40}\.warc\.gz", name) for name in captures)
    assert files == captures | {"manifest.jsonl", "collect.log", "lock", "run.json"}
    outcomes = {row["outcome"] for row in faults.all if row["url"].startswith("http://odd.test/") and row["run"] == 1}
    assert outcomes == {"fetched"}


def test_addresses_are_requested_byte_for_byte(faults: Faults) -> None:
    assert faults.site.asked("wired.test", "/articles/Two+officers+sacked+20240320?open")


def test_script_in_a_title_is_escaped_where_a_notebook_shows_the_report(faults: Faults) -> None:
    assert "<script>" in faults.only("http://script.test/story")["title"]
    report = CollectReport(Path("m"), messages=["<script>alert(1)</script>"])
    assert "<script>" not in report._repr_html_()


def test_secrets_stand_in_no_file(faults: Faults) -> None:
    assert faults.site.asked("secret.test", f"/story?api-key={SECRET}&page=2"), "the request itself needs it"
    row = faults.only("http://secret.test/story?api-key=REDACTED&page=2")
    assert faults.payload(row) == PAGE
    for path in faults.captures.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            whole = gzip.decompress(data) if path.suffix == ".gz" else data
            assert SECRET.encode() not in whole, path


def test_every_capture_is_whole_and_its_digests_are_right(faults: Faults) -> None:
    for row in faults.all:
        if row["warc"]:
            assert_whole(faults.captures / row["warc"])


def test_rows_carry_rights_and_who_asked(faults: Faults) -> None:
    assert {row["user_agent"] for row in faults.all if row["started"]} == {
        "police-press-analysis/test (contact: tester@example.org)"
    }
    assert not any(row["may_redistribute"] for row in faults.all)


def test_manifest_is_a_table(faults: Faults) -> None:
    table = manifest_table(faults.captures)
    assert len(table) == len(faults.all)
    assert set(table["outcome"]) <= set(OUTCOMES)
