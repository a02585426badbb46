"""Know people by whose colleague or relative they are: 'his colleague was cleared', 'his wife, PC Thorn'."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import FATE_VERBS, REVEALED
from analysis.extract.tokens import Sentence

COLLEAGUES = frozenset(("colleague", "colleagues"))
"""Nouns for those who work with somebody."""

WHOSE = frozenset(("his", "her", "their"))
"""Words that say whose colleague or relative somebody is."""

_FATES_OF_COLLEAGUES = reading_words("fates_of_colleagues")


def name_colleagues(sentence: Sentence, found: list[Mention]) -> None:
    """Take 'his colleague PC Smith' as PC Smith, and who a finding is made against as the other one of two."""
    for colleague, named in pairwise(found[:]):
        stands_before = colleague.last == named.first and named.kind == "police" and bool(named.names)
        if stands_before and colleague.kind == "other" and sentence.low[colleague.head] == "colleague":
            named.first = colleague.first
            named.perhaps &= sentence.low[colleague.first] not in ("his", "her")
            found.remove(colleague)
    for mention in found:
        against = sentence.low[max(0, mention.first - 1) : mention.first] == ["against"]
        if against and mention.kind == "other" and sentence.low[mention.head] == "colleague":
            mention.kind, mention.choice, mention.role = "police", "other", "officer"
            mention.count = mention.count_min = 1
        elif mention.kind == "other" and _is_judged_colleague(sentence, mention):
            mention.kind, mention.choice = "people", "other"
            mention.count = None if mention.plural else 1


def tell_relatives_apart(sentence: Sentence, found: list[Mention]) -> None:
    """Take 'his wife, PC Thorn,' as somebody else than the Thorn whose wife she is."""
    for relative, named in pairwise(found):
        of_somebody = relative.kind == "other" and relative.post in REVEALED and sentence.low[relative.first] in WHOSE
        beside = sentence.low[relative.last : named.first] in ([","], [])
        if of_somebody and beside and named.kind == "police" and named.names and named.choice == "named":
            named.choice = "another"


def _is_judged_colleague(sentence: Sentence, mention: Mention) -> bool:
    """Say whether 'his colleague was cleared' tells what became of another one of those whom the text is about."""
    low = sentence.low
    if low[mention.head] not in COLLEAGUES or low[mention.first] not in WHOSE or mention.possessive:
        return False
    after = low[mention.last :]
    tells = after[:1] == [","] or not FATE_VERBS.isdisjoint(after[:1])
    return tells and not _FATES_OF_COLLEAGUES.isdisjoint(after)


def make_colleague(mention: Mention, following: Mention, sentence: Sentence) -> None:
    """Take 'two serving officers and a retired colleague' as police, all three."""
    if sentence.low[following.head] in ("colleague", "colleagues"):
        following.kind, following.role = "police", mention.role
