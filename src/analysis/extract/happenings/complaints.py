"""Read who complains of something: 'she complained to the force that', 'an allegation of assault by'."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading

# what opens the words on what somebody complains of
_OPENERS = frozenset(("that", "about", "regarding", "concerning", "over", "of", "how"))
# "made a complaint to the force, in writing, that": whom somebody complains to, and how, may stand between
_RECIPIENT_WITHIN = 9
_TO = frozenset(("to", "with"))


def read_complaints(reading: Reading) -> None:
    """Read every complaint that goes on to say what it is about."""
    for first, last, _, _ in reading.of("complaint"):
        opener = _opener(reading, last)
        if opener is not None:
            complained = Event("scrutiny", "complained", first, opener + 1, decider="oversight", needs_people=True)
            complained.forward = True
            reading.found.append(complained)


def _opener(reading: Reading, last: int) -> int | None:
    """Return where the words begin that say what a complaint is about, after whom it is made to, or None."""
    low = reading.low
    if last >= len(low):
        return None
    reach = _RECIPIENT_WITHIN if low[last] in _TO else 1
    return next((at for at in range(last, min(last + reach, len(low))) if low[at] in _OPENERS), None)
