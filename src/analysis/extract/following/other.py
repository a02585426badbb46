"""Find "the other officer", "the remaining four", "another sergeant": who is left when some were spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement, wants_outcome
from analysis.extract.following.block import Block, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.fit import fits, holds_post
from analysis.extract.following.numbered import numbered
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import LEFT_SERVICE


def other(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Return who is left of a group when some were picked."""
    staying = _still_in_the_force(cast, mention) if mention.remaining else None
    if staying is not None:
        return staying
    if mention.service != "unknown" and not any(block.service == mention.service for block in cast.blocks):
        return [cast.new(mention)]
    left = _all_left(cast) if mention.kind == "pronoun" and mention.plural and mention.count is None else []
    if len(left) > 1:
        return left
    for block in cast.focus:
        found = _siblings_left(cast, block, mention)
        if found:
            return found
    return (
        _left_over(cast, mention)
        or _just_so_many(cast, mention)
        or _not_in_focus(cast, mention, wanted)
        or [_besides(cast, mention)]
    )


def _besides(cast: Cast, mention: Mention) -> Block:
    new = cast.new(mention)
    new.further = mention.number is not None
    return new


def _still_in_the_force(cast: Cast, mention: Mention) -> list[Block] | None:
    """Find "the remaining three" as those who stayed when others left the force; None when they are not so many."""
    if not any(block.service in LEFT_SERVICE for block in cast.blocks):
        return None
    staying = [block for block in cast.scrutinised(mention) if block.service not in LEFT_SERVICE]
    return staying if people_in(staying) == mention.count else None


def _all_left(cast: Cast) -> list[Block]:
    """Find "the others" as the rest of every whole that was taken apart."""
    parts = [block for whole in cast.wholes for block in cast.present(whole.blocks)]
    return [block for block in parts if block.under_scrutiny and block.unsaid()]


def _siblings_left(cast: Cast, block: Block, mention: Mention) -> list[Block]:
    """Return the other parts of the whole that somebody in focus belongs to, as many as the phrase says."""
    if block.parent is None:
        return []
    others = [part for part in cast.present(block.parent.blocks) if part not in cast.focus]
    siblings = [part for part in others if fits(part, mention)]
    if not siblings:
        return []
    if mention.ordinal:
        return [numbered(cast, mention, [sibling for sibling in siblings if sibling.count == 1])]
    size = mention.count
    if size is None or people_in(siblings) == size:
        return siblings
    holders = [sibling for sibling in siblings if sibling.count == size and holds_post(sibling, mention)]
    if len(holders) == 1:
        return holders  # "the other gaoler" is the one met by that post
    unsaid = [sibling for sibling in siblings if sibling.unsaid()] or siblings
    exact = [sibling for sibling in unsaid if sibling.count == size]
    return exact[:1] or _out_of_larger(cast, unsaid, size)


def _out_of_larger(cast: Cast, siblings: list[Block], size: int) -> list[Block]:
    for sibling in siblings:
        if size < sibling.size:
            return [cast.take(sibling, size)]
        if sibling.count is None and not sibling.has_fate():
            sibling.count = sibling.count_min = size
            return [sibling]
    return []


def _left_over(cast: Cast, mention: Mention) -> list[Block]:
    remainder = cast.remainder(mention)
    if remainder is None:
        return []
    if mention.count is None:
        return [remainder]
    return [cast.take(remainder, mention.count)] if remainder.size >= mention.count else []


def _just_so_many(cast: Cast, mention: Mention) -> list[Block]:
    """Find "the other six" as several groups met of whom nothing is decided yet, and who are together just so many."""
    waiting = [block for block in cast.scrutinised(mention) if not block.has_fate() and block not in cast.focus]
    return waiting if len(waiting) > 1 and mention.count and people_in(waiting) == mention.count else []


def _not_in_focus(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "the other officer" among people who were met one by one."""
    elsewhere = [block for block in cast.scrutinised(mention) if block not in cast.focus]
    beside = [block for block in cast.fitting(mention) if block not in cast.focus and block.count and not block.facts]
    if len(beside) > 1 and people_in(beside) == mention.count:
        return beside  # "an inspector, a sergeant and two constables … the remaining three"
    of_size = [block for block in elsewhere if block.count == mention.count] if mention.count is not None else []
    suited = [block for block in of_size if agreement(block, wanted) >= 0]
    if suited and mention.kind == "police":
        return [cast.best(suited, mention, wanted)]
    if mention.kind == "pronoun" and mention.count == 1:
        return of_size[-1:]
    return []


def another(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "another officer", "a second officer": somebody met by that number, one of those left, or somebody new."""
    by_number = [block for block in cast.fitting(mention) if block.count == 1 and block.ordinal == mention.ordinal]
    if mention.ordinal and by_number:
        return by_number[:1]
    told_of = _told_of_in_court(cast, mention, wanted)
    if told_of:
        return told_of
    like = cast.focus[0] if len(cast.focus) == 1 and mention.kind == "pronoun" else None
    block = _one_more(cast, mention, wanted)
    block.ordinal = block.ordinal or mention.ordinal
    alike = like is not None and (like.size > 1 or mention.ordinal or mention.count == 1)
    if like is not None and like.count and block.role == "officer" and not block.facts:
        block.role = like.role  # "A call handler was dismissed and another was warned"
    if like is not None and like.role == "staff" and block.role == "mixed":
        block.role = like.role  # "Of the four, two call handlers were warned and a third was dismissed"
    if like is not None and alike and block.rank == "unknown" and like.role == block.role:
        block.rank = like.rank  # "Four constables had no case to answer. Two others had …"
    return [block]


def _told_of_in_court(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "a second officer was acquitted" as the only one acquitted of as many or more who were before a court."""
    verdicts = {event.value for event in wanted if event.kind == "criminal"}
    tried = [block for block in cast.scrutinised(mention) if block.count == 1 and block.last("criminal")]
    alike = [block for block in tried if any(("criminal", verdict) in block.facts.values for verdict in verdicts)]
    return alike if mention.ordinal and len(alike) == 1 and len(tried) >= mention.ordinal else []


def _one_more(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> Block:
    size = mention.count or 0
    met = people_in([block for block in cast.scrutinised(mention) if block.met])
    if size and mention.ordinal and mention.ordinal != met + 1 and wants_outcome(wanted):
        larger = [block for block in cast.scrutinised(mention) if block.size > size and block.has_fate()]
        undecided = [block for block in larger if block.open_to(wanted) and agreement(block, wanted) >= 0]
        if undecided:
            return cast.take(undecided[-1], size)
    remainder = cast.remainder(mention) if size else None
    if remainder is not None and remainder.size >= size and remainder not in cast.focus:
        return cast.take(remainder, size)
    new = cast.new(mention)
    new.further = True
    roles = {block.role for block in cast.focus}
    if mention.kind == "pronoun" and len(roles) == 1:
        new.role = roles.pop()  # "One call handler was sacked. Another was warned"
    elif mention.kind == "people" and roles and roles <= {"staff", "pcso"}:
        new.role = "staff"  # "… and three staff were dismissed. Another seven workers were warned"
    elif mention.kind == "people" and roles == {"officer"}:
        new.role = "officer"
    return new
