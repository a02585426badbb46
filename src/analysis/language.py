"""Tell a text that is hardly English, which no rule here can read, by the small words that every English text has."""

from __future__ import annotations

import re

NOT_ENGLISH = "hardly a word of this text is English, the only language that is read: what it says is not known"
"""The warning of a ledger whose text could not be read for its language."""
ENOUGH = 25
"""Words from which a text can be judged; a headline may do without small words."""
LEAST = 0.05
"""The share of small words in the barest of English notices is well above this, in other languages well below."""

# Without those that are common words of a neighbour too: "to", "in", "is", "was", "for", "at", "on", "by", "an", "had".
_SMALL = frozenset((
    "the", "of", "and", "that", "with", "from", "were", "has", "his", "he", "she", "they", "their", "who", "which",
    "been", "this", "these", "would", "it", "not", "are", "into", "after", "will", "should", "about",
))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def is_english(text: str) -> bool:
    """Say whether a text is English, as far as its length allows to tell."""
    words = _WORD.findall(text.lower())
    return len(words) < ENOUGH or sum(word in _SMALL for word in words) >= LEAST * len(words)
