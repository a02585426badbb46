"""Wholes and parts of two accounts: who is counted where, and what is told of whom."""

from analysis.compare import compare_ledgers
from ledgers import CLEARED, NO_CASE, PROVEN_GROSS, TO_BE_HEARD, WARNED, group, ledger, relations

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


class TestCountedTogether:
    def test_two_found_guilty_are_those_who_would_have_been_dismissed_though_one_was_no_constable(self):
        left = {"service": "resigned", **WOULD_HAVE}
        official = ledger(
            "force",
            group("r1", rank="constable", **left),
            group("r2", role="special_constable", **left),
            group("r3", rank="sergeant", **DISMISSED),
        )
        guilty = group("r1", 2, rank="constable", service="resigned", **PROVEN_GROSS)
        article = ledger("paper", guilty, group("r2", rank="sergeant", **DISMISSED))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "less_specific"),
            ("r2", "r1", "rank_differs"),
            ("r3", "r2", "same"),
        ]

    def test_no_action_against_two_is_told_of_one_cleared_and_one_without_a_case(self):
        official = ledger(
            "force",
            group("r1", 3, rank="constable", is_total=True),
            group("r2", 2, rank="constable", part_of="r1", is_total=True),
            group("r3", rank="constable", part_of="r2", **WARNED),
            group("r4", rank="constable", part_of="r2", **CLEARED),
            group("r5", rank="constable", part_of="r1", **NO_CASE),
        )
        article = ledger(
            "paper",
            group("r1", 3, rank="constable", is_total=True),
            group("r2", rank="constable", part_of="r1", **WARNED),
            group("r3", 2, rank="constable", part_of="r1", outcomes=["no_further_action"]),
        )
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "same"),
            ("r2", None, "omitted"),
            ("r3", "r2", "same"),
            ("r4", "r3", "less_specific"),
            ("r5", "r3", "less_specific"),
        ]

    def test_a_final_warning_is_counted_among_more_warnings_than_were_given(self):
        final = {**WARNED, "outcomes": ["final_written_warning"]}
        official = ledger("force", group("r1", **final), group("r2", **WARNED), group("r3", **CLEARED))
        article = ledger("paper", group("r1", 3, **WARNED), group("r2", **CLEARED))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "outcome_weakened"),
            ("r2", "r1", "count_differs"),
            ("r3", "r2", "same"),
        ]

    def test_two_former_officers_are_both_who_left_and_not_one_of_them_and_a_stranger(self):
        official = ledger(
            "force",
            group("r1", rank="constable", service="resigned", **TO_BE_HEARD),
            group("r2", rank="constable", service="retired", **TO_BE_HEARD),
        )
        article = ledger(
            "paper",
            group("r1", 2, rank="constable", service="former", **TO_BE_HEARD),
            group("r2", rank="constable", **NO_CASE),
        )
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "less_specific"),
            ("r2", "r1", "less_specific"),
            (None, "r2", "added"),
        ]

    def test_who_loses_a_stranger_s_partner_to_a_sum_is_paired_anew(self):
        cleared = {**CLEARED, "proceeding": "misconduct_hearing"}
        official = ledger("force", group("r1", 2, rank="constable", **DISMISSED), group("r2", 3, **cleared))
        article = ledger(
            "paper",
            group("r1", 2, rank="constable", proceeding="appeal", finding="overturned", outcomes=["reinstated"]),
            group("r2", rank="sergeant", **cleared),
            group("r3", 2, rank="constable", **cleared),
        )
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "finding_weakened"),
            ("r1", "r1", "outcome_weakened"),
            ("r2", "r2", "more_specific"),
            ("r2", "r3", "more_specific"),
        ]

    def test_people_without_a_number_do_not_move_to_a_group_that_is_full(self):
        dismissed, cleared = {"rank": "constable", **DISMISSED}, {**CLEARED, "proceeding": "misconduct_hearing"}
        official = ledger("force", group("r1", 2, **dismissed), group("r2", None, **dismissed))
        article = ledger("paper", group("r1", 2, **dismissed), group("r2", 3, rank="constable", **cleared))
        rows = relations(compare_ledgers(official, article))
        assert [row for row in rows if "r1" in row] == [("r1", "r1", "same")]

    def test_one_person_is_not_the_several_of_whom_the_other_side_gives_no_number(self):
        told = {"proceeding": "misconduct_hearing", "outcomes": ["written_warning"]}
        official = ledger("force", group("r1", None, role="staff", **WARNED), group("r2", 3, **NO_CASE))
        one = group("r1", role="mixed", rank="sergeant", case_to_answer="no", **told)
        rows = relations(compare_ledgers(official, ledger("paper", one, group("r2", 3, **NO_CASE))))
        assert ("r1", "r1", "count_differs") in rows


class TestTheOthers:
    official = ledger(
        "force",
        group("r1", 4, is_total=True),
        group("r2", rank="sergeant", part_of="r1", **DISMISSED),
        group("r3", rank="constable", part_of="r1", **WARNED),
        group("r4", 2, rank="constable", part_of="r1", **CLEARED),
    )

    def test_the_other_three_of_a_whole_are_those_left_of_it_whatever_is_told_of_them(self):
        sergeant = group("r1", rank="sergeant", **DISMISSED)
        article = ledger("paper", sergeant, group("r2", 3, outcomes=["no_further_action"]))
        assert relations(compare_ledgers(self.official, article)) == [
            ("r1", None, "omitted"),
            ("r2", "r1", "same"),
            ("r3", "r2", "outcome_weakened"),
            ("r4", "r2", "count_differs"),
        ]

    def test_the_rest_of_a_whole_of_whom_nothing_is_told_stays_alone(self):
        whole, sergeant = group("r1", 4, is_total=True), group("r2", rank="sergeant", part_of="r1", **DISMISSED)
        article = ledger("paper", whole, sergeant, group("r3", 3, part_of="r1"))
        assert (None, "r3", "added") in relations(compare_ledgers(self.official, article))

    def test_a_group_of_another_whole_is_not_the_rest_of_this_one(self):
        official = ledger(
            "force",
            group("r1", 20, role="staff", is_total=True),
            group("r2", 3, part_of="r1", outcomes=["training"]),
            group("r3", rank="sergeant", **DISMISSED),
        )
        assert ("r2", None, "omitted") in relations(compare_ledgers(official, self.official))

    def test_the_rest_of_whom_nothing_is_told_may_be_of_any_role(self):
        cleared = group("r2", 2, rank="inspector", part_of="r1", **NO_CASE)
        official = ledger("force", group("r1", 3, role="mixed", is_total=True), cleared, group("r3", **DISMISSED))
        whole, rest = group("r1", 3, role="mixed", is_total=True), group("r2", 2, role="mixed", part_of="r1")
        article = ledger("paper", whole, rest, group("r3", part_of="r1", **DISMISSED))
        assert ("r2", "r2", "less_specific") in relations(compare_ledgers(official, article))
