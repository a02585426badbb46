"""The reading stays as good as it was: every field of every coded corpus has a floor, which never falls unseen."""

import csv
import json
from functools import cache
from pathlib import Path

import pytest

from analysis.benchmarks.comparisons import score_comparisons
from analysis.benchmarks.ledger import FIELDS, compare_ledgers, score_ledgers
from analysis.extract import extract_ledger
from analysis.paths import ROOT
from analysis.records import RELATIONS, Document

SHARED, RAW, HERE = ROOT.parent / "shared", ROOT / "data" / "raw", Path(__file__).parent
TEACHING, INVENTED = RAW / "teaching", RAW / "invented"
CODED = {
    "teaching": (TEACHING / "texts.gold.jsonl", TEACHING / "ledgers.gold.jsonl"),
    "invented": (INVENTED / "documents.jsonl", INVENTED / "ledgers.gold.jsonl"),
    "iopc": (SHARED / "iopc" / "dev.jsonl", SHARED / "iopc" / "dev.gold.jsonl"),
    "pairs": (SHARED / "pairs" / "documents.jsonl", SHARED / "pairs" / "ledgers.gold.jsonl"),
}
COMPARED = {
    "teaching comparisons": (TEACHING / "texts.gold.jsonl", TEACHING / "comparisons.gold.jsonl"),
    "pairs comparisons": (SHARED / "pairs" / "documents.jsonl", SHARED / "pairs" / "comparisons.gold.jsonl"),
    "seeds comparisons": (SHARED / "seeds" / "seeds.jsonl", SHARED / "seeds" / "seeds.comparisons.gold.jsonl"),
}
ORDINARY = {"near misses": HERE / "near_misses.jsonl", "news": SHARED / "news" / "ordinary.jsonl"}
OF_ROWS = ("rows", "differences found", "faithful articles")
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


def measures_of_rows(scores, gold):
    """Return the figures of a comparison benchmark: F1 of all rows and of each relation, and two shares.

    The differences that coders wrote down and the program found too; the faithful articles (nothing but `same`) of
    which it reports no difference.
    """
    faithful = {f"{one['official']} / {one['article']}" for one in gold if all(_is_same(row) for row in one["rows"])}
    judged = {one["comparison"]: one for one in scores["by_comparison"]}
    missed = [row for one in judged.values() for row in one["missed"] if not row.endswith(" same")]
    spared = [name for name in faithful if all(row.endswith(" same") for row in judged[name]["invented"])]
    planted = sum(score["n"] for relation, score in scores["relations"].items() if relation != "same")
    shares = {"rows": scores["f1"], "differences found": 1 - len(missed) / planted}
    if faithful:
        shares["faithful articles"] = len(spared) / len(faithful)
    return shares | {relation: score["f1"] for relation, score in scores["relations"].items() if score["n"]}


def _is_same(row):
    return row["relation"] == "same"


def below(found, least):
    """Return what has fallen: each measure that has a floor and is under it or gone, with score and floor."""
    return {name: (found.get(name), floor) for name, floor in least.items() if not found.get(name, -1.0) >= floor}


@cache
def scored(corpus):
    return measures(score_ledgers(*CODED[corpus]))


@cache
def compared(corpus):
    texts, gold = COMPARED[corpus]
    return measures_of_rows(score_comparisons(texts, gold), list(map(json.loads, gold.open(encoding="utf-8"))))


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


@pytest.mark.parametrize("corpus", COMPARED)
def test_no_relation_falls_below_its_floor(corpus):
    needs(COMPARED[corpus][0])
    assert below(compared(corpus), floors_of(corpus)) == {}


@pytest.mark.parametrize("corpus", COMPARED)
def test_every_relation_that_is_coded_has_a_floor(corpus):
    needs(COMPARED[corpus][0])
    assert floors_of(corpus).keys() >= compared(corpus).keys()


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


def test_a_difference_made_up_of_a_faithful_article_is_caught():
    rows = [{"official_record": "r1", "article_record": "r1", "relation": "same"}]
    gold = [{"official": "o", "article": name, "rows": rows} for name in ("p", "q")]
    gold[1]["rows"] = [{**rows[0], "relation": "omitted", "article_record": None}]
    found = {
        "f1": 0.5,
        "relations": {"same": {"f1": 0.0, "n": 1}, "omitted": {"f1": 1.0, "n": 1}},
        "by_comparison": [
            {"comparison": "o / p", "missed": ["r1 r1 same"], "invented": ["r1 - omitted"]},
            {"comparison": "o / q", "missed": [], "invented": []},
        ],
    }
    assert measures_of_rows(found, gold) == {
        "rows": 0.5, "differences found": 1.0, "faithful articles": 0.0, "same": 0.0, "omitted": 1.0,
    }  # fmt: skip


def test_a_measure_that_is_gone_has_fallen():
    assert below({}, {"rank": 0.5}) == {"rank": (None, 0.5)}


def test_floors_name_known_corpora_and_measures_once():
    named = [(row["corpus"], row["measure"]) for row in floors()]
    assert len(named) == len(set(named))
    assert {corpus for corpus, _ in named} == {*CODED, *COMPARED, *ORDINARY}
    assert {measure for _, measure in named} == {*SUMS, *FIELDS, *OF_ROWS, *RELATIONS, "no ledger"}


def test_floors_are_shares_above_nought():
    assert all(0 < float(row["floor"]) <= 1 for row in floors())
