"""Files that hold several documents: JSON a line, JSON as a whole, tables; each entry read or refused by itself."""

import json
from pathlib import Path

import pytest

from analysis.read import load_documents

WARNED = "A sergeant was warned."


def load(path: Path, data: str) -> tuple[dict[str, str], list[str]]:
    """Return the texts of a file by id, and the messages without the file's name."""
    path.write_bytes(data.encode())
    problems: list[str] = []
    found = {document.id: document.text for document in load_documents([str(path)], problems.append)}
    assert all(problem.startswith(f"{path}: ") for problem in problems)
    return found, [problem.removeprefix(f"{path}: ") for problem in problems]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.txt"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_list_of_documents_is_read(tmp_path, name, indent):
    listed = [{"id": "x", "text": "One officer."}, {"id": "y", "text": WARNED}]
    assert load(tmp_path / name, json.dumps(listed, indent=indent)) == ({"x": "One officer.", "y": WARNED}, [])


def test_an_object_over_several_lines_is_one_document(tmp_path):
    assert load(tmp_path / "a.json", json.dumps({"id": "x", "text": WARNED}, indent=2)) == ({"x": WARNED}, [])


def test_an_entry_of_a_list_that_is_no_document_is_named_and_the_rest_is_read(tmp_path):
    found, [problem] = load(tmp_path / "a.json", json.dumps([3, {"id": "x", "text": WARNED}]))
    assert (found, problem[:20]) == ({"x": WARNED}, 'entry 1 has no "text')


def test_json_over_several_lines_that_breaks_off_is_one_message(tmp_path):
    found, [problem] = load(tmp_path / "a.json", '{\n "id": "x",\n "text": "One')
    assert (found, problem[:10]) == ({}, "is no JSON")


def test_lines_of_which_the_first_is_broken_are_read_from_the_second_on(tmp_path):
    found, [problem] = load(tmp_path / "a.jsonl", '{"id": "x",\n' + json.dumps({"id": "y", "text": WARNED}))
    assert (found, problem[:17]) == ({"y": WARNED}, "line 1 is no JSON")


@pytest.mark.parametrize("blank", ["", " \n\t"])
def test_a_document_without_words_is_refused_and_the_rest_is_read(tmp_path, blank):
    lines = [json.dumps({"id": "x", "text": blank}), json.dumps({"id": "y", "text": WARNED})]
    found, [problem] = load(tmp_path / "a.jsonl", "\n".join(lines))
    assert (found, problem[:27]) == ({"y": WARNED}, 'line 1 has an empty "text";')


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_document_with_an_empty_id_is_called_after_its_line(tmp_path, blank):
    assert load(tmp_path / "a.jsonl", json.dumps({"id": blank, "text": WARNED})) == ({"a-1": WARNED}, [])


def test_an_id_that_a_file_gives_twice_is_named_and_the_first_is_read(tmp_path):
    lines = [json.dumps({"id": "x", "text": text}) for text in (WARNED, "One officer.")]
    found, [problem] = load(tmp_path / "a.jsonl", "\n".join(lines))
    assert (found, problem[:23]) == ({"x": WARNED}, "the id 'x' comes twice;")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_table_with_a_header_is_a_document_a_row(tmp_path, sign):
    long = f"One officer{sign}\nno more."
    rows = [("ID", "Publisher", "Text"), ("x", "Echo", f'"{long}"'), ("y", "", WARNED), ("", "", "")]
    table = "\r\n".join(sign.join(row) for row in rows)
    assert load(tmp_path / "a.csv", table) == ({"x": long, "y": WARNED}, [])


def test_a_table_is_known_by_its_header_under_any_name(tmp_path):
    assert load(tmp_path / "a.txt", f"id,text\nx,{WARNED}\n") == ({"x": WARNED}, [])


def test_a_row_with_a_comma_outside_quotation_marks_is_named_and_the_rest_is_read(tmp_path):
    found, [problem] = load(tmp_path / "a.csv", f"id,text\nx,One officer, no more.\ny,{WARNED}\n")
    assert (found, problem[:28]) == ({"y": WARNED}, "line 2 has more cells than t")


def test_a_quotation_that_never_ends_swallows_no_rows_unsaid(tmp_path):
    found, [problem] = load(tmp_path / "a.csv", f'id,text\nx,{WARNED}\ny,"One officer.\nz,Two officers.\n')
    assert (found, problem[:24]) == ({"x": WARNED}, "line 3 opens a quotation")


def test_a_table_without_texts_is_refused(tmp_path):
    found, [problem] = load(tmp_path / "a.csv", "case,officers\nx,3\n")
    assert (found, problem[:34]) == ({}, 'is a table without a column "text"')
