"""What is published belongs to the code and the data as they are, and holds nothing that it must not."""

import json

import pytest

from analysis import paths, pipeline, tables
from analysis.fingerprint import sha256
from analysis.notebooks import execute
from analysis.reproduce import results, stale
from analysis.study import score_tasks, steps
from analysis.study import tasks as study

VERSIONS = {"run"}
"""The step that records versions, which may differ on a machine with other ones."""
NOTEBOOKS = sorted(paths.NOTEBOOKS.glob("*.ipynb"))
LARGEST_NOTEBOOK = 500_000


def test_no_result_is_stale():
    assert set(stale()) <= VERSIONS, "run `analysis reproduce` and commit what it makes"


@pytest.fixture(scope="module")
def again(tmp_path_factory):
    """Make every table, the codebook, the teaching figures and some pages anew elsewhere, from the committed inputs.

    The study's figures are drawn and set against the published bytes in their own tests.
    """
    folder = tmp_path_factory.mktemp("again")
    with pytest.MonkeyPatch.context() as elsewhere:
        for module, name in ((pipeline, "FIGURES"), (steps, "PROCESSED"), (study, "FIGURES")):
            elsewhere.setattr(module, name, folder)
        made = {path.stem.removeprefix("teaching_"): folder / path.name for path in pipeline.TEACHING_TABLES}
        texts = folder / "teaching_texts.jsonl"
        pipeline.task_documents(texts=texts, table=made["documents"])
        names = ("groups", "claims", "quotes", "warnings")
        pipeline.task_ledgers(texts=texts, **{name: made[name] for name in names})
        pipeline.task_comparisons(texts=texts, comparisons=made["comparisons"], inferences=made["inferences"])
        some = pipeline.PAGES[:2]
        part = [line for line in texts.read_text("utf-8").splitlines() if json.loads(line)["case_id"] in names_of(some)]
        (folder / "part.jsonl").write_text("\n".join(part), "utf-8")
        pipeline.task_evidence(texts=folder / "part.jsonl", pages=[folder / page.name for page in some])
        (folder / "part.jsonl").unlink()
        study.task_teaching_framing(
            texts=texts, table=folder / "teaching_framing.csv", words=folder / "teaching_words.csv"
        )
        study.task_teaching_coverage(texts=texts)
        study.task_casebook_accounts()
        study.task_casebook_comparisons()
        study.task_regulator()
        score_tasks.task_scores()
        score_tasks.task_invented()
        pipeline.task_codebook(book=folder / "codebook.md")
        pipeline.task_teaching_figures()
    return folder


def names_of(pages):
    return {page.stem for page in pages}


def test_a_rebuild_elsewhere_has_the_hashes_of_what_is_published(again):
    published = {path.name: path for path in paths.PROCESSED.rglob("*") if path.is_file()}
    rebuilt = {path.name: sha256(path.read_bytes()) for path in again.iterdir()}
    tables_made = {name for name in rebuilt if name.endswith(".csv")}
    assert len(tables_made) > len(pipeline.TABLES) / 2
    assert set(rebuilt) <= set(published)
    assert [name for name, found in rebuilt.items() if sha256(published[name].read_bytes()) != found] == []


def test_the_record_of_the_run_has_the_hashes_and_rows_of_the_rebuild(again):
    record = json.loads((paths.PROCESSED / "run.json").read_text("utf-8"))["tables"]
    assert set(record) == {path.name for path in pipeline.TABLES}
    for name, told in record.items():
        table = again / name
        assert told["sha256"] == sha256(table.read_bytes())
        assert told["rows"] == len(tables.read_table(table.stem, again))


def test_no_figure_and_table_share_the_name_of_a_file():
    assert not {path.name for path in pipeline.FIGURE_FILES} & {path.name for path in pipeline.TABLES}


@pytest.mark.parametrize("path", NOTEBOOKS[::-1], ids=lambda path: path.stem)
def test_a_notebook_runs_from_any_folder_and_in_any_order_and_gives_the_same_file(path, tmp_path, monkeypatch):
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    execute(copy)
    assert copy.read_bytes() == path.read_bytes()


def test_no_result_names_a_place_on_a_machine():
    for name in results(paths.ROOT):
        content = (paths.ROOT / name).read_bytes()
        assert not any(place in content for place in (b"/home/", b"/tmp/", b"/root/", b"site-packages")), name


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_executed_in_order_without_errors_and_small(path):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert not any(output["output_type"] == "error" for cell in code for output in cell["outputs"])
    assert not any(output.get("name") == "stderr" for cell in code for output in cell["outputs"])
    assert path.stat().st_size < LARGEST_NOTEBOOK
