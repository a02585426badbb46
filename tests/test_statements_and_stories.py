"""Force statements and the stories written from them: wholes, parts, names as labels, people told of again."""

from analysis import extract_ledger
from readings import includes, lacks, only, people, reads, totals


def test_a_story_goes_through_those_of_its_first_lines_again():
    text = (
        "A sergeant and a constable have been sacked over faked patrols.\n"
        "Bosses at the station said little.\n"
        "Nine officers were hauled in by chiefs over the entries.\n"
        "A sergeant and a constable were both booted out at a hearing which found them guilty of gross misconduct.\n"
        "Three more officers escaped with written warnings at misconduct meetings.\n"
    )
    assert totals(text) == [9]
    includes(text, rank="sergeant", count=1, outcomes=["dismissed"])
    includes(text, rank="constable", count=1, outcomes=["dismissed"])
    includes(text, count=3, outcomes=["written_warning"])
    lacks(text, count=9)


def test_names_before_a_colon_open_the_entry_of_these_people():
    text = (
        "Six officers were alleged to have placed bets.\n"
        "A misconduct hearing was held in March.\n"
        "Former PCs A and B: Both resigned in 2024. Gross misconduct was proven. They would have been dismissed had "
        "they not resigned.\n"
        "PC C: Misconduct was proven. A final written warning was imposed.\n"
    )
    assert totals(text) == [6]
    includes(text, count=2, rank="constable", service="resigned", outcomes=["would_have_been_dismissed"])
    includes(text, count=1, rank="constable", found_level="misconduct", outcomes=["final_written_warning"])


def test_a_panel_before_a_colon_is_no_label_when_a_verb_stands_there():
    text = (
        "Two officers were before the panel: Inspector Ada Holm and PC Rufus Tane.\n"
        "The allegations against Inspector Holm were found not proven by the misconduct hearing.\n"
        "PC Tane was given a written warning."
    )
    assert totals(text) == [2]
    includes(text, rank="inspector", finding="not_proven")
    includes(text, rank="constable", outcomes=["written_warning"])


def test_each_name_of_a_list_may_have_its_collar_number():
    text = "PCs 2290 Ada Foyle, 3051 Kit Naismith and 3377 Tom Hadley were dismissed after a misconduct hearing."
    only(text, count=3, rank="constable", outcomes=["dismissed"])


def test_people_who_are_all_officers_are_a_whole_of_officers():
    text = (
        "The inquiry considered the conduct of six members of the force: an inspector, two sergeants and three "
        "constables. The inspector was dismissed at a misconduct hearing."
    )
    assert totals(text) == [6]
    lacks(text, role="mixed")


def test_neither_charged_is_no_charge_for_both():
    text = (
        "PC Ada Foyle and Sgt Kit Naismith were dismissed after a misconduct hearing. Prosecutors decided in May that "
        "neither officer should be charged."
    )
    assert [group.criminal for group in people(text)] == ["no_charge", "no_charge"]


def test_some_of_the_constables_do_not_make_everybody_a_constable():
    text = (
        "Six officers were investigated. Four of the constables had no case to answer. A sergeant was given words of "
        "advice."
    )
    includes(text, count=4, rank="constable", case_to_answer="no")
    includes(text, count=1, rank="sergeant", outcomes=["management_action"])
    includes(text, count=1, rank="unknown")


def test_who_used_to_be_says_what_those_picked_were():
    text = (
        "Six officers were accused of betting. Two of them, who used to be constables with the force, would have been "
        "dismissed for gross misconduct, a misconduct hearing decided."
    )
    includes(text, count=2, rank="constable", service="former", outcomes=["would_have_been_dismissed"])
    includes(text, count=4, rank="unknown", service="unknown")


def test_words_that_tell_an_officer_apart_do_not_mean_the_one_just_spoken_of():
    reads(
        "A constable convicted of assault has been sacked, along with a second constable who kept quiet. The convicted "
        "constable was dismissed at a misconduct hearing. The constable who failed to report it was sacked for gross "
        "misconduct.",
        {"count": 1, "criminal": "convicted", "outcomes": ["dismissed"], "found_level": "unknown"},
        {"count": 1, "criminal": "none", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
    )


def test_a_fellow_officer_is_somebody_else():
    reads(
        "A constable was convicted of theft. Fellow officer Ida Stroud, 27, walked free.",
        {"rank": "constable", "criminal": "convicted"},
        {"rank": "unknown", "criminal": "acquitted"},
    )


def test_the_name_after_a_quotation_is_the_speaker():
    only(
        'A constable was dismissed after a misconduct hearing. "This is sad," superintendent Ida Stroud sighed.',
        rank="constable",
        outcomes=["dismissed"],
    )


def test_whether_misconduct_has_been_proven_is_no_finding():
    only(
        "A sergeant is to attend a misconduct meeting. A panel has to say whether misconduct has been proven.",
        rank="sergeant",
        finding="pending",
    )


def test_admitting_an_offence_is_no_finding_of_misconduct():
    only(
        "PC Ray Dole admitted misconduct in public office at the crown court and was jailed. He was dismissed for "
        "gross misconduct at an accelerated hearing.",
        found_level="gross_misconduct",
        outcomes=["dismissed"],
    )


def test_no_officer_who_resigned_is_a_record_of_nobody():
    text = "A constable was dismissed at a misconduct hearing. No officer resigned while under investigation."
    includes(text, count=0, service="resigned")


def test_a_superintendent_served_like_nine_officers_is_none_of_them():
    text = (
        "Nine officers have been served with gross misconduct notices and suspended. A superintendent has also been "
        "served with a gross misconduct notice. Two special constables were given words of advice."
    )
    reads(
        text,
        {"count": 9, "service": "serving"},
        {"count": 1, "rank": "superintendent"},
        {"count": 2, "role": "special_constable", "outcomes": ["management_action"]},
    )


def test_more_than_twenty_stay_the_same_people():
    text = (
        "More than 20 officers are under investigation. Nine have been suspended. More than 20 officers are affected."
    )
    assert totals(text) == [None]
    only(text, count=9, service="serving")


def test_one_and_the_other_of_two_found_against():
    reads(
        "The ombudsman considered the conduct of five officers: two sergeants and three constables. Misconduct was "
        "proven against both sergeants at hearings in June. One had their pay reduced for 12 months, while the other "
        "received a final written warning. The three constables had no case to answer.",
        {"rank": "sergeant", "count": 1, "outcomes": ["reduction_in_pay"]},
        {"rank": "sergeant", "count": 1, "outcomes": ["final_written_warning"]},
        {"rank": "constable", "count": 3, "case_to_answer": "no"},
    )


def test_who_is_not_a_police_officer_is_staff():
    includes(
        "Nine officers are under investigation. A trainer, who is not a police officer, lost his job at a disciplinary "
        "meeting.",
        role="staff",
        outcomes=["dismissed"],
    )


def test_two_of_the_warnings_were_final():
    reads(
        "At misconduct meetings nine officers were given written warnings, two of them final.",
        {"count": 2, "outcomes": ["final_written_warning"]},
        {"count": 7, "outcomes": ["written_warning"]},
    )


def test_one_of_those_four_was_charged():
    reads(
        "Four officers were served with notices. One of those four has also been charged with theft.",
        {"count": 1, "criminal": "charged"},
        {"count": 3, "criminal": "none"},
    )


def test_a_number_stands_at_nine():
    text = "The number of officers under investigation now stands at nine, seven serving and two former."
    assert totals(text) == [9]
    reads(text, {"count": 7, "service": "serving"}, {"count": 2, "service": "former"})


def test_a_list_of_lines_takes_a_whole_apart():
    text = (
        "Twelve people were under investigation. They consist of:\n• four constables\n• two sergeants\n"
        "• six members of police staff\nThe constables were dismissed after a misconduct hearing."
    )
    assert totals(text) == [12]
    reads(
        text,
        {"count": 4, "rank": "constable", "outcomes": ["dismissed"]},
        {"count": 2, "rank": "sergeant", "outcomes": []},
        {"count": 6, "role": "staff", "outcomes": []},
    )


def test_findings_given_out_respectively():
    reads(
        "PC Ray and PC Dole were found to have committed gross misconduct and misconduct respectively.",
        {"found_level": "gross_misconduct"},
        {"found_level": "misconduct"},
    )


def test_a_share_with_its_number():
    only("Of those investigated, 12% (41) of officers were dismissed.", count=41, outcomes=["dismissed"])
    only("Of those investigated, 41 (12%) of officers were dismissed.", count=41, outcomes=["dismissed"])


def test_parts_that_do_not_add_up_are_read_as_they_stand_and_warned_of():
    text = (
        "Ten officers were investigated. Four were dismissed, three were given written warnings and five faced no "
        "further action."
    )
    assert sorted(group.count or 0 for group in people(text)) == [3, 4, 5]
    assert any("a total of 10 has parts that make 12" in warning for warning in extract_ledger(text).warnings)


def test_two_more_whom_a_family_accuses_are_no_total():
    reads(
        "Two officers were dismissed for gross misconduct. The family has accused two more officers of misconduct.",
        {"count": 2, "outcomes": ["dismissed"]},
        {"count": 2, "outcomes": []},
    )


def test_those_counted_after_figures_over_years_are_not_of_the_case():
    only(
        "PC Ray Dole was dismissed after a misconduct hearing. Seventeen Elmsworth officers have been convicted of "
        "crimes in five years, figures show. Eleven of them lost their jobs.",
        count=1,
        outcomes=["dismissed"],
    )


def test_who_left_before_proceedings_could_begin_faced_no_further_action():
    text = "Three officers were investigated. An inspector retired before he could be disciplined."
    includes(text, rank="inspector", service="retired", outcomes=["no_further_action"])


def test_two_others_of_another_fate_are_new_people_of_the_same_rank():
    reads(
        "Two constables were given written warnings at misconduct meetings. Two others were given words of advice.",
        {"count": 2, "rank": "constable", "outcomes": ["written_warning"]},
        {"count": 2, "rank": "constable", "outcomes": ["management_action"]},
    )


def test_no_misconduct_on_the_part_of_somebody():
    includes(
        "Two constables were given written warnings. No misconduct was identified on the part of an inspector.",
        rank="inspector",
        count=1,
    )


def test_all_constables_says_of_which_rank_the_three_are():
    includes(
        "Four officers attended misconduct meetings. Misconduct was proven for three, all constables: two were given "
        "written warnings and the third a final written warning.",
        rank="constable",
        count=2,
        outcomes=["written_warning"],
    )


def test_the_rank_of_one_among_officers_of_many_ranks():
    includes(
        "Six officers, of ranks from constable to superintendent, were investigated. The superintendent was dismissed "
        "at a misconduct hearing.",
        rank="superintendent",
        count=1,
        outcomes=["dismissed"],
    )


def test_a_gang_whose_members_follow_is_no_group_beside_them():
    lacks(
        "A gang of motorway cops have been hauled before a disciplinary panel. Ringleader Sgt Ray Dole was dismissed "
        "for gross misconduct. PCs Ida Stroud and Kit Frome were given final written warnings.",
        count=None,
    )


def test_all_three_count_people_met_one_by_one():
    text = (
        "PC Ray Dole was dismissed after a misconduct hearing. Sgt Ida Stroud was given a written warning and Insp Kit "
        "Frome was cleared. All three officers had been suspended."
    )
    assert totals(text) == [3]


def test_a_whole_inside_a_whole():
    text = (
        "Seven officers were investigated. Of the seven, four attended misconduct meetings. Misconduct was proven for "
        "three of them, and each got a written warning. The allegation against the fourth, a constable, was not proven."
    )
    assert totals(text) == [4, 7]
    includes(text, count=1, rank="constable", finding="not_proven")


def test_those_of_the_first_lines_are_among_the_officers_of_a_list():
    text = (
        "A constable has been sacked and a sergeant demoted over faked patrols.\n"
        "The force said little.\n"
        "Nine people, seven officers and two police community support officers, were under investigation.\n"
        "Two PCSOs were given words of advice.\n"
    )
    assert totals(text) == [7, 9]
    includes(text, count=5, role="officer", rank="unknown")


def test_a_civilian_dispatcher_is_one_person():
    text = (
        "Three people were under investigation: two constables and a civilian dispatcher. The dispatcher's "
        "record-keeping is being dealt with through performance procedures."
    )
    includes(text, count=1, role="staff", outcomes=["performance_procedures"])
    assert totals(text) == [3]


def test_neither_of_them_means_the_two_told_of_before():
    text = (
        "PC Ray Dole was dismissed after a misconduct hearing. Sgt Ida Stroud was given a written warning. Prosecutors "
        "decided that neither of them should be charged."
    )
    assert totals(text) == []
    assert [group.criminal for group in people(text)] == ["no_charge", "no_charge"]


def test_who_was_dismissed_and_then_reinstated_is_one_person():
    only(
        "A police constable who was dismissed for misusing a fuel card has been reinstated. Pc Ray Dole was dismissed "
        "last October, when a misconduct hearing found that he had committed gross misconduct.",
        rank="constable",
        outcomes=["reinstated"],
    )
