"""Which role a text states: officer, special constable, community support officer, staff, or several at once."""

import pytest

from readings import includes, lacks, only, reads


def test_officers_and_staff_with_a_number_each_are_two_groups():
    text = "Three officers and five members of police staff were given written warnings after an inquiry."
    reads(text, {"count": 3, "role": "officer"}, {"count": 5, "role": "staff"})


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("A special constable", "special_constable"),
        ("Special Constable Idris Wain", "special_constable"),
        ("SC Idris Wain", "special_constable"),
        ("A police community support officer", "pcso"),
        ("PCSO Idris Wain", "pcso"),
        ("A police staff member", "staff"),
        ("A call handler", "staff"),
        ("A control room operator", "staff"),
        ("A detention officer", "staff"),
        ("A dispatcher", "staff"),
        ("A designated detention officer", "staff"),
        ("A member of police staff", "staff"),
        ("A civilian contractor working in custody", "staff"),
    ],
)
def test_a_role_without_the_powers_or_pay_of_an_officer_keeps_its_name(subject, role):
    only(f"{subject} was dismissed by Ravensholt Police after an inquiry.", count=1, role=role, rank="unknown")


@pytest.mark.parametrize(
    "subject", ["Fourteen officers and staff", "Fourteen people, officers and staff,", "Fourteen police personnel"]
)
def test_people_of_either_role_under_one_number_are_mixed(subject):
    only(f"{subject} were given written warnings after an inquiry into data misuse.", count=14, role="mixed")


@pytest.mark.parametrize("subject", ["An officer", "PC Idris Wain", "A detective", "A custody sergeant", "A bobby"])
def test_whoever_holds_the_office_of_constable_is_an_officer(subject):
    only(f"{subject} was dismissed by Ravensholt Police after a hearing.", count=1, role="officer")


def test_special_constables_and_officers_stay_apart():
    text = "Two special constables and three officers were given written warnings after an inquiry by the force."
    reads(text, {"count": 2, "role": "special_constable"}, {"count": 3, "role": "officer"})


def test_several_community_support_officers_are_counted():
    only("Three PCSOs were dismissed after an inquiry by the force.", count=3, role="pcso", outcomes=["dismissed"])


def test_staff_in_one_place_and_officers_in_another_stay_apart():
    text = (
        "A control room operator was given a verbal warning. "
        "An officer received a written warning at a misconduct meeting."
    )
    reads(
        text,
        {"role": "staff", "outcomes": ["management_action"]},
        {"role": "officer", "outcomes": ["written_warning"]},
    )


@pytest.mark.parametrize(
    "people", ["Ten officers, both police and detention officers,", "Ten employees of the force, officers and staff,"]
)
def test_both_roles_after_a_number_say_whom_it_counts(people):
    text = f"{people} were served with misconduct notices. Two of them had a misconduct case to answer."
    reads(text, {"count": 2, "role": "mixed"}, {"count": 8, "role": "mixed"})


def test_an_offender_management_coordinator_is_staff():
    only("The offender management co-ordinator, who worked for the police, was dismissed at a hearing.", role="staff")


def test_officers_and_staff_are_more_than_the_officers_met_before():
    text = "Officers came to the house. We found that the performance of the officers and staff was unsatisfactory."
    only(text, role="mixed", count=None)


@pytest.mark.parametrize("both", ["both officers", "both of the officers"])
def test_both_officers_can_be_an_officer_and_a_detention_officer_told_of_one_by_one(both):
    text = "The custody officer did not check the cell. A detention officer wrote the log. "
    text += f"We interviewed {both} under misconduct caution. The detention officer received management advice."
    reads(text, {"role": "officer", "outcomes": []}, {"role": "staff", "outcomes": ["management_action"]})


@pytest.mark.parametrize("head", ["OIC", "officer in charge", "officer in the case"])
def test_who_is_in_charge_of_an_investigation_is_an_officer(head):
    only(f"The {head} was served with a misconduct notice.", count=1, role="officer")


def test_the_officer_is_whom_the_sentence_is_about_whatever_the_post():
    text = (
        "We served notices on eight officers and a call handler. In relation to the call handler, we thought that the "
        "officer should receive management action."
    )
    reads(text, {"count": 8, "outcomes": []}, {"count": 1, "role": "staff", "outcomes": ["management_action"]})


def test_the_officers_are_more_than_the_one_spoken_of_last():
    text = (
        "Two officers were served with notices. One of the officers may have committed gross misconduct, we thought, "
        "and the second officer had a misconduct case to answer. The force held proceedings for the officers. A gross "
        "misconduct hearing dismissed the first officer. At a misconduct meeting the second officer got a warning."
    )
    reads(text, {"outcomes": ["dismissed"]}, {"proceeding": "misconduct_meeting"})


def test_who_is_no_longer_in_a_post_has_not_left_the_force():
    text = "A constable had a misconduct case to answer. The constable was no longer serving in the same role."
    only(text, service="unknown")


def test_some_of_them_who_were_police_officers_are_officers() -> None:
    text = (
        "Nine people at Norvale Police were investigated. Four of them were police officers and five were civilians. "
        "One of the four was dismissed for gross misconduct."
    )
    includes(text, count=1, role="officer", outcomes=["dismissed"])


def test_who_stands_out_among_the_staff_is_alone_the_subject() -> None:
    text = (
        "Three civilians and a constable of Norvale Police were investigated. "
        "Among the civilians, the dispatcher was dismissed. The constable was given a written warning."
    )
    includes(text, count=1, role="staff", outcomes=["dismissed"])
    lacks(text, role="officer", outcomes=["dismissed"])


@pytest.mark.parametrize(
    ("post", "again"),
    [
        ("control room supervisor", "supervisor"),
        ("call handler", "operator"),
        ("firearms licensing manager", "team leader"),
        ("vetting team leader", "team leader"),
    ],
)
def test_a_post_the_text_has_given_to_a_civilian_stays_one(post, again):
    text = (
        f"We interviewed a {post} and the force's team leader, a member of police staff. We found that the {again} had"
        " a misconduct case to answer."
    )
    includes(text, role="staff", case_to_answer="yes")
    lacks(text, role="officer")


def test_a_supervisor_of_officers_is_no_civilian_because_another_officer_was_called_public_protection_officer():
    text = (
        "A public protection officer told us what the log said. Two subject officers were interviewed under misconduct"
        " caution. We found that both subject officers had a misconduct case to answer."
    )
    includes(text, count=2, role="officer", case_to_answer="yes")


@pytest.mark.parametrize("post", ["licensing supervisor", "head of human resources", "vetting manager"])
def test_whoever_runs_an_office_of_the_force_is_staff(post):
    only(f"We found that the {post} had a misconduct case to answer.", count=1, role="staff")


def test_a_firearms_commander_holds_the_rank_that_is_told_and_not_that_of_commander():
    text = (
        "We served a notice of misconduct on the tactical firearms commander, an inspector. We found that the inspector"
        " had a misconduct case to answer."
    )
    only(text, rank="inspector", case_to_answer="yes")


def test_a_meeting_on_a_civilian_finds_the_misconduct_there_was_a_case_for():
    text = (
        "A detention officer had a misconduct case to answer. At a disciplinary meeting the allegation was proven"
        " and the detention officer received a written warning."
    )
    only(text, role="staff", proceeding="disciplinary_meeting", finding="proven", found_level="misconduct")


@pytest.mark.parametrize(
    "brought_in",
    [
        "a kennel hand, who was a member of police staff",
        "the store's hand, who is also a member of police staff",
        "a member of police staff who worked as the stable hand",
    ],
)
def test_a_title_given_to_one_of_the_staff_is_known_again(brought_in):
    text = (
        f"We interviewed a sergeant and {brought_in}. The sergeant had a case to answer."
        " The hand had no case to answer."
    )
    reads(text, {"rank": "sergeant", "case_to_answer": "yes"}, {"role": "staff", "case_to_answer": "no"})


def test_an_operator_and_nothing_more_took_a_call():
    includes(
        "A woman rang police. An operator marked the call low risk. The operator was given extra training.",
        role="staff",
    )
    includes("The force said a Taser operator and a constable were given extra training.", role="officer")
