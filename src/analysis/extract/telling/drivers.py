"""Know drivers and passengers of police cars as officers: by their car, by what befalls them, by what was told."""

from __future__ import annotations

from analysis.extract.happenings.event import Tag
from analysis.extract.phrases.mentions import SUBJECT_OPENERS, Mention
from analysis.extract.phrases.people_words import POLICE_WORDS, REVEALED, VEHICLES, words
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

_ON_BOARD = frozenset(("driver", "drivers", "passenger", "passengers"))
_OPENERS = frozenset(("the", "both", "his", "her", "their"))
_DESCRIBING = frozenset(
    ("front", "rear", "back", "seat", "-", "police", "car", "vehicle", "van", "first", "second", "third")
)
_BESIDE = frozenset(("and", "the", "his", "her", "front", "rear", "back", "seat", "-", "both"))
# Nobody but police is told to answer for misconduct.
_OF_POLICE_ONLY = frozenset(("case_to_answer", "notice", "committed", "proceeding"))
_OBLIQUE = frozenset(("of", "by", "with", "to"))
_BEFORE_PEOPLE = frozenset(("for", "against", "on"))
# How many words may stand between somebody and what befalls them in one clause: "the driver also had a case".
_NEAR = 5
_NEAR_CAR = 6
# "the driver of the second car, however, may have a case to answer"
_SO_FAR = 10
_HAVING = frozenset(("had", "has", "have"))
_A_CASE = (["a"], ["no"])
_WHOSE = frozenset(("his", "her", "their"))


def know_the_driver(mentions: list[Mention], sentence: Sentence, tags: list[Tag], story: Story) -> None:
    """Take "the driver" as an officer where the car, what is told of him, or the text before shows one.

    He is no member of the public then.
    """
    for mention in list(mentions):
        if mention.kind == "police" and mention.choice == "indefinite":
            _note_driver(mention, sentence, mentions)
        elif mention.kind == "police" and mention.choice == "bare" and mention.post in _ON_BOARD:
            _take_article(mention, sentence.low)
        elif mention.kind == "other" and mention.post in REVEALED | _ON_BOARD:
            start = _start(mention, sentence.low)
            if start is not None and _is_police(mention, start, sentence, tags, story):
                _make_police(mention, start, mentions, sentence, story)


def _note_driver(mention: Mention, sentence: Sentence, mentions: list[Mention]) -> None:
    """Note that 'a constable' drives, and which car, where 'the second car was driven by a constable'."""
    low = sentence.low
    if low[max(0, mention.first - 2) : mention.first] != ["driven", "by"] or mention.post:
        return
    mention.post = "driver"
    numbers = [words().ordinals[word] for word in low[: mention.first] if word in words().ordinals]
    if len(numbers) == 1:
        mention.ordinal = numbers[0]
        cars = [other for other in mentions if other.kind == "pronoun" and other.ordinal]
        for car in [other for other in cars if other.first < mention.first]:
            mentions.remove(car)


def _take_article(mention: Mention, low: list[str]) -> None:
    """Let 'the police passenger, who was a constable,' begin with its article."""
    start = _start(mention, low)
    if start is not None and not mention.plural:
        mention.first, mention.choice = start, "definite"


def _start(mention: Mention, low: list[str]) -> int | None:
    """Return where 'the front seat passenger' begins, None where nothing says that the passenger is known."""
    start = mention.first
    while start > 0 and low[start] not in _OPENERS and (start == mention.first or low[start] in _DESCRIBING):
        start -= 1
    beside = low[max(0, mention.first - 2) : mention.first]  # "the driver and passenger"
    if len(beside) == 2 and beside[0] in _ON_BOARD and beside[1] == "and":
        return mention.first
    return start if low[start] in _OPENERS else None


def _is_police(mention: Mention, start: int, sentence: Sentence, tags: list[Tag], story: Story) -> bool:
    low = sentence.low
    if mention.post not in _ON_BOARD and low[start] != "the":
        return False  # "her husband" is the husband of somebody
    if has_case(mention, low) and not mention.plural:
        return True
    if mention.post in _ON_BOARD:
        if "police" in low[start : mention.last] or _is_of_police_car(low, mention.last):
            return True
        if low[mention.last : mention.last + 1] != ["of"] and _answers_for_misconduct(mention, start, sentence, tags):
            return True
    number = _number(mention, start, low)
    met = [block for block in story.discourse.blocks if mention.post.rstrip("s") in block.posts]
    if mention.plural:
        return sum(block.size for block in met if block.rank != "unknown") == (mention.count or 2)
    if number:
        return any(block.ordinal == number for block in met)
    told = any(
        block.traits or block.under_scrutiny or (block.rank, block.role) != ("unknown", "officer") for block in met
    )
    return told and low[mention.last : mention.last + 1] != ["of"]


def _is_of_police_car(low: list[str], at: int) -> bool:
    """Say whether 'of the police car' follows, or 'and the passenger of the police car'."""
    while low[at : at + 1] and (low[at] in _BESIDE or low[at] in _ON_BOARD):
        at += 1
    near = low[at : at + _NEAR_CAR]
    return near[:1] in (["of"], ["in"]) and not POLICE_WORDS.isdisjoint(near) and not VEHICLES.isdisjoint(near)


def _answers_for_misconduct(mention: Mention, start: int, sentence: Sentence, tags: list[Tag]) -> bool:
    """Say whether what only befalls police befalls somebody: 'the driver had a case to answer'."""
    low = sentence.low
    for first, last, name, _ in tags:
        if name not in _OF_POLICE_ONLY:
            continue
        oblique = start > 0 and low[start - 1] in _OBLIQUE
        if (
            0 <= first - mention.last <= _NEAR
            and not oblique
            and not {",", "who", "whom", "and"} & set(low[mention.last : first])
        ):
            return True
        if last < start <= last + _NEAR and not _BEFORE_PEOPLE.isdisjoint(low[last:start]):
            return True
    return False


def has_case(mention: Mention, low: list[str]) -> bool:
    """Say whether 'the driver' has a case to answer or none, as only police can."""
    opens = mention.first - (low[mention.first] not in _WHOSE)
    if opens > 0 and low[opens - 1] not in SUBJECT_OPENERS:
        return False  # "the officer who struck the driver had a case to answer"
    after = low[mention.last : mention.last + _SO_FAR]
    verb = next((at for at, word in enumerate(after) if word in _HAVING), len(after))
    told = low[mention.last + verb + 1 : mention.last + verb + 7]
    return told[:1] in _A_CASE and "case" in told and told[told.index("case") + 1 :][:2] == ["to", "answer"]


def _number(mention: Mention, start: int, low: list[str]) -> int:
    """Return which of several 'the first driver' or 'the driver of the second car' is, 0 where nothing says so."""
    ordinals = words().ordinals
    of_car = low[mention.last : mention.last + 5]
    has_car = of_car[:2] == ["of", "the"] and not VEHICLES.isdisjoint(of_car)
    said = low[start : mention.last] + (of_car if has_car else [])
    return next((ordinals[word] for word in said if word in ordinals), 0)


def _make_police(mention: Mention, start: int, mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    mention.kind, mention.loose = "police", True
    number = _number(mention, start, sentence.low)
    if any(block.ordinal == number and "driver" in block.posts for block in story.discourse.blocks):
        mention.ordinal = number
    mention.first, mention.post = start, mention.post.rstrip("s")
    mention.choice = "all" if sentence.low[start] == "both" else "definite"
    if not mention.plural:
        mention.counts(1)
    for body in [other for other in mentions if other is not mention and start <= other.first < mention.last]:
        mentions.remove(body)
