"""What the regulator says in everyday words: somebody has something to answer, is not to blame, lost the job."""

from readings import includes, lacks, only, reads

SERVED = "We served notices on a sergeant and a constable about a search in Dunmere. "
ONE_SERVED = "We served a notice on a sergeant about a search in Dunmere. "


def test_misconduct_to_answer_is_a_case_to_answer() -> None:
    text = ONE_SERVED + "In our opinion the sergeant had gross misconduct to answer."
    only(text, rank="sergeant", alleged="gross_misconduct", case_to_answer="yes")


def test_a_case_for_somebody_to_answer_is_theirs_and_nothing_to_answer_clears() -> None:
    text = SERVED + "There was a case for the sergeant to answer. We saw nothing for the constable to answer."
    reads(text, {"rank": "sergeant", "case_to_answer": "yes"}, {"rank": "constable", "case_to_answer": "no"})


def test_who_ought_to_answer_an_allegation_has_a_case() -> None:
    text = ONE_SERVED + "We concluded that the sergeant ought to answer an allegation of gross misconduct."
    only(text, alleged="gross_misconduct", case_to_answer="yes", finding="unknown")


def test_conduct_that_could_be_misconduct_in_our_view_is_a_case() -> None:
    only(ONE_SERVED + "We thought that his silence could be misconduct.", case_to_answer="yes", alleged="misconduct")


def test_so_did_the_constable_tells_the_same_of_the_constable() -> None:
    for joined in (", and so did the constable", ". So too, for another reason, did the constable"):
        text = SERVED + f"We found that the sergeant had a case to answer for misconduct{joined}."
        includes(text, rank="constable", case_to_answer="yes")


def test_who_is_not_criticised_has_no_case() -> None:
    for cleared in (
        "No criticism attached to the sergeant.",
        "The sergeant could not be faulted.",
        "The evidence did not suggest that the sergeant had done anything wrong.",
    ):
        only(ONE_SERVED + cleared, rank="sergeant", case_to_answer="no")


def test_that_somebody_himself_sees_no_wrong_is_no_answer() -> None:
    lacks(ONE_SERVED + "The sergeant told us he did not believe he had done anything wrong.", case_to_answer="no")


def test_an_appointment_that_is_ended_is_a_dismissal() -> None:
    text = "A panel found gross misconduct proven against a special constable and terminated her appointment."
    only(text, role="special_constable", outcomes=["dismissed"])


def test_stripes_that_are_lost_are_a_rank_that_is_lost() -> None:
    text = "A panel found gross misconduct proven against a sergeant, who lost his stripes."
    only(text, rank="sergeant", outcomes=["reduction_in_rank"])


def test_a_talk_with_a_manager_is_management_action() -> None:
    only(ONE_SERVED + "The sergeant was spoken to by a superintendent.", outcomes=["management_action"])


def test_what_an_investigator_holds_to_be_misconduct_is_a_case_and_what_is_not_is_none() -> None:
    for held in ("We thought her remarks to be misconduct.", "In our view this was misconduct."):
        only(ONE_SERVED + held, alleged="misconduct", case_to_answer="yes")
    for denied in ("In our opinion none of this was misconduct.", "We did not think that her haste was misconduct."):
        only(ONE_SERVED + denied, case_to_answer="no")


def test_a_hearing_that_ended_with_a_dismissal_dismissed() -> None:
    text = ONE_SERVED + "The accelerated hearing took place in May and ended with the sergeant's immediate dismissal."
    only(text, rank="sergeant", outcomes=["dismissed"])


def test_what_is_proven_at_an_accelerated_hearing_is_gross_misconduct() -> None:
    text = ONE_SERVED + "An accelerated hearing found the allegation proven and dismissed her."
    only(text, finding="proven", found_level="gross_misconduct", outcomes=["dismissed"])


def test_a_device_that_was_not_fired_is_no_job_kept() -> None:
    lacks(ONE_SERVED + "He aimed the device at a boy. It was not fired.", outcomes=["not_dismissed"])


def test_a_step_that_proved_unnecessary_is_no_finding() -> None:
    lacks(ONE_SERVED + "A second meeting proved unnecessary.", finding="proven")


def test_advice_that_somebody_gave_is_no_advice_received() -> None:
    lacks(ONE_SERVED + "The sergeant said that he had given advice to the boy.", outcomes=["management_action"])


def test_what_no_one_of_several_is_blamed_for_clears_each_of_them() -> None:
    text = SERVED + "No criticism attached to the sergeant or the constable."
    reads(text, {"rank": "sergeant", "case_to_answer": "no"}, {"rank": "constable", "case_to_answer": "no"})


def test_what_a_notice_says_would_be_misconduct_is_only_alleged() -> None:
    text = "We served a sergeant with a notice that the allegations, if true, would be gross misconduct."
    only(text, rank="sergeant", alleged="gross_misconduct", case_to_answer="unknown")


def test_what_a_panel_is_not_satisfied_of_is_not_proven() -> None:
    for doubt in (
        "was not satisfied that the charges were made out",
        "could not be satisfied that the allegation was proved",
        "was not persuaded that the sergeant had breached the standards",
    ):
        text = f"A sergeant attended a misconduct hearing. The panel {doubt}."
        only(text, rank="sergeant", finding="not_proven")


def test_a_finding_beside_a_doubt_about_something_else_stands() -> None:
    doubt = "The panel was not satisfied that the lift was broken and found that the allegations were made out."
    only(f"A sergeant attended a misconduct hearing. {doubt}", rank="sergeant", finding="proven")


def test_whoever_sits_in_the_chair_is_not_in_question() -> None:
    chair = "The chair, a superintendent of the neighbouring force, found misconduct not proven."
    only(f"A sergeant attended a misconduct meeting. {chair}", count=1, rank="sergeant", finding="not_proven")


def test_the_person_conducting_a_meeting_decides_it() -> None:
    for who in ("person conducting the meeting", "person chairing the meeting"):
        text = f"A sergeant attended a misconduct meeting. The {who} found misconduct and imposed a written warning."
        only(text, rank="sergeant", outcomes=["written_warning"])


def test_proceedings_that_could_not_be_brought_are_no_further_action() -> None:
    text = ONE_SERVED + "The sergeant had retired by then, so misconduct proceedings could not be brought against him."
    only(text, service="retired", outcomes=["no_further_action"])


def test_what_former_officers_could_face_in_general_befell_nobody() -> None:
    rule = "A former officer could only face a hearing where the conduct would have led to dismissal."
    text = f"{ONE_SERVED}The sergeant retired. {rule} No further action was taken."
    only(text, rank="sergeant", service="retired", outcomes=["no_further_action"])


def test_what_is_denied_for_one_or_for_another_is_denied_for_both() -> None:
    for denied in (
        "There was no case to answer for the sergeant or for the",
        "We made no finding of a case to answer against the sergeant, or against the",
    ):
        text = f"{SERVED}{denied} constable."
        reads(text, {"rank": "sergeant", "case_to_answer": "no"}, {"rank": "constable", "case_to_answer": "no"})
