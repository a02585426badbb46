"""Settle the proceeding that a group faced, how far it came, and what it found."""

from __future__ import annotations

from analysis.extract.following.block import Fact
from analysis.extract.settling.support import SENTENCE, add_conflict, add_evidence
from analysis.extract.settling.values import LEVELS, MANAGERS_WORD, PROCEEDING_ORDER, SANCTIONS
from analysis.records import Group

_STATES = ("held", "scheduled", "cancelled")


def without_hearings_of_a_court(facts: list[Fact]) -> list[Fact]:
    """Leave out a bare "hearing" of somebody charged, of whose conduct nothing is decided: it is the court's."""
    steps = {fact.value for fact in facts if fact.field == "criminal"}
    if steps != {"charged"} or any(fact.field in ("finding", "outcome", "case_to_answer") for fact in facts):
        return facts
    return [fact for fact in facts if not (fact.implied and fact.value == "misconduct_hearing")]


def settle_proceeding(group: Group, facts: list[Fact]) -> None:
    """Take the furthest proceeding that is told, those said in so many words before those implied."""
    told = [fact for fact in _not_passed_over(facts) if fact.value not in ("unknown", "none")]
    told = _where_it_was_found([fact for fact in told if fact.polarity != "negated"], facts)
    if not told:
        if any(fact.field == "proceeding" and fact.value == "none" for fact in facts):
            group.proceeding = "none"
        return
    add_evidence(group, "proceeding", *told)
    furthest = max(reversed(told), key=_weight)  # of equals the last
    states = _states(told, facts)
    value = _name_for(group.role, furthest.value)
    states[value] = states[furthest.value]
    group.proceeding = _in_the_end(value, group.role, furthest.implied, states)
    state = states.get(group.proceeding)
    group.proceeding_state = state if state in _STATES else "unknown"


def _not_passed_over(facts: list[Fact]) -> list[Fact]:
    """Leave out a proceeding only asked for, when another measure was later chosen "as opposed to" one."""
    told = [fact for fact in facts if fact.field == "proceeding"]
    told = [fact for fact in told if not _is_otherwise_dealt_with(fact, told, facts)]
    chosen = max((at for at, fact in enumerate(told) if fact.value == "none" and not fact.implied), default=0)
    return [fact for at, fact in enumerate(told) if at >= chosen or fact.polarity != "scheduled"]


def _where_it_was_found(told: list[Fact], facts: list[Fact]) -> list[Fact]:
    """Leave out a meeting only asked for, once a hearing found gross misconduct: no meeting can find it."""
    proven = [fact for fact in facts if fact.field == "finding" and fact.value == "proven"]
    found = any(fact.level == "gross_misconduct" for fact in proven)
    heard = any(fact.value == "misconduct_hearing" and fact.polarity == "held" for fact in told)
    if not (found and heard):
        return told
    return [fact for fact in told if fact.value != "misconduct_meeting" or fact.polarity == "held"]


def _is_otherwise_dealt_with(asked_for: Fact, told: list[Fact], facts: list[Fact]) -> bool:
    """Say whether a manager's word took the place of a proceeding only asked for, of a hearing once no case is seen."""
    if asked_for.polarity not in ("scheduled", "asserted", "unknown") or any(fact.polarity == "held" for fact in told):
        return False
    later = [fact for fact in facts if fact.decider == "force" and fact.order // SENTENCE > asked_for.order // SENTENCE]
    refused = any(fact.field == "case_to_answer" and fact.value == "no" for fact in later)
    measured = any(fact.field == "outcome" and fact.value in MANAGERS_WORD for fact in later)
    return measured and (refused or asked_for.value == "performance_meeting")


def _weight(fact: Fact) -> tuple[bool, int]:
    in_so_many_words = not fact.implied or fact.value == "appeal"
    return in_so_many_words, PROCEEDING_ORDER.index(fact.value) if fact.value in PROCEEDING_ORDER else -1


def _states(told: list[Fact], facts: list[Fact]) -> dict[str, str]:
    """Return how far each proceeding came: held once said so, else the first that is told, or that it was cancelled."""
    states: dict[str, str] = {}
    left = max((fact.order for fact in facts if fact.field == "service" and fact.place != "headline"), default=0)
    for fact in told:
        earlier = states.get(fact.value, "unknown")
        cancelled = fact.polarity == "cancelled" and (earlier != "held" or fact is told[-1])
        if fact.place == "headline" and earlier != "unknown":
            continue
        # "she resigned before the hearing, which will go ahead without her"
        goes_ahead = fact.polarity == "scheduled" and earlier == "cancelled" and fact.order > left
        if fact.polarity == "held" or earlier == "unknown" or cancelled or goes_ahead:
            states[fact.value] = fact.polarity
    return states


def _name_for(role: str, value: str) -> str:
    """Return the ledger's name of a proceeding: civilians have disciplinary meetings, officers misconduct hearings."""
    if value != "disciplinary_hearing":
        return value
    return "disciplinary_meeting" if role in ("staff", "pcso") else "misconduct_hearing"


def _in_the_end(value: str, role: str, implied: bool, states: dict[str, str]) -> str:
    """Return what came of a hearing: a meeting, when only that was held or when it is read into a civilian's case."""
    if value != "misconduct_hearing":
        return value
    if states[value] != "held" and states.get("misconduct_meeting") == "held":
        return "misconduct_meeting"
    return "disciplinary_meeting" if role in ("staff", "pcso") and implied else value


def settle_finding(group: Group, facts: list[Fact]) -> None:
    """Take what the panel found last; a watchdog's opinion is no finding while a hearing is still to come."""
    findings = [fact for fact in facts if fact.field == "finding"]
    if not findings:
        return
    decisions = [fact for fact in findings if fact.decider != "oversight" or fact.value in ("withdrawn", "overturned")]
    sanctioned = any(fact.field == "outcome" and fact.value in SANCTIONS for fact in facts)
    if group.proceeding_state == "scheduled" and not sanctioned:
        # "findings of gross misconduct", by nobody in particular, of one whose hearing is still to come
        decisions = [fact for fact in decisions if fact.decider or fact.value != "proven"]
    if not decisions and group.proceeding_state == "scheduled":
        group.finding, group.found_level = "pending", "none"
        for fact in findings:
            add_conflict(group, "finding", fact)
        return
    chosen = _last_word(decisions) if decisions else findings[-1]
    group.finding, group.found_level = chosen.value, "none"
    add_evidence(group, "finding", chosen)
    if chosen.value == "proven":
        _settle_level(group, [fact for fact in findings if fact.value == "proven"])


def _last_word(decisions: list[Fact]) -> Fact:
    """Choose among findings: some allegations proven makes it proven, whatever became of the others."""
    explicit = [fact for fact in decisions if not fact.implied] or decisions
    last = explicit[-1]
    proven = [fact for fact in decisions if fact.value == "proven"]
    if proven and last.value in ("not_proven", "withdrawn"):
        stated = any(fact.level or not fact.implied for fact in proven)
        return proven[-1] if stated else last
    if last.value == "withdrawn":
        return next((fact for fact in explicit if fact.value == "not_proven"), last)
    return last


def _settle_level(group: Group, proven: list[Fact]) -> None:
    """Take the most serious level found; gross incompetence is a matter of performance (SI 2020/3)."""
    level = max((fact.level for fact in proven if fact.level), key=LEVELS.index, default="unknown")
    group.found_level = level
    if level == "gross_incompetence":
        group.found_level = "performance"
        if group.proceeding == "misconduct_hearing":
            group.proceeding = "performance_meeting"
    for fact in proven:
        if fact.level == group.found_level and fact.level_span:
            group.evidence.setdefault("found_level", []).append(fact.level_span)
