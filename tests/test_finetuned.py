"""The fine-tuned rival: it starts where the frozen reader stands, learns from lines, is compared like the others."""

import numpy as np
import pandas as pd
import pytest

from analysis.benchmarks import second_reader
from analysis.readers import finetuned
from analysis.readers.learned import FEATURES, LearnedReader, sentence_features
from analysis.readers.training import Example, best_probabilities
from analysis.records import Document

LABELS = ("finding=proven", "outcome=dismissed")
TEXT = "A search was made.\nThe panel found the allegation proven.\nThe sergeant was dismissed."


@pytest.fixture(scope="module")
def example():
    document = Document("d", TEXT)
    bags = {LABELS[0]: [np.array([1])], LABELS[1]: [np.array([1, 2])]}
    return Example(document, sentence_features(TEXT)[1], bags, set(LABELS), "a force")


@pytest.fixture(scope="module")
def hidden(example):
    return finetuned.hidden_of(example)


def frozen():
    chance = np.random.default_rng(3)
    weights = chance.normal(size=(len(LABELS), FEATURES)).astype(np.float32)
    return LearnedReader(LABELS, weights, np.zeros(len(LABELS), np.float32), 0.4)


def test_before_any_training_it_reads_as_the_frozen_reader_does(example, hidden, monkeypatch):
    monkeypatch.setattr(finetuned, "EPOCHS", 0)
    tuned = finetuned.finetune([example], [hidden], frozen())
    assert tuned.best_probabilities(hidden) == pytest.approx(best_probabilities(frozen(), example), abs=1e-4)
    assert tuned.threshold == 0.4


def test_training_brings_it_nearer_to_what_is_coded(example, hidden, monkeypatch):
    def loss(epochs):
        monkeypatch.setattr(finetuned, "EPOCHS", epochs)
        tuned = finetuned.finetune([example], [hidden], frozen())
        tuned.layers.eval()
        scores = tuned.head(finetuned._features(tuned.layers, hidden))
        return finetuned._loss(scores, example, LABELS).item()

    assert loss(8) < loss(0)


def test_training_leaves_the_packaged_model_as_it_is(example, hidden):
    finetuned.finetune([example], [hidden], frozen())
    assert np.array_equal(sentence_features(TEXT)[1], example.features)


def test_a_text_without_sentences_states_nothing(hidden):
    empty = Example(Document("e", ""), np.zeros((0, FEATURES), np.float32), {}, set(), "a force")
    tuned = finetuned.finetune([empty], [finetuned.hidden_of(empty)], frozen())
    assert tuned.best_probabilities(finetuned.hidden_of(empty)) == dict.fromkeys(LABELS, 0.0)


def test_the_majority_is_what_two_of_three_readers_say():
    row = {"field": "finding", "group": "f", "gold": {"a"}, "rules": {"a", "b"}, "learned": {"a"}, "tuned": {"b", "c"}}
    rows = [{**row, "document": f"d{n}", "group": f"f{n}", "sure": set(), "doubt": 0.0} for n in range(3)]
    scores = second_reader.score_readers(pd.DataFrame(rows)).set_index(["field", "reader"])
    assert scores.loc[("finding", "majority"), ["precision", "recall"]].tolist() == [0.5, 1.0]
    assert scores.loc[("finding", "tuned"), "recall"] == 0.0


def test_readers_are_timed_apart(monkeypatch):
    monkeypatch.setattr(second_reader.time, "perf_counter", iter(range(10)).__next__)
    seconds = {}
    for _ in range(2):
        with second_reader._timed(seconds, "tuned, training"):
            pass
    assert seconds == {"tuned, training": 2}
