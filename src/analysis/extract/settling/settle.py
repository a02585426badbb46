"""Settle what the claims of a text add up to: its records, equal ones merged, wholes marked as totals."""

from __future__ import annotations

from analysis.extract.following.block import Block, Whole
from analysis.extract.settling.settle_block import settle_block
from analysis.extract.settling.totals import Total, stated_numbers, totals_of
from analysis.extract.settling.values import NO_PROSECUTION
from analysis.extract.settling.warnings import warnings_of
from analysis.records import Group

__all__ = ["settle", "warnings_of"]

# What two groups of people must share to be told as one.
_FATE = (
    "role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state", "finding", "found_level",
    "outcomes", "criminal",
)  # fmt: skip
_VAGUE_LEAST = 2


def settle(blocks: list[Block], wholes: list[Whole]) -> list[Group]:
    """Return the records of a text, totals first: every group under scrutiny, equal ones merged.

    Ids are r1, r2, … in that order; `part_of` names the first total that a group belongs to.
    """
    groups: list[Group] = []
    made: dict[int, Group] = {}
    for block in _recorded(blocks, wholes):
        group = settle_block(block)
        twin = next((other for other in groups if _same_fate(other, group)), None)
        if twin is None:
            groups.append(group)
        else:
            _merge(twin, group)
        made[id(block)] = twin or group
    totals = totals_of(wholes, made)
    groups = _without_vague(groups)
    further = {id(made[id(block)]) for block in blocks if block.further and id(block) in made}
    totals += stated_numbers(groups, further)
    return _numbered(totals, groups)


def _recorded(blocks: list[Block], wholes: list[Whole]) -> list[Block]:
    """Return the blocks to make records of: those under scrutiny, and nobody where the text says "no officer was …"."""
    unbounded = {id(block) for whole in wholes if _at_least(whole) for block in whole.blocks if block.count is None}
    return [
        block
        for block in blocks
        if (id(block) not in unbounded or any(fact.field in ("finding", "outcome") for fact in block.facts))
        and ((block.under_scrutiny and block.count != 0) or (block.count == 0 and block.facts))
    ]


def _at_least(whole: Whole) -> bool:
    """Say whether a whole is "dozens of officers" that parts were taken from: the rest of it is no group of its own."""
    return whole.count is None and whole.count_min > _VAGUE_LEAST and len(whole.blocks) > 1


def _same_fate(group: Group, other: Group) -> bool:
    if group.count is None or other.count is None:
        return False
    return all(getattr(group, name) == getattr(other, name) for name in _FATE)


def _merge(group: Group, other: Group) -> None:
    group.count = (group.count or 0) + (other.count or 0)
    group.count_min += other.count_min
    group.claims += [claim for claim in other.claims if claim not in group.claims]
    group.inferred = sorted({*group.inferred, *other.inferred})
    for name, spans in other.evidence.items():
        known = group.evidence.setdefault(name, [])
        known += [span for span in spans if span not in known]


def _without_vague(groups: list[Group]) -> list[Group]:
    """Leave out a group with no number and no fate when the text says more of others."""
    return [group for group in groups if len(groups) == 1 or not _is_vague(group)]


def _is_vague(group: Group) -> bool:
    nothing_decided = group.finding == "unknown" and not group.outcomes and group.case_to_answer == "unknown"
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
