"""Find the people of a sentence in the story: who is new, who is met again, and what befalls whom."""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.allegations import of_allegations
from analysis.extract.telling.attach import Elsewhere, is_subject
from analysis.extract.telling.candidates import is_acted_on, makes_police
from analysis.extract.telling.clause import is_inside_another, is_oblique, opens_topic
from analysis.extract.telling.clearing import clear_the_others, note_unnamed_clearing
from analysis.extract.telling.grounding import ground, ground_whole
from analysis.extract.telling.headings import enter, open_next
from analysis.extract.telling.lead import take_up_first_told
from analysis.extract.telling.membership import (
    count_everybody,
    note_arrest,
    pass_over,
    take_up_those_heard,
    work_with,
)
from analysis.extract.telling.recalling import is_only_recalled, recall, told_by_number
from analysis.extract.telling.recording import state
from analysis.extract.telling.regrouping import regroup
from analysis.extract.telling.restating import contradict, restates
from analysis.extract.telling.rows import join_members
from analysis.extract.telling.selecting import picked_out
from analysis.extract.telling.sharing import Attached, all_with_a_case, coordinated, in_turn
from analysis.extract.telling.story import Story
from analysis.extract.telling.taking_part import note_acting, note_bystanders
from analysis.extract.telling.traits import deeds_of, traits_of
from analysis.extract.telling.unnamed import befallen

Resolved = dict[int, list[Block]]
"""The people that each phrase of a sentence stands for, by the identity of the phrase."""

_OF_POLICE_ONLY = frozenset(("case_to_answer", "finding", "proceeding", "scrutiny", "outcome"))
_NO_HEARING = ("unknown", "appeal", "judicial_review")
# Full names without a rank are taken for officers only this far into a text.
_LAST_OPENING_PARAGRAPH = 4


def resolve_sentence(reading: Reading, pairs: list[Attached], story: Story, restating: bool) -> None:
    """Find the people of a sentence and give them its events; a headline only restates what the body tells."""
    if not (pairs or any(mention.kind in ("police", "people") or mention.ordinal for mention in reading.mentions)):
        for mention in reading.mentions:
            if mention.kind == "other":
                pass_over(mention, reading, story)
        return
    pairs = of_allegations(pairs, reading, story)
    wanted = _wanted(reading, pairs)
    resolved: Resolved = {}
    if not restating:
        regroup(reading.mentions, wanted, story)
        join_members(reading, story)
    for mention in reading.mentions:
        if mention.kind == "body":
            continue
        needs = wanted.get(id(mention), [])
        if _passed_over(mention, needs, reading, story, restating):
            note_bystanders(mention, story)
            note_acting(mention, [], reading, story)
            continue
        if restating and not restates(mention, story):
            contradict(mention, needs, reading, story)
            continue
        if not needs and is_only_recalled(mention, story, restating):
            recall(mention, reading, story, restating)
            note_bystanders(mention, story)
            note_acting(mention, _recalled(mention, story), reading, story)
            continue
        _resolve_mention(mention, needs, reading, story, resolved)
    _set_apart_included(reading, story, resolved)
    with_a_case = all_with_a_case(pairs, resolved) if pairs else []
    if with_a_case:
        story.discourse.focus = story.discourse.focus_group = with_a_case
    if not (restating and len(story.under_scrutiny()) > 1):
        _give_unnamed(pairs, reading, story, resolved)  # whom of several a headline means is not said


def _recalled(mention: Mention, story: Story) -> list[Block]:
    last = story.discourse.last_single
    return [] if mention.plural or last is None else [last]


def _wanted(reading: Reading, pairs: list[Attached]) -> dict[int, list[Event]]:
    """Return the events that each phrase of a sentence needs people for."""
    wanted: dict[int, list[Event]] = {}
    for event, mention in pairs:
        if isinstance(mention, Mention):
            for member in coordinated(mention, reading.mentions, event, reading.low):
                wanted.setdefault(id(member), []).append(event)
    return wanted


def _passed_over(mention: Mention, needs: list[Event], reading: Reading, story: Story, restating: bool) -> bool:
    """Say whether a phrase stands for nobody whose conduct is told of here."""
    if mention.kind in ("other", "people") and mention.choice == "indefinite" and not (mention.plural or needs):
        story.unnamed_bystander |= story.place == "lead"
    note_arrest(mention, reading, story)
    if mention.speaker or mention.background or mention.kind == "other":
        pass_over(mention, reading, story)
        return True
    if not needs and is_inside_another(mention, reading):
        return True
    if mention.kind in ("pronoun", "people") and not needs and not mention.listed:
        return not told_by_number(mention, reading)
    if mention.perhaps and not needs and story.unnamed_bystander:
        story.discourse.last_person_is_police = False
        return True
    if mention.perhaps and (reading.sentence.paragraph > _LAST_OPENING_PARAGRAPH or restating):
        story.discourse.last_person_is_police = False
        return True
    if mention.kind == "pronoun":
        return _means_others(mention, needs, story)
    if mention.kind == "people" and not mention.listed:
        no_charge = mention.choice in ("all", "none") and any(event.value == "no_charge" for event in needs)
        return not (no_charge or any(makes_police(event, mention, reading) for event in needs))
    return False


def _means_others(mention: Mention, needs: list[Event], story: Story) -> bool:
    """Say whether 'he' or 'two of them' goes on from people who are not police."""
    discourse = story.discourse
    of_a_court = any(event.kind == "criminal" for event in needs)
    if mention.number is not None:
        counts_anew = mention.part is None and mention.choice in ("indefinite", "another")
        counts_anew &= not any(event.kind == "finding" and event.level for event in needs)
        return counts_anew and not discourse.last_group_is_police
    if mention.choice == "definite" and mention.plural and of_a_court:
        return not discourse.last_group_is_police
    if mention.choice != "definite" or mention.plural:
        return False
    disciplined = any(event.kind in _OF_POLICE_ONLY for event in needs)
    if of_a_court and not disciplined and _is_of_the_arrested(story):
        return True
    if discourse.last_person_is_police:
        return False
    return of_a_court or not disciplined


def _is_of_the_arrested(story: Story) -> bool:
    """Say whether 'he' before a court is whom police arrested a sentence before: 'A PC stopped and arrested a man.'"""
    last = story.discourse.last_single
    in_question = last is not None and last.under_scrutiny
    return not in_question and 0 <= story.sentence_index - story.arrested_in <= 1


def _just_told_of(mention: Mention, reading: Reading, story: Story) -> list[Block]:
    """Return who is only named after being told of: 'One was sacked. That was Kit Dorn, a PC who …'."""
    last = story.discourse.last_single
    names = mention.first == 2 and reading.low[:2] in (["that", "was"], ["this", "was"], ["he", "is"], ["she", "is"])
    if not (names and mention.names) or last is None or last.names or not last.under_scrutiny:
        return []
    last.names |= set(mention.names)
    return story.known([last])


def _resolve_mention(mention: Mention, needs: list[Event], reading: Reading, story: Story, resolved: Resolved) -> None:
    discourse = story.discourse
    if story.opens_entry and story.current:
        open_next(mention, reading)
    if _is_among_staff(mention, story):
        mention.role = "staff"
    discourse.subject_position = is_subject(mention, reading) or opens_topic(mention, reading)
    take_up_those_heard(mention, needs, story)
    if is_acted_on(mention, reading):
        discourse.focus = story.known(story.focus_before) or discourse.focus
    known, previous, before = len(discourse.blocks), discourse.focus, discourse.last_single
    telling = [event for event in needs if event.kind != "alleged" or event.value == "performance"]
    picked, by = picked_out(mention, needs, reading, story)
    picked = picked or _just_told_of(mention, reading, story)
    blocks = resolved[id(mention)] = discourse.resolve(mention, telling, traits_of(mention, reading), picked)
    if len(blocks) == 1 and blocks[0].met == 1:
        blocks[0].deeds = deeds_of(mention, reading)
    note_acting(mention, blocks, reading, story)
    work_with(mention, blocks, reading, story)
    ground_whole(mention, blocks, reading, story)
    if mention.perhaps and not blocks:
        discourse.last_person_is_police = False
        return
    if mention.kind in ("police", "people") and (mention.plural or needs):
        discourse.last_group_is_police = True
    in_passing = not needs and mention.choice == "another" and mention.joined is None
    if in_passing and previous and is_oblique(mention, reading):
        discourse.focus, discourse.last_single = previous, before  # "… talked to another officer": met in passing
    if mention.joined is not None and previous and mention.kind == "police":
        discourse.focus = previous + [block for block in blocks if block not in previous]
        discourse.focus_group = discourse.focus
    if mention.names and blocks:
        story.names.update(name for name in mention.names if name not in ("a", "i") and not _is_place_in_a_row(name))
    beside = not needs and mention.choice == "indefinite" and bool(discourse.picked)  # "… a message to a colleague"
    if story.opens_entry or (story.heading and len(discourse.blocks) > known and not beside):
        enter(mention, blocks, story)
    if needs:
        discourse.picked += blocks
    known_by_fate = bool(mention.gender) and any(event.kind in _OF_POLICE_ONLY for event in needs)
    if mention.kind == "police" or (known_by_fate and blocks):
        discourse.last_person_is_police = True  # "She was interviewed under caution. … She pleaded guilty."
    ground(mention, blocks, reading, story)
    for event, some in in_turn([event for event in needs if event not in by], blocks, reading):
        take_up_first_told(event, some, story)
        state(event, mention, some, reading, story)
        clear_the_others(event, mention, some, reading, story)
    count_everybody(mention, blocks, reading, story)


def _is_among_staff(mention: Mention, story: Story) -> bool:
    """Say whether 'a supervisor' is staff as everybody told of so far, or anybody with no rank by the heading above."""
    if mention.kind != "police" or mention.role != "officer" or mention.rank != "unknown" or mention.names:
        return False
    if story.heading_role == "staff" and mention.choice == "indefinite":
        return True
    return mention.loose and {block.role for block in story.under_scrutiny()} == {"staff"}


def _is_place_in_a_row(name: str) -> bool:
    """Say whether a name is only a number, and so no word to know somebody by: 'Officer 3', 'officer four'."""
    return name.isdecimal() or name[0] == "#"


def _set_apart_included(reading: Reading, story: Story, resolved: Resolved) -> None:
    """Set apart 'one former officer' of 'four officers, including one former officer'."""
    for mention in reading.mentions:
        whole = resolved.get(id(mention.included_in)) if mention.included_in is not None else None
        if whole and len(whole) == 1 and mention.count and (whole[0].count or 0) > mention.count:
            block = story.discourse.take(whole[0], mention.count)
            block.names |= set(mention.names)
            story.discourse.describe(mention, [block])
            ground(mention, [block], reading, story)


def _give_unnamed(pairs: list[Attached], reading: Reading, story: Story, resolved: Resolved) -> None:
    """Give the events that name nobody to those whom they befall."""
    last: list[Block] = []
    for event, mention in pairs:
        if isinstance(mention, Mention):
            last = resolved.get(id(mention), last)
        elif not isinstance(mention, Elsewhere):
            blocks = befallen(event, reading, story, last)
            if event.kind == "proceeding" and event.value not in _NO_HEARING and event.polarity != "cancelled":
                story.name_proceeding(event, reading.sentence, blocks)
            if blocks:
                state(event, None, blocks, reading, story)
                last = blocks
                if event.kind in ("finding", "outcome"):
                    story.discourse.focus = blocks
            else:
                note_unnamed_clearing(event, reading, story)
