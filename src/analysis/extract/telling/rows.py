"""Take a row of people, or those whom a group is said to include, out of a group met before only as a number."""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.membership import join_ones_of_several
from analysis.extract.telling.story import Story

_INCLUDING = (
    ["they", "include"],
    ["they", "included"],
    ["among", "them"],
    ["these", "include"],
    ["these", "included"],
)
# Where the people of "They include …" begin, at the latest.
_NEXT = 4


def join_members(reading: Reading, story: Story) -> None:
    """Find, before anything is told of them, the people of a sentence who are some or all of a group met before."""
    if len(reading.mentions) > 1:
        join_ones_of_several(reading, story)
        for row in _rows(reading.mentions):
            _join_row(row, story)
        _join_shares(reading.mentions, story)
    if reading.sentence.low[:2] in _INCLUDING:
        _join_included(reading, story)


def _rows(mentions: list[Mention]) -> list[list[Mention]]:
    """Return the rows of police joined by 'and' or a comma: 'PC Lowe, a dispatcher and two sergeants'."""
    rows: list[list[Mention]] = []
    for mention in mentions:
        if rows and mention.joined is rows[-1][-1]:
            rows[-1].append(mention)
        elif mention.kind == "police":
            rows.append([mention])
    return [row for row in rows if len(row) > 1]


def _join_row(row: list[Mention], story: Story) -> None:
    """Make a row of newcomers who are just as many as the one group looked into that group."""
    new = all(_is_new(mention) and story.names.isdisjoint(mention.names) for mention in row)
    if not new or any(mention.count is None or mention.speaker or mention.background for mention in row):
        return
    groups = [block for block in story.under_scrutiny() if _can_be_row(block, row, story)]
    if len(groups) != 1 or groups[0].size != sum(mention.count or 0 for mention in row):
        return
    for mention in row:
        _take_out(groups[0], mention, story)
    story.discourse.focus = story.discourse.cache[id(row[0])]  # "they" then means the row from its first on
    if groups[0].parent is not None:
        groups[0].parent.listed = True


def _is_new(mention: Mention) -> bool:
    """Say whether a phrase brings people in, as 'the two constables' does for some of 'three officers'."""
    return mention.choice in ("indefinite", "named") or (mention.choice == "definite" and mention.number is not None)


def _can_be_row(block: Block, row: list[Mention], story: Story) -> bool:
    """Say whether nothing sets the people of a group apart yet, so that each of a row can be of it."""
    plain = block.size > 1 and block.rank in ("unknown", "mixed") and not block.names and block.parent is None
    return plain and all(story.discourse.fits(block, mention) for mention in row)


def _join_shares(mentions: list[Mention], story: Story) -> None:
    """Share out a group spoken of last: 'Eight more knew. One was warned, and nothing was done to the other seven.'"""
    counted = [mention for mention in mentions if mention.kind == "pronoun" and mention.number is not None]
    some, others = ([mention for mention in counted if mention.choice == choice] for choice in ("indefinite", "other"))
    group = story.known(story.discourse.focus)
    if not (some and len(others) == len(group) == 1) or group[0].has_fate() or group[0].parent is not None:
        return
    if group[0].size != sum(mention.count or 0 for mention in (*some, *others)):
        return
    for mention in some:
        _take_out(group[0], mention, story)
    if group[0].parent is not None:
        group[0].parent.listed = True
    story.discourse.cache[id(others[0])] = group
    for block in (*group, *(block for mention in some for block in story.discourse.cache[id(mention)])):
        block.under_scrutiny = True


def _join_included(reading: Reading, story: Story) -> None:
    """Take 'PC Smith' of 'They include PC Smith' out of those that the sentence before was about."""
    people = [mention for mention in reading.mentions if mention.kind == "police" and 1 < mention.first <= _NEXT]
    group = story.known(story.discourse.focus)
    if not people or len(group) != 1 or people[0].choice not in ("indefinite", "named"):
        return
    if group[0].size > (people[0].count or group[0].size) and story.discourse.fits(group[0], people[0]):
        _take_out(group[0], people[0], story)


def _take_out(group: Block, mention: Mention, story: Story) -> None:
    part = story.discourse.take(group, mention.count or 1)
    story.discourse.describe(mention, [part])
    part.names |= set(mention.names)
    story.discourse.cache[id(mention)] = [part]
