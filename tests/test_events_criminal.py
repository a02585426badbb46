"""What the criminal law did, and what only sounds like it: charges before a panel, misconduct in public office."""

import pytest

from readings import includes, only


@pytest.mark.parametrize(
    ("sentence", "criminal"),
    [
        ("A constable has been charged with assault.", "charged"),
        ("A constable will appear in court charged with dangerous driving.", "charged"),
        ("A constable has been convicted of assault at Ravensholt Crown Court.", "convicted"),
        ("A constable was found guilty of fraud by a jury.", "convicted"),
        ("A constable pleaded guilty to theft at Elmsworth Magistrates' Court.", "convicted"),
        ("A constable was jailed for three years for fraud.", "convicted"),
        ("A constable was given a suspended prison sentence for fraud.", "convicted"),
        ("A constable who admitted fraud was spared jail.", "convicted"),
        ("A constable has been acquitted of assault.", "acquitted"),
        ("A constable was found not guilty of assault by a jury.", "acquitted"),
        ("A constable will not face criminal charges over the death.", "no_charge"),
        ("Prosecutors decided not to charge a constable over the death.", "no_charge"),
        ("We referred a file on a constable to the Crown Prosecution Service.", "referred"),
    ],
)
def test_what_the_criminal_law_did(sentence, criminal):
    only(sentence, count=1, rank="constable", criminal=criminal)


def test_a_charge_alone_alleges_a_crime():
    only("A constable has been charged with assault.", alleged="criminal", finding="pending", outcomes=[])


def test_misconduct_in_public_office_is_an_offence():
    text = "A constable has been charged with misconduct in public office."
    only(text, criminal="charged", alleged="criminal", case_to_answer="unknown")


def test_a_conviction_for_misconduct_in_public_office_is_no_panels_finding():
    text = "A former constable was jailed for misconduct in public office after a trial."
    only(text, criminal="convicted", alleged="criminal", found_level="unknown")


def test_disciplinary_charges_are_not_criminal():
    text = "A constable charged with gross misconduct will appear before a panel on Monday."
    only(text, alleged="gross_misconduct", criminal="none")


def test_court_and_hearing_go_into_one_record():
    text = (
        "PC Owen Stagg was convicted of assault at Ravensholt Crown Court in May. "
        "An accelerated hearing then dismissed him without notice."
    )
    only(text, count=1, criminal="convicted", proceeding="accelerated_hearing", outcomes=["dismissed"])


def test_a_suspended_sentence_suspends_no_officer():
    text = "A constable who pleaded guilty to assault was given a suspended sentence at Ravensholt Crown Court."
    only(text, criminal="convicted", service="unknown", outcomes=[])


@pytest.mark.parametrize("ahead", ["but is to face a misconduct hearing", "and now awaits a misconduct hearing"])
def test_an_acquittal_before_a_hearing_still_to_come_is_the_courts(ahead):
    text = f"A constable was found not guilty in May, {ahead}."
    only(text, criminal="acquitted", proceeding="misconduct_hearing")


def test_found_not_guilty_of_theft_is_no_conviction() -> None:
    only("PC Ada Thorn was found not guilty of theft by a jury. She faces a misconduct hearing.", criminal="acquitted")


@pytest.mark.parametrize(
    "sentence",
    [
        "PC Ada Thorn admitted driving while drunk.",
        "PC Ada Thorn was banned from the roads by magistrates.",
        "PC Ada Thorn is behind bars.",
        "PC Ada Thorn is serving a prison sentence.",
    ],
)
def test_what_only_the_convicted_undergo_is_a_conviction(sentence: str) -> None:
    only(f"{sentence} She was dismissed.", criminal="convicted")


def test_who_is_guilty_of_one_thing_and_not_of_another_is_convicted():
    only(
        "A constable went on trial. He was convicted of common assault and found not guilty of perverting the course"
        " of justice.",
        criminal="convicted",
    )


def test_the_pronoun_goes_on_from_whoever_was_put_under_caution():
    only(
        "A call handler looked up addresses. She had told a friend of them. She was interviewed under criminal caution."
        " Prosecutors authorised charges of misconduct in public office. At the Crown Court she pleaded guilty.",
        criminal="convicted",
    )


def test_a_verdict_befalls_whoever_stands_behind_the_verb():
    text = "A constable and a sergeant were charged. The jury convicted the constable and acquitted the sergeant."
    includes(text, rank="constable", criminal="convicted")
    includes(text, rank="sergeant", criminal="acquitted")


def test_a_number_behind_a_verdict_is_that_many_of_those_charged():
    text = "Two sergeants were charged with fraud. The jury convicted one on each count and acquitted the other."
    includes(text, count=1, rank="sergeant", criminal="convicted")
    includes(text, count=1, rank="sergeant", criminal="acquitted")
