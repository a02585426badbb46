"""Let a force's own count of the people take the place of the watchdog's, when it groups the same number otherwise."""

from __future__ import annotations

from analysis.extract.following.block import Block, Facts, people_in
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story

_ONLY_THOUGHT = {"scrutiny", "case_to_answer", "alleged"}
_COUNTS = ("part", "indefinite", "another", "other")


def regroup(mentions: list[Mention], wanted: dict[int, list[Event]], story: Story) -> None:
    """Put all whom a watchdog had told apart together again where the force tells as many people apart in another way.

    "Three had a case to answer and four had not. The force thought that one had a case and another six had not."
    """
    if len(wanted) < 2:
        return
    counted = [mention for mention in mentions if id(mention) in wanted and _counts_some(mention)]
    if len(counted) < 2:
        return
    deciders = {event.decider for mention in counted for event in wanted[id(mention)]}
    groups = [block for block in story.under_scrutiny() if block.count]
    if len(groups) < 2 or deciders != {"force"} or not all(_is_opinion(block) for block in groups):
        return
    sizes = sorted(mention.count or 0 for mention in counted)
    if sum(sizes) != people_in(groups) or sizes == sorted(block.size for block in groups):
        return
    _put_together(groups, story)


def _counts_some(mention: Mention) -> bool:
    return mention.number is not None and bool(mention.count) and mention.choice in _COUNTS and not mention.ordinal


def _is_opinion(block: Block) -> bool:
    """Say whether nothing is told of some people but what the watchdog thought of their case."""
    return block.facts.newest.keys() <= _ONLY_THOUGHT and all(fact.decider == "oversight" for fact in block.facts)


def _put_together(groups: list[Block], story: Story) -> None:
    discourse = story.discourse
    uncounted = [block for block in story.under_scrutiny() if not block.count and _is_opinion(block)]
    roles, ranks = ({getattr(block, name) for block in [*groups, *uncounted]} for name in ("role", "rank"))
    total = people_in(groups)
    role = roles.pop() if len(roles) == 1 else "mixed"
    everybody = Block(total, total, role, ranks.pop() if len(ranks) == 1 else "unknown", under_scrutiny=True)
    everybody.facts = Facts(fact for block in groups for fact in block.facts if fact.field == "scrutiny")
    everybody.born = everybody.seen = discourse.order
    everybody.inferred.add("count")
    gone = [*groups, *uncounted]
    discourse.blocks[:] = [block for block in discourse.blocks if block not in gone] + [everybody]
    discourse.wholes[:] = [whole for whole in discourse.wholes if not any(block in gone for block in whole.blocks)]
    discourse.focus = discourse.focus_group = [everybody]
