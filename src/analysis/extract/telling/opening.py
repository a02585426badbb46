"""When a text has been read: those of whom its first lines told are the same people that the body tells of again."""

from __future__ import annotations

from analysis.extract.following.block import Block, Facts, people_in
from analysis.extract.following.fit import roles_fit
from analysis.extract.settling.values import LEFT_SERVICE, SANCTIONS
from analysis.extract.telling.story import Story

_DECIDED = ("case_to_answer", "finding", "outcome")


def join_opening(story: Story) -> None:
    """Make one of two groups of equal number, outcome and kind, of which the first was only told of in the lead.

    "Two constables have been given written warnings … We found that two response officers had a case to answer."
    """
    people = story.under_scrutiny()
    first = [block for block in people if _is_only_in_lead(block)]
    again = [(block, [other for other in people if _is_told_again(block, other)]) for block in first]
    for block in [block for block in first if block.size > 1 and not block.names]:
        _take_apart(block, people, story)
    for block, others in again:
        rivals = [one for one, found in again if one is not block and any(other in others for other in found)]
        if len(others) == 1 and not rivals:
            _join(block, others[0], story)


def _is_only_in_lead(block: Block) -> bool:
    told = [fact for fact in block.facts if fact.place != "headline"]
    decided = block.last("outcome") or block.last("finding")
    return bool(told) and bool(decided) and all(fact.place == "lead" for fact in told)


def _take_apart(block: Block, people: list[Block], story: Story) -> None:
    """Make a number told of in the lead the whole of all in the body of whom the same is told, if they are so many.

    "Three officers were found guilty of misconduct … Two PCs got written warnings and their sergeant a final one."
    """
    parts = [other for other in people if other is not block and _shares_fate(block, other)]
    if len(parts) < 2 or people_in(parts) != block.size:
        return
    if _are_of_one_larger_whole(parts, block):
        _give_to_parts(block, parts, story)
        return
    if any(part.parent is not None for part in parts):
        return
    whole = story.discourse.whole_of(block)
    whole.blocks = list(parts)
    story.discourse.blocks.remove(block)
    for part in parts:
        part.parent = whole
        part.facts = Facts((*block.facts, *part.facts))


def _are_of_one_larger_whole(parts: list[Block], block: Block) -> bool:
    """Say whether those of whom the lead told are some of a number told later: 'Six people appeared before it'."""
    whole = parts[0].parent
    return whole is not None and (whole.count or 0) > block.size and all(part.parent is whole for part in parts)


def _give_to_parts(block: Block, parts: list[Block], story: Story) -> None:
    story.discourse.blocks.remove(block)
    for part in parts:
        part.facts = Facts((*block.facts, *part.facts))
        part.service = block.service if part.service == "unknown" else part.service


def _shares_fate(block: Block, other: Block) -> bool:
    """Say whether the body tells of some people what the lead told of a number."""
    if other.count is None or not roles_fit(block.role, other.role) or other.facts.first:
        return False
    if block.rank not in ("unknown", other.rank):
        return False
    if block.last("outcome"):
        return ("outcome", block.last("outcome")) in other.facts.values
    found = other.last("finding") or ("proven" if other.last("outcome") in SANCTIONS else "")
    return found == block.last("finding")


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
