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


def test_an_allegation_that_he_did_something_to_a_colleague_is_made_against_him() -> None:
    text = (
        "A misconduct meeting was held for a sergeant over his behaviour at a dinner. The allegation that he had "
        "pushed a colleague was found not proven."
    )
    only(text, count=1, rank="sergeant", finding="not_proven")


def test_whoever_is_to_give_the_advice_is_not_the_one_advised() -> None:
    text = (
        "A sergeant had a misconduct case to answer. The force proposed that the sergeant should receive management "
        "action, to be given by the superintendent for operations."
    )
    only(text, count=1, rank="sergeant", outcomes=["management_action"])


def test_a_sanction_below_dismissal_dismisses_nobody() -> None:
    text = (
        "A constable was found to have committed misconduct. The panel imposed a written warning, a sanction below "
        "dismissal."
    )
    only(text, count=1, rank="constable", outcomes=["written_warning"])


def test_the_first_beside_the_second_operator_is_an_operator_too() -> None:
    text = (
        "An operator took the first call. The second was taken by a colleague. We investigated two control room "
        "operators. We thought that the second operator had a gross misconduct case to answer, and that the first had "
        "a misconduct case to answer."
    )
    reads(
        text,
        {"role": "staff", "alleged": "gross_misconduct", "case_to_answer": "yes"},
        {"role": "staff", "alleged": "misconduct", "case_to_answer": "yes"},
    )


def test_a_chair_finds_on_the_one_whose_meeting_opens_the_sentence() -> None:
    text = (
        "A constable and a sergeant had a misconduct case to answer. At a misconduct meeting for the constable, the"
        " chair found no misconduct, because she had been misled by her sergeant."
    )
    reads(
        text,
        {"rank": "constable", "proceeding": "misconduct_meeting", "finding": "not_proven"},
        {"rank": "sergeant", "finding": "unknown"},
    )


def test_the_meeting_for_the_third_finds_on_the_third() -> None:
    text = (
        "Three custody officers had a misconduct case to answer. The first resigned. For the second, misconduct was"
        " found proven. The meeting for the third found that she had been misled and that the matter was not proven."
    )
    reads(text, {"service": "resigned"}, {"finding": "proven"}, {"finding": "not_proven"})
