"""Who it befell: subsets, ordinals, both, the officer of the sentence before, one while the other, respectively."""

import pytest

from readings import includes, only, reads, totals

DISMISSED = {"outcomes": ["dismissed"], "finding": "proven"}
WARNED = {"outcomes": ["written_warning"], "finding": "proven"}
LAST_WARNED = {"outcomes": ["final_written_warning"], "finding": "proven"}
CLEARED = {"outcomes": ["no_further_action"], "finding": "not_proven"}


@pytest.mark.parametrize(
    "text",
    [
        "Seven officers attended misconduct meetings. Of the seven, four were cleared and three were given written "
        "warnings.",
        "Seven officers attended misconduct meetings. Of those, four were cleared and three were given written "
        "warnings.",
        "Seven officers attended misconduct meetings. Four of them were cleared; three received written warnings.",
        "Seven officers attended misconduct meetings. Four of the seven were cleared. The other three received "
        "written warnings.",
        "Seven officers attended misconduct meetings, of whom four were cleared and three received written warnings.",
        "Four out of seven officers were cleared at misconduct meetings, and three received written warnings.",
    ],
)
def test_parts_of_a_whole_have_their_own_fates(text):
    reads(text, {"count": 4, **CLEARED}, {"count": 3, **WARNED})
    assert totals(text) == [7]


@pytest.mark.parametrize(
    "text",
    [
        "Two officers faced a hearing. One was dismissed, while the other was given a written warning.",
        "Two officers faced a hearing. One was dismissed and the other given a written warning.",
        "Two officers faced a hearing: one was dismissed, the other received a written warning.",
        "Of two officers who faced a hearing, one was dismissed and the second was given a written warning.",
        "One of two officers who faced a hearing was dismissed. The other received a written warning.",
        "While one officer was dismissed after the hearing, the other was given a written warning.",
    ],
)
def test_one_and_the_other_part_ways(text):
    reads(text, {"count": 1, **DISMISSED}, {"count": 1, **WARNED})


def test_respectively_deals_sanctions_out_in_order():
    text = (
        "PC Owen Stagg and Sergeant Ida Colm were given a written warning and a final written warning respectively "
        "at a misconduct hearing."
    )
    reads(text, {"rank": "constable", "count": 1, **WARNED}, {"rank": "sergeant", "count": 1, **LAST_WARNED})


def test_three_parts_in_one_sentence():
    text = "At the hearing two constables were dismissed, a sergeant was demoted and an inspector was cleared."
    reads(
        text,
        {"count": 2, "rank": "constable", **DISMISSED},
        {"count": 1, "rank": "sergeant", "outcomes": ["reduction_in_rank"]},
        {"count": 1, "rank": "inspector", **CLEARED},
    )


def test_ordinals_number_the_officers_of_a_whole():
    text = (
        "Three officers attended misconduct meetings. The first officer was given a written warning. "
        "The second officer was cleared. The third officer received a final written warning."
    )
    reads(text, {"count": 1, **WARNED}, {"count": 1, **CLEARED}, {"count": 1, **LAST_WARNED})


def test_the_fourth_officer_is_the_one_left_of_four():
    text = (
        "Misconduct meetings took place for four officers. Three officers had misconduct proven and were given written "
        "warnings. The fourth officer did not have misconduct proven."
    )
    reads(text, {"count": 3, **WARNED}, {"count": 1, **CLEARED})
    assert totals(text) == [4]


def test_a_fourth_officer_comes_on_top_of_three():
    text = "Three officers were dismissed after a hearing. A fourth officer was given a final written warning."
    reads(text, {"count": 3, **DISMISSED}, {"count": 1, **LAST_WARNED})


def test_both_are_the_two_named_before():
    text = "PC Owen Stagg and PC Tilda Frome lied about a search. Both were dismissed after a misconduct hearing."
    only(text, count=2, rank="constable", **DISMISSED)


def test_both_may_differ_in_rank():
    text = "A sergeant and a constable attended misconduct meetings. Both were given written warnings."
    reads(text, {"count": 1, "rank": "sergeant", **WARNED}, {"count": 1, "rank": "constable", **WARNED})


@pytest.mark.parametrize("subject", ["The officer", "He", "The constable", "The PC", "Stagg", "Mr Stagg", "PC Stagg"])
def test_a_second_mention_is_the_same_person(subject):
    text = (
        "PC Owen Stagg was found to have a case to answer. A gross misconduct hearing took place in May. "
        f"{subject} was given a final written warning."
    )
    only(text, count=1, rank="constable", case_to_answer="yes", **LAST_WARNED)


@pytest.mark.parametrize("subject", ["The officers", "They", "The three", "All three", "The three officers"])
def test_a_second_mention_in_the_plural_is_the_same_people(subject):
    text = f"Three constables had a case to answer for misconduct. {subject} received written warnings at meetings."
    only(text, count=3, rank="constable", case_to_answer="yes", **WARNED)


def test_a_rank_picks_one_of_two():
    text = (
        "A sergeant and a constable were investigated over a death in custody. "
        "The constable was cleared at a misconduct meeting. The sergeant was given a written warning."
    )
    reads(text, {"rank": "constable", **CLEARED}, {"rank": "sergeant", **WARNED})


def test_the_former_and_the_latter():
    text = (
        "PC Owen Stagg and Sergeant Ida Colm faced a misconduct hearing. "
        "The former was dismissed; the latter was given a written warning."
    )
    reads(text, {"rank": "constable", **DISMISSED}, {"rank": "sergeant", **WARNED})


def test_each_name_keeps_its_fate_across_sentences():
    text = (
        "PC Owen Stagg, PC Tilda Frome and Sergeant Ida Colm appeared before a misconduct panel. "
        "Stagg was dismissed. Frome was given a written warning. Colm was cleared."
    )
    reads(
        text,
        {"rank": "constable", "count": 1, **DISMISSED},
        {"rank": "constable", "count": 1, **WARNED},
        {"rank": "sergeant", "count": 1, **CLEARED},
    )


def test_all_but_one_leaves_one():
    text = "All but one of the six officers were dismissed after the hearing. The other was cleared."
    reads(text, {"count": 5, **DISMISSED}, {"count": 1, **CLEARED})


def test_a_bracket_splits_a_part_again():
    text = (
        "Misconduct was proven against five officers (three received written warnings and two received final written "
        "warnings)."
    )
    reads(text, {"count": 3, **WARNED}, {"count": 2, **LAST_WARNED})


@pytest.mark.parametrize("link", ["including one former officer", "one of whom is a former officer"])
def test_one_among_them_may_differ_in_service(link):
    text = f"Five officers, {link}, will face gross misconduct hearings."
    reads(text, {"count": 4, "service": "unknown"}, {"count": 1, "service": "former"})


def test_serving_officers_dismissed_and_former_officers_who_would_have_been():
    text = "Two of the serving officers were dismissed and three former officers would have been."
    reads(
        text,
        {"count": 2, "service": "serving", "outcomes": ["dismissed"]},
        {"count": 3, "service": "former", "outcomes": ["would_have_been_dismissed"]},
    )


@pytest.mark.parametrize("spread", ["each", "both", "all"])
def test_former_officers_may_each_be_said_to_have_faced_dismissal(spread):
    text = f"The former sergeants would {spread} have been dismissed if they were still in the job."
    only(text, rank="sergeant", service="former", outcomes=["would_have_been_dismissed"])


def test_the_object_of_a_panels_verb_is_the_one_it_befell():
    text = "A misconduct panel dismissed Sergeant Ida Colm without notice."
    only(text, count=1, rank="sergeant", **DISMISSED)


def test_against_names_the_one_it_was_proven_against():
    text = "The panel found gross misconduct proven against Inspector Ida Colm, whom it dismissed."
    only(text, count=1, rank="inspector", found_level="gross_misconduct", **DISMISSED)


def test_a_relative_clause_belongs_to_its_antecedent():
    text = "Sergeant Ida Colm, who was cleared by a panel, supervised PC Owen Stagg, who was sacked."
    reads(text, {"rank": "sergeant", **CLEARED}, {"rank": "constable", **DISMISSED})


def test_the_first_case_and_the_second_stay_apart_over_paragraphs():
    text = (
        "PC Owen Stagg was dismissed after a hearing in March for lying about a crash.\n"
        "In a separate case, PC Tilda Frome was given a final written warning for misusing force systems."
    )
    reads(text, {"count": 1, **DISMISSED}, {"count": 1, **LAST_WARNED})


def test_a_later_case_to_answer_of_one_of_two_leaves_the_other():
    text = (
        "Two constables were served with misconduct notices. We found that one had a case to answer for misconduct. "
        "The other had no case to answer. The force agreed and gave the officer with a case to answer a written "
        "warning at a misconduct meeting."
    )
    reads(
        text,
        {"count": 1, "rank": "constable", "case_to_answer": "yes", "outcomes": ["written_warning"]},
        {"count": 1, "rank": "constable", "case_to_answer": "no", "outcomes": []},
    )


def test_a_case_dropped_earlier_and_cases_dismissed_today():
    text = (
        "The gross misconduct case against one constable was dropped in May. "
        "The cases against two other constables were dismissed by a panel today."
    )
    reads(text, {"count": 1, "finding": "withdrawn"}, {"count": 2, "finding": "not_proven"})


def test_whom_somebody_is_compared_with_is_not_the_subject() -> None:
    text = (
        "A sergeant of Norvale Police was dismissed at a misconduct hearing. "
        "An inspector, unlike the sergeant, was given a written warning."
    )
    reads(text, {"rank": "sergeant", "outcomes": ["dismissed"]}, {"rank": "inspector", "outcomes": ["written_warning"]})


def test_a_hearing_goes_on_being_theirs_after_a_meeting_was_thought_enough():
    text = (
        "Two constables are to face a gross misconduct hearing. "
        "The force thought a misconduct meeting would be enough. "
        "The two detention officers had no case to answer. The hearing is listed for June."
    )
    includes(text, rank="constable", proceeding="misconduct_hearing")
    includes(text, role="staff", proceeding="none")
