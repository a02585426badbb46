"""Find whom the first lines told of, once the text comes to the same end of somebody it has told of at length."""

from __future__ import annotations

from analysis.extract.following.block import Block, Facts
from analysis.extract.happenings.events import Event
from analysis.extract.telling.story import Story

_LOOKED_INTO = frozenset(("scrutiny", "alleged"))


def take_up_first_told(event: Event, blocks: list[Block], story: Story) -> None:
    """Take 'the constable was dismissed' as the constable whose dismissal opened the text, and free that place.

    "A constable has been dismissed … Four constables were investigated. One stood trial. The constable was dismissed …
    The other constable was given advice." Until its end was told nothing showed that the one on trial was the first.
    """
    if event.kind != "outcome" or story.place != "body" or len(blocks) != 1 or blocks[0].count != 1:
        return
    block = blocks[0]
    if block.parent is None or block.last("outcome") or block.rank == "unknown":
        return
    first = [other for other in block.parent.blocks if other is not block and _told_at_first_only(other, event, block)]
    if len(first) != 1:
        return
    lead = [fact for fact in first[0].facts if fact.place == "lead"]
    block.facts = Facts((*lead, *block.facts))
    first[0].facts = Facts(fact for fact in first[0].facts if fact.place != "lead")
    first[0].rest = len(first[0].facts)
    first[0].evidence.pop("count", None)
    first[0].inferred.add("count")


def _told_at_first_only(other: Block, event: Event, block: Block) -> bool:
    """Say whether the first lines, and nothing since, told just this of somebody of the same description."""
    alike = other.count == 1 and not other.names and (other.rank, other.role) == (block.rank, block.role)
    since = {fact.field for fact in other.facts if fact.place != "lead"}
    return alike and ("outcome", event.value) in other.facts.first and since <= _LOOKED_INTO
