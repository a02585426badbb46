"""Who is meant further on: rows behind the clause, people in brackets, those arrested, and everybody with a case."""

import pytest

from readings import includes, lacks, reads, totals


@pytest.mark.parametrize("row", ["PC Ann Reed and Sergeant Tom Hill", "a constable and a sergeant who led the shift"])
def test_a_row_of_as_many_people_behind_the_clause_is_those_just_counted(row):
    text = f"Two officers were dismissed on Friday, {row}, after a misconduct hearing."
    fate = {"proceeding": "misconduct_hearing", "outcomes": ["dismissed"]}
    if "who" in row:
        text = f"Two officers were dismissed on Friday, {row}."
        fate = {"outcomes": ["dismissed"]}
    reads(text, {"rank": "constable", **fate}, {"rank": "sergeant", **fate})
    assert totals(text) == [2]


def test_people_of_whom_the_next_clause_tells_something_else_are_not_those_just_counted():
    text = "Two officers were dismissed on Friday, a constable and a sergeant were given written warnings."
    includes(text, count=2, outcomes=["dismissed"])


def test_he_before_a_court_is_whom_the_officer_arrested():
    text = (
        "A police officer arrested a man who had shouted at a constable. He was later acquitted of the offence."
        " The officer was given words of advice."
    )
    reads(text, {"outcomes": ["management_action"], "criminal": "none"})


def test_he_who_was_convicted_and_dismissed_is_the_officer_who_made_the_arrest():
    text = (
        "A police constable arrested a man at his home in May. He was later convicted of assaulting him and was"
        " dismissed at a misconduct hearing."
    )
    reads(text, {"rank": "constable", "outcomes": ["dismissed"], "criminal": "convicted"})


def test_they_are_all_of_whom_a_sentence_said_in_turn_that_they_had_a_case():
    text = (
        "We investigated seven officers. Four officers had a misconduct case to answer for the blows; one had a"
        " misconduct case to answer for not writing them down; and another had a misconduct case to answer"
        " for saying nothing. They should all receive management action."
    )
    reads(text, {"count": 6, "case_to_answer": "yes", "outcomes": ["management_action"]})


def test_who_was_not_found_to_have_a_case_for_either_level_has_none():
    text = "We looked at three constables. They were not found to have a case for misconduct or gross misconduct."
    reads(text, {"count": 3, "case_to_answer": "no"})


def test_they_after_the_performance_of_somebody_are_that_person():
    text = (
        "We found that one police officer had no case to answer and would get training. The performance of another"
        " officer had been poor, but they should get words of advice."
    )
    includes(text, outcomes=["management_action"])
    lacks(text, outcomes=["training", "management_action"])


def test_what_is_said_of_two_people_each_with_a_bracket_is_said_of_both():
    text = (
        "There were performance issues for a sergeant (who had not signed the sheet) and a PC (who had driven off)."
        " The sergeant received training."
    )
    reads(text, {"rank": "sergeant", "outcomes": ["training"]}, {"rank": "constable", "alleged": "performance"})


def test_what_is_shared_with_the_officer_by_a_manager_is_advice_for_the_one_just_turned_to():
    text = (
        "There were performance issues for a sergeant and a PC. The sergeant received training. The other PC works"
        " elsewhere. The notes will be shared with the officer by his line manager."
    )
    reads(text, {"rank": "sergeant", "outcomes": ["training"]}, {"outcomes": ["management_action"]})


def test_what_people_are_said_to_be_brings_in_nobody_and_the_level_looked_into_is_no_case():
    text = (
        "We considered that two constables and a sergeant were 'subjects' of our work, at the level of misconduct."
        " We found no case to answer for the sergeant. The two constables were given words of advice."
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "outcomes": ["management_action"]},
        {"count": 1, "rank": "sergeant", "case_to_answer": "no"},
    )
    lacks(text, case_to_answer="yes")


def test_the_officer_responsible_for_something_is_not_the_one_who_did_something_else():
    text = (
        "We found that the officer who had pushed the man had a gross misconduct case to answer, and that the"
        " officer responsible for the van had a case to answer for misconduct."
    )
    reads(text, {"count": 1, "alleged": "gross_misconduct"}, {"count": 1, "alleged": "misconduct"})


def test_only_one_with_a_case_clears_the_others_and_is_the_officer_for_whom_a_plan_is_suggested():
    text = (
        "A constable and a sergeant were served with notices. We saw a case to answer for misconduct for both officers."
        " The force said that only the constable had a case to answer and suggested the officer complete an action"
        " plan."
    )
    reads(
        text,
        {"rank": "constable", "case_to_answer": "yes", "outcomes": ["performance_procedures"]},
        {"rank": "sergeant", "case_to_answer": "no", "outcomes": []},
    )


def test_people_in_general_do_not_take_the_place_of_whoever_is_in_question():
    text = (
        "We interviewed an officer in charge and his supervisor under misconduct caution. We thought that the"
        " supervisor had no case to answer. The officer in charge lost the file. His silence meant that managers"
        " were unaware. This should be dealt with through management action."
    )
    reads(
        text,
        {"case_to_answer": "no", "outcomes": []},
        {"outcomes": ["management_action"]},
    )


def test_none_of_the_officers_are_all_in_question_though_one_of_them_was_told_of_last():
    text = (
        "Four officers were served with notices. One of the officers retired in May. We found that none of the"
        " officers had a misconduct case to answer."
    )
    lacks(text, case_to_answer="unknown")


def test_no_further_action_is_for_everybody_when_all_have_the_same_answer_and_nothing_else_was_done():
    text = (
        "We saw a case to answer for misconduct for the call handler and the dispatcher. The force disagreed that the"
        " handler had a case to answer. It disagreed, too, that there was any case to answer for the dispatcher."
        " They therefore proposed to take no further action."
    )
    reads(text, {"count": 2, "role": "staff", "case_to_answer": "no", "outcomes": ["no_further_action"]})
