"""Link the mentions of a sentence: a part to its whole, an apposition to what it explains, what 'and' joins."""

from __future__ import annotations

from analysis.extract.phrases.afterthoughts import list_after_clause
from analysis.extract.phrases.appositions import is_apposition, is_predicate_of_owner, merge, reveal, reveals
from analysis.extract.phrases.bystanders import drop_labels, mark_speakers
from analysis.extract.phrases.colleagues import (
    COLLEAGUES,
    WHOSE,
    name_colleagues,
    tell_relatives_apart,
)
from analysis.extract.phrases.exceptions import WORDS_OF_EXCEPTION, leave_out_exceptions
from analysis.extract.phrases.floating import join_before_each
from analysis.extract.phrases.function_words import DEFINITE
from analysis.extract.phrases.joining import DID_SO, POLICE_OR_PRONOUN, is_joined
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.names import name_before_apposition
from analysis.extract.phrases.parts import (
    count_those_of_somebody,
    is_among,
    is_part,
    list_parts,
    make_part,
    parts_of_the_number,
)
from analysis.extract.phrases.ranks_of_others import take_rank_of_names
from analysis.extract.tokens import Sentence

_LIKEWISE = (["as"], ["so"], ["too"])
_BEFORE_LIKEWISE = frozenset((",", "and", ";", "so"))
_ALL_OF = (["all", "of", "them"], ["all", "of", "whom"])
# "were" and a quotation mark
_QUOTED = 2
_INCLUDING = frozenset(((",", "including"), ("including",), ("(", "including")))


def relate(sentence: Sentence, found: list[Mention]) -> None:
    """Link the mentions of a sentence, merge those that are the same people, and mark those that only speak."""
    words = sentence.words
    if not WHOSE.isdisjoint(words):
        tell_relatives_apart(sentence, found)
    if not COLLEAGUES.isdisjoint(words):
        name_colleagues(sentence, found)
    if not any(map(_can_be_linked, found)):
        drop_labels(sentence, found)
        return
    if "of" in words and "'s" in words:
        count_those_of_somebody(sentence, found)
    index = 0
    while index + 1 < len(found):
        kind = found[index].kind
        if found[index + 1].kind in ("police", "people", "pronoun") and _becomes_one(sentence, found, index):
            if index and kind == "other":
                index -= 1  # "the driver, a constable, and his passenger, a sergeant": now two of the police
            continue
        index += 1
    for mention in found:
        colleague = sentence.low[mention.first] in ("his", "her")  # the other is the one the text is about
        if mention.joined is not None and mention.names and mention.joined.names and not colleague:
            mention.paired = mention.joined.paired = True
        if mention.first == 0 and mention.choice == "indefinite" and "also" in sentence.low[mention.last :][:3]:
            mention.choice = "another"  # "A custody sergeant was also investigated"
    if "as" in words or "so" in words:
        _join_likewise(sentence, found)
    join_before_each(sentence, found)
    if "were" in words or "are" in words:
        take_rank_of_names(sentence, found)
    if "all" in words:
        _take_rank_of_all(sentence, found)
    if len(found) > 1:
        parts_of_the_number(sentence, found)
        list_parts(sentence, found)
        list_after_clause(sentence, found)
    if not WORDS_OF_EXCEPTION.isdisjoint(words):
        leave_out_exceptions(sentence, found)
    drop_labels(sentence, found)
    mark_speakers(sentence, found)
    name_before_apposition(sentence, found)


def _can_be_linked(mention: Mention) -> bool:
    """Say whether a mention is of those whom links are about: police, people who are counted, 'they' over a list."""
    if mention.kind == "pronoun":
        return mention.plural or mention.number is not None
    return mention.kind in ("police", "people")


def _take_rank_of_all(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'seven student officers, all of them constables' as seven constables."""
    for mention in [mention for mention in found if mention.kind == "police" and mention.choice == "bare"]:
        before = [other for other in found if other.last < mention.first and other.kind == "police" and other.number]
        all_of_them = sentence.low[max(0, mention.first - 3) : mention.first] in _ALL_OF
        if before and all_of_them and before[-1].rank == "unknown":
            before[-1].rank = mention.rank
            found.remove(mention)


def _becomes_one(sentence: Sentence, found: list[Mention], index: int) -> bool:
    """Link a mention and the next; say whether they were the same people, so that only one of them is left."""
    mention, following = found[index], found[index + 1]
    between = sentence.low[mention.last : following.first]
    if is_part(mention, following, between):
        make_part(mention, following)
    elif reveals(sentence, mention, following, between):
        reveal(mention, following)
        found.pop(index + 1)
        return True
    elif is_apposition(sentence, mention, following, between):
        part = found[index - 1] if index and found[index - 1].part is mention else None
        merge(mention, following, between, part)
        found.pop(index + 1)
        return True
    elif index and is_predicate_of_owner(sentence, found[index - 1], mention, following):
        found[index - 1].post = found[index - 1].post or following.post
        del found[index : index + 2]
        return True
    elif _says_what_they_are(mention, following, between):
        found.pop(index + 1)
        return True
    elif _says_both(sentence, mention, following, between):
        mention.last = following.last
        found.pop(index + 1)
        return True
    elif _opens_list_of_names(mention, following, between):
        _spread_service(mention, found[index + 1 :])
        found.pop(index)
        return True
    elif _is_included(counted := _part_counted(found, index), following, between):
        following.included_in = counted
    elif is_among(sentence, mention, following, between):
        following.included_in = mention
    elif mention.choice in ("any", "none") and between in ([","], ["or"], ["nor"]) and not following.names:
        _choose_alike(sentence, mention, following)
    elif between == ["or"] and sentence.low[mention.first] == "any" and following.kind == mention.kind == "police":
        following.joined = mention  # "any of the officers or staff members"
    elif is_joined(sentence, mention, following, between) and sentence.low[mention.first - 1] != "between":
        following.joined = mention  # but not in "a talk between the officer and the chief constable"
    return False


def _says_what_they_are(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'were subjects' only says what the people before it are, and brings in nobody."""
    bare = following.choice == "bare" and following.plural and following.number is None and not following.names
    several = mention.kind == "police" and (mention.plural or mention.joined is not None)
    plain = following.rank == "unknown" and following.role == "officer" and following.service == "unknown"
    return bare and several and plain and between[:1] in (["were"], ["are"]) and len(between) <= _QUOTED


def _says_both(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether ', both women,' only says more of the people before it."""
    described = following.kind == "people" and following.choice == "all" and between == [","]
    return described and mention.plural and sentence.low[following.last : following.last + 1] == [","]


def _part_counted(found: list[Mention], index: int) -> Mention:
    """Return the people that 'including' goes on from: the two of 'two of the officers, including a sergeant'."""
    mention = found[index]
    return found[index - 1] if index and found[index - 1].part is mention else mention


def _choose_alike(sentence: Sentence, mention: Mention, following: Mention) -> None:
    """Let 'any' and 'no' before 'officer, special constable or member of staff' hold for every noun."""
    if following.number is None and sentence.low[following.first] not in DEFINITE:
        following.choice, following.background = mention.choice, mention.background
        following.count, following.count_min = mention.count, mention.count_min


def _opens_list_of_names(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'former officers' stands directly before the first of a list of names."""
    if between or mention.kind != "police" or following.kind != "police":
        return False
    return mention.plural and not mention.names and bool(following.names)


def _spread_service(mention: Mention, following: list[Mention]) -> None:
    """Let 'former officers' before a list of names hold for everyone in the list."""
    last = mention.last
    for other in following:
        if not other.names or other.first - last > 2:
            return
        if other.service == "unknown":
            other.service, other.service_at = mention.service, mention.service_at
        last = other.last


def _is_included(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether the second people are some of the first: 'five officers, including a sergeant'."""
    if tuple(between) not in _INCLUDING or mention.kind != "police" or following.kind != "police":
        return False
    return (mention.count or 0) > (following.count or 99)


def _join_likewise(sentence: Sentence, found: list[Mention]) -> None:
    """Join 'the supervisor' of '… received advice, as did the supervisor' and 'and so did he' to the one before."""
    low = sentence.low
    for mention in found:
        at = mention.first - 1
        if at < 2 or low[at] not in DID_SO or low[at - 1 : at] not in _LIKEWISE or low[at - 2] not in _BEFORE_LIKEWISE:
            continue
        if not (mention.kind == "police" or mention.number is not None):
            continue
        earlier = (other for other in found if other.first < mention.first and other.kind in POLICE_OR_PRONOUN)
        mention.joined = next(earlier, None)
