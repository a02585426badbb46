"""How good probabilities are: do they come true, how far off are they, and what does a threshold buy?"""

import json

import numpy as np
import pandas as pd
import pytest

from analysis.benchmarks.calibration import (
    area,
    calibration_error,
    measure,
    reliability,
    score_calibration,
    share_at,
    sum_up,
    wilson,
)
from analysis.figures.calibration import calibration
from analysis.figures.style import save
from analysis.paths import ROOT, TEACHING

PAIRS = ROOT.parent / "shared" / "pairs"


def rated(chances, right, kind="group", forces=3):
    force = [f"force {place % forces}" for place in range(len(chances))]
    return pd.DataFrame({"kind": kind, "force": force, "probability": chances, "right": right})


def honest(number=400, kind="group"):
    """Things that are right exactly as often as they are rated to be."""
    chances = np.tile([0.25, 0.5, 0.75, 0.95], number // 4)
    right = np.concatenate([np.arange(number // 4)[:, None] % 20 < np.array([5, 10, 15, 19])]).reshape(-1).astype(int)
    return rated(chances, right, kind)


def both():
    return pd.concat([honest(), honest(kind="claim")], ignore_index=True)


def test_certainty_that_comes_true_has_a_brier_score_of_nought():
    assert measure(rated([1.0, 1.0, 0.0, 0.0], [1, 1, 0, 0]))["brier"] == 0


def test_the_brier_score_is_the_mean_squared_error():
    assert measure(rated([0.8, 0.4], [1, 0]))["brier"] == pytest.approx((0.04 + 0.16) / 2)


def test_always_saying_the_mean_is_the_score_to_beat():
    scores = measure(honest())
    assert scores["brier"] < scores["brier_of_the_mean"] == pytest.approx(scores["right"] * (1 - scores["right"]))


def test_honest_probabilities_have_no_calibration_error():
    told = honest()
    assert calibration_error(told["probability"].to_numpy(), told["right"].to_numpy()) == pytest.approx(0, abs=1e-9)


def test_overconfidence_is_its_distance_from_the_truth():
    assert calibration_error(np.full(10, 0.9), np.array([1, 0] * 5)) == pytest.approx(0.4)


def test_at_the_threshold_nine_in_ten_remain():
    scores = measure(rated(np.linspace(0.01, 1, 100), [0] * 10 + [1] * 90))
    assert (scores["remain"], scores["precision"]) == (pytest.approx(0.9), 1.0)
    assert scores["threshold"] == pytest.approx(0.11)


def test_equal_probabilities_remain_together():
    assert measure(rated([0.9] * 100, [1] * 80 + [0] * 20))["remain"] == 1.0


def test_the_interval_of_the_precision_holds_it():
    scores = measure(honest())
    assert scores["low"] <= scores["precision"] <= scores["high"]


def test_the_share_that_could_remain_is_the_largest_with_that_precision():
    chances, right = np.array([0.9, 0.8, 0.7, 0.6]), np.array([1, 1, 0, 1])
    assert share_at(chances, right, 0.97) == 0.5
    assert share_at(chances, right, 0.75) == 1.0
    assert share_at(chances, np.zeros(4), 0.97) == 0.0


def test_ties_cannot_be_cut_apart():
    assert share_at(np.array([0.9, 0.9]), np.array([1, 0]), 0.97) == 0.0


def test_the_area_is_the_mean_precision_of_the_best_rated():
    assert area(np.array([0.9, 0.5, 0.1]), np.array([1, 0, 1])) == pytest.approx((1 + 1 / 2 + 2 / 3) / 3)


def test_among_those_rated_equal_any_order_has_the_same_area():
    chances = np.array([0.5, 0.5])
    assert area(chances, np.array([1, 0])) == area(chances, np.array([0, 1])) == 0.5


def test_no_rating_beats_one_that_has_all_that_is_wrong_last():
    scores, best = (
        measure(rated([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 1])),
        measure(rated([0.9, 0.1, 0.7, 0.6], [1, 0, 1, 1])),
    )
    assert scores["area"] < scores["most_area"] == best["area"]
    assert best["most_possible"] == best["precision"] == 0.75


def test_nothing_rated_is_refused():
    with pytest.raises(ValueError, match="nothing is rated"):
        measure(rated([], []))


def test_every_rated_thing_is_in_exactly_one_bin():
    table = reliability(both())
    assert table.groupby("kind")["n"].sum().to_dict() == {"group": 400, "claim": 400}
    assert table.groupby("kind").size().max() <= 10


def test_small_bins_are_joined_with_their_neighbours():
    told = pd.concat([rated([0.05] * 3, [0, 0, 1]), rated([0.95] * 40, [1] * 40), rated([0.99] * 2, [1, 1])])
    table = reliability(told)
    assert table["n"].min() >= 10
    assert table["n"].sum() == 45


def test_a_bin_says_how_often_it_comes_true_with_an_interval():
    line = reliability(honest()).iloc[0]
    assert line["probability"] == pytest.approx(line["right"]) == pytest.approx(0.25)
    assert line["right_low"] < 0.25 < line["right_high"]


def test_wilsons_interval_stays_within_nought_and_one():
    assert wilson(0, 5)[0] == 0
    assert wilson(5, 5)[1] == pytest.approx(1)
    assert wilson(5, 10) == pytest.approx((0.2366, 0.7634), abs=0.0005)


def test_the_summary_is_plain_and_leads_with_what_remains():
    scores = sum_up(both())
    assert {"precision", "recall", "f1", "n", "measures", "reliability"} <= set(scores)
    assert scores["precision"] == scores["measures"]["group"]["precision"]
    json.dumps(scores, allow_nan=False)


def test_the_figure_states_its_precision_and_is_the_same_twice(tmp_path):
    scores = sum_up(both())
    files = []
    for turn in ("one", "two"):
        measures = pd.DataFrame(
            [{"kind": kind, "corpus": "all", **found} for kind, found in scores["measures"].items()]
        )
        drawn = calibration(pd.DataFrame(scores["reliability"]), measures)
        files.append([path.read_bytes() for path in save(drawn, tmp_path / turn)])
    assert files[0] == files[1]
    assert "400 groups and 400 claims" in drawn.caption


@pytest.mark.skipif(not PAIRS.exists(), reason="the shared coded pairs are not here")
def test_probabilities_of_cases_left_out_come_true():
    scores = score_calibration(
        [
            (TEACHING / "texts.gold.jsonl", TEACHING / "ledgers.gold.jsonl"),
            (PAIRS / "documents.jsonl", PAIRS / "ledgers.gold.jsonl"),
        ],
        folds=3,
    )
    assert scores["measures"]["claim"]["brier"] < scores["measures"]["claim"]["brier_of_the_mean"]
    assert scores["measures"]["group"]["calibration_error"] < 0.12
