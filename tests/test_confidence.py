"""A probability for every group and claim: what moves it, where its weights come from, what counts as right."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from analysis import extract_ledger
from analysis.benchmarks.files import BadInput
from analysis.confidence import rate
from analysis.confidence.__main__ import main
from analysis.confidence.features import features_of
from analysis.confidence.model import WEIGHTS, Weights, read_weights, weights
from analysis.confidence.strange import strange
from analysis.confidence.train import (
    Examples,
    fit,
    in_pairs,
    out_of_fold,
    predictions,
    right_claim,
    right_groups,
    unit_of,
    write_weights,
)
from analysis.records import Claim, Document
from ledgers import group, ledger

TEXT = (
    "A police sergeant was dismissed without notice after a misconduct hearing found gross misconduct proven. "
    "Two constables were given written warnings at a misconduct meeting. Other officers may face proceedings."
)


def record(count=1, **values):
    return {"count": count, "count_min": count or 2, "role": "officer", "outcomes": [], "is_total": False, **values}


def claim(kind="outcome", value="dismissed", **values):
    return Claim("c1", 0, 10, kind, value, **values)


def of_group(*groups, at=0):
    return features_of(ledger("d", *groups))[0][at]


def examples(number=480):
    """Things of six forces: those with a "flaw" are wrong four times in five, the others one time in five."""
    chance = random.Random(7)
    found = Examples()
    for place in range(number):
        flaw = place % 2
        right = chance.random() > (0.8 if flaw else 0.2)
        found.add({"flaw": float(flaw), "noise": chance.random()}, right, f"force {place // 2 % 6}", f"d{place}", "r1")
    return found


def test_every_group_and_claim_is_rated_between_nought_and_one():
    found = rate(extract_ledger(TEXT))
    chances = [one.confidence for one in (*found.groups, *found.claims)]
    assert len(chances) > 4
    assert all(chance is not None and 0 <= chance <= 1 for chance in chances)


def test_rating_changes_nothing_but_the_confidence():
    plain, rated = extract_ledger(TEXT), rate(extract_ledger(TEXT))
    for one in (*plain.groups, *plain.claims, *rated.groups, *rated.claims):
        one.confidence = None
    assert rated.to_json() == plain.to_json()


def test_what_surrounds_the_story_changes_no_confidence():
    bare, surrounded = (
        rate(extract_ledger(text)) for text in (TEXT, f"\n\n{TEXT}\n\nWe use cookies. Accept all cookies")
    )
    assert [one.confidence for one in bare.groups] == [one.confidence for one in surrounded.groups]
    assert [one.confidence for one in bare.claims] == [one.confidence for one in surrounded.claims]


def test_rating_twice_gives_the_same():
    found = rate(extract_ledger(TEXT))
    once = [one.confidence for one in found.groups]
    assert [one.confidence for one in rate(found).groups] == once


def test_an_empty_ledger_stays_empty():
    assert rate(ledger("d")).groups == []


def test_a_number_that_is_not_given_makes_a_group_less_sure_than_one_in_words():
    sure, unsure = (
        rate(ledger("d", group("r1", count, finding="proven", outcomes=["dismissed"], evidence=evidence)))
        for count, evidence in ((2, {"count": [(0, 3)]}), (None, {}))
    )
    assert unsure.groups[0].confidence < sure.groups[0].confidence


def test_a_claim_that_its_group_was_settled_against_is_less_sure():
    found = ledger("d", group("r1", finding="proven", claims=["c1", "c2"]))
    found.claims = [
        Claim("c1", 0, 9, "finding", "proven", group="r1"),
        Claim("c2", 20, 29, "finding", "not_proven", group="r1"),
    ]
    kept, overruled = rate(found).claims
    assert overruled.confidence < kept.confidence


def test_a_total_knows_whether_its_parts_make_it():
    whole = group("r1", 5, is_total=True)
    features = of_group(whole, group("r2", 3, part_of="r1"), group("r3", 1, part_of="r1"))
    assert features["total that its parts do not make"] == 1
    assert of_group(whole, group("r2", 5, part_of="r1"))["total that its parts do not make"] == 0


def test_an_inferred_number_is_told_from_a_stated_one():
    assert of_group(group("r1", 3, inferred=["count"]))["number inferred"] == 1
    assert of_group(group("r1", 3, evidence={"count": [(0, 5)]}))["number inferred"] == 0


def test_the_distance_from_people_to_predicate_grows_with_the_characters_between():
    near, far = (
        Claim("c1", 0, 90, "outcome", "dismissed", spans={"people": (0, 8), "predicate": (start, start + 9)})
        for start in (13, 80)
    )
    found = ledger("d")
    found.claims = [near, far]
    distances = [features["distance from people to predicate"] for features in features_of(found)[1]]
    assert distances[0] < distances[1]


def test_a_phrase_that_points_back_may_mean_any_group_that_looks_alike():
    found = ledger("d", group("r1", claims=["c1"]), group("r2"), group("r3", 2), group("r4", rank="sergeant"))
    found.document.text = "The officer was dismissed."
    found.claims = [Claim("c1", 0, 26, "outcome", "dismissed", group="r1", spans={"people": (0, 11)})]
    among_two = features_of(found)[0][0]["phrases that may mean others"]
    found.document.text = "PC Ann Reed was dismissed."
    assert features_of(found)[0][0]["phrases that may mean others"] == 0 < among_two


def test_some_words_are_hidden_wherever_they_stand_and_the_same_ones_again():
    document = Document("d", "Dismissed officers. The officers were dismissed.", "Officers dismissed")
    hidden = {strange(document, seed, share=0.5).text for seed in range(100)}
    assert "Vond officers. The officers were vond." in hidden
    assert strange(document, 1, share=0.5) == strange(document, 1, share=0.5)


def test_offsets_of_the_old_text_are_not_kept_where_words_are_hidden():
    assert strange(Document("d", "Officers left.", paragraphs=[(0, 14)]), 1, share=1).paragraphs == []


def test_what_was_read_with_words_hidden_is_learned_from_and_not_predicted():
    found = examples(120)
    for place in range(60):
        found.hidden[place] = True
    assert set(predictions({"group": found})["document"]) == {f"d{place}" for place in range(60, 120)}


def test_a_weight_moves_the_probability_its_own_way():
    model = Weights(0.0, {"good": 2.0, "bad": -2.0})
    assert model.probability({}) == 0.5
    assert model.probability({"bad": 1.0}) < 0.5 < model.probability({"good": 1.0})


def test_a_feature_without_weight_counts_nothing():
    assert Weights(0.0, {}).probability({"unheard of": 9.0}) == 0.5


def test_no_probability_overflows():
    assert 0 < Weights(0.0, {"x": 1.0}).probability({"x": -1e9}) < 0.001


def test_the_shipped_weights_know_the_features_that_are_read():
    known = weights("group").coefficients
    assert {"number not given", "no fate", "conflicts"} <= set(known)
    assert "settled otherwise" in weights("claim").coefficients


def test_the_shipped_weights_say_what_they_were_fitted_on_and_how_to_make_them_anew():
    text = WEIGHTS.read_text("utf8")
    assert "python -m analysis.confidence train" in text
    assert yaml.safe_load(text)["group"]["fitted_on"]["documents"] > 100


def test_a_broken_file_of_weights_is_named(tmp_path):
    path = tmp_path / "confidence.yml"
    path.write_text("group: {intercept: high}\n")
    with pytest.raises(ValueError, match=r"confidence\.yml: not a file of weights"):
        read_weights(path)


def test_rating_needs_no_learning_library():
    code = "import sys; from analysis.confidence import rate; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_group_is_right_when_a_gold_record_says_the_same():
    gold = [record(2, finding="proven", outcomes=["dismissed"])]
    assert right_groups([record(2, finding="proven", outcomes=["dismissed"])], gold) == [True]


@pytest.mark.parametrize(
    "wrong",
    [{"count": 3}, {"count": None, "count_min": 1}, {"role": "staff"}, {"rank": "sergeant"}, {"service": "retired"},
     {"finding": "not_proven"}, {"outcomes": []}],
)  # fmt: skip
def test_a_group_with_one_field_wrong_is_wrong(wrong):
    gold = [record(2, finding="proven", outcomes=["dismissed"])]
    assert right_groups([{**record(2, finding="proven", outcomes=["dismissed"]), **wrong}], gold) == [False]


def test_a_gold_record_makes_only_one_group_right():
    assert right_groups([record(), record()], [record()]) == [True, False]


def test_values_that_the_benchmark_counts_as_equal_are_equal():
    assert right_groups([record(service="resigned")], [record(service="former")]) == [True]
    assert right_groups([record(None)], [record(2)]) == [True]


@pytest.mark.parametrize("gold", [[record(3, is_total=True)], [record(2, rank="sergeant"), record(outcomes=["other"])]])
def test_a_total_is_right_when_the_gold_has_a_total_or_people_of_that_number(gold):
    assert right_groups([record(3, is_total=True), record(4, is_total=True)], gold) == [True, False]


def test_a_total_takes_no_gold_record_from_the_people_it_counts():
    assert right_groups([record(2, is_total=True), record(2)], [record(2)]) == [True, True]


def test_a_total_within_a_wider_one_is_right_when_its_parts_are_right_and_make_it():
    gold = [record(1), record(1, rank="sergeant"), record(3, service="retired"), record(5, is_total=True)]
    narrower = record(2, id="r1", is_total=True)
    parts = [record(1, part_of="r1"), record(1, rank="sergeant", part_of="r1")]
    assert right_groups([narrower, *parts], gold) == [True, True, True]
    assert right_groups([narrower, parts[0]], gold) == [False, True]
    assert right_groups([narrower, parts[0], {**parts[1], "rank": "inspector"}], gold) == [False, True, False]


def test_people_are_not_right_by_the_number_of_a_total():
    assert right_groups([record(3)], [record(3, is_total=True)]) == [False]


def test_a_claim_is_right_when_people_of_its_role_have_its_value():
    gold = [record(outcomes=["dismissed"]), record(role="staff", outcomes=["training"])]
    assert right_claim(claim(), gold)
    assert not right_claim(claim(value="training"), gold)
    assert right_claim(claim(value="training", role="staff"), gold)


def test_a_hypothetical_claim_is_right_when_nobody_has_its_value():
    assert right_claim(claim(polarity="hypothetical"), [record()])
    assert not right_claim(claim(polarity="hypothetical"), [record(outcomes=["dismissed"])])


def test_a_claim_of_scrutiny_is_right_when_people_of_its_role_are_there():
    assert right_claim(claim("scrutiny", "investigated"), [record()])
    assert not right_claim(claim("scrutiny", "investigated"), [])


def test_fitted_weights_tell_right_from_wrong_and_are_calibrated():
    found = examples()
    fitted = fit(found)
    flawed, sound = fitted.probability({"flaw": 1.0, "noise": 0.5}), fitted.probability({"flaw": 0.0, "noise": 0.5})
    assert flawed < 0.4
    assert sound > 0.6
    mean = sum(fitted.probability(features) for features in found.features) / len(found.features)
    assert mean == pytest.approx(sum(found.right) / len(found.right), abs=0.05)


def test_a_force_is_rated_without_its_own_examples():
    found = examples()
    for place, force in enumerate(found.force):
        if force == "force 0":  # there, and only there, it is the other way round
            found.right[place] = bool(found.features[place]["flaw"])
    chances = out_of_fold(found, folds=6)
    own = [place for place, force in enumerate(found.force) if force == "force 0"]
    assert all((chances[place] > 0.5) == (found.features[place]["flaw"] == 0) for place in own)


def test_a_case_is_left_out_whole_and_a_regulators_summary_with_its_force():
    assert unit_of({"id": "t01-p2", "publisher": "The Echo"}) == unit_of(
        {"id": "t01-o", "publisher": "Wexshire Police"}
    )
    assert unit_of({"id": "x1", "title": "Use of force - Wexshire Police, May 2020"}) == "Wexshire Police"


def test_written_weights_are_read_as_they_were_fitted(tmp_path):
    path = tmp_path / "confidence.yml"
    found = examples()
    write_weights({"group": found, "claim": found}, path)
    read, fitted = read_weights(path)["group"], fit(found)
    assert read.probability({"flaw": 1.0}) == pytest.approx(fitted.probability({"flaw": 1.0}), abs=0.002)


def test_training_on_a_missing_file_says_so_and_leaves_with_two(capsys, tmp_path):
    missing = str(tmp_path / "none.jsonl")
    assert main(["train", missing, missing]) == 2
    assert "none.jsonl" in capsys.readouterr().err


def test_training_without_a_gold_for_each_text_prints_its_usage(capsys):
    assert main(["train", "texts.jsonl"]) == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_a_single_force_is_too_little_to_learn_from(capsys, tmp_path):
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    texts.write_text(json.dumps({"id": "d", "title": "Conduct - Wexshire Police", "text": TEXT}) + "\n")
    gold.write_text(json.dumps({"id": "d", "records": [record(outcomes=["dismissed"])]}) + "\n")
    assert main(["predict", str(tmp_path / "out.csv"), str(texts), str(gold)]) == 2
    assert "too few groups" in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()


def test_texts_and_gold_come_by_twos():
    assert in_pairs([Path("a"), Path("b")]) == [(Path("a"), Path("b"))]
    with pytest.raises(BadInput, match="each file of texts with its coded ledgers"):
        in_pairs([Path("a")])
