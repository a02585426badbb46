"""Tell advice, learning and training that people are given from what is said of a force or of nobody in particular."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context

LOW_OUTCOMES = frozenset(("management_action", "reflective_practice", "performance_procedures", "training"))
_GIVING = context("giving_of_advice")
_HANDED_OVER = context("advice_handed_over")
_PURPOSE = context("advice_purpose")
_OF_OLD = context("advice_of_old")
_HANDLED = context("handled_as_performance")
_FOR_ORGANISATION = context("for_the_organisation")
_TRAINING_HAD = context("training_had")
_TRAINING_ORDERED = context("training_ordered")


def is_given(reading: Reading, event: Event) -> bool:
    """Say whether advice, learning or training goes to people; note in the event that it needs some."""
    if event.value == "management_action":
        return _is_advice_given(reading, event)
    event.needs_people = True
    first, last, low = event.first, event.last, reading.low
    before = reading.before(first, 8)
    if low[first] in _HANDLED or low[last - 1] == "notice":
        return True
    fitting = low[last : last + 3] in (["was", "appropriate", "for"], ["would", "be", "appropriate"])
    if fitting or not {"deal", "dealt"}.isdisjoint(reading.before(first, 15)):
        return True
    if before[-1:] == ["had"] and low[first] != "training" and low[last - 1] == "training":
        return True  # "has had further training"
    if not _FOR_ORGANISATION.isdisjoint(before[-6:]):
        return False
    training_had = low[first] == "training" and not _TRAINING_HAD.isdisjoint(before[-1:])
    if training_had and _TRAINING_ORDERED.isdisjoint(before):
        return False
    return not _GIVING.isdisjoint(before)


def _is_advice_given(reading: Reading, event: Event) -> bool:
    """Say whether management action or advice is given now, not at an earlier time."""
    first, last, low = event.first, event.last, reading.low
    if low[first] in _HANDED_OVER:
        return True
    if low[last : last + 2] in (["was", "not"], ["is", "not"]):
        return False  # "management action was not required"
    before = reading.before(first, 8)
    if low[first:last] == ["management", "action"] or len(low) < 8 or not _GIVING.isdisjoint(before):
        return _OF_OLD.isdisjoint(before)
    return not _PURPOSE.isdisjoint(low[last : last + 6])
