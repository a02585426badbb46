"""Known differences between accounts: which of them come out of the comparison by themselves, and why others do not."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pandas as pd

from analysis.compare import compare_ledgers
from analysis.records import ComparisonRow, Group, Ledger
from analysis.study import contracts
from analysis.study.accounts import LEFT
from analysis.study.casebook import Casebook, ledgers

ALONE = ("omitted", "added")
SEVERITY = ("inflated", "weakened")
DIFFERENCES = {
    "count": ("count_differs",),
    "role": ("rank_differs",),
    "rank": ("rank_differs",),
    "service": ("status_differs",),
    "finding": tuple(f"finding_{way}" for way in SEVERITY),
    "outcomes": tuple(f"outcome_{way}" for way in SEVERITY),
}
"""The relations that say of a field that two accounts differ in it."""
TOLD = " told"
"""After a field: one account tells it and the other does not."""


def build_discrepancies(casebook: Casebook) -> pd.DataFrame:
    """Return one row a facet of a known difference: whether it is found, by which relation, and between whom.

    A facet names a field of the schema and the documents on both sides, or why the schema cannot express it. "rank
    told" asks for a rank that only one side gives, "group" for people whom one side lacks, "people" and "serving" for
    different numbers under scrutiny or still serving, "headline" for a headline harsher than the document's own
    groups, "within" for a group that contradicts itself. Nothing else is told to the comparison.
    """
    told = ledgers(casebook)
    coding = casebook.coding
    headlines = dict(zip(coding["doc_id"], coding["headline_outcome"], strict=True))
    rows = []
    for place, facet in enumerate(casebook.facets.itertuples(), 1):
        case, field = str(facet.case_id), str(facet.field)
        one, another = (
            [f"{case}-{name}" for name in str(side).split(";") if name] for side in (facet.one, facet.another)
        )
        shown = _shown(field, one, another, told, headlines) if field else []
        rows.append(
            {
                "row": f"casebook_discrepancies/{case}/{place}",
                "case_id": case,
                "facet": facet.facet,
                "field": field,
                "expressible": int(bool(field)),
                "found": int(bool(shown)),
                "relations": ";".join(sorted({relation for relation, _ in shown})),
                "documents": json.dumps(sorted({pair for _, pair in shown})),
                "why_not": facet.why_not,
            }
        )
    return contracts.CASEBOOK_DISCREPANCIES.validate(pd.DataFrame(rows))


def _shown(
    field: str, one: list[str], another: list[str], told: dict[str, Ledger], headlines: dict[str, str]
) -> list[tuple[str, str]]:
    """Return (relation, "document document") for every way in which the field differs between the two sides."""
    if field == "headline":
        return [("headline_harsher", document) for document in one if _headline_harsher(told[document], headlines)]
    if field == "within":
        return [("contradiction", document) for document in one if _contradiction(told[document])]
    pairs = [(told[first], told[second]) for first in one for second in another]
    if field in COUNTED:
        differ = [pair for pair in pairs if COUNTED[field](pair[0].groups) != COUNTED[field](pair[1].groups)]
        return [(f"{field}_differ", f"{first.document.id} {second.document.id}") for first, second in differ]
    return [
        (row.relation, f"{first.document.id} {second.document.id}")
        for first, second in pairs
        for row in compare_ledgers(first, second).rows
        if _differs(row, field)
    ]


def _differs(row: ComparisonRow, field: str) -> bool:
    if field == "group":
        return row.relation in ALONE
    name = field.removesuffix(TOLD)
    if field.endswith(TOLD):
        values = row.fields.get(name, [])
        return row.relation not in ALONE and any(value in UNSAID for value in values)
    return row.relation in DIFFERENCES.get(name, ()) and (name == "finding" or name in row.fields)


def _people(groups: Sequence[Group]) -> int:
    """How many people a document's groups add up to: its largest whole, or the sum of those that are no part."""
    wholes = [group.count or 0 for group in groups if group.is_total]
    parts = [group.count or group.count_min for group in groups if not group.is_total and not group.part_of]
    return max([*wholes, sum(parts)])


def _serving(groups: Sequence[Group]) -> int:
    """How many of a stated whole still serve, as the whole itself or its parts say."""
    wholes = {group.id for group in groups if group.is_total}
    return sum(
        group.count or 0 for group in groups if group.service == "serving" and wholes & {group.id, group.part_of}
    )


COUNTED: dict[str, Callable[[Sequence[Group]], int]] = {"people": _people, "serving": _serving}
"""Numbers of a whole document that two accounts may give differently."""
UNSAID: tuple[object, ...] = ("unknown", [], None)


def _headline_harsher(ledger: Ledger, headlines: dict[str, str]) -> bool:
    """Return whether the headline says dismissed or sacked although someone only would have been."""
    said = {outcome for group in ledger.groups for outcome in group.outcomes}
    return headlines.get(ledger.document.id) in ("dismissed", "sacked") and "would_have_been_dismissed" in said


def _contradiction(ledger: Ledger) -> bool:
    """Return whether people who had left are told as dismissed, as a group or in a whole; regulations exclude it."""
    dismissed = {group.id for group in ledger.groups if "dismissed" in group.outcomes}
    return any(group.service in LEFT and dismissed & {group.id, group.part_of} for group in ledger.groups)
