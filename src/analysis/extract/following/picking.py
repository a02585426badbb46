"""Take people out of a group: "two of the officers", "one of them", and those a text lists one by one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block, Facts, Whole, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.fit import fits
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention


def one_waiting(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "one of the officers" as the one person met alone whose fate is still open, when there is just one."""
    whole = mention.part
    if not wanted or mention.count != 1 or whole is None or whole.number is not None or whole.kind != "police":
        return []
    scrutinised = cast.scrutinised(mention)
    waiting = [block for block in scrutinised if block.count == 1 and not block.has_fate()]
    alone = len(waiting) == 1 and all(block.count == 1 for block in scrutinised)
    return waiting if alone else []


def pick(cast: Cast, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Take a number of people out of some blocks, those of whom the new facts can be true first."""
    size = mention.count
    blocks = _suited(cast, cast.present(blocks), mention, wanted)
    if size is None and mention.choice == "part" and blocks:
        return [_some_of(cast, blocks[0], mention, wanted)]
    if size is None or not blocks:
        return blocks or [cast.new(mention)]
    if len(blocks) > 1 and people_in(blocks) == size:
        return blocks
    free = [block for block in blocks if block not in cast.picked] or blocks
    scores = {id(block): agreement(block, wanted) for block in free}
    exact = [block for block in free if block.count == size and fits(block, mention) and scores[id(block)] >= 0]
    larger = [block for block in free if block.count is None or block.count > size]
    larger = [block for block in larger if scores[id(block)] >= 0] or larger
    best_exact = max((scores[id(block)] for block in exact), default=None)
    best_larger = max((scores[id(block)] for block in larger), default=None)
    if best_exact is not None and (best_larger is None or best_exact >= best_larger):
        return [cast.best(exact, mention, wanted)]
    if larger:
        return [cast.take(max(larger, key=lambda block: scores[id(block)]), size)]
    by_score = sorted(free, key=lambda block: (-scores[id(block)], block.unsaid()))
    return (_several(cast, by_score, size) if len(free) > 1 else []) or [cast.new(mention)]


def _suited(cast: Cast, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Take "one of the officers" as one of those of whom the new facts can be true, when they clash with the last."""
    whole = mention.part
    if whole is None or whole.kind != "police" or whole.number is not None or not blocks:
        return blocks
    if any(agreement(block, wanted) >= 0 for block in blocks):
        return blocks
    return [block for block in cast.scrutinised(whole) if block.count and agreement(block, wanted) > 0] or blocks


def _some_of(cast: Cast, block: Block, mention: Mention, wanted: Sequence[Event]) -> Block:
    """Take in "some of them", who share what their group is but not yet its fate."""
    some = cast.new(mention)
    some.rank, some.role, some.service = block.rank, block.role, block.service
    if wanted and block.size > 1:
        cast.part_of_unknown_size(some, block)
    return some


def _several(cast: Cast, blocks: list[Block], size: int) -> list[Block]:
    """Return the first blocks that together are so many people, those left out that would make too many."""
    chosen: list[Block] = []
    total = 0
    for block in blocks:
        if total + block.size <= size:
            chosen.append(block)
            total += block.size
        if total == size:
            return chosen
    rest = next((block for block in blocks if block not in chosen and block.unsaid()), None)
    if chosen and rest is not None:
        return [*chosen, cast.take(rest, size - total)]  # "four of the officers": three told of, and one of the others
    return []


def listed(cast: Cast, mention: Mention) -> list[Block]:
    """Introduce the parts that a text lists of a whole, or find them again."""
    blocks: list[Block] = []
    for part in mention.listed:
        if part.rank == "unknown" and part.role == "officer" and mention.rank != "mixed":
            part.rank = mention.rank  # "two constables, Officer A and Officer B,"
        blocks += [cast.new(part)] if mention.choice == "another" else _part_of_list(cast, part, blocks)
    whole = Whole(
        mention.count,
        mention.count_min,
        mention.role,
        mention.rank,
        mention.service,
        blocks=list(blocks),
        under_scrutiny=True,
        order=cast.order,
        listed=True,
    )
    cast.wholes.append(whole)
    for block in blocks:
        if block.parent is None:
            block.parent = whole
        elif block.parent is not whole:
            block.parent.outer = whole
    if mention.choice == "definite":
        _stand_for(cast, whole)
    return blocks


def set_apart(cast: Cast, mention: Mention, blocks: list[Block]) -> list[Block]:
    """Set apart those that a text lists of a part: "seven of the nine - five constables and two sergeants -"."""
    if len(blocks) != 1 or blocks[0].count != mention.count or blocks[0].rank != "unknown":
        return blocks
    parts = []
    for item in mention.listed:
        part = cast.take(blocks[0], item.count or 1)
        part.role = item.role if part.role in ("officer", "mixed") else part.role
        cast.describe(item, [part])
        part.names |= set(item.names)
        parts.append(part)
    return parts


def _stand_for(cast: Cast, whole: Whole) -> None:
    """Let the parts of "They consist of: …" stand for the group of that number, who were looked into."""
    met = [block for block in cast.blocks if block.under_scrutiny and block.count == whole.count]
    if not met or met[-1] in whole.blocks:
        return
    cast.blocks.remove(met[-1])
    whole.role, whole.evidence = met[-1].role, dict(met[-1].evidence)
    for block in whole.blocks:
        block.under_scrutiny = True
        block.facts = Facts((*met[-1].facts, *block.facts))


def _part_of_list(cast: Cast, part: Mention, before: list[Block]) -> list[Block]:
    """Find one entry of a list: people met before, all of them or some, and whoever is new."""
    known = [block for block in cast.fitting(part) if block.count and block not in before and block.parent is None]
    same = [block for block in known if block.count == part.count and _can_be_listed(block, part)]
    members = [block for block in known if block.under_scrutiny and block.rank == part.rank != "unknown"]
    inner = [] if members else _told_first(known, part)
    members = members or inner
    missing = (part.count or 0) - people_in(members)
    if not same and members and missing > 0:
        rest = cast.new_group(part, missing)
        rest.inferred.add("count")
        _nest(cast, part, [*members, rest])
        return [*members, rest]
    block = same[-1] if same else cast.new(part)
    cast.describe(part, [block])
    block.names |= set(part.names)
    return [block]


def _can_be_listed(block: Block, part: Mention) -> bool:
    """Say whether an entry of a list can be somebody met before; an inspector met in passing is not "Officer A"."""
    return block.rank == part.rank or (not block.has_fate() and (block.under_scrutiny or block.rank == "unknown"))


def _nest(cast: Cast, part: Mention, blocks: list[Block]) -> None:
    """Make an entry of a list a whole of its own: "seven officers", of whom two were told of before."""
    whole = Whole(part.count, part.count_min, part.role, part.rank, part.service, list(blocks), under_scrutiny=True)
    whole.order = cast.order
    cast.wholes.append(whole)
    for block in blocks:
        block.parent = whole


def _told_first(known: list[Block], part: Mention) -> list[Block]:
    """Return those of whom the first lines told the outcome: they are among the "seven officers" of a list."""
    if part.rank != "unknown" or part.names or (part.count or 0) < 2:
        return []
    first = [block for block in known if any(name == "outcome" for name, _ in block.facts.first)]
    alike = [block for block in first if block.under_scrutiny and block.role == part.role]
    return alike if people_in(alike) < (part.count or 0) else []


def absorb(cast: Cast, block: Block) -> None:
    """Count somebody met before among the people put under notice as a number: "the officer" is one of the six."""
    if block.parent is not None or not block.count:
        return
    group = next((other for other in cast.blocks if _may_hold(other, block)), None)
    if group is not None:
        count_among(cast, block, group)


def count_among(cast: Cast, block: Block, group: Block) -> None:
    """Make somebody met alone one of a group: "One officer had a case to answer. … Either officer …"."""
    part = cast.take(group, block.size)
    whole = part.parent
    if whole is None:
        return
    whole.blocks.remove(part)
    whole.blocks.append(block)
    cast.blocks.remove(part)
    block.parent = whole
    block.under_scrutiny = True


def count_all(cast: Cast, group: Block) -> None:
    """Make all in question one by one parts of a number that counts everybody: "nine people in all"."""
    told = [block for block in cast.blocks if block.under_scrutiny and block is not group and block.count]
    if not told or people_in(told) >= group.size:
        return
    for block in told:
        part = cast.take(group, block.size)
        whole = part.parent
        if whole is None:
            return
        whole.blocks[whole.blocks.index(part)] = block
        cast.blocks.remove(part)
        if block.parent is None:
            block.parent = whole
        elif block.parent is not whole:
            block.parent.outer = whole


def _may_hold(group: Block, block: Block) -> bool:
    """Say whether a group looked into, met later and larger, can have these people among it."""
    least = group.count or group.count_min
    larger = least > block.size or (least == block.size and group.unsaid())
    if group is block or not group.under_scrutiny or group.born < block.born or not larger:
        return False
    only_looked_into = group.facts.newest.keys() <= {"scrutiny", "alleged"}
    return only_looked_into and group.role in (block.role, "mixed") and group.rank in (block.rank, "unknown", "mixed")
