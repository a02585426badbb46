"""Settle the outcomes of a group: those that stand together, without those that later ones replaced."""

from __future__ import annotations

from analysis.extract.following.block import Fact
from analysis.extract.settling.support import SENTENCE, add_conflict, add_evidence
from analysis.extract.settling.values import (
    BESIDE_NO_ACTION,
    CONDUCT_PROCEEDINGS,
    JOB_KEPT,
    LEFT_SERVICE,
    MANAGERS_WORD,
    SANCTIONS,
    WARNINGS,
    WITHOUT_PROCEEDINGS,
)
from analysis.records import OUTCOMES, Group

_ENDS_SERVICE = frozenset(("dismissed", "would_have_been_dismissed", "required_to_resign"))


def settle_outcomes(group: Group, facts: list[Fact]) -> None:
    """Take the outcomes told, in the order of the ledger, and leave out those that another makes void."""
    given = _not_in_general(_not_superseded(group, facts))
    values = {fact.value for fact in given}
    if "final_written_warning" in values:
        values.discard("written_warning")
    if "reinstated" in values or group.finding == "overturned":
        values -= SANCTIONS - _put_in_its_place(given)
        values.discard("barred_list")  # the list is of those dismissed
        if values & SANCTIONS and group.finding == "overturned":
            group.finding, group.found_level = "proven", _level_that_stands(facts)
    if {"would_have_been_dismissed", "dismissed"} <= values:
        values.discard("dismissed")
        for fact in given:
            if fact.value == "dismissed":
                add_conflict(group, "outcomes", fact)
    values = _without_what_leaving_ended(group, given, values)
    beside = BESIDE_NO_ACTION | MANAGERS_WORD if _nothing_more_followed(given) else BESIDE_NO_ACTION
    if values - beside:
        values.discard("no_further_action")
    if _is_still_serving(given, values):
        values.discard("not_dismissed")
        _note_serving(group, given)
    if values & WARNINGS:
        values.discard("other")
    group.outcomes = [value for value in OUTCOMES if value in values]
    add_evidence(group, "outcomes", *(fact for fact in given if fact.value in values))


def _level_that_stands(facts: list[Fact]) -> str:
    """Return the level that was found before an appeal changed only the sanction."""
    levels = [fact.level for fact in facts if (fact.field, fact.value) == ("finding", "proven") and fact.level]
    return levels[-1] if levels else "unknown"


def _put_in_its_place(given: list[Fact]) -> set[str]:
    """Return the milder sanctions that an appeal put in the place of the one it set aside."""
    if not any(fact.value in _ENDS_SERVICE for fact in given):
        return set()
    first = min(fact.order for fact in given if fact.value in _ENDS_SERVICE)
    return {fact.value for fact in given if fact.value in SANCTIONS - _ENDS_SERVICE and fact.order > first}


def _not_superseded(group: Group, facts: list[Fact]) -> list[Fact]:
    """Return the outcomes without those that a manager proposed before a panel decided otherwise."""
    given = _not_replaced(facts)
    decision = max((fact.order for fact in facts if _is_decision(fact)), default=-1)
    if group.proceeding not in CONDUCT_PROCEEDINGS:
        return given
    decided = {fact.value for fact in given if fact.order >= decision}
    # "She went to a meeting and was given advice. It found misconduct.": advice told with the meeting is its own
    first = min((fact.order for fact in facts if _is_decision(fact)), default=-1)

    def superseded(fact: Fact) -> bool:
        if fact.value not in WITHOUT_PROCEEDINGS or fact.order // SENTENCE >= first // SENTENCE:
            return False
        return group.finding in ("proven", "not_proven") or bool(decided - {fact.value})

    return [fact for fact in given if not superseded(fact)]


def _not_replaced(facts: list[Fact]) -> list[Fact]:
    """Return the outcomes without the measures that a watchdog only suggested and for which a force chose others.

    Nor does a suggestion outlast a force's answer that there is no case, unless the force takes it up.
    """
    given = [fact for fact in facts if fact.field == "outcome"]
    chosen = [fact for fact in given if fact.decider == "force" and fact.value in WITHOUT_PROCEEDINGS]
    refused = [fact for fact in facts if (fact.field, fact.value, fact.decider) == ("case_to_answer", "no", "force")]
    last = max((fact.order for fact in [*chosen, *refused]), default=-1)
    values = {fact.value for fact in chosen}

    suggested = [fact for fact in given if fact.decider == "oversight" and fact.order < last]
    if any(fact.value in values for fact in suggested):
        return given  # the force did as it was told
    return [fact for fact in given if fact not in suggested or fact.value not in WITHOUT_PROCEEDINGS]


def _not_in_general(given: list[Fact]) -> list[Fact]:
    """Return the outcomes without "dealt with as performance", where the manager's measure itself is told."""
    if not any(fact.value in MANAGERS_WORD for fact in given):
        return given
    return [fact for fact in given if not (fact.implied and fact.value == "performance_procedures")]


def _is_decision(fact: Fact) -> bool:
    """Say whether a fact tells of proceedings held or of what a panel found."""
    held = fact.field in ("proceeding", "finding") and fact.polarity == "held"
    return held or (fact.field == "finding" and fact.decider == "panel")


def _without_what_leaving_ended(group: Group, given: list[Fact], values: set[str]) -> set[str]:
    """Leave out what a manager arranged for one who then left, with no further action taken."""
    nothing = max((fact.order for fact in given if fact.value == "no_further_action"), default=-1)
    if group.service not in LEFT_SERVICE or nothing < 0:
        return values
    return values - {fact.value for fact in given if fact.value in WITHOUT_PROCEEDINGS and fact.order < nothing}


def _nothing_more_followed(given: list[Fact]) -> bool:
    """Say whether "no further action was taken" closes the matter after the measures told before it.

    A watchdog that sees no need of more in the same breath only says that those measures are enough.
    """
    measures = max((fact.order for fact in given if fact.value in WITHOUT_PROCEEDINGS), default=-1)
    closing = [fact for fact in given if fact.value == "no_further_action" and fact.order > measures]
    return any(fact.decider != "oversight" or fact.order // SENTENCE > measures // SENTENCE for fact in closing)


def _is_still_serving(given: list[Fact], values: set[str]) -> bool:
    """Say whether "remains in the job" only adds to an outcome that those who keep their job get."""
    kept_job = any(fact.value == "not_dismissed" and fact.implied for fact in given)
    return kept_job and "not_dismissed" in values and bool(values & JOB_KEPT)


def _note_serving(group: Group, given: list[Fact]) -> None:
    if group.service == "unknown":
        group.service = "serving"
        group.evidence["service"] = [fact.span for fact in given if fact.value == "not_dismissed"][:1]
