"""How much of an official text reappears, as a figure."""

import json

import pandas as pd
import pytest

from analysis.figures.reuse import FORMS, draw_reuse, reused

DOCUMENTS = pd.DataFrame(
    {"document": ["t98-o", "t99-o"], "case_id": ["t98", "t99"], "url": "https://a.example/", "characters": [100, 50]}
)


def passage(case, kind, *official):
    spans = json.dumps({"article": [], "official": official})
    return {"case_id": case, "official": f"{case}-o", "kind": kind, "spans": spans}


@pytest.fixture
def table():
    rows = [
        passage("t98", "paraphrased", (0, 40)),
        passage("t98", "quoted", (30, 50)),
        passage("t98", "copied", (30, 35)),
    ]
    return pd.DataFrame([*rows, passage("t99", "altered", (0, 5), (10, 15))])


def shares(table, case):
    found = reused(DOCUMENTS, table)
    return found[found["case_id"] == case].set_index("form")["share"].to_dict()


def test_words_printed_twice_count_once_in_the_closest_form(table):
    assert shares(table, "t98") == {"word for word": 0.2, "changed": 0, "in other words": 0.3}


def test_all_pieces_of_a_passage_count(table):
    assert shares(table, "t99")["changed"] == 0.2


def test_the_title_gives_least_and_most_and_the_alt_text_every_case(table):
    figure = draw_reuse(DOCUMENTS, table)
    assert "20 %" in figure.title
    assert "50 %" in figure.title
    assert all(f"Case {case}:" in figure.alt for case in ("t98", "t99"))
    assert all(form in figure.alt for form in FORMS)
    assert figure.table == "teaching_reuse"
