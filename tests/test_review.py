"""The queue of documents to look at, with its reasons, and corrections as coded ledgers."""

import json

import pytest
import typer
from typer.testing import CliRunner

from analysis.benchmarks.files import BadInput
from analysis.benchmarks.ledger import score_ledgers
from analysis.coders import accept, agreement, review
from analysis.corrections import corrections_to_gold, read_corrections, write_gold
from analysis.readers.statements import PEOPLE_UNREAD
from analysis.records import Claim, Document, Ledger
from analysis.review import queue, read_ledgers, write_pages
from ledgers import group, ledger


def rated(name, *groups, warnings=(), claims=()):
    return Ledger(Document(name, "Two officers were dismissed."), list(groups), list(claims), [], list(warnings))


def queued(*ledgers, limit=None, second=()):
    return queue([one.document for one in ledgers], ledgers, limit, second)


def correction(**values):
    given = {
        "id": "d",
        "records": [{"id": "r1", "count": 2, "count_min": 2, "role": "officer", "outcomes": ["dismissed"]}],
        "corrected_by": "A. Reader",
        "corrected_at": "2025-03-31",
        "why": "two went, not one",
    }
    return {**given, **values}


def test_the_document_most_likely_to_be_wrong_comes_first():
    sure, unsure = rated("sure", group("r1", confidence=0.95)), rated("unsure", group("r1", confidence=0.3))
    assert [item.document for item in queued(sure, unsure)] == ["unsure", "sure"]


def test_the_score_is_the_expected_number_of_wrong_groups():
    (item,) = queued(rated("d", group("r1", confidence=0.9), group("r2", confidence=0.7)))
    assert (item.score, item.confidence) == (pytest.approx(0.4), 0.7)


def test_the_limit_cuts_the_queue():
    ledgers = [rated(f"d{number}", group("r1", confidence=0.5)) for number in range(5)]
    assert len(queued(*ledgers, limit=2)) == 2


def test_a_doubtful_group_is_a_reason_in_words():
    (item,) = queued(rated("d", group("r1", 3, rank="sergeant", outcomes=["written_warning"], confidence=0.31)))
    assert item.reasons == ["r1 (3 sergeant officer written warning) is right with a probability of 0.31"]


def test_a_document_with_nothing_to_look_at_is_left_out():
    assert queued(rated("d", group("r1", confidence=1.0))) == []


def test_a_reading_that_finds_nobody_is_worth_a_look():
    (item,) = queued(rated("d"))
    assert (item.score, item.reasons) == (0.6, ["nobody found: check"])


def test_a_ledger_that_is_not_rated_yet_is_rated():
    (item,) = queued(ledger("d", group("r1", None, finding="proven"), text="Officers were found to have lied."))
    assert item.confidence is not None
    assert 0 < item.confidence < 1


def test_a_total_whose_parts_make_another_number_is_a_reason():
    whole, part = group("r1", 7, is_total=True, confidence=1.0), group("r2", 8, part_of="r1", confidence=1.0)
    (item,) = queued(rated("d", whole, part, warnings=["r1: a total of 7 has parts that make 8"]))
    assert item.reasons == ["r1: a total of 7 has parts that make 8"]


def test_a_total_with_a_part_of_unknown_number_can_add_up():
    whole, part = group("r1", 7, is_total=True, confidence=1.0), group("r2", None, part_of="r1", confidence=1.0)
    assert queued(rated("d", whole, part)) == []


def test_a_warning_of_the_reading_is_a_reason():
    (item,) = queued(rated("d", group("r1", confidence=1.0), warnings=["r1: no number is given, at least 2"]))
    assert item.reasons == ["r1: no number is given, at least 2"]


def test_a_fate_that_nobody_is_given_is_a_reason():
    claim = Claim("c1", 0, 10, "outcome", "dismissed")
    (item,) = queued(rated("d", group("r1", confidence=1.0), claims=[claim]))
    assert item.reasons == ["nobody is given what the text says: dismissed"]


def test_a_hypothetical_fate_is_no_reason():
    claim = Claim("c1", 0, 10, "outcome", "dismissed", polarity="hypothetical")
    assert queued(rated("d", group("r1", confidence=1.0), claims=[claim])) == []


def test_a_field_on_which_a_second_reader_differs_is_a_reason():
    ours, theirs = rated("d", group("r1", rank="sergeant", confidence=1.0)), rated("d", group("x", rank="inspector"))
    (item,) = queued(ours, second=[theirs])
    assert item.reasons == ["r1: the other reader has rank inspector (here sergeant)"]


def test_a_group_that_only_the_second_reader_has_is_a_reason():
    (item,) = queued(rated("d"), second=[rated("d", group("x", 2, role="staff"))])
    assert item.reasons == ["only the other reader has 2, staff", "nobody found: check"]


def test_a_reader_that_counts_nobody_is_compared_by_the_values_it_finds():
    theirs = rated("d", group("x", finding="proven", outcomes=["training"]), warnings=[PEOPLE_UNREAD])
    (item,) = queued(rated("d", group("r1", 3, finding="proven", confidence=1.0)), second=[theirs])
    assert item.reasons == ["only the other reader has outcome training"]


def test_readers_who_agree_give_no_reason():
    assert queued(rated("d", group("r1", confidence=1.0)), second=[rated("d", group("x"))]) == []


def test_every_queued_document_gets_a_page_numbered_by_its_turn(tmp_path):
    ledgers = [rated("sure", group("r1", confidence=0.9)), rated("unsure", group("r1", confidence=0.2))]
    paths = write_pages(queued(*ledgers), ledgers, tmp_path / "pages")
    assert [path.name for path in paths] == ["001.html", "002.html"]
    assert "unsure" in paths[0].read_text("utf8")


def test_a_second_reading_comes_from_a_file_of_coded_ledgers(tmp_path):
    path = tmp_path / "second.jsonl"
    path.write_text(json.dumps({"id": "d", "records": correction()["records"]}) + "\n")
    (found,) = read_ledgers(path, [Document("d", "text"), Document("e", "text")])
    assert (found.document.id, found.groups[0].count, found.groups[0].outcomes) == ("d", 2, ["dismissed"])


def test_a_correction_becomes_a_coded_ledger_with_who_when_and_why():
    (line,) = corrections_to_gold([correction()])
    told = "corrected by A. Reader on 2025-03-31: two went, not one"
    assert (line["id"], line["note"], line["records"][0]["note"]) == ("d", told, told)
    assert (line["records"][0]["count"], line["records"][0]["rank"]) == (2, "unknown")


def test_a_records_own_note_stays_before_the_correction():
    records = [{**correction()["records"][0], "note": "number in the headline only"}]
    (line,) = corrections_to_gold([correction(records=records)])
    assert line["records"][0]["note"].startswith("number in the headline only; corrected by")


def test_nobody_under_scrutiny_is_a_correction_too():
    (line,) = corrections_to_gold([correction(records=[])])
    assert line["records"] == []
    assert "A. Reader" in line["note"]


def test_the_latest_correction_of_a_document_counts():
    early, late = correction(corrected_at="2025-03-01", records=[]), correction(corrected_at="2025-04-01")
    (line,) = corrections_to_gold([late, early])
    assert len(line["records"]) == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"corrected_by": "  "}, "who corrected"),
        ({"why": ""}, "who corrected or why"),
        ({"corrected_at": "yesterday"}, "no date"),
        ({"records": [{"id": "r1", "rank": "king"}]}, "rank cannot be"),
        ({"records": "none"}, "list of objects"),
        ({"id": ""}, "without the id"),
    ],
)
def test_a_correction_that_cannot_be_used_says_what_to_do(wrong, said):
    with pytest.raises(BadInput, match=said):
        corrections_to_gold([correction(**wrong)])


def test_control_characters_and_lengths_of_what_a_person_writes_are_kept_in_bounds():
    (line,) = corrections_to_gold([correction(why="line\nbreak\x1b[31m " + "x" * 5000)])
    assert "\n" not in line["note"]
    assert "\x1b" not in line["note"]
    assert len(line["note"]) < 1200


def test_corrections_are_read_from_the_files_that_pages_save(tmp_path):
    path = tmp_path / "d.corrected.jsonl"
    path.write_text(json.dumps(correction()) + "\n")
    assert read_corrections([path]) == [correction()]


def test_a_file_without_who_is_refused(tmp_path):
    path = tmp_path / "d.corrected.jsonl"
    path.write_text('{"id": "d", "records": []}\n')
    with pytest.raises(BadInput, match="corrected_by"):
        read_corrections([path])


def test_corrected_ledgers_replace_those_of_the_same_document_and_keep_the_others(tmp_path):
    path = tmp_path / "gold.jsonl"
    write_gold([{"id": "d", "records": []}, {"id": "e", "records": []}], path)
    write_gold(corrections_to_gold([correction()]), path)
    lines = [json.loads(line) for line in path.read_text("utf8").splitlines()]
    assert [(line["id"], len(line["records"])) for line in lines] == [("d", 1), ("e", 0)]


def test_a_correction_of_another_text_of_the_same_id_replaces_nothing(tmp_path):
    path = tmp_path / "gold.jsonl"
    write_gold(corrections_to_gold([correction(text_sha256="a" * 64)]), path)
    before = path.read_bytes()
    with pytest.raises(BadInput, match="d: two different texts have this id"):
        write_gold(corrections_to_gold([correction(text_sha256="b" * 64)]), path)
    assert path.read_bytes() == before


def test_corrections_of_two_texts_of_the_same_id_are_not_taken_for_one():
    with pytest.raises(BadInput, match="two different texts have this id"):
        corrections_to_gold([correction(text_sha256="a" * 64), correction(text_sha256="b" * 64)])


def test_the_ledger_benchmark_takes_corrections_as_gold(tmp_path):
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    text = "Two officers were dismissed without notice after a misconduct hearing."
    texts.write_text(json.dumps({"id": "d", "text": text}) + "\n")
    write_gold(corrections_to_gold([correction()]), gold)
    assert score_ledgers(texts, gold)["fields"]["outcome"]["recall"] == 1.0


@pytest.fixture
def run():
    app = typer.Typer()
    for command in (review, accept, agreement):
        app.command()(command)
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "texts.jsonl"
    lines = [
        {"id": "vague", "text": "Officers were given a written warning at a misconduct meeting."},
        {"id": "plain", "text": "A sergeant was dismissed at a misconduct hearing."},
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_the_command_lists_the_queue_as_json(run, texts):
    result = run("review", texts, "--limit", 1, "--format", "json")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["document"] == "vague"


def test_the_command_writes_pages_into_a_folder(run, texts, tmp_path):
    assert run("review", texts, "--out", tmp_path / "pages").exit_code == 0
    assert len(list((tmp_path / "pages").glob("*.html"))) == 2


def test_statements_of_the_same_name_in_two_folders_are_reviewed_apart(run, tmp_path):
    told = {"case1/statement": "dismissed", "case2/statement": "given a written warning"}
    for name, fate in told.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / f"{name}.txt").write_text(f"A sergeant was {fate}.")
    done = run("review", *tmp_path.glob("*/statement.txt"), "--format", "json", "--out", tmp_path / "pages")
    listed = [json.loads(line)["document"] for line in done.stdout.splitlines()]
    assert sorted(listed) == sorted(told)
    for name, page in zip(listed, sorted((tmp_path / "pages").iterdir()), strict=True):
        outcome = told[name].removeprefix("given a ").replace(" ", "_")
        assert f'"outcomes": ["{outcome}"]' in page.read_text("utf8")


def test_the_command_takes_a_second_coders_ledgers(run, texts, tmp_path):
    second = tmp_path / "second.jsonl"
    second.write_text(json.dumps({"id": "plain", "records": [{"id": "r1", "count": 9, "count_min": 9}]}) + "\n")
    assert "the other reader has" in run("review", texts, "--second", second, "--format", "json").stdout


def test_an_unknown_second_reader_is_one_line_and_exit_code_two(run, texts):
    result = run("review", texts, "--reader", "crystal ball")
    assert result.exit_code == 2
    assert "no such reader" in result.stderr


def test_the_command_takes_corrections_over(run, tmp_path):
    saved, gold = tmp_path / "d.corrected.jsonl", tmp_path / "gold.jsonl"
    saved.write_text(json.dumps(correction()) + "\n")
    assert run("accept", saved, "--gold", gold).exit_code == 0
    assert json.loads(gold.read_text("utf8"))["id"] == "d"


def test_a_broken_correction_leaves_the_gold_as_it_was(run, tmp_path):
    saved, gold = tmp_path / "d.corrected.jsonl", tmp_path / "gold.jsonl"
    saved.write_text(json.dumps(correction(why="")) + "\n")
    result = run("accept", saved, "--gold", gold)
    assert (result.exit_code, gold.exists()) == (2, False)
    assert "fill in both" in result.stderr


def test_the_command_prints_how_far_two_coders_agree(run, tmp_path):
    coded = tmp_path / "coded.jsonl"
    coded.write_text(json.dumps({"id": "d", "records": correction()["records"]}) + "\n")
    assert "whole ledgers alike 1.000" in run("agreement", coded, coded).stdout
    assert json.loads(run("agreement", coded, coded, "--format", "json").stdout)["exact"] == 1.0
