"""The speed benchmark measures processor time of real runs; what it finds is not tested, only what it reports."""

import json
import os

import pytest

from analysis.benchmarks import browsing, speed
from analysis.benchmarks.speed import (
    CASE,
    analyse_case,
    cases,
    exhaust,
    exponent,
    joined,
    measure_speed,
    one_core,
    peak_memory,
    seconds,
)
from analysis.compare import framing, reuse


def test_long_texts_have_the_length_asked_for_and_hold_the_corpus_in_order():
    text = joined(["One officer.", "Two officers."], 40)
    assert len(text) == 40
    assert text.startswith("One officer.\nTwo officers.\nOne officer.")


def test_seconds_grow_with_the_work():
    assert seconds(lambda: sum(range(2_000_000))) > seconds(lambda: None) > 0


def test_results_are_made_but_not_kept():
    made = []
    exhaust(made.append(number) for number in range(3))
    assert made == [0, 1, 2]


def test_memory_is_counted_in_megabytes():
    pytest.importorskip("resource", reason="this system does not say how much memory a process holds")
    assert 1 < peak_memory() < 100_000


def test_texts_are_taken_in_cases_of_one_statement_and_five_articles():
    assert [len(case) for case in cases(["text"] * (CASE + 1))] == [6, 1]


@pytest.mark.parametrize("articles", [0, 2])
def test_a_case_is_analysed_with_every_article_it_has(articles, monkeypatch):
    seen = []
    monkeypatch.setattr(framing, "frame", lambda ledgers: seen.append(len(ledgers)))
    monkeypatch.setattr(reuse, "find_reuse", lambda official, article, quotes: seen.append(article.id))
    analyse_case(["Two officers were dismissed after a misconduct hearing."] * (articles + 1))
    assert seen == [articles + 1, *map(str, range(1, articles + 1))]


def test_other_cores_come_back_after_a_measurement():
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    with one_core():
        pass
    assert cores is None or os.sched_getaffinity(0) == cores


def test_only_the_parts_asked_for_are_measured(tmp_path, monkeypatch):
    monkeypatch.setattr(speed, "LENGTHS", (200, 400))
    monkeypatch.setattr(speed, "REPEATED", (100, 200))
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "Two officers were dismissed."}), "utf-8")
    measured = measure_speed(path, ["length"])
    assert "exponent_of_length" in measured
    assert "ratio" not in measured


def test_an_exponent_tells_linear_from_quadratic():
    assert exponent({10: 1.0, 100: 10.0}) == pytest.approx(1)
    assert exponent({10: 1.0, 20: 2.0, 100: 100.0}) == pytest.approx(2)


def test_a_large_page_is_made_and_without_a_browser_it_says_so(monkeypatch):
    pytest.importorskip("playwright", reason="playwright is not installed")
    monkeypatch.setattr(browsing.shutil, "which", lambda _: None)
    measured = browsing.measure_page(["Two officers were dismissed.", "Two officers were sacked."])
    assert measured["articles"] == browsing.ARTICLES
    assert measured["megabytes"] > 0
    assert measured["skipped"] == "there is no Chromium on this machine"
