"""The command line: what it prints, where it complains, with which exit code it leaves."""

import csv
import gzip
import io
import json
import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from analysis.__main__ import app
from analysis.output import csv_cell, plain
from analysis.tables import read_table

STATEMENT = "Two officers were dismissed without notice after a gross misconduct hearing at Wexshire Police."
ARTICLE = "Two Wexshire police officers have been sacked."


def analysis(*arguments, text=None, **settings):
    """Run the command line as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "analysis", *map(str, arguments)],
        input=text, env={**os.environ, **settings}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(STATEMENT, "utf-8")
    return path


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.html"
    body = f"<article><h1>Officers sacked</h1><p>{ARTICLE}</p><p>The force has apologised.</p></article>"
    path.write_text(f"<!doctype html><html><body>{body}</body></html>", "utf-8")
    return path


def test_a_ledger_is_one_line_of_json_with_the_fields_of_the_interface(statement):
    [line] = run("extract", statement, "--format", "json").stdout.splitlines()
    ledger = json.loads(line)
    assert list(ledger) == ["id", "title", "text", "records", "claims", "quotes", "warnings"]
    assert (ledger["id"], ledger["text"]) == ("statement", STATEMENT)
    [record] = ledger["records"]
    assert (record["count"], record["outcomes"]) == (2, ["dismissed"])


def test_offsets_of_a_text_file_point_into_the_file(statement):
    ledger = json.loads(run("extract", statement, "--format", "json").stdout)
    [[start, end], *_] = ledger["records"][0]["evidence"]["count"]
    assert "Two" in STATEMENT[start:end]


def test_several_inputs_give_a_line_each_in_their_order(statement, article):
    lines = run("extract", article, statement, "--format", "json").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["article", "statement"]


def test_json_lines_give_a_ledger_each_under_their_own_ids(tmp_path):
    path = tmp_path / "two.jsonl"
    lines = [{"id": "a", "text": STATEMENT}, {"id": "b", "text": ARTICLE}]
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    printed = run("extract", path, "--format", "json").stdout.splitlines()
    assert [json.loads(line)["id"] for line in printed] == ["a", "b"]


def test_a_dash_reads_standard_input():
    done = analysis("extract", "-", "--format", "json", text=STATEMENT)
    assert json.loads(done.stdout)["records"][0]["count"] == 2


def test_csv_has_a_row_a_group_and_the_document_in_front(statement):
    [row] = csv.DictReader(io.StringIO(run("extract", statement, "--format", "csv").stdout))
    assert (row["document"], row["count"], row["outcomes"]) == ("statement", "2", '["dismissed"]')


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@name", "\tx", "\rx"])
def test_no_csv_cell_can_be_a_formula(cell):
    assert csv_cell(cell) == f"'{cell}"


def test_a_csv_cell_that_is_no_formula_stays_as_it_is():
    assert [csv_cell(value) for value in ("two", 2, None, ["a"])] == ["two", "2", "", '["a"]']


def test_the_table_shows_the_words_behind_a_record(statement):
    assert "dismissed" in run("extract", statement).stdout


def test_text_is_never_taken_for_markup_or_terminal_commands():
    assert str(plain("[red]x[/red] \x1b[31m \u202e")) == "[red]x[/red]  [31m  "


def test_a_text_without_people_under_scrutiny_says_so(tmp_path):
    path = tmp_path / "fair.txt"
    path.write_text("The village fair opens at noon.", "utf-8")
    assert "Nobody is under scrutiny" in run("extract", path).stdout


def test_a_comparison_has_the_fields_of_the_interface(statement, article):
    comparison = json.loads(run("compare", statement, article, "--format", "json").stdout)
    assert comparison["official"] == "statement"
    [against] = comparison["articles"]
    assert set(against) == {"article", "rows", "inferences"}
    for row in against["rows"]:
        assert set(row) == {"official_record", "article_record", "relation", "fields", "severity", "evidence", "note"}


def test_a_statement_and_an_article_of_the_same_name_are_told_apart(tmp_path):
    for folder, text in (("force", STATEMENT), ("press", ARTICLE)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(text, "utf-8")
    done = run("compare", tmp_path / "force/page.txt", tmp_path / "press/page.txt", "--format", "json")
    comparison = json.loads(done.stdout)
    assert (comparison["official"], comparison["articles"][0]["article"]) == ("force/page", "press/page")


def test_a_comparison_can_go_to_a_file(statement, article, tmp_path):
    out = tmp_path / "comparison.json"
    done = run("compare", statement, article, "--format", "json", "--out", out)
    assert done.stdout == ""
    assert json.loads(out.read_text("utf-8"))["official"] == "statement"


def test_a_comparison_can_be_a_page_of_its_own(statement, article, tmp_path):
    out = tmp_path / "page.html"
    assert run("compare", statement, article, "--format", "html", "--out", out).exit_code == 0
    page = out.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "Officers sacked" in page


def test_a_file_that_cannot_be_written_is_one_line_and_exit_code_2(statement, article, tmp_path):
    done = run("compare", statement, article, "--out", tmp_path / "nowhere" / "out.json")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "out.json" in done.stderr


def test_no_comparison_is_written_over_an_input(statement, article):
    for out in (statement, article, statement.parent / "." / statement.name):
        before = out.read_bytes()
        done = run("compare", statement, article, "--out", out)
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
        assert "would be overwritten" in done.stderr
        assert out.read_bytes() == before


def test_no_page_to_review_is_written_over_an_input(tmp_path):
    page = tmp_path / "001.html"
    page.write_text(STATEMENT, "utf-8")
    done = run("review", page, "--out", tmp_path)
    assert (done.exit_code, page.read_text("utf-8")) == (2, STATEMENT)


def test_no_coded_ledgers_are_written_over_the_corrections_they_come_from(tmp_path):
    saved = tmp_path / "d.corrected.jsonl"
    line = {"id": "d", "records": [], "corrected_by": "A. Reader", "corrected_at": "2025-03-31", "why": "a witness"}
    saved.write_text(json.dumps(line), "utf-8")
    assert run("accept", saved, "--gold", saved).exit_code == 2
    assert json.loads(saved.read_text("utf-8")) == line


def test_an_official_file_of_several_documents_cannot_be_compared(tmp_path, article):
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(json.dumps({"id": name, "text": STATEMENT}) for name in "ab"), "utf-8")
    done = run("compare", path, article)
    assert done.exit_code == 2
    assert "holds 2 documents" in done.stderr


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "broken.jsonl": b'{"id": "a", "text": "Two officers were dismissed."}\n{"id": "b", "te',
    "cut.warc.gz": gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nHTTP/1.1")[:40],
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_that_names_the_file_and_all_else_is_done(name, tmp_path, statement):
    path = tmp_path / name
    path.write_bytes(BAD[name])
    done = run("extract", path, statement, "--format", "json")
    assert done.exit_code == 2
    [line] = done.stderr.splitlines()
    assert name in line
    assert json.loads(done.stdout.splitlines()[-1])["id"] == "statement"


def test_a_missing_file_and_a_folder_are_bad_input(tmp_path, statement):
    done = run("extract", tmp_path / "nowhere.txt", tmp_path, statement, "--format", "json")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 2
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read_rightly(encoding, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("Two officers’ cases: both were dismissed – “at once”.".encode(encoding))
    done = run("extract", path, "--format", "json")
    assert done.exit_code == 0
    assert "officers’ cases" in json.loads(done.stdout)["text"]


def test_html_in_a_text_file_is_read_as_html(tmp_path, article):
    path = tmp_path / "page.txt"
    path.write_bytes(article.read_bytes())
    assert "<p>" not in json.loads(run("extract", path, "--format", "json").stdout)["text"]


def test_a_lone_surrogate_is_no_error_and_shifts_no_offset(tmp_path):
    path = tmp_path / "odd.jsonl"
    path.write_text('{"id": "a", "text": "Two officers \\ud83d were dismissed."}', "utf-8")
    done = analysis("extract", path, "--format", "json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["text"]) == len("Two officers ? were dismissed.")


def test_output_is_utf_8_whatever_the_terminal_says(statement):
    statement.write_text("Two officers’ cases ended; both were dismissed.", "utf-8")
    done = analysis("extract", statement, "--format", "json", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "officers’" in json.loads(done.stdout)["text"]


def test_a_reader_that_stops_early_is_no_error(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(n), "text": STATEMENT}) for n in range(2000)), "utf-8")
    command = [sys.executable, "-m", "analysis", "extract", str(path), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_the_command_line_loads_nothing_heavy_for_help_or_a_text(statement):
    heavy = ("pandas", "spacy", "torch", "sklearn", "matplotlib", "scipy")
    code = (
        "import sys; from analysis.__main__ import app\n"
        "app(sys.argv[1:], standalone_mode=False)\n"
        f"print(*[name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", str(statement), "--format", "json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr.strip() == ""


def test_a_benchmark_prints_one_object_with_its_figures(tmp_path):
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    texts.write_text(json.dumps({"id": "a", "text": STATEMENT}), "utf-8")
    coded = {"count": 2, "count_min": 2, "outcomes": ["dismissed"], "finding": "proven"}
    gold.write_text(json.dumps({"id": "a", "records": [coded]}), "utf-8")
    scores = json.loads(run("benchmark", "ledger", texts, gold, "--format", "json").stdout)
    assert {"precision", "recall", "f1", "n", "all", "people_right", "exact", "fields"} <= set(scores)
    assert scores["people_right"] == 1.0


def test_a_benchmark_on_an_unusable_file_is_one_line_and_exit_code_2(tmp_path):
    done = run("benchmark", "ledger", tmp_path / "lost.jsonl", tmp_path / "gold.jsonl")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "lost.jsonl" in done.stderr


def test_the_worst_documents_are_listed_when_asked_for(tmp_path):
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    texts.write_text(json.dumps({"id": "worst-one", "text": "Nothing."}), "utf-8")
    gold.write_text(json.dumps({"id": "worst-one", "records": [{"count": 3, "finding": "proven"}]}), "utf-8")
    assert "worst-one" in run("benchmark", "ledger", texts, gold, "--by-document", 5).stdout
    assert "worst-one" not in run("benchmark", "ledger", texts, gold).stdout


def test_a_part_of_the_speed_benchmark_that_is_not_known_is_one_line(statement):
    done = run("benchmark", "speed", statement, "--part", "lap-time")
    assert done.exit_code == 2
    assert "there are documents, length, collecting" in done.stderr


def test_a_row_that_no_table_has_is_one_line(tmp_path):
    done = run("trace", "no_such_table/x")
    assert done.exit_code == 2
    assert done.stderr == "no_such_table/x: no published table is called no_such_table\n"


def test_a_published_row_leads_back_to_offsets_and_the_hash_of_the_text():
    row = read_table("teaching_groups")["row"].iloc[0]
    found = json.loads(run("trace", row, "--format", "json").stdout)
    assert found["row"] == row
    assert len(found["evidence"][0]["sha256"]) == 64


def test_two_codings_of_the_same_documents_are_held_side_by_side(tmp_path):
    files = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for path in files:
        path.write_text(json.dumps({"id": "d", "records": [{"id": "r1", "count": 1, "count_min": 1}]}), "utf-8")
    assert "1 documents in both files" in run("agreement", *files).stdout
    assert json.loads(run("agreement", *files, "--format", "json").stdout)["exact"] == 1.0


def test_documents_worth_a_look_are_listed_with_a_page_each(tmp_path, statement):
    done = run("review", statement, "--out", tmp_path / "pages")
    assert done.exit_code == 0
    assert "statement" in done.stdout
    assert len(list((tmp_path / "pages").glob("*.html"))) == 1


def test_what_a_person_corrects_becomes_a_coded_ledger(tmp_path):
    correction, gold = tmp_path / "d.corrected.jsonl", tmp_path / "gold.jsonl"
    saved = {"id": "d", "records": [], "corrected_by": "A. Reader", "corrected_at": "2025-03-31", "why": "a witness"}
    correction.write_text(json.dumps(saved), "utf-8")
    assert run("accept", correction, "--gold", gold).exit_code == 0
    assert json.loads(gold.read_text("utf-8"))["id"] == "d"


def test_an_unusable_correction_is_one_line_and_exit_code_2(tmp_path):
    done = run("accept", tmp_path / "lost.jsonl", "--gold", tmp_path / "gold.jsonl")
    assert done.exit_code == 2
    assert "lost.jsonl" in done.stderr
