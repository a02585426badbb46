"""Rows of ordinals, exceptions to what is said of all, and people known by the words that described them."""

from readings import includes, lacks, reads


def test_three_ordinals_in_a_row_are_three_of_a_group() -> None:
    text = (
        "Four officers were served with notices. The first, second and third officers had a misconduct case to answer."
        " The fourth officer had no case to answer."
    )
    reads(text, {"count": 3, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_a_higher_ordinal_is_one_of_those_left_of_its_group() -> None:
    text = (
        "Four officers had a misconduct case to answer. The first officer resigned. The other three attended a"
        " misconduct meeting. The fourth officer received a written warning."
    )
    includes(text, count=1, proceeding="misconduct_meeting", outcomes=["written_warning"], case_to_answer="yes")


def test_whoever_responds_to_something_does_not_speak() -> None:
    text = (
        "Two officers were served with notices. The first and second officers had responded to the pictures with jokes."
        " The first had a misconduct case to answer. The second had no case to answer."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_a_hearing_of_one_level_is_of_those_whose_case_is_of_that_level() -> None:
    text = (
        "We found that a sergeant had a gross misconduct case to answer. A second sergeant and a third sergeant"
        " had a gross misconduct case to answer, too, and an inspector for misconduct. The gross misconduct hearing"
        " for the three officers was held in May."
    )
    lacks(text, rank="inspector", proceeding="misconduct_hearing")


def test_an_exception_is_no_part_of_what_is_said_of_all() -> None:
    for words in ("apart from", "except", "other than", "with the exception of"):
        text = (
            "Five constables and a sergeant were served with notices. All of the officers"
            f" {words} the sergeant had a gross misconduct case to answer."
        )
        includes(text, count=5, rank="constable", case_to_answer="yes")
        lacks(text, rank="sergeant", case_to_answer="yes")


def test_each_of_and_either_of_are_all_of_those_called_so() -> None:
    text = (
        "Two arresting officers and two custody officers were interviewed under misconduct caution. We saw a misconduct"
        " case for the two custody officers to answer. A misconduct meeting was held for each of the custody officers."
    )
    includes(text, count=2, case_to_answer="yes", proceeding="misconduct_meeting")
    lacks(text, case_to_answer="unknown", proceeding="misconduct_meeting")


def test_custody_officers_are_not_the_inspector_beside_them() -> None:
    text = (
        "The custody officer fetched water. Later another custody officer came on. An inspector looked in. We"
        " interviewed both custody officers under misconduct caution. Both custody officers were given words of advice."
    )
    lacks(text, rank="inspector", outcomes=["management_action"])


def test_the_six_were_is_a_row_of_who_they_were() -> None:
    text = (
        "We served notices on six officers. The six were the two arresting officers, the three who moved the prisoner"
        " and a sergeant. The sergeant had a misconduct case to answer. The other five officers had no case to answer."
    )
    includes(text, count=1, rank="sergeant", case_to_answer="yes")
    includes(text, count=5, case_to_answer="no")


def test_the_first_and_the_second_are_of_the_pair_just_told_of() -> None:
    text = (
        "A detention officer and two custody officers were served with notices. The two custody officers had a"
        " misconduct case to answer. The first had slept and the second had gone home. The first custody officer"
        " received a written warning."
    )
    includes(text, role="officer", count=1, case_to_answer="yes", outcomes=["written_warning"])


def test_they_can_be_one_person_just_named() -> None:
    text = (
        "A constable and a sergeant had a misconduct case to answer. The constable was given words of advice. A meeting"
        " was to be held for the sergeant, but they resigned."
    )
    includes(text, rank="sergeant", service="resigned")
    lacks(text, rank="constable", service="resigned")
