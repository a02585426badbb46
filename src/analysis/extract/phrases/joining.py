"""Say whether two phrases are people of whom the same is said: joined by 'and', by brackets, by 'along with'."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from analysis.extract.phrases.colleagues import make_colleague
from analysis.extract.phrases.function_words import SUBJECT_OPENERS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.rows import is_row
from analysis.extract.tokens import Sentence

POLICE_OR_PRONOUN = ("police", "pronoun")
"""Kinds of phrase that stand for police by themselves."""
DID_SO = frozenset(("did", "does", "has", "have", "had", "was", "were", "is", "are", "could", "should", "would"))
"""Verbs that repeat what was said of others: 'as did the sergeant'."""

_JOINERS = frozenset(
    tuple(row.split())
    for row in (
        "and",
        "nor",
        ",",
        ", and",
        "&",
        "along with",
        "together with",
        "and by",
        "and on",
        "and against",
        "and of",
        ", and of",
    )
) | {("and", "for"), ("/",)}
_DENYING = frozenset(("no", "not", "neither", "nor", "nothing", "without", "insufficient", "lack", "either"))
_REPEATED = (["for"], ["of"], ["by"], ["against"], ["in", "respect", "of"])
_BESIDES = (["along", "with"], ["together", "with"])
_FRONTING = frozenset(("among", "amongst", "besides", "beside", "like", "unlike", "of"))
# the commas of ", who drove, and"
_AROUND_AN_ASIDE = 2


def join_newly_known(sentence: Sentence, found: list[Mention], known: AbstractSet[int]) -> None:
    """Join those whom only the text before shows to be police to the people beside them: 'the driver and the clerk'.

    `known` are the identities of the mentions that were police by their own words.
    """
    for mention, following in pairwise(found):
        fresh = following.kind == "police" and not {id(mention), id(following)} <= known
        between = sentence.low[mention.last : following.first]
        if fresh and following.joined is None and is_joined(sentence, mention, following, between):
            following.joined = mention


def _is_fronted(sentence: Sentence, mention: Mention) -> bool:
    """Say whether 'Among the staff,' stands before the subject and is no first item of a list."""
    return mention.first == 1 and sentence.low[0] in _FRONTING


def _goes_on(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'five officers, who were dismissed, and two …' or 'PC Hill, who drove, and PC Lee' is one subject."""
    if following.number is not None:
        return True
    opens = mention.first == 0 or sentence.low[mention.first - 1] in SUBJECT_OPENERS
    return bool(opens and mention.names and following.names) and between.count(",") == _AROUND_AN_ASIDE


def is_joined(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether two mentions are people of whom the same is said."""
    if mention.kind not in POLICE_OR_PRONOUN or not between:
        return False
    if between[-1] == "nor" and between[0] in ("nor", ","):
        return following.kind == "police" and "neither" in sentence.low[: mention.first + 1]
    if sentence.low[mention.first] == sentence.low[following.first] == "those":
        return between[-1] in ("and", "or")  # "those dismissed, and those who resigned, will …"
    if mention.gender and between[-2:] in _BESIDES and following.kind == "police":
        return between[0] in DID_SO and bool(following.names)  # "he was sacked along with PCs Lee and Hart"
    if mention.kind == "pronoun" and mention.choice == "other" and between == [",", "and"]:
        return following.kind == "police"  # "the other two, and the sergeant, are …"
    if mention.kind != "police" or (between == [","] and _is_fronted(sentence, mention)):
        return False
    if following.kind == "pronoun":
        return following.choice == "part" and between == ["and"]  # "the inspector and one of the sergeants"
    if following.kind == "people" and following.number is not None and tuple(between) in _JOINERS:
        make_colleague(mention, following, sentence)
    if following.kind != "police":
        return False
    if is_row(sentence, mention, following, between):
        return True
    if between[:2] == [",", "who"] and between[-2:] == [",", "and"] and _goes_on(sentence, mention, following, between):
        mention.restricted = True
        return True
    if between[0] == "(" and between[-2:] == [")", "and"] and between.count("(") == 1:
        return True  # "a sergeant (who signed the sheet) and a constable"
    either = between[1:] if between[0] == "," else between
    if either[:1] == ["or"] and not _DENYING.isdisjoint(sentence.low[: mention.first]):
        # "no case for the dispatcher or for the sergeant"
        return either == ["or"] or (either[1:] in _REPEATED and following.choice in ("definite", "other"))
    in_another_year = len(between) == 3 and between[0] == "in" and between[1].isdigit() and between[2] == "and"
    besides = between[-2:] in _BESIDES or between[-3:] == ["as", "well", "as"]
    return in_another_year or besides or tuple(between) in _JOINERS
