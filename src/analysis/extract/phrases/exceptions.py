"""Read 'all of the officers apart from the sergeant' as a group without some who belong to it."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.phrases.mention import Mention
from analysis.extract.tokens import Sentence

_EXCEPT = frozenset(
    tuple(words.split())
    for words in (
        *("apart from", "aside from", "except", "except for", "excepting", "excluding", "bar"),
        *("other than", "with the exception of", "save for", "but not", "but"),
    )
)
WORDS_OF_EXCEPTION = frozenset(words[0] for words in _EXCEPT)


def leave_out_exceptions(sentence: Sentence, found: list[Mention]) -> None:
    """Note on a group who is said not to share what is said of it."""
    for mention, following in pairwise(found):
        group = mention.kind == "police" and mention.plural and mention.choice in ("definite", "all")
        between = tuple(word for word in sentence.low[mention.last : following.first] if word != ",")
        if group and following.kind == "police" and between in _EXCEPT:
            mention.without = following
            following.joined = None
