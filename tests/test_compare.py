"""What a comparison says of an official account and an article: its relations, severities, evidence and shape."""

import json
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.compare import compare, compare_ledgers
from analysis.records import (
    ALLEGED,
    CASES_TO_ANSWER,
    CRIMINAL,
    FINDINGS,
    FOUND_LEVELS,
    OUTCOMES,
    PROCEEDINGS,
    RANKS,
    RELATIONS,
    ROLES,
    SERVICES,
    Document,
    Group,
    Ledger,
)
from ledgers import CLEARED, NO_CASE, PROVEN_GROSS, TO_BE_HEARD, WARNED, group, ledger, relations


def related(official: Group, article: Group) -> list[str]:
    return [row.relation for row in compare_ledgers(ledger("force", official), ledger("paper", article)).rows]


def only_row(official: Group, article: Group):
    (row,) = compare_ledgers(ledger("force", official), ledger("paper", article)).rows
    return row


class TestOnePairOfGroups:
    def test_equal_groups_are_the_same(self):
        assert related(group("r1", 2, rank="sergeant", **CLEARED), group("r1", 2, rank="sergeant", **CLEARED)) == [
            "same"
        ]

    def test_exclusive_numbers_differ(self):
        assert related(group("r1", 3, **WARNED), group("r1", 4, **WARNED)) == ["count_differs"]

    def test_a_number_inside_a_lower_bound_does_not_differ(self):
        assert related(group("r1", 3, **WARNED), group("r1", None, **WARNED)) == ["less_specific"]

    def test_a_number_below_a_lower_bound_differs(self):
        assert related(group("r1", 1, **WARNED), group("r1", None, **WARNED)) == ["count_differs"]

    def test_a_number_where_the_force_gave_none_is_more_specific(self):
        assert related(group("r1", None, **WARNED), group("r1", 6, **WARNED)) == ["more_specific"]

    def test_another_rank_differs(self):
        row = only_row(group("r1", rank="sergeant", **WARNED), group("r1", rank="inspector", **WARNED))
        assert (row.relation, row.fields) == ("rank_differs", {"rank": ["sergeant", "inspector"]})

    @pytest.mark.parametrize("role", ["staff", "pcso"])
    def test_staff_called_an_officer_differ_in_rank(self, role):
        row = only_row(group("r1", role=role, **WARNED), group("r1", **WARNED))
        assert (row.relation, row.fields) == ("rank_differs", {"role": [role, "officer"]})

    def test_a_special_called_an_officer_is_less_specific(self):
        assert related(group("r1", role="special_constable"), group("r1")) == ["less_specific"]

    def test_a_special_given_a_regular_rank_differs(self):
        assert related(group("r1", role="special_constable"), group("r1", rank="constable")) == ["rank_differs"]

    def test_retired_for_resigned_differs_in_status(self):
        assert related(group("r1", service="resigned"), group("r1", service="retired")) == ["status_differs"]

    def test_former_for_resigned_is_less_specific(self):
        assert related(group("r1", service="resigned"), group("r1", service="former")) == ["less_specific"]

    def test_a_rank_that_only_the_article_gives_is_more_specific(self):
        assert related(group("r1", **TO_BE_HEARD), group("r1", rank="constable", **TO_BE_HEARD)) == ["more_specific"]

    def test_less_prevails_where_an_article_says_both_less_and_more(self):
        article = group("r1", None, service="serving", **WARNED)
        assert related(group("r1", 5, **WARNED), article) == ["less_specific"]

    def test_an_outcome_left_out_is_less_specific(self):
        official = group("r1", **PROVEN_GROSS, outcomes=["dismissed", "barred_list"])
        assert related(official, group("r1", **PROVEN_GROSS, outcomes=["dismissed"])) == ["less_specific"]

    def test_steps_before_a_finding_need_not_be_told(self):
        article = group("r1", finding="proven", found_level="misconduct", outcomes=["written_warning"])
        assert related(group("r1", **WARNED), article) == ["same"]

    def test_no_further_action_need_not_be_said_of_the_cleared(self):
        assert related(group("r1", **CLEARED), group("r1", **{**CLEARED, "outcomes": []})) == ["same"]

    def test_a_job_kept_need_not_be_said_of_the_warned(self):
        official = group("r1", **{**WARNED, "outcomes": ["written_warning", "not_dismissed"]})
        assert related(official, group("r1", **WARNED)) == ["same"]

    def test_no_case_to_answer_left_out_is_less_specific(self):
        assert related(group("r1", 2, **NO_CASE), group("r1", 2)) == ["less_specific"]

    def test_groups_that_share_no_known_field_are_not_comparable(self):
        assert related(group("r1", None, service="resigned"), group("r1", None, **WARNED)) == ["not_comparable"]

    def test_differences_leave_no_room_for_less_specific(self):
        official = group(
            "r1", service="resigned", **PROVEN_GROSS, outcomes=["would_have_been_dismissed", "barred_list"]
        )
        assert related(official, group("r1", **PROVEN_GROSS, outcomes=["dismissed"])) == ["outcome_inflated"]


class TestSeverity:
    def test_a_case_to_answer_worded_as_a_finding_is_inflated(self):
        row = only_row(group("r1", **TO_BE_HEARD), group("r1", **PROVEN_GROSS))
        assert row.relation == "finding_inflated"
        assert row.severity > 0

    def test_gross_misconduct_told_as_misconduct_is_weakened(self):
        row = only_row(group("r1", **PROVEN_GROSS), group("r1", **{**PROVEN_GROSS, "found_level": "misconduct"}))
        assert (row.relation, row.severity) == ("finding_weakened", -1)

    def test_a_finding_without_its_level_is_less_specific(self):
        article = group("r1", **{**PROVEN_GROSS, "found_level": "unknown"})
        assert related(group("r1", **PROVEN_GROSS), article) == ["less_specific"]

    def test_would_have_been_told_as_was_dismissed_is_inflated(self):
        official = group("r1", service="retired", **PROVEN_GROSS, outcomes=["would_have_been_dismissed"])
        article = group("r1", service="retired", **PROVEN_GROSS, outcomes=["dismissed"])
        assert (only_row(official, article).relation, only_row(official, article).severity) == ("outcome_inflated", 1)

    def test_a_final_warning_told_as_a_warning_is_weakened(self):
        official = group("r1", **PROVEN_GROSS, outcomes=["final_written_warning"])
        assert related(official, group("r1", **PROVEN_GROSS, outcomes=["written_warning"])) == ["outcome_weakened"]

    def test_a_case_dismissed_told_as_an_officer_dismissed_inflates_both(self):
        article = group("r1", finding="proven", outcomes=["dismissed"], proceeding="misconduct_hearing")
        assert related(group("r1", **CLEARED), article) == ["finding_inflated", "outcome_inflated"]

    def test_a_sanction_before_the_hearing_is_inflated(self):
        article = group("r1", **PROVEN_GROSS, outcomes=["dismissed"])
        assert related(group("r1", **TO_BE_HEARD), article) == ["finding_inflated", "outcome_inflated"]

    def test_kept_the_job_says_less_than_a_warning(self):
        official = group("r1", **PROVEN_GROSS, outcomes=["final_written_warning"])
        assert related(official, group("r1", **PROVEN_GROSS, outcomes=["not_dismissed"])) == ["less_specific"]

    def test_an_investigation_told_as_a_hearing_is_inflated(self):
        official = group("r1", finding="pending", proceeding="investigation")
        assert related(official, group("r1", **TO_BE_HEARD)) == ["finding_inflated"]

    def test_a_misconduct_hearing_may_be_one_for_gross_misconduct(self):
        article = group("r1", **{**TO_BE_HEARD, "alleged": "unknown"})
        assert related(group("r1", **TO_BE_HEARD), article) == ["less_specific"]

    def test_a_charge_told_as_a_conviction_is_inflated(self):
        assert related(group("r1", criminal="charged"), group("r1", criminal="convicted")) == ["finding_inflated"]

    def test_a_headline_at_odds_with_its_text_counts_at_its_strongest(self):
        headline = {"field": "outcomes", "value": "dismissed", "place": "headline", "evidence": [[0, 18]]}
        article = group("r1", rank="sergeant", **CLEARED, conflicts=[headline])
        row = only_row(group("r1", rank="sergeant", **CLEARED), article)
        assert row.relation == "outcome_inflated"
        assert row.evidence["article"]["outcomes"] == [(0, 18)]

    def test_a_conflict_stands_beside_what_the_settled_values_say(self):
        claim = {"field": "found_level", "value": "gross_misconduct", "place": "body", "evidence": [[5, 30]]}
        article = group("r1", 2, rank="constable", **TO_BE_HEARD, conflicts=[claim])
        assert related(group("r1", 2, **TO_BE_HEARD), article) == ["finding_inflated", "more_specific"]

    def test_an_official_headline_as_harsh_as_the_article_excuses_it(self):
        headline = {"field": "outcomes", "value": ["dismissed"], "place": "headline", "evidence": [0, 9]}
        official = group("r1", **PROVEN_GROSS, outcomes=["would_have_been_dismissed"], conflicts=[headline])
        assert related(official, group("r1", **PROVEN_GROSS, outcomes=["dismissed"])) == ["less_specific"]


class TestRows:
    def test_groups_without_counterpart_are_omitted_and_added(self):
        official = ledger("force", group("r1", 2, rank="constable", **WARNED), group("r2", 3, role="staff", **CLEARED))
        article = ledger("paper", group("r1", 2, rank="constable", **WARNED), group("r2", rank="inspector"))
        expected = [("r1", "r1", "same"), ("r2", None, "omitted"), (None, "r2", "added")]
        assert relations(compare_ledgers(official, article)) == expected

    def test_an_omitted_row_carries_what_is_known_of_the_group(self):
        rows = compare_ledgers(ledger("force", group("r1", 3, **CLEARED)), ledger("paper")).rows
        assert rows[0].fields["finding"] == ["not_proven", None]
        assert rows[0].note == "not in the article: 3 officers (not proven, no further action)"

    def test_evidence_of_both_sides_stands_on_the_row(self):
        official = group("r1", rank="sergeant", evidence={"rank": [(4, 12)], "count": [(0, 3)]})
        article = group("r1", rank="inspector", evidence={"rank": [(9, 13)]})
        assert only_row(official, article).evidence == {"official": {"rank": [(4, 12)]}, "article": {"rank": [(9, 13)]}}

    def test_totals_are_compared_by_people_alone(self):
        official = ledger("force", group("r1", 5, is_total=True, proceeding="investigation", finding="pending"))
        article = ledger("paper", group("r1", 5, is_total=True))
        assert relations(compare_ledgers(official, article)) == [("r1", "r1", "same")]

    def test_officers_alone_for_officers_and_staff_differ_in_number_only(self):
        part = group("r2", 4, rank="constable", part_of="r1", **CLEARED)
        official = ledger("force", group("r1", 7, role="mixed", is_total=True), part)
        article = ledger("paper", group("r1", 5, is_total=True), part)
        assert relations(compare_ledgers(official, article)) == [("r1", "r1", "count_differs"), ("r2", "r2", "same")]

    def test_as_many_officers_as_officers_and_staff_differ_in_rank(self):
        official = ledger("force", group("r1", 7, role="mixed", is_total=True))
        assert relations(compare_ledgers(official, ledger("paper", group("r1", 7, is_total=True)))) == [
            ("r1", "r1", "rank_differs")
        ]


class TestInterface:
    def test_one_article_needs_no_list(self):
        official, article = ledger("force", group("r1")), ledger("paper", group("r1"))
        assert compare(official, article).to_json() == compare(official, [article]).to_json()

    def test_strings_and_documents_are_read(self):
        comparison = compare("Nothing to report.", ["Nothing here.", Document("gazette", "Nor here.")])
        assert [article.article for article in comparison.articles] == ["article-1", "gazette"]

    def test_json_has_the_shape_of_the_interface(self):
        printed = json.loads(json.dumps(compare(ledger("force", group("r1")), ledger("paper")).to_json()))
        assert printed["official"] == "force"
        assert printed["articles"][0].keys() == {"article", "rows", "inferences"}
        expected = {"official_record", "article_record", "relation", "fields", "severity", "evidence", "note"}
        assert printed["articles"][0]["rows"][0].keys() == expected

    def test_the_frame_has_one_row_a_relation(self):
        frame = compare(ledger("force", group("r1"), group("r2", 4)), ledger("paper", group("r1"))).to_frame()
        assert list(frame["relation"]) == ["same", "omitted"]

    def test_comparing_changes_no_ledger(self):
        official, article = ledger("force", group("r1", 3, **WARNED)), ledger("paper", group("r1", 4, **CLEARED))
        before = official.to_json(), article.to_json()
        compare_ledgers(official, article)
        assert (official.to_json(), article.to_json()) == before


conflicts = st.fixed_dictionaries(
    {
        "field": st.just("outcomes"),
        "value": st.sampled_from(OUTCOMES),
        "place": st.sampled_from(["headline", "body"]),
        "evidence": st.just([[0, 1]]),
    }
)


@st.composite
def groups(draw, number: int) -> list[Group]:
    made: list[Group] = []
    for place in range(number):
        count = draw(st.none() | st.integers(0, 9))
        made.append(
            Group(
                f"r{place + 1}",
                count,
                count if count is not None else draw(st.integers(1, 5)),
                role=draw(st.sampled_from(ROLES)),
                rank=draw(st.sampled_from(RANKS)),
                service=draw(st.sampled_from(SERVICES)),
                alleged=draw(st.sampled_from(ALLEGED)),
                case_to_answer=draw(st.sampled_from(CASES_TO_ANSWER)),
                proceeding=draw(st.sampled_from(PROCEEDINGS)),
                finding=draw(st.sampled_from(FINDINGS)),
                found_level=draw(st.sampled_from(FOUND_LEVELS)),
                outcomes=draw(st.lists(st.sampled_from(OUTCOMES), max_size=3, unique=True)),
                criminal=draw(st.sampled_from(CRIMINAL)),
                part_of=draw(st.sampled_from([None, *(group.id for group in made)])),
                is_total=draw(st.booleans()),
                conflicts=draw(st.lists(conflicts, max_size=2)),
            )
        )
    return made


@st.composite
def invented_ledgers(draw, name: str = "doc") -> Ledger:
    return Ledger(Document(name, ""), draw(groups(draw(st.integers(0, 6)))))


class TestProperties:
    @settings(deadline=None)
    @given(invented_ledgers("force"), invented_ledgers("paper"))
    def test_every_record_of_both_sides_stands_in_a_row(self, official, article):
        rows = compare_ledgers(official, article).rows
        assert {row.official_record for row in rows} - {None} == {group.id for group in official.groups}
        assert {row.article_record for row in rows} - {None} == {group.id for group in article.groups}
        assert {row.relation for row in rows} <= set(RELATIONS)

    @settings(deadline=None)
    @given(invented_ledgers("force"), invented_ledgers("paper"))
    def test_same_is_the_only_row_of_its_pair(self, official, article):
        rows = compare_ledgers(official, article).rows
        pairs = [(row.official_record, row.article_record) for row in rows]
        alone = [pair for pair, row in zip(pairs, rows, strict=True) if row.relation in ("same", "omitted", "added")]
        assert all(pairs.count(pair) == 1 for pair in alone)

    @settings(deadline=None)
    @given(invented_ledgers("force"), invented_ledgers("paper"))
    def test_comparing_twice_gives_the_same(self, official, article):
        assert compare(official, article).to_json() == compare(official, article).to_json()

    @settings(deadline=None)
    @given(invented_ledgers())
    def test_a_ledger_compared_with_itself_is_the_same_throughout(self, account):
        rows = compare_ledgers(account, account).rows
        assert all(row.relation == "same" and row.official_record == row.article_record for row in rows)

    @settings(deadline=None)
    @given(invented_ledgers("force"), invented_ledgers("paper"))
    def test_severity_has_the_sign_of_its_relation(self, official, article):
        for row in compare_ledgers(official, article).rows:
            sign = (row.severity > 0) - (row.severity < 0)
            assert sign == {"inflated": 1, "weakened": -1}.get(row.relation.rsplit("_", 1)[-1], 0)

    @settings(deadline=None)
    @given(invented_ledgers("force"), invented_ledgers("paper"))
    def test_every_inference_adds_up(self, official, article):
        found = chain(compare_ledgers(official, article).inferences, compare_ledgers(article, official).inferences)
        for inference in found:
            assert inference["values"][0] == sum(inference["values"][1:])
            assert len({part["record"] for part in inference["parts"]}) == len(inference["parts"]) >= 2


def test_a_difference_that_rests_on_an_unsure_reading_says_so():
    official, article = group("r1", 3, **CLEARED), group("r1", 4, **CLEARED)
    article.confidence = 0.4
    (row,) = compare_ledgers(ledger("force", official), ledger("paper", article)).rows
    assert row.note.endswith("; unsure, for the reading of the article may be wrong here")


def test_a_difference_that_rests_on_sure_readings_says_no_more():
    official, article = group("r1", 3, **CLEARED), group("r1", 4, **CLEARED)
    official.confidence, article.confidence = 0.9, 0.9
    (row,) = compare_ledgers(ledger("force", official), ledger("paper", article)).rows
    assert "unsure" not in row.note
