"""People whom a text tells apart by a number, a figure or a post, and "the two" who were just met."""

from readings import includes, only, reads


def test_the_two_are_those_just_met() -> None:
    text = "A constable and a special constable came to the house. The two were interviewed under misconduct caution."
    reads(text, {"rank": "constable"}, {"role": "special_constable"})


def test_figures_tell_constables_apart() -> None:
    text = (
        "Two constables, PC 1 and PC 2, went in. PC 1 had a case to answer for misconduct. PC 2 had no case to answer."
        " PC 1 received a written warning."
    )
    reads(
        text,
        {"rank": "constable", "case_to_answer": "yes", "outcomes": ["written_warning"]},
        {"rank": "constable", "case_to_answer": "no"},
    )


def test_the_first_and_second_officers_are_two_of_a_group() -> None:
    text = (
        "Four officers came to the house. The first and second officers had a case to answer for misconduct. The third"
        " and fourth officers had no case to answer."
    )
    reads(text, {"count": 2, "case_to_answer": "yes"}, {"count": 2, "case_to_answer": "no"})


def test_the_driver_is_not_the_inspector_met_before() -> None:
    text = (
        "The chase was run by an inspector. The driver of the police car was served with a misconduct notice. The"
        " driver received a written warning."
    )
    only(text, rank="unknown", outcomes=["written_warning"])


def test_a_meeting_is_of_the_person_whom_the_sentence_goes_on_to_name() -> None:
    text = (
        "A sergeant and a constable had a case to answer for misconduct. The constable was given management action."
        " At her meeting the sergeant received a written warning."
    )
    includes(text, rank="sergeant", proceeding="misconduct_meeting", outcomes=["written_warning"])
    includes(text, rank="constable", outcomes=["management_action"])
