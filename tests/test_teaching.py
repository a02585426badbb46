"""The teaching corpus is whole: closed vocabularies, a page for every gold id, every case said to be invented."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from analysis import records
from analysis.corpus import INDEX, files_of, is_invented
from analysis.paths import ROOT, TEACHING

NOTICE = "Invented for teaching: no such force, person or place exists."
QUOTE_RELATIONS = {"is_official", "exact", "trimmed", "spliced", "altered", "not_in_official"}
SHARED = ROOT.parent / "shared"
VOCABULARIES = {
    "role": records.ROLES,
    "rank": records.RANKS,
    "service": records.SERVICES,
    "alleged": records.ALLEGED,
    "case_to_answer": records.CASES_TO_ANSWER,
    "proceeding": records.PROCEEDINGS,
    "proceeding_state": records.PROCEEDING_STATES,
    "finding": records.FINDINGS,
    "found_level": records.FOUND_LEVELS,
    "criminal": records.CRIMINAL,
}


@cache
def gold(name: str) -> list[dict[str, Any]]:
    lines = (TEACHING / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def listed() -> dict[str, dict[str, str]]:
    with (TEACHING / "documents.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file) if is_invented(row["url"])}


def all_records() -> list[tuple[str, dict[str, Any]]]:
    return [(ledger["id"], record) for ledger in gold("ledgers") for record in ledger["records"]]


def all_rows() -> list[dict[str, Any]]:
    return [row for comparison in gold("comparisons") for row in comparison["rows"]]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str, length: int = 9) -> set[tuple[str, ...]]:
    tokens = words(text)
    return {tuple(tokens[i : i + length]) for i in range(len(tokens) - length + 1)}


def test_the_listed_documents_and_the_pages_on_disk_are_the_same() -> None:
    files = set(TEACHING.rglob("*.html"))
    assert files <= set(files_of(INDEX))
    assert all(Path(row["file"]).stem == name for name, row in listed().items())


def test_every_gold_line_belongs_to_a_page_and_every_page_has_gold() -> None:
    assert [ledger["id"] for ledger in gold("ledgers")] == list(listed())
    assert [text["id"] for text in gold("texts")] == list(listed())
    assert {quote["doc"] for quote in gold("quotes")} <= set(listed())
    pairs = {(c["case_id"], c["official"], c["article"]) for c in gold("comparisons")}
    officials = {row["case_id"]: name for name, row in listed().items() if row["source_type"] != "press"}
    articles = {(r["case_id"], officials[r["case_id"]], n) for n, r in listed().items() if r["case_id"] in officials}
    assert pairs == {pair for pair in articles if pair[1] != pair[2]}


def test_there_are_ten_cases_each_with_one_official_document_and_two_or_three_articles() -> None:
    cases = {row["case_id"] for row in listed().values()} - {"decoy"}
    assert len(cases) >= 10
    for case in cases:
        kinds = [row["source_type"] == "press" for row in listed().values() if row["case_id"] == case]
        assert (kinds.count(False), kinds.count(True)) in ((1, 2), (1, 3)), case


def test_every_page_says_outside_its_article_that_it_is_invented() -> None:
    for name, row in listed().items():
        tree = html.fromstring((TEACHING / row["file"]).read_bytes())
        places = tree.xpath("//p[normalize-space()=$notice]", notice=NOTICE)
        assert len(places) == 1, name
        assert not places[0].xpath("ancestor::article | ancestor::main"), name
        assert str(urlsplit(row["url"]).hostname).endswith(".example"), name


def test_every_gold_paragraph_stands_in_its_page_in_order() -> None:
    for text in gold("texts"):
        tree = html.fromstring((TEACHING / listed()[text["id"]]["file"]).read_text(encoding="utf-8"))
        page = [" ".join(node.text_content().split()) for node in tree.xpath("//h1|//p|//li|//h2|//h3|//h4")]
        position = -1
        for paragraph in [text["title"], *text["paragraphs"]]:
            assert paragraph in page[position + 1 :], (text["id"], paragraph)
            position = page.index(paragraph, position + 1)


def test_every_record_keeps_to_the_closed_vocabularies() -> None:
    for name, record in all_records():
        for field, values in VOCABULARIES.items():
            assert record[field] in values, (name, record["id"], field)
        assert set(record["outcomes"]) <= set(records.OUTCOMES), (name, record["id"])


def test_counts_levels_and_parents_of_records_are_consistent() -> None:
    lengths = {text["id"]: 1 + len(text["paragraphs"]) for text in gold("texts")}
    for ledger in gold("ledgers"):
        by_id = {record["id"]: record for record in ledger["records"]}
        assert len(by_id) == len(ledger["records"])
        for record in ledger["records"]:
            where = (ledger["id"], record["id"])
            assert record["count"] in (None, record["count_min"]), where
            assert record["found_level"] in ("none", "unknown") or record["finding"] == "proven", where
            assert record["part_of"] is None or by_id[record["part_of"]]["is_total"], where
            assert record["lines"], where
            assert max(record["lines"]) < lengths[ledger["id"]], where


def test_the_parts_of_a_total_never_exceed_it() -> None:
    for ledger in gold("ledgers"):
        for whole in ledger["records"]:
            parts = [record["count_min"] for record in ledger["records"] if record["part_of"] == whole["id"]]
            if whole["count"] is not None:
                assert sum(parts) <= whole["count"], (ledger["id"], whole["id"])


def test_every_relation_is_shown_and_every_record_stands_in_a_row() -> None:
    assert {row["relation"] for row in all_rows()} == set(records.RELATIONS)
    ids = {ledger["id"]: {record["id"] for record in ledger["records"]} for ledger in gold("ledgers")}
    for comparison in gold("comparisons"):
        rows = comparison["rows"]
        for side in ("official", "article"):
            assert {row[f"{side}_record"] for row in rows} - {None} == ids[comparison[side]], comparison["article"]


def test_omitted_and_added_rows_have_one_side_and_all_others_two() -> None:
    for row in all_rows():
        missing = {"omitted": (False, True), "added": (True, False)}.get(row["relation"], (False, False))
        assert (row["official_record"] is None, row["article_record"] is None) == missing, row


def test_a_pair_that_is_the_same_has_no_other_row() -> None:
    for comparison in gold("comparisons"):
        counts = Counter((row["official_record"], row["article_record"]) for row in comparison["rows"])
        for row in comparison["rows"]:
            if row["relation"] in ("same", "not_comparable"):
                assert counts[row["official_record"], row["article_record"]] == 1, comparison["article"]


def test_every_case_has_an_article_that_reports_it_faithfully() -> None:
    best: dict[str, set[str]] = {}
    for comparison in gold("comparisons"):
        found = {row["relation"] for row in comparison["rows"]}
        if found == {"same"}:
            best[comparison["case_id"]] = found
    assert set(best) == {row["case_id"] for row in listed().values()} - {"decoy"}


@pytest.mark.parametrize("field", ["role", "rank", "service", "finding", "found_level", "criminal", "proceeding"])
def test_every_value_that_cases_of_this_kind_have_is_shown(field: str) -> None:
    rare = {
        "rank": {
            "commander", "deputy_assistant_commissioner", "assistant_commissioner", "deputy_commissioner",
            "commissioner", "chief_superintendent", "deputy_chief_constable",
        },
        "proceeding": set(),
        "criminal": {"unknown"},
    }  # fmt: skip
    assert set(VOCABULARIES[field]) - rare.get(field, set()) <= {record[field] for _, record in all_records()}


def test_every_outcome_is_shown() -> None:
    assert {outcome for _, record in all_records() for outcome in record["outcomes"]} == set(records.OUTCOMES)


def test_ranges_and_a_stated_none_are_shown() -> None:
    counts = {(record["count"], record["count_min"]) for _, record in all_records()}
    assert (0, 0) in counts
    assert any(count is None and least > 2 for count, least in counts)


def test_quotes_name_every_class_of_speaker_and_every_relation_to_the_official_text() -> None:
    assert {quote["speaker_class"] for quote in gold("quotes")} == set(records.SPEAKER_CLASSES)
    assert {quote["relation_to_official"] for quote in gold("quotes")} == QUOTE_RELATIONS


def test_quoted_words_stand_on_the_lines_given_and_exact_ones_in_the_official_text() -> None:
    texts = {text["id"]: [text["title"], *text["paragraphs"]] for text in gold("texts")}
    officials = {c["article"]: texts[c["official"]] for c in gold("comparisons")}
    for quote in gold("quotes"):
        parts = quote["text"].split("\n")
        assert len(parts) == len(quote["lines"]), quote
        assert all(part in texts[quote["doc"]][line] for part, line in zip(parts, quote["lines"], strict=True)), quote
        if quote["relation_to_official"] in ("exact", "spliced", "altered"):
            run = " ".join(words(quote["text"]))
            verbatim = run in " ".join(words("\n".join(officials[quote["doc"]])))
            assert verbatim == (quote["relation_to_official"] == "exact"), quote


def test_decoys_are_ordinary_police_news_with_an_empty_ledger() -> None:
    decoys = [name for name, row in listed().items() if row["case_id"] == "decoy"]
    empty = [ledger["id"] for ledger in gold("ledgers") if not ledger["records"]]
    assert len(decoys) >= 3
    assert decoys == empty


def test_every_document_has_its_difficulty() -> None:
    assert {ledger["difficulty"] for ledger in gold("ledgers")} == {"easy", "medium", "hard"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the outside texts are not beside this repository")
def test_no_nine_words_in_a_row_come_from_outside_texts() -> None:
    ours: set[tuple[str, ...]] = set()
    for row in listed().values():
        ours |= runs(html.fromstring((TEACHING / row["file"]).read_bytes()).text_content())
    outside = [p for p in SHARED.rglob("*") if p.suffix in (".jsonl", ".txt") and p.is_file()]
    assert outside
    for path in outside:
        assert not ours & runs(path.read_text(encoding="utf-8").replace("\\n", " ")), path.name
