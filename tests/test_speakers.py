"""Who speaks: the name in a phrase, the class it shows, and whom a pronoun or a spokesman stands for."""

from __future__ import annotations

import pytest

from analysis.extract.quoting.quotes import find_quotes
from analysis.extract.quoting.speaker_phrases import class_of, commissioner_in, name_of
from analysis.records import SPEAKER_CLASSES, Document, Quote


def quotes_of(text: str, source_type: str = "press", publisher: str = "") -> list[Quote]:
    return find_quotes(Document("d", text, source_type=source_type, publisher=publisher))


def speakers_of(text: str, source_type: str = "press") -> list[tuple[str, str]]:
    return [(quote.speaker, quote.speaker_class) for quote in quotes_of(text, source_type)]


# Phrases


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Chief Constable Ann Lyle", "force"),
        ("Detective Superintendent Ann Lyle, head of professional standards,", "force"),
        ("A Wexshire Police spokesperson", "force"),
        ("a family liaison officer", "force"),
        ("the force", "force"),
        ("Director Bo Kerr of the IOPC", "oversight"),
        ("HM Inspector of Constabulary Bo Kerr", "oversight"),
        ("the Police Ombudsman", "oversight"),
        ("Assistant Chief Constable Ann Lyle, chairing the panel,", "panel"),
        ("Legally qualified chair Ann Lyle", "panel"),
        ("the panel", "panel"),
        ("Ann Lyle KC, chairing the panel,", "panel"),
        ("Police and Crime Commissioner for Wexshire Ann Lyle", "pcc"),
        ("Wexshire Police Federation chair Bo Kerr", "federation"),
        ("PC Bo Kerr, chair of the Wexshire Police Federation,", "federation"),
        ("Bo Kerr, prosecuting,", "prosecutor"),
        ("a CPS spokesman", "prosecutor"),
        ("Judge Ann Lyle KC", "judge"),
        ("the coroner", "judge"),
        ("Ann Lyle KC, for the officer,", "lawyer"),
        ("Ann Lyle KC, who represents the coroner,", "lawyer"),
        ("the family’s solicitor, Bo Kerr,", "lawyer"),
        ("Mr Marl’s mother Christine, 68,", "family"),
        ("The officer’s wife", "family"),
        ("One of his victims, who spoke in private,", "victim"),
        ("Woman A", "victim"),
        ("Town councillor Bo Kerr", "politician"),
        ("Labour MP Ann Lyle", "politician"),
        ("the Home Secretary", "politician"),
        ("Ann Lyle, of the campaign group INQUEST,", "campaign"),
        ("Sgt Bo Kerr", "officer"),
        ("former Chief Superintendent Bo Kerr", "officer"),
        ("Victims’ Commissioner Ann Lyle", "other"),
        ("A friend of the young officer", "other"),
        ("Ann Lyle", ""),
    ],
)
def test_the_words_that_name_a_speaker_show_the_class(phrase: str, kind: str):
    assert class_of(phrase) == kind
    assert kind in (*SPEAKER_CLASSES, "")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Chief Constable of Wexshire Police Jo Marl", "Jo Marl"),
        ("Director Bo Kerr of the IOPC", "Bo Kerr"),
        ("the family’s solicitor, Bo Kerr KC,", "Bo Kerr"),
        ("Ann Lyle of Safer Streets Wexshire", "Ann Lyle"),
        ("Mr Marl’s mother Christine, 68,", "Christine"),
        ("Police Scotland", "Police Scotland"),
        ("The Wexshire force", "The Wexshire force"),
        ("Miss B", "Miss B"),
        ("the IOPC", "the IOPC"),
    ],
)
def test_a_name_is_told_from_titles_bodies_and_places(phrase: str, name: str):
    assert name_of(phrase) == name


def test_a_bare_commissioner_is_the_one_whose_office_the_text_names():
    assert commissioner_in("The Metropolitan Police has a new commissioner.") == "force"
    assert commissioner_in("The police and crime commissioner met the Chief Constable.") == "pcc"
    assert commissioner_in("The Chief Constable answers to the commissioner.") == "pcc"
    assert commissioner_in("PIRC looked into it.") == "oversight"


# Documents


def test_she_added_goes_to_the_woman_who_spoke_last():
    text = "Chief Constable Ann Lyle said: “We fell short.”\nShe added: “I am sorry.”"
    assert speakers_of(text) == [("Ann Lyle", "force"), ("Ann Lyle", "force")]


def test_a_pronoun_prefers_who_is_named_in_its_own_paragraph():
    text = (
        "Ann Lyle, of the IOPC, said: “We looked.”\nThe family’s solicitor, Bo Kerr, is angry. “Nobody came,” he says."
    )
    assert speakers_of(text) == [("Ann Lyle", "oversight"), ("Bo Kerr", "lawyer")]


def test_a_pronoun_does_not_stand_for_somebody_of_the_other_sex():
    text = "Mrs Ann Lyle, of the IOPC, said: “Yes.”\nMr Bo Kerr, his solicitor, said: “No.”\nShe added: “We looked.”"
    assert speakers_of(text)[-1] == ("Ann Lyle", "oversight")


def test_the_spokesman_is_the_one_of_the_body_named_before():
    text = "The Crown Prosecution Service has been asked.\nA spokesman said: “We will decide in May.”"
    assert [kind for _, kind in speakers_of(text)] == ["prosecutor"]


def test_its_director_belongs_to_the_body_named_before():
    text = "The IOPC declined to talk. In an email its director, Ann Lyle, said: “We looked.”"
    assert speakers_of(text) == [("Ann Lyle", "oversight")]


def test_a_bare_name_has_the_class_that_another_mention_shows():
    text = "“We looked,” Lyle said.\nAnn Lyle, a director of the IOPC, is to retire."
    text = text.replace("Lyle said", "Ann Lyle said")
    assert speakers_of(text) == [("Ann Lyle", "oversight")]


def test_a_surname_stands_for_the_speaker_met_before():
    text = "Federation chair Bo Kerr said: “Three years.”\n“That is too long,” Mr Kerr said."
    assert speakers_of(text)[1] == ("Bo Kerr", "federation")


def test_two_relatives_of_one_surname_are_two_speakers():
    text = "“He was kind,” said Ann Marl, his mother.\n“He was funny,” said Jo Marl, his sister."
    assert speakers_of(text) == [("Ann Marl", "family"), ("Jo Marl", "family")]


def test_an_accused_inspector_speaks_for_himself_and_another_for_the_force():
    accused = "Inspector Bo Kerr was dismissed on Friday.\nInspector Bo Kerr said: “I regret it.”"
    other = "A man was arrested.\nInspector Bo Kerr said: “We want to hear from witnesses.”"
    assert [kind for _, kind in speakers_of(accused)][-1] == "officer"
    assert [kind for _, kind in speakers_of(other)] == ["force"]


def test_an_officer_before_a_tribunal_speaks_for_himself():
    text = "Detective Inspector Bo Kerr told the hearing: “I regret it.”"
    assert [kind for _, kind in speakers_of(text)] == ["officer"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prosecuting, Bo Kerr KC said: “He lied.”", "prosecutor"),
        ("In mitigation, Bo Kerr KC said: “He is sorry.”", "lawyer"),
        ("Sentencing him, Ann Lyle said: “You lied.”", "judge"),
        ("In a victim impact statement, Ann Lyle said: “I could not sleep.”", "victim"),
        ("Chief Constable Ann Lyle, who chaired the hearing, said: “You lied.”", "panel"),
    ],
)
def test_what_a_sentence_opens_with_shows_the_part_its_speaker_plays(text: str, kind: str):
    assert [found for _, found in speakers_of(text)] == [kind]


def test_who_speaks_of_a_son_of_their_own_is_family():
    text = "‘My son was let down by all of them,’ says Bo Marl."
    assert speakers_of(text) == [("Bo Marl", "family")]


def test_the_woman_is_the_victim_where_the_text_speaks_of_harm():
    assert speakers_of("A woman was harassed by an officer.\nThe woman told us: “I was scared.”") == [
        ("The woman", "victim")
    ]
    assert speakers_of("The shop was sold.\nThe woman told us: “It was cheap.”") == [("The woman", "other")]


def test_we_is_the_publisher_in_its_own_statement():
    quotes = quotes_of("We found that two officers had lied.", "oversight", "Independent Office for Police Conduct")
    assert [(q.speaker, q.speaker_class) for q in quotes] == [("Independent Office for Police Conduct", "oversight")]


def test_a_statement_that_names_nobody_speaks_for_its_publisher():
    (quote,) = quotes_of("“We are aware of the decision and will study it.”", "force", "Wexshire Police")
    assert (quote.speaker, quote.speaker_class) == ("Wexshire Police", "force")


def test_a_headline_takes_the_speaker_whose_words_it_quotes():
    headline, body = "Sergeant ‘treated files as private diary’", "He treated our files as a private diary"
    text = f"{headline}\nA sergeant was sacked.\n“{body},” the panel chair said."
    assert [q.speaker_class for q in quotes_of(text)] == ["panel", "panel"]


def test_a_headline_whose_words_nobody_says_below_has_no_speaker():
    text = "Sergeant cleared after ‘wasted years’\nA sergeant was cleared.\n“We will learn,” the panel chair said."
    assert quotes_of(text)[0].speaker_class == "other"


def test_force_and_regulator_are_kept_apart_in_one_article():
    text = (
        "IOPC regional director Ann Lyle said: “We found failings.”\n"
        "Deputy Chief Constable Bo Kerr, responding to the IOPC, said: “We accept that.”"
    )
    assert speakers_of(text) == [("Ann Lyle", "oversight"), ("Bo Kerr", "force")]
