"""Drivers and passengers of police cars are officers in question; those of other cars are members of the public."""

from readings import includes, only, reads, totals

POLICE = "Norvale Police followed a stolen lorry, which hit a bridge. "


def test_the_driver_and_the_passenger_of_the_police_car_are_two_officers():
    text = (
        "We spoke to the driver and the front seat passenger of the police car. In our view the driver had a case to "
        "answer for misconduct, and the passenger had no case to answer."
    )
    reads(POLICE + text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_a_driver_and_passenger_put_under_caution_together_are_looked_into_together():
    text = (
        "The driver and passenger of the police van were interviewed under misconduct caution. Both were given advice."
    )
    only(POLICE + text, count=2, outcomes=["management_action"])


def test_a_driver_who_has_to_answer_for_misconduct_is_an_officer():
    text = "In our view the driver had a gross misconduct case to answer. He was dismissed at a hearing."
    only(POLICE + text, count=1, case_to_answer="yes", outcomes=["dismissed"])


def test_drivers_are_told_apart_by_their_cars():
    text = (
        "The first police car was driven by a sergeant. The second was driven by a constable. The driver of the second "
        "car had a misconduct case to answer. As for the first driver, we saw no case to answer."
    )
    reads(POLICE + text, {"rank": "sergeant", "case_to_answer": "no"}, {"rank": "constable", "case_to_answer": "yes"})


def test_the_driver_and_the_passenger_are_the_two_constables_in_the_car():
    text = (
        "Two constables sat in the car. In our view the driver had a gross misconduct case to answer and the passenger "
        "had a case to answer for misconduct. The driver was dismissed."
    )
    assert totals(POLICE + text) == [2]
    includes(POLICE + text, rank="constable", outcomes=["dismissed"])


def test_a_clerk_known_from_before_shares_what_is_told_of_both():
    text = (
        "We interviewed a sergeant under misconduct caution. A filing clerk, a member of police staff, was interviewed "
        "under caution, too. We saw no case to answer for the sergeant or for the clerk."
    )
    reads(POLICE + text, {"role": "officer", "case_to_answer": "no"}, {"role": "staff", "case_to_answer": "no"})


def test_who_was_the_duty_officer_is_nobody_else():
    text = (
        "The inspector was the duty officer. She had left early. We found a case to answer for misconduct for the "
        "inspector. A constable was dismissed."
    )
    reads(POLICE + text, {"rank": "inspector", "case_to_answer": "yes"}, {"rank": "constable"})
