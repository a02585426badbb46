"""The speed benchmark measures processor time of real runs; what it finds is not tested, only what it reports."""

import pytest

from analysis.benchmarks.speed import exhaust, joined, peak_memory, seconds


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
