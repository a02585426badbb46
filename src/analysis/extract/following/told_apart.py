"""Tell apart people of one rank by what each did: "the officer who drove the van", one taken out of a group."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement, is_disputed
from analysis.extract.following.block import Block
from analysis.extract.following.cast import Cast
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import words
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS

# Two words in common make two descriptions of one person: "who drove the van", "the driver who had driven the van".
_SHARED_TRAITS = 2
# A score that only events which contradict each other have.
_CLASH = -3
# whoever "drove the police car" or sat "at the wheel" is "the driver" from then on
_DRIVING = frozenset(("drove", "driving", "wheel"))


def called_so(singles: list[Block], mention: Mention) -> list[Block]:
    """Return those of one rank whom "the overnight sergeant" can mean: one on duty overnight, or not yet called so."""
    alike = [block for block in singles if block.rank == mention.rank]
    if not mention.called or len(alike) < len(singles) or len(alike) < _SHARED_TRAITS:
        return singles
    same = [block for block in alike if mention.called & (block.called | block.deeds | block.traits)]
    return same or [block for block in alike if not block.called] or singles


def told_apart(
    cast: Cast, singles: list[Block], mention: Mention, wanted: Sequence[Event], traits: frozenset[str]
) -> Block:
    """Find "the officer who drove the van", or give that description to one who has none yet."""
    enough = min(_SHARED_TRAITS, len(traits))
    ordinals = words().ordinals.keys()
    same = [block for block in singles if len(block.traits & traits) >= enough]
    same = [block for block in same if not ordinals & (block.traits ^ traits)]  # "… the first incident", "the second"
    going_on = [block for block in singles if block.traits & traits and agreement(block, wanted) > 0]
    going_on = [block for block in going_on if not ordinals & (block.traits ^ traits)]
    if same or len(going_on) == 1:
        return (same or going_on)[-1]  # "who made the remarks" is who "had made the comments"
    fresh = [block for block in singles if not block.traits and block.under_scrutiny]
    if not fresh and mention.rank != "unknown":
        met = [block for block in singles if block.rank == mention.rank and not block.traits]
        fresh = met if len(met) == 1 else []
    if mention.rank != "unknown":  # "the sergeant who …" is no officer of whom the contrary is told
        fresh = [block for block in fresh if block.rank == mention.rank or agreement(block, wanted) > _CLASH]
    others = [block for block in fresh if block not in cast.focus and agreement(block, wanted) >= 0]
    fresh = others or fresh  # the words tell this officer from the one just spoken of
    going_on = [block for block in cast.present(cast.focus_group) if _waits_together(cast, block, mention, wanted)]
    if len(going_on) == 1 and all(agreement(block, wanted) <= 0 for block in fresh):
        fresh = [cast.take(going_on[0], 1)]  # "The two went to a meeting. It was proven against the one who …"
    fresh = _of_the_same_group(singles, fresh, wanted) or fresh
    left = [block for block in fresh if block.unsaid()] if any(block.traits for block in singles) else fresh
    found = cast.best(left, mention, wanted) if left else from_group(cast, mention, wanted)
    block = found or cast.new_single(mention)
    block.traits = traits
    if not _DRIVING.isdisjoint(traits):
        block.posts.add("driver")
    return block


def _of_the_same_group(singles: list[Block], clashing: list[Block], wanted: Sequence[Event]) -> list[Block]:
    """Return who was met beside those of whom the contrary is told: "the officer who left first had no case"."""
    if not clashing or any(agreement(block, wanted) >= 0 for block in clashing):
        return []
    groups = [block.parent for block in clashing if block.parent is not None]
    met = [block for block in singles if block.parent in groups and block not in clashing]
    return [block for block in met if not (block.traits or block.facts)]


def _waits_together(cast: Cast, block: Block, mention: Mention, wanted: Sequence[Event]) -> bool:
    """Say whether several went to a proceeding together, of which the new events tell what it found of one."""
    waiting = (
        block.size > 1
        and block.last("proceeding") in CONDUCT_PROCEEDINGS
        and not (block.last("outcome") or block.last("finding"))
    )
    return waiting and cast.fits(block, mention) and agreement(block, wanted) > 0


def from_group(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> Block | None:
    """Take one out of a group when no single person fits: "the sergeant" after "six officers"."""
    groups = [block for block in cast.scrutinised(mention) if block.size > 1]
    with_case = [block for block in groups if block.last("case_to_answer") == "yes" or is_disputed(block, wanted)]
    going_on = [block for block in with_case if agreement(block, wanted) > 0]
    groups = going_on or [block for block in groups if not block.has_fate()]
    if groups and (mention.rank == "unknown" or groups[-1].rank in (mention.rank, "unknown", "mixed")):
        return cast.take(groups[-1], 1)
    return None
