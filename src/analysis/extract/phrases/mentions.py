"""Find in a sentence every phrase that stands for people or for a body that decides about them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from analysis.extract.phrases.coordination import relate
from analysis.extract.phrases.elision import add_elided
from analysis.extract.phrases.function_words import PREPOSITIONS, PRONOUNS, SUBJECT_OPENERS
from analysis.extract.phrases.heads import phrase_around
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.names import named_at
from analysis.extract.phrases.people_words import (
    FATE_VERBS,
    speaks_of_crowds,
    speaks_of_others,
    speaks_of_police,
    words,
)
from analysis.extract.tokens import Sentence

__all__ = [
    "FATE_VERBS",
    "PREPOSITIONS",
    "SUBJECT_OPENERS",
    "Mention",
    "find_mentions",
    "speaks_of_crowds",
    "speaks_of_others",
    "speaks_of_police",
]

_OF_AGE = 18
_YEARS_OLD = ["-", "year", "-", "old"]


def find_mentions(sentence: Sentence, names: AbstractSet[str] = frozenset(), elided: bool = True) -> list[Mention]:
    """Return the mentions of a sentence in order.

    `names` are surnames of officers met before; `elided` asks for those without a noun too, which only matter where
    something is said to happen.
    """
    found: list[Mention] = []
    openers = _openers()
    forms = enumerate(zip(sentence.low, sentence.raw, strict=True))
    end = 0
    for at in [at for at, (word, written) in forms if word in openers or written != word]:
        if at >= end:
            end = _read_at(sentence, at, names, found)
    if elided and add_elided(sentence, found):
        found.sort(key=lambda mention: mention.first)
    if found:
        relate(sentence, found)
    return found


@cache
def _openers() -> frozenset[str]:
    """Words in small letters at which a mention may start."""
    return frozenset((*words().tree.root, *PRONOUNS))


def _read_at(sentence: Sentence, at: int, names: AbstractSet[str], found: list[Mention]) -> int:
    """Add the mention that starts at a token, if any, and return the token to go on from."""
    word = sentence.low[at]
    tree = words().tree
    match = tree.match(sentence.low, at) if word in tree.root else None
    if match:
        end, heads = match
        if heads[0].kind == "decoy":
            return end
        phrase = phrase_around(sentence, at, end, heads[0], found)
        if phrase is not None:
            found.append(phrase)
            return max(end, phrase.last)
        if heads[0].rank and end > at + 1:
            return end  # "reduced to chief inspector": nor is there an inspector
    named = named_at(sentence, at, names, found) if sentence.raw[at][0].isupper() else None
    if named is not None:
        found.append(named)
        return named.last
    if word in PRONOUNS:
        found.append(_pronoun(word, at))
    elif word == "the" and sentence.low[at + 2 : at + 6] == _YEARS_OLD and _is_grown_up(sentence.low, at):
        found.append(Mention(at, at + 6, at + 5, "pronoun", "definite", 1, 1))
        return at + 6
    return at + 1


def _is_grown_up(low: list[str], at: int) -> bool:
    """Say whether 'The 31-year-old was' can stand for an officer: no child's age, and no noun follows it."""
    age, following = low[at + 1], low[at + 6 : at + 7]
    if not age.isdecimal() or int(age) < _OF_AGE or not following:
        return False
    return following[0] in FATE_VERBS or following[0] == "," or following[0].endswith("ed")


def _pronoun(word: str, at: int) -> Mention:
    gender = PRONOUNS[word]
    count = 1 if gender else None
    return Mention(at, at + 1, at, "pronoun", "definite", count, 1, not gender, gender=gender)
