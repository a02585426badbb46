"""Find people whose noun is left out: 'two serving and one former officers', 'one was', 'the other', 'of whom two'."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.bare_numbers import bare_number
from analysis.extract.phrases.function_words import INDEFINITE, POSSESSIVES, PREPOSITIONS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import number_before
from analysis.extract.phrases.ordinals import COMPARING, MEASURES, one_compared, ordinal
from analysis.extract.phrases.people_words import FATE_VERBS, GROUP_SIZES, POSSESSED, words
from analysis.extract.phrases.place import Place, people_at
from analysis.extract.phrases.service import service_before
from analysis.extract.tokens import Sentence

_FIGURES = frozenset("0123456789")
_CONCERNED = frozenset(("concerned", "involved"))
_AFTER_ALL = frozenset(
    ("were", "was", "have", "had", "received", "will", "face", "faced", "would", "should", "could", "are")
)
_OURS = frozenset(("we", "they", "you", "it"))
_AFTER_BOTH = frozenset(("of", ",", ".", ";", ""))
_BEFORE_BOTH = frozenset(("against", "for", "to", "by"))
# what follows opens the clause: "For the other the panel …"
_SUBJECTS = frozenset(("the", "it", "we", "there", "no", "an"))
_AFTER_OTHER = frozenset((",", ".", ";", "for", "a", "not", "one", "to", "had", ""))
_AFTER_OBJECT = frozenset(("to", "about", ".", ",", ";", "and", "but", "with", "without", ""))
_CLOSERS = frozenset((",", ".", ";", ")", "and", ""))
_GAPPED = reading_words("verbs_left_alone")
# "those dismissed", "those given warnings": picked out by what befell them
_FATED = reading_words("picks_people_out")


def add_elided(sentence: Sentence, found: list[Mention]) -> bool:
    """Add to the mentions of a sentence those without a noun, at the end of the list; say whether that changed it."""
    rules = _rules()
    places = [at for at, word in enumerate(sentence.low) if word in rules or word[0] in _FIGURES]
    several = [mention for mention in found if mention.kind == "police" and mention.plural]
    if not (places or several):
        return False
    with_a_noun = list(found)
    taken = {at for mention in found for at in range(mention.first, mention.last)}
    for mention in several:
        _share_noun(sentence, mention, found, taken)
    among_police = any(mention.kind in ("police", "people") for mention in found)
    for at in places:
        if at in taken:
            continue
        rule = rules.get(sentence.low[at], bare_number)
        added = rule(Place(sentence, at, among_police, found))
        if added:
            taken.update(range(added.first, added.last))
            found.append(added)
    return found != with_a_noun


@cache
def _rules() -> dict[str, Callable[[Place], Mention | None]]:
    """The rule for each word that can stand for people without a noun; nothing else needs a second look."""
    lexicon = words()
    rules: dict[str, Callable[[Place], Mention | None]] = {}
    rules.update(dict.fromkeys((*lexicon.numbers, *lexicon.tens), bare_number))
    rules.update(dict.fromkeys(lexicon.ordinals, ordinal))
    rules.update(dict.fromkeys(COMPARING, one_compared))
    rules.update(dict.fromkeys(("some", "several", "many", "most"), _some_of))
    rules.update(dict.fromkeys(POSSESSIVES, _possessor))
    rules.update(dict.fromkeys(("these", "those"), _those))
    rules.update(dict.fromkeys(("all", "each"), _all))
    rules.update(dict.fromkeys(("pair", "duo", "trio", "quartet"), _group))
    rules.update(dict.fromkeys(("other", "others"), _other))
    rules.update(dict.fromkeys(("neither", "none"), _none))
    rules.update(dict.fromkeys(("former", "latter"), _former))
    rules.update(dict.fromkeys(("rest", "remainder"), _rest))
    rules.update({"both": _both, "another": _another, "either": _either})
    return rules


def _share_noun(sentence: Sentence, mention: Mention, found: list[Mention], taken: set[int]) -> None:
    """Give 'two serving' in 'two serving and one former officers' the noun that comes later."""
    low = sentence.low
    at = mention.first
    while at >= 2 and low[at - 1] in ("and", ",", "&") and (at - 1) not in taken:
        end = at - 1
        service = service_before(sentence, end, 0)
        if not service or service[1] == 0:
            return
        value, start = service
        number = number_before(sentence, start)
        if number is None and low[start - 1] not in INDEFINITE:
            return
        count, first = number or (1, start - 1)
        choice = "definite" if first and low[first - 1] == "the" else "indefinite"
        shared = Mention(
            first, end, end - 1, "police", choice, count, count, count > 1, mention.role, mention.rank, value
        )
        shared.number, shared.service_at = (first, start), (start, end)
        found.append(shared)
        taken.update(range(first, end))
        at = first


def _some_of(place: Place) -> Mention | None:
    told = place.following == "of" and place.ahead(2) != ""
    told &= place.ahead(2) in ("whom", "them") or (told and people_at(place.sentence, place.at + 2, place.found))
    return place.several("part", numbered=True) if told else None


def _possessor(place: Place) -> Mention | None:
    """Read 'his conduct' as a mention of him, and 'no case for her to answer' as one of her."""
    given = place.previous in reading_words("handing") and place.following in reading_words("measures_handed")
    is_object = place.word == "her" and (given or place.following in _AFTER_OBJECT)
    if place.following not in POSSESSED and not is_object:
        return None
    gender = POSSESSIVES[place.word]
    person = place.one("definite") if gender else place.several("definite", least=1)
    person.gender, person.possessive = gender, not is_object
    return person


def _those(place: Place) -> Mention | None:
    if place.previous == "of" and place.following in FATE_VERBS:
        return place.several("definite")
    if place.word == "those" and place.following == "who":
        those = place.several("indefinite")
        those.kind, those.restricted = "police", True
        return those
    if place.word == "those" and place.following in _FATED:
        those = place.several("definite")
        those.restricted = True
        return those
    return None


def _all(place: Place) -> Mention | None:
    if place.word == "all" and place.following in _CONCERNED:
        return place.several("all")  # "all concerned would benefit from …"
    verb_follows = place.following in _AFTER_ALL or (place.word == "each" and place.following in FATE_VERBS)
    if verb_follows and place.previous not in _OURS:
        return place.several(place.word)
    return None


def _both(place: Place) -> Mention | None:
    if place.following == "of" and place.ahead(2) == "which":
        return None  # "two complaints, both of which were dismissed"
    in_cases = place.at > 1 and (place.previous, place.following) == ("in", "cases")  # "… was proven in both cases"
    closes = in_cases or place.following in FATE_VERBS or place.following in _AFTER_BOTH
    pairs_things = not closes and "and" in [place.ahead(steps) for steps in range(2, 5)]
    if closes or (not pairs_things and (place.previous in FATE_VERBS or place.previous in _BEFORE_BOTH)):
        return place.several("all", 2, numbered=True)  # but not in "a course on both first aid and restraint"
    return None


def _either(place: Place) -> Mention | None:
    """Read 'no fault with either of them'."""
    of_them = place.previous in PREPOSITIONS and place.following == "of" and place.ahead(2) == "them"
    return place.several("all", 2, numbered=True) if of_them else None


def _group(place: Place) -> Mention | None:
    """Read 'the trio', and 'Pair cleared' as a headline has it."""
    if place.at == 0 and place.following in FATE_VERBS:
        return place.several("all", GROUP_SIZES[place.word], numbered=True)
    return place.several("all", GROUP_SIZES[place.word], opener=1, numbered=True) if place.previous == "the" else None


def _other(place: Place) -> Mention | None:
    verb_follows = place.following in FATE_VERBS
    fronted = place.at == 2 and place.behind(2) in _BEFORE_BOTH and place.following in _SUBJECTS
    gapped = place.behind(2) in ("and", ",", "while") and place.following in MEASURES and place.among_police
    if place.previous == "the" and (
        verb_follows or fronted or gapped or place.following in _AFTER_OTHER or _is_level(place) or _is_reasoned(place)
    ):
        return place.one("other", opener=1) if place.word == "other" else place.several("other", opener=1)
    return place.several("another") if place.word == "others" and verb_follows else None


def _is_reasoned(place: Place) -> bool:
    """Say whether a reason follows 'the other': 'no action was taken against the other as she had left'."""
    return place.behind(2) in ("against", "for") and place.following in ("as", "because", "since", "who")


def _is_level(place: Place) -> bool:
    """Say whether 'the other' ends 'one for misconduct and … for the other gross misconduct'."""
    return place.following in ("misconduct", "gross") and place.behind(2) in ("for", "against")


def _another(place: Place) -> Mention | None:
    verb_follows = place.following in FATE_VERBS or place.following == ","
    given = place.previous in ("for", "to", "against") and place.following in (".", ";", "and", "")
    gapped = place.previous in ("and", ",") and place.following in _GAPPED
    told = verb_follows or ((given or gapped) and place.among_police)
    return place.one("another", numbered=True) if told else None


def _none(place: Place) -> Mention | None:
    if place.following not in FATE_VERBS and not _of_people(place):
        return None
    return place.several("none", 2 if place.word == "neither" else None, numbered=True)


def _of_people(place: Place) -> bool:
    target = place.ahead(2)
    if place.following != "of" or not target:
        return False
    return target in ("them", "these", "those", "whom") or people_at(place.sentence, place.at + 2, place.found)


def _former(place: Place) -> Mention | None:
    """Read 'the former was', 'as to the latter,'."""
    closes = place.behind(2) in PREPOSITIONS and place.following in _CLOSERS
    named = place.previous == "the" and (place.following in FATE_VERBS or closes)
    return place.one(place.word, opener=1) if named else None


def _rest(place: Place) -> Mention | None:
    return place.several("other", opener=1, least=1) if place.previous == "the" else None
