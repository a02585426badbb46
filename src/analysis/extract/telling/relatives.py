"""Find the people of a relative clause: 'three officers who were warned', 'the sergeant, to whom it gave advice'."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.clause import PEOPLE, is_oblique, is_subject

_AUXILIARIES = frozenset(("was", "were", "is", "are", "be", "been", "has", "have", "had", "did", "does", "do"))
# "who was found guilty and was dismissed", "who it was said had lied"
_GOING_ON = frozenset(
    (
        "and",
        "to",
        "or",
        "but",
        "that",
        "also",
        "later",
        "then",
        "since",
        "now",
        "subsequently",
        "said",
        "alleged",
        "found",
        "not",
    )
)


def to_whom(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'the sergeant, to whom it proposed to give words of advice'."""
    low = reading.sentence.low
    if "whom" not in low:
        return None
    for at in range(event.first - 1, max(0, event.first - 10), -1):
        if low[at] == "whom" and low[at - 1] in ("to", "for", "against", "with"):
            told_by = [other for other in reading.mentions if other.gender and at < other.first < event.first]
            inside = told_by and "," not in low[at : event.first]
            return None if inside else _ends_at(reading, (at - 1, at - 2))  # "with whom he is alleged to have lied"
        if low[at] in (";", ".", ":"):
            return None
        if any(other.first <= at < other.last and other.kind in ("police", "other") for other in reading.mentions):
            return None
    return None


def relative(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'three officers who have received a written warning' or 'an inspector, whom it dismissed'."""
    low = reading.sentence.low
    for at in range(event.first - 1, max(0, event.first - 15), -1):
        word = low[at]
        if word == "who" and _is_past_its_clause(at, event, reading):
            subject = _ends_at(reading, (at, at - 1))
            return subject if subject is not None and is_subject(subject, reading) else None
        if word == "who" or (word == "whom" and low[at + 1] in ("it", "they", "the", "we")):
            return _ends_at(reading, (at, at - 1))
        ends_clause = word in (",", ";", "but", "that", "while") or (word == "had" and event.kind == "case_to_answer")
        if ends_clause and at < event.first - 1:
            return None
    return None


def _is_past_its_clause(who: int, event: Event, reading: Reading) -> bool:
    """Say whether 'an officer who hit a man who was asleep | has been sacked' goes on after its clauses end."""
    low = reading.low
    verb = event.first
    while verb > who + 1 and low[verb - 1] in _AUXILIARIES:
        verb -= 1
    had_a_verb = any(low[at] in _AUXILIARIES for at in range(who + 1, verb - 1))
    if verb == event.first or not had_a_verb or low[verb - 1] in _GOING_ON or low[verb - 1] in _AUXILIARIES:
        return False
    before = next((mention for mention in reading.mentions if mention.last == verb), None)
    return before is None or (before.kind != "pronoun" and is_oblique(before, reading))


def _ends_at(reading: Reading, ends: tuple[int, int]) -> Mention | None:
    people = (mention for mention in reversed(reading.mentions) if mention.kind in PEOPLE and not mention.speaker)
    return next((mention for mention in people if mention.last in ends), None)
