"""Uncertainty for small numbers."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.study.statistics import difference_by_case, exact_share, funnel_limits, log_odds, share_by_case


def test_exact_interval_of_three_in_ten_is_that_of_clopper_and_pearson():
    share = exact_share(3, 10)
    assert (share.value, share.n) == (0.3, 10)
    assert share.low == pytest.approx(0.0667, abs=1e-4)
    assert share.high == pytest.approx(0.6525, abs=1e-4)


def test_none_in_three_leaves_more_than_half_possible():
    share = exact_share(0, 3)
    assert share.low == 0
    assert share.high == pytest.approx(1 - 0.025 ** (1 / 3))


def test_nothing_asked_says_nothing():
    share = exact_share(0, 0)
    assert np.isnan(share.value)
    assert (share.low, share.high, share.n) == (0, 1, 0)


def test_a_part_larger_than_its_whole_is_refused():
    with pytest.raises(ValueError, match="4 of 3"):
        exact_share(4, 3)


@given(st.integers(0, 40), st.integers(0, 40))
def test_exact_interval_holds_the_share(part, rest):
    share = exact_share(part, part + rest)
    if share.n:
        assert 0 <= share.low <= share.value <= share.high <= 1


def test_a_case_weighs_the_same_however_many_documents_it_has():
    hits = pd.Series([True] * 9 + [False])
    cases = pd.Series(["much reported"] * 9 + ["hardly reported"])
    assert share_by_case(hits, cases).value == 0.5
    assert share_by_case(hits, cases).n == 2


def test_resampling_gives_the_same_interval_every_time():
    hits = pd.Series([True, False, True, True, False, False])
    cases = pd.Series(["a", "a", "b", "c", "c", "d"])
    assert share_by_case(hits, cases) == share_by_case(hits, cases)


def test_interval_widens_when_documents_of_a_case_agree():
    alike = share_by_case(pd.Series([True, True, True, False, False, False] * 4), pd.Series(list("aaabbb") * 4))
    alone = share_by_case(pd.Series([True, True, True, False, False, False] * 4), pd.Series(range(24)))
    assert alike.high - alike.low > alone.high - alone.low


def test_cases_that_all_agree_get_the_exact_interval_and_no_false_certainty():
    share = share_by_case(pd.Series([True] * 4), pd.Series(list("aabc")))
    assert share.value == 1
    assert share.low == pytest.approx(exact_share(3, 3).low)


def test_one_case_alone_leaves_nearly_everything_open():
    share = share_by_case(pd.Series([True, False]), pd.Series(["a", "a"]))
    assert (share.value, share.n) == (0.5, 1)
    assert share.low == 0
    assert share.high == 1


def test_difference_is_taken_within_the_cases_that_have_both_sides():
    first, first_cases = pd.Series([True, True, False]), pd.Series(["a", "b", "alone"])
    second, second_cases = pd.Series([False, True]), pd.Series(["a", "b"])
    gap = difference_by_case(first, first_cases, second, second_cases)
    assert (gap.value, gap.n) == (0.5, 2)


def test_no_case_with_both_sides_gives_no_difference():
    gap = difference_by_case(pd.Series([True]), pd.Series(["a"]), pd.Series([True]), pd.Series(["b"]))
    assert gap.n == 0
    assert np.isnan(gap.value)


def test_funnel_narrows_with_size_and_holds_the_common_rate():
    low, high = funnel_limits(0.2, np.array([5, 50, 500]))
    assert (low <= 0.2).all()
    assert (high >= 0.2).all()
    assert (np.diff(high - low) < 0).all()


def test_funnel_limits_are_wider_for_a_rarer_surprise():
    sizes = np.array([20, 200])
    near, far = funnel_limits(0.3, sizes, 0.95), funnel_limits(0.3, sizes, 0.998)
    assert (far[1] > near[1]).all()
    assert (far[0] <= near[0]).all()


def test_a_word_of_one_side_leans_there_and_a_rare_one_less():
    table = log_odds({"dismissed": 30, "axed": 1, "panel": 50}, {"sacked": 30, "panel": 50}).set_index("word")
    assert table.loc["dismissed", "z"] > table.loc["axed", "z"] > 0
    assert table.loc["sacked", "z"] < 0
    assert table.loc["panel", "z"] == pytest.approx(0, abs=0.3)


def test_exchanging_the_sides_turns_the_sign():
    one, two = {"a": 5, "b": 2}, {"a": 1, "b": 7}
    there, back = (log_odds(*pair).set_index("word")["z"] for pair in ((one, two), (two, one)))
    assert there["a"] == pytest.approx(-back["a"])
