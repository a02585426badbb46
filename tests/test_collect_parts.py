"""The collector's small parts: keys, waits, addresses, secrets, copies, the journal and the lock."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy.exceptions import ResponseDataLossError
from scrapy.http import Response, TextResponse

from analysis.benchmarks import collecting
from analysis.collect import load_sources
from analysis.collect.addresses import is_public
from analysis.collect.captures import Exchange, capture_name, orphans, sweep, write_capture
from analysis.collect.duplicates import DuplicateIndex, read_sketch, similarity, sketch_of, write_sketch
from analysis.collect.hosts import HostBook
from analysis.collect.lock import Lock, RunInProgress
from analysis.collect.manifest import Journal, Row, read_rows
from analysis.collect.outcomes import Refused, backoff, ending_of_error, ending_of_status, retry_after
from analysis.collect.redaction import Redactor
from analysis.collect.robots import policy_of
from analysis.collect.settings import settings, user_agent
from analysis.collect.visits import document_key

NOW = datetime(2024, 3, 20, 12, 0, tzinfo=UTC)
STORY = (
    "A sergeant who kept a found wallet in her locker for a month was dismissed without notice by a panel of three on "
    "Thursday after a hearing in the old corn exchange at which nine of her colleagues gave evidence for two days"
)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("Wed, 20 Mar 2024 12:00:30 GMT", 30.0),
        ("Wed, 20 Mar 2024 11:00:00 GMT", None),
        ("-7", None),
        ("7.5", None),
        ("tomorrow", None),
        ("", None),
        (None, None),
        ("9" * 400, 31_536_000.0),
        ("٣", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_to_come_or_nothing(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


def test_back_off_doubles_and_is_jittered() -> None:
    for attempt in (1, 2, 3):
        waits = {backoff(attempt, 2.0) for _ in range(50)}
        assert min(waits) >= 2.0**attempt
        assert max(waits) <= 1.5 * 2.0**attempt
        assert len(waits) > 1


@pytest.mark.parametrize(
    ("status", "after", "outcome", "again"),
    [
        (200, None, "fetched", False),
        (304, None, "unchanged", False),
        (206, None, "truncated", False),
        (404, None, "gone", False),
        (410, None, "gone", False),
        (403, None, "blocked", False),
        (451, None, "blocked", False),
        (429, "5", "deferred", True),
        (429, None, "deferred", True),
        (429, "600", "deferred", False),
        (503, "600", "deferred", False),
        (503, None, "network_error", True),
        (500, "600", "network_error", True),
        (400, None, "network_error", False),
    ],
)
def test_every_status_has_an_outcome(status: int, after: str | None, outcome: str, again: bool) -> None:
    ending = ending_of_status(status, after, attempt=1, base=1.0)
    assert (ending.outcome, ending.wait is not None) == (outcome, again)


def test_errors_have_outcomes() -> None:
    assert ending_of_error(ResponseDataLossError(), 1, 1.0).outcome == "truncated"
    assert ending_of_error(Refused("robots_denied", "no"), 1, 1.0).outcome == "robots_denied"
    timeout = ending_of_error(TimeoutError("too slow"), 1, 1.0)
    assert (timeout.outcome, timeout.wait is not None) == ("network_error", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://www.gazette.example/news/1/", "http://gazette.example/news/1?utm_source=x#top"),
        ("https://gazette.example/news/1?ref=rss", "https://gazette.example/news/1"),
        ("https://gazette.example/?p=137", "https://www.gazette.example/?p=137&fbclid=abc"),
    ],
)
def test_addresses_of_one_document_have_one_key(first: str, second: str) -> None:
    assert document_key(first) == document_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://gazette.example/?p=137", "https://gazette.example/?p=138"),
        ("https://gazette.example/a+b?open", "https://gazette.example/a%20b?open"),
        ("https://gazette.example/news?page=1", "https://gazette.example/news?page=2"),
    ],
)
def test_addresses_of_two_documents_have_two_keys(first: str, second: str) -> None:
    assert document_key(first) != document_key(second)


def test_key_of_a_source_holds_across_its_hosts_and_old_addresses() -> None:
    bbc = load_sources()["bbc"]
    urls = [
        "https://www.bbc.co.uk/news/uk-wales-12345678",
        "https://www.bbc.com/news/uk-wales-12345678?at_medium=RSS",
        "https://feeds.bbci.co.uk/news/uk-wales-12345678",
    ]
    assert {document_key(url, bbc) for url in urls} == {"bbc:12345678"}
    assert document_key("https://herald.wales/?p=137", load_sources()["herald_wales"]) == "herald_wales:137"
    assert document_key("http://[broken") == "http://[broken"


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_may_be_connected_to(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "not an address",
    ],
)
def test_private_addresses_may_not_be_connected_to_however_they_are_written(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("ftp://gazette.example/", "blocked_scheme"),
        ("javascript:alert(1)", "blocked_scheme"),
        ("https://other.example/", "blocked_address"),
        ("https://gazette.example@other.example/", "blocked_address"),
        ("https://127.1/", "blocked_address"),
        ("https://0x7f000001/", "blocked_address"),
        ("https://[::ffff:7f00:1]/", "blocked_address"),
        ("http://[broken/", "blocked_address"),
    ],
)
def test_guard_refuses_by_scheme_and_host(url: str, outcome: str) -> None:
    with pytest.raises(Refused) as refused:
        HostBook({"gazette.example"}).check(url)
    assert refused.value.outcome == outcome


def test_guard_lets_listed_hosts_pass_until_they_have_had_enough() -> None:
    book = HostBook({"gazette.example"})
    book.check("https://www.gazette.example/news/1")
    for _ in range(3):
        book.note("gazette.example", "blocked", None)
    with pytest.raises(Refused, match="refused 3 requests"):
        book.check("https://gazette.example/news/1")
    book.note("www.gazette.example", "deferred", datetime.now(UTC) + timedelta(hours=1))
    with pytest.raises(Refused, match="asked to wait"):
        book.check("https://www.gazette.example/news/1")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("https://x.example/?q=a&api-key=S3CRET&page=2", "https://x.example/?q=a&api-key=REDACTED&page=2"),
        ("https://x.example/?access_token=S3CRET#top", "https://x.example/?access_token=REDACTED#top"),
        ("https://user:S3CRET@x.example/a", "https://REDACTED@x.example/a"),
        (
            "error at <GET https://x.example/?TOKEN=S3CRET> (tried)",
            "error at <GET https://x.example/?TOKEN=REDACTED> (tried)",
        ),
        ("the known one: HUSH7", "the known one: REDACTED"),
        ("https://x.example/monkey=1?keyword=police", "https://x.example/monkey=1?keyword=police"),
    ],
)
def test_secrets_are_struck_out_and_nothing_else(text: str, clean: str) -> None:
    assert Redactor(["HUSH7", ""]).text(text) == clean


def test_headers_lose_their_cookies_and_credentials() -> None:
    headers = [("Set-Cookie", "id=1"), ("authorization", "Basic abc"), ("Location", "/?token=x"), ("ETag", "v1")]
    assert Redactor().headers(headers) == [
        ("Set-Cookie", "REDACTED"),
        ("authorization", "REDACTED"),
        ("Location", "/?token=REDACTED"),
        ("ETag", "v1"),
    ]


def test_copy_with_a_changed_phrase_is_like_its_source_and_another_story_is_not() -> None:
    copy = STORY.replace("on Thursday", "late last week")
    other = "Two new ferries will cross the bay from May, the council said, and the fare will stay as it is for now."
    assert similarity(sketch_of(STORY), sketch_of(copy)) > 0.5
    assert similarity(sketch_of(STORY), sketch_of(other)) == 0.0
    assert read_sketch(write_sketch(sketch_of(STORY))) == sketch_of(STORY)


def test_copies_join_the_group_of_the_first_and_a_new_version_stays_in_its_own() -> None:
    index = DuplicateIndex()
    assert index.group_of("first", sketch_of(STORY)) == ("first", None)
    index.add("first", sketch_of(STORY), "first")
    group, score = index.group_of("second", sketch_of(STORY.replace("on Thursday", "late last week")))
    assert group == "first"
    assert score
    later = "The council has since said that ferries will cross the bay from May and that the fare stays as it is now."
    assert index.group_of("first", sketch_of(later)) == ("first", None)


def test_texts_of_a_few_words_are_not_compared() -> None:
    assert sketch_of("Read the full statement on our site.") == []
    assert DuplicateIndex().group_of("short", []) == ("short", None)


def test_journal_takes_off_a_torn_line_and_keeps_the_rest(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.append([Row(url="http://a.test/1"), Row(url="http://a.test/2")])
    journal.close()
    whole = (tmp_path / "manifest.jsonl").read_bytes()
    (tmp_path / "manifest.jsonl").write_bytes(whole + whole[:70_000])
    (tmp_path / "manifest.jsonl").write_bytes(whole + b'{"url": "http://a.test/3", "tit')
    journal = Journal(tmp_path)
    journal.append([Row(url="http://a.test/4")])
    journal.close()
    assert [row.url for row in read_rows(tmp_path / "manifest.jsonl")] == [f"http://a.test/{n}" for n in (1, 2, 4)]


def test_journal_of_a_disk_that_fills_up_in_mid_line_is_unharmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path)
    journal.append([Row(url="http://a.test/1")])
    before = journal.path.read_bytes()
    write = os.write

    def fill_up(handle: int, data: bytes) -> int:
        if len(data) > 50:
            return write(handle, data[:50])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", lambda handle, data: fill_up(handle, data[:51] if len(data) > 51 else data[:50]))
    with pytest.raises(OSError, match="No space"):
        journal.append([Row(url="http://a.test/2", reason="x" * 9)])
    monkeypatch.undo()
    assert journal.path.read_bytes() == before
    journal.close()


def test_row_survives_its_line_and_fields_it_does_not_know() -> None:
    row = Row(url="http://a.test/\u2028\udcff", flags=["unreadable"], redirects=["http://a.test/0"], title="É\n")
    assert "\n" not in row.line()[:-1]
    assert Row.from_json({**json.loads(row.line()), "colour": "red"}) == row


def exchange(url: str) -> Exchange:
    return Exchange(
        url, [("User-Agent", "test")], 200, [("Content-Type", "text/html")], b"<p>x</p>", "2024-03-20T12:00:00Z"
    )


def test_capture_carries_its_row_so_that_a_lost_one_can_be_restored(tmp_path: Path) -> None:
    url = "http://a.test/../../etc/passwd\x00" + "x" * 5000
    name = capture_name(3, 1, url)
    write_capture(tmp_path, name, [exchange("http://a.test/1")], Row(url="http://a.test/1", run=3, warc=name))
    assert list(orphans(tmp_path, {name})) == []
    ((found, row),) = orphans(tmp_path, set())
    assert (found, row.url, row.run) == (name, "http://a.test/1", 3)


def test_leftovers_are_swept(tmp_path: Path) -> None:
    (tmp_path / "partial").mkdir()
    (tmp_path / "partial" / "half.warc.gz").write_bytes(b"half")
    sweep(tmp_path)
    assert not (tmp_path / "partial").exists()


def test_lock_is_refused_while_held_and_free_afterwards(tmp_path: Path) -> None:
    with Lock(tmp_path):
        with pytest.raises(RunInProgress, match=f"process {os.getpid()} on"), Lock(tmp_path):
            pass
        assert (tmp_path / "lock").read_text(encoding="utf-8").startswith(f"process {os.getpid()}"), "unharmed"
    with Lock(tmp_path):
        pass


@pytest.mark.parametrize(
    ("status", "body", "word", "outcome"),
    [
        (404, b"", "none", None),
        (403, b"", "none", None),
        (301, b"", "none", None),
        (500, b"User-agent: *\nAllow: /", "unavailable", "robots_denied"),
        (200, b"\xef\xbb\xbf  <!DOCTYPE html><html>", "invalid", "robots_invalid"),
        (200, b"", "allowed", None),
    ],
)
def test_robots_file_is_judged_as_the_standard_says(status: int, body: bytes, word: str, outcome: str | None) -> None:
    answer = Response("http://a.test/robots.txt", status=status, body=body)
    answer.request = TextResponse("http://a.test/").follow("/robots.txt")
    policy = policy_of(answer)
    assert (policy.word, policy.outcome) == (word, outcome)


def test_wildcards_of_the_police_platform_are_understood() -> None:
    body = b"User-agent: *\nDisallow: /*/GetPaginatedResults/?\nDisallow: /api/*\nDisallow: /*.aspx$\nCrawl-delay: 7\n"
    answer = Response("http://a.test/robots.txt", body=body)
    answer.request = TextResponse("http://a.test/").follow("/robots.txt")
    rules = policy_of(answer).rules
    assert rules
    allowed = {path: rules.can_fetch(f"http://a.test{path}", "police-press-analysis") for path in (
        "/news/news-search/GetPaginatedResults/?q=a", "/api/x", "/old.aspx", "/news/news-search/?page=1", "/foi-ai/x/"
    )}  # fmt: skip
    assert list(allowed.values()) == [False, False, False, True, True]
    assert rules.crawl_delay("police-press-analysis") == 7


def test_settings_turn_the_unsafe_defaults_of_scrapy() -> None:
    values = settings("researcher@example.org")
    assert values["DOWNLOAD_VERIFY_CERTIFICATES"] is True
    assert values["CONCURRENT_REQUESTS_PER_DOMAIN"] == 1
    assert values["DOWNLOAD_DELAY"] >= 5
    assert values["DOWNLOAD_DELAY_JITTER"] == 0, "never below the delay"
    assert values["DOWNLOAD_MAXSIZE"] == 5_000_000
    assert values["COLLECT_INFLATED_MAXSIZE"] == 20_000_000
    assert values["HTTPPROXY_ENABLED"] is False
    assert values["DOWNLOAD_HANDLERS"]["file"] is None
    assert "researcher@example.org" in values["USER_AGENT"]
    assert user_agent(None).startswith("police-press-analysis/")


def test_benchmark_of_collecting_measures_the_collector_beside_plain_scrapy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("HOSTS", 3), ("PAGES", 4), ("ROUNDS", 1)):
        monkeypatch.setattr(collecting, name, value)
    measured = collecting.collecting_speed()
    assert (measured["hosts"], measured["pages"]) == (3, 12)
    assert all(measured[name] > 0 for name in ("pages_per_second", "pages_per_second_reading", "ratio"))
