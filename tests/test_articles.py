"""What articles and releases tell in passing: figures of other years, the one of several, ranks reduced to, appeals."""

import pytest

from analysis import extract_ledger
from readings import includes, lacks, only, reads, totals


@pytest.mark.parametrize(
    "words",
    [
        "She is barred from every force in the country.",
        "Her name joins the list of people barred from working in the service.",
        "She was banned from joining any other police force.",
    ],
)
def test_every_way_of_keeping_somebody_out_is_the_barred_list(words):
    only(f"PC Ada Thorn has been dismissed for gross misconduct. {words}", outcomes=["dismissed", "barred_list"])


@pytest.mark.parametrize(
    "words",
    [
        "PC Ada Thorn will stay in the job.",
        "PC Ada Thorn will return to her former role.",
        "PC Ada Thorn resumed her duties.",
    ],
)
def test_who_goes_back_to_work_is_serving(words):
    only(f"PC Ada Thorn was given a written warning at a misconduct hearing. {words}", service="serving")


def test_what_was_done_to_others_last_year_is_background():
    only("PC Ada Thorn was dismissed for gross misconduct.\nLast year 11 were sacked.", count=1)


def test_figures_since_a_year_are_background():
    only(
        "PC Ada Thorn was dismissed for gross misconduct.\n"
        "Our own analysis found that of 90 officers investigated since 2019, nine had been dismissed.",
        count=1,
    )


def test_somebody_more_dealt_with_last_year_is_of_this_case():
    reads(
        "PC Ada Thorn was dismissed for gross misconduct. A second officer received a written warning last year.",
        {"outcomes": ["dismissed"]},
        {"outcomes": ["written_warning"]},
    )


def test_a_date_in_passing_does_not_make_the_officer_named_somebody_else():
    only(
        "A constable has been cleared of misconduct at a hearing. PC Ada Thorn had been acquitted by a jury last year.",
        criminal="acquitted",
        finding="not_proven",
    )


def test_he_goes_on_from_the_officer_and_not_from_whom_the_officer_met():
    only(
        "PC Cal Reed was stopped by friends on the ring road. He pleaded guilty. PC Reed was dismissed.",
        criminal="convicted",
        outcomes=["dismissed"],
    )


def test_the_man_whom_a_detective_hit_is_not_who_was_dismissed():
    only("A detective who punched a man in a car park has been dismissed.", role="officer", outcomes=["dismissed"])


def test_strikes_found_unnecessary_are_not_cleared():
    lacks(
        "A misconduct hearing for PC Cal Reed has finished. The panel was not satisfied that the blows were necessary. "
        "It gave him a written warning.",
        finding="not_proven",
    )


def test_a_warning_stands_on_a_finding_though_other_allegations_fell():
    only(
        "The panel gave PC Cal Reed a written warning. The other two allegations were not proven.",
        finding="proven",
        outcomes=["written_warning"],
    )


@pytest.mark.parametrize("link", [" was", ", 34, was"])
def test_one_of_several_is_counted_among_them(link):
    text = f"PC Cal Reed was given a written warning. PC Reed{link} one of three officers accused of gross misconduct."
    includes(text, rank="constable", outcomes=["written_warning"], alleged="gross_misconduct")
    assert totals(text) == [3]


def test_a_rank_that_somebody_is_reduced_to_is_nobody():
    only(
        "Inspector Di Vane was reduced to the rank of sergeant. She had been found guilty of gross misconduct.",
        rank="inspector",
        finding="proven",
    )


def test_the_subject_of_a_meeting_is_no_other_person():
    only("Two constables were the subject of misconduct meetings, at which they received written warnings.", count=2)


def test_the_constables_named_again_are_whom_both_means():
    includes(
        "Two constables and two call handlers were investigated. The constables went to the house. "
        "Both had a case to answer for misconduct.",
        rank="constable",
        case_to_answer="yes",
    )


def test_names_that_follow_a_number_of_people_are_theirs():
    only(
        "Two officers have been dismissed. PC Cal Reed and PC Di Vane were members of a chat group.",
        count=2,
        rank="constable",
    )


def test_those_found_guilty_together_are_then_told_of_one_by_one():
    text = (
        "Three officers were found guilty of gross misconduct. PC Ada Thorn was dismissed. "
        "Sergeant Bo Lund was dismissed. PC Cal Reed was given a final written warning."
    )
    assert totals(text) == [3]
    includes(text, rank="sergeant", found_level="gross_misconduct", outcomes=["dismissed"])


def test_an_appeal_that_puts_a_warning_in_the_place_of_dismissal_leaves_the_finding():
    only(
        "Sergeant Bo Lund was dismissed. An appeals tribunal substituted a final written warning. "
        "He has been reinstated.",
        finding="proven",
        outcomes=["final_written_warning", "reinstated"],
    )


def test_what_somebody_must_do_to_be_sacked_happened_to_nobody():
    lacks(
        "PC Cal Reed was given a written warning. His victim asked what an officer has to do to be sacked.",
        outcomes=["dismissed"],
    )


def test_an_out_of_court_settlement_makes_nobody_else_charged():
    only(
        "PC Cal Reed was given a written warning. The man, who won an out-of-court settlement, was never charged.",
        criminal="none",
    )


def test_no_case_after_a_panel_has_decided_on_others_is_the_investigators_answer():
    includes(
        "The panel dismissed PC Cal Reed for gross misconduct. The sergeant on duty had no case to answer.",
        rank="sergeant",
        case_to_answer="no",
        finding="none",
    )


def test_a_case_withdrawn_before_the_hearing_shows_no_case():
    only(
        "Inspector Di Vane was due to attend a misconduct hearing. The force has withdrawn the allegations.",
        finding="withdrawn",
        case_to_answer="unknown",
    )


def test_the_age_before_a_rank_belongs_to_the_named_officer():
    only("Cal Reed, a 37-year-old PC, was dismissed. On Monday Chief Constable Ed Marsh said Reed had lied.", count=1)


def test_a_third_member_alone_is_an_officer():
    includes(
        "Two officers have been dismissed. A third member, Di Vane, would have been dismissed, a panel found.",
        count=1,
        role="officer",
        outcomes=["would_have_been_dismissed"],
    )


@pytest.mark.parametrize("title", ["police boss", "police chief"])
def test_the_chief_by_other_names_is_the_chief_constable(title):
    only(f"A {title} has been found guilty of gross misconduct after a two-day hearing.", rank="chief_constable")


def test_ages_between_names_do_not_end_a_list_of_names():
    only("PCs Cal Reed, 34, and Bo Vane, 39, were sacked for gross misconduct.", count=2, rank="constable")


def test_what_a_panel_assessed_as_misconduct_is_found():
    only(
        "The panel heard evidence for two days. It assessed PC Cal Reed's actions as misconduct and he was given a "
        "written warning.",
        found_level="misconduct",
    )


def test_police_employees_may_be_officers_and_staff():
    text = "Three Northshire Police employees have been disciplined. A PC was given a written warning."
    assert any(group.role == "mixed" for group in extract_ledger(text).groups)


def test_one_of_two_unnamed_officers_charged_over_last_year_is_of_this_case():
    includes(
        "Two officers have been charged. PC Cal Reed has been charged with hitting a man in May last year. "
        "Sergeant Di Vane is charged with fraud.",
        rank="constable",
        criminal="charged",
    )


def test_a_list_of_as_many_names_is_the_group_told_of_and_a_fourth_need_not_have_a_verb():
    groups = extract_ledger(
        "Three Northshire Police officers have been sacked and a fourth put on a final warning over a group chat. "
        "PCs Cal Reed, Bo Vane and Ivy Marsh posted jokes, a disciplinary panel heard."
    ).groups
    assert [(group.count, group.rank, group.outcomes) for group in groups] == [
        (3, "constable", ["dismissed"]),
        (1, "unknown", ["final_written_warning"]),
    ]


def test_an_officer_told_to_reflect_is_given_reflection():
    includes(
        "A constable received a written warning. A second PC was told to reflect on what she said.",
        rank="constable",
        outcomes=["reflective_practice"],
    )


def test_an_individual_support_plan_is_a_performance_procedure():
    only(
        "Two officers were investigated for misconduct. The force said the two officers should be the subject of an "
        "individual support plan.",
        outcomes=["performance_procedures"],
    )


def test_what_was_found_of_the_allegation_against_a_third_is_of_the_third():
    includes(
        "Two constables each received a final written warning at a misconduct meeting, while the allegation against a "
        "third was not proven.",
        count=1,
        finding="not_proven",
    )
