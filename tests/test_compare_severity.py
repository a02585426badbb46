"""What is harsher, milder or no more than left out: cases to answer, cleared people, jobs kept or given back."""

from typing import Any

from analysis.compare import compare_ledgers
from ledgers import MET, NO_CASE, PROVEN_GROSS, group, ledger

LEFT: dict[str, Any] = {
    "service": "retired",
    "proceeding": "none",
    "finding": "none",
    "found_level": "none",
    "outcomes": ["no_further_action"],
}


def related(official: dict[str, Any], article: dict[str, Any]) -> list[str]:
    sides = ledger("force", group("r1", **official)), ledger("paper", group("r1", **article))
    return [row.relation for row in compare_ledgers(*sides).rows]


def test_that_somebody_left_before_a_hearing_makes_no_less_of_how_it_ended():
    left = {**LEFT, "inferred": ["finding", "outcomes"]}
    assert related({**PROVEN_GROSS, "outcomes": ["would_have_been_dismissed"]}, left) == ["less_specific"]


class TestCasesToAnswer:
    def test_a_case_to_answer_told_as_none_is_a_finding_weakened(self):
        advised = {"case_to_answer": "yes", "outcomes": ["management_action"]}
        assert related(advised, {**NO_CASE, "outcomes": ["management_action"]}) == ["finding_weakened"]

    def test_no_case_to_answer_told_as_one_is_a_finding_inflated(self):
        assert related(NO_CASE, {"case_to_answer": "yes"}) == ["finding_inflated"]

    def test_that_no_proceedings_were_held_does_not_say_that_there_was_no_case(self):
        assert related({**LEFT, "case_to_answer": "yes"}, {**LEFT, "case_to_answer": "unknown"}) == ["less_specific"]

    def test_a_case_to_answer_follows_from_the_meeting_that_was_fixed(self):
        fixed = {**LEFT, "proceeding": "misconduct_meeting", "proceeding_state": "cancelled"}
        assert related({**LEFT, "case_to_answer": "yes"}, fixed) == ["same"]

    def test_a_case_to_answer_that_ended_with_leaving_is_one_who_would_have_faced_proceedings(self):
        escaped = {**LEFT, "outcomes": ["would_have_faced_proceedings"]}
        assert related({**LEFT, "case_to_answer": "yes"}, escaped) == ["same"]
        assert related(escaped, LEFT) == ["outcome_weakened"]


class TestNothingMoreDone:
    def test_no_action_does_not_tell_that_there_was_no_case_to_answer(self):
        assert related(NO_CASE, {"outcomes": ["no_further_action"]}) == ["less_specific"]

    def test_what_was_done_instead_tells_that_there_was_no_case_to_answer(self):
        learned = {"outcomes": ["reflective_practice"]}
        assert related({**NO_CASE, **learned}, learned) == ["same"]

    def test_no_action_after_no_case_to_answer_goes_without_saying(self):
        assert related({**NO_CASE, "outcomes": ["no_further_action"]}, NO_CASE) == ["same"]


class TestBoundedOutcomes:
    def test_a_job_given_back_does_not_hide_that_the_sanction_in_its_place_is_milder(self):
        appeal = {**PROVEN_GROSS, "proceeding": "appeal"}
        demoted = {**appeal, "outcomes": ["reduction_in_rank", "reinstated"]}
        assert related(demoted, {**appeal, "outcomes": ["final_written_warning", "reinstated"]}) == ["outcome_weakened"]

    def test_a_job_given_back_alone_leaves_the_sanction_open(self):
        demoted = {**MET, "outcomes": ["reduction_in_rank", "reinstated"]}
        assert related(demoted, {**MET, "outcomes": ["reinstated"]}) == ["less_specific"]
