"""What managers do in the words of every day: performance, reflection, advice, training, or nothing."""

import pytest

from readings import includes, only

CASE = "We found that the constable had no case to answer for misconduct. "


@pytest.mark.parametrize(
    "measure",
    [
        "The force agreed to address the constable's performance.",
        "The force proposed to deal with the matter by addressing the performance of the constable.",
        "The force decided that the constable's performance would be managed by an inspector.",
        "The force agreed that an appropriate plan would be put in place for the constable.",
        "Development plans will be implemented for the constable.",
        "The constable was dealt with under unsatisfactory performance and attendance procedures.",
        "The force shared the report with the constable's line manager so that an improvement plan would be drawn up.",
    ],
)
def test_performance_that_a_force_deals_with_is_performance_procedures(measure: str) -> None:
    only(CASE + measure, count=1, rank="constable", outcomes=["performance_procedures"])


@pytest.mark.parametrize(
    "measure", ["attended a stage one performance meeting", "attended an unsatisfactory performance meeting"]
)
def test_a_performance_meeting_is_the_first_step_of_the_procedures(measure: str) -> None:
    only(CASE + f"The constable {measure}.", proceeding="performance_meeting", outcomes=["performance_procedures"])


def test_dealt_with_as_performance_gives_way_to_the_measure_itself() -> None:
    text = "The force dealt with the matter as a performance issue, and the constable took part in a debrief."
    only(CASE + text, outcomes=["reflective_practice"])


def test_performance_that_the_watchdog_only_criticised_has_no_outcome() -> None:
    only(CASE + "We were of the view that the constable's performance needed to be addressed.", outcomes=[])


@pytest.mark.parametrize(
    "measure",
    [
        "The constable will complete a reflective account of the evening.",
        "The force agreed to deal with this as learning for the constable.",
        "The constable was offered learning by a supervisor.",
        "The force will hold a lessons learned meeting with the constable.",
        "The force said that what the constable did amounted to practice requiring improvement.",
    ],
)
def test_learning_in_everyday_words_is_reflective_practice(measure: str) -> None:
    only(CASE + measure, count=1, outcomes=["reflective_practice"])


def test_what_a_measure_is_linked_to_is_part_of_it() -> None:
    text = "The force proposed management action linked to learning objectives for the constable."
    only(CASE + text, outcomes=["management_action", "reflective_practice"])


@pytest.mark.parametrize(
    "measure",
    [
        "The force agreed that the constable would receive operational advice.",
        "The constable was offered advice and support.",
        "The constable has since been advised by his inspector.",
        "The force dealt with the constable by local management.",
    ],
)
def test_advice_in_everyday_words_is_management_action(measure: str) -> None:
    only(CASE + measure, count=1, outcomes=["management_action"])


def test_training_that_a_force_provides_somebody_with_is_training() -> None:
    includes(CASE + "The force would provide the constable with further training.", outcomes=["training"])


@pytest.mark.parametrize(
    "nothing",
    [
        "The force will not take any action against the constable.",
        "The force confirmed that it would not be taking any further action.",
        "It was decided that nothing more need be done about the constable.",
    ],
)
def test_action_that_is_not_taken_is_no_further_action(nothing: str) -> None:
    only(CASE + nothing, outcomes=["no_further_action"])


@pytest.mark.parametrize(
    "words",
    [
        "The force proposed management action, and suggested a driving test with a view to an action plan.",
        "The force proposed management action and would deliver a debrief to their custody teams.",
    ],
)
def test_what_is_only_in_view_or_for_whole_teams_is_no_measure_for_the_officer(words: str) -> None:
    only(CASE + words, outcomes=["management_action"])


def test_performance_that_needs_improving_is_in_question() -> None:
    text = "We thought that the performance of another officer, a sergeant, also needed addressing."
    includes(CASE + text, count=1, rank="sergeant", alleged="performance")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The constable will engage in reflective practice.", "reflective_practice"),
        ("The force decided that reflective practice was the right way to deal with it.", "reflective_practice"),
        ("A debrief was held with the constable.", "reflective_practice"),
        ("The force said that it would debrief the constable.", "reflective_practice"),
        ("The force encouraged the constable to reflect on the evening.", "reflective_practice"),
        ("The force initiated unsatisfactory performance procedures against the constable.", "performance_procedures"),
        ("Training would be provided to the constable.", "training"),
        ("Advice was given to the constable.", "management_action"),
    ],
)
def test_a_measure_is_given_in_whatever_order_the_words_stand(words: str, outcome: str) -> None:
    only(CASE + words, count=1, outcomes=[outcome])


def test_a_procedure_that_was_not_warranted_is_no_outcome() -> None:
    only(CASE + "The force saw no issue warranting unsatisfactory performance procedures.", outcomes=[])


@pytest.mark.parametrize(
    "nothing",
    [
        "No misconduct action was taken against the constable.",
        "The force decided not to take action against the constable.",
        "The constable will not be subject to disciplinary proceedings.",
        "The constable resigned, and the force was unable to take action.",
        "The constable had retired and could not face misconduct proceedings.",
    ],
)
def test_action_that_cannot_be_taken_is_no_further_action(nothing: str) -> None:
    only(CASE + nothing, outcomes=["no_further_action"])
