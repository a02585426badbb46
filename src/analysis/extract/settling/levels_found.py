"""Say how grave what was found is, by the sanction, the kind of proceeding and the case that there was."""

from __future__ import annotations

from analysis.extract.following.block import Fact
from analysis.extract.settling.support import SENTENCE, infer
from analysis.extract.settling.values import LEVELS, SANCTIONS
from analysis.records import Group

_FOR_CONDUCT = SANCTIONS | {"barred_list"}
_FINDS_ONLY = {"misconduct_meeting": "misconduct", "accelerated_hearing": "gross_misconduct"}
_ENDS_SERVICE = ("dismissed", "would_have_been_dismissed")


def find_level(group: Group, facts: list[Fact]) -> None:
    """A sanction says what it was for; a meeting can find no more than misconduct, an accelerated hearing no less.

    A written warning that is not final is for misconduct alone, as is what a civilian's meeting finds of such a case.
    Source: Police (Conduct) Regulations 2020, regs 41, 42 and 62 (the hearings called special case hearings before).
    """
    if group.finding != "proven" or group.found_level != "unknown":
        return
    levels = [fact.level for fact in facts if fact.field == "outcome" and fact.level and fact.value in _FOR_CONDUCT]
    levels = levels or _levels_beside_a_dismissal(facts)
    if levels:
        group.found_level = max(levels, key=LEVELS.index).replace("gross_incompetence", "performance")
    if group.found_level == "unknown" and group.proceeding in _FINDS_ONLY:
        group.found_level = _FINDS_ONLY[group.proceeding]
        infer(group, "found_level")
    if group.found_level == "unknown" and _dismissed_on_a_grave_case(group, facts):
        group.found_level = "gross_misconduct"
    lesser = group.proceeding == "disciplinary_meeting" or "written_warning" in group.outcomes
    if group.found_level == "unknown" and lesser:
        group.found_level = _misconduct_alone(facts)


def _dismissed_on_a_grave_case(group: Group, facts: list[Fact]) -> bool:
    """Say whether a hearing ended the service of an officer over a case of gross misconduct that it found proven."""
    if group.proceeding == "disciplinary_meeting":
        return False  # a contract is ended for less
    said = any(fact.field == "finding" and fact.value == "proven" for fact in facts)
    levels = [fact.level for fact in facts if fact.field == "case_to_answer" and fact.value == "yes" and fact.level]
    return said and levels[-1:] == ["gross_misconduct"] and any(value in _ENDS_SERVICE for value in group.outcomes)


def _misconduct_alone(facts: list[Fact]) -> str:
    """Return misconduct where the case that somebody had to answer was of misconduct, and no graver one."""
    levels = [fact.level for fact in facts if fact.field == "case_to_answer" and fact.value == "yes" and fact.level]
    return "misconduct" if levels[-1:] == ["misconduct"] else "unknown"


def _levels_beside_a_dismissal(facts: list[Fact]) -> list[str]:
    """Return the levels told in one sentence with the end of service: 'This was gross misconduct and he was sacked'."""
    ends = {fact.order // SENTENCE for fact in facts if fact.field == "outcome" and fact.value in _ENDS_SERVICE}
    told = (fact for fact in facts if fact.field == "alleged" and fact.value in LEVELS and fact.polarity == "asserted")
    return [fact.value for fact in told if fact.order // SENTENCE in ends]
