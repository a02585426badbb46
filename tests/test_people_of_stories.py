"""Who is who in statements and stories: parts listed after dashes, officers met again, people in passing."""

from analysis.records import Document
from readings import includes, lacks, only, people, reads, totals


def test_too_little_evidence_against_either_the_one_or_the_other_clears_both() -> None:
    text = "We interviewed an inspector and a sergeant under misconduct caution. "
    text += "There was insufficient evidence to find misconduct for either the inspector or the sergeant."
    reads(text, {"rank": "inspector", "case_to_answer": "no"}, {"rank": "sergeant", "case_to_answer": "no"})


def test_a_part_is_set_apart_by_the_ranks_listed_after_a_dash():
    text = (
        "Of the 11 who were investigated, eight were serving officers and three had left.\n"
        "Six of the serving officers - four constables and two sergeants - were dismissed without notice after a "
        "misconduct hearing.\n"
        "A further constable was given a written warning.\n"
        "The allegations against the remaining officer, an inspector, were not proven.\n"
    )
    includes(text, count=4, rank="constable", service="serving", outcomes=["dismissed"])
    includes(text, count=2, rank="sergeant", service="serving", outcomes=["dismissed"])
    includes(text, count=1, rank="inspector", finding="not_proven")


def test_a_number_can_be_told_to_be_of_a_rank_without_a_fate():
    text = (
        "All five former officers would have been dismissed, the misconduct hearing found. Four of them were "
        "constables. The other was a sergeant who resigned in May."
    )
    includes(text, count=4, rank="constable", outcomes=["would_have_been_dismissed"])
    includes(text, count=1, rank="sergeant", service="resigned")


def test_serving_and_former_officers_under_one_number_are_one_group():
    text = "Twelve serving and former officers are under investigation for gross misconduct."
    only(text, count=12, service="unknown")


def test_people_who_end_a_clause_with_being_are_those_it_befalls():
    only("The inquiry ended with six officers being sacked.", count=6, outcomes=["dismissed"])


def test_a_plural_verb_does_not_tell_of_the_one_in_an_aside():
    text = "Six officers, one of them now retired, were given written warnings."
    assert sum(group.count or 0 for group in people(text)) == 6


def test_others_go_on_from_the_officer_just_told_of():
    text = (
        "The messages mocked victims of crime.\nAn inspector was cleared of misconduct.\n"
        "Five others had already left the force.\n"
        "A panel found that each of them would have been dismissed."
    )
    includes(text, count=5, outcomes=["would_have_been_dismissed"])


def test_a_name_after_a_comma_is_of_the_rank_before_it():
    text = (
        "The panel heard the case of the former Chief Constable, Aldous Wray, in May.\n"
        "In respect of Mr Wray, three allegations were proven at the misconduct hearing."
    )
    only(text, rank="chief_constable", service="former", finding="proven")


def test_who_leads_a_force_is_not_one_of_a_number_looked_into():
    text = (
        "Three officers are under investigation for gross misconduct.\n"
        "The Chief Constable, Ida Colm, visited the station on Monday."
    )
    only(text, count=3)


def test_somebody_no_longer_an_officer_is_not_a_second_person():
    text = (
        "The former sergeant was found to have committed misconduct at a hearing. Because she was no longer a serving "
        "officer no sanction could be imposed."
    )
    only(text, rank="sergeant", count=1, finding="proven")


def test_who_has_become_the_highest_dismissed_is_one_person():
    text = "A superintendent has become the most senior officer to be dismissed for gross misconduct in a decade."
    only(text, rank="superintendent", outcomes=["dismissed"])


def test_a_hearing_that_only_the_headline_names_is_taken_from_it():
    title = "Upcoming misconduct hearing: PC Ada Foyle and former Sergeant Kit Dorn"
    text = f"{title}\nOfficers concerned: PC 14 Ada Foyle, former Police Sergeant 9 Kit Dorn\nVenue: the town hall\n"
    document = Document("n", text, title)
    reads(
        document,
        {"rank": "constable", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled"},
        {"rank": "sergeant", "proceeding": "misconduct_hearing", "proceeding_state": "scheduled"},
    )


def test_he_after_a_victim_is_not_the_officer_even_when_a_case_falls():
    text = (
        "PC Ada Foyle was dismissed at a misconduct hearing.\n"
        "The alleged victim broke an arm.\n"
        "He was charged with assault but the case against him collapsed."
    )
    only(text, count=1, criminal="none", finding="proven")


def test_neither_man_charged_is_said_of_both_officers():
    text = (
        "A sergeant was told to resign. A second officer, a constable, was docked pay for a year. Prosecutors decided "
        "that neither man should be charged."
    )
    includes(text, rank="sergeant", criminal="no_charge")
    includes(text, rank="constable", criminal="no_charge")


def test_three_other_officers_are_none_of_those_charged():
    text = (
        "Two serving officers and a retired sergeant are charged with theft. Three other officers who were arrested "
        "will not be prosecuted."
    )
    assert totals(text) == []
    includes(text, count=3, criminal="no_charge")


def test_proceedings_against_somebody_described_at_length_are_withdrawn():
    text = (
        "PC Foyle was dismissed at a misconduct hearing. Proceedings against a second officer, a temporary Assistant "
        "Chief Constable, were discontinued in May."
    )
    includes(text, rank="assistant_chief_constable", finding="withdrawn")


def test_what_will_be_considered_once_a_process_has_concluded_is_no_finding():
    text = "DC Foyle is charged with fraud. When the trial has concluded, misconduct matters will be considered."
    only(text, rank="constable", criminal="charged", finding="pending")


def test_a_workmate_who_walks_free_is_acquitted():
    text = "A constable has been found guilty of assault, but two of his workmates walked free."
    includes(text, count=2, criminal="acquitted")
    lacks(text, criminal="convicted", count=2)


def test_a_row_of_as_many_people_as_the_group_before_is_that_group():
    text = (
        "Four police employees have been dismissed after disciplinary meetings.\n"
        "PCSO Ada Foyle and three members of police staff were found to have read the file.\n"
    )
    includes(text, count=1, role="pcso", outcomes=["dismissed"])
    includes(text, count=3, role="staff", outcomes=["dismissed"])


def test_those_whom_a_group_includes_are_of_it():
    text = "Four police workers have been sacked. They include Ada Foyle, a PCSO who read the file."
    includes(text, count=1, role="pcso", outcomes=["dismissed"])
    assert sum(group.count or 0 for group in people(text)) == 4


def test_counted_staff_and_workers_beside_staff_are_staff():
    text = (
        "Three civilian staff have been dismissed by Elm Police. Another seven workers were given final written "
        "warnings. Two more staff are on written warnings."
    )
    includes(text, count=7, role="staff", outcomes=["final_written_warning"])
    includes(text, count=2, role="staff", outcomes=["written_warning"])


def test_an_officer_with_the_rank_of_sergeant_is_a_sergeant():
    text = "PC Foyle was sacked. An officer with the rank of sergeant remains suspended while an inquiry goes on."
    includes(text, rank="sergeant", service="serving", count=1)


def test_people_of_the_first_lines_are_told_of_again_by_their_case():
    text = (
        "Two constables have been given written warnings and a third officer has been told she would have been "
        "dismissed had she not resigned.\n"
        "We served notices on six officers.\n"
        "We found that two response constables had a case to answer for misconduct. At a misconduct meeting the "
        "allegations were proven and both were issued with written warnings.\n"
        "A detective constable had a gross misconduct case to answer. At a hearing a panel found the former DC "
        "would have been dismissed.\n"
    )
    assert totals(text) == [6]
    reads(
        text,
        {"count": 2, "rank": "constable", "outcomes": ["written_warning"], "case_to_answer": "yes"},
        {"count": 1, "rank": "constable", "service": "resigned", "outcomes": ["would_have_been_dismissed"]},
    )


def test_dismissed_or_would_have_been_leaves_open_who_was():
    text = (
        "Eight current and former officers have been dismissed, or would have been if they had not already left.\n"
        "Hearings found gross misconduct proven against five serving officers, who were dismissed without notice."
    )
    includes(text, count=5, service="serving", outcomes=["dismissed"])
    lacks(text, outcomes=["would_have_been_dismissed"])


def test_who_is_cleared_in_the_story_of_a_trial_is_acquitted():
    text = (
        "An officer has been found guilty of assault at the crown court.\n"
        "Another constable was cleared and the case against a third was found not proven."
    )
    includes(text, rank="constable", criminal="acquitted", finding="unknown")
    lacks(text, finding="not_proven")


def test_a_rank_alone_over_the_next_entry_is_somebody_new():
    text = (
        "PC 6 Ada Foyle\nType: Misconduct hearing\nFinding: Misconduct\nOutcome: Written warning\n"
        "PC\nType: Misconduct meeting\nFinding: Not proven\nOutcome: No action\n"
        "PCSO\nType: Gross misconduct hearing (police staff)\nFinding: Gross misconduct\nOutcome: Dismissed\n"
    )
    reads(
        text,
        {"rank": "constable", "outcomes": ["written_warning"]},
        {"rank": "constable", "outcomes": ["no_further_action"]},
        {"role": "pcso", "count": 1, "outcomes": ["dismissed"]},
    )


def test_a_sanction_that_a_mother_only_exclaims_is_not_given_again():
    text = (
        "A constable and an inspector were told they had no case to answer.\n"
        "Her mother, Ida Colm, told the paper: “A written warning. She was worth more than that.”"
    )
    lacks(text, outcomes=["written_warning"])


def test_not_filling_in_a_form_does_not_deny_the_warning_for_it():
    text = "Two constables who went to the house but did not fill in a form have each been given a written warning."
    only(text, count=2, rank="constable", outcomes=["written_warning"])


def test_as_many_officers_as_have_been_named_are_those_named():
    text = (
        "Following a misconduct hearing, PC Ada Foyle and PC Kit Dorn have been dismissed without notice. PC Tom Hale "
        "received a final written warning.\n"
        "A misconduct panel has ruled that three Elm Police officers breached the standards."
    )
    assert sum(group.count or 0 for group in people(text)) == 3


def test_whom_a_panel_says_would_have_been_dismissed_was_before_a_hearing():
    text = "A sergeant was sacked. A panel found that a retired inspector would have been dismissed."
    includes(text, rank="inspector", proceeding="misconduct_hearing", outcomes=["would_have_been_dismissed"])


def test_who_escaped_any_sanction_by_retiring_is_in_question():
    text = (
        "A sergeant was told to resign after a disciplinary panel. It has emerged that a superintendent escaped any "
        "sanction because he had retired."
    )
    includes(text, rank="superintendent", service="retired", outcomes=["no_further_action"])


def test_the_others_are_counted_by_the_row_between_commas():
    text = (
        "Six officers were investigated. Three of the six were dismissed. The others, two constables and an inspector, "
        "will not face trial."
    )
    includes(text, count=2, rank="constable", criminal="no_charge")
    includes(text, count=1, rank="inspector", criminal="no_charge")
    assert sum(group.count or 0 for group in people(text)) == 6


def test_a_retired_colleague_beside_officers_is_one_more_of_them():
    text = "Two serving police officers and a retired colleague are to appear before a misconduct panel this month."
    reads(text, {"count": 2, "service": "serving"}, {"count": 1, "service": "retired", "role": "officer"})


def test_who_retired_as_chief_constable_is_a_chief_constable():
    text = (
        "A superintendent was dismissed at a misconduct hearing. Ada Thorn, who retired as Chief Constable last year, "
        "was found to have committed misconduct. She would have faced no more than a written warning."
    )
    includes(text, rank="chief_constable", service="retired", finding="proven", outcomes=["other"])


def test_a_chief_constable_of_years_ago_is_no_one_of_this_case():
    text = (
        "PC Ada Foyle was dismissed at a misconduct hearing.\n"
        "Rufus Tane, the chief constable of Wexshire, was told to resign in 2015."
    )
    only(text, rank="constable", outcomes=["dismissed"])


def test_those_who_faced_no_action_are_people_of_the_story():
    reads(
        "PC Ann Lowe was dismissed after a hearing. Two retired inspectors faced no action.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"count": 2, "rank": "inspector", "service": "retired", "outcomes": ["no_further_action"]},
    )


def test_an_aside_on_whom_nobody_names_lets_the_advice_through():
    reads(
        "PC Ann Lowe was dismissed after a hearing. Several other officers at the depot, none of whom has been named, "
        "were given words of advice.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"count_min": 2, "outcomes": ["management_action"]},
    )


def test_a_decision_without_people_falls_to_whom_the_text_keeps_coming_back_to() -> None:
    text = (
        "A sergeant at Dunmere ran a betting pool. The sergeant kept the takings in a locker. The sergeant said "
        "that nobody minded. An inspector told our investigator that he had never seen it. "
        "In our view there was a misconduct case to answer."
    )
    only(text, rank="sergeant", case_to_answer="yes")


def test_the_object_of_a_sanction_takes_it_and_not_a_pronoun_before() -> None:
    text = (
        "We investigated a sergeant and a constable over remarks in the canteen. The panel found the remarks proven, "
        "ruled that they were racist, and dismissed the sergeant without notice."
    )
    includes(text, rank="sergeant", outcomes=["dismissed"])
    includes(text, rank="constable", outcomes=[])


def test_an_investigation_into_the_behaviour_and_decisions_of_somebody_is_of_him() -> None:
    for acts in ("behaviour", "decisions and actions"):
        only(f"This was an investigation into the {acts} of a sergeant at Dunmere.", rank="sergeant")


def test_those_four_and_all_four_are_the_people_just_counted() -> None:
    opening = "We spoke to two sergeants, a constable and an inspector about the search of the flat. "
    for text in (
        "Misconduct notices were served on those four.",
        "There was a misconduct case for all four to answer.",
    ):
        assert sum(group.count or 0 for group in people(opening + text)) == 4


def test_whoever_speaks_to_them_is_none_of_them() -> None:
    text = "Notices were served on two inspectors. A superintendent has seen them and given them words of advice."
    only(text, count=2, rank="inspector", outcomes=["management_action"])


def test_further_people_and_those_at_a_meeting_do_not_share_the_hearing_told_of_before() -> None:
    opening = "A misconduct hearing found gross misconduct. Constable Ray Doe was dismissed. "
    includes(opening + "Two more constables received written warnings.", count=2, proceeding="unknown")
    includes(
        opening + "Sergeant Ann Poe was given a written warning at a meeting in May.",
        rank="sergeant",
        outcomes=["written_warning"],
        proceeding="misconduct_meeting",
    )


def test_one_and_the_other_seven_are_the_eight_just_spoken_of() -> None:
    text = (
        "PC Thorn was dismissed for gross misconduct at a hearing. Eight other officers had read the messages. One has"
        " been through reflective practice and no action was taken against the other seven."
    )
    includes(text, count=1, outcomes=["reflective_practice"])
    includes(text, count=7, outcomes=["no_further_action"])


def test_the_other_of_two_officers_can_turn_out_to_be_a_community_support_officer() -> None:
    text = (
        "Two officers have been sacked over a video. One, PC Ada Thorn, filmed it. The other, PCSO Ben Reed, posted it."
        " A third officer has undergone reflective practice."
    )
    reads(
        text,
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"role": "pcso", "outcomes": ["dismissed"]},
        {"role": "officer", "outcomes": ["reflective_practice"]},
    )


def test_another_beside_a_civilian_is_a_civilian() -> None:
    text = (
        "A custody sergeant received a final written warning. A dispatcher was dismissed and another was given advice."
    )
    includes(text, role="staff", outcomes=["management_action"])


def test_whoever_is_told_of_beside_a_count_over_years_is_of_another_case() -> None:
    text = (
        "Sergeant Ada Thorn was dismissed at a misconduct hearing. She is at least the third Wexshire officer to be"
        " convicted of speeding since 2019. PC Ben Reed lost his job in 2021 after being found drunk."
    )
    only(text, rank="sergeant")


def test_a_hearing_in_his_absence_is_of_the_one_who_was_absent() -> None:
    text = (
        "PCSO Ada Thorn was dismissed at a disciplinary hearing. Special Constable Ben Reed resigned in May. A"
        " misconduct hearing went ahead in his absence. The panel decided that he would have been dismissed."
    )
    includes(text, role="pcso", proceeding="disciplinary_meeting")
    includes(text, role="special_constable", proceeding="misconduct_hearing")


def test_no_case_to_answer_is_of_whoever_was_brought_in_just_before() -> None:
    text = (
        "PC Ada Thorn was dismissed at a misconduct hearing. A dispatcher was arrested early on. No further action was"
        " taken and there was no case to answer."
    )
    includes(text, role="staff", case_to_answer="no")


def test_prosecutors_who_considered_a_crime_by_all_three_cleared_all_three() -> None:
    text = (
        "A custody sergeant was given a written warning. A dispatcher was dismissed and another was given advice."
        " Prosecutors considered manslaughter against all three but said there was no realistic prospect of conviction."
    )
    includes(text, rank="sergeant", criminal="no_charge")
    includes(text, role="staff", outcomes=["dismissed"], criminal="no_charge")


def test_a_police_boss_is_of_the_rank_that_is_told_with_the_name() -> None:
    text = (
        "A police boss found to have bullied clerks has kept his job. Chief Inspector Ray Thorn was given a final"
        " written warning at a misconduct hearing."
    )
    only(text, rank="chief_inspector", outcomes=["final_written_warning"], service="serving")


def test_that_before_a_name_opens_a_clause_and_the_row_is_of_those_counted():
    text = (
        "Three officers have been sacked. A panel ruled that Sgt Ann Hale, PC Tom Reed and PC Cal Thorn had committed "
        "gross misconduct. They have been put on the barred list."
    )
    fate = {"found_level": "gross_misconduct", "outcomes": ["dismissed", "barred_list"]}
    reads(text, {"count": 1, "rank": "sergeant", **fate}, {"count": 2, "rank": "constable", **fate})
