"""How a teaching case is told, as tables: words reused, claims beside claims, silences, wording measured."""

import json

import pytest

from analysis.extract import extract_ledger
from analysis.records import Document
from analysis.study.coverage import build_claim_relations, build_outlets, build_reuse, build_wordings
from analysis.tables import read_table, write_table

STATEMENT = (
    "Two officers were dismissed without notice after a misconduct hearing at Elmsworth. "
    "A third officer, who had retired, would have faced proceedings.\n"
    "Chief Constable Ida Colm said: “What these officers did to a frightened witness shames every one of us.”"
)
STORY = (
    "Two officers who lied to a witness were sacked.\n"
    "Chief Constable Ida Colm said: “What these officers did to a frightened witness shames every one of us.”"
)


@pytest.fixture(scope="module")
def ledgers():
    texts = {"o": ("force", STATEMENT), "p1": ("press", STORY), "p2": ("press", f"{STORY}\nMore to follow.")}
    documents = [
        Document(f"t99-{name}", text, source_type=side, case_id="t99", publisher=f"Outlet {name}")
        for name, (side, text) in texts.items()
    ]
    return [*map(extract_ledger, [*documents, Document("d99", "A cow was rescued.", case_id="decoy")])]


@pytest.fixture(scope="module")
def wordings(ledgers):
    return build_wordings(ledgers)


def test_a_passage_has_its_offsets_on_both_sides(ledgers):
    table = build_reuse(ledgers).set_index("row")
    passage = table[(table["document"] == "t99-p1") & (table["kind"] == "quoted")].iloc[0]
    spans = json.loads(passage["spans"])
    (ours,), (theirs,) = spans["article"], spans["official"]
    assert STORY[slice(*ours)] == STATEMENT[slice(*theirs)]
    assert (passage["official"], passage["attributed"], passage["agreement"]) == ("t99-o", 1, "")
    assert passage["quote"]


def test_what_an_outlet_leaves_out_is_weighed(ledgers):
    table = build_outlets(ledgers)
    silence = table[(table["article"] == "t99-p1") & (table["relations"] == "omitted")].iloc[0]
    assert silence["fate_left_out"] == "left"
    assert silence["favours_officer"] != 0
    assert silence["publisher"] == "Outlet p1"


def test_claims_stand_beside_the_claims_of_the_other_side(ledgers):
    table = build_claim_relations(ledgers)
    dismissed = table[(table["aspect"] == "outcomes") & (table["relation"] == "same")]
    assert set(dismissed["article_value"]) == {"dismissed"}
    claims = {ledger.document.id: {claim.id for claim in ledger.claims} for ledger in ledgers}
    assert all(row.article_claim in {"", *claims[row.article]} for row in table.itertuples())
    assert all(row.official_claim in {"", *claims[row.official]} for row in table.itertuples())


def test_a_wording_lies_where_its_words_are(wordings):
    told = wordings["teaching_wordings"]
    lies = told[(told["document"] == "t99-p1") & (told["list"] == "wrongdoing")]
    assert "lied" in [STORY[row.start : row.end] for row in lies.itertuples()]
    assert "accused" in set(lies["actor"])


def test_every_claim_has_a_line_of_its_wording(ledgers, wordings):
    assert len(wordings["teaching_claim_wording"]) == sum(len(ledger.claims) for ledger in ledgers)


def test_a_measure_names_its_source_and_is_a_number_or_a_word(wordings):
    measures = wordings["teaching_measures"]
    assert (measures["source"] != "").all()
    assert not (measures["value"].notna() & (measures["word"] != "")).any()
    assert {"wrongdoing_voice", "procedure_voice", "first_actor", "naming", "hedges", "frames"} <= set(
        measures["measure"]
    )


def test_every_table_keeps_its_contract_and_is_read_as_it_was_written(ledgers, wordings, tmp_path):
    made = {
        "teaching_reuse": build_reuse(ledgers),
        "teaching_outlets": build_outlets(ledgers),
        "teaching_claim_relations": build_claim_relations(ledgers),
        **wordings,
    }
    for name, table in made.items():
        write_table(table, name, tmp_path / f"{name}.csv")
        assert len(read_table(name, tmp_path)) == len(table) > 0
        assert table["row"].is_unique


def test_ordinary_news_is_in_no_comparison(ledgers):
    tables = build_reuse(ledgers), build_outlets(ledgers), build_claim_relations(ledgers)
    assert all(set(table["case_id"]) == {"t99"} for table in tables)
