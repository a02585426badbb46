"""The study's notebooks: one question first, its answer last, computed numbers, nothing stray, small."""

import json
import re

import pytest

from analysis import paths

NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("0[1-4]_*.ipynb"))
STREAMS = ("stream", "error")


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def cells(request):
    return json.loads(request.param.read_text("utf-8"))["cells"]


def text_of(cell):
    return "".join(cell["source"])


def outputs_of(cells):
    return [output for cell in cells if cell["cell_type"] == "code" for output in cell["outputs"]]


def test_there_are_four():
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04"]


def test_the_first_line_asks_one_question(cells):
    first = text_of(cells[0]).splitlines()[0]
    assert first.startswith("# ")
    assert first.endswith("?")


def test_the_last_cell_answers_with_computed_numbers(cells):
    assert "**Answer.**" in text_of(cells[-1])
    said = "".join(cells[-1]["outputs"][0]["data"]["text/markdown"])
    assert said.startswith("**Answer.**")
    assert re.search(r"\d", said)


def test_no_answer_speaks_of_all_where_a_number_could_stand(cells):
    assert re.findall(r"\b(?:everybody|always|never|nobody ever|every one)\b", text_of(cells[-1])) == []


def test_a_summary_without_a_ledger_is_not_said_to_tell_of_nobody():
    told = "".join(text_of(cell) for cell in json.loads(NOTEBOOKS[0].read_text("utf-8"))["cells"])
    assert "it found nobody" in told
    assert "tell of nobody" not in told


def test_the_answer_on_trust_leads_with_what_was_unseen_and_tells_of_empty_ledgers():
    answer = text_of(json.loads(NOTEBOOKS[3].read_text("utf-8"))["cells"][-1])
    assert answer.index("first sight") < answer.index("rules were developed")
    assert "of the empty ones" in answer


def test_what_it_cannot_show_stands_before_the_answer(cells):
    assert "**What this cannot show.**" in text_of(cells[-2])


def test_no_number_in_prose_is_typed(cells):
    prose = [text_of(cell) for cell in cells if cell["cell_type"] == "markdown"]
    assert [text for text in prose if re.search(r"\d", text)] == []


def test_every_code_cell_shows_one_result(cells):
    assert [text_of(cell) for cell in cells if cell["cell_type"] == "code" and len(cell["outputs"]) != 1] == []


def test_nothing_is_printed_and_nothing_warns(cells):
    assert [output for output in outputs_of(cells) if output["output_type"] in STREAMS] == []


def test_no_address_is_printed(cells):
    assert "://" not in json.dumps(outputs_of(cells))


def test_every_figure_has_words_for_who_does_not_see_it(cells):
    images = [output for output in outputs_of(cells) if "image/png" in output.get("data", {})]
    assert images
    assert all(len(output["metadata"]["image/png"]["alt"]) > 60 for output in images)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_executed_notebook_travels_easily(path):
    assert path.stat().st_size < 500_000
