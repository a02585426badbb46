"""The reading stays as good as it was: every field of every coded corpus has a floor, which never falls unseen."""

import csv
import json
from functools import cache
from pathlib import Path

import pytest

from analysis.benchmarks.ledger import FIELDS, compare_ledgers, score_ledgers
from analysis.extract import extract_ledger
from analysis.paths import ROOT
from analysis.records import Document

SHARED, TEACHING, HERE = ROOT.parent / "shared", ROOT / "data" / "raw" / "teaching", Path(__file__).parent
CODED = {
    "teaching": (TEACHING / "texts.gold.jsonl", TEACHING / "ledgers.gold.jsonl"),
    "iopc": (SHARED / "iopc" / "dev.jsonl", SHARED / "iopc" / "dev.gold.jsonl"),
    "pairs": (SHARED / "pairs" / "documents.jsonl", SHARED / "pairs" / "ledgers.gold.jsonl"),
}
ORDINARY = {"near misses": HERE / "near_misses.jsonl", "news": SHARED / "news" / "ordinary.jsonl"}
SUMS = ("core", "all", "people right", "whole ledger")


def floors():
    """Return the rows of the file of floors."""
    lines = (HERE / "floors.csv").read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def floors_of(corpus):
    return {row["measure"]: float(row["floor"]) for row in floors() if row["corpus"] == corpus}


def measures(scores):
    """Return the figures of a ledger benchmark that have floors; fields of which the gold has nobody are left out."""
    sums = zip(SUMS, (scores["f1"], scores["all"]["f1"], scores["people_right"], scores["exact"]), strict=True)
    return {**dict(sums), **{name: score["f1"] for name, score in scores["fields"].items() if score["n"]}}


def below(found, least):
    """Return what has fallen: each measure that has a floor and is under it or gone, with score and floor."""
    return {name: (found.get(name), floor) for name, floor in least.items() if not found.get(name, -1.0) >= floor}


@cache
def scored(corpus):
    return measures(score_ledgers(*CODED[corpus]))


@cache
def ordinary(corpus):
    """Return the stories of a file of ordinary news, and the ids of those that gave a ledger."""
    stories = [json.loads(line) for line in ORDINARY[corpus].read_text("utf-8").splitlines()]
    documents = (Document(story["id"], story["text"], story.get("title", "")) for story in stories)
    return stories, [document.id for document in documents if extract_ledger(document).groups]


def needs(path):
    if not path.is_file():
        pytest.skip(f"{path.parent.name}/{path.name} is not on this machine")


@pytest.mark.parametrize("corpus", CODED)
def test_no_field_falls_below_its_floor(corpus):
    needs(CODED[corpus][0])
    assert below(scored(corpus), floors_of(corpus)) == {}


@pytest.mark.parametrize("corpus", CODED)
def test_every_field_that_is_coded_has_a_floor(corpus):
    needs(CODED[corpus][0])
    assert floors_of(corpus).keys() >= scored(corpus).keys()


@pytest.mark.parametrize("corpus", ORDINARY)
def test_ordinary_news_gives_no_ledger_more_often_than_its_floor_allows(corpus):
    needs(ORDINARY[corpus])
    stories, read = ordinary(corpus)
    share = 1 - len(read) / len(stories)
    assert below({"no ledger": share}, floors_of(corpus)) == {}, f"ledgers from {read}"


def test_near_misses_are_of_many_kinds():
    stories, _ = ordinary("near misses")
    assert len({story["kind"] for story in stories}) == len(stories) >= 20


def record(**values):
    return {"count": 2, "count_min": 2, "role": "officer", "outcomes": [], "is_total": False, **values}


def test_a_single_lost_outcome_is_caught():
    gold = {"a": [record(finding="proven", outcomes=["dismissed"])], "b": [record(outcomes=["training"])]}
    lost = {**gold, "b": [record(outcomes=[])]}
    now, then = (measures(compare_ledgers(gold, found, {})) for found in (lost, gold))
    assert set(below(now, then)) == {"core", "all", "whole ledger", "outcome"}


def test_a_measure_that_is_gone_has_fallen():
    assert below({}, {"rank": 0.5}) == {"rank": (None, 0.5)}


def test_floors_name_known_corpora_and_measures_once():
    named = [(row["corpus"], row["measure"]) for row in floors()]
    assert len(named) == len(set(named))
    assert {corpus for corpus, _ in named} == {*CODED, *ORDINARY}
    assert {measure for _, measure in named} == {*SUMS, *FIELDS, "no ledger"}


def test_floors_are_shares_above_nought():
    assert all(0 < float(row["floor"]) <= 1 for row in floors())
