"""Bring to mind people of whom a sentence tells nothing, so that 'he' and 'the officer' find them later."""

from __future__ import annotations

from analysis.extract.following.block import Block
from analysis.extract.following.definite import not_yet_described
from analysis.extract.following.fit import is_no_post_of
from analysis.extract.following.told_apart import called_so
from analysis.extract.happenings.events import Reading
from analysis.extract.lexicon import people
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import CHIEF_OFFICERS
from analysis.extract.telling.attach import is_subject
from analysis.extract.telling.clause import is_oblique, opens_topic
from analysis.extract.telling.grounding import ground
from analysis.extract.telling.story import Story
from analysis.extract.telling.traits import traits_of

_PARTS_IN_A_CASE = frozenset(("", *people()["parts_in_a_case"]))
_AS_WAS = (["as", "was"], ["as", "were"])
# "The meeting for the clerk went ahead, and they were …"
_PROCEEDINGS_FOR = (["the", "meeting", "for"], ["the", "hearing", "for"], ["the", "case", "against"])
_OBJECTS = frozenset(("him", "her"))
_NEW_CLAUSE = frozenset(("that", "which", "who", "when", "if", "as", "because", "and", "but", ",", ";", ":"))
# "PC Thorn told the operator that he …"
_TELLING = frozenset(("told", "rang", "phoned", "called", "asked", "messaged", "texted"))


def is_only_recalled(mention: Mention, story: Story, restating: bool) -> bool:
    """Say whether a phrase of which nothing is told need only be brought to mind."""
    if not restating and _brings_people(mention, story):
        return False
    if restating or mention.choice == "none":
        return True
    return mention.choice in ("definite", "all", "other") and not mention.names


def told_by_number(mention: Mention, reading: Reading) -> bool:
    """Say whether "the third" is what a clause is about: "The third had stood by the door. In our view he …"."""
    return mention.kind == "pronoun" and bool(mention.ordinal) and is_subject(mention, reading)


def _brings_people(mention: Mention, story: Story) -> bool:
    """Say whether a phrase of which nothing is told still brings people: lists, entries, 'two other officers'."""
    if mention.listed or (story.opens_entry and mention.kind == "police"):
        return True
    if mention.choice != "other":
        return False
    return mention.service != "unknown" or ((mention.count or 0) > 1 and bool(story.under_scrutiny()))


def recall(mention: Mention, reading: Reading, story: Story, restating: bool) -> None:
    """Bring the people of a phrase of which nothing is told to mind, for the phrases that come after it."""
    if mention.kind != "police" and not told_by_number(mention, reading):
        return
    if mention.choice == "definite" and not mention.plural:
        before = story.discourse.focus, story.discourse.last_single
        _touch(mention, reading, story)
        if before[1] and mention.over_others:
            story.discourse.last_single = before[1]  # "his supervisor gave him advice": who was spoken of before
        elif before[1] and (
            _acts_on_somebody(mention, reading) or _is_met_in_passing(mention, before[1], reading, story)
        ):
            story.discourse.focus, story.discourse.last_single = before  # "the inspector has spoken to him"
    elif mention.choice == "other" and not mention.plural and is_subject(mention, reading):
        _turn_to_the_other(mention, story)
    elif mention.choice in ("definite", "all") and not restating and (mention.count or mention.rank != "unknown"):
        story.discourse.recall(mention)


def _turn_to_the_other(mention: Mention, story: Story) -> None:
    """Bring "the other constable" to mind, when one alone can be meant: 'The other constable has moved since.'"""
    discourse = story.discourse
    others = [block for block in discourse.scrutinised(mention) if block.count == 1 and block not in discourse.focus]
    if len(others) == 1 and discourse.focus:
        discourse.focus, discourse.last_single = others, others[0]
        discourse.last_person_is_police = True


def _is_met_in_passing(mention: Mention, before: Block, reading: Reading, story: Story) -> bool:
    """Say whether "the supervisor" of 'he brought the log to the supervisor' leaves 'he' to whom it meant before."""
    met = story.discourse.last_single
    if not (before.under_scrutiny or before.names) or met is None:
        return False
    if not is_oblique(mention, reading) and reading.low[max(0, mention.first - 1)] not in _TELLING:
        return False
    police = (other for other in reading.police if other.last <= mention.first and not other.plural)
    return not met.under_scrutiny or any(is_subject(other, reading) for other in police)


def _acts_on_somebody(mention: Mention, reading: Reading) -> bool:
    """Say whether 'him' or 'her' follows in the clause of a subject, who is then somebody else."""
    acted_on = (other for other in reading.mentions if other.first > mention.last and other.gender)
    other = next((other for other in acted_on if not other.possessive), None)
    if other is None or reading.low[other.head] not in _OBJECTS or not is_subject(mention, reading):
        return False
    return _NEW_CLAUSE.isdisjoint(reading.low[mention.last : other.first])


def _is_beside_the_officer(mention: Mention, reading: Reading) -> bool:
    """Say whether "the sergeant" stands in one sentence with "the officer", who is then somebody else."""
    if mention.rank == "unknown" or not is_subject(mention, reading):
        return False
    return any(reading.low[other.first : other.last] == ["the", "officer"] for other in reading.police)


def _are_counted(mention: Mention, story: Story) -> bool:
    """Say whether "the first call handler" can be one of a group looked into: "two call handlers"."""
    counted = (block for block in story.discourse.scrutinised(mention) if block.size > 1)
    return any(block.size >= mention.ordinal and not block.has_fate() for block in counted)


def _touch(mention: Mention, reading: Reading, story: Story) -> None:
    """Bring a person who is named again to mind, so that 'he' and 'the officer' find them."""
    discourse = story.discourse
    singles = [
        block
        for block in discourse.blocks
        if block.count == 1 and discourse.fits(block, mention) and not discourse.already_meant(block, mention)
        and not is_no_post_of(block, mention)
    ]  # fmt: skip
    singles = called_so(singles, mention)
    if mention.ordinal and (singles or _are_counted(mention, story)):
        singles = [discourse.numbered(mention, singles)]
    scrutinised = not_yet_described([block for block in singles if block.under_scrutiny], mention)
    alike = [block for block in singles if block.rank == mention.rank]
    told_apart = mention.post not in _PARTS_IN_A_CASE or mention.restricted or mention.adjectives
    only_one = len(singles) == 1 and mention.rank == "unknown" and not told_apart
    if not scrutinised:
        # "A constable kicked the door. We spoke to the officer who kicked it."
        alike = [block for block in singles if block.deeds & traits_of(mention, reading)] or alike
        if alike or (only_one and not any(block.size != 1 for block in discourse.blocks)):
            discourse.last_single = (alike or singles)[-1]
        elif not (singles and mention.ordinal):
            discourse.introduce(mention)
            discourse.last_person_is_police = True
        return
    if _is_beside_the_officer(mention, reading):
        discourse.introduce(mention)  # "The sergeant had not told the officer of it."
        return
    entry = [block for block in scrutinised if len(story.current) == 1 and block in story.current]
    block = entry[0] if entry else discourse.best(scrutinised, mention, [])
    low = reading.sentence.low
    as_was = low[max(0, mention.first - 2) : mention.first] in _AS_WAS
    source = low[mention.first - 1 : mention.first] in (["from"], ["by"], ["with"]) and block.rank == "unknown"
    if mention.rank not in ("unknown", block.rank) and (as_was or source or mention.rank in CHIEF_OFFICERS):
        discourse.introduce(mention)  # "… was treated as a witness, as was the inspector"
        return
    if mention.restricted and block.service == "deceased" and len(scrutinised) == 1:
        discourse.introduce(mention)  # "That officer has died. The officer who signed the form said …"
        return
    discourse.order += 1
    block.seen = discourse.order
    discourse.describe(mention, [block])
    ground(mention, [block], reading, story)
    discourse.last_single = block
    about = low[mention.first - 1] in ("about", "regarding", "concerning") or opens_topic(mention, reading)
    about |= low[: mention.first] in _PROCEEDINGS_FOR
    if about or is_subject(mention, reading):
        discourse.focus = [block]
    discourse.last_person_is_police = True
