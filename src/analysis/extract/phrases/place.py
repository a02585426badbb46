"""A token that may stand for people without a noun, what stands around it, and whether people stand at another."""

from __future__ import annotations

from analysis.extract.phrases.function_words import DEFINITE
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import number_at
from analysis.extract.phrases.people_words import FATE_VERBS
from analysis.extract.tokens import Sentence

_CLOSERS = frozenset((",", ".", ";", ")", "-"))


class Place:
    """A token with its neighbours; a neighbour beyond the sentence is an empty word."""

    __slots__ = ("among_police", "at", "following", "found", "previous", "sentence", "word")

    def __init__(self, sentence: Sentence, at: int, among_police: bool, found: list[Mention]) -> None:
        """Look around a token; `found` are the mentions read so far, `among_police` says whether any can be police."""
        low = sentence.low
        self.sentence, self.at, self.among_police, self.found = sentence, at, among_police, found
        self.word = low[at]
        self.previous = low[at - 1] if at else ""
        self.following = low[at + 1] if at + 1 < len(low) else ""

    def ahead(self, steps: int) -> str:
        """Return the word some tokens later."""
        at = self.at + steps
        return self.sentence.low[at] if at < len(self.sentence.low) else ""

    def behind(self, steps: int) -> str:
        """Return the word some tokens earlier."""
        return self.sentence.low[self.at - steps] if self.at >= steps else ""

    def one(self, choice: str, opener: int = 0, numbered: bool = False) -> Mention:
        """Return a mention of one person; `opener` words before the token belong to it."""
        person = Mention(self.at - opener, self.at + 1, self.at, "pronoun", choice, 1, 1)
        person.number = (self.at, self.at + 1) if numbered else None
        return person

    def several(
        self, choice: str, count: int | None = None, opener: int = 0, numbered: bool = False, least: int = 2
    ) -> Mention:
        """Return a mention of several people, as many as `count` where it is known and no fewer than `least`."""
        people = Mention(self.at - opener, self.at + 1, self.at, "pronoun", choice, count, count or least, True)
        people.number = (self.at, self.at + 1) if numbered else None
        return people


def people_at(sentence: Sentence, at: int, found: list[Mention]) -> bool:
    """Say whether 'the seven …' after 'of' is people: a phrase found already, or a number that stands by itself."""
    if any(mention.kind in ("police", "people") and mention.first <= at + 1 and at < mention.last for mention in found):
        return True
    low = sentence.low
    after = at + 1 if low[at] in DEFINITE else at
    if after >= len(low):
        return False
    if low[at] in ("these", "those") and low[after] in FATE_VERBS:
        return True
    number = number_at(sentence, after)
    following = "."
    if number and number[1] < len(low):
        following = low[number[1]]
    return number is not None and (following in FATE_VERBS or following in _CLOSERS)
