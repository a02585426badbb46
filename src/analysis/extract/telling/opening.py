"""When a text has been read: those of whom its first lines told are the same people that the body tells of again."""

from __future__ import annotations

from analysis.extract.following.block import Block, Facts
from analysis.extract.settling.values import LEFT_SERVICE
from analysis.extract.telling.story import Story

_DECIDED = ("case_to_answer", "finding", "outcome")


def join_opening(story: Story) -> None:
    """Make one of two groups of equal number, outcome and kind, of which the first was only told of in the lead.

    "Two constables have been given written warnings … We found that two response officers had a case to answer."
    """
    people = story.under_scrutiny()
    first = [block for block in people if _is_only_in_lead(block)]
    again = [(block, [other for other in people if _is_told_again(block, other)]) for block in first]
    for block, others in again:
        rivals = [one for one, found in again if one is not block and any(other in others for other in found)]
        if len(others) == 1 and not rivals:
            _join(block, others[0], story)


def _is_only_in_lead(block: Block) -> bool:
    told = [fact for fact in block.facts if fact.place != "headline"]
    return bool(told) and bool(block.last("outcome")) and all(fact.place == "lead" for fact in told)


def _is_told_again(block: Block, other: Block) -> bool:
    """Say whether all that is told of one group in the body can be of another that the lead told of."""
    if other is block or other.further or other.count is None or other.count != block.count:
        return False
    if other.role != block.role or any(fact.place == "lead" and fact.field in _DECIDED for fact in other.facts):
        return False
    same_rank = "unknown" in (block.rank, other.rank) or block.rank == other.rank
    same_names = not (block.names and other.names) or bool(block.names & other.names)
    left = {block.service in LEFT_SERVICE, other.service in LEFT_SERVICE}
    same_service = "unknown" in (block.service, other.service) or len(left) == 1
    return same_rank and same_names and same_service and other.last("outcome") == block.last("outcome")


def _join(block: Block, other: Block, story: Story) -> None:
    """Tell the second group what was told of the first, and let it stand in its place."""
    other.facts = Facts((*block.facts, *other.facts))
    other.rank = block.rank if other.rank == "unknown" else other.rank
    other.service = (
        block.service if other.service in ("unknown", "former") and block.service != "unknown" else other.service
    )
    other.names |= block.names
    other.evidence = {**block.evidence, **other.evidence}
    story.discourse.blocks.remove(block)
    whole = block.parent
    if whole is None or block not in whole.blocks:
        return
    whole.blocks.remove(block)
    if other.parent is None:
        whole.blocks.append(other)
        other.parent = whole
