"""Compare claim by claim: what each sentence of an article says beside the official claim nearest to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.compare.align import align
from analysis.compare.fields import (
    Verdict,
    compare_counts,
    compare_findings,
    compare_outcomes,
    compare_people,
    compare_values,
    interval,
)
from analysis.compare.pairing import Pair
from analysis.compare.severity import conflicting_readings, criminal_range, finding_range, outcome_range
from analysis.records import Claim, Group, Ledger, Span

# The kinds of claim that answer the same question, so that "a case to answer" can be held against "found guilty".
ASPECTS = {
    "finding": "finding",
    "found_level": "finding",
    "case_to_answer": "finding",
    "outcome": "outcomes",
    "outcomes": "outcomes",
    "criminal": "criminal",
    "proceeding": "proceeding",
    "alleged": "alleged",
    "service": "service",
}
SCALES = {"finding": finding_range, "outcomes": outcome_range, "criminal": criminal_range}
# What a claim comes to when it is turned round ("was not dismissed") or not yet so ("could be dismissed", "if proven").
NEGATED = {"proven": "not_proven", "dismissed": "not_dismissed", "yes": "no", "charged": "no_charge"}
OPEN_POLARITIES = ("hypothetical", "scheduled", "possible")
RELATION = {"same": "same", "wider": "less_specific", "narrower": "more_specific", "unknown": "not_comparable"}
DIFFERS = {"count": "count_differs", "rank": "rank_differs", "role": "rank_differs", "service": "status_differs"}


@dataclass(frozen=True, slots=True)
class ClaimRelation:
    """One relation between an official claim and an article's claim about the same people.

    `official` and `article` are claim ids, None where a side says nothing on it. `values` holds both values, a spans's
    offsets count code points of its own document. `severity` is as in ComparisonRow; `place` is the article's
    (headline, lead, body), or the official one for what was omitted.
    """

    official: str | None
    article: str | None
    official_record: str | None
    article_record: str | None
    aspect: str
    relation: str
    values: tuple[str | None, str | None]
    polarities: tuple[str | None, str | None]
    severity: int = 0
    official_span: Span | None = None
    article_span: Span | None = None
    place: str = "body"


def claim_relations(official: Ledger, article: Ledger) -> list[ClaimRelation]:
    """Return how every claim on what befell a group stands to the claims of the other side, group by group.

    Each claim of the article is held against the nearest official claim on the same question about the same people;
    official claims on a question that the article leaves open are omitted ones, the article's on a new one added.
    """
    found: list[ClaimRelation] = []
    for pair in align(official, article):
        before = list(_claims(official, pair.official))
        after = list(_claims(article, pair.article))
        for aspect in dict.fromkeys(ASPECTS.values()):
            first = [one for one in before if ASPECTS[one.claim.kind] == aspect]
            second = [one for one in after if ASPECTS[one.claim.kind] == aspect]
            for one in second:
                found += _against(aspect, first, one, pair)
            if not second:
                found += [_relation(aspect, "omitted", one, None, pair) for one in first]
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim and what it says of its people when nothing else is known of them."""

    claim: Claim
    group: Group


def _claims(ledger: Ledger, group: Group | None) -> Iterator[_Told]:
    if group is not None:
        for claim in ledger.claims:
            if claim.kind in ASPECTS and (claim.group == group.id or claim.id in group.claims):
                yield _Told(claim, _as_group(claim, group))


def _against(aspect: str, official: Sequence[_Told], one: _Told, pair: Pair) -> list[ClaimRelation]:
    """Return the relations of an article's claim to the nearest of the official ones; added where there are none."""
    if not official:
        return [_relation(aspect, "added", None, one, pair)]
    nearest = min(official, key=lambda other: _remoteness(aspect, other, one))
    rows = [_compare(aspect, nearest, one, pair)]
    if pair.link == "pair":
        rows += [
            _relation(name, DIFFERS[name], nearest, one, pair)
            for name, verdict in _people_verdicts(nearest.group, one.group)
            if verdict == "differs"
        ]
    return rows


def _remoteness(aspect: str, official: _Told, article: _Told) -> tuple[int, bool, bool, int]:
    same_value = (official.claim.kind, official.claim.value) == (article.claim.kind, article.claim.value)
    same_polarity = official.claim.polarity == article.claim.polarity
    return abs(_severity(aspect, official, article)), not same_value, not same_polarity, official.claim.start


def _severity(aspect: str, official: _Told, article: _Told) -> int:
    scale = SCALES.get(aspect)
    before, after = (scale(official.group), scale(article.group)) if scale else (None, None)
    return before.distance(after) if before and after else 0


def _compare(aspect: str, official: _Told, article: _Told, pair: Pair) -> ClaimRelation:
    severity = _severity(aspect, official, article)
    if severity:
        name = "outcome" if aspect == "outcomes" else "finding"
        relation = f"{name}_{'inflated' if severity > 0 else 'weakened'}"
    else:
        at_odds = DIFFERS.get(aspect, "not_comparable")  # no relation is defined for levels or proceedings at odds
        relation = RELATION.get(_verdict(aspect, official.group, article.group), at_odds)
    return _relation(aspect, relation, official, article, pair, severity=severity)


def _verdict(aspect: str, official: Group, article: Group) -> Verdict:
    if aspect == "finding":
        return compare_findings(official, article)
    if aspect == "outcomes":
        return compare_outcomes(official, article)
    return compare_values(getattr(official, aspect), getattr(article, aspect))


def _people_verdicts(official: Group, article: Group) -> Iterator[tuple[str, Verdict]]:
    yield "count", compare_counts(interval(official), interval(article))
    for name in ("role", "rank"):
        yield name, compare_people(name, official, article)


def _as_group(claim: Claim, group: Group) -> Group:
    """Return a claim as a group of which nothing else is known, its polarity taken into the value."""
    value = NEGATED.get(claim.value, claim.value) if claim.polarity == "negated" else claim.value
    if claim.polarity == "would_have" and value == "dismissed":
        value = "would_have_been_dismissed"
    if claim.kind == "found_level" and claim.polarity == "negated":
        return Group(claim.id, finding="not_proven")
    values = _values(claim.kind, value, claim.polarity in OPEN_POLARITIES)
    if values.get("finding") == "proven" and "found_level" not in values:
        values["found_level"] = _level(claim, group)
    people = {name: getattr(claim, name) for name in ("count", "count_min", "role", "rank", "service")}
    return Group(claim.id, **{**people, **values})


def _values(kind: str, value: str, still_open: bool) -> dict[str, Any]:
    """Return the fields of a group that a claim speaks to; what is still open is a matter pending."""
    if kind in ("outcome", "outcomes"):
        return {"finding": "pending"} if still_open else {"outcomes": [value]}
    if kind == "found_level":
        return {"finding": "pending", "alleged": value} if still_open else {"finding": "proven", "found_level": value}
    if kind == "finding" and still_open:
        return {"finding": "pending"}
    if kind == "case_to_answer":
        return {"case_to_answer": value, "finding": "pending" if value == "yes" else "none"}
    return {kind: value}


def _level(claim: Claim, group: Group) -> str:
    """Return the level at which a claim has something proven: the group's, or that of the conflict the claim is."""
    if group.finding == "proven":
        return group.found_level
    for reading in conflicting_readings(group):
        if any(claim.start <= start and end <= claim.end for start, end in reading.evidence.get("finding", [])):
            return reading.found_level
    return "unknown"


def _relation(
    aspect: str, relation: str, official: _Told | None, article: _Told | None, pair: Pair, *, severity: int = 0
) -> ClaimRelation:
    before, after = official.claim if official else None, article.claim if article else None
    name = "value" if aspect in ASPECTS.values() else aspect
    shown = after or before
    return ClaimRelation(
        before.id if before else None,
        after.id if after else None,
        pair.official.id if pair.official else None,
        pair.article.id if pair.article else None,
        aspect,
        relation,
        (_text(before, name), _text(after, name)),
        (before.polarity if before else None, after.polarity if after else None),
        severity,
        (before.start, before.end) if before else None,
        (after.start, after.end) if after else None,
        shown.place if shown else "body",
    )


def _text(claim: Claim | None, name: str) -> str | None:
    return None if claim is None or getattr(claim, name) is None else str(getattr(claim, name))
