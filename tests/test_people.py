"""How many people a text speaks of: number words and digits, shared and elided nouns, names, bounds, stated none."""

import pytest

from readings import includes, lacks, only, reads, totals


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("Two", 2),
        ("2", 2),
        ("Seventeen", 17),
        ("Twenty-three", 23),
        ("Forty-seven", 47),
        ("112", 112),
        ("One hundred and four", 104),
        ("A dozen", 12),
        ("Half a dozen", 6),
        ("1,204", 1204),
    ],
)
def test_a_number_word_or_a_number_counts_the_officers(number, count):
    only(f"{number} officers received written warnings at misconduct meetings.", count=count, count_min=count)


@pytest.mark.parametrize(
    ("noun", "rank"),
    [
        ("policemen", "unknown"),
        ("policewomen", "unknown"),
        ("cops", "unknown"),
        ("bobbies", "unknown"),
        ("marksmen", "unknown"),
        ("detectives", "unknown"),
        ("police officers", "unknown"),
        ("firearms officers", "unknown"),
        ("members of the dog unit", "unknown"),
        ("PCs", "constable"),
        ("Pc's", "constable"),
    ],
)
def test_the_noun_may_be_any_word_for_police(noun, rank):
    only(f"Four {noun} were sacked after a misconduct hearing.", count=4, rank=rank, outcomes=["dismissed"])


@pytest.mark.parametrize("subject", ["An officer", "A police officer", "One officer", "A Thornmere officer", "A cop"])
def test_a_singular_is_one_person(subject):
    only(f"{subject} was dismissed without notice after a hearing on Monday.", count=1, count_min=1)


@pytest.mark.parametrize(
    ("subject", "count", "count_min"),
    [
        ("Officers", None, 2),
        ("Several officers", None, 2),
        ("Some officers", None, 2),
        ("A number of officers", None, 2),
        ("A handful of officers", None, 2),
        ("Dozens of officers", None, 24),
        ("At least nine officers", None, 9),
        ("More than 30 officers", None, 31),
        ("Over 30 officers", None, 31),
        ("Nearly 50 officers", None, 2),
        ("Almost 50 officers", None, 2),
        ("About 20 officers", None, 2),
        ("Around 20 officers", None, 2),
    ],
)
def test_a_vague_number_gives_the_least_that_the_wording_allows(subject, count, count_min):
    only(f"{subject} were given final written warnings at the force.", count=count, count_min=count_min)


@pytest.mark.parametrize(
    ("phrase", "count"),
    [("The pair", 2), ("The duo", 2), ("The trio", 3), ("Both officers", 2), ("The quartet", 4), ("Both men", 2)],
)
def test_a_word_for_a_band_of_people_counts_them(phrase, count):
    text = f"Ravensholt officers stood before a disciplinary panel. {phrase} were sacked for gross misconduct."
    includes(text, count=count, outcomes=["dismissed"])


def test_a_further_number_adds_people():
    text = "Three officers were dismissed after a hearing. A further two officers received written warnings."
    reads(text, {"count": 3, "outcomes": ["dismissed"]}, {"count": 2, "outcomes": ["written_warning"]})


@pytest.mark.parametrize(
    "second", ["Another officer", "Another", "A second officer", "A further officer", "One other officer", "One more"]
)
def test_another_officer_is_one_person_more(second):
    text = f"One officer was dismissed after a misconduct hearing. {second} was given a final written warning."
    reads(
        text,
        {"count": 1, "outcomes": ["dismissed"]},
        {"count": 1, "outcomes": ["final_written_warning"]},
    )


@pytest.mark.parametrize("rest", ["The other", "The other officer", "The second officer", "The remaining officer"])
def test_the_other_of_two_is_the_one_left(rest):
    text = f"Two officers faced a misconduct hearing. One was dismissed. {rest} was given a final written warning."
    reads(
        text,
        {"count": 1, "outcomes": ["dismissed"]},
        {"count": 1, "outcomes": ["final_written_warning"]},
    )
    assert totals(text) == [2]


@pytest.mark.parametrize("rest", ["The other three", "The remaining three", "The other three officers", "The rest"])
def test_the_others_are_as_many_as_the_whole_leaves(rest):
    text = f"Five officers attended misconduct meetings. Two received written warnings. {rest} were cleared."
    reads(
        text,
        {"count": 2, "outcomes": ["written_warning"]},
        {"count": 3, "finding": "not_proven", "outcomes": ["no_further_action"]},
    )


def test_two_adjectives_share_one_noun():
    text = "Four serving and two former Elmsworth officers will face gross misconduct hearings."
    reads(text, {"count": 4, "service": "serving"}, {"count": 2, "service": "former"})


def test_each_adjective_may_have_its_own_noun():
    text = "Four serving officers and one former officer are due before gross misconduct panels."
    reads(text, {"count": 4, "service": "serving"}, {"count": 1, "service": "former"})


def test_a_dash_splits_a_number_by_service():
    text = "Six Elmsworth officers – four serving and two former – are to face gross misconduct hearings."
    reads(text, {"count": 4, "service": "serving"}, {"count": 2, "service": "former"})
    assert totals(text) == [6]


def test_two_ranks_each_have_their_number():
    text = "Two sergeants and five constables were given written warnings at misconduct meetings."
    reads(text, {"count": 2, "rank": "sergeant"}, {"count": 5, "rank": "constable"})


def test_a_number_followed_by_its_ranks_is_a_total():
    text = "Three officers, two constables and a sergeant, will face a gross misconduct hearing in May."
    reads(text, {"count": 2, "rank": "constable"}, {"count": 1, "rank": "sergeant"})
    assert totals(text) == [3]


def test_an_elided_noun_is_the_one_before():
    text = "Three officers were dismissed, two were demoted and four were given written warnings."
    reads(
        text,
        {"count": 3, "outcomes": ["dismissed"]},
        {"count": 2, "outcomes": ["reduction_in_rank"]},
        {"count": 4, "outcomes": ["written_warning"]},
    )


@pytest.mark.parametrize(
    ("names", "count"),
    [
        ("PCs Aldous Merrin and Tilda Frome", 2),
        ("PCs Aldous Merrin, Tilda Frome and Owen Stagg", 3),
        ("Constables Merrin, Frome, Stagg and Yardley", 4),
        ("PC Aldous Merrin and PC Tilda Frome", 2),
        ("Pc Aldous Merrin, 31, and Pc Tilda Frome, 28,", 2),
        ("PC A, PC B and PC C", 3),
        ("PCs A and B", 2),
    ],
)
def test_names_and_ciphers_of_one_rank_are_counted(names, count):
    text = f"{names} were dismissed without notice after a misconduct hearing."
    only(text, count=count, rank="constable", outcomes=["dismissed"])


@pytest.mark.parametrize(
    ("ciphers", "count"),
    [("Officers A, B and C", 3), ("Officer X and Officer Y", 2), ("Officers F12 and F19", 2), ("R14 and R22", 2)],
)
def test_ciphers_without_a_rank_are_counted(ciphers, count):
    text = f"{ciphers} of the firearms unit were cleared of gross misconduct by a panel."
    only(text, count=count, rank="unknown", finding="not_proven")


def test_a_name_repeated_is_no_second_person():
    text = (
        "PC Aldous Merrin has been sacked for gross misconduct. Merrin, 31, lied about a crash. "
        "Mr Merrin was dismissed without notice at a hearing on Friday."
    )
    only(text, count=1, rank="constable", outcomes=["dismissed"])


@pytest.mark.parametrize(
    "sentence",
    [
        "No officers were dismissed over the raid.",
        "Not a single officer was sacked over the raid.",
        "No Ravensholt officer was dismissed over the raid.",
        "None of the officers was dismissed over the raid.",
        "Not one officer lost their job over the raid.",
        "Not a single one of them has lost their job.",
    ],
)
def test_a_stated_none_dismisses_nobody(sentence):
    text = f"Seven officers were investigated over a raid on the wrong house. {sentence}"
    lacks(text, outcomes=["dismissed"])


def test_a_stated_zero_is_a_count():
    text = (
        "Misconduct outcomes for the year are as follows. "
        "Four officers received written warnings. No officers were dismissed."
    )
    reads(text, {"count": 4, "outcomes": ["written_warning"]}, {"count": 0, "outcomes": ["dismissed"]})


@pytest.mark.parametrize("whole", ["All four", "All of the officers", "Each of the four", "All four officers"])
def test_all_of_them_are_the_whole(whole):
    text = f"Four constables attended misconduct meetings. {whole} received written warnings."
    only(text, count=4, rank="constable", finding="proven", outcomes=["written_warning"])


def test_scores_and_a_handful_stay_without_a_number():
    only("Scores of officers have been sacked for gross misconduct.", count=None, outcomes=["dismissed"])


def test_who_went_to_the_meeting_is_one_of_those_with_a_case():
    text = "We interviewed four officers under misconduct caution. Two of them had a case to answer. "
    text += "A misconduct meeting was held for the officer who took the call, and misconduct was proven."
    reads(
        text,
        {"count": 1, "proceeding": "misconduct_meeting", "finding": "proven"},
        {"count": 1, "case_to_answer": "yes", "proceeding": "unknown"},
        {"count": 2, "case_to_answer": "unknown"},
    )


def test_either_officer_counts_the_one_with_a_case_among_the_two_who_came():
    text = "Two officers came to the house. In our view one officer had committed misconduct. The force disagreed. "
    text += "No action was taken against either officer."
    reads(
        text,
        {"count": 1, "alleged": "misconduct", "outcomes": ["no_further_action"]},
        {"count": 1, "alleged": "unknown", "outcomes": ["no_further_action"]},
    )
    assert totals(text)


def test_a_force_of_two_counties_does_not_part_a_number_from_its_noun():
    only("Two Wessex and Mercia Police constables were dismissed.", count=2, rank="constable")
    only("A Wessex and Mercia Police sergeant was dismissed.", count=1, rank="sergeant")
