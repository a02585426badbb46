"""Wholes and parts of two accounts: who is counted where, and what is told of whom."""

from analysis.compare import compare_ledgers
from ledgers import CLEARED, NO_CASE, PROVEN_GROSS, WARNED, group, ledger, relations

DISMISSED = {**PROVEN_GROSS, "outcomes": ["dismissed"]}
WOULD_HAVE = {**PROVEN_GROSS, "outcomes": ["would_have_been_dismissed"]}
OTHER_SANCTION = {"outcomes": ["other"]}


class TestWholesOfAnotherNumber:
    def test_a_whole_that_takes_in_people_counted_elsewhere_is_another_whole(self):
        heard = {"is_total": True, "proceeding": "misconduct_hearing", "criminal": "no_charge"}
        guilty = group("r1", 3, finding="proven", **heard)
        parts = group("r2", 2, part_of="r1", **DISMISSED), group("r3", service="resigned", part_of="r1", **WOULD_HAVE)
        official = ledger("force", guilty, *parts, group("r4", **CLEARED))
        everybody = group("r1", 4, **heard), *parts, group("r4", part_of="r1", **CLEARED)
        rows = relations(compare_ledgers(official, ledger("paper", *everybody)))
        assert [row for row in rows if "r1" in row] == [("r1", None, "omitted"), (None, "r1", "added")]

    def test_a_whole_of_one_outcome_has_its_number_wrong_though_it_takes_in_others(self):
        sacked = {"is_total": True, "finding": "proven", "outcomes": ["dismissed"]}
        two = group("r2", rank="sergeant", part_of="r1", **DISMISSED), group("r3", part_of="r1", **DISMISSED)
        official = ledger("force", group("r1", 2, **sacked), *two, group("r4", service="resigned", **WOULD_HAVE))
        third = group("r4", service="resigned", part_of="r1", **WOULD_HAVE)
        article = ledger("paper", group("r1", 3, **sacked), *two, third)
        assert ("r1", "r1", "count_differs") in relations(compare_ledgers(official, article))

    def test_parts_are_not_counted_again_beside_their_whole(self):
        parts = (
            group("r2", rank="constable", part_of="r1", **WARNED),
            group("r3", rank="constable", part_of="r1", **WARNED | {"outcomes": ["final_written_warning"]}),
        )
        official = ledger("force", group("r1", 2, rank="constable", is_total=True), *parts, group("r4", 5, **NO_CASE))
        article = ledger("paper", group("r1", 2, **OTHER_SANCTION), group("r2", 5, **NO_CASE))
        assert relations(compare_ledgers(official, article))[:3] == [
            ("r1", "r1", "less_specific"),
            ("r2", "r1", "less_specific"),
            ("r3", "r1", "less_specific"),
        ]


class TestWhatBefellWhom:
    def test_a_sanction_without_a_name_is_not_told_of_people_to_whom_nothing_happened(self):
        official = ledger("force", group("r1", 2, **NO_CASE), group("r2", 3, **WARNED))
        article = ledger("paper", group("r1", 2, **OTHER_SANCTION), group("r2", 3, **WARNED))
        assert ("r1", None, "omitted") in relations(compare_ledgers(official, article))

    def test_who_was_only_cleared_is_not_who_was_told_to_reflect(self):
        learned = group("r1", **NO_CASE, outcomes=["reflective_practice"])
        official = ledger("force", learned, group("r2", **NO_CASE), group("r3", **WARNED))
        article = ledger("paper", group("r1", **NO_CASE), group("r2", **WARNED))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", None, "omitted"),
            ("r2", "r1", "same"),
            ("r3", "r2", "same"),
        ]
