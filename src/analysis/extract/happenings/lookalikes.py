"""Tell sanctions from what only has their name: a warning triangle, a fine that a court imposed."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context

_OTHER_WARNINGS = context("other_warnings")


def is_other_warning(reading: Reading, event: Event) -> bool:
    """Say whether a warning is a thing: 'a warning triangle'."""
    low, last = reading.low, event.last
    if not low[last - 1].startswith("warning"):
        return False
    told = (
        reading.has("case_to_answer", "level", "proceeding", "short_hearing", "short_meeting")
        or event.decider == "panel"
    )
    if not event.verbal and not told:
        return True
    return last < len(low) and low[last] in _OTHER_WARNINGS


def is_court_fine(reading: Reading, event: Event) -> bool:
    """Say whether a fine is a court's: no panel, level or proceeding stands with it."""
    if "fine" not in reading.low[event.last - 1] or event.decider == "panel":
        return False
    return not reading.has("level", "proceeding", "short_meeting")
