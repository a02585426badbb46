"""Apply what the values of a record imply: a sanction a finding, leaving a cancelled hearing."""

from __future__ import annotations

from collections.abc import Callable

from analysis.extract.following.block import Fact
from analysis.extract.settling.levels_found import find_level
from analysis.extract.settling.support import SENTENCE, infer
from analysis.extract.settling.values import (
    CONDUCT_PROCEEDINGS,
    LEFT_SERVICE,
    PROCEEDING_ORDER,
    SANCTIONS,
    WITHOUT_PROCEEDINGS,
)
from analysis.records import Group

# nobody faces proceedings who has left or died
_GONE = frozenset((*LEFT_SERVICE, "deceased"))
_ENDS_SERVICE = ("dismissed", "would_have_been_dismissed")
_NOTHING_FOUND_YET = ("unknown", "pending")


def imply(group: Group, facts: list[Fact]) -> None:
    """Fill in what follows from what is told; each rule sees what the rules before it have filled in."""
    for rule in _RULES:
        rule(group, facts)


def _sanction_needs_finding(group: Group, facts: list[Fact]) -> None:
    """Only a finding lets a sanction be given, and only a proven case ends a hearing with an outcome of its own."""
    sanctioned = any(value in SANCTIONS for value in group.outcomes)
    # "written warnings and reflective practice for some officers" gives no one both
    shared_out = group.count is None and any(value in WITHOUT_PROCEEDINGS for value in group.outcomes)
    if sanctioned and not shared_out and group.finding in ("unknown", "pending", "none", "not_proven"):
        group.finding, group.found_level = "proven", "unknown"
        infer(group, "finding")
    hearing_held = group.proceeding_state == "held" and group.proceeding in CONDUCT_PROCEEDINGS
    if group.finding == "unknown" and hearing_held and "other" in group.outcomes:
        group.finding = "proven"


def _faced_after_all(group: Group, facts: list[Fact]) -> None:
    """Who 'would have had a case to answer' and went before a hearing all the same has faced it."""
    if group.proceeding_state == "held" and group.finding not in _NOTHING_FOUND_YET:
        group.outcomes = [value for value in group.outcomes if value != "would_have_faced_proceedings"]


def _barred(group: Group, facts: list[Fact]) -> None:
    """Only who is dismissed, or would have been, is barred, so that a hearing went on after they left.

    Source: Police Act 1996, s 88B; Police (Conduct) Regulations 2020, reg 3 (former officers).
    """
    if "barred_list" not in group.outcomes or group.service not in LEFT_SERVICE:
        return
    if group.finding in (*_NOTHING_FOUND_YET, "none"):
        group.finding, group.found_level = "proven", "unknown"
        infer(group, "finding")
    if group.proceeding_state == "cancelled":
        group.proceeding_state = "held"


def _finding_needs_proceeding(group: Group, facts: list[Fact]) -> None:
    """What a panel found, it found at proceedings that were held."""
    by_panel = "finding" in group.inferred or any(
        fact.field == "finding" and fact.decider in ("panel", "") for fact in facts
    )
    appeal_to_come = group.proceeding == "appeal" and group.proceeding_state == "scheduled"
    if appeal_to_come:
        return  # it is the panel below that found
    if by_panel and group.finding in ("proven", "not_proven") and group.proceeding in PROCEEDING_ORDER:
        group.proceeding_state = "held"


def _no_action(group: Group, facts: list[Fact]) -> None:
    """Proceedings held that end with no action found nothing proven; and what is not proven ends with no action."""
    held = group.proceeding_state == "held" and group.proceeding in CONDUCT_PROCEEDINGS
    if held and group.finding == "unknown" and group.outcomes == ["no_further_action"]:
        group.finding, group.found_level = "not_proven", "none"
    if group.finding == "not_proven" and not group.outcomes:
        group.outcomes = ["no_further_action"]
        infer(group, "outcomes")


def _no_proceedings(group: Group, facts: list[Fact]) -> None:
    """Without a case to answer, or for one who left with no action, there are no proceedings, and so no finding."""
    informal = all(value in WITHOUT_PROCEEDINGS or value == "no_further_action" for value in group.outcomes)
    no_case = group.case_to_answer == "no" and "performance_procedures" not in group.outcomes
    stopped_short = group.service in _GONE and group.outcomes == ["no_further_action"]
    nothing_said = group.proceeding == group.finding == "unknown"
    if nothing_said and informal and (no_case or stopped_short):
        group.proceeding = "none"
    if group.proceeding == "none" and group.finding == "unknown":
        group.finding = group.found_level = "none"
        said = any(fact.value == "none" and not fact.implied for fact in facts if fact.field == "proceeding")
        if group.service in _GONE and (said or group.case_to_answer == "yes") and not group.outcomes:
            group.outcomes = ["no_further_action"]  # "had left the force, so did not face proceedings"
            infer(group, "outcomes")


def _dismissed_for_incompetence(group: Group, facts: list[Fact]) -> None:
    """Only a third stage meeting dismisses for gross incompetence (Police (Performance) Regulations 2020, reg 46)."""
    grossly = any(fact.field == "outcome" and fact.level == "gross_incompetence" for fact in facts)
    if grossly and group.proceeding == "unknown" and any(value in _ENDS_SERVICE for value in group.outcomes):
        group.proceeding, group.proceeding_state = "performance_meeting", "held"
        infer(group, "proceeding")


def _gone_before_proceedings(group: Group, facts: list[Fact]) -> None:
    """Who "would have faced proceedings" had left before there were any."""
    would_have = group.outcomes == ["would_have_faced_proceedings"] and group.service in _GONE
    if would_have and group.finding in _NOTHING_FOUND_YET:
        group.finding = group.found_level = "none"
        if group.proceeding == "unknown":
            group.proceeding = "none"


def _performance_meeting(group: Group, facts: list[Fact]) -> None:
    """A performance meeting is the first step of the procedures (Police (Performance) Regulations 2020, reg 17)."""
    if group.proceeding == "performance_meeting" and not group.outcomes and group.proceeding_state != "cancelled":
        group.outcomes = ["performance_procedures"]
        infer(group, "outcomes")


def _pending(group: Group, facts: list[Fact]) -> None:
    """What is to be heard or still investigated has no finding yet."""
    to_come = group.proceeding_state == "scheduled" and group.proceeding != "performance_meeting"
    under_way = to_come or group.proceeding == "investigation"
    if group.finding == "unknown" and under_way:
        group.finding, group.found_level = "pending", "none"


def _only_in_court(group: Group, facts: list[Fact]) -> None:
    """Who is charged or tried, and of whom nothing disciplinary is told, is before a criminal court alone."""
    tried = group.criminal in ("convicted", "acquitted")
    if not (tried or group.criminal == "charged") or group.proceeding != "unknown" or group.outcomes:
        return
    if group.finding not in _NOTHING_FOUND_YET or group.case_to_answer != "unknown":
        return
    group.proceeding, group.proceeding_state = "criminal_proceedings", "held" if tried else "scheduled"
    infer(group, "proceeding")
    if not tried:
        group.finding, group.found_level = "pending", "none"


def _leaving_cancels(group: Group, facts: list[Fact]) -> None:
    """Who leaves after proceedings were arranged does not face them, unless the text goes on to tell their end."""
    leaving = _last_sentence(facts, lambda fact: fact.field == "service" and fact.value in _GONE and _is_news(fact))
    arranged = _last_sentence(facts, lambda fact: fact.field == "proceeding" and fact.polarity == "scheduled")
    if group.proceeding_state == "scheduled" and leaving >= arranged > -1 and not _awaits_those_who_left(facts):
        group.proceeding_state = "cancelled"
    cancelled = group.proceeding_state == "cancelled"
    if cancelled and leaving > -1 and group.finding == "withdrawn":
        group.finding = "unknown"  # "she resigned and the hearing was abandoned"
    dropped = group.finding == "withdrawn"
    if group.service not in _GONE or group.finding not in (*_NOTHING_FOUND_YET, "withdrawn"):
        return
    if (cancelled or dropped) and not group.outcomes:
        group.outcomes = ["no_further_action"]
        infer(group, "outcomes")
    if not dropped and (
        cancelled or any(fact.field == "outcome" and fact.value == "no_further_action" for fact in facts)
    ):
        group.finding = group.found_level = "none"
        infer(group, "finding")
        if group.proceeding_state == "scheduled":
            group.proceeding_state = "cancelled"


def _is_news(fact: Fact) -> bool:
    """Say whether somebody leaves where it is told; what a headline says, or of a former officer, tells it again."""
    return fact.place != "headline" and not fact.implied


def _awaits_those_who_left(facts: list[Fact]) -> bool:
    """Say whether a sentence goes on from leaving to what is to come: 'A PC who quit in May is to have a hearing'."""
    left = max((fact.order for fact in facts if fact.field == "service" and fact.value in _GONE), default=-1)
    to_come = max(
        (fact.order for fact in facts if fact.field == "proceeding" and fact.polarity == "scheduled"), default=-1
    )
    return to_come > left > -1 and to_come // SENTENCE == left // SENTENCE


def _last_sentence(facts: list[Fact], wanted: Callable[[Fact], bool]) -> int:
    """Return the number of the last sentence with such a fact, -1 when there is none."""
    return max((fact.order // SENTENCE for fact in facts if wanted(fact)), default=-1)


_RULES: tuple[Callable[[Group, list[Fact]], None], ...] = (
    _sanction_needs_finding,
    _faced_after_all,
    _barred,
    find_level,
    _dismissed_for_incompetence,
    _finding_needs_proceeding,
    _no_action,
    _no_proceedings,
    _gone_before_proceedings,
    _performance_meeting,
    _pending,
    _leaving_cancels,
    _only_in_court,
)
