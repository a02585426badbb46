"""Which documents most deserve a person's minute and why, and a page for each on which the reading is put right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from analysis.agreement import disagreements, pair_records
from analysis.coded import read_coded
from analysis.confidence import rate
from analysis.readers.statements import PEOPLE_UNREAD, document_labels
from analysis.records import Claim, Document, Group, Ledger, to_json

LOW = 0.6
"""A group below this probability of being right is a reason in words; every group counts in the order."""
DIFFERENCE, SUM, WARNING, NOBODY = 0.5, 1.0, 0.25, 0.5
"""What a difference between readers, a total that fails, any other warning and claims that reach nobody add.

They are added to the expected number of wrong groups, and so are in groups that a minute may put right.
"""
EMPTY = 0.6
"""What a reading that finds nobody adds: by reading, so many of them miss somebody."""
_FATES = ("finding", "outcome", "criminal")


@dataclass(frozen=True, slots=True)
class Item:
    """A document in the queue: how much it deserves a look, in groups that may be wrong, and the reasons in words."""

    document: str
    title: str
    score: float
    confidence: float | None
    reasons: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return the item as plain values."""
        return asdict(self)


def queue(
    documents: Iterable[Document],
    ledgers: Iterable[Ledger],
    limit: int | None = None,
    second: Iterable[Ledger] = (),
) -> list[Item]:
    """Return the documents that most deserve a look, the first first, at most `limit`.

    A document's score is the number of its groups that are expected to be wrong, and what the readers' differences (by
    a `second` reading of it), sums and warnings add. Ledgers are found by their document's id and rated where they are
    not yet; a document without ledger, or without anything to look at, is left out.
    """
    read = {ledger.document.id: ledger for ledger in ledgers}
    again = {ledger.document.id: ledger for ledger in second}
    items = [_item(doc, read[doc.id], again.get(doc.id)) for doc in documents if doc.id in read]
    ordered = sorted((item for item in items if item.score > 0), key=lambda item: (-item.score, item.document))
    return ordered[:limit]


def _item(document: Document, ledger: Ledger, second: Ledger | None) -> Item:
    if any(group.confidence is None for group in ledger.groups):
        rate(ledger)
    chances = [group.confidence for group in ledger.groups if group.confidence is not None]
    differing = _differing(ledger, second) if second is not None else []
    sums, others = _sums(ledger.groups), _warnings(ledger)
    adrift = _adrift(ledger)
    empty = [] if ledger.groups else ["nobody found: check"]
    score = (
        sum(1 - chance for chance in chances)
        + DIFFERENCE * len(differing)
        + SUM * len(sums)
        + WARNING * len(others)
        + NOBODY * len(adrift)
        + EMPTY * len(empty)
    )
    reasons = [*_doubts(ledger.groups), *sums, *differing, *empty, *adrift, *others]
    title = document.title or ledger.document.title
    return Item(document.id, title, round(score, 3), min(chances, default=None), reasons)


def _doubts(groups: Iterable[Group]) -> list[str]:
    """Return a line for every group that is likely to be wrong, the least likely to be right first."""
    unsure = sorted((group.confidence, group.id, group) for group in groups if (group.confidence or 0) < LOW)
    return [f"{name} ({_people(group)}) is right with a probability of {chance:.2f}" for chance, name, group in unsure]


def _people(group: Group) -> str:
    number = f"at least {group.count_min}" if group.count is None else str(group.count)
    said = (group.service, group.rank, group.role, *group.outcomes)
    return " ".join([number, *(value.replace("_", " ") for value in said if value != "unknown")])


def _sums(groups: Sequence[Group]) -> list[str]:
    """Return a line for every total whose parts, all of known number, make another number."""
    found = []
    for whole in groups:
        parts = [group for group in groups if group.part_of == whole.id]
        told = sum(part.count or 0 for part in parts)
        known = whole.count is not None and all(part.count is not None for part in parts)
        if whole.is_total and parts and known and told != whole.count:
            found.append(f"{whole.id}: a total of {whole.count} has parts that make {told}")
    return found


def _warnings(ledger: Ledger) -> list[str]:
    """Return the reading's own warnings but those about sums, which are counted by themselves."""
    return [warning for warning in ledger.warnings if "parts that make" not in warning]


def _adrift(ledger: Ledger) -> list[str]:
    """Return a line where the text tells of fates, and the reading gives them to nobody."""
    lost = [claim for claim in ledger.claims if claim.group is None and _tells_of_a_fate(claim)]
    values = sorted({claim.value.replace("_", " ") for claim in lost})
    return [f"nobody is given what the text says: {', '.join(values)}"] if values else []


def _tells_of_a_fate(claim: Claim) -> bool:
    return claim.kind in _FATES and claim.polarity in ("asserted", "would_have")


def _differing(ledger: Ledger, second: Ledger) -> list[str]:
    """Return a line for every group on which two readings of a document differ.

    Where the second reader reads sentences and counts nobody, a line for every value that only one of them has.
    """
    if PEOPLE_UNREAD in second.warnings:
        return _unshared(ledger, second)
    ours, theirs = ([to_json(group) for group in one.groups] for one in (ledger, second))
    lines: list[str] = []
    differing: dict[str, list[str]] = {}
    for entry in disagreements(ledger.document.id, pair_records(ours, theirs)):
        if entry.field == "record":
            who, what = ("this reader", entry.a) if entry.b is None else ("the other reader", entry.b)
            lines.append(f"only {who} has {what}")
        else:
            said = f"{entry.field.replace('_', ' ')} {_said(entry.b)} (here {_said(entry.a)})"
            differing.setdefault(str(entry.a_record), []).append(said)
    return [*(f"{name}: the other reader has {', '.join(said)}" for name, said in differing.items()), *lines]


def _unshared(ledger: Ledger, second: Ledger) -> list[str]:
    here, there = (document_labels(map(to_json, one.groups)) for one in (ledger, second))
    return [
        f"only {who} has {label.replace('=', ' ').replace('_', ' ')}"
        for who, labels in (("this reader", here - there), ("the other reader", there - here))
        for label in sorted(labels)
    ]


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (" and ".join(map(_said, value)) or "none") if isinstance(value, list) else str(value).replace("_", " ")


def write_pages(
    items: Iterable[Item], ledgers: Iterable[Ledger], folder: Path, second: Iterable[Ledger] = ()
) -> list[Path]:
    """Write a page for every document of a queue, on which its reading is accepted or corrected; return the files.

    Files are numbered in the order of the queue: 001.html is the first to look at.
    """
    from analysis.viewer import review_page  # noqa: PLC0415 (loads the templates)

    read = {ledger.document.id: ledger for ledger in ledgers}
    again = {ledger.document.id: ledger for ledger in second}
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, item in enumerate(items, 1):
        path = folder / page_name(number)
        path.write_text(review_page(read[item.document], again.get(item.document)), "utf-8", "replace", newline="\n")
        paths.append(path)
    return paths


def page_name(number: int) -> str:
    """Return the name of the page of the document at a place of the queue, from 1."""
    return f"{number:03}.html"


def read_ledgers(path: Path, documents: Iterable[Document]) -> list[Ledger]:
    """Return coded ledgers of documents, for a second reading; raises BadInput on an unusable file."""
    from analysis.benchmarks.records import coded_ledger  # noqa: PLC0415 (loads scipy)

    coded = read_coded(path)
    return [coded_ledger(document, coded[document.id]) for document in documents if document.id in coded]
