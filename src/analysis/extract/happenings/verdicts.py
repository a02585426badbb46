"""Say of a level that a sentence names that it is alleged, that it is answered, or that it is found."""

from __future__ import annotations

from analysis.extract.happenings.event import Event


def allege(event: Event, level: str) -> Event:
    """Make a level one that is only alleged."""
    event.kind, event.value = "alleged", level
    return event


def answer(event: Event, yes: bool) -> None:
    """Make an investigator's verdict on the level a case to answer."""
    event.kind, event.value = "case_to_answer", "yes" if yes else "no"


def find(event: Event, proven: bool) -> None:
    """Make a panel's verdict a finding; what is not proven has no level."""
    event.value = "proven" if proven else "not_proven"
    if not proven:
        event.level = ""
