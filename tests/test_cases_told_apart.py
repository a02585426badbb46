"""Cases as force, watchdog and press tell them: ranks once held, last year's meetings, panels, decisions undone."""

from readings import includes, lacks, only, reads, totals


def test_a_rank_held_at_another_time_is_no_second_officer():
    text = (
        "Three officers went before a misconduct hearing.\n"
        "Chief Inspector Ada Foyle, then an inspector, was found to have committed gross misconduct. "
        "She was reduced in rank.\n"
        "Inspector Kit Naismith was found to have committed misconduct. He was given a final written warning."
    )
    includes(text, rank="chief_inspector", found_level="gross_misconduct", outcomes=["reduction_in_rank"])
    includes(text, rank="inspector", found_level="misconduct", outcomes=["final_written_warning"])


def test_none_of_the_allegations_was_proven_clears_a_person():
    text = (
        "A misconduct hearing was held in May. PC Ada Foyle was dismissed.\n"
        "A retired sergeant was accused of gross misconduct. "
        "The panel found that none of the charges against him was proven."
    )
    includes(text, rank="sergeant", service="retired", finding="not_proven")


def test_a_right_of_appeal_is_no_appeal():
    only(
        "A misconduct hearing dismissed PC Ada Foyle. She has the right of appeal to the Police Appeals Tribunal.",
        proceeding="misconduct_hearing",
        outcomes=["dismissed"],
    )


def test_whoever_is_fined_by_magistrates_is_convicted():
    only(
        "PC Ada Foyle was dismissed at an accelerated hearing. She had been fined £300 by magistrates in May.",
        criminal="convicted",
        outcomes=["dismissed"],
    )


def test_who_only_resigned_can_have_a_name_once_a_hearing_is_told_of():
    only(
        "A Wexshire constable has resigned after she looked up her neighbours.\n"
        "Ada Foyle was due to appear at a misconduct hearing last week. The hearing was called off.",
        rank="constable",
        service="resigned",
        proceeding="misconduct_hearing",
        proceeding_state="cancelled",
    )


def test_a_meeting_of_last_year_is_of_the_case_in_hand():
    text = (
        "A misconduct hearing dismissed an inspector on Monday.\n"
        "A constable received a written warning after a misconduct meeting last year.\n"
    )
    reads(
        text,
        {"rank": "inspector", "outcomes": ["dismissed"]},
        {"rank": "constable", "proceeding": "misconduct_meeting", "outcomes": ["written_warning"]},
    )


def test_a_sanction_of_last_year_with_a_reason_of_its_own_is_of_another_case():
    only(
        "A misconduct hearing dismissed PC Ada Foyle on Monday.\n"
        "A Wexshire sergeant was sacked last year for selling uniforms.",
        rank="constable",
    )


def test_two_names_in_one_phrase_are_the_two_of_the_first_lines():
    text = (
        "Two constables have been sacked for a joke.\n"
        "PCs Ada Foyle and Kit Naismith went to a misconduct hearing lasting four days."
    )
    only(text, count=2, rank="constable", proceeding="misconduct_hearing", outcomes=["dismissed"])


def test_both_are_the_two_just_named_though_nothing_is_told_of_them_yet():
    text = (
        "Two constables have been sacked.\n"
        "Their former sergeant, Tom Hadley, and a third officer, former PC Ada Foyle, had already gone. "
        "The panel ruled both would have been dismissed."
    )
    includes(text, count=2, rank="constable", outcomes=["dismissed"])
    includes(text, rank="sergeant", outcomes=["would_have_been_dismissed"])


def test_whom_a_panel_cleared_went_to_a_hearing_though_others_went_to_meetings():
    text = (
        "The panel cleared a former sergeant, who retired in May.\n"
        "A constable was given a written warning at a misconduct meeting."
    )
    includes(text, rank="sergeant", proceeding="misconduct_hearing", finding="not_proven")
    includes(text, rank="constable", proceeding="misconduct_meeting")


def test_a_decision_to_overturn_a_finding_undoes_it():
    text = (
        "The Police Appeals Tribunal has published its decision to overturn the finding of gross misconduct against "
        "PC Ada Foyle. She will be reinstated."
    )
    only(text, finding="overturned", outcomes=["reinstated"])


def test_a_bid_to_overturn_a_finding_leaves_it():
    lacks(
        "PC Ada Foyle was dismissed for gross misconduct. She has asked the Police Appeals Tribunal to overturn the "
        "finding of gross misconduct.",
        finding="overturned",
    )


def test_what_a_tribunal_said_should_be_done_is_decided():
    only(
        "PC Ada Foyle was sacked after a misconduct hearing. The Police Appeals Tribunal quashed that and said she "
        "should be reinstated.",
        finding="overturned",
        outcomes=["reinstated"],
    )


def test_a_condition_in_quotation_marks_is_no_proceeding():
    only(
        "PC Ada Foyle was cleared at a misconduct hearing.\n"
        "“If they want to waste money on a judicial review, we will see them there.”",
        proceeding="misconduct_hearing",
        finding="not_proven",
    )


def test_a_hearing_last_year_is_a_hearing():
    only("Two PCs were cleared at the hearing last year.", count=2, proceeding="misconduct_hearing")


def test_what_a_panel_ruled_after_an_accusation_is_found():
    only(
        "An inspector was given a written warning.\n"
        "The watchdog said the inspector had been accused of gross misconduct, but a panel ruled that his failings "
        "amounted to misconduct.",
        finding="proven",
        found_level="misconduct",
        proceeding="misconduct_hearing",
    )


def test_advice_and_no_more_to_face_are_both_told():
    only(
        "Two officers were investigated. Both have been given words of advice and will face no further action.",
        outcomes=["management_action", "no_further_action"],
    )


def test_whoever_left_before_facing_action_is_in_question_and_faces_none():
    text = (
        "An inspector was given a written warning at a misconduct meeting.\n"
        "A member of control room staff left before facing any action.\n"
        "A second inspector escaped disciplinary action because he had retired."
    )
    reads(
        text,
        {"rank": "inspector", "outcomes": ["written_warning"]},
        {"role": "staff", "service": "former", "outcomes": ["no_further_action"]},
        {"rank": "inspector", "service": "retired", "outcomes": ["no_further_action"]},
    )


def test_somebody_among_those_dismissed_is_one_of_them():
    text = (
        "Two officers have been sacked and a third given a final warning.\n"
        "The watchdog looked into the conduct of eight officers.\n"
        "Among those dismissed was a constable who laughed."
    )
    assert totals(text) == [2, 8]
    includes(text, count=1, rank="constable", outcomes=["dismissed"])
    includes(text, count=5, outcomes=[])


def test_one_of_whom_is_taken_out_of_the_others():
    text = (
        "Four officers were investigated. One was dismissed.\n"
        "There was no case to answer for the other three, one of whom, a sergeant, has since retired."
    )
    includes(text, count=1, rank="sergeant", service="retired", case_to_answer="no")
    includes(text, count=2, case_to_answer="no")


def test_whoever_remains_a_serving_member_is_no_further_person():
    only(
        "The allegations against Special Constable Ada Foyle were not proven at a misconduct hearing.\n"
        "She remains a serving member of the force and faces no further action.",
        role="special_constable",
        service="serving",
        outcomes=["no_further_action"],
    )


def test_those_dismissed_or_who_would_have_been_are_both():
    text = (
        "A misconduct hearing was held. PC Ada Foyle was dismissed. Sergeant Kit Naismith, who retired in May, would "
        "have been dismissed. PC Tom Hadley received a final written warning.\n"
        "The names of the two officers who were dismissed, or would have been, will be added to the barred list."
    )
    includes(text, rank="constable", outcomes=["dismissed", "barred_list"])
    includes(text, rank="sergeant", outcomes=["would_have_been_dismissed", "barred_list"])
    includes(text, rank="constable", outcomes=["final_written_warning"])


def test_a_number_of_cases_in_which_misconduct_is_proven_counts_people():
    text = (
        "The panel found gross misconduct proven in two cases. PC Ada Foyle was dismissed.\n"
        "Sergeant Kit Naismith, who retired in May, would have been dismissed."
    )
    reads(
        text,
        {"rank": "constable", "found_level": "gross_misconduct", "outcomes": ["dismissed"]},
        {"rank": "sergeant", "found_level": "gross_misconduct", "outcomes": ["would_have_been_dismissed"]},
    )


def test_a_case_against_somebody_that_failed_clears_them():
    text = (
        "A misconduct panel gave its decision on two officers.\n"
        "The case against a retired DS failed. CI Ada Foyle was given a final written warning."
    )
    includes(text, rank="sergeant", service="retired", finding="not_proven")
    includes(text, rank="chief_inspector", outcomes=["final_written_warning"])


def test_a_ruling_of_another_year_is_of_another_case():
    only(
        "PC Ada Foyle was dismissed at a misconduct hearing.\n"
        "It is worth reading the 2019 decision concerning DCI Naismith, who was sacked on similar facts.",
        rank="constable",
    )


def test_whom_a_chair_found_to_have_done_wrong_is_no_chair():
    only(
        "A panel with an independent chair found the former deputy chief constable of Wexshire committed gross "
        "misconduct. He would have been out of the door.",
        rank="deputy_chief_constable",
        service="former",
        outcomes=["would_have_been_dismissed"],
    )


def test_he_goes_on_from_somebody_of_a_rank_who_opened_the_sentence_before():
    text = (
        "An inspector was told that he had no case to answer for gross misconduct.\n"
        "A superintendent is still waiting. His misconduct hearing is fixed for May, the watchdog having decided there "
        "was a case to answer for him."
    )
    includes(text, rank="inspector", case_to_answer="no")
    includes(text, rank="superintendent", case_to_answer="yes", proceeding_state="scheduled")


def test_an_offender_whose_reports_others_did_not_act_on_is_of_another_case():
    text = (
        "An inspector has been demoted for failing to act on reports about rapist policeman Kit Naismith.\n"
        "Naismith is in prison. He was dismissed in 2022."
    )
    only(text, rank="inspector", outcomes=["reduction_in_rank"])


def test_whoever_a_text_is_about_stays_though_colleagues_had_concerns():
    text = (
        "PC Kit Naismith was dismissed for gross misconduct.\n"
        "A sergeant, who did not act on concerns about PC Naismith, had no case to answer."
    )
    includes(text, rank="constable", outcomes=["dismissed"])


def test_it_is_years_since_another_officer_of_another_case():
    only(
        "PC Ada Foyle was dismissed at a misconduct hearing.\n"
        "It is two years since another Hale officer, PC Kit Naismith, was jailed for selling secrets.",
        outcomes=["dismissed"],
    )


def test_a_hearing_that_heard_of_a_crime_is_still_the_forces():
    only(
        "Two officers were found guilty of misconduct over ignored complaints about a colleague.\n"
        "A week-long hearing heard that women came forward about PC Kit Naismith years before he was sent to prison.",
        count=2,
        proceeding="misconduct_hearing",
        finding="proven",
    )


def test_a_name_before_a_colon_is_whom_the_line_goes_on_to_tell_of():
    only(
        "Sgt Kit Naismith: The supervisor has been demoted to constable after a misconduct hearing.",
        rank="sergeant",
        outcomes=["reduction_in_rank"],
    )


def test_whoever_continues_to_serve_the_public_is_serving():
    only(
        "Two constables were cleared at misconduct meetings. The officers have continued to serve the public since.",
        count=2,
        service="serving",
    )


def test_a_second_officer_acquitted_is_the_one_acquitted_before():
    text = (
        "PC Kit Naismith has been convicted of assault. PC Ada Foyle was found not guilty by the jury.\n"
        "“A second officer was found not guilty, and I respect that,” the chief constable said."
    )
    reads(text, {"criminal": "convicted"}, {"criminal": "acquitted"})


def test_no_further_action_after_a_reinstatement_is_told_beside_it():
    text = (
        "Sergeant Ada Foyle was dismissed after a misconduct hearing. The Police Appeals Tribunal quashed the finding "
        "and she was reinstated. No further action will be taken against her."
    )
    only(text, finding="overturned", outcomes=["no_further_action", "reinstated"])
