"""The READMEs: every command runs or is held by a named test, every number is computed, every link leads somewhere."""

import ast
import csv
import json
import re
import shlex
import subprocess
from itertools import pairwise

import pytest
from typer.testing import CliRunner

from analysis import exercises, paths, pipeline, readme, tables
from analysis.__main__ import app

PAGES = {
    path.relative_to(paths.ROOT).as_posix(): path
    for path in (paths.README, paths.DATA / "README.md", *sorted(paths.DATA.glob("raw/*/README.md")))
}
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOOLS = ("analysis", "make", "python", ".venv/bin/python", "pip", "conda", "jupyter", "git", "source")
HELD = {
    # Sets up an environment, which takes minutes and the package registry; the recipe is read by make itself here.
    "make reproduce": "test_readme.py::test_make_knows_what_to_do",
    "make test": "test_readme.py::test_make_knows_what_to_do",
    "python -m venv .venv": "test_readme.py::test_the_way_without_make_is_the_recipe_of_make",
    '.venv/bin/python -m pip install -c constraints.txt -e ".[test]"': (
        "test_readme.py::test_the_way_without_make_is_the_recipe_of_make"
    ),
    "source .venv/bin/activate": "test_readme.py::test_the_way_without_make_is_the_recipe_of_make",
    # This run itself.
    ".venv/bin/python -m pytest": "test_readme.py::test_make_knows_what_to_do",
    "python -m pytest": "test_readme.py::test_make_knows_what_to_do",
    # conda is not a package of Python; what it would read is held equal to pyproject.toml.
    "conda env create -f environment.yml": (
        "test_project.py::test_environment_yml_has_the_names_and_bounds_of_pyproject"
    ),
    "conda activate police-press-analysis": "test_readme.py::test_the_environment_has_the_name_that_is_activated",
    # Minutes of work on the real data; the same machinery runs on a small project, and the real steps on a part.
    "analysis reproduce": "test_pipeline.py::test_the_second_run_says_that_nothing_changed",
    "python -m analysis reproduce": "test_pipeline.py::test_the_second_run_says_that_nothing_changed",
    ".venv/bin/python -m analysis reproduce": "test_pipeline.py::test_the_second_run_says_that_nothing_changed",
    "analysis check": "test_pipeline.py::test_check_finds_a_rebuild_identical",
    # Opens a browser and stays.
    "jupyter lab notebooks": "test_published.py::test_a_notebook_is_executed_in_order_without_errors_and_small",
    # Opens the network; the same is done against a site of the test's own.
    "analysis collect": "test_collect_runs.py",
    # Needs the texts, which are not here; invented ones stand for them.
    "analysis check --texts FILE.jsonl": "test_regulator.py::test_checking_says_how_many_are_verified",
    "analysis benchmark ledger TEXTS.jsonl data/raw/regulator/coded.gold.jsonl": (
        "test_benchmark_ledger.py::test_files_are_scored_by_extracting_their_texts"
    ),
    "python -m analysis.study.invented COMMIT": "test_invented.py",
    "python -m analysis.study.trust FOLDER": "test_trust.py",
    # Trains for an hour; one small training stands for it.
    "python -m analysis.study.trust readers FOLDER": "test_finetuned.py",
    "python -m analysis.study.regulator TEXTS.jsonl TAGS.csv": (
        "test_regulator.py::test_who_has_the_texts_verifies_the_tables"
    ),
    "python -m analysis.study.scores FOLDER": "test_regulator.py::test_scores_add_up_over_the_fields",
}
"""Commands that are not run here, each with the reason and the test that holds the same."""
STATEMENT = "Two officers were dismissed without notice after a gross misconduct hearing at Wexshire Police."
ARTICLE = "<!doctype html><html><body><article><h1>Officers sacked</h1><p>Two Wexshire police officers have been sacked.</p></article></body></html>"  # fmt: skip  # noqa: E501


def commands(text):
    """Return every command of a page: the lines of its shell blocks and the commands inside its sentences."""
    blocks = [block for language, block in BLOCK.findall(text) if language != "python"]
    lines = [re.sub(r"\s+(?:#|\(Windows: ).*", "", line).strip() for block in blocks for line in block.splitlines()]
    prose = BLOCK.sub("", text)
    spans = [span for span in re.findall(r"`([^`\n]+)`", prose) if " " in span and span.split()[0] in TOOLS]
    return [line for line in lines if line] + spans


GIVEN = sorted({command for path in PAGES.values() for command in commands(path.read_text("utf-8"))})


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Make a folder with the files that the commands speak of."""
    place = tmp_path_factory.mktemp("own")
    (place / "statement.txt").write_text(STATEMENT, "utf-8")
    (place / "article.html").write_text(ARTICLE, "utf-8")
    ledger = {"id": "d", "records": [{"id": "r1", "count": 2, "count_min": 2, "outcomes": ["dismissed"]}]}
    (place / "texts.jsonl").write_text(json.dumps({"id": "d", "text": STATEMENT}), "utf-8")
    for name in ("gold", "a", "b"):
        (place / f"{name}.jsonl").write_text(json.dumps(ledger), "utf-8")
    saved = {**ledger, "corrected_by": "A. Reader", "corrected_at": "2025-03-31", "why": "a witness"}
    (place / "corrected.jsonl").write_text(json.dumps(saved), "utf-8")
    return place


@pytest.fixture(scope="module")
def stands_for():
    """Return what a reader would put for the words in capitals."""
    row = tables.read_table("teaching_groups")["row"].iloc[0]
    files = {"TEXTS": "texts.jsonl", "GOLD": "gold.jsonl", "A": "a.jsonl", "B": "b.jsonl"}
    return {
        **files,
        "ROW": row,
        "CORRECTED.jsonl": "corrected.jsonl",
        "figures/NAME": "figures/would_have",
        "data/raw/invented/documents.jsonl": "texts.jsonl",
        "data/raw/invented/ledgers.gold.jsonl": "gold.jsonl",
        "ANSWER": exercises.exercises()[0].answer(),
    }


@pytest.mark.parametrize("command", [command for command in GIVEN if command not in HELD])
def test_a_command_runs(command, folder, stands_for, monkeypatch):
    monkeypatch.chdir(folder)
    program, *words = shlex.split(command)
    assert program == "analysis", f"no test knows the command {command!r}: run it or say what holds it"
    out = words[words.index(">") + 1] if ">" in words else None
    words = words[: words.index(">")] if out else words
    done = CliRunner().invoke(app, [stands_for.get(word, word) for word in words])
    assert done.exit_code == 0, done.output
    if out:
        (folder / out).write_text(done.stdout, "utf-8")
        assert len(list(csv.DictReader((folder / out).open(encoding="utf-8")))) > 1
    for written in (word for option, word in pairwise(words) if option == "--out"):
        assert (folder / written).exists()


def test_a_command_that_nobody_knows_would_be_found():
    page = "Text with `analysis juggle` and `Group`.\n```\nanalysis dance a.txt   # why not\n```\n"
    assert commands(page) == ["analysis dance a.txt", "analysis juggle"]
    assert CliRunner().invoke(app, ["dance", "a.txt"]).exit_code != 0


def test_what_is_not_run_stands_in_a_page_and_is_held_by_a_test_that_exists():
    assert set(HELD) <= set(GIVEN)
    for held in HELD.values():
        file, _, name = held.partition("::")
        assert f"def {name}(" in (paths.TESTS / file).read_text("utf-8") if name else (paths.TESTS / file).exists()


def test_python_in_a_page_runs():
    blocks = [block for language, block in BLOCK.findall(paths.README.read_text("utf-8")) if language == "python"]
    assert blocks
    for block in blocks:
        *before, last = ast.parse(block).body
        names = {}
        exec(compile(ast.Module(before, []), "README.md", "exec"), names)
        assert len(eval(compile(ast.Expression(last.value), "README.md", "eval"), names))


def test_make_knows_what_to_do():
    for target, does in {"reproduce": "analysis reproduce", "test": "-m pytest", "check": "analysis check"}.items():
        done = subprocess.run(
            ["make", "--no-print-directory", "-n", target], cwd=paths.ROOT, capture_output=True, text=True, check=True
        )
        assert does in done.stdout.splitlines()[-1]


def test_the_way_without_make_is_the_recipe_of_make():
    fresh = ["make", "-n", "reproduce", "VENV=fresh"]
    recipe = subprocess.run(fresh, cwd=paths.ROOT, capture_output=True, text=True, check=True).stdout
    assert re.search(r"python\S* -m venv fresh\n", recipe)
    assert "-m pip install --quiet --constraint constraints.txt --editable '.[test]'" in recipe


def test_the_environment_has_the_name_that_is_activated():
    assert "\nname: police-press-analysis\n" in (paths.ROOT / "environment.yml").read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files_that_are_here(name):
    text = PAGES[name].read_text("utf-8")
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text)
    assert [target for target in targets if "://" not in target and not (PAGES[name].parent / target).exists()] == []


def test_the_computed_parts_are_those_of_the_tables(tmp_path):
    copy = tmp_path / "README.md"
    copy.write_bytes(paths.README.read_bytes())
    readme.write(copy)
    assert copy.read_bytes() == paths.README.read_bytes()


def test_a_number_changed_by_hand_is_written_over(tmp_path):
    copy = tmp_path / "README.md"
    text = paths.README.read_text("utf-8")
    changed = readme.PART.sub(lambda part: re.sub(r"\d", "7", part[0]), text)
    assert changed != text
    copy.write_text(changed, "utf-8")
    readme.write(copy)
    assert copy.read_text("utf-8") == text


def test_the_casebook_is_counted_without_its_decoys():
    real = tables.read_table("casebook_cases").query("kind == 'case'")["case_id"]
    told = tables.read_table("casebook_documents")["case_id"].isin(real)
    assert f": {told.sum()} documents of" in readme.data()
    assert f"on {len(real)} real cases" in readme.data()
    assert f"and {(~told).sum()} that are statistics and round-ups" in readme.data()


def test_a_part_without_its_mark_is_named():
    with pytest.raises(ValueError, match=r"README\.md marks nothing, but findings are made"):
        readme.fill("No marks.", {"findings": "some"})


def test_what_people_write_makes_the_readme_stale_and_what_is_computed_does_not(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("Before.\n<!-- made: data -->\n<!-- end -->\nAfter.\n", "utf-8")
    source = readme.source_of(page)
    page.write_text(readme.fill(page.read_text("utf-8"), {"data": "- 12 documents"}), "utf-8")
    assert "- 12 documents" in page.read_text("utf-8")
    assert readme.source_of(page) == source
    page.write_text(page.read_text("utf-8") + "More.\n", "utf-8")
    assert readme.source_of(page) != source


def test_an_own_case_comes_into_the_tables(tmp_path):
    columns = ("id", "case_id", "source_type", "publisher", "url", "file")
    rows = [
        ("own-o", "own", "force", "Wexshire Police", "https://wexshire.example/1", "own/statement.html"),
        ("own-p1", "own", "press", "Wex Echo", "https://wexecho.example/1", "own/article.html"),
    ]
    (tmp_path / "own").mkdir()
    (tmp_path / "own/statement.html").write_text(ARTICLE.replace("have been sacked", "were dismissed"), "utf-8")
    (tmp_path / "own/article.html").write_text(ARTICLE, "utf-8")
    with (tmp_path / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])
    made = {path.stem.removeprefix("teaching_"): tmp_path / path.name for path in pipeline.TEACHING_TABLES}
    texts = tmp_path / "texts.jsonl"
    pipeline.task_documents(index=tmp_path / "documents.csv", texts=texts, table=made["documents"])
    pipeline.task_comparisons(texts=texts, comparisons=made["comparisons"], inferences=made["inferences"])
    assert tables.read_table("teaching_comparisons", tmp_path)["case_id"].unique().tolist() == ["own"]
