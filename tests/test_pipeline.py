"""The steps: made once, unchanged after that, the same bytes elsewhere, and no hand edit goes unseen."""

import csv
import json
import os
import shutil
import subprocess
import sys

import pandas as pd
import pytest

from analysis import corpus, paths, pipeline, run, tables
from analysis.fingerprint import code_of, digest
from analysis.notebooks import execute, source_of
from analysis.reproduce import copy_inputs, differences

MODULES = (
    "__init__",
    "__main__",
    "benchmarks/commands",
    "coders",
    "console",
    "corpus",
    "language",
    "output",
    "paths",
    "records",
    "reproduce",
    "nodes",
    "fingerprint",
)
STEPS = """
from pathlib import Path

from analysis.fingerprint import code_of
from analysis.nodes import Made, stale_with
from analysis.paths import PROCESSED, TEACHING


def task_count(
    *,
    words: Path = TEACHING / "words.txt",
    code: str = stale_with(code_of("records.py")),
    count: Made = PROCESSED / "count.txt",
) -> None:
    number = int(words.read_text("utf-8"))
    count.write_text(f"{number} words", "utf-8")


def task_order(*, count: Path = PROCESSED / "count.txt", order: Made = PROCESSED / "order.txt") -> None:
    order.write_text(count.read_text("utf-8").upper(), "utf-8")
"""
CHANCE = """

def task_chance(*, chance: Made = PROCESSED / "chance.txt") -> None:
    chance.write_text(" ".join({"sergeant", "constable", "inspector", "superintendent", "commander"}), "utf-8")
"""


def analysis(project, command, **settings):
    """Run a command on a project in another folder."""
    settings = {**os.environ, "PYTHONPATH": str(project / "src"), **settings}
    arguments = [sys.executable, "-m", "analysis", command]
    return subprocess.run(arguments, cwd=project, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path):
    """Make a project with the house's machinery and two small steps of its own, its results made."""
    package = tmp_path / "src/analysis"
    for folder in ("study", "compare", "benchmarks"):
        (package / folder).mkdir(parents=True)
        (package / folder / "__init__.py").touch()
    for name in MODULES:
        shutil.copyfile(paths.PACKAGE / f"{name}.py", package / f"{name}.py")
    (package / "study/tasks.py").touch()
    (package / "pipeline.py").write_text(STEPS, "utf-8")
    for folder in ("data/raw/teaching", "data/processed", "notebooks"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "data/raw/teaching/words.txt").write_text("12", "utf-8")
    (tmp_path / "data/raw/teaching/documents.csv").write_text("id,case_id,source_type,publisher,url,file\n", "utf-8")
    shutil.copyfile(paths.ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    made = analysis(tmp_path, "reproduce")
    assert made.returncode == 0, made.stderr
    return tmp_path


def outcomes(printed):
    """Return what a run said of each step."""
    return dict(line.split(maxsplit=1) for line in printed.splitlines())


def test_the_second_run_says_that_nothing_changed(project):
    again = analysis(project, "reproduce")
    assert again.returncode == 0
    assert again.stdout.splitlines()[-1] == "Nothing changed since the last run."
    assert " made" not in again.stdout


def test_a_changed_input_makes_its_step_and_those_after_it_stale(project):
    (project / "data/raw/teaching/words.txt").write_text("13", "utf-8")
    assert outcomes(analysis(project, "reproduce").stdout) == {"count": "made", "order": "made"}
    assert (project / "data/processed/order.txt").read_text("utf-8") == "13 WORDS"


def test_changed_code_makes_only_the_steps_stale_that_rest_on_it(project):
    module = project / "src/analysis/records.py"
    module.write_text(module.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert outcomes(analysis(project, "reproduce").stdout) == {"count": "made", "order": "unchanged"}


def test_the_lock_file_travels_so_that_a_copy_elsewhere_has_nothing_to_do(project, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "clone"
    shutil.copytree(project, elsewhere, ignore=shutil.ignore_patterns(".pytask"))
    assert "Nothing changed" in analysis(elsewhere, "reproduce").stdout


def test_check_finds_a_rebuild_identical(project):
    checked = analysis(project, "check")
    assert (checked.returncode, checked.stdout) == (0, "All 2 published files are identical.\n")


def test_check_names_a_result_edited_by_hand_and_reproduce_mends_it(project):
    count = project / "data/processed/count.txt"
    count.write_text("11 words", "utf-8")
    checked = analysis(project, "check")
    assert checked.returncode == 1
    assert "data/processed/count.txt: differs" in checked.stdout
    analysis(project, "reproduce")
    assert count.read_text("utf-8") == "12 words"


def test_check_finds_an_order_left_to_chance(project):
    steps = project / "src/analysis/pipeline.py"
    steps.write_text(STEPS + CHANCE, "utf-8")
    analysis(project, "reproduce", PYTHONHASHSEED="0")
    assert "data/processed/chance.txt: differs" in analysis(project, "check").stdout


def test_a_failing_step_is_named_with_its_reason_and_stops_what_rests_on_it(project):
    (project / "data/raw/teaching/words.txt").write_text("twelve", "utf-8")
    made = analysis(project, "reproduce")
    assert made.returncode == 1
    assert outcomes(made.stdout) == {"count": "failed", "order": "not made: a step before it failed"}
    assert "pipeline.py" in made.stderr
    assert "ValueError" in made.stderr.splitlines()[-1]


def test_missing_extra_and_different_files_are_told_apart(tmp_path):
    ours, again = tmp_path / "ours", tmp_path / "again"
    for root, files in ((ours, {"same": 1, "extra": 1, "other": 1}), (again, {"same": 1, "new": 1, "other": 2})):
        (root / "data/processed").mkdir(parents=True)
        for name, content in files.items():
            (root / "data/processed" / name).write_text(str(content), "utf-8")
    assert [line.split(";")[0] for line in differences(ours, again)] == [
        "data/processed/extra: made by no step",
        "data/processed/new: missing",
        "data/processed/other: differs from what the code makes of the committed data",
    ]


def test_what_was_captured_is_not_copied(tmp_path):
    (tmp_path / "here/data/raw/captures").mkdir(parents=True)
    (tmp_path / "here/data/raw/captures/page.warc.gz").touch()
    copy_inputs(tmp_path / "here", tmp_path / "there")
    assert not (tmp_path / "there/data/raw/captures").exists()


def test_a_digest_follows_names_and_contents_but_not_order(tmp_path):
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        file.write_text(file.name, "utf-8")
    before = digest(files, tmp_path)
    assert digest(reversed(files), tmp_path) == before
    files[0].write_text("other", "utf-8")
    assert digest(files, tmp_path) != before


def test_code_has_a_fingerprint_of_its_own_by_part():
    assert len({code_of("read"), code_of("extract"), code_of("records.py"), code_of("read", "extract")}) == 4


def test_a_run_records_no_local_build_of_a_package():
    assert not any("+" in version for version in run.versions().values())


@pytest.fixture(scope="module")
def teaching(tmp_path_factory):
    """Run the steps of the teaching corpus on one case and one page of ordinary news."""
    folder = tmp_path_factory.mktemp("teaching")
    rows = list(csv.DictReader(corpus.INDEX.open(encoding="utf-8", newline="")))
    case = min(row["case_id"] for row in rows if row["case_id"] != "decoy")
    kept = [row for row in rows if row["case_id"] == case] + [row for row in rows if row["case_id"] == "decoy"][:1]
    for row in kept:
        target = folder / row["file"]
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(paths.TEACHING / row["file"], target)
    pd.DataFrame(kept).to_csv(folder / "documents.csv", index=False)
    texts = folder / "texts.jsonl"
    made = {name.stem.removeprefix("teaching_"): folder / name.name for name in pipeline.TEACHING_TABLES}
    pipeline.task_documents(index=folder / "documents.csv", texts=texts, table=made["documents"])
    names = ("groups", "claims", "quotes", "warnings")
    pipeline.task_ledgers(texts=texts, **{name: made[name] for name in names})
    pipeline.task_comparisons(texts=texts, comparisons=made["comparisons"], inferences=made["inferences"])
    return folder


def test_every_page_of_the_corpus_becomes_a_document_with_text(teaching):
    documents = tables.read_table("teaching_documents", teaching)
    assert len(documents) == len(pd.read_csv(teaching / "documents.csv"))
    assert (documents["characters"] > 0).all()


def test_every_group_of_a_case_stands_in_a_comparison_and_ordinary_news_in_none(teaching):
    groups, rows = (tables.read_table(f"teaching_{name}", teaching) for name in ("groups", "comparisons"))
    official = rows.loc[rows["official_record"] != "", ["official", "official_record"]].itertuples(index=False)
    article = rows.loc[rows["article_record"] != "", ["article", "article_record"]].itertuples(index=False)
    of_cases = groups[groups["case_id"] != "decoy"]
    assert {*map(tuple, official), *map(tuple, article)} == {*zip(of_cases["document"], of_cases["id"], strict=True)}


def test_offsets_of_the_tables_lie_in_the_texts(teaching):
    lengths = tables.read_table("teaching_documents", teaching).set_index("document")["characters"]
    groups = tables.read_table("teaching_groups", teaching)
    for document, evidence in zip(groups["document"], groups["evidence"], strict=True):
        for spans in json.loads(evidence).values():
            assert all(0 <= start < end <= lengths[document] for start, end in spans)


def test_an_executed_notebook_is_the_same_every_time_and_its_source_is_not_its_output(tmp_path):
    path = tmp_path / "n.ipynb"
    cell = {"cell_type": "code", "id": "x", "metadata": {}, "execution_count": None, "outputs": [], "source": "6 * 7"}
    path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")
    source = source_of(path)
    execute(path)
    first = path.read_bytes()
    execute(path)
    assert path.read_bytes() == first
    assert source_of(path) == source
    assert b"42" in first
