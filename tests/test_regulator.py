"""The regulator's summaries at scale: hashed tables without text, verified by who has the texts; tallies; scores."""

import json

import pandas as pd
import pytest

from analysis import paths
from analysis.study.quality import build_document_scores, build_errors, build_failing, build_quality, read_cells
from analysis.study.regulator import (
    address_key,
    build_regulator,
    check_texts,
    collapsed,
    collapsed_span,
    main,
    read_regulator,
    read_texts,
    text_hash,
    verify,
    write,
)
from analysis.study.scores import add_first_sight
from analysis.study.tallies import MEASURES, build_bbc_comparison, build_regulator_tallies, read_bbc

TEXT = "A sergeant attended a misconduct meeting.\n\n The panel gave  the sergeant a written warning."
DOCUMENT = {
    "id": "inv-1",
    "url": "https://www.regulator.example/cases/one",
    "published": "2020-05-01",
    "title": "Searching a van - Wexshire Police, May 2019",
    "text": TEXT,
}


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps(DOCUMENT) + "\n", "utf-8")
    tags = tmp_path / "tags.csv"
    tags.write_text("id,force,categories,accepted\ninv-1,Wexshire Police|Oldshire Police,Searches,\n", "utf-8")
    write(path, tags, tmp_path)
    return path


@pytest.fixture(scope="module")
def regulator():
    return read_regulator()


def test_offsets_point_into_the_collapsed_text():
    start = TEXT.index("written warning")
    span = collapsed_span(TEXT, (start, start + len("written warning")))
    assert collapsed(TEXT)[slice(*span)] == "written warning"


def test_white_space_does_not_change_a_hash():
    assert text_hash("one\n two") == text_hash(" one two ")
    assert text_hash("one two") != text_hash("one too")


@pytest.mark.parametrize("url", ["http://a.example/b", "https://www.a.example/b/", "https://a.example/b"])
def test_one_page_has_one_key(url):
    assert address_key(url) == "a.example/b"


def test_tables_hold_offsets_and_no_text(texts):
    documents, groups = build_regulator(read_texts(texts), {})
    cells = " ".join(str(cell) for table in (documents, groups) for cell in table.to_numpy().ravel())
    assert "written warning" not in cells
    assert groups["outcomes"].tolist() == ["written_warning"]
    evidence = json.loads(groups["evidence"].iloc[0])
    assert [collapsed(TEXT)[slice(*span)] for span in evidence["outcomes"]] == ["written warning"]
    claims = json.loads(groups["claims"].iloc[0])
    assert claims
    assert all(0 <= claim["span"][0] < claim["span"][1] <= len(collapsed(TEXT)) for claim in claims)


def test_who_has_the_texts_verifies_the_tables(texts):
    assert verify(texts, texts.parent)["state"].tolist() == ["verified"]


def test_checking_says_how_many_are_verified(texts, capsys):
    assert check_texts(texts, texts.parent) == 0
    assert "1 verified" in capsys.readouterr().out


def test_checking_fails_where_the_groups_differ_and_names_the_document(texts, capsys):
    path = texts.parent / "regulator_groups.csv"
    path.write_text(path.read_text("utf-8").replace("written_warning", "dismissed"), "utf-8")
    assert check_texts(texts, texts.parent) == 1
    assert "inv-1" in capsys.readouterr().out


def test_checking_texts_that_are_others_is_no_success(texts):
    texts.write_text(json.dumps({**DOCUMENT, "text": "Something else."}) + "\n", "utf-8")
    assert check_texts(texts, texts.parent) == 2


def test_committed_tables_are_what_the_program_makes_of_the_texts(tmp_path):
    original = paths.ROOT.parent / "shared" / "iopc" / "unlabelled.jsonl"
    if not original.exists():
        pytest.skip("the regulator's texts are not beside the repository")
    some = tmp_path / "some.jsonl"
    some.write_text("".join(original.read_text("utf-8").splitlines(keepends=True)[::20]), "utf-8")
    states = verify(some)["state"]
    assert set(states[states != "not in the file"]) == {"verified"}


def test_another_text_under_the_same_address_is_noticed(texts):
    texts.write_text(json.dumps({**DOCUMENT, "text": TEXT + " More."}) + "\n", "utf-8")
    assert verify(texts, texts.parent)["state"].tolist() == ["text differs"]


def test_a_table_that_says_something_else_is_noticed(texts):
    path = texts.parent / "regulator_groups.csv"
    path.write_text(path.read_text("utf-8").replace("written_warning", "dismissed"), "utf-8")
    assert verify(texts, texts.parent)["state"].tolist() == ["groups differ"]
    with pytest.raises(ValueError, match=r"regulator_groups\.csv"):
        read_regulator(texts.parent)


def test_documents_of_one_side_only_are_told_apart(texts):
    other = {**DOCUMENT, "id": "inv-2", "url": "https://regulator.example/cases/two"}
    texts.write_text(json.dumps(other) + "\n", "utf-8")
    assert sorted(verify(texts, texts.parent)["state"]) == ["not in the file", "not in the table"]


def test_a_line_that_is_no_document_is_named(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text('{"id": "a"}\nnot json\n', "utf-8")
    with pytest.raises(ValueError, match=r"texts\.jsonl: line 2"):
        list(read_texts(path))


def test_wrong_arguments_are_answered_with_the_usage(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_committed_tables_are_those_of_their_hashes(regulator):
    documents, groups = regulator
    assert set(groups["document"]) <= set(documents["document"])
    assert documents.loc[documents["groups"] == 0, "document"].isin(groups["document"]).sum() == 0


def test_a_summary_of_two_forces_counts_in_both(texts):
    documents, groups = (
        pd.read_csv(texts.parent / f"regulator_{name}.csv", keep_default_na=False) for name in ("documents", "groups")
    )
    tallies = build_regulator_tallies(documents, groups)
    forces = tallies[(tallies["dimension"] == "force") & (tallies["measure"] == "warning")]
    assert forces.set_index("value")["number"].to_dict() == {"Oldshire Police": 1, "Wexshire Police": 1}


def test_no_measure_counts_more_people_than_there_are(regulator):
    tallies = build_regulator_tallies(*regulator)
    assert (tallies["number"] <= tallies["of_people"]).all()
    assert set(tallies["measure"]) == set(MEASURES)


def test_ranks_are_tallied_by_force_year_and_category(regulator):
    tallies = build_regulator_tallies(*regulator)
    ranks = tallies[tallies["measure"].isin(["constable", "sergeant", "inspector or above"])]
    assert set(ranks["dimension"]) == {"all", "force", "year", "category"}
    lines = ["dimension", "value", "role"]
    given = tallies[tallies["measure"] == "rank given"].set_index(lines)["number"]
    assert (given - ranks.groupby(lines)["number"].sum()).min() >= 0
    assert ranks["number"].sum() > 0


def test_every_difference_from_the_journalists_is_explained(regulator):
    table = build_bbc_comparison(regulator[1], read_bbc())
    differ = table[table["bbc"] != table["extracted"]]
    assert (differ["explanation"] != "same").all()
    assert set(table["explanation"].str.split(":").str[0]) <= {
        "same", "convention", "extraction", "reading", "reading and extraction",
    }  # fmt: skip


def test_scores_add_up_over_the_fields():
    cells = read_cells()
    quality = build_quality(cells)
    line = quality[(quality["comparison"] == "extraction") & (quality["line"] == "all")].iloc[0]
    part = cells[cells["comparison"] == "extraction"]
    assert line["f1"] == pytest.approx(2 * part["shared"].sum() / (part["predicted"].sum() + part["gold"].sum()))
    assert ((quality["low"] <= quality["f1"] + 1e-9) & (quality["f1"] <= quality["high"] + 1e-9)).all()


def test_what_was_read_at_first_sight_is_scored_apart_by_whether_it_went_further():
    cell = {"role": "officer", "shared": 1, "predicted": 1, "gold": 1, "rules": "abc1234", "force": "Wexshire Police"}
    first_sight = pd.DataFrame(
        [
            {**cell, "document": "tried", "field": "case_to_answer", "value": "yes"},
            {**cell, "document": "tried", "field": "outcome", "value": "dismissed"},
            {**cell, "document": "advised", "field": "outcome", "value": "training", "shared": 0, "predicted": 0},
        ]
    )
    quality = build_quality(add_first_sight(pd.DataFrame(), first_sight))
    kinds = quality[quality["scope"] == "kind"].set_index("line")
    assert set(quality["comparison"]) == {"first sight"}
    assert kinds["f1"].to_dict() == {"taken further": 1.0, "not taken further": 0.0}


def test_no_summary_was_read_at_first_sight_that_the_rules_were_developed_on():
    cells = read_cells()
    documents = {name: set(part["document"]) for name, part in cells.groupby("comparison")}
    assert documents["first sight"]
    assert documents["first sight"].isdisjoint(documents["extraction"])


def test_errors_are_missed_and_invented_people():
    table = build_errors(read_cells())
    assert (table["errors"] == table["missed"] + table["invented"]).all()
    assert table["errors"].is_monotonic_decreasing


def test_failing_is_learned_from_documents_left_out(regulator):
    scores = build_document_scores(read_cells(), *regulator)
    table = build_failing(scores)
    assert table["documents"].unique().tolist() == [len(scores)]
    assert table["failed"].iloc[0] == (scores["core_right"] == 0).sum()
    assert ((table["low"] <= table["weight"]) & (table["weight"] <= table["high"])).all()
