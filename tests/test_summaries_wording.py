"""How the regulator words a decision: once for several people, at the force's wish, or as what may be reflected on."""

from readings import includes, lacks, only, reads

INTERVIEWED = "We interviewed a constable under misconduct caution about a search in Dunmere. "


def test_what_is_said_for_one_and_for_another_befalls_both() -> None:
    text = (
        "We identified individual learning for a sergeant who had not opened the log, and for a constable regarding"
        " her notes."
    )
    reads(
        text,
        {"count": 1, "rank": "sergeant", "outcomes": ["reflective_practice"]},
        {"count": 1, "rank": "constable", "outcomes": ["reflective_practice"]},
    )


def test_each_person_of_a_list_of_proposals_gets_the_own_one() -> None:
    text = (
        "We identified performance issues for two officers, a first officer and a second officer. The force proposed"
        " the following: for the first officer, this would be addressed through a learning debrief; and for the second"
        " officer, the force proposed management action."
    )
    includes(text, count=1, outcomes=["reflective_practice"])
    includes(text, count=1, outcomes=["management_action"])


def test_an_officer_who_should_also_reflect_gets_reflection() -> None:
    text = INTERVIEWED + "We recommended that the officer should also reflect on the wording of the statement."
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
    text = INTERVIEWED + "It was then decided that the officer should not face any further action."
    only(text, rank="constable", outcomes=["no_further_action"])


def test_what_a_disciplinary_tribunal_could_find_is_no_hearing() -> None:
    text = (
        "Two officers were interviewed under caution. There was evidence a disciplinary tribunal could find that the"
        " officers had breached the standards. Both officers attended misconduct meetings."
    )
    only(text, count=2, proceeding="misconduct_meeting", proceeding_state="held")


def test_a_tribunal_of_a_health_professional_finds_nothing_of_the_officers() -> None:
    text = (
        "Two officers were placed under investigation for misconduct. There was no case to answer for the two officers."
        " At a tribunal in May, a finding of misconduct was made against the healthcare professional."
    )
    only(text, count=2, case_to_answer="no", finding="none")
