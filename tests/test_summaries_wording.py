"""How the regulator words a decision: once for several people, at the force's wish, or as what may be reflected on."""

from readings import includes, lacks, only, reads

INTERVIEWED = "We interviewed a constable under misconduct caution about a search in Dunmere. "


def test_what_is_said_for_one_and_for_another_befalls_both() -> None:
    text = "We identified individual learning for a sergeant over the log, and for a constable regarding her notes."
    reads(
        text,
        {"count": 1, "rank": "sergeant", "outcomes": ["reflective_practice"]},
        {"count": 1, "rank": "constable", "outcomes": ["reflective_practice"]},
    )


def test_each_person_of_a_list_of_proposals_gets_the_own_one() -> None:
    text = (
        "We identified performance issues for two officers, a first officer and a second officer. The force proposed:"
        " for the first officer, a talk through a learning debrief; and for the second officer, it proposed management"
        " action."
    )
    includes(text, count=1, outcomes=["reflective_practice"])
    includes(text, count=1, outcomes=["management_action"])


def test_an_officer_who_should_also_reflect_gets_reflection() -> None:
    text = INTERVIEWED + "In our view the officer should also reflect on the wording of the statement."
    only(text, rank="constable", outcomes=["reflective_practice"])


def test_action_that_a_force_disagreed_was_fitting_is_not_given() -> None:
    text = (
        INTERVIEWED + "The force disagreed that management action was appropriate and proposed a debrief with the"
        " officer."
    )
    lacks(text, outcomes=["management_action"])


def test_no_further_action_of_prosecutors_is_no_charge() -> None:
    text = INTERVIEWED + "We sent a file to the Crown Prosecution Service, which decided to take no further action."
    only(text, rank="constable", criminal="no_charge", outcomes=[])


def test_no_further_action_that_is_agreed_is_an_outcome() -> None:
    text = INTERVIEWED + "We looked at the force's reasons and agreed that no further action should be taken."
    only(text, rank="constable", outcomes=["no_further_action"])


def test_not_to_face_any_further_action_is_an_outcome() -> None:
    text = INTERVIEWED + "It was decided that he should not face any further action."
    only(text, rank="constable", outcomes=["no_further_action"])


def test_what_a_disciplinary_tribunal_could_find_is_no_hearing() -> None:
    text = (
        "Two officers were interviewed under caution. We saw evidence a disciplinary tribunal could find that both had"
        " breached the standards. Both officers attended misconduct meetings."
    )
    only(text, count=2, proceeding="misconduct_meeting", proceeding_state="held")


def test_a_tribunal_of_a_health_professional_finds_nothing_of_the_officers() -> None:
    text = (
        "Two officers were placed under investigation for misconduct. There was no case to answer for the two officers."
        " At a tribunal in May, a finding of misconduct was made against a healthcare professional."
    )
    only(text, count=2, case_to_answer="no", finding="none")


def test_a_bare_plural_after_counted_people_is_the_same_people() -> None:
    text = (
        "Three officers drove to a house in Dunmere. Officers knocked twice and left. We found that the officers had a"
        " case to answer."
    )
    only(text, count=3, case_to_answer="yes")


def test_what_is_found_in_relation_to_one_and_in_relation_to_another_befalls_both() -> None:
    text = (
        "In our view a tribunal could find misconduct in relation to one sergeant for not reading the log, and in"
        " relation to one inspector for closing it."
    )
    reads(
        text,
        {"count": 1, "rank": "sergeant", "case_to_answer": "yes"},
        {"count": 1, "rank": "inspector", "case_to_answer": "yes"},
    )


def test_the_female_officer_is_not_the_male_one() -> None:
    text = (
        "Two officers were interviewed under misconduct caution. The male officer had a case to answer."
        " The female officer had no case to answer."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_a_plan_that_requires_something_is_a_performance_procedure() -> None:
    text = INTERVIEWED + "The performance plan required the officer to be tested again, which the officer passed."
    only(text, outcomes=["performance_procedures"])


def test_action_to_review_performance_is_no_performance_procedure() -> None:
    text = INTERVIEWED + "The force gave the officer management action to review their performance."
    only(text, outcomes=["management_action"])


def test_this_will_include_tells_of_the_measure() -> None:
    text = (
        INTERVIEWED + "The officer would receive management action. This will include a guided reflection with a"
        " trainer."
    )
    only(text, outcomes=["management_action", "reflective_practice"])


def test_the_retirement_of_one_of_several_is_told_of_that_one() -> None:
    text = (
        "Two custody officers had a case to answer. After a trial, and with the retirement of one of"
        " the two custody officers, the force asked for a review."
    )
    reads(text, {"count": 1, "service": "retired"}, {"count": 1, "service": "unknown"})


def test_advice_on_the_performance_of_two_is_for_two_of_those_without_a_case() -> None:
    text = (
        "Two officers used spray in Dunmere. We interviewed seven officers under misconduct caution. There was no case"
        " to answer for the seven officers. The performance of two officers was unsatisfactory and would be dealt"
        " with by way of management action."
    )
    reads(text, {"count": 2, "outcomes": ["management_action"]}, {"count": 5, "outcomes": []})


def test_a_course_chosen_as_opposed_to_a_meeting_ends_the_call_for_one():
    text = (
        "We thought the sergeant should attend a misconduct meeting for the crash. The force said the sergeant would "
        "get management action, as opposed to going to a misconduct meeting."
    )
    only(text, rank="sergeant", proceeding="none", finding="none", outcomes=["management_action"])


def test_a_discipline_meeting_of_police_staff_is_of_whoever_had_the_case():
    text = (
        "The dispatcher had a misconduct case to answer over the lost log. Northshire Police held a police staff "
        "discipline meeting."
    )
    only(text, role="staff", count=1, proceeding="disciplinary_meeting", proceeding_state="held")


def test_proceedings_held_after_findings_are_no_finding():
    text = (
        "An inspector had a gross misconduct case to answer. The force shared these findings and held gross "
        "misconduct and misconduct proceedings in May."
    )
    only(text, rank="inspector", finding="unknown")


def test_what_a_nursing_body_says_of_the_healthcare_practitioner_is_no_outcome_of_the_sergeant():
    text = (
        "The custody sergeant had no case to answer. We told the nursing council of the HCP, and it ruled that the HCP "
        "needed no further action."
    )
    only(text, rank="sergeant", case_to_answer="no", outcomes=[])


def test_who_gave_an_order_that_was_ignored_is_not_who_has_no_case():
    text = (
        "A regulator heard that a member of police staff had bought vans from a cousin. An allegation then arose that "
        "the staff member had spurned an order from a senior officer. In the end there was too little proof: we saw no "
        "misconduct case to answer."
    )
    only(text, role="staff", case_to_answer="no")


def test_the_other_holds_for_both_of_two_joined_people():
    text = (
        "A constable and a dispatcher had a misconduct case to answer. The performance of another dispatcher and "
        "another constable was poor and unsatisfactory. The case against the constable was not proven. The "
        "performance of the other dispatcher and constable was unsatisfactory, and they got management action."
    )
    includes(text, rank="constable", alleged="misconduct", finding="not_proven", outcomes=["no_further_action"])
    includes(text, rank="constable", alleged="performance", outcomes=["management_action"])


def test_any_of_the_officers_or_police_staff_are_of_both_kinds():
    text = "We found no misconduct case to answer for any of the officers or police staff involved."
    only(text, role="mixed", case_to_answer="no")


def test_a_measure_given_together_with_one_more_officer_befalls_all() -> None:
    only(
        "We served two officers with notices. The force decided that the two officers would be given management action,"
        " together with a third officer.",
        count=3,
        outcomes=["management_action"],
    )


def test_a_suspect_released_under_investigation_puts_no_officer_under_scrutiny() -> None:
    only(
        "A man was held in Dunmere. The custody sergeant saw the man. He was later released under investigation. "
        "We served a constable with a notice.",
        rank="constable",
    )


def test_a_hearing_should_there_be_one_is_none() -> None:
    only(
        "The police officer resigned. We served the former officer with a notice. We weighed what a witness might say "
        "at a gross misconduct hearing, should there ever be one. We found no case to answer for the former officer.",
        proceeding="none",
    )


def test_issues_handled_as_unsatisfactory_performance_go_to_the_performance_procedures() -> None:
    only(
        "The sergeant had a case to answer for misconduct. The force chose to deal with this matter as unsatisfactory "
        "performance by sending the sergeant on a first aid course.",
        outcomes=["performance_procedures", "training"],
    )


def test_further_training_and_guidance_had_since_and_called_fitting_are_given() -> None:
    only(
        "The officer had a case to answer. We agreed that the additional training and informal guidance "
        "which the officer has received was fitting.",
        outcomes=["management_action", "training"],
    )


def test_acting_below_the_standard_of_performance_is_a_matter_of_performance() -> None:
    includes(
        "We found that the two sergeants may have acted below the standard of performance. The force gave the two "
        "sergeants management action.",
        alleged="performance",
    )
