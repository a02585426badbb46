"""The score of page reading: the public benchmark's measure on folders of three layouts."""

import gzip
import json
from pathlib import Path

import pytest

from analysis.benchmarks.files import BadInput
from analysis.benchmarks.pages import overlap, score_pages

SHARED = Path(__file__).parents[2] / "shared" / "pages"
STORY = [
    "Two constables from Tollhaven were dismissed on Friday after a panel found that they had invented a patrol.",
    "Their sergeant, who signed the log without reading it, received a final written warning for two years.",
]


def html(title: str = "Patrol that never was", story: list[str] = STORY, head: str = "") -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in story)
    return f"<html><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()


def test_shingles_are_counted_as_a_multiset() -> None:
    assert overlap("a b c d a b c d", "a b c d") == (1, 0, 4)
    assert overlap("a b", "a b") == (1, 0, 0)
    assert overlap("a b c d", "a b c e") == (0, 1, 1)


def test_case_counts_and_punctuation_does_not() -> None:
    assert overlap("One, two: three four!", "One two three four").shared == 1
    assert overlap("One two three four", "one two three four").shared == 0


def test_the_layout_with_ground_truth(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    for name, story in (("a", STORY), ("b", STORY[:1])):
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(html(story=story)))
    gold = {name: {"articleBody": "\n\n".join(STORY), "url": f"https://a.example/{name}"} for name in "ab"}
    (tmp_path / "ground-truth.json").write_text(json.dumps(gold), "utf-8")
    scores = score_pages(tmp_path)
    assert (scores["n"], scores["precision"], scores["title_exact"], scores["date_right"]) == (2, 1.0, None, None)
    assert scores["recall"] == pytest.approx((1 + 15 / 32) / 2)
    assert scores["f1"] == pytest.approx(2 * scores["recall"] / (1 + scores["recall"]))
    assert [row["page"] for row in scores["by_page"]] == ["b", "a"]


def test_the_layout_with_titles_and_dates(tmp_path: Path) -> None:
    meta = '<meta property="article:published_time" content="2024-05-03T08:00:00+01:00">'
    names = ["Echo_2024_05_03.html.gz", "Echo_2025_01_09.html.gz"]
    (tmp_path / names[0]).write_bytes(gzip.compress(html(head=meta)))
    (tmp_path / names[1]).write_bytes(gzip.compress(html(title="Another printed headline of the day")))
    body = {"summary": [STORY[0]], "sections": [{"headline": [], "paragraphs": [STORY[1]]}]}
    gold = {
        "V1": {"title": "PATROL that  never was", "publishing_date": "2024-05-03 07:00:00+00:00", "body": body},
        "V2": {"title": "Quite another one", "publishing_date": "2025-01-08 10:00:00+00:00", "body": body},
    }
    (tmp_path / "Echo.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "meta.info").write_text(json.dumps({name: {"url": "https://a.example/"} for name in names}), "utf-8")
    scores = score_pages(tmp_path)
    assert (scores["n"], scores["f1"], scores["title_exact"], scores["date_right"]) == (2, 1.0, 1.0, 0.5)
    assert (scores["titles"], scores["dates"]) == (2, 2)


def test_the_layout_of_a_regulator(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(html())
    gold = {"page.html": {"articleBody": STORY[0], "recommendation": STORY[1], "title": "No such title", "date": "x"}}
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    scores = score_pages(tmp_path)
    assert (scores["precision"], scores["recall"], scores["title_exact"], scores["date_right"]) == (1.0, 1.0, 1.0, 0.0)


def test_a_folder_of_unknown_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"ground-truth\.json, meta\.info or gold\.json"):
        score_pages(tmp_path)


def test_a_missing_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text('{"gone.html": {"articleBody": "x"}}', "utf-8")
    with pytest.raises(BadInput, match=r"gone\.html"):
        score_pages(tmp_path)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared pages are not on this machine")
@pytest.mark.parametrize(
    ("folder", "floors"),
    [
        ("uk_titles", {"f1": 0.98, "title_exact": 1.0, "date_right": 1.0}),
        ("iopc", {"precision": 0.98, "recall": 0.99}),
    ],
)
def test_reading_stays_above_its_floor(folder: str, floors: dict[str, float]) -> None:
    scores = score_pages(SHARED / folder)
    assert {name: scores[name] >= floor for name, floor in floors.items()} == dict.fromkeys(floors, True)
