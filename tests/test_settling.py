"""One record for one fate: restatements merge, partitions are solved and marked, contradictions stay as conflicts."""

import pytest

from analysis import extract_ledger
from analysis.records import Document
from readings import only, people, reads, totals


def story(title, *paragraphs):
    """Return a document whose first line is its headline."""
    return Document("story", "\n".join((title, *paragraphs)), title=title)


SACKED_IN_THE_HEADLINE = story(
    "Constable sacked over messages",
    "A former constable would have been dismissed had he not resigned in May, according to a misconduct panel.",
)


def conflicts(document):
    """Return the fields and values on which claims of a document disagree with its ledger."""
    return {(conflict["field"], conflict["value"]) for group in people(document) for conflict in group.conflicts}


def test_headline_lead_and_quote_are_one_record():
    document = story(
        "Three officers sacked over burglary lies",
        "Three Ravensholt officers have been sacked after lying about a burglary.",
        "A misconduct hearing found that the three constables had made false entries.",
        "“These three officers were dismissed because they lied,” said Superintendent Fern Oakley.",
    )
    only(document, count=3, rank="constable", outcomes=["dismissed"])


def test_a_digit_in_the_headline_and_a_word_in_the_text_are_one_record():
    document = story("2 PCs sacked", "Two police constables were dismissed without notice after a hearing.")
    only(document, count=2, rank="constable", outcomes=["dismissed"])


def test_a_rounded_headline_gives_way_to_the_exact_number():
    document = story(
        "More than 300 officers face sack", "Figures show that 335 officers will face gross misconduct hearings."
    )
    only(document, count=335, count_min=335, finding="pending")


def test_a_name_and_the_bare_noun_of_the_headline_are_one_person():
    document = story(
        "Officer who lied about crash is sacked",
        "A police officer has been dismissed after a misconduct hearing.",
        "PC Owen Stagg, 31, lied about a crash on Mill Lane. He was dismissed without notice.",
    )
    only(document, count=1, rank="constable", outcomes=["dismissed"])


def test_people_of_one_fate_named_apart_are_one_record():
    text = (
        "PC Owen Stagg was dismissed without notice after a gross misconduct hearing. "
        "PC Tilda Frome was dismissed without notice after a gross misconduct hearing."
    )
    only(text, count=2, rank="constable", outcomes=["dismissed"])


def test_people_of_different_fate_are_never_merged():
    text = "PC Owen Stagg was dismissed. PC Tilda Frome was given a final written warning."
    reads(text, {"count": 1, "outcomes": ["dismissed"]}, {"count": 1, "outcomes": ["final_written_warning"]})


def test_what_is_learnt_later_fills_the_record():
    text = (
        "An officer has been sacked. The hearing was told that the sergeant had 20 years' service. "
        "He was found to have committed gross misconduct."
    )
    only(text, count=1, rank="sergeant", found_level="gross_misconduct", outcomes=["dismissed"])


@pytest.mark.parametrize("rest", ["The others were cleared.", "The rest were cleared.", "The remainder were cleared."])
def test_the_part_that_is_not_counted_is_solved_and_marked(rest):
    text = f"Eight officers attended misconduct meetings. Three received written warnings. {rest}"
    reads(
        text,
        {"count": 3, "outcomes": ["written_warning"]},
        {"count": 5, "finding": "not_proven"},
    )
    solved = next(group for group in people(text) if group.count == 5)
    assert "count" in solved.inferred


def test_a_stated_part_is_not_marked_as_inferred():
    text = "Eight officers attended misconduct meetings. Three received written warnings. Five were cleared."
    assert not any("count" in group.inferred for group in people(text))


def test_every_part_points_to_its_whole():
    text = "Eight officers attended misconduct meetings. Three received written warnings. Five were cleared."
    ledger = extract_ledger(text)
    (whole,) = [group for group in ledger.groups if group.is_total]
    assert {group.part_of for group in ledger.groups if not group.is_total} == {whole.id}
    assert whole.part_of is None


def test_parts_and_totals_never_count_people_twice():
    text = "Eight officers attended misconduct meetings. Three received written warnings. Five were cleared."
    assert sum(group.count for group in people(text)) == 8
    assert totals(text) == [8]


def test_a_headline_that_says_more_than_the_text_is_kept_as_a_conflict():
    only(SACKED_IN_THE_HEADLINE, count=1, service="resigned", outcomes=["would_have_been_dismissed"])
    assert ("outcomes", "dismissed") in conflicts(SACKED_IN_THE_HEADLINE)


def test_a_finding_contradicted_in_the_headline_is_a_conflict():
    document = story(
        "Sergeant guilty of gross misconduct",
        "A sergeant has been cleared of gross misconduct by a panel.",
    )
    only(document, rank="sergeant", finding="not_proven")
    assert ("finding", "proven") in conflicts(document)


def test_a_number_contradicted_in_the_headline_is_a_conflict():
    document = story(
        "Five officers sacked over raid",
        "Four officers have been dismissed without notice after a misconduct hearing over a raid.",
    )
    only(document, count=4, outcomes=["dismissed"])
    assert ("count", 5) in conflicts(document)


def test_a_case_dismissed_under_a_headline_of_an_officer_dismissed():
    document = story(
        "Sergeant dismissed over death in custody",
        "A gross misconduct case against a sergeant over a death in custody has been dismissed by a panel.",
    )
    only(document, rank="sergeant", finding="not_proven", outcomes=["no_further_action"])
    assert ("outcomes", "dismissed") in conflicts(document)


def test_every_conflict_has_its_evidence_in_the_text():
    found = [conflict for group in people(SACKED_IN_THE_HEADLINE) for conflict in group.conflicts]
    said = {SACKED_IN_THE_HEADLINE.text[start:end] for conflict in found for start, end in conflict["evidence"]}
    assert "sacked" in said


@pytest.mark.parametrize(
    "document",
    [
        SACKED_IN_THE_HEADLINE,
        story("Sergeant guilty of gross misconduct", "A sergeant has been cleared of gross misconduct by a panel."),
    ],
)
def test_a_contradiction_is_also_a_warning(document):
    assert extract_ledger(document).warnings


def test_a_text_that_agrees_with_itself_gives_no_warning():
    document = story(
        "Two constables sacked",
        "Two constables were dismissed without notice after a gross misconduct hearing on Friday.",
    )
    ledger = extract_ledger(document)
    assert not ledger.warnings
    assert not conflicts(document)


def test_a_later_number_supersedes_an_earlier_one():
    text = (
        "Two officers have been served with gross misconduct notices. "
        "A third officer was served with a notice on Friday, bringing the total to three."
    )
    assert sum(group.count for group in people(text)) == 3


def test_records_are_numbered_in_the_order_of_the_text():
    text = "One officer was dismissed. Two officers received written warnings. Three officers were cleared by a panel."
    assert [(group.id, group.count) for group in extract_ledger(text).groups] == [("r1", 1), ("r2", 2), ("r3", 3)]


def test_each_claim_knows_its_record():
    ledger = extract_ledger("One officer was dismissed. Two officers received written warnings at meetings.")
    ids = {group.id for group in ledger.groups}
    assert ledger.claims
    assert {claim.group for claim in ledger.claims} == ids
    assert {name for group in ledger.groups for name in group.claims} <= {claim.id for claim in ledger.claims}


def test_the_headline_alone_is_read_where_the_text_says_nothing():
    document = story("Sergeant dismissed after misconduct hearing", "Full details will be published tomorrow.")
    only(document, rank="sergeant", outcomes=["dismissed"])


def test_a_speakers_number_and_the_documents_own_are_kept_apart():
    text = (
        "Four constables were dismissed after a misconduct hearing. "
        "“Those four officers deserved to lose their jobs,” said councillor Bram Ostler."
    )
    only(text, count=4, rank="constable", outcomes=["dismissed"])


def test_who_faced_no_proceedings_after_all_had_only_been_recommended_for_a_hearing():
    text = "We directed the force to hold a misconduct hearing for the sergeant. In the end she faced no proceedings."
    only(text, rank="sergeant", proceeding="none", finding="none")


def test_a_hearing_to_come_shows_a_case_only_where_it_says_of_what() -> None:
    assert people("PC Ada Thorn will face a misconduct hearing.")[0].case_to_answer == "unknown"
    assert people("PC Ada Thorn will face a gross misconduct hearing.")[0].case_to_answer == "yes"


def test_a_level_told_with_a_dismissal_is_what_was_found() -> None:
    text = (
        "PC Ada Thorn signed a false log, a misconduct hearing found. This was gross misconduct and she was dismissed."
    )
    assert people(text)[0].found_level == "gross_misconduct"


def test_a_dismissal_for_gross_incompetence_is_of_a_third_stage_meeting() -> None:
    found = people("PC Ada Thorn was dismissed for gross incompetence.")[0]
    assert (found.proceeding, found.proceeding_state) == ("performance_meeting", "held")


def test_who_left_and_is_barred_had_a_hearing_that_went_on() -> None:
    text = "A constable resigned before the misconduct hearing and has been barred from policing."
    only(text, service="resigned", finding="proven", proceeding_state="held", outcomes=["barred_list"])


def test_how_it_ended_for_who_left_before_a_hearing_is_marked_as_inferred() -> None:
    (group,) = people("A constable resigned before the misconduct hearing.")
    assert {"finding", "outcomes"} <= set(group.inferred)


def test_a_written_warning_on_a_case_of_misconduct_alone_is_for_misconduct():
    text = (
        "We saw a misconduct case to answer for the inspector. A disciplinary panel found that he had fallen"
        " below what was expected. He received a written warning."
    )
    only(text, finding="proven", found_level="misconduct", outcomes=["written_warning"])


def test_a_hearing_that_dismisses_over_a_proven_case_of_gross_misconduct_found_just_that():
    text = (
        "We saw a gross misconduct case to answer for the officer. At a hearing the allegations were proven. The"
        " officer was dismissed without notice."
    )
    only(text, finding="proven", found_level="gross_misconduct", outcomes=["dismissed"])


def test_a_meeting_that_was_held_was_over_a_case_though_it_settled_a_matter_of_performance():
    text = (
        "We saw a misconduct case to answer for the call handler. The force agreed and held a staff disciplinary"
        " meeting, dealing with it as a performance matter."
    )
    only(text, role="staff", proceeding="disciplinary_meeting", case_to_answer="yes")


def test_a_hearing_once_recommended_is_none_when_a_force_saw_no_case_and_gave_advice():
    text = (
        "We saw a gross misconduct case to answer for the officer. We recommended a misconduct hearing. A jury"
        " later acquitted the officer. The force then decided that the officer had no case to answer. The force"
        " proposed management action for the officer."
    )
    only(text, proceeding="none", case_to_answer="no", outcomes=["management_action"], criminal="acquitted")


def test_a_verbal_warning_at_a_misconduct_meeting_is_no_mere_advice():
    text = "The force held a misconduct meeting for the constable. The constable was given a formal verbal warning."
    only(text, proceeding="misconduct_meeting", finding="proven", outcomes=["other"])
