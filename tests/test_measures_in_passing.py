"""Small measures told in everyday words, and people whose conduct is only named as what was looked into."""

import pytest

from readings import lacks, nobody, only, reads

POLICE = "Westmark Police reviewed the report. "


@pytest.mark.parametrize(
    "measure",
    [
        "The sergeant was reminded of the policy on searches.",
        "The force agreed that the sergeant should be reminded about keeping notes.",
        "We suggested that the sergeant be spoken to by their line manager.",
        "The matter would be addressed with the sergeant by their supervisor.",
        "The force proposed to give words of advice to the sergeant.",
        "The sergeant would benefit from being reminded of the policy on searches.",
        "The sergeant will receive feedback on what went wrong.",
        "They agreed that the sergeant would have a conversation with her line manager.",
    ],
)
def test_a_word_from_a_manager_is_management_action(measure):
    only(POLICE + measure, count=1, rank="sergeant", outcomes=["management_action"])


@pytest.mark.parametrize(
    "measure",
    [
        "The sergeant would have a learning session with a trainer.",
        "We recommended that the sergeant had a debrief.",
        "The sergeant would reflect with a manager on what happened.",
    ],
)
def test_learning_that_somebody_is_to_have_is_reflection(measure):
    only(POLICE + measure, count=1, rank="sergeant", outcomes=["reflective_practice"])


def test_being_spoken_to_so_as_to_learn_is_reflection():
    text = "The sergeant was spoken to by their senior officer so that they could learn from it."
    only(POLICE + text, count=1, outcomes=["reflective_practice"])


def test_officers_in_general_who_should_be_reminded_are_nobody():
    nobody(POLICE + "In our view officers should be reminded of the worth of good notes.")


def test_what_learning_consists_of_is_no_measure_of_its_own():
    text = "We saw learning opportunities for two sergeants, who should be reminded of how to keep notes."
    only(POLICE + text, count=2, outcomes=["reflective_practice"])


@pytest.mark.parametrize(
    "looked_into",
    [
        "The force referred the conduct of a sergeant to us.",
        "We were asked to investigate the actions of a sergeant.",
        "The investigation into the sergeant's conduct was completed in May.",
        "A driver made a complaint about the sergeant's behaviour.",
    ],
)
def test_whose_conduct_is_looked_into_is_under_scrutiny(looked_into):
    only(POLICE + looked_into, count=1, rank="sergeant", outcomes=[])


def test_including_goes_on_from_those_counted():
    text = (
        "It served notices on two of the constables, including Officer K. Officer K should be reminded of the policy."
    )
    reads(POLICE + text, {"count": 1, "outcomes": ["management_action"]}, {"count": 1, "outcomes": []})


def test_who_was_warned_at_a_meeting_arranged_before_went_to_it():
    text = "A misconduct meeting would be held for the sergeant. The panel gave the sergeant a final written warning."
    only(POLICE + text, proceeding="misconduct_meeting", proceeding_state="held", finding="proven")


def test_the_officer_is_the_only_one_met_whatever_the_rank():
    text = "A sergeant struck a man in a cell. We interviewed the officer. The officer had a case to answer."
    only(POLICE + text, count=1, rank="sergeant", case_to_answer="yes")


def test_a_tribunal_that_would_find_too_little_evidence_sees_no_case():
    text = "A reasonable tribunal would find insufficient evidence that the police driver had breached the standards."
    lacks(POLICE + text, case_to_answer="yes")


def test_no_further_action_closes_a_matter_in_which_a_manager_has_spoken():
    text = "The sergeant had a misconduct case to answer. His supervisor had already given him words of advice. "
    only(POLICE + text + "No further action will be taken.", outcomes=["management_action", "no_further_action"])


def test_his_supervisor_is_not_who_him_means():
    text = "A sergeant was served with a misconduct notice. His line manager gave him words of advice."
    only(POLICE + text, count=1, rank="sergeant", outcomes=["management_action"])


def test_a_meeting_that_found_nothing_wrong_has_not_proven_it():
    text = "Two officers got written warnings at misconduct meetings. At another meeting a constable was found to "
    reads(
        text + "have done nothing wrong.",
        {"count": 2, "outcomes": ["written_warning"]},
        {"count": 1, "finding": "not_proven", "outcomes": ["no_further_action"]},
    )


def test_training_for_all_who_do_that_work_is_nobodys_outcome():
    text = "The call handler had no case to answer. It was agreed that call handlers would receive refresher training."
    only(POLICE + text, role="staff", outcomes=[])


def test_training_had_before_is_no_outcome():
    text = "Two constables were served with notices. Both had completed training on the subject. Neither had a case."
    only(POLICE + text, count=2, outcomes=[])


def test_training_had_since_is_an_outcome():
    text = "Two constables were served with notices. Both had since completed refresher training on searches."
    only(POLICE + text, count=2, outcomes=["training"])


def test_a_refresher_is_training_and_both_before_two_things_is_nobody():
    text = "The two sergeants had no case to answer. The first will receive a refresher on both first aid and searches."
    reads(POLICE + text, {"count": 1, "outcomes": ["training"]}, {"count": 1, "outcomes": []})


def test_people_looked_into_by_officers_are_not_the_officers():
    nobody(POLICE + "A new policy guides its officers when they meet individuals who are under investigation.")


def test_whom_a_report_is_shared_with_gives_nobody_a_rank():
    text = "The officer had no case to answer. Our report was shared with the custody inspector."
    only(POLICE + text, rank="unknown", case_to_answer="no")


def test_words_of_advice_given_to_a_motorist_are_no_outcome():
    text = "The police driver was served with a notice. He had stopped the car to give its driver words of advice."
    only(text, count=1, outcomes=[])


def test_a_conversation_to_learn_from_is_reflection():
    text = "The sergeants, who had no case to answer, would have discussions with their line managers about learning."
    only(POLICE + text, rank="sergeant", outcomes=["reflective_practice"])


def test_this_performance_matter_is_told_of_those_spoken_of():
    text = (
        "The sergeant should keep better notes. We thought that this performance matter called for management action."
    )
    only(POLICE + "A sergeant was served with a notice. " + text, alleged="performance", case_to_answer="no")


def test_what_a_force_does_instead_takes_the_place_of_what_was_suggested():
    suggested = "We interviewed the sergeant under notice and suggested management action. "
    instead = (
        "The force advised that it had read our report. The sergeant will be required to attend a training course."
    )
    only(suggested + instead, rank="sergeant", outcomes=["training"])
    only(suggested + "The force determined that the sergeant had no case to answer.", outcomes=[], case_to_answer="no")


def test_future_training_is_nobodys_and_a_course_with_advice_is_somebodys():
    text = "The sergeant had no case to answer. He was given words of advice on searches by his inspector"
    only(f"{POLICE}{text}, with a refresher course.", outcomes=["management_action", "training"])
    only(f"{POLICE}{text}, and changes were implemented for future training.", outcomes=["management_action"])


def test_addressing_something_through_performance_is_a_performance_measure():
    text = "The sergeant had a case to answer for misconduct. The force suggested addressing this through performance."
    only(POLICE + text, rank="sergeant", case_to_answer="no", outcomes=["performance_procedures"])
