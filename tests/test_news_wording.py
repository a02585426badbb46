"""How news and statements put it: jobs handed back, charges counted, chiefs who only speak, cases of other people."""

from readings import includes, lacks, only, people


def test_a_badge_handed_back_is_a_reinstatement():
    only("Sgt Ada Holm was handed her badge back by the Police Appeals Tribunal.", outcomes=["reinstated"])


def test_charges_faced_by_number_are_a_charge_and_a_plea_of_not_guilty_is_no_verdict():
    text = "PC Ray Moss faces three counts of theft. Moss indicated a not guilty plea to each of them."
    only(text, criminal="charged")


def test_a_charge_that_is_ruled_out_was_not_brought():
    text = "A constable was given a written warning for misconduct. Prosecutors had ruled out any criminal charge."
    only(text, criminal="no_charge")


def test_dismissal_among_the_options_is_nobodys_dismissal():
    text = "PC Ray Moss will go before a misconduct hearing in May, at which dismissal is among the options."
    only(text, outcomes=[], proceeding_state="scheduled")


def test_what_a_panel_was_not_persuaded_of_is_not_proven():
    text = (
        "PC Ray Moss went before a misconduct hearing. The panel was not persuaded that gross misconduct had been made "
        "out. The case was proven at the lower level, misconduct, and he was given a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_a_charge_that_a_tribunal_reduces_is_found_at_the_lower_level():
    text = (
        "A tribunal reduced the charge from gross misconduct to misconduct and gave the constable a final written "
        "warning."
    )
    only(text, finding="proven", found_level="misconduct")


def test_a_chief_constable_who_speaks_later_is_not_the_officer_without_a_name():
    text = (
        "A constable was dismissed for gross misconduct. A second officer was cleared at a hearing.\n"
        "Holmshire's Chief Constable, Roland Tate, has written to the family to apologise."
    )
    assert [group.rank for group in people(text)] == ["constable", "unknown"]


def test_a_chief_who_issues_a_statement_is_in_no_appeal():
    text = (
        "Chief Constable Iona Marsh has issued the following statement after the Police Appeals Tribunal ruled in the "
        "case of an officer dismissed last year. The appeal of PC Ray Moss was allowed."
    )
    lacks(text, rank="chief_constable")


def test_relatives_and_successors_are_nobody_of_the_police():
    text = (
        "A call handler was given a written warning. Two of the killer's cousins were cleared of helping him.\n"
        "Her successor was cleared after an inquiry into a contract."
    )
    only(text, role="staff", outcomes=["written_warning"])


def test_another_without_a_noun_is_of_the_same_rank():
    text = "One constable was dismissed and another required to resign after a misconduct hearing."
    includes(text, count=1, rank="constable", outcomes=["dismissed"])
    includes(text, count=1, rank="constable", outcomes=["required_to_resign"])


def test_a_second_whose_verb_is_left_out_is_somebody_else():
    text = "One police officer has been sacked and a second allowed to stay in the job with a final written warning."
    includes(text, count=1, outcomes=["dismissed"])
    includes(text, count=1, outcomes=["final_written_warning"])


def test_what_somebody_is_not_called_does_not_deny_what_befell_him():
    text = "A sergeant, who has not been named, accepted misconduct at a meeting and was given a written warning."
    only(text, finding="proven", proceeding="misconduct_meeting", outcomes=["written_warning"])


def test_he_is_the_officer_whom_the_sentence_brings_in():
    text = (
        "A sergeant has a case to answer for gross misconduct and will attend a hearing.\n"
        "An inspector signed the sheet an hour later, and we are told that he has no case to answer."
    )
    includes(text, rank="inspector", case_to_answer="no")
    includes(text, rank="sergeant", case_to_answer="yes")


def test_a_former_officer_of_a_separate_case_is_background():
    text = (
        "PC Ray Moss was charged with theft and will appear in court in May.\n"
        "In a separate case, former PC Neil Stander was jailed for three years in 2020."
    )
    only(text, criminal="charged")


def test_a_meeting_for_police_staff_is_a_kind_of_meeting_and_names_nobody():
    text = (
        "One call handler had a case to answer for misconduct; at a disciplinary meeting for police staff a written "
        "warning was issued."
    )
    only(text, count=1, role="staff", proceeding="disciplinary_meeting", outcomes=["written_warning"])


def test_the_driver_who_is_said_to_be_a_constable_stays_the_driver():
    text = (
        "The car carried two officers. Its driver, a constable who had a basic permit, did not stop.\n"
        "The driver was dismissed after a misconduct hearing for gross misconduct."
    )
    includes(text, count=1, rank="constable", outcomes=["dismissed"])


def test_a_person_the_lexicon_does_not_know_leaves_the_officers_as_they_were():
    text = "Two constables were given advice.\nA porter, who had quit, would have been dismissed."
    only(text, count=2, outcomes=["management_action"])


def test_the_rest_whom_a_panel_dismissed_are_counted():
    text = (
        "Four officers faced a misconduct hearing. One of them, PC Moss, was cleared. "
        "The panel dismissed the other three for gross misconduct."
    )
    includes(text, count=3, outcomes=["dismissed"])
    includes(text, count=1, finding="not_proven")


def test_one_of_a_post_that_was_listed_is_one_of_those_people():
    text = (
        "Notices were served on five people: two call handlers, two constables and a sergeant.\n"
        "One call handler closed a log. She had a case to answer for misconduct and was given a written warning."
        "\nThere was no case to answer for the other."
    )
    includes(text, count=1, role="staff", outcomes=["written_warning"])
    includes(text, count=1, role="staff", case_to_answer="no")


def test_either_of_them_is_both_of_two_people_told_of_one_by_one():
    text = (
        "PC Ray Moss was dismissed at a misconduct hearing. Inspector Ada Holm was given a final written warning.\n"
        "Prosecutors have ruled out charges against either of them."
    )
    includes(text, rank="constable", outcomes=["dismissed"], criminal="no_charge")
    includes(text, rank="inspector", outcomes=["final_written_warning"], criminal="no_charge")
    lacks(text, count=2)


def test_whom_jurors_acquit_stands_after_the_verb():
    text = (
        "PC Ray Moss was found guilty of theft at the crown court.\n"
        "Jurors took an hour to acquit Sergeant Ada Holm of fraud."
    )
    includes(text, rank="constable", criminal="convicted")
    includes(text, rank="sergeant", criminal="acquitted")


def test_a_list_set_off_by_a_relative_clause_shares_what_is_told_of_the_whole():
    text = (
        "Four more officers, a sergeant and three PCs who watched the film, also committed gross misconduct but were "
        "given final written warnings."
    )
    includes(text, count=1, rank="sergeant", outcomes=["final_written_warning"])
    includes(text, count=3, rank="constable", outcomes=["final_written_warning"])


def test_an_appeal_that_is_allowed_is_of_whom_it_names():
    text = (
        "The panel dismissed three officers for gross misconduct. "
        "The Police Appeals Tribunal has allowed the appeal of PC Ray Moss. He is to be reinstated."
    )
    includes(text, count=1, finding="overturned", outcomes=["reinstated"])
    includes(text, count=2, outcomes=["dismissed"])


def test_the_first_name_of_a_story_is_the_officer_it_opens_with():
    text = (
        "A policeman has been cleared of any wrongdoing.\n"
        "PC Ray Moss, who once saved a child, was sacked two years ago after a hearing.\n"
        "Now the Police Appeals Tribunal has overturned the decision."
    )
    only(text, rank="constable", finding="overturned")


def test_neither_of_them_are_the_two_just_spoken_of_whatever_their_roles():
    text = (
        "PC Ray Moss has been charged with theft. Sgt Ada Holm has been charged with fraud.\n"
        "We also considered the evidence against a second constable and a civilian detention officer who were on duty "
        "with Sgt Holm. Neither of them will be charged."
    )
    includes(text, role="staff", criminal="no_charge")
    includes(text, rank="sergeant", criminal="charged")


def test_advice_had_from_a_manager_was_given():
    text = (
        "Two constables attended misconduct meetings and were given written warnings. "
        "An inspector, who opened the file by mistake, has had advice from her manager."
    )
    includes(text, rank="inspector", outcomes=["management_action"])


def test_a_colleague_of_officers_is_an_officer():
    text = "A constable was dismissed for gross misconduct. Two colleagues were found to have no case to answer."
    includes(text, count=2, role="officer", case_to_answer="no")
