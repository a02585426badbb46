"""What a text tells of its people over several sentences, as forces and papers write."""

import pytest

from analysis.extract import extract_ledger
from analysis.records import Document
from readings import includes, lacks, only, people, reads, totals


def test_a_sergeant_told_of_by_name_takes_the_next_pronoun():
    reads(
        "PC Ada Thorn was dismissed for gross misconduct. Sergeant Bo Lund never joined in. "
        "He was given a final written warning.",
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
    )


def test_who_left_last_year_is_still_of_this_case():
    includes(
        "PC Ada Thorn was dismissed for gross misconduct. Former PC Cal Reed left the force last year. "
        "Gross misconduct was also found in his case.",
        service="former",
    )


def test_the_one_hearing_of_a_text_is_where_each_was_sanctioned():
    reads(
        "PC Ada Thorn was dismissed. Sergeant Bo Lund was given a final written warning. "
        "The misconduct hearing sat for three days.",
        {"outcomes": ["dismissed"], "proceeding": "misconduct_hearing"},
        {"outcomes": ["final_written_warning"], "proceeding": "misconduct_hearing"},
    )


def test_a_hearing_of_two_is_not_the_hearing_of_a_third():
    includes(
        "PC Ada Thorn was dismissed for theft. PC Cal Reed and PC Di Vane faced a misconduct hearing over a "
        "pursuit. They were dismissed.",
        count=1,
        outcomes=["dismissed"],
        proceeding="unknown",
    )


def test_a_panel_that_finds_gross_misconduct_sits_at_a_hearing():
    only(
        "A panel ruled that PC Ada Thorn had committed gross misconduct and she was sacked.",
        proceeding="misconduct_hearing",
        proceeding_state="held",
    )


@pytest.mark.parametrize(
    "judge",
    [
        "Chief Constable Ed Marsh, who conducted the hearing, was satisfied that this was gross misconduct.",
        "Chief Constable Ed Marsh imposed dismissal without notice.",
        "She had appeared before Assistant Chief Constable Ed Marsh.",
    ],
)
def test_the_chief_officer_who_hears_a_case_is_not_in_question(judge):
    lacks("PC Ada Thorn was dismissed at an accelerated misconduct hearing. " + judge, rank="chief_constable")


@pytest.mark.parametrize(
    ("verdict", "criminal", "state"),
    [
        ("was jailed for two years for theft", "convicted", "held"),
        ("has been charged with theft", "charged", "scheduled"),
    ],
)
def test_who_is_only_before_a_court_has_criminal_proceedings(verdict, criminal, state):
    only(f"PC Ada Thorn {verdict}.", criminal=criminal, proceeding="criminal_proceedings", proceeding_state=state)


@pytest.mark.parametrize(
    "words",
    [
        "She has resumed normal duties.",
        "She is back on the beat.",
        "She kept her position.",
        "She remains in her role.",
        "She has returned to response duties.",
    ],
)
def test_who_goes_on_in_the_job_is_serving(words):
    only("PC Ada Thorn was given a written warning at a misconduct meeting. " + words, service="serving")


@pytest.mark.parametrize(
    "words", ["handed in his warrant card", "handed in his badge", "tendered his resignation", "quit"]
)
def test_who_hands_in_the_warrant_card_has_resigned(words):
    only(f"PC Cal Reed {words} before a misconduct hearing could be held.", service="resigned")


@pytest.mark.parametrize(
    "words",
    ["entered a guilty plea", "owned up to drink-driving", "was caged for four years", "has been locked up for theft"],
)
def test_a_guilty_plea_is_a_conviction(words):
    only(f"PC Cal Reed {words} at Marle Crown Court.", criminal="convicted")


@pytest.mark.parametrize("words", ["decided against bringing a prosecution of", "ruled out criminal charges against"])
def test_prosecutors_who_decide_against_a_case_charge_nobody(words):
    includes(
        f"PC Cal Reed was given a written warning for misconduct. The Crown Prosecution Service {words} PC Reed.",
        criminal="no_charge",
    )


def headed(title, text):
    """Return a document under a headline."""
    return Document("d", f"{title}\n{text}", title=title)


def test_a_rank_in_the_headline_is_the_rank_of_the_name_below():
    only(
        headed(
            "Outcome of hearing: former Chief Constable Ada Thorn",
            "A hearing has ended for Ada Thorn, who retired in May. Ms Thorn would have been dismissed.",
        ),
        rank="chief_constable",
        outcomes=["would_have_been_dismissed"],
    )


def test_figures_since_a_year_are_of_no_one_in_this_case():
    only(
        "A constable was dismissed for gross misconduct. Of the 14 officers who have come before such panels "
        "since 2018, six were found to have committed gross misconduct.",
        count=1,
    )


def test_the_subject_of_a_meeting_is_who_is_said_to_be_it():
    only("Sergeant Bo Lund was the subject of a misconduct meeting.", rank="sergeant", proceeding="misconduct_meeting")


def test_how_hearings_are_run_puts_nobody_under_scrutiny():
    lacks(
        "Sergeant Bo Lund was given a written warning at a misconduct meeting. Misconduct hearings for officers "
        "are led by a legally qualified person. Sanctions range from a written warning to dismissal.",
        rank="unknown",
    )


def test_a_dismissal_that_would_have_followed_is_a_would_have_been():
    includes(
        "Former PC Cal Reed committed gross misconduct, and dismissal would have followed if he had remained.",
        outcomes=["would_have_been_dismissed"],
    )


def test_what_a_panel_ruled_the_conduct_to_be_is_its_finding():
    only(
        "PC Ada Thorn lied. The panel concluded that the lies were made out and that they were gross misconduct.",
        finding="proven",
        found_level="gross_misconduct",
    )


def test_a_meeting_she_was_to_have_attended_was_never_held():
    only("PC Ada Thorn was to have attended a misconduct meeting.", proceeding_state="cancelled")


def test_someone_named_beside_the_subject_does_not_take_what_follows():
    reads(
        "PC Cal Reed was given a written warning for misconduct. PC Ada Thorn, who was paired with PC Reed, was to "
        "have attended a misconduct meeting. The force withdrew the allegation.",
        {"outcomes": ["written_warning"]},
        {"finding": "withdrawn"},
    )


def test_a_list_goes_on_with_a_post_instead_of_a_name():
    reads(
        "PC Ada Thorn\nStole fuel. Misconduct hearing, 3 May. Dismissed.\n"
        "Detention officer (name withheld)\nSlept on duty. Disciplinary meeting, 5 May. Written warning.",
        {"role": "officer", "outcomes": ["dismissed"]},
        {"role": "staff", "outcomes": ["written_warning"]},
    )


def test_what_a_panel_decided_should_happen_happens():
    only(
        "A panel found gross misconduct proven against Superintendent Ada Thorn. It decided that she should be "
        "reduced in rank.",
        outcomes=["reduction_in_rank"],
    )


def test_an_appeal_that_is_dismissed_leaves_the_dismissal():
    only(
        "PC Ada Thorn was dismissed for gross misconduct. The appeal brought by PC Thorn was dismissed.",
        proceeding="appeal",
        outcomes=["dismissed"],
    )


def test_the_officer_filmed_with_a_man_is_who_was_cleared():
    only("A police officer filmed punching a man has been cleared by a jury.", criminal="acquitted")


def test_both_officers_are_the_two_under_scrutiny():
    reads(
        "A panel has decided on two officers of the force. Superintendent Ada Thorn was reduced in rank. "
        "Inspector Cal Reed was given a final written warning. Both officers had been on restricted duties.",
        {"rank": "superintendent", "service": "serving"},
        {"rank": "inspector", "service": "serving"},
    )


def test_the_lead_stands_below_date_and_byline():
    story = (
        "3 May 2025\nBy a reporter\nA police constable lost their job over a call that was never answered in time.\n"
        "Six officers came under scrutiny. One PC was dismissed at a hearing which found gross misconduct."
    )
    assert [group.count for group in people(headed("PC sacked over call", story)) if "dismissed" in group.outcomes] == [
        1
    ]


def test_where_a_panel_sat_gross_misconduct_was_found_at_a_hearing():
    reads(
        "A panel sat for two days in May. PC Ada Thorn was sacked for gross misconduct. Sergeant Bo Lund was given a "
        "final written warning.",
        {"rank": "constable", "proceeding": "misconduct_hearing"},
        {"rank": "sergeant", "proceeding": "misconduct_hearing"},
    )


def test_a_crime_that_somebody_is_cleared_of_is_no_disciplinary_finding():
    only("PC Cal Reed has been cleared of punching a man.", criminal="acquitted", finding="unknown")


def test_an_appeal_by_somebody_is_theirs():
    includes(
        "Inspector Bo Lund was reinstated. The tribunal rejected an appeal by PC Ada Thorn, who was dismissed for "
        "gross misconduct.",
        rank="constable",
        proceeding="appeal",
    )


def test_a_weapon_that_is_fired_dismisses_nobody():
    lacks("PC Ada Thorn was given a written warning. The Tasers were fired at two people.", outcomes=["dismissed"])


def test_no_misconduct_investigation_is_no_finding():
    lacks(
        "The PCSO was told that no charge would be brought and is subject to no misconduct investigation.",
        finding="not_proven",
    )


def test_the_seventh_is_who_is_left_of_seven():
    includes(
        "Seven officers were investigated. Four received final written warnings. Two were dismissed. For the seventh "
        "there was found to be no case to answer.",
        count=1,
        case_to_answer="no",
    )


def test_an_analyst_named_with_age_and_post_is_staff():
    includes("Louise Hale, 39, an intelligence analyst employed by the force, was jailed for theft.", role="staff")


def test_written_warnings_given_at_meetings_were_given_at_misconduct_meetings():
    only(
        "Two sergeants were given written warnings for misconduct at meetings held in private.",
        count=2,
        proceeding="misconduct_meeting",
    )


def test_the_rank_somebody_is_reduced_to_is_nobody():
    only(
        "Chief Superintendent Ada Thorn was reduced in rank to superintendent at a hearing.",
        rank="chief_superintendent",
    )


@pytest.mark.parametrize(
    "words",
    ["has been put on performance measures", "is being dealt with under the unsatisfactory performance procedures"],
)
def test_measures_that_somebody_is_put_on_are_performance_procedures(words):
    only(f"The inspector who was running the shift {words}.", outcomes=["performance_procedures"])


def test_who_had_handed_in_the_warrant_card_had_resigned():
    only(
        "A constable would have been dismissed if he had not handed in his warrant card, a hearing was told.",
        service="resigned",
        outcomes=["would_have_been_dismissed"],
    )


def test_who_was_met_outside_is_the_one_left_of_two():
    text = (
        "A call taker had a case to answer. Only two members of police staff had been served with notices. "
        "The other member of staff, a supervisor, retired and no further action was taken."
    )
    assert sum(group.count for group in people(text) if not group.is_total) == 2


def test_a_dismissal_following_a_hearing_is_a_persons():
    includes(
        "Two officers have been dismissed and a former officer would have been dismissed following a gross "
        "misconduct hearing.",
        service="former",
        outcomes=["would_have_been_dismissed"],
    )


def test_a_name_and_not_proven_after_a_dash_are_an_entry():
    reads(
        "A misconduct hearing sat in May.\nPC Ada Thorn – gross misconduct proven. Dismissed without notice.\n"
        "PC Cal Reed – not proven.",
        {"outcomes": ["dismissed"]},
        {"finding": "not_proven"},
    )


def test_they_who_were_told_are_all_of_a_list():
    story = "A sergeant and an inspector have been told that they are under investigation."
    assert sum(group.count for group in people(story) if not group.is_total) == 2


def test_a_sergeant_who_was_also_investigated_is_none_of_the_two():
    includes(
        "Two officers have been charged with assault. A custody sergeant was also investigated but will not be "
        "charged.",
        rank="sergeant",
        criminal="no_charge",
    )


def test_proven_and_amounted_to_gross_misconduct_is_one_finding():
    only(
        "PC Ada Thorn, Northmoor Police said, kept the coins. All four allegations against her were proven and "
        "amounted to gross misconduct at a hearing. She was dismissed.",
        finding="proven",
        found_level="gross_misconduct",
    )


def test_words_on_what_such_decisions_mean_are_told_of_nobody():
    only(
        "A dispatcher was served with a notice. Her log is being dealt with through performance procedures. "
        "A decision that there is a case to answer is not a verdict.",
        case_to_answer="no",
    )


def test_one_goes_on_from_the_case_to_answer_before():
    includes(
        "Two people were served with notices. One of them, a sergeant, had a case to answer for misconduct. The "
        "constable at the wheel had one for gross misconduct.",
        rank="constable",
        case_to_answer="yes",
        alleged="gross_misconduct",
    )


def test_seats_tell_the_officers_of_a_car_apart():
    reads(
        "The constable at the wheel had a case to answer for misconduct. The constable in the passenger seat had no "
        "case to answer. Prosecutors decided against charging the driver.",
        {"case_to_answer": "yes", "criminal": "no_charge"},
        {"case_to_answer": "no"},
    )


def test_so_was_tells_the_same_of_one_more():
    reads(
        "Inspector Ada Thorn and constables Bo Lund and Una Vane appeared before a misconduct hearing. The inspector "
        "was dismissed. So was the dog handler, Lund. Vane received a written warning.",
        {"rank": "inspector", "outcomes": ["dismissed"]},
        {"rank": "constable", "outcomes": ["dismissed"]},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_that_was_misconduct_is_said_of_who_was_just_named():
    includes(
        "Inspector Ada Thorn had no case to answer, a misconduct panel ruled. PC Cal Reed was given a written warning. "
        "He had not written down the blow. That was misconduct, the panel held.",
        rank="constable",
        found_level="misconduct",
    )


def test_a_dismissal_undone_is_no_contradiction_of_the_headline():
    ledger = extract_ledger(
        Document(
            "a",
            "Sacked constable gets job back\nPC Ada Thorn was dismissed at a misconduct hearing. She has been "
            "reinstated after a police appeals tribunal overturned the finding.",
            title="Sacked constable gets job back",
        )
    )
    assert [group.conflicts for group in ledger.groups] == [[]]


def test_who_tells_the_hearing_something_is_whom_the_next_pronoun_means():
    includes(
        "PC Cal Reed was sacked after swiping a card. Chief Constable Ann Marsh has received a written warning over a "
        "car. Reed had told the hearing that he mixed up two cards.",
        rank="chief_constable",
        proceeding="unknown",
    )


def test_the_operator_is_the_control_room_operator():
    includes(
        "PC Ada Thorn was dismissed at a misconduct hearing. A control room operator attended a disciplinary meeting. "
        "The operator was dismissed over presents.",
        role="staff",
        outcomes=["dismissed"],
    )


def test_a_list_of_cases_says_how_many_people_it_covers():
    text = (
        "Entries on this page cover 4 people.\n\nMisconduct meetings\nThree constables had misconduct proven. Two of "
        "them received written warnings and the third was referred to reflective practice.\n\nPolice staff\nA "
        "community support officer was given management advice."
    )
    assert totals(text) == [3, 4]


def test_whoever_was_met_among_the_counted_makes_them_a_total_of_their_own():
    text = (
        "A police constable is to face a misconduct hearing. Four people were under investigation: two constables, a "
        "sergeant and a dispatcher. The second constable has no case to answer. The sergeant has a case to answer for "
        "misconduct."
    )
    assert totals(text) == [2, 4]


def test_three_of_whom_two_are_taken_from_the_three_and_from_nobody_else():
    includes(
        "The list covers 6 people. PC Ada Thorn was dismissed at a misconduct hearing. Three constables had misconduct "
        "proven at misconduct meetings, of whom two received written warnings and one will go through reflective "
        "practice.",
        count=2,
        found_level="misconduct",
        outcomes=["written_warning"],
    )


def test_a_special_constable_whose_appeal_is_to_come_is_in_question():
    includes(
        "PC Ada Thorn was dismissed at a misconduct hearing. A special constable will have an appeal heard next month.",
        role="special_constable",
        proceeding="appeal",
        proceeding_state="scheduled",
        finding="pending",
    )


def test_hearings_named_first_are_of_everybody_found_against_in_the_sentence():
    reads(
        "At misconduct hearings PC Ada Thorn was dismissed, while Sergeant Bo Lund was demoted to constable.",
        {"rank": "constable", "proceeding": "misconduct_hearing"},
        {"rank": "sergeant", "proceeding": "misconduct_hearing"},
    )


def test_one_and_the_other_of_a_pair_whose_noun_is_left_out():
    reads(
        "Two constables had a case to answer for misconduct. It was dealt with by way of a written warning for "
        "one and, for the other, a fine, imposed at misconduct meetings.",
        {"outcomes": ["written_warning"], "finding": "proven"},
        {"outcomes": ["other"], "finding": "proven"},
    )


def test_the_pay_of_one_was_reduced():
    reads(
        "Misconduct was proven against two sergeants at a hearing. The pay of one was reduced for a year and the other "
        "was given a final written warning.",
        {"outcomes": ["reduction_in_pay"]},
        {"outcomes": ["final_written_warning"]},
    )


def test_the_third_who_died_was_an_officer():
    includes(
        "Three constables were investigated. Two had a case to answer for misconduct. The third died in 2019.",
        service="deceased",
    )


def test_whoever_comes_to_the_end_that_the_first_lines_told_is_whom_they_meant():
    reads(
        "A constable has been dismissed and a sergeant demoted over a search.\n\n"
        "The watchdog looked at the actions of three officers, a sergeant and two constables.\n\n"
        "The sergeant and one constable stood trial. The constable was convicted.\n\n"
        "At misconduct hearings the constable was dismissed, while the sergeant was demoted.\n\n"
        "The other constable faced no proceedings and was given advice.",
        {"rank": "constable", "outcomes": ["dismissed"], "criminal": "convicted"},
        {"rank": "sergeant", "outcomes": ["reduction_in_rank"]},
        {"rank": "constable", "outcomes": ["management_action"]},
    )


def test_nobody_above_the_highest_rank_of_some_officers_is_among_them():
    text = (
        "At least 30 officers, up to the rank of inspector, are under investigation. Seven of them have been served "
        "with notices. A superintendent has been served with a notice."
    )
    assert [group.part_of for group in people(text) if group.rank == "superintendent"] == [None]


def test_who_is_under_notice_first_is_among_the_least_number_that_follows():
    text = (
        "Seven officers have been served with gross misconduct notices and suspended. Northmoor Police said that at "
        "least 30 officers were under investigation. Twenty are still at work."
    )
    (seven,) = [group for group in people(text) if group.count == 7]
    assert (seven.part_of is not None, seven.proceeding, seven.finding) == (True, "investigation", "pending")


def test_what_happened_last_month_to_a_civilian_is_of_this_case():
    includes(
        "Seven officers were served with notices over an exam. PC Ada Thorn was dismissed. A civilian trainer was "
        "dismissed at a disciplinary meeting last month over the questions.",
        role="staff",
        outcomes=["dismissed"],
    )


def test_nobody_with_a_case_of_gross_misconduct_may_have_one_of_misconduct():
    reads(
        "The watchdog looked at the actions of three officers. For none of the officers was there a case to answer for "
        "gross misconduct. Two of the three had a case to answer for misconduct, dealt with by reflective practice "
        "and not by a misconduct meeting. The third officer had no case to answer.",
        {"count": 0, "alleged": "gross_misconduct", "case_to_answer": "yes"},
        {"count": 2, "alleged": "misconduct", "proceeding": "none", "finding": "none"},
        {"count": 1, "alleged": "unknown", "case_to_answer": "no"},
    )


def test_findings_by_nobody_of_one_whose_hearing_is_to_come_are_a_contradiction():
    ledger = extract_ledger(
        "PC Ada Thorn has been jailed. The scandal has led to findings of gross misconduct against PC Cal Reed. Reed "
        "is suspended and will face a gross misconduct hearing in the autumn."
    )
    (reed,) = [group for group in ledger.groups if group.service == "serving"]
    assert (reed.finding, [conflict["value"] for conflict in reed.conflicts]) == ("pending", ["proven"])


def test_a_name_beside_his_colleague_is_of_the_officer_told_of_before():
    reads(
        "A PC who sold addresses has been jailed. It led to findings of gross misconduct against Cal Reed and his "
        "colleague PC Ada Thorn. Reed was dismissed at an accelerated hearing.",
        {"criminal": "convicted", "outcomes": ["dismissed"]},
        {"criminal": "none", "outcomes": []},
    )


def test_whose_conviction_opens_a_text_is_among_the_people_counted_next():
    text = (
        "A police constable has been sent to prison.\n\nThree people who worked for the force came under "
        "investigation.\n\nA detention officer was given a final written warning at a disciplinary meeting."
    )
    assert [group.count for group in people(text) if not group.outcomes and group.criminal == "none"] == [1]


def test_what_the_watchdog_did_last_year_is_of_its_own_case():
    includes(
        "The watchdog looked into the actions of three officers. Two constables had no case to answer. The watchdog’s "
        "investigation of a superintendent was withdrawn last year.",
        rank="superintendent",
        finding="withdrawn",
    )


def test_some_of_the_constables_leave_an_unknown_number():
    text = (
        "Nine officers were investigated. Some of the constables had a case to answer for misconduct. A sergeant went "
        "on a training course."
    )
    assert sorted((group.count or 0, group.rank) for group in people(text)) == [(0, "constable"), (1, "sergeant")]
    includes(text, rank="sergeant", outcomes=["training"])


def test_who_was_spared_the_sack_is_not_said_to_be_serving():
    only(
        "Inspector Ada Thorn was spared the sack at a misconduct hearing. The panel imposed a final written warning.",
        outcomes=["final_written_warning", "not_dismissed"],
        service="unknown",
    )


def test_the_convicted_constable_is_who_was_convicted_whatever_rank_was_said():
    includes(
        "A cop convicted of assault has been sacked, along with a second constable. Both were investigated. "
        "The convicted constable was dismissed at a misconduct hearing for gross misconduct.",
        criminal="convicted",
        proceeding="misconduct_hearing",
    )


def test_former_officers_who_are_also_among_those_are_in_question():
    includes(
        "At least 20 officers are under investigation over an exam. Former officers are also among those who received "
        "the questions.",
        service="former",
        count_min=2,
    )


def test_who_resigned_under_investigation_is_none_of_those_dealt_with():
    text = (
        "A dozen police officers were dealt with for misconduct. PC Ada Thorn was dismissed at a misconduct hearing. "
        "Two officers resigned while under investigation."
    )
    assert sorted((group.count, group.part_of is not None) for group in people(text)) == [
        (1, True),
        (2, False),
        (11, True),
    ]


def test_other_officers_also_said_to_have_done_it_are_more_people():
    text = (
        "A dozen officers are under investigation over an exam. Nine of the cheats have been suspended. Other officers "
        "are also reported to have seen the questions."
    )
    assert sorted((group.count or 0, group.part_of is not None) for group in people(text)) == [
        (0, False),
        (3, True),
        (9, True),
    ]


def test_constables_counted_among_six_people_are_a_total_inside_a_total():
    text = (
        "Six people received notices: four constables on the van, the custody sergeant and a detention officer. "
        "Three of the constables had no case to answer. The other had a case to answer. "
        "The custody sergeant was dismissed at a hearing. The detention officer was given advice."
    )
    by_count = {group.count: group for group in extract_ledger(text).groups if group.is_total}
    assert sorted(by_count) == [4, 6]
    assert by_count[4].part_of == by_count[6].id


def test_a_headline_on_a_nurse_does_not_hide_the_officers_disciplined_beside_her() -> None:
    text = (
        "Nurse in cell death case referred to regulator\n"
        "A nurse who worked in police cells has been referred to her regulator. A fitness to practise hearing has not "
        "been listed. Three others were disciplined by the police: a custody sergeant and two dispatchers, one of whom "
        "was dismissed."
    )
    document = Document("nurse", text, title="Nurse in cell death case referred to regulator")
    assert sorted((group.count, group.role, group.rank) for group in people(document)) == [
        (1, "officer", "sergeant"),
        (1, "staff", "unknown"),
        (1, "staff", "unknown"),
    ]


def test_a_ruling_that_an_officer_did_not_commit_misconduct_clears_him() -> None:
    text = "The ruling at the misconduct hearing that PC Thorn did not commit misconduct was a blow to the family."
    assert [group.finding for group in people(text)] == ["not_proven"]


def test_an_officer_who_first_appears_telling_a_hearing_takes_the_pronoun_of_the_fate() -> None:
    text = "PC Ada Thorn told a misconduct hearing she had lost the key. She was given a final written warning."
    only(text, count=1, rank="constable", finding="proven", outcomes=["final_written_warning"])


def test_an_officer_who_tells_a_hearing_of_another_officer_is_a_witness() -> None:
    text = "PC Ada Thorn told a misconduct hearing that her colleague took it. Sergeant Bo Lund was dismissed."
    only(text, count=1, rank="sergeant", outcomes=["dismissed"])
