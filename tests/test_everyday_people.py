"""People of a summary told in everyday words: the driver, the six, whoever was met one by one or only in passing."""

import pytest

from readings import includes, lacks, only, reads, totals


@pytest.mark.parametrize(
    "told",
    [
        "The driver, a police constable, handed in her keys. ",
        "The driver was a constable. ",
        "Those told were: the driver of the van, a constable; and a shopkeeper. ",
        "The driver who stayed, a constable, gave his name. ",
    ],
)
def test_a_driver_who_is_a_constable_is_the_driver_from_then_on(told: str) -> None:
    text = "A van hit a wall in Dunmere. " + told + "We said that the driver had a case to answer for misconduct."
    only(text, rank="constable", case_to_answer="yes")


def test_a_driver_of_whom_nothing_more_is_said_is_no_police() -> None:
    text = "A constable stopped a van. The driver, a plumber, was fined. The constable had no case to answer."
    only(text, rank="constable", case_to_answer="no")


def test_a_number_before_a_list_is_its_whole() -> None:
    text = (
        "We served notices on the six: five constables and the sergeant who ran the shift. The sergeant had a case to "
        "answer for misconduct."
    )
    assert totals(text) == [6]
    includes(text, count=5, rank="constable")
    includes(text, count=1, rank="sergeant", case_to_answer="yes")


def test_all_four_are_those_told_of_one_by_one() -> None:
    text = (
        "Four officers of Norvale Police went to a fair. The driver, a constable, parked on a lawn. A sergeant, an "
        "inspector and a superintendent walked home. We said that all four had a case to answer for misconduct."
    )
    assert totals(text) == [4]
    for rank in ("constable", "sergeant", "inspector", "superintendent"):
        includes(text, count=1, rank=rank, case_to_answer="yes")


def test_the_detective_constable_is_not_the_constable() -> None:
    text = (
        "We investigated a constable and a detective constable for misconduct. The constable had no case to answer. "
        "The detective constable was dismissed."
    )
    reads(text, {"case_to_answer": "no"}, {"outcomes": ["dismissed"]})


def test_the_supervisor_is_who_was_met_as_one() -> None:
    text = (
        "A constable was interviewed under caution. His supervisor, a sergeant, had signed the log. As regards the "
        "supervisor, the force said that she would go through reflective practice."
    )
    includes(text, rank="sergeant", outcomes=["reflective_practice"])


def test_somebody_met_in_passing_does_not_take_the_pronoun() -> None:
    text = (
        "A constable was served with a misconduct notice. The constable took the log to the inspector. He handed in his"
        " notice."
    )
    only(text, rank="constable", service="resigned")


def test_no_case_to_answer_is_said_of_those_just_spoken_of() -> None:
    text = (
        "We investigated an inspector for misconduct. The inspector had a case to answer. He was helped by two "
        "constables. The constables did as they were told. There was no case to answer."
    )
    reads(text, {"rank": "inspector", "case_to_answer": "yes"}, {"count": 2, "case_to_answer": "no"})


def test_gross_misconduct_found_by_a_panel_is_found_at_a_hearing_beside_meetings_of_others() -> None:
    text = (
        "A panel led by a legally qualified chair heard the case of the sergeant. Gross misconduct was proven and she "
        "was dismissed. A constable received a written warning at a misconduct meeting."
    )
    includes(text, rank="sergeant", proceeding="misconduct_hearing", outcomes=["dismissed"])


def test_rules_of_police_staff_are_no_people() -> None:
    text = (
        "A dispatcher was served with a misconduct notice. Police staff misconduct rules let a case be heard in her "
        "absence. The dispatcher was dismissed at a disciplinary hearing."
    )
    only(text, count=1, role="staff", outcomes=["dismissed"])


def test_notice_given_to_others_puts_nobody_under_scrutiny() -> None:
    text = "A constable met a widow. The defence had been given notice that she would be heard by the court."
    lacks(text, rank="constable")


@pytest.mark.parametrize("post", ["driver", "driver of the van"])
def test_who_was_called_the_driver_is_the_driver_and_nobody_met_beside_him(post: str) -> None:
    text = (
        f"We looked at the {post}, a police constable, and a special constable. In our view the driver had a case to"
        " answer for misconduct."
    )
    includes(text, rank="constable", role="officer", case_to_answer="yes")


@pytest.mark.parametrize("sent", ["was sent for more training", "was sent for extra training", "was sent on a course"])
def test_who_is_sent_to_be_trained_has_an_outcome(sent: str) -> None:
    includes(f"A constable was dismissed over a chase. A dispatcher {sent}.", role="staff", outcomes=["training"])


@pytest.mark.parametrize("who", ["The 101 call handler", "The 999 handler", "A 111 operator"])
def test_the_line_somebody_answers_counts_nobody(who: str) -> None:
    text = (
        f"Two PCs of Norvale Police had no case to answer. {who} received a written warning at a disciplinary meeting."
    )
    reads(text, {"count": 2, "rank": "constable"}, {"count": 1, "role": "staff", "outcomes": ["written_warning"]})


def test_call_takers_of_a_line_are_counted_by_the_number_before_it() -> None:
    text = "Two 999 call takers of Norvale Police received written warnings at disciplinary meetings."
    only(text, count=2, role="staff")


def test_the_other_five_are_what_was_counted() -> None:
    text = (
        "PC Lunt made 12 claims for mileage. A misconduct hearing found that she lied on seven occasions and made "
        "no finding on the other five. She was dismissed."
    )
    only(text, count=1, finding="proven", outcomes=["dismissed"])


def test_the_other_five_are_officers_where_no_things_were_counted() -> None:
    text = "PC Lunt was sacked at a misconduct hearing. No finding was made against the other five officers."
    includes(text, count=5, finding="not_proven")


def test_the_third_of_a_row_of_names_is_the_third_of_the_lead() -> None:
    text = (
        "Two Norvale Police officers were sacked and a third given a final written warning after a misconduct hearing. "
        "PC Amy Lunt, PC Jon Reed and Sergeant Kit Dorn shared a car. Gross misconduct was found in all three "
        "cases. Sgt Dorn was given a final written warning."
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
        {"rank": "sergeant", "outcomes": ["final_written_warning"], "found_level": "gross_misconduct"},
    )


def test_who_was_also_dismissed_is_somebody_else() -> None:
    text = "A PC lost his job at Norvale Police. Also dismissed was a detective constable who had sold a bicycle."
    only(text, count=2, rank="constable", outcomes=["dismissed"])
