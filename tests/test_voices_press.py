"""Stories as papers tell them: tabloid, broadsheet, local weekly, agency, live page and headline alone."""

from analysis.records import Document
from readings import nobody, only, reads


def story(title, *paragraphs):
    """Return a document whose first line is its headline."""
    return Document("story", "\n".join((title, *paragraphs)), title=title)


def test_a_tabloid_calls_a_constable_a_cop():
    only(
        story(
            "LOVE RAT COP AXED",
            "A COP who bedded two crime victims has been axed.",
            "Shamed Pc Owen Stagg, 34, was kicked out of Elmsworth Police after a panel found him guilty of "
            "gross misconduct.",
            "The dad-of-three had bombarded one of the women with 212 texts in nine days.",
        ),
        count=1,
        rank="constable",
        finding="proven",
        found_level="gross_misconduct",
        outcomes=["dismissed"],
    )


def test_a_pair_named_only_at_the_end():
    only(
        story(
            "Two officers sacked over crash lies",
            "Two police officers have lost their jobs after lying about a crash.",
            "The pair told colleagues that a dog had run into the road.",
            "PC Owen Stagg and PC Tilda Frome were dismissed without notice by a misconduct panel on Tuesday.",
        ),
        count=2,
        rank="constable",
        outcomes=["dismissed"],
    )


def test_a_weekly_on_an_officer_who_kept_the_job():
    only(
        story(
            "Town sergeant keeps job",
            "A Ravensholt sergeant who drank on duty has been allowed to stay in the police.",
            "Sgt Ida Colm, 47, admitted gross misconduct and was handed a final written warning, which lasts "
            "five years.",
            "Two regulars at the Plough Inn spoke in her support.",
        ),
        count=1,
        rank="sergeant",
        outcomes=["final_written_warning"],
        found_level="gross_misconduct",
        finding="proven",
    )


def test_a_story_before_the_hearing():
    only(
        story(
            "Inspector faces sack over ‘drunken’ crash",
            "A police inspector could be sacked when he goes before a disciplinary panel next week.",
            "Inspector Colm Yardley, 51, is accused of crashing a force car after drinking.",
            "If the case against him is proven, he faces dismissal.",
        ),
        count=1,
        rank="inspector",
        proceeding="misconduct_hearing",
        proceeding_state="scheduled",
        finding="pending",
        outcomes=[],
    )


def test_a_dismissed_case_told_at_length():
    only(
        story(
            "Constable cleared over chase death",
            "A constable who chased a motorcyclist who later died has been cleared of wrongdoing.",
            "A misconduct panel threw out the case against PC Tilda Frome on its second day.",
            "“It should never have been brought,” said Sgt Rhea Stannard of the Police Federation.",
        ),
        count=1,
        rank="constable",
        finding="not_proven",
        outcomes=["no_further_action"],
    )


def test_a_trio_of_whom_one_had_left():
    reads(
        story(
            "Trio guilty over arrest",
            "Three officers have been found guilty of gross misconduct over the arrest of a teenager.",
            "PC Owen Stagg and PC Tilda Frome were sacked. A third officer, former PC Colm Yardley, would also "
            "have been dismissed had he not retired last year.",
        ),
        {"count": 2, "rank": "constable", "outcomes": ["dismissed"], "found_level": "gross_misconduct"},
        {"count": 1, "rank": "constable", "service": "retired", "outcomes": ["would_have_been_dismissed"]},
    )


def test_figures_from_a_request_for_information():
    reads(
        story(
            "Dozens of officers disciplined",
            "Elmsworth Police disciplined 63 officers last year, figures show.",
            "Nineteen were dismissed, 30 received written warnings and 14 received final written warnings.",
            "That is a rise of 12 per cent on the 56 disciplined in 2022.",
        ),
        {"count": 19, "outcomes": ["dismissed"]},
        {"count": 30, "outcomes": ["written_warning"]},
        {"count": 14, "outcomes": ["final_written_warning"]},
    )


def test_a_chief_constable_as_the_subject():
    only(
        story(
            "Police chief suspended",
            "The chief constable of Elmsworth Police has been suspended while an allegation of gross misconduct is "
            "investigated.",
            "Police and crime commissioner Bram Ostler said that deputy chief constable Fern Oakley would "
            "lead the force.",
        ),
        count=1,
        rank="chief_constable",
        service="serving",
        alleged="gross_misconduct",
        outcomes=[],
    )


def test_a_court_story_about_a_former_officer():
    only(
        story(
            "Ex-detective jailed",
            "A former detective constable has been jailed for two years for theft.",
            "Rhea Stannard, 39, stole £14,000 from the evidence store of Elmsworth Police over 18 months.",
            "She was dismissed by an accelerated misconduct hearing in March.",
        ),
        count=1,
        rank="constable",
        service="former",
        criminal="convicted",
        proceeding="accelerated_hearing",
        outcomes=["dismissed"],
    )


def test_an_ordinary_crime_story():
    nobody(
        story(
            "Two arrested after raid on shop",
            "Two men have been arrested after a raid on a shop in Mill Lane.",
            "Detective Inspector Ida Colm said that four officers were treated for minor injuries.",
            "A 17-year-old was given a caution and a man, 34, was charged with assaulting a constable.",
        )
    )


def test_an_industrial_tribunal_of_another_trade():
    nobody(
        story(
            "Bus driver wins case",
            "A bus driver who was sacked for gross misconduct has won a claim for unfair dismissal.",
            "The company had dismissed him after a disciplinary hearing. A police officer had stopped his "
            "bus for speeding.",
        )
    )
