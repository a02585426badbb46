"""The list of the teaching corpus: what breaks its rules is named before anything is made; own cases are allowed."""

import csv

import pandas as pd
import pytest
from typer.testing import CliRunner

from analysis import corpus, pipeline, tables
from analysis.__main__ import app
from analysis.corpus import COLUMNS, check_index, is_invented, read_corpus
from analysis.figures.teaching import liveliest_case, origin

STATEMENT = "Two officers were dismissed without notice\nTwo officers of Wexshire Police were dismissed on Friday."
ARTICLE = "Two Wexshire police officers have been sacked."


@pytest.fixture
def listed(tmp_path):
    """Return a function that lists a case of a text and a page, with columns changed, and returns the list's path."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/statement.txt").write_text(STATEMENT, "utf-8")
    page = f"<!doctype html><html><body><article><h1>Sacked</h1><p>{ARTICLE}</p></article></body></html>"
    (tmp_path / "mine/article.html").write_text(page, "utf-8")

    def write(official=None, article=None, more=()):
        rows = [
            {"id": "m-o", "source_type": "force", "file": "mine/statement.txt", **(official or {})},
            {"id": "m-p", "source_type": "press", "file": "mine/article.html", **(article or {})},
        ]
        common = {"case_id": "mine", "publisher": "Wexshire", "url": ""}
        index = tmp_path / "documents.csv"
        with index.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows({**common, **row} for row in [*rows, *more])
        return index

    return write


def test_the_published_list_keeps_its_rules():
    check_index()


def test_a_text_of_a_case_is_read_as_extract_reads_it_and_a_page_as_a_page(listed):
    text, page = read_corpus(listed())
    assert (text.id, text.case_id, text.text, len(text.paragraphs)) == ("m-o", "mine", STATEMENT, 2)
    assert (page.title, page.text) == ("Sacked", ARTICLE)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"article": {"source_type": "watchdog"}}, "row 3: source_type 'watchdog' is none of force, oversight"),
        ({"article": {"source_type": "oversight"}}, "case mine has 2 official documents m-o m-p; give exactly one"),
        ({"official": {"source_type": "press"}}, "case mine has 0 official documents; give exactly one"),
        ({"article": {"case_id": "decoy"}}, "case mine has no article"),
        ({"article": {"id": "m-o"}}, "row 3: id m-o comes twice"),
        ({"article": {"id": ""}}, "row 3: id '' is no name"),
        ({"official": {"case_id": "a/b"}}, "row 2: case_id 'a/b' is no name"),
        ({"official": {"publisher": " "}}, "row 2: publisher is blank"),
        ({"official": {"url": "statement"}}, "row 2: url 'statement' is no address"),
        ({"official": {"file": "mine/lost.txt"}}, "row 2: file 'mine/lost.txt' is no file below"),
        ({"official": {"file": "../outside.txt"}}, "row 2: file '../outside.txt' is no file below"),
    ],
)
def test_what_breaks_the_rules_of_the_list_is_named_with_what_to_do(listed, changes, said):
    with pytest.raises(ValueError, match=r"documents\.csv: ") as caught:
        check_index(listed(**changes))
    assert said in str(caught.value)


def test_a_list_without_a_column_is_refused(tmp_path):
    index = tmp_path / "documents.csv"
    index.write_text("id,case_id,publisher,url,file\na,b,c,,d\n", "utf-8")
    with pytest.raises(ValueError, match="has no column source_type"):
        check_index(index)


def test_a_listed_file_that_cannot_be_read_is_named(listed, tmp_path):
    (tmp_path / "mine/statement.txt").write_bytes(b"%PDF-1.7")
    with pytest.raises(ValueError, match=r"statement\.txt: holds a PDF"):
        check_index(listed())


def test_reproduce_stops_with_one_line_before_anything_is_made(listed, monkeypatch):
    index = listed(official={"source_type": "watchdog"})
    monkeypatch.setattr(corpus.check_index, "__defaults__", (index,))
    done = CliRunner().invoke(app, ["reproduce"])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_an_own_case_goes_through_every_teaching_table(listed, tmp_path):
    texts, made = tmp_path / "texts.jsonl", {table.stem: tmp_path / table.name for table in pipeline.TEACHING_TABLES}
    pipeline.task_documents(index=listed(), texts=texts, table=made["teaching_documents"])
    parts = ("groups", "claims", "quotes", "warnings")
    pipeline.task_ledgers(texts=texts, **{part: made[f"teaching_{part}"] for part in parts})
    compared = {part: made[f"teaching_{part}"] for part in ("comparisons", "inferences")}
    pipeline.task_comparisons(texts=texts, **compared)
    pipeline.task_evidence(texts=texts, pages=[tmp_path / "mine.html"])
    assert tables.read_table("teaching_documents", tmp_path)["url"].tolist() == ["", ""]
    assert set(tables.read_table("teaching_comparisons", tmp_path)["case_id"]) == {"mine"}


def test_a_page_is_invented_where_its_address_says_so():
    assert is_invented("https://www.wexecho.example/story")
    assert not is_invented("https://www.wexecho.example.org/story")
    assert not is_invented("")


def test_figures_say_which_cases_are_not_invented():
    urls = ["https://a.example/1", "https://b.org/2", "https://c.example/3"]
    documents = pd.DataFrame({"case_id": ["a", "b", "decoy"], "url": urls})
    assert origin(documents).startswith("Not invented: case b; the rest is:")
    assert origin(documents[documents["case_id"] != "b"]).startswith("Invented corpus:")


def test_the_case_that_is_shown_to_learners_is_invented():
    rows = pd.DataFrame({"case_id": ["a", "b", "b"], "relation": ["same", "same", "added"]})
    documents = pd.DataFrame({"case_id": ["a", "b"], "url": ["https://a.example/1", ""]})
    assert liveliest_case(rows, documents) == "a"
