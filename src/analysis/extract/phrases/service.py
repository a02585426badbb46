"""Words that say whether somebody still serves: 'former', 'now retired', before a noun or after it."""

from __future__ import annotations

from analysis.extract.phrases.people_words import words
from analysis.extract.tokens import Sentence

_HOW_LONG = (["long", "-"], ["longer", "-"], ["longest", "-"])


def service_before(sentence: Sentence, at: int, floor: int) -> tuple[str, int] | None:
    """Return the service that ends just before a token and the token where it starts, or None."""
    match = words().service.match_before(sentence.low, at, floor, 3)
    if match is None or sentence.low[max(0, match[0] - 2) : match[0]] in _HOW_LONG:
        return None  # "one of its longest-serving officers" may have gone since
    return match[1][0], match[0]


def service_at(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Return the service that starts at a token and the token after it, or None."""
    match = words().service.match(sentence.low, at) if at < len(sentence.low) else None
    return (match[1][0], match[0]) if match else None


def serves_elsewhere(low: list[str], end: int) -> bool:
    """Say whether another service follows: 'a sergeant in the Royal Engineers'."""
    if end + 1 >= len(low) or low[end] not in ("in", "of", "with") or low[end + 1] not in ("the", "a"):
        return False
    return not words().other_services.isdisjoint(low[end + 2 : end + 4])
