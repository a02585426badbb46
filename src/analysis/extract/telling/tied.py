"""Find whom words tie an event to: 'the sergeant's plea', 'the case against the sergeant', 'her meeting found'."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import PREPOSITIONS, Mention
from analysis.extract.telling.clause import FINITE, PEOPLE

# what stands between "the case against the sergeant" and what was found
_FOUND = frozenset((",", "was", "were", "is", "been", "has", "have", "had", "found", "ruled", "also", "to", "be"))
_AGAINST_WITHIN = 4
_ALLEGED = frozenset(("allegation", "allegations", "claim", "claims", "charge", "charges", "complaint", "complaints"))
_ENDS_CLAIM = frozenset((",", ";", ":", "and", "but", "while", "that"))
# what somebody does or undergoes, not what is told of somebody's acts
_OWNED = frozenset(("criminal", "service"))
# "the sergeant's early guilty plea": so many words may describe it
_DESCRIBING = 2
_MEETINGS = frozenset(("meeting", "hearing"))
_FOR_WHOM = frozenset(("for", "against", "of", "involving", "concerning"))
_DECIDES = frozenset(("found", "concluded", "decided", "determined", "ruled", "held", "resulted", "ended"))
# "At a gross misconduct hearing held in May for the sergeant": so far into a sentence its people stand
_OPENING_WITHIN = 9


def owned_by(event: Event, reading: Reading) -> Mention | None:
    """Find the sergeant of 'in light of the sergeant's early guilty plea', whoever else the sentence tells of."""
    low = reading.low
    for mention in reading.police if event.kind in _OWNED and event.value != "no_charge" else ():
        between = low[mention.last + 1 : event.first]
        near = mention.last < event.first and len(between) <= _DESCRIBING
        if mention.possessive and near and FINITE.isdisjoint(between) and PREPOSITIONS.isdisjoint(between):
            return mention
    return None


def whose_meeting(event: Event, reading: Reading) -> Mention | None:
    """Find the constable of 'the chair of the constable's misconduct meeting found that nothing was proven'."""
    if event.kind not in ("finding", "outcome"):
        return None
    for mention in reading.police:
        follows = reading.low[mention.last + 1 : mention.last + 3]
        if mention.possessive and mention.last < event.first and not _MEETINGS.isdisjoint(follows):
            return mention
    return None


def before_the_panel(event: Event, reading: Reading, tied: Mention | None) -> Mention | None:
    """Find the sergeant of 'at a meeting for the sergeant, the chair found …', unless others are named nearer."""
    if event.kind not in ("finding", "outcome") or (tied is not None and tied.kind == "police"):
        return None
    low = reading.low
    before = [mention for mention in reading.mentions if mention.last <= event.first]
    told_of = next((mention for mention in reversed(before) if mention.kind == "police" or mention.ordinal), None)
    if told_of is None or told_of.speaker or not 2 <= told_of.first <= _OPENING_WITHIN:
        return None
    names_it = low[told_of.first - 2] in _MEETINGS and low[told_of.first - 1] in _FOR_WHOM
    decided = event.decider == "panel" and (low[told_of.last] == "," or low[told_of.last] in _DECIDES)
    return told_of if names_it and decided else None


def accused(event: Event, reading: Reading) -> Mention | None:
    """Find the third of 'two were warned, while the allegation against a third was not proven'."""
    low = reading.sentence.low
    for mention in reading.mentions:
        if _is_alleged_of(mention, event, reading):
            return mention
        told_of = mention.kind == "police" or mention.choice in ("another", "other") or mention.ordinal
        told_after = bool(told_of) and mention.last < event.first and mention.first > 0
        if told_after and low[mention.first - 1] == "against" and _FOUND.issuperset(low[mention.last : event.first]):
            return mention
    return None


def _is_alleged_of(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether what is found is 'the allegation that he had pushed a colleague', which is made against him."""
    low, first = reading.low, mention.first
    if first < 2 or low[first - 1] != "that" or low[first - 2] not in _ALLEGED:
        return False
    in_question = mention.kind in PEOPLE and not mention.speaker
    return in_question and mention.last < event.first and _ENDS_CLAIM.isdisjoint(low[mention.last : event.first])


def is_against_others(event: Event, reading: Reading) -> bool:
    """Say whether 'a finding of misconduct was made against the nurse' tells of nobody of the police."""
    after = next((mention for mention in reading.mentions if mention.first >= event.last), None)
    if after is None or after.kind != "other":
        return False
    between = reading.sentence.low[event.last : after.first]
    return between[-1:] == ["against"] and len(between) <= _AGAINST_WITHIN
