"""Tell the reprimand that an officer gets at a meeting from a word that a manager has with somebody."""

from __future__ import annotations

from dataclasses import replace

from analysis.extract.following.block import Block
from analysis.extract.happenings.event import Event
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS

_WARNINGS = frozenset(("warning", "warnings"))


def as_reprimand(event: Event, block: Block, low: list[str]) -> Event:
    """Take a "verbal warning" of an officer who was before a meeting as no mere advice, but as one of its outcomes."""
    warned = event.value == "management_action" and low[event.last - 1] in _WARNINGS
    at_a_meeting = block.role == "officer" and block.last("proceeding") in CONDUCT_PROCEEDINGS
    return replace(event, value="other") if warned and at_a_meeting else event
