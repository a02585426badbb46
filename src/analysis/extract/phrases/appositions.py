"""Two phrases for the same people: 'the sergeant, John Smith,', 'the driver, who is also a constable'."""

from __future__ import annotations

from analysis.extract.phrases.function_words import DEFINITE, INDEFINITE
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.names import is_called
from analysis.extract.phrases.people_words import POSTS_OF_OFFICERS, REVEALED, words
from analysis.extract.settling.values import POSTS_OF_ANY_KIND
from analysis.extract.tokens import Sentence

_IS = (["was"], ["is"], [",", "who", "was"], [",", "who", "is"], ["was", "also"], ["is", "also"])
_BESIDE = ([","], ["-"], [",", "also"], [",", "himself"], [",", "herself"])
_SAME_PEOPLE = ([","], ["-"], [",", "also"], [",", "the", "only"])
# "Inspector Thorn, then a sergeant, was …": a rank of another time, which is not the one told of
_ONCE = (
    [",", "then"], [",", "then", "only"], [",", "at", "the", "time"], [",", "at", "that", "time"], [",", "formerly"],
    [",", "previously"], [",", "once"], [",", "now"], [",", "who", "was", "then"], [",", "who", "is", "now"],
)  # fmt: skip
_REMAINS = (["remains"], ["remained"], ["is", "still"], ["remains", "as"])
_SHORT_CLAUSE = 6
# ", who can only be referred to as"
_LONGEST_CALLED = 8
_LEFT_AS = (["retired", "as"], ["left", "as"], ["resigned", "as"])
_USED_TO_BE = (["who", "used", "to", "be"], [",", "who", "used", "to", "be"])
_BECAME = (["has", "become"], ["became"], ["has", "now", "become"])
_IS_NOT = ([",", "who", "is", "not"], [",", "who", "was", "not"], ["who", "is", "not"], ["who", "was", "not"])
_POSTED = frozenset(("employed", "working", "attached", "stationed", "posted", "serving"))
_OPENING_ITEM = DEFINITE | INDEFINITE | words().numbers.keys()
_CLOSERS = (
    frozenset((",", "-", ")", ".", "who", "with", "based", "from", "whose", "aged", "in", "on", "at"))
    | {"referred", "known", "named", "identified"}
    | _POSTED
)
_SAYING_WHAT = frozenset(
    (
        "had",
        "has",
        "been",
        ")",
        ",",
        "who",
        "is",
        "was",
        "also",
        "still",
        "himself",
        "herself",
        "concerned",
        "involved",
        "once",
        "again",
        "now",
        "then",
    )
)
_ANY_STAFF = POSTS_OF_ANY_KIND | {"member of (police|) staff"}


def reveals(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether the second phrase makes police of the first: 'the driver, a constable,', 'her husband was one'."""
    if mention.kind != "other" or following.kind != "police" or mention.post not in REVEALED:
        return False
    if mention.plural or following.plural or following.choice not in ("indefinite", "another") or following.names:
        return False
    said = between in _IS or (between[:1] == ["who"] and between[-1:] == [","] and len(between) < _SHORT_CLAUSE)
    after = sentence.low[following.last : following.last + 1]
    return said or (between in _BESIDE and not _CLOSERS.isdisjoint(after))


def reveal(mention: Mention, following: Mention) -> None:
    """Make the police of the second phrase of somebody who was only a driver or a neighbour, and is one still."""
    mention.kind, mention.role, mention.rank = "police", following.role, following.rank
    mention.service, mention.service_at = following.service, following.service_at
    mention.last, mention.restricted = following.last, following.restricted
    if following.choice == "another":
        mention.choice, mention.number = "another", following.number


def is_apposition(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether the second of two neighbouring mentions only says more of the people of the first."""
    if mention.gender and between in _REMAINS and following.service == "serving" and following.count == 1:
        return True  # "he remains a serving member of the force"
    if following.kind != "police" or mention.kind not in ("police", "pronoun", "people"):
        return False
    if not between and mention.post == "civilian" and following.role == "staff":
        return True  # "a civilian dispatcher"
    if _number_is(sentence, mention, following, between):
        return True
    if between in _USED_TO_BE or _all_are(sentence, mention, following, between):
        return True
    if between == [":"] and _is_label_of(mention, following):
        return True
    if between in _ONCE and _held_once(sentence, mention, following):
        return True
    if _explains(sentence, mention, following, between):
        return True
    if mention.names and "who" in between[:2] and between[-2:] in _LEFT_AS:
        return True
    return mention.kind != "people" and _is_predicate(mention, following, between)


def is_predicate_of_owner(sentence: Sentence, person: Mention, owner: Mention, following: Mention) -> bool:
    """Say whether 'line manager' of 'an inspector who was the officer's line manager' only says what the first is."""
    low = sentence.low
    is_theirs = following.over_others and low[owner.last : following.first] in (["'s"], ["'"])
    return is_theirs and low[person.last : owner.first] in (["who", "was"], ["who", "is"])


def merge(mention: Mention, other: Mention, between: list[str], part: Mention | None = None) -> None:
    """Make one mention of two that are the same people, keeping what each says of them.

    Of 'two of them, who used to be constables,' it is the `part` that is described.
    """
    if "not" in between:
        mention.last, mention.role = max(mention.last, other.last), "staff"
        return
    if between in _REMAINS:
        return
    if between in _USED_TO_BE:
        other.service = "former"
    mention.last = max(mention.last, other.last)
    if part is not None:
        part.rank, part.service, part.service_at = other.rank, other.service, other.service_at
        part.role, part.post = other.role, part.post or other.post
        return
    if mention.kind in ("people", "pronoun"):
        mention.kind, mention.role = "police", other.role
    if mention.rank == "unknown":
        mention.rank = other.rank
    if mention.service == "unknown":
        mention.service, mention.service_at = other.service, other.service_at
    if mention.role == "officer":
        mention.role = other.role
    if other.post and (not mention.post or mention.post == "civilian" or mention.post in _ANY_STAFF):
        mention.post = other.post
    mention.names = mention.names or other.names
    mention.perhaps = False
    mention.restricted = other.restricted


def _number_is(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether a number is told to be of a rank, role or service: 'four of them were constables'."""
    bare = following.choice == "bare" and following.plural and following.number is None and not following.names
    part = mention.first > 0 and sentence.low[mention.first - 1] == "of"
    of_a_role = following.role != "officer" or sentence.low[following.first] == "police"
    told = part or of_a_role or following.rank != "unknown" or following.service != "unknown"
    opens = mention.first == 0 or sentence.low[mention.first - 1] in (",", "and", "of", ";")
    several = mention.kind == "pronoun" and (mention.plural or mention.number is not None)
    return between in (["were"], ["are"]) and bare and told and opens and several


def _all_are(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether a number is explained by a rank or by roles: 'three, all constables:', 'ten, officers and staff,'."""
    counted = mention.number is not None and mention.plural and mention.rank == "unknown" and not mention.names
    of_both_roles = following.choice == "bare" and following.role == "mixed" and mention.role != "staff"
    plain = (following.choice == "all" or of_both_roles) and following.number is None and following.plural
    closes = sentence.low[following.last : following.last + 1]
    return counted and plain and between == [","] and closes in ([":"], [","], ["."], [";"])


def _is_label_of(mention: Mention, following: Mention) -> bool:
    """Say whether 'Sergeant Thorn: The supervisor has …' goes on from its own label."""
    one = mention.first == 0 and mention.count == 1 and bool(mention.names)
    return one and following.choice == "definite" and following.count == 1 and _fits(mention, following)


def _held_once(sentence: Sentence, mention: Mention, following: Mention) -> bool:
    """Say whether ', then a sergeant,' only tells what somebody was at another time."""
    one_rank = following.choice == "indefinite" and not following.plural and not following.names
    return (
        mention.count == 1 and one_rank and sentence.low[following.last : following.last + 1] in ([","], [";"], ["."])
    )


def _explains(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether the second phrase stands in apposition: directly, in brackets or between commas."""
    low = sentence.low
    after = low[following.last] if following.last < len(low) else "."
    if _has_description(mention, following, between) and after in (",", ";"):
        return True
    both_named = mention.plural and len(following.names) > 1
    if mention.plural != following.plural and not both_named:
        return False
    if not between:
        return mention.kind == "police" and not mention.names and bool(following.names)  # "former officer PS Smith"
    if between == ["("]:
        return after == ")"
    if is_called(between) and len(between) <= _LONGEST_CALLED and following.names and not mention.names:
        return True
    holds_rank = following.choice == "indefinite" and after == "for"
    in_charge = following.post in POSTS_OF_OFFICERS and after == "of"
    goes_on = bool(mention.names) and mention.joined is None and (holds_rank or in_charge)
    closes = after in _CLOSERS or goes_on or between[-1] == "only"
    told_of = between[2:] if between[:2] == ["of", "whom"] and mention.choice == "part" else between
    if told_of not in _SAME_PEOPLE or not closes:
        return False
    list_goes_on = low[following.last : following.last + 2] == [",", "and"] and low[following.last + 2] in _OPENING_ITEM
    return not list_goes_on and _fits(mention, following)


def _has_description(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'of …,' stands between: 'the driver of the police car, a special constable, …'."""
    if between[:1] != ["of"] or between[-1] != "," or len(between) > 6 or mention.plural or following.plural:
        return False
    return mention.choice == "definite" and following.choice == "indefinite"


def _fits(mention: Mention, following: Mention) -> bool:
    """Say whether a phrase after a comma can be the people before it, and no further item of a list."""
    named = bool(following.names)
    if mention.names and named:
        return False
    if mention.kind == "people" and mention.number is not None and following.plural and following.number is None:
        return True
    if mention.plural and not named:
        return False
    return mention.rank == following.rank or "unknown" in (mention.rank, following.rank)


def _says_what(link: list[str]) -> bool:
    """Say whether 'is', 'was' or 'who had been' stands between two phrases; 'if he had been' says nothing."""
    return "is" in link or "was" in link or ("who" in link and "been" in link)


def _is_predicate(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'who is also' or 'was' stands between two phrases, so that the second says what the first is."""
    if mention.plural or following.plural:
        return False
    if "not" in between:
        no_officer = following.rank == "unknown" and following.choice == "indefinite" and not mention.names
        return no_officer and mention.rank == "unknown" and between in _IS_NOT
    if between in _BECAME:
        return mention.choice == "indefinite" and following.choice == "definite"
    link = between[2:] if between[:2] == ["of", "whom"] else between
    if not 1 <= len(link) <= 4 or not _says_what(link) or not _SAYING_WHAT.issuperset(link):
        return False
    known = bool(mention.names) or (mention.choice == "definite" and mention.rank != "unknown")
    same_described = following.choice == "definite" and known and following.rank in ("unknown", mention.rank)
    in_a_row = following.choice == "definite" and bool(following.ordinal) and mention.kind == "pronoun"
    in_charge = mention.choice == "indefinite" and following.post in POSTS_OF_OFFICERS  # "one, who was the OIC"
    named = bool(following.names) and not mention.names
    over = following.over_others  # "an inspector, who was his line manager"
    return following.choice == "indefinite" or in_a_row or in_charge or same_described or named or over
