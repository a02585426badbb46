"""Tell by which words a text tells one officer from another: 'the officer who drove', 'the sergeant at the wheel'."""

from __future__ import annotations

from analysis.extract.happenings.events import Reading
from analysis.extract.phrases.mentions import Mention

# Words after "the officer who …" that end what tells this officer from another.
_AFTER_THE_CLAUSE = frozenset((",", ".", ";", "had", "may", "was", "would", "should", "could", "has", "will"))
_WORDS_THAT_TELL_APART = 4
# Where somebody sat tells the officers of a car apart: "the constable at the wheel", "the one in the passenger seat".
_SEATS = frozenset(("wheel", "passenger", "front", "rear", "back"))


def traits_of(mention: Mention, reading: Reading) -> frozenset[str]:
    """Return the words of 'the officer who drove the van', by which a text tells one officer from another."""
    if mention.choice != "definite" or mention.plural:
        return frozenset()
    at = _end_of_row(mention, reading)
    if not mention.restricted and reading.low[at : at + 2] == ["responsible", "for"]:
        return _words_told(at + 2, reading)
    if not mention.restricted:
        seat = reading.sentence.low[mention.last : mention.last + 4]
        return frozenset(seat) & _SEATS if seat[:1] in (["in"], ["at"], ["behind"]) else frozenset()
    return _words_told(mention.last + 1, reading)


def _end_of_row(mention: Mention, reading: Reading) -> int:
    """Return where 'the officer and staff member' ends, of whom what follows tells alike."""
    joined = next((other for other in reading.mentions if other.joined is mention), None)
    return joined.last if joined is not None and joined.first == mention.last + 1 else mention.last


def deeds_of(mention: Mention, reading: Reading) -> frozenset[str]:
    """Return the words of what somebody new to the text did: 'A constable kicked the door'."""
    new = mention.choice == "indefinite" and not mention.plural and mention.kind == "police"
    return _words_told(mention.last + mention.restricted, reading) if new else frozenset()


def _words_told(first: int, reading: Reading) -> frozenset[str]:
    words: list[str] = []
    for word in reading.sentence.low[first : first + 7]:
        if word in _AFTER_THE_CLAUSE:
            if words or word in (",", "."):
                break
        elif len(word) > 3:
            words.append(word)
    return frozenset(words[:_WORDS_THAT_TELL_APART])
