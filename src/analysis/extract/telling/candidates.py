"""Say which phrases before an event can be its subject, and which are bystanders, objects or in passing."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.lexicon import people
from analysis.extract.phrases.mentions import PREPOSITIONS, SUBJECT_OPENERS, Mention
from analysis.extract.settling.values import SANCTIONS
from analysis.extract.telling.clause import FINITE, PEOPLE, is_subject

# What does not befall people who are not police, so that they are passed over as its subject.
_NOT_OF_OTHERS = frozenset(("case_to_answer", "proceeding", "finding", "alleged"))
_OF_PEOPLE = frozenset(("scrutiny", "case_to_answer", "finding", "outcome"))
_BEFORE_PANEL = frozenset(("appeared", "faced", "face"))
_PERSONS = frozenset(("man", "woman", "men", "women"))
# After one of these words 'them' is no longer the object of what the subject itself does.
_NOT_ITS_VERB = frozenset(("that", "who", "whom", "which", ";", ",", "because", "when", "if", "whether", "was", "were"))
# Nouns that tell of a bystander as 'he' or 'she'.
_CALLED = {"he": frozenset(people()["called_he"]), "she": frozenset(people()["called_she"])}
# So near before a predicate stands its own subject: 'she was never'.
_OWN_VERB = 3
_OBJECTS = frozenset(("him", "her", "them"))
_ALWAYS_OBJECTS = frozenset(("him", "them"))
# Whoever stands after one of these is seldom the subject of what follows.
_NO_SUBJECT_AFTER = frozenset(("to", "by", "from", "with", "about", "including", "like", "unlike"))


def befalls_others(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether the nearest subject is somebody who is not police, or who only speaks."""
    if mention.kind == "other":
        if mention.post == "driver" and event.value in SANCTIONS:
            return False  # only the force's own driver gets a written warning
        if event.value == "management_action" and mention.last == event.first:
            return True  # "stopped the car to give its driver words of advice"
        looked_into = event.kind == "scrutiny" or event.value == "investigation"
        if looked_into and reading.low[mention.last] == "who" and event.first - mention.last in (2, 3):
            return True  # "guidance for officers on individuals who are under investigation"
        return event.kind not in _NOT_OF_OTHERS and _is_other_subject(mention, event, reading)
    if mention.kind not in PEOPLE or mention.background or event.kind not in ("service", "criminal"):
        return False
    if mention.speaker:
        return event.first - mention.last < 3
    return mention.kind == "people" and mention.number is None


def _is_other_subject(mention: Mention, event: Event, reading: Reading) -> bool:
    low = reading.sentence.low
    before = low[mention.first - 1] if mention.first else ""
    if before in ("a", ",") and _is_apposition(mention, reading):
        return False  # "PC Smith, a father of two, was …"
    if is_subject(mention, reading) or _is_told_at_once(mention, event, reading):
        return True
    opens = mention.first == 1 or low[mention.first - 2] in SUBJECT_OPENERS
    return before in ("the", "a", "an", "his", "her") and opens


def _is_told_at_once(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether 'who died' tells of the person just before it: 'He drove into a cyclist, who died'."""
    return reading.low[event.first] == "who" and event.first - mention.last in (0, 1)


def _is_apposition(mention: Mention, reading: Reading) -> bool:
    low = reading.sentence.low
    police = (other for other in reading.mentions if other.kind == "police")
    return any(low[other.last : mention.first] in ([","], [",", "a"]) for other in police)


def can_be_subject(mention: Mention, event: Event) -> bool:
    """Say whether a phrase is for people in question, of whom an event of that kind can be told."""
    if mention.kind not in PEOPLE or mention.background or mention.speaker:
        return False
    if mention.kind == "pronoun" and event.kind == "alleged":
        return event.value == "performance" and mention.possessive  # "his performance was unsatisfactory"
    return not (mention.possessive and event.kind == "service")


def goes_on_from_bystander(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether 'she' is the woman of 'a sergeant who courted a woman after she called the force was dismissed'."""
    if mention.kind != "pronoun" or not mention.gender or event.first - mention.last <= _OWN_VERB:
        return False
    before = [other for other in reading.mentions if other.last <= mention.first]
    bystander = before[-1] if before else None
    if bystander is None or bystander.kind not in ("other", "people") or bystander.possessive:
        return False
    of_that_gender = reading.low[bystander.head] in _CALLED[mention.gender]
    return of_that_gender and any(other.kind == "police" and is_subject(other, reading) for other in before)


def is_object(mention: Mention, reading: Reading) -> bool:
    """Say whether 'him' or 'them' closes a clause: 'the men who attacked him were convicted'."""
    low = reading.sentence.low
    if _is_asked_about(mention, reading):
        return True
    done_to_them = low[mention.head] in _ALWAYS_OBJECTS and low[mention.first - 1] not in PREPOSITIONS
    if done_to_them and any(other.last < mention.first and _is_doer(other, reading) for other in reading.mentions):
        return True  # "the other, who tried to revive him, had …"
    return low[mention.head] in _OBJECTS and low[mention.last : mention.last + 1] != [] and low[mention.last] in FINITE


def _is_doer(mention: Mention, reading: Reading) -> bool:
    return mention.kind in PEOPLE and not mention.speaker and is_subject(mention, reading)


def is_acted_on(mention: Mention, reading: Reading) -> bool:
    """Say whether 'them' is the object of what an officer does, and so not that officer: 'A sergeant has seen them'."""
    low = reading.sentence.low
    if low[mention.head] != "them":
        return False
    return any(
        other.kind == "police"
        and is_subject(other, reading)
        and _NOT_ITS_VERB.isdisjoint(low[other.last : mention.first])
        for other in reading.mentions
        if other.last <= mention.first
    )


def can_stand_in(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether a phrase after a preposition may be whom an event befalls, when nothing better stands before it."""
    low = reading.sentence.low
    previous = low[mention.first - 1]
    if mention.kind == "people" and _is_met_by_police(mention, reading):
        return False
    if mention.kind != "police" and event.kind == "finding" and "it" in low[mention.last : event.first]:
        return False  # "after the evidence of the two men the allegation was gone through, and it was withdrawn"
    dealt_with = previous == "with" and low[max(0, mention.first - 2)] in (
        "deal",
        "dealt",
        "dealing",
        "addressed",
        "raised",
    )
    own_appeal = event.value == "appeal" and previous == "by"  # "the appeal brought by PC Thorn was dismissed"
    return dealt_with or own_appeal or previous not in _NO_SUBJECT_AFTER or event.kind == "scrutiny"


def _is_met_by_police(mention: Mention, reading: Reading) -> bool:
    """Say whether 'a man' is whom an officer met: 'the hearing for a PC who shot at a man ended with a finding'."""
    before = (other for other in reading.police if other.last <= mention.first)
    return any(other.restricted and not other.speaker for other in before)


def makes_police(event: Event, mention: Mention, reading: Reading) -> bool:
    """Say whether an event makes police of people: not that 'a man' is under investigation, which is what police do."""
    if mention.count is None and (event.kind, event.value) == ("case_to_answer", "no"):
        return False  # "hard for a number of people who did nothing wrong"
    by_police = event.kind == "scrutiny" and not event.level and event.value not in ("notice", "caution")
    if event.kind == "proceeding":
        return not _BEFORE_PANEL.isdisjoint(reading.low[mention.last : event.first])
    return event.kind in _OF_PEOPLE and not (by_police and reading.low[mention.head] in _PERSONS)


def is_of_others(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether who left or died is no officer, or may be none: 'a friend of the officer, who …'."""
    before = [other for other in reading.mentions if other.last <= mention.first and other.kind != "body"]
    if not before or before[-1].kind != "other":
        return False
    if mention.kind == "pronoun" and event.value == "deceased":
        return not before[-1].plural  # "the constable had met the victim the day before she died"
    return reading.sentence.low[before[-1].last : mention.first] == ["of"]


_MODALS = frozenset(("could", "may", "might", "can", "would", "must"))


def who_did_it(mention: Mention, event: Event, reading: Reading) -> Mention | None:
    """Find the officer behind a bystander: 'A constable filmed punching a man has been cleared by a jury'."""
    if mention.kind != "people" or (mention.count or 0) > 1 or is_subject(mention, reading):
        return None
    before = [other for other in reading.mentions if other.first < mention.first]
    subjects = [
        other for other in before if other.kind == "police" and not other.speaker and is_subject(other, reading)
    ]
    between = reading.sentence.low[mention.last : event.first]
    return subjects[-1] if subjects and not (FINITE | _MODALS).isdisjoint(between) else None


def is_hurt(mention: Mention, reading: Reading) -> bool:
    """Say whether a mention is whom another person did something to: 'a shoplifter who bit a constable was warned'."""
    before = reading.sentence.low[max(0, mention.first - 3) : mention.first]
    if "who" not in before[:-1] or mention.last >= len(reading.sentence.low):
        return False
    done = before[before.index("who") + 1 :]
    who = mention.first - len(done) - 1
    is_police = any(other.kind == "police" and other.last == who for other in reading.mentions)
    return FINITE.isdisjoint(done) and not is_police and reading.sentence.low[mention.last] in FINITE


def _is_asked_about(mention: Mention, reading: Reading) -> bool:
    """Say whether a name is only of whom an officer's own clause asks: 'the dispatcher who asked if Ms Lee was ill'."""
    low = reading.sentence.low
    asked = mention.perhaps and mention.first > 0 and low[mention.first - 1] in ("if", "whether", "that")
    return asked and any(
        other.kind == "police" and low[other.last] == "who" for other in reading.mentions if other.last < mention.first
    )
