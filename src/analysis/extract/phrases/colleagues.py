"""Say which colleagues are police: 'his colleague PC Smith', 'two officers and a retired colleague'."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.phrases.mention import Mention
from analysis.extract.tokens import Sentence


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


def make_colleague(mention: Mention, following: Mention, sentence: Sentence) -> None:
    """Take 'two serving officers and a retired colleague' as police, all three."""
    if sentence.low[following.head] in ("colleague", "colleagues"):
        following.kind, following.role = "police", mention.role
