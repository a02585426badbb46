"""When a text has been read: people told of beside a counted group under notice are among it, where they can be."""

from __future__ import annotations

from analysis.extract.following.block import Block, Facts, Whole, people_in
from analysis.extract.following.picking import count_among
from analysis.extract.settling.values import POSTS_OF_ANY_KIND, WITHOUT_CASE
from analysis.extract.telling.story import Story

_ONLY_LOOKED_INTO = frozenset(("scrutiny", "alleged", "service"))
_CLEARED = _ONLY_LOOKED_INTO | {"case_to_answer"}
_MEASURES = WITHOUT_CASE | {"performance_procedures"}


def place_in_groups(story: Story) -> None:
    """Take people met outside a group as those of it of whom nothing, or only that they are cleared, is told."""
    _fill_rest(story)
    _put_in_place(story)
    _put_among_cleared(story)


def _fill_rest(story: Story) -> None:
    """Take people met outside a group as those of it who were left over, where they are just so many.

    "The call taker … Two members of staff were served with notices. The other, a supervisor, retired."
    """
    discourse = story.discourse
    left_over = [block for block in discourse.blocks if block.unsaid() and block.count and not _is_decided(block)]
    for rest in [block for block in left_over if block.parent is not None]:
        whole = rest.parent
        outside = [block for block in story.under_scrutiny() if _is_outside(block, whole) and _can_be(block, rest)]
        if whole is None or not outside or people_in(outside) != rest.size or any(not block.count for block in outside):
            continue
        at = whole.blocks.index(rest)
        whole.blocks[at : at + 1] = outside
        discourse.blocks.remove(rest)
        for block in outside:
            if block.parent is None:
                block.parent = whole
            else:
                block.parent.outer = whole
            block.facts = Facts((*rest.facts, *block.facts))


def _put_in_place(story: Story) -> None:
    """Count people told of beside a group under notice among it, while enough of it are left of whom nothing is told.

    "Four officers were served with notices. One had a case to answer. The supervisor's performance was poor."
    """
    discourse = story.discourse
    for whole in [whole for whole in discourse.wholes if whole.under_scrutiny and "count" in whole.evidence]:
        untold = [block for block in discourse.present(whole.blocks) if block.parent is whole and _is_untold(block)]
        beside = [block for block in story.under_scrutiny() if _was_told_of_since(block, whole)]
        if people_in(beside) != people_in(untold):  # the "officers" of a notice are at times call handlers, too
            beside = [block for block in beside if whole.role in (block.role, "mixed")]
        if not untold or not beside or people_in(beside) > people_in(untold):
            continue
        _take_the_place(beside, untold, whole, story)


def _put_among_cleared(story: Story) -> None:
    """Count people who were only given a measure among the one group under notice that was cleared as a whole.

    "None of the four officers had a case to answer. The driver and one supervisor would be given advice."
    """
    everybody = story.under_scrutiny()
    cleared = [block for block in everybody if block.size > 1 and _was_only_cleared(block)]
    measured = [block for block in everybody if block.count and _was_only_given_a_measure(block)]
    if len(cleared) != 1 or people_in(measured) >= cleared[0].size:
        return
    group = cleared[0]
    for block in measured:
        if group.role in (block.role, "mixed") and group.rank in (block.rank, "unknown", "mixed"):
            block.facts = Facts((*group.facts, *block.facts))
            count_among(story.discourse, block, group)


def _was_only_cleared(block: Block) -> bool:
    under_notice = "scrutiny" in block.facts.newest
    return under_notice and block.last("case_to_answer") == "no" and block.facts.newest.keys() <= _CLEARED


def _was_only_given_a_measure(block: Block) -> bool:
    """Say whether nothing is told of some people but poor performance, or what is given without a case."""
    stands_alone = block.parent is None or block.parent.count is None
    outcomes = {value for name, value in block.facts.values if name == "outcome"}
    return stands_alone and block.facts.newest.keys() <= {"alleged", "outcome"} and _MEASURES.issuperset(outcomes)


def _is_untold(block: Block) -> bool:
    """Say whether some people have been looked into and nothing more is told of them."""
    return (
        bool(block.count)
        and not block.names
        and block.facts.newest.keys() <= _ONLY_LOOKED_INTO
        and block.last("alleged") != "performance"
    )


def _was_told_of_since(block: Block, whole: Whole) -> bool:
    """Say whether people stand beside a group under notice who can be of it, and were put under none themselves."""
    apart = block.parent is None or (block.parent is not whole and block.parent.outer is None and block.parent.count)
    if not apart or not block.count or block.further or "scrutiny" in block.facts.newest:
        return False
    told = block.has_fate() or block.last("alleged") == "performance"
    of_the_role = whole.role in (block.role, "mixed") or block.role == "staff"
    return told and of_the_role and whole.rank in (block.rank, "unknown", "mixed")


def _take_the_place(people: list[Block], untold: list[Block], whole: Whole, story: Story) -> None:
    known = [fact for fact in untold[0].facts if fact.field == "scrutiny"]
    for block in people:
        if block.parent is None:
            block.parent = whole
        else:
            block.parent.outer = whole
        block.facts = Facts((*known, *block.facts))
        whole.blocks.append(block)
    more = people_in(people)
    for block in sorted(untold, key=lambda block: (block.ordinal, -block.size)):
        gone = min(more, block.size)
        more -= gone
        block.count = block.count_min = block.size - gone
        block.inferred.add("count")
        if not block.count:
            whole.blocks.remove(block)
            story.discourse.blocks.remove(block)


def _is_decided(block: Block) -> bool:
    """Say whether more is told of some people than whether they have a case to answer."""
    return any(name in block.facts.newest for name in ("finding", "outcome", "proceeding"))


def _is_outside(block: Block, whole: Whole | None) -> bool:
    """Say whether people stand outside a whole, alone or, where it is of any people, among others who do."""
    if block.parent is None or whole is None:
        return block.parent is None
    return whole.role == "mixed" and block.parent is not whole and block.parent.outer is None


def _can_be(block: Block, rest: Block) -> bool:
    """Say whether role and rank let some people be those left over."""
    # "members of staff" can be said of constables, too
    called_staff = rest.role == "staff" and rest.posts <= POSTS_OF_ANY_KIND
    answered_twice = "case_to_answer" in block.facts.newest and "case_to_answer" in rest.facts.newest
    if not block.has_fate() or answered_twice or not (called_staff or rest.role in (block.role, "mixed")):
        return False
    return "unknown" in (block.rank, rest.rank) or block.rank == rest.rank
