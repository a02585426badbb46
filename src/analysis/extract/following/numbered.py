"""Find "the second officer", "Officer B": a person the text tells from the others by a number or a letter."""

from __future__ import annotations

from dataclasses import replace

from analysis.extract.following.block import Block, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.fit import fits
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import SENIOR_RANKS


def numbered(cast: Cast, mention: Mention, singles: list[Block]) -> Block:
    """Return the person of that number, numbering one of the people met, or a new one, at the first time."""
    if mention.role not in ("officer", "mixed"):
        singles = [block for block in singles if block.role == mention.role]
    just_told = _group_just_told_of(cast, mention)
    if just_told is not None:
        return _first_of_group(cast, mention, just_told)
    for block in singles:
        if block.ordinal == mention.ordinal:
            return block
    unnumbered = [block for block in singles if not block.ordinal]
    waiting = [block for block in unnumbered if block.under_scrutiny]
    if not waiting:
        group = _group_with_so_many(cast, mention)
        if group is not None:
            return _first_of_group(cast, mention, group)
    # whoever is called "the second officer" holds no rank that the text would have named
    unnumbered = [block for block in unnumbered if mention.rank != "unknown" or block.rank not in SENIOR_RANKS]
    chosen = _next_in_turn(cast, mention, waiting or unnumbered, waiting)
    chosen.ordinal = mention.ordinal
    return chosen


def _group_just_told_of(cast: Cast, mention: Mention) -> Block | None:
    """Return the one group in focus, of which "the first" without a noun is one: "Two had a case. The first had …"."""
    group = cast.focus[0] if mention.kind == "pronoun" and len(cast.focus) == 1 else None
    return group if group is not None and group.under_scrutiny and _has_so_many(group, mention.ordinal) else None


def _group_with_so_many(cast: Cast, mention: Mention) -> Block | None:
    least = max(2, mention.ordinal)
    groups = [block for block in reversed(cast.blocks) if _has_so_many(block, least) and fits(block, mention)]
    scrutinised = [block for block in groups if block.under_scrutiny]
    met = [block for block in groups if (block.count or 0) > 2 and block.parent is None and block.rank == mention.rank]
    return next(iter(scrutinised or met), None)


def _has_so_many(block: Block, ordinal: int) -> bool:
    """Say whether there is a "third officer" in a group, or was before some were taken out of it."""
    whole = block.parent.count if block.parent is not None and block.rest >= 0 else None
    return block.size > 1 and (whole or block.size) >= ordinal


def _first_of_group(cast: Cast, mention: Mention, group: Block) -> Block:
    taken = cast.take(group, 1)
    taken.ordinal = mention.ordinal
    if group.count == 1 and mention.ordinal == 1:
        group.ordinal = 2  # of two, the one who is not the first is the second
    return taken


def _next_in_turn(cast: Cast, mention: Mention, candidates: list[Block], waiting: list[Block]) -> Block:
    """Return the first met, or one of those left of a whole, or of those waiting in that order, or somebody new."""
    if mention.ordinal == 1 and candidates:
        return candidates[0]
    paired = [block for block in waiting if block.last("case_to_answer")]
    first = any(block.ordinal == 1 and block.last("case_to_answer") for block in cast.blocks)
    if mention.ordinal == 2 and first and len(paired) == 1:
        return paired[0]  # "One had a case for … and the other for … The first was sacked, the second warned"
    remainder = cast.remainder(mention)
    if remainder is not None:
        return cast.take(remainder, 1)
    if len(waiting) >= mention.ordinal:
        return waiting[mention.ordinal - 1]
    only_one_waits = len(waiting) == 1 and cast.focus != waiting and waiting[0] is not cast.last_single
    if mention.ordinal == 2 and only_one_waits:
        return waiting[0]
    enough_people = people_in(cast.scrutinised(mention)) >= mention.ordinal > 2
    if enough_people and len(waiting) == 1 and cast.focus != waiting:
        return waiting[0]
    return cast.new_single(mention)


def of_ordinals(cast: Cast, mention: Mention, ordinals: list[int]) -> list[Block]:
    """Find "Officers A and B", each by the place of the letter, and "the first and second officers" of a group."""
    group = next((block for block in cast.scrutinised(mention) if _has_so_many(block, max(ordinals))), None)
    found = []
    for ordinal in ordinals:
        met = [block for block in cast.blocks if block.count == 1 and block.ordinal == ordinal][-1:]
        if group is not None and not (met and met[0].under_scrutiny):
            met = [cast.take(group, 1)]
            met[0].ordinal = ordinal
        if not met:
            one = replace(mention, names=[], ordinal=ordinal, plural=False, count=1, count_min=1)
            met = [numbered(cast, one, [block for block in cast.fitting(one) if block.count == 1])]
        found += met
    return found


def end_of_row(cast: Cast, mention: Mention) -> list[Block]:
    """Find "the first six officers" and "the last two" of people whom the text has told apart by numbers."""
    told = [block for block in cast.fitting(mention) if block.count == 1 and block.ordinal]
    if not told or mention.count is None:
        return []
    in_all = max((block.parent.count or 0 for block in told if block.parent is not None), default=0)
    last = mention.count if mention.end_of_row == "first" else in_all or max(block.ordinal for block in told)
    return of_ordinals(cast, mention, list(range(max(1, last - mention.count + 1), last + 1)))
