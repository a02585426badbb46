"""Outcomes set out as forms, bullets, rows and second-person notices rather than told in sentences."""

import pytest

from readings import only, reads, totals


def test_a_form_gives_each_field_to_the_officer_named_above():
    text = (
        "Name of officer: PC 2291 Owen Stagg\n"
        "Date of hearing: 4 to 6 June 2024\n"
        "Allegation: That the officer misused force systems on 12 occasions.\n"
        "Finding: Gross misconduct proven\n"
        "Outcome: Dismissed without notice"
    )
    only(
        text,
        count=1,
        rank="constable",
        finding="proven",
        found_level="gross_misconduct",
        outcomes=["dismissed"],
    )


@pytest.mark.parametrize(
    ("line", "finding", "outcomes"),
    [
        ("Outcome: Final written warning (2 years)", "proven", ["final_written_warning"]),
        ("Outcome: Written warning", "proven", ["written_warning"]),
        ("Outcome – Dismissal without notice", "proven", ["dismissed"]),
        ("Disciplinary outcome: Reduction in rank", "proven", ["reduction_in_rank"]),
        ("Sanction: Would have been dismissed", "proven", ["would_have_been_dismissed"]),
        ("Outcome: Not proven", "not_proven", ["no_further_action"]),
        ("Finding: Misconduct proven. Outcome: Final written warning.", "proven", ["final_written_warning"]),
    ],
)
def test_an_outcome_line_needs_no_verb(line, finding, outcomes):
    text = f"Misconduct hearing held on 4 June 2024\nOfficer: Sergeant 118 Ida Colm\n{line}"
    only(text, count=1, rank="sergeant", finding=finding, outcomes=outcomes)


def test_an_outcome_may_stand_on_the_line_below_its_label():
    text = "Name\nInspector Ida Colm\nHearing type\nGross misconduct hearing\nOutcome\nDismissed without notice"
    only(text, count=1, rank="inspector", proceeding="misconduct_hearing", outcomes=["dismissed"])


def test_a_notice_of_a_hearing_to_come_is_pending():
    text = (
        "Notice of misconduct hearing\n"
        "Officer: PC 2291 Owen Stagg\n"
        "Hearing date: 4 June, 10am, Castle House\n"
        "It is alleged that the officer breached the standards of honesty and integrity, amounting to gross misconduct."
    )
    only(text, count=1, rank="constable", alleged="gross_misconduct", finding="pending", proceeding_state="scheduled")


def test_the_chair_named_in_a_form_is_nobody():
    text = (
        "Officer: PC 2291 Owen Stagg\n"
        "Chair of the proceedings: Assistant Chief Constable Fern Oakley\n"
        "Outcome: Dismissed without notice"
    )
    only(text, count=1, rank="constable", outcomes=["dismissed"])


def test_a_chairs_reasons_in_the_first_person_speak_of_the_officer():
    text = (
        "Chair of the proceedings: Chief Constable Fern Oakley\n"
        "Officer subject to proceedings: former PC Owen Stagg\n"
        "I find the allegations proven at the level of gross misconduct. Had the officer still been serving I would "
        "have dismissed him without notice."
    )
    only(text, count=1, rank="constable", service="former", outcomes=["would_have_been_dismissed"])


def test_a_notice_addressed_to_the_public_is_no_record_of_its_own():
    text = (
        "You are hereby notified that a misconduct hearing will be held in public on 4 June 2024.\n"
        "The officer concerned is Police Sergeant 118 Ida Colm. Members of the public may attend."
    )
    only(text, count=1, rank="sergeant", proceeding="misconduct_hearing", proceeding_state="scheduled")


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– ", ""])
def test_each_bullet_is_a_part_of_the_whole(bullet):
    lines = (
        "two officers were dismissed without notice",
        "three officers received final written warnings",
        "four officers received written warnings",
    )
    text = "Nine officers faced misconduct hearings:\n" + "\n".join(bullet + line for line in lines)
    reads(
        text,
        {"count": 2, "outcomes": ["dismissed"]},
        {"count": 3, "outcomes": ["final_written_warning"]},
        {"count": 4, "outcomes": ["written_warning"]},
    )
    assert totals(text) == [9]


def test_a_bullet_may_hold_officers_and_staff():
    text = (
        "The inquiry has ended as follows:\n"
        "• two officers and one member of staff had misconduct proven and received written warnings\n"
        "• one officer was dismissed"
    )
    reads(
        text,
        {"count": 2, "role": "officer", "outcomes": ["written_warning"]},
        {"count": 1, "role": "staff", "outcomes": ["written_warning"]},
        {"count": 1, "role": "officer", "outcomes": ["dismissed"]},
    )


def test_one_officer_a_bullet_is_counted_by_bullets():
    text = (
        "Hearing outcomes\n"
        "• PC Owen Stagg – dismissed without notice\n"
        "• PC Tilda Frome – dismissed without notice\n"
        "• Sgt Ida Colm – final written warning"
    )
    reads(
        text,
        {"count": 2, "rank": "constable", "outcomes": ["dismissed"]},
        {"count": 1, "rank": "sergeant", "outcomes": ["final_written_warning"]},
    )


def test_several_forms_on_a_page_are_several_officers():
    text = (
        "Name of officer: PC Owen Stagg\nOutcome: Dismissed without notice\n"
        "Name of officer: Sgt Ida Colm\nOutcome: Final written warning\n"
        "Name of officer: Former DC Rhea Stannard\nOutcome: Would have been dismissed"
    )
    reads(
        text,
        {"count": 1, "rank": "constable", "outcomes": ["dismissed"]},
        {"count": 1, "rank": "sergeant", "outcomes": ["final_written_warning"]},
        {"count": 1, "rank": "constable", "service": "former", "outcomes": ["would_have_been_dismissed"]},
    )


def test_an_update_before_an_older_release_tells_the_end():
    text = (
        "Update: On 4 June 2024 a misconduct hearing found gross misconduct proven and the officer was dismissed.\n"
        "A constable will face a gross misconduct hearing after our investigation into the use of a Taser."
    )
    only(text, count=1, finding="proven", outcomes=["dismissed"], proceeding_state="held")


def test_notes_to_editors_add_nobody():
    text = (
        "A sergeant has been dismissed after a gross misconduct hearing.\n"
        "Notes to editors\n"
        "1. Misconduct hearings are chaired by a chief officer with two independent panel members.\n"
        "2. Photographs of three officers on patrol are available."
    )
    only(text, count=1, rank="sergeant", outcomes=["dismissed"])


def test_two_languages_of_one_notice_are_one_officer():
    text = "Gwrandawiad camymddwyn / Misconduct hearing\nPC Owen Stagg was dismissed without notice at a hearing."
    only(text, count=1, rank="constable", outcomes=["dismissed"])
