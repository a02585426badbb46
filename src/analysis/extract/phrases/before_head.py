"""Take in the words before a noun that describe the people: service, rank in a row, adjectives, the force's name."""

from __future__ import annotations

from analysis.extract.phrases.function_words import DETERMINERS, INDEFINITE, POSSESSIVES, STOPPERS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import is_dialled, number_before
from analysis.extract.phrases.people_words import CALENDAR, GROUP_SIZES, QUANTITIES, TELLING, words
from analysis.extract.phrases.quantity import read_quantity
from analysis.extract.phrases.service import service_before
from analysis.extract.tokens import Sentence

_FORCES = frozenset(("police", "constabulary"))
_OF_SOMEBODY = frozenset((*POSSESSIVES, "'s", "'"))


def read_before(sentence: Sentence, mention: Mention, before: list[Mention]) -> None:
    """Widen a mention to the left, up to the mention before it, and read its service, order, adjectives and number."""
    low = sentence.low
    floor = before[-1].last if before else 0
    at = noun = mention.first
    while at > floor and low[at - 1] not in DETERMINERS:
        if mention.kind == "police" and low[at - 1] in words().other_services:
            mention.kind = "other"  # "an army sergeant"
            break
        start = _telling_word(sentence, mention, at, floor)
        if start is None and number_before(sentence, at) is None:
            start = _describing_word(sentence, mention, at, floor)
        if start is None:
            break
        at = start
    if at - 2 >= floor and low[at - 1] == "of" and low[at - 2] in GROUP_SIZES and mention.plural:
        at = _read_group(sentence, mention, at - 2, floor)
    mention.first = at
    if at < mention.head:
        mention.adjectives = TELLING.intersection(low[at : mention.head])
    read_quantity(sentence, mention, floor)
    told = mention.choice == "definite" or (mention.number is not None and mention.choice in ("indefinite", "all"))
    if mention.first < at < noun and told and mention.service == "unknown":
        mention.called = frozenset(filter(_may_be_adjective, low[at:noun])) - words().modifiers
    if floor == 0 and low[0] == "also" and mention.choice == "indefinite" and low[mention.first - 1] in ("was", "were"):
        mention.choice = "another"  # "Also dismissed was a sergeant who …"
    others = mention.choice == "other" and mention.plural and low[at] == "other" and mention.number is None
    if others and "also" in low[mention.last : mention.last + 2]:
        mention.choice = "another"  # "Other officers are also …": more people, where "the others" are those left


def _telling_word(sentence: Sentence, mention: Mention, at: int, floor: int) -> int | None:
    """Read a word that says which people are meant; return where it starts, or None when the word before is no such."""
    low = sentence.low
    word = low[at - 1]
    ordinals = words().ordinals
    service = service_before(sentence, at, floor)
    if service:
        _read_service(mention, service, at)
        return service[1]
    if word == "and" and at - 2 >= floor and service_before(sentence, at - 1, floor):
        return at - 1
    if word in ordinals and mention.plural and (start := _row_of_ordinals(low, at, floor)) < at - 1:
        mention.names = [f"#{ordinals[word]}" for word in low[start:at] if word in ordinals]
        mention.choice = "named"
        mention.counts(len(mention.names))
        return start
    if word in ordinals and low[max(0, at - 2) : at - 1] != ["and"]:
        mention.ordinal = ordinals[word]
    elif word in ("other", "others"):
        mention.choice = "other"
    elif word == "remaining":
        mention.choice, mention.remaining = "other", True
    elif word in ("further", "more", "additional", "fellow"):
        mention.choice = "another"
    else:
        return None
    return at - 1


def _row_of_ordinals(low: list[str], end: int, floor: int) -> int:
    """Return where 'first, second and the third' before a token starts: at the last of them if it stands alone."""
    ordinals, start, joint = words().ordinals, end - 1, ["and"]
    while True:
        left = start - 1 if low[start - 1 : start] == ["the"] else start
        if left - 2 < floor or low[left - 1 : left] != joint or low[left - 2] not in ordinals:
            return start
        start, joint = left - 2, [","]


def _read_service(mention: Mention, service: tuple[str, int], end: int) -> None:
    value, start = service
    if mention.service in ("unknown", value):
        mention.service, mention.service_at = value, (start, end)
    else:
        mention.service, mention.service_at = "unknown", None  # "both former and serving officers"


def _describing_word(sentence: Sentence, mention: Mention, at: int, floor: int) -> int | None:
    """Return where a word that only describes the people starts, or None when the word before a token does not."""
    low, raw = sentence.low, sentence.raw
    word = low[at - 1]
    if word in words().modifiers or is_dialled(low, at - 1):
        return at - 1
    if word == "most" and low[max(0, at - 2) : at - 1] and low[at - 2] in _OF_SOMEBODY:
        return at - 1  # "one of the force's most senior officers"
    if word == ")" and at - 3 >= floor and low[at - 3] == "(":
        return at - 3
    if word in ("-", "/") and mention.kind == "police" and _is_compound(sentence, at - 1, floor):
        return at - 2
    opens_sentence = at == 1 and at != mention.first
    if word == "old" and at - 5 >= floor and low[at - 4 : at] == ["-", "year", "-", "old"]:
        return at - 5  # "a 37-year-old constable"
    if word in CALENDAR:
        return None  # "On Wednesday Chief Constable Smith"
    if raw[at - 1][0].isupper() and word not in STOPPERS and word != "and" and not opens_sentence:
        return at - 1
    if word == "and" and _is_name_of_a_force(sentence, mention, at, floor):
        return at - 2
    if word == "'s":
        if at - 2 >= floor and raw[at - 2][0].isupper():
            mention.choice = "definite"  # "Northshire Police's officers"
            return at - 2
        return None
    return _adjectives(sentence, mention, at, floor) if mention.kind == "police" else None


def _is_name_of_a_force(sentence: Sentence, mention: Mention, at: int, floor: int) -> bool:
    """Say whether "and" joins two counties whose force it is: 'two Devon and Cornwall Police officers'."""
    low, raw, left = sentence.low, sentence.raw, at - 2
    if left <= floor or not (raw[left][0].isupper() and raw[at][0].isupper()) or low[left] in STOPPERS:
        return False
    opens = low[left - 1] in DETERMINERS or number_before(sentence, left) is not None
    return opens and not _FORCES.isdisjoint(low[at : mention.head])


def _is_compound(sentence: Sentence, mark: int, floor: int) -> bool:
    """Say whether a hyphen or stroke is written close to a word on its left: 'off-duty', 'response/patrol'."""
    joined = mark - 1 >= floor and sentence.low[mark - 1] not in STOPPERS
    return joined and sentence.ends[mark - 1] == sentence.starts[mark]


def _adjectives(sentence: Sentence, mention: Mention, at: int, floor: int) -> int | None:
    """Return where an adjective that no list holds begins; an article or number must open the phrase."""
    low = sentence.low
    last = _may_be_adjective(low[at - 1])
    if last and at - 2 >= floor:
        opener = low[at - 2]
        if opener in INDEFINITE or opener == "the" or number_before(sentence, at - 1):
            return at - 1
    return None


def _may_be_adjective(word: str) -> bool:
    if (len(word) <= 3 and word != "day") or not word.isalpha() or word.endswith("ly"):
        return False
    return word not in STOPPERS and word not in QUANTITIES


def _read_group(sentence: Sentence, mention: Mention, at: int, floor: int) -> int:
    """Read 'the same pair of', whose noun stands at a token, as a number; return where it starts."""
    low = sentence.low
    mention.counts(GROUP_SIZES[low[at]])
    mention.number = (at, at + 1)
    while at > floor and (low[at - 1] in words().ordinals or low[at - 1] in ("other", "same")):
        at -= 1
    article = low[at - 1] if at > floor else ""
    if article in ("the", "this", "that", "a", "another"):
        mention.choice = {"another": "another", "a": "indefinite"}.get(article, "definite")
        return at - 1
    return at
