"""Read 'a constable received the same' and 'PC Dean one for two years': the outcome named last, once more."""

from __future__ import annotations

from dataclasses import replace

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import negated, possible

_GETTING = frozenset(("received", "receives", "given", "got", "gets", "handed", "issued", "had", "accepted"))
_BEING = frozenset(("was", "were", "has", "been", "also", "both", "each"))
_LASTING = (["for"], ["lasting"], ["of"], ["that"], ["which"], [","])
_WHAT_IS_GOT = frozenset(("sanction", "punishment", "penalty", "outcome", "warning", "treatment", "result", "measure"))
_ENDS = frozenset((".", ",", ";", "for", "after", "over", "and", "but", "while", "because", "at", "when"))


def read_repeated(reading: Reading) -> None:
    """Add the last outcome asserted before 'received the same' once more, for whoever received it."""
    low = reading.low
    for at in range(2, len(low)):
        if low[at] != "same" or low[at - 1] != "the" or _GETTING.isdisjoint(reading.before(at - 1, 2)):
            continue
        last = at + 1
        if last < len(low) and low[last] in _WHAT_IS_GOT:
            last += 1
        ends = last >= len(low) or low[last] in _ENDS
        before = _last_outcome(reading, at)
        if ends and before is not None and not (negated(reading, at) or possible(reading, at)):
            reading.found.append(replace(before, first=at - 1, last=last, verbal=True))


def read_one_more(reading: Reading) -> None:
    """Add the warning named last for 'PC Dean one for two years', or 'a constable was given one, too'."""
    low = reading.low
    for mention in reading.police:
        at = mention.last
        while at < len(low) and (low[at] in _GETTING or low[at] in _BEING):
            at += 1
        if low[at : at + 1] != ["one"] or low[at + 1 : at + 2] not in _LASTING:
            continue
        before = _last_outcome(reading, at)
        if before is not None and before.value.endswith("warning"):
            reading.found.append(replace(before, first=at, last=at + 1, verbal=True))


def _last_outcome(reading: Reading, at: int) -> Event | None:
    told = [event for event in reading.found if event.kind == "outcome" and event.first < at]
    last = max(told, key=lambda event: event.first, default=None)
    return last if last is not None and last.polarity == "asserted" else None
