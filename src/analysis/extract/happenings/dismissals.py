"""Tell who or what is dismissed, a person or a case, and whether a dismissal happened or is only spoken of."""

from __future__ import annotations

from analysis.extract.happenings.deciders import decider
from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import clause_start, is_finite, negated, possible
from analysis.extract.happenings.tags import case_nouns, context
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import PREPOSITIONS

_AMBIGUOUS = context("ambiguous_dismissals")
_DISMISSING = context("dismissing_words")
_DISMISSED = context("dismissed_words")
_DISMISSAL = context("dismissal_nouns")
_GIVEN = context("dismissal_given")
_REACTING = context("reacting")
_SACK_GIVEN = context("sack_given")
_DECIDING = context("deciding_to")
_CALLS = context("calls_and_prospects")
_DISMISSAL_WISHED = context("dismissal_wished")
_REFUSING = context("refusing")
_SPORT = context("sport")
_NOT_BELIEVED = context("not_believed")
_OFF_THE_FIELD = (["from", "the", "field"], ["from", "the", "pitch"])
_REQUESTS = context("requests")
_REQUESTS_AS_SUBJECT = context("requests_as_subject")
_GOING_OR_THROUGH = context("going_to_a_hearing") | PREPOSITIONS
_SHOTS_AT = (["at"], ["on"], ["into"])
_FIRING = frozenset(("who", "had", "has", "have", "having", "he", "she", "they"))
_WEAPONS = reading_words("weapons")
# An object stands within so many words of its verb.
_OBJECT = 4
_ENDS_OBJECT = frozenset(("following", "over", "amid", "for", "after", "without", "by", "from", "in", "at", "on"))
# "the case against the officer was dismissed" is said of the case
_LINKS_TO_A_CASE = frozenset(
    ("against", "of", "into", "for", "to", "by", "involving", "concerning", "from", "about", "on", "over")
)
_WITH_HIS = (["with", "his"], ["with", "her"], ["with", "their"])
_REPLACED = (["place", "of"], ["instead", "of"], ["rather", "than"])
# "this was not a dismissal case"
_KINDS_OF_CASE = (["case"], ["offence"], ["matter"])
_NOBODY = frozenset(("nobody", "no-one"))
_WANTING = frozenset(("want", "wants", "wanted"))
# "the woman did not want the sergeant, or the constable who drove her, to lose": so far off stands who wishes it
_WANTED_WITHIN = 9
# "a sanction short of dismissal", "nothing below dismissal"
_LESS_THAN = frozenset(("short", "below", "less", "lesser", "lower", "lighter"))
_OPTIONS = frozenset(("option", "options", "possible", "possibility"))
_UNABLE = frozenset(("cannot", "can't"))
_THEY = ("he", "she", "they")
_PERSONS = ("police", "pronoun", "people")


def read_dismissal(reading: Reading, event: Event, hypothetical: bool) -> bool:
    """Give a dismissal its value and polarity; return False when nobody's dismissal is spoken of.

    A case that is dismissed is added to the findings of the reading as not proven.
    """
    first = event.first
    if not _WANTING.isdisjoint(reading.before(first, 3)):
        return False  # "they never wanted anybody sacked"
    if reading.before(first, 1) == ["to"] and not _WANTING.isdisjoint(reading.before(first, _WANTED_WITHIN)):
        return False  # "the woman did not want the officer to lose his job"
    if not _NOBODY.isdisjoint(reading.before(first, 3)):
        return False  # "astonished that nobody had lost their job"
    if not _is_of_a_person(reading, event) or reading.low[event.last : event.last + 1] in _KINDS_OF_CASE:
        return False
    if hypothetical:
        if not _REFUSING.isdisjoint(reading.before(first, 12)):
            return False
        event.value = "not_dismissed" if negated(reading, first, 4) else "would_have_been_dismissed"
    elif any(mention.choice == "none" and mention.first < first for mention in reading.mentions):
        # "no officer was dismissed" is said of nobody, not of a job kept; "no officers will lose their jobs" of none
        return {"will", "would"}.isdisjoint(reading.before(first, 2))
    elif negated(reading, first, 4):
        if not _UNABLE.isdisjoint(reading.before(first, 3)):
            return False  # "as he has retired he cannot be dismissed"
        event.value = "not_dismissed"
    elif _is_reacted_to(reading, event):
        event.forward = True
    elif possible(reading, first) or _is_forestalled(reading, first) or _only_spoken_of(reading, first):
        conditional = reading.low[0] == "if" or "if" in reading.before(first, 12)
        event.polarity = "hypothetical" if conditional else "possible"
    return True


def _is_of_a_person(reading: Reading, event: Event) -> bool:
    """Tell a person's dismissal from a case's; a case dismissed is added to the findings as not proven."""
    first, last, low = event.first, event.last, reading.low
    if not _SPORT.isdisjoint(low) or low[last : last + 3] in _OFF_THE_FIELD:
        return False
    shooting = (*low[:first], *low[last : last + _OBJECT])  # "they were fired at three people", "had fired a rifle"
    if low[first] == "fired" and (low[last : last + 1] in _SHOTS_AT or not _WEAPONS.isdisjoint(shooting)):
        return False
    if low[first] in _AMBIGUOUS and _is_done_to_somebody(reading, event):
        return True
    if low[first] == "fired" and low[first - 1] in _FIRING:
        return False  # "the officer who had fired"
    if low[first:last] == ["let", "go"] or (low[first] in _AMBIGUOUS and last == first + 1):
        before = reading.before(first, 3)
        if low[first] == "let" and (before[-1:] == ["to"] or low[last : last + 1] == ["of"]):
            return False  # "told her to let go of his arm"
        of_a_thing = before[:1] == ["it"] or low[max(0, first - 2) : first - 1] == ["it"]  # "It was not fired"
        return not of_a_thing and (is_finite(before) or "get" in before or "got" in before)
    if low[last - 1 : last + 1] == ["out", "at"] and any(mention.first == last + 1 for mention in reading.mentions):
        return False  # "she kicked out at an officer"
    if low[first] not in _DISMISSING or low[last - 1] not in _DISMISSING:
        return True
    if any(mention.first == last and mention.kind in ("police", "pronoun") for mention in reading.mentions):
        return True  # "the hearing dismissed him"
    if low[max(0, first - 2) : first - 1] == ["whom"]:
        return True
    if not _NOT_BELIEVED.isdisjoint(low[last : last + 3]) and not is_finite(reading.before(first, 2)):
        return False  # "the handler who dismissed her pleas"
    start = clause_start(reading, first)
    case = _object(reading, last)
    if not case and not _case_is_subject(reading, start, first):
        return True
    if "court" in low[last : last + 3]:
        return False
    on_request = case in _REQUESTS or not _REQUESTS_AS_SUBJECT.isdisjoint(low[start:first])
    in_court = "court" in low[start:first] or decider(reading, first) == "court"  # "appealed to the crown court"
    if "appeal" in (case, *low[start:first]) and not (in_court or possible(reading, first)):
        reading.found.append(Event("proceeding", "appeal", first, last, "", "held", "panel", implied=True))
    if not on_request and not possible(reading, first):
        reading.found.append(Event("finding", "not_proven", first, last, decider="panel"))
    return False


def _is_done_to_somebody(reading: Reading, event: Event) -> bool:
    """Say whether 'bosses fired him' or 'the panel has axed two officers' is told, not who fires a police chief."""
    by_panel = event.decider == "panel"
    return any(
        mention.first == event.last and (mention.kind == "pronoun" or (by_panel and mention.kind == "police"))
        for mention in reading.mentions
    )


def _object(reading: Reading, last: int) -> str:
    """Return the word for a case that follows as the object of 'dismissed', or nothing."""
    low = reading.low
    for at in range(last, min(last + 6, len(low))):
        if low[at] in (",", ";", ":", "."):
            return ""  # "would have been dismissed, the hearing found"
        if low[at] in case_nouns():
            return low[at]
        if low[at] == "and" and is_finite(low[at + 1 : at + 2]):
            return ""  # "was dismissed and has lodged an appeal"
        is_officer = any(
            mention.kind == "police" and mention.first <= at < mention.last for mention in reading.mentions
        )
        if is_officer or low[at] in _ENDS_OBJECT:
            return ""
    return ""


def _case_is_subject(reading: Reading, start: int, first: int) -> bool:
    """Say whether the noun nearest before a token, its subject, is a case and not a mention of people."""
    low = reading.low
    for at in range(first - 1, start - 1, -1):
        person = next(
            (m for m in reading.mentions if m.kind in _PERSONS and not m.perhaps and m.first <= at < m.last), None
        )
        if person is not None:
            if person.first > 0 and low[person.first - 1] in _LINKS_TO_A_CASE:
                continue
            owned = low[person.last : min(person.last + 4, first)]
            return person.possessive and not case_nouns().isdisjoint(owned)
        before = low[max(start, at - 4) : at]
        before = before[before.index("and") :] if "and" in before else before  # "no case to answer and the proceedings"
        attended = low[at] in ("hearing", "proceedings") and not _GOING_OR_THROUGH.isdisjoint(before)
        of_it = low[at] == "it" and low[at - 1] in PREPOSITIONS  # "an officer who lied about it, has been dismissed"
        no_subject = attended or of_it or low[at - 1] == "under" or low[at + 1 : at + 3] == ["to", "answer"]
        if low[at] in case_nouns() and not no_subject:
            return True  # but not "attended a hearing and was dismissed", "was under investigation and would …"
    return False


def _is_reacted_to(reading: Reading, event: Event) -> bool:
    """Say whether people 'welcomed the sacking of' somebody: what follows 'of' is who was dismissed."""
    of_somebody = reading.low[event.first] in _DISMISSAL and reading.low[event.last : event.last + 1] == ["of"]
    return of_somebody and not _REACTING.isdisjoint(reading.before(event.first, 2))


def _is_forestalled(reading: Reading, first: int) -> bool:
    """Say whether somebody goes 'before he is dismissed' or 'before they could be sacked'."""
    before = reading.before(first, 5)
    return "before" in before and is_finite(before[-1:]) and before[before.index("before") + 1] in _THEY


_WISHING = (["to", "have"], ["to", "get"], ["to", "see"], ["wanted", "to"])


def _only_spoken_of(reading: Reading, first: int) -> bool:
    """Say whether a dismissal is a call for one, a penalty that exists, or words about its meaning."""
    word = reading.low[first]
    before = reading.before(first, 6)
    if word == "the":  # "faces the sack"
        return _SACK_GIVEN.isdisjoint(before[-2:])
    if word == "dismissing" or reading.before(first, 3)[:2] in _WISHING:
        return True  # "a bid to have him sacked"
    if word == "dismiss":
        return "to" in before[-2:] and _DECIDING.isdisjoint(before)
    if word in _DISMISSAL and before[-2:] in _WITH_HIS:
        return False  # "the hearing ended with his dismissal"
    if word in _DISMISSAL:
        if before[-2:] in _REPLACED:
            return True  # "in place of dismissal it ordered a warning"
        if not _OPTIONS.isdisjoint(reading.low[first : first + 7]):
            return True  # "a hearing at which dismissal is among the options"
        return _GIVEN.isdisjoint(before) or not _LESS_THAN.isdisjoint(before[-2:]) or "appeal" in reading.low
    if "would" in before[-2:] and not _DISMISSAL_WISHED.isdisjoint(reading.before(first, 9)):
        return True  # "the family had hoped that she would lose her job"
    if before[-2:] == ["to", "be"]:
        return not _DISMISSAL_WISHED.isdisjoint(before)  # "what an officer has to do to be sacked"
    return word not in _DISMISSED and not _CALLS.isdisjoint(before[-3:])
