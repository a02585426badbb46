"""How short summaries split their people: none, both, the rest, a colleague, one after another."""

from readings import only, reads


def test_none_of_the_officers_had_breached_is_a_finding_on_all():
    text = (
        "All three officers had a gross misconduct case to answer. "
        "A hearing found that none of the officers had fallen below the standards, and none of "
        "them had committed misconduct."
    )
    only(text, count=3, proceeding="misconduct_hearing", finding="not_proven")


def test_whoever_did_not_consider_that_either_officer_had_a_case_saw_none():
    only(
        "The force did not consider that either officer had a misconduct case to answer.",
        count=2,
        case_to_answer="no",
    )
    only("We did not consider that the acts of the sergeant amounted to misconduct.", case_to_answer="no")


def test_both_after_the_rest_were_cleared_are_those_with_a_case():
    reads(
        "A sergeant and three constables were under investigation. The sergeant and one of the constables had a"
        " misconduct case to answer. The remaining constables had no case to answer. Both attended"
        " misconduct meetings.",
        {"rank": "sergeant", "proceeding": "misconduct_meeting"},
        {"rank": "constable", "count": 1, "proceeding": "misconduct_meeting"},
        {"rank": "constable", "count": 2, "case_to_answer": "no", "proceeding": "none"},
    )


def test_a_hearing_finds_however_long_its_date_is():
    text = (
        "The hearing went ahead in September that year and found that the sergeant's actions "
        "amounted to gross misconduct."
    )
    only(text, rank="sergeant", finding="proven", found_level="gross_misconduct")


def test_only_a_driver_of_the_police_has_a_case_to_answer():
    reads(
        "The two officers in the first car had no case to answer. "
        "The driver of the second car, however, had a gross misconduct case to answer. He was dismissed.",
        {"count": 2, "case_to_answer": "no"},
        {"count": 1, "case_to_answer": "yes", "outcomes": ["dismissed"]},
    )


def test_his_colleague_with_no_case_is_the_other_officer():
    reads(
        "Two constables stopped the car. One of them had a misconduct case to answer. His colleague had no case to"
        " answer.",
        {"rank": "constable", "case_to_answer": "yes"},
        {"rank": "constable", "case_to_answer": "no"},
    )


def test_a_meeting_that_somebody_with_a_case_attended_is_a_misconduct_meeting():
    text = "The officer had a misconduct case to answer. She attended a meeting, where no misconduct was found."
    only(text, proceeding="misconduct_meeting", finding="not_proven")
    text = (
        "Misconduct was proven against the sergeant. The same meeting found the allegation against "
        "the constable not proven."
    )
    reads(
        text,
        {"rank": "sergeant", "finding": "proven"},
        {"rank": "constable", "proceeding": "misconduct_meeting", "finding": "not_proven"},
    )


def test_meetings_where_both_were_found_to_have_committed_misconduct_find():
    text = "Two officers went to misconduct meetings, where both were found to have committed misconduct."
    only(text, count=2, proceeding="misconduct_meeting", finding="proven", found_level="misconduct")


def test_the_force_may_see_no_case_where_the_watchdog_directs_a_hearing_for_one():
    reads(
        "The force did not think either officer had a case to answer. We disagreed in respect of "
        "the officer who fired the"
        " Taser and directed a misconduct hearing. The panel found the case not proven.",
        {"count": 1, "case_to_answer": "no"},
        {"count": 1, "case_to_answer": "yes", "finding": "not_proven"},
    )


def test_the_level_found_of_a_second_officer_goes_on_from_the_first():
    reads(
        "A panel found gross misconduct in the case of the sergeant and misconduct in the case of the constable.",
        {"rank": "sergeant", "found_level": "gross_misconduct"},
        {"rank": "constable", "finding": "proven", "found_level": "misconduct"},
    )


def test_no_misconduct_that_is_identified_is_no_case_to_answer():
    only("No misconduct was identified for either of the officers who went there.", count=2, case_to_answer="no")


def test_but_not_that_the_inspector_did_denies_the_case_just_told():
    reads(
        "The force agreed that the sergeant had a case to answer, but not that the inspector did.",
        {"rank": "sergeant", "case_to_answer": "yes"},
        {"rank": "inspector", "case_to_answer": "no"},
    )


def test_a_case_before_a_colon_is_none_that_the_meeting_after_it_found():
    reads(
        "Two sergeants had a misconduct case to answer: one was given a written warning at a "
        "misconduct meeting and the"
        " other was found not to have committed misconduct.",
        {"finding": "proven", "outcomes": ["written_warning"]},
        {"finding": "not_proven"},
    )


def test_all_who_are_named_together_with_a_case_go_to_the_meeting():
    reads(
        "PC Hall and PC Marsh had a misconduct case to answer, while PC Lowe did not. A misconduct meeting took place.",
        {"count": 2, "case_to_answer": "yes", "proceeding": "misconduct_meeting"},
        {"count": 1, "case_to_answer": "no", "proceeding": "none"},
    )


def test_no_realistic_prospect_of_a_conviction_is_no_charge():
    text = (
        "The sergeant was interviewed under caution. The Crown Prosecution Service thought there was insufficient"
        " evidence to give a realistic prospect of a conviction against the sergeant."
    )
    only(text, criminal="no_charge")


def test_prosecutors_who_advise_that_no_action_should_be_taken_do_not_charge():
    text = (
        "The constable was interviewed under caution. "
        "The Crown Prosecution Service advised that no further action should be taken against the constable."
    )
    only(text, criminal="no_charge")


def test_advice_offered_to_the_sergeant_is_the_sergeants_alone():
    reads(
        "A sergeant and four constables were under investigation. None of the five had a case to answer. "
        "The force offered the sergeant advice on keeping records.",
        {"rank": "sergeant", "outcomes": ["management_action"]},
        {"rank": "constable", "outcomes": []},
    )


def test_a_case_against_the_sixth_that_is_dismissed_is_the_sixths():
    reads(
        "Six officers faced a misconduct hearing. Two were dismissed, three received final written "
        "warnings and the case"
        " against the sixth was dismissed.",
        {"count": 2, "outcomes": ["dismissed"]},
        {"count": 3, "outcomes": ["final_written_warning"]},
        {"count": 1, "finding": "not_proven"},
    )


def test_a_fourth_after_two_and_a_third_is_one_more():
    reads(
        "Two officers had a gross misconduct case to answer, a third had a case to answer for "
        "misconduct and a fourth"
        " should undertake reflective practice. At a hearing for the first two officers gross misconduct was proven.",
        {"count": 2, "found_level": "gross_misconduct"},
        {"count": 1, "case_to_answer": "yes", "proceeding": "unknown"},
        {"count": 1, "outcomes": ["reflective_practice"]},
    )


def test_the_remaining_three_are_those_told_beside_the_one():
    reads(
        "An inspector, a sergeant and two constables had not followed up the report. The inspector "
        "had no case to answer. "
        "The remaining three had a misconduct case to answer.",
        {"rank": "inspector", "case_to_answer": "no"},
        {"rank": "sergeant", "case_to_answer": "yes"},
        {"rank": "constable", "count": 2, "case_to_answer": "yes"},
    )


def test_a_case_dropped_at_trial_is_no_finding_of_the_force():
    text = (
        "The officer was charged with assault. At trial the case was discontinued. "
        "At a misconduct meeting the allegation was not proven."
    )
    only(text, proceeding="misconduct_meeting", finding="not_proven")


def test_no_case_for_one_or_for_the_others_clears_all():
    reads(
        "A sergeant and five constables were under investigation. Two of the constables had a case "
        "to answer for misconduct. "
        "We found no case to answer for the sergeant or for the other three constables.",
        {"rank": "constable", "count": 2, "case_to_answer": "yes"},
        {"rank": "sergeant", "case_to_answer": "no"},
        {"rank": "constable", "count": 3, "case_to_answer": "no"},
    )


def test_the_constables_whom_he_supervised_are_the_subject():
    reads(
        "The sergeant had retired. The two constables he had supervised were each found to have a case to answer.",
        {"rank": "constable", "count": 2, "case_to_answer": "yes"},
    )


def test_one_for_gross_misconduct_goes_on_from_one_with_a_case():
    reads(
        "Two of the officers had no case to answer, one had a case to answer for misconduct, and one for"
        " gross misconduct.",
        {"count": 2, "case_to_answer": "no", "alleged": "unknown"},
        {"count": 1, "case_to_answer": "yes", "alleged": "misconduct"},
        {"count": 1, "case_to_answer": "yes", "alleged": "gross_misconduct"},
    )


def test_advice_for_three_and_a_meeting_for_the_fourth_splits_four():
    reads(
        "All four officers had a case to answer. The force proposed management advice for three "
        "and a misconduct meeting for"
        " the fourth.",
        {"count": 3, "outcomes": ["management_action"]},
        {"count": 1, "proceeding": "misconduct_meeting", "outcomes": []},
    )


def test_a_warning_that_a_tribunal_revokes_is_overturned():
    text = (
        "The officer was given a final written warning. She appealed and the Police Appeals "
        "Tribunal revoked the warning."
    )
    only(text, proceeding="appeal", finding="overturned")


def test_who_retired_so_that_no_proceedings_took_place_faces_no_action():
    text = "The inspector had a case to answer. He retired in May, so no misconduct proceedings took place."
    only(text, service="retired", outcomes=["no_further_action"])


def test_officers_not_charged_are_so_by_the_word_itself():
    reads(
        "Three officers were interviewed under caution. One was charged with assault; the other two were not charged.",
        {"count": 1, "criminal": "charged"},
        {"count": 2, "criminal": "no_charge"},
    )


def test_the_second_faced_a_meeting_of_his_own():
    reads(
        "Two officers were under investigation. The first officer was dismissed at an accelerated hearing. "
        "The second faced a misconduct meeting, at which he was given management advice.",
        {"proceeding": "accelerated_hearing", "outcomes": ["dismissed"]},
        {"proceeding": "misconduct_meeting", "outcomes": ["management_action"]},
    )


def test_two_for_misconduct_goes_on_from_three_with_a_graver_case():
    reads(
        "Nine officers were under investigation. Three had a case to answer for gross misconduct, two for misconduct"
        " and four had no case to answer.",
        {"count": 3, "case_to_answer": "yes", "alleged": "gross_misconduct"},
        {"count": 2, "case_to_answer": "yes", "alleged": "misconduct"},
        {"count": 4, "case_to_answer": "no"},
    )


def test_neither_sergeant_is_two_and_the_rest_are_judged_too():
    reads(
        "Neither sergeant had a case to answer. One of the four constables should receive management advice, and we"
        " found that the rest had acted properly.",
        {"rank": "sergeant", "count": 2, "case_to_answer": "no"},
        {"rank": "constable", "count": 1, "outcomes": ["management_action"]},
        {"rank": "constable", "count": 3, "case_to_answer": "no"},
    )


def test_a_warning_for_one_and_advice_for_the_other_need_one_verb():
    reads(
        "Both sergeants went to a meeting; one of the sergeants was given a written warning and the other"
        " management advice.",
        {"outcomes": ["written_warning"]},
        {"outcomes": ["management_action"]},
    )


def test_prosecutors_charge_one_and_not_the_two_named_after():
    reads(
        "The CPS decided to charge the sergeant with theft and not to charge the two constables. "
        "All three attended a misconduct hearing, at which no misconduct was found.",
        {"rank": "sergeant", "criminal": "charged"},
        {"rank": "constable", "count": 2, "criminal": "no_charge"},
    )


def test_a_meeting_at_which_a_case_would_be_dealt_with_has_found_nothing():
    text = "The officer was told that he had a misconduct case to answer and that it would be dealt with at a meeting."
    only(text, case_to_answer="yes", found_level="unknown")


def test_proceedings_dismissed_after_no_case_to_answer_dismiss_nobody():
    text = "The sergeant was found to have no case to answer and the proceedings were dismissed."
    only(text, rank="sergeant", finding="not_proven")


def test_after_a_hearing_took_place_who_committed_misconduct_was_found_to():
    reads(
        "We decided that an inspector and a sergeant had a gross misconduct case to answer. The hearing took place over"
        " five days. The inspector was found to have committed gross misconduct, but the sergeant was found to have"
        " committed no misconduct.",
        {"rank": "inspector", "finding": "proven", "found_level": "gross_misconduct"},
        {"rank": "sergeant", "finding": "not_proven"},
    )


def test_officers_1_and_3_stand_in_what_a_force_does_not_agree_to():
    reads(
        "The force saw a gross misconduct case against Officer 2. "
        "It did not agree that Officers 1 and 3 had a case to answer.",
        {"count": 1, "alleged": "gross_misconduct"},
        {"count": 2, "case_to_answer": "no"},
    )


def test_not_that_he_had_committed_misconduct_is_denied():
    text = (
        "The chief inspector attended a misconduct meeting. "
        "The meeting concluded that he had made an error, not that he had committed misconduct."
    )
    only(text, rank="chief_inspector", finding="not_proven")


def test_neither_counts_the_officers_it_denies_a_case():
    text = "The officers were interviewed under caution. The force concluded that neither had a case to answer."
    only(text, count=2, case_to_answer="no")


def test_the_operators_each_are_not_their_team_leader():
    reads(
        "Two control room operators and their team leader had a misconduct case to answer. The team leader retired. "
        "The operators were each given words of advice.",
        {"count": 2, "outcomes": ["management_action"]},
        {"count": 1, "service": "retired", "outcomes": []},
    )


def test_a_colleague_who_was_dismissed_at_another_hearing_is_another_officer():
    reads(
        "The constable admitted gross misconduct at a hearing. The panel dismissed him. "
        "A colleague who had lied for him was dismissed at a later hearing.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"role": "officer", "outcomes": ["dismissed"]},
    )


def test_a_case_to_answer_is_none_that_a_later_hearing_proved():
    text = "The sergeant was found to have a case for gross misconduct to answer but was cleared at a hearing in May."
    only(text, case_to_answer="yes", finding="not_proven")


def test_who_would_have_had_a_case_and_was_heard_all_the_same_has_faced_it():
    text = (
        "The officer resigned. We found that he would have had a case to answer. "
        "A hearing found gross misconduct proven and he was placed on the barred list."
    )
    only(text, service="resigned", finding="proven", outcomes=["barred_list"])


def test_no_case_found_to_be_proven_is_not_proven():
    text = "Both officers attended a misconduct hearing in November, where no case was found to be proven."
    only(text, count=2, finding="not_proven")


def test_a_meeting_at_which_something_was_found_was_held():
    text = (
        "The constable was acquitted of assault. We agreed that she should attend a misconduct meeting, at which"
        " misconduct was found not proven."
    )
    only(text, proceeding="misconduct_meeting", finding="not_proven")


def test_the_first_and_the_second_are_the_two_with_a_case():
    reads(
        "Two of the eight officers used force. One faces a case to answer for gross misconduct, the other"
        " for misconduct."
        " The first was dismissed at a hearing; the second was given a written warning.",
        {"alleged": "gross_misconduct", "outcomes": ["dismissed"]},
        {"alleged": "misconduct", "outcomes": ["written_warning"]},
    )


def test_one_beside_two_of_three_found_against_is_the_third():
    reads(
        "A misconduct hearing was held for four officers. It found gross misconduct proven against three of them."
        " Two were dismissed and one was given a final written warning. The fourth was cleared of all allegations.",
        {"count": 2, "outcomes": ["dismissed"]},
        {"count": 1, "found_level": "gross_misconduct", "outcomes": ["final_written_warning"]},
        {"count": 1, "finding": "not_proven"},
    )


def test_meetings_that_took_place_are_where_misconduct_was_found():
    reads(
        "We recommended misconduct meetings for the sergeant and the constable. They took place in April. "
        "The sergeant was found to have committed misconduct. The constable was given a written warning.",
        {"rank": "sergeant", "proceeding": "misconduct_meeting", "finding": "proven"},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_no_action_in_relation_to_the_inspector_is_told_of_one_in_question():
    reads(
        "The force decided that the sergeant be given words of advice and that no action be taken in"
        " relation to the inspector.",
        {"rank": "sergeant", "outcomes": ["management_action"]},
        {"rank": "inspector", "outcomes": ["no_further_action"]},
    )


def test_the_other_as_she_had_left_is_not_the_one_who_was_warned():
    reads(
        "Two call handlers had a case to answer. One attended a disciplinary meeting and was given a written warning. "
        "No action was taken against the other as she had left the force.",
        {"outcomes": ["written_warning"], "service": "unknown"},
        {"outcomes": ["no_further_action"], "service": "former"},
    )


def test_a_meeting_before_which_somebody_resigned_was_cancelled():
    text = "Officer D had a misconduct case to answer. He resigned from the force before a meeting was held."
    only(text, service="resigned", proceeding="misconduct_meeting", proceeding_state="cancelled")
