"""Numbers that count no people, and sanctions that befell no one: neither ever makes or enlarges a group."""

import pytest

from analysis.records import Document
from readings import nobody, only, people

SACKED = {"count": 1, "rank": "constable", "outcomes": ["dismissed"]}


@pytest.mark.parametrize(
    "text",
    [
        "PC Rhea Stannard, 28, was dismissed without notice after a hearing.",
        "A 28-year-old constable was dismissed without notice after a hearing.",
        "PC Rhea Stannard, aged 28, was dismissed without notice after a hearing.",
        "PC Rhea Stannard, a mother of two, was dismissed without notice after a hearing.",
    ],
)
def test_an_age_or_a_family_is_no_count(text):
    only(text, **SACKED)


@pytest.mark.parametrize(
    "text",
    [
        "A constable with nine years' service was dismissed without notice after a hearing.",
        "A constable of 17 years’ service was dismissed without notice after a hearing.",
        "PC Rhea Stannard, who joined in 2009 and served for 12 years, was dismissed after a hearing.",
    ],
)
def test_years_of_service_are_no_count(text):
    only(text, **SACKED)


@pytest.mark.parametrize(
    "name", ["PC 4417 Rhea Stannard", "Police Constable 10865 Stannard", "PC Rhea Stannard (collar number 4417)"]
)
def test_a_collar_number_is_no_count(name):
    only(f"{name} was dismissed without notice after a hearing.", **SACKED)


@pytest.mark.parametrize("sign", ["W80", "NX1", "Charlie 12"])
def test_a_call_sign_is_one_officer(sign):
    text = f"A firearms officer known as {sign} will face a gross misconduct hearing over a fatal shooting."
    only(text, count=1, proceeding="misconduct_hearing", proceeding_state="scheduled")


@pytest.mark.parametrize(
    "decoy",
    [
        "Five of the seven allegations were proven.",
        "All four charges were found proven.",
        "Three breaches of the standards were proven.",
        "The panel looked at 340 messages sent over two years.",
        "He sent 22 texts to three women.",
        "Two complaints had been made by four complainants.",
        "The hearing lasted three days.",
        "The panel of three sat for five days.",
        "A three-person panel heard the case in Room 2.",
        "The hearing opened at 10.30 on 12 May 2024.",
        "The force has 1,900 staff and an annual budget of £212 million.",
        "Eleven jurors heard evidence from 27 witnesses.",
        "He searched the system on 41 occasions.",
        "He was paid £600 and drove 30 miles.",
    ],
)
def test_a_number_of_things_leaves_one_officer_one(decoy):
    only(f"PC Colm Yardley was dismissed without notice for gross misconduct. {decoy}", **SACKED)


@pytest.mark.parametrize(
    "warning",
    [
        "a two-year final written warning",
        "a final written warning for three years",
        "a final written warning lasting 18 months",
        "a five-year final written warning",
        "a final written warning, which will stay on file for two years",
    ],
)
def test_the_length_of_a_warning_is_no_count(warning):
    only(f"A sergeant was given {warning} after a misconduct hearing.", count=1, outcomes=["final_written_warning"])


@pytest.mark.parametrize(
    "text",
    [
        "Dismissals rose by 38 per cent in the year to March 2024.",
        "The share of complaints upheld fell from 12% to 9% in 2023-24.",
        "The force recorded 214 complaints in 2022 and 251 in 2023.",
        "There were 14 misconduct cases last year, the figures show.",
        "Some 60 allegations were made against the force in 2021.",
        "Twelve hearings were held in public last year.",
    ],
)
def test_percentages_years_and_cases_are_nobody(text):
    nobody(text)


@pytest.mark.parametrize(
    "share",
    [
        "Forty-one officers (12%)",
    ],
)
def test_the_count_beside_a_percentage_is_the_count(share):
    only(f"{share} were dismissed after hearings last year.", count=41, outcomes=["dismissed"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The force dismissed 15 officers in 2022 and 19 officers in 2023, figures show.", 34),
    ],
)
def test_the_officers_of_each_year_are_others(text, count):
    assert sum(group.count for group in people(text) if group.outcomes == ["dismissed"]) == count


@pytest.mark.parametrize(
    "menu",
    [
        "Panels may choose between a final written warning, a reduction in rank and dismissal.",
        "The available sanctions are a final written warning, reduction in rank and dismissal without notice.",
        "The maximum sanction at a misconduct meeting is a final written warning.",
        "A misconduct hearing may lead to dismissal without notice.",
        "If gross misconduct is found, an officer can be dismissed.",
    ],
)
def test_a_menu_of_sanctions_befalls_nobody(menu):
    text = f"A constable will face a misconduct hearing on 3 June. {menu}"
    only(text, count=1, rank="constable", finding="pending", outcomes=[])


@pytest.mark.parametrize(
    "text",
    [
        "Officers can be dismissed for gross misconduct.",
        "Any officer found guilty of gross misconduct is liable to be dismissed without notice.",
        "Former officers cannot be dismissed, but a panel may find that they would have been.",
        "The police barred list names people who have been dismissed from the police.",
        "We hold misconduct hearings in public whenever we can.",
        "The vast majority of officers and staff serve with pride and integrity.",
        "Officers are expected to uphold the standards of professional behaviour on and off duty.",
    ],
)
def test_what_holds_of_officers_at_large_is_nobody(text):
    nobody(text)


def test_a_list_of_standards_counts_nothing():
    text = (
        "A sergeant breached the standards of honesty and integrity; authority, respect and courtesy; "
        "orders and instructions; and discreditable conduct. He received a final written warning at a hearing."
    )
    only(text, count=1, rank="sergeant", outcomes=["final_written_warning"])


def test_the_date_and_place_of_a_notice_count_nothing():
    text = (
        "Case reference 2024/117. Hearing dates: 12 to 14 May 2024, Room 3, Castle Street.\n"
        "PC 1188 Tilda Frome was dismissed without notice.\nPublished for 28 days."
    )
    only(text, **SACKED)


@pytest.mark.parametrize(
    "sentence",
    [
        "The panel dismissed an application for the case to be heard in private.",
        "The panel dismissed his claim that the messages were a joke.",
        "Complaints by two neighbours were dismissed.",
        "She dismissed the allegation as nonsense.",
    ],
)
def test_dismissing_a_claim_dismisses_no_one(sentence):
    text = f"PC Colm Yardley was given a final written warning at a misconduct hearing. {sentence}"
    only(text, count=1, outcomes=["final_written_warning"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The court heard he had been given a warning triangle.",
        "He had ignored a warning light on the dashboard.",
        "The driver was given a verbal warning about his speed.",
        "A member of the public was cautioned and released.",
    ],
)
def test_a_warning_of_another_kind_is_no_outcome(sentence):
    text = f"PC Colm Yardley had no case to answer over a crash. {sentence}"
    only(text, count=1, case_to_answer="no", finding="none", outcomes=[])


@pytest.mark.parametrize(
    "text",
    [
        "Inspector Ray Moss, who plays for the force, was dismissed for two bookable offences.",
        "A sergeant in the Royal Engineers has been found guilty of theft and dismissed from the army.",
        "Nearly 600 police officers were sacked in England and Wales last year, figures show.",
        "A shoplifter who bit a PCSO was given a written warning by the court.",
        "A judge praised a constable whose work led to the conviction of a thief. The thief was found guilty.",
        "The report says that hearings take too long.",
    ],
)
def test_words_of_discipline_about_others_make_no_ledger(text):
    nobody(text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nurse struck off after misconduct hearing", "A nurse was struck off. Another received a written warning."),
        ("Soldier dismissed by court martial", "A corporal and a sergeant were dismissed for theft."),
        ("Drama about corrupt sergeant wins prize", "The sergeant is dismissed at a misconduct hearing."),
        ("Constables lose final", "The umpire was right. Both constables were dismissed in the first innings."),
    ],
)
def test_a_story_of_another_calling_a_match_or_a_play_is_no_case(title, text):
    nobody(Document("d", f"{title}\n{text}", title=title))


def test_a_charge_of_obstructing_a_constable_is_not_the_constables():
    nobody("A burglar was jailed. A charge of obstructing a constable was dropped.")


def test_a_force_that_will_not_accept_something_puts_nobody_in_question():
    nobody('The constable hoped to be back on duty. The force said: "We will not accept this."')


@pytest.mark.parametrize(
    "text",
    [
        "Two members of staff at the bakery were sacked for stealing flour. One of them has appealed.",
        "The city's commander in chief was dismissed by the council after a hearing of the harbour board.",
    ],
)
def test_a_text_that_never_speaks_of_police_has_no_ledger(text):
    nobody(text)


@pytest.mark.parametrize("helper", ["hearing officer", "security officer at the mall"])
def test_an_officer_of_another_trade_is_no_police_officer(helper):
    nobody(f"Police were called to the shop on Friday. A {helper} was later dismissed for gross misconduct.")


def test_a_word_that_opens_a_sentence_is_no_first_name():
    nobody("The singer was dragged from the hotel by police. Now Halden faces 18 charges in the States.")


@pytest.mark.parametrize(
    "text",
    [
        "A local constable told them to forget it. Rander wore a uniform, too. He was cleared of four charges.",
        "Insp Jo Tull spoke of a slog for two officers. Four men stole tractors. Two of them were jailed.",
        "Police said PC Gorse gave first aid. One of the three doormen was sacked by his firm.",
    ],
)
def test_a_text_in_which_nothing_is_told_of_anybody_called_police_has_no_ledger(text):
    nobody(text)


def test_a_constable_who_was_hurt_is_not_the_man_of_the_next_line_who_lost_his_job():
    nobody("PC Lee suffered a broken nose. The man was given a suspended sentence. He had been sacked.")


def test_who_is_never_called_an_officer_can_be_one_where_the_text_is_on_police_discipline():
    assert people("Recruits at the college of Harlow Police cheated. Two of them were sacked for gross misconduct.")
    nobody("Recruits at the college beside the police station cheated. Two of them were sacked for it.")


def test_staff_are_of_the_police_only_where_the_text_says_so():
    nobody("Police seized records at the laboratory, which then closed. Eighty members of staff lost their jobs.")
    assert people("Two members of police staff were sacked over the messages.")


def test_a_title_that_the_text_does_not_repeat_still_tells_whose_story_it_is():
    text = "Officers were called but left. Three members of staff were given written warnings for gross misconduct."
    nobody(Document("d", text, title="Firefighters disciplined over bullying of a member of staff"))


def test_a_text_that_counts_a_years_complaints_by_the_hundred_gives_figures():
    text = (
        "The ombudsman received 1,940 complaints in the year to March. It said that 19 officers should be disciplined."
    )
    nobody(text)


@pytest.mark.parametrize(
    "text",
    [
        "Under the plan officers who fail vetting will be able to be dismissed by the force.",
        "The federation said that officers have a right to a fair hearing.",
        "She said two thirds of officers who faced a hearing were dismissed.",
        "Ministers called for former officers found guilty of gross misconduct to lose their pensions.",
        "He made two complaints against officers, both of which were dismissed after an inquiry by the force.",
        "The judge said the officers had a case and gave permission for a full hearing of their claim for pensions.",
    ],
)
def test_what_is_said_of_officers_in_general_befalls_nobody(text):
    nobody(text)


def test_that_officers_acted_properly_is_an_opinion_where_no_case_is_told_of():
    nobody("The mayor defended the policing of the march. The minister said that officers had acted properly.")


@pytest.mark.parametrize(
    "text",
    [
        'Guards may have laid bets. A minister told officers: "If these claims are proved, it is a dark day."',
        "Officers use cameras in custody. The force said that 12 people withdrew allegations after seeing the film.",
        "Officers who switch off a camera without good reason could face disciplinary action.",
    ],
)
def test_what_may_yet_be_proved_or_was_withdrawn_by_others_is_no_finding(text):
    nobody(text)


def test_a_text_on_the_past_is_history():
    nobody("The historian found the file in the archives. An inspector and four constables were dismissed in 1948.")


@pytest.mark.parametrize(
    "aside",
    [
        "Over 1,200 officers have since completed training on vetting.",
        "Since I took over as chief constable, 17 officers have been dismissed from this force.",
        "Outcomes for the previous quarter, in which five officers were dismissed, are in our archive.",
    ],
)
def test_what_a_force_says_of_itself_adds_nobody(aside):
    only(f"PC Rhea Stannard was dismissed without notice after a hearing on Monday.\n\n{aside}", **SACKED)


@pytest.mark.parametrize("words", ["posed as a detective", "pretended to be a constable"])
def test_whoever_only_pretends_to_be_police_is_none(words):
    nobody(f"A burglar who {words} has been jailed for nine years.")


def test_no_officers_who_will_lose_their_jobs_are_nobody():
    nobody("The police station will close. The commissioner said that no officers would lose their jobs.")


def test_a_case_in_a_drama_is_nobodys():
    nobody(
        "In the series, DI Ada Cole is dismissed for gross misconduct by police. Filming of the drama starts in May."
    )
