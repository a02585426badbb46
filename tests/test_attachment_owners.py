"""Whose it was, by a genitive: the sergeant's plea, the constable's meeting; and for whom meetings are held."""

from readings import includes, lacks, only, reads


def test_a_plea_is_its_owners_whoever_the_sentence_is_about() -> None:
    text = (
        "A special constable and a constable had a misconduct case to answer. The force agreed that the constable"
        " should attend a misconduct meeting and, in light of the special constable's early guilty plea, asked for no"
        " hearing."
    )
    lacks(text, rank="constable", criminal="convicted")


def test_the_chair_of_somebodys_meeting_finds_on_them() -> None:
    text = (
        "A sergeant and a constable had a misconduct case to answer. The sergeant received a written warning at a"
        " misconduct meeting. The chair of the constable's meeting found that misconduct was not proven."
    )
    reads(
        text,
        {"rank": "sergeant", "outcomes": ["written_warning"], "finding": "proven"},
        {"rank": "constable", "finding": "not_proven"},
    )


def test_meetings_are_held_for_those_with_a_case_to_answer() -> None:
    text = (
        "A sergeant had a misconduct case to answer. The inspector had no case to answer. The force agreed and held"
        " a misconduct meeting in May."
    )
    includes(text, rank="sergeant", proceeding="misconduct_meeting")
    includes(text, rank="inspector", case_to_answer="no")
    lacks(text, rank="inspector", proceeding="misconduct_meeting")


def test_an_accelerated_hearing_is_of_whom_gross_misconduct_is_alleged() -> None:
    text = (
        "A constable had a gross misconduct case to answer. Two sergeants had a misconduct case to answer. An"
        " accelerated misconduct hearing was held in April."
    )
    reads(text, {"rank": "constable", "proceeding": "accelerated_hearing"}, {"rank": "sergeant", "count": 2})


def test_a_meeting_first_proposed_gives_way_to_the_hearing_agreed_on() -> None:
    text = (
        "A superintendent had a gross misconduct case to answer. After first proposing a misconduct meeting, the"
        " force agreed that a misconduct hearing should be held. The panel found gross misconduct and gave the"
        " superintendent a final written warning."
    )
    only(text, proceeding="misconduct_hearing", found_level="gross_misconduct")


def test_whom_a_company_no_longer_employs_has_left() -> None:
    text = (
        "A detention officer had a misconduct case to answer. The company no longer employs the detention officer"
        " and no proceedings took place."
    )
    only(text, role="staff", service="former")
