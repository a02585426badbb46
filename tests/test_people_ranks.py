"""Which rank a text states: every rank with its short and detective, acting, temporary and custody forms."""

import pytest

from readings import includes, only, reads

HEARD = "was dismissed without notice after a gross misconduct hearing."


@pytest.mark.parametrize(
    ("form", "rank"),
    [
        ("PC", "constable"),
        ("Pc", "constable"),
        ("P.C.", "constable"),
        ("Police Constable", "constable"),
        ("police constable", "constable"),
        ("Constable", "constable"),
        ("WPC", "constable"),
        ("DC", "constable"),
        ("D/C", "constable"),
        ("T/DC", "constable"),
        ("Det Con", "constable"),
        ("Detective Constable", "constable"),
        ("Trainee Detective Constable", "constable"),
        ("PS", "sergeant"),
        ("Sgt", "sergeant"),
        ("Sgt.", "sergeant"),
        ("Police Sergeant", "sergeant"),
        ("Sergeant", "sergeant"),
        ("A/PS", "sergeant"),
        ("T/PS", "sergeant"),
        ("Acting Sergeant", "sergeant"),
        ("Custody Sergeant", "sergeant"),
        ("DS", "sergeant"),
        ("D/S", "sergeant"),
        ("A/DS", "sergeant"),
        ("Det Sgt", "sergeant"),
        ("Detective Sergeant", "sergeant"),
        ("Insp", "inspector"),
        ("Inspector", "inspector"),
        ("T/Insp", "inspector"),
        ("Temporary Inspector", "inspector"),
        ("DI", "inspector"),
        ("Det Insp", "inspector"),
        ("Acting Detective Inspector", "inspector"),
        ("Detective Inspector", "inspector"),
        ("Chief Inspector", "chief_inspector"),
        ("Ch Insp", "chief_inspector"),
        ("C/Insp", "chief_inspector"),
        ("DCI", "chief_inspector"),
        ("Det Ch Insp", "chief_inspector"),
        ("Detective Chief Inspector", "chief_inspector"),
        ("Supt", "superintendent"),
        ("Superintendent", "superintendent"),
        ("Det Supt", "superintendent"),
        ("D/Supt", "superintendent"),
        ("Detective Superintendent", "superintendent"),
        ("Ch Supt", "chief_superintendent"),
        ("C/Supt", "chief_superintendent"),
        ("Chief Superintendent", "chief_superintendent"),
        ("Det Ch Supt", "chief_superintendent"),
        ("Detective Chief Superintendent", "chief_superintendent"),
        ("Commander", "commander"),
        ("Cmdr", "commander"),
        ("ACC", "assistant_chief_constable"),
        ("Assistant Chief Constable", "assistant_chief_constable"),
        ("T/ACC", "assistant_chief_constable"),
        ("DCC", "deputy_chief_constable"),
        ("Deputy Chief Constable", "deputy_chief_constable"),
        ("DAC", "deputy_assistant_commissioner"),
        ("Deputy Assistant Commissioner", "deputy_assistant_commissioner"),
        ("Assistant Commissioner", "assistant_commissioner"),
        ("Deputy Commissioner", "deputy_commissioner"),
        ("Chief Constable", "chief_constable"),
        ("Temporary Chief Constable", "chief_constable"),
        ("Acting Chief Constable", "chief_constable"),
    ],
)
def test_a_rank_before_a_name_is_the_officers_rank(form, rank):
    only(f"{form} Marlow Teague {HEARD}", count=1, rank=rank, outcomes=["dismissed"])


@pytest.mark.parametrize(
    ("subject", "rank"),
    [
        ("A police constable", "constable"),
        ("A detective constable", "constable"),
        ("A student officer", "unknown"),
        ("A probationary constable", "constable"),
        ("A trainee constable", "constable"),
        ("A rookie PC", "constable"),
        ("A custody sergeant", "sergeant"),
        ("A detective", "unknown"),
        ("A senior officer", "unknown"),
        ("A firearms officer", "unknown"),
        ("A supervisor", "unknown"),
        ("A detective chief inspector", "chief_inspector"),
        ("A chief superintendent", "chief_superintendent"),
        ("An assistant chief constable", "assistant_chief_constable"),
        ("An acting inspector", "inspector"),
        ("The chief constable", "chief_constable"),
    ],
)
def test_a_rank_in_small_letters_needs_no_name(subject, rank):
    only(f"{subject} {HEARD}", count=1, rank=rank)


@pytest.mark.parametrize(
    ("subject", "rank"),
    [
        ("Marlow Teague, a police constable with Ravensholt Police,", "constable"),
        ("Marlow Teague, 44, a detective sergeant in the force's fraud team,", "sergeant"),
        ("Marlow Teague, who was an inspector with Ravensholt Police,", "inspector"),
    ],
)
def test_a_rank_may_follow_the_name(subject, rank):
    only(f"{subject} {HEARD}", count=1, rank=rank)


def test_a_name_without_rank_takes_the_rank_it_had_before():
    text = "Police Sergeant Ida Colm lied about an arrest. Colm was dismissed. PS Colm had 20 years' service."
    only(text, count=1, rank="sergeant", outcomes=["dismissed"])


def test_officer_states_no_rank():
    only(f"An officer from Ravensholt Police {HEARD}", count=1, rank="unknown")


@pytest.mark.parametrize(
    "bound", ["up to inspector rank", "up to the rank of inspector", "of inspector rank and below"]
)
def test_a_range_of_ranks_is_mixed(bound):
    only(f"Eight officers {bound} received written warnings at misconduct meetings.", count=8, rank="mixed")


def test_officers_of_constable_rank_are_constables():
    only("Three officers of constable rank were given written warnings.", count=3, rank="constable")


def test_each_name_keeps_its_own_rank():
    text = "Sgt Ida Colm, PC Marlow Teague and DC Rhea Stannard were given final written warnings at a hearing."
    reads(text, {"count": 1, "rank": "sergeant"}, {"count": 2, "rank": "constable"})


def test_a_demoted_officer_keeps_the_rank_held_before():
    text = "Sergeant Ida Colm was demoted to constable after a gross misconduct hearing."
    only(text, count=1, rank="sergeant", outcomes=["reduction_in_rank"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspector Ida Colm, who was a sergeant at the time, was given a final written warning at a hearing.",
        "An acting sergeant at the time, PC Ida Colm was given a final written warning at a hearing.",
    ],
)
def test_a_rank_of_another_time_makes_no_second_person(sentence):
    includes(sentence, count=1, outcomes=["final_written_warning"])


@pytest.mark.parametrize("job", ["match commander", "silver commander", "gold commander", "custody officer"])
def test_a_job_is_no_rank(job):
    text = f"The officer who acted as {job} that day was given a written warning at a misconduct meeting."
    only(text, count=1, rank="unknown", outcomes=["written_warning"])


def test_a_police_and_crime_commissioner_is_no_commissioner():
    text = (
        "A sergeant was dismissed after a hearing. "
        "Police and Crime Commissioner Fern Oakley said the verdict was right. The commissioner thanked the panel."
    )
    only(text, count=1, rank="sergeant")


def test_the_same_rank_of_detective_and_uniform_is_one_rank():
    text = "PC Marlow Teague and DC Rhea Stannard were dismissed after a hearing."
    only(text, count=2, rank="constable")


def test_most_of_one_rank_leaves_the_whole_mixed():
    text = "Eleven officers, most of whom held the rank of constable, received written warnings at meetings."
    only(text, count=11, rank="mixed")
