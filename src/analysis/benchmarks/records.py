"""Name the records of an extracted ledger after those of a coded one, so that rows about them can be compared."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.records import Document, Group, Ledger, Span

# What tells one record of a document from another, the number and whether it is a total before the rest.
WEIGHTS = {"count": 2.0, "is_total": 2.0, "finding": 1.5, "role": 1.0, "rank": 1.0, "service": 1.0, "proceeding": 0.5}
OUTCOMES_WEIGHT = 1.5
LINES_WEIGHT = 2.0
ENOUGH = 0.4
"""The share of the greatest likeness from which two records can be the same."""

Row = tuple[str | None, str | None, str]


def coded_ledger(document: Document, records: Iterable[Mapping[str, Any]]) -> Ledger:
    """Return coded records as a ledger; the lines that a coder names become the evidence of the field "people"."""
    lines = line_spans(document.text)
    groups = []
    for record in records:
        known = {name: value for name, value in record.items() if name in Group.__dataclass_fields__}
        spans = [lines[line] for line in record.get("lines") or [] if 0 <= line < len(lines)]
        known.setdefault("evidence", {"people": spans} if spans else {})
        groups.append(Group(**known))
    return Ledger(document, groups)


def line_spans(text: str) -> list[Span]:
    """Return the offsets of the lines of a text."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def match_records(coded: Ledger, extracted: Ledger) -> dict[str, str]:
    """Return the coded id of each extracted record that has a counterpart, by the one-to-one choice most alike."""
    if not coded.groups or not extracted.groups:
        return {}
    starts = [start for start, _ in line_spans(coded.document.text)]
    likeness = np.array([[_likeness(a, b, starts) for b in coded.groups] for a in extracted.groups])
    rows, columns = linear_sum_assignment(-likeness)
    return {
        extracted.groups[row].id: coded.groups[column].id
        for row, column in zip(rows, columns, strict=True)
        if likeness[row, column] >= ENOUGH
    }


def _likeness(first: Group, second: Group, starts: Sequence[int]) -> float:
    """Return the weighted share of equal fields, outcomes and lines, from 0 to 1."""
    score = sum(weight for name, weight in WEIGHTS.items() if getattr(first, name) == getattr(second, name))
    score += OUTCOMES_WEIGHT * _shared(set(first.outcomes), set(second.outcomes))
    score += LINES_WEIGHT * _shared(_lines(first, starts), _lines(second, starts))
    return score / (sum(WEIGHTS.values()) + OUTCOMES_WEIGHT + LINES_WEIGHT)


def _shared(first: set[Any], second: set[Any]) -> float:
    return len(first & second) / len(first | second) if first | second else 1.0


def _lines(group: Group, starts: Sequence[int]) -> set[int]:
    return {bisect_right(starts, span[0]) - 1 for spans in group.evidence.values() for span in spans}


def rename_by_rows(gold: Sequence[Row], predicted: Sequence[Row]) -> tuple[dict[str, str], dict[str, str]]:
    """Return new names for the official and the article records of predicted rows, so that most rows equal gold ones.

    The sides are renamed in turn, each the best for the other's names of the turn before, beginning from the relations
    alone.
    """
    names: list[dict[str, str]] = [{}, {}]
    for turn in range(6):
        side = turn % 2
        other = names[1 - side] if turn else None
        names[side] = _best_names(gold, predicted, side, other)
    return names[0], names[1]


def _best_names(
    gold: Sequence[Row], predicted: Sequence[Row], side: int, other: Mapping[str, str] | None
) -> dict[str, str]:
    def profile(rows: Sequence[Row], record: str, names: Mapping[str, str] | None) -> Counter[tuple[Any, ...]]:
        own = [row for row in rows if row[side] == record]
        partners = [row[1 - side] for row in own]
        if other is None:  # at first only whether there is a counterpart at all
            return Counter((row[2], partner is None) for row, partner in zip(own, partners, strict=True))
        renamed = [partner if names is None or partner is None else names.get(partner) for partner in partners]
        return Counter((row[2], partner) for row, partner in zip(own, renamed, strict=True))

    coded = sorted({str(row[side]) for row in gold if row[side]})
    found = sorted({str(row[side]) for row in predicted if row[side]})
    if not coded or not found:
        return {}
    profiles = [profile(gold, record, None) for record in coded]
    agreement = np.array([[(profile(predicted, r, other) & p).total() for p in profiles] for r in found])
    rows, columns = linear_sum_assignment(-agreement)
    return {found[row]: coded[column] for row, column in zip(rows, columns, strict=True)}
