"""What a text tells of its people over several sentences, as forces and papers write."""

import pytest

from readings import includes, lacks, only, reads


def test_a_sergeant_told_of_by_name_takes_the_next_pronoun():
    reads(
        "PC Ada Thorn was dismissed for gross misconduct. Sergeant Bo Lund never joined in. "
        "He was given a final written warning.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
    )


def test_who_left_last_year_is_still_of_this_case():
    includes(
        "PC Ada Thorn was dismissed for gross misconduct. Former PC Cal Reed left the force last year. "
        "Gross misconduct was also found in his case.",
        service="former",
    )


def test_the_one_hearing_of_a_text_is_where_each_was_sanctioned():
    reads(
        "PC Ada Thorn was dismissed. Sergeant Bo Lund was given a final written warning. "
        "The misconduct hearing sat for three days.",
        {"outcomes": ["dismissed"], "proceeding": "misconduct_hearing"},
        {"outcomes": ["final_written_warning"], "proceeding": "misconduct_hearing"},
    )


def test_a_hearing_of_two_is_not_the_hearing_of_a_third():
    includes(
        "PC Ada Thorn was dismissed for theft. PC Cal Reed and PC Di Vane faced a misconduct hearing over a "
        "pursuit. They were dismissed.",
        count=1,
        outcomes=["dismissed"],
        proceeding="unknown",
    )


def test_a_panel_that_finds_gross_misconduct_sits_at_a_hearing():
    only(
        "A panel ruled that PC Ada Thorn had committed gross misconduct and she was sacked.",
        proceeding="misconduct_hearing",
        proceeding_state="held",
    )


@pytest.mark.parametrize(
    "judge",
    [
        "Chief Constable Ed Marsh, who conducted the hearing, was satisfied that this was gross misconduct.",
        "Chief Constable Ed Marsh imposed dismissal without notice.",
        "She had appeared before Assistant Chief Constable Ed Marsh.",
    ],
)
def test_the_chief_officer_who_hears_a_case_is_not_in_question(judge):
    lacks("PC Ada Thorn was dismissed at an accelerated misconduct hearing. " + judge, rank="chief_constable")


@pytest.mark.parametrize(
    ("verdict", "criminal", "state"),
    [
        ("was jailed for two years for theft", "convicted", "held"),
        ("has been charged with theft", "charged", "scheduled"),
    ],
)
def test_who_is_only_before_a_court_has_criminal_proceedings(verdict, criminal, state):
    only(f"PC Ada Thorn {verdict}.", criminal=criminal, proceeding="criminal_proceedings", proceeding_state=state)


@pytest.mark.parametrize(
    "words",
    [
        "She has resumed normal duties.",
        "She is back on the beat.",
        "She kept her position.",
        "She remains in her role.",
        "She has returned to response duties.",
    ],
)
def test_who_goes_on_in_the_job_is_serving(words):
    only("PC Ada Thorn was given a written warning at a misconduct meeting. " + words, service="serving")


@pytest.mark.parametrize(
    "words", ["handed in his warrant card", "handed in his badge", "tendered his resignation", "quit"]
)
def test_who_hands_in_the_warrant_card_has_resigned(words):
    only(f"PC Cal Reed {words} before a misconduct hearing could be held.", service="resigned")


@pytest.mark.parametrize(
    "words",
    ["entered a guilty plea", "owned up to drink-driving", "was caged for four years", "has been locked up for theft"],
)
def test_a_guilty_plea_is_a_conviction(words):
    only(f"PC Cal Reed {words} at Marle Crown Court.", criminal="convicted")


@pytest.mark.parametrize("words", ["decided against bringing a prosecution of", "ruled out criminal charges against"])
def test_prosecutors_who_decide_against_a_case_charge_nobody(words):
    includes(
        f"PC Cal Reed was given a written warning for misconduct. The Crown Prosecution Service {words} PC Reed.",
        criminal="no_charge",
    )
