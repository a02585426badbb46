"""Read who is cleared when everybody is: 'no indication that any person serving with the police …'."""

from __future__ import annotations

from analysis.extract.following.block import Block, Fact
from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import negated
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mention import Mention
from analysis.extract.settling.values import SANCTIONS
from analysis.extract.telling.recording import add_claim
from analysis.extract.telling.story import Clearing, Story

_OF_CONDUCT = context("conduct_as_opposed_to_crime")
_OF_MISCONDUCT = frozenset(("misconduct", "disciplinary"))
_COMPLAINT = frozenset(("complaint", "complaints"))
_UPHOLDING = frozenset(("uphold", "upheld"))
_ANYBODY = frozenset(("anyone", "anybody"))
_TRIED = ("charged", "convicted")


def note_clearing(reading: Reading, events: list[Event], story: Story) -> None:
    """Remember that nobody has a case to answer; what is said only of crime, or of 'any other officer', is not that."""
    if not _COMPLAINT.isdisjoint(reading.sentence.words):
        _note_complaint(reading, story)
    if story.clearing is not None or not events:
        return
    cleared = next((event for event in events if event.kind == "case_to_answer" and event.value == "no"), None)
    if cleared is None or _OF_CONDUCT.isdisjoint(reading.low):
        return
    if any(event.kind in ("scrutiny", "case_to_answer") and event.value != "no" for event in events):
        return  # "no indication that anybody committed a crime, but that two officers may have …"
    everybody = [mention for mention in reading.mentions if _means_everybody(mention, reading)]
    if not everybody:
        return
    officers_only = all(mention.kind == "police" and mention.role == "officer" for mention in everybody)
    story.clearing = _clearing(cleared, reading, story, officers_only)


def _note_complaint(reading: Reading, story: Story) -> None:
    """Remember whether complaints were upheld; that none was is the answer to the case of those complained of."""
    for at, word in enumerate(reading.low):
        if word not in _UPHOLDING:
            continue
        if not negated(reading, at, 4):
            story.upheld_a_complaint = True
        elif story.complaint_refused is None:
            refused = Event("case_to_answer", "no", at, at + 1, decider="oversight")
            story.complaint_refused = _clearing(refused, reading, story)


def _clearing(event: Event, reading: Reading, story: Story, officers_only: bool = False) -> Clearing:
    claim = add_claim(event, None, reading, story, "asserted")
    return Clearing(claim, story.sentence_index * 1000 + event.first, story.place, officers_only, event.implied)


def _means_everybody(mention: Mention, reading: Reading) -> bool:
    words = reading.low[mention.first : mention.last]
    if mention.kind == "other" and not _ANYBODY.isdisjoint(words):
        return True
    anybody = mention.background if mention.choice == "any" else mention.choice == "none" and words[0] == "no"
    return anybody and "other" not in words


def note_unnamed_clearing(event: Event, reading: Reading, story: Story) -> None:
    """Remember "there was no case to answer for misconduct" of nobody in particular, where nobody is in question."""
    nobody_yet = story.clearing is None and not story.under_scrutiny()
    of_crime = event.implied and _OF_MISCONDUCT.isdisjoint(reading.low)
    if nobody_yet and event.kind == "case_to_answer" and event.value == "no" and not of_crime:
        story.clearing = _clearing(event, reading, story)


def note_approval(at: int, reading: Reading, story: Story) -> None:
    """Remember that the investigator thinks well of what was done, which is the answer where no other is given."""
    if story.approval is None and not story.under_scrutiny():
        approval = Event("case_to_answer", "no", at, at + 1, decider="oversight", implied=True)
        story.approval = _clearing(approval, reading, story)


def clear_the_others(event: Event, mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Clear those who had a case until somebody says that only another has: 'Only the sergeant had a case to answer.'

    The claim written last is the one that says so.
    """
    alone = mention.kind == "police" and mention.first > 0 and reading.low[mention.first - 1] == "only"
    if not alone or (event.kind, event.value) != ("case_to_answer", "yes"):
        return
    claim = story.claims[-1]
    for block in story.under_scrutiny():
        waiting = not (block.last("finding") or block.last("outcome") or block.last("proceeding"))
        if block not in blocks and waiting and block.last("case_to_answer") == "yes":
            told = ("asserted", event.decider, story.place, story.order)
            span = claim.spans["predicate"]
            block.facts.append(Fact("case_to_answer", "no", *told, implied=True, claim=claim.id, span=span))


def clear_everybody(story: Story) -> None:
    """Give those whose conduct was in question, and of whom no answer is told, the answer that everybody got."""
    clearing = story.clearing or (None if story.upheld_a_complaint else story.complaint_refused)
    if clearing is None:
        return
    in_question = story.under_scrutiny()
    wholes = [block for block in in_question if _is_taken_apart(block, in_question)]
    one_of_each_role = len({block.role for block in in_question}) == len(in_question)
    for block in in_question:
        if block in wholes:
            continue
        counted = block.count is not None or one_of_each_role
        is_meant = not clearing.officers_only or block.role not in ("staff", "pcso")
        if counted and is_meant and _is_unanswered(block, clearing):
            told = ("asserted", "oversight", clearing.place, clearing.order)
            span = clearing.claim.spans["predicate"]
            block.facts.append(Fact("case_to_answer", "no", *told, implied=True, claim=clearing.claim.id, span=span))


def _is_taken_apart(whole: Block, in_question: list[Block]) -> bool:
    """Say whether of some people only the number is told, and the fate of others who can be among them."""
    if whole.has_fate() or whole.size < 2:
        return False
    parts = [block for block in in_question if block is not whole and block.has_fate() and block.role == whole.role]
    return bool(parts) and sum(block.size or 2 for block in parts) <= whole.size


def _is_unanswered(block: Block, clearing: Clearing) -> bool:
    """Say whether nothing was decided of some people; that they 'may have breached the standards' comes before that."""
    answers = [fact for fact in block.facts if fact.field == "case_to_answer"]
    if any(fact.value != "yes" or not fact.implied or fact.order > clearing.order for fact in answers):
        return False
    if block.last("finding") or block.last("proceeding") not in ("", "unknown"):
        return False
    outcomes = {value for name, value in block.facts.values if name == "outcome"}
    return outcomes.isdisjoint(SANCTIONS) and block.last("criminal") not in _TRIED
