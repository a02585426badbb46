"""Statements and stories of invented cases: who is one person, who is nobody in question, what still runs."""

from readings import includes, lacks, nobody, only, people, reads, totals


def _sizes(text: str) -> list[int | None]:
    return sorted(group.count or 0 for group in people(text) if not group.is_total)


def test_two_constables_are_no_whole_of_the_sergeant_and_the_inspector_after_them():
    text = "Two constables, a sergeant and an inspector were told that they are under investigation."
    assert _sizes(text) == [1, 1, 2]


def test_a_notice_is_served_on_both_groups_that_and_on_joins():
    text = "Misconduct notices were served on three constables and on two call handlers."
    assert _sizes(text) == [2, 3]


def test_whoever_has_a_name_is_not_brought_in_anew_without_it():
    reads(
        "PC Ada Holm is under investigation for gross misconduct. A constable who steered the van was given a "
        "written warning at a misconduct meeting.",
        {"rank": "constable", "outcomes": []},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_a_third_officer_and_the_rank_in_apposition_are_one_person():
    includes(
        "Two officers were charged with assault. We looked at the conduct of a third officer, a constable, and "
        "decided that he should not be charged.",
        count=1,
        rank="constable",
        criminal="no_charge",
    )


def test_a_name_that_was_hurt_is_nobody_in_question():
    only(
        "Three officers are to face a misconduct hearing. Owen Pike, 33, was left with a broken arm after the arrest.",
        count=3,
        proceeding="misconduct_hearing",
    )


def test_what_holds_whenever_an_officer_leaves_is_of_no_officer():
    only(
        "A constable was dismissed. Under the rules misconduct proceedings end when an officer leaves the force.",
        count=1,
        rank="constable",
    )


def test_an_investigation_that_still_runs_is_of_all_under_notice():
    text = (
        "Two constables are under investigation for gross misconduct. A misconduct notice was served on a call handler."
    )
    includes(text, role="staff", proceeding="investigation", finding="pending")


def test_further_constables_are_some_of_those_left_of_the_nine():
    text = (
        "Disciplinary notices were served on nine members of Norshire Police. Two constables were told that they "
        "are under investigation. One of the constables has resigned. Misconduct notices were served on three "
        "further constables."
    )
    assert 9 in totals(text)
    assert sum(_sizes(text)) == 9


def test_ranks_that_people_range_between_are_nobody():
    lacks("Four officers are under investigation. They range in rank from constable to inspector.", rank="inspector")


def test_the_name_after_said_is_no_speaker_where_its_verb_follows():
    includes("The force said Constable Holm would face a misconduct hearing.", proceeding="misconduct_hearing")
    nobody("“We are sorry for what was done,” said Constable Holm. The misconduct hearing is over.")


def test_a_hearing_that_closes_the_sentence_is_of_all_whose_fate_it_tells():
    text = (
        "Two constables were dismissed and a third would have been dismissed had he not quit, following a nine-day "
        "misconduct hearing."
    )
    reads(
        text,
        {"count": 2, "proceeding": "misconduct_hearing"},
        {"count": 1, "proceeding": "misconduct_hearing", "service": "resigned"},
    )


def test_names_listed_after_an_anonymous_summary_are_the_same_people():
    text = (
        "Two officers were dismissed and one former officer would have been dismissed after a misconduct hearing.\n"
        "The hearing considered the conduct of five officers.\n"
        "PC Ada Coyle – gross misconduct proven. Dismissed without notice.\n"
        "PC Cal Bohan – gross misconduct proven. Dismissed without notice.\n"
        "Former PC Lew Grange – gross misconduct proven. He would have been dismissed had he not resigned.\n"
        "Sergeant Tom Hesk – gross misconduct proven. Final written warning.\n"
        "PC Amy Dacre – not proven.\n"
        "The two dismissed officers will be placed on the barred list."
    )
    assert totals(text) == [5]
    assert sum(_sizes(text)) == 5
    includes(text, count=2, rank="constable", outcomes=["dismissed", "barred_list"])
    includes(text, rank="sergeant", outcomes=["final_written_warning"])


def test_who_is_commended_is_none_of_those_in_question():
    only(
        "Seven officers are under investigation. PC Ada Holm, who found the girl, was given a commendation.",
        count=7,
        rank="unknown",
    )


def test_him_within_the_words_of_a_finding_is_whom_it_is_of():
    text = (
        "Two constables were sacked over the messages. Their sergeant, Tom Hesk, was in the group and the panel found "
        "him guilty of gross misconduct."
    )
    includes(text, rank="sergeant", finding="proven")
    lacks(text, rank="constable", found_level="gross_misconduct")


def test_after_the_third_chief_in_two_years_others_are_told_of():
    only(
        "A deputy chief constable was dismissed for bullying. Ian Holm is the third chief officer in two years to be "
        "found guilty. Former assistant chief constable Ada Reed of Northmoor was sacked in May.",
        count=1,
        rank="deputy_chief_constable",
    )


def test_who_is_the_fourth_to_appear_is_one_person():
    only(
        "A chief constable was given a final written warning. He is the fourth serving chief constable to appear "
        "before such a hearing.",
        count=1,
        rank="chief_constable",
    )


def test_a_second_in_command_is_an_officer():
    only("The former second-in-command would have been dismissed, a misconduct panel ruled.", role="officer")


def test_who_was_asked_to_reflect_reflects():
    only("PC Ada Holm was asked to reflect on the search.", outcomes=["reflective_practice"])


def test_who_stayed_on_had_no_case_stayed():
    lacks("Retired Chief Inspector Ada Holm would have faced a hearing had she stayed on.", finding="withdrawn")


def test_a_named_subject_after_a_summary_is_one_of_those_summed_up():
    text = (
        "Two members of police staff were dismissed in separate cases. PCSO Marc Wend, who worked in Hale, read "
        "records of a neighbour. In the second case a call handler shared a log. Both dismissals will be reported for "
        "the barred list."
    )
    assert totals(text) == [2]
    includes(text, role="pcso", outcomes=["dismissed", "barred_list"])
    includes(text, role="staff", outcomes=["dismissed", "barred_list"])


def test_one_charge_lacks_evidence_and_another_is_a_case_to_answer():
    text = (
        "We found insufficient evidence upon which a tribunal could conclude he, the constable, had lied, but he had "
        "a case to answer for misconduct."
    )
    only(text, rank="constable", case_to_answer="yes")
    only(
        "There was insufficient evidence on which a tribunal could find gross misconduct for the sergeant's choice but "
        "he had a case to answer for misconduct.",
        case_to_answer="yes",
    )


def test_performance_after_but_is_no_case():
    lacks(
        "There was insufficient evidence upon which a tribunal could find misconduct for the constable, but there were "
        "performance issues.",
        case_to_answer="yes",
    )


def test_what_a_tribunal_may_well_find_is_not_found():
    only("A tribunal may well find misconduct in the case of the constable.", finding="unknown", case_to_answer="yes")


def test_the_arresting_officer_and_the_custody_officer_are_two():
    only("The arresting officer and the custody officer have cases to answer for misconduct.", count=2)


def test_three_names_and_a_fourth_are_the_four_who_were_sacked():
    text = (
        "Four police officers have been sacked over messages.\n"
        "PCs Ada Whit, Gem Stott and Lew Arkle swapped jokes. Sgt Dom Pyke read them for months.\n"
        "All four were guilty of gross misconduct, a disciplinary panel ruled.\n"
        "The three constables are also banned from policing."
    )
    assert totals(text) == [4]
    includes(text, count=3, rank="constable", outcomes=["dismissed", "barred_list"])
    includes(text, count=1, rank="sergeant", outcomes=["dismissed"])


def test_in_the_case_of_a_name_the_text_goes_into_one_of_two():
    text = (
        "Two officers who were dismissed took their cases to the Police Appeals Tribunal. In the case of Inspector Col "
        "Raff, the tribunal held that no panel could have decided so. Inspector Raff is reinstated."
    )
    assert totals(text) == [2]
    assert sum(_sizes(text)) == 2


def test_a_bare_name_may_be_of_a_support_officer():
    text = (
        "A police community support officer has been fired.\nMarc Wend, 42, ran the man through police systems.\n"
        "Magistrates gave him a community order after convicting him of misuse of a computer."
    )
    only(text, role="pcso", criminal="convicted", outcomes=["dismissed"])


def test_an_officer_who_was_also_investigated_is_one_more():
    includes(
        "DS Ada Holm was found guilty of gross misconduct by a panel. A detective sergeant who was also being "
        "investigated retired.",
        rank="sergeant",
        finding="unknown",
        service="retired",
    )


def test_who_is_told_she_would_have_lost_her_job_is_she():
    text = (
        "A sergeant was demoted and a former colleague told she would have been sacked.\n"
        "Sgt Ada Holm and former PC Sheila Marr were guilty of gross misconduct, a panel ruled."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["reduction_in_rank"]},
        {"rank": "constable", "outcomes": ["would_have_been_dismissed"]},
    )


def test_the_constables_and_a_sergeant_are_the_three_and_one_constable_is_one_of_them():
    text = (
        "Three officers were cleared of gross misconduct at a hearing. The two constables and a sergeant "
        "were under investigation after an arrest. One constable was given a written warning."
    )
    assert 3 in totals(text)
    reads(
        text,
        {"count": 1, "rank": "constable", "outcomes": ["written_warning"]},
        {"count": 1, "rank": "constable", "finding": "not_proven"},
        {"count": 1, "rank": "sergeant", "finding": "not_proven"},
    )


def test_seven_students_all_of_them_constables_are_constables():
    text = (
        "Inquiries into seven student officers, all of them constables, have been completed. Four attended misconduct "
        "meetings and received written warnings."
    )
    includes(text, count=4, rank="constable", outcomes=["written_warning"])


def test_the_two_ringleaders_are_two_of_the_six():
    text = (
        "Six trainee cops were rumbled cheating. The two ringleaders have been sacked. Another four got a "
        "slap on the wrist. They were given final written warnings."
    )
    assert totals(text) == [6]
    includes(text, count=2, outcomes=["dismissed"])
    includes(text, count=4, outcomes=["final_written_warning"])


def test_a_number_at_the_head_of_a_line_opens_an_entry():
    text = (
        "Hale Police publishes the results of disciplinary hearings.\n"
        "1. A detention officer from the Hale custody suite. Gross misconduct was found proven. Dismissed.\n"
        "2. A police community support officer from Mere. Misconduct was found proven. Written warning."
    )
    reads(text, {"role": "staff", "outcomes": ["dismissed"]}, {"role": "pcso", "outcomes": ["written_warning"]})
