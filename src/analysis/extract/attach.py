"""Give each event of a sentence its people: by preposition, as subject, through a relative clause, or as object."""

from __future__ import annotations

from analysis.extract.events import Event, Reading
from analysis.extract.mentions import FATE_VERBS, PREPOSITIONS, SUBJECT_OPENERS, Mention

_LINKS = frozenset("for against of to into involving on regarding concerning".split())
_BREAKING = frozenset("was were is are be been has have had will would may could should did does do which that and but while who , ; . :".split())
_PEOPLE = frozenset(("police", "pronoun", "people"))
_NOT_OF_OTHERS = frozenset(("case_to_answer", "proceeding", "finding", "alleged"))
_DECIDING = frozenset(
    "proposed agreed disagreed recommended suggested felt considered determined decided directed concluded found advised asked arranged held "
    "proceed accepted believed confirmed published referred reviewed investigated served interviewed told identified upheld noted completed propose agree also further have".split()
)


_AUXILIARIES = frozenset("was were have has had are is been will would".split())


class Elsewhere:
    """What an event is attached to when it befalls somebody who is not police, so that it is dropped."""


ELSEWHERE = Elsewhere()


def people_of(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    """Return the mention an event befalls; None when the sentence names nobody; ELSEWHERE when it is not police."""
    found = _people_of(event, reading)
    if isinstance(found, Mention):
        if event.kind == "service" and _friend_of(found, reading):
            return ELSEWHERE
        found = _antecedent(found, reading)
        for part in reading.mentions:
            if part.part is found and 0 < found.first - part.last <= 2 and event.first >= found.last and not _in_relative(found, event, reading):
                return part  # "three of the four constables who … had no case to answer" is the three
        if found.included_in is not None and event.first > found.last:
            return found.included_in
        if found.listed_in is not None and found.listed_in.listed[-1] is found and event.first > found.last:
            after = reading.sentence.low[found.last : found.last + 1]
            if after in ([","], ["-"], [")"]):
                return found.listed_in
    return found


def _friend_of(mention: Mention, reading: Reading) -> bool:
    """Say whether 'a friend of the young officer, who …' makes it unclear who left."""
    low = reading.sentence.low
    return mention.first > 1 and low[mention.first - 1] == "of" and any(other.kind == "other" and other.last == mention.first - 1 for other in reading.mentions)


def _antecedent(mention: Mention, reading: Reading) -> Mention:
    """Take 'they' as the number of people that opens the sentence: 'All seven had been told that they would not be charged'."""
    if mention.kind != "pronoun" or mention.choice != "definite" or mention.number is not None or mention.possessive:
        return mention
    if not mention.plural and not mention.gender:
        return mention
    if not mention.plural:
        ones = [other for other in reading.mentions if other.first < mention.first and other.kind in ("police", "other", "people") and not other.speaker and other.part is None or (other.part is not None and other.first < mention.first)]
        parts = [other for other in ones if other.part is not None and other.count == 1 and is_subject(other, reading)]
        wholes = [other.part for other in parts]
        return parts[0] if len(parts) == 1 and all(other in parts or other in wholes for other in ones) else mention
    for other in reading.mentions:
        if other.first < mention.first and other.kind == "pronoun" and other.number is not None and (other.count or 0) > 1 and is_subject(other, reading):
            return other
    return mention


_FINITE = frozenset("was were has have had received will is are".split())


def _in_relative(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether an event stands in the clause that 'who' opens after a mention, not in the main clause after it."""
    if not mention.restricted or mention.choice != "indefinite":
        return False
    return not _FINITE & set(reading.sentence.low[mention.last + 2 : event.first])


def _nearest(event: Event, reading: Reading) -> Mention | None:
    before = [mention for mention in reading.mentions if mention.first < event.first and mention.kind in _PEOPLE]
    return before[-1] if before else None


def _people_of(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    if event.forward:
        return _next(event, reading)
    if event.kind == "finding" and reading.sentence.low[event.first : event.last] in (["was", "not"], ["were", "not"]):
        return _nearest(event, reading)
    linked = _linked(event, reading)
    if linked is not None and not (event.verbal and event.kind == "case_to_answer"):
        return linked
    relative = _to_whom(event, reading) or _relative(event, reading)
    if relative is not None:
        return relative
    before = _across_aside(event, reading) or _before(event, reading)
    if before is not None:
        return _not_repeated(before, reading)
    return linked or _after(event, reading) or _topic(event, reading)


def _topic(event: Event, reading: Reading) -> Mention | None:
    """Fall back on the people a sentence is about: 'A file on both sergeants went to …, which decided …'."""
    if event.kind not in ("criminal", "outcome", "finding"):
        return None
    found = None
    for mention in reading.mentions:
        if mention.first >= event.first:
            break
        if mention.kind == "other" and is_subject(mention, reading):
            return None
        if mention.kind == "police" and not mention.speaker and not mention.background and (mention.choice in ("definite", "all", "other") or mention.names):
            opens = mention.first <= 4 and is_subject(mention, reading) and not mention.possessive and event.decider == "panel"
            if mention.plural or mention.names or mention.choice == "all" or opens:
                found = mention
    return found


def _next(event: Event, reading: Reading) -> Mention | None:
    """Find the people right after 'an investigation into' or 'allegations against'."""
    for mention in reading.mentions:
        if mention.first >= event.last:
            return mention if mention.first - event.last <= 1 and mention.kind in _PEOPLE and not mention.possessive else None
    return None


def _not_repeated(mention: Mention | Elsewhere, reading: Reading) -> Mention | Elsewhere:
    """Take 'the sergeant and the constable both' as the two people named, not as a third phrase."""
    if isinstance(mention, Mention) and mention.kind == "pronoun" and mention.choice in ("all", "each"):
        for other in reading.mentions:
            between = reading.sentence.low[other.last : mention.first]
            if other.kind == "police" and other.joined is not None and len(between) <= 2 and all(word in _AUXILIARIES for word in between):
                return other
    return mention


def _linked(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'a misconduct meeting for the officer', 'no case to answer against three constables'."""
    if event.kind in ("service",):
        return None
    low = reading.sentence.low
    for mention in reading.mentions:
        if mention.first < event.last or mention.kind not in _PEOPLE or mention.speaker:
            continue
        between = low[event.last : mention.first]
        if not between or len(between) > 12 or between[-1] not in _LINKS:
            return None
        if between[-1] == "of" and between[-2:-1] not in (["respect"], ["case"], ["behalf"], ["part"]):
            return None
        if between[-1] == "to" and between[-3:-1] not in (["in", "relation"], ["in", "regard"], ["in", "respect"]) and between[-2:-1] not in (["given"], ["issued"], ["relation"], ["answer"], ["handed"]):
            return None
        if between[-1] == "on" and event.kind != "scrutiny":
            return None
        identified = event.kind == "case_to_answer" and bool({"identified", "found", "established"} & set(between)) and "that" not in between
        passive = (identified or (between[-1] == "for" and event.kind in ("outcome", "proceeding"))) and not {"who", "which", "that", "but", "while", "when", "where", "because", "if", ";"} & set(between)
        if any(word in _BREAKING and word not in ("held", ",") for word in between[:-1]) and "given" not in between and "issued" not in between and not passive:
            return None
        if mention.possessive:
            return None
        if mention.choice == "bare" and mention.plural and mention.number is None and any(m.possessive and m.kind == "pronoun" for m in reading.mentions):
            return None
        return mention
    return None


def _to_whom(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'the sergeant, to whom it proposed to give words of advice'."""
    low = reading.sentence.low
    for at in range(event.first - 1, max(0, event.first - 10), -1):
        if low[at] == "whom" and low[at - 1] in ("to", "for", "against", "with"):
            return next((mention for mention in reversed(reading.mentions) if mention.last in (at - 1, at - 2) and mention.kind in _PEOPLE), None)
        if low[at] in (";", ".", ":") or any(mention.first <= at < mention.last and mention.kind in ("police", "other") for mention in reading.mentions):
            return None
    return None


def _relative(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'three officers who have received a written warning'."""
    low = reading.sentence.low
    at = event.first - 1
    steps = 0
    while at > 0 and steps < 14:
        word = low[at]
        if word == "whom" and low[at + 1] in ("it", "they", "the", "we"):
            return next((mention for mention in reversed(reading.mentions) if mention.last in (at, at - 1) and mention.kind in _PEOPLE), None)
        if word == "who":
            for mention in reversed(reading.mentions):
                if mention.last in (at, at - 1) and mention.kind in _PEOPLE:
                    return mention
            return None
        if word in (",", ";", "and", "but", "that", "while", "had") and steps > 0:
            if word == "had" and event.kind != "case_to_answer":
                at -= 1
                steps += 1
                continue
            if word == "and":
                at -= 1
                steps += 1
                continue
            return None
        at -= 1
        steps += 1
    return None


def _across_aside(event: Event, reading: Reading) -> Mention | None:
    """Find the subject of 'Two constables, who had each assumed that the other had called, received advice'."""
    low = reading.sentence.low
    for mention in reversed(reading.mentions):
        aside = low[mention.last : mention.last + 2] in ([",", "who"], [",", "whose"]) or (low[mention.last : mention.last + 1] == [","] and low[mention.last + 2 : mention.last + 4] == ["of", "whom"])
        if mention.kind != "police" or mention.last >= event.first or mention.speaker or not aside:
            continue
        closing = next((at for at in range(event.first - 1, mention.last + 2, -1) if low[at] == ","), None)
        if closing is None or closing + 1 >= len(low) or low[closing + 1] not in FATE_VERBS | _FINITE or low[closing + 1] in ("who", "and", "did"):
            return None
        inside = any(closing < other.first < event.first and other.kind in ("police", "pronoun", "other") for other in reading.mentions)
        return None if inside else mention
    return None


def is_subject(mention: Mention, reading: Reading) -> bool:
    """Say whether a mention opens a clause, as its subject does."""
    if mention.first == 0:
        return True
    previous = reading.sentence.low[mention.first - 1]
    return previous in SUBJECT_OPENERS


def _opens_clause(mention: Mention, reading: Reading) -> bool:
    """Say whether a body's phrase, article and adjectives included, opens a clause."""
    low = reading.sentence.low
    at = mention.first
    while at > 0 and low[at - 1] in ("a", "an", "the", "independent", "our", "lead", "misconduct", "disciplinary", "police", "'s"):
        at -= 1
    return at == 0 or low[at - 1] in SUBJECT_OPENERS


def _oblique(mention: Mention, reading: Reading) -> bool:
    return mention.first > 0 and reading.sentence.low[mention.first - 1] in PREPOSITIONS


def _before(event: Event, reading: Reading) -> Mention | Elsewhere | None:
    """Find the subject: the nearest phrase before the event that can be one."""
    low = reading.sentence.low
    fallback: Mention | None = None
    for mention in reversed(reading.mentions):
        if mention.last > event.first + (1 if mention.kind == "police" else 0) and mention.first >= event.first:
            continue
        if mention.first >= event.first:
            continue
        if ";" in low[mention.last : event.first] and event.kind != "service" and not event.verbal:
            break
        if mention.kind == "body" or _decides(mention, reading):
            if _opens_clause(mention, reading):
                break
            continue
        if mention.kind == "other":
            if mention.first and low[mention.first - 1] in ("a", ",") and any(m.kind == "police" and low[m.last : mention.first] in ([","], [",", "a"]) for m in reading.mentions):
                continue  # "PC Smith, a father of two, was …"
            if event.kind in _NOT_OF_OTHERS:
                continue
            if is_subject(mention, reading) or (mention.first > 0 and low[mention.first - 1] in ("the", "a", "an", "his", "her") and (mention.first == 1 or low[mention.first - 2] in SUBJECT_OPENERS)):
                return ELSEWHERE
            continue
        if mention.kind not in _PEOPLE or mention.background:
            continue
        if mention.kind == "pronoun" and event.kind == "alleged":
            continue
        if mention.speaker:
            if event.first - mention.last < 3 and event.kind in ("service", "criminal"):
                return ELSEWHERE
            continue
        if mention.kind == "people" and event.kind in ("service", "criminal") and mention.number is None:
            return ELSEWHERE
        if mention.possessive and event.kind in ("service",):
            continue
        if _oblique(mention, reading):
            part = next((whole for whole in reading.mentions if whole.part is mention), None)
            if part is not None:
                continue
            previous = low[mention.first - 1]
            if _topic_opener(low, mention.first):
                return mention  # "In relation to the other, the force did not agree …"
            dealt = previous == "with" and mention.first > 1 and low[mention.first - 2] in ("deal", "dealt", "dealing")
            if fallback is None and (dealt or previous not in ("to", "by", "from", "with", "about", "including")) or (event.kind == "scrutiny" and fallback is None):
                fallback = mention
            continue
        return mention
    return fallback


_TOPIC_OPENERS = (["in", "relation", "to"], ["in", "respect", "of"], ["with", "regard", "to"], ["with", "respect", "to"], ["in", "regard", "to"], ["as", "for"], ["regarding"])


def _topic_opener(low: list[str], first: int) -> bool:
    return any(low[:first] == opener for opener in _TOPIC_OPENERS)


def _decides(mention: Mention, reading: Reading) -> bool:
    """Say whether 'they' is a force or watchdog: 'They proposed to deal with this by …'."""
    low = reading.sentence.low
    if mention.kind != "pronoun" or low[mention.head] not in ("they", "them"):
        return False
    if low[mention.head] == "them":
        return low[mention.last : mention.last + 1] == ["to"] and low[mention.first - 1 : mention.first] in (["directed"], ["asked"], ["invited"])
    following = low[mention.last : mention.last + 3]
    return bool(following) and ((following[0] in _DECIDING or (following[0] in ("should", "would", "will") and len(following) > 1 and following[1] in ("hold", "arrange", "proceed", "deal", "take", "convene"))) and not (following[0] in ("accepted", "have") and "that" not in following) or (following[0] == "also" and len(following) > 1 and following[1] in _DECIDING))


def _after(event: Event, reading: Reading) -> Mention | None:
    """Find the object: 'sacked two officers', 'decided to charge the officer', 'found that three officers had …'."""
    low = reading.sentence.low
    for mention in reading.mentions:
        if mention.first < event.last:
            continue
        if mention.kind == "other":
            return None
        if mention.kind not in _PEOPLE or mention.speaker:
            continue
        between = low[event.last : mention.first]
        limit = 12 if event.kind in ("case_to_answer", "alleged") else 4
        if len(between) > limit or any(word in (";", ".", "but", "while") for word in between):
            return None
        if event.kind == "outcome" and "that" in between:
            return None  # "one written warning and one finding that a former officer …"
        if between and between[-1] in ("by", "from", "with", "to", "of") and event.kind != "scrutiny":
            return None
        return mention
    return None
