"""Watchdogs' summaries: the measures that managers take, what they consist of, and whom they are for."""

from readings import includes, lacks, only, reads

CASE = "We were of the opinion that the sergeant had a case to answer for misconduct. "


def test_learning_that_a_measure_includes_is_reflection() -> None:
    only(
        CASE + "The force dealt with this through management action, including identifying learning areas.",
        outcomes=["management_action", "reflective_practice"],
    )


def test_what_this_is_to_include_is_part_of_the_measure() -> None:
    only(
        CASE + "The force gave the sergeant management action. This is to include a talk with a trainer so that the "
        "sergeant can reflect on the evening.",
        outcomes=["management_action", "reflective_practice"],
    )


def test_a_debrief_beside_management_action_is_given_too() -> None:
    only(
        CASE + "The force agreed that the sergeant would receive management action, as well as a short debrief.",
        outcomes=["management_action", "reflective_practice"],
    )


def test_a_performance_plan_is_a_performance_procedure() -> None:
    only(
        CASE + "The force proposed management action for the sergeant, to include a performance plan.",
        outcomes=["management_action", "performance_procedures"],
    )


def test_performance_issues_that_are_found_are_no_case_to_answer() -> None:
    lacks("We found performance issues for one officer.", case_to_answer="yes")


def test_an_imagined_tribunal_finds_nothing() -> None:
    only(
        "There was enough evidence for a tribunal to find misconduct for the constable.",
        case_to_answer="yes",
        finding="unknown",
    )


def test_the_watchdogs_suggestion_gives_way_to_what_the_force_chose() -> None:
    only(
        "We considered that this could be addressed as a performance issue for the two officers. The force said "
        "that both officers would receive management action.",
        count=2,
        outcomes=["management_action"],
    )


def test_a_managers_review_of_their_performance_befalls_the_officer() -> None:
    only(
        "The constable had no case to answer for misconduct. The force said that the constable's line manager would "
        "review their performance.",
        rank="constable",
        outcomes=["performance_procedures"],
    )


def test_a_measure_for_the_officers_is_theirs_across_a_relative_clause() -> None:
    only(
        "We found that three officers had no case to answer. The force will take management action, which will show "
        "what was missed, for the three officers.",
        count=3,
        outcomes=["management_action"],
    )


def test_training_that_was_lacking_is_no_outcome() -> None:
    lacks("There was little guidance or training for officers who decide on bail.", outcomes=["training"])


def test_training_for_everybody_is_no_outcome_of_anybody() -> None:
    lacks(
        CASE + "The sergeant received management action, as well as training for all staff on duty.",
        outcomes=["training"],
    )


def test_he_who_was_attacked_is_not_who_was_convicted() -> None:
    includes(
        "A police officer was served with a misconduct notice. The men who had attacked him were convicted of assault.",
        criminal="none",
    )


def test_communications_staff_with_a_number_are_people() -> None:
    reads(
        "Three communications staff had a case to answer for misconduct.",
        {"count": 3, "role": "staff", "case_to_answer": "yes"},
    )
