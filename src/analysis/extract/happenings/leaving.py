"""Read who resigned, retired, left, died or stayed in service."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.polarity import either_fate, negated, possible
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.people_words import POLICE_THINGS

_EMPLOYER = context("employer")
_VAGUE = context("leaving_vague")
_OF_ANYBODY = ("died before", "died in", "died during", "died while")
_NOUNS = context("leaving_nouns")
_HAPPENED = context("leaving_happened")
_POST = frozenset(("role", "post", "position", "team", "unit", "department", "capacity"))
_MADE_TO_RESIGN = context("made_to_resign")
# How many words the name of a force may have.
_LONGEST_NAME = 5
# "NCP", "NYMP": so many letters may stand for the name of a force
_CAPITALS = range(2, 6)
_OWNED = (["'s"], ["'"], ["officers"], ["staff"], ["headquarters"], ["station"], ["custody"])
_NOT = frozenset(("not", "hadn't"))
_TOO = frozenset(("also", "since", "too"))
_OF_A_PLACE = (["the"], ["his"], ["her"], ["their"], ["a"], ["an"])
# "had he not resigned" says that he did
_HAD_NOT = (
    ("resigned", "resigned"),
    ("retired", "retired"),
    ("quit", "resigned"),
    ("handed", "resigned"),
    ("stepped", "resigned"),
    ("left", "former"),
)
_TIMES = frozenset(("months", "month", "weeks", "year", "years"))


def read_leaving(reading: Reading) -> None:
    """Read every word on people's service in a sentence."""
    if either_fate(reading):
        return  # "… or would have been had they not left": some had
    for tag in reading.of("leaving"):
        if _is_event(reading, tag) and not _is_unreal(reading, tag):
            event = _service(tag[3], tag)
            event.forward = _is_somebodys(reading, tag)
            reading.found.append(event)
    for tag in reading.of("left"):
        if (_left_a_force(reading, tag) or _left_too(reading, tag)) and not _is_unreal(reading, tag):
            reading.found.append(_service("former", tag))
    for tag in reading.of("had_served"):
        stretch = reading.low[tag[0] : tag[1] + 2]
        for word, value in _HAD_NOT:
            if word in stretch and not _NOT.isdisjoint(stretch):
                reading.found.append(_service(value, tag))
    for tag in reading.of("suspended"):
        first = tag[0]
        if not reading.just_before("possible", first, 3) and not _is_struck_off(reading.low, tag):
            reading.found.append(_service("serving", tag))


def _is_struck_off(low: list[str], tag: Tag) -> bool:
    """Say whether the register of another calling is meant: 'they were suspended for twelve months'."""
    first, last, _, _ = tag
    for_a_time = low[last : last + 1] == ["for"] and not _TIMES.isdisjoint(low[last : last + 4])
    return for_a_time and low[first] in ("was", "were")


def _left_a_force(reading: Reading, tag: Tag) -> bool:
    """Say whether the name of a force follows: 'left Northshire Police', but not 'left Northshire Police vehicles'."""
    at, low, raw = tag[1], reading.low, reading.sentence.raw
    at += low[at : at + 1] == ["the"]
    force = next((mention for mention in reading.mentions if mention.first >= at), None)
    if _is_abbreviated(reading, at):
        return True
    if force is None or force.body != "force" or not at < force.last <= at + _LONGEST_NAME:
        return False
    named = all(raw[k][0].isupper() or low[k] in ("and", "of") for k in range(at, force.last))
    return named and low[force.last : force.last + 1] not in _OWNED


def _is_abbreviated(reading: Reading, at: int) -> bool:
    """Say whether a force stands there in capitals: 'had left NCP to work elsewhere', but not 'left PC Ray behind'."""
    raw, low = reading.sentence.raw, reading.low
    spelt = raw[at : at + 1] and raw[at].isupper() and len(raw[at]) in _CAPITALS
    if not spelt or low[at + 1 : at + 2] in _OWNED or low[at + 1 : at + 2] == ["at"]:
        return False
    return not any(mention.first <= at < mention.last and mention.body != "force" for mention in reading.mentions)


_TO_THINK = (["to", "consider"], ["to", "deliberate"], ["to", "make"], ["to", "decide"], ["to", "reach"])


def _left_too(reading: Reading, tag: Tag) -> bool:
    """Say whether somebody of the police 'also left' or 'has since left', and the sentence ends there."""
    first, last, _, _ = tag
    if reading.low[last : last + 1] not in ([], ["."], [";"]) or reading.low[first - 1] not in _TOO:
        return False
    return any(mention.kind == "police" and 0 < first - mention.last <= 3 for mention in reading.mentions)


def _service(value: str, tag: Tag) -> Event:
    return Event("service", value, tag[0], tag[1], verbal=True, needs_people=True)


def _is_event(reading: Reading, tag: Tag) -> bool:
    """Say whether the words tell that somebody left or stayed, and are no description and no other leaving."""
    first, last, _, _ = tag
    low = reading.low
    phrase = " ".join(low[first:last])
    if phrase == "former officer" or (low[first] == "retired" and low[last : last + 2] in _TO_THINK):
        return False  # "the panel retired to consider its decision"
    if any(
        mention.kind in ("police", "people") and mention.first <= first < mention.head for mention in reading.mentions
    ):
        return False
    if phrase in _OF_ANYBODY:
        told = (mention for mention in reading.mentions if mention.last == first)
        return any(mention.kind == "police" or mention.ordinal for mention in told)
    if low[first : first + 2] == ["no", "longer"] and not _POST.isdisjoint(low[last : last + 5]):
        return False  # "no longer serving in the same role"
    if phrase in _VAGUE and _EMPLOYER.isdisjoint(low[last : last + 6]) and not _left_a_force(reading, tag):
        return False
    if low[last - 1] == "left" and low[last : last + 1] in _OF_A_PLACE and _EMPLOYER.isdisjoint(low[last : last + 6]):
        return _left_a_force(reading, tag)  # "had already left the building"
    if any(word == "police" and thing in POLICE_THINGS for word, thing in pairwise(low[first : last + 6])):
        return False  # "had left the police station"
    return phrase not in _NOUNS or _is_somebodys(reading, tag) or not _HAPPENED.isdisjoint(reading.before(first, 3))


def _is_somebodys(reading: Reading, tag: Tag) -> bool:
    """Say whether 'the retirement of one of the sergeants' and 'the sergeant's retirement' name who left."""
    first, last, _, _ = tag
    owned = any(mention.kind == "police" and mention.last == first - 1 for mention in reading.mentions)
    owned = owned and reading.low[first - 1] in ("'s", "'")
    return reading.low[last - 1] in _NOUNS and (owned or reading.low[last : last + 1] == ["of"])


def _is_unreal(reading: Reading, tag: Tag) -> bool:
    """Say whether leaving or staying is denied, only possible, a condition, or forced on somebody as an outcome."""
    first, _, _, value = tag
    if reading.just_before("would_have", first, 4) or _is_possible(reading, first) or "if" in reading.before(first, 5):
        return True
    if negated(reading, first, 3):
        return not _of_nobody(reading, first)
    if value == "resigned" and not _MADE_TO_RESIGN.isdisjoint(reading.before(first, 3)):
        return True
    if value == "serving":
        return _would_have_stayed(reading, first)
    return reading.near("had_served", first - 3, first + 1) is not None


def _is_possible(reading: Reading, first: int) -> bool:
    """Say whether leaving is only possible; in 'before a hearing could sit the officer retired' it is told."""
    own_subject = any(mention.kind == "police" and mention.last == first > 1 for mention in reading.mentions)
    return possible(reading, first) and not (own_subject and reading.low[0] == "before")


def _of_nobody(reading: Reading, first: int) -> bool:
    """Say whether it is said of a stated none: 'no officer resigned'."""
    return any(
        mention.choice == "none" and mention.count == 0 and mention.last == first for mention in reading.mentions
    )


def _would_have_stayed(reading: Reading, first: int) -> bool:
    """Say whether somebody would have been dismissed 'had he still been serving'."""
    had = "had" in reading.low[max(0, first - 3) : first + 1] and reading.has("had_served")
    return had or reading.just_before("had_served", first, 4) is not None
