"""Read a number without a noun as people: 'two were', 'one of the officers', 'all three', 'four former'."""

from __future__ import annotations

from analysis.extract.phrases.function_words import PREPOSITIONS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import number_at
from analysis.extract.phrases.people_words import FATE_VERBS, NUMBERED, NUMBERED_JUST_BEFORE, words
from analysis.extract.phrases.place import Place, people_at
from analysis.extract.phrases.service import service_at

# The largest number that is read as people without a noun; above it are years and sums.
_MOST = 999
_REST = frozenset(("other", "others", "remaining", "rest"))
_MONTH_OR_MODAL = "May"
_AFTER_SERVICE = frozenset(("and", ",", "-", ")", ".", ";", "officers", "officer"))
_GROUP_OPENERS = frozenset(("the", "those", "these", "its", "their", "our"))
_POINTING = frozenset(("the", "these", "those"))
_PEOPLE_PRONOUNS = frozenset(("them", "whom", "his", "her"))
_COUNTING_UP = frozenset(("stands", "stood", "rises", "rose", "risen", "rising", "grown"))
_BEFALLING = FATE_VERBS | {"having", "being"}
_NUMBER_OF = ["number", "of"]
_AFTER_REST = frozenset((".", ",", ";", "", "but", "in", "on", "at", "by", "and", "for", "over"))
_CLOSERS = frozenset((".", ",", ";", ""))
_GIVEN_TO = frozenset(("on", "to", "for", "against", "with"))
_BEFORE_SHARE = frozenset(("and", ",", "with", "while", ":", "(", ";"))
_AFTER_SHARE = frozenset(("a", "an", "for", "to", "by", "not"))
# what is done to people alone; a panel can dismiss allegations, too
_JUDGED = frozenset(("convicted", "acquitted", "jailed", "sacked", "exonerated"))
_FOUND_IN = frozenset(("proven", "proved", "upheld", "misconduct", "established", "substantiated"))


class Number(Place):
    """A number and its neighbours."""

    __slots__ = ("end", "value")

    def __init__(self, place: Place, value: int, end: int) -> None:
        """Look around the tokens [place.at, end), whose value is a number."""
        super().__init__(place.sentence, place.at, place.among_police, place.found)
        self.value, self.end = value, end
        self.following = self.after(0)

    def after(self, steps: int) -> str:
        """Return the word some tokens after the end of the number."""
        at = self.end + steps
        return self.sentence.low[at] if at < len(self.sentence.low) else ""

    def people(self, choice: str, opener: int = 0, closer: int = 0) -> Mention:
        """Return as many people as the number says; `opener` words before it and `closer` after it belong to them."""
        first, last = self.at - opener, self.end + closer
        people = Mention(first, last, self.at, "pronoun", choice, self.value, self.value, self.value > 1)
        people.number = (self.at, self.end)
        return people


def bare_number(place: Place) -> Mention | None:
    """Return the people that a number at a token stands for by itself, or None when it counts or numbers a thing."""
    figure = number_at(place.sentence, place.at)
    if not figure or not 0 < figure[0] <= _MOST:
        return None
    number = Number(place, *figure)
    if _is_of_a_word(number):
        return None
    with_service = _with_service(number)
    if with_service:
        return with_service
    if _opens_a_list(number):
        return _listed(number)
    if (number.behind(2), number.previous, number.following) == ("in", "all", "cases"):
        return number.people("all", opener=1, closer=1)  # "it found gross misconduct in all four cases"
    if number.previous == "in" and number.following in ("case", "cases") and number.behind(2) in _FOUND_IN:
        return number.people("part", closer=1)  # "it found misconduct proven in two cases"
    if _numbers_a_thing(number):
        return None
    if number.following == "of":
        return _of_people(number)
    if number.following == "out" and number.after(1) == "of":
        return number.people("part")
    if number.previous in ("the", "those", "these") and number.behind(2) == "of":
        defined = number.following == "," or number.following in FATE_VERBS
        pointed_at = number.previous != "the" and number.following in _CLOSERS
        return number.people("definite", opener=1) if defined or pointed_at else None
    if number.previous in ("those", "these") and number.behind(2) in _GIVEN_TO and number.following in _CLOSERS:
        return number.people("definite", opener=1)  # "notices were served on those four"
    if number.previous in ("all", "other", "remaining") and _ends_rest(number):
        opener = 2 if number.behind(2) == "the" else 1
        return number.people("all" if number.previous == "all" else "other", opener=opener)
    if number.word.isdigit() and (place.at == 0 or number.previous in PREPOSITIONS):
        return None
    return _subject(number) or _object(number) or _shared_verb(number) or _stands_at(number)


def _is_of_a_word(number: Number) -> bool:
    """Say whether a number belongs to a date, a call-sign, a compound or 'a team of two'."""
    sentence, at = number.sentence, number.at
    if number.following and sentence.raw[number.end] == _MONTH_OR_MODAL:
        return True
    if number.word.isdigit() and at > 1 and sentence.raw[at - 1][0].isupper() and sentence.raw[at - 1].isalpha():
        return True
    if number.previous == "-" and sentence.ends[at - 1] == sentence.starts[at]:
        return True
    of_people = number.following == "of" or number.behind(2) == "total" or _pairs_with_other(number)
    return number.previous == "of" and not of_people


def _pairs_with_other(number: Number) -> bool:
    """Say whether 'the other' follows 'one': 'a warning for one and, for the other, a fine', 'the pay of one …'."""
    low = number.sentence.low
    return number.word == "one" and any(low[at : at + 2] == ["the", "other"] for at in range(number.end, len(low)))


def _with_service(number: Number) -> Mention | None:
    """Read 'three serving' and 'one former' among police, when nothing but officers can follow."""
    service = service_at(number.sentence, number.end)
    if not service or not number.among_police:
        return None
    value, end = service
    width = end - number.end
    if number.after(width) not in _AFTER_SERVICE:
        return None
    people = number.people("indefinite", closer=width)
    people.service, people.service_at = value, (number.end, end)
    return people


def _opens_a_list(number: Number) -> bool:
    """Say whether a list of police follows: 'that left seven: an inspector and six constables'."""
    opener = 1 if number.following == ":" else 2 if (number.following, number.after(1)) == (",", "namely") else 0
    first = number.end + opener
    return opener > 0 and any(mention.kind == "police" and 0 <= mention.first - first <= 1 for mention in number.found)


def _listed(number: Number) -> Mention:
    defined = number.previous in ("the", "these", "those")
    people = number.people("definite" if defined else "indefinite", opener=int(defined))
    people.kind, people.role = "people", "mixed"
    return people


def _numbers_a_thing(number: Number) -> bool:
    """Say whether figures follow 'allegation' or 'charge' closely."""
    return number.word.isdigit() and any(number.behind(steps) in NUMBERED for steps in range(1, 5))


def _of_people(number: Number) -> Mention | None:
    """Read 'two of the officers', 'all but one of them', 'not one of the five'."""
    target = number.after(1)
    after_of = number.end + 1
    if not target:
        return None
    denial = _denial(number)
    if denial is not None:
        return Mention(denial, number.end, number.at, "pronoun", "none", None, 2, True, number=(denial, number.end))
    if number.previous == "but" and number.behind(2) == "all" and people_at(number.sentence, after_of, number.found):
        people = number.people("all_but", opener=2)
        people.plural, people.number = True, (people.first, people.last)
        return people
    if target in ("his", "her") and any(
        mention.kind == "other" and mention.first == after_of for mention in number.found
    ):
        return None  # "two of his cousins"
    if target in _GROUP_OPENERS or number_at(number.sentence, after_of):
        return number.people("part") if people_at(number.sentence, after_of, number.found) else None
    return number.people("part") if target in _PEOPLE_PRONOUNS else None


def _denial(number: Number) -> int | None:
    """Return where 'not one' or 'not a single one' begins."""
    if number.value != 1:
        return None
    low, at = number.sentence.low, number.at
    if number.previous == "not":
        return at - 1
    return at - 3 if low[max(0, at - 3) : at] == ["not", "a", "single"] else None


def _ends_rest(number: Number) -> bool:
    """Say whether nothing that could be counted follows 'all three', as in 'a case for all three to answer'."""
    return (
        (number.following, number.after(1)) == ("to", "answer")
        or number.following in FATE_VERBS
        or number.following in _AFTER_REST
    )


def _subject(number: Number) -> Mention | None:
    """Read a number before a verb of what befell somebody: 'two more were', 'five received'."""
    if number.following in ("more", "others", "other") and number.after(1) in _BEFALLING:
        return number.people("another", closer=1)
    if number.following in FATE_VERBS and number.previous not in NUMBERED_JUST_BEFORE:
        known = number.value > 1 and number.previous in _POINTING
        return number.people("definite", opener=1) if known else number.people("indefinite")
    return None


def _object(number: Number) -> Mention | None:
    """Read 'the jury convicted one' and 'the force sacked two' as that many of those told of."""
    judged = number.previous in _JUDGED and number.following in _AFTER_REST and not number.word.isdigit()
    return number.people("part") if judged else None


def _stands_at(number: Number) -> Mention | None:
    """Read 'the number of officers now stands at nine' as nine of them."""
    counts_up = number.previous in ("at", "to") and number.behind(2) in _COUNTING_UP
    if not counts_up or not number.among_police or number.following not in _AFTER_REST:
        return None
    people = number.people("indefinite")
    people.kind = "police"
    for mention in number.found:
        if mention.kind == "police" and number.sentence.low[max(0, mention.first - 2) : mention.first] == _NUMBER_OF:
            mention.background, people.role = True, mention.role
    return people


def _is_given_again(number: Number) -> bool:
    """Say whether something is for some and something else for the rest: 'advice for three and a meeting for one'."""
    low = number.sentence.low
    if number.following != "and" or number.previous not in ("for", "to", "against"):
        return False
    rest = next((low[at + 1 : at + 3] for at in range(number.end, len(low)) if low[at] == number.previous), [])
    if rest[:1] != ["the"]:
        return bool(rest) and rest[0] in words().numbers
    return rest[-1] in words().ordinals or rest[-1] in _REST


def _shared_verb(number: Number) -> Mention | None:
    """Read a number whose verb stands earlier: 'against three, all retired', 'one for misconduct and two for …'."""
    told_of = (number.following, number.after(1)) == (",", "who")  # "it was proven for one, who …"
    again = _is_given_again(number)
    counted = any(mention.kind == "pronoun" and mention.number is not None for mention in number.found)
    if not (number.among_police or counted or told_of or again or _pairs_with_other(number)):
        return None
    in_words = number.word.isalpha()
    if number.value > 1 and number.following == "," and number.after(1) == "all" and number.previous in PREPOSITIONS:
        people = number.people("indefinite")
        people.kind = "police"
        return people
    ends_object = number.previous in ("for", "against", "to") and number.following in ("and", ",", ".", ";")
    if (number.value == 1 or again) and ends_object and in_words:
        return number.people("indefinite")
    if number.previous not in _BEFORE_SHARE:
        return None
    needs_words = number.following in ("for", "to", "by")
    shares = number.following in _AFTER_SHARE and (in_words or not needs_words)
    return number.people("indefinite") if shares else None
