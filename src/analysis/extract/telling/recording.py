"""Write down what a sentence says: claims with their characters, and facts on the people they befall."""

from __future__ import annotations

from dataclasses import replace

from analysis.extract.following.discourse import Block, Fact
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.questioned import (
    found_at_a_meeting,
    gather,
    in_question,
    is_told_of_police,
    judge_all,
    stays_on,
)
from analysis.extract.telling.reprimands import as_reprimand
from analysis.extract.telling.story import Story, span_of
from analysis.extract.tokens import Sentence
from analysis.records import Claim, Span

UNREAL = ("negated", "possible", "hypothetical")
"""Polarities of claims that change nothing: a dismissal that may come, or that nobody received."""

_MEETINGS = frozenset(("meeting", "meetings"))
_CAN_BE_DENIED = frozenset(("outcome", "case_to_answer", "finding", "criminal", "service"))
_DISCIPLINARY = frozenset(("case_to_answer", "proceeding", "finding", "outcome"))
_WITH_LEVEL = frozenset(("case_to_answer", "scrutiny", "alleged", "proceeding", "finding"))
_FACED = frozenset(("faced", "face", "faces", "receive", "received"))
_ABOUT_THEM = (["in", "relation", "to"], ["in", "respect", "of"], ["with", "regard", "to"])
_LEFT = ("resigned", "retired", "former")
_UNTOLD = ("", "unknown")
# "Several" is at least two; of "more than twenty" the least is told.
_VAGUE_LEAST = 2
# "escaped any sanction", "could not be disciplined", "before he could be disciplined"
_ESCAPING = frozenset(("before", "escaped", "avoided", "dodged", "could"))


def add_claim(event: Event, mention: Mention | None, reading: Reading, story: Story, polarity: str) -> Claim:
    """Append the claim that an event makes, with the characters of its predicate, people and number."""
    sentence = reading.sentence
    claim = Claim(f"c{len(story.claims) + 1}", sentence.start, sentence.end, event.kind, event.value, place=story.place)
    if polarity in ("scheduled", *UNREAL):
        claim.polarity = polarity
    else:
        claim.polarity = "would_have" if event.value.startswith("would_have") else "asserted"
    claim.spans["predicate"] = span_of(sentence, event.first, event.last)
    if mention is not None:
        claim.count, claim.count_min = mention.count, mention.count_min
        claim.role, claim.rank, claim.service = mention.role, mention.rank, mention.service
        claim.spans["people"] = span_of(sentence, mention.first, mention.last)
        if mention.number is not None:
            claim.spans["number"] = span_of(sentence, *mention.number)
    story.claims.append(claim)
    return claim


def state(event: Event, mention: Mention | None, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Write a claim and give its fact to the people it befalls."""
    story.order = story.sentence_index * 1000 + event.first
    denied = _denied(event, mention, reading.sentence)
    if denied and event.kind == "case_to_answer" and event.level == "gross_misconduct" and mention is not None:
        # nobody's case is that grave, which says nothing of a lesser one
        claim = add_claim(event, mention, reading, story, "negated")
        _state_of_nobody(replace(event, value="yes"), mention, claim, reading, story)
        return
    if denied and event.kind == "case_to_answer":
        claim = add_claim(event, mention, reading, story, event.polarity)
        event, denied = replace(event, value="no"), False  # "none of them had a case to answer"
    else:
        claim = add_claim(event, mention, reading, story, "negated" if denied else event.polarity)
    if denied and mention is not None and mention.count == 0 and mention.kind == "police":
        _state_of_nobody(event, mention, claim, reading, story)
    if event.kind == "proceeding" and event.value not in ("unknown", "appeal"):
        story.kinds_of_proceeding.add(event.value)
    if denied:
        return
    of_entry = bool(story.current) and bool(story.label or ":" in reading.sentence.low)
    suspended = event.value == "serving" and "suspended" in reading.sentence.low[event.first : event.last]
    of_police = suspended and mention is not None and mention.kind == "police" and mention.role != "staff"
    told = of_entry or of_police or is_told_of_police(event, mention, reading.sentence)
    # "PC Thorn resigned. The panel would have dismissed him": a rank that only police have, and something told of it,
    # but not "PC Lee was hurt. The man was fined. He had been sacked"
    constables = [block for block in blocks if "constable" in block.rank]
    told |= event.kind in _DISCIPLINARY and any(block.facts or block.service != "unknown" for block in constables)
    story.told_outright |= bool(blocks) and told
    for block in blocks:
        _inherit(event, block, reading.sentence, story)
        if event.carried and event.kind == "finding" and block.last("proceeding") in _UNTOLD:
            event = replace(event, kind="case_to_answer", value="no" if event.value == "not_proven" else "yes")
        known = block.under_scrutiny or block.service == "deceased"  # "… has died, and no action was taken"
        if not known and _needs_scrutiny(event, mention, reading.sentence, story):
            continue
        _give(event, mention, block, claim=claim, size=len(blocks), reading=reading, story=story)


def _denied(event: Event, mention: Mention | None, sentence: Sentence) -> bool:
    """Say whether an event is said of nobody: 'no officer was dismissed', but not 'no officer but the sergeant was'."""
    if mention is None or mention.choice != "none" or event.kind not in _CAN_BE_DENIED:
        return False
    of_some = mention.part is not None or mention.count != 0 or "case" in sentence.low[event.first : event.last]
    if event.value == "no_charge" or (event.value == "not_proven" and of_some):
        return False  # "neither officer should be charged", "none of them had breached …" were read as what they say
    return "but" not in sentence.low[mention.last : event.first]


def _state_of_nobody(event: Event, mention: Mention, claim: Claim, reading: Reading, story: Story) -> None:
    """Keep 'no officer was dismissed' as a record of nobody."""
    block = Block(0, 0, mention.role, mention.rank, under_scrutiny=True)
    block.evidence["count"] = [span_of(reading.sentence, *(mention.number or (mention.first, mention.last)))]
    place = ("asserted", event.decider, story.place, story.order, event.level)
    block.facts.append(Fact(event.kind, event.value, *place, claim=claim.id, span=claim.spans["predicate"]))
    story.nobody.append(block)


def _inherit(event: Event, block: Block, sentence: Sentence, story: Story) -> None:
    """Give a sanction the proceeding of the line before: 'The force then held hearings. The sergeant was …'.

    Not where the sentence names one of its own, nor to people beyond those told of: 'Two more were sacked.'
    """
    running = story.running
    if running is None or event.kind not in ("outcome", "finding", "scrutiny"):
        return
    if event.kind == "scrutiny" and (running.polarity != "scheduled" or block.service in _LEFT):
        return  # but "a hearing will be held in May. The officer concerned is …", who has not left before it
    told_of = block.further or block.last("proceeding") not in _UNTOLD or not _MEETINGS.isdisjoint(sentence.low)
    if told_of or event.value not in reading_words("given_at_a_proceeding"):
        return
    near = running.paragraph == sentence.paragraph or story.sentence_index - running.sentence <= 1
    only_kind = len(story.kinds_of_proceeding) == 1 and not story.heading
    if near or only_kind:
        polarity = "scheduled" if event.kind == "scrutiny" else "held"
        told = (polarity, "panel", story.place, story.order)
        block.facts.append(Fact("proceeding", running.value, *told, implied=True, span=running.span))


def _needs_scrutiny(event: Event, mention: Mention | None, sentence: Sentence, story: Story) -> bool:
    """Say whether 'no further action' or 'overturned' means something only of people already in question."""
    if event.value not in ("no_further_action", "overturned", "disagreed"):
        return False
    low, first = sentence.low, event.first
    # "faced no further action", "retired before he could be disciplined"
    faced = low[first] in _ESCAPING | _FACED or not _FACED.isdisjoint(low[max(0, first - 2) : first])
    if mention is None or (mention.kind != "police" and not mention.ordinal):
        return not faced
    faced |= low[mention.first - 1] == "against"  # "no action was taken against either officer"
    faced |= "action" in low[first : event.last] and low[max(0, mention.first - 3) : mention.first] in _ABOUT_THEM
    more_people = mention.choice == "another" and bool(story.under_scrutiny())
    return not faced and not more_people


def _give(
    event: Event,
    mention: Mention | None,
    block: Block,
    *,
    claim: Claim,
    size: int,
    reading: Reading,
    story: Story,
) -> None:
    """Give a block the fact of an event, and what follows from it."""
    event = as_reprimand(event, block, reading.low)
    span = claim.spans["predicate"]
    level_span: Span | None = span_of(reading.sentence, *event.level_at) if event.level_at else None
    fact = Fact(
        event.kind, event.value, event.polarity, event.decider, story.place, story.order,
        event.level, event.implied, claim.id, span, level_span, size,
    )  # fmt: skip
    if found_at_a_meeting(event, block, reading, story):
        found = "proven" if event.value == "yes" else "not_proven"
        block.facts.append(replace(fact, field="finding", value=found, decider="panel", implied=False))
    if event.kind == "service" and event.value in _LEFT and block.service in _LEFT:
        fact = replace(fact, implied=True)  # "a former constable is to face a hearing … The constable left in May"
    if event.kind in _DISCIPLINARY and not block.under_scrutiny:
        story.discourse.absorb(block)
    block.facts.append(fact)
    if event.kind == "service":
        _leave(event, mention, block, reading, story)
    elif in_question(event, mention, block, reading.sentence) and not stays_on(event, mention, block, story):
        block.under_scrutiny = True
    if event.kind == "case_to_answer" and mention is not None and mention.part is not None:
        judge_all(block)
    if event.value == "convicted" and block.count == 1:
        block.adjectives |= {"convicted"}
    if event.kind == "scrutiny" and (block.size > 1 or block.count_min > _VAGUE_LEAST) and size == 1:
        gather(block, story)
    if event.kind in _WITH_LEVEL and event.level:
        place = (event.polarity, event.decider, story.place, story.order)
        block.facts.append(Fact("alleged", event.level, *place, implied=True, span=level_span or span))


def _leave(event: Event, mention: Mention | None, block: Block, reading: Reading, story: Story) -> None:
    """Note who left; people of unknown number or newly met who left, and one who is suspended, are in question too."""
    known_how = event.value == "former" and block.service in _LEFT  # "he resigned … he left the force in May"
    if event.value != "serving" and not known_how:
        block.service = event.value
    suspended = event.value == "serving" and block.count == 1 and mention is not None and mention.kind == "police"
    if suspended and "suspended" in reading.sentence.low[event.first : event.last]:
        block.under_scrutiny = True
    newly_met = block.count is None or (mention is not None and mention.choice == "another")
    if event.value in _LEFT and newly_met and story.under_scrutiny():
        block.under_scrutiny = True
