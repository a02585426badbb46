"""Statements that tell of many people in a few lines: who is new, who goes on, and what is denied of whom."""

import pytest

from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block, Fact, Facts
from analysis.extract.happenings.event import Event
from readings import includes, only, people, reads


def test_who_speaks_a_statement_after_a_colon_is_none_of_those_it_tells_of():
    text = (
        "Chief Constable Ada Thorn:\n“Two PCs were sacked at a misconduct hearing. "
        "A third, who had left the scene early, was given a final written warning. He returns to work in May.”"
    )
    assert "chief_constable" not in {group.rank for group in people(text)}
    includes(text, count=1, outcomes=["final_written_warning"])


def test_a_third_who_is_told_of_is_one_more():
    text = "Two PCs were sacked at a misconduct hearing. A third, who kept watch, was found guilty of misconduct."
    reads(text, {"count": 2, "outcomes": ["dismissed"]}, {"count": 1, "finding": "proven", "found_level": "misconduct"})


@pytest.mark.parametrize("whom", ["either", "that the younger of the two"])
def test_what_an_investigator_did_not_think_is_denied_to_its_end(whom):
    text = f"Two sergeants were investigated over the arrest. We did not think {whom} had a case to answer."
    assert "no" in {group.case_to_answer for group in people(text)}


def test_who_was_under_investigation_is_dismissed_as_a_person_and_not_as_a_case():
    text = "A sergeant retired while she was under investigation and would have been dismissed."
    only(text, rank="sergeant", service="retired", outcomes=["would_have_been_dismissed"])


def test_a_dismissal_told_again_is_the_one_before_the_barring():
    told = Facts()
    for order, value in enumerate(("dismissed", "barred_list")):
        told.append(Fact("outcome", value, "asserted", "panel", "body", order))
    barred = Block(2, 2, "officer", "constable", facts=told)
    assert agreement(barred, [Event("outcome", "dismissed", 0, 1)]) > 0
    assert agreement(barred, [Event("outcome", "written_warning", 0, 1)]) <= 0


def test_whoever_opens_an_entry_of_a_list_is_its_subject():
    text = (
        "Outcomes\n• A detective constable sent the log to a friend. He pleaded guilty to an offence of fraud. "
        "At a misconduct hearing he was dismissed."
    )
    only(text, rank="constable", criminal="convicted", outcomes=["dismissed"])


def test_a_hearing_that_somebody_is_due_before_is_still_to_come():
    only("An inspector, who is suspended, is due before a misconduct hearing in June.", finding="pending")


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("took ill-health retirement.", "service", "retired"),
        ("jumped before he was pushed.", "service", "resigned"),
        ("remains an officer.", "service", "serving"),
        ("has departed.", "service", "former"),
    ],
)
def test_leaving_and_staying_in_everyday_words(told, field, value):
    only(f"A police sergeant was found guilty of misconduct at a hearing. He {told}", **{field: value})


def test_a_jury_that_took_hours_to_clear_somebody_acquitted_him():
    only("A PC was charged with theft and dismissed. The jury took two hours to clear him.", criminal="acquitted")


def test_a_watchdog_that_only_reveals_a_finding_has_not_made_it():
    text = "A PC was later found to have committed gross misconduct, the watchdog has announced. He was sacked."
    only(text, rank="constable", finding="proven", found_level="gross_misconduct", outcomes=["dismissed"])


def test_officers_who_faced_lesser_allegations_are_in_question():
    includes("A sergeant was dismissed. Three inspectors faced lesser allegations.", count=3, rank="inspector")


def test_each_number_of_a_list_counts_one_more():
    text = (
        "1. Police constable – misconduct meeting, 3 May. Slept in the van. Misconduct proven. Written warning.\n"
        "2. Police constable – misconduct meeting, 3 May. The same shift. Misconduct not proven. No further action."
    )
    reads(text, {"outcomes": ["written_warning"]}, {"finding": "not_proven", "outcomes": ["no_further_action"]})


def test_a_label_holds_for_every_item_of_its_line():
    text = "Written warning: an inspector, after a misconduct hearing; and a constable, after a misconduct meeting."
    reads(
        text,
        {"rank": "inspector", "proceeding": "misconduct_hearing", "outcomes": ["written_warning"]},
        {"rank": "constable", "proceeding": "misconduct_meeting", "outcomes": ["written_warning"]},
    )


def test_who_is_over_other_specials_has_a_rank_and_a_special_constable_none():
    only("A special sergeant was dismissed.", role="special_constable", rank="sergeant")
    only("A special constable was dismissed.", role="special_constable", rank="unknown")


@pytest.mark.parametrize("whose", ["the force's", "Northshire's most senior", "North Wessex's longest-serving"])
def test_some_of_the_officers_of_a_force_are_counted(whose):
    only(f"Two of {whose} sergeants were dismissed.", count=2, rank="sergeant", service="unknown")


def test_one_and_the_other_are_of_the_group_just_told_of():
    text = (
        "Three officers have faced disciplinary proceedings.\n"
        "The sergeant had a misconduct case to answer, and so had both constables.\n"
        "Misconduct meetings for both constables were held in May. Misconduct was proven for one, who received "
        "a final written warning. It was not proven for the other, who was new."
    )
    includes(text, rank="constable", finding="proven", outcomes=["final_written_warning"])
    includes(text, rank="constable", finding="not_proven")


def test_what_is_told_of_somebody_does_not_part_an_allegation_from_its_finding():
    text = "The allegation against PC Ada Thorn, who had been an officer for less than a month, was found not proven."
    only(text, rank="constable", finding="not_proven")


def test_a_hearing_that_was_arranged_and_took_place_was_held():
    text = (
        "A dispatcher had a case to answer for gross misconduct. A disciplinary hearing arranged by her employer "
        "took place in May. The dispatcher was dismissed."
    )
    only(text, proceeding_state="held", outcomes=["dismissed"])


def test_who_fails_to_win_a_job_back_is_not_reinstated():
    only("A constable who was sacked for lying has failed in a bid to get his job back.", outcomes=["dismissed"])


def test_who_gets_away_with_advice_was_given_it():
    only("PC Ada Thorn got away with management advice over the remarks.", outcomes=["management_action"])


def test_of_nobody_nothing_was_found():
    only("No officers were dismissed after a misconduct hearing.", count=0, finding="unknown")


def test_what_a_force_listed_for_another_month_is_background():
    text = "Dismissed: one PCSO.\nIn January the force reported three people, of whom two were dismissed."
    only(text, role="pcso", count=1)


def test_a_nurse_of_the_custody_suite_is_met_again_as_the_nurse():
    text = "A custody nurse had a case to answer for gross misconduct. The nurse was dismissed by her employer."
    only(text, role="staff", outcomes=["dismissed"])


def test_what_somebody_lied_about_is_not_what_is_dismissed():
    only("An officer who hit a girl, then lied about it, has been dismissed.", outcomes=["dismissed"])


@pytest.mark.parametrize(
    "words", ["had hoped PC Thorn would lose her job", "was astonished that nobody had lost their job"]
)
def test_a_dismissal_hoped_for_happened_to_nobody(words):
    only(f"PC Ada Thorn was given a written warning. The family {words}.", outcomes=["written_warning"])


def test_who_got_a_final_one_was_given_a_final_written_warning():
    text = "Sergeant Ivo Reed got a written warning at a hearing. A constable got a final one."
    includes(text, rank="constable", outcomes=["final_written_warning"])


def test_whoever_goes_before_an_investigation_ends_is_in_question():
    text = (
        "A detention officer who falsified a log quit before the investigation was over. A sergeant was given advice."
    )
    includes(text, role="staff", service="resigned")


def test_who_was_not_punished_saw_no_further_action_and_who_was_warned_some_other_outcome():
    text = (
        "Two constables were found guilty of misconduct. One was warned, a tribunal said. The other was not punished."
    )
    reads(text, {"outcomes": ["other"]}, {"outcomes": ["no_further_action"]})


@pytest.mark.parametrize("words", ["Bosses fired him for gross misconduct.", "The panel has fired the constable."])
def test_who_is_fired_by_others_is_dismissed(words):
    only(f"A constable was before a misconduct hearing. {words}", rank="constable", outcomes=["dismissed"])


def test_what_any_panel_is_told_is_not_what_it_finds():
    only("The constable had no case to answer, the tribunal was told.", case_to_answer="no", finding="none")
