"""Which groups of two ledgers are the same people: assignment, totals, merged groups, context; and sums across them."""

from analysis.compare import compare_ledgers
from analysis.compare.align import align
from analysis.records import Ledger
from ledgers import CLEARED, NO_CASE, PROVEN_GROSS, TO_BE_HEARD, WARNED, group, ledger, relations


def pairs(official: Ledger, article: Ledger) -> list[tuple[str | None, str | None, str]]:
    return [
        (pair.official and pair.official.id, pair.article and pair.article.id, pair.link)
        for pair in align(official, article)
    ]


DISMISSED = {**PROVEN_GROSS, "outcomes": ["dismissed"]}
WOULD_HAVE = {**PROVEN_GROSS, "outcomes": ["would_have_been_dismissed"]}


class TestAssignment:
    def test_groups_are_told_apart_by_their_fate(self):
        official = ledger("force", group("r1", **CLEARED), group("r2", **DISMISSED))
        article = ledger("paper", group("r1", **DISMISSED), group("r2", **CLEARED))
        assert pairs(official, article) == [("r1", "r2", "pair"), ("r2", "r1", "pair")]

    def test_a_known_number_outweighs_a_shared_finding(self):
        official = ledger("force", group("r1", 2, **WARNED), group("r2", 5, **WARNED))
        article = ledger("paper", group("r1", 5, **WARNED), group("r2", 2, **WARNED))
        assert pairs(official, article) == [("r1", "r2", "pair"), ("r2", "r1", "pair")]

    def test_one_group_on_each_side_is_the_same_people_however_different(self):
        official = ledger("force", group("r1", rank="constable", service="resigned", **WOULD_HAVE))
        article = ledger("paper", group("r1", 3, rank="sergeant", service="serving", **CLEARED))
        assert pairs(official, article) == [("r1", "r1", "pair")]

    def test_groups_with_more_against_than_for_them_stay_apart(self):
        official = ledger("force", group("r1", role="staff", **WARNED), group("r2", rank="sergeant", **DISMISSED))
        article = ledger("paper", group("r1", 4, rank="inspector", finding="withdrawn"), group("r2", **DISMISSED))
        assert (None, "r1", "pair") in pairs(official, article)

    def test_staff_are_not_taken_for_an_officer_with_a_rank_on_their_number_alone(self):
        official = ledger("force", group("r1", role="staff", **TO_BE_HEARD), group("r2", 2, **NO_CASE))
        article = ledger("paper", group("r1", rank="sergeant"), group("r2", 2, **NO_CASE))
        assert pairs(official, article) == [("r1", None, "pair"), ("r2", "r2", "pair"), (None, "r1", "pair")]

    def test_shared_names_tell_apart_groups_that_the_fields_do_not(self):
        first = (
            "A constable named Alder was dismissed over a pursuit.\nA constable named Birch was dismissed over a fraud."
        )
        second = "Birch, a constable, lost the job over the fraud.\nThe pursuit ended the career of constable Alder."
        lines = {text: (0, text.index("\n"), text.index("\n") + 1, len(text)) for text in (first, second)}

        def told(name: str, text: str) -> Ledger:
            a, b, c, d = lines[text]
            one = group("r1", rank="constable", **DISMISSED, evidence={"rank": [(a, b)]})
            two = group("r2", rank="constable", **DISMISSED, evidence={"rank": [(c, d)]})
            return ledger(name, one, two, text=text)

        assert pairs(told("force", first), told("paper", second)) == [("r1", "r2", "pair"), ("r2", "r1", "pair")]

    def test_groups_alike_in_everything_keep_their_order(self):
        account = ledger("force", group("r1", **WARNED), group("r2", **WARNED), group("r3", **WARNED))
        assert pairs(account, account) == [(name, name, "pair") for name in ("r1", "r2", "r3")]


class TestTotals:
    def test_totals_that_share_their_parts_are_the_same_whole(self):
        parts = group("r2", 2, part_of="r1", **WARNED), group("r3", 1, part_of="r1", **CLEARED)
        official = ledger("force", group("r1", 6, role="mixed", is_total=True), *parts)
        article = ledger("paper", group("r1", 5, is_total=True), *parts)
        assert ("r1", "r1", "pair") in pairs(official, article)

    def test_totals_of_equal_number_without_a_shared_part_are_different_wholes(self):
        official = ledger(
            "force",
            group("r1", 4, is_total=True),
            group("r2", 3, part_of="r1", **WARNED),
            group("r3", 1, service="former", **TO_BE_HEARD),
        )
        article = ledger(
            "paper",
            group("r1", 4, service="former", is_total=True),
            group("r2", 1, service="former", part_of="r1", **TO_BE_HEARD),
            group("r3", 3, **WARNED),
        )
        assert ("r1", None, "pair") in pairs(official, article)
        assert (None, "r1", "pair") in pairs(official, article)

    def test_a_total_meets_the_group_that_gives_the_whole_one_fate(self):
        official = ledger(
            "force",
            group("r1", 4, rank="constable", is_total=True),
            group("r2", 3, rank="constable", part_of="r1", **NO_CASE),
            group("r3", 1, rank="constable", part_of="r1", **CLEARED),
            group("r4", 1, rank="sergeant", **TO_BE_HEARD),
        )
        article = ledger(
            "paper", group("r1", 4, rank="constable", **NO_CASE), group("r2", rank="sergeant", **TO_BE_HEARD)
        )
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "same"),
            ("r2", "r1", "count_differs"),
            ("r3", "r1", "finding_weakened"),
            ("r4", "r2", "same"),
        ]

    def test_what_all_parts_share_tells_a_whole_from_others(self):
        parts = (
            group("r2", 2, part_of="r1", **WARNED),
            group("r3", 1, part_of="r1", **CLEARED | {"alleged": "misconduct"}),
        )
        official = ledger("force", group("r1", 3, is_total=True), *parts)
        article = ledger("paper", group("r1", None, rank="mixed", alleged="misconduct"), group("r2", None, **WARNED))
        assert relations(compare_ledgers(official, article))[0] == ("r1", "r1", "less_specific")

    def test_parts_are_omitted_where_the_article_tells_only_of_the_whole(self):
        official = ledger(
            "force",
            group("r1", 5, is_total=True),
            group("r2", 3, part_of="r1", **WARNED),
            group("r3", 2, part_of="r1", **CLEARED),
        )
        article = ledger("paper", group("r1", 5, finding="pending", proceeding="investigation"))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "same"),
            ("r2", None, "omitted"),
            ("r3", None, "omitted"),
        ]


class TestMergedGroups:
    def test_numbers_that_add_up_merge_groups_of_one_fate(self):
        official = ledger(
            "force", group("r1", 2, service="serving", **TO_BE_HEARD), group("r2", service="former", **TO_BE_HEARD)
        )
        article = ledger("paper", group("r1", 3, **TO_BE_HEARD))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "less_specific"),
            ("r2", "r1", "less_specific"),
        ]

    def test_those_who_would_have_been_dismissed_counted_among_the_dismissed(self):
        official = ledger("force", group("r1", 5, **DISMISSED), group("r2", 2, service="resigned", **WOULD_HAVE))
        assert relations(compare_ledgers(official, ledger("paper", group("r1", 7, **DISMISSED)))) == [
            ("r1", "r1", "count_differs"),
            ("r2", "r1", "outcome_inflated"),
        ]

    def test_the_cleared_may_be_counted_among_those_without_a_case(self):
        official = ledger("force", group("r1", 3, **NO_CASE), group("r2", **CLEARED))
        assert relations(compare_ledgers(official, ledger("paper", group("r1", 4, **NO_CASE)))) == [
            ("r1", "r1", "count_differs"),
            ("r2", "r1", "finding_weakened"),
        ]

    def test_groups_of_one_fate_are_merged_even_where_the_sum_is_wrong(self):
        official = ledger("force", group("r1", 3, **TO_BE_HEARD), group("r2", 2, service="former", **TO_BE_HEARD))
        article = ledger("paper", group("r1", 6, **TO_BE_HEARD))
        assert relations(compare_ledgers(official, article)) == [
            ("r1", "r1", "count_differs"),
            ("r2", "r1", "less_specific"),
        ]

    def test_some_officers_cover_all_groups_of_their_fate(self):
        official = ledger(
            "force",
            group("r1", 3, **WARNED),
            group("r2", 1, **{**WARNED, "outcomes": ["final_written_warning"]}),
            group("r3", 2, **CLEARED),
        )
        article = ledger("paper", group("r1", None, outcomes=["written_warning", "final_written_warning"]))
        rows = relations(compare_ledgers(official, article))
        assert [row[1] for row in rows] == ["r1", "r1", None]

    def test_an_article_may_split_what_the_force_tells_as_one(self):
        article = ledger("paper", group("r1", 2, rank="constable", **WARNED), group("r2", rank="sergeant", **WARNED))
        assert relations(compare_ledgers(ledger("force", group("r1", 3, **WARNED)), article)) == [
            ("r1", "r1", "more_specific"),
            ("r1", "r2", "more_specific"),
        ]

    def test_numbers_that_happen_to_add_up_merge_nobody_without_a_reason(self):
        official = ledger(
            "force", group("r1", **NO_CASE, role="staff"), group("r2", service="retired"), group("r3", **DISMISSED)
        )
        article = ledger("paper", group("r1", 2, rank="constable", **WARNED), group("r2", **DISMISSED))
        assert (None, "r1", "pair") in pairs(official, article)


class TestArithmetic:
    def statement(self, *more):
        return ledger(
            "force",
            group("r1", 3, service="serving", **TO_BE_HEARD),
            group("r2", 5, is_total=True),
            group("r3", 4, part_of="r2", **WARNED),
            group("r4", 1, part_of="r2", **CLEARED),
            group("r5", 2, service="retired"),
            *more,
        )

    def test_a_whole_of_the_article_is_made_up_of_official_groups(self):
        article = ledger("paper", group("r1", 8, service="serving", is_total=True))
        (found,) = compare_ledgers(self.statement(), article).inferences
        assert found["values"] == [8, 3, 5]
        assert (found["whole"]["doc"], [part["record"] for part in found["parts"]]) == ("paper", ["r1", "r2"])

    def test_what_the_sum_says_of_a_group_is_marked_as_inferred(self):
        article = ledger("paper", group("r1", 8, service="serving", is_total=True))
        (found,) = compare_ledgers(self.statement(), article).inferences
        assert found["inferred"] == [{"doc": "force", "record": "r2", "field": "service", "value": "serving"}]
        assert found["note"] == "8 = 3 + 5; the 5 are inferred to be serving"

    def test_the_parts_carry_their_evidence(self):
        article = ledger("paper", group("r1", 6, is_total=True, evidence={"count": [(4, 7)]}))
        official = ledger(
            "force", group("r1", 2, evidence={"count": [(0, 3)]}), group("r2", 4, evidence={"rank": [(9, 12)]})
        )
        (found,) = compare_ledgers(official, article).inferences
        assert found["whole"]["evidence"] == [[4, 7]]
        assert [part["evidence"] for part in found["parts"]] == [[[0, 3]], [[9, 12]]]

    def test_the_parts_stand_in_the_order_of_the_text(self):
        official = ledger(
            "force", group("r1", 4, evidence={"count": [(50, 54)]}), group("r2", 2, evidence={"count": [(8, 11)]})
        )
        (found,) = compare_ledgers(official, ledger("paper", group("r1", 6, is_total=True))).inferences
        assert found["values"] == [6, 2, 4]

    def test_an_official_whole_may_be_made_up_of_the_article_s_groups(self):
        official = ledger("force", group("r1", 6, role="mixed", is_total=True))
        article = ledger("paper", group("r1", 4, rank="constable"), group("r2", 2, role="staff", **WARNED))
        (found,) = compare_ledgers(official, article).inferences
        assert (found["whole"]["doc"], found["values"]) == ("force", [6, 4, 2])

    def test_a_number_that_is_not_known_makes_no_sum(self):
        article = ledger("paper", group("r1", 8, service="serving", is_total=True))
        open_group = group("r6", None, service="serving")
        assert compare_ledgers(self.statement(open_group), article).inferences == []

    def test_two_ways_to_make_up_the_number_make_no_sum(self):
        official = ledger("force", group("r1", 3, service="serving"), group("r2", 2), group("r3", 2, rank="sergeant"))
        article = ledger("paper", group("r1", 5, service="serving", is_total=True))
        assert compare_ledgers(official, article).inferences == []

    def test_staff_are_no_part_of_a_whole_of_officers(self):
        official = ledger("force", group("r1", 3, role="staff"), group("r2", 5, rank="constable"))
        article = ledger("paper", group("r1", 8, is_total=True))
        assert compare_ledgers(official, article).inferences == []


class TestNamesAndRests:
    def test_who_bears_the_same_name_is_the_same_person_whatever_is_said_of_him(self):
        first = "PC Alder was dismissed.\nPC Birch would have been dismissed."
        second = "PC Birch was dismissed."
        at = first.index("\n") + 1
        one = group("r1", rank="constable", **DISMISSED, evidence={"count": [(0, 2)]})
        two = group("r2", rank="constable", **WOULD_HAVE, evidence={"count": [(at, at + 2)]})
        named = group("r1", rank="constable", **DISMISSED, evidence={"count": [(0, 2)]})
        official, article = ledger("force", one, two, text=first), ledger("paper", named, text=second)
        assert pairs(official, article) == [("r1", None, "pair"), ("r2", "r1", "pair")]

    def test_a_rest_of_whom_nothing_is_told_is_no_total_of_the_other_account(self):
        whole = group("r2", 3, rank="constable", is_total=True)
        official = ledger("force", group("r1", **DISMISSED), whole, group("r3", 2, part_of="r2", **WARNED))
        everybody = group("r1", 4, is_total=True)
        rest = group("r3", 3, part_of="r1", alleged="misconduct")
        article = ledger("paper", everybody, group("r2", part_of="r1", **DISMISSED), rest)
        assert (None, "r3", "pair") in pairs(official, article)
