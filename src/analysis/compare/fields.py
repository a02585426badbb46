"""Compare one field of two groups: equal, wider or narrower in the article, at odds, or not known on both sides."""

from __future__ import annotations

import math
from typing import Literal

from analysis.compare.severity import ESCAPED, LEFT, finding_range, is_cleared, left_a_case, outcome_range
from analysis.records import Group

Verdict = Literal["same", "wider", "narrower", "differs", "unknown"]
"""How the article's value stands to the official one; "unknown": neither account gives a value to compare."""

Interval = tuple[float, float]
"""The least and the greatest number of people that a wording allows."""

PEOPLE_FIELDS = ("count", "role", "rank", "service")
FATE_FIELDS = ("alleged", "case_to_answer", "proceeding", "finding", "found_level", "outcomes", "criminal")
# A word on the left covers those on the right: a retired officer is a former one, a community support officer is staff.
COVERS = {
    "former": LEFT[1:],
    "officer": ("special_constable",),
    "staff": ("pcso",),
}
HEARINGS = ("misconduct_hearing", "accelerated_hearing", "misconduct_meeting", "disciplinary_meeting")
"""Proceedings that only a case to answer leads to."""
NOTHING = ("unknown", "none", "", None)


def interval(group: Group) -> Interval:
    """Return the numbers of people that a group's wording allows."""
    return (group.count, group.count) if group.count is not None else (group.count_min, math.inf)


def compare_counts(official: Interval, article: Interval) -> Verdict:
    """Compare two intervals: disjoint ones differ; one that holds the other is wider."""
    if official == article:
        return "same" if official[0] == official[1] else "unknown"
    if article[1] < official[0] or article[0] > official[1]:
        return "differs"
    if article[0] <= official[0] and article[1] >= official[1]:
        return "wider"
    return "narrower"


def is_untold_rest(group: Group) -> bool:
    """Return whether a group is what is left of a whole, and the document says no more of it than of the whole."""
    fields = ("rank", "service", *(name for name in FATE_FIELDS if name != "alleged"))
    told = any(getattr(group, name) not in (*NOTHING, []) for name in fields)
    return group.part_of is not None and not told


def compare_people(name: str, official: Group, article: Group) -> Verdict:
    """Compare role, rank or service; "mixed" holds every value, but not where both accounts give the same number.

    Of one person, or of a rest of whom nothing is told, "mixed" only says that the account leaves the role open.
    """
    first, second = getattr(official, name), getattr(article, name)
    if name == "role" and {first, second} == {"special_constable", "officer"}:
        regular = official if first == "officer" else article
        if regular.rank != "unknown":
            return "differs"  # a special constable is an officer, but a rank of the regulars is another office
    verdict = compare_values(first, second)
    known_and_mixed = "mixed" in (first, second) and "unknown" not in (first, second)
    rest = is_untold_rest(official) or is_untold_rest(article)
    same_number = official.count is not None and official.count == article.count != 1 and not rest
    return "differs" if verdict in ("wider", "narrower") and known_and_mixed and same_number else verdict


def compare_values(first: str, second: str) -> Verdict:
    """Compare two values of a closed vocabulary."""
    if first in NOTHING or second in NOTHING:
        return _silence(first in NOTHING, second in NOTHING)
    if first == second:
        return "same"
    if second == "mixed" or first in COVERS.get(second, ()):
        return "wider"
    if first == "mixed" or second in COVERS.get(first, ()):
        return "narrower"
    return "differs"


def _silence(official: bool, article: bool) -> Verdict:
    """Return the verdict where at least one account is silent."""
    return "unknown" if official and article else "narrower" if official else "wider"


def finding_name(group: Group) -> str | None:
    """Return what was found or is pending, "none" for no case to answer, None where nothing is reported."""
    if group.finding in ("none", "unknown"):
        return "none" if group.case_to_answer == "no" else None
    return group.finding


def outcome_names(group: Group) -> frozenset[str]:
    """Return the outcomes that say something of their own.

    No further action follows from a case that ended; a job kept, or an outcome that the schema has no name for, is
    dropped beside a sanction with a name.
    """
    names = frozenset(group.outcomes) - ({"no_further_action"} if is_cleared(group) else frozenset())
    return names - {"other", "not_dismissed"} or names


def compare_findings(official: Group, article: Group) -> Verdict:
    """Compare findings of equal severity: the same word with its level, or a word that tells less or more."""
    first, second = finding_name(official), finding_name(article)
    if first is None or second is None:
        silent = official if first is None else article
        told = "none" in (first, second) and _tells_course(silent)  # what was done instead tells that nothing was found
        return "unknown" if told else _silence(first is None, second is None)
    if first == second == "proven":
        levels = compare_values(official.found_level, article.found_level)
        return "same" if levels == "unknown" else levels
    before, after = finding_range(official), finding_range(article)
    if first == second == "pending" and before and after and before != after:
        return "wider" if after.low <= before.low and after.high >= before.high else "narrower"
    if first == second or {first, second} == {"none", "not_proven"}:
        return "same"
    return "wider"  # two endings of equal severity: the article's word does not carry the official one


def compare_outcomes(official: Group, article: Group) -> Verdict:
    """Compare outcomes as sets; where neither holds the other, as the steps that they leave open."""
    first, second = outcome_names(official), outcome_names(article)
    if not first or not second:
        return _silence(not first, not second)
    if first == second:
        return "same"
    if first < second or second < first:
        return "narrower" if first < second else "wider"
    if (left_a_case(official) and second == {ESCAPED}) or (left_a_case(article) and first == {ESCAPED}):
        return "same"
    before, after = outcome_range(official), outcome_range(article)
    inside = before and after and before.low <= after.low and after.high <= before.high and before != after
    return "narrower" if inside else "wider"


def compare_stage(name: str, official: Group, article: Group) -> Verdict:
    """Compare case to answer or proceeding: who tells what came of it need not tell the steps before."""
    first, second = getattr(official, name), getattr(article, name)
    if first in NOTHING or second in NOTHING:
        silent = official if first in NOTHING else article
        return "unknown" if _implied(name, silent) else _silence(first in NOTHING, second in NOTHING)
    return "same" if first == second else "unknown"


def _implied(name: str, group: Group) -> bool:
    """Return whether a step follows from what else is told: from the end, or a case to answer from its hearing."""
    if finding_name(group) is not None or _tells_course(group):
        return True
    return group.proceeding in HEARINGS if name == "case_to_answer" else bool(group.outcomes)


def _tells_course(group: Group) -> bool:
    """Return whether outcomes tell how a matter went; that nothing followed may have any reason, such as leaving."""
    return not set(group.outcomes) <= {"no_further_action"}


def compare_fields(official: Group, article: Group) -> dict[str, Verdict]:
    """Return the verdict of every field but the number, which depends on how groups were merged."""
    verdicts: dict[str, Verdict] = {name: compare_people(name, official, article) for name in PEOPLE_FIELDS[1:]}
    if official.is_total or article.is_total:  # a total states how many, not what happened to them
        return verdicts
    verdicts["case_to_answer"] = compare_stage("case_to_answer", official, article)
    verdicts["proceeding"] = compare_stage("proceeding", official, article)
    verdicts["finding"] = compare_findings(official, article)
    verdicts["outcomes"] = compare_outcomes(official, article)
    verdicts["criminal"] = compare_values(official.criminal, article.criminal)
    return verdicts


def known_on_both_sides(official: Group, article: Group) -> bool:
    """Return whether any field can be compared at all (role only where it is not the everyday "officer")."""
    if official.count is not None and article.count is not None:
        return True
    if any(getattr(official, f) not in NOTHING and getattr(article, f) not in NOTHING for f in ("rank", "service")):
        return True
    if official.role != "officer" and article.role != "officer":
        return True
    return any(_has(official, name) and _has(article, name) for name in FATE_FIELDS)


def _has(group: Group, name: str) -> bool:
    value = getattr(group, name)
    return bool(value) and value not in ("unknown", "none")
