"""What a regulator's summary denies, gives up or only alleges, and words that are of something else."""

import pytest

from readings import includes, lacks, nobody, only, reads


@pytest.mark.parametrize("case", ["no breach of the standards", "no allegation of rudeness", "no misconduct"])
def test_what_no_was_said_of_was_not_proven(case):
    text = f"A constable attended a misconduct hearing. As to the constable, the panel found that {case} was proven."
    only(text, finding="not_proven", outcomes=["no_further_action"])


def test_the_level_of_a_notice_is_no_case_to_answer():
    only("An inspector was served with a notice, at the level of misconduct.", case_to_answer="unknown")


@pytest.mark.parametrize("intended", ["intended to give", "planned to offer", "proposed to give"])
def test_advice_that_is_no_longer_meant_is_not_given(intended):
    text = (
        "A constable had a misconduct case to answer. The force told us that it no longer"
        f" {intended} the constable management advice."
    )
    only(text, outcomes=["no_further_action"])


def test_what_was_decided_on_a_proven_breach_is_given():
    text = (
        "A constable attended a misconduct meeting. In the case of the constable it was decided that the breach was"
        " proven, and that she should be given a written warning."
    )
    only(text, finding="proven", outcomes=["written_warning"])


@pytest.mark.parametrize("weapon", ["a shotgun", "two shots", "a single round", "his rifle"])
def test_who_fires_a_weapon_is_not_dismissed(weapon):
    nobody(f"Officers went to the estate after callers said that a man had fired {weapon} at a van.")


def test_an_appeal_to_the_crown_court_is_none_to_a_police_tribunal():
    text = (
        "A constable was convicted of assault. He appealed to the crown court, which dismissed his appeal."
        " At an accelerated hearing he was dismissed."
    )
    only(text, proceeding="accelerated_hearing", criminal="convicted")


def test_going_to_meetings_over_misconduct_is_a_misconduct_meeting():
    text = (
        "The two constables who faced a case for misconduct went to meetings in May. One was given a final written"
        " warning. The other was given a written warning."
    )
    includes(text, proceeding="misconduct_meeting", outcomes=["final_written_warning"])
    lacks(text, proceeding="misconduct_hearing")


def test_a_force_whose_policy_was_broken_is_not_who_decides():
    text = (
        "A chief inspector had a gross misconduct case to answer. The hearing was held in May before a panel."
        " It found that she had not kept to the force's policy. This was misconduct and not gross misconduct."
        " She was given a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_an_inspector_who_will_speak_to_the_officer_gives_advice():
    text = (
        "We saw a case for the officer to answer. The force said that his inspector would speak to him about what"
        " was expected."
    )
    only(text, outcomes=["management_action"])


def test_a_test_for_a_crime_that_was_not_met_brings_no_charge():
    text = (
        "Two constables were interviewed under criminal caution. The CPS told us that the evidential test for"
        " manslaughter was not met for the constables."
    )
    only(text, count=2, criminal="no_charge")


def test_what_is_not_thought_of_an_officer_who_did_something_is_denied() -> None:
    served = "We served notices on two officers. "
    reads(
        served
        + "We felt that the officer who fired had a misconduct case to answer. "
        + "We did not feel that the officer who shut the gate had a case to answer.",
        {"case_to_answer": "yes"},
        {"case_to_answer": "no"},
    )
    only("We do not believe that the constable who was sacked in June had slept on duty.", outcomes=["dismissed"])


def test_a_hearing_that_is_not_needed_is_not_to_come() -> None:
    text = "The sergeant had a misconduct case to answer. The force agreed that a hearing would not be necessary"
    only(text + " and that he should get management advice.", proceeding="unknown", outcomes=["management_action"])
