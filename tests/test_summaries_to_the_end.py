"""Summaries that follow a case to its end: what was argued, what the panel ruled, who died, what was called off."""

from readings import includes, lacks, only, reads

CASE = "In our view the officer ought to answer a case of gross misconduct. The force was with us. "
PAIR = "Two Norvale Police constables should answer a case of misconduct. "


def test_one_and_the_other_are_the_people_of_the_sentence_before() -> None:
    text = (
        "Three officers were under investigation. A sergeant had no case to answer. Both constables went to a "
        "misconduct meeting. Misconduct was proven for one, who was warned in writing and received a written warning. "
        "For the other the panel found no misconduct."
    )
    includes(text, count=1, rank="constable", finding="proven", outcomes=["written_warning"])
    includes(text, count=1, rank="constable", finding="not_proven")


def test_the_second_without_a_noun_is_the_person_of_that_number() -> None:
    text = (
        "We investigated the first detective constable and the second detective constable. The first detective "
        "constable should answer a case of misconduct. The second detective constable had no case to answer. "
        "The second resigned in May."
    )
    includes(text, rank="constable", case_to_answer="no", service="resigned")


def test_the_force_used_is_not_the_force_that_decides() -> None:
    text = CASE + (
        "At a hearing the panel found that the force used was excessive and that the officer's conduct was gross "
        "misconduct. He received a final written warning."
    )
    only(text, found_level="gross_misconduct", outcomes=["final_written_warning"])


def test_advice_told_with_the_meeting_stands_beside_what_it_found() -> None:
    text = (
        "The sergeant should answer a case of misconduct. The sergeant went to a misconduct meeting and was given "
        "management advice. The chair found that his delay amounted to misconduct."
    )
    only(text, finding="proven", outcomes=["management_action"])


def test_what_a_lawyer_argues_is_no_finding() -> None:
    text = CASE + "At a misconduct hearing his barrister argued that the allegation was proven by nobody."
    lacks(text, finding="proven")


def test_no_case_that_had_been_proven_is_denied() -> None:
    only(CASE + "At a misconduct hearing the panel decided that no allegation had been proven.", finding="not_proven")


def test_the_panel_goes_on_deciding_when_it_rules() -> None:
    text = CASE + (
        "At the misconduct hearing the panel heard two days of evidence. It ruled that there was no case for him to "
        "answer and that there was no case to answer on duties."
    )
    only(text, case_to_answer="yes", finding="not_proven", outcomes=["no_further_action"])


def test_a_direction_that_is_withdrawn_ends_the_case() -> None:
    text = (
        "The sergeant should answer a case of misconduct. The force disagreed and we directed it to hold a misconduct "
        "meeting. We later concluded that there was no realistic prospect that misconduct would be found. We withdrew "
        "our direction and the meeting did not take place."
    )
    only(text, case_to_answer="no", finding="withdrawn")


def test_death_ends_proceedings_that_were_arranged() -> None:
    text = CASE + (
        "It made arrangements for a misconduct hearing. The officer died in March and the proceedings against him "
        "lapsed."
    )
    only(text, service="deceased", proceeding_state="cancelled", finding="none", outcomes=["no_further_action"])


def test_both_officers_at_separate_meetings_are_told_one_by_one() -> None:
    text = PAIR + "Both went to a misconduct meeting. It was proven for one, who was given a written warning."
    reads(text, {"outcomes": ["written_warning"]}, {"outcomes": []})


def test_two_officers_told_apart_in_one_row_are_two() -> None:
    text = (
        "Each of three Norvale Police officers was under investigation for misconduct. We decided that the officer who "
        "led the search and the officer who broke the lock should take part in reflective practice. The third officer "
        "needed to do no more."
    )
    reads(text, {"count": 2, "outcomes": ["reflective_practice"]}, {"count": 1, "outcomes": []})


def test_a_word_before_the_rank_tells_one_sergeant_from_another() -> None:
    text = (
        "The custody sergeant on duty overnight, the custody sergeant who came at six and a detention officer were "
        "each served with a notice. The overnight sergeant said that he was busy. The day sergeant said little. "
        "The overnight sergeant should answer a case of misconduct. The day sergeant had no case to answer."
    )
    includes(text, rank="sergeant", case_to_answer="yes")
    includes(text, rank="sergeant", case_to_answer="no")


def test_a_hearing_for_the_two_is_for_those_with_a_case() -> None:
    text = (
        "Four constables were served with notices. Two of the constables had gross misconduct to answer for. "
        "The constable who held the gate and the constable who wrote the log had no case to answer. A gross misconduct "
        "hearing was held for the two constables and the panel found the allegations not proven."
    )
    reads(
        text,
        {"count": 2, "case_to_answer": "yes", "finding": "not_proven"},
        {"count": 2, "case_to_answer": "no", "finding": "none"},
    )


def test_who_left_before_the_date_of_a_meeting_had_one_cancelled() -> None:
    text = "The sergeant should answer a case of misconduct. She retired before the date of her meeting was fixed."
    only(text, service="retired", proceeding="misconduct_meeting", proceeding_state="cancelled")


def test_they_were_tells_one_by_one_who_a_counted_group_is() -> None:
    text = (
        "Four Norvale Police officers were served with notices. They were the two constables who searched the house, "
        "a trainee constable who stood at the gate and the custody sergeant on duty. The trainee had no case to answer."
    )
    reads(
        text,
        {"count": 2, "rank": "constable"},
        {"count": 1, "rank": "constable", "case_to_answer": "no"},
        {"count": 1, "rank": "sergeant"},
    )


def test_who_is_asked_to_reflect_is_given_reflection() -> None:
    text = "The sergeant's meeting was held in May and misconduct was not proven. The chair asked her to reflect on it."
    only(text, finding="not_proven", outcomes=["reflective_practice"])


def test_the_others_after_allegations_are_allegations() -> None:
    text = (
        "The superintendent should answer a case of misconduct. The superintendent attended a misconduct meeting. The "
        "allegations about his remarks were proven as misconduct and the others were not. He received advice."
    )
    only(text, rank="superintendent", finding="proven", found_level="misconduct")


def test_who_fired_a_shot_is_not_dismissed() -> None:
    text = "An officer was interviewed under caution. Charges were ruled out for the officer who had fired."
    lacks(text, outcomes=["dismissed"])


def test_the_officer_is_not_the_superintendent() -> None:
    text = (
        "We served notices on an officer and a superintendent. We saw no case for the superintendent to answer. The "
        "officer had gross misconduct to answer for. At a misconduct hearing the panel found the allegation against "
        "the officer not proven."
    )
    includes(text, rank="superintendent", case_to_answer="no", finding="none")
    includes(text, rank="unknown", finding="not_proven")


def test_the_former_officer_is_the_one_who_left_and_is_barred_with_the_others() -> None:
    text = (
        "Three constables faced a misconduct hearing, and gross misconduct was proven against all three. One of them "
        "had resigned. The other two were dismissed. The other two, and the former officer, are on the barred list."
    )
    includes(text, service="resigned", outcomes=["barred_list"])
