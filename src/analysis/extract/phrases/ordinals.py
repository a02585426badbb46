"""Read 'the second', 'the third and fourth', 'the elder of the two' as people without a noun of their own."""

from __future__ import annotations

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.function_words import INDEFINITE, PREPOSITIONS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import FATE_VERBS, words
from analysis.extract.phrases.place import Place, people_at

_AFTER_BOTH = frozenset(("of", ",", ".", ";", ""))
MEASURES = frozenset(("management", "words", "advice", "reflective", "written", "final", "misconduct"))
"""Words that begin a measure whose verb stands earlier: 'one was given a warning and the other management advice'."""
_GAPPED = reading_words("verbs_left_alone")
COMPARING = frozenset(("more", "less", "elder", "older", "younger", "senior", "junior", "longer", "newer"))
"""What tells one of two people from the other: 'the younger of the two', 'the more experienced of the officers'."""
# How far on 'of the two' may stand: "the more recently promoted of the two".
_WITHIN = 4
# "second" is also a verb's adverb and a unit of time: fewer verbs show that it is a person
_AFTER_SECOND = frozenset(
    ("was", "received", "had", "has", "will", "would", "should", "resigned", "retired", "died")
) | {
    "attended",
}
# "as to the second, it …", "for the fifth we considered …"
_AS_TO = frozenset((("as", "to"), ("as", "regards"), ("regard", "to"), ("relation", "to"), ("respect", "of")))
_ALLEGATIONS = frozenset(("allegations", "charges", "counts", "complaints", "breaches"))
_AFTER_SEVENTH = frozenset((",", ".", "there", "we", "it"))
# "the meeting for the third found that …"
_AFTER_THEIR_MEETING = frozenset(("found", "concluded", "decided", "determined", "ruled", "resulted", "ended"))


def one_compared(place: Place) -> Mention | None:
    """Read 'the more experienced of the two constables' as one of them."""
    low = place.sentence.low
    of = next((at for at in range(place.at + 1, min(place.at + _WITHIN, len(low) - 2)) if low[at] == "of"), 0)
    if place.previous != "the" or not of or not people_at(place.sentence, of + 1, place.found):
        return None
    one = Mention(place.at - 1, of, place.at, "pronoun", "part", 1, 1)
    one.number = (place.at - 1, of)
    return one


def ordinal(place: Place) -> Mention | None:
    """Return the person whom 'the second' stands for, by what stands around it."""
    if place.previous not in ("the", "a") or _counts_allegations(place):
        return None
    if place.following == "of":
        return _ordinal_of(place)
    if place.following in ("and", ",") and place.ahead(2) in words().ordinals:
        return _several_of_a_number(place)
    a_unit = place.word == "second" and place.previous == "a"
    verb_follows = place.following in (_AFTER_SECOND if a_unit else FATE_VERBS)
    verb_follows = verb_follows or (
        place.among_police and place.behind(2) == "and" and place.following in _GAPPED | MEASURES
    )
    verb_follows = verb_follows or (place.following == "," and place.ahead(2) == "who")
    explained = place.following == "," and place.ahead(2) in INDEFINITE
    describes = (place.following in INDEFINITE or explained) and place.among_police
    tied = place.behind(2) in ("for", "against", "on") or (place.behind(3), place.behind(2)) in _AS_TO
    for_the_seventh = tied and place.following in _AFTER_SEVENTH
    for_the_seventh |= place.behind(3) in ("meeting", "hearing") and place.following in _AFTER_THEIR_MEETING
    if not (verb_follows or describes or for_the_seventh or place.following == "one"):
        return None
    person = place.one("another" if place.previous == "a" else "definite", opener=1)
    person.ordinal = words().ordinals[place.word]
    numbered = [other for other in place.found if other.ordinal and other.last < place.at]
    if numbered:  # "the second call handler was dismissed and the first was warned"
        person.role, person.rank = numbered[-1].role, numbered[-1].rank
    return person


def _counts_allegations(place: Place) -> bool:
    """Say whether 'two of the allegations were proven; the third was not' counts no people."""
    before = place.sentence.low[: place.at]
    return not (_ALLEGATIONS.isdisjoint(before) or any(mention.kind == "police" for mention in place.found))


def _ordinal_of(place: Place) -> Mention | None:
    """Read 'the first of the constables' as the first constable."""
    whole = next((mention for mention in place.found if 2 <= mention.first - place.at <= 3), None)
    if place.previous != "the" or whole is None or whole.kind != "police" or not whole.plural:
        return None
    place.found.remove(whole)
    return Mention(
        place.at - 1, whole.last, whole.head, "police", "definite", 1, 1,
        role=whole.role, rank=whole.rank, ordinal=words().ordinals[place.word],
    )  # fmt: skip


def _several_of_a_number(place: Place) -> Mention | None:
    """Read 'the third and fourth' of people who were counted, before their verb or at the end of a clause."""
    low, ordinals = place.sentence.low, words().ordinals
    end = place.at + 1
    while low[end : end + 1] == [","] and end + 1 < len(low) and low[end + 1] in ordinals:
        end += 2
    if low[end : end + 1] != ["and"] or end + 1 >= len(low) or low[end + 1] not in ordinals:
        return None
    end += 2
    after = low[end] if end < len(low) else ""
    ends = after in FATE_VERBS or (after in _AFTER_BOTH and place.behind(2) in PREPOSITIONS)
    if not ends or not place.among_police:
        return None
    names = [f"#{ordinals[word]}" for word in low[place.at : end] if word in ordinals]
    size = len(names)
    several = Mention(place.at - 1, end, place.at, "police", "named", size, size, True, number=(place.at, end))
    several.names = names
    return several
