"""The invented cases: what was read at first sight stays, what is read now stands beside it, whole cases are drawn."""

import json

import pandas as pd
import pytest

from analysis.study import invented

STATEMENT = "Two sergeants were dismissed after a misconduct hearing found gross misconduct proven."
ARTICLE = "A sergeant has been sacked after a misconduct hearing found gross misconduct proven."


def record(**values):
    told = {"id": "r1", "count": 2, "count_min": 2, "role": "officer", "rank": "sergeant", "finding": "proven"}
    return {**told, "outcomes": ["dismissed"], "is_total": False, **values}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Make a folder of one invented case: a statement and an article that tells of one sergeant only."""
    monkeypatch.setattr(invented, "ROOT", tmp_path)
    lines = [
        {"id": "x1-o", "case_id": "x1", "source_type": "force", "publisher": "Wex Police", "text": STATEMENT},
        {"id": "x1-p1", "case_id": "x1", "source_type": "press", "publisher": "Wex Echo", "text": ARTICLE},
    ]
    ledgers = [{"id": "x1-o", "records": [record()]}, {"id": "x1-p1", "records": [record(count=1, count_min=1)]}]
    for name, rows in {"documents": [{**line, "title": ""} for line in lines], "ledgers.gold": ledgers}.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return tmp_path


def add(folder, name, text, ledger):
    """Append a document with its ledger."""
    line = {"id": name, "case_id": name, "source_type": "press", "publisher": "Wex Echo", "title": "", "text": text}
    for file, row in {"documents": line, "ledgers.gold": {"id": name, "records": ledger}}.items():
        with (folder / f"{file}.jsonl").open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row) + "\n")


def tables(folder):
    lines, gold = invented.read_invented(folder)
    first_sight = invented.read_first_sight(folder)
    documents = invented.build_documents(lines, first_sight, folder)
    return documents, invented.build_cells(lines, gold, first_sight)


def test_a_document_is_read_at_first_sight_once_and_that_stays(folder):
    assert invented.add_first_sight("abc1234", folder) == 2
    before = (folder / "first_sight.csv").read_text("utf-8")
    add(folder, "x2-p1", "A police inspector was demoted to sergeant by a misconduct panel.", [record()])
    assert invented.add_first_sight("def5678", folder) == 1
    after = (folder / "first_sight.csv").read_text("utf-8")
    assert after.startswith(before)
    told = invented.read_first_sight(folder).groupby("document")["rules"].unique().map(list).to_dict()
    assert told == {"x1-o": ["abc1234"], "x1-p1": ["abc1234"], "x2-p1": ["def5678"]}


def test_a_commit_that_looks_like_a_number_stays_a_word(folder):
    invented.add_first_sight("0123456", folder)
    add(folder, "x2-p1", "The bridge will be closed for a week.", [])
    invented.add_first_sight("12e4567", folder)
    assert set(invented.read_first_sight(folder)["rules"]) == {"0123456", "12e4567"}


def test_a_document_in_which_nobody_is_told_of_is_seen_too(folder):
    add(folder, "x3-p1", "The bridge will be closed for a week.", [])
    assert invented.add_first_sight("abc1234", folder) == 3
    cells = invented.read_first_sight(folder).query("document == 'x3-p1'")
    assert cells[["shared", "predicted", "gold"]].to_numpy().tolist() == [[0, 0, 0]]
    assert invented.add_first_sight("abc1234", folder) == 0


def test_what_is_read_now_stands_beside_what_was_read_at_first_sight(folder):
    invented.add_first_sight("abc1234", folder)
    path = folder / "first_sight.csv"
    cells = pd.read_csv(path, keep_default_na=False)
    cells.assign(shared=0, predicted=0).to_csv(path, index=False)
    documents, cells = tables(folder)
    quality = invented.build_quality(cells, documents).set_index(["reading", "kind", "line"])["f1"]
    assert quality["first sight", "statements and press", "people"] == 0
    assert quality["now", "statements and press", "people"] == 1


def test_statements_and_articles_are_scored_apart_and_together(folder):
    invented.add_first_sight("abc1234", folder)
    documents, cells = tables(folder)
    quality = invented.build_quality(cells, documents).query("reading == 'now' and line == 'people'").set_index("kind")
    assert quality["people"].to_dict() == {"statements and press": 3, "statements": 2, "press": 1}
    assert quality["cases"].to_dict() == {"statements and press": 1, "statements": 1, "press": 1}


def test_the_address_of_a_document_is_its_line_in_the_repository(folder):
    invented.add_first_sight("abc1234", folder)
    documents, _ = tables(folder)
    assert documents["url"].tolist() == ["documents.jsonl#x1-o", "documents.jsonl#x1-p1"]


def test_every_invented_document_has_one_ledger_in_the_order_of_the_documents():
    lines, gold = invented.read_invented()
    assert lines["id"].is_unique
    assert list(gold) == lines["id"].tolist()


def test_every_invented_document_was_read_at_first_sight():
    lines, _ = invented.read_invented()
    assert set(invented.read_first_sight()["document"]) == set(lines["id"])


@pytest.mark.parametrize("arguments", [[], ["a", "b"]])
def test_the_command_says_how_it_is_used(arguments, capsys):
    assert invented.main(arguments) == 2
    assert "python -m analysis.study.invented COMMIT" in capsys.readouterr().err
