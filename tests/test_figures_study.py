"""The study's figures: the same bytes every run, a caption with n and source, alt text, legible in grey and small."""

import json
import re
import shutil

import matplotlib.image
import numpy as np
import pandas as pd
import pytest

from analysis import paths
from analysis.figures import calibration, casebook, flow, invented, quality, regulator, style, voices, wording
from analysis.study import quality as quality_table
from analysis.study.casebook import read_casebook
from analysis.study.flows import build_case_flow
from analysis.study.quality import agreement
from analysis.study.statistics import share_by_case
from analysis.study.tasks import DRAWN, TABLES
from analysis.tables import read_table

if not all(path.exists() for path in TABLES):
    pytest.skip("the tables are not made yet; run `analysis reproduce`", allow_module_level=True)


def told(name):
    return read_table(name)


def would_have():
    table = told("casebook_would_have")
    return wording.would_have(table, share_by_case(table["says"] == "dismissed", table["case_id"]))


DRAW = {
    "one_case_flow": lambda: flow.one_case_flow(build_case_flow(read_casebook())),
    "claimed_counts": lambda: casebook.claimed_counts(told("casebook_counts"), told("casebook_cases")),
    "omissions": lambda: casebook.omissions(told("casebook_omissions")),
    "disclosure": lambda: casebook.disclosure(told("casebook_disclosure")),
    "status_drift": lambda: casebook.status_drift(told("casebook_status")),
    "wording_ladder": lambda: wording.wording_ladder(told("casebook_ladder")),
    "wording_gaps": lambda: wording.wording_gaps(told("casebook_wording"), told("casebook_wording_gaps")),
    "would_have": would_have,
    "speakers": lambda: voices.speakers(told("casebook_voices")),
    "distinctive": lambda: voices.distinctive(told("casebook_distinctive")),
    "corpus": lambda: voices.corpus(told("casebook_documents"), told("casebook_cases")),
    "funnel_case_to_answer": lambda: regulator.funnel(told("regulator_tallies"), told("scores_strata")),
    "categories": lambda: regulator.categories(told("regulator_tallies"), told("scores_strata")),
    "journalists": lambda: regulator.journalists(told("regulator_bbc")),
    "quality": lambda: quality.quality(told("scores_quality"), agreement("F1 over the core fields")),
    "difficulty": lambda: quality.difficulty(told("scores_quality")),
    "failing": lambda: quality.failing(told("scores_failing")),
    "first_sight": lambda: invented.first_sight(told("invented_quality"), agreement("F1 over the core fields")),
    "calibration": lambda: calibration.calibration(told("scores_reliability"), told("scores_confidence")),
    "reading": lambda: calibration.reading(told("scores_strata")),
}
CHEAP = ("difficulty", "would_have")
"""Drawn twice; the rest is drawn once and set against the published bytes."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    figures = {name: draw() for name, draw in DRAW.items()}
    for figure in figures.values():
        style.save(figure, folder)
    return folder, figures


def test_every_figure_of_the_study_is_drawn_here():
    assert set(DRAW) == set(DRAWN)


@pytest.mark.parametrize("name", CHEAP)
def test_drawing_twice_gives_the_same_bytes(name, tmp_path, drawn):
    style.save(DRAW[name](), tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (drawn[0] / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", sorted(DRAW))
def test_published_files_are_those_drawn_now(name, drawn):
    for kind in ("png", "svg", "csv", "json"):
        published = paths.FIGURES / f"{name}.{kind}"
        if not published.exists():
            pytest.skip("the figures are not published yet; run `analysis reproduce`")
        assert published.read_bytes() == (drawn[0] / published.name).read_bytes()


@pytest.mark.parametrize("name", sorted(DRAW))
def test_caption_states_the_finding_its_n_and_its_source(name, drawn):
    figure = drawn[1][name]
    assert figure.caption.startswith(figure.title)
    assert re.search(r"\bn = \d|\d+ of \d+ summaries", figure.caption)
    assert figure.table in figure.caption
    assert (paths.PROCESSED / f"{figure.table}.csv").exists()


@pytest.mark.parametrize("name", sorted(DRAW))
def test_alt_text_says_in_words_what_is_seen(name, drawn):
    figure = drawn[1][name]
    assert len(figure.alt) > 60
    assert "nan" not in figure.alt.lower().split()
    assert figure.alt in json.loads((drawn[0] / f"{name}.json").read_text("utf-8"))["alt"]
    assert "<desc" in (drawn[0] / f"{name}.svg").read_text("utf-8") or figure.alt[:30] in (
        drawn[0] / f"{name}.svg"
    ).read_text("utf-8")


@pytest.mark.parametrize("name", sorted(DRAW))
def test_data_lies_beside_the_figure(name, drawn):
    assert len((drawn[0] / f"{name}.csv").read_text("utf-8").splitlines()) == len(drawn[1][name].data) + 1


@pytest.mark.parametrize("name", sorted(DRAW))
def test_nothing_is_cut_off_at_the_edges(name, drawn):
    pixels = matplotlib.image.imread(drawn[0] / f"{name}.png")[..., :3]
    edges = (pixels[:3], pixels[-3:], pixels[:, :3], pixels[:, -3:])
    assert all(np.allclose(edge, 1) for edge in edges)


@pytest.mark.parametrize("name", sorted(DRAW))
def test_type_is_legible_at_a_phones_width(name, drawn):
    sizes = [text.get_fontsize() for text in drawn[1][name].canvas.findobj(matplotlib.text.Text) if text.get_text()]
    pixels = 360 / style.WIDTH / 72
    assert drawn[1][name].canvas.get_figwidth() == style.WIDTH
    assert min(sizes) * pixels > 7.5


def test_the_funnel_names_no_force(drawn):
    funnel = drawn[1]["funnel_case_to_answer"]
    written = " ".join(text.get_text() for text in funnel.canvas.findobj(matplotlib.text.Text))
    told = " ".join((written, funnel.title, funnel.caption, funnel.alt))
    assert [force for force in funnel.data["value"] if force in told] == []


def test_the_corpus_counts_no_decoys():
    documents = pd.DataFrame(
        [("a-1", "BBC News"), ("a-1", "Wex Echo"), ("s-1", "Office")], columns=["case_id", "publisher"]
    ).assign(kind="regional", year=2024)
    cases = pd.DataFrame({"case_id": ["a-1", "s-1"], "kind": ["case", "statistics"]})
    assert "n = 2 documents of 2 publishers on 1 cases" in voices.corpus(documents, cases).caption


def test_a_wording_that_does_not_differ_clearly_is_not_called_different():
    gaps = told("casebook_wording_gaps").assign(low=-0.5, high=0.5)
    assert "does not differ clearly" in wording.wording_gaps(told("casebook_wording"), gaps).title


def test_what_is_said_of_the_development_summaries_holds():
    cells = told("scores_cells").query("comparison == 'extraction'")
    assert (quality_table.kinds_of(cells) == "taken further").mean() > 0.95
    assert set(" ".join(told("regulator_bbc")["documents"]).split()) <= set(cells["document"])


@pytest.mark.parametrize("name", ["categories", "funnel_case_to_answer"])
def test_shares_of_people_say_that_people_may_have_been_missed(name, drawn):
    empty = told("scores_strata").set_index("stratum").loc["no ledger"]
    limit = f"in {empty['documents']} summaries it found nobody, by reading rightly in {empty['right']} of"
    assert limit in drawn[1][name].caption


@pytest.mark.parametrize(
    ("low", "title"),
    [(0.1, "What goes with failing: length"), (-0.1, "Nothing known beforehand clearly goes with failing")],
)
def test_what_goes_with_failing_is_named_only_where_its_interval_is_above_zero(low, title):
    rows = [("length", 0.5, low, 0.9), ("staff", -0.5, -0.7, -0.1)]
    table = pd.DataFrame(rows, columns=["feature", "weight", "low", "high"])
    figure = quality.failing(table.assign(documents=87, failed=4, auc=0.6))
    assert figure.title == title
    assert "Only 4 of 87 summaries have a wrong core field" in figure.caption


def test_sides_differ_in_grey():
    weights = np.array([0.299, 0.587, 0.114])
    greys = sorted(float(matplotlib.colors.to_rgb(colour) @ weights) for colour in style.SIDE_COLOURS.values())
    assert min(np.diff(greys)) > 0.04
    assert len(set(style.SIDE_MARKERS.values())) == len(style.SIDE_MARKERS)


def test_no_figure_prints_an_address(drawn):
    for path in drawn[0].glob("*.[cj]s*"):
        assert "://" not in path.read_text("utf-8")
    shutil.rmtree(drawn[0])
