"""Find people by name, by "he" and "she": "PC Smith", who was "a police officer" a sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement, wants_outcome
from analysis.extract.following.block import Block
from analysis.extract.following.cast import Cast
from analysis.extract.following.numbered import of_ordinals
from analysis.extract.following.told_before import is_told_first
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import CHIEF_OFFICERS, LEFT_SERVICE

# Kinds of event that name a person in the text without the words "police officer" about them.
_TELLING = ("criminal", "finding", "outcome", "proceeding")
_DECIDED = ("case_to_answer", "finding", "outcome")
# Kinds of event that give no reason to think that a name is of somebody met already.
_PASSING = ("service", "alleged")
# So many names or more in one phrase are a list; two are told of by the rules for pairs.
_A_LIST = 3
# Facts are numbered by their sentence, times this, and their place in it.
_SENTENCE = 1000


def named(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Return the people of some names, giving a name to somebody met without one where the words allow it."""
    found: list[Block] = _all_of_a_group(cast, mention, wanted)
    ordinals = [int(name[1:]) for name in mention.names if name.startswith("#")]
    if ordinals and not found:
        return of_ordinals(cast, mention, ordinals)
    for name in mention.names if not found else ():
        block = _last_of_their_group(cast, found) or _bearer(cast, mention, name, wanted)
        if block is None:
            continue
        block.names.add(name)
        if block not in found:
            found.append(block)
    return found


def _last_of_their_group(cast: Cast, found: list[Block]) -> Block | None:
    """Return who alone is left of the group from which the names before in a row were taken: "PCs Lowe and Hart"."""
    whole = found[-1].parent if found else None
    left = [block for block in cast.present(whole.blocks) if not block.names] if whole is not None else []
    return left[0] if len(left) == 1 and left[0].count == 1 and left[0].unsaid() else None


def _all_of_a_group(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Name each of the only group that is as many: "three officers were sacked … PCs Lowe, Hart and Dean posted"."""
    names = mention.names
    fresh = not any(name in block.names for block in cast.blocks for name in names)
    if len(names) < 2 or not fresh or any(name.startswith("#") for name in names):
        return []
    groups = [block for block in cast.scrutinised(mention) if block.count == len(names) and not block.names]
    if len(names) < _A_LIST and not (wanted and all(is_told_first(block, mention) for block in groups)):
        return []
    if len(groups) != 1 or groups[0].parent is not None or agreement(groups[0], wanted) < 0:
        return []
    found = [cast.take(groups[0], 1) for _ in names[1:]]
    found.append(groups[0])
    for block, name in zip(found, names, strict=True):
        block.names.add(name)
    return found


def _bearer(cast: Cast, mention: Mention, name: str, wanted: Sequence[Event]) -> Block | None:
    """Return who bears a name, somebody new when nobody can; None for a name that may not be an officer's."""
    block = next((block for block in cast.blocks if name in block.names), None)
    if block is not None and mention.choice == "another":
        return cast.new_single(mention)
    something_told = any(event.kind not in _PASSING for event in wanted)
    expected = mention.perhaps or cast.subject_position or something_told or _one_left_unnamed(cast, mention)
    if block is None and expected:
        block = _anonymous(cast, mention, name, wanted)
    if block is not None and mention.perhaps and cast.already_meant(block, mention):
        block = None  # "the officer thought that John Smith, 30, had …": two people
    if block is None and not mention.perhaps:
        block = cast.new_single(mention)
    return block


def _one_left_unnamed(cast: Cast, mention: Mention) -> bool:
    """Say whether the last one of a number of people has no name yet: 'one of two officers … an appeal by PC Smith'."""
    left = [block for block in cast.scrutinised(mention) if block.count == 1 and block.rest >= 0 and not block.names]
    return len(left) == 1 and left[0].parent is not None


def _anonymous(cast: Cast, mention: Mention, name: str, wanted: Sequence[Event]) -> Block | None:
    """Return a single unnamed person that a name can belong to: "a police officer … PC Smith"."""
    somebody_else = mention.choice == "another" and not mention.ordinal  # "fellow officer John Smith"
    singles = [] if mention.plural or somebody_else else _unnamed_singles(cast, mention, wanted)
    groups = [
        block
        for block in cast.scrutinised(mention)
        if block.size > 1 and not block.names and _open_to_a_name(cast, block, mention, wanted)
        and (block.parent is not None or block.size >= mention.ordinal)
    ]  # fmt: skip
    staying = [block for block in groups if block.service not in LEFT_SERVICE]
    groups = staying if mention.service == "unknown" and not any(_leaves(event) for event in wanted) else groups
    if len(singles) + len(groups) > 1:
        # "Two officers were sacked and a former officer would have been. PC Smith …": not the one who had left
        same = [block for block in singles if (block.service in LEFT_SERVICE) == (mention.service != "unknown")]
        singles = same if groups or same else singles
    if mention.rank in CHIEF_OFFICERS and not wanted:
        alike = [block for block in singles if block.rank == mention.rank]
        return alike[0] if len(alike) == 1 else None  # who leads a force speaks for it
    if not (wanted or mention.paired or mention.perhaps):
        # "Two of the three had a case to answer: PC Thorn lied, and PC Reed …"
        listed = [block for block in groups if block in cast.focus] or [
            block for block in (*singles, *groups) if _left_by_one_in_focus(cast, block)
        ]
        if len(listed) == 1:
            return cast.take(listed[0], 1)
    if len(singles) == 1:
        return singles[0]
    likely = max(
        reversed(groups),
        key=lambda block: (agreement(block, wanted), block.seen, len(block.facts)),
        default=None,
    )
    return cast.take(likely, 1) if likely is not None else None


def _leaves(event: Event) -> bool:
    return event.kind == "service" or event.value.startswith("would_have")


def _unnamed_singles(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    singles = [block for block in cast.scrutinised(mention) if block.count == 1 and not block.names]
    opened = [
        block for block in singles if _opens_the_story(cast, block)
    ]  # "… has been cleared. PC Smith was sacked in May"
    singles = opened or [block for block in singles if not wanted or agreement(block, wanted) >= 0]
    if mention.perhaps and not singles and any(event.kind in _TELLING for event in wanted):
        everyone = [block for block in cast.blocks if block.count == 1]
        singles = everyone if len(everyone) == 1 and not everyone[0].names else []
    if not mention.paired:
        return singles
    alike = [block for block in singles if _is_described_alike(block, mention)]
    alike = alike or [block for block in singles if block.ordinal and block.ordinal == _place_in_row(mention)]
    if len(alike) == 1:
        return alike  # "A sergeant was demoted and an ex-colleague … Sgt Smith and former PC Jones …"
    return [block for block in singles if mention.joined is not None and _left_by_one_in_focus(cast, block)]


def _place_in_row(mention: Mention) -> int:
    """Return which of a row of names one is: in "PC Lowe, PC Hart and Sgt Dean" the sergeant is the third."""
    place, before = mention.count or 1, mention.joined
    while before is not None:
        place, before = place + (before.count or 1), before.joined
    return place


def _opens_the_story(cast: Cast, block: Block) -> bool:
    """Say whether only one sentence has told anything, of nobody else, so that the first name in the text is theirs."""
    nobody_named = not any(other.names for other in cast.blocks)
    alone = nobody_named and not any(other.under_scrutiny for other in cast.blocks if other is not block)
    return alone and cast.subject_position and len({fact.order // _SENTENCE for fact in block.facts}) == 1


def _is_described_alike(block: Block, mention: Mention) -> bool:
    """Say whether rank or service told of a name is what the first lines told of somebody without one."""
    if any(fact.place != "lead" for fact in block.facts):
        return False
    left = mention.service != "unknown" and block.service in LEFT_SERVICE
    return left or block.rank == mention.rank != "unknown"


def _left_by_one_in_focus(cast: Cast, block: Block) -> bool:
    """Say whether somebody was just taken out of a group and this is who was left: "PC Smith and PC Jones"."""
    taken_apart = block.rest >= 0 and block.parent is not None
    return taken_apart and any(other is not block and other.parent is block.parent for other in cast.focus)


def _open_to_a_name(cast: Cast, block: Block, mention: Mention, wanted: Sequence[Event]) -> bool:
    """Say whether a name can be of one of a group: nothing decided yet, or what is told goes on from it."""
    undecided = block.facts.newest.keys().isdisjoint(_DECIDED)
    if mention.paired and not wanted and (block.last("outcome") or block.last("finding") == "proven"):
        return True  # "Two officers were dismissed. PC Smith and PC Jones were members of a team …"
    in_mind = block in cast.focus or (block.unsaid() and any(other.parent is block.parent for other in cast.focus))
    gone_into = cast.subject_position and not (wanted or mention.perhaps) and in_mind
    if undecided or gone_into or _named_together(block, mention, wanted):
        return True  # "Two officers were dismissed. PC Smith, who worked in Hale, …"
    return not mention.perhaps and agreement(block, wanted) > 0


def _named_together(block: Block, mention: Mention, wanted: Sequence[Event]) -> bool:
    """Say whether "PC Smith and PC Jones" can be the two constables of whom a fate has been told."""
    first_outcome = wants_outcome(wanted) and not block.last("outcome") and not block.names
    same_rank = block.rank == mention.rank != "unknown"
    if first_outcome and block.last("finding") == "proven" and not mention.perhaps:
        return agreement(block, wanted) >= 0  # "Four were found guilty. Sgt Smith was dismissed"
    return mention.paired and (same_rank or first_outcome) and agreement(block, wanted) >= 0


def pronoun(cast: Cast, mention: Mention, wanted: Sequence[Event] = ()) -> list[Block]:
    """Find "he", "she" and "they": the people in focus, or the person last met."""
    if mention.plural:
        return cast.focus
    if mention.gender and any(event.value == "notice" for event in wanted):
        brought_in = [block for block in cast.focus if block.count == 1 and not block.under_scrutiny]
        if len(brought_in) == 1 == len(cast.focus) and brought_in[0].gender in ("", mention.gender):
            brought_in[0].gender = mention.gender  # "An inspector had sat beside him. We served her with a notice."
            return brought_in
    if mention.gender:
        return _of_gender(cast, mention.gender)
    if cast.last_single is not None:
        return [cast.last_single]
    singles = [block for block in cast.blocks if block.count == 1]
    return [max(singles, key=lambda block: block.seen)] if singles else cast.focus


def _of_gender(cast: Cast, gender: str) -> list[Block]:
    """Find "he" or "she": the person last met whom the text has not called by the other pronoun."""
    singles = [block for block in cast.blocks if block.count == 1 and block.gender in ("", gender)]
    if cast.last_single is not None and cast.last_single.gender in ("", gender) and cast.last_single in cast.blocks:
        chosen = cast.last_single
    elif singles:
        # of several met in the same phrase, the last in the order of the text
        chosen = max(reversed(singles), key=lambda block: block.seen)
        if chosen.gender != gender and not chosen.names and chosen.rank == "unknown" and chosen.role == "officer":
            return []
    else:
        return []
    chosen.gender = gender
    return [chosen]
