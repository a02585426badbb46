"""Settle what the claims on each group add up to: one value a field, conflicts kept, implied values by the rules."""

from __future__ import annotations

from typing import Any

from analysis.extract.discourse import Block, Fact, Whole
from analysis.records import Group

LEVELS = ("performance", "misconduct", "gross_incompetence", "gross_misconduct")
_PROCEEDING_ORDER = ("investigation", "performance_meeting", "disciplinary_meeting", "misconduct_meeting", "disciplinary_hearing", "misconduct_hearing", "accelerated_hearing", "appeal", "judicial_review")
_SANCTIONS = ("dismissed", "would_have_been_dismissed", "required_to_resign", "reduction_in_rank", "reduction_in_pay", "final_written_warning", "written_warning")
_LOW = ("management_action", "reflective_practice", "performance_procedures", "training")
_LEFT = ("former", "resigned", "retired")
OUTCOME_ORDER = (
    "dismissed", "would_have_been_dismissed", "required_to_resign", "reduction_in_rank", "reduction_in_pay", "final_written_warning", "written_warning",
    "management_action", "reflective_practice", "performance_procedures", "training", "no_further_action", "barred_list", "reinstated",
    "would_have_faced_proceedings", "not_dismissed", "other",
)  # fmt: skip


def settle(blocks: list[Block], wholes: list[Whole]) -> list[Group]:
    """Return the records of a text: every group under scrutiny, equal ones merged, wholes marked as totals."""
    bounded = {id(block) for whole in wholes for block in whole.blocks if whole.count is None and whole.count_min > 2 and block.count is None and len(whole.blocks) > 1}
    blocks = [block for block in blocks if id(block) not in bounded or any(fact.field in ("finding", "outcome") for fact in block.facts)]
    chosen = [block for block in blocks if block.under_scrutiny and block.count != 0 or (block.count == 0 and block.facts)]
    groups: list[Group] = []
    made: dict[int, Group] = {}
    for block in chosen:
        group = settle_block(block)
        twin = next((other for other in groups if _key(other) == _key(group) and _mergeable(other, group)), None)
        if twin is not None:
            _merge(twin, group)
            made[id(block)] = twin
        else:
            groups.append(group)
            made[id(block)] = group
    totals = _totals(wholes, made, groups)
    groups = _drop_vague(groups)
    for whole in [group for group in groups if _only_a_number(group)]:
        parts = [group for group in groups if group is not whole and not _only_a_number(group) and _can_be_part(group, whole)]
        if parts and sum(part.count or part.count_min for part in parts) <= (whole.count or 0) and whole.count and whole.count > 1:
            whole.is_total = True
            whole.conflicts = list(parts)  # type: ignore[arg-type]
            groups.remove(whole)
            totals.append(whole)
    result = totals + groups
    for number, group in enumerate(result, 1):
        group.note, group.id = "", f"r{number}"
    parents = {id(part): total for total in totals for part in total.conflicts if isinstance(part, Group)}
    for total in totals:
        for part in total.conflicts:
            if isinstance(part, Group) and part.part_of is None:
                part.part_of = total.id
        total.conflicts = []
    del parents
    return result


def _only_a_number(group: Group) -> bool:
    """Say whether nothing is told of a group but that so many were looked into."""
    return (
        group.count is not None and group.case_to_answer == "unknown" and group.finding == "unknown" and not group.outcomes and group.criminal in ("none", "referred", "no_charge")
        and group.proceeding in ("unknown", "none") and "count" not in group.inferred and group.rank in ("unknown", "mixed")
    )  # fmt: skip


def _can_be_part(group: Group, whole: Group) -> bool:
    left = ("former", "resigned", "retired")
    same_service = whole.service == "unknown" or group.service == whole.service or (whole.service in left and group.service in left)
    return same_service and (whole.role in ("mixed", group.role) or (whole.role == "officer" and group.role == "special_constable")) and group.part_of is None


def _key(group: Group) -> tuple[Any, ...]:
    return (
        group.role, group.rank, group.service, group.alleged, group.case_to_answer, group.proceeding, group.proceeding_state, group.finding,
        group.found_level, tuple(group.outcomes), group.criminal, group.count is None,
    )  # fmt: skip


def _mergeable(group: Group, other: Group) -> bool:
    return group.count is not None and other.count is not None


def _merge(group: Group, other: Group) -> None:
    group.count = (group.count or 0) + (other.count or 0)
    group.count_min += other.count_min
    group.claims += [claim for claim in other.claims if claim not in group.claims]
    group.inferred = sorted({*group.inferred, *other.inferred})
    for name, spans in other.evidence.items():
        known = group.evidence.setdefault(name, [])
        known += [span for span in spans if span not in known]


def _totals(wholes: list[Whole], made: dict[int, Group], groups: list[Group]) -> list[Group]:
    totals: list[Group] = []
    inner: dict[int, Group] = {}
    for whole in sorted(wholes, key=lambda whole: whole.outer is None):
        parts: list[Group] = []
        for block in whole.blocks:
            group = inner.get(id(block.parent)) if block.parent is not whole else None
            group = group or made.get(id(block))
            if group is not None and group not in parts:
                parts.append(group)
        if not parts or (len(parts) < 2 and whole.count is not None) or "count" not in whole.evidence:
            continue
        total = Group("", whole.count, whole.count_min, whole.role, whole.rank, whole.service, is_total=True)
        total.evidence = dict(whole.evidence)
        total.claims = [fact.claim for fact in whole.facts if fact.claim]
        total.conflicts = list(parts)  # type: ignore[arg-type]
        inner[id(whole)] = total
        totals.append(total)
    totals.reverse()
    return totals


def _drop_vague(groups: list[Group]) -> list[Group]:
    """Leave out a group with no number and no fate when the text says more of others of the same role."""
    kept = []
    for group in groups:
        bare = group.count is None and group.finding == "unknown" and not group.outcomes and group.case_to_answer == "unknown" and group.criminal in ("none", "unknown", "referred", "no_charge")
        if bare and group.count_min <= 2 and group.service == "unknown" and any(other is not group for other in groups):
            continue
        kept.append(group)
    return kept


def settle_block(block: Block) -> Group:
    """Return the record of one group of people from its facts."""
    group = Group("", block.count, block.count_min, block.role, block.rank, block.service)
    if group.role in ("special_constable", "pcso", "staff"):
        group.rank = "unknown"
    group.evidence = {name: list(spans) for name, spans in block.evidence.items()}
    group.inferred = sorted(block.inferred)
    body = [fact for fact in block.facts if fact.place != "headline"]
    headline = [fact for fact in block.facts if fact.place == "headline"]
    facts = body or headline
    _service(group, facts)
    _proceeding(group, facts)
    _finding(group, facts)
    _outcomes(group, facts)
    _case(group, facts)
    _imply(group, facts)
    _case(group, facts)
    _criminal(group, facts)
    _alleged(group, facts)
    if body:
        _headline(group, headline)
    group.claims = [fact.claim for fact in block.facts if fact.claim]
    return group


def _evidence(group: Group, name: str, fact: Fact) -> None:
    spans = group.evidence.setdefault(name, [])
    if fact.span not in spans:
        spans.append(fact.span)


def _service(group: Group, facts: list[Fact]) -> None:
    strength = {"unknown": 0, "serving": 1, "former": 2, "resigned": 3, "retired": 3, "deceased": 4}
    for fact in facts:
        if fact.field == "service" and strength[fact.value] >= strength[group.service]:
            group.service = fact.value
            group.evidence["service"] = [fact.span]


def _proceeding(group: Group, facts: list[Fact]) -> None:
    best: Fact | None = None
    states: dict[str, str] = {}
    for fact in facts:
        if fact.field != "proceeding" or fact.value in ("unknown", "none") or fact.polarity == "negated":
            continue
        if fact.polarity == "held" or states.get(fact.value) in (None, "unknown") or (fact.polarity == "cancelled" and states.get(fact.value) != "held"):
            states[fact.value] = fact.polarity
        rank = (not fact.implied or fact.value == "appeal", _height(fact.value))
        if best is None or rank >= (not best.implied or best.value == "appeal", _height(best.value)):
            best = fact
        _evidence(group, "proceeding", fact)
    if best is None:
        if any(fact.field == "proceeding" and fact.value == "none" for fact in facts):
            group.proceeding = "none"
        return
    value = best.value
    held = [name for name, state in states.items() if state == "held"]
    if value == "disciplinary_hearing":
        value = "disciplinary_meeting" if group.role in ("staff", "pcso") else "misconduct_hearing"
        states[value] = states["disciplinary_hearing"]
    if "misconduct_meeting" in held and value == "misconduct_hearing" and states[value] != "held":
        value = "misconduct_meeting"  # a hearing recommended, a meeting held in the end
    if group.role in ("staff",) and value == "misconduct_hearing" and best.implied:
        value = "disciplinary_meeting"
    group.proceeding = value
    state = states.get(value, "unknown")
    group.proceeding_state = state if state in ("held", "scheduled", "cancelled") else "unknown"


def _height(value: str) -> int:
    return _PROCEEDING_ORDER.index(value) if value in _PROCEEDING_ORDER else -1


def _finding(group: Group, facts: list[Fact]) -> None:
    findings = [fact for fact in facts if fact.field == "finding"]
    if not findings:
        return
    panel = [fact for fact in findings if fact.decider not in ("oversight",) or fact.value in ("withdrawn", "overturned")]
    chosen: Fact | None = None
    if panel:
        explicit = [fact for fact in panel if not fact.implied] or panel
        last = explicit[-1]
        proven = [fact for fact in panel if fact.value == "proven"]
        if last.value == "overturned":
            chosen = last
        elif proven and last.value in ("not_proven", "withdrawn"):
            chosen = proven[-1] if any(fact.level or not fact.implied for fact in proven) else last
        elif last.value == "withdrawn" and any(fact.value == "not_proven" for fact in explicit):
            chosen = next(fact for fact in explicit if fact.value == "not_proven")
        else:
            chosen = last
    elif group.proceeding_state == "scheduled":
        group.finding, group.found_level = "pending", "none"
        for fact in findings:
            _conflict(group, "finding", fact)
        return
    else:
        chosen = findings[-1]
    group.finding = chosen.value
    _evidence(group, "finding", chosen)
    if chosen.value == "proven":
        levels = [fact.level for fact in findings if fact.value == "proven" and fact.level]
        group.found_level = max(levels, key=LEVELS.index) if levels else "unknown"
        if group.found_level == "gross_incompetence":
            group.found_level = "performance"
            group.proceeding = "performance_meeting" if group.proceeding == "misconduct_hearing" else group.proceeding
        for fact in findings:
            if fact.value == "proven" and fact.level == group.found_level and fact.level_span:
                group.evidence.setdefault("found_level", []).append(fact.level_span)
    else:
        group.found_level = "none"


def _conflict(group: Group, name: str, fact: Fact) -> None:
    group.conflicts.append({"field": name, "value": fact.value, "level": fact.level, "place": fact.place, "evidence": [fact.span]})


def _outcomes(group: Group, facts: list[Fact]) -> None:
    given = [fact for fact in facts if fact.field == "outcome"]
    decided = [fact for fact in facts if fact.field in ("proceeding", "finding") and fact.polarity == "held" or fact.field == "finding" and fact.decider == "panel"]
    last_decision = max((fact.order for fact in decided), default=-1)
    settled_later = [fact for fact in given if fact.order >= last_decision] if last_decision >= 0 else given
    kept: list[Fact] = []
    for fact in given:
        if fact.value in _LOW and fact.order < last_decision and (group.finding in ("proven", "not_proven") or any(f is not fact and f.value != fact.value for f in settled_later)) and group.proceeding in ("misconduct_meeting", "misconduct_hearing", "accelerated_hearing"):
            continue
        kept.append(fact)
    values = {fact.value for fact in kept}
    if "final_written_warning" in values:
        values.discard("written_warning")
    if "reinstated" in values or group.finding == "overturned":
        values -= set(_SANCTIONS)
    if "would_have_been_dismissed" in values and "dismissed" in values:
        for fact in kept:
            if fact.value == "dismissed":
                _conflict(group, "outcomes", fact)
        values.discard("dismissed")
    nothing = max((fact.order for fact in kept if fact.value == "no_further_action"), default=-1)
    if group.service in _LEFT and nothing >= 0:
        values -= {fact.value for fact in kept if fact.value in _LOW and fact.order < nothing}
    real = values - {"no_further_action", "training", "barred_list", "not_dismissed", "other", "would_have_faced_proceedings"}
    if real:
        values.discard("no_further_action")
    job_kept = any(fact.value == "not_dismissed" and fact.implied for fact in kept)
    if "not_dismissed" in values and job_kept and values & {"final_written_warning", "written_warning", "reduction_in_rank", "management_action", "no_further_action"}:
        values.discard("not_dismissed")
        if group.service == "unknown":
            group.service = "serving"
            group.evidence["service"] = [fact.span for fact in kept if fact.value == "not_dismissed"][:1]
    if "other" in values and values & {"final_written_warning", "written_warning"}:
        values.discard("other")
    group.outcomes = [value for value in OUTCOME_ORDER if value in values]
    for fact in kept:
        if fact.value in values:
            _evidence(group, "outcomes", fact)


def _imply(group: Group, facts: list[Fact]) -> None:
    """Apply what the rules of annotation.md read from a sanction, a cancelled meeting or leaving."""
    sanctioned = [value for value in group.outcomes if value in _SANCTIONS]
    if group.count is None and any(value in _LOW for value in group.outcomes):
        sanctioned = []  # "written warnings and reflective practice for some officers" gives no one both
    if group.finding in ("unknown", "pending", "none") and sanctioned:
        group.finding = "proven"
        group.found_level = "unknown"
        group.inferred = sorted({*group.inferred, "finding"})
    if group.finding == "unknown" and "other" in group.outcomes and group.proceeding_state == "held" and "hearing" in group.proceeding:
        group.finding = "proven"
    if group.finding == "proven":
        levels = [fact.level for fact in facts if fact.field == "outcome" and fact.level and fact.value in _SANCTIONS]
        if group.found_level == "unknown" and levels:
            group.found_level = max(levels, key=LEVELS.index).replace("gross_incompetence", "performance")
        if group.found_level == "unknown" and group.proceeding == "misconduct_meeting":
            group.found_level = "misconduct"
            group.inferred = sorted({*group.inferred, "found_level"})
    if group.finding in ("proven", "not_proven") and group.proceeding in _PROCEEDING_ORDER and any(fact.field == "finding" and fact.decider in ("panel", "") for fact in facts):
        group.proceeding_state = "held"
    held = group.proceeding_state == "held" and group.proceeding in ("misconduct_meeting", "misconduct_hearing", "accelerated_hearing")
    if group.finding == "unknown" and held and group.outcomes == ["no_further_action"]:
        group.finding, group.found_level = "not_proven", "none"
    if group.finding == "not_proven" and not group.outcomes:
        group.outcomes = ["no_further_action"]
        group.inferred = sorted({*group.inferred, "outcomes"})
    informal = all(value in _LOW or value == "no_further_action" for value in group.outcomes)
    without = group.case_to_answer == "no" and "performance_procedures" not in group.outcomes
    stopped_short = group.service in _LEFT and group.outcomes == ["no_further_action"]
    if group.proceeding == "unknown" and group.finding == "unknown" and informal and (without or stopped_short):
        group.proceeding = "none"  # annotation.md: none is said, or plain from there being no case to answer
    if group.proceeding == "none" and group.finding == "unknown":
        group.finding = group.found_level = "none"
    if group.outcomes == ["would_have_faced_proceedings"] and group.service in _LEFT and group.finding in ("unknown", "pending"):
        group.finding = group.found_level = "none"
        if group.proceeding == "unknown":
            group.proceeding = "none"
    if group.finding == "unknown" and (group.proceeding_state == "scheduled" or group.proceeding == "investigation"):
        group.finding, group.found_level = "pending", "none"
    leaving = max((fact.order for fact in facts if fact.field == "service" and fact.value in _LEFT), default=-1)
    agreed = max((fact.order for fact in facts if fact.field == "proceeding" and fact.polarity == "scheduled"), default=-1)
    if group.proceeding_state == "scheduled" and leaving // 1000 >= agreed // 1000 > -1:
        group.proceeding_state = "cancelled"
    left_first = group.service in _LEFT and group.proceeding_state == "cancelled"
    if left_first and group.finding in ("unknown", "pending") and not group.outcomes:
        group.outcomes = ["no_further_action"]
        group.inferred = sorted({*group.inferred, "outcomes"})
    stopped = left_first or any(fact.field == "outcome" and fact.value == "no_further_action" for fact in facts)
    if group.service in _LEFT and group.finding in ("unknown", "pending") and stopped:
        group.finding, group.found_level = "none", "none"
        if group.proceeding_state == "scheduled":
            group.proceeding_state = "cancelled"


def _case(group: Group, facts: list[Fact]) -> None:
    answer, strong = "unknown", False
    for fact in facts:
        if fact.field == "case_to_answer":
            if fact.value == "disagreed":
                if answer == "yes":
                    answer = "no"
                continue
            if fact.implied and answer != "unknown" and strong and fact.value == "yes" and answer == "yes":
                continue
            answer, strong = fact.value, not fact.implied
            _evidence(group, "case_to_answer", fact)
        elif fact.field == "proceeding" and fact.value in ("misconduct_meeting", "misconduct_hearing", "accelerated_hearing") and fact.polarity in ("held", "scheduled"):
            answer = "yes"
        elif fact.field == "outcome" and fact.value == "performance_procedures" and (answer != "yes" or fact.level == "performance"):
            answer = "no"
    if group.finding in ("proven", "not_proven") and any(fact.field == "finding" and fact.decider == "force" for fact in facts):
        answer = "yes"
    if group.finding in ("proven", "not_proven") and (group.proceeding not in ("unknown", "none", "disciplinary_meeting") or (group.role != "staff" and any(fact.decider == "panel" and fact.field == "finding" for fact in facts))):
        answer = "yes"
    group.case_to_answer = answer


def _criminal(group: Group, facts: list[Fact]) -> None:
    order = {"none": 0, "referred": 1, "no_charge": 2, "charged": 3, "acquitted": 4, "convicted": 4}
    for fact in facts:
        if fact.field == "criminal" and order[fact.value] >= order[group.criminal]:
            group.criminal = fact.value
            group.evidence["criminal"] = [fact.span]
    if group.criminal == "referred":
        group.criminal = "referred"


def _alleged(group: Group, facts: list[Fact]) -> None:
    levels = [fact.level for fact in facts if fact.level and fact.field in ("case_to_answer", "finding", "scrutiny", "alleged", "proceeding", "outcome")]
    levels += [fact.value for fact in facts if fact.field == "alleged" and fact.value in LEVELS]
    if group.proceeding == "misconduct_meeting":
        levels.append("misconduct")
    if levels:
        group.alleged = max(levels, key=LEVELS.index)
    elif group.proceeding == "performance_meeting" or "performance_procedures" in group.outcomes:
        group.alleged = "performance"
    elif group.criminal in ("charged", "acquitted", "convicted"):
        group.alleged = "criminal"


def _headline(group: Group, headline: list[Fact]) -> None:
    """Keep what the headline says otherwise as a conflict; the body decides."""
    for fact in headline:
        if fact.field == "count" and group.count is not None and fact.value != str(group.count):
            group.conflicts.append({"field": "count", "value": int(fact.value), "level": "", "place": "headline", "evidence": [fact.span]})
        elif fact.field == "outcome" and fact.value not in group.outcomes and fact.value in _SANCTIONS:
            _conflict(group, "outcomes", fact)
        elif fact.field == "finding" and fact.value != group.finding and group.finding not in ("unknown",):
            _conflict(group, "finding", fact)


def warnings_of(groups: list[Group]) -> list[str]:
    """Return what a reader should look at: totals that do not add up, claims that disagree, numbers not given."""
    found: list[str] = []
    for group in groups:
        parts = [other for other in groups if other.part_of == group.id]
        told = sum(part.count or part.count_min for part in parts if not part.is_total)
        if group.is_total and group.count is not None and parts and told > group.count:
            found.append(f"{group.id}: a total of {group.count} has parts that make {told}")
        for conflict in group.conflicts:
            found.append(f"{group.id}: the {conflict['place']} says {conflict['field']} {conflict['value']}, settled otherwise")
        whole = next((other for other in groups if other.id == group.part_of), None)
        if whole is not None and whole.count and "count" in group.inferred and group.finding == group.case_to_answer == "unknown" and not group.outcomes:
            found.append(f"{group.id}: of a total of {whole.count} the text does not say what became of {group.count}")
        if group.count is None and not group.is_total:
            found.append(f"{group.id}: no number is given, at least {group.count_min}")
    return found
