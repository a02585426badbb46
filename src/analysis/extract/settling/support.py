"""Note on a record the words that state a field, what was solved from others, and the claims that disagree."""

from __future__ import annotations

from analysis.extract.following.block import Fact
from analysis.records import Group

SENTENCE = 1000
"""Facts carry the place of their sentence in thousands."""


def add_evidence(group: Group, name: str, *facts: Fact) -> None:
    """Add the words of some facts to those that state a field, each once."""
    if not facts:
        return
    spans = group.evidence.setdefault(name, [])
    known = set(spans)
    spans += [span for span in dict.fromkeys(fact.span for fact in facts) if span not in known]


def add_conflict(group: Group, name: str, fact: Fact) -> None:
    """Keep a fact that disagrees with the settled value of a field."""
    is_number = name == "count"
    group.conflicts.append(
        {
            "field": name,
            "value": int(fact.value) if is_number else fact.value,
            "level": "" if is_number else fact.level,
            "place": fact.place,
            "evidence": [fact.span],
        }
    )


def infer(group: Group, name: str) -> None:
    """Note that a field was solved from others and stands nowhere in the text."""
    group.inferred = sorted({*group.inferred, name})
