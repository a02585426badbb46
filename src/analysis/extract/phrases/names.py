"""Find people by their names alone: a surname met before, a full name with its verb or age, a cipher such as NX47."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from analysis.extract.phrases.function_words import DEFINITE, OPENING_WORDS, PREPOSITIONS, STOPPERS, SUBJECT_OPENERS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import CALENDAR, FATE_VERBS, HURT, words
from analysis.extract.tokens import Sentence

_CIPHER = re.compile(r"[A-Z]{1,2}\d{2,3}")
# Verbs that, like any in -ed, make the full name at the head of a sentence its subject.
_OPENING_VERBS = frozenset(("won", "told", "sent", "used"))
# "an officer known only as", "who is referred to throughout as": what comes next is a name
_CALLING = frozenset(("known", "referred", "identified", "designated", "named", "described", "anonymised"))
_LONGEST_CALLING = 5
_OF_PLACES = frozenset(("in", "at", "near", "outside", "from", "to", "around", "through"))
_UP_TO_HURT = frozenset(
    (",", "who", "was", "had", "has", "been", "then", "later", "fatally", "also", "seriously", "repeatedly")
)
_AFTER_AGE = frozenset((",", "who", "of", "was", "from"))

_PAIR = 2


def named_at(sentence: Sentence, at: int, names: AbstractSet[str], found: list[Mention]) -> Mention | None:
    """Return the person whose name or cipher stands at a token with a capital, or None.

    `names` are surnames of officers met before, `found` the mentions to the left.
    """
    low, raw = sentence.low, sentence.raw
    if raw[at][-1].isdigit() and low[at] not in names and _is_cipher(sentence, at, found):
        return Mention(at, at + 1, at, "police", "named", 1, 1, names=[sentence.low[at]])
    following = raw[at + 1] if at + 1 < len(raw) else "."
    if following[0].isupper() and _is_full_name(sentence, at):
        surname = low[at + 1]
        restricted = low[at + 2] == "who"
        harmed = surname not in names and _is_hurt(low, at + 2)
        return Mention(
            at,
            at + 2,
            at + 1,
            "other" if harmed else "police",
            "named",
            1,
            1,
            names=[surname],
            perhaps=surname not in names and not _has_colleague(low, at + 2),
            restricted=restricted,
        )
    if following != "," and low[at] not in names:
        return None
    person = _surname(sentence, at, names, found[-1].last if found else 0)
    if person is not None and person.perhaps and _is_hurt(low, person.last):
        person.kind = "other"
    return person


def _is_hurt(low: list[str], at: int) -> bool:
    """Say whether 'was left with a fractured skull' or ', who was stabbed' follows a name: the one it happened to."""
    while at < len(low) and low[at] in _UP_TO_HURT:
        at += 1
    return at < len(low) and (low[at] in HURT or " ".join(low[at : at + 2]) in HURT)


def _is_cipher(sentence: Sentence, at: int, found: list[Mention]) -> bool:
    """Say whether a token is the code of an officer who may not be named, and not that of a road or a form."""
    low, raw = sentence.low, sentence.raw
    if at + 1 >= len(low) or not _CIPHER.fullmatch(raw[at]):
        return False
    if at and low[at - 1] in ("the", "on", "of", "near"):
        return False
    if _is_given(sentence, at, found):
        return True
    opens_list = low[at + 1] in ("and", ",") and at + 2 < len(low) and _CIPHER.fullmatch(raw[at + 2]) is not None
    in_list = at > 1 and bool(found) and bool(found[-1].names) and found[-1].last == at - 1
    return low[at + 1] in FATE_VERBS or opens_list or in_list


def _is_given(sentence: Sentence, at: int, found: list[Mention]) -> bool:
    """Say whether a text tells here whose code it is: 'a constable known as K07', 'one officer, K07,', 'K07, a …'."""
    low = sentence.low
    if is_called(low[max(0, at - _LONGEST_CALLING) : at]):
        return True
    if low[at + 1] == "," and found and found[-1].kind == "police" and found[-1].last == at - 1 and low[at - 1] == ",":
        return not found[-1].names
    opens_clause = at == 0 or low[at - 1] in SUBJECT_OPENERS
    return opens_clause and low[at + 1 : at + 3] in ([",", "a"], [",", "an"], [",", "the"], [",", "who"])


def is_called(before: list[str]) -> bool:
    """Say whether words end in 'known as', 'referred to only as' or their like, after which a name is told."""
    return before[-1:] == ["as"] and not _CALLING.isdisjoint(before[-_LONGEST_CALLING:])


def _is_full_name(sentence: Sentence, at: int) -> bool:
    """Say whether a full name and its verb stand at a token: 'Nadia Brown won …', 'striker John Smith was …'."""
    low, raw = sentence.low, sentence.raw
    if at + 3 >= len(low) or not (_is_proper(sentence, at) and _is_proper(sentence, at + 1)):
        return False
    if at and low[at - 1] == "the":
        return False  # "at the Foxley Arms was …"
    if at and (low[at - 1] in _OF_PLACES or low[max(0, at - 2) : at] == [",", "of"]):
        return False  # "fired in Hexley Park was …", "John Smith, of Hexley Park, was …"
    if _has_colleague(low, at + 2):
        return True
    verb = low[at + 2]
    if verb == ",":
        return low[at + 3] == "who"
    if verb in FATE_VERBS:
        return True
    if verb == "guilty" and at > 0 and low[at - 1] == "found":
        return True
    return at == 0 and ((verb.endswith("ed") and raw[at + 2].islower()) or verb in _OPENING_VERBS)


def _has_colleague(low: list[str], at: int) -> bool:
    """Say whether 'and his colleague' follows: 'findings against John Smith and his colleague PC Jones'."""
    return low[at : at + 3] in (["and", "his", "colleague"], ["and", "her", "colleague"])


def _is_proper(sentence: Sentence, at: int) -> bool:
    """Say whether a token can be a first name or a surname written out."""
    raw, low = sentence.raw[at], sentence.low[at]
    if len(raw) <= 2 or not raw[0].isupper() or raw.isupper() or not raw.isalpha():
        return False
    if low in STOPPERS or low in DEFINITE or low in PREPOSITIONS or low in OPENING_WORDS:
        return False
    return low not in words().tree.root and low not in words().modifiers and low not in CALENDAR


def _surname(sentence: Sentence, at: int, names: AbstractSet[str], floor: int) -> Mention | None:
    """Read a surname met before, or a full name with an age, as a person: 'Mr Smith', 'John Smith, 36,'."""
    low = sentence.low
    aged = low[at + 1 : at + 2] == [","] and at + 3 < len(low) and low[at + 2].isdigit()
    known = low[at] in names
    if not known and not aged:
        return None
    start = _name_start(sentence, at, floor)
    aged = aged and len(low[at + 2]) == 2 and low[at + 3] in _AFTER_AGE
    opens_clause = start == 0 or low[start - 1] in SUBJECT_OPENERS
    if not known and not (aged and start < at and opens_clause):
        return None
    last = at + 3 if aged else at + 1
    following = low[last] if last < len(low) else ""
    mention = Mention(start, last, at, "police", "named", 1, 1, names=[low[at]], perhaps=not known)
    mention.possessive = following == "'s" and low[last + 1 : last + 2] != ["been"]
    mention.restricted = following == "who"
    return mention


def _name_start(sentence: Sentence, at: int, floor: int) -> int:
    """Return where the first names and titles before a surname begin, at most three."""
    low, raw = sentence.low, sentence.raw
    start = at
    while start > floor and at - start < 3:
        word = low[start - 1]
        if not (raw[start - 1][0].isupper() and raw[start - 1].isalpha()):
            break
        if word in words().tree.root or word in STOPPERS or word in DEFINITE:
            break
        start -= 1
    return start


def name_before_apposition(sentence: Sentence, found: list[Mention]) -> None:
    """Give 'Daniel Smith, a police constable,' the name that stands before it."""
    for mention in found:
        if mention.kind == "police" and not mention.names and not mention.plural and mention.first >= 3:
            _take_name_before(sentence, mention, found)
        elif mention.kind == "police" and not mention.names and mention.choice == "all" and mention.count == _PAIR:
            _take_pair_before(sentence, mention, found)
        counted = mention.kind == "police" and mention.number is not None and (mention.count or 0) >= _PAIR
        if counted and not mention.names and sentence.low[mention.last : mention.last + 1] in ([","], ["-"], ["("]):
            _take_names_after(sentence, mention, found)


def _take_pair_before(sentence: Sentence, mention: Mention, found: list[Mention]) -> None:
    """Give 'Ada Foyle and Kit Dorn, both PCs,' the two names that stand before it."""
    low, comma = sentence.low, mention.first - 1
    if comma < _PAIR or low[comma] != ",":
        return
    first = _full_name_ends(sentence, comma - 1)
    second = comma - 1
    joint = first
    if joint < _PAIR or low[joint] != "and":
        return
    opens = _full_name_ends(sentence, joint - 1)
    if opens == joint - 1 or first == second or any(opens < other.first < comma for other in found):
        return
    mention.names = [low[joint - 1], low[second]]
    mention.first = opens + 1


def _full_name_ends(sentence: Sentence, surname: int) -> int:
    """Return the token before a full name of two or three words that ends at a token; that token when there is none."""
    at = surname
    while at >= 0 and sentence.raw[at][0].isupper() and sentence.raw[at].isalpha():
        at -= 1
    return at if surname - at in (2, 3) else surname


def _take_names_after(sentence: Sentence, mention: Mention, found: list[Mention]) -> None:
    """Give 'two constables, Ada Foyle and Kit Dorn,' the names that stand between commas after it."""
    low, at = sentence.low, mention.last + 1
    names: list[str] = []
    while len(names) < (mention.count or 0) and not any(other.first <= at < other.last for other in found):
        surname = _surname_of_full_name(sentence, at)
        if not surname:
            return
        names.append(low[surname])
        at = surname + 1
        if low[at : at + 1] in ([","], ["and"]) and len(names) < (mention.count or 0):
            at += 1 + (low[at : at + 2] == [",", "and"])
    if len(names) == (mention.count or 0) and low[at : at + 1] in ([","], ["-"], [")"], ["."]):
        mention.names, mention.last = names, at


def _surname_of_full_name(sentence: Sentence, at: int) -> int:
    """Return the token that ends a full name of two or three words that begins at a token, or 0."""
    end = at
    while end < len(sentence.low) and _is_proper(sentence, end):
        end += 1
    return end - 1 if end - at in (2, 3) else 0


def _take_name_before(sentence: Sentence, mention: Mention, found: list[Mention]) -> None:
    low, raw = sentence.low, sentence.raw
    before = mention.first - 1
    formerly = low[before] in ("previously", "formerly", "once")
    comma = before - 1 if formerly else before
    if low[comma] != ",":
        return
    at = comma - 1
    if any(other is not mention and other.first <= at < other.last for other in found):
        return
    if low[at].isdigit() and at >= 2 and low[at - 1] == ",":
        at -= 2  # past the age
    surname = at
    while at >= 0 and raw[at][0].isupper() and raw[at].isalpha() and low[at] not in words().tree.root:
        at -= 1
    if surname - at in (2, 3):
        mention.names = [low[surname]]
        mention.first = at + 1
        if formerly:
            mention.service = "former"
