"""Read the phrase around a noun of the people lexicon, unless the noun stands for something else there."""

from __future__ import annotations

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.after_head import is_labelled, read_after, staff_of
from analysis.extract.phrases.before_head import read_before
from analysis.extract.phrases.function_words import DETERMINERS, POSSESSIVES
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import is_dialled
from analysis.extract.phrases.people_words import (
    FORCE_USED,
    GROUP_SIZES,
    HARMING,
    OPERATIONAL_COMMANDERS,
    POLICE_THINGS,
    POLICE_WORDS,
    POSING,
    SUPERIORS,
    VEHICLES,
    Head,
    words,
)
from analysis.extract.phrases.ranks_of_others import is_rank_of_others
from analysis.extract.phrases.service import serves_elsewhere
from analysis.extract.tokens import Sentence

_OF_CALLS = frozenset(("operator", "handler"))
_PERSONAL = frozenset(("his", "her", "their"))
_CONTROL_ROOM = {"control", "room"}
# "the force used the wrong form" is a force; "the force used was needless" is none
_USING = (["the"], ["its"], ["a"], ["an"], ["this"], ["to"])
_AFTER_FORCE = frozenset(("officer", "officers", "constable", "sergeant", "inspector", "staff"))
# "a police staff disciplinary meeting", "police staff misconduct rules": what is of staff is nobody
_RULES = frozenset(
    (
        "discipline",
        "disciplinary",
        "policy",
        "policies",
        "rules",
        "regulations",
        "misconduct",
        "procedure",
        "procedures",
    )
)
_BEFORE_POST = DETERMINERS | words().ordinals.keys() | {")", "'", "'s", "police", "other", "remaining"}
_MARKS_IN_NAME = ("(", ")", "'s", "'")
_ASPIRING = frozenset(("candidate", "candidates", "board", "boards", "promotion", "promoted", "applied", "exam"))
_REDUCED = reading_words("reduced")
_TREATING = frozenset(
    ("training", "guidance", "policy", "advice", "course", "lesson", "module", "input", "more", "nothing")
)


def phrase_around(sentence: Sentence, at: int, end: int, head: Head, before: list[Mention]) -> Mention | None:
    """Return the mention whose noun is the tokens [at, end), or None when it is no noun for people there.

    `before` are the mentions to the left; a rank that only says of which rank those are is given to them.
    """
    if head.kind == "body":
        return _body(sentence, at, end, head)
    if _is_word_in_small_letters(sentence, at, end) or _is_no_rank(sentence, at, end, head):
        return None
    if head.rank != "unknown" and is_rank_of_others(sentence.low, at, end, head, before):
        return None
    if head.kind == "post":
        if not (_is_chosen(sentence.low, at, head, before) or is_labelled(sentence, at, end)):
            _give_post(sentence.low, at, end, before)
            return None
        if head.post in ("driver", "manager") and not _works_for_police(sentence.low, at, end):
            return Mention(at, end, end - 1, "other", "definite", 1, 1, head.plural, post=head.post)
    return _people(sentence, at, end, head, before)


def _is_chosen(low: list[str], at: int, head: Head, before: list[Mention]) -> bool:
    """Say whether the words before a post make it that of somebody: 'the supervisor', 'two handlers'."""
    if at == 0:
        return False
    told = low[at - 1] in _BEFORE_POST or (head.plural and low[at - 1] in words().numbers) or is_dialled(low, at - 1)
    return told or _goes_with(low, at, head, before)


def _give_post(low: list[str], at: int, end: int, before: list[Mention]) -> None:
    """Give the post of 'the inspector who acted as firearms commander' to whoever stands before it."""
    acting = low[max(0, at - 2) : at] in (["acted", "as"], ["acting", "as"], ["was", "acting"])
    if acting and before and before[-1].kind == "police" and not (before[-1].post or before[-1].plural):
        before[-1].post = " ".join(low[at:end])


def _body(sentence: Sentence, at: int, end: int, head: Head) -> Mention | None:
    low = sentence.low
    noun, following = " ".join(low[at:end]), low[end] if end < len(low) else ""
    used = noun == "force" and at and low[at - 1] in FORCE_USED  # "more force than was necessary"
    if noun == "force" and following == "used" and low[end + 1 : end + 2] not in _USING:
        return None
    if (
        used
        or (head.role == "force" and following in _AFTER_FORCE)
        or (noun == "police" and following in POLICE_THINGS)
    ):
        return None
    return Mention(at, end, end - 1, "body", body=head.role, plural=head.plural)


def _people(sentence: Sentence, at: int, end: int, head: Head, before: list[Mention]) -> Mention | None:
    low = sentence.low
    noun = low[at] if end == at + 1 else " ".join(low[at:end])
    kind = "police" if head.kind == "post" else head.kind
    if kind != "other":
        while before and before[-1].body == "force" and _touches(sentence, before[-1].last, at):
            before.pop()
    if low[at] in GROUP_SIZES and kind == "other" and low[end : end + 1] == ["of"]:
        return None  # "a couple of constables"
    mention = Mention(
        at, end, end - 1, kind, plural=head.plural, role=head.role or "officer", rank=head.rank or "unknown"
    )
    mention.post = noun if head.post else ""
    if kind == "police" and low[end - 1] == "driver":
        mention.post = "driver"  # "the police driver" is "the driver of the police car"
    mention.loose = head.kind == "post"
    if mention.loose and _goes_with(low, at, head, before) and before[-1].role == "staff":
        mention.role, mention.loose = "staff", False  # "the call handler and supervisor"
    elif mention.loose and _is_on_the_telephone(sentence, at, end, head):
        mention.role, mention.loose = "staff", False  # "the Force Control Room (FCR) supervisor", "Operator 2"
    read_before(sentence, mention, before)
    if low[at] == "detective" and head.rank != "unknown":
        mention.adjectives = mention.adjectives | {"detective"}
    if kind == "other" or serves_elsewhere(low, end):
        mention.kind = "other"
        return mention
    if mention.first and (low[mention.first - 1] in HARMING or _is_posed_as(low, mention.first)):
        mention.kind = "other"  # "obstructing a constable"
        return mention
    mention.over_others = not head.plural and _is_over_others(mention, low)
    staff = staff_of(low, at, end) if kind == "people" else 0
    if staff:
        mention.kind, mention.role, mention.post, mention.last = "police", "staff", "member of staff", staff
    elif kind == "people" and mention.number is None:
        mention.kind = "other"
        is_adjective = mention.choice in ("bare", "all") or "learning" in low[end : end + 3]
        return None if low[at] == "individual" and is_adjective else mention  # "individual and collective learning"
    elif noun == "staff":
        mention.kind, mention.role, mention.post = "police", "staff", "member of staff"
    read_after(sentence, mention)
    return mention


def _is_on_the_telephone(sentence: Sentence, at: int, end: int, head: Head) -> bool:
    """Say whether a post is of the control room: the noun before it, the line dialled or a label says so."""
    in_its_name = is_dialled(sentence.low, at - 1) or _CONTROL_ROOM.issubset(sentence.low[max(0, at - 6) : at])
    return in_its_name or (head.post in _OF_CALLS and is_labelled(sentence, at, end))


def _is_word_in_small_letters(sentence: Sentence, at: int, end: int) -> bool:
    """Say whether an abbreviation such as 'ps' is not written as a rank is; 'former pcs Kim Lowe and Joan Tull' are."""
    small = end - at == 1 and sentence.low[at] in words().capitals and not sentence.raw[at][0].isupper()
    return small and not (sentence.low[at] in ("pc", "pcs") and "".join(sentence.raw[end : end + 1])[:1].isupper())


def _is_no_rank(sentence: Sentence, at: int, end: int, head: Head) -> bool:
    """Say whether a word for a rank or a post is nobody: a sanction, a command, a rank that somebody is reduced to."""
    low = sentence.low
    following = low[end] if end < len(low) else ""
    if head.rank == "superintendent":
        return low[end : end + 3] == ["'s", "written", "warning"]
    if following in _RULES and low[end - 1] == "staff":
        return True  # "a police staff disciplinary meeting"
    if low[at] == "public":
        return low[at - 1] != "the"  # "misconduct in public office"
    if low[at] in ("subject", "subjects") and end == at + 1:
        # "was the subject of a misconduct hearing", "training on the subject"
        return following == "of" or (low[max(0, at - 2) : at] == ["on", "the"] and low[at - 3] in _TREATING)
    before = low[at - 1] if at else ""
    if before == "to" or (before == "of" and low[max(0, at - 2) : at] == ["rank", "of"]):
        return bool(head.rank) and not _REDUCED.isdisjoint(low[max(0, at - 7) : at])
    if before in ("for", "to") and low[at - 2] in _ASPIRING:
        return bool(head.rank)  # "candidates for chief inspector", "promotion to sergeant"
    if before in ("a", "an") and low[max(0, at - 2)] in ("become", "becomes", "becoming", "became"):
        return True  # "she will become a sergeant"
    return head.rank == "commander" and at > 0 and low[at - 1] in OPERATIONAL_COMMANDERS


def _works_for_police(low: list[str], at: int, end: int) -> bool:
    """Say whether a driver or manager is the force's: 'the police driver', 'the driver of the patrol car'."""
    if low[at - 1] == "police":
        return True
    near = low[end : end + 6]
    return near[:1] == ["of"] and not POLICE_WORDS.isdisjoint(near) and not VEHICLES.isdisjoint(near)


def _goes_with(low: list[str], at: int, head: Head, before: list[Mention]) -> bool:
    """Say whether 'and' joins a supervisor to the person before: 'the call handler and supervisor'."""
    previous = before[-1] if before else None
    joint = at - 2 if low[at - 1] in POSSESSIVES else at - 1  # "the call handler and her supervisor"
    if previous is None or previous.kind != "police" or low[joint] != "and" or head.post not in SUPERIORS:
        return False
    return previous.last == joint and previous.choice == "definite" and not previous.plural


def _is_posed_as(low: list[str], first: int) -> bool:
    """Say whether somebody only pretends: 'a man who posed as a detective', 'claimed to be a constable'."""
    if low[first - 1] == "as":
        return low[max(0, first - 2)] in POSING
    return low[max(0, first - 2) : first] == ["to", "be"] and low[max(0, first - 3)] in POSING


def _is_over_others(mention: Mention, low: list[str]) -> bool:
    """Say whether a phrase is of somebody over the people before it: "the officers' supervisor", "his inspector"."""
    if mention.post in SUPERIORS:
        return _is_somebodys(low, mention.first)
    return mention.rank not in ("unknown", "constable") and low[mention.first] in _PERSONAL


def _is_somebodys(low: list[str], first: int) -> bool:
    """Say whether a phrase goes with 'their' or with a genitive before it."""
    return low[first] in POSSESSIVES or (first > 0 and low[first - 1] in ("'", "'s"))


def _touches(sentence: Sentence, end: int, at: int) -> bool:
    """Say whether a force's name runs on into the head: 'Metropolitan Police Service (MPS) officers'."""
    if at - end > 5:
        return False
    low, raw, modifiers = sentence.low, sentence.raw, words().modifiers
    return all(low[k] in modifiers or low[k] in _MARKS_IN_NAME or raw[k].isupper() for k in range(end, at))
