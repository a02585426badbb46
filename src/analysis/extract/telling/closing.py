"""When a text has been read: what it told of one proceeding holds for all who were found or sanctioned at it."""

from __future__ import annotations

from analysis.extract.following.block import Block, Fact
from analysis.extract.happenings.event import Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS, SANCTIONS
from analysis.extract.telling.story import Running, Story, span_of

_OTHER_PANELS = reading_words("other_panels")
# a written warning may be of a meeting that the text does not name
_OF_A_HEARING = SANCTIONS - {"written_warning"}
_UNTOLD = ("", "unknown")
# what only a hearing can order (Police (Conduct) Regulations 2020, reg 42)
_ENDS_SERVICE = ("dismissed", "would_have_been_dismissed")
_HEARING_HELD = ("misconduct_hearing", "held")
_DECIDED = ("proven", "not_proven")
_ONLY_LOOKED_INTO = frozenset(("scrutiny", "alleged", "service"))
_SWORN = ("officer", "special_constable", "mixed")


def share_proceeding(story: Story) -> None:
    """Give the one hearing that a text speaks of to everybody of whom it tells a finding or a sanction but no hearing.

    "PC Smith was dismissed. Sergeant Jones received a final written warning. The hearing sat for three days."
    Nothing is shared out in a text with several proceedings, or of a list of cases under headings.
    """
    told = [] if story.heading else _told(story)
    kinds = {proceeding.value for proceeding in told}
    # a hearing of somebody else that is to come leaves the one held for all of whom a panel has found something
    held = [proceeding for proceeding in told if (proceeding.value, proceeding.polarity) == _HEARING_HELD]
    open_still = not held and any(proceeding.polarity in ("scheduled", "cancelled") for proceeding in told)
    if len(kinds) != 1 or "misconduct_meeting" in kinds or open_still:
        _give_hearing_of_panel(story)
        _share_announced(story, told)
        return
    hearing = (held or told)[0]
    of_nobody_alone = bool(story.without_people)
    for block in story.under_scrutiny():
        if block.role in _SWORN and not _went_to_one(block) and _was_decided(block, of_nobody_alone):
            place = ("held", "panel", "body", hearing.sentence * 1000)
            block.facts.append(Fact("proceeding", hearing.value, *place, implied=True, span=hearing.span))


def _share_announced(story: Story, told: list[Running]) -> None:
    """Give a hearing that is only announced to all who are accused of something, where the text sends nobody by name.

    "A hearing will be held in May. Officers concerned: Sergeant Smith and PC Jones."
    """
    by_name = {claim.id for claim in story.claims if "people" in claim.spans and claim.kind == "proceeding"}
    sent = any(fact.claim in by_name for block in story.discourse.blocks for fact in block.facts)
    kinds = {(proceeding.value, proceeding.polarity) for proceeding in told}
    if sent or len(kinds) != 1 or told[0].polarity != "scheduled" or not story.without_people:
        return
    # it stands after all that is told, for it awaits those, too, who have left
    place = ("scheduled", "panel", "body", (story.sentence_index + 1) * 1000)
    for block in story.under_scrutiny():
        only_accused = block.facts.newest.keys() <= _ONLY_LOOKED_INTO
        if only_accused and block.role in _SWORN:
            block.facts.append(Fact("proceeding", told[0].value, *place, implied=True, span=told[0].span))


def _give_hearing_of_panel(story: Story) -> None:
    """Give a panel's hearing to those of whom it found something, also where others went to meetings.

    A meeting has one person to decide (Police (Conduct) Regulations 2020, reg 27) and cannot find gross misconduct.
    """
    panel = story.panel
    for block in story.under_scrutiny():
        decided = [fact for fact in block.facts if fact.field == "finding" and fact.decider == "panel"]
        found = any(
            (fact.value, fact.level) == ("proven", "gross_misconduct")
            or (fact.value in _DECIDED and fact.order // 1000 in story.sentences_on_panels)
            for fact in decided
        )
        if panel is not None and found and block.role in _SWORN and not _went_to_one(block):
            place = ("held", "panel", "body", panel.sentence * 1000)
            block.facts.append(Fact("proceeding", panel.value, *place, implied=True, span=panel.span))


def _told(story: Story) -> list[Running]:
    """Return the conduct proceedings that a text tells of; a panel that finds gross misconduct sits at a hearing.

    Source: Police (Conduct) Regulations 2020, regs 41 and 42: only a hearing can find gross misconduct.
    """
    facts = [fact for block in story.discourse.blocks for fact in block.facts]
    told = [
        Running(fact.value, fact.span, fact.order // 1000, 0, fact.polarity)
        for fact in facts
        if fact.field == "proceeding"
    ]
    told = [proceeding for proceeding in [*told, *story.without_people] if proceeding.value in CONDUCT_PROCEEDINGS]
    if told:
        return told
    gross = any(fact.field in ("finding", "outcome") and fact.level == "gross_misconduct" for fact in facts)
    ended = any(fact.field == "outcome" and fact.value in _ENDS_SERVICE and fact.decider == "panel" for fact in facts)
    found = any(fact.field == "finding" and fact.value in _DECIDED and fact.decider == "panel" for fact in facts)
    if story.panel is not None and (gross or ended or found):
        story.without_people.append(story.panel)
        return [story.panel]
    return [
        Running("misconduct_hearing", fact.span, fact.order // 1000, 0, "held")
        for fact in facts
        if fact.field == "finding" and fact.decider == "panel" and fact.level == "gross_misconduct"
    ]


def share_investigation(story: Story) -> None:
    """Give an investigation that still runs for some to all who were put under notice and of whom no more is told."""
    blocks = story.under_scrutiny()
    running = [fact for block in blocks for fact in block.facts if fact.value == "investigation"]
    decided = any("finding" in block.facts.newest or "outcome" in block.facts.newest for block in blocks)
    for block in blocks if running else ():
        in_it = ("scrutiny", "notice") in block.facts.values if decided else "scrutiny" in block.facts.newest
        if in_it and block.facts.newest.keys() <= _ONLY_LOOKED_INTO:
            place = ("unknown", "oversight", "body", running[0].order)
            block.facts.append(Fact("proceeding", "investigation", *place, implied=True, span=running[0].span))


def note_panel(reading: Reading, story: Story) -> None:
    """Remember words that say that a panel sat; panels of councils and commissioners sit on other things."""
    low = reading.sentence.low
    for mention in reading.mentions:
        if mention.body != "panel" or low[mention.head] not in ("panel", "tribunal"):
            continue
        if mention.first and low[mention.first - 1] in _OTHER_PANELS:
            continue
        story.sentences_on_panels.add(story.sentence_index)
        span = span_of(reading.sentence, mention.first, mention.last)
        story.panel = story.panel or Running(
            "misconduct_hearing", span, story.sentence_index, reading.sentence.paragraph, "held"
        )
        return


def _went_to_one(block: Block) -> bool:
    """Say whether the body of the text tells of a proceeding of these people; a headline alone does not."""
    told = [fact for fact in block.facts if fact.field == "proceeding" and fact.place != "headline"]
    return any(fact.value not in _UNTOLD for fact in told)


def _was_decided(block: Block, of_nobody_alone: bool) -> bool:
    """Say whether a panel found something of these people, or they got what only a hearing gives.

    A sanction is enough where the text names the hearing without its people, `of_nobody_alone`.
    """
    for fact in block.facts:
        if fact.polarity in ("negated", "hypothetical", "possible"):
            continue
        if fact.field == "finding" and fact.value in _DECIDED and (fact.decider == "panel" or of_nobody_alone):
            return True
        of_a_hearing = fact.field == "outcome" and fact.value in _OF_A_HEARING
        if of_a_hearing and (of_nobody_alone or fact.value == "would_have_been_dismissed"):
            return True  # of somebody who has left only a hearing can say so
    return False
