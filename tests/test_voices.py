"""Whole short documents in each voice that the field uses: force, regulator, press, tabloid, notice, aggregator."""

from analysis.records import Document
from readings import only, reads, totals

FORCE = """Statement from Elmsworth Police
Deputy Chief Constable Fern Oakley said: “We referred the messages to the watchdog as soon as we were told of them.
“As a result three serving officers and two former officers will face gross misconduct hearings. We have held \
misconduct meetings for six officers. Misconduct was proven for four of them, who were given written warnings. For the \
other two, misconduct was not proven.
“The watchdog withdrew its investigation into another serving officer.
“The great majority of our 2,100 officers and staff do a difficult job well.”"""

REGULATOR = """In March 2021 a woman reported that officers had not looked for her missing brother.
We served a sergeant and two constables with misconduct notices. We also took statements from five officers who were \
on duty that night, and from a call handler.
In our opinion the sergeant had a case to answer for misconduct. There was none for the two constables.
The force agreed. At a misconduct meeting in June 2022 the sergeant was given a written warning."""

PRESS = """By Wren Halloway
Two Elmsworth constables have been sacked and a third allowed to keep his job after a party at a police station.
PC Owen Stagg, 29, and PC Tilda Frome, 33, were dismissed without notice on Thursday at the end of a three-day hearing.
PC Colm Yardley, 41, was given a final written warning for four years.
Panel chair Assistant Chief Constable Fern Oakley said the officers had let down the town.
Sgt Ida Colm, of the Elmsworth Police Federation, declined to comment.
Last year a PC at the same station was jailed for selling cannabis."""

TABLOID = """RANDY SERGEANT BOOTED OUT
A RANDY sergeant who romped in a patrol car has been BOOTED OUT.
Ida Colm, 38, was caught 11 times in six weeks, a panel heard.
The mum-of-three was found guilty of gross misconduct and given the boot on Friday.
Bosses at Elmsworth Police said she had “let everyone down”."""

NOTICE = """Misconduct hearing outcome
Officer: Former PC 3302 Colm Yardley
Hearing: accelerated misconduct hearing, 11 July 2024
Chair: Chief Constable Fern Oakley
Allegation: that on 12 occasions the officer took money from two colleagues.
Finding: gross misconduct proven
Outcome: would have been dismissed without notice had he not resigned. Details will be added to the barred list."""

AGGREGATOR = """A couple of constables and one sergeant are going to go through gross misconduct hearings over a chat.
The officers belong to Elmsworth Police. A further constable got a written warning, and two further officers were told \
that no further action would follow."""

COURT = """A police constable who passed on secrets to a drug dealer has been jailed for four years.
Owen Stagg, 29, of Elmsworth Police, admitted two counts of misconduct in public office at Ravensholt Crown Court.
The constable resigned in May. The force said an accelerated misconduct hearing would be held next month."""


def test_a_force_statement_in_one_long_quotation():
    reads(
        FORCE,
        {"count": 3, "service": "serving", "proceeding": "misconduct_hearing", "finding": "pending"},
        {"count": 2, "service": "former", "proceeding": "misconduct_hearing", "finding": "pending"},
        {"count": 4, "proceeding": "misconduct_meeting", "finding": "proven", "outcomes": ["written_warning"]},
        {"count": 2, "proceeding": "misconduct_meeting", "finding": "not_proven", "outcomes": ["no_further_action"]},
        {"count": 1, "service": "serving", "finding": "withdrawn", "outcomes": []},
    )
    assert totals(FORCE) == [6]


def test_a_regulators_summary():
    reads(
        REGULATOR,
        {
            "count": 1,
            "rank": "sergeant",
            "outcomes": ["written_warning"],
            "found_level": "misconduct",
            "finding": "proven",
            "proceeding": "misconduct_meeting",
            "case_to_answer": "yes",
            "alleged": "misconduct",
        },
        {"count": 2, "rank": "constable", "case_to_answer": "no", "outcomes": []},
    )


def test_an_agency_report():
    reads(
        PRESS,
        {"count": 2, "rank": "constable", "finding": "proven", "outcomes": ["dismissed"]},
        {"count": 1, "rank": "constable", "finding": "proven", "outcomes": ["final_written_warning"]},
    )


def test_a_tabloid_story_under_its_headline():
    only(
        Document("tabloid", TABLOID, title="RANDY SERGEANT BOOTED OUT"),
        count=1,
        rank="sergeant",
        finding="proven",
        found_level="gross_misconduct",
        outcomes=["dismissed"],
    )


def test_an_outcome_notice():
    only(
        NOTICE,
        count=1,
        rank="constable",
        service="resigned",
        outcomes=["would_have_been_dismissed", "barred_list"],
        found_level="gross_misconduct",
        finding="proven",
        proceeding_state="held",
        proceeding="accelerated_hearing",
    )


def test_a_copy_reworded_by_machine():
    reads(
        AGGREGATOR,
        {"count": 2, "rank": "constable", "finding": "pending"},
        {"count": 1, "rank": "sergeant", "finding": "pending"},
        {"count": 1, "rank": "constable", "outcomes": ["written_warning"]},
        {"count": 2, "outcomes": ["no_further_action"]},
    )


def test_a_court_report_before_the_hearing():
    only(
        COURT,
        count=1,
        rank="constable",
        service="resigned",
        criminal="convicted",
        proceeding="accelerated_hearing",
        proceeding_state="scheduled",
        outcomes=[],
    )
