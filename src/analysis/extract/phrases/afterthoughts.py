"""Find who some people are where a text says so behind the clause: 'Two officers were sacked, a PC and a sergeant.'"""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import FATE_VERBS
from analysis.extract.tokens import Sentence

_ITEMS = ("indefinite", "named", "definite", "bare")
_CLOSERS = frozenset((",", ".", ";", "-", ")", "who"))
_LINKS = frozenset((",", "and", "&"))
_CLAUSES = frozenset(("who", "that", "which", "when", "while", "but", "because", "including", ";", ":", "(", "and"))


def list_after_clause(sentence: Sentence, found: list[Mention]) -> None:
    """Read the row that closes 'Two officers were sacked on Friday, PC Thorn and Sergeant Reed' as those two."""
    for index, whole in enumerate(found):
        if not _is_counted_subject(sentence.low, whole):
            continue
        row = _row_after(sentence.low, whole, found[index + 1 :])
        if row:
            whole.listed = row
            for item in row:
                item.listed_in, item.joined, item.paired = whole, None, False
        return


def _is_counted_subject(low: list[str], whole: Mention) -> bool:
    """Say whether a phrase counts several officers, and opens the sentence or a clause of it."""
    counted = whole.kind == "police" and (whole.count or 0) > 1 and whole.number is not None
    alone = not (whole.names or whole.listed or whole.speaker) and whole.part is None and whole.listed_in is None
    return counted and alone and (whole.first == 0 or low[whole.first - 1] in (",", "that", "the"))


def _row_after(low: list[str], whole: Mention, following: list[Mention]) -> list[Mention]:
    """Return the phrases behind the first comma after the clause, when they are exactly as many people."""
    police = [mention for mention in following if mention.kind == "police"]
    if not police or low[police[0].first - 1] != ",":
        return []
    clause = low[whole.last : police[0].first - 1]
    if "," in clause or not _CLAUSES.isdisjoint(clause) or FATE_VERBS.isdisjoint(clause):
        return []
    row = _first_of(police, whole.count or 0)
    told_of = sum(item.count or 0 for item in row) == whole.count and len(row) > 1
    if not told_of or not all(_can_be_item(item, whole) for item in row):
        return []
    linked = all(_is_linked(low, item, after) for item, after in pairwise(row))
    return row if linked and low[row[-1].last] in _CLOSERS else []


def _first_of(police: list[Mention], size: int) -> list[Mention]:
    """Return the first phrases that are together so many people or more."""
    row: list[Mention] = []
    for mention in police:
        if sum(item.count or 0 for item in row) >= size:
            break
        row.append(mention)
    return row


def _can_be_item(item: Mention, whole: Mention) -> bool:
    plain = item.choice in _ITEMS and item.part is None and bool(item.count) and not item.possessive
    described = item.choice in ("indefinite", "named") or bool(item.names) or item.restricted
    return plain and described and whole.rank in ("unknown", "mixed", item.rank)


def _is_linked(low: list[str], item: Mention, after: Mention) -> bool:
    """Say whether a comma or 'and' stands between two of a row, or the clause that 'who' opens after the first."""
    between = low[item.last : after.first]
    return _LINKS.issuperset(between) or (item.restricted and between[-1:] == ["and"])
