"""Give each event of a sentence its people: by preposition, through a relative clause, as subject, or as object."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.candidates import (
    befalls_others,
    can_be_subject,
    can_stand_in,
    goes_on_from_bystander,
    is_hurt,
    is_object,
    is_of_others,
    who_did_it,
)
from analysis.extract.telling.clause import (
    FINITE,
    PEOPLE,
    across_aside,
    antecedent,
    decides,
    is_oblique,
    is_subject,
    opens_clause,
    opens_topic,
)
from analysis.extract.telling.links import (
    linked,
    object_of,
    receiver,
    right_after,
    spoken_of,
    under_manager,
    whole_of_list,
    within,
)
from analysis.extract.telling.relatives import relative, to_whom
from analysis.extract.telling.tied import accused, before_the_panel, is_against_others, owned_by, whose_meeting
from analysis.extract.telling.topic import topic_of

__all__ = ["ELSEWHERE", "Elsewhere", "is_subject", "people_of"]

_AUXILIARIES = frozenset(("was", "were", "have", "has", "had", "are", "is", "been", "will", "would"))
_THEM = frozenset(("him", "her", "them"))
_DETERMINERS = frozenset(("the", "both", "all", "each"))
_OF_SEVERAL = frozenset(("were", "have", "are"))
_MODALS = frozenset(("would", "could", "should", "may", "might", "must", "to", "not", "never"))


class Elsewhere:
    """What an event is attached to when it befalls somebody who is not police, so that it is dropped."""


ELSEWHERE = Elsewhere()


def people_of(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    """Return the mention an event befalls; None when the sentence names nobody; ELSEWHERE when it is not police."""
    found = _find(event, reading)
    if not isinstance(found, Mention):
        return found
    if event.kind == "service" and is_of_others(found, event, reading):
        return ELSEWHERE
    if event.value in ("referred", "no_charge") and found.choice == "none" and found.count == 0:
        return None  # "prosecutors decided that no officer should be charged": whose file they had
    if event.value == "training" and _is_workforce(found):
        return ELSEWHERE
    found = under_manager(found, event, reading) or spoken_of(found, reading) or antecedent(found, reading)
    part = _part_before(found, event, reading)
    if part is not None:
        return part
    if found.part is not None and _is_said_of_all(found, event, reading):
        return found.part
    if found.included_in is not None and event.first > found.last:
        return found.included_in
    return whole_of_list(found, event, reading) or found


def _is_workforce(mention: Mention) -> bool:
    """Say whether 'call handlers' are all who do that work: 'custody officers would receive refresher training'."""
    return mention.choice == "bare" and mention.plural and not (mention.number or mention.names or mention.restricted)


def _find(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    if event.forward:
        return right_after(event, reading)
    if event.kind == "criminal" and reading.sentence.low[event.last - 1] in _THEM and _others_before(event, reading):
        return ELSEWHERE  # "officers arrested the man and charged him"
    if event.kind == "finding" and reading.sentence.low[event.first : event.last] in (["was", "not"], ["were", "not"]):
        return _nearest(event, reading)
    if event.kind == "finding" and is_against_others(event, reading):
        return ELSEWHERE
    owner = owned_by(event, reading)
    if owner is not None:
        return owner
    inside = within(event, reading) or receiver(event, reading)
    charged = inside or (accused(event, reading) if event.kind in ("finding", "criminal") else None)
    if charged is not None:
        return charged
    tied = _befalls_at_once(event, reading) or linked(event, reading)
    before_panel = before_the_panel(event, reading, tied)
    if before_panel is not None:
        return before_panel
    if tied is not None and not (event.verbal and event.kind == "case_to_answer"):
        return tied
    clause = to_whom(event, reading) or relative(event, reading)
    if clause is not None:
        return clause
    subject = across_aside(event, reading) or _subject_before(event, reading)
    if subject is not None:
        return _not_repeated(subject, reading)
    return tied or object_of(event, reading) or whose_meeting(event, reading) or topic_of(event, reading)


def _befalls_at_once(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'it ended with seven officers being sacked' or '… that they lied and sacked the sergeant'."""
    low = reading.sentence.low
    for mention in reading.mentions:
        is_object = mention.kind == "police" and low[mention.first] in _DETERMINERS and mention.first == event.last
        if is_object and event.kind == "outcome":
            return mention
        given = event.kind == "outcome" and low[mention.last : event.first] in (["a"], ["an"])
        if mention.kind == "police" and given and not mention.speaker:
            return mention  # "a sergeant was sacked and a constable a written warning"
        found_against = event.kind == "finding" and low[event.last - 1] == "against" and mention.first == event.last
        if mention.kind == "police" and found_against:
            return mention  # "the panel cleared two constables but found against a sergeant"
        told_of = mention.kind == "police" or (mention.kind in PEOPLE and mention.plural)
        if told_of and 0 < event.first - mention.last <= 3 and low[mention.last] == "being":
            return mention
    return None


def _others_before(event: Event, reading: Reading) -> bool:
    return any(mention.kind == "other" and mention.last <= event.first for mention in reading.mentions)


def _part_before(whole: Mention, event: Event, reading: Reading) -> Mention | None:
    """Take 'three of the four constables who … had no case to answer' as the three."""
    if event.first < whole.last or _in_relative(whole, event, reading):
        return None
    parts = (
        mention
        for mention in reading.mentions
        if mention.part is whole and not _is_said_of_all(mention, event, reading)
    )
    return next((part for part in parts if 0 < whole.first - part.last <= 2), None)


def _is_said_of_all(part: Mention, event: Event, reading: Reading) -> bool:
    """Say whether 'accused' of 'she was one of three officers accused of …' tells of all three."""
    said_to_be_one = part.first > 0 and reading.sentence.low[part.first - 1] in ("was", "is")
    return said_to_be_one and part.part is not None and event.first - part.part.last <= 1


def _in_relative(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether an event stands in the clause that 'who' opens after a mention, not in the main clause after it."""
    if not mention.restricted or mention.choice != "indefinite":
        return False
    return FINITE.isdisjoint(reading.sentence.low[mention.last + 2 : event.first])


def _nearest(event: Event, reading: Reading) -> Mention | None:
    before = [mention for mention in reading.mentions if mention.first < event.first and mention.kind in PEOPLE]
    return before[-1] if before else None


def _not_repeated(mention: Mention | Elsewhere, reading: Reading) -> Mention | Elsewhere:
    """Take 'the sergeant and the constable both' as the two people named, not as a third phrase."""
    if not isinstance(mention, Mention) or mention.kind != "pronoun" or mention.choice not in ("all", "each"):
        return mention
    if mention.first and reading.low[mention.first - 1] in _AUXILIARIES:
        before = [other for other in reading.police if other.last < mention.first and is_subject(other, reading)]
        told_apart = before and (before[-1].number is not None or before[-1].post or before[-1].rank != "unknown")
        if told_apart and before[-1].plural:
            return before[-1]  # "the two sergeants on duty were each given advice"
    for other in reading.mentions:
        between = reading.sentence.low[other.last : mention.first]
        joined = other.kind == "police" and other.joined is not None
        if joined and len(between) <= 2 and _AUXILIARIES.issuperset(between):
            return other
    return mention


def _is_no_subject(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether a phrase is an object, a bystander called 'she', or at odds with the number of the verb."""
    if is_object(mention, reading) or _tells_which(mention, reading) or goes_on_from_bystander(mention, event, reading):
        return True
    return _disagrees(mention, event, reading.low)


def _tells_which(mention: Mention, reading: Reading) -> bool:
    """Say whether 'he' opens the clause that tells which people are meant: 'the constables he supervised were …'."""
    if mention.kind != "pronoun" or not mention.gender:
        return False
    return any(other.last == mention.first and is_subject(other, reading) for other in reading.police)


def _disagrees(mention: Mention, event: Event, low: list[str]) -> bool:
    """Say whether the verb of an event is plural where a phrase is one person: 'six, one now retired, were sacked'."""
    one_person = mention.count == 1 and not mention.plural and mention.joined is None
    if not one_person or not (mention.gender or mention.part is not None):
        return False
    start = max(mention.last, event.first - 6)
    verb = next((at for at in range(event.first, start - 1, -1) if low[at] in FINITE), None)
    return verb is not None and low[verb] in _OF_SEVERAL and low[verb - 1] not in _MODALS


def _subject_before(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    """Find the subject: the nearest phrase before the event that can be one, else one after a preposition."""
    low = reading.sentence.low
    fallback: Mention | None = None
    for mention in reversed(reading.mentions):
        if mention.first >= event.first:
            continue
        if mention.kind == "police" and is_hurt(mention, reading):
            return ELSEWHERE
        if ";" in low[mention.last : event.first] and event.kind != "service" and not event.verbal:
            return fallback
        if mention.kind == "body" or decides(mention, reading):
            if opens_clause(mention, reading):
                return fallback
        elif befalls_others(mention, event, reading):
            return ELSEWHERE
        elif not can_be_subject(mention, event) or _is_no_subject(mention, event, reading):
            continue
        elif any(other.without is mention for other in reading.mentions):
            continue  # "the officers apart from the sergeant were dismissed"
        elif not is_oblique(mention, reading) or opens_topic(mention, reading):
            return who_did_it(mention, event, reading) or mention
        elif not any(other.part is mention for other in reading.mentions):
            fallback = fallback or (mention if can_stand_in(mention, event, reading) else None)
    return fallback
