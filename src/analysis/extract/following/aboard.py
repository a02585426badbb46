"""Find "the driver" and "the passenger" as the two officers who were in one car."""

from __future__ import annotations

from analysis.extract.following.block import Block
from analysis.extract.following.cast import Cast
from analysis.extract.following.picking import count_among
from analysis.extract.phrases.mentions import Mention

_PAIR = 2
_SEATS = frozenset(("driver", "passenger"))


def aboard(cast: Cast, mention: Mention) -> Block | None:
    """Return one of the only two officers met together, or who is left of them, when nobody else is called so."""
    if mention.post not in _SEATS or mention.plural:
        return None
    pairs = _pairs(cast, mention)
    pair = pairs[0] if len(pairs) == 1 and not pairs[0].has_fate() else None
    called = [block for block in cast.blocks if mention.post in block.posts]
    if called:
        only_met = called[0] if len(called) == 1 and not called[0].facts and called[0].parent is None else None
        if pair is None or only_met is None or only_met.rank not in ("unknown", pair.rank):
            return None
        only_met.rank = pair.rank
        count_among(cast, only_met, pair)
        return only_met
    for block in cast.fitting(mention):
        if block.count == 1 and block.parent is not None and block.parent.count == _PAIR and _is_left(block):
            return block
    return cast.take(pair, 1) if pair is not None else None


def _pairs(cast: Cast, mention: Mention) -> list[Block]:
    fitting = cast.fitting(mention)
    return [block for block in fitting if block.count == _PAIR and block.parent is None and not block.posts]


def _is_left(block: Block) -> bool:
    """Say whether the other of two has been called the driver or the passenger."""
    others = [other for other in (block.parent.blocks if block.parent is not None else []) if other is not block]
    return not block.posts & _SEATS and any(other.posts & _SEATS for other in others)
