"""Find "the officer", "the sergeant who drove", "the six officers", "both": people the text has spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.aboard import aboard
from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.counted import of_size_and_fate
from analysis.extract.following.fit import described_alike, fits, holds_post, is_no_post_of
from analysis.extract.following.numbered import numbered
from analysis.extract.following.picking import count_among, pick
from analysis.extract.following.told_apart import called_so, from_group, told_apart
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import REVEALED, SUPERIORS
from analysis.extract.settling.values import LEFT_SERVICE, SENIOR_RANKS

_STANDING_IN = frozenset(("acting", "temporary"))
_OFFICERS = frozenset(("officer", "special_constable"))
_DETECTIVE = frozenset(("detective",))
# "the driver" and "the supervisor" are whoever was called so before, as is "the student officer"
_HELD_BY_ONE = SUPERIORS | REVEALED


def definite(cast: Cast, mention: Mention, wanted: Sequence[Event], traits: frozenset[str]) -> list[Block]:
    """Return the people of a phrase with "the", "all", "both" or "none of"."""
    if not mention.plural and mention.count in (1, None):
        return [_single(cast, mention, wanted, traits)]
    if mention.count is None:
        return plural(cast, mention)
    found = _of_that_fate(cast, mention, wanted) or _superiors(cast, mention)
    found = found or of_size_and_fate(cast, mention.count, mention, wanted)
    if found and not (mention.restricted and _are_others(found, wanted)):
        return _with_the_one_in_question(cast, found, wanted)
    if mention.choice == "none":
        return cast.focus or ([cast.new(mention)] if mention.count else [])
    everyone = [block for block in cast.blocks if block.under_scrutiny]
    staying = [block for block in everyone if block.service not in LEFT_SERVICE]
    for all_of_them in (everyone, staying):
        if mention.choice == "all" and people_in(all_of_them) == mention.count:
            return all_of_them  # "all three officers", of whom one is a community support officer
    one_by_one = [block for block in cast.blocks if block.count == 1]
    if mention.choice == "all" and mention.rank == "unknown" and len(one_by_one) == mention.count:
        return one_by_one  # "both officers", of whom one is a detention officer
    enough_in_focus = mention.count and people_in(cast.focus) >= mention.count
    if mention.kind == "pronoun" and mention.choice == "definite" and enough_in_focus:
        return pick(cast, cast.focus, mention, wanted)
    beside = _beside(cast, mention)
    larger = (block for block in cast.scrutinised(mention) if block.size > mention.count and block not in beside)
    open_groups = [block for block in larger if block.open_to(wanted)]
    if wanted and (mention.restricted or mention.loose or mention.kind == "pronoun") and open_groups:
        return [cast.take(open_groups[-1], mention.count)]
    return [cast.new(mention)]


def _with_the_one_in_question(cast: Cast, found: list[Block], wanted: Sequence[Event]) -> list[Block]:
    """Count the one officer in question among "both", when the two had only been met in passing."""
    one, *others = [block for block in cast.blocks if block.under_scrutiny] or found
    pair = found[0]
    alone = not others and one.count == 1 and one.parent is None and (one.rank, one.posts) == (pair.rank, pair.posts)
    in_passing = len(found) == 1 and pair.size == 2 and not pair.under_scrutiny and pair.parent is None
    if not (wanted and alone and in_passing and pair.born < one.born):
        return found
    count_among(cast, one, pair)
    return [one, pair]


def _are_others(blocks: list[Block], wanted: Sequence[Event]) -> bool:
    """Say whether "the two who committed misconduct" are not the two dealt with for something graver."""
    levels = {event.level for event in wanted if event.level}
    settled = all(block.last("outcome") and block.last("alleged") for block in blocks)
    return bool(levels) and settled and all(block.last("alleged") not in levels for block in blocks)


def _of_that_fate(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "the two dismissed officers" by the outcome within the phrase."""
    fates = {event.value for event in wanted if mention.first <= event.first and event.last <= mention.last}
    alike = [block for block in cast.scrutinised(mention) if block.last("outcome") in fates]
    return alike if people_in(alike) == mention.count else []


def _superiors(cast: Cast, mention: Mention) -> list[Block]:
    """Find "the two supervisors" as the only two of the officers met who have a rank above constable."""
    if mention.post.removesuffix("s") not in SUPERIORS:
        return []
    ranked = [block for block in cast.fitting(mention) if block.rank not in ("unknown", "mixed", "constable")]
    return ranked if people_in(ranked) == mention.count else []


def _single(cast: Cast, mention: Mention, wanted: Sequence[Event], traits: frozenset[str]) -> Block:
    singles = [block for block in cast.fitting(mention) if block.count == 1 and not is_no_post_of(block, mention)]
    if mention.ordinal:
        return numbered(cast, mention, singles)
    in_that_car = aboard(cast, mention)
    if in_that_car is not None:
        return in_that_car
    if mention.pointing and singles:
        return max(singles, key=lambda block: block.seen)
    singles = [block for block in singles if block not in _beside(cast, mention)]
    singles = _of_that_service(singles, mention)
    both = {block.role for block in singles if block.under_scrutiny} == _OFFICERS  # an officer and a special constable
    if both or mention.role == "special_constable":
        singles = [block for block in singles if block.role == mention.role] or singles
    if traits:
        return told_apart(cast, singles, mention, wanted, traits)
    singles = called_so([block for block in singles if not cast.already_meant(block, mention)], mention)
    held_by_one = mention.loose or mention.post in _HELD_BY_ONE
    holders = [block for block in singles if held_by_one and holds_post(block, mention)]
    holders = [block for block in holders if block.under_scrutiny] or holders
    likely = [block for block in singles if block.under_scrutiny or block.rank == mention.rank or block.names]
    singles = holders or likely or singles
    alike = [block for block in singles if mention.adjectives & block.adjectives]
    if alike:
        own_rank = [block for block in alike if not _STANDING_IN & (block.adjectives - mention.adjectives)]
        return cast.best(own_rank or alike, mention, wanted)  # "the sergeant" is not the acting sergeant
    ranked = [block for block in singles if block.under_scrutiny and block.rank == mention.rank != "unknown"]
    beyond = [block for block in singles if block.further and block.rank == mention.rank and not block.names]
    if beyond and ranked and all(block.names for block in ranked):
        return beyond[-1]  # "PC Thorn was jailed … the log-in of another constable … The constable was warned"
    singles = _called_officer(singles, mention)
    plain = [block for block in ranked if not _DETECTIVE & block.adjectives]  # "the constable" is not the detective
    left = [block for block in singles if (block.rank, block.service) == (mention.rank, mention.service)]
    singles = plain or ranked or (left if mention.service in LEFT_SERVICE else []) or singles  # "a former sergeant"
    singles = [block for block in singles if block.under_scrutiny and holds_post(block, mention)] or singles
    singles = not_yet_described(singles, mention)
    if len(cast.focus) == 1 and cast.focus[0] in singles and _still_meant(cast.focus[0], mention, wanted):
        return cast.focus[0]
    if singles:
        return cast.best(singles, mention, wanted)
    return from_group(cast, mention, wanted) or cast.new_single(mention)


def _of_that_service(singles: list[Block], mention: Mention) -> list[Block]:
    """Return those who are told to have left, when "the former officer" can mean one of them."""
    if mention.service not in LEFT_SERVICE or mention.rank != "unknown":
        return singles
    return [block for block in singles if block.service in LEFT_SERVICE] or singles


def _called_officer(singles: list[Block], mention: Mention) -> list[Block]:
    """Return those of no rank told, when "the officer" may be one of them: a superintendent is called by his rank."""
    if mention.rank != "unknown" or mention.post or mention.kind != "police":
        return singles
    plain = [block for block in singles if block.rank == "unknown" and block.under_scrutiny]
    return [block for block in singles if block.rank not in SENIOR_RANKS] if plain else singles


def _beside(cast: Cast, mention: Mention) -> list[Block]:
    """Return those in the same row before a phrase: "the officer who led, the officer who drove and the officer …"."""
    found: list[Block] = []
    while mention.joined is not None:
        mention = mention.joined
        found += cast.cache.get(id(mention), [])
    return found


def not_yet_described(singles: list[Block], mention: Mention) -> list[Block]:
    """Return those of whom nothing is told yet, when "the driver" is none of those "who …", or else all."""
    if not mention.post or not any(block.traits and mention.post not in block.posts for block in singles):
        return singles
    return [block for block in singles if block.unsaid() and not (block.traits or block.posts)] or singles


def _still_meant(block: Block, mention: Mention, wanted: Sequence[Event]) -> bool:
    """Say whether "the officer" goes on with the person in focus."""
    same_rank = mention.rank in ("unknown", block.rank)
    return block.under_scrutiny and same_rank and agreement(block, wanted) >= -1


def plural(cast: Cast, mention: Mention) -> list[Block]:
    """Find "the officers": the group in focus, else all under scrutiny who fit, else the last group met."""
    fitting = cast.fitting(mention)
    if mention.without is not None:
        return _all_but(cast, fitting, mention.without) or [cast.new(mention)]
    if mention.role == "mixed":  # "the officers and staff" are more than the officers met in passing
        fitting = [block for block in fitting if block.under_scrutiny or block.role == "mixed"]
    ranked = [block for block in fitting if block.rank == mention.rank] if mention.rank != "unknown" else []
    if ranked:
        return [block for block in ranked if block.under_scrutiny] or ranked[-1:]
    in_focus = [block for block in cast.focus_group if block in fitting]
    scrutinised = [block for block in fitting if block.under_scrutiny]
    alike = described_alike(scrutinised, mention)
    if alike:
        return alike
    if len(in_focus) == 1 and in_focus[0].count == 1 and in_focus[0].parent is not None:
        family = [block for block in scrutinised if block.parent is in_focus[0].parent]
        in_focus = family if len(family) > 1 else in_focus  # one who is left of a group is no group
    of_both_roles = mention.role == "mixed" and len({block.role for block in scrutinised}) > 1
    if scrutinised and (mention.choice in ("all", "each", "none") or of_both_roles):
        return scrutinised
    if any(block.under_scrutiny for block in in_focus):
        return in_focus
    if len(scrutinised) > 1 or (scrutinised and scrutinised[0].count != 1):
        return scrutinised
    if in_focus and not scrutinised:
        return in_focus
    groups = [block for block in fitting if block.count != 1]
    return groups[-1:] or [cast.new(mention)]


def _all_but(cast: Cast, fitting: list[Block], exception: Mention) -> list[Block]:
    """Return those in question without whom a phrase leaves out: "all of the officers apart from the sergeant"."""
    left_out = [block for block in cast.fitting(exception) if block.count == exception.count]
    left_out = [
        block
        for block in left_out
        if block.rank == exception.rank != "unknown"
        or holds_post(block, exception)
        or block.ordinal == exception.ordinal != 0
        or not block.names.isdisjoint(exception.names)
    ] or left_out[-1:]
    return [block for block in fitting if block.under_scrutiny and block not in left_out]


def bare_plural(cast: Cast, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
    """Find "officers" without an article: those in focus when something befalls them, else officers in general."""
    any_officers = mention.kind == "police" and mention.rank == "unknown" and mention.service == "unknown"
    if wanted and any_officers:
        scrutinised = cast.scrutinised(mention)
        in_focus = [block for block in cast.focus_group if block in scrutinised]
        if in_focus:
            return in_focus
    if any_officers and not wanted:
        counted = [block for block in cast.fitting(mention) if (block.count or 0) > 1]
        if len(counted) == 1 and not counted[0].under_scrutiny:
            return counted
    for block in reversed(cast.blocks):
        alike = block.role == mention.role or mention.role != "mixed"  # "officers and staff" are more than officers
        if block.count is None and not block.under_scrutiny and alike and fits(block, mention):
            return [block]
    return [cast.new(mention)]
