"""Share the events of a sentence out among its people: those joined by 'and', and by 'respectively'."""

from __future__ import annotations

from dataclasses import replace

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS, SANCTIONS
from analysis.extract.telling.attach import ELSEWHERE, Elsewhere
from analysis.extract.telling.clause import FINITE
from analysis.extract.telling.story import Story

Attached = tuple[Event, Mention | Elsewhere | None]
"""An event and the phrase for those it befalls; None when the sentence names nobody."""

# The prepositions that tie an event to those it befalls.
_TIES = (["for"], ["against"], ["in", "relation", "to"], ["in", "respect", "of"])
_SO_WAS = frozenset(("was", "were", "did", "has", "have", "had", "is", "are", "will", "could", "should", "would"))
# "So too, though at the lower end, could the inspector": how far on the verb may stand
_SO_WITHIN = 12
REPEATED = frozenset(("outcome", "finding", "case_to_answer", "proceeding", "criminal", "service"))
# Source: Police (Conduct) Regulations 2020, reg 42: what a meeting cannot impose.
_AT_A_HEARING = ("dismissed", "would_have_been_dismissed", "reduction_in_rank")


def coordinated(mention: Mention, mentions: list[Mention], event: Event, low: list[str]) -> list[Mention]:
    """Return a mention with those joined to it: 'the sergeant and the inspector'."""
    if _in_own_clause(mention, event, low):
        return [mention]
    if mention.restricted and mention.last < event.first and event.kind == "service":
        return [mention]
    if mention.restricted and _in_own_aside(mention, mentions, event):
        return [mention]
    if event.first == mention.last and event.kind == "criminal":
        return [mention]  # "a constable convicted of theft has been sacked, along with a sergeant"
    group = [mention]
    while group[0].joined is not None:
        group.insert(0, group[0].joined)
    group += [other for other in mentions if other.joined is mention and other.first > event.last]
    grown = True
    while grown:
        grown = False
        for other in mentions:
            same_side = other.last <= event.first or mention.first >= event.last
            if other not in group and other.joined in group and same_side:
                group.append(other)
                grown = True
    return group


def _in_own_clause(mention: Mention, event: Event, low: list[str]) -> bool:
    """Say whether an event stands in 'PC Reed, who resigned, …' or 'those who resigned …' and is of nobody else."""
    beside_another_clause = mention.joined is None or mention.joined.restricted
    if beside_another_clause and low[mention.last : mention.last + 2] == [",", "who"]:
        opens = mention.last + 2
    elif low[mention.first] == "those":
        opens = mention.last
    else:
        return False
    return opens <= event.first and "," not in low[opens : event.first]


def _in_own_aside(mention: Mention, mentions: list[Mention], event: Event) -> bool:
    """Say whether an event stands between a phrase and one joined to it: 'five, who were dismissed, and two'."""
    return any(other.joined is mention and mention.last < event.first < other.first for other in mentions)


def respectively(reading: Reading, pairs: list[Attached]) -> list[Attached]:
    """Give the first outcome to the first of the people named and the second to the second."""
    if "respectively" not in reading.sentence.low:
        return pairs
    outcomes = [event for event, mention in pairs if event.kind in ("outcome", "finding") and mention is not ELSEWHERE]
    outcomes = [event for event in outcomes if event.kind == outcomes[-1].kind]
    if len(outcomes) < 2:
        return pairs
    people = [
        mention
        for mention in reading.mentions
        if mention.kind in ("police", "pronoun") and not mention.speaker and mention.first < outcomes[0].first
    ]
    chain = people[-len(outcomes) :]
    if len(chain) != len(outcomes):
        return pairs
    for mention in chain:
        mention.joined = None
    matched = dict(zip(map(id, outcomes), chain, strict=True))
    return [(event, matched.get(id(event), mention)) for event, mention in pairs]


def _tie(low: list[str], mention: Mention) -> list[str]:
    """Return the words before a mention that tie an event to it, none when it is tied otherwise."""
    return next((tie for tie in _TIES if low[: mention.first][-len(tie) :] == tie), [])


def as_was(reading: Reading, pairs: list[Attached]) -> list[Attached]:
    """Give what befell the subject to whoever it befell, too: 'The sergeant was sacked, as was a dispatcher'."""
    low = reading.low
    told = {id(mention) for _, mention in pairs if isinstance(mention, Mention)}
    further: list[Attached] = []
    for other in reading.police if "as" in reading.sentence.words else ():
        likened = low[max(0, other.first - 3) : other.first - 1] == [",", "as"] and low[other.first - 1] in _SO_WAS
        if likened and other.choice == "indefinite" and id(other) not in told and not other.speaker:
            further += [(event, other) for event, mention in pairs if _is_before(event, mention, other)]
    return pairs + further


def _is_before(event: Event, mention: Mention | Elsewhere | None, other: Mention) -> bool:
    return event.kind in (*REPEATED, "alleged") and isinstance(mention, Mention) and event.last <= other.first


def said_again(reading: Reading, pairs: list[Attached]) -> list[Attached]:
    """Give what is said 'for the call handler for closing the log; and for her supervisor' to both."""
    low = reading.sentence.low
    told = {id(mention) for _, mention in pairs if isinstance(mention, Mention)}
    further: list[Attached] = []
    for event, mention in pairs:
        if not isinstance(mention, Mention) or mention.first < event.last:
            continue
        again = ["and", *_tie(low, mention)]
        for other in reading.mentions if len(again) > 1 else ():
            alone = other.kind == "police" and other.joined is None and id(other) not in told
            tied = other.first > mention.last and low[: other.first][-len(again) :] == again
            if tied and alone and low[other.last : other.last + 1] != ["we"]:
                further.append((event, other))
    return pairs + further


def under_label(reading: Reading, pairs: list[Attached]) -> list[Attached]:
    """Give the label of 'Dismissed: an inspector, after a hearing; and a constable' to whoever opens an item of it."""
    low = reading.sentence.low
    label = next((event for event, mention in pairs if event.kind == "outcome" and isinstance(mention, Mention)), None)
    if label is None or ";" not in low or low[label.last : label.last + 1] != [":"] or label.first > 1:
        return pairs
    told = {id(mention) for event, mention in pairs if event.kind == "outcome"}
    items = [mention for mention in reading.police if _opens_item(mention, low) and id(mention) not in told]
    alone = replace(label, level="", level_at=None)  # what it was for is told of the first alone
    return pairs + [(alone, mention) for mention in items]


def _opens_item(mention: Mention, low: list[str]) -> bool:
    return not mention.speaker and ";" in (low[mention.first - 1], *low[max(0, mention.first - 2) : mention.first - 1])


def likewise(reading: Reading, story: Story) -> list[Attached]:
    """Tell of one more person what the sentence before told: 'The inspector was dismissed. So was his driver.'"""
    before = story.told_before
    low = reading.sentence.low
    if not before or low[0] != "so" or not (low[1] in _SO_WAS or low[1] == "too"):
        return []
    people = [mention for mention in reading.mentions if mention.kind == "police" and not mention.speaker]
    if low[1] == "too":
        people = [mention for mention in people if mention.first <= _SO_WITHIN and low[mention.first - 1] in _SO_WAS]
    people.sort(key=lambda mention: not mention.names)  # "so was the dog handler, Thorn"
    return [(replace(event, first=0, last=2, level_at=None), people[0]) for event in before] if people else []


def at_one_proceeding(reading: Reading, pairs: list[Attached]) -> list[Attached]:
    """Give 'following a hearing' at one end of a sentence to all of whom the sentence tells a finding or a sanction."""
    held = [event for event, mention in pairs if _is_held(event) and mention is not ELSEWHERE]
    fates = [(event, mention) for event, mention in pairs if isinstance(mention, Mention) and _is_fate(event)]
    if len(held) != 1 or not fates:
        return pairs
    opens = _opening_of(held[0], reading)
    at_the_end = all(event.last <= opens for event, _ in fates)
    if opens < 0 or not (at_the_end or all(mention.first >= held[0].last for _, mention in fates)):
        return pairs
    at_a_meeting = "meeting" in held[0].value
    there = {id(mention): mention for event, mention in fates if not (at_a_meeting and event.value in _AT_A_HEARING)}
    if len(there) < 2:
        return pairs
    return [pair for pair in pairs if pair[0] is not held[0]] + [(held[0], mention) for mention in there.values()]


def _is_held(event: Event) -> bool:
    return event.kind == "proceeding" and event.value in CONDUCT_PROCEEDINGS and event.polarity in ("held", "unknown")


def _is_fate(event: Event) -> bool:
    return event.kind == "finding" or (event.kind == "outcome" and event.value in SANCTIONS | {"other"})


def _opening_of(held: Event, reading: Reading) -> int:
    """Return where 'following a three-day' before a hearing begins, -1 when it is not said so."""
    low = reading.low
    for at in range(held.first - 1, max(-1, held.first - 7), -1):
        if low[at] in ("following", "after", "at"):
            return at
        if low[at] == "," or low[at] in FINITE:
            return -1
    return -1


def in_turn(events: list[Event], blocks: list[Block], reading: Reading) -> list[tuple[Event, list[Block]]]:
    """Share out 'they received a final written warning and a written warning respectively'.

    Of 'all' who were put on the barred list only those are meant who lost their job, as the law has it
    (Police Act 1996, s 88B).
    """
    if len(blocks) > 1 and any(event.value == "barred_list" for event in events):
        dismissed = [block for block in blocks if block.last("outcome").endswith("dismissed")]
        return [(event, dismissed or blocks if event.value == "barred_list" else blocks) for event in events]
    outcomes = [event for event in events if event.kind == "outcome"]
    if "respectively" not in reading.sentence.low or len(outcomes) != len(blocks) or len(blocks) < 2:
        return [(event, blocks) for event in events]
    turn = {id(event): [block] for event, block in zip(outcomes, blocks, strict=True)}
    return [(event, turn.get(id(event), blocks)) for event in events]


def all_with_a_case(pairs: list[Attached], resolved: dict[int, list[Block]]) -> list[Block]:
    """Return the people of whom a sentence says one by one that they have a case: 'one sergeant for … and one …'."""
    mentions = [mention for event, mention in pairs if (event.kind, event.value) == ("case_to_answer", "yes")]
    named = [one for mention in mentions if isinstance(mention, Mention) for one in (mention.joined, mention) if one]
    blocks = list(dict.fromkeys(block for mention in named for block in resolved.get(id(mention), [])))
    denied = any((event.kind, event.value) == ("case_to_answer", "no") for event, _ in pairs)
    return blocks if len(blocks) > 1 - denied and all(block.count for block in blocks) else []
