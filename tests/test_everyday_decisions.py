"""Decisions told in everyday words: something to answer, nothing at fault, what conduct was held to be."""

import pytest

from readings import includes, lacks, only, reads

TWO = "We investigated how a constable and a sergeant of Norvale Police dealt with a burglary in Dunmere. "


@pytest.mark.parametrize(
    "words",
    [
        "In our view the constable had misconduct to answer for.",
        "We thought that the constable should be made to answer for misconduct.",
        "It was our opinion that the constable ought to answer an allegation of misconduct.",
        "There was enough to support an allegation of misconduct for the constable.",
    ],
)
def test_misconduct_to_answer_for_is_a_case(words: str) -> None:
    includes(TWO + words, rank="constable", alleged="misconduct", case_to_answer="yes")


@pytest.mark.parametrize(
    "words",
    [
        "We decided that the sergeant had nothing to answer.",
        "There was none for the sergeant to answer.",
        "We saw no case for the sergeant to answer.",
        "We found no fault with the sergeant.",
        "There is no criticism of the sergeant.",
    ],
)
def test_nothing_to_answer_is_no_case(words: str) -> None:
    includes(TWO + "The constable had a case to answer for misconduct. " + words, rank="sergeant", case_to_answer="no")


def test_something_for_somebody_to_answer_is_a_case() -> None:
    text = TWO + "We felt that there was something for the sergeant to answer."
    includes(text, rank="sergeant", case_to_answer="yes")


def test_the_latter_is_the_second_of_two() -> None:
    text = TWO + (
        "We said that the constable and the sergeant had a case to answer for misconduct. The force agreed as to the "
        "former. It did not agree as to the latter."
    )
    reads(text, {"rank": "constable", "case_to_answer": "yes"}, {"rank": "sergeant", "case_to_answer": "no"})


def test_either_of_them_is_both() -> None:
    text = "Two constables were served with notices. We found no fault with either of them."
    only(text, count=2, rank="constable", case_to_answer="no")


def test_call_takers_known_by_a_figure_are_told_apart() -> None:
    text = (
        "We looked at two calls to Norvale Police. Operator 1 had a case to answer for misconduct. Operator 2 had no "
        "case to answer."
    )
    reads(text, {"role": "staff", "case_to_answer": "yes"}, {"role": "staff", "case_to_answer": "no"})


def test_who_opens_a_sentence_as_its_topic_is_meant_by_he() -> None:
    text = (
        "A constable and an inspector attended a misconduct hearing. On the second, it was found that he had misled the"
        " coroner, and he was dismissed. As to the constable: He was given a written warning."
    )
    reads(
        text, {"rank": "constable", "outcomes": ["written_warning"]}, {"rank": "inspector", "outcomes": ["dismissed"]}
    )


def test_the_first_of_the_constables_is_one_of_them() -> None:
    text = (
        "Three constables went before a misconduct hearing. On the first of the constables, who wrote the poem, the "
        "panel found gross misconduct and dismissed him."
    )
    includes(text, count=1, rank="constable", outcomes=["dismissed"])


@pytest.mark.parametrize(
    "words",
    ["We believed this to be misconduct.", "In our opinion this was misconduct.", "We regarded it as misconduct."],
)
def test_what_a_watchdog_holds_to_be_misconduct_is_a_case(words: str) -> None:
    text = "A sergeant of Norvale Police was interviewed under caution. The sergeant lost a file. " + words
    only(text, rank="sergeant", alleged="misconduct", case_to_answer="yes")


def test_what_nobody_regards_as_misconduct_is_no_case() -> None:
    text = "A sergeant was interviewed under caution. The loss was not regarded by us as misconduct."
    only(text, rank="sergeant", case_to_answer="no")


def test_what_a_panel_holds_to_be_misconduct_is_found() -> None:
    text = (
        "A sergeant of Norvale Police went before a misconduct hearing. In the judgment of the panel the breaches were "
        "misconduct and no more. He was given a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_nothing_proven_is_not_proven() -> None:
    only("A sergeant attended a misconduct meeting, at which nothing was proved.", finding="not_proven")


def test_nothing_short_of_dismissal_is_dismissal() -> None:
    text = "The panel at the misconduct hearing held that nothing short of dismissal was right, and dismissed PC Thorn."
    only(text, outcomes=["dismissed"])


def test_conduct_that_would_justify_dismissal_dismisses_nobody() -> None:
    text = (
        "The constable was served with a notice. The conduct of the constable was so serious as to justify dismissal."
    )
    lacks(text, outcomes=["dismissed"])


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The hearing ended on 3 May with his dismissal.", "dismissed"),
        ("A warning in writing was given to him.", "written_warning"),
        ("The inspector has since spoken to him about it.", "management_action"),
        ("The constable was offered some coaching.", "training"),
    ],
)
def test_outcomes_have_everyday_names(words: str, outcome: str) -> None:
    text = "A constable of Norvale Police had a case to answer for misconduct. "
    includes(text + words, rank="constable", outcomes=[outcome])


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("He put in his papers in June.", "resigned"),
        ("He handed in his papers in June.", "resigned"),
        ("He took his pension in June.", "retired"),
        ("He left the employment of the force.", "former"),
        ("He has gone back to his old role.", "serving"),
    ],
)
def test_leaving_and_staying_have_everyday_names(words: str, service: str) -> None:
    text = "A constable of Norvale Police had a case to answer for misconduct. "
    only(text + words, rank="constable", service=service)


@pytest.mark.parametrize(
    "words",
    [
        "In March a second panel set the finding aside.",
        "In March he was cleared on appeal.",
        "In March he had it lifted on appeal.",
    ],
)
def test_what_is_undone_later_is_overturned(words: str) -> None:
    text = "A superintendent of Norvale Police was given a written warning at a misconduct meeting in January. "
    only(text + words, rank="superintendent", finding="overturned", outcomes=[])


@pytest.mark.parametrize(
    "words", ["He appealed without success.", "He has appealed, and has lost.", "A tribunal upheld the panel’s ruling."]
)
def test_an_appeal_in_vain_was_held(words: str) -> None:
    text = "A sergeant of Norvale Police was dismissed at a misconduct hearing. "
    only(text + words, proceeding="appeal", finding="proven", outcomes=["dismissed"])


def test_not_before_a_verb_of_the_main_clause_denies_nothing_there() -> None:
    text = "A dispatcher who noted that a van had gone out when it had not has been sacked by Norvale Police."
    only(text, role="staff", outcomes=["dismissed"])


def test_what_a_panel_could_not_accept_is_a_decision() -> None:
    text = (
        "A constable faced a misconduct hearing. The panel could not be sure of it and found the allegation not proven."
    )
    only(text, finding="not_proven")


def test_dismissal_had_somebody_stayed_is_hypothetical() -> None:
    text = "Former Sergeant Hale of Norvale Police. Hearing: 20 May, in his absence. Finding: gross misconduct. "
    only(text + "Outcome: dismissal, had he still been serving.", outcomes=["would_have_been_dismissed"])


def test_the_level_of_a_hearing_is_no_finding() -> None:
    text = "Sergeant Hale of Norvale Police. Hearing: 9 December, at the level of gross misconduct."
    lacks(text, finding="proven")


def test_a_verbal_warning_that_somebody_has_had_was_given() -> None:
    text = "A dispatcher at Norvale Police was investigated. He has had a verbal warning under our discipline policy."
    only(text, role="staff", outcomes=["management_action"])


def test_who_will_be_dealt_with_at_a_hearing_is_waiting_for_it() -> None:
    text = "PC Lunt of Norvale Police resigned in May. She will be dealt with at a misconduct hearing on another date."
    only(text, service="resigned", proceeding_state="scheduled", finding="pending")


def test_what_officers_can_face_in_general_befalls_nobody() -> None:
    lacks(
        "Norvale Police said that officers can be brought to a hearing after they leave.",
        proceeding="misconduct_hearing",
    )


def test_who_left_the_building_has_not_left_the_force() -> None:
    text = "PC Lunt had already left the building. She was given a written warning at a misconduct meeting."
    only(text, service="unknown", outcomes=["written_warning"])


def test_who_says_that_conduct_was_gross_misconduct_may_stand_in_between() -> None:
    text = "PC Lunt was sacked at a misconduct hearing. Her conduct, the panel said, was gross misconduct."
    only(text, finding="proven", found_level="gross_misconduct")


def test_either_of_two_levels_is_none_in_particular() -> None:
    text = "Four PCs were sacked by Norvale Police. All were found guilty of misconduct or gross misconduct."
    only(text, count=4, finding="proven", found_level="unknown")


def test_a_tribunal_that_quashes_a_dismissal_sits_on_appeal_and_clears_the_barred_list() -> None:
    text = (
        "PC Lunt was sacked by a misconduct panel and put on the barred list. In May a tribunal quashed that decision. "
        "She has been reinstated."
    )
    only(text, proceeding="appeal", finding="overturned", outcomes=["reinstated"])


def test_a_pc_thrown_out_of_a_force_by_its_name_is_dismissed() -> None:
    only("PC Amy Lunt was thrown out of Norvale Police for theft.", outcomes=["dismissed"])


def test_a_bare_hearing_of_somebody_charged_is_the_courts() -> None:
    text = "PC Amy Lunt was charged with theft. She gave her name at a hearing of five minutes."
    only(text, criminal="charged", proceeding="criminal_proceedings", case_to_answer="unknown")


def test_a_hearing_to_come_of_one_who_left_leaves_the_hearing_held_to_all_it_found_against() -> None:
    text = (
        "PC Lunt was sacked at a misconduct hearing. Sgt Dorn read the posts. Both were found to have committed gross "
        "misconduct. A former PC, Jon Reed, who quit in May, is to have his own hearing later."
    )
    includes(text, rank="sergeant", proceeding="misconduct_hearing", finding="proven")
    includes(text, service="resigned", proceeding="misconduct_hearing", finding="pending")


def test_whoever_somebody_failed_to_ask_about_has_not_left() -> None:
    text = (
        "The dispatcher who forgot to ask if Mrs Lunt was ill was facing a disciplinary meeting for lying but left "
        "for another job before it could be held. Norvale Police has apologised."
    )
    only(text, role="staff", service="former", proceeding_state="cancelled")
