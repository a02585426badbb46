"""Round-ups and later paragraphs: names under a number, parts of a list, who is left, what is of another case."""

from analysis.records import Document
from readings import includes, lacks, only, people, reads


def test_names_in_a_list_are_of_the_part_just_told_of():
    text = (
        "Eight Elm Police officers have faced misconduct proceedings.\n"
        "Four of the eight appeared before a gross misconduct hearing.\n"
        "• PC Ada Foyle - dismissed without notice\n"
        "• Sergeant Kit Dorn - reduced in rank to constable\n"
    )
    includes(text, rank="constable", proceeding="misconduct_hearing", outcomes=["dismissed"])
    includes(text, rank="sergeant", proceeding="misconduct_hearing", outcomes=["reduction_in_rank"])


def test_the_month_of_may_is_no_possibility():
    text = "PC Ada Foyle was dismissed on 13 May, following her conviction for fraud."
    only(text, rank="constable", outcomes=["dismissed"], criminal="convicted")


def test_what_the_panel_then_found_is_of_the_last_named_whose_case_is_open():
    text = (
        "Former Sergeant Kit Dorn appeared before a misconduct hearing. He would have been dismissed.\n"
        "PC D faced an allegation of gross misconduct. On 21 May the panel found misconduct only and imposed a "
        "written warning."
    )
    includes(text, rank="constable", found_level="misconduct", outcomes=["written_warning"])
    includes(text, rank="sergeant", outcomes=["would_have_been_dismissed"])


def test_cases_under_the_word_meetings_were_dealt_with_at_meetings():
    text = (
        "Police misconduct in May\nHearings\nPC Ada Foyle was dismissed without notice.\n"
        "Meetings\nTwo inspectors were given written warnings.\n"
    )
    includes(text, rank="constable", proceeding="misconduct_hearing")
    includes(text, rank="inspector", count=2, proceeding="misconduct_meeting")


def test_the_other_with_a_name_is_who_is_left():
    text = (
        "Six police officers were investigated. A panel threw out every allegation against five of them. The other, "
        "PC Ada Foyle, learned that she had no case to answer."
    )
    reads(text, {"count": 5, "finding": "not_proven"}, {"count": 1, "rank": "constable", "case_to_answer": "no"})


def test_one_after_people_just_counted_is_one_of_them():
    text = (
        "Nine people were investigated by the police. Two members of police staff lied about their hours; one was "
        "dismissed and the other was given a final written warning."
    )
    includes(text, count=1, role="staff", outcomes=["dismissed"])
    includes(text, count=1, role="staff", outcomes=["final_written_warning"])


def test_officers_who_kept_their_jobs_are_those_who_were_warned():
    text = (
        "The family say they are angry that the police officers involved have kept their jobs.\n"
        "At a misconduct hearing PC Ada Foyle was given a final written warning and PC Kit Dorn a written warning."
    )
    assert sum(group.count or group.count_min for group in people(text)) == 2
    includes(text, outcomes=["final_written_warning"], service="serving")


def test_others_sacked_in_a_month_for_something_else_are_of_another_case():
    text = (
        "PC Ada Foyle was given a final written warning at a misconduct hearing.\n"
        "In November, two Elm detention officers were dismissed for mocking a prisoner."
    )
    only(text, rank="constable", outcomes=["final_written_warning"])


def test_a_rookie_named_beside_another_shares_what_is_told_of_both():
    text = "PC Ada Foyle, 31, and rookie PC Kit Dorn, 27, were found guilty of misconduct at a hearing."
    only(text, count=2, rank="constable", found_level="misconduct")


def test_an_analyst_of_a_force_is_staff():
    text = "An analyst was dismissed by Elm Police and a counter clerk was given a final written warning."
    includes(text, role="staff", outcomes=["dismissed"])
    lacks(text, role="officer")


def test_a_risk_assessment_makes_nothing_merely_possible():
    text = "Two constables who did not fill in a risk assessment have each been given a written warning."
    only(text, count=2, outcomes=["written_warning"])


def test_those_after_an_aside_share_the_finding_but_not_what_the_aside_tells():
    text = (
        "Hearings found gross misconduct proven against seven serving officers, who were dismissed without notice, "
        "and five ex-officers."
    )
    reads(
        text,
        {"count": 7, "finding": "proven", "outcomes": ["dismissed"]},
        {"count": 5, "finding": "proven", "outcomes": []},
    )


def test_officers_of_the_same_period_are_figures():
    text = (
        "A detective constable would have been dismissed, a misconduct hearing found.\n"
        "Three officers were dismissed outright in the same period."
    )
    only(text, rank="constable", outcomes=["would_have_been_dismissed"])


def test_a_panel_that_throws_out_the_allegations_sat_at_a_hearing():
    text = "Six police officers were investigated. A panel threw out every allegation against five of them."
    includes(text, count=5, finding="not_proven", proceeding="misconduct_hearing")


def test_the_case_against_a_third_may_be_not_proven_in_court():
    text = (
        "An officer has been found guilty of assault at the crown court.\n"
        "Another constable was cleared and the case against a third was found not proven."
    )
    acquitted = [group.count or 0 for group in people(text) if group.criminal == "acquitted"]
    assert sum(acquitted) == 2


def test_a_retired_colleague_makes_no_hearing_fall():
    text = "Two serving police officers and a retired colleague are to appear before a misconduct panel this month."
    reads(text, {"count": 2, "proceeding_state": "scheduled"}, {"count": 1, "proceeding_state": "scheduled"})


def test_who_cannot_be_dismissed_has_not_kept_a_job():
    text = "Sergeant Ada Foyle retired before her misconduct hearing and so cannot be dismissed."
    lacks(text, outcomes=["not_dismissed"])


def test_a_colleague_met_in_an_entry_is_not_under_its_heading():
    text = (
        "Police Appeals Tribunal\nInspector Ann Hale was dismissed in May for a message to a colleague about a senior "
        "officer. The tribunal dismissed the appeal.\nMisconduct hearings\nPC Tom Reed. Hearing on 3 June. "
        "Gross misconduct proven. Final written warning."
    )
    reads(
        text, {"rank": "inspector", "proceeding": "appeal"}, {"rank": "constable", "proceeding": "misconduct_hearing"}
    )


def test_the_day_of_a_hearing_opens_the_entry_of_its_officer() -> None:
    text = Document(
        "list",
        "Misconduct hearings: spring\n\n3 May - Special Constable Ada Thorn\n\nAllegation: theft. Gross misconduct."
        " Dismissed without notice.\n\n5 to 7 May - PC Ben Reed\n\nAllegation: rudeness. Misconduct was found. Written"
        " warning.\n\nForthcoming\n\n9 June - Inspector Ray Dale\n\nAllegation: bullying.",
        "Misconduct hearings: spring",
        publisher="Wexshire Police",
    )
    hearing = {"proceeding": "misconduct_hearing"}
    reads(
        text,
        {"role": "special_constable", "outcomes": ["dismissed"], "found_level": "gross_misconduct", **hearing},
        {"rank": "constable", "outcomes": ["written_warning"], **hearing},
        {"rank": "inspector", "finding": "pending", **hearing},
    )
