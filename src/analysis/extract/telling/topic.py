"""Fall back on the people a sentence is about, where no clause ties an event to anybody."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.clause import PEOPLE, is_subject, opens_topic


def topic_of(event: Event, reading: Reading) -> Mention | None:
    """Return the people a sentence is about: 'A file on both sergeants went to …, which decided …'."""
    before = [mention for mention in reading.mentions if mention.first < event.first]
    openings = [mention for mention in before if opens_topic(mention, reading)]
    if openings and openings[-1].kind == "police" and event.kind != "service":
        return openings[-1]
    if event.kind == "case_to_answer" and not event.implied:
        others = [mention for mention in before if mention.kind in PEOPLE and mention.choice == "other"]
        alone = len(others) == 1 == len([mention for mention in before if mention.kind in (*PEOPLE, "other")])
        return others[0] if alone else None  # "We saw nothing against the other sergeant and found no case to answer."
    if event.kind not in ("criminal", "outcome", "finding"):
        return None
    found = None
    for mention in reading.mentions:
        if mention.first >= event.first:
            break
        if mention.kind == "other" and is_subject(mention, reading):
            return None
        told_of = mention.kind == "police" or (mention.choice == "all" and mention.number is not None)
        if told_of and not mention.speaker and not mention.background:
            found = mention if _can_be_topic(mention, event, reading) else found
    return found


def _can_be_topic(mention: Mention, event: Event, reading: Reading) -> bool:
    if mention.names or mention.choice == "all":
        return True
    if event.value == "no_charge" and reading.police == [mention] and is_subject(mention, reading):
        return True  # "A second sergeant was arrested, but prosecutors decided that …"
    if mention.choice not in ("definite", "other"):
        return False
    opens = mention.first <= 4 and is_subject(mention, reading) and not mention.possessive
    return mention.plural or (opens and event.decider == "panel")
