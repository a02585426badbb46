"""People told of beside a group under notice, who are at times among it."""

from readings import only, reads

NOTICE = "Four officers were served with misconduct notices."


def test_a_supervisor_judged_beside_those_under_notice_is_one_of_them() -> None:
    text = (
        f"We found that a supervising officer had kept no log. {NOTICE} One officer, who drove, had a misconduct case "
        "to answer. The performance of the supervising officer was unsatisfactory."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"}, {"count": 2})


def test_a_call_handler_can_be_the_last_of_four_officers_under_notice() -> None:
    text = (
        f"{NOTICE} One call handler would benefit from learning. Three inspectors had a misconduct case to answer. "
        "The call handler was debriefed."
    )
    reads(text, {"count": 3, "rank": "inspector"}, {"count": 1, "role": "staff"})


def test_who_is_only_given_a_measure_is_one_of_those_cleared_together() -> None:
    text = (
        f"{NOTICE} None of them had a case to answer. The force thought that the performance of the officer in "
        "charge and one of his supervisors was unsatisfactory."
    )
    only(text, count=4, case_to_answer="no")


def test_subject_officers_are_under_scrutiny_interviewed_or_not() -> None:
    text = (
        "We identified five subject officers, three of whom were interviewed under misconduct caution. We thought that "
        "no officer had a case to answer."
    )
    reads(text, {"count": 3, "case_to_answer": "no"}, {"count": 2})


def test_officer_a_is_one_of_the_two_who_were_said_to_include_her() -> None:
    text = (
        "We served misconduct notices on two of the officers, including Officer A, who held the man down. Officer A "
        "was to be given words of advice by her manager."
    )
    reads(text, {"count": 1, "outcomes": ["management_action"]}, {"count": 1, "outcomes": []})


def test_more_of_the_officers_than_were_spoken_of_last_are_those_told_of_and_one_of_the_rest() -> None:
    text = (
        f"{NOTICE} Two officers had a misconduct case to answer. The force thought that three of the officers had "
        "performed poorly and that their actions did not amount to misconduct."
    )
    reads(text, {"count": 3, "case_to_answer": "no"}, {"count": 1})


def test_who_gets_advice_from_meetings_is_who_was_sent_to_them_and_the_other_is_not() -> None:
    text = (
        "We interviewed nine officers and staff under misconduct caution. One custody assistant had a misconduct case "
        "to answer and one custody assistant had a gross misconduct case to answer. The force held disciplinary "
        "meetings for one custody assistant, resulting in one custody assistant receiving management advice. The "
        "other custody assistant was dismissed at a hearing."
    )
    staff = {"count": 1, "role": "staff"}
    reads(text, {**staff, "outcomes": ["management_action"]}, {**staff, "outcomes": ["dismissed"]}, {"count": 7})


def test_a_letter_is_given_by_the_text_itself_so_its_bearer_is_of_no_other_case() -> None:
    text = (
        "Officer A and Officer B were served with misconduct notices. We thought that Officer A had a misconduct case "
        "to answer. In response to this finding about Officer A, the force said they will be taking management action."
    )
    reads(text, {"count": 1, "outcomes": ["management_action"]}, {"count": 1, "outcomes": []})
