"""Two coders held side by side: alpha as the textbook has it, F1 as the benchmark has it, and where they differ."""

import json
from math import isnan

import pytest

from analysis.agreement import agreement, alpha, compare_codings, format, pair_records
from analysis.benchmarks.files import BadInput
from analysis.paths import ROOT

SECOND = ROOT.parent / "shared" / "iopc" / "dev.second.gold.jsonl"
NONE = None


def record(name="r1", count=1, **values):
    least = values.pop("count_min", 2 if count is None else count)
    return {"id": name, "count": count, "count_min": least, "role": "officer", "outcomes": [], **values}


def write(path, **ledgers):
    path.write_text("".join(json.dumps({"id": name, "records": found}) + "\n" for name, found in ledgers.items()))
    return path


def alpha_of(found, field):
    return next(line.alpha for line in found.fields if line.field == field)


def test_alpha_of_two_observers_and_two_values_is_krippendorffs():
    assert alpha(zip("0100000010", "1110010000", strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_two_observers_and_five_values_is_krippendorffs():
    assert alpha(zip("aabbdcccedda", "babbbccceddd", strict=True)) == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_four_observers_with_missing_values_is_krippendorffs():
    observers = (
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
        [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
    )
    assert alpha(zip(*observers, strict=True)) == pytest.approx(0.743, abs=0.0005)


def test_alpha_is_one_where_all_agree_and_values_vary():
    assert alpha([("a", "a"), ("b", "b")]) == 1.0


def test_alpha_is_below_zero_where_coders_always_differ():
    assert alpha([("a", "b"), ("b", "a"), ("a", "b")]) < 0


@pytest.mark.parametrize("units", [[], [("a", None)], [("a", "a"), ("a", "a")]])
def test_alpha_is_no_number_where_nothing_varies_or_compares(units):
    assert isnan(alpha(units))


def test_records_are_paired_by_what_they_say_not_by_their_order():
    warned, cleared = (
        record("r1", finding="proven", outcomes=["written_warning"]),
        record("r2", 3, finding="not_proven"),
    )
    pairs = pair_records([warned, cleared], [{**cleared, "id": "x"}, {**warned, "id": "y"}])
    assert [(a["id"], b["id"]) for a, b in pairs] == [("r1", "y"), ("r2", "x")]


def test_a_record_of_only_one_coder_is_a_disagreement_of_its_own():
    found = compare_codings({"d": [record()]}, {"d": [record(), record("r2", 4, role="staff", finding="proven")]})
    (entry,) = found.disagreements
    assert (entry.field, entry.a_record, entry.b_record, entry.a) == ("record", None, "r2", None)
    assert "staff" in entry.b


def test_each_field_on_which_coders_differ_is_listed_with_both_values():
    found = compare_codings({"d": [record(rank="sergeant")]}, {"d": [record(rank="inspector")]})
    assert [(e.document, e.field, e.a, e.b) for e in found.disagreements] == [("d", "rank", "sergeant", "inspector")]


def test_outcomes_are_compared_as_sets():
    a, b = record(outcomes=["training", "management_action"]), record(outcomes=["management_action", "training"])
    assert compare_codings({"d": [a]}, {"d": [b]}).disagreements == []


def test_a_number_not_given_differs_by_the_least_that_it_allows():
    (entry,) = compare_codings({"d": [record(count=None)]}, {"d": [record(count=None, count_min=24)]}).disagreements
    assert (entry.a, entry.b) == ("at least 2", "at least 24")


def test_f1_of_a_field_counts_people_as_the_benchmark_does():
    found = compare_codings({"d": [record(count=4, finding="proven")]}, {"d": [record(count=3, finding="proven")]})
    line = next(line for line in found.fields if line.field == "finding")
    assert (line.f1, line.people) == (pytest.approx(6 / 7), 4)


def test_alpha_by_field_sees_agreement_in_one_and_not_in_another():
    a = {"d": [record("r1", 1, finding="proven", service="retired"), record("r2", 5, finding="not_proven")]}
    b = {"d": [record("r1", 1, finding="proven"), record("r2", 5, finding="not_proven", service="retired")]}
    found = compare_codings(a, b)
    assert alpha_of(found, "finding") == 1.0
    assert alpha_of(found, "service") < 0


def test_documents_of_only_one_file_are_named_and_not_scored(tmp_path):
    a = write(tmp_path / "a.jsonl", d=[record()], e=[record()])
    b = write(tmp_path / "b.jsonl", d=[record()], f=[])
    found = agreement(a, b)
    assert (found.documents, found.only_in_a, found.only_in_b, found.exact) == (1, ["e"], ["f"], 1.0)


def test_two_files_without_a_common_document_are_refused(tmp_path):
    a, b = write(tmp_path / "a.jsonl", d=[]), write(tmp_path / "b.jsonl", e=[])
    with pytest.raises(BadInput, match=r"b\.jsonl: no document has an id of"):
        agreement(a, b)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"rank": "lieutenant"}, "rank cannot be"),
        ({"outcomes": "dismissed"}, "outcomes must be a list"),
        ({"count": -1, "count_min": -1}, "whole, from 0"),
        ({"count": True, "count_min": 1}, "whole, from 0"),
        ({"count": 3, "count_min": 2}, "are the same"),
        ({"finding": "not_proven", "found_level": "misconduct"}, "only where the finding is proven"),
        ({"part_of": "r9"}, "not there"),
    ],
)
def test_a_record_that_breaks_the_schema_is_refused_by_name(tmp_path, wrong, said):
    good = write(tmp_path / "good.jsonl", d=[record()])
    bad = write(tmp_path / "bad.jsonl", d=[{**record(), **wrong}])
    with pytest.raises(BadInput, match=rf"bad\.jsonl: d r1: .*{said}"):
        agreement(good, bad)


def test_a_document_that_comes_twice_is_refused(tmp_path):
    twice = tmp_path / "twice.jsonl"
    twice.write_text('{"id": "d", "records": []}\n' * 2)
    with pytest.raises(BadInput, match="d comes twice"):
        agreement(twice, twice)


def test_the_text_of_an_agreement_names_fields_and_disagreements_up_to_the_listing():
    found = compare_codings(
        {"d": [record(rank="sergeant", service="retired")]}, {"d": [record(rank="inspector", service="unknown")]}
    )
    told = format(found, listing=1)
    assert "rank: sergeant / inspector" in told
    assert "1 of 2" in told
    assert "service: retired" not in told


def test_an_alpha_that_is_no_number_is_a_dash_in_text_and_nothing_in_json():
    found = compare_codings({"d": [record()]}, {"d": [record()]})
    assert any(line.startswith("rank") and "–" in line for line in format(found).splitlines())
    assert json.loads(json.dumps(found.to_json(), allow_nan=False))["fields"][0]["alpha"] is None


def test_an_agreement_is_a_table_with_a_row_a_field():
    table = compare_codings({"d": [record()]}, {"d": [record()]}).to_frame()
    assert {"field", "alpha", "f1", "units"} <= set(table.columns)
    assert table["units"].eq(1).all()


@pytest.mark.skipif(not SECOND.exists(), reason="the shared coded ledgers are not here")
def test_two_codings_of_the_same_summaries_agree_well():
    found = agreement(SECOND.with_name("dev.gold.jsonl"), SECOND)
    assert found.documents == 12
    assert alpha_of(found, "finding") > 0.9
