"""How the regulator tells the end of a case: at a meeting, by leaving, by prosecutors, by those in charge."""

import pytest

from readings import only, reads

CASE = "We interviewed the officer under misconduct caution. There was a case to answer for misconduct. "


@pytest.mark.parametrize(
    "ending",
    [
        "The force held a misconduct meeting. The officer was found not to have breached the standards.",
        "A misconduct meeting found no evidence of misconduct.",
        "The force arranged a misconduct meeting. She was found to have no case to answer.",
    ],
)
def test_a_meeting_that_finds_nothing_clears(ending: str) -> None:
    only(CASE + ending, finding="not_proven", outcomes=["no_further_action"], proceeding="misconduct_meeting")


def test_a_hearing_that_could_not_take_place_was_cancelled() -> None:
    only(
        CASE + "Before a hearing could take place the officer retired, and no disciplinary proceedings followed.",
        service="retired",
        proceeding_state="cancelled",
        finding="none",
    )


def test_somebodys_retirement_is_told_of_that_one() -> None:
    only(CASE + "In light of the officer's retirement, no further action could be taken.", service="retired")


def test_a_meeting_that_was_not_needed_is_none() -> None:
    only(CASE + "The force decided that a misconduct meeting was not required.", proceeding="unknown")


def test_a_force_that_does_not_share_a_view_disagrees() -> None:
    only(
        CASE + "The force did not share our opinion and considered that this was a matter of performance, which would"
        " be addressed with the officer by way of an action plan.",
        case_to_answer="no",
        outcomes=["performance_procedures"],
    )


def test_what_a_force_deals_with_by_reflection_is_for_those_in_question() -> None:
    only(
        CASE + "The force decided to deal with this through the Reflective Practice Review Process.",
        outcomes=["reflective_practice"],
    )


def test_no_case_leaves_room_for_training() -> None:
    only(
        "The officer had no case to answer but would receive training on record keeping.",
        case_to_answer="no",
        outcomes=["training"],
    )


def test_a_supervisor_beside_a_call_handler_is_staff() -> None:
    only(
        "We identified performance concerns for the call handler and her supervisor at Dunmere Police.",
        count=2,
        role="staff",
    )


def test_a_driver_with_a_written_warning_is_the_forces() -> None:
    reads(
        "One officer, who drove the van, was interviewed under criminal caution. The force held a misconduct meeting at"
        " which the driver was given a written warning.",
        {"count": 1, "finding": "proven", "outcomes": ["written_warning"]},
    )


def test_officers_known_by_figures_are_one_person_each() -> None:
    reads(
        "Officers 1 and 2 had no case to answer. Officer 3 had a case to answer. Officer 3 was dismissed after"
        " a hearing.",
        {"count": 2, "case_to_answer": "no"},
        {"count": 1, "outcomes": ["dismissed"], "finding": "proven"},
    )


def test_who_is_found_guilty_by_magistrates_is_convicted() -> None:
    only(
        "The constable was charged with common assault. Magistrates found him guilty and fined him.",
        rank="constable",
        criminal="convicted",
    )


def test_one_of_two_suspended_officers_can_resign() -> None:
    reads(
        "Two officers were placed on restricted duties. One has since resigned. We decided that both should face a"
        " gross misconduct hearing.",
        {"count": 1, "service": "resigned"},
        {"count": 1, "service": "serving"},
    )


def test_who_resigns_before_the_meeting_does_not_face_it() -> None:
    only(
        CASE + "The officer resigned before the meeting took place.",
        service="resigned",
        proceeding="misconduct_meeting",
        proceeding_state="cancelled",
        outcomes=["no_further_action"],
    )


def test_learning_that_supervisors_discuss_with_them_is_theirs() -> None:
    only(
        "None of the three officers had a case to answer. Their supervisors will discuss the learning with them.",
        count=3,
        outcomes=["reflective_practice"],
    )


def test_a_third_goes_on_with_the_rank_of_a_second_constable() -> None:
    reads(
        "A police constable had no case to answer. A second police constable had a case to answer for misconduct. A"
        " third received management action.",
        {"rank": "constable", "case_to_answer": "no"},
        {"rank": "constable", "case_to_answer": "yes"},
        {"rank": "constable", "outcomes": ["management_action"]},
    )


def test_no_indication_of_misconduct_by_somebody_is_no_case() -> None:
    only(
        "Three officers were under investigation. No indication of misconduct by any of these officers was seen.",
        count=3,
        case_to_answer="no",
    )


def test_an_officer_whom_a_watchdog_recommended_to_reflect_gets_reflection() -> None:
    only(CASE + "We recommended the officer reflect on their practice.", outcomes=["reflective_practice"])


def test_who_left_and_did_not_face_proceedings_gets_no_further_action() -> None:
    only(
        CASE + "The officer had left the force by the time our report was finished, so did not face proceedings.",
        service="former",
        outcomes=["no_further_action"],
    )


def test_what_would_have_amounted_to_gross_misconduct_is_found() -> None:
    only(
        "The panel found that the former constable's actions would have amounted to gross misconduct and would have led"
        " to dismissal if he had not retired.",
        finding="proven",
        found_level="gross_misconduct",
        outcomes=["would_have_been_dismissed"],
    )


def test_neither_one_nor_the_others_are_all_of_them() -> None:
    reads(
        "Neither the sergeant nor the two constables had a case to answer for misconduct.",
        {"count": 1, "rank": "sergeant", "case_to_answer": "no"},
        {"count": 2, "rank": "constable", "case_to_answer": "no"},
    )


def test_a_force_that_took_a_different_view_disagrees() -> None:
    only(CASE + "The force took a different view.", case_to_answer="no")


def test_a_debrief_that_a_force_would_hold_is_given() -> None:
    only(CASE + "The force told us that it would hold a debrief with the officer.", outcomes=["reflective_practice"])


def test_a_meeting_that_a_watchdog_asked_for_and_a_debrief_replaced_is_none() -> None:
    text = (
        "The sergeant was served with a misconduct notice. We were of the opinion that the sergeant's poor performance "
        "should go through the first stage of unsatisfactory performance procedures. The force decided "
        "that the sergeant would have a learning debrief."
    )
    only(text, proceeding="none", outcomes=["reflective_practice"])


def test_what_did_not_go_so_far_that_it_was_misconduct_is_no_case() -> None:
    text = (
        "We thought that the sergeant had a misconduct case to answer. The force found that the sergeant's actions had "
        "not fallen short to the extent that they would be considered as amounting to misconduct."
    )
    only(text, case_to_answer="no")


def test_a_meeting_that_addresses_issues_as_performance_gives_what_follows_poor_performance() -> None:
    text = (
        "The call handler had a misconduct case to answer. The force held a police staff disciplinary meeting, "
        "addressing the issues as a performance matter."
    )
    only(text, role="staff", outcomes=["performance_procedures"])


def test_meetings_of_a_stage_are_performance_meetings():
    only(
        "We thought the performance of both constables unsatisfactory. At first stage meetings in May they were given"
        " an improvement notice.",
        proceeding="performance_meeting",
    )


def test_a_case_that_there_would_have_been_is_a_case():
    only(
        "The constable resigned. In our view, had he stayed, he would have had a case to answer for gross misconduct.",
        case_to_answer="yes",
        outcomes=["would_have_faced_proceedings"],
    )


def test_one_case_after_the_other_with_the_verb_left_out_is_a_case():
    reads(
        "We found that the constable had a case to answer for gross misconduct, an inspector for misconduct and the"
        " sergeant for misconduct.",
        {"rank": "constable", "case_to_answer": "yes"},
        {"rank": "inspector", "case_to_answer": "yes"},
        {"rank": "sergeant", "case_to_answer": "yes"},
    )


def test_of_all_those_barred_only_the_dismissed_are_meant():
    reads(
        "A sergeant and two constables went before a misconduct hearing. The sergeant was given a written warning. The"
        " two constables were dismissed. All were placed on the barred list.",
        {"rank": "sergeant", "outcomes": ["written_warning"]},
        {"rank": "constable", "outcomes": ["dismissed", "barred_list"]},
    )


def test_performance_found_only_unsatisfactory_is_no_case():
    only(
        "We interviewed a constable under caution. At a first stage meeting the performance of the constable was found"
        " to be unsatisfactory and he was given an improvement notice.",
        case_to_answer="no",
        found_level="performance",
    )


def test_allegations_that_amount_cumulatively_to_a_level_are_found_at_it() -> None:
    only(
        "The inspector went before a misconduct hearing. The panel found two of the allegations proven, and found that "
        "they amounted cumulatively to gross misconduct.",
        finding="proven",
        found_level="gross_misconduct",
    )


def test_a_level_set_aside_beside_the_one_found_is_not_found() -> None:
    text = "The officer went to a misconduct hearing. The panel decided that misconduct, but not gross misconduct, was"
    only(text + " proven.", finding="proven", found_level="misconduct")


def test_a_conviction_thought_unlikely_is_none() -> None:
    text = "We interviewed the officer under criminal caution. Prosecutors concluded that a conviction was not likely."
    only(text, criminal="none")


def test_a_dismissal_that_somebody_does_not_want_is_none() -> None:
    only("A constable was under investigation. The girl did not want the constable to lose his job.", outcomes=[])


def test_a_hearing_under_procedures_for_staff_is_no_performance_procedure() -> None:
    text = "We saw a gross misconduct case for a PCSO to answer. He was to go before a hearing under the procedures for"
    only(text + " police staff.", outcomes=[])


def test_a_hearing_agreed_is_not_of_whoever_the_next_clause_tells() -> None:
    reads(
        "We saw a gross misconduct case for the sergeant to answer. The force agreed to hold a hearing, and"
        " confirmed that an inspector would be given management action.",
        {"rank": "sergeant"},
        {"rank": "inspector", "proceeding": "unknown", "outcomes": ["management_action"]},
    )


def test_whoever_left_a_dog_behind_has_not_left_the_police() -> None:
    only("A dog handler who had left two police dogs in a van was under investigation.", service="unknown")


@pytest.mark.parametrize("course", ["sent on a data protection course", "sent on a one-day course"])
def test_a_course_by_its_subject_or_length_is_training(course: str) -> None:
    only(CASE + f"The officer was given management action and {course}.", outcomes=["management_action", "training"])
