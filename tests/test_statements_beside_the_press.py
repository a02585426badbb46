"""What a force's statement and the press each tell of one case: who stayed away, who left, who is meant by an age."""

from analysis.records import Document
from readings import includes, only, totals


def test_most_of_the_officers_in_a_headline_leaves_the_number_that_the_body_gives():
    title = "No action for most of the officers in pursuit row"
    body = "Five police officers will face no disciplinary action over the chase.\nEight officers were investigated."
    includes(Document("d", f"{title}\n{body}", title), count=5, outcomes=["no_further_action"])


def test_somebody_accused_of_a_deed_is_one_of_those_investigated():
    text = "Four officers were investigated. A sergeant accused of hiding the tape resigned in May."
    assert totals(text) == [4]
    includes(text, count=1, rank="sergeant", service="resigned")


def test_a_hearing_that_an_officer_stays_away_from_is_held():
    for said in ("failed to attend his misconduct hearing", "did not turn up to the misconduct hearing"):
        only(f"PC Thorn {said} and was dismissed.", proceeding="misconduct_hearing", proceeding_state="held")
    only("PC Thorn is due to attend his misconduct hearing in May.", proceeding_state="scheduled")


def test_a_meeting_arranged_for_somebody_who_left_is_cancelled():
    text = (
        "A constable had a case to answer for misconduct. "
        "She retired and the meeting arranged for her did not go ahead."
    )
    only(text, proceeding="misconduct_meeting", proceeding_state="cancelled", outcomes=["no_further_action"])
    text = "A sergeant had a case to answer for misconduct. He resigned before a meeting could take place."
    only(text, proceeding="misconduct_meeting", proceeding_state="cancelled")


def test_an_age_stands_for_the_officer_just_named():
    text = "A police officer who hit a man has been fined.\nPC Ada Thorn hit him in a van.\n"
    text += "The 29-year-old had denied the charge but was convicted after a trial.\nA misconduct hearing awaits.\n"
    includes(text, rank="constable", criminal="convicted")


def test_the_age_of_a_child_stands_for_no_officer():
    text = "PC Ada Thorn drove into a boy. The 15-year-old was jailed for theft. Thorn was given a written warning."
    only(text, rank="constable", criminal="none", outcomes=["written_warning"])


def test_evidence_too_weak_to_prosecute_is_no_charge_for_the_one_arrested():
    text = (
        "Detective Constable Kit Dorn is charged with theft.\n"
        "A second detective, a sergeant, was arrested but the Crown Prosecution Service says there is not enough "
        "evidence to prosecute.\n"
    )
    includes(text, rank="constable", criminal="charged")
    includes(text, rank="sergeant", criminal="no_charge")


def test_prison_that_somebody_only_faces_is_no_conviction():
    text = "Three officers have been charged with fraud. The trio face years behind bars if they are found guilty."
    only(text, count=3, criminal="charged")


def test_both_are_two_of_the_number_in_question():
    text = "Three officers were investigated. Kit Dorn and Ada Lowe, both of the Met, are charged with fraud."
    includes(text, count=2, criminal="charged")


def test_a_dispatcher_who_also_left_is_told_of():
    text = "A sergeant received a written warning over the search. A dispatcher also left."
    includes(text, role="staff", service="former")


def test_a_final_one_is_a_final_written_warning():
    text = "A constable received a written warning, and a call handler was given a final one."
    includes(text, role="staff", outcomes=["final_written_warning"])


def test_an_officer_spoken_to_about_performance_had_advice():
    text = "The inspector had no misconduct case to answer. She was spoken to about her performance by her boss."
    only(text, rank="inspector", outcomes=["management_action"])
