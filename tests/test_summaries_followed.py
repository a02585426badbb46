"""Who is followed through a regulator's summary: by number, by title, in rows and pairs, and beside a superior."""

import pytest

from readings import includes, lacks, only, reads, totals


@pytest.mark.parametrize(
    "opening",
    ["For the fourth we thought there was", "As to the fourth, there was", "With regard to the fourth, it saw"],
)
def test_who_was_left_of_a_number_is_told_of_by_number_alone(opening):
    text = (
        "Four constables had opened the file. Three of them had a reason and had no case to answer."
        f" {opening} a misconduct case to answer."
    )
    reads(
        text,
        {"count": 3, "rank": "constable", "case_to_answer": "no"},
        {"count": 1, "rank": "constable", "case_to_answer": "yes"},
    )


def test_the_sentences_after_the_third_go_on_with_that_officer():
    text = (
        "Three constables attended a misconduct hearing. The panel found nothing proven against two of the constables."
        " It said that the third, who had held the gate, should have let go. This was a breach that amounted to"
        " misconduct. He was given a written warning."
    )
    reads(
        text,
        {"count": 2, "finding": "not_proven"},
        {"count": 1, "finding": "proven", "found_level": "misconduct", "outcomes": ["written_warning"]},
    )


def test_he_in_the_clauses_after_the_third_is_the_third():
    text = (
        "Three officers were served with notices. We decided that two of them had a case to answer."
        " The third had stood outside and, in our view, he had no case to answer."
    )
    reads(text, {"count": 2, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_his_inspector_is_not_the_officer():
    text = (
        "An officer was served with a misconduct notice. He had a case to answer. The force said that"
        " his inspector would speak to him. The officer was given a written warning."
    )
    only(text, rank="unknown", outcomes=["written_warning"])


@pytest.mark.parametrize(
    ("person", "rank", "role"),
    [
        ("her mentor, a police constable,", "constable", "officer"),
        ("her mentor, who was a sergeant,", "sergeant", "officer"),
        ("the lecturer, a special constable,", "unknown", "special_constable"),
    ],
)
def test_a_title_given_to_an_officer_is_known_again(person, rank, role):
    title = person.split()[1].rstrip(",")
    text = (
        f"A recruit said that {person} had sent messages. We considered the conduct of an inspector."
        f" The {title} had a case to answer for gross misconduct. The inspector had no case to answer."
    )
    reads(
        text,
        {"rank": rank, "role": role, "case_to_answer": "yes"},
        {"rank": "inspector", "case_to_answer": "no"},
    )


def test_the_last_word_of_what_a_civilian_does_is_enough_later():
    text = (
        "Ravensholt Police audited a woman who worked as a property records clerk. The clerk was interviewed."
        " At a disciplinary hearing the clerk was dismissed."
    )
    only(text, role="staff", outcomes=["dismissed"])


@pytest.mark.parametrize(
    "person", ["a refunds officer, who is a member of police staff", "a refunds officer (a police staff role)"]
)
def test_an_officer_who_is_called_staff_is_staff(person):
    text = (
        f"We interviewed {person}, and a sergeant. The refunds officer had no case to answer."
        " The sergeant had a misconduct case to answer."
    )
    reads(text, {"role": "staff", "case_to_answer": "no"}, {"rank": "sergeant", "case_to_answer": "yes"})


def test_both_of_one_title_are_an_officer_and_one_of_the_staff():
    text = (
        "A driving instructor, who is a sergeant, was served with a notice. A second instructor, a member of police"
        " staff, was also served with a notice. Both instructors kept records. Neither of them had a case to answer."
    )
    reads(text, {"rank": "sergeant", "case_to_answer": "no"}, {"role": "staff", "case_to_answer": "no"})


def test_the_student_officer_is_whoever_was_met_as_one():
    text = (
        "A student officer made a report. An inspector was served with a notice and had a case to answer."
        " The student officer, who had by then left the police, gave evidence. The inspector was dismissed."
    )
    only(text, rank="inspector", service="unknown", outcomes=["dismissed"])


def test_she_goes_on_from_the_subject_and_not_from_whoever_was_told():
    text = (
        "We interviewed a sergeant and a detention officer under misconduct caution. The detention officer had passed"
        " a note to the sergeant. There was no case for her to answer. The sergeant was given a written warning."
    )
    includes(text, role="staff", case_to_answer="no")
    lacks(text, rank="sergeant", case_to_answer="no")


def test_a_former_sergeant_met_in_passing_is_not_the_officer_in_question():
    text = (
        "An officer was served with a misconduct notice. He had mentioned it to a former sergeant."
        " The former sergeant, who has since died, had told nobody. The officer was given a written warning."
    )
    only(text, rank="unknown", service="unknown", outcomes=["written_warning"])


def test_each_after_a_row_sums_up_the_people_of_the_row():
    text = (
        "Six officers were served with notices. The two constables who called at the flat, the sergeant who closed"
        " the log and the inspector in the burglary team each had a misconduct case to answer."
    )
    includes(text, count=2, rank="constable", case_to_answer="yes")
    includes(text, count=1, rank="sergeant", case_to_answer="yes")
    includes(text, count=1, rank="inspector", case_to_answer="yes")


@pytest.mark.parametrize("one", ["the more experienced", "the younger", "the longer serving"])
def test_two_are_told_apart_by_comparing_them(one):
    text = (
        "Two constables attended misconduct meetings. Misconduct was proven against"
        f" {one} of the two constables, who received a written warning, and not proven against the other."
    )
    reads(
        text,
        {"finding": "proven", "outcomes": ["written_warning"]},
        {"finding": "not_proven", "outcomes": ["no_further_action"]},
    )
    assert totals(text) == [2]


def test_a_pair_is_among_the_group_under_notice_though_it_was_parted():
    text = (
        "We served notices on three officers. The two constables who called at the flat and the sergeant each had"
        " a misconduct case to answer. Misconduct was proven against the older of the two constables"
        " and not proven against the other. The sergeant was given a written warning."
    )
    assert 3 in totals(text)
    lacks(text, case_to_answer="unknown")


def test_somebodys_line_manager_is_the_inspector_who_was_it():
    text = (
        "A constable had a case to answer. A third person, an inspector who was the constable's line manager,"
        " was also served with a notice. She has no case to answer."
    )
    includes(text, rank="inspector", case_to_answer="no")


def test_a_measure_goes_to_whom_the_sentence_before_was_about():
    text = (
        "We told a sergeant and two constables that they were under investigation, and an acting inspector was served"
        " with a notice. The sergeant and both constables had a misconduct case to answer. As for the acting"
        " inspector, we thought that he should have asked. This should be dealt with by reflective practice."
    )
    includes(text, rank="inspector", outcomes=["reflective_practice"])
    lacks(text, rank="sergeant", outcomes=["reflective_practice"])


def test_a_hearing_for_gross_misconduct_is_of_whoever_had_that_case():
    text = (
        "A special constable had a gross misconduct case to answer. The coach, a police constable, had a misconduct"
        " case to answer. At a gross misconduct hearing the allegation was found not proven."
    )
    reads(
        text,
        {"role": "special_constable", "proceeding": "misconduct_hearing", "finding": "not_proven"},
        {"rank": "constable", "case_to_answer": "yes", "finding": "unknown"},
    )


def test_what_was_withdrawn_is_the_allegation_and_not_those_who_gave_evidence():
    text = (
        "There was a gross misconduct case for a constable to answer, and a misconduct case for a sergeant to answer."
        " The force dealt with the sergeant by reflective practice. The hearing for the constable was held in May."
        " After the evidence of the two women the lawyer asked to withdraw the allegation, and it was withdrawn."
    )
    includes(text, rank="sergeant", outcomes=["reflective_practice"])


def test_hearing_a_noise_is_no_misconduct_hearing():
    text = (
        "Two constables were sent to a flat after a neighbour reported hearing a woman scream. We found that the "
        "constable who broke the door had a misconduct case to answer. The force gave the constable words of advice."
    )
    only(text, count=1, rank="constable", outcomes=["management_action"])


def test_they_are_whoever_the_meeting_that_opens_a_sentence_was_for() -> None:
    reads(
        "Misconduct meetings were arranged for the sergeant and the constable. The sergeant resigned before his was"
        " held. The meeting for the constable went ahead in May, when they were given a written warning.",
        {"rank": "sergeant", "service": "resigned"},
        {"rank": "constable", "proceeding_state": "held", "outcomes": ["written_warning"]},
    )


def test_reflection_with_ones_line_manager_is_not_the_managers() -> None:
    only(
        "The constable had no case to answer. She has since taken part in reflective practice with her line manager.",
        rank="constable",
        outcomes=["reflective_practice"],
    )


def test_each_of_a_row_of_ordinals_can_have_its_own_article():
    text = (
        "We saw a misconduct case for three constables to answer. The first and the third constables attended a"
        " misconduct meeting, at which misconduct was proven."
    )
    includes(text, count=2, rank="constable", finding="proven", proceeding="misconduct_meeting")


def test_that_officer_is_whom_the_sentence_spoke_of_last():
    text = (
        "Two officers were investigated. At the hearing the panel found that one of the officers had committed gross"
        " misconduct. Nobody heard the words of the other officer, and the allegation against that officer was not"
        " proven."
    )
    includes(text, count=1, finding="proven", found_level="gross_misconduct")
    includes(text, count=1, finding="not_proven")


def test_a_sergeant_who_did_something_to_the_officer_is_somebody_else() -> None:
    only(
        "The officer was served with a misconduct notice. The sergeant had not told the officer about the window. "
        "The officer received management advice.",
        rank="unknown",
        outcomes=["management_action"],
    )


def test_the_failings_of_one_and_of_others_are_those_of_all():
    text = (
        "A constable and three detention officers were served with notices. The force said that the failings of the"
        " constable, and of all three detention officers, should be dealt with by an action plan."
    )
    includes(text, count=1, rank="constable", outcomes=["performance_procedures"])
    includes(text, count=3, role="staff", outcomes=["performance_procedures"])


def test_clerks_of_the_appointments_desk_are_staff():
    only("We saw no misconduct case for the appointments clerk to answer.", role="staff", case_to_answer="no")
