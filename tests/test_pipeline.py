"""The steps: made once, unchanged after that, the same bytes elsewhere, and no hand edit goes unseen."""

import csv
import json
import os
import shutil
import subprocess
import sys

import pytest

from analysis import paths, run
from analysis.fingerprint import digest
from analysis.notebooks import execute, source_of
from analysis.reproduce import copy_inputs, differences, results

TWO_CASES = 2
HEADER = "id,case_id,source_type,publisher,url,file"


def analysis(project, *arguments, **settings):
    """Run the command line on a copy of the project."""
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=project, env={**os.environ, "PYTHONPATH": str(project / "src"), **settings},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Copy the project with two cases of the teaching corpus and make its results."""
    root = tmp_path_factory.mktemp("project").resolve()
    copy_inputs(paths.ROOT, root)
    index = root / "data/raw/teaching/documents.csv"
    rows = list(csv.DictReader(index.open(encoding="utf-8", newline="")))
    kept = sorted({row["case_id"] for row in rows} - {"decoy"})[:TWO_CASES]
    with index.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for row in rows if row["case_id"] in kept)
    made = analysis(root, "reproduce", PYTHONHASHSEED="0")
    assert made.returncode == 0, made.stdout + made.stderr
    return root


def test_the_second_run_says_that_nothing_changed(project):
    again = analysis(project, "reproduce")
    assert again.returncode == 0
    assert "Nothing changed since the last run." in again.stdout
    assert " made" not in again.stdout


def test_a_rebuild_elsewhere_with_other_hash_seeds_gives_the_same_bytes(project):
    checked = analysis(project, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "are identical" in checked.stdout


def test_a_table_edited_by_hand_is_named_by_check_and_mended_by_reproduce(project):
    table = project / "data/processed/teaching_groups.csv"
    before = table.read_bytes()
    table.write_bytes(before.replace(b"officer", b"staff", 1))
    checked = analysis(project, "check")
    assert checked.returncode == 1
    assert "data/processed/teaching_groups.csv: differs" in checked.stdout
    assert analysis(project, "reproduce").returncode == 0
    assert table.read_bytes() == before


def test_a_change_of_the_code_makes_its_steps_stale(project):
    module = project / "src/analysis/figures/teaching.py"
    module.write_text(module.read_text("utf-8") + "\n# changed\n", "utf-8")
    made = dict(line.split(maxsplit=1) for line in analysis(project, "reproduce").stdout.splitlines())
    assert made["teaching_figures"] == "made"
    assert made["documents"] == "unchanged"


def test_a_failing_step_is_named_with_its_reason_and_stops_what_rests_on_it(project):
    broken = project.parent / "broken"
    shutil.copytree(project, broken, ignore=shutil.ignore_patterns(".pytask", "pytask.lock"))
    index = broken / "data/raw/teaching/documents.csv"
    index.write_text(f"{HEADER}\nx,x,press,X,https://x.example,x/lost.html\n", "utf-8")
    made = analysis(broken, "reproduce")
    assert made.returncode == 1
    assert "documents                failed" in made.stdout
    assert "not made: a step before it failed" in made.stdout
    assert "lost.html" in made.stderr


def test_results_hold_no_place_on_this_machine(project):
    for name in results(project):
        content = (project / name).read_bytes()
        assert str(project).encode() not in content
        assert str(paths.ROOT).encode() not in content


def test_missing_extra_and_different_files_are_told_apart(tmp_path):
    ours, again = tmp_path / "ours", tmp_path / "again"
    for root, files in (
        (ours, {"same": "1", "extra": "1", "other": "1"}),
        (again, {"same": "1", "new": "1", "other": "2"}),
    ):
        (root / "data/processed").mkdir(parents=True)
        for name, text in files.items():
            (root / "data/processed" / name).write_text(text, "utf-8")
    assert [line.split(";")[0] for line in differences(ours, again)] == [
        "data/processed/extra: made by no step",
        "data/processed/new: missing",
        "data/processed/other: differs from what the code makes of the committed data",
    ]


def test_a_digest_follows_names_and_contents_but_not_order(tmp_path):
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        file.write_text(file.name, "utf-8")
    before = digest(files, tmp_path)
    assert digest(reversed(files), tmp_path) == before
    files[0].write_text("other", "utf-8")
    assert digest(files, tmp_path) != before


def test_a_run_records_no_local_build_of_a_package():
    assert not any("+" in version for version in run.versions().values())


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
