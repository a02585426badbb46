"""Score how well new events go with what is known of some people: one rule for each kind of event."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.extract.following.block import Block
from analysis.extract.happenings.events import Event
from analysis.extract.settling.values import (
    BESIDE_ANOTHER,
    JOB_KEPT,
    LEFT_SERVICE,
    MANAGERS_MEASURES,
    MANAGERS_WORD,
    SANCTIONS,
    WITHOUT_CASE,
)

_WORTH_AN_APPEAL = ("dismissed", "required_to_resign", "reduction_in_rank")


def agreement(block: Block, wanted: Sequence[Event]) -> int:
    """Return the score: above zero the events go on from what is known of the block, below they clash with it."""
    score = 0
    if is_disputed(block, wanted):
        return 1  # the force saw no case, and somebody disagrees
    for event in wanted:
        rule = _RULES.get(event.kind)
        if rule is not None:
            score += rule(block, event)
    return score


def is_disputed(block: Block, wanted: Sequence[Event]) -> bool:
    """Say whether somebody is told to disagree that some people have no case to answer."""
    return block.last("case_to_answer") == "no" and any(event.value == "disagreed" for event in wanted)


def wants_outcome(wanted: Sequence[Event]) -> bool:
    """Say whether one of the events ends a case: an outcome, a finding, or leaving the force."""
    return any(event.kind in ("outcome", "finding", "service") for event in wanted)


def _case_to_answer(block: Block, event: Event) -> int:
    known = block.last("case_to_answer")
    if not known:
        return -2 if block.last("outcome") in SANCTIONS else 0
    if known == "disagreed":
        return 0  # whoever has the last word may still see a case
    if known != event.value:
        return 2 if known == "yes" and event.value == "disagreed" else -2
    level = block.last("alleged")
    if not event.level or not level:
        return 2
    return 2 + (1 if event.level == level else -3)


def _alleged(block: Block, event: Event) -> int:
    return 2 if event.value == "performance" and _is_of_performance(block) else 0


def _proceeding(block: Block, event: Event) -> int:
    if event.value == "performance_meeting":
        of_performance = _is_of_performance(block) or block.last("outcome") == "performance_procedures"
        return 2 if of_performance else 0
    score = {"yes": 2, "no": -3}.get(block.last("case_to_answer"), 0)
    earlier = block.last("proceeding")
    if earlier and event.value != "unknown":
        score += 1 if event.value in (earlier, "appeal") else -1
    if event.value == "appeal" and block.last("outcome") in _WORTH_AN_APPEAL:
        score += 2
    if block.last("alleged") == "gross_misconduct":
        score += int("hearing" in event.value) - int("meeting" in event.value)
    if block.last("outcome") in MANAGERS_MEASURES or _is_of_performance(block):
        score -= 2
    return score


def _finding(block: Block, event: Event) -> int:
    score = 1 if block.last("proceeding") else 0
    earlier = block.last("finding")
    if earlier:
        score += 1 if event.value in (earlier, "overturned") else -3
    cleared_after_sanction = event.value in ("not_proven", "withdrawn") and block.last("outcome") in SANCTIONS
    known = block.last("case_to_answer")
    score += int(known == "yes" and not earlier)
    if known == "no" or cleared_after_sanction or _is_of_performance(block):
        score -= 3
    return score


def _outcome(block: Block, event: Event) -> int:
    score = _beside(_outcome_told(block, event.value), event.value)
    if event.value in SANCTIONS and (block.last("finding") == "not_proven" or _is_of_performance(block)):
        score -= 3
    known = block.last("case_to_answer")
    if known == "yes":
        score += 1
    elif known == "no" and event.value not in WITHOUT_CASE:
        score -= 1
    if event.value in MANAGERS_WORD:
        score -= int(block.last("alleged") == "gross_misconduct") + int("hearing" in block.last("proceeding"))
    return score


def _outcome_told(block: Block, value: str) -> str:
    """Return the last outcome, or the one told again where it was followed by a barring, which takes nothing back."""
    last = block.last("outcome")
    return value if last == "barred_list" and ("outcome", value) in block.facts.values else last


def _is_of_performance(block: Block) -> bool:
    """Say whether only the performance of some people is in question, which no hearing finds proven."""
    return block.last("alleged") == "performance" and not block.last("case_to_answer")


def _beside(earlier: str, value: str) -> int:
    """Score an outcome beside one that was given before."""
    if earlier == value:
        return 1
    pair = {earlier, value}
    if pair <= MANAGERS_MEASURES:
        return 0  # advice, reflection and a plan go together
    clash = bool(earlier) and not pair & BESIDE_ANOTHER
    return -2 if clash or pair == {"not_dismissed", "dismissed"} else 0


def _criminal(block: Block, event: Event) -> int:
    return 2 if block.last("criminal") == event.value else 0


def _service(block: Block, event: Event) -> int:
    outcome = block.last("outcome")
    if event.value in LEFT_SERVICE and outcome.startswith("would_have"):
        return 1
    if event.value == "serving" and (outcome == "reinstated" or outcome in JOB_KEPT):
        return 0
    return -1 if outcome else 0


_RULES: dict[str, Callable[[Block, Event], int]] = {
    "case_to_answer": _case_to_answer,
    "alleged": _alleged,
    "proceeding": _proceeding,
    "finding": _finding,
    "outcome": _outcome,
    "criminal": _criminal,
    "service": _service,
}
