"""Measured wording of a corpus: the casebook's codes, and the words that set its sides apart."""

import pytest

from analysis.extract import extract_ledger
from analysis.records import Document
from analysis.study.framing import COMMON, build_teaching_framing, build_teaching_words


def documents(side, number, text):
    return [Document(f"{side}-{place}", text, source_type=side, case_id="t99") for place in range(number)]


def test_a_word_of_one_side_leans_there():
    told = documents("force", COMMON, "the officers breached standards") + documents(
        "press", COMMON, "the cops got axed"
    )
    table = build_teaching_words(told).set_index("word")
    assert table.loc["standards", "z"] > 0 > table.loc["axed", "z"]
    assert table.loc["the", "z"] == pytest.approx(0, abs=0.2)


def test_a_word_counts_once_a_document():
    told = documents("force", COMMON, "staff staff staff") + documents("press", COMMON, "staff")
    assert build_teaching_words(told)["official"].tolist() == [COMMON]


def test_rare_words_and_names_are_left_out():
    told = documents("force", COMMON - 1, "seldom Wexford") + documents("press", COMMON, "often Wexford")
    assert build_teaching_words(told)["word"].tolist() == ["often"]


def test_decoys_and_other_sides_are_not_asked():
    decoys = [Document(str(place), "burglary", source_type="press", case_id="decoy") for place in range(COMMON)]
    told = [*decoys, *documents("other", COMMON, "campaign"), *documents("press", COMMON, "plain")]
    assert build_teaching_words(told)["word"].tolist() == ["plain"]


def test_official_words_that_a_story_quotes_are_found_in_its_coding():
    quote = "“This behaviour fell far below what the public expects of every one of us.”"
    statement, story = f"Two officers were dismissed. {quote}", f"Two officers were sacked. The chief said: {quote}"
    ledgers = [
        extract_ledger(Document("o", statement, source_type="force", case_id="t98")),
        extract_ledger(Document("p", story, source_type="press", case_id="t98")),
    ]
    coded = build_teaching_framing(ledgers).set_index("document")["official_quote"]
    assert coded["o"] == "is_official"
    assert coded["p"] in ("trimmed", "verbatim")


def test_a_story_of_another_case_is_no_source():
    same = "This behaviour fell far below what the public expects of every one of us, and they have paid for it."
    ledgers = [
        extract_ledger(Document("o", f"The chief said: “{same}”", source_type="force", case_id="t97")),
        extract_ledger(Document("p", f"A chief said: “{same}”", source_type="press", case_id="t96")),
    ]
    assert build_teaching_framing(ledgers).set_index("document").loc["p", "official_quote"] == "none"
