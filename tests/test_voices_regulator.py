"""Summaries as a watchdog writes them: who was investigated, what it thought, what the force decided in the end."""

from readings import nobody, only, reads

FOUR_FATES = """In May 2019 a man was found collapsed in a shop doorway and taken to a cell in Elmsworth. He died \
there.
Six people were served with notices: a custody sergeant, three constables and two detention officers. A nurse and \
four other officers gave accounts as witnesses.
The investigator thought that the custody sergeant had a gross misconduct case to answer. One constable had a \
misconduct case to answer; the other two constables had none. The detention officers' performance was \
unsatisfactory.
Elmsworth Police agreed. The custody sergeant was given a final written warning at a hearing in 2020. The constable \
was given management advice at a misconduct meeting. The detention officers were dealt with under performance \
procedures."""

NOTHING_WRONG = """A woman called police four times on 3 July 2018 about a man outside her flat. Two officers went \
there the next day and found her dead.
Investigators listened to the calls, took statements from the call handlers and the two officers and read the logs.
They saw nothing to suggest that anyone serving with the police had broken the standards or committed an offence."""

ONE_CONSTABLE = """A constable struck a boy with a baton during an arrest in Ravensholt in October 2017.
We interviewed the constable under a misconduct caution. We examined footage from the body-worn cameras of three \
colleagues.
We thought that a panel could find misconduct. Ravensholt Police did not share this view and proposed learning for \
the constable. We recommended, and then directed, a misconduct meeting.
At the meeting in April 2019 misconduct was not proven, and no further action followed."""

RESIGNED = """A detective was alleged to have had a relationship with a witness in a case he was working on.
In our opinion there was a gross misconduct case for him to answer. The force agreed and set a hearing for June.
The detective resigned. The hearing went ahead without him, found gross misconduct proven and said that he would \
have been dismissed if he had still been an officer. He was placed on the barred list."""

STAFF = """A call handler sent no patrol to a report of a break-in at a farm. The owner was badly hurt.
In our view the call handler and a control room supervisor each had a misconduct case to answer.
The force held a disciplinary meeting for the call handler, who received a written warning. The supervisor had left \
the force by then, so no disciplinary action could be taken."""

COURT = """We looked into a crash in which an officer on the way to a 999 call hit a cyclist.
We sent a file to the Crown Prosecution Service. The officer was charged with careless driving and acquitted in May \
2018.
Ravensholt Police found no misconduct case to answer for the officer, and we agreed."""

NO_CHARGES = """Two officers used a Taser on a man in a car park. He broke a wrist when he fell.
The Crown Prosecution Service decided against charging either officer. In our view both officers had a misconduct \
case to answer, and Ravensholt Police held misconduct meetings. One was given a written warning. For the other \
misconduct was not proven."""

COMPLAINED_OF = """A man complained that four officers had hurt him during a search of his home.
We found that three of the officers had no case to answer. We thought that the fourth officer had a case to answer \
for misconduct over his language.
The force agreed and gave the officer words of advice."""

TWO_SERGEANTS = """Two sergeants and an inspector reviewed a missing person inquiry in which mistakes were made.
In our opinion the inspector and one sergeant had a misconduct case to answer, but the other sergeant had none.
The inspector retired before a meeting could be held. The sergeant was given a written warning at a meeting."""

SPECIAL = """A special constable was accused of showing friends the photograph of a prisoner.
She resigned during our inquiry. A misconduct hearing in her absence found gross misconduct proven. Had she not \
resigned she would have been dismissed."""


def test_six_people_of_three_roles_and_four_fates():
    reads(
        FOUR_FATES,
        {
            "count": 1,
            "rank": "sergeant",
            "alleged": "gross_misconduct",
            "finding": "proven",
            "outcomes": ["final_written_warning"],
        },
        {
            "count": 1,
            "rank": "constable",
            "case_to_answer": "yes",
            "proceeding": "misconduct_meeting",
            "finding": "unknown",
            "outcomes": ["management_action"],
        },
        {"count": 2, "rank": "constable", "case_to_answer": "no", "outcomes": []},
        {"count": 2, "role": "staff", "outcomes": ["performance_procedures"]},
    )


def test_a_death_in_which_nobody_was_a_subject():
    nobody(NOTHING_WRONG)


def test_a_meeting_directed_against_the_forces_will():
    only(
        ONE_CONSTABLE,
        count=1,
        rank="constable",
        case_to_answer="yes",
        outcomes=["no_further_action"],
        finding="not_proven",
        proceeding_state="held",
        proceeding="misconduct_meeting",
    )


def test_a_detective_who_resigned_before_a_hearing_that_went_ahead():
    only(
        RESIGNED,
        count=1,
        rank="unknown",
        service="resigned",
        proceeding="misconduct_hearing",
        outcomes=["would_have_been_dismissed", "barred_list"],
        found_level="gross_misconduct",
        finding="proven",
    )


def test_staff_at_a_disciplinary_meeting_and_staff_who_left():
    reads(
        STAFF,
        {
            "count": 1,
            "role": "staff",
            "proceeding": "disciplinary_meeting",
            "finding": "proven",
            "outcomes": ["written_warning"],
        },
        {"count": 1, "role": "staff", "service": "former", "finding": "none", "outcomes": ["no_further_action"]},
    )


def test_an_acquittal_and_no_case_to_answer():
    only(COURT, count=1, role="officer", criminal="acquitted", case_to_answer="no", outcomes=[])


def test_two_officers_not_charged_who_fared_differently_at_their_meetings():
    reads(
        NO_CHARGES,
        {"count": 1, "criminal": "no_charge", "finding": "proven", "outcomes": ["written_warning"]},
        {"count": 1, "criminal": "no_charge", "finding": "not_proven", "outcomes": ["no_further_action"]},
    )


def test_three_of_four_without_a_case_and_words_of_advice_for_the_fourth():
    reads(
        COMPLAINED_OF,
        {"count": 3, "case_to_answer": "no", "outcomes": []},
        {"count": 1, "case_to_answer": "yes", "alleged": "misconduct", "outcomes": ["management_action"]},
    )


def test_a_special_constable_who_resigned():
    only(
        SPECIAL,
        count=1,
        role="special_constable",
        rank="unknown",
        service="resigned",
        outcomes=["would_have_been_dismissed"],
        found_level="gross_misconduct",
        finding="proven",
    )
