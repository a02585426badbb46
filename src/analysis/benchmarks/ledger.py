"""Score extracted ledgers against coded ones: people per role, field and value, as shares found and shares right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from analysis.benchmarks.files import read_json_lines
from analysis.records import Document, to_json

FIELDS = (
    "people", "rank", "service", "case_to_answer", "proceeding", "finding", "found_level", "outcome", "criminal",
)  # fmt: skip
CORE = ("finding", "outcome", "service", "rank")
WHOLE_LEDGER = ("rank", "service", "finding", "outcome")
UNSCORED = (None, "unknown", "none", "pending", "mixed")
PROCEEDINGS = {"misconduct_hearing": "hearing", "accelerated_hearing": "hearing", "misconduct_meeting": "meeting"}
MET = "Metropolitan Police"

Record = Mapping[str, Any]
Cells = Counter[tuple[str, str, str]]
"""The number of people of one document by (field, role, value)."""


class Share(NamedTuple):
    """How many people the gold and the prediction share, and how many each of them has."""

    shared: int
    predicted: int
    gold: int

    def score(self) -> dict[str, float]:
        """Return precision, recall, f1 and n (the people in the gold); nothing predicted is no false word."""
        both = self.predicted + self.gold
        return {
            "precision": self.shared / self.predicted if self.predicted else 1.0,
            "recall": self.shared / self.gold if self.gold else 1.0,
            "f1": 2 * self.shared / both if both else 1.0,
            "n": self.gold,
        }


def score_ledgers(texts: Path, gold: Path) -> dict[str, Any]:
    """Extract a ledger from every gold document of `texts` and score it.

    People are weighed by their number; values that say nothing (unknown, none, pending, mixed) are not scored, so that
    silence costs recall and invention costs precision. `f1` is over the core fields (finding, outcome, service, rank).
    Returns core precision, recall, f1 and n, `all` fields, the shares `people_right` and `exact`, `macro_f1_outcomes`,
    and the parts `fields`, `outcomes`, `forces` and `by_document` (worst first). Raises BadInput on an unusable file.
    """
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    documents = {line["id"]: line for line in read_json_lines(texts, needs=("id", "text"))}
    coded = {line["id"]: line["records"] for line in read_json_lines(gold, needs=("id", "records"))}
    predicted: dict[str, list[Record]] = {}
    for name in coded.keys() & documents.keys():
        line = documents[name]
        document = Document(name, line["text"], line.get("title", ""), publisher=line.get("publisher", ""))
        predicted[name] = [to_json(group) for group in extract_ledger(document).groups]
    forces = {name: force_of(documents.get(name, {})) for name in coded}
    return compare_ledgers(coded, predicted, forces)


def compare_ledgers(
    gold: Mapping[str, list[Record]], predicted: Mapping[str, list[Record]], forces: Mapping[str, str]
) -> dict[str, Any]:
    """Score the predicted records of each document against the gold ones; a missing document is an empty ledger."""
    pairs = {name: (cells(records), cells(predicted.get(name, []))) for name, records in gold.items()}
    shares = share_by(pairs.values(), key=lambda field, value: field)
    outcomes = {
        value: share.score()
        for (field, value), share in sorted(share_by(pairs.values(), key=lambda *cell: cell).items())
        if field == "outcome"
    }
    in_gold = [score["f1"] for score in outcomes.values() if score["n"]]
    errors = [differences(name, *pair) for name, pair in pairs.items()]
    return {
        **total(shares, CORE).score(),
        "documents": len(gold),
        "all": total(shares, FIELDS).score(),
        "people_right": mean(people(a) == people(b) for a, b in pairs.values()),
        "exact": mean(whole(records) == whole(predicted.get(name, [])) for name, records in gold.items()),
        "macro_f1_outcomes": mean(in_gold),
        "fields": {field: shares.get(field, Share(0, 0, 0)).score() for field in FIELDS},
        "outcomes": outcomes,
        "forces": score_forces(pairs, forces),
        "by_document": sorted(errors, key=lambda error: (-error["errors"], error["document"])),
    }


def differences(name: str, gold: Cells, predicted: Cells) -> dict[str, Any]:
    """Return how many cells of people are wrong in a document, and which were missed and which invented."""
    missed, invented = gold - predicted, predicted - gold
    return {
        "document": name,
        "errors": missed.total() + invented.total(),
        "missed": [f"{number} {' '.join(cell)}" for cell, number in sorted(missed.items())],
        "invented": [f"{number} {' '.join(cell)}" for cell, number in sorted(invented.items())],
    }


def score_forces(pairs: Mapping[str, tuple[Cells, Cells]], forces: Mapping[str, str]) -> dict[str, Any]:
    """Return the core score of every force, and of all but the Metropolitan Police where that force has documents."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in pairs:
        groups[forces.get(name, "")].append(name)
    if MET in groups and len(groups) > 1:
        groups["all other forces"] = [name for name in pairs if forces.get(name) != MET]
    return {
        force: {
            **total(share_by((pairs[name] for name in names), key=lambda field, value: field), CORE).score(),
            "documents": len(names),
        }
        for force, names in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    }


def force_of(document: Mapping[str, Any]) -> str:
    """Return the force that a regulator's title names ("… - Wexshire Police, July 2017"), or else the publisher."""
    for part in reversed(re.split(r" [-–—] |, ", document.get("title") or "")):
        if re.search(r"\b(Police|Police Service|Constabulary)$", part):
            return MET if part.startswith(MET) else str(part)
    return str(document.get("publisher") or "")


def cells(records: Iterable[Record]) -> Cells:
    """Count people by field, role and value over the records that are not mere totals."""
    counted: Cells = Counter()
    for record in records:
        for field in () if record.get("is_total") else FIELDS:
            for value in scored_values(record, field):
                counted[field, role(record), value] += weight(record)
    return counted


def scored_values(record: Record, field: str) -> list[str]:
    """Return the values of a field that count: former, resigned and retired are all "left"; hearings are one kind."""
    if field == "people":
        return ["person"]
    if field == "outcome":
        return [outcome for outcome in record.get("outcomes") or [] if outcome != "other"]
    value = record.get(field)
    if value in UNSCORED:
        return []
    if field == "case_to_answer":
        return ["yes"] if value == "yes" else []
    if field == "service":
        return ["left" if value in ("former", "resigned", "retired") else str(value)]
    if field == "criminal":
        return [str(value)] if value in ("charged", "acquitted", "convicted") else []
    return [PROCEEDINGS.get(str(value), str(value))]


def role(record: Record) -> str:
    """Return officer, staff (also community support officers) or mixed."""
    stated = record.get("role") or "officer"
    return "staff" if stated in ("staff", "pcso") else "mixed" if stated == "mixed" else "officer"


def weight(record: Record) -> int:
    """Return the number of people, or the least that the wording allows; absent, one."""
    count = record.get("count")
    return int(count if count is not None else record.get("count_min") or 1)


def people(counted: Cells) -> int:
    """Return the number of people of a document over all roles."""
    return sum(number for (field, _, _), number in counted.items() if field == "people")


def whole(records: Iterable[Record]) -> Counter[tuple[Any, ...]]:
    """Return what makes two ledgers equal: every record that is not a mere total, as `alike` counts them."""
    return Counter(alike(record) for record in records if not record.get("is_total"))


def alike(record: Record) -> tuple[Any, ...]:
    """Return what makes two records equal: number, role, rank, service, finding and outcomes, as they are scored."""
    return weight(record), role(record), *(tuple(sorted(scored_values(record, field))) for field in WHOLE_LEDGER)


def share_by(pairs: Iterable[tuple[Cells, Cells]], key: Any) -> dict[Any, Share]:
    """Add up shared, predicted and gold people over documents, by what `key` makes of a field and a value."""
    sums: dict[Any, list[int]] = defaultdict(lambda: [0, 0, 0])
    for gold, predicted in pairs:
        for cell in gold.keys() | predicted.keys():
            numbers = (min(gold[cell], predicted[cell]), predicted[cell], gold[cell])
            sums[key(cell[0], cell[2])] = [a + b for a, b in zip(sums[key(cell[0], cell[2])], numbers, strict=True)]
    return {name: Share(*numbers) for name, numbers in sums.items()}


def total(shares: Mapping[str, Share], fields: Iterable[str]) -> Share:
    """Return the sum over some fields."""
    parts = [shares[field] for field in fields if field in shares]
    return Share(*(sum(column) for column in zip(*parts, strict=True))) if parts else Share(0, 0, 0)


def mean(numbers: Iterable[float]) -> float:
    """Return the mean, 0 where there is nothing to average."""
    values = list(numbers)
    return sum(values) / len(values) if values else 0.0
