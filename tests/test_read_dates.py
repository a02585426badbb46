"""Dates of publication: read where they are stated, with precision and zone, never guessed."""

import pytest

from analysis.read import read_page
from analysis.read.dates import date_in_url, parse_date

TEXT = (
    "<p>A constable who died in January 2020 was cleared in November 2022 by a panel in Eastmere, it was said.</p>" * 2
)


@pytest.mark.parametrize(
    ("given", "value", "precision", "zone"),
    [
        ("2024-03-20", "2024-03-20", "day", "none"),
        ("2024-03", "2024-03", "month", "none"),
        ("2024-03-20T09:45:12Z", "2024-03-20T09:45:12+00:00", "second", "stated"),
        ("2024-07-01T09:45:12.250+01:00", "2024-07-01T09:45:12+01:00", "second", "stated"),
        ("2024-03-20 09:45", "2024-03-20T09:45:00+00:00", "minute", "Europe/London"),
        ("2024-07-20T00:00:00Z", "2024-07-20", "day", "none"),
        ("Published: 09:45 03/04/2024", "2024-04-03T09:45:00+01:00", "minute", "Europe/London"),
        ("Published: 17 Jan 2025", "2025-01-17", "day", "none"),
        ("Published 24th April 2023, 4.05pm", "2023-04-24T16:05:00+01:00", "minute", "Europe/London"),
        ("March 20, 2024 9am BST", "2024-03-20T09:00:00+01:00", "minute", "stated"),
        ("Wed, 20 Mar 2024 11:45:00 GMT", "2024-03-20T11:45:00+00:00", "second", "stated"),
        ("Tuesday, 15 June, 2021", "2021-06-15", "day", "none"),
        ("1710927912", "2024-03-20T09:45:12+00:00", "second", "stated"),
    ],
)
def test_forms_of_dates(given: str, value: str, precision: str, zone: str) -> None:
    found = parse_date(given)
    assert found is not None
    assert (found.value, found.precision, found.zone) == (value, precision, zone)


def test_an_hour_that_comes_twice_is_marked_and_taken_as_the_first() -> None:
    found = parse_date("Published: 01:30 27/10/2024")
    assert found is not None
    assert (found.value, found.zone) == ("2024-10-27T01:30:00+01:00", "Europe/London ambiguous")


def test_an_hour_that_the_clocks_skip_is_marked() -> None:
    found = parse_date("Published: 01:30 31/03/2024")
    assert found is not None
    assert found.zone == "Europe/London nonexistent"
    assert found.given == "Published: 01:30 31/03/2024"


@pytest.mark.parametrize(
    "given", ["", "yesterday", "99/99/2024", "31 February 2024", "2024", "page 3 of 12", "1066-10-14"]
)
def test_what_is_no_date_gives_none(given: str) -> None:
    assert parse_date(given) is None


@pytest.mark.parametrize(
    ("path", "value", "precision"),
    [
        ("/news/2024/march/20/slug/", "2024-03-20", "day"),
        ("/uk/2024/mar/20/slug", "2024-03-20", "day"),
        ("/news/wales/2024-03-20/slug", "2024-03-20", "day"),
        ("/news/gwent/news/news/2024/march/slug/", "2024-03", "month"),
    ],
)
def test_a_date_in_the_address(path: str, value: str, precision: str) -> None:
    found = date_in_url(path)
    assert found is not None
    assert (found.value, found.precision, found.source) == (value, precision, "url")


def test_numbers_in_an_address_are_no_date() -> None:
    assert date_in_url("/news/19346781.officer-in-court/") is None


def test_linked_data_comes_before_meta_and_meta_before_the_printed_label() -> None:
    node = '{"@type": "NewsArticle", "headline": "x", "datePublished": "2024-05-01"}'
    data = f'<script type="application/ld+json">{node}</script>'
    meta = '<meta property="article:published_time" content="2024-05-02">'
    label = "<p>Published: 3 May 2024</p>"
    sources = [
        read_page(f"<html><head>{head}</head><body><main>{label}{TEXT}</main></body></html>".encode())
        for head in (data + meta, meta, "")
    ]
    assert [(d.published, d.published_source) for d in sources] == [
        ("2024-05-01", "jsonld"), ("2024-05-02", "meta"), ("2024-05-03", "label"),
    ]  # fmt: skip


def test_a_date_of_change_is_not_the_date_of_publication() -> None:
    names = ("article:modified_time", "og:updated_time")
    head = "".join(f'<meta property="{name}" content="2026-01-05">' for name in names)
    assert read_page(f"<html><head>{head}</head><body>{TEXT}</body></html>".encode()).published is None


def test_a_date_in_the_text_or_the_footer_is_not_the_date_of_publication() -> None:
    html = f"<html><body><main>{TEXT}</main><footer>© 2024 Eastmere Police</footer></body></html>".encode()
    document = read_page(html)
    assert (document.published, document.published_source, document.published_precision) == (None, "none", "none")


def test_a_broken_block_of_linked_data_still_gives_its_date() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-01", oops}</script>'
    assert read_page(f"<html><head>{broken}</head><body>{TEXT}</body></html>".encode()).published == "2024-05-01"


def test_the_zone_of_a_printed_time_is_recorded() -> None:
    document = read_page(f"<html><body><main><p>Published: 09:45 03/07/2024</p>{TEXT}</main></body></html>".encode())
    assert (document.published, document.published_zone) == ("2024-07-03T09:45:00+01:00", "Europe/London")
