"""Whom later sentences mean: both brought in last, those just heard, the kinds of a number, whose hearing it was."""

from readings import includes, lacks, only, reads, totals

POLICE = "Norvale Police looked into who had opened a file. "


def test_both_are_the_two_brought_in_since_a_pair_was_spoken_of():
    text = (
        "Two constables had a misconduct case to answer. A sergeant took the file home. An inspector read it out to a "
        "friend. In our view both had a gross misconduct case to answer."
    )
    includes(POLICE + text, count=2, rank="constable", alleged="misconduct")
    includes(POLICE + text, rank="inspector", alleged="gross_misconduct")


def test_they_are_the_constables_who_have_just_explained_themselves():
    text = (
        "A sergeant was served with a notice. Three constables said that they had needed the address. We decided that "
        "they had no case to answer. The sergeant was dismissed."
    )
    includes(POLICE + text, count=3, rank="constable", case_to_answer="no")


def test_constables_who_only_say_something_are_nobody_in_question():
    text = "A sergeant was served with a notice. Three constables said that the sergeant shouted. He was dismissed."
    only(POLICE + text, rank="sergeant")


def test_a_number_is_shared_out_among_officers_and_staff():
    text = (
        "Nine people were investigated. Of the nine, six were police officers and three were members of police staff. "
        "All were served with notices. The officers had no case to answer."
    )
    assert totals(POLICE + text) == [9]
    reads(POLICE + text, {"count": 6, "role": "officer", "case_to_answer": "no"}, {"count": 3, "role": "staff"})


def test_the_special_constable_is_not_the_officer_beside_him():
    text = (
        "We put an officer and a special constable under misconduct caution. In our view the officer had a gross "
        "misconduct case to answer. The special constable had a misconduct case to answer."
    )
    reads(
        POLICE + text,
        {"role": "officer", "alleged": "gross_misconduct"},
        {"role": "special_constable", "alleged": "misconduct"},
    )


def test_a_hearing_for_one_and_a_meeting_for_the_other_are_to_come():
    text = (
        "We put a constable and an inspector under misconduct caution. The force decided that a hearing should be held "
        "for the constable and a meeting for the inspector."
    )
    reads(
        POLICE + text,
        {"rank": "constable", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled"},
        {"rank": "inspector", "proceeding": "misconduct_meeting", "proceeding_state": "scheduled"},
    )


def test_a_finding_after_a_hearing_is_of_those_whose_hearing_it_was():
    text = (
        "We put a constable and an inspector under misconduct caution. The force decided that a hearing should be held "
        "for the constable and a meeting for the inspector. The inspector resigned. At the hearing, in May, the panel "
        "watched the film. The allegations were not proven."
    )
    includes(POLICE + text, rank="constable", finding="not_proven")
    lacks(POLICE + text, rank="inspector", finding="not_proven")


def test_a_warning_that_an_officer_shouts_is_no_sanction():
    text = "A constable had no case to answer for misconduct. The constable gave a warning before he drew his baton."
    only(POLICE + text, rank="constable", outcomes=[])
