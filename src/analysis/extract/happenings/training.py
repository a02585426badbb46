"""Tell training that people had had before an event from training that they are given after it."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context

_IN_KEEPING = context("in_keeping_with_training")
_TRAINING_HAD = context("training_had")
_TRAINING_THINGS = context("training_things")
_TRAINING_ORDERED = context("training_ordered")
_TAKEN = frozenset(("received", "undertaken", "completed", "attended", "undergone", "done"))
# "had since completed training", "had completed training during the investigation"
_LATER = frozenset(("since", "during", "now", "meantime", "afterwards"))
_REVIEW = frozenset(("review", "reviewing"))


def is_training_of_old(reading: Reading, event: Event) -> bool:
    """Say whether training is what somebody had had before: 'in line with their training', 'had completed training'."""
    first, last, low = event.first, event.last, reading.low
    before = reading.before(first, 8)
    if low[last - 1] == "training" and not _TRAINING_THINGS.isdisjoint(low[last : last + 1]):
        return True
    if low[last + 1 : last + 3] == ["had", "received"] or low[last : last + 1] == ["provided"]:
        return True
    if low[first] != "training" or not _REVIEW.isdisjoint(before[-5:]):
        return low[first] == "training"  # "proposed to review their call handler training"
    taken_before = (
        not _TAKEN.isdisjoint(before[-6:]) and "had" in before[-7:] and _LATER.isdisjoint((*before, *low[last:]))
    )
    if taken_before or before[-3:-1] == ["had", "the"]:
        return True
    if not _IN_KEEPING.isdisjoint(before) or (before[-2:-1] == ["in"] and not _TRAINING_HAD.isdisjoint(before[-1:])):
        return True
    return not _TRAINING_HAD.isdisjoint(before[-1:]) and _TRAINING_ORDERED.isdisjoint(before)
