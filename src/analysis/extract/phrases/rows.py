"""Tell people in a row by what each did: 'the officer who led and the officer who followed should …'."""

from __future__ import annotations

from analysis.extract.phrases.function_words import PREPOSITIONS
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import FATE_VERBS
from analysis.extract.tokens import Sentence

_AFTER_DESCRIBED = (["who"], ["on"], ["in"], ["at"], ["with"])


def is_row(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'the officer who led and the officer who followed' are two people of whom one thing is told."""
    definite = mention.choice == following.choice == "definite" and not (mention.plural or following.plural)
    described = following.restricted or sentence.low[following.last : following.last + 1] in _AFTER_DESCRIBED
    goes_on = between[-1] == "," and between[0] != "who" and mention.first == 0 and "and" in sentence.low
    if not (definite and described) or not (between[-1] == "and" or goes_on):
        return False
    told = between[2:-1] if between[0] == "who" else between[1:-1] if between[0] in PREPOSITIONS else [","]
    return FATE_VERBS.isdisjoint(told) and "," not in told
