"""Scoring comparisons: rows right, renamed records, rows that are not judged, unusable files."""

import json
from pathlib import Path

import pytest

from analysis.benchmarks.comparisons import score_comparisons
from analysis.benchmarks.files import BadInput
from analysis.benchmarks.records import coded_ledger, match_records, rename_by_rows
from analysis.paths import ROOT
from analysis.records import Document, Group, Ledger

SHARED = ROOT.parent / "shared"
RECORD = {"count": 2, "count_min": 2, "rank": "constable", "finding": "not_proven", "lines": [0]}
DISMISSED = {"count": 1, "count_min": 1, "finding": "proven", "outcomes": ["dismissed"], "lines": [1]}


def write(path: Path, *lines: dict) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


@pytest.fixture
def case(tmp_path):
    """Return a folder with two documents, their ledgers and a gold comparison of two rows, one of them wrong."""
    write(tmp_path / "texts.jsonl", {"id": "o", "text": "First line.\nSecond."}, {"id": "a", "text": "One.\nTwo."})
    write(
        tmp_path / "ledgers.jsonl",
        {"id": "o", "records": [{"id": "r1", **RECORD}, {"id": "r2", **DISMISSED}]},
        {"id": "a", "records": [{"id": "r1", **RECORD}, {"id": "r2", **DISMISSED, "outcomes": []}]},
    )
    rows = [
        {"official_record": "r1", "article_record": "r1", "relation": "same"},
        {"official_record": "r2", "article_record": "r2", "relation": "outcome_weakened"},
    ]
    write(tmp_path / "comparisons.jsonl", {"official": "o", "article": "a", "rows": rows})
    return tmp_path


def test_rows_are_scored_overall_and_by_relation(case):
    scored = score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl", from_gold=True)
    assert (scored["precision"], scored["recall"], scored["f1"], scored["n"]) == (0.5, 0.5, 0.5, 2)
    assert scored["relations"]["same"]["f1"] == 1
    assert scored["relations"]["outcome_weakened"]["recall"] == 0
    assert scored["by_comparison"][0]["invented"] == ["r2 r2 less_specific"]


def test_a_ledgers_file_may_be_named(case):
    elsewhere = (case / "ledgers.jsonl").rename(case / "elsewhere.txt")
    scored = score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl", elsewhere, from_gold=True)
    assert scored["f1"] == 0.5


def test_nothing_extracted_costs_recall_only(case):
    scored = score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl")
    assert (scored["precision"], scored["recall"]) == (1.0, 0.0)


def test_a_total_that_the_gold_leaves_out_is_counted_in_the_strict_score_only(case):
    total = {"id": "r3", "count": 9, "count_min": 9, "is_total": True}
    ledgers = [json.loads(line) for line in (case / "ledgers.jsonl").read_text("utf-8").splitlines()]
    ledgers[1]["records"].append(total)
    write(case / "ledgers.jsonl", *ledgers)
    scored = score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl", from_gold=True)
    assert scored["precision"] == 0.5
    assert scored["strict"]["precision"] == pytest.approx(1 / 3)


def test_documents_that_the_gold_names_must_be_there(case):
    write(case / "texts.jsonl", {"id": "o", "text": "Only one."})
    with pytest.raises(BadInput, match="lacks a"):
        score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl")


def test_comparing_coded_ledgers_needs_them(case):
    (case / "ledgers.jsonl").unlink()
    with pytest.raises(BadInput, match="no coded ledger"):
        score_comparisons(case / "texts.jsonl", case / "comparisons.jsonl", from_gold=True)


def test_extracted_records_take_the_names_of_the_coded_ones():
    document = Document("o", "First line.\nSecond.")
    coded = coded_ledger(document, [{"id": "r1", **RECORD}, {"id": "r2", **DISMISSED}])
    extracted = Ledger(
        document,
        [
            Group("g1", 1, finding="proven", outcomes=["dismissed"], evidence={"outcomes": [(12, 18)]}),
            Group("g2", 2, 2, rank="constable", evidence={"count": [(0, 5)]}),
            Group("g3", 40, 40, role="staff", rank="sergeant", service="retired", finding="withdrawn", is_total=True),
        ],
    )
    assert match_records(coded, extracted) == {"g1": "r2", "g2": "r1"}


def test_without_coded_ledgers_ids_are_renamed_so_that_most_rows_agree():
    gold = [("r1", "r1", "same"), ("r2", "r3", "count_differs"), ("r3", None, "omitted")]
    predicted = [("x", "m", "count_differs"), ("y", "n", "same"), ("z", None, "omitted")]
    names = rename_by_rows(gold, predicted)
    assert {(names[0][o], names[1][a] if a else None, r) for o, a, r in predicted} == set(gold)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared data beside the repository")
@pytest.mark.parametrize("folder", ["seeds/seeds", "pairs/documents"])
def test_coded_ledgers_give_the_coded_comparisons(folder):
    documents = SHARED / f"{folder}.jsonl"
    gold = next(documents.parent.glob("*comparisons.gold.jsonl"))
    scored = score_comparisons(documents, gold, from_gold=True)
    assert scored["f1"] >= 0.9
    assert scored["inferences"]["found"] == scored["inferences"]["n"]
