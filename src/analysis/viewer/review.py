"""One document's reading as a form: accept it or correct it, and keep the result as a coded ledger on one line."""

from __future__ import annotations

from typing import Any

from analysis import records
from analysis.coded import VOCABULARIES
from analysis.compare.align import align
from analysis.compare.notes import people
from analysis.records import Group, Ledger
from analysis.viewer.cards import field_name
from analysis.viewer.labels import official_labels
from analysis.viewer.reading import reading
from analysis.viewer.render import anchor, clip, render

PLACED = ("count", "rank", "outcomes")
"""The fields whose lines the schema keeps."""


def review_page(ledger: Ledger, other: Ledger | None = None) -> str:
    """Return a page on which a person accepts or corrects the reading of one document, field by field.

    The page downloads the result as one JSON line in the schema of a coded ledger (id, records), with the hash of the
    text (`text_sha256`), `corrected_by`, `corrected_at` (ISO 8601 date) and `why`. With the ledger of an `other`
    reader, of the same text, every field on which the two readings differ shows both, and what only the other has can
    be taken over.
    """
    twins, alone = _second(ledger, other)
    view = reading(ledger, official_labels(ledger.groups), ledger.document.id)
    given = {
        "id": ledger.document.id,
        "text_sha256": view.sha256,
        "file": f"{anchor(ledger.document.id)[4:]}.corrected.jsonl",
        "records": [_record(ledger, group) for group in ledger.groups],
        "other": [_record(other or ledger, group) for group in alone],
    }
    return render(
        "review.html",
        "review.js",
        view=view,
        title=clip(ledger.document.title or ledger.document.id, 300),
        groups=[
            (group, record, _differing(ledger, group, twins.get(group.id)))
            for group, record in zip(ledger.groups, given["records"], strict=True)
        ],
        blank=_record(ledger, Group("", None, 1)),
        alone=[people(group) for group in alone],
        choices={field: (field_name(field), values) for field, values in VOCABULARIES.items()},
        outcomes=list(records.OUTCOMES),
        given=given,
    )


def _second(ledger: Ledger, other: Ledger | None) -> tuple[dict[str, Group], list[Group]]:
    """Return the other reader's group for each group, by id, and the groups that only the other reader has."""
    pairs = align(ledger, other) if other else []
    twins: dict[str, Group] = {}
    for pair in pairs:
        if pair.official and pair.article:
            twins.setdefault(pair.official.id, pair.article)
    return twins, [pair.article for pair in pairs if pair.article and not pair.official]


def _differing(ledger: Ledger, group: Group, twin: Group | None) -> dict[str, Any]:
    """Return the other reader's values of the fields on which it differs."""
    if twin is None:
        return {}
    ours, theirs = _record(ledger, group), _record(ledger, twin)
    least = ("count_min",) if twin.count is None else ()  # a number that is known is its own least
    return {name: theirs[name] for name in ("count", *least, *VOCABULARIES, "outcomes") if ours[name] != theirs[name]}


def _record(ledger: Ledger, group: Group) -> dict[str, Any]:
    """Return a group in the schema of the coded ledgers."""
    text = ledger.document.text
    places = {span[0] for name in PLACED for span in group.evidence.get(name, ())}
    return {
        "id": group.id,
        "count": group.count,
        "count_min": group.count_min,
        **{name: getattr(group, name) for name in VOCABULARIES if name != "criminal"},
        "outcomes": list(group.outcomes),
        "criminal": group.criminal,
        "part_of": group.part_of,
        "is_total": group.is_total,
        "lines": sorted({text.count("\n", 0, place) for place in places}),
        "note": group.note,
    }
