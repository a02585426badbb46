"""Find whom somebody complains of: who did it, or whose acts it is about, and never the one who complains."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mentions import Mention

_OWN_ACTS = context("own_acts")
_SUFFERING = context("done_to_the_complainant")
_ENDS = frozenset((";", "."))


def complained_of(event: Event, reading: Reading) -> Mention | None:
    """Find the officers of 'complained that officers …', '… about the force used by', '… that he was hit by'."""
    low = reading.sentence.low
    for mention in reading.mentions:
        if mention.first < event.last:
            continue
        between = low[event.last : mention.first]
        if not _ENDS.isdisjoint(between):
            return None
        near = len(between) <= 1 or is_of_acts(between)
        if (near or between[-1] == "by") and _can_be_blamed(mention, reading):
            return mention
    return None


def is_of_acts(between: list[str]) -> bool:
    """Say whether 'into the handling and decisions of' leads from an inquiry to those whose acts it looks into."""
    return between[-1] == "of" and between[0] == "the" and _OWN_ACTS.issuperset(set(between[1:-1]) - {"and"})


def _can_be_blamed(mention: Mention, reading: Reading) -> bool:
    """Say whether a phrase is not for who complains: 'he alleged that he …', 'that the officer was bullied'."""
    low = reading.sentence.low
    if mention.kind != "police" or mention.service == "former" or mention.speaker or mention.background:
        return False
    if mention.possessive and _OWN_ACTS.isdisjoint(low[mention.last : mention.last + 2]):
        return False
    return _SUFFERING.isdisjoint(low[mention.last : mention.last + 3])
