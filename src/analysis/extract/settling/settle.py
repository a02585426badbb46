"""Settle what the claims of a text add up to: its records, equal ones merged, wholes marked as totals."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from analysis.extract.following.block import Block, Whole
from analysis.extract.settling.settle_block import settle_block
from analysis.extract.settling.totals import Total, nested, stated_numbers, totals_of
from analysis.extract.settling.values import JOB_KEPT, NO_PROSECUTION
from analysis.extract.settling.warnings import warnings_of
from analysis.records import Group

__all__ = ["settle", "warnings_of"]

# What two groups of people must share to be told as one.
_FATE = (
    "role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state", "finding", "found_level",
    "outcomes", "criminal",
)  # fmt: skip
_VAGUE_LEAST = 2
_ALSO_THERE = ("scrutiny", "also_there")


def settle(blocks: list[Block], wholes: list[Whole]) -> list[Group]:
    """Return the records of a text, totals first: every group under scrutiny, equal ones merged.

    Ids are r1, r2, … in that order; `part_of` names the first total that a group belongs to.
    """
    alike: dict[tuple[object, ...], list[Group]] = {}
    made: dict[int, Group] = {}
    body = (fact for block in blocks for fact in block.facts if fact.place != "headline")
    headline_tells = not any(fact.field == "proceeding" and fact.value != "investigation" for fact in body)
    for block in _recorded(blocks, wholes):
        group = settle_block(block, headline_tells)
        twins = alike.setdefault(_fate(group), [])
        twins.append(group)
        made[id(block)] = twins[0]
    groups = [_merged(twins) for twins in alike.values()]
    totals = totals_of(wholes, made)
    also = {id(made[id(block)]) for block in blocks if _ALSO_THERE in block.facts.values and id(block) in made}
    groups = _without_vague(groups, also)
    further = {id(made[id(block)]) for block in blocks if block.further and id(block) in made}
    # "the other two were not charged" are told of, and are no total of anybody
    further |= {id(part) for total in totals for part in total.parts if part.criminal == "no_charge"}
    totals = nested(totals, stated_numbers(groups, further))
    return _numbered(totals, groups)


def _recorded(blocks: list[Block], wholes: list[Whole]) -> list[Block]:
    """Return the blocks to make records of: those under scrutiny, and nobody where the text says "no officer was …"."""
    unbounded = {id(block) for whole in wholes if _at_least(whole) for block in whole.members() if block.count is None}
    return [
        block
        for block in blocks
        if (id(block) not in unbounded or any(fact.field in ("finding", "outcome") for fact in block.facts))
        and ((block.under_scrutiny and block.count != 0) or (block.count == 0 and block.facts))
    ]


def _at_least(whole: Whole) -> bool:
    """Say whether a whole is "dozens of officers" that parts were taken from: the rest of it is no group of its own."""
    return whole.count is None and whole.count_min > _VAGUE_LEAST and len(whole.members()) > 1


def _fate(group: Group) -> tuple[object, ...]:
    """Return what must be equal for groups to be told as one; people of unknown number are only like themselves."""
    if group.count is None:
        return (id(group),)
    values = (getattr(group, name) for name in _FATE)
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)


def _merged(twins: list[Group]) -> Group:
    """Add to the first of some groups of one fate the people, claims and evidence of the others."""
    group, *others = twins
    claims = set(group.claims)
    known = {name: set(spans) for name, spans in group.evidence.items()} if others else {}
    for other in others:
        group.count = (group.count or 0) + (other.count or 0)
        group.count_min += other.count_min
        group.claims += [claim for claim in other.claims if claim not in claims]
        claims.update(other.claims)
        group.inferred = sorted({*group.inferred, *other.inferred})
        for name, spans in other.evidence.items():
            seen = known.setdefault(name, set())
            group.evidence.setdefault(name, []).extend(span for span in spans if span not in seen)
            seen.update(spans)
    return group


def _without_vague(groups: list[Group], also: AbstractSet[int]) -> list[Group]:
    """Leave out a group with no number and no fate when the text says more of others.

    `also` has the identity of groups of which the text says outright that there are more people of the kind.
    """
    warned = [group for group in groups if group.count and JOB_KEPT.intersection(group.outcomes)]
    for group in warned if any(_only_kept_job(group) for group in groups) else ():
        group.service = "serving" if group.service == "unknown" else group.service
    groups = [group for group in groups if not (warned and _only_kept_job(group))]
    return [group for group in groups if len(groups) == 1 or id(group) in also or not _is_vague(group)]


def _only_kept_job(group: Group) -> bool:
    """Say whether 'the officers have kept their jobs' tells of the people of whom a milder sanction is told."""
    return group.count is None and group.outcomes == ["not_dismissed"] and group.role == "officer"


def _is_vague(group: Group) -> bool:
    stated = group.case_to_answer != "unknown" and "case_to_answer" in group.evidence
    nothing_decided = group.finding in ("unknown", "none") and not group.outcomes and not stated
    nothing_criminal = group.criminal == "unknown" or group.criminal in NO_PROSECUTION
    no_number = group.count is None and group.count_min <= _VAGUE_LEAST
    return no_number and nothing_decided and nothing_criminal and group.service == "unknown"


def _numbered(totals: list[Total], groups: list[Group]) -> list[Group]:
    """Give records their ids and the parts of each total its id."""
    records = [total.group for total in totals] + groups
    for number, group in enumerate(records, 1):
        group.id = f"r{number}"
    for total in totals:
        for part in total.parts:
            if part.part_of is None:
                part.part_of = total.group.id
    return records
