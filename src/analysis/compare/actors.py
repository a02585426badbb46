"""Who acts: the class of the officers, bodies and people that a phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.compare.words import lexicon


@cache
def actor_words() -> dict[str, str]:
    """Return the class of each word that can stand for somebody who acts; chief officers act for the force."""
    classes = {name: words for name, words in lexicon("framing")["actors"].items() if name != "source"}
    found = {word: name for name, words in reversed(classes.items()) for word in words}
    return {word: "force" if name == "chiefs" else name for word, name in found.items()}


def actor_class(words: Sequence[str]) -> str:
    """Return the class of a phrase, given by its words in lower case.

    The head decides ("a member of the team"), else what stands behind "of" ("one of the officers"), else the first
    class in the lexicon's order that has a word in the phrase.
    """
    known = actor_words()
    head = list(words[: words.index("of")] if "of" in words else words)
    for part in (head, words):
        if part and part[-1] in known and "chief" not in part:
            return known[part[-1]]
    found = {known[word] for word in words if word in known}
    return next((name for name in (*lexicon("framing")["actors"], "force") if name in found), "")
