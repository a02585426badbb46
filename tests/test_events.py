"""What stage a case has reached: investigation, case to answer or none, meeting, hearing, and who decided it."""

import pytest

from readings import lacks, only, reads


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("A constable is under investigation for gross misconduct.", "gross_misconduct"),
        ("A constable is being investigated for misconduct by the watchdog.", "misconduct"),
        ("A constable has been served with a gross misconduct notice.", "gross_misconduct"),
        ("A constable was served with a misconduct notice.", "misconduct"),
        ("A constable has been told he is being investigated at gross misconduct level.", "gross_misconduct"),
    ],
)
def test_an_investigation_or_a_notice_alleges_and_finds_nothing(sentence, level):
    only(sentence, count=1, rank="constable", alleged=level, outcomes=[], case_to_answer="unknown")
    lacks(sentence, finding="proven")


@pytest.mark.parametrize(
    "sentence",
    [
        "The watchdog withdrew its investigation into a sergeant.",
        "The investigation into a sergeant was discontinued by the watchdog.",
        "The force withdrew the misconduct proceedings against a sergeant.",
        "Disciplinary proceedings against a sergeant have been withdrawn.",
    ],
)
def test_what_is_withdrawn_has_that_finding(sentence):
    only(sentence, count=1, rank="sergeant", finding="withdrawn", outcomes=[])


@pytest.mark.parametrize(
    "phrase",
    [
        "has a case to answer for gross misconduct",
        "had a case to answer at the level of gross misconduct",
        "may well have a case to answer for gross misconduct",
        "has a gross misconduct case to answer",
    ],
)
def test_a_case_to_answer_is_no_finding(phrase):
    text = f"Our investigation concluded that an inspector {phrase}."
    only(text, rank="inspector", case_to_answer="yes", alleged="gross_misconduct", outcomes=[])
    lacks(text, finding="proven")


@pytest.mark.parametrize(
    "sentence",
    [
        "Our investigation found that an inspector had no case to answer.",
        "Our investigation found no case to answer for misconduct for an inspector.",
        "The watchdog decided that an inspector did not have a misconduct case to answer.",
        "There was no indication that an inspector had behaved in a manner that could justify discipline.",
    ],
)
def test_no_case_to_answer_ends_it_without_an_outcome(sentence):
    only(sentence, rank="inspector", case_to_answer="no", outcomes=[])


def test_no_case_to_answer_leaves_nothing_that_could_find():
    text = "Our investigation found that an inspector had no case to answer for misconduct."
    only(text, case_to_answer="no", proceeding="none", finding="none", found_level="none")


def test_a_force_that_disagrees_has_the_last_word():
    text = (
        "In our opinion a constable had a case to answer for misconduct. "
        "Elmsworth Police disagreed and found that the constable had no case to answer. We accepted this."
    )
    only(text, rank="constable", case_to_answer="no")


def test_a_force_may_see_a_case_where_the_watchdog_saw_none():
    text = (
        "We found that a constable had no case to answer. "
        "After reading our report, the force decided that the constable did have a case to answer for misconduct."
    )
    only(text, rank="constable", alleged="misconduct", case_to_answer="yes")


def test_a_watchdogs_direction_overrules_the_force():
    text = (
        "The force did not agree that the sergeant had a case to answer. "
        "We directed it to hold a gross misconduct hearing for the sergeant, which will take place in the autumn."
    )
    only(text, rank="sergeant", proceeding="misconduct_hearing", proceeding_state="scheduled", case_to_answer="yes")


@pytest.mark.parametrize(
    ("place", "proceeding"),
    [
        ("a misconduct meeting", "misconduct_meeting"),
        ("a misconduct hearing", "misconduct_hearing"),
        ("a gross misconduct hearing", "misconduct_hearing"),
        ("a disciplinary panel", "misconduct_hearing"),
        ("a disciplinary hearing", "misconduct_hearing"),
        ("a police misconduct tribunal", "misconduct_hearing"),
        ("an accelerated misconduct hearing", "accelerated_hearing"),
        ("a fast-track hearing", "accelerated_hearing"),
        ("a fast-tracked misconduct hearing", "accelerated_hearing"),
        ("a special case hearing", "accelerated_hearing"),
        ("an expedited misconduct hearing", "accelerated_hearing"),
    ],
)
def test_the_kind_of_proceeding_is_read_from_its_name(place, proceeding):
    text = f"A constable was given a final written warning at {place} on Tuesday."
    only(text, proceeding=proceeding, proceeding_state="held", finding="proven", case_to_answer="yes")


def test_staff_have_disciplinary_meetings():
    text = "A call handler was given a final written warning at a disciplinary meeting."
    only(text, role="staff", proceeding="disciplinary_meeting", finding="proven", outcomes=["final_written_warning"])


def test_a_performance_meeting_settles_no_misconduct():
    text = "A constable will attend a stage one meeting under the unsatisfactory performance procedures."
    only(text, proceeding="performance_meeting", proceeding_state="scheduled", case_to_answer="no")


@pytest.mark.parametrize(
    "phrase",
    [
        "will face",
        "is to face",
        "is set to face",
        "is due to face",
        "faces",
        "is facing",
        "will appear at",
        "must face",
    ],
)
def test_a_hearing_to_come_is_scheduled_and_pending(phrase):
    only(
        f"A constable {phrase} a gross misconduct hearing next month.",
        finding="pending",
        proceeding_state="scheduled",
        proceeding="misconduct_hearing",
        case_to_answer="yes",
        alleged="gross_misconduct",
        outcomes=[],
    )


@pytest.mark.parametrize(
    "state",
    [
        "The hearing was cancelled after he resigned.",
        "He resigned before the hearing could take place.",
    ],
)
def test_a_hearing_overtaken_by_leaving_is_cancelled(state):
    text = f"A constable was due to face a gross misconduct hearing. {state}"
    only(text, service="resigned", proceeding="misconduct_hearing", proceeding_state="cancelled")


@pytest.mark.parametrize(
    "told",
    [
        "A sergeant left the force before the misconduct hearing, which has been abandoned.",
        "A sergeant retired in June with a misconduct hearing pending, and the hearing was abandoned.",
        "A sergeant resigned weeks ahead of a misconduct hearing of her own.",
        "A sergeant faced a misconduct hearing but resigned in June, when the proceedings came to an end.",
        "A sergeant resigned in June. A misconduct hearing which had been arranged for the autumn will not proceed.",
        "A sergeant will not face a misconduct hearing because she quit in June.",
    ],
)
def test_leaving_ends_the_case_in_whatever_words(told):
    text = f"A sergeant was served with a misconduct notice. {told}"
    only(text, rank="sergeant", proceeding_state="cancelled", finding="none", outcomes=["no_further_action"])


def test_who_left_before_she_could_be_dealt_with_faced_nothing():
    text = "A sergeant was under investigation for misconduct. She quit before she could be dealt with."
    only(text, service="resigned", proceeding="none", outcomes=["no_further_action"])


def test_two_kinds_of_proceeding_stay_with_their_people():
    text = "Two officers will face gross misconduct hearings and three will attend misconduct meetings."
    reads(
        text,
        {"count": 2, "proceeding": "misconduct_hearing", "alleged": "gross_misconduct"},
        {"count": 3, "proceeding": "misconduct_meeting", "alleged": "misconduct"},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A gross misconduct hearing for a sergeant has been adjourned until the autumn.",
        "A gross misconduct hearing for a sergeant has opened and is expected to last four days.",
    ],
)
def test_a_hearing_not_over_has_found_nothing(sentence):
    only(sentence, rank="sergeant", proceeding="misconduct_hearing", outcomes=[])
    lacks(sentence, finding="proven")


def test_a_recommended_hearing_is_a_case_to_answer():
    text = "We recommended that the force hold a gross misconduct hearing for a sergeant, and it agreed to do so."
    only(text, rank="sergeant", alleged="gross_misconduct", case_to_answer="yes", proceeding_state="scheduled")


def test_gross_incompetence_is_a_level_of_its_own():
    only("A sergeant will face a gross incompetence hearing in May.", rank="sergeant", alleged="gross_incompetence")


def test_proceedings_that_end_with_leaving_are_no_further_action():
    text = (
        "A sergeant faced a case to answer for gross misconduct, and Elmsworth Police arranged a hearing. "
        "The sergeant retired before it took place and no further action could be taken."
    )
    only(text, service="retired", proceeding_state="cancelled", finding="none", outcomes=["no_further_action"])


@pytest.mark.parametrize("milder", ["management action", "further training"])
def test_no_case_to_answer_with_a_milder_step_still_leaves_nothing_that_could_find(milder):
    text = f"We found that an inspector had no case to answer for misconduct but should receive {milder}."
    only(text, case_to_answer="no", proceeding="none", finding="none")


def test_who_left_before_anything_was_arranged_had_no_proceeding():
    text = (
        "In our view a sergeant had a misconduct case to answer. The sergeant has since retired, so no disciplinary "
        "action can be taken."
    )
    only(text, service="retired", proceeding="none", finding="none", outcomes=["no_further_action"])


def test_dealt_with_informally_means_no_proceeding():
    text = (
        "The force agreed that a constable had a case to answer for misconduct and dealt with it outside formal "
        "proceedings through management action."
    )
    only(text, case_to_answer="yes", proceeding="none", finding="none", outcomes=["management_action"])


def test_a_force_that_chooses_performance_procedures_sees_no_case_to_answer():
    text = (
        "We took the view that a sergeant had to answer a case of misconduct. "
        "The force decided to deal with the sergeant under unsatisfactory performance procedures, and we agreed."
    )
    only(text, alleged="misconduct", case_to_answer="no", outcomes=["performance_procedures"])


def test_a_hearing_that_an_investigation_led_to_shows_a_case():
    text = "Two officers are set to face gross misconduct hearings following an investigation by the IOPC."
    only(text, count=2, proceeding_state="scheduled", case_to_answer="yes")


def test_a_hearing_announced_is_of_all_the_officers_concerned():
    text = (
        "Notice is given of a misconduct hearing to be held in public. "
        "Officers concerned: Sergeant Ann Hale and former PC Tom Reed. "
        "It is alleged that the officers took money from a safe. Former PC Reed resigned in March."
    )
    reads(
        text,
        {"rank": "sergeant", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled", "finding": "pending"},
        {"service": "resigned", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled"},
    )


def test_a_hearing_is_to_come_however_much_is_told_of_whom_it_is_on():
    text = "A misconduct hearing for the sergeant and the constable who drove with her will be held in Hale."
    reads(
        text,
        {"rank": "sergeant", "proceeding_state": "scheduled"},
        {"rank": "constable", "proceeding_state": "scheduled"},
    )


def test_being_accused_is_no_investigation():
    text = "PC Thorn and PC Reed are accused of failing to report a crash."
    only(text, count=2, proceeding="unknown")


def test_who_has_no_case_to_answer_faces_no_hearing_spoken_of_later():
    text = (
        "Sergeant Ann Hale faces an allegation of gross misconduct. "
        "A second officer, a constable, was told that he had no case to answer. The hearing begins on Monday."
    )
    reads(
        text,
        {"rank": "sergeant", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled"},
        {"rank": "constable", "case_to_answer": "no", "proceeding": "none"},
    )


def test_a_hearing_that_nobody_went_to_was_not_held():
    only("A sergeant was given words of advice and never went to a hearing.", proceeding="unknown")
    only("A sergeant resigned and never faced a hearing.", service="resigned", proceeding_state="cancelled")
