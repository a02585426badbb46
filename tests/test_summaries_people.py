"""Turns of phrase of a watchdog's summaries by which more people are looked into than it says the fate of."""

import pytest

from readings import includes, lacks, only, reads

ADVISED = {"outcomes": ["management_action"]}


def test_one_of_two_with_a_case_leaves_the_other_looked_into():
    text = (
        "Two wardens of the force, both police community support officers, called at a flat. We thought that one of "
        "the two police community support officers had a case to answer."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "unknown"})


def test_but_not_the_other_denies_the_case_of_the_other():
    text = (
        "We thought that two of the three officers had a misconduct case to answer. The force agreed that one of "
        "the officers had a misconduct case to answer, but not the other."
    )
    reads(text, {"case_to_answer": "yes"}, {"case_to_answer": "no"}, {"case_to_answer": "unknown"})


def test_a_constable_can_be_the_fourth_of_four_members_of_staff():
    text = (
        "Four staff members were served with misconduct notices. In our view the dispatcher who logged the "
        "crash had a gross misconduct case to answer, and three other staff members had a misconduct case to "
        "answer. The "
        "dispatcher was dismissed. A team leader received a warning, a second dispatcher received refresher training "
        "and a police constable received management action."
    )
    others = [{"role": "staff", "outcomes": [outcome]} for outcome in ("dismissed", "other", "training")]
    reads(text, *others, {"rank": "constable", **ADVISED})


def test_two_found_against_for_less_are_not_the_two_dealt_with_for_more():
    text = (
        "Two constables faced a gross misconduct hearing. The panel found that the two constables had breached the "
        "standards of behaviour and gave both a final written warning. Of the two constables who were thought to "
        "have committed misconduct, one had retired and the other received management action."
    )
    reads(text, {"count": 2, "outcomes": ["final_written_warning"]}, {"service": "retired"}, {"count": 1, **ADVISED})


def test_a_force_that_groups_as_many_people_otherwise_has_the_last_word():
    text = (
        "In our view three police sergeants had a misconduct case to answer, and the performance of two other "
        "officers was unsatisfactory. The force found that there was a misconduct case to answer for one of the "
        "officers, and poor performance for another four officers. They were to be placed on action plans."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 4, "outcomes": ["performance_procedures"]})


def test_one_of_the_officers_found_against_is_not_one_of_those_without_a_case():
    text = (
        "Two constables had a misconduct case to answer and were sent to meetings, with three more having no case "
        "to answer. At a meeting misconduct was found proven for one of the constables, who was given a written "
        "warning. The other received management action."
    )
    reads(text, {"count": 3, "case_to_answer": "no"}, {"outcomes": ["written_warning"]}, ADVISED)


def test_what_is_said_in_relation_to_one_and_in_relation_to_another_befalls_both():
    text = (
        "There was sufficient evidence on which a reasonable tribunal could find misconduct in relation to one "
        "sergeant for leaving the cell open, and in relation to one inspector for not looking in."
    )
    reads(text, {"rank": "sergeant", "case_to_answer": "yes"}, {"rank": "inspector", "case_to_answer": "yes"})


def test_action_to_review_a_performance_is_no_second_measure():
    text = "The sergeant had a misconduct case to answer. The force chose management action to review his performance."
    reads(text, {"rank": "sergeant", "case_to_answer": "yes", **ADVISED})


def test_advice_to_both_is_of_both():
    text = "Two officers were served with notices. The force proposed words of advice to both officers by a manager."
    reads(text, {"count": 2, **ADVISED})


def test_those_of_unsatisfactory_performance_are_of_those_without_a_case_and_no_bystanders():
    text = (
        "Two police officers held the gate. Six officers were interviewed under misconduct caution. There was "
        "insufficient evidence on which a tribunal could find misconduct for the six officers. The force thought "
        "that the performance of two officers was unsatisfactory and dealt with this by way of management action."
    )
    reads(text, {"count": 4, "case_to_answer": "no"}, {"count": 2, **ADVISED})


def test_initials_in_brackets_are_the_same_post():
    text = (
        "A civilian detention officer (CDO) had a misconduct case to answer. The CDO received management action. "
        "The Force Control Room (FCR) supervisor had a misconduct case to answer and was told to reflect."
    )
    reads(text, {"role": "staff", **ADVISED}, {"role": "staff", "outcomes": ["reflective_practice"]})


def test_what_a_woman_could_hear_is_no_hearing():
    text = "The constable had a misconduct case to answer for what he called out in the woman's hearing."
    reads(text, {"case_to_answer": "yes", "proceeding": "unknown"})


def test_those_who_gave_accounts_are_the_officers_cleared_later():
    text = (
        "Our staff obtained accounts from the five attending officers. In the end none of the five officers had a "
        "case to answer."
    )
    reads(text, {"count": 5, "case_to_answer": "no"})


def test_no_indication_can_be_tied_to_somebodys_actions_after_the_verb():
    text = "We saw no indication of behaviour that would justify proceedings in respect of the sergeant's actions."
    reads(text, {"rank": "sergeant", "case_to_answer": "no"})


def test_a_dismissal_for_another_matter_tells_who_had_left_and_is_no_outcome():
    text = (
        "A constable had a gross misconduct case to answer. He had already been dismissed for a separate matter, "
        "so no further action could be taken."
    )
    reads(text, {"rank": "constable", "service": "former", "outcomes": ["no_further_action"]})


def test_an_inspector_met_in_passing_is_not_officer_a():
    text = (
        "Footage from the inspector at the scene was viewed. It looked as if two officers (Officer A and Officer B) "
        "had broken the rules. Officer A had a misconduct case to answer, Officer B had no case to answer."
    )
    reads(text, {"rank": "unknown", "case_to_answer": "yes"}, {"rank": "unknown", "case_to_answer": "no"})


def test_a_supervisor_is_none_of_the_officers_told_of_before():
    text = (
        "Two officers were interviewed under misconduct caution over the arrest. A supervisor was interviewed under "
        "misconduct caution over the log. All three were given words of advice."
    )
    only(text, count=3, **ADVISED)


def test_this_officer_is_who_was_spoken_of_last():
    text = (
        "The constable had a gross misconduct case to answer. We saw that another officer had lost the keys. We "
        "thought this officer should receive management action."
    )
    reads(text, {"rank": "constable", "outcomes": []}, ADVISED)


def test_all_concerned_are_all_who_were_told_of():
    text = (
        "Two constables and a call handler were interviewed under misconduct caution. The force decided that all "
        "concerned would receive words of advice."
    )
    reads(text, {"count": 2, **ADVISED}, {"role": "staff", **ADVISED})


def test_evidence_that_lacks_twice_makes_no_case():
    text = (
        "We saw insufficient evidence of what those duties were, so there was insufficient evidence that the "
        "inspector had breached the standards."
    )
    reads(text, {"rank": "inspector", "case_to_answer": "no"})


def test_officers_whose_statements_went_to_prosecutors_are_not_reported_to_them():
    text = (
        "Officers whose statements had gone to the CPS were not at the scene. The constable who wrote them "
        "was dismissed at a misconduct hearing."
    )
    reads(text, {"rank": "constable", "outcomes": ["dismissed"], "criminal": "none"})


def test_the_inspector_is_the_one_of_that_rank_whatever_was_said_of_him_before():
    text = (
        "Two officers and an inspector were served with notices. In our view one officer and the inspector "
        "had a misconduct case to answer. The force wanted action plans for both officers. We directed that "
        "the inspector "
        "should attend a misconduct meeting. At the meeting the inspector received a written warning."
    )
    includes(text, rank="inspector", outcomes=["written_warning"], finding="proven")


def test_the_officer_is_the_one_who_had_a_case_and_not_the_other():
    text = (
        "Two officers were served with notices. The force agreed that one of the officers had a misconduct "
        "case to answer, but not the other. The officer resigned."
    )
    reads(text, {"case_to_answer": "yes", "service": "resigned"}, {"case_to_answer": "no", "service": "unknown"})


@pytest.mark.parametrize(
    "words",
    [
        "An officer met the widow in the course of his duties as a constable and was served with a notice.",
        "The officer (officer Q) was an acting constable. Officer Q was served with a notice.",
    ],
)
def test_what_somebody_serves_as_is_his_rank(words):
    only(f"{words} The officer had a misconduct case to answer.", rank="constable")


@pytest.mark.parametrize(
    "words",
    [
        "agreed that learning and improvement was required and would be dealt with by a manager",
        "advised that the sergeant was spoken to so that individual and collective learning could be addressed",
        "agreed to share the report with the sergeant to enable him to reflect",
    ],
)
def test_learning_that_is_required_or_spoken_of_with_somebody_is_given(words):
    only(f"The sergeant had no case to answer for misconduct. The force {words}.", outcomes=["reflective_practice"])


def test_a_plan_only_considered_is_not_given():
    text = "The sergeant considered an action plan for the constable. The constable had a misconduct case to answer."
    lacks(text, outcomes=["performance_procedures"])


def test_the_force_addresses_unsatisfactory_performance_with_those_who_showed_it():
    text = (
        "Two members of staff were served with misconduct notices. We thought that the two members of staff had "
        "displayed unsatisfactory performance. The force would address these issues with the two in person."
    )
    only(text, count=2, outcomes=["performance_procedures"])


def test_a_statement_under_caution_makes_nobody_a_witness():
    only("Our investigators took a statement from two officers under misconduct caution.", count=2)


def test_not_thinking_that_the_evidence_suffices_denies_the_case():
    text = (
        "A special constable pulled the runner down. We did not believe that there was sufficient evidence on which "
        "a panel could find misconduct for the special constable."
    )
    only(text, role="special_constable", case_to_answer="no")


def test_performance_that_the_force_sees_ends_in_no_case():
    text = (
        "The officer had a misconduct case to answer. The force determined that his performance was "
        "unsatisfactory. The officer would be subject to a development plan."
    )
    only(text, case_to_answer="no", outcomes=["performance_procedures"])


def test_a_review_of_training_trains_nobody():
    text = "The call handler had a misconduct case to answer. The force will also review its call handler training."
    lacks(text, outcomes=["training"])


def test_who_is_interviewed_about_his_own_acts_is_looked_into():
    text = (
        "Two officers stopped a van. Both officers were interviewed about their actions. One officer had a "
        "misconduct case to answer."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "unknown"})


def test_an_abandoned_call_is_no_case_withdrawn_and_standards_not_breached_are_no_case():
    text = (
        "Three members of staff were served with misconduct notices over the abandoned call. In our view the three "
        "members of staff had not breached professional standards."
    )
    only(text, count=3, case_to_answer="no", finding="none")


def test_what_somebody_may_have_breached_is_a_case_only_as_a_conclusion():
    begun = "During the investigation it was thought that an inspector may have breached the standards of behaviour."
    only(begun, rank="inspector", case_to_answer="unknown")
    agreed = "The force agreed that the inspector may have breached the standards of behaviour."
    only(agreed, rank="inspector", case_to_answer="yes")


def test_who_held_the_meeting_gives_learning_and_gets_none():
    text = (
        "The sergeant had a misconduct case to answer. At the misconduct meeting misconduct was not proven. The "
        "Chief Inspector who held the meeting then proposed learning about calls."
    )
    only(text, rank="sergeant", outcomes=["reflective_practice"])


def test_taking_no_action_can_be_what_somebody_is_accused_of():
    text = "In our view the inspector had a case to answer for taking no further action on a neighbour's report."
    reads(text, {"rank": "inspector", "case_to_answer": "yes", "outcomes": []})


def test_a_management_plan_is_a_performance_procedure():
    text = "The sergeant had no case to answer. The force agreed a management plan for the officer."
    reads(text, {"rank": "sergeant", "outcomes": ["performance_procedures"]})


def test_who_is_told_of_before_the_watchdogs_verdict_is_whom_it_clears():
    reads(
        "We interviewed two sergeants under caution. One sergeant had a case to answer for misconduct. Nothing had put"
        " the other sergeant on guard, and we found no case to answer.",
        {"rank": "sergeant", "case_to_answer": "yes"},
        {"rank": "sergeant", "case_to_answer": "no"},
    )
