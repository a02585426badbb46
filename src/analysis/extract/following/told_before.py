"""Find "an officer", "one call handler" as people whom a headline or a list has told of before."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block
from analysis.extract.following.cast import Cast
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention

_FATES = frozenset(("case_to_answer", "finding", "outcome"))


def told_of_in_the_lead(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "a police officer" as the only one of whom the lines over the story told, when nothing clashes."""
    known = [block for block in cast.blocks if block.under_scrutiny]
    alone = len(known) == 1 and known[0].count == 1 and not known[0].names and mention.kind == "police"
    if not alone or mention.count != 1 or mention.one or known[0] in cast.picked or mention.ordinal:
        return []
    if any(fact.place != "lead" for fact in known[0].facts) or cast.scrutinised(mention) != known:
        return []
    same_rank = mention.rank == known[0].rank or "unknown" in (mention.rank, known[0].rank)
    return known if same_rank and agreement(known[0], wanted) >= 0 else []


def met_in_the_lead_by_fate(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "a sergeant was cleared" as "a third", of no rank told, of whom the first lines told just that."""
    if mention.count != 1 or mention.one or mention.rank == "unknown" or mention.kind != "police":
        return []
    fates = {(event.kind, event.value) for event in wanted if event.kind in _FATES}
    first = [
        block
        for block in cast.scrutinised(mention)
        if block.count == 1 and not block.names and block.rank == "unknown" and block not in cast.picked
        and fates & block.facts.first and all(fact.place == "lead" for fact in block.facts)
    ]  # fmt: skip
    return first if len(first) == 1 else []


def some_of_a_list(cast: Cast, mention: Mention, size: int) -> list[Block]:
    """Find "one call handler" of whom the text begins to tell as one of the "two call handlers" that it listed."""
    told_of = cast.subject_position and mention.kind == "police" and (mention.one or size > 1)
    groups = [block for block in cast.scrutinised(mention) if block.size > size and not block.has_fate()]
    groups = [block for block in groups if block.parent is not None and _is_described_alike(block, mention)]
    return [cast.take(groups[0], size)] if told_of and len(groups) == 1 else []


def _is_described_alike(block: Block, mention: Mention) -> bool:
    """Say whether people were listed by the rank or post that a phrase names."""
    return block.rank == mention.rank != "unknown" or mention.post.rstrip("s") in {
        post.rstrip("s") for post in block.posts
    }


def is_told_first(block: Block, mention: Mention) -> bool:
    """Say whether a pair of names can be those of a rank, or those without a rank of whom the first lines told."""
    if block.rank == mention.rank:
        return mention.rank != "unknown"
    return block.rank == "unknown" and all(fact.place == "lead" for fact in block.facts)


def left_of_those_found_against(cast: Cast, mention: Mention, size: int) -> list[Block]:
    """Find "one" beside "two" of the three found against: "It was proven for three. Two were sacked and one warned"."""
    told = cast.picked[-1] if cast.picked and mention.kind == "pronoun" else None
    if told is None or told.parent is None or told.last("finding") != "proven":
        return []
    left = [block for block in cast.present(told.parent.blocks) if block not in cast.picked and block.count == size]
    left = [block for block in left if block.last("finding") == "proven" and not block.last("outcome")]
    return left if len(left) == 1 else []
