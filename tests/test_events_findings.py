"""What a panel or a tribunal decided: proven and at which level, not proven, overturned, or left standing."""

import pytest

from readings import includes, lacks, only


@pytest.mark.parametrize(
    ("decision", "level"),
    [
        ("Gross misconduct was proven against a sergeant", "gross_misconduct"),
        ("A sergeant was found to have committed gross misconduct", "gross_misconduct"),
        ("A sergeant was found guilty of gross misconduct", "gross_misconduct"),
        ("A sergeant admitted misconduct", "misconduct"),
        ("A sergeant's conduct amounted to gross misconduct, the panel found", "gross_misconduct"),
        ("Allegations of misconduct were found proven against a sergeant", "misconduct"),
        ("A panel found gross misconduct proven for a sergeant", "gross_misconduct"),
    ],
)
def test_a_proven_finding_has_its_level(decision, level):
    only(f"{decision} at a misconduct hearing.", rank="sergeant", finding="proven", found_level=level)


@pytest.mark.parametrize(
    "decision",
    [
        "A sergeant was cleared of gross misconduct",
        "Gross misconduct was not proven against a sergeant",
        "The allegations against a sergeant were found not proven",
        "A sergeant was found not to have committed misconduct",
        "A panel found that a sergeant had no case to answer",
        "The case against a sergeant was dismissed",
        "Allegations against a sergeant were dismissed",
        "The case against a sergeant was thrown out",
    ],
)
def test_a_case_not_proven_or_dismissed_clears_the_officer(decision):
    text = f"{decision} at a misconduct hearing."
    only(text, rank="sergeant", outcomes=["no_further_action"], found_level="none", finding="not_proven")


def test_cleared_of_the_higher_level_and_found_at_the_lower():
    text = (
        "A panel cleared an inspector of gross misconduct but found misconduct proven. "
        "The panel gave her a written warning."
    )
    only(
        text,
        alleged="gross_misconduct",
        finding="proven",
        found_level="misconduct",
        outcomes=["written_warning"],
    )


def test_admitting_misconduct_while_denying_gross_misconduct_is_not_gross_misconduct():
    text = "An inspector admitted misconduct but denied gross misconduct at a hearing that goes on."
    only(text, alleged="gross_misconduct")
    lacks(text, found_level="gross_misconduct")


def test_a_panel_that_finds_a_case_to_answer_has_found_it_proven():
    text = "A misconduct meeting was held, at which the panel found a case to answer for the constable."
    only(text, rank="constable", finding="proven", proceeding="misconduct_meeting", proceeding_state="held")


def test_some_allegations_proven_is_proven():
    text = "Three of the five allegations against a sergeant were proven at a gross misconduct hearing."
    only(text, rank="sergeant", count=1, finding="proven")


def test_a_won_appeal_overturns_the_dismissal():
    text = (
        "A constable who was sacked for gross misconduct has won an appeal and been reinstated. "
        "The Police Appeals Tribunal overturned the decision."
    )
    only(text, rank="constable", finding="overturned", proceeding="appeal", outcomes=["reinstated"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Her appeal was upheld and the finding was quashed.",
        "The tribunal upheld her appeal and set aside the finding.",
    ],
)
def test_an_appeal_upheld_overturns_the_finding(sentence):
    includes(f"A constable was dismissed for gross misconduct. {sentence}", finding="overturned")


@pytest.mark.parametrize(
    "sentence",
    [
        "A tribunal upheld the ruling.",
        "Her appeal was dismissed.",
        "The decision was upheld on appeal.",
        "She lost her appeal.",
    ],
)
def test_a_ruling_upheld_leaves_the_dismissal(sentence):
    text = f"A constable was dismissed for gross misconduct after a hearing. {sentence}"
    only(text, finding="proven", outcomes=["dismissed"])


@pytest.mark.parametrize("win", ["have won their jobs back after an appeal", "were reinstated on appeal"])
def test_people_who_win_their_jobs_back_are_reinstated(win):
    text = f"Three constables who were sacked over a chase {win}."
    only(text, count=3, rank="constable", finding="overturned", outcomes=["reinstated"])


@pytest.mark.parametrize(
    "judged", ["It judged what she did to be misconduct, but not gross misconduct", "It deemed this to be misconduct"]
)
def test_what_a_panel_judges_conduct_to_be_is_the_level_found(judged):
    text = f"The panel found the allegation against PC Lowe proven. {judged}, and gave her a written warning."
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_a_denial_ends_where_the_next_thing_found_begins():
    only(
        "The constable appeared before a misconduct hearing. A panel found that the blow was not needed and that it"
        " amounted to gross misconduct.",
        finding="proven",
        found_level="gross_misconduct",
    )


def test_little_prospect_of_proof_is_no_finding():
    only(
        "The sergeant had a case to answer for gross misconduct. The force saw little prospect of the matter being"
        " proven. A misconduct hearing in June found the allegations not proven.",
        finding="not_proven",
    )


def test_misconduct_proven_after_a_graver_level_was_refused_is_the_level_found() -> None:
    text = (
        "At her hearing a sergeant faced an allegation of gross misconduct. The panel did not accept that this amounted"
        " to gross misconduct, but found misconduct proven and gave her a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_gross_misconduct_found_at_a_hearing_was_not_found_at_the_meeting_first_asked_for() -> None:
    text = (
        "The force wanted the inspector to attend a misconduct meeting. We directed that a hearing take place. At the"
        " hearing the panel found that the inspector had committed gross misconduct."
    )
    only(text, proceeding="misconduct_hearing", proceeding_state="held", found_level="gross_misconduct")


def test_work_found_to_be_unsatisfactory_at_a_performance_meeting_is_proven_as_performance() -> None:
    text = "A constable attended a performance meeting in May. His work was found to be unsatisfactory."
    only(text, proceeding="performance_meeting", finding="proven", found_level="performance", case_to_answer="no")


def test_a_capability_meeting_of_staff_is_a_performance_meeting() -> None:
    text = "A dispatcher attended a stage one capability meeting in May."
    only(text, role="staff", proceeding="performance_meeting", proceeding_state="held")


def test_enough_evidence_for_a_finding_is_a_case_and_no_finding():
    text = "In the investigator's view there was sufficient evidence for a finding of misconduct against the constable."
    only(text, case_to_answer="yes", finding="unknown")
