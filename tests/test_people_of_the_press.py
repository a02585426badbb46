"""Press stories: a number in the lead, names in a row, clauses within clauses, staff under other names, victims."""

from readings import includes, lacks, only, reads, totals


def test_a_number_in_the_lead_is_the_whole_of_those_told_of_one_by_one():
    text = (
        "Three police officers were found guilty of misconduct over the search of a flat.\nThe flat stood empty for a "
        "year.\nThe two constables who broke in were given written warnings at a misconduct meeting.\n"
        "Their sergeant was handed a final written warning by a disciplinary hearing in May."
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "found_level": "misconduct", "outcomes": ["written_warning"]},
        {"rank": "sergeant", "found_level": "misconduct", "outcomes": ["final_written_warning"]},
    )
    assert totals(text) == [3]


def test_whoever_is_sacked_along_with_others_shares_their_fate():
    text = (
        "Four police officers were sacked over a chat group. Sergeant Kit Dorn started it. He was dismissed along with "
        "PCs Ada Foyle, Al Hunt and Meg Field after a hearing found gross misconduct."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
        {"count": 3, "rank": "constable", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
    )


def test_counted_allegations_are_no_people():
    text = (
        "Superintendent Kit Dorn faced five charges at a police misconduct hearing. The panel found three of them "
        "proven. Together these were found to be gross misconduct. He was given a final written warning."
    )
    only(text, rank="superintendent", found_level="gross_misconduct", outcomes=["final_written_warning"])


def test_pleas_that_are_dismissed_cost_nobody_a_job():
    text = "A police call handler who dismissed the pleas of a caller was given a written warning."
    only(text, role="staff", outcomes=["written_warning"])


def test_the_main_clause_goes_on_after_a_clause_within_a_clause():
    text = "A police dispatcher who closed a report from a woman who was then hurt by her brother has been sacked."
    only(text, role="staff", outcomes=["dismissed"])


def test_a_phrase_with_also_or_the_only_says_more_of_the_same_person():
    text = (
        "The dispatcher received a written warning at a disciplinary meeting. The desk supervisor, also a member of "
        "police staff, had no case to answer. The duty inspector, the only officer under investigation, had no case to "
        "answer."
    )
    reads(
        text,
        {"role": "staff", "outcomes": ["written_warning"]},
        {"role": "staff", "case_to_answer": "no"},
        {"role": "officer", "rank": "inspector", "case_to_answer": "no"},
    )


def test_a_post_of_any_kind_is_staff_among_staff():
    text = (
        "A police call handler has been sacked.\nThe operator who closed it was dismissed for gross misconduct. "
        "A supervisor received a final written warning."
    )
    reads(text, {"role": "staff", "outcomes": ["dismissed"]}, {"role": "staff", "outcomes": ["final_written_warning"]})


def test_a_name_may_be_that_of_the_bystander_of_the_first_lines():
    text = (
        "A police sergeant who ignored a woman has been sacked.\nAda Foyle, 38, rang four times.\n"
        "She was afraid. Her lawyer said that Foyle was convicted of nothing.\nThe sergeant had sat at a desk nearby."
    )
    only(text, rank="sergeant", outcomes=["dismissed"], criminal="none")


def test_a_line_that_describes_somebody_before_a_colon_opens_their_entry():
    text = (
        "Police outcomes\nMeetings\nTwo sergeants in Elm: loss of a key. Misconduct proven. Written warning.\n"
        "Special Constabulary\nA special constable: failure to declare a job held outside the force at a shop. "
        "Dealt with at a misconduct meeting. Misconduct proven, written warning.\n"
        "Police staff\nA PCSO, Elm: took a second job. Dismissed following a disciplinary hearing.\n"
        "An investigating officer in Elm resigned before a disciplinary hearing could be held."
    )
    reads(
        text,
        {"count": 2, "rank": "sergeant", "outcomes": ["written_warning"]},
        {"role": "special_constable", "proceeding": "misconduct_meeting", "outcomes": ["written_warning"]},
        {"role": "pcso", "proceeding": "disciplinary_meeting", "outcomes": ["dismissed"]},
        {"role": "staff", "service": "resigned"},
    )


def test_what_was_not_proven_points_back_to_what_somebody_was_accused_of():
    text = "A police constable was accused of being rude to a cyclist, but that was not proven."
    only(text, rank="constable", finding="not_proven")


def test_whoever_serves_a_sentence_was_convicted():
    text = "PC Ada Foyle, who is serving 14 months for assault, was dismissed at a misconduct hearing."
    only(text, criminal="convicted", outcomes=["dismissed"])


def test_the_next_entry_after_a_semicolon_is_not_what_was_dismissed():
    text = "Police outcomes in May. One PCSO was dismissed; one other case fell away."
    only(text, role="pcso", outcomes=["dismissed"])


def test_other_officers_in_a_separate_crash_are_of_another_case():
    text = (
        "PC Ada Foyle was given a written warning at a misconduct hearing. Two other Elm Police officers "
        "are due in court next month over a separate crash."
    )
    only(text, rank="constable", outcomes=["written_warning"])


def test_whoever_stays_in_post_beside_a_case_is_not_in_question():
    text = (
        "Deputy Chief Constable Kit Dorn was given a final written warning by a misconduct panel. Temporary Chief "
        "Constable Ada Foyle will stay in post for now."
    )
    only(text, outcomes=["final_written_warning"])


def test_two_names_explained_by_a_rank_are_new_people():
    text = (
        "PC Al Hunt and PC Meg Field were dismissed by a misconduct panel. Ada Foyle and Kit Dorn, both PCs, quit "
        "before the hearing. They were found to have committed gross misconduct too."
    )
    reads(text, {"count": 2, "outcomes": ["dismissed"]}, {"count": 2, "service": "resigned", "outcomes": []})


def test_a_colleague_of_the_same_rank_holds_it():
    text = (
        "A police sergeant has been given a final written warning. A colleague of the same rank also received a "
        "written warning."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
        {"rank": "sergeant", "outcomes": ["written_warning"]},
    )


def test_a_meeting_for_two_finds_against_one_and_not_against_their_colleague():
    text = (
        "Police investigated three constables. Two of the constables had a misconduct case to answer. A misconduct "
        "meeting was held for both. It was proven against the officer who drove the van, and they received a written "
        "warning. It was not proven against their colleague. The third constable had no case to answer."
    )
    reads(
        text,
        {"proceeding": "misconduct_meeting", "finding": "proven", "outcomes": ["written_warning"]},
        {"proceeding": "misconduct_meeting", "finding": "not_proven"},
        {"case_to_answer": "no"},
    )


def test_officers_of_a_force_in_an_earlier_year_are_of_another_case():
    text = (
        "PC Ada Foyle was given a written warning by Elm Police at a meeting. In 2019 this paper told of two "
        "of its officers who were dismissed for theft."
    )
    only(text, rank="constable", outcomes=["written_warning"])


def test_whoever_is_back_leading_others_is_serving():
    text = "The police sergeant received a final written warning for misconduct and is back leading a team."
    only(text, rank="sergeant", service="serving")


def test_the_rank_that_somebody_will_hold_is_nobody() -> None:
    text = (
        "A superintendent was reduced in rank to chief inspector at a misconduct hearing. He will become a chief"
        " inspector in June. The panel demoted him for gross misconduct."
    )
    only(text, rank="superintendent", outcomes=["reduction_in_rank"])


def test_whoever_gives_advice_is_not_advised() -> None:
    text = (
        "The force saw no case for Sergeant Ada Thorn to answer, and the Deputy Chief Constable has given her some"
        " advice."
    )
    includes(text, rank="sergeant", outcomes=["management_action"])
    lacks(text, rank="deputy_chief_constable")


def test_whoever_goes_before_they_are_dismissed_is_not_said_to_be_dismissed() -> None:
    text = "PC Ada Thorn was convicted of assault. Her solicitor said she would resign before she is dismissed."
    only(text, criminal="convicted", outcomes=[])


def test_an_inn_is_nobody_who_resigned() -> None:
    text = "The police dog handler convicted of an assault at the Foxley Arms has resigned, the Mercury can reveal."
    only(text, service="resigned", criminal="convicted")


def test_where_no_finding_can_be_made_nobody_is_cleared() -> None:
    text = (
        "PC Ada Thorn resigned a week before a gross misconduct hearing was due to open. It could not go ahead without"
        " her and no finding can now be made."
    )
    only(text, service="resigned", finding="none")


def test_after_a_year_between_commas_another_case_is_told() -> None:
    text = (
        "PC Ada Thorn was dismissed at a misconduct hearing over the crash. Wexshire has had three such crashes. After"
        " the first, in 2011, a sergeant was given a final written warning."
    )
    only(text, rank="constable", outcomes=["dismissed"])


def test_somebody_at_work_there_since_a_year_is_no_count_over_years() -> None:
    text = (
        "A village officer has been cleared of misconduct at a hearing. PC Ada Thorn, who has kept the desk since 2014,"
        " was one of four officers accused of lying. Sergeant Kit Dorn was dismissed."
    )
    assert totals(text) == [4]


def test_what_an_organisation_has_seen_in_that_time_is_of_other_cases() -> None:
    text = (
        "Two constables were given written warnings at a misconduct meeting. The group has helped families since 2009."
        " In that time it knows of two officers dismissed after such a death."
    )
    only(text, outcomes=["written_warning"])


def test_whoever_is_said_to_have_done_something_does_not_speak() -> None:
    text = (
        "Two detention officers were also investigated. One detention officer, said to have filled in the log at home,"
        " resigned before she could be disciplined."
    )
    includes(text, role="staff", service="resigned")


def test_a_measure_that_is_explained_is_one_measure() -> None:
    only("Two PCs must undergo reflective practice, a form of retraining.", outcomes=["reflective_practice"])


def test_whoever_a_watchdog_clears_has_no_case_to_answer() -> None:
    text = (
        "PC Ada Thorn is charged with dangerous driving. PC Ben Reed was told he will not be prosecuted and was cleared"
        " by the police watchdog."
    )
    includes(text, criminal="no_charge", case_to_answer="no")


def test_names_between_commas_are_those_of_the_number_before_them() -> None:
    text = (
        "Two constables, Ada Thorn and Ben Reed, faced a misconduct hearing. PC Thorn was dismissed and PC Reed was"
        " given a final written warning."
    )
    reads(text, {"outcomes": ["dismissed"]}, {"outcomes": ["final_written_warning"]})


def test_a_sentence_that_only_names_somebody_names_whoever_was_told_of() -> None:
    text = (
        "Three police officers were brought before misconduct hearings in May and only one was sacked. That was Ada"
        " Thorn, a PC who lied to a court."
    )
    includes(text, rank="constable", outcomes=["dismissed"])


def test_whoever_somebody_tried_to_save_is_not_who_was_looked_into() -> None:
    text = (
        "Two constables were investigated over the fall. One was dismissed at a misconduct hearing. The other, who"
        " tried to revive him, had no case to answer."
    )
    includes(text, rank="constable", case_to_answer="no")


def test_a_hearing_that_a_force_arranged_is_where_it_was_decided() -> None:
    text = (
        "The watchdog said there was a case of gross misconduct for the sergeant to answer, but a hearing arranged by"
        " Wexshire Police decided in June that his actions were misconduct."
    )
    only(text, rank="sergeant", finding="proven", found_level="misconduct")


def test_a_number_in_the_lead_can_be_some_of_a_larger_number_told_later() -> None:
    text = (
        "Two serving officers have lost their jobs following a hearing.\nThe house was empty.\nThree officers appeared"
        " before the panel.\n• PC Ada Thorn - gross misconduct proven. Dismissed without notice.\n• PC Ben Reed - gross"
        " misconduct proven. Dismissed without notice.\n• PC Kit Dorn - not proven."
    )
    reads(
        text,
        {"count": 2, "service": "serving", "outcomes": ["dismissed"]},
        {"count": 1, "finding": "not_proven"},
    )


def test_what_was_found_in_all_cases_was_found_of_everybody() -> None:
    text = (
        "A sergeant and two constables have been dismissed. A fourth man, a former constable, would also have been"
        " dismissed, a misconduct panel ruled in May. It found gross misconduct in all four cases."
    )
    includes(text, rank="sergeant", found_level="gross_misconduct")
    includes(text, rank="constable", count=2, found_level="gross_misconduct")


def test_whoever_warned_somebody_of_a_raid_does_not_speak() -> None:
    text = "A former constable who warned a dealer that his house was to be searched has been sent to prison."
    only(text, rank="constable", criminal="convicted")


def test_after_another_constable_the_constable_is_that_one() -> None:
    text = (
        "A former constable was jailed for fraud. PC Ada Thorn used the log-in of another constable. At a misconduct"
        " meeting the constable received a written warning."
    )
    includes(text, rank="constable", outcomes=["written_warning"], criminal="none")


def test_never_again_working_for_a_force_is_being_barred() -> None:
    text = "PC Ben Reed was dismissed at a hearing. He will not be able to work for any police force again."
    only(text, outcomes=["dismissed", "barred_list"])


def test_advice_in_quotation_marks_is_advice() -> None:
    only(
        'A sergeant who was told of it weeks before has been given "advice" by his force.',
        outcomes=["management_action"],
    )
