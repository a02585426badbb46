"""Tell sanctions from what only has their name: a warning triangle, a fine that a court imposed."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context

_OTHER_WARNINGS = context("other_warnings")
_CALLING_OUT = frozenset(("issued", "gave", "shouted", "called", "uttered", "issuing", "giving", "shouting"))


def is_other_warning(reading: Reading, event: Event) -> bool:
    """Say whether a warning is a thing: 'a warning triangle', 'the officer gave a warning'."""
    low, last = reading.low, event.last
    if not low[last - 1].startswith("warning"):
        return False
    told = (
        reading.has("case_to_answer", "level", "proceeding", "short_hearing", "short_meeting")
        or event.decider == "panel"
    )
    if _is_called_out(reading, event) or not (event.verbal or told):
        return True
    return last < len(low) and low[last] in _OTHER_WARNINGS


def _is_called_out(reading: Reading, event: Event) -> bool:
    """Say whether an officer warns somebody: 'the officer issued a warning before she fired'."""
    low, first = reading.low, event.first
    at = next((at for at in range(first - 1, max(-1, first - 4), -1) if low[at] in _CALLING_OUT), 0)
    return at > 0 and any(mention.last == at for mention in reading.police)


def is_court_fine(reading: Reading, event: Event) -> bool:
    """Say whether a fine is a court's: no panel, level or proceeding stands with it."""
    if "fine" not in reading.low[event.last - 1] or event.decider == "panel":
        return False
    return not reading.has("level", "proceeding", "short_meeting")
