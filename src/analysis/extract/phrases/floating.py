"""Join the people before "each": "the sergeant who drove, and the constable beside him, each had a case to answer"."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.phrases.mention import Mention
from analysis.extract.tokens import Sentence

# What tells one person of a row from the others has no more words than these: "in the burglary team".
_LONGEST = 9
_LINKS = frozenset((",", "and"))


def join_before_each(sentence: Sentence, found: list[Mention]) -> None:
    """Make one row of the people whom "each" sums up before the verb, and let the row stand for it."""
    for each in [mention for mention in found if mention.choice == "each" and mention.kind == "pronoun"]:
        row = _row_before(sentence, found[: found.index(each)], each)
        if len(row) > 1:
            for before, after in pairwise(row):
                after.joined = before
            found.remove(each)


def _row_before(sentence: Sentence, earlier: list[Mention], each: Mention) -> list[Mention]:
    """Return the people of the row that ends before a word, each with no more than a description after it."""
    row: list[Mention] = []
    low, following = sentence.low, each
    for mention in reversed(earlier):
        between = low[mention.last : following.first]
        links = [word for word in between if word in _LINKS]
        ends = between[len(between) - len(links) :] == links
        if mention.kind != "police" or len(between) > _LONGEST or not ends or bool(links) == (following is each):
            break
        row.insert(0, mention)
        following = mention
    return row
