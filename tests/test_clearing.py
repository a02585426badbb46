"""Who is cleared when a text clears everybody at once, and who is not."""

import pytest

from readings import lacks, nobody, only, reads

CLEARED = "We saw no indication that any person at the station had behaved in a manner calling for discipline."


@pytest.mark.parametrize(
    "scrutiny",
    ["Two constables were served with notices.", "We interviewed two constables under misconduct caution."],
)
def test_people_under_scrutiny_are_cleared_with_everybody(scrutiny):
    only(f"{scrutiny} {CLEARED}", count=2, rank="constable", case_to_answer="no", proceeding="none")


@pytest.mark.parametrize(
    "nobody_at_all",
    [
        "any police officer had breached the standards of behaviour",
        "anyone at the station had misconducted themselves",
        "any individual had behaved in a manner calling for discipline",
        "any Borsetshire officer had acted in a way that would warrant disciplinary action",
    ],
)
def test_any_word_for_anybody_clears_everybody(nobody_at_all):
    text = f"A sergeant was served with a notice. There was no indication that {nobody_at_all}."
    only(text, count=1, rank="sergeant", case_to_answer="no")


def test_learning_after_a_general_clearing_is_no_case():
    text = f"{CLEARED} The force agreed that one sergeant would receive management action."
    only(text, count=1, rank="sergeant", case_to_answer="no", outcomes=["management_action"])


def test_that_officers_might_have_breached_standards_comes_before_the_answer():
    text = f"We identified two sergeants who might have breached the standards of behaviour. {CLEARED}"
    only(text, count=2, rank="sergeant", case_to_answer="no")


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Two constables went to the house and gave statements. Later three more constables arrived.", 2),
        ("A constable took the woman home.", 1),
        ("Constables searched the park for her until midnight.", None),
        ("Statements were taken from three constables.", 3),
    ],
)
def test_an_inquiry_that_clears_everybody_was_about_those_who_took_part(told, count):
    judged = "The decisions made there were reasonable."
    only(f"The IOPC looked into what the police did. {told} {judged} {CLEARED}", count=count, case_to_answer="no")


def test_no_case_of_nobody_in_particular_is_of_those_who_took_part():
    text = "Constables held the man down. The investigator saw no case to answer for misconduct here."
    only(text, count=None, case_to_answer="no")


@pytest.mark.parametrize(
    ("could", "answer"),
    [
        (
            "too little evidence, and insufficient evidence on which a panel could conclude that the officers had lied",
            "no",
        ),
        ("evidence upon which a panel could find that the officers had lied", "yes"),
    ],
)
def test_whatever_a_panel_could_find_of_certain_officers_is_their_case(could, answer):
    only(f"Two officers stopped a van. The watchdog saw {could}.", count=2, case_to_answer=answer)


def test_no_evidence_for_a_panel_to_conclude_anything_of_anybody_clears_everybody():
    text = "The IOPC asked why two constables hit a man with batons. There was insufficient evidence for a reasonable "
    text += "panel to conclude that any person at the station had behaved in a manner calling for discipline."
    only(text, count=2, case_to_answer="no")


def test_a_clearing_in_a_text_that_tells_of_no_officers_is_of_nobody():
    nobody(f"The IOPC asked why a man was found on the line near the police station. {CLEARED}")


def test_an_indication_that_is_not_considered_to_be_there_is_denied():
    denial = "The watchdog does not consider there to be an indication that any officer behaved badly."
    only(f"A sergeant was served with a notice. {denial}", rank="sergeant", case_to_answer="no")


def test_a_case_that_is_told_outlasts_a_general_clearing():
    text = f"The sergeant had a case to answer for misconduct. {CLEARED} The sergeant received a written warning."
    lacks(text, case_to_answer="no")


def test_clearing_everybody_of_crime_says_nothing_of_misconduct():
    text = "A sergeant was served with a notice. There was no indication that any officer had committed a crime."
    only(text, count=1, case_to_answer="unknown")


@pytest.mark.parametrize("nobody_at_all", ["no person employed at the station", "nobody working for the force"])
def test_nobody_who_had_a_case_is_a_clearing_however_long_the_phrase(nobody_at_all):
    text = f"A sergeant was served with a notice. We found that {nobody_at_all} had a case to answer."
    only(text, count=1, case_to_answer="no", proceeding="none")


@pytest.mark.parametrize(
    "denial",
    [
        "We found no indication the sergeant behaved in a manner calling for discipline.",
        "There was nothing to suggest that any police officer had breached the standards of behaviour.",
    ],
)
def test_a_denial_clears_with_or_without_that_and_whatever_there_is_not(denial):
    only(f"We interviewed the sergeant under misconduct caution. {denial}", rank="sergeant", case_to_answer="no")


def test_any_other_officer_leaves_out_those_told_of():
    text = "A sergeant was served with a notice. We saw no misconduct case to answer for any other officer."
    lacks(text, case_to_answer="no")


def test_no_before_a_list_holds_for_all_of_it():
    nobody("We found that no constable, staff member or cleaning contractor there had a case to answer.")


def test_any_of_the_officers_are_the_officers():
    text = "Three constables were served with notices. We saw no case to answer for any of the constables."
    only(text, count=3, rank="constable", case_to_answer="no")


def test_a_person_whom_a_sentence_opens_with_is_its_they():
    text = (
        "We saw no misconduct case to answer for any of the four constables. For one constable, we thought "
        "that their tone had been poor and suggested management action."
    )
    reads(text, {"count": 1, "outcomes": ["management_action"]}, {"count": 3, "outcomes": []})


def test_poor_performance_alone_is_no_case():
    text = "The performance of the two sergeants was unsatisfactory. Both sergeants received management advice."
    only(text, count=2, case_to_answer="no", proceeding="none")


@pytest.mark.parametrize(
    "complaint",
    [
        "A shopkeeper alleged that constables had sworn at her.",
        "A shopkeeper made a complaint that the constables were rude.",
        "A shopkeeper complained that two constables pushed her.",
        "A shopkeeper complained to Borsetshire Constabulary about the force used by the constable.",
        "A shopkeeper made a complaint to the police that she was sworn at by two constables.",
    ],
)
def test_people_complained_of_are_under_scrutiny_and_cleared_when_it_is_not_upheld(complaint):
    only(f"{complaint} We did not uphold the complaint.", rank="constable", case_to_answer="no")


def test_a_complaint_upheld_in_part_clears_nobody():
    text = "A shopkeeper alleged that constables had sworn at her and had lied. "
    only(text + "We upheld the complaint of lying. We did not uphold the other complaint.", case_to_answer="unknown")


def test_who_complains_is_not_complained_of():
    nobody("A sergeant alleged that he had been bullied. A former constable complained that the sergeant was bullied.")


@pytest.mark.parametrize("pain", ["to constables that her arm hurt", "of being followed by a man"])
def test_a_complaint_that_blames_no_officer_accuses_nobody(pain):
    nobody(f"Two constables arrested a shopkeeper, who complained {pain}. We did not uphold the complaint.")


def test_a_complaint_adds_nobody_to_people_under_scrutiny():
    text = "A man complained that an officer pushed him. Two sergeants had a case to answer for misconduct."
    only(text, count=2, rank="sergeant")


@pytest.mark.parametrize(
    "denied",
    [
        "The performance of the sergeant had not been unsatisfactory.",
        "We saw no misconduct, nor any performance issues, on the part of the sergeant.",
        "We did not consider that the performance of the sergeant was unsatisfactory.",
    ],
)
def test_poor_performance_denied_is_not_alleged(denied):
    lacks(f"A sergeant was served with a notice. {denied}", alleged="performance")


def test_those_of_whom_only_the_number_is_told_stay_a_whole():
    text = f"We interviewed two sergeants under caution. {CLEARED} One sergeant would be debriefed."
    lacks(text, count=2)


def test_informal_learning_is_learning():
    text = "The force decided that a sergeant should receive informal learning on handovers."
    only(text, count=1, outcomes=["reflective_practice"])


@pytest.mark.parametrize(
    "denial",
    [
        "In our view no officer behaved in a manner, by day or night, to justify disciplinary proceedings.",
        "The evidence did not indicate that any officer had behaved in a manner calling for discipline.",
    ],
)
def test_a_denial_reaches_to_the_end_of_its_sentence(denial):
    only(f"Two sergeants were served with notices. {denial}", count=2, case_to_answer="no")


def test_an_indication_of_where_somebody_is_accuses_nobody():
    nobody("Police officers searched the house for an indication of where the girl could be.")


def test_a_man_under_investigation_by_the_police_is_no_officer():
    nobody("A woman said that a man who was under investigation by Westmark Police had gone missing.")


def test_officers_whose_conduct_was_questioned_are_under_scrutiny():
    only("The conduct of two constables was questioned after a film was published.", count=2, rank="constable")
    nobody("Two constables were questioned as witnesses after a film was published.")


def test_an_abandoned_call_is_no_case_withdrawn():
    text = "Two dispatchers were served with misconduct notices over the abandoned call, which the force graded."
    only(f"Westmark Police reviewed it. {text}", count=2, finding="unknown")


def test_standards_not_breached_are_no_case():
    text = "We thought that the two dispatchers had followed the policy and had not breached professional standards."
    only(f"Two dispatchers were served with notices by the police watchdog. {text}", count=2, case_to_answer="no")


def test_no_evidence_or_any_indication_denies_both():
    text = "We found no evidence of a fault, or any indication that any person there had behaved in a manner so bad."
    only(f"A sergeant was served with a notice. {text} No misconduct followed.", count=1, case_to_answer="no")


def test_a_force_that_sees_only_poor_performance_sees_no_case():
    text = "We thought that the sergeant had a case to answer for misconduct. "
    only(text + "Westmark Police considered that the sergeant's performance was unsatisfactory.", case_to_answer="no")


def test_any_of_the_officers_or_staff_are_all_of_both():
    text = "Two officers and three members of police staff were served with notices. "
    text += "We did not believe that any of the officers or members of staff had a case to answer."
    reads(text, {"role": "officer", "case_to_answer": "no"}, {"role": "staff", "case_to_answer": "no"})


@pytest.mark.parametrize(
    "denial",
    [
        "We did not find that any person at the station had behaved in a manner calling for discipline.",
        "The inquiry did not identify any misconduct concerns about the sergeant.",
    ],
)
def test_what_was_not_found_of_anybody_is_no_case(denial):
    only(f"A sergeant was served with a notice. {denial}", rank="sergeant", case_to_answer="no")


@pytest.mark.parametrize(
    "judged",
    [
        "In our opinion the officer's actions were proportionate.",
        "We found that the officer had acted appropriately.",
        "The evidence suggested that the officer acted lawfully.",
    ],
)
def test_certain_officers_judged_to_have_acted_well_have_no_case(judged):
    only(f"A traffic officer drove after a stolen van, which hit a wall. {judged}", count=1, case_to_answer="no")


def test_officers_at_large_who_acted_well_are_nobody():
    nobody("Police went to a farm. We found that officers and staff acted appropriately on the day.")
