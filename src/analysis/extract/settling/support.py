"""Note on a record the words that state a field, and the claims that disagree with what was settled."""

from __future__ import annotations

from analysis.extract.following.block import Fact
from analysis.records import Group


def add_evidence(group: Group, name: str, fact: Fact) -> None:
    """Add the words of a fact to those that state a field."""
    spans = group.evidence.setdefault(name, [])
    if fact.span not in spans:
        spans.append(fact.span)


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
