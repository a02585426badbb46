"""The case at a glance: official groups against outlets, and what silences do for officers and force."""

import pytest

from analysis.compare import compare
from analysis.compare.case import case_table, omission_balance
from ledgers import CLEARED, NO_CASE, PROVEN_GROSS, TO_BE_HEARD, group, ledger

DISMISSED = {**PROVEN_GROSS, "outcomes": ["dismissed"]}


def omission_of(**fields):
    table = case_table(compare(ledger("force", group("r1", **fields)), ledger("paper")))
    return table.iloc[0]


def test_every_official_group_meets_every_outlet():
    official = ledger("force", group("r1", **DISMISSED), group("r2", **CLEARED))
    table = case_table(
        compare(official, [ledger("one", group("r1", **DISMISSED)), ledger("two", group("r1", **CLEARED))])
    )
    grid = table.pivot(index="official_record", columns="article", values="relations")
    assert grid.loc["r1"].to_dict() == {"one": "same", "two": "omitted"}
    assert grid.loc["r2"].to_dict() == {"one": "omitted", "two": "same"}


def test_what_an_article_adds_has_no_official_record():
    table = case_table(
        compare(ledger("force", group("r1", **DISMISSED)), ledger("one", group("r1", **DISMISSED), group("r2", 6)))
    )
    assert table["official_record"].isna().tolist() == [False, True]
    assert table["article_records"].tolist() == ["r1", "r2"]


@pytest.mark.parametrize("fate", [CLEARED, NO_CASE, {"finding": "withdrawn"}, {"criminal": "acquitted"}])
def test_an_exoneration_left_out_goes_against_the_officers(fate):
    row = omission_of(**fate)
    assert row["fate_left_out"] == "cleared"
    assert row["favours_officer"] < 0


@pytest.mark.parametrize("fate", [DISMISSED, TO_BE_HEARD, {"outcomes": ["would_have_faced_proceedings"]}])
def test_a_case_left_out_favours_officers_and_force(fate):
    row = omission_of(**fate)
    assert row["favours_officer"] > 0
    assert row["favours_force"] > 0


def test_a_number_left_out_favours_nobody():
    row = omission_of(is_total=True)
    assert (row["fate_left_out"], row["favours_officer"], row["favours_force"]) == ("unknown", 0, 0)


def test_a_result_left_out_of_a_matched_group_is_weighed_too():
    article = group("r1", 2, proceeding="misconduct_meeting")
    table = case_table(compare(ledger("force", group("r1", 2, **CLEARED)), ledger("paper", article)))
    assert (table["relations"][0], table["fate_left_out"][0]) == ("less_specific", "cleared")
    assert table["favours_officer"][0] < 0


def test_the_severity_is_the_one_furthest_from_zero():
    official = group("r1", **CLEARED)
    article = group("r1", finding="proven", outcomes=["dismissed"])
    table = case_table(compare(ledger("force", official), ledger("paper", article)))
    assert table["severity"][0] == max(
        row.severity for row in compare(ledger("f", official), ledger("p", article)).articles[0].rows
    )


def test_the_balance_adds_up_each_outlet_s_silences():
    official = ledger("force", group("r1", **DISMISSED), group("r2", 3, **CLEARED))
    table = case_table(compare(official, [ledger("one", group("r1", **DISMISSED)), ledger("two", *official.groups)]))
    balance = omission_balance(table).set_index("article")
    assert balance["silences"].to_dict() == {"one": 1, "two": 0}
    assert balance.loc["one", "favours_officer"] < 0
    assert balance.loc["two", "favours_officer"] == 0
