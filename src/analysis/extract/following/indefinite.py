"""Find "an officer", "two constables": new people, or some of those met, when what befalls them goes on from it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement, wants_outcome
from analysis.extract.following.block import Block, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.counted import more_than_left, recent_sum
from analysis.extract.following.fit import description
from analysis.extract.following.told_before import (
    left_of_those_found_against,
    met_in_the_lead_by_fate,
    some_of_a_list,
    told_of_in_the_lead,
)
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import SUPERIORS
from analysis.extract.settling.values import LEFT_SERVICE, POSTS_OF_ANY_KIND, WITHOUT_CASE

_VAGUE = 2  # a group of at least so many and more is counted, if only from below: "more than 20 officers"
_STILL_TO_TELL = ("", "other")  # "both were given warnings" leaves open which


def indefinite(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Return the people of a phrase that does not say that they are known."""
    size = mention.count
    if size is None:
        return _of_same_least(cast, mention) or [cast.new(mention)]
    if not wanted:
        met = _last_one_left(cast, mention) or some_of_a_list(cast, mention, size)
        return met or _bystanders_again(cast, mention, size) or [cast.new(mention)]
    found = (
        told_of_in_the_lead(cast, mention, wanted)
        or met_in_the_lead_by_fate(cast, mention, wanted)
        or _sent_there_just_now(cast, mention, wanted, size)
        or _one_of_the_cleared(cast, mention)
        or left_of_those_found_against(cast, mention, size)
        or _of_pair_in_focus(cast, mention, wanted, size)
        or more_than_left(cast, mention, size)
        or _of_same_service(cast, mention, wanted, size)
        or _of_same_rank_and_fate(cast, mention, wanted, size)
        or _some_still_open(cast, mention, wanted, size)
    )
    # Under a heading of its own, an entry of a list is about new people.
    if not found and not cast.section:
        found = _goes_on_from(cast, mention, wanted, size) or _drawn_from(cast, mention, wanted, size)
    return found or [_new_beside(cast, mention)]


def _new_beside(cast: Cast, mention: Mention) -> Block:
    """Take in new people; "two" after members of staff are staff."""
    new = cast.new(mention)
    roles = {block.role for block in cast.focus}
    if mention.kind == "pronoun" and mention.number is not None and roles == {"staff"}:
        new.role = "staff"
    return new


def _of_same_least(cast: Cast, mention: Mention) -> list[Block]:
    """Find "more than 20 officers" as the more than 20 met before."""
    known = [block for block in cast.scrutinised(mention) if block.count is None]
    return [block for block in known if block.count_min == mention.count_min > _VAGUE][-1:]


def _last_one_left(cast: Cast, mention: Mention) -> list[Block]:
    """Find "a call handler" as the last one left of "two staff", of whom one was told of."""
    if mention.role != "staff" or mention.count != 1:
        return []
    left = [block for block in cast.scrutinised(mention) if block.count == 1 and block.unsaid() and block.has_fate()]
    return left if len(left) == 1 and left[0].role == "staff" and not left[0].posts - POSTS_OF_ANY_KIND else []


def _bystanders_again(cast: Cast, mention: Mention, size: int) -> list[Block]:
    """Find people of whom the sentence says nothing disciplinary, by their number."""
    return [block for block in cast.fitting(mention) if block.count == size][-1:] if size > 1 else []


def _sent_there_just_now(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find "one gaoler" as the one for whom the sentence held a meeting: "… resulting in one gaoler being advised"."""
    if not mention.post or not all(event.kind == "outcome" for event in wanted):
        return []
    same = [block for block, words in cast.in_sentence if block.count == size and words == description(mention)]
    return [block for block in same if block.last("proceeding") and not block.last("outcome")][-1:]


def _one_of_the_cleared(cast: Cast, mention: Mention) -> list[Block]:
    """Find "one constable" as one of "the two constables" cleared of what was graver, whatever is told of this one."""
    alike = [block for block in cast.scrutinised(mention) if block.rank == mention.rank != "unknown"]
    alike = [block for block in alike if block.last("finding") == "not_proven"]
    of_a_whole = mention.one and len(alike) == 1 and alike[0].size > 1 and alike[0].parent is not None
    return [cast.take(alike[0], 1)] if of_a_whole else []


def _of_pair_in_focus(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find "one" as one of the group just found against: "Misconduct was proven against both. One was dismissed"."""
    if mention.kind != "pronoun" or mention.number is None or not wants_outcome(wanted):
        return []
    if any(event.kind == "service" and event.value in LEFT_SERVICE for event in wanted):
        groups = [block for block in cast.present(cast.focus_group) if block.size > size and not block.has_fate()]
        return [cast.take(groups[0], size)] if len(groups) == 1 else []  # "… suspended. One has since resigned"
    focus = [block for block in cast.present(cast.focus_group) if block.last("finding") == "proven"]
    waiting = [block for block in focus if block.size > size and block.last("outcome") in _STILL_TO_TELL]
    return [cast.take(waiting[-1], size)] if len(focus) == len(waiting) == 1 else []


def _of_same_service(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find "a former officer" as the former officer met before."""
    if mention.service == "unknown":
        return []
    known = [block for block in cast.scrutinised(mention) if block.service == mention.service and block.count == size]
    return known[-1:] if known and agreement(known[-1], wanted) >= 0 else []


def _of_same_rank_and_fate(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    met = [block for block in cast.scrutinised(mention) if block.born >= cast.section and block not in cast.picked]
    same = [block for block in met if block.count == size and block.rank == mention.rank]
    ranked = mention.rank != "unknown"
    sure = [block for block in same if agreement(block, wanted) >= (1 if ranked and _told_first(block, wanted) else 2)]
    return [cast.best(sure, mention, wanted)] if sure else []


def _met_in_sentence(cast: Cast, block: Block) -> bool:
    """Say whether 'one' can be of people just counted: 'Two members of staff lied; one was dismissed'."""
    return any(other is block for other, _ in cast.in_sentence)


def _is_told_alike(block: Block, mention: Mention, wanted: Sequence[Event]) -> bool:
    """Say whether a group has been told of as these people now are, who must then be others.

    "Nine were served with notices. A superintendent was served with a notice", but not "A sergeant accused of lying …".
    """
    if mention.role == "special_constable" and block.role == "officer":
        return True
    if ("scrutiny", "dealt_with") in block.facts.values and any(event.value == "investigation" for event in wanted):
        return True  # whoever is or was still under investigation is none of those who "were dealt with"
    told = (event.value for event in wanted if event.kind == "scrutiny" and event.first > mention.last)
    again = any(("scrutiny", value) in block.facts.values for value in told)
    return again and mention.rank not in ("unknown", block.rank)


def _is_of_another_post(block: Block, mention: Mention) -> bool:
    """Say whether "a supervisor" is somebody else than the officers told of before."""
    return mention.post in SUPERIORS and mention.post not in block.posts


def _is_brought_in_anew(block: Block, mention: Mention) -> bool:
    """Say whether "an inspector" is nobody whom the text knows by name, but not yet as an inspector."""
    return bool(block.names) and mention.kind == "police" and not mention.names and block.rank != mention.rank


def _told_first(block: Block, wanted: Sequence[Event]) -> bool:
    """Say whether the first lines told this outcome of somebody, which a story then goes through again."""
    return any(event.kind == "outcome" and ("outcome", event.value) in block.facts.first for event in wanted)


def _some_still_open(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find the people among those whose case is still open: "six officers were investigated. Two were dismissed"."""

    def can_hold(block: Block) -> bool:
        in_question = block.under_scrutiny or (block.parent is not None and block.parent.listed)
        in_question |= mention.kind == "pronoun" and mention.first > 0 and _met_in_sentence(cast, block)
        if block.born < cast.section or not in_question or not block.open_to(wanted):
            return False
        if block.names and not mention.names and mention.kind == "police":
            return False  # "PC Smith was found … A constable": whoever has been named is not brought in anew
        if _is_told_alike(block, mention, wanted) or _is_of_another_post(block, mention):
            return False
        if block.size > size or (block.count is None and block.count_min > max(size, _VAGUE)):
            return True
        fresh = block.size == size and block not in cast.picked
        return fresh and (not block.has_fate() or agreement(block, wanted) >= 0)

    def likely(block: Block) -> tuple[bool, bool, bool, bool, int, int]:
        in_focus = block in cast.focus
        same_rank = block.rank == mention.rank or mention.kind == "pronoun"  # "one" says nothing of rank
        others = block not in cast.picked or any(event.kind != "service" for event in wanted)  # "four … and two placed"
        return same_rank, others, in_focus, block.unsaid(), agreement(block, wanted), block.seen

    candidates = [block for block in cast.fitting(mention) if can_hold(block)]
    return [cast.take(max(candidates, key=likely), size)] if candidates else []


def _goes_on_from(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find people whose fate the new events go on from, one block or several that add up."""
    scrutinised = [block for block in cast.scrutinised(mention) if not _is_brought_in_anew(block, mention)]
    agreeing = [block for block in scrutinised if agreement(block, wanted) > 0]
    same = [block for block in agreeing if block.count == size and block not in cast.picked]
    if same:
        return [cast.best(same, mention, wanted)]
    if size < 2:
        return []
    uncounted = [block for block in agreeing if block.count is None and _same_outcome(block, wanted)]
    if len(uncounted) == 1 and uncounted[0].count_min <= size:
        uncounted[0].count = uncounted[0].count_min = size  # "some may benefit from advice": "three received advice"
        return uncounted
    with_outcome = [block for block in agreeing if block.last("outcome")]
    if len(with_outcome) > 1 and people_in(with_outcome) == size:
        return with_outcome
    everyone = _all_told_of(cast, wanted, size)
    if everyone:
        return everyone
    recent = recent_sum([block for block in scrutinised if block not in cast.picked], size)
    return recent if all(block in agreeing for block in recent) else []


def _all_told_of(cast: Cast, wanted: Sequence[Event], size: int) -> list[Block]:
    """Find "three officers" as all those named so far, of whom nothing told clashes with the new events."""
    everyone = [block for block in cast.blocks if block.under_scrutiny]
    named = len(everyone) > 1 and all(block.names and block not in cast.picked for block in everyone)
    found = any(event.kind == "finding" for event in wanted)
    if not (named and found) or people_in(everyone) != size:
        return []
    return everyone if all(agreement(block, wanted) >= 0 for block in everyone) else []


def _same_outcome(block: Block, wanted: Sequence[Event]) -> bool:
    outcomes = {event.value for event in wanted if event.kind == "outcome"}
    return bool(outcomes) and block.last("outcome") in outcomes


def _drawn_from(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> list[Block]:
    """Take the people out of a larger group, or find them as bystanders of that number."""
    larger = [block for block in cast.scrutinised(mention) if block.size > size and block not in cast.picked]
    larger = [block for block in larger if agreement(block, wanted) > 0]
    if larger and mention.kind == "pronoun":
        return [cast.take(larger[-1], size)]
    without_case = _without_case(cast, mention, wanted, size)
    if without_case is not None and without_case.unsaid():
        return [cast.take(without_case, size)]  # "seven of the eight were advised. One officer was advised, too"
    bystanders = [block for block in cast.fitting(mention) if not block.under_scrutiny and block.count == size]
    if bystanders and size > 1 and without_case is None:
        return bystanders[-1:]
    if larger and wants_outcome(wanted):
        return [cast.take(larger[-1], size)]
    return [cast.take(without_case, size)] if without_case is not None else []


def _without_case(cast: Cast, mention: Mention, wanted: Sequence[Event], size: int) -> Block | None:
    """Find a larger group without a case to answer, when what some of its people are given needs none."""
    if not all(event.value in WITHOUT_CASE or event.value == "performance" for event in wanted):
        return None
    groups = [block for block in cast.scrutinised(mention) if block.size >= size and not block.last("outcome")]
    return groups[-1] if groups and groups[-1].last("case_to_answer") == "no" else None
