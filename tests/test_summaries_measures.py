"""Watchdogs' summaries: the measures that managers take, what they consist of, and whom they are for."""

from readings import includes, lacks, nobody, only, reads

CASE = "We were of the opinion that the sergeant had a misconduct case to answer. "


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
        "We considered that this could be addressed as a performance issue for the two officers. The force "
        "said that both officers would receive management action.",
        count=2,
        outcomes=["management_action"],
    )


def test_a_managers_review_of_their_performance_befalls_the_officer() -> None:
    only(
        "The constable had no misconduct case to answer. The force said that the constable's line manager"
        " would review their performance.",
        rank="constable",
        outcomes=["performance_procedures"],
    )


def test_a_measure_for_the_officers_is_theirs_across_a_relative_clause() -> None:
    only(
        "We found that three officers had no case to answer. The force will take management action, which "
        "will show what was missed, for the three officers.",
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
        "A police officer was served with a misconduct notice. The men who attacked him were convicted of assault.",
        criminal="none",
    )


def test_communications_staff_with_a_number_are_people() -> None:
    reads(
        "Three communications staff had a misconduct case to answer.",
        {"count": 3, "role": "staff", "case_to_answer": "yes"},
    )


def test_learning_that_is_received_is_reflection() -> None:
    only(
        "An officer was served with a notice of investigation. It was agreed that the officer would receive learning.",
        outcomes=["reflective_practice"],
    )


def test_a_debrief_with_both_is_theirs_but_not_their_managers() -> None:
    only(
        "We considered this a performance matter for the two sergeants. The force agreed to address this by a"
        " learning debrief with the two sergeants.",
        count=2,
        rank="sergeant",
        outcomes=["reflective_practice"],
    )


def test_dealt_with_as_unsatisfactory_performance_is_a_performance_procedure() -> None:
    only(
        "Two dispatchers were served with notices. The force agreed that the performance of both dispatchers "
        "would be dealt with as unsatisfactory performance.",
        count=2,
        outcomes=["performance_procedures"],
    )


def test_a_measure_for_this_is_for_all_who_have_a_case() -> None:
    text = (
        "We found a misconduct case to answer for one sergeant for a lost form, and a case to answer for "
        "misconduct for one inspector for a late review. The force dealt with this through management action."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["management_action"]},
        {"rank": "inspector", "outcomes": ["management_action"]},
    )


def test_letting_go_of_a_man_dismisses_nobody() -> None:
    lacks("Two officers held the man. The man struggled and the officers let go of him.", outcomes=["dismissed"])


def test_a_shouted_warning_and_a_warning_notice_are_no_outcome() -> None:
    nobody("Officers forced the door after shouting several warnings, and left a warning notice in the hall.")


def test_officers_who_charge_a_man_are_not_charged() -> None:
    nobody("Westshire Police officers arrested the man on suspicion of robbery and charged him the next day.")


def test_charges_that_are_only_considered_are_none() -> None:
    only(
        "A case to answer for gross misconduct was found for a sergeant. This was referred to the Crown "
        "Prosecution Service to consider any criminal charges over the officer.",
        criminal="referred",
    )


def test_witnesses_of_whom_nothing_is_indicated_are_in_no_ledger() -> None:
    nobody(
        "All the officers in the car were treated as witnesses, since there was no indication that they had"
        " breached the standards."
    )


def test_an_inspector_who_teaches_the_officer_is_not_the_officer() -> None:
    only(
        "We found that the constable had a misconduct case to answer. He also had a lesson from the control"
        " room inspector. The officer received management action.",
        rank="constable",
    )


def test_one_member_of_staff_after_one_is_the_same() -> None:
    only(
        "We looked into the actions of a member of police staff. There was no case to answer for the member "
        "of police staff. The performance of one member of police staff could be dealt with through "
        "management action.",
        count=1,
        outcomes=["management_action"],
    )


def test_the_officers_can_be_officers_and_staff() -> None:
    only(
        "Five police officers and police staff were subjects of the investigation. There was a case to answer"
        " for the officers for misconduct.",
        count=5,
        role="mixed",
        case_to_answer="yes",
    )


def test_performance_as_the_more_suitable_outcome_is_one() -> None:
    only(
        "We found a misconduct case to answer for two constables. Westshire Police thought that "
        "unsatisfactory performance was a more suitable outcome.",
        count=2,
        case_to_answer="no",
        outcomes=["performance_procedures"],
    )


def test_too_little_evidence_to_hold_a_hearing_is_no_hearing() -> None:
    only(
        "In our view the dispatcher had a misconduct case to answer. The force did not agree: it "
        "found that there was insufficient evidence to hold a misconduct hearing for the call handler.",
        case_to_answer="no",
        proceeding="none",
    )


def test_an_officer_in_case_is_a_task() -> None:
    only(
        "The partner of a serving officer complained. It became plain that the officer had taken an officer "
        "in case role. The officer was interviewed under misconduct caution.",
        service="serving",
    )


def test_officers_serving_with_a_force_are_serving_and_a_person_serving_with_the_police_is_nobody() -> None:
    only("All three officers serving with the force received management action.", count=3, service="serving")
    nobody("The evidence gave no indication that a person serving with the police had breached the standards.")


def test_not_gross_misconduct_but_misconduct_is_a_case_still() -> None:
    only(
        "In our view a constable had to answer a case for gross misconduct. Westshire Police did not agree "
        "that the conduct amounted to gross misconduct, but to misconduct.",
        case_to_answer="yes",
    )


def test_a_national_course_that_somebody_attended_trains_that_person() -> None:
    only(
        "The licensing officer, a member of police staff, had a misconduct case to answer. She received management"
        " action and has attended a national training course.",
        outcomes=["management_action", "training"],
    )


def test_a_performance_issue_is_of_whoever_did_it():
    text = (
        "We saw a performance issue over the closing of the log by the dispatcher. "
        "We thought this matter should be addressed by management action."
    )
    only(text, role="staff", alleged="performance")


def test_what_a_force_addresses_with_those_who_performed_poorly_is_their_performance():
    text = (
        "There was no misconduct case to answer for the three officers, but what they did was unsatisfactory "
        "performance. Westshire Police agreed that it would address this with all three officers."
    )
    only(text, count=3, outcomes=["performance_procedures"])


def test_who_is_suspended_from_another_register_serves_no_police():
    text = (
        "Two officers were given advice. A nurse was found wanting by her council, and they were suspended for a year."
    )
    only(text, count=2, service="unknown")


def test_learning_for_certain_people_is_theirs_and_a_mere_opportunity_is_nobodys() -> None:
    text = "Two constables were served with notices. We saw no case for them to answer. "
    only(text + "We identified learning for the two constables.", outcomes=["reflective_practice"])
    only(text + "There was an opportunity for learning for both constables.", outcomes=[])
    only(text + "We identified learning for the call centre.", outcomes=[])


def test_learning_may_concern_people_where_it_is_not_said_to_be_for_them() -> None:
    text = "Two constables drove after a van. The investigator made individual learning recommendations in respect of "
    only(text + "both constables.", count=2, outcomes=["reflective_practice"])


def test_advice_that_is_joined_to_another_measure_is_given_with_it() -> None:
    text = CASE + "The force proposed to deal with it through a debrief and advice."
    only(text, outcomes=["reflective_practice", "management_action"])


def test_what_a_force_may_wish_to_consider_or_would_have_done_is_no_measure() -> None:
    served = "Two former constables were served with notices. "
    only(
        served
        + "We thought that Westshire Police may wish to consider addressing the issues by performance procedures.",
        count=2,
        outcomes=[],
    )
    only(
        served
        + "Had the two still been serving, we would have thought their work poor "
        + "and told the force to set up a performance plan.",
        count=2,
        outcomes=[],
    )


def test_formal_performance_proceedings_are_a_performance_meeting() -> None:
    text = "A constable was served with a notice. Westshire Police proposed formal performance proceedings for him."
    only(text, proceeding="performance_meeting", outcomes=["performance_procedures"])


def test_guidance_that_a_force_has_given_somebody_is_management_action() -> None:
    only(
        "We found that the sergeant had no misconduct case to answer; the force concurred, and has given her guidance.",
        outcomes=["management_action"],
    )


def test_advice_may_be_what_a_meeting_led_to() -> None:
    text = CASE + "At a misconduct meeting he was sorry. The result of the meeting was management advice."
    only(text, proceeding="misconduct_meeting", outcomes=["management_action"])


def test_somebody_who_would_be_on_a_plan_has_one() -> None:
    text = CASE + "It was agreed that she would be on a development plan until May."
    only(text, outcomes=["performance_procedures"])


def test_action_that_was_not_possible_is_no_further_action() -> None:
    text = CASE + "The force wanted management action. He had by then left the force, and it was not possible for any "
    only(text + "action to be taken.", service="former", outcomes=["no_further_action"])
