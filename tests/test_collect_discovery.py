"""Where articles are found: feeds, sitemaps, listings and search interfaces, the broken and the endless among them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import HtmlResponse, Response, XmlResponse

from analysis import paths
from analysis.collect import collect, load_sources, manifest_table
from analysis.collect.discovery import day_of, entries_of_feed, entries_of_listing, entries_of_sitemap
from analysis.collect.spiders import site as sites
from analysis.collect.spiders.search import Gdelt, Guardian, SearchError
from analysis.collect.visits import Visit
from collect_site import STORY, Answer, Site, article, quick, write_casebook, write_sources

HOST = "http://force.test"


def xml(text: str, url: str = f"{HOST}/feed") -> XmlResponse:
    return XmlResponse(url, body=text.encode())


def page(text: str, url: str = f"{HOST}/news?page=1") -> HtmlResponse:
    return HtmlResponse(url, body=text.encode(), encoding="utf-8")


def site_of(tmp_path: Path, discovery: str, since: date | None = None) -> sites.Site:
    folder = write_sources(tmp_path / "sources", force=discovery)
    return sites.Site(load_sources(folder)["force"], since)


def listing(url: str, pattern: str, number: int) -> Visit:
    return Visit(url, url, "discovery", "listing", "force", page_number=number, pattern=pattern)


def test_rss_entries_carry_link_title_and_the_date_as_given() -> None:
    feed = (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><item><title>PC &amp; dog</title>"
        "<link> http://force.test/news/1?ref=rss </link><pubDate>Wed, 20 Mar 2024 09:45:00 GMT</pubDate></item>"
        "</channel></rss>"
    )
    (entry,) = entries_of_feed(xml(feed))
    assert (entry.url, entry.title) == ("http://force.test/news/1?ref=rss", "PC & dog")
    assert (entry.dated, entry.day) == ("Wed, 20 Mar 2024 09:45:00 GMT", date(2024, 3, 20))


def test_atom_entries_are_read_by_their_alternate_link() -> None:
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title><link rel='self' href='/api/1'/>"
        "<link rel='alternate' href='/news/1'/><updated>2024-05-01T08:00:00Z</updated></entry></feed>"
    )
    (entry,) = entries_of_feed(xml(feed))
    assert (entry.url, entry.day) == ("http://force.test/news/1", date(2024, 5, 1))


def test_broken_feed_gives_what_can_be_read_of_it() -> None:
    feed = "<rss><channel><item><link>http://force.test/news/1</link></item><item><link>http://force.test/news/2</li"
    assert [entry.url for entry in entries_of_feed(xml(feed))][:1] == ["http://force.test/news/1"]
    assert list(entries_of_feed(xml("this is no feed"))) == []


def test_entities_of_xml_are_neither_resolved_nor_fetched(tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.txt"
    hidden.write_text("SECRETWORD")
    sitemap = (
        f"<!DOCTYPE urlset [<!ENTITY file SYSTEM 'file://{hidden}'><!ENTITY net SYSTEM 'http://127.0.0.1:9/x'>"
        "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
        "<urlset><url><loc>http://force.test/news/&file;&net;&c;</loc></url>"
        "<url><loc>http://force.test/news/2</loc></url></urlset>"
    )
    entries = list(entries_of_sitemap(xml(sitemap, f"{HOST}/sitemap.xml")))
    assert "http://force.test/news/2" in [entry.url for entry in entries]
    assert not any("SECRETWORD" in entry.url or "aaaa" in entry.url for entry in entries)


def test_sitemaps_of_a_robots_file_may_be_relative() -> None:
    robots = Response(f"{HOST}/robots.txt", body=b"User-agent: *\nDisallow: /x\nSitemap: /sitemap.xml\n")
    assert [(entry.url, entry.is_sitemap) for entry in entries_of_sitemap(robots)] == [(f"{HOST}/sitemap.xml", True)]


def test_packed_sitemap_and_news_dates_are_read() -> None:
    body = (
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/"
        "sitemap-news/0.9'><url><loc>http://force.test/news/1</loc><n:news><n:publication_date>2024-03-20T10:00:00Z"
        "</n:publication_date><n:title>Officer sacked</n:title></n:news><lastmod>2025-01-01</lastmod></url></urlset>"
    )
    (entry,) = entries_of_sitemap(Response(f"{HOST}/sitemap.xml.gz", body=gzip.compress(body.encode())))
    assert (entry.title, entry.day) == ("Officer sacked", date(2024, 3, 20))


def test_link_of_a_listing_carries_the_date_of_its_own_card() -> None:
    cards = (
        "<main><ul><li><a href='/news/1'>One</a><p>Published: 09:45 03/04/2024</p></li>"
        "<li><a href='/news/2'>Two</a><time datetime='2024-04-02T08:00:00Z'>yesterday</time></li>"
        "<li><a href='/news/3'>Three</a></li></ul></main>"
    )
    found = list(entries_of_listing(page(cards), ["//main//a"]))
    assert [entry.day for entry in found] == [date(2024, 4, 3), date(2024, 4, 2), None]
    assert found[0].url == "http://force.test/news/1"


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        ("Published: 09:45 03/04/2024", date(2024, 4, 3)),
        ("17 Jan 2025", date(2025, 1, 17)),
        ("9 August 2024", date(2024, 8, 9)),
        ("2024-03-20T10:00:00+00:00", date(2024, 3, 20)),
        ("20240320T101500Z", date(2024, 3, 20)),
        ("31/31/2024", None),
        ("soon", None),
        (None, None),
    ],
)
def test_dates_are_read_day_first(dated: str | None, day: date | None) -> None:
    assert day_of(dated) == day


LISTED = '  listings: ["http://force.test/news?page={page}"]\n  articles: ["^/news/"]\n  pages: 4'


def test_listing_goes_on_to_its_next_page_while_there_are_new_links(tmp_path: Path) -> None:
    site = site_of(tmp_path, LISTED)
    (first,) = site.start()
    assert (first.url, first.page_number) == ("http://force.test/news?page=1", 1)
    found = list(site.found(first, page("<main><a href='/news/1'>Officer sacked</a><a href='/about'>About</a></main>")))
    assert [visit.url for visit in found] == ["http://force.test/news/1", "http://force.test/news?page=2"]
    named = "<main><a href='/news/2'>Two</a><a rel='next' href='/news?page=2&amp;token=x'>Next</a></main>"
    assert [visit.url for visit in site.found(found[1], page(named))][-1] == "http://force.test/news?page=2&token=x"


def test_listing_without_new_links_ends(tmp_path: Path) -> None:
    site = site_of(tmp_path, LISTED)
    (first,) = site.start()
    same = page("<main><a href='/news/1'>One</a></main>")
    (_, second) = site.found(first, same)
    assert list(site.found(second, same)) == []


def test_listing_that_repeats_a_page_ends(tmp_path: Path) -> None:
    site = site_of(tmp_path, LISTED)
    pattern = "http://force.test/news?page={page}"
    loop = "<main><a href='/news/{}'>x</a><a rel='next' href='/news?page=1'>Next</a></main>"
    visits = list(site.found(listing(f"{HOST}/news?page=1", pattern, 1), page(loop.format(1))))
    assert [visit.role for visit in visits] == ["page"], "a next link to the page itself is not followed"
    list(site.found(listing(f"{HOST}/news?page=2", pattern, 2), page(loop.format(2))))
    assert list(site.found(listing(f"{HOST}/news?page=1", pattern, 3), page(loop.format(1)))) == []


def test_listing_with_ever_new_links_ends_at_its_cap(tmp_path: Path) -> None:
    site = site_of(tmp_path, LISTED)
    (visit,) = site.start()
    pages = 0
    while True:
        pages += 1
        *_, last = site.found(visit, page(f"<main><a href='/news/{pages}'>x</a></main>", visit.url))
        if last.role == "page":
            break
        visit = last
    assert pages == 4


def test_listing_older_than_asked_for_ends(tmp_path: Path) -> None:
    site = site_of(tmp_path, LISTED, since=date(2024, 1, 1))
    (first,) = site.start()
    old = page("<main><li><a href='/news/1'>One</a> 03/04/2020</li></main>")
    assert list(site.found(first, old)) == []


def test_listing_by_month_begins_with_the_month_asked_for(tmp_path: Path) -> None:
    monthly = '  listings: ["http://force.test/news/{year}/{month}/"]\n  articles: ["^/news/"]'
    urls = [visit.url for visit in site_of(tmp_path, monthly, since=date(2024, 11, 5)).start()]
    assert urls[-1] == "http://force.test/news/2024/november/"
    assert urls[-2] == "http://force.test/news/2024/december/"
    assert urls[-3] == "http://force.test/news/2025/january/"


def test_only_stories_on_the_topic_are_taken_but_all_of_the_misconduct_register(tmp_path: Path) -> None:
    rules = '  feeds: ["http://force.test/feed"]\n  articles: ["^/news/"]\n  misconduct: ["^/foi/"]\n  topics: police'
    site = site_of(tmp_path, rules)
    (visit,) = site.start()
    links = {"/news/fete": "Village fete", "/news/pc-sacked": "He is out", "/news/9": "Officer cleared", "/foi/1": "A"}
    items = "".join(f"<item><title>{title}</title><link>{HOST}{path}</link></item>" for path, title in links.items())
    found = [entry.url.removeprefix(HOST) for entry in site.found(visit, xml(f"<rss>{items}</rss>"))]
    assert found == ["/news/pc-sacked", "/news/9", "/foi/1"]


def test_index_of_sitemaps_is_followed_news_and_newest_first_and_within_bounds(tmp_path: Path) -> None:
    rules = '  sitemaps: ["http://force.test/sitemap.xml"]\n  articles: ["^/news/"]\n  pages: 2'
    site = site_of(tmp_path, rules)
    (visit,) = site.start()
    maps = [("/2019.xml", "2019-01-01"), ("/2024.xml", "2024-01-01"), ("/news.xml", ""), ("/2023.xml", "2023-01-01")]
    index = "".join(f"<sitemap><loc>{HOST}{path}</loc><lastmod>{day}</lastmod></sitemap>" for path, day in maps)
    found = site.found(visit, xml(f"<sitemapindex>{index}</sitemapindex>", f"{HOST}/sitemap.xml"))
    assert [entry.url.removeprefix(HOST) for entry in found] == ["/news.xml", "/2024.xml"]


SERVICE = {"search": "http://gdelt.test/doc", "words": "misconduct sourcecountry:UK", "most": 250, "size": 50}


def gdelt() -> Gdelt:
    search = {"names": ["Gwent Police"], "first": "2024-03-01", "last": "2024-03-20"}
    return Gdelt(SERVICE, "gwent-2024-01", search, paths.SOURCES)


def answer_with(count: int) -> Response:
    articles = [{"url": f"http://outlet.test/{n}", "seendate": "20240320T101500Z"} for n in range(count)]
    return Response("http://gdelt.test/doc", body=json.dumps({"articles": articles}).encode())


def test_coverage_of_a_case_is_searched_week_by_week() -> None:
    visits = list(gdelt().start())
    assert len(visits) == 3
    assert "startdatetime=20240301000000&enddatetime=20240308000000" in visits[0].url
    assert "%22Gwent+Police%22" in visits[0].url


def test_week_that_is_full_is_halved_and_one_that_is_not_is_taken() -> None:
    search = gdelt()
    first = next(search.start())
    found = list(search.found(first, answer_with(250)))
    halves = [visit for visit in found if visit.role == "discovery"]
    assert len(found) == 252
    assert "enddatetime=20240304120000" in halves[0].url
    assert "startdatetime=20240304120000" in halves[1].url
    few = list(search.found(first, answer_with(3)))
    assert [(visit.role, visit.via, visit.feed_date) for visit in few] == [("page", "gdelt", "20240320T101500Z")] * 3


def test_search_that_answers_in_plain_words_is_an_error_that_quotes_them() -> None:
    search = gdelt()
    with pytest.raises(SearchError, match="Please limit requests"):
        list(
            search.found(next(search.start()), Response("http://gdelt.test/doc", body=b"Please limit requests to one"))
        )


def test_guardian_is_searched_page_by_page_and_its_key_stays_out_of_the_address() -> None:
    search = Guardian(
        load_sources()["guardian"], date(2024, 1, 1), {"search": "http://api.test/search", "size": 50}, "KEY1"
    )
    (first,) = search.start()
    assert "KEY1" in first.address
    assert "KEY1" not in first.url
    assert "from-date=2024-01-01" in first.url
    results = {"response": {"pages": 2, "results": [{"webUrl": "https://www.theguardian.com/uk-news/a"}]}}
    found = list(search.found(first, Response("http://api.test/search", body=json.dumps(results).encode())))
    assert [visit.role for visit in found] == ["page", "discovery"]
    assert (
        list(search.found(found[1], Response("http://api.test/", body=json.dumps(results).encode())))[-1].role == "page"
    )


def test_guardian_without_a_key_reads_its_feed_and_sitemap() -> None:
    search = Guardian(load_sources()["guardian"], None, {"search": "http://api.test/search", "size": 50}, None)
    assert {visit.via for visit in search.start()} == {"feed", "sitemap"}


@pytest.fixture
def played() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def test_coverage_that_gdelt_names_is_fetched_where_its_host_is_allowed(played: Site, tmp_path: Path) -> None:
    played.pages["force.test", "/news/1"] = Answer(article("Officer dismissed", *STORY))
    articles = [{"url": f"http://{host}/news/1", "seendate": "20240321T0900Z"} for host in ("force.test", "clone.test")]
    held = json.dumps({"articles": articles}).encode()
    played.pages["gdelt.test", "/api/v2/doc/doc"] = Answer(held, headers={"Content-Type": "application/json"})
    folder = write_sources(tmp_path / "sources", force='  articles: ["^/news/"]')
    casebook = write_casebook(tmp_path, "force-2024-01", ["http://force.test/statement"])
    arguments: dict[str, Any] = {"captures": tmp_path / "c", "casebook": casebook, "folder": folder}
    collect(["gdelt"], case="force-2024-01", **arguments, settings=quick(played))
    rows = manifest_table(tmp_path / "c")
    pages = rows[(rows["role"] == "page") & (rows["via"] == "gdelt")]
    assert set(zip(pages["url"], pages["outcome"], strict=True)) == {
        ("http://force.test/news/1", "fetched"),
        ("http://clone.test/news/1", "blocked_address"),
    }
    assert set(pages["case_id"]) == {"force-2024-01"}


def test_key_that_an_answer_repeats_stands_in_no_file(
    played: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUARDIAN_API_KEY", "WHISPER99")
    answer = {"response": {"pages": 1, "results": [], "next": "http://guardian-api.test/?api-key=WHISPER99"}}
    body = gzip.compress(json.dumps(answer).encode())
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    played.pages["guardian-api.test", "/search"] = Answer(body, headers=headers)
    folder = write_sources(tmp_path / "sources", force='  words: "police"\n  articles: ["^/news/"]')
    rules = (folder / "force.yml").read_text().replace("platform: general", "platform: guardian")
    (folder / "force.yml").write_text(rules)
    collect(["force"], captures=tmp_path / "c", folder=folder, settings=quick(played))
    assert any("WHISPER99" in path for _, _, path in played.log)
    for path in (tmp_path / "c").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"WHISPER99" not in (gzip.decompress(data) if path.suffix == ".gz" else data), path
