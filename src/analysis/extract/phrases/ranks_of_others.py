"""Tell a rank that only says of which rank the people before it are: 'an officer of the rank of sergeant'."""

from __future__ import annotations

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import Head
from analysis.extract.tokens import Sentence

_SERVING_AS = frozenset(("duties", "duty", "role", "work", "serving", "served", "employed"))
_LOWERED = reading_words("lowered")
_RANGES = frozenset(("ranks", "ranging", "range", "ranged", "ranges"))
_WITH_RANK = (["with", "the", "rank", "of"], ["of", "the", "rank", "of"], ["holding", "the", "rank", "of"])
# Words before a rank by which it can say of which rank others are; another such is "below" after it.
_TYING = frozenset(("a", "from", "of", "to"))
_ALL_OF_THEM = frozenset(("both", "all", "serving", "then"))
_AND_BELOW = (["rank", "and", "below"], ["and", "below"], ["or", "below"])


def is_rank_of_others(low: list[str], at: int, end: int, head: Head, before: list[Mention]) -> bool:
    """Say whether a rank only tells of which rank the people before it are, and give it to them."""
    previous = before[-1] if before else None
    if (at == 0 or low[at - 1] not in _TYING) and "below" not in low[at + 2 : at + 4]:
        return False
    if low[at - 1 : at] == ["to"] and not _LOWERED.isdisjoint(low[max(0, at - 5) : at]):
        return True  # "reduced in rank to superintendent"
    if previous is None:
        return False
    if low[at - 2 : at] == ["as", "a"] and not _SERVING_AS.isdisjoint(low[max(0, at - 5) : at - 2]):
        for other in [other for other in before if other.kind == "police" and other.rank == "unknown"][-1:]:
            other.rank = head.rank  # "an officer met her in the course of his duties as a constable"
        return True
    if previous.kind == "police" and _closes_range(low, at):
        previous.rank = "mixed"
        return True
    if low[max(0, at - 4) : at] in _WITH_RANK and previous.kind == "police" and previous.last == at - 4:
        previous.rank = head.rank  # "an officer with the rank of sergeant"
        return True
    if low[max(0, at - 2) : at] == ["rank", "of"] and "most" in low[max(0, at - 9) : at]:
        previous.rank = "mixed"  # "most of whom held the rank of constable"
        return True
    is_upper_bound = _is_upper_bound(low, at)
    directly_before = previous.kind == "police" and previous.last == at - 1 and low[at - 1] == "of"
    if directly_before and low[end : end + 1] == ["rank"] and not is_upper_bound:
        previous.rank = head.rank  # "officers of constable rank"
        return True
    if head.role == "officer" and is_upper_bound:
        for earlier in reversed(before):
            if earlier.kind == "police" and earlier.plural:
                earlier.rank, earlier.highest = "mixed", head.rank
                return True
    return False


def take_rank_of_names(sentence: Sentence, found: list[Mention]) -> None:
    """Give 'Ada Thorn and Kit Dean were both constables' their rank."""
    for index, mention in enumerate(found):
        said_of_all = (
            mention.kind == "police" and mention.plural and mention.choice == "bare" and mention.number is None
        )
        if not said_of_all or mention.rank == "unknown" or not index:
            continue
        row = _row_of_names(sentence.low, found[:index])
        if len(row) > 1 and _says_of_all(sentence.low[row[0].last : mention.first]):
            for named in row:
                named.rank, named.perhaps = mention.rank, False
            found.remove(mention)
            return


def _row_of_names(low: list[str], before: list[Mention]) -> list[Mention]:
    """Return the names without a rank that end a row of mentions, the last first: 'Ada Thorn, 40, and Kit Dean, 30'."""
    row: list[Mention] = []
    for named in reversed(before):
        if not named.names or named.rank != "unknown":
            break
        if row and not {",", "and"}.issuperset(low[named.last : row[-1].first]):
            break
        row.append(named)
    return row


def _says_of_all(between: list[str]) -> bool:
    between = [word for word in between if word != ","]
    return between[:1] in (["were"], ["are"]) and len(between) <= 2 and _ALL_OF_THEM.issuperset(between[1:])


def _closes_range(low: list[str], at: int) -> bool:
    """Say whether a rank is one end of 'ranks from constable to …', 'they range in rank from constable to …'."""
    near = low[max(0, at - 9) : at]
    return low[at - 1] in ("from", "to") and "from" in near and not _RANGES.isdisjoint(near)


def _is_upper_bound(low: list[str], at: int) -> bool:
    """Say whether a rank closes a range: 'up to inspector', 'up to the rank of inspector', 'inspector and below'."""
    before = low[max(0, at - 5) : at]
    if before[-2:] == ["up", "to"] or (before[-2:] == ["rank", "of"] and "up" in before):
        return True
    return any(low[at + 1 : at + 1 + len(words_after)] == words_after for words_after in _AND_BELOW)
