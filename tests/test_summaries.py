"""Turns of phrase of a watchdog's summaries, each with whom it concerns and what it says of them."""

import pytest

from readings import lacks, nobody, only, reads, totals

ADVISED = {"outcomes": ["management_action"]}


@pytest.mark.parametrize(
    "rest",
    [
        "any police officer or staff member had broken the standards of behaviour",
        "any officer or member of staff may have behaved in some manner that leads to discipline",
    ],
)
def test_any_officer_or_member_of_staff_is_nobody(rest):
    nobody(f"A man fell from a wall in Elmsworth in May 2019. We found no indication that {rest}.")


@pytest.mark.parametrize(
    "verdict",
    [
        "We found no case to answer in respect of the dispatchers.",
        "In our opinion the two dispatchers had not breached the standards of behaviour.",
        "The evidence was insufficient to find misconduct for the two dispatchers.",
        "No indication was found that the dispatchers may have breached the standards of behaviour.",
    ],
)
def test_a_case_denied_is_no_case(verdict):
    text = f"Two dispatchers were served with notices. {verdict}"
    only(text, count=2, role="staff", outcomes=[])
    lacks(text, case_to_answer="yes")


def test_unsatisfactory_performance_is_no_case_to_answer():
    text = "In our view the performance of this call handler was perhaps unsatisfactory."
    lacks(f"A call handler was served with a notice. {text}", case_to_answer="yes")


def test_a_first_assessment_finds_nothing():
    text = "Three sergeants were served with notices. Their conduct was assessed as amounting to misconduct."
    lacks(text, finding="proven")


def test_performance_alone_takes_no_sanction_of_a_hearing():
    text = (
        "We thought one of the officers had a gross misconduct case to answer. The performance of two other officers "
        "was unsatisfactory. At a hearing the officer received a final written warning."
    )
    reads(
        text,
        {"count": 1, "outcomes": ["final_written_warning"]},
        {"count": 2, "finding": "none", "outcomes": []},
    )


def test_the_officers_supervisor_is_none_of_the_officers():
    text = (
        "Two officers stopped a boy. The officer who searched the boy had a gross misconduct case to answer. The "
        "officers' supervisor had a misconduct case to answer. At a misconduct meeting the officer who searched "
        "the boy was given a written warning. The officers' supervisor was given management advice."
    )
    reads(text, {"count": 1, "outcomes": ["written_warning"]}, {"count": 1, **ADVISED})


def test_as_did_the_supervisor_says_the_same_of_the_supervisor():
    text = (
        "Three officers were served with notices. We thought that the two officers who drove to the farm had a case to "
        "answer for misconduct. In our view the officers' supervisor also had a misconduct case to answer. One of "
        "the two officers who drove to the farm received management advice after a misconduct meeting, as did the "
        "supervisor. At the end the second officer has left the force, so no further action could be taken."
    )
    reads(text, {"count": 2, "proceeding": "misconduct_meeting", **ADVISED}, {"count": 1, "service": "former"})
    assert 3 in totals(text)


def test_a_number_told_later_counts_people_met_without_one():
    text = (
        "We interviewed the custody sergeants. The two custody sergeants left no note of their reasons. The force "
        "dealt with the custody sergeants by way of management action."
    )
    only(text, count=2, rank="sergeant", **ADVISED)


def test_some_who_may_benefit_are_those_who_received_it():
    text = "In our view some of the officers may benefit from words of advice. Three officers received words of advice."
    only(text, count=3, **ADVISED)


def test_they_are_the_counted_officers_of_the_same_sentence():
    text = (
        "In our view the work of the two officers who went there was poor, and they should receive management action."
    )
    only(text, count=2, **ADVISED)


def test_staff_named_by_their_post_are_counted_once():
    text = "Two police staff call handlers were served with notices. The two call handlers received words of advice."
    only(text, count=2, role="staff", **ADVISED)


def test_an_outcome_overtaken_by_leaving_is_no_action():
    text = "The officer would receive management action. The officer retired before it could take place."
    only(text, service="retired", outcomes=["no_further_action"])


@pytest.mark.parametrize(
    "sentence",
    [
        "She kicked out at an officer, who took her to the floor.",
        "He was held for resisting a constable in the execution of his duty and later charged with that.",
        "There was no realistic prospect of conviction.",
    ],
)
def test_what_others_did_or_a_prospect_is_no_fate_of_the_officers(sentence):
    text = f"Two officers were called to a fight. {sentence} Both officers had a misconduct case to answer."
    only(text, count=2, outcomes=[], criminal="none")


def test_posts_of_another_role_are_no_parts_of_the_number_before_them():
    text = (
        "Three radio operators, one call handler, two sergeants and one inspector were interviewed under misconduct "
        "caution. A tribunal could find misconduct for these officers and staff interviewed."
    )
    reads(
        text,
        {"count": 4, "role": "staff", "case_to_answer": "yes"},
        {"count": 2, "rank": "sergeant", "case_to_answer": "yes"},
        {"count": 1, "rank": "inspector", "case_to_answer": "yes"},
    )


def test_counted_officers_are_some_of_the_officers_and_staff_under_notice():
    text = (
        "Six police officers and police staff were told that they were under investigation. The two officers who "
        "took the man to the floor had a case to answer for misconduct. Four police staff had no case to answer."
    )
    reads(text, {"count": 2, "case_to_answer": "yes"}, {"count": 4, "role": "staff"})


def test_the_second_officer_is_the_other_of_those_with_a_case():
    text = (
        "Three officers were served with notices. We thought that two of these officers had a misconduct case to "
        "answer. The force preferred management action for one of the officers. For the second officer they "
        "agreed to hold a misconduct meeting."
    )
    reads(
        text,
        {"case_to_answer": "yes", "proceeding": "unknown", **ADVISED},
        {"case_to_answer": "yes", "proceeding": "misconduct_meeting"},
        {"case_to_answer": "unknown", "outcomes": []},
    )


def test_procedures_for_two_and_advice_for_another():
    text = (
        "Four officers were interviewed under misconduct caution. We thought that this could be dealt with through "
        "unsatisfactory performance procedures for two officers and management action for another. There was no case "
        "to answer for the fourth officer. The third officer received management action."
    )
    reads(text, {"count": 2, "outcomes": ["performance_procedures"]}, {"count": 1, **ADVISED}, {"count": 1})


def test_an_indication_of_a_breach_is_no_case_to_answer():
    text = "We found an indication that two sergeants may have breached the standards of behaviour."
    only(text, count=2, case_to_answer="unknown")


@pytest.mark.parametrize(
    "verdict",
    [
        "a tribunal could not reasonably conclude that either officer had a misconduct case to answer",
        "no reasonable tribunal could find misconduct for the officers",
    ],
)
def test_a_test_that_fails_is_no_case(verdict):
    only(f"Two officers were served with notices. In our opinion {verdict}.", count=2, case_to_answer="no")


def test_action_that_was_not_required_was_not_taken():
    text = "Two officers were served with notices. In our view management action was not required."
    only(text, count=2, outcomes=[])


def test_one_of_two_without_a_case_may_still_be_trained():
    text = (
        "Neither officer had breached the standards of behaviour, so there was no case to answer for the two officers. "
        "One officer will undergo refresher training and both will have reflective discussions."
    )
    reads(text, {"count": 1, "outcomes": ["training", "reflective_practice"]}, {"outcomes": ["reflective_practice"]})


def test_whoever_talks_with_an_officer_is_not_in_question():
    text = (
        "The driver of the police car had a misconduct case to answer. The force arranged management action, a "
        "reflective discussion between the driver and the chief constable."
    )
    only(text, count=1, rank="unknown")


@pytest.mark.parametrize(
    "training",
    [
        "The two officers who dealt with the man acted in line with their training.",
        "The two officers had received the appropriate training.",
        "The two officers had done as the training they had received laid down.",
        "We found that the two officers' training was appropriate.",
    ],
)
def test_training_had_before_is_no_outcome(training):
    lacks(f"Two officers were served with notices. {training}", outcomes=["training"])


@pytest.mark.parametrize(
    "learning",
    [
        "We identified areas of learning for the two officers.",
        "There was individual learning for two officers.",
        "In our view the two officers would benefit from further learning.",
        "We saw the matter as a learning opportunity for the two officers.",
    ],
)
def test_learning_for_certain_officers_is_reflective_practice(learning):
    only(f"Two officers were served with notices. {learning}", count=2, outcomes=["reflective_practice"])


@pytest.mark.parametrize(
    "learning", ["The force agreed to address these areas of learning.", "We found areas of learning for the force."]
)
def test_learning_for_a_force_is_nobodys_outcome(learning):
    only(f"Two officers were served with notices. {learning}", count=2, outcomes=[])


def test_prevention_and_education_of_the_people_named_after_it():
    text = (
        "Two dispatchers had a misconduct case to answer. The force saw prevention and education as an "
        "appropriate and fair approach to the issues raised regarding the dispatchers."
    )
    only(text, count=2, role="staff", outcomes=["reflective_practice"])


def test_a_short_sentence_of_prose_opens_no_entry():
    text = (
        "The constable read the letter. We served the constable, a sergeant and an inspector with notices. The force "
        "agreed that the sergeant and the inspector had breached the standards of behaviour. They proposed "
        "management action for this."
    )
    reads(
        text,
        {"rank": "constable", "outcomes": []},
        {"rank": "sergeant", **ADVISED},
        {"rank": "inspector", **ADVISED},
    )


def test_the_driver_is_not_the_officer_who_did_something_else():
    text = (
        "Two officers were interviewed under caution. We looked at the conduct of the officer who kicked the man, "
        "and saw a case to answer for gross misconduct. The officer received management action. We then "
        "investigated the driver of the police car. In our view the police driver had a misconduct case to answer. "
        "At a misconduct meeting the police driver was given a written warning."
    )
    reads(text, {"count": 1, **ADVISED}, {"count": 1, "outcomes": ["written_warning"]})


@pytest.mark.parametrize(
    "sentence",
    [
        "Two officers arrested the man and charged him the next day.",
        "In June a passer-by was convicted of assaulting a police officer.",
        "He was put in the caged area of the van by two officers.",
        "The watchdog asked for consideration of any criminal charges against the officer.",
    ],
)
def test_a_charge_against_others_or_only_thought_of_is_none_of_the_officers(sentence):
    lacks(sentence, criminal="charged")
    lacks(sentence, criminal="convicted")


def test_learning_shared_by_officers_and_a_community_officer():
    text = (
        "A PCSO and two officers had a misconduct case to answer. The force dealt with it through learning and "
        "reflection for all three officers."
    )
    reads(
        text, {"role": "pcso", "outcomes": ["reflective_practice"]}, {"count": 2, "outcomes": ["reflective_practice"]}
    )


def test_the_first_incident_is_not_the_second():
    text = (
        "Two officers were served with notices. A misconduct meeting was held about the officer who attended "
        "the first incident, and he received a written warning. The officer who attended the second incident was given "
        "management advice."
    )
    reads(text, {"count": 1, "outcomes": ["written_warning"]}, {"count": 1, "proceeding": "unknown", **ADVISED})


def test_another_officer_met_in_passing_is_not_the_officer():
    text = (
        "We interviewed two officers under caution. One officer had a gross misconduct case to answer for talking "
        "to another officer. The officer also had a misconduct case to answer. At a hearing the officer received a "
        "final written warning."
    )
    reads(text, {"case_to_answer": "yes", "outcomes": ["final_written_warning"]}, {"case_to_answer": "unknown"})


def test_training_given_with_management_action_is_an_outcome_too():
    text = (
        "A sergeant was given management action at a misconduct meeting, with further coaching and refresher training."
    )
    only(text, rank="sergeant", outcomes=["management_action", "training"])


def test_a_debrief_with_officers_is_theirs():
    text = (
        "The performance of two sergeants was unsatisfactory. The force agreed to undertake a "
        "learning debrief with both sergeants."
    )
    only(text, count=2, outcomes=["reflective_practice"])


def test_who_left_before_the_meeting_had_none():
    text = (
        "Two officers had a misconduct case to answer and the force held misconduct meetings for both officers. "
        "One officer received a written warning. The other officer retired before the misconduct meeting took place."
    )
    reads(
        text,
        {"outcomes": ["written_warning"]},
        {"service": "retired", "proceeding_state": "cancelled", "outcomes": ["no_further_action"]},
    )


def test_a_panel_that_names_a_sanction_has_found_the_case_proven():
    text = (
        "A police driver had a gross misconduct case to answer. At a misconduct hearing the panel saw a police "
        "purpose. It held that the right sanction was management advice."
    )
    only(text, finding="proven", **ADVISED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three police shots were fired by the officers.",
        "The man struggled and the officers let go of him.",
        "The officers had left the police station by then.",
        "The officers posted a warning notice through the door.",
        "The officers took part in a training exercise.",
    ],
)
def test_what_officers_do_on_duty_is_no_outcome(sentence):
    text = f"Two officers were served with notices. {sentence}"
    only(text, count=2, outcomes=[], service="unknown")


def test_a_case_dismissed_in_court_is_no_finding():
    text = (
        "Two officers were served with notices over their statements. The case against the man was dismissed in court."
    )
    only(text, count=2, finding="unknown")


def test_a_supervisor_joined_to_staff_is_staff():
    text = (
        "We interviewed the call handler and supervisor under misconduct caution. The force said that both members "
        "of staff would get management action."
    )
    only(text, count=2, role="staff", **ADVISED)


def test_performance_of_one_without_a_case_is_of_the_one_investigated():
    text = (
        "A member of police staff was served with a notice. There was no case to answer for misconduct. The force said "
        "that the performance of one member of staff was below what was expected. This would be dealt with "
        "through management action."
    )
    only(text, count=1, role="staff", **ADVISED)


def test_the_remarks_and_the_comments_are_one_officers():
    text = (
        "Two officers were served with notices. The officer who made the remarks had a case to answer for misconduct "
        "and was to attend a misconduct meeting. The other officer had a misconduct case to answer, too. At the "
        "misconduct meeting the case of the officer who had made the jokes was proven. He received a written "
        "warning. The other officer received management action."
    )
    reads(text, {"count": 1, "outcomes": ["written_warning"]}, {"count": 1, **ADVISED})


def test_what_no_evidence_shows_of_any_of_them_holds_for_all():
    text = (
        "Four officers were served with notices. Three of them had ignored a call. In our view there "
        "was no evidence of any case, and a reasonable panel could not find misconduct for any of the officers."
    )
    only(text, count=4, case_to_answer="no")


def test_no_hearing_is_arranged_for_want_of_evidence():
    text = (
        "A call handler had a misconduct case to answer. The force disagreed and said that there was insufficient "
        "evidence to hold a misconduct hearing for the call handler."
    )
    only(text, role="staff", case_to_answer="no", proceeding="none")


def test_a_meeting_that_finds_no_action_should_be_taken_finds_nothing_proven():
    text = (
        "Two officers had a misconduct case to answer and the force held misconduct meetings. The meetings found that "
        "no further action should be taken against the two officers."
    )
    only(text, count=2, finding="not_proven", outcomes=["no_further_action"])
