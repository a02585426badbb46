"""The contracts of the published tables: a table that breaks its contract is not written."""

import pandas as pd
import pandera.errors
import pytest

from analysis import tables
from analysis.records import Claim, Comparison, Document, Group, Ledger, Quote
from analysis.teaching import (
    claims_table,
    compare_cases,
    documents_table,
    groups_table,
    quotes_table,
    warnings_table,
)


@pytest.fixture
def ledger():
    text = "Two officers were dismissed. “Shameful,” said Ch Supt Orla Venn."
    document = Document("x1-o", text, "Outcome", "https://wexshire.example/1", "Wexshire Police", "force", case_id="x1")
    group = Group("r1", count=2, count_min=2, finding="proven", outcomes=["dismissed"], evidence={"count": [(0, 3)]})
    claim = Claim("c1", 0, 28, "outcome", "dismissed", count=2, count_min=2, group="r1", spans={"number": (0, 3)})
    quote = Quote("q1", 30, 38, speaker="Ch Supt Orla Venn", speaker_span=(45, 62), speaker_class="force")
    return Ledger(document, [group], [claim], [quote], ["parts do not add up"])


def test_every_table_of_a_ledger_keeps_its_contract(ledger, tmp_path):
    for name, table in {
        "teaching_groups": groups_table([ledger]),
        "teaching_claims": claims_table([ledger]),
        "teaching_quotes": quotes_table([ledger]),
        "teaching_warnings": warnings_table([ledger]),
    }.items():
        tables.write_table(table, name, tmp_path / f"{name}.csv")
        pd.testing.assert_frame_equal(tables.read_table(name, tmp_path), table, check_dtype=False)


def test_an_empty_table_keeps_its_columns_and_types(ledger, tmp_path):
    ledger.warnings.clear()
    tables.write_table(warnings_table([ledger]), "teaching_warnings", tmp_path / "teaching_warnings.csv")
    assert list(tables.read_table("teaching_warnings", tmp_path).columns)[-1] == "warning"


def test_a_row_names_its_table_document_and_record(ledger):
    assert groups_table([ledger])["row"].tolist() == ["teaching_groups/x1-o/r1"]


def test_no_speaker_is_named_in_the_table_of_quotes(ledger):
    assert not quotes_table([ledger]).astype(str).apply(lambda cells: cells.str.contains("Venn")).any(axis=None)


def test_an_unknown_number_is_an_empty_cell(ledger, tmp_path):
    ledger.groups[0].count = None
    tables.write_table(groups_table([ledger]), "teaching_groups", tmp_path / "teaching_groups.csv")
    assert tables.read_table("teaching_groups", tmp_path)["count"].isna().all()


def test_a_value_outside_the_vocabulary_is_refused(ledger, tmp_path):
    ledger.groups[0].finding = "perhaps"
    with pytest.raises(pandera.errors.SchemaError, match="perhaps"):
        tables.write_table(groups_table([ledger]), "teaching_groups", tmp_path / "teaching_groups.csv")


def test_a_table_edited_by_hand_into_nonsense_cannot_be_read(ledger, tmp_path):
    path = tmp_path / "teaching_groups.csv"
    tables.write_table(groups_table([ledger]), "teaching_groups", path)
    path.write_text(path.read_text("utf-8").replace("proven", "surely"), "utf-8")
    with pytest.raises(pandera.errors.SchemaError):
        tables.read_table("teaching_groups", tmp_path)


def test_the_same_rows_give_the_same_bytes(ledger, tmp_path):
    for name in ("a.csv", "b.csv"):
        tables.write_table(groups_table([ledger]), "teaching_groups", tmp_path / name)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert b"\r" not in (tmp_path / "a.csv").read_bytes()


def test_documents_are_listed_with_the_hash_of_page_and_text(ledger, tmp_path):
    page = tmp_path / "x1-o.html"
    page.write_bytes(b"<p>Two officers were dismissed.</p>")
    row = documents_table([ledger.document], {"x1-o": page}).loc[0]
    assert row["characters"] == len(ledger.document.text)
    assert row["capture_sha256"] != row["text_sha256"]


def test_cases_are_compared_with_their_official_document_and_decoys_are_not(ledger):
    article = Ledger(Document("x1-p1", "Two sacked.", source_type="press", case_id="x1"), list(ledger.groups))
    decoy = Ledger(Document("d1", "Fire in Wexton.", source_type="press", case_id="decoy"), list(ledger.groups))
    comparisons, _ = compare_cases([article, decoy, ledger])
    assert comparisons[["official", "article", "relation"]].to_numpy().tolist() == [["x1-o", "x1-p1", "same"]]


def test_the_codebook_explains_every_column():
    book = tables.codebook(dict.fromkeys(tables.PUBLISHED, 1))
    for name, schema in tables.PUBLISHED.items():
        assert f"## {name}.csv" in book
        for column in schema.columns.values():
            assert column.description
            assert column.description.replace("|", "\\|") in book


def test_the_codebook_gives_allowed_values():
    assert "asserted, negated, hypothetical" in tables.codebook({"teaching_claims": 1})


def test_a_comparison_of_nothing_is_an_empty_table():
    assert Comparison("x").to_frame().empty
