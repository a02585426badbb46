"""Whom an inquiry that clears everybody was about, and when it was about nobody."""

import pytest

from readings import nobody, only, reads

CLEARED = "We saw no indication that any person at the station had behaved in a manner calling for discipline."
INQUIRY = "The IOPC looked into what the police did."


def test_who_is_only_heard_as_a_witness_is_not_cleared():
    heard = "Two constables drove after the van. Both constables were treated as witnesses throughout."
    nobody(f"{INQUIRY} {heard} {CLEARED}")


@pytest.mark.parametrize(
    "weighed",
    [
        "In our opinion the constables drove well.",
        "We reviewed the actions of the constables.",
        "The driver complained about the constables.",
    ],
)
def test_a_witness_whose_acts_are_weighed_is_cleared(weighed):
    heard = "Two constables drove after the van. We interviewed the constables as witnesses."
    only(f"{INQUIRY} {heard} {weighed} {CLEARED}", count=2, rank="constable", case_to_answer="no")


def test_an_inquiry_was_about_the_one_officer_who_does_most():
    told = "A constable followed a van. The constable lost sight of it. The constable found it on its roof."
    only(f"{INQUIRY} {told} Statements were taken from officers. {CLEARED}", count=1, rank="constable")


def test_one_of_the_officers_shows_that_there_were_several():
    told = "Officers held the woman. One of the officers spoke to her. The second officer let go of her arm."
    only(f"{INQUIRY} {told} {CLEARED}", count=None, count_min=2, case_to_answer="no")


def test_officers_and_staff_who_took_part_are_told_apart():
    told = "Constables went to the flat. Control room staff rang the man. Constables searched the park."
    records = {"role": "officer", "rank": "constable"}, {"role": "staff", "rank": "unknown"}
    reads(f"{INQUIRY} {told} {CLEARED}", *({**record, "case_to_answer": "no"} for record in records))


def test_officers_and_staff_in_one_breath_are_one_group_without_a_rank():
    told = "Constables went to the flat. Officers and staff acted swiftly."
    only(f"{INQUIRY} {told} {CLEARED}", role="mixed", rank="unknown", case_to_answer="no")


def test_staff_who_are_only_to_be_trained_took_no_part():
    told = "Officers searched the park. The force will train its control room staff."
    only(f"{INQUIRY} {told} {CLEARED}", role="officer", case_to_answer="no")


def test_a_further_number_counts_on_from_those_who_came_first():
    told = "The first officer at the house held the man. A further three officers helped to carry him."
    only(f"{INQUIRY} {told} {CLEARED}", count=4, case_to_answer="no")


def test_a_nurse_in_custody_is_not_whom_an_inquiry_was_about():
    told = "Constables brought the man in. The custody nurse saw him. The custody nurse gave him a drug."
    only(f"{INQUIRY} {told} {CLEARED}", role="officer", case_to_answer="no")
