"""A text in another language is not read, and nothing is said of what it leaves out."""

import pytest

from analysis import compare, extract_ledger
from analysis.compare.case import case_table
from analysis.language import NOT_ENGLISH, is_english
from analysis.output import UNREAD, print_ledgers
from analysis.viewer import evidence_page

STATEMENT = "Two officers were dismissed without notice after a gross misconduct hearing at Wexshire Police."
GERMAN = (
    "Zwei Polizeibeamte wurden nach einer Anhörung wegen groben Fehlverhaltens fristlos entlassen. Die Polizei in "
    "Wexshire teilte am Freitag mit, dass ein dritter Beamter gekündigt habe. Er wird im Juni angehört."
)
WELSH = (
    "Cafodd dau swyddog heddlu eu diswyddo heb rybudd ar ôl gwrandawiad camymddwyn difrifol ddydd Gwener. Dywedodd y "
    "prif gwnstabl fod eu hymddygiad wedi niweidio hyder y cyhoedd yn yr heddlu i gyd."
)


@pytest.mark.parametrize("text", [GERMAN, WELSH])
def test_a_text_that_is_hardly_english_has_a_warning(text):
    ledger = extract_ledger(text)
    assert (ledger.groups, ledger.warnings) == ([], [NOT_ENGLISH])


@pytest.mark.parametrize(
    "text",
    [
        STATEMENT,
        "Month: June. Rank: PC. Breach: honesty. Outcome: dismissed without notice. Rank: Sgt. Breach: duties. "
        "Outcome: written warning. The names of the officers are withheld. Two more were cleared. Source: force.",
        "Polizist entlassen",
        f"{GERMAN} {STATEMENT} The force said that they had brought shame on their uniform and it was sorry for this.",
    ],
)
def test_english_texts_short_ones_and_those_in_two_languages_have_none(text):
    assert is_english(text)


def test_nobody_is_omitted_by_an_article_in_another_language():
    [article] = compare(STATEMENT, [GERMAN]).articles
    assert [(row.official_record, row.article_record, row.relation) for row in article.rows] == [
        ("r1", None, "not_comparable")
    ]
    assert article.rows[0].note == "not compared: the article is hardly in English and was not read"


def test_nobody_is_added_to_an_official_account_in_another_language():
    [article] = compare(WELSH, [STATEMENT]).articles
    assert {row.relation for row in article.rows} == {"not_comparable"}
    assert "the official account is hardly in English" in article.rows[0].note


def test_an_article_that_was_not_read_is_silent_on_nothing():
    table = case_table(compare(STATEMENT, [GERMAN]))
    assert table[["left_out", "favours_officer", "favours_force"]].to_numpy().tolist() == [["", 0, 0]]


def test_a_case_with_an_article_in_another_language_has_its_page():
    ledgers = [extract_ledger(STATEMENT), extract_ledger(GERMAN)]
    ledgers[0].document.id, ledgers[1].document.id = "o", "a"
    assert "hardly in English" in evidence_page(compare(*ledgers), ledgers)


def test_a_table_does_not_say_that_nobody_is_in_a_text_that_was_not_read(capsys):
    print_ledgers([extract_ledger(GERMAN)])
    printed = capsys.readouterr().out
    assert UNREAD in printed
    assert "hardly a word" in printed
