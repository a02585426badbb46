"""Compare claim by claim: what each sentence of an article says beside the official claim nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from analysis.compare.severity import criminal_range, finding_range, outcome_range
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
            first = [claim for claim in before if ASPECTS[claim.kind] == aspect]
            second = [claim for claim in after if ASPECTS[claim.kind] == aspect]
            for claim in second:
                found += _against(aspect, first, claim, pair.official, pair.link == "pair")
            if not second:
                found += [_relation(aspect, "omitted", claim, None, article_group=pair.article) for claim in first]
    return list(dict.fromkeys(found))


def _claims(ledger: Ledger, group: Group | None) -> Iterator[Claim]:
    if group is not None:
        for claim in ledger.claims:
            if claim.kind in ASPECTS and (claim.group == group.id or claim.id in group.claims):
                yield claim


def _against(
    aspect: str, official: Sequence[Claim], claim: Claim, group: Group | None, same_people: bool
) -> list[ClaimRelation]:
    """Return the relations of an article's claim to the nearest of the official ones; added where there are none."""
    if not official:
        return [_relation(aspect, "added", None, claim, official_group=group)]
    nearest = min(official, key=lambda other: _remoteness(aspect, other, claim))
    rows = [_compare(aspect, nearest, claim)]
    if same_people:
        rows += [
            _relation(name, DIFFERS[name], nearest, claim)
            for name, verdict in _people_verdicts(nearest, claim)
            if verdict == "differs"
        ]
    return rows


def _remoteness(aspect: str, official: Claim, article: Claim) -> tuple[int, bool, bool, int]:
    same_value = (official.kind, official.value) == (article.kind, article.value)
    return (
        abs(_severity(aspect, official, article)),
        not same_value,
        official.polarity != article.polarity,
        official.start,
    )


def _severity(aspect: str, official: Claim, article: Claim) -> int:
    scale = SCALES.get(aspect)
    before, after = (scale(_as_group(official)), scale(_as_group(article))) if scale else (None, None)
    return before.distance(after) if before and after else 0


def _compare(aspect: str, official: Claim, article: Claim) -> ClaimRelation:
    severity = _severity(aspect, official, article)
    if severity:
        name = "outcome" if aspect == "outcomes" else "finding"
        relation = f"{name}_{'inflated' if severity > 0 else 'weakened'}"
    else:
        relation = RELATION.get(_verdict(aspect, _as_group(official), _as_group(article)), "not_comparable")
    return _relation(aspect, relation, official, article, severity=severity)


def _verdict(aspect: str, official: Group, article: Group) -> Verdict:
    if aspect == "finding":
        return compare_findings(official, article)
    if aspect == "outcomes":
        return compare_outcomes(official, article)
    return compare_values(getattr(official, aspect), getattr(article, aspect))


def _people_verdicts(official: Claim, article: Claim) -> Iterator[tuple[str, Verdict]]:
    first, second = _as_group(official), _as_group(article)
    yield "count", compare_counts(interval(first), interval(second))
    for name in ("role", "rank", "service"):
        yield name, compare_people(name, first, second)


def _as_group(claim: Claim) -> Group:
    """Return a claim as a group of which nothing else is known, its polarity taken into the value."""
    values: dict[str, Any] = {}
    value = NEGATED.get(claim.value, claim.value) if claim.polarity == "negated" else claim.value
    if claim.polarity == "would_have" and value == "dismissed":
        value = "would_have_been_dismissed"
    still_open = claim.polarity in OPEN_POLARITIES
    if claim.kind in ("outcome", "outcomes"):
        values = {"finding": "pending"} if still_open else {"outcomes": [value]}
    elif claim.kind == "found_level":
        proven = claim.polarity not in ("negated", *OPEN_POLARITIES)
        values = {"finding": "proven", "found_level": value} if proven else {"finding": "pending", "alleged": value}
    elif claim.kind == "finding" and still_open:
        values = {"finding": "pending"}
    elif claim.kind == "case_to_answer":
        values = {"case_to_answer": value, "finding": "pending" if value == "yes" else "none"}
    else:
        values = {claim.kind: value}
    people = {name: getattr(claim, name) for name in ("count", "count_min", "role", "rank", "service")}
    return Group(claim.id, **people, **values)


def _relation(
    aspect: str,
    relation: str,
    official: Claim | None,
    article: Claim | None,
    *,
    severity: int = 0,
    official_group: Group | None = None,
    article_group: Group | None = None,
) -> ClaimRelation:
    sides: Iterable[tuple[Claim | None, Group | None]] = ((official, official_group), (article, article_group))
    records = [claim.group if claim else group.id if group else None for claim, group in sides]
    name = aspect if aspect in DIFFERS else "value"
    shown = article or official
    return ClaimRelation(
        official.id if official else None,
        article.id if article else None,
        records[0],
        records[1],
        aspect,
        relation,
        (_text(official, name), _text(article, name)),
        (official.polarity if official else None, article.polarity if article else None),
        severity,
        (official.start, official.end) if official else None,
        (article.start, article.end) if article else None,
        shown.place if shown else "body",
    )


def _text(claim: Claim | None, name: str) -> str | None:
    return None if claim is None or getattr(claim, name) is None else str(getattr(claim, name))
