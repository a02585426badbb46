"""Press stories: a number in the lead, names in a row, clauses within clauses, staff under other names, victims."""

from readings import only, reads, totals


def test_a_number_in_the_lead_is_the_whole_of_those_told_of_one_by_one():
    text = (
        "Three police officers were found guilty of misconduct over the search of a flat.\nThe flat stood empty for a "
        "year.\nThe two constables who broke in were given written warnings at a misconduct meeting.\n"
        "Their sergeant was handed a final written warning by a disciplinary hearing in May."
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "found_level": "misconduct", "outcomes": ["written_warning"]},
        {"rank": "sergeant", "found_level": "misconduct", "outcomes": ["final_written_warning"]},
    )
    assert totals(text) == [3]


def test_whoever_is_sacked_along_with_others_shares_their_fate():
    text = (
        "Four police officers were sacked over a chat group. Sergeant Kit Dorn started it. He was dismissed along with "
        "PCs Ada Foyle, Al Hunt and Meg Field after a hearing found gross misconduct."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
        {"count": 3, "rank": "constable", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
    )


def test_counted_allegations_are_no_people():
    text = (
        "Superintendent Kit Dorn faced five charges at a police misconduct hearing. The panel found three of them "
        "proven. Together these were found to be gross misconduct. He was given a final written warning."
    )
    only(text, rank="superintendent", found_level="gross_misconduct", outcomes=["final_written_warning"])


def test_pleas_that_are_dismissed_cost_nobody_a_job():
    text = "A police call handler who dismissed the pleas of a caller was given a written warning."
    only(text, role="staff", outcomes=["written_warning"])


def test_the_main_clause_goes_on_after_a_clause_within_a_clause():
    text = "A police dispatcher who closed a report from a woman who was then hurt by her brother has been sacked."
    only(text, role="staff", outcomes=["dismissed"])


def test_a_phrase_with_also_or_the_only_says_more_of_the_same_person():
    text = (
        "The dispatcher received a written warning at a disciplinary meeting. The desk supervisor, also a member of "
        "police staff, had no case to answer. The duty inspector, the only officer under investigation, had no case to "
        "answer."
    )
    reads(
        text,
        {"role": "staff", "outcomes": ["written_warning"]},
        {"role": "staff", "case_to_answer": "no"},
        {"role": "officer", "rank": "inspector", "case_to_answer": "no"},
    )


def test_a_post_of_any_kind_is_staff_among_staff():
    text = (
        "A police call handler has been sacked.\nThe operator who closed it was dismissed for gross misconduct. "
        "A supervisor received a final written warning."
    )
    reads(text, {"role": "staff", "outcomes": ["dismissed"]}, {"role": "staff", "outcomes": ["final_written_warning"]})


def test_a_name_may_be_that_of_the_bystander_of_the_first_lines():
    text = (
        "A police sergeant who ignored a woman has been sacked.\nAda Foyle, 38, rang four times.\n"
        "She was afraid. Her lawyer said that Foyle was convicted of nothing.\nThe sergeant had sat at a desk nearby."
    )
    only(text, rank="sergeant", outcomes=["dismissed"], criminal="none")
