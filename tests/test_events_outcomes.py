"""What became of people: every outcome of the schema, and what is denied, feared, supposed or yet to come."""

import pytest

from readings import lacks, only, reads


@pytest.mark.parametrize(
    ("fate", "outcomes"),
    [
        ("was dismissed without notice", ["dismissed"]),
        ("was dismissed with immediate effect", ["dismissed"]),
        ("was sacked", ["dismissed"]),
        ("was fired", ["dismissed"]),
        ("was axed", ["dismissed"]),
        ("was kicked out of the force", ["dismissed"]),
        ("was booted out", ["dismissed"]),
        ("was struck off", ["dismissed"]),
        ("lost his job", ["dismissed"]),
        ("would have been dismissed", ["would_have_been_dismissed"]),
        ("would have been sacked had he not resigned", ["would_have_been_dismissed"]),
        ("was required to resign", ["required_to_resign"]),
        ("was ordered to resign", ["required_to_resign"]),
        ("was reduced in rank", ["reduction_in_rank"]),
        ("was demoted", ["reduction_in_rank"]),
        ("had his pay cut by a panel", ["reduction_in_pay"]),
        ("received a reduction in pay", ["reduction_in_pay"]),
        ("was given a final written warning", ["final_written_warning"]),
        ("was handed a final warning", ["final_written_warning"]),
        ("was issued with a written warning", ["written_warning"]),
        ("received a written warning", ["written_warning"]),
    ],
)
def test_a_sanction_at_a_hearing_is_an_outcome_and_proves_the_case(fate, outcomes):
    only(f"A sergeant {fate} after a misconduct hearing.", rank="sergeant", finding="proven", outcomes=outcomes)


@pytest.mark.parametrize(
    ("fate", "outcomes"),
    [
        ("was given words of advice", ["management_action"]),
        ("was given management advice", ["management_action"]),
        ("received management action", ["management_action"]),
        ("was dealt with by management intervention", ["management_action"]),
        ("will take part in reflective practice", ["reflective_practice"]),
        ("went through the reflective practice review process", ["reflective_practice"]),
        ("was dealt with as practice requiring improvement", ["reflective_practice"]),
        ("was placed under unsatisfactory performance procedures", ["performance_procedures"]),
        ("was given refresher training", ["training"]),
        ("will undertake further training", ["training"]),
        ("faced no further action", ["no_further_action"]),
        ("will face no disciplinary action", ["no_further_action"]),
        ("received management action and further training", ["management_action", "training"]),
    ],
)
def test_a_mild_outcome_proves_nothing(fate, outcomes):
    text = f"A sergeant {fate} after an investigation into her conduct by the watchdog."
    only(text, rank="sergeant", outcomes=outcomes)
    lacks(text, finding="proven")


def test_bare_advice_at_a_meeting_leaves_the_finding_unknown():
    text = "A sergeant was given management advice at a misconduct meeting."
    only(text, proceeding="misconduct_meeting", finding="unknown", outcomes=["management_action"])


@pytest.mark.parametrize(
    "listing",
    [
        "He is to be placed on the barred list.",
        "His name has been added to the College of Policing barred list.",
        "He is now banned from policing for life.",
    ],
)
def test_the_barred_list_goes_beside_the_dismissal(listing):
    text = f"PC Owen Stagg was dismissed without notice after a hearing. {listing}"
    only(text, outcomes=["dismissed", "barred_list"])


@pytest.mark.parametrize(
    "keeps",
    ["was allowed to keep his job", "was not dismissed", "keeps his job", "avoided the sack", "was spared the sack"],
)
def test_keeping_the_job_is_not_being_dismissed(keeps):
    text = f"A sergeant {keeps} after gross misconduct was proven at a hearing."
    only(text, outcomes=["not_dismissed"], found_level="gross_misconduct", finding="proven")


@pytest.mark.parametrize("fate", ["was fined 13 days' pay", "was given a reprimand", "received a warning"])
def test_a_sanction_without_a_name_of_its_own_is_other(fate):
    only(f"A sergeant {fate} after a misconduct hearing.", rank="sergeant", outcomes=["other"])


def test_a_supposed_warning_is_other():
    text = (
        "Gross misconduct was proven against a former sergeant. "
        "The panel said he would have received a final written warning had he still been serving."
    )
    only(text, finding="proven", outcomes=["other"])


@pytest.mark.parametrize(
    "sentence",
    [
        "could be sacked",
        "faces the sack",
        "could face dismissal",
        "may lose his job",
        "risks being dismissed",
        "could be kicked out of the force",
        "is fighting to keep his job",
        "may be given a written warning",
    ],
)
def test_a_sanction_that_threatens_is_no_outcome(sentence):
    text = f"A sergeant {sentence} when a gross misconduct hearing opens on Monday."
    only(text, rank="sergeant", proceeding_state="scheduled", finding="pending", outcomes=[])


@pytest.mark.parametrize(
    "condition",
    [
        "If proven, the allegations would amount to gross misconduct and justify dismissal.",
        "It is alleged that this conduct, if proven, amounts to gross misconduct.",
        "Should the panel find gross misconduct, the sergeant could be dismissed.",
        "If gross misconduct is found proven he could be dismissed without notice.",
    ],
)
def test_if_proven_is_not_proven(condition):
    text = f"Sergeant Owen Stagg will appear before a misconduct hearing on 4 May. {condition}"
    only(text, alleged="gross_misconduct", proceeding_state="scheduled", finding="pending", outcomes=[])


@pytest.mark.parametrize(
    "sentence",
    [
        "The sergeant was not dismissed.",
        "The sergeant has not been sacked.",
        "The panel did not dismiss the sergeant.",
        "The panel stopped short of dismissing the sergeant.",
        "The force called for the sergeant to be dismissed.",
        "The panel decided against dismissal for the sergeant.",
    ],
)
def test_a_dismissal_denied_or_asked_for_is_no_dismissal(sentence):
    text = f"Gross misconduct was proven against a sergeant at a hearing. {sentence}"
    only(text, count=1, finding="proven", found_level="gross_misconduct")
    lacks(text, outcomes=["dismissed"])


@pytest.mark.parametrize(
    "would",
    [
        "would have been dismissed had she still been in service",
        "would have been dismissed if he had not resigned",
        "would have been dismissed, had she not already left the force",
        "would have been sacked if still in the job",
        "would have lost his job had he not retired",
    ],
)
def test_who_left_before_dismissal_would_have_been_dismissed(would):
    text = f"A former constable {would}, a misconduct panel ruled."
    only(text, finding="proven", outcomes=["would_have_been_dismissed"])


@pytest.mark.parametrize(
    "sentence",
    [
        "He would have faced misconduct proceedings had he still been serving.",
        "Had he still been serving, he would have faced a misconduct hearing.",
    ],
)
def test_who_left_before_proceedings_would_have_faced_them(sentence):
    text = f"A sergeant retired during our investigation. {sentence}"
    only(text, service="retired", proceeding="none", finding="none", outcomes=["would_have_faced_proceedings"])


def test_dismissal_of_the_case_and_of_the_officer_in_one_text():
    text = "The case against PC Owen Stagg was dismissed. PC Tilda Frome was dismissed for gross misconduct."
    reads(
        text,
        {"count": 1, "finding": "not_proven", "outcomes": ["no_further_action"]},
        {"count": 1, "finding": "proven", "outcomes": ["dismissed"]},
    )


def test_a_sanction_of_the_past_tense_of_another_verb_is_read():
    text = "The panel handed Sergeant Ida Colm a final written warning and gave PC Owen Stagg a written warning."
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["final_written_warning"]},
        {"rank": "constable", "outcomes": ["written_warning"]},
    )


def test_being_allowed_to_resign_is_no_requirement():
    text = "A sergeant was allowed to resign while under investigation for gross misconduct."
    only(text, service="resigned", alleged="gross_misconduct")
    lacks(text, outcomes=["required_to_resign"])


def test_a_panel_that_will_not_say_so_leaves_no_would_have_been():
    text = (
        "Gross misconduct was proven against a former constable. "
        "The chair declined to rule that he would have been dismissed."
    )
    lacks(text, outcomes=["would_have_been_dismissed"])


def test_who_is_taken_off_the_barred_list_is_not_on_it():
    text = "PC Owen Stagg was dismissed without notice after a hearing. His name was removed from the barred list."
    only(text, outcomes=["dismissed"])


def test_a_question_tells_of_no_outcome():
    said = '"I cannot believe it. Management advice? We have had enough of that," his neighbour said.'
    text = f"A sergeant was dismissed after a misconduct hearing. {said}"
    only(text, outcomes=["dismissed"])


@pytest.mark.parametrize("wish", ["wanted to deal with", "had meant to handle the case of"])
def test_a_meeting_that_was_only_wished_for_gives_way_to_the_hearing_that_was_directed(wish):
    directed = "It was directed to hold a hearing, which starts in May."
    text = f"The force {wish} PC Owen Stagg at a misconduct meeting. {directed}"
    only(text, proceeding="misconduct_hearing", proceeding_state="scheduled", finding="pending")


@pytest.mark.parametrize("lost", ["was refused", "has been rejected", "has failed"])
def test_an_appeal_that_is_lost_was_held_and_leaves_the_dismissal(lost):
    text = f"PC Owen Stagg was dismissed for gross misconduct after a hearing. His appeal {lost}."
    only(text, proceeding="appeal", proceeding_state="held", outcomes=["dismissed"])


def test_officers_of_another_force_are_of_another_case():
    elsewhere = "In spring two officers from another force were given written warnings."
    text = f"PC Owen Stagg was dismissed after a hearing. {elsewhere}"
    only(text, count=1, outcomes=["dismissed"])


def test_would_otherwise_have_been_sacked_is_said_of_one_who_left() -> None:
    text = "PC Ada Thorn stepped down in May but would otherwise have been sacked for gross misconduct."
    only(text, outcomes=["would_have_been_dismissed"])


def test_the_options_of_a_panel_and_an_appeal_open_to_anyone_are_told_of_nobody() -> None:
    text = (
        "PC Ada Thorn was dismissed at a misconduct hearing. The panel's options were dismissal or a final written"
        " warning. Any person dismissed may appeal to a tribunal."
    )
    only(text, outcomes=["dismissed"], proceeding="misconduct_hearing")


@pytest.mark.parametrize("measure", ["a ticking off", "a talking-to", "a dressing-down"])
def test_a_scolding_by_a_superior_is_management_action(measure: str) -> None:
    only(f"Bosses gave the inspector {measure}.", outcomes=["management_action"])


def test_a_dismissal_replaced_or_only_a_kind_of_case_is_nobodys():
    text = "Sergeant Hale accepted gross misconduct. In place of dismissal the panel ordered a final written warning."
    only(text, outcomes=["final_written_warning"])
    text = "A hearing gave Sergeant Hale a final written warning. This was not a dismissal case, the panel said."
    only(text, outcomes=["final_written_warning"])


def test_who_was_dismissed_and_has_lodged_an_appeal_was_dismissed():
    text = "A sergeant was dismissed and has lodged an appeal with the Police Appeals Tribunal."
    only(text, outcomes=["dismissed"], finding="proven", proceeding="appeal", proceeding_state="scheduled")


def test_an_appeal_against_the_sanction_leaves_the_level_found():
    text = (
        "Inspector Hale was dismissed after a hearing found gross misconduct. The Police Appeals Tribunal allowed the "
        "appeal. It replaced the dismissal with a reduction in rank. She was reinstated and is back on full duties."
    )
    only(text, found_level="gross_misconduct", outcomes=["reduction_in_rank", "reinstated"], service="serving")


def test_what_a_panel_finds_should_happen_is_its_sanction():
    only(
        "The inspector went before a misconduct hearing. The panel found that he had lied, that it was gross"
        " misconduct, and that he should be reduced to the rank of constable.",
        outcomes=["reduction_in_rank"],
    )


def test_one_and_the_other_are_of_both_whose_warnings_were_not_yet_told():
    text = (
        "Two sergeants received warnings. Misconduct was proven against both at a misconduct meeting. One was given a "
        "final written warning and the other a written warning."
    )
    reads(text, {"outcomes": ["final_written_warning"]}, {"outcomes": ["written_warning"]})


def test_proceedings_ruled_out_by_retirement_end_with_no_further_action():
    text = "A sergeant faced no disciplinary proceedings because she had retired."
    only(text, service="retired", outcomes=["no_further_action"])


def test_a_family_that_wanted_nobody_sacked_reports_no_sanction():
    text = "A constable's case was found not proven at a misconduct hearing. We never wanted anybody sacked, they said."
    only(text, finding="not_proven", outcomes=["no_further_action"])


@pytest.mark.parametrize("learning", ["told to learn lessons", "advised to learn the lessons", "told to learn from it"])
def test_being_told_to_learn_is_reflective_practice(learning: str) -> None:
    only(f"Four officers were {learning}.", outcomes=["reflective_practice"])


def test_people_warned_with_no_word_on_how_have_an_outcome_of_no_kind():
    only("Three officers have been warned.", outcomes=["other"])


@pytest.mark.parametrize("again", ["received the same", "was handed the same penalty", "got the same for lying"])
def test_who_received_the_same_has_the_outcome_named_last(again: str) -> None:
    text = f"A sergeant was given a written warning and an inspector {again}."
    reads(text, {"rank": "sergeant"}, {"rank": "inspector", "outcomes": ["written_warning"]})


@pytest.mark.parametrize("held", ["told her to let go", "let go of her arm", "was asked to let go of the dog"])
def test_who_lets_go_of_something_has_lost_no_job(held: str) -> None:
    lacks(f"A constable faced a misconduct hearing. The constable {held}.", outcomes=["dismissed"])
