"""Tell how far a denied thought reaches: 'did not think that …', 'was not persuaded that …'."""

from __future__ import annotations

CLAUSE_BREAKS = frozenset(
    (";", ":", "but", "while", "whereas", "although", "however", "though", "which", "who", "where", "whilst")
)
"""Words at which another clause begins."""
ENDS_NEGATION = frozenset(("was", "were", "has", "had", "is", "are", "received", "attended", "accepted", "admitted"))
"""A finite verb between "not" and the predicate ends what "not" denies."""
THINKING = frozenset(("think", "believe", "feel"))
"""What is denied with one of these after "not" goes on up to a word that ends the thought."""
_DOUBTING = frozenset(("satisfied", "persuaded", "convinced"))
ENDS_THOUGHT = frozenset((",", "and", "so", "because", "as", "found"))


def is_not_thought(words: list[str], same_clause: bool) -> bool:
    """Say whether what is not thought goes up to the end of some words, past 'who drove' but no other clause."""
    thinks = bool(words) and (words[0] in THINKING or words[:2] == ["consider", "that"])
    if not thinks or not ENDS_THOUGHT.isdisjoint(words):
        return False
    breaks = [at for at, word in enumerate(words) if word in CLAUSE_BREAKS]
    if same_clause or not breaks or any(words[at] != "who" for at in breaks):
        return same_clause
    return not ENDS_NEGATION.isdisjoint(words[breaks[-1] + 2 :])  # a verb beside that of the relative clause


def is_doubted(low: list[str], last: int, first: int) -> bool:
    """Say whether 'not persuaded that', which ends at one token, goes up to another with no other thought between."""
    words = low[last:first]
    return low[last - 1] in _DOUBTING and words[:1] == ["that"] and ENDS_THOUGHT.isdisjoint(words)
