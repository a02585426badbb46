"""No number in prose is typed by hand: README, captions, notebooks; dates, versions, citations and code aside."""

import ast
import json
import re

import pytest

from analysis import paths
from analysis.readme import prose_of

ALLOWED = (
    re.compile(r"```.*?^```", re.DOTALL | re.MULTILINE),  # code
    re.compile(r"`[^`]*`"),  # code
    re.compile(r"\]\([^)]*\)"),  # addresses of links
    re.compile(r"\bPython \d+\.\d+"),  # versions
    re.compile(r"\bCC BY \d\.\d"),
    re.compile(r"\b(?:19|20)\d\d\b"),  # years of dates and citations
    re.compile(r"\b95 %(?= (?:intervals?|limits)|$)"),  # the level of an interval is chosen, not found
    re.compile(r"\bF1\b"),  # a measure's name
)
NUMBER = re.compile(r"(?<![\w#])\d[\d,.]*")
CHOSEN = {
    "figures/casebook.py": {"12"},  # where the drawn scale changes
    "figures/calibration.py": {"70", "7", "10"},  # what a probability means, by example
    "figures/quality.py": {"0.50"},  # what chance gives
}
"""Numbers in what figures say that describe the drawing and not the data."""


def typed(text):
    """Return the numbers in prose, without those that may be typed."""
    for pattern in ALLOWED:
        text = pattern.sub(" ", text)
    return [found.rstrip(".,") for found in NUMBER.findall(text)]


def strings(code):
    """Return the prose among a program's strings: what has words, documentation aside; computed parts are blank."""
    tree = ast.parse(code)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and node.body and is_text(node.body[0])
    } | {id(node.value) for node in ast.walk(tree) if is_text(node)}
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    inside = {id(part) for node in joined for part in ast.walk(node) if part is not node}
    plain = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    told = [("".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)) for node in joined]
    told += [node.value for node in plain if id(node) not in inside | docs]
    return [text for text in told if len(re.findall(r"[a-z]{2,}", text)) > 1 and " " in text]


def is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def said(code):
    """Return what a notebook's cell says in sentences: the strings within `say(…)`."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return [
        text
        for call in calls
        if getattr(call.func, "id", "") == "say"
        for part in call.args
        for text in strings(ast.unparse(part))
    ]


def in_notebook(cells):
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return [number for text in [*prose, *(text for cell in code for text in said(cell))] for number in typed(text)]


def cells_of(path):
    return json.loads(path.read_text("utf-8"))["cells"]


NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))
FIGURES = sorted((paths.PACKAGE / "figures").glob("*.py"))


@pytest.mark.parametrize("page", [paths.README, paths.DATA / "README.md"], ids=["README", "datasheet"])
def test_no_number_is_typed_in_a_page(page):
    assert typed(prose_of(page.read_text("utf-8"))) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_number_is_typed_in_a_notebook(path):
    assert in_notebook(cells_of(path)) == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_no_number_is_typed_in_a_caption(path):
    found = {number for text in strings(path.read_text("utf-8")) for number in typed(text)}
    assert found <= CHOSEN.get(f"figures/{path.name}", set())


def test_a_number_typed_into_a_page_would_be_found():
    text = prose_of(paths.README.read_text("utf-8"))
    assert typed(text.replace("This project reads", "This project, on 813 documents, reads")) == ["813"]
    assert typed("In 41 of 74 cases, 12.5 % and 1,219 more.") == ["41", "74", "12.5", "1,219"]


def test_a_number_typed_over_a_computed_part_is_not_prose_and_would_be_written_over():
    text = paths.README.read_text("utf-8")
    assert prose_of(text.replace("813 documents", "814 documents")) == prose_of(text)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_number_typed_into_a_notebook_would_be_found(path):
    cells = cells_of(path)
    cells[0]["source"] = "".join(cells[0]["source"]) + " There are 195 cases."
    assert in_notebook(cells) == ["195"]


def test_a_number_typed_into_a_sentence_of_a_cell_would_be_found():
    assert [typed(text) for text in said('say(f"The casebook has {cases} cases, 27 of them decoys.")')] == [["27"]]
    assert said("counts.head(8)") == []


def test_a_number_typed_into_a_caption_would_be_found():
    code = (paths.PACKAGE / "figures" / "wording.py").read_text("utf-8")
    changed = code.replace('title = f"In {some} of', 'title = f"In 4 of')
    assert changed != code
    assert [number for text in strings(changed) for number in typed(text)] == ["4"]


def test_what_may_be_typed_is_not_found():
    assert (
        typed("Python 3.11, CC BY 4.0, Gebru 2021, `analysis exercise 1`, 95 % intervals, core F1, [x](a/01_b.md)")
        == []
    )
