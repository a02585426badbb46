"""People told of beside others: in the same breath, as one more of the same kind, by a number, in the next entry."""

from readings import reads, totals


def test_a_sanction_of_last_year_without_a_reason_of_its_own_is_of_the_case_in_hand():
    text = (
        "Two constables who searched a boy committed gross misconduct, a panel found yesterday. PC Ada Foyle was "
        "dismissed. PC Kit Dorn was given a final written warning. An inspector was given a written warning at a "
        "private meeting last year."
    )
    reads(
        text,
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"rank": "constable", "outcomes": ["final_written_warning"]},
        {"rank": "inspector", "outcomes": ["written_warning"]},
    )


def test_a_sanction_of_last_year_for_something_else_is_another_case():
    text = (
        "PC Kit Dorn was dismissed for gross misconduct, a police panel found yesterday. An inspector was sacked by "
        "the force last year for fiddling expenses."
    )
    reads(text, {"rank": "constable", "outcomes": ["dismissed"]})


def test_the_first_call_handler_of_whom_nothing_disciplinary_is_told_is_one_of_the_two_listed():
    text = (
        "We served notices on three people at the police force: two call handlers and a sergeant.\nThe first call "
        "handler closed the log without ringing back. We found a case to answer for gross misconduct. At a "
        "disciplinary hearing she was dismissed.\nThe second, who took the next call, had a case to answer for "
        "misconduct. He received a written warning.\nThe sergeant had no case to answer."
    )
    reads(
        text,
        {"role": "staff", "outcomes": ["dismissed"]},
        {"role": "staff", "outcomes": ["written_warning"]},
        {"rank": "sergeant", "case_to_answer": "no", "outcomes": []},
    )


def test_another_after_a_member_of_staff_is_one_more_of_them():
    text = (
        "One police call handler forgot to ring back. She was sacked. Another escaped with a final written warning. "
        "The inspector in charge had retired by the time of his hearing. It cleared him."
    )
    reads(
        text,
        {"role": "staff", "outcomes": ["dismissed"]},
        {"role": "staff", "outcomes": ["final_written_warning"]},
        {"role": "officer", "rank": "inspector", "finding": "not_proven"},
    )


def test_whoever_stands_just_before_a_sanction_without_a_verb_received_it():
    text = "A police sergeant who hid the file received a final written warning and a constable a written warning."
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_each_after_the_verb_is_of_the_subject_and_not_of_those_told_of_before():
    text = (
        "Five police officers were investigated. Both constables were given reflective practice. The two sergeants on "
        "duty were each given written warnings."
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "outcomes": ["reflective_practice"]},
        {"count": 2, "rank": "sergeant", "outcomes": ["written_warning"]},
    )
    assert totals(text) == [5]


def test_a_rank_before_a_dash_in_a_numbered_list_is_the_next_person():
    text = (
        "Misconduct outcomes\n1. Former Police Constable 12 Kit Dorn - misconduct hearing, 6 May\nGross misconduct was "
        "proven. He would have been dismissed.\n2. Police constable - misconduct meeting, 9 May\nMisconduct proven. "
        "Written warning."
    )
    reads(
        text,
        {"rank": "constable", "service": "former", "outcomes": ["would_have_been_dismissed"]},
        {"rank": "constable", "proceeding": "misconduct_meeting", "outcomes": ["written_warning"]},
    )


def test_she_after_a_woman_is_the_woman_and_not_the_officer_of_the_main_clause():
    text = (
        "A police sergeant who courted a lonely woman after she complained to him about the noise has been jailed. A "
        "former PC was jailed too. The sergeant had met her by chance. He was dismissed at an accelerated hearing."
    )
    reads(
        text,
        {"rank": "sergeant", "criminal": "convicted", "outcomes": ["dismissed"]},
        {"rank": "constable", "criminal": "convicted", "outcomes": []},
    )


def test_commendations_that_a_court_hears_of_do_not_take_the_accused_out_of_the_story():
    text = (
        "Police sergeant Al Hunt was convicted of theft. PC Kit Dorn was convicted of the same theft. The court heard "
        "that Hunt had nine commendations. He was dismissed at an accelerated hearing."
    )
    reads(text, {"rank": "sergeant", "outcomes": ["dismissed"]}, {"rank": "constable", "outcomes": []})


def test_an_allegation_that_a_panel_did_not_find_proven_is_not_proven():
    text = "A police inspector left and a panel did not find the allegation of gross misconduct against him proven."
    reads(text, {"rank": "inspector", "finding": "not_proven", "outcomes": ["no_further_action"]})


def test_an_appeal_upheld_in_part_leaves_the_finding():
    text = "A police sergeant who was sacked has had part of her appeal upheld by a tribunal."
    reads(text, {"rank": "sergeant", "proceeding": "appeal", "finding": "proven", "outcomes": ["dismissed"]})


def test_the_appellant_is_the_officer_of_the_label_and_the_respondent_nobody():
    text = (
        "Police Appeals Tribunal\nAppellant: Ada Foyle (DC 77)\nRespondent: The Chief Constable of Wexshire Police\n"
        "The appellant worked in Hale. At a misconduct hearing gross misconduct was found. She was dismissed. The "
        "appeal is allowed in part. A final written warning is substituted. The appellant is to be reinstated."
    )
    reads(text, {"rank": "constable", "proceeding": "appeal", "outcomes": ["final_written_warning", "reinstated"]})


def test_an_office_worker_beside_an_officer_is_staff():
    text = "A police officer who signed the claims was given words of advice and an office worker a written warning."
    reads(
        text,
        {"role": "officer", "outcomes": ["management_action"]},
        {"role": "staff", "outcomes": ["written_warning"]},
    )


def test_the_chop_the_blacklist_and_a_course_to_pass_are_outcomes():
    reads("PC Kit Dorn was found guilty by a police panel which gave him the chop.", {"outcomes": ["dismissed"]})
    text = "PC Kit Dorn of Hale Police has been given a written warning and must retrain."
    reads(text, {"outcomes": ["written_warning", "training"]})


def test_what_befell_one_befell_another_as_well_when_it_is_said_as_was():
    text = (
        "Police sergeant Al Hunt was dismissed without notice, as was a detention officer who fell asleep. A constable "
        "was given a written warning."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["dismissed"]},
        {"role": "staff", "outcomes": ["dismissed"]},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_whoever_is_listed_with_another_is_new_as_well():
    text = (
        "The police constable who fired was served with a notice for gross misconduct. Another constable and a "
        "sergeant were told that they were under investigation for misconduct. We found no case to answer "
        "for the sergeant."
    )
    reads(
        text,
        {"rank": "constable", "alleged": "gross_misconduct"},
        {"rank": "constable", "alleged": "misconduct"},
        {"rank": "sergeant", "case_to_answer": "no"},
    )


def test_two_more_officers_of_whom_each_is_listed_are_not_the_one_told_of_before():
    text = (
        "A police constable has been given a final written warning for gross misconduct. Two more officers, a PC who "
        "held the man and a sergeant who was in charge, had no case to answer."
    )
    reads(
        text,
        {"rank": "constable", "outcomes": ["final_written_warning"]},
        {"rank": "constable", "case_to_answer": "no"},
        {"rank": "sergeant", "case_to_answer": "no"},
    )


def test_a_finding_is_the_officers_and_not_of_the_man_whom_the_officer_met():
    text = "A misconduct hearing for a police officer who fired at a man ended with a finding of misconduct."
    reads(text, {"role": "officer", "proceeding": "misconduct_hearing", "found_level": "misconduct"})


def test_a_number_in_all_counts_those_told_of_before():
    text = (
        "A sergeant was given a written warning. Two constables were given words of advice. The watchdog looked at the "
        "actions of five officers in all."
    )
    reads(text, {"rank": "sergeant"}, {"rank": "constable", "count": 2}, {"rank": "unknown", "count": 2})
    assert totals(text) == [5]


def test_somebodys_own_inspector_is_not_met_as_a_person_in_question():
    text = (
        "A constable was accused of a punch. A sergeant looked on and had told his own inspector the next day. The "
        "constable went to a misconduct meeting, and he was given a written warning."
    )
    reads(text, {"rank": "constable", "outcomes": ["written_warning"]})


def test_offender_managers_and_clerks_who_record_crime_are_staff():
    text = (
        "An offender manager left the police when he was dismissed. A crime recording clerk was given a written "
        "warning."
    )
    reads(text, {"role": "staff", "outcomes": ["dismissed"]}, {"role": "staff", "outcomes": ["written_warning"]})
