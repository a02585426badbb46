"""Find the people that follow or are tied to an event: by preposition, by 'who' and 'whom', or as its object."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.happenings.tags import context
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import WITHOUT_PROCEEDINGS
from analysis.extract.telling.clause import PEOPLE, opens_topic
from analysis.extract.telling.complained import complained_of, is_of_acts

_OBJECTS = frozenset(("him", "her", "them"))
_LINKS = frozenset(("by", "for", "against", "of", "to", "into", "involving", "on", "regarding", "concerning"))
_AUXILIARIES = {"was", "were", "is", "are", "be", "been", "has", "have", "had", "did", "does", "do"}
_MODALS = {"will", "would", "may", "could", "should"}
_BREAKS = _AUXILIARIES | _MODALS | {"which", "that", "and", "but", "while", "who", ";", ".", ":"}
_NEW_CLAUSE = frozenset(("who", "which", "that", "but", "while", "when", "where", "because", "if", ";"))
_OF_AFTER = (["respect"], ["case"], ["behalf"], ["part"])
_TO_AFTER = (["given"], ["issued"], ["relation"], ["answer"], ["handed"], ["relating"])
_IN_RELATION = (["in", "relation"], ["in", "regard"], ["in", "respect"])
_OWN_ACTS = context("own_acts")
_ON_WHAT = frozenset(("in", "with", "over", "about", "regarding", "concerning"))
# the place and day between "a hearing will be held" and "in respect of PC Thorn"
_HELD_SOMEWHERE = 20
_HELD_FOR = (["in", "relation", "to"], ["in", "respect", "of"])
_FAULTLESS = (["with"], ["of"], ["to", "be", "made", "of"])
_CERTAIN = frozenset(("the", "both", "all", "him", "her", "them"))
_FARTHEST = 12
# what a manager does about those under him: "her supervisor gave her advice", "shared with the officer's manager"
_MANAGING = frozenset(("will", "would", "gave", "given", "spoke", "spoken", "reminded"))
_PROPOSING = frozenset(("suggested", "suggesting", "proposed", "proposing", "recommended", "recommending"))
_BEFALLING = frozenset(("was", "were", "be", "been", "receive"))
_HANDING = reading_words("handing")
_BEFORE_MEASURE = frozenset(("a", "an", "some", "only", "just"))
_DONE = context("done_with_somebody")
_DONE_WITHIN = 5
_GIVING = _HANDING | {"provided", "delivered", "held", "arranged"}
_THROUGH = frozenset(("by", "with", "to", "through"))


def right_after(event: Event, reading: Reading) -> Mention | None:
    """Find the people right after 'an investigation into' or 'allegations against', or whose 'retirement' it was."""
    if event.value == "complained":
        return complained_of(event, reading)
    for mention in reading.mentions:
        if mention.kind == "police" and mention.possessive and mention.last == event.first - 1:
            return mention
        if mention.first >= event.last:
            acts = reading.sentence.low[mention.last : mention.last + 2]  # "into the sergeant's conduct"
            owns = not mention.possessive or not _OWN_ACTS.isdisjoint(acts)
            between = reading.sentence.low[event.last : mention.first]
            near = (len(between) <= 1 or is_of_acts(between)) and mention.kind in PEOPLE and owns
            return mention if near else None
    return None


def within(event: Event, reading: Reading) -> Mention | None:
    """Find the 'him' of 'the panel found him guilty', the officer of 'with the officer by his line manager'."""
    for mention in reading.mentions:
        if not event.first < mention.first < event.last:
            continue
        given = mention.kind == "police" and mention.last < event.last and event.kind == "outcome"
        if not mention.possessive and (given or reading.low[mention.head] in _OBJECTS):
            return mention  # "gave the sergeant advice"
    return None


def receiver(event: Event, reading: Reading) -> Mention | None:
    """Find the 'him' of 'the chief constable has given him a written warning', which the chief constable gives."""
    low = reading.low
    at = event.first - 1 - (low[event.first - 1] in _BEFORE_MEASURE)
    if event.kind != "outcome" or at < 1 or low[at] not in _OBJECTS or low[at - 1] not in _HANDING:
        return None
    return next((mention for mention in reading.mentions if mention.first == at and mention.last == at + 1), None)


def linked(event: Event, reading: Reading) -> Mention | None:
    """Find the people of 'a misconduct meeting for the officer', 'no case to answer against three constables'."""
    if event.kind == "service":
        return None
    low = reading.sentence.low
    for mention in reading.mentions:
        inside = event.kind == "outcome" and event.first < mention.first < event.last
        if inside and mention.kind == "pronoun" and low[mention.first] in _OBJECTS:
            return mention  # "to enable him to reflect"
        if mention.first < event.last or mention.kind not in PEOPLE or mention.speaker:
            continue
        between = low[event.last : mention.first]
        with_them = between in (["with"], ["to"]) or _is_done_with(between, event)
        in_company = with_them and event.kind == "outcome" and _is_known(mention)
        if not in_company and (not _is_link(between, event) or _breaks_off(between, event)):
            return None
        if event.kind == "proceeding" and between[:1] == ["into"] and mention.choice == "bare" and mention.plural:
            return None  # "a hearing into the conduct of officers", of whom the next lines tell
        own_acts = mention.possessive and not _OWN_ACTS.isdisjoint(low[mention.last + 1 : mention.last + 2])
        if (mention.possessive and not own_acts) or _is_common_noun(mention, reading):
            return None
        certain = low[mention.first] in _CERTAIN and not mention.over_others
        if between == ["with"] and event.kind == "outcome" and not certain:
            return None  # "a debrief with both sergeants", but "with their managers", "with her manager"
        return mention
    return None


def _is_done_with(between: list[str], event: Event) -> bool:
    """Say whether a measure 'was held with', 'would be provided to', 'will be undertaken by' somebody."""
    if between[-1:] == ["by"] and not _GIVING.isdisjoint(between[-2:]):
        return False  # "advice, to be given by the superintendent", who is not the one advised
    done = event.value in WITHOUT_PROCEEDINGS and not _DONE.isdisjoint(between)
    return done and between[-1] in ("with", "to", "by") and len(between) <= _DONE_WITHIN


def _is_known(mention: Mention) -> bool:
    """Say whether 'a debrief with both sergeants' is of them, and not with somebody's line manager."""
    if mention.kind == "pronoun":
        return mention.choice == "definite" and not mention.possessive
    return mention.kind == "police" and mention.choice in ("definite", "all") and not mention.post


def _is_link(between: list[str], event: Event) -> bool:
    """Say whether the words between an event and a phrase end in a preposition that ties them."""
    if between in _FAULTLESS and event.kind == "case_to_answer":
        return True  # "no fault with the sergeant", "no criticism of either of them"
    if between == ["with"]:
        return event.value == "performance" or (event.kind == "outcome" and event.value in WITHOUT_PROCEEDINGS)
    of_somebody = event.kind == "proceeding" and between[-3:] in _HELD_FOR  # "a hearing will be held … in respect of"
    farthest = _FARTHEST + 3 * _is_about(between) + _HELD_SOMEWHERE * of_somebody
    if not between or len(between) > farthest or between[-1] not in _LINKS:
        return False
    if between[-1] == "by":
        done = event.kind in ("case_to_answer", "alleged") and (len(between) == 1 or between[-2] == "misconduct")
        done |= (
            event.kind == "alleged" and between[0] in _ON_WHAT
        )  # "a performance issue over the grading by the handler"
        return done or event.value == "appeal"  # "no sign of misconduct by the officer", "an appeal by PC Thorn"
    if event.kind == "proceeding" and between[0] == "into" and is_of_acts(between[1:]):
        return True  # "a hearing into the actions of two sergeants"
    if between[-1] == "of":
        return between[-2:-1] in _OF_AFTER or (len(between) == 1 and _is_appeal(event))
    if between == ["to"] and event.kind == "outcome":
        return True  # "words of advice to both officers"
    if between[-1] == "to":
        return between[-3:-1] in _IN_RELATION or between[-2:-1] in _TO_AFTER or between[-2:] == ["as", "to"]
    return between[-1] != "on" or event.kind == "scrutiny"


def _is_appeal(event: Event) -> bool:
    """Say whether 'allowed the appeal of PC Thorn' tells of an appeal and what it undid."""
    return event.value == "appeal" or (event.kind, event.value) == ("finding", "overturned")


def _breaks_off(between: list[str], event: Event) -> bool:
    """Say whether a verb or a new clause stands between; 'a meeting was arranged for' is let through."""
    words = set(between)
    if "justify" in words and between[-3:] in _HELD_FOR:
        return False  # "no indication of behaviour that would justify proceedings in respect of"
    if "given" in words or "issued" in words or not _BREAKS & set(between[:-1]):
        return False
    identified = event.kind in ("case_to_answer", "finding") and bool({"identified", "found", "established"} & words)
    arranged_for = between[-3:] in _HELD_FOR or between[-1] == "for"
    arranged_for = arranged_for and event.kind in ("outcome", "proceeding")
    if arranged_for and event.kind == "outcome" and between[:2] == [",", "which"]:
        words.discard("which")  # "management action, which will highlight what was missed, for the two officers"
    in_view_of = _is_about(between) and event.kind == "outcome"
    taken_against = between[-2:] == ["taken", "against"] and event.value == "no_further_action"
    return not (identified or arranged_for or in_view_of or taken_against) or bool(_NEW_CLAUSE & words)


def _is_about(between: list[str]) -> bool:
    return between[-1:] in (["regarding"], ["concerning"], ["involving"])


def _is_common_noun(mention: Mention, reading: Reading) -> bool:
    """Say whether 'officers' is general beside somebody's own: 'her duty to officers'."""
    general = mention.choice == "bare" and mention.plural and mention.number is None
    return general and any(other.possessive and other.kind == "pronoun" for other in reading.mentions)


def object_of(event: Event, reading: Reading) -> Mention | None:
    """Find the object: 'sacked two officers', 'decided to charge the officer', 'found that three officers had …'."""
    low = reading.sentence.low
    if low[event.first : event.last] == ["given", "notice", "that"]:
        return None  # "the defence had been given notice that she would be heard"
    for mention in reading.mentions:
        if mention.first < event.last:
            continue
        if mention.kind == "other":
            return None
        if mention.kind not in PEOPLE or mention.speaker:
            continue
        between = low[event.last : mention.first]
        limit = _FARTHEST if event.kind in ("case_to_answer", "alleged") else 4
        if len(between) > limit or {";", ".", "but", "while"} & set(between):
            return None
        if event.kind == "criminal" and any(word.endswith("ing") for word in between):
            return None  # "convicted of assaulting a police officer"
        if event.needs_people and mention.choice == "bare" and mention.plural and mention.number is None:
            return None  # "training to assist officers"
        if event.kind == "outcome" and "that" in between:
            return None  # "one written warning and one finding that a former officer …"
        if event.kind == "proceeding" and {"and", "that"}.issubset(between):
            return None  # "agreed to hold a hearing, and confirmed that the supervisor would …"
        if between and between[-1] in ("by", "from", "with", "to", "of") and event.kind != "scrutiny":
            return None
        return mention
    return None


def under_manager(manager: Mention, event: Event, reading: Reading) -> Mention | None:
    """Take 'the officer's line manager would review their performance' as told of the officer."""
    if not manager.over_others or event.value not in WITHOUT_PROCEEDINGS:
        return None
    before = (other for other in reading.mentions if other.kind == "police" and other is not manager)
    owner = next((other for other in before if 0 <= manager.first - other.last <= 1), None)
    told = owner is not None and reading.low[owner.first - 1] in _THROUGH
    done = reading.low[manager.last : manager.last + 2]
    return owner if told or (not _MANAGING.isdisjoint(done) and _BEFALLING.isdisjoint(done)) else None


def spoken_of(officer: Mention, reading: Reading) -> Mention | None:
    """Find the handler of 'In relation to the call handler, we thought that the officer …', where nobody else is.

    "The other officer left, and that officer was cleared" goes back to the last single one of the same rank.
    """
    if officer.pointing and officer.count == 1:
        alike = (other for other in reading.police if other.last <= officer.first and other.rank == officer.rank)
        last = max(alike, key=lambda other: other.first, default=None)
        return last if last is not None and last.count == 1 and not last.speaker else None
    if reading.low[officer.first : officer.last] != ["the", "officer"] or officer.restricted:
        return None
    before = [other for other in reading.mentions if other.first < officer.first and other.kind != "body"]
    police = [other for other in before if other.kind == "police"]
    if len(police) != 1 or police[0].plural:
        return None
    if not _PROPOSING.isdisjoint(reading.low[max(0, officer.first - 2) : officer.first]):
        return police[0]  # "found that only the constable had a case and suggested the officer complete a plan"
    return police[0] if before == police and opens_topic(police[0], reading) else None


def whole_of_list(mention: Mention, event: Event, reading: Reading) -> Mention | None:
    """Take 'Six officers, four serving and two former, will face …' as the six."""
    whole = mention.listed_in
    if whole is None or whole.listed[-1] is not mention or event.first <= mention.last:
        return None
    low = reading.sentence.low
    described = low[mention.last] == "who" and "," in low[mention.last : event.first]
    return whole if described or low[mention.last] in (",", "-", ")") else None
