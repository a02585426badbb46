"""The relations between two groups that are the same people, each with its severity, both values and both evidences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from analysis.compare.fields import (
    FATE_FIELDS,
    NOTHING,
    PEOPLE_FIELDS,
    Interval,
    Verdict,
    compare_counts,
    compare_fields,
    interval,
)
from analysis.compare.notes import describe, doubt
from analysis.compare.pairing import Pair
from analysis.compare.severity import (
    Range,
    Scale,
    criminal_range,
    finding_range,
    outcome_range,
    scale_range,
    strongest,
)
from analysis.language import NOT_ENGLISH
from analysis.records import ComparisonRow, Group, Ledger

FINDING_FIELDS = ("finding", "found_level", "case_to_answer", "proceeding", "alleged")


def relate(pairs: Sequence[Pair]) -> list[ComparisonRow]:
    """Return the rows of all pairs of two ledgers, in their order; every group stands in at least one."""
    numbers = _merged_numbers(pairs)
    return [row for number, pair in enumerate(pairs) for row in _rows(pair, numbers.get(number))]


def unread_rows(official: Ledger, article: Ledger) -> list[ComparisonRow]:
    """Return a row for every group of two ledgers of which one is of a text that could not be read for its language."""
    sides = (("official account", official), ("article", article))
    unread = " and the ".join(name for name, ledger in sides if NOT_ENGLISH in ledger.warnings)
    note = f"not compared: the {unread} is hardly in English and was not read"
    alone = [Pair(group, None) for group in official.groups] + [Pair(None, group) for group in article.groups]
    return [replace(_alone(pair), relation="not_comparable", fields={}, note=note) for pair in alone]


def _rows(pair: Pair, number: Verdict | None) -> list[ComparisonRow]:
    if pair.official is None or pair.article is None:
        return [_alone(pair)]
    official, article = pair.official, pair.article
    verdicts: dict[str, Verdict] = {} if number is None else {"count": number}
    verdicts |= compare_fields(official, article)
    if pair.link == "whole":
        verdicts = {name: verdict for name, verdict in verdicts.items() if name in PEOPLE_FIELDS}
    told = pair.link != "whole" and not (official.is_total or article.is_total)
    rows = _differences(official, article, verdicts)
    rows += _severity_rows(official, article) if told else []
    at_odds = any(row.relation.endswith("differs") for row in rows) or (told and _settled_severity(official, article))
    return rows if rows and at_odds else rows + _specificity(pair, verdicts, alone=not rows)


def _merged_numbers(pairs: Sequence[Pair]) -> dict[int, Verdict]:
    """Return the verdict on the number of every pair, those who are merged counted together with their main pair.

    People with another fate do not count: an article that gives four the fate of three has the number wrong.
    A merged pair has a verdict of its own only where the other side gives no number at all.
    """
    verdicts: dict[int, Verdict] = {}
    for place, pair in enumerate(pairs):
        if not (pair.official and pair.article):
            continue
        merged = [p for p in pairs if p.link == "merged" and p.official and p.article and _counts(p, pair)]
        if pair.link != "merged":
            official = _sum([pair.official, *(p.official for p in merged if p.official and p.article is pair.article)])
            article = _sum([pair.article, *(p.article for p in merged if p.article and p.official is pair.official)])
            verdicts[place] = compare_counts(official, article)
        elif pair.official.count is None or pair.article.count is None:
            verdicts[place] = compare_counts(interval(pair.official), interval(pair.article))
            if verdicts[place] == "differs":
                verdicts[place] = "wider" if pair.article.count is None else "narrower"
    return verdicts


def _is_part(merged: Pair, whole: Pair) -> bool:
    """Return whether a merged pair is of people whom a whole counts already."""
    sides = ((merged.official, whole.official), (merged.article, whole.article))
    return any(part and total and total.is_total and part.part_of == total.id for part, total in sides)


def _sum(groups: Iterable[Group]) -> Interval:
    intervals = [interval(group) for group in groups]
    return sum(low for low, _ in intervals), sum(high for _, high in intervals)


def _counts(merged: Pair, main: Pair) -> bool:
    """Return whether people who are merged count beside those of the main pair: not counted yet, and of their fate."""
    if _is_part(merged, main):
        return False
    own = [(merged.official, main.official), (merged.article, main.article)]
    return _agree(merged.official, merged.article) or not any(a and b and _settled_severity(a, b) for a, b in own)


def _agree(first: Group | None, second: Group | None) -> bool:
    """Return whether two groups tell the same fate: nothing at odds, nothing more or less severe."""
    if first is None or second is None or _settled_severity(first, second):
        return False
    return "differs" not in compare_fields(first, second).values()


def _alone(pair: Pair) -> ComparisonRow:
    """Return the row of a group that the other side does not have, with all that is known of it."""
    group = pair.official or pair.article
    assert group is not None
    known = {name: getattr(group, name) for name in (*PEOPLE_FIELDS, *FATE_FIELDS) if _is_known(getattr(group, name))}
    relation = "omitted" if pair.official else "added"
    return ComparisonRow(
        pair.official.id if pair.official else None,
        pair.article.id if pair.article else None,
        relation,
        {name: [value, None] if pair.official else [None, value] for name, value in known.items()},
        0,
        {side: one.evidence if one else {} for side, one in (("official", pair.official), ("article", pair.article))},
        describe(relation, group) + doubt(pair.official, pair.article),
    )


def _is_known(value: Any) -> bool:
    return bool(value) if isinstance(value, list) else value not in NOTHING


def _differences(official: Group, article: Group, verdicts: dict[str, Verdict]) -> list[ComparisonRow]:
    """Return the rows for number, rank (role among it) and service where both accounts give values that exclude."""
    relations = (("count_differs", ("count",)), ("rank_differs", ("rank", "role")), ("status_differs", ("service",)))
    if verdicts.get("count") == "differs" and "mixed" in (official.role, article.role):
        verdicts = {**verdicts, "role": "same"}  # officers alone counted instead of officers and staff: fewer people
    rows = []
    for relation, names in relations:
        at_odds = [name for name in names if verdicts.get(name) == "differs"]
        if at_odds:
            rows.append(_row(relation, official, article, at_odds))
    return rows


def _severity_rows(official: Group, article: Group) -> list[ComparisonRow]:
    """Return the rows for findings and outcomes that the article has higher or lower, conflicts at their strongest."""
    rows: list[ComparisonRow] = []
    for name, fields, distance, before, after in (
        ("finding", FINDING_FIELDS, *_distance(official, article, finding_range)),
        ("finding", ("criminal",), *_distance(official, article, criminal_range)),
        ("outcome", ("outcomes",), *_distance(official, article, outcome_range)),
    ):
        relation = f"{name}_{'inflated' if distance > 0 else 'weakened'}"
        if distance and all(row.relation != relation for row in rows):
            differing = [field for field in fields if getattr(before, field) != getattr(after, field)]
            rows.append(_row(relation, before, after, differing, distance))
    return rows


def _distance(official: Group, article: Group, scale: Scale) -> tuple[int, Group, Group]:
    """Return the steps from the official account to the article, and the readings of both that it is taken from."""
    before, first = strongest(official, scale)
    after, second = strongest(article, scale)
    return _steps(before, after, first, scale), first, second


def _settled_severity(official: Group, article: Group) -> bool:
    """Return whether the settled values, conflicts aside, differ in severity."""
    return any(
        _steps(scale(official), scale(article), official, scale)
        for scale in (finding_range, criminal_range, outcome_range)
    )


def _steps(before: Range | None, after: Range | None, official: Group, scale: Scale) -> int:
    if after and before is None and scale is outcome_range and official.finding == "pending":
        before = scale_range("outcomes", "no_further_action", "no_further_action")  # nothing is decided yet
    return before.distance(after) if before and after else 0


def _specificity(pair: Pair, verdicts: dict[str, Verdict], alone: bool) -> list[ComparisonRow]:
    """Return the row of groups that are compatible: less or more specific, not comparable, or the same."""
    official, article = pair.official, pair.article
    assert official is not None
    assert article is not None
    wider = [name for name, verdict in verdicts.items() if verdict == "wider"]
    narrower = [name for name, verdict in verdicts.items() if verdict == "narrower"]
    if (wider or narrower) and not pair.comparable:
        return [_row("not_comparable", official, article, [*wider, *narrower])] if alone else []
    if wider:
        return [_row("less_specific", official, article, [*wider, *narrower])]
    if narrower:
        return [_row("more_specific", official, article, narrower)]
    return [_row("same", official, article, [])] if alone else []


def _row(relation: str, official: Group, article: Group, names: Sequence[str], severity: int = 0) -> ComparisonRow:
    shown = [name for name in names if name != "finding"]
    if "finding" in names:
        shown = ["finding", *(["found_level"] if official.found_level != article.found_level else []), *shown]
    fields = {name: [getattr(official, name), getattr(article, name)] for name in dict.fromkeys(shown)}
    evidence = {"official": _evidence(official, fields), "article": _evidence(article, fields)}
    note = describe(relation, official, article, fields)
    note += doubt(official, article) if relation != "same" else ""
    return ComparisonRow(official.id, article.id, relation, fields, severity, evidence, note)


def _evidence(group: Group, fields: Iterable[str]) -> dict[str, list[Any]]:
    """Return the offsets for the fields that differ; where a group has none for them, all that it rests on."""
    named = {name: group.evidence[name] for name in fields if group.evidence.get(name)}
    return named or dict(group.evidence)
