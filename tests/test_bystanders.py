"""People a text speaks of who are not under scrutiny: speakers, chairs, witnesses, investigators, victims, others."""

import pytest

from readings import includes, nobody, only

CASE = "PC Owen Stagg was dismissed without notice for gross misconduct."
STAGG = {"count": 1, "rank": "constable", "outcomes": ["dismissed"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Detective Superintendent Fern Oakley, head of professional standards, said: “He betrayed his colleagues.”",
        "“He betrayed his colleagues,” said Deputy Chief Constable Fern Oakley.",
        "Chief Constable Fern Oakley said the officer had no place in policing.",
        "Speaking after the hearing, Superintendent Fern Oakley apologised to the family.",
        "Temporary Assistant Chief Constable Fern Oakley added: “We expect better.”",
        "A chief inspector told the newspaper that morale was low.",
        "A retired superintendent who writes about policing called the verdict lenient.",
        "Sgt Fern Oakley, of the Police Federation, said the process had taken too long.",
        "Commander Fern Oakley, in charge of standards, said the public deserved better.",
    ],
)
def test_a_speaker_is_not_under_scrutiny(sentence):
    only(f"{CASE} {sentence}", **STAGG)


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing was chaired by Chief Constable Fern Oakley.",
        "Assistant Chief Constable Fern Oakley, chairing the panel, found the allegations proven.",
        "Deputy Chief Constable Fern Oakley, who chaired the hearing, said dismissal was the only outcome.",
        "The panel chair, Assistant Chief Constable Fern Oakley, ruled that he had lied.",
        "The panel of a superintendent and two lay members sat for two days.",
    ],
)
def test_a_chair_or_panel_member_is_not_under_scrutiny(sentence):
    only(f"{CASE} {sentence}", **STAGG)


@pytest.mark.parametrize(
    "sentence",
    [
        "PC Tilda Frome told the panel that she had seen nothing.",
        "A sergeant gave evidence that the log was missing.",
        "We took statements from four officers who were nearby.",
        "Two police officers were interviewed as witnesses.",
        "Investigators obtained accounts from several officers and a PCSO.",
        "Inspector Ida Colm, his line manager, described him as hard-working in a statement.",
        "A colleague, PC Tilda Frome, reported him.",
    ],
)
def test_a_witness_is_not_under_scrutiny(sentence):
    only(f"{CASE} {sentence}", **STAGG)


@pytest.mark.parametrize(
    "sentence",
    [
        "Detective Inspector Fern Oakley led the investigation.",
        "The investigating officer, Detective Sergeant Fern Oakley, went through 900 messages.",
        "A team of six detectives from the anti-corruption unit investigated him.",
        "Officers from the professional standards department arrested him at home.",
        "The lead investigator, a retired chief inspector, wrote the report.",
    ],
)
def test_an_investigator_is_not_under_scrutiny(sentence):
    only(f"{CASE} {sentence}", **STAGG)


@pytest.mark.parametrize(
    "sentence",
    [
        "His victims were two women he met on duty.",
        "He had assaulted a fellow officer, PC Tilda Frome, at a party.",
        "The woman, a police staff member, made a complaint in 2021.",
        "Two junior officers had complained about his behaviour.",
        "He sent the messages to a 19-year-old student officer.",
        "He stole from three colleagues.",
    ],
)
def test_a_victim_or_complainant_is_not_under_scrutiny(sentence):
    only(f"{CASE} {sentence}", **STAGG)


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year a sergeant from another force was demoted for sending a shirtless picture.",
        "In 2019 PC Colm Yardley of Elmsworth Police was jailed for four years.",
        "The case follows that of two Elmsworth constables who were sacked in 2021 for sharing photographs.",
        "It comes three months after an inspector was dismissed from the same force.",
        "In January PC Colm Yardley was given a final written warning in an unrelated case.",
    ],
)
def test_another_case_in_the_background_is_left_out(sentence):
    only(f"{CASE}\n{sentence}", **STAGG)


@pytest.mark.parametrize(
    "text",
    [
        "Officers arrested two men after a burglary on Mill Lane. Sergeant Ida Colm appealed for witnesses.",
        "Two police officers were injured when a van hit their car. A man has been charged with dangerous driving.",
        "Three officers were commended for pulling a child from the river.",
        "A man was jailed for assaulting two constables outside a nightclub. PC Owen Stagg had been off duty.",
        "Police have named the officer who died in a crash on Friday. Colleagues paid tribute to PC Owen Stagg.",
        "The force will recruit 140 officers and 30 PCSOs, the chief constable said.",
        "A hospital trust dismissed two nurses after a disciplinary hearing.",
        "A teacher was struck off after a misconduct panel heard of messages to pupils.",
        "An army sergeant was dismissed from the service after a court martial.",
        "The club captain received a final warning after two charges of misconduct by the football association.",
        "A council officer was sacked for gross misconduct after a finance inquiry.",
        "Officers attended the address and spoke to a man who said that he was well.",
    ],
)
def test_a_story_without_police_misconduct_is_nobody(text):
    nobody(text)


def test_a_man_with_police_contact_is_no_officer():
    text = (
        "A man died after being detained by police. We found no case to answer for the sergeant who ran the custody "
        "suite. The man, 41, had been charged with theft."
    )
    only(text, count=1, rank="sergeant", case_to_answer="no", criminal="none")


def test_a_speaker_who_is_also_under_scrutiny_counts_once():
    text = (
        "Chief Constable Fern Oakley is under investigation for gross misconduct. "
        "“I will co-operate fully,” said Chief Constable Oakley."
    )
    only(text, count=1, rank="chief_constable", alleged="gross_misconduct")


def test_a_federations_own_officers_are_not_the_forces():
    text = (
        f"{CASE} The Police Federation said it had supported 40 officers through hearings last year and that "
        "its secretary, a serving inspector, had attended."
    )
    only(text, **STAGG)


def test_a_chief_constable_who_disagrees_that_there_is_a_case_is_not_in_question():
    text = (
        "The assistant chief constable had a misconduct case to answer. The appropriate authority is the chief"
        " constable, who disagreed that there was a case to answer."
    )
    only(text, rank="assistant_chief_constable")


def test_who_died_is_the_cyclist_just_spoken_of():
    only("A constable drove into the path of a cyclist, who died. The constable was dismissed.", service="unknown")


def test_another_matter_named_in_passing_leaves_the_rest_of_a_paragraph_to_the_people_met():
    text = (
        "A sergeant and a constable had a misconduct case to answer.\n\nThe constable went to a meeting, having been "
        "warned in an unrelated matter. Misconduct was proven and she received a final written warning."
    )
    includes(text, rank="constable", outcomes=["final_written_warning"])


def test_with_whom_somebody_talks_over_what_went_wrong_is_not_in_question():
    text = "A constable had a misconduct case to answer. The force proposed a reflective discussion with her inspector."
    only(text, rank="constable")


def test_of_whom_advice_is_taken_is_not_in_question():
    text = (
        "A dog handler had a misconduct case to answer. We sought guidance from a sergeant in another force. The dog"
        " handler was given a written warning."
    )
    only(text, rank="unknown", outcomes=["written_warning"])


def test_who_is_asked_to_draw_up_a_plan_for_another_is_not_in_question():
    text = (
        "A constable had a misconduct case to answer. For the constable, a sergeant was asked to put in place an"
        " action plan."
    )
    only(text, rank="constable")
