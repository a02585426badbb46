"""Find "the six officers", "all four": one group of that many, several that add up to it, people met one by one."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.fit import described_alike, fits_whole
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention

# "Both" after two officers may be of any two met since.
_PAIR = 2


def of_size(cast: Cast, size: int, mention: Mention) -> list[Block]:
    """Find "the six officers": one block of that many, several that add up to it, or a whole taken apart."""
    fitting = cast.fitting(mention)
    alike = described_alike(fitting, mention)
    if alike and people_in(alike) == size:
        return alike
    in_focus = [block for block in cast.focus_group if block in fitting]
    scrutinised = [block for block in fitting if block.under_scrutiny]
    told_of = any(block.under_scrutiny or block.names for block in in_focus)
    only_passed = not told_of and people_in(scrutinised) == size
    brought_in = _both_brought_in(fitting, in_focus, mention) if size == _PAIR else []
    if brought_in:
        return brought_in
    if in_focus and people_in(in_focus) == size and not only_passed:
        return in_focus
    by_number = [block for block in fitting if block.ordinal]
    if size > 2 and len(by_number) == size and {block.ordinal for block in by_number} == set(range(1, size + 1)):
        return by_number
    for group in (scrutinised, fitting):
        exact = [block for block in group if block.count == size]
        exact = [block for block in exact if block.service == mention.service != "unknown"] or exact
        found = exact[-1:] or recent_sum(group, size)
        if found:
            return _told_one_by_one(cast, found[0], mention) or found
    for whole in reversed(cast.wholes):
        unchanged = whole.count == size and not whole.past and all(block in cast.blocks for block in whole.blocks)
        if unchanged and fits_whole(whole, mention):
            return list(whole.blocks)
    return _uncounted(fitting, size, mention)


def _both_brought_in(fitting: list[Block], in_focus: list[Block], mention: Mention) -> list[Block]:
    """Find "both" as two people brought in one after the other since any pair was spoken of."""
    if mention.kind != "pronoun" or mention.choice != "all":
        return []
    last = sorted(fitting, key=lambda block: block.seen)[-_PAIR:]
    new = len(last) == _PAIR and all(block.count == 1 and block.met == 1 and not block.facts for block in last)
    spoken_of = max((block.seen for block in in_focus), default=0)
    return last if new and last[0].seen > spoken_of else []


def of_size_and_fate(cast: Cast, size: int, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "the two constables" as other people of that number, when the new events clash with the last met."""
    found = _of_that_level(cast, size, mention, wanted) or of_size(cast, size, mention)
    if mention.choice not in ("definite", "all") or not found:
        return found
    if any(agreement(block, wanted) >= 0 for block in found):
        return found
    others = [block for block in cast.scrutinised(mention) if block.count and block not in found]
    suited = [block for block in others if agreement(block, wanted) > 0]
    exact = [block for block in suited if block.count == size]
    return exact[-1:] or recent_sum(suited, size) or found  # "both" after "the remaining two had no case"


def _of_that_level(cast: Cast, size: int, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "the gross misconduct hearing for the five" as the only five of several whose case is one of that level."""
    levels = {event.level for event in wanted if event.kind == "proceeding" and event.level}
    if not levels or mention.choice != "definite":
        return []
    waiting = [block for block in cast.scrutinised(mention) if block.last("case_to_answer") == "yes"]
    alike = [block for block in waiting if block.last("alleged") in levels]
    return alike if 1 < len(alike) < len(waiting) and people_in(alike) == size else []


def _told_one_by_one(cast: Cast, group: Block, mention: Mention) -> list[Block]:
    """Find "all four" as the driver, the passenger and the two more told of one by one since "four officers"."""
    untold = group.size > _PAIR and mention.choice == "all" and not group.facts and group.parent is None
    since = [block for block in cast.blocks if block.born > group.born and block.parent is None and block is not group]
    since = [block for block in since if block.count == 1 and block.role == group.role]
    if not untold or len(since) != group.size or any(group.rank not in ("unknown", block.rank) for block in since):
        return []
    whole = cast.whole_of(group)
    whole.blocks = list(since)
    cast.blocks.remove(group)
    for block in since:
        block.parent = whole
    return since


def _uncounted(fitting: list[Block], size: int, mention: Mention) -> list[Block]:
    """Find "the two dispatchers" as "the dispatchers", the only ones met, whose number is told only here."""
    alike = [block for block in fitting if block.role == mention.role and block.rank == mention.rank]
    alike = [block for block in alike if block.under_scrutiny] or alike
    counts_them = mention.kind == "police" and mention.choice == "definite"
    counts_them |= size == _PAIR and mention.choice in ("all", "none")
    if not counts_them or len(alike) != 1:
        return []
    block = alike[0]
    if block.count is not None or block.count_min > size or block.parent is not None:
        return []
    block.count = block.count_min = size
    return [block]


def recent_sum(group: list[Block], size: int) -> list[Block]:
    """Return all of some blocks, or the last met of them, where they are together just so many people."""
    group = [block for block in group if block.count]
    if len(group) > 1 and people_in(group) == size:
        return group
    chosen: list[Block] = []
    total = 0
    for block in sorted(group, key=lambda block: block.seen, reverse=True):
        chosen.append(block)
        total += block.size
        if total == size:
            return chosen[::-1]
        if total > size:
            return []
    return []


def more_than_left(cast: Cast, mention: Mention, size: int) -> list[Block]:
    """Take "five" as those left of ten when it is more than are left: the text's own numbers do not add up."""
    if mention.kind != "pronoun" or mention.number is None or not cast.picked:
        return []
    whole = cast.picked[-1].parent
    left = [block for block in cast.present(whole.blocks) if block.unsaid()] if whole is not None else []
    if len(left) != 1 or left[0].size >= size or left[0] in cast.picked or left[0].count is None:
        return []
    left[0].count = left[0].count_min = size
    return left
