"""Make the record of one group of people from the facts told of it: one value a field, conflicts kept."""

from __future__ import annotations

from analysis.extract.following.block import Block, Fact
from analysis.extract.settling.implied import imply
from analysis.extract.settling.settle_decisions import settle_finding, settle_proceeding, without_hearings_of_a_court
from analysis.extract.settling.settle_outcomes import settle_outcomes
from analysis.extract.settling.support import add_conflict, add_evidence
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS, CRIMINAL_STEPS, LEVELS, SANCTIONS, SERVICE_STEPS
from analysis.records import Group

# Only sworn officers have a rank that the ledger keeps, and a special constable is only a special.
_WITHOUT_RANK = ("pcso", "staff")
_DECIDED = ("proven", "not_proven", "overturned")
_OVER_A_CASE = CONDUCT_PROCEEDINGS | {"disciplinary_meeting"}
_WITH_LEVEL = ("case_to_answer", "finding", "scrutiny", "alleged", "proceeding", "outcome")


def settle_block(block: Block, headline_tells: bool = False) -> Group:
    """Return the record of one group; the body of a text decides, the headline only where the body is silent.

    `headline_tells` says that a proceeding is only named in the headline: 'Upcoming misconduct hearing: PC Smith'.
    """
    group = Group("", block.count, block.count_min, block.role, block.rank, block.service)
    if group.role == "mixed" and group.count == 1:
        group.role = "officer"  # one person of whom only "a third member" is said
    if group.role in _WITHOUT_RANK or (group.role == "special_constable" and group.rank == "constable"):
        group.rank = "unknown"
    group.evidence = {name: list(spans) for name, spans in block.evidence.items()}
    group.inferred = sorted(block.inferred)
    body = [fact for fact in block.facts if fact.place != "headline"]
    headline = [fact for fact in block.facts if fact.place == "headline"]
    if body and headline_tells:
        body += [fact for fact in headline if fact.field == "proceeding"]
    _settle_fields(group, body or headline)
    if body:
        told = {(fact.field, fact.value) for fact in body}
        # a stage that the body tells too is no contradiction: "sacked" of somebody who was dismissed and reinstated
        _hold_against_headline(group, [fact for fact in headline if (fact.field, fact.value) not in told])
    group.claims = [fact.claim for fact in block.facts if fact.claim]
    return group


def _settle_fields(group: Group, facts: list[Fact]) -> None:
    facts = without_hearings_of_a_court(facts)
    _settle_service(group, facts)
    settle_proceeding(group, facts)
    settle_finding(group, facts)
    settle_outcomes(group, facts)
    _settle_criminal(group, facts)
    # A case to answer bears on what is implied, and what is implied bears on the case to answer.
    _settle_case_to_answer(group, facts)
    if group.count != 0:
        imply(group, facts)  # nobody was dismissed, so nothing was found of anybody
    _settle_case_to_answer(group, facts)
    _settle_alleged(group, facts)


def _settle_service(group: Group, facts: list[Fact]) -> None:
    for fact in facts:
        if fact.field == "service" and SERVICE_STEPS[fact.value] >= SERVICE_STEPS[group.service]:
            group.service = fact.value
            group.evidence["service"] = [fact.span]


def _settle_criminal(group: Group, facts: list[Fact]) -> None:
    for fact in facts:
        if fact.field == "criminal" and CRIMINAL_STEPS[fact.value] >= CRIMINAL_STEPS[group.criminal]:
            group.criminal = fact.value
            group.evidence["criminal"] = [fact.span]


def _settle_case_to_answer(group: Group, facts: list[Fact]) -> None:
    """Take the last that is told of a case to answer, or that proceedings and findings show of it."""
    answer = "unknown"
    stated = False
    told: list[Fact] = []
    heard = group.proceeding_state == "held" and group.proceeding in _OVER_A_CASE
    of_performance = any(fact.value == "performance" and fact.decider == "force" for fact in facts)
    for fact in sorted(facts, key=lambda fact: fact.order):
        if heard and answer == "yes" and (fact.field == "outcome" or fact.value == "performance"):
            continue  # whoever went to a meeting had a case, also when it was closed as one of performance
        if _is_recast(fact, told):
            answer = "no"
        elif fact.field != "case_to_answer":
            answer = _shown_by(fact, answer, of_performance) if not _never_heard(group, fact) else answer
        elif fact.value == "disagreed":
            answer = "no" if answer == "yes" else answer
        elif not (fact.implied and stated and fact.value == answer == "yes"):
            answer, stated = fact.value, not fact.implied
            told.append(fact)
    add_evidence(group, "case_to_answer", *told)
    group.case_to_answer = "yes" if _answered(group, facts) else answer


def _is_recast(fact: Fact, told: list[Fact]) -> bool:
    """Say whether a force finds only poor performance where the watchdog saw a case to answer."""
    poor = fact.field == "alleged" and fact.value == "performance" and fact.decider == "force"
    return poor and all(answer.decider == "oversight" for answer in told)


def _never_heard(group: Group, fact: Fact) -> bool:
    """Say whether a fact tells of proceedings that were withdrawn or never came, which show nothing."""
    never = group.finding == "withdrawn" or group.proceeding == "none"
    return never and fact.field == "proceeding" and fact.polarity == "scheduled"


def _shown_by(fact: Fact, answer: str, of_performance: bool) -> str:
    """Return what a fact of another field shows of a case to answer, or the answer so far.

    `of_performance` says that the force took the matter for one of performance, which a plan then settles.
    """
    # a hearing still to come shows a case where one was judged before, or where its level is told
    judged = answer != "unknown" or bool(fact.level)
    faced = fact.polarity == "held" or (fact.polarity == "scheduled" and judged)
    if fact.field == "proceeding" and faced and fact.value in CONDUCT_PROCEEDINGS:
        return "yes"
    if fact.field == "alleged" and fact.value == "performance" and answer == "unknown":
        return "no"
    procedures = fact.field == "outcome" and fact.value == "performance_procedures"
    if procedures and (answer != "yes" or fact.level == "performance" or of_performance):
        return "no"
    return answer


def _answered(group: Group, facts: list[Fact]) -> bool:
    """Say whether a force or a panel has decided the case, so that there was one to answer."""
    if group.finding not in _DECIDED:
        return False
    if group.proceeding == "performance_meeting" and all(
        "gross_incompetence" not in (fact.level, fact.value) for fact in facts
    ):
        return False  # performance that was only unsatisfactory is no case
    deciders = {fact.decider for fact in facts if fact.field == "finding"}
    at_proceedings = group.proceeding not in ("unknown", "none", "disciplinary_meeting")
    by_panel = group.role != "staff" and "panel" in deciders
    return "force" in deciders or at_proceedings or by_panel


def _settle_alleged(group: Group, facts: list[Fact]) -> None:
    """Take the most serious level that is told of the conduct; else what the kind of proceeding shows."""
    levels = [fact.level for fact in facts if fact.level and fact.field in _WITH_LEVEL]
    levels += [fact.value for fact in facts if fact.field == "alleged" and fact.value in LEVELS]
    if group.proceeding == "misconduct_meeting":
        levels.append("misconduct")
    if levels:
        group.alleged = max(levels, key=LEVELS.index)
    elif group.proceeding == "performance_meeting" or "performance_procedures" in group.outcomes:
        group.alleged = "performance"
    elif group.criminal in ("charged", "acquitted", "convicted"):
        group.alleged = "criminal"


def _hold_against_headline(group: Group, headline: list[Fact]) -> None:
    """Keep what the headline says otherwise as a conflict; the body decides."""
    for fact in headline:
        if fact.field == "count" and group.count is not None and fact.value != str(group.count):
            add_conflict(group, "count", fact)
        elif fact.field == "outcome" and fact.value not in group.outcomes and fact.value in SANCTIONS:
            add_conflict(group, "outcomes", fact)
        elif fact.field == "finding" and group.finding not in ("unknown", fact.value):
            add_conflict(group, "finding", fact)
