"""Whom an inquiry that clears everybody was about, and when it was about nobody."""

import pytest

from readings import nobody, only, reads

CLEARED = "We saw no indication that any person at the station had behaved in a manner calling for discipline."
INQUIRY = "The IOPC looked into what the police did."
JUDGED = "The decisions made there were reasonable."


def test_who_is_only_heard_as_a_witness_is_not_cleared():
    heard = "Two constables drove after the van. Both constables were treated as witnesses throughout."
    nobody(f"{INQUIRY} {heard} {CLEARED}")


@pytest.mark.parametrize(
    "weighed",
    [
        "In our opinion the constables drove well.",
        "We reviewed the actions of the constables.",
        "The driver complained about the constables.",
        "We found that the constables had done what they could.",
        "The evidence suggested that both constables drove with care.",
        "The constables followed policy throughout.",
        "The use of force was proportionate.",
    ],
)
def test_a_witness_whose_acts_are_weighed_is_cleared(weighed):
    heard = "Two constables drove after the van. We interviewed the constables as witnesses."
    only(f"{INQUIRY} {heard} {weighed} {CLEARED}", count=2, rank="constable", case_to_answer="no")


@pytest.mark.parametrize(
    "said",
    [
        "We obtained statements from the constables.",
        "We found that Westmark Police had followed its policy.",
        "The response of the police was appropriate.",
        "The force found areas of learning around its forms.",
    ],
)
def test_where_nothing_was_seen_and_no_officer_is_judged_the_inquiry_was_about_nobody(said):
    nobody(f"{INQUIRY} Two constables took the man home. {said} {CLEARED}")


def test_a_pursuit_is_looked_into_whatever_is_said_of_it():
    only(f"{INQUIRY} Two constables were in pursuit of a van, which hit a wall. {CLEARED}", count=2, rank="constable")


def test_a_police_car_is_no_force_whose_acts_are_judged():
    told = (
        "Two constables drove after a van. In our opinion the police car was driven in pursuit and this was justified."
    )
    only(f"{INQUIRY} {told} {CLEARED}", count=2, case_to_answer="no")


def test_of_several_officers_the_one_who_is_judged_is_cleared():
    told = "Two constables followed a van. In our view the police driver's decision to do so was reasonable."
    only(f"{INQUIRY} {told} {CLEARED}", count=1, case_to_answer="no")


def test_learning_for_a_certain_officer_is_an_opinion_on_what_he_did():
    told = "A sergeant read the log. Constables went to the house. We suggested learning for the sergeant."
    only(f"{INQUIRY} {told} {CLEARED}", count=1, rank="sergeant", case_to_answer="no")


def test_a_good_opinion_of_certain_officers_clears_them_by_itself():
    told = "Two constables drove after a van. The constables lost sight of it."
    only(f"{INQUIRY} {told} We found that the pursuit by the constables was justified.", count=2, case_to_answer="no")


def test_a_complaint_that_is_upheld_is_no_good_opinion():
    told = "Two constables drove after a van. The constables lost sight of it. We upheld the complaint."
    nobody(f"{INQUIRY} {told} We found that the pursuit by the constables was justified.")


def test_an_inquiry_was_about_the_one_officer_who_does_most():
    told = "A constable followed a van. The constable lost sight of it. The constable found it on its roof."
    only(f"{INQUIRY} {told} Statements were taken from officers. {JUDGED} {CLEARED}", count=1, rank="constable")


def test_one_of_the_officers_shows_that_there_were_several():
    told = "Officers held the woman. One of the officers spoke to her. The second officer let go of her arm."
    only(f"{INQUIRY} {told} {JUDGED} {CLEARED}", count=None, count_min=2, case_to_answer="no")


def test_officers_and_staff_who_took_part_are_told_apart():
    told = "Constables went to the flat. Control room staff rang the man. Constables searched the park."
    records = {"role": "officer", "rank": "constable"}, {"role": "staff", "rank": "unknown"}
    reads(f"{INQUIRY} {told} {JUDGED} {CLEARED}", *({**record, "case_to_answer": "no"} for record in records))


def test_officers_and_staff_in_one_breath_are_one_group_without_a_rank():
    told = "Constables went to the flat. Officers and staff acted swiftly."
    only(f"{INQUIRY} {told} {CLEARED}", role="mixed", rank="unknown", case_to_answer="no")


def test_staff_who_are_only_to_be_trained_took_no_part():
    told = "Officers searched the park. The force will train its control room staff."
    only(f"{INQUIRY} {told} {JUDGED} {CLEARED}", role="officer", case_to_answer="no")


def test_a_further_number_counts_on_from_those_who_came_first():
    told = "The first officer at the house held the man. A further three officers helped to carry him."
    only(f"{INQUIRY} {told} {JUDGED} {CLEARED}", count=4, case_to_answer="no")


def test_a_nurse_in_custody_is_not_whom_an_inquiry_was_about():
    told = "Constables brought the man in. The custody nurse saw him. The custody nurse gave him a drug."
    only(f"{INQUIRY} {told} {JUDGED} {CLEARED}", role="officer", case_to_answer="no")
