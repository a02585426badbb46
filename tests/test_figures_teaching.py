"""The teaching figures: each mark is people of a table's row, the words say the same, the bytes never change."""

import pandas as pd
import pytest

from analysis.figures.style import save
from analysis.figures.teaching import (
    claimed_counts,
    draw_claimed_counts,
    draw_one_case,
    fate,
    fates,
    liveliest_case,
    severity,
)


@pytest.fixture
def documents():
    rows = [
        ("x-o", "x", "force", "Wexshire Police"),
        ("x-p", "x", "press", "Wex Echo"),
        ("d", "decoy", "press", "Wex Echo"),
    ]
    table = pd.DataFrame(rows, columns=["document", "case_id", "source_type", "publisher"])
    return table.assign(url="https://wexshire.example/" + table["document"])


@pytest.fixture
def groups():
    rows = [
        ("x-o", "r1", 3, 3, "", 1, ""), ("x-o", "r2", 1, 1, "dismissed", 0, "r1"),
        ("x-o", "r3", 2, 2, "written_warning", 0, "r1"), ("x-p", "r1", None, 2, "dismissed;barred_list", 0, ""),
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["document", "id", "count", "count_min", "outcomes", "is_total", "part_of"])
    coded = {"finding": "unknown", "case_to_answer": "unknown", "proceeding": "unknown"}
    return table.assign(**coded, row="teaching_groups/" + table["document"] + "/" + table["id"]).astype(
        {"count": "Int64"}
    )


def test_what_only_states_a_whole_is_not_drawn(documents, groups):
    assert fates(documents, groups, "x")["row"].str.contains("x-o/r1").sum() == 0


def test_people_of_a_whole_of_whom_no_part_tells_are_counted_as_not_said(documents, groups):
    groups.loc[0, ["count", "count_min"]] = [pd.NA, 24]
    told = fates(documents, groups, "x").query("document == 'x-o'")
    rest = told[told["id"] == "r1"].iloc[0]
    assert (rest["people"], rest["exact"], rest["fate"]) == (21, 0, "fate not said")
    counted = claimed_counts(documents, groups).set_index("document")
    assert counted.loc["x-o", ["people", "exact"]].tolist() == [24, 0]


def test_the_most_severe_fate_comes_first(documents, groups):
    assert fates(documents, groups, "x")["fate"].tolist()[-1] == "written warning"
    assert severity("dismissed") > severity("written_warning") > severity("training") > severity("")


def test_a_fate_is_the_outcome_else_the_finding_else_the_stage():
    assert fate("dismissed;barred_list", "proven", "yes", "misconduct_hearing") == "dismissed + barred list"
    assert fate("", "not_proven", "yes", "misconduct_hearing") == "not proven"
    assert fate("", "pending", "yes", "misconduct_hearing") == "facing misconduct hearing"
    assert fate("", "unknown", "no", "unknown") == "no case to answer"
    assert fate("", "unknown", "unknown", "unknown") == "fate not said"


def test_a_number_that_is_not_given_counts_as_its_least_and_is_marked(documents, groups):
    counted = claimed_counts(documents, groups).set_index("document")
    assert counted.loc["x-p", ["people", "exact"]].tolist() == [2, 0]
    assert counted.loc["x-o", ["people", "exact"]].tolist() == [3, 1]


def test_documents_of_no_case_are_not_counted(documents, groups):
    assert "d" not in claimed_counts(documents, groups)["document"].tolist()


def test_the_alternative_text_says_what_is_drawn(documents, groups):
    drawn = draw_one_case(documents, groups, "x")
    assert "Wexshire Police: 3 people: 1 dismissed; 2 written warning." in drawn.alt
    assert "Wex Echo: at least 2 people: at least 2 dismissed + barred list." in drawn.alt
    assert "Wexshire Police 3, Wex Echo at least 2" in draw_claimed_counts(documents, groups).alt


def test_captions_give_their_n_and_their_source(documents, groups):
    assert "n = 2 documents, 3 groups; source: table teaching_groups." in draw_one_case(documents, groups, "x").caption
    assert "n = 2 documents; source: table teaching_groups." in draw_claimed_counts(documents, groups).caption


def test_every_band_carries_the_id_of_its_row(documents, groups):
    drawn = draw_one_case(documents, groups, "x")
    ids = {patch.get_gid() for axes in drawn.canvas.axes for patch in axes.patches}
    assert ids == set(drawn.data["row"])


def test_the_liveliest_case_has_the_most_kinds_of_relation():
    rows = pd.DataFrame({"case_id": ["a", "a", "b", "b", "b"], "relation": ["same", "added", "same", "same", "same"]})
    documents = pd.DataFrame({"case_id": ["a", "b"], "url": "https://wexshire.example/"})
    assert liveliest_case(rows, documents) == "a"


def test_drawing_twice_gives_the_same_bytes(documents, groups, tmp_path):
    for name in ("one", "two"):
        save(draw_one_case(documents, groups, "x"), tmp_path / name)
        save(draw_claimed_counts(documents, groups), tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name
