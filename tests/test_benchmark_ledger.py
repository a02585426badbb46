"""The ledger benchmark: people weighed by number, silence costs recall, invention costs precision."""

import importlib.util
import json
import random

import pytest

from analysis.benchmarks.files import BadInput, read_json_lines
from analysis.benchmarks.ledger import compare_ledgers, force_of, score_ledgers
from analysis.paths import ROOT
from analysis.records import FINDINGS, OUTCOMES, RANKS, ROLES, SERVICES

SCORER = ROOT.parent / "shared" / "gold" / "score_ledger.py"


def record(**values):
    return {"count": 1, "count_min": 1, "role": "officer", "outcomes": [], "is_total": False, **values}


def score(gold, predicted, forces=None):
    return compare_ledgers({"a": gold}, {"a": predicted}, forces or {})


def test_an_equal_ledger_scores_one():
    records = [record(count=3, finding="proven", outcomes=["written_warning"])]
    result = score(records, records)
    assert (result["precision"], result["recall"], result["f1"], result["exact"]) == (1.0, 1.0, 1.0, 1.0)


def test_each_person_of_a_group_counts():
    result = score([record(count=4, finding="proven")], [record(count=3, finding="proven")])
    assert (result["precision"], result["recall"], result["n"]) == (1.0, 0.75, 4)


def test_silence_costs_recall_and_invention_costs_precision():
    silent = score([record(finding="proven")], [record(finding="unknown")])
    inventive = score([record(finding="unknown")], [record(finding="proven")])
    assert (silent["recall"], inventive["precision"]) == (0.0, 0.0)


def test_totals_are_not_counted_again():
    total = record(count=7, is_total=True, finding="proven")
    assert score([record(finding="proven"), total], [record(finding="proven")])["f1"] == 1.0


def test_officers_and_staff_are_not_exchangeable():
    assert score([record(role="staff", finding="proven")], [record(finding="proven")])["f1"] == 0.0


def test_resigned_and_retired_are_both_left():
    assert score([record(service="resigned")], [record(service="retired")])["fields"]["service"]["f1"] == 1.0


def test_people_are_right_only_when_their_number_is():
    assert score([record(count=2)], [record(count=3)])["people_right"] == 0.0


def test_a_missing_document_is_an_empty_ledger():
    result = compare_ledgers({"a": [record(finding="proven")], "b": []}, {}, {})
    assert (result["recall"], result["people_right"]) == (0.0, 0.5)


def test_the_force_is_read_from_a_regulators_title():
    assert force_of({"title": "Use of force in a van - Wexshire Police, May 2019"}) == "Wexshire Police"
    assert force_of({"title": "Death in a cell – Metropolitan Police Service, May 2019"}) == "Metropolitan Police"
    assert force_of({"title": "Officer sacked", "publisher": "The Clarion"}) == "The Clarion"


def test_the_met_and_all_others_are_scored_apart():
    proven, silent = [record(finding="proven")], [record()]
    forces = {"a": "Metropolitan Police", "b": "Wexshire Police", "c": "Northmoor Police"}
    result = compare_ledgers(dict.fromkeys("abc", proven), {"a": silent, "b": proven, "c": proven}, forces)["forces"]
    assert result["Metropolitan Police"]["f1"] == 0.0
    assert result["all other forces"]["f1"] == 1.0


def test_the_worst_document_comes_first_with_what_is_wrong():
    gold = {"good": [record()], "bad": [record(count=2, finding="proven")]}
    first = compare_ledgers(gold, {"good": [record()]}, {})["by_document"][0]
    assert first["document"] == "bad"
    assert "2 finding officer proven" in first["missed"]


def test_a_broken_line_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "records": []}\n{"id": ', "utf8")
    with pytest.raises(BadInput, match=r"gold\.jsonl:2: not JSON"):
        read_json_lines(path)


def test_a_file_without_the_needed_keys_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a"}\n', "utf8")
    with pytest.raises(BadInput, match="records"):
        read_json_lines(path, needs=("id", "records"))


def test_files_are_scored_by_extracting_their_texts(tmp_path):
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    texts.write_text(json.dumps({"id": "a", "text": "The library opens at nine."}) + "\n", "utf8")
    gold.write_text(json.dumps({"id": "a", "records": []}) + "\n", "utf8")
    assert score_ledgers(texts, gold)["people_right"] == 1.0


@pytest.mark.skipif(not SCORER.exists(), reason="the annotation guide's own scorer lies outside the repository")
def test_figures_equal_those_of_the_annotation_guides_scorer():
    spec = importlib.util.spec_from_file_location("score_ledger", SCORER)
    original = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(original)
    gold, predicted = random_ledgers(seed=1), random_ledgers(seed=2)
    rows, exact, people_right, worst = original.score(
        *({name: {"records": records} for name, records in side.items()} for side in (gold, predicted))
    )
    ours = compare_ledgers(gold, predicted, {})
    for name, (precision, recall, f1, n) in rows.items():
        mine = ours if name == "CORE" else ours["all"] if name == "ALL" else ours["fields"][name]
        assert [mine[key] for key in ("precision", "recall", "f1", "n")] == pytest.approx([precision, recall, f1, n])
    assert (ours["exact"], ours["people_right"]) == (exact, people_right)
    assert [error["errors"] for error in ours["by_document"]] == [errors for errors, _ in worst]


def random_ledgers(seed):
    chance = random.Random(seed)
    pick = chance.choice
    return {
        f"d{number}": [
            record(
                count=pick([None, 0, 1, 2, 5]), count_min=pick([1, 2]), role=pick(ROLES), rank=pick(RANKS),
                service=pick(SERVICES), finding=pick(FINDINGS), outcomes=chance.sample(OUTCOMES, pick([0, 1, 2])),
                case_to_answer=pick(["yes", "no", "unknown"]), criminal=pick(["none", "charged", "referred"]),
                proceeding=pick(["misconduct_hearing", "misconduct_meeting", "appeal", "none"]),
                is_total=chance.random() < 0.1,
            )
            for _ in range(pick([0, 1, 2, 3]))
        ]
        for number in range(60)
    }  # fmt: skip
