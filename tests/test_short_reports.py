"""Short reports of press offices and newsrooms: who is meant by "his colleague", and how a case goes on."""

from readings import includes, lacks, nobody, only, reads


def test_whoever_tells_colleagues_something_is_the_detective_of_the_line_before() -> None:
    only(
        "A detective has been sacked. DC Kit Lorne, of Hale Police, told colleagues the ring was lost."
        " He was found guilty of gross misconduct at a hearing.",
        rank="constable",
        found_level="gross_misconduct",
        outcomes=["dismissed"],
    )


def test_he_is_the_special_constable_who_told_the_operator_something() -> None:
    only(
        "A special constable has resigned. Special Constable Ada Morse told the operator that she was drunk."
        " She would have faced a gross misconduct hearing had she stayed.",
        role="special_constable",
        service="resigned",
        outcomes=["would_have_faced_proceedings"],
    )


def test_his_colleague_was_cleared_is_told_of_another_officer() -> None:
    reads(
        "PC Lowe was sacked after a misconduct hearing. His colleague was cleared.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"role": "officer", "finding": "not_proven"},
    )


def test_her_colleague_also_a_pc_is_one_of_the_two_investigated() -> None:
    reads(
        "Two officers are being investigated. A police constable was served with a gross misconduct notice, while her"
        " colleague, also a PC, was told that he was being investigated for misconduct.",
        {"count": 1, "rank": "constable", "alleged": "gross_misconduct"},
        {"count": 1, "rank": "constable", "alleged": "misconduct"},
    )


def test_a_wife_with_the_name_of_her_husband_is_somebody_else() -> None:
    reads(
        "PC Jon Harl was convicted of theft at a crown court and sacked. His wife, PC Una Harl, was acquitted.",
        {"outcomes": ["dismissed"], "criminal": "convicted"},
        {"outcomes": [], "criminal": "acquitted"},
    )


def test_names_that_were_constables_have_that_rank() -> None:
    only(
        "Jon Harl, 41, and Lee Pym, 38, were constables when they were jailed. Both were dismissed from the police.",
        count=2,
        rank="constable",
        outcomes=["dismissed"],
    )


def test_a_pair_named_after_their_warnings_is_that_pair() -> None:
    only(
        "Two officers who searched a child were given final written warnings.\nPCs Marl and Dove were found to have"
        " committed gross misconduct by a panel.",
        count=2,
        rank="constable",
        outcomes=["final_written_warning"],
    )


def test_neither_the_driver_nor_his_passenger_denies_a_case_for_both() -> None:
    reads(
        "The watchdog said neither the driver, a PC, nor his passenger, a sergeant, had a case to answer.",
        {"rank": "constable", "case_to_answer": "no"},
        {"rank": "sergeant", "case_to_answer": "no"},
    )


def test_no_sign_that_officers_who_did_something_committed_misconduct_is_no_case() -> None:
    lacks(
        "The watchdog found no indication that the two constables who fired on a man had committed misconduct.",
        case_to_answer="yes",
    )


def test_a_third_after_two_members_of_staff_is_staff() -> None:
    reads(
        "Four members of the custody team have been disciplined. A sergeant was given a final written warning. Two"
        " detention officers were given written warnings and a third was dismissed.",
        {"role": "officer", "rank": "sergeant"},
        {"role": "staff", "count": 2},
        {"role": "staff", "count": 1, "outcomes": ["dismissed"]},
    )


def test_the_other_for_misconduct_has_a_case_too() -> None:
    reads(
        "One of the two constables had a case to answer for gross misconduct and the other for misconduct.",
        {"case_to_answer": "yes", "alleged": "gross_misconduct"},
        {"case_to_answer": "yes", "alleged": "misconduct"},
    )


def test_one_for_two_years_is_a_warning_once_more() -> None:
    reads(
        "Sgt Dole was given a final written warning for four years, PC Stott one for two years.",
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
        {"rank": "constable", "outcomes": ["final_written_warning"]},
    )


def test_a_meeting_of_which_it_can_now_be_reported_was_held() -> None:
    only(
        "Sgt Dare was given a written warning at a misconduct meeting in May, it can now be reported.",
        proceeding="misconduct_meeting",
        proceeding_state="held",
    )


def test_a_meeting_is_one_for_misconduct_when_the_force_says_what_was_proven_there() -> None:
    only(
        "The force said misconduct was proven against both constables at a meeting in May.",
        count=2,
        proceeding="misconduct_meeting",
    )


def test_a_hearing_that_continues_is_still_to_find() -> None:
    only(
        "PC Bant has denied gross misconduct. He told a hearing that he was ill. The hearing continues.",
        finding="pending",
    )


def test_a_hearing_goes_ahead_though_the_officer_has_left() -> None:
    only(
        "A detective chief inspector has resigned before a hearing could take place. The force said the hearing would"
        " go ahead in his absence in March.",
        service="resigned",
        finding="pending",
        outcomes=[],
    )


def test_a_former_officer_who_left_years_ago_still_faces_the_hearing() -> None:
    only(
        "A former officer is to face a gross misconduct hearing. The officer left Hale Police in 2012.",
        service="former",
        finding="pending",
    )


def test_hearings_that_they_had_been_due_to_face_are_off() -> None:
    only(
        "Three detectives resigned last week. All three had been due to face misconduct hearings.",
        count=3,
        service="resigned",
        proceeding_state="cancelled",
    )


def test_who_is_suspended_while_claims_are_looked_into_is_under_investigation() -> None:
    only(
        "The chief constable has been suspended while allegations about his conduct are investigated.",
        rank="chief_constable",
        service="serving",
        proceeding="investigation",
        finding="pending",
    )


def test_a_hearing_held_somewhere_in_respect_of_an_officer_is_his() -> None:
    only(
        "A misconduct hearing will be held on Monday 8 June at Force Headquarters in respect of PC Chris Dane.",
        rank="constable",
        proceeding="misconduct_hearing",
        finding="pending",
    )


def test_two_constables_called_by_letters_keep_their_rank() -> None:
    reads(
        "At a misconduct meeting two police constables, Officer A and Officer B, were alleged to have been abusive."
        " The allegation against Officer A was proven. The allegation against Officer B was not proven.",
        {"rank": "constable", "finding": "proven"},
        {"rank": "constable", "finding": "not_proven"},
    )


def test_a_bid_to_have_somebody_sacked_sacks_nobody() -> None:
    lacks(
        "A sergeant kept his job after the chief constable lost a court bid to have him sacked.", outcomes=["dismissed"]
    )


def test_a_panel_that_retires_to_think_has_not_left_the_force() -> None:
    lacks(
        "Inspector Cray denies gross misconduct. The panel retired to consider its decision.",
        service="retired",
    )


def test_winning_an_appeal_is_told_of_the_inspector_and_not_of_a_junior_colleague() -> None:
    includes(
        "An inspector sacked for groping a junior colleague could return to the force after winning an appeal.",
        rank="inspector",
        proceeding="appeal",
    )


def test_busted_back_to_constable_is_a_reduction_in_rank() -> None:
    only("A sergeant has been busted back to constable by a panel.", rank="sergeant", outcomes=["reduction_in_rank"])


def test_two_placed_on_restricted_duties_are_the_rest_of_those_suspended() -> None:
    only(
        "Six officers have been served with gross misconduct notices. Four were suspended and two placed on restricted"
        " duties.",
        count=6,
        service="serving",
    )


def test_police_who_bring_a_man_to_court_are_not_in_question() -> None:
    nobody("PC Wills and PC Crewe were bitten by a dog. Its owner, a man of 32, has been charged.")


def test_who_said_nothing_can_be_given_a_warning() -> None:
    only(
        "A constable who saw the punch and said nothing was given a written warning at a misconduct meeting.",
        rank="constable",
        outcomes=["written_warning"],
    )


def test_force_that_was_neither_needed_nor_lawful_can_amount_to_gross_misconduct() -> None:
    only(
        "Sgt Marl was dismissed for punching a boy. The panel found his blow was neither needed nor lawful and amounted"
        " to gross misconduct.",
        finding="proven",
        found_level="gross_misconduct",
    )


def test_the_third_of_several_allegations_is_nobody() -> None:
    only(
        "Sgt Dyer appeared before a misconduct panel. Two of the allegations were proven at the level of misconduct;"
        " the third was not. She was issued with a final written warning.",
        rank="sergeant",
        finding="proven",
        outcomes=["final_written_warning"],
    )


def test_a_panel_that_found_against_a_sergeant_cleared_only_the_constables() -> None:
    reads(
        "A misconduct panel has cleared two constables but found against a sergeant.",
        {"count": 2, "rank": "constable", "finding": "not_proven"},
        {"rank": "sergeant", "finding": "proven"},
    )


def test_a_jury_that_cleared_somebody_acquitted_them() -> None:
    only(
        "A PC cleared of sexual assault by a jury has been found guilty of misconduct by a disciplinary panel.",
        finding="proven",
        criminal="acquitted",
    )


def test_who_did_not_breach_professional_standards_as_a_panel_decided_is_cleared() -> None:
    only(
        "A sergeant accused of racism did not breach professional standards, a panel has decided.",
        rank="sergeant",
        finding="not_proven",
    )


def test_a_hearing_into_the_actions_of_several_is_theirs() -> None:
    reads(
        "A misconduct hearing into the actions of two sergeants and an inspector will start in January.",
        {"count": 2, "rank": "sergeant", "finding": "pending"},
        {"count": 1, "rank": "inspector", "finding": "pending"},
    )


def test_a_deputy_chief_constable_whom_a_panel_would_have_dismissed_is_of_the_police() -> None:
    only(
        "A deputy chief constable has resigned. The panel said that it would have dismissed him.",
        rank="deputy_chief_constable",
        service="resigned",
        outcomes=["would_have_been_dismissed"],
    )


def test_a_hearing_adjourned_until_next_year_is_still_to_come() -> None:
    only(
        "A misconduct hearing for a former constable accused of assault has been adjourned until the new year.",
        service="former",
        finding="pending",
    )
