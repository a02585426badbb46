"""Find the entries of the events lexicon in a sentence, the longest spelling first."""

from __future__ import annotations

from functools import cache

from analysis.extract.happenings.event import Tag
from analysis.extract.lexicon import WordTree, events
from analysis.extract.tokens import Sentence

# Entries of the lexicon that are not looked for in sentences.
_NOT_TAGS = ("source", "context")
# Entries that are no event themselves: without another beside them nothing has happened in a sentence.
_ONLY_TURN = frozenset(
    ("negation", "possible", "found", "held", "cancelled", "scheduled", "agreed", "menu", "background_time")
) | frozenset(("background", "amounts", "evidence_enough", "evidence_lacking", "case_nouns", "leaves_policing"))


def context(name: str) -> frozenset[str]:
    """Return a group of words that, near an event, decide how it is meant; raises KeyError for an unknown group."""
    return frozenset(events()["context"][name])


@cache
def case_nouns() -> frozenset[str]:
    """Return the nouns that stand for a case and not for a person."""
    return frozenset(events()["case_nouns"])


@cache
def _tree() -> WordTree:
    tree = WordTree()
    for name, entry in events().items():
        if name in _NOT_TAGS:
            continue
        forms_by_value = entry if isinstance(entry, dict) else {"": entry}
        for value, forms in forms_by_value.items():
            for form in forms:
                tree.add(form, (name, value))
    return tree


def find_tags(sentence: Sentence) -> list[Tag]:
    """Return every lexicon entry found in a sentence; at each token the longest spelling wins."""
    tags: list[Tag] = []
    covered = 0
    for at, end, entries in _tree().every_match(sentence.low):
        inside = end <= covered
        for name, value in entries:
            if not inside or (name == "level" and _is_new_level(tags, at)):
                tags.append((at, end, name, value))
        if not inside and end - at > 1:
            covered = end
    return tags


def tells_something(tags: list[Tag]) -> bool:
    """Say whether any tag can be an event; two sentences in three have only words that would turn one round."""
    return not _ONLY_TURN.issuperset([tag[2] for tag in tags])


def _is_new_level(tags: list[Tag], at: int) -> bool:
    """Say whether a level counts though a longer spelling holds it ('guilty of gross misconduct'): it counts once."""
    return not tags or tags[-1][2] != "level" or tags[-1][1] <= at


def level_named(words: list[str]) -> str:
    """Return the level of misconduct that a row of words names, or nothing."""
    if "gross" in words:
        return "gross_misconduct"
    return "misconduct" if "misconduct" in words else ""


def is_either_level(low: list[str], first: int, last: int) -> bool:
    """Say whether 'or' joins the level at [first, last) to another: 'guilty of misconduct or gross misconduct'."""
    before, after = low[max(0, first - 2) : first], low[last : last + 2]
    return before == ["misconduct", "or"] or after in (["or", "misconduct"], ["or", "gross"])
