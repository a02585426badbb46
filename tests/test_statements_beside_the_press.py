"""What a force's statement and the press each tell of one case: who stayed away, who left, who is meant by an age."""

from analysis.records import Document
from readings import includes, nobody, only, totals


def test_most_of_the_officers_in_a_headline_leaves_the_number_that_the_body_gives():
    title = "No action for most of the officers in pursuit row"
    body = "Five police officers will face no disciplinary action over the chase.\nEight officers were investigated."
    includes(Document("d", f"{title}\n{body}", title), count=5, outcomes=["no_further_action"])


def test_somebody_accused_of_a_deed_is_one_of_those_investigated():
    text = "Four officers were investigated. A sergeant accused of hiding the tape resigned in May."
    assert totals(text) == [4]
    includes(text, count=1, rank="sergeant", service="resigned")


def test_a_hearing_that_an_officer_stays_away_from_is_held():
    for said in ("failed to attend his misconduct hearing", "did not turn up to the misconduct hearing"):
        only(f"PC Thorn {said} and was dismissed.", proceeding="misconduct_hearing", proceeding_state="held")
    only("PC Thorn is due to attend his misconduct hearing in May.", proceeding_state="scheduled")


def test_a_meeting_arranged_for_somebody_who_left_is_cancelled():
    text = (
        "A constable had a case to answer for misconduct. "
        "She retired and the meeting arranged for her did not go ahead."
    )
    only(text, proceeding="misconduct_meeting", proceeding_state="cancelled", outcomes=["no_further_action"])
    text = "A sergeant had a case to answer for misconduct. He resigned before a meeting could take place."
    only(text, proceeding="misconduct_meeting", proceeding_state="cancelled")


def test_an_age_stands_for_the_officer_just_named():
    text = "A police officer who hit a man has been fined.\nPC Ada Thorn hit him in a van.\n"
    text += "The 29-year-old had denied the charge but was convicted after a trial.\nA misconduct hearing awaits.\n"
    includes(text, rank="constable", criminal="convicted")


def test_the_age_of_a_child_stands_for_no_officer():
    text = "PC Ada Thorn drove into a boy. The 15-year-old was jailed for theft. Thorn was given a written warning."
    only(text, rank="constable", criminal="none", outcomes=["written_warning"])


def test_evidence_too_weak_to_prosecute_is_no_charge_for_the_one_arrested():
    text = (
        "Detective Constable Kit Dorn is charged with theft.\n"
        "A second detective, a sergeant, was arrested but the Crown Prosecution Service says there is not enough "
        "evidence to prosecute.\n"
    )
    includes(text, rank="constable", criminal="charged")
    includes(text, rank="sergeant", criminal="no_charge")


def test_prison_that_somebody_only_faces_is_no_conviction():
    text = "Three officers have been charged with fraud. The trio face years behind bars if they are found guilty."
    only(text, count=3, criminal="charged")


def test_both_are_two_of_the_number_in_question():
    text = "Three officers were investigated. Kit Dorn and Ada Lowe, both of the Met, are charged with fraud."
    includes(text, count=2, criminal="charged")


def test_a_dispatcher_who_also_left_is_told_of():
    text = "A sergeant received a written warning over the search. A dispatcher also left."
    includes(text, role="staff", service="former")


def test_a_final_one_is_a_final_written_warning():
    text = "A constable received a written warning, and a call handler was given a final one."
    includes(text, role="staff", outcomes=["final_written_warning"])


def test_an_officer_spoken_to_about_performance_had_advice():
    text = "The inspector had no misconduct case to answer. She was spoken to about her performance by her boss."
    only(text, rank="inspector", outcomes=["management_action"])


def test_who_is_told_of_after_a_colon_are_those_just_counted():
    text = (
        "Four officers attended misconduct meetings. It was proven against three of them: two constables received "
        "written warnings and an inspector received a final written warning. The allegation against the fourth, a "
        "sergeant, was not proven."
    )
    assert totals(text) == [3, 4]
    includes(text, count=2, rank="constable", outcomes=["written_warning"])
    includes(text, count=1, rank="inspector", outcomes=["final_written_warning"])
    includes(text, count=1, rank="sergeant", finding="not_proven", outcomes=["no_further_action"])


def test_no_case_in_a_list_of_hearings_is_what_the_panel_found():
    text = "Hearings\nPC Ada Thorn, misconduct hearing, 17 and 18 June. Alleged theft. No case to answer.\n"
    text += "PC Kit Dorn, misconduct hearing, 3 May. Gross misconduct. Dismissed without notice.\n"
    includes(text, case_to_answer="yes", finding="not_proven", outcomes=["no_further_action"])
    includes(text, finding="proven", found_level="gross_misconduct", outcomes=["dismissed"])


def test_who_can_never_wear_the_uniform_is_barred():
    text = "PC Thorn was sacked for gross misconduct and can never wear the uniform again."
    only(text, outcomes=["dismissed", "barred_list"])


def test_an_appeals_tribunal_that_throws_out_the_case_overturns_it():
    text = (
        "A police officer fired over a crash has been told she can have her job back.\n"
        "PC Ada Thorn was dismissed last May. An appeals tribunal has now thrown out the case against her."
    )
    only(text, proceeding="appeal", finding="overturned", outcomes=["reinstated"])


def test_a_finding_that_an_appeal_upholds_is_what_stands():
    text = (
        "PC Ada Thorn, who was dismissed in May, appealed to the Police Appeals Tribunal. The tribunal upheld the "
        "finding of misconduct. It quashed that of gross misconduct. The dismissal was replaced by a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_an_allegation_against_another_is_no_part_of_what_was_just_told():
    text = (
        "A misconduct hearing was held. Sergeant Ada Thorn received a final written warning for misconduct and an "
        "allegation against PC Kit Dorn was not proven."
    )
    includes(text, rank="sergeant", finding="proven", found_level="misconduct")
    includes(text, rank="constable", finding="not_proven")


def test_a_sacking_that_people_welcome_took_place():
    text = "Campaigners have hailed the sacking of a Hale Police sergeant who deleted a file."
    only(text, rank="sergeant", outcomes=["dismissed"])
    nobody("Campaigners have called for the sacking of a Hale Police sergeant who deleted a file.")


def test_a_rank_that_candidates_seek_is_nobody():
    text = "PC Ada Thorn lied to a board about candidates for sergeant. "
    text += "Thorn was dismissed at a misconduct hearing."
    only(text, rank="constable", outcomes=["dismissed"])


def test_who_a_watchdogs_report_cleared_of_wrongdoing_had_no_case():
    text = (
        "Two PCs were cleared of any wrongdoing, a report by the Independent Office for Police Conduct said this week."
    )
    only(text, count=2, rank="constable", case_to_answer="no")


def test_people_without_a_number_who_did_nothing_wrong_are_no_officers():
    text = "Sergeant Thorn was given management advice. It was hard for a number of people who did nothing wrong."
    only(text, rank="sergeant")


def test_the_colleague_of_an_officer_is_an_officer():
    text = (
        "PC Ross Thorn resigned in May.\nA misconduct hearing was due.\nIt will not go ahead.\nThe force said so.\n"
        "His colleague Murray Lowe, who was acquitted at the same trial, was given words of advice."
    )
    includes(text, criminal="acquitted", outcomes=["management_action"])
