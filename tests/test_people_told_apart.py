"""People whom a text tells apart by a number, a figure or a post, and "the two" who were just met."""

from readings import includes, only, reads, totals


def test_the_two_are_those_just_met() -> None:
    text = "A constable and a special constable came to the house. The two were interviewed under misconduct caution."
    reads(text, {"rank": "constable"}, {"role": "special_constable"})


def test_figures_tell_constables_apart() -> None:
    text = (
        "Two constables, PC 1 and PC 2, went in. PC 1 had a misconduct case to answer. PC 2 had no case to answer."
        " PC 1 received a written warning."
    )
    reads(
        text,
        {"rank": "constable", "case_to_answer": "yes", "outcomes": ["written_warning"]},
        {"rank": "constable", "case_to_answer": "no"},
    )


def test_the_first_and_second_officers_are_two_of_a_group() -> None:
    text = (
        "Four officers came to the house. The first and second officers had a misconduct case to answer. The third"
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
        "A sergeant and a constable had a misconduct case to answer. The constable was given management action."
        " At her meeting the sergeant received a written warning."
    )
    includes(text, rank="sergeant", proceeding="misconduct_meeting", outcomes=["written_warning"])
    includes(text, rank="constable", outcomes=["management_action"])


_THREE_FATES = (
    "PC Ann Thorn was dismissed by a misconduct panel. Former PC Bob Reed would have been dismissed. "
    "PC Carl Dean was given a final written warning. "
)


def test_a_clause_on_a_fate_picks_out_those_whom_it_befell():
    for those in ("The officers who were dismissed", "Those dismissed"):
        text = f"{_THREE_FATES}{those} will be placed on the barred list."
        includes(text, outcomes=["dismissed", "barred_list"])
        includes(text, service="former", outcomes=["would_have_been_dismissed"])
        includes(text, outcomes=["final_written_warning"])


def test_those_and_those_are_picked_out_each_by_their_own_clause():
    text = f"{_THREE_FATES}Those dismissed, and those who would have been, will be placed on the barred list."
    includes(text, outcomes=["dismissed", "barred_list"])
    includes(text, outcomes=["would_have_been_dismissed", "barred_list"])
    includes(text, outcomes=["final_written_warning"])


def test_a_number_picked_out_by_the_loss_of_a_job_takes_in_those_who_had_left():
    text = f"{_THREE_FATES}The two who were, or would have been, dismissed will be added to the barred list."
    includes(text, outcomes=["dismissed", "barred_list"])
    includes(text, outcomes=["would_have_been_dismissed", "barred_list"])


def test_two_names_each_with_a_clause_of_its_own_are_one_subject():
    text = (
        "A misconduct panel sat. Former PC Al Hunt, who resigned in May, and former special constable Meg Field, "
        "who retired in June, were found to have committed gross misconduct. Both would have been dismissed."
    )
    reads(
        text,
        {"role": "officer", "service": "resigned", "finding": "proven", "outcomes": ["would_have_been_dismissed"]},
        {
            "role": "special_constable",
            "service": "retired",
            "finding": "proven",
            "outcomes": ["would_have_been_dismissed"],
        },
    )


def test_the_last_of_several_names_in_a_row_is_who_is_left_of_their_group():
    text = (
        "Three serving police officers have been dismissed. Detective Sergeant Ada Foyle and PCs Kit Dorn and Al Hunt "
        "were dismissed without notice after a hearing."
    )
    reads(text, {"rank": "sergeant", "service": "serving"}, {"rank": "constable", "count": 2, "service": "serving"})


def test_each_officer_is_all_of_those_met() -> None:
    text = (
        "We interviewed two officers under misconduct caution. In our opinion there was a misconduct case to answer"
        " for each officer."
    )
    only(text, count=2, case_to_answer="yes")


def test_neither_officer_had_a_case_to_answer_clears_both_when_a_chair_says_so() -> None:
    text = (
        "Two officers had a misconduct case to answer and misconduct meetings were held in May. The chair ruled"
        " that neither officer had a case to answer."
    )
    only(text, count=2, finding="not_proven", outcomes=["no_further_action"])


def test_no_single_officer_is_none_of_those_met() -> None:
    text = (
        "We interviewed five officers under misconduct caution. No single officer had read all of the reports. We found"
        " that none of the five officers had a case to answer."
    )
    only(text, count=5, case_to_answer="no")


def test_those_named_after_some_were_found_to_have_a_case_are_those_some() -> None:
    text = (
        "We interviewed three officers under misconduct caution. We found that two of the three had a case to"
        " answer for misconduct: Officer A, a constable, closed the report too soon. Officer B, a sergeant, agreed to"
        " it. Officer A was given a written warning at a misconduct meeting. Officer B received management action."
    )
    includes(text, rank="constable", case_to_answer="yes", outcomes=["written_warning"])
    includes(text, rank="sergeant", case_to_answer="yes", outcomes=["management_action"])


def test_an_officer_included_among_two_keeps_the_letter() -> None:
    text = (
        "We served misconduct notices on two officers, including Officer A. Officer A has a case to answer for"
        " misconduct. We found no case to answer for Officer B."
    )
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_that_no_officer_should_be_charged_is_told_of_those_whose_file_prosecutors_had() -> None:
    text = (
        "Two constables had a gross misconduct case to answer. We sent a file to the Crown Prosecution Service,"
        " which decided that no officer should be charged."
    )
    only(text, count=2, criminal="no_charge")


def test_an_acting_sergeant_is_not_the_sergeant() -> None:
    text = (
        "We interviewed the detective sergeant who ran the unit and an acting detective sergeant. Both sergeants had a"
        " misconduct case to answer. The detective sergeant received a written warning at a misconduct meeting. The"
        " acting detective sergeant was given management action."
    )
    reads(text, {"outcomes": ["written_warning"]}, {"outcomes": ["management_action"]})


def test_both_supervisors_are_none_of_the_constables() -> None:
    text = (
        "We interviewed a constable, a sergeant and an inspector. The constable had no case to answer. We found that"
        " both supervisors had a misconduct case to answer."
    )
    includes(text, rank="constable", case_to_answer="no")
    includes(text, rank="sergeant", case_to_answer="yes")
    includes(text, rank="inspector", case_to_answer="yes")


def test_who_struck_the_man_is_the_one_constable_met_before() -> None:
    text = (
        "A constable struck a man in the cells. A custody manager saw it on the screen. We interviewed the constable"
        " who struck the man under misconduct caution. The two constables who were present had a case to answer for"
        " misconduct."
    )
    reads(text, {"count": 1, "rank": "constable"}, {"count": 2, "rank": "constable", "case_to_answer": "yes"})


def test_one_more_given_what_all_others_were_is_the_one_left() -> None:
    text = "Five officers were served with misconduct notices. None of them had a case to answer. "
    text += "We thought that four officers should receive management advice. "
    text += "The force added that one officer would receive management advice on keeping records."
    only(text, count=5, case_to_answer="no", outcomes=["management_action"])


def test_who_did_what_somebody_is_said_to_have_done_keeps_the_rank_told_with_it() -> None:
    text = "Officers came to the flat. A sergeant kicked the door open. Investigators spoke to the officer who kicked "
    only(text + "the door. The officer had no misconduct case to answer.", count=1, rank="sergeant")


def test_the_officer_in_charge_is_not_the_supervisor_heard_as_well() -> None:
    text = "We interviewed the officer in charge of the search, as well as their supervisor, under misconduct caution. "
    text += "The supervisor had no case to answer. The officer in charge had a misconduct case to answer."
    reads(text, {"count": 1, "case_to_answer": "yes"}, {"count": 1, "case_to_answer": "no"})


def test_an_inspector_named_as_the_officer_in_charge_is_one_person() -> None:
    text = "Inspector Ada Quill, the officer in charge of the cells, was served with a notice."
    only(text, count=1, rank="inspector")


def test_a_code_names_whoever_is_known_by_it_from_then_on() -> None:
    text = (
        "A misconduct panel found that allegations against an officer, known as H12, were not proven. H12, a constable,"
        " fired twice. Another officer, H15, drove. We found no case to answer for H15."
    )
    reads(text, {"rank": "constable", "finding": "not_proven"}, {"rank": "unknown", "case_to_answer": "no"})


def test_an_officer_who_may_only_be_called_by_a_code_is_one_who_tells_the_hearing_of_it() -> None:
    text = (
        "A marksman has been cleared of gross misconduct. The Wexshire officer, who can be referred to only as H12,"
        " told the hearing he had thought that Leo Marsh, 31, was drawing a knife. Prosecutors said H12 would not be"
        " charged."
    )
    only(text, finding="not_proven", criminal="no_charge")


def test_whoever_was_fatally_shot_is_not_the_officer_found_for() -> None:
    text = (
        "A misconduct panel found the case against an officer not proven. Leo Marsh, 31, was fatally shot in Hale. An"
        " inspector was given words of advice."
    )
    reads(text, {"rank": "unknown", "finding": "not_proven"}, {"rank": "inspector", "outcomes": ["management_action"]})


def test_an_inspector_new_to_the_text_is_nobody_named_before_without_that_rank() -> None:
    text = (
        "Ray Thorn was a police officer. Thorn was found at a misconduct hearing to have committed misconduct and given"
        " a written warning. An inspector, with a clean record, was given a written warning."
    )
    includes(text, rank="inspector", outcomes=["written_warning"])


def test_the_supervisors_are_those_above_the_rank_of_constable():
    text = (
        "A misconduct hearing will be held into what Inspector Ann Hale, Sergeant Tom Reed and two constables did. "
        "The two supervisors are accused of lying."
    )
    reads(text, {"rank": "inspector"}, {"rank": "sergeant"})


def test_a_top_cop_is_of_any_high_rank():
    only("A top cop has been suspended. Superintendent Ann Hale faces the sack at a hearing.", rank="superintendent")


def test_the_sergeant_is_the_custody_sergeant_of_the_same_sentence() -> None:
    text = (
        "We interviewed two custody sergeants. The first custody sergeant had no case to answer. The second custody"
        " sergeant had a case to answer. A misconduct hearing found that the second custody sergeant had committed"
        " misconduct and gave the sergeant a written warning."
    )
    reads(text, {"case_to_answer": "no", "outcomes": []}, {"finding": "proven", "outcomes": ["written_warning"]})


def test_who_is_served_with_a_notice_is_whoever_was_just_brought_in() -> None:
    text = (
        "A chief inspector was interviewed under caution. An inspector had sat beside him. We served her with a notice"
        " of investigation. We found that she had no case to answer. The chief inspector had a case to answer."
    )
    reads(text, {"rank": "inspector", "case_to_answer": "no"}, {"rank": "chief_inspector", "case_to_answer": "yes"})


def test_the_officer_told_of_otherwise_is_the_other_one_of_the_two() -> None:
    text = (
        "Two officers sat with a man in hospital. One of them then left. The second had a case to answer for"
        " misconduct. The officer who went home early had no case to answer."
    )
    reads(text, {"case_to_answer": "yes"}, {"case_to_answer": "no"})


def test_so_many_of_somebodys_supervisors_are_counted():
    text = (
        "DC Ray Thorn was dismissed at a misconduct hearing. Two of Thorn's supervisors are under investigation. Both, "
        "a sergeant and an inspector, have been served with misconduct notices."
    )
    reads(text, {"rank": "constable"}, {"rank": "sergeant"}, {"rank": "inspector"})
    assert totals(text) == [2]


def test_a_chief_constables_commendation_is_nobody():
    text = "Ann Hale holds a Chief Constable's commendation. A misconduct hearing dismissed Inspector Ann Hale."
    only(text, rank="inspector", outcomes=["dismissed"])


def test_constables_in_small_letters_are_known_by_the_names_after_them():
    text = "Former pcs Kim Lowe and Joan Tull were dismissed at a misconduct hearing. Lowe resigned. Tull retired."
    reads(text, {"rank": "constable", "service": "resigned"}, {"rank": "constable", "service": "retired"})


def test_both_of_the_sergeants_are_two_of_that_rank() -> None:
    reads(
        "We served notices on the constable, both of the sergeants and the inspector who led the unit.",
        {"count": 1, "rank": "constable"},
        {"count": 2, "rank": "sergeant"},
        {"count": 1, "rank": "inspector"},
    )


def test_the_first_or_last_few_are_those_of_the_lowest_or_highest_numbers() -> None:
    reads(
        "We looked into the conduct of seven Wexshire Police officers. The first officer led the team. A second officer"
        " drove. The third and fourth officers kept watch. The fifth officer wrote the log. The sixth officer slept."
        " The seventh was a sergeant, who came later. The force agreed that the first five officers had a misconduct"
        " case to answer. The last two officers had no case to answer. Officer five was given management advice.",
        {"count": 4, "case_to_answer": "yes", "outcomes": []},
        {"count": 1, "case_to_answer": "yes", "outcomes": ["management_action"]},
        {"count": 1, "rank": "unknown", "case_to_answer": "no"},
        {"count": 1, "rank": "sergeant", "case_to_answer": "no"},
    )


def test_officer_four_is_the_fourth_officer():
    text = (
        "Four officers attended a gross misconduct hearing. Gross misconduct was found for officers two and three, and"
        " each was given a final written warning. Officer four received a written warning."
    )
    includes(text, count=1, outcomes=["written_warning"])
    includes(text, count=2, outcomes=["final_written_warning"])
