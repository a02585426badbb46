"""Read how many people a phrase stands for, and how it picks them, from the number, article or quantifier before it."""

from __future__ import annotations

from analysis.extract.phrases.function_words import ALL, DEFINITE, DETERMINERS, INDEFINITE
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import number_before, read_bound, read_vague
from analysis.extract.phrases.people_words import EXPECTED
from analysis.extract.tokens import Sentence

# Words between a determiner and a number: "the other three officers".
_BEFORE_NUMBER = frozenset(("other", "remaining", "further", "additional", "second", "third", "next", "last"))
_WHENEVER = frozenset(("when", "whenever", "if", "where", "once", "should"))
_PRESENT = frozenset(("is", "has", "does", "must", "can"))
_NOT_PRESENT = frozenset(("was", "'s", "’s", "s", "his", "as", "across", "towards", "besides"))
_PERCENT = frozenset(("%", "percent", "cent"))
_SHARES = _PERCENT | {"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "proportion"}
_DENYING = INDEFINITE | {"not", "single", "individual"}
_EVERY_ONE_OF = frozenset(("any", "either", "all", "each", "both"))
_NARROWED = (["who"], ["that"], ["on"], ["in"], ["at"], ["from"])
_PAIRING = {"both": "all", "neither": "none", "either": "definite"}


def read_quantity(sentence: Sentence, mention: Mention, floor: int) -> None:
    """Widen a mention by the words that count or pick its people, and set its count, least count and choice."""
    low = sentence.low
    determined = mention.first > floor and low[mention.first - 1] in DETERMINERS
    if mention.first > floor and not determined and mention.number is None:
        _read_figure(sentence, mention, floor)
    if mention.plural and mention.number is None:
        _read_share(sentence, mention)
    if mention.first > floor:
        if not determined and read_vague(sentence, mention, floor):
            return
        if low[mention.first - 1] not in _DENYING or not _read_denial(sentence, mention):
            _read_determiner(sentence, mention)
        if mention.choice == "definite" and mention.first > floor:
            _read_all_the(sentence, mention)
    if mention.ordinal:
        _settle_ordinal(mention)
    if mention.choice in ("indefinite", "bare"):
        mention.background = mention.background or _is_general(sentence, mention)
    if mention.count is None:
        _settle_count(mention)


def _read_figure(sentence: Sentence, mention: Mention, floor: int) -> None:
    """Take in a number, the words that bound it and those that say it counts further people."""
    low = sentence.low
    number = number_before(sentence, mention.first)
    if not number or number[1] < floor or _is_year(low, number[0], number[1], mention.first):
        return
    mention.counts(number[0])
    mention.number = (number[1], mention.first)
    mention.first = number[1]
    mention.one = number[0] == 1
    if mention.choice == "bare":
        mention.choice = "indefinite"
    read_bound(sentence, mention, floor)
    if mention.first > floor and low[mention.first - 1] in ("first", "last") and number[0] > 1:
        mention.end_of_row = low[mention.first - 1]
    if mention.first - 1 > floor and low[mention.first - 2 : mention.first] == ["the", "first"]:
        mention.first -= 1  # "the first two officers"
    while mention.first > floor and low[mention.first - 1] in _BEFORE_NUMBER:
        word = low[mention.first - 1]
        mention.choice = "other" if word in ("other", "remaining") else "another"
        mention.remaining = mention.remaining or word == "remaining"
        mention.first -= 1


def _read_share(sentence: Sentence, mention: Mention) -> None:
    """Read '12% (41) of officers' and '41 (12%) of officers' as so many officers."""
    low, at = sentence.low, mention.first
    if low[max(0, at - 2) : at] != [")", "of"] or "(" not in low[max(0, at - 6) : at - 2]:
        return
    bracket = max(k for k in range(at - 6, at - 2) if k >= 0 and low[k] == "(")
    inside, outside = low[bracket + 1 : at - 2], low[max(0, bracket - 2) : bracket]
    if _PERCENT.isdisjoint(inside) == _PERCENT.isdisjoint(outside):
        return
    end = bracket if not _PERCENT.isdisjoint(inside) else at - 2
    number = number_before(sentence, end)
    if number:
        mention.counts(number[0])
        mention.number, mention.choice = (number[1], end), "indefinite"


def _is_year(low: list[str], value: int, start: int, end: int) -> bool:
    return 1900 <= value < 2100 and end - start == 1 and low[start].isdigit()


def _read_denial(sentence: Sentence, mention: Mention) -> bool:
    """Read 'not one officer', 'not a single' and 'no single officer' as none, and say whether one stood there."""
    low, at = sentence.low, mention.first
    word = low[at - 1]
    if mention.count == 1 and mention.number and word == "not":
        start, number = at - 1, mention.number
    elif word in INDEFINITE and low[at - 2 : at - 1] == ["not"] and low[at] == "single":
        start, number = at - 2, (at - 2, at + 1)
    elif word == "single" and low[at - 3 : at - 1] == ["not", "a"]:
        start, number = at - 3, (at - 3, at)
    elif word in ("single", "individual") and low[at - 2 : at - 1] == ["no"]:
        start, number = at - 2, (at - 2, at)
    else:
        return False
    mention.first, mention.number, mention.choice = start, number, "none"
    mention.counts(0)
    return True


def _read_determiner(sentence: Sentence, mention: Mention) -> None:
    """Take in the article or quantifier just before a mention."""
    at = mention.first
    word = sentence.low[at - 1]
    if word in INDEFINITE:
        _read_article(mention)
    elif word in DEFINITE:
        if word == "that" and (mention.plural or mention.number is not None):
            return  # a conjunction
        mention.choice = "definite" if mention.choice in ("bare", "indefinite", "another") else mention.choice
        mention.pointing = word in ("this", "that")
    elif word == "another":
        mention.choice = "another"
        if mention.count is None:
            mention.counts(1)
        mention.number = mention.number or (at - 1, at)
    elif word in _PAIRING:
        _read_pairing(sentence, mention, word)
    elif word in ALL:
        mention.choice = "all"
        mention.plural = True  # "each officer" is all of them
    elif word == "no":
        mention.choice, mention.number = "none", (at - 1, at)
        mention.counts(0)
    elif word == "any":
        mention.choice, mention.background = "any", True
    else:
        return
    mention.first = at - 1


def _read_article(mention: Mention) -> None:
    mention.choice = {"bare": "indefinite", "other": "another"}.get(mention.choice, mention.choice)
    if not mention.plural and mention.count is None:
        mention.counts(1)
        mention.number = (mention.first - 1, mention.first)


def _read_pairing(sentence: Sentence, mention: Mention, word: str) -> None:
    """Read 'both', 'neither' or 'either': two people."""
    at = mention.first
    if word == "neither" and not mention.plural and "nor" in sentence.words and mention.rank != "unknown":
        return  # "neither PC Thorn, the driver, nor PC Dean"
    mention.choice = _PAIRING[word]
    if word == "both" and not mention.plural:
        return
    if word == "both" and "and" in sentence.low[at : mention.head]:
        mention.choice = "bare"  # "both former and serving officers" is not two
        return
    mention.plural = mention.plural or word == "either"
    mention.counts(2)
    mention.number = (at - 1, at)


def _read_all_the(sentence: Sentence, mention: Mention) -> None:
    """Take in 'all', 'each' or 'both' before 'the officers'."""
    word = sentence.low[mention.first - 1]
    if mention.plural and _read_every_one_of(sentence, mention):
        return
    if word not in ALL and word != "both":
        return
    mention.first -= 1
    if mention.plural:
        mention.choice = "all"
        if word == "both" and mention.count is None:
            mention.counts(2)


def _read_every_one_of(sentence: Sentence, mention: Mention) -> bool:
    """Take in 'any of', 'each of' or 'both of', and say whether it stood there; 'all of the officers there' are others.

    What is denied of any of them is denied of all.
    """
    opener = sentence.low[max(0, mention.first - 2) : mention.first]
    if opener[1:] != ["of"] or opener[0] not in _EVERY_ONE_OF:
        return False
    if opener[0] == "all" and sentence.low[mention.last : mention.last + 1] in _NARROWED:
        return False
    mention.choice = "all"
    mention.first -= 2
    if opener[0] in ("either", "both") and mention.count is None:
        mention.counts(2)
    return True


def _settle_ordinal(mention: Mention) -> None:
    """Let 'a second officer' be one more, and 'the second call staff' one person."""
    if mention.plural and mention.count is None:
        mention.plural = False
        mention.counts(1)
    if mention.choice in ("bare", "indefinite"):
        mention.choice = "another" if mention.ordinal > 1 else "indefinite"


def _is_general(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a phrase is of any officer: 'as a constable', 'no longer an officer', 'expected of an officer'."""
    first, low = mention.first, sentence.low
    alone = mention.choice == "indefinite" and not mention.plural and first > 0
    if alone and (
        low[first - 1] in ("as", "longer") or (low[first - 1] in _WHENEVER and _is_in_present(low, mention.last))
    ):
        return True
    if first < 2 or low[first - 1] != "of":
        return False
    is_share = mention.plural and mention.count is None and low[first - 2] in _SHARES
    return is_share or low[first - 2] in EXPECTED  # "two thirds of officers who face a hearing"


def _is_in_present(low: list[str], at: int) -> bool:
    """Say whether a verb in the present follows, as in what holds at all times: 'when an officer leaves the force'."""
    verb = low[at] if at < len(low) else ""
    return verb in _PRESENT or (verb.endswith("s") and verb not in _NOT_PRESENT)


def _settle_count(mention: Mention) -> None:
    """Give a phrase without a number what its form allows: one, at least two, or none."""
    if not mention.plural:
        mention.counts(1)
    elif mention.choice == "none":
        mention.counts(0)
    else:
        mention.count_min = max(mention.count_min, 2)
