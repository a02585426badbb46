"""Whether an officer serves, has left, retired, resigned or died, and how far "former" reaches."""

import pytest

from readings import includes, only, reads


@pytest.mark.parametrize(
    ("subject", "service"),
    [
        ("A serving officer", "serving"),
        ("A current officer", "serving"),
        ("A still-serving officer", "serving"),
        ("A suspended officer", "serving"),
        ("A former officer", "former"),
        ("An ex-officer", "former"),
        ("A retired officer", "retired"),
        ("A now retired officer", "retired"),
        ("A now former officer", "former"),
        ("An officer who has since left the force", "former"),
        ("An officer who has since resigned", "resigned"),
        ("An officer who has since retired", "retired"),
        ("An officer who is no longer with the force", "former"),
        ("An officer who is still serving", "serving"),
        ("An officer who is on restricted duties", "serving"),
        ("An officer who has been suspended on full pay", "serving"),
        ("An officer who died last year", "deceased"),
        ("An officer who has since died", "deceased"),
        ("An officer, who took his own life in 2021,", "deceased"),
        ("An officer", "unknown"),
    ],
)
def test_what_is_said_of_the_officers_employment(subject, service):
    only(f"{subject} has a gross misconduct case to answer, the watchdog found.", count=1, service=service)


@pytest.mark.parametrize(
    ("subject", "service"),
    [
        ("Former PC Marlow Teague", "former"),
        ("Ex-PC Marlow Teague", "former"),
        ("Retired Sergeant Marlow Teague", "retired"),
        ("Former officer PS Marlow Teague", "former"),
        ("Sergeant Marlow Teague (now retired)", "retired"),
        ("Marlow Teague, previously a PC with Ravensholt Police,", "former"),
        ("One-time detective Marlow Teague", "former"),
        ("Suspended constable Marlow Teague", "serving"),
    ],
)
def test_a_word_before_or_after_the_name(subject, service):
    only(f"{subject} will face a gross misconduct hearing in March.", count=1, service=service)


@pytest.mark.parametrize(
    ("leaving", "service"),
    [
        ("PC Teague resigned on 3 May, before the hearing.", "resigned"),
        ("PC Teague retired days before the hearing.", "retired"),
        ("PC Teague quit the force ahead of the hearing.", "resigned"),
        ("PC Teague handed in his notice a week before the hearing.", "resigned"),
        ("PC Teague had already left the force.", "former"),
        ("PC Teague stepped down in April.", "resigned"),
    ],
)
def test_leaving_before_the_hearing_is_kept(leaving, service):
    text = f"PC Marlow Teague would have been dismissed had he still been serving, a panel found. {leaving}"
    only(text, count=1, service=service, outcomes=["would_have_been_dismissed"])


def test_former_before_one_name_reaches_no_further():
    text = "Former PC Marlow Teague and PC Rhea Stannard will face a gross misconduct hearing."
    reads(text, {"count": 1, "service": "former"}, {"count": 1, "service": "unknown"})


def test_former_before_a_plural_rank_reaches_every_name():
    text = "Former PCs Marlow Teague and Rhea Stannard will face a gross misconduct hearing."
    only(text, count=2, rank="constable", service="former")


def test_former_officers_before_a_list_reaches_the_whole_list():
    text = "Former officers PC Marlow Teague, PC Rhea Stannard and Sgt Ida Colm will face a gross misconduct hearing."
    reads(text, {"count": 2, "rank": "constable", "service": "former"}, {"rank": "sergeant", "service": "former"})


def test_a_rank_without_former_later_on_does_not_bring_the_officer_back():
    text = "Former PC Marlow Teague, 35, lied to colleagues. PC Teague will face a gross misconduct hearing in June."
    only(text, count=1, service="former")


def test_formerly_based_elsewhere_is_still_in_the_force():
    text = "A constable of the roads unit, formerly based at Quarry Lane, will face a gross misconduct hearing."
    only(text, count=1, rank="constable", service="unknown")


def test_serving_at_the_time_is_not_serving_now():
    text = "An officer who was serving at the time will face a gross misconduct hearing."
    only(text, count=1, service="unknown")


def test_who_remains_serving_is_serving():
    text = "PC Rhea Stannard was given a written warning at a misconduct meeting. She remains a serving officer."
    only(text, count=1, service="serving", outcomes=["written_warning"])


def test_a_moved_officer_is_not_former():
    text = "PC Rhea Stannard, who moved to Ravensholt Police from Elmsworth Police, had no case to answer."
    only(text, count=1, service="unknown", case_to_answer="no")


def test_a_whole_all_serving_lends_its_service_to_each():
    text = "Five officers, all serving with Ravensholt Police, will face gross misconduct hearings."
    only(text, count=5, service="serving")


def test_at_the_end_of_a_number_of_officers_some_are_former():
    text = "Four officers, including one former officer, will face gross misconduct hearings."
    reads(text, {"count": 3, "service": "unknown"}, {"count": 1, "service": "former"})


def test_those_who_have_left_would_have_faced_proceedings():
    text = "Two officers have retired. Were they still serving, they would have faced misconduct proceedings."
    only(text, count=2, service="retired", outcomes=["would_have_faced_proceedings"], finding="none")


def test_regulations_on_those_who_left_give_them_no_outcome():
    text = (
        "Three retired officers had a case to answer for misconduct. "
        "Police regulations limit the action that a force can take against those who have left."
    )
    only(text, count=3, service="retired", case_to_answer="yes", outcomes=[])


def test_whoever_left_a_force_by_its_name_has_left() -> None:
    for force in ("North Dunmere Police", "the Metropolitan Police Service"):
        only(f"We served a notice on a sergeant. The sergeant left {force} in May.", rank="sergeant", service="former")


def test_whoever_left_a_police_station_has_not() -> None:
    only("We served a notice on a sergeant. The sergeant left Dunmere police station at six.", service="unknown")


def test_whoever_had_left_a_force_by_its_initials_has_left() -> None:
    only("A sergeant was served with a notice. No action was taken, as the sergeant had left GMP.", service="former")


def test_who_died_is_the_person_spoken_of_last_and_not_the_officer() -> None:
    text = "A sergeant was served with a notice. The sergeant rang the witness an hour before she took her own life."
    only(text, rank="sergeant", service="unknown")


def test_one_who_died_and_the_officer_who_is_spoken_of_next_are_two() -> None:
    text = (
        "We interviewed both officers. That officer died before our investigation ended, and no further action was"
        " taken in relation to them. The officer who signed the form could not say why. We considered that this officer"
        " had a case to answer for misconduct."
    )
    includes(text, service="deceased", outcomes=["no_further_action"])
    includes(text, service="unknown", case_to_answer="yes")


def test_if_she_hadnt_retired_says_that_she_has():
    text = "An inspector would have faced a misconduct hearing if she hadn't retired."
    only(text, service="retired", outcomes=["would_have_faced_proceedings"])


def test_who_would_have_been_dismissed_was_judged_at_the_one_hearing_told_of():
    text = (
        "Sergeant Ann Hale was dismissed at a misconduct hearing. Former PC Tom Reed, who resigned in May, would also "
        "have been dismissed."
    )
    includes(text, rank="constable", proceeding="misconduct_hearing", case_to_answer="yes")


def test_a_force_is_left_by_its_capitals_too():
    text = "A dispatcher had a misconduct case to answer. The dispatcher had by then left NVP to take up other work."
    only(text, role="staff", service="former")
