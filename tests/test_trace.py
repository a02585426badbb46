"""From any row of any published table back to its evidence."""

import random
import re

import pytest

from analysis import paths
from analysis.study.rests import RULES
from analysis.study.rows import rows_of
from analysis.tables import PUBLISHED
from analysis.trace import page_of, trace

TABLES = [name for name in PUBLISHED if (paths.PROCESSED / f"{name}.csv").exists()]
ANCHORS = re.compile(r'\bid="(doc-[^"]*)"')
WITHOUT_ADDRESS = "casebook_documents/gwent-2024-01-d02"
"""A document of the casebook that never had an address."""


@pytest.mark.parametrize("table", TABLES)
def test_a_row_picked_at_random_leads_to_evidence(table):
    rows = sorted(rows_of(table, paths.PROCESSED))
    if not rows:
        pytest.skip(f"{table} has no rows")
    for row in random.Random(table).sample(rows, min(3, len(rows))):
        found = trace(row)
        assert found.evidence, row
        assert all(end.document for end in found.evidence)
        assert any(end.url for end in found.evidence) or found.row.startswith("casebook_")


def test_a_coded_row_leads_to_its_document_and_says_that_there_is_no_text():
    row = next(iter(rows_of("casebook_groups", paths.PROCESSED)))
    end = trace(row).evidence[0]
    assert end.how == "coded without text"
    assert (end.sha256, end.spans) == ("", {})


def test_an_extracted_row_leads_to_claims_offsets_address_and_hash():
    row = next(iter(rows_of("regulator_groups", paths.PROCESSED)))
    end = trace(row).evidence[0]
    assert end.how == "extracted"
    assert len(end.sha256) == 64
    assert end.url.startswith("http")
    assert end.spans
    assert {"kind", "value", "span"} <= set(end.claims[0])


def test_an_omission_rests_on_the_openings_that_were_asked():
    name, row = next(iter(rows_of("casebook_omissions", paths.PROCESSED).items()))
    found = trace(name)
    assert len(found.rests_on) == row["documents"]
    stated = rows_of("casebook_stated", paths.PROCESSED)
    assert {stated[below]["fact"] for below in found.rests_on} == {row["fact"]}


def test_a_tally_rests_on_as_many_people_as_it_counts():
    rows = rows_of("regulator_tallies", paths.PROCESSED)
    name = next(name for name, row in rows.items() if row["measure"] == "proven" and row["number"] > 3)
    groups = rows_of("regulator_groups", paths.PROCESSED)
    assert sum(groups[below]["count_min"] for below in trace(name).rests_on) == rows[name]["number"]


def test_a_ladder_step_rests_on_as_many_documents_as_it_counts():
    rows = rows_of("casebook_ladder", paths.PROCESSED)
    assert all(len(trace(name).rests_on) == row["documents"] for name, row in rows.items())


def test_a_document_without_address_is_still_an_end():
    assert trace(WITHOUT_ADDRESS).evidence[0].url == ""


@pytest.mark.parametrize("figure", sorted(path.stem for path in paths.FIGURES.glob("*.json")))
def test_a_figure_leads_to_evidence(figure):
    found = trace(f"figures/{figure}")
    assert found.rests_on
    assert found.evidence
    assert found.values["title"]


@pytest.mark.parametrize(
    "row",
    [
        "nothing/at/all", "casebook_groups/nowhere/g1", "", "figures/unheard_of", "figures/", "figures/../run",
        "figures/../../processed/run",
    ],
)  # fmt: skip
def test_a_row_that_does_not_exist_is_named(row):
    with pytest.raises(KeyError):
        trace(row)


def test_a_trace_is_plain_json():
    plain = trace("casebook_cases/gwent-2024-01").to_json()
    assert plain["table"] == "casebook_cases"
    assert isinstance(plain["evidence"][0]["url"], str)


@pytest.mark.parametrize("table", [name for name in TABLES if name.startswith("teaching_")])
def test_every_row_of_a_teaching_case_is_shown_where_its_evidence_page_says(table):
    names = {case.stem: set(ANCHORS.findall(case.read_text("utf-8"))) for case in paths.EVIDENCE.glob("*.html")}
    for row, values in rows_of(table, paths.PROCESSED).items():
        if page := page_of(row, table, values):
            address, anchor = page.split("#")
            assert anchor in names[address.removeprefix("evidence/").removesuffix(".html")], row


def test_a_claim_is_linked_by_its_document_and_its_name():
    values = {"case_id": "t01", "document": "t01-o"}
    assert page_of("teaching_claims/t01-o/c3", "teaching_claims", values) == "evidence/t01.html#doc-t01-o-claim-c3"


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("teaching_claims", {"case_id": "decoy", "document": "d01"}),
        ("casebook_groups", {"case_id": "c1", "document": "c1-d1"}),
        ("teaching_words", {"word": "sacked"}),
    ],
)
def test_what_stands_on_no_page_has_no_link(table, values):
    assert page_of(f"{table}/x/1", table, values) == ""


def test_rules_are_for_tables_that_exist():
    assert set(RULES) <= set(PUBLISHED)
