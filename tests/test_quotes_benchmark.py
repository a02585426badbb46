"""How attributions and coded quotations are scored."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.__main__ import app
from analysis.benchmarks.coded_quotes import score_coded_quotes
from analysis.benchmarks.files import BadInput
from analysis.benchmarks.quotes import score_quotes
from analysis.compare.reuse import quote_relation
from analysis.paths import ROOT

AS_JSON = ("--format", "json")
SHARED = ROOT.parent / "shared"
TEXT = "Ann Lyle said: “It was dark.” Nobody else spoke."
COLUMNS = "doc_id,annotator,source_spans,source,content_spans,content"


def write(folder: Path, rows: list[str], *more_texts: str) -> tuple[Path, Path]:
    texts, attributions = folder / "texts.jsonl.gz", folder / "attributions.csv.gz"
    lines = [json.dumps({"id": f"d{n}", "text": text}) for n, text in enumerate((TEXT, *more_texts))]
    texts.write_bytes(gzip.compress("\n".join(lines).encode()))
    attributions.write_bytes(gzip.compress("\n".join([COLUMNS, *rows]).encode()))
    return texts, attributions


def test_content_found_to_the_character_scores_one(tmp_path: Path):
    paths = write(tmp_path, ["d0,a,0-8,Ann Lyle,15-29,“It was dark.”"])
    scores = score_quotes(*paths, parse=False)
    assert (scores["precision"], scores["recall"], scores["f1"], scores["n"]) == (1, 1, 1, 1)
    assert scores["direct"]["f1"] == 1
    assert scores["speaker"] == {"exact": 1, "n": 1}


def test_characters_that_are_missed_lower_recall_alone(tmp_path: Path):
    paths = write(tmp_path, ["d0,a,0-8,Ann Lyle,15-29;30-44,“It was dark.” Nobody else sp"])
    scores = score_quotes(*paths, parse=False)
    assert scores["precision"] == 1
    assert scores["recall"] == pytest.approx(14 / 28)


def test_annotators_of_one_document_are_averaged(tmp_path: Path):
    both = ["d0,a,0-8,Ann Lyle,15-29,“It was dark.”", "d0,b,30-36,Nobody,30-44,Nobody else sp"]
    scores = score_quotes(*write(tmp_path, both), parse=False)
    assert (scores["precision"], scores["recall"]) == (0.5, 0.5)


def test_documents_without_annotation_are_skipped(tmp_path: Path):
    paths = write(tmp_path, ["d0,a,0-8,Ann Lyle,15-29,“It was dark.”"], "Bo Kerr said: “No.”")
    assert score_quotes(*paths, parse=False)["precision"] == 1


def test_another_source_is_a_wrong_speaker(tmp_path: Path):
    paths = write(tmp_path, ["d0,a,30-36,Nobody,15-29,“It was dark.”"])
    assert score_quotes(*paths, parse=False)["speaker"] == {"exact": 0, "n": 1}


@pytest.mark.parametrize(
    ("texts", "attributions"),
    [
        (b"not json", COLUMNS.encode()),
        (b'{"id": "d0"}', COLUMNS.encode()),
        (b'{"id": "d0", "text": "No."}', b"some,other,table\n1,2,3"),
        (b"\x1f\x8bbroken", COLUMNS.encode()),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, texts: bytes, attributions: bytes):
    paths = tmp_path / "texts.jsonl", tmp_path / "attributions.csv"
    paths[0].write_bytes(texts)
    paths[1].write_bytes(attributions)
    with pytest.raises(BadInput, match=str(tmp_path)):
        score_quotes(*paths, parse=False)


def test_coded_quotations_are_found_by_their_first_words(tmp_path: Path):
    documents, gold = tmp_path / "documents.jsonl", tmp_path / "gold.jsonl"
    official = {"id": "c-o", "case_id": "c", "source_type": "force", "text": "“We fell short that night.”"}
    article = {"id": "c-p1", "case_id": "c", "source_type": "press", "text": "The panel chair said: “We fell short.”"}
    documents.write_text("\n".join(map(json.dumps, (official, article))), encoding="utf-8")
    row = {"doc": "c-p1", "text_start5words": "We fell short", "relation_to_official": "trimmed"}
    wrong = {**row, "text_start5words": "Nobody said this", "speaker_class": "family"}
    gold.write_text("\n".join(map(json.dumps, ({**row, "speaker_class": "panel"}, wrong))), encoding="utf-8")
    seen: list[tuple[str, str]] = []

    def relation(words: str, whole: str) -> str:
        seen.append((words, whole))
        return "trimmed"

    scores = score_coded_quotes(documents, gold, relation)
    assert (scores["n"], scores["found"], scores["speaker_class"]) == (2, 0.5, 0.5)
    assert scores["relation"] == {"accuracy": 0.5, "n": 2}
    assert seen == [("“We fell short.”", official["text"])]
    assert {entry["read"] for entry in scores["wrong"]} == {"not found"}


@pytest.mark.parametrize(
    ("documents", "gold"),
    [
        (SHARED / "pairs" / "documents.jsonl", SHARED / "pairs" / "quotes.gold.jsonl"),
        (
            ROOT / "data" / "raw" / "teaching" / "texts.gold.jsonl",
            ROOT / "data" / "raw" / "teaching" / "quotes.gold.jsonl",
        ),
    ],
    ids=["pairs", "teaching"],
)
def test_nine_in_ten_coded_quotations_have_their_speakers_class_and_their_relation(documents: Path, gold: Path):
    if not documents.exists():
        pytest.skip(f"{documents} is not here")
    scores = score_coded_quotes(documents, gold, quote_relation)
    assert scores["found"] >= 0.95
    assert scores["speaker_class"] >= 0.9, scores["wrong"]
    assert scores["relation"]["accuracy"] >= 0.9, scores["wrong"]


def test_the_command_line_tells_coded_quotations_from_annotated_attributions(tmp_path: Path):
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"id": "d0", "text": TEXT}), encoding="utf-8")
    row = {"doc": "d0", "text_start5words": "It was dark", "speaker_class": "other", "relation_to_official": ""}
    (tmp_path / "quotes.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "attributions.csv").write_text(f"{COLUMNS}\nd0,a,0-8,Ann Lyle,15-29,“It was dark.”", encoding="utf-8")
    printed = {
        name: json.loads(
            CliRunner().invoke(app, ["benchmark", "quotes", str(texts), str(tmp_path / name), *AS_JSON]).stdout
        )
        for name in ("quotes.jsonl", "attributions.csv")
    }
    assert printed["quotes.jsonl"]["speaker_class"] == 1
    assert printed["attributions.csv"]["f1"] == 1
