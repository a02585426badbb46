"""How far two coders of the same documents agree: Krippendorff's alpha and F1 by field, and where they differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import isnan, nan
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.coded import Record, read_coded
from analysis.records import Document

if TYPE_CHECKING:
    import pandas as pd

COMPARED = (
    "count", "role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state", "finding",
    "found_level", "outcomes", "criminal", "is_total",
)  # fmt: skip
SCORED_AS = {"count": "people", "outcomes": "outcome"}
"""What the ledger benchmark calls a field; it does not score the others that it lacks."""


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field: alpha over the records that both coders have, and F1 over people as the ledger benchmark has it.

    `units` is the number of records compared, `same` how many of them agree, `people` the people in the first coding;
    `f1` is None for fields that the benchmark does not score.
    """

    field: str
    alpha: float
    units: int
    same: int
    f1: float | None = None
    people: int = 0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One field of one record on which two coders differ; `field` is "record" where only one has such a record."""

    document: str
    a_record: str | None
    b_record: str | None
    field: str
    a: Any
    b: Any


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two codings of the same documents held side by side; documents in only one of the files are named, not scored."""

    documents: int
    records_a: int
    records_b: int
    matched: int
    exact: float
    people_right: float
    core_f1: float
    all_f1: float
    fields: list[FieldAgreement] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    only_in_a: list[str] = field(default_factory=list)
    only_in_b: list[str] = field(default_factory=list)

    def to_frame(self) -> pd.DataFrame:
        """Return one row a field."""
        import pandas as pd  # noqa: PLC0415 (only a table needs pandas)

        return pd.DataFrame([asdict(line) for line in self.fields])

    def to_json(self) -> dict[str, Any]:
        """Return everything as plain values; an alpha that is not defined is None."""
        plain = asdict(self)
        for line in plain["fields"]:
            line["alpha"] = None if isnan(line["alpha"]) else line["alpha"]
        return plain


def agreement(a_path: Path, b_path: Path) -> Agreement:
    """Compare two files of coded ledgers, JSON Lines with id and records, document by document.

    Records are paired one to one by how alike they are. Raises BadInput where a file cannot be used or the two have no
    document in common.
    """
    from analysis.benchmarks.files import BadInput  # noqa: PLC0415

    a, b = read_coded(Path(a_path)), read_coded(Path(b_path))
    if not a.keys() & b.keys():
        raise BadInput(f"{b_path}: no document has an id of {a_path}; give two codings of the same documents")
    return compare_codings(a, b)


def compare_codings(a: Mapping[str, list[Record]], b: Mapping[str, list[Record]]) -> Agreement:
    """Compare the records of the documents that both codings have; the first stands where a benchmark has its gold."""
    from analysis.benchmarks.ledger import compare_ledgers  # noqa: PLC0415

    both = [name for name in a if name in b]
    first, second = {name: a[name] for name in both}, {name: b[name] for name in both}
    pairs = {name: pair_records(first[name], second[name]) for name in both}
    scores = compare_ledgers(first, second, {})
    units = [(x, y) for found in pairs.values() for x, y in found if x and y]
    return Agreement(
        documents=len(both),
        records_a=sum(map(len, first.values())),
        records_b=sum(map(len, second.values())),
        matched=len(units),
        exact=scores["exact"],
        people_right=scores["people_right"],
        core_f1=scores["f1"],
        all_f1=scores["all"]["f1"],
        fields=[_field(name, units, scores["fields"]) for name in COMPARED],
        disagreements=[entry for name in both for entry in disagreements(name, pairs[name])],
        only_in_a=[name for name in a if name not in b],
        only_in_b=[name for name in b if name not in a],
    )


def pair_records(a: Sequence[Record], b: Sequence[Record]) -> list[tuple[Record | None, Record | None]]:
    """Return every record of two codings of one document once, beside its counterpart or None."""
    from analysis.benchmarks.records import coded_ledger, match_records  # noqa: PLC0415 (loads scipy)

    first, second = (
        coded_ledger(Document("", ""), [{**record, "id": str(place)} for place, record in enumerate(coding)])
        for coding in (a, b)
    )
    partners = {int(mine): int(theirs) for theirs, mine in match_records(first, second).items()}
    alone = [place for place in range(len(b)) if place not in partners.values()]
    pairs = [(record, b[partners[place]] if place in partners else None) for place, record in enumerate(a)]
    return [*pairs, *((None, b[place]) for place in alone)]


def disagreements(document: str, pairs: Iterable[tuple[Record | None, Record | None]]) -> list[Disagreement]:
    """Return every field on which paired records of one document differ, and every record without a counterpart."""
    found = []
    for a, b in pairs:
        ids = (document, str(a.get("id", "")) if a else None, str(b.get("id", "")) if b else None)
        if not a or not b:
            found.append(Disagreement(*ids, "record", _in_short(a) if a else None, _in_short(b) if b else None))
            continue
        for name in COMPARED:
            if _value(a, name) != _value(b, name):
                found.append(Disagreement(*ids, name, _given(a, name), _given(b, name)))
    return found


def alpha(units: Iterable[Sequence[Hashable | None]]) -> float:
    """Return Krippendorff's alpha for nominal values.

    A unit holds the values that the coders gave it, None where a coder gave none; units with fewer than two values do
    not count. 1 is agreement, 0 what chance would give. It is not a number (nan) where nothing can be compared or
    nothing varies. Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
    """
    weights: dict[tuple[Hashable, Hashable], float] = {}
    for unit in units:
        values = [value for value in unit if value is not None]
        for i, one in enumerate(values):
            for j, other in enumerate(values):
                if i != j:
                    weights[one, other] = weights.get((one, other), 0.0) + 1 / (len(values) - 1)
    totals: dict[Hashable, float] = {}
    for (one, _), weight in weights.items():
        totals[one] = totals.get(one, 0.0) + weight
    n = sum(totals.values())
    expected = n * n - sum(total * total for total in totals.values())
    if not expected:
        return nan
    observed = sum(weight for (one, other), weight in weights.items() if one != other)
    return 1 - (n - 1) * observed / expected


def format(found: Agreement, listing: int = 20) -> str:
    """Return an agreement as text: totals, a line a field, and so many of the disagreements."""
    lines = [
        f"{found.documents} documents in both files; {found.matched} records paired of {found.records_a} and "
        f"{found.records_b}",
        f"whole ledgers alike {found.exact:.3f}   number of people alike {found.people_right:.3f}   "
        f"core F1 {found.core_f1:.3f}   all F1 {found.all_f1:.3f}",
        f"{'field':18}{'alpha':>8}{'same':>11}{'F1':>8}{'people':>8}",
    ]
    for line in found.fields:
        score = "–" if line.f1 is None else f"{line.f1:.3f}"
        index = "–" if isnan(line.alpha) else f"{line.alpha:.3f}"
        same = f"{line.same} of {line.units}"
        lines.append(f"{line.field:18}{index:>8}{same:>11}{score:>8}{line.people or '':>8}")
    for name, left in (("first", found.only_in_a), ("second", found.only_in_b)):
        if left:
            lines.append(f"only in the {name} file: {', '.join(left[:10])}{' …' if len(left) > 10 else ''}")
    shown = found.disagreements[:listing]
    if shown:
        lines.append(f"disagreements ({len(shown)} of {len(found.disagreements)}):")
    lines += [
        f"  {d.document} {d.a_record or '–'} / {d.b_record or '–'}  {d.field}: {_said(d.a)} / {_said(d.b)}"
        for d in shown
    ]
    return "\n".join(lines)


def _field(
    name: str, units: Sequence[tuple[Record, Record]], scores: Mapping[str, Mapping[str, float]]
) -> FieldAgreement:
    values = [(_value(a, name), _value(b, name)) for a, b in units]
    score = scores.get(SCORED_AS.get(name, name))
    return FieldAgreement(
        name, alpha(values), len(values), sum(a == b for a, b in values),
        score["f1"] if score else None, int(score["n"]) if score else 0,
    )  # fmt: skip


def _value(record: Mapping[str, Any], name: str) -> str:
    """Return a field as one nominal value: a set of outcomes is a value of its own, so is a number not given."""
    value = record.get(name)
    if isinstance(value, list):
        return " + ".join(sorted(map(str, value))) or "none"
    if name == "is_total":
        return str(bool(value))
    return f"at least {record.get('count_min', 1)}" if name == "count" and value is None else str(value)


def _given(record: Mapping[str, Any], name: str) -> Any:
    """Return a field as the coder gave it, a number not given as the least that the wording allows."""
    value = record.get(name)
    return _value(record, name) if name == "count" and value is None else value


def _in_short(record: Mapping[str, Any]) -> str:
    said = [_value(record, name) for name in ("count", "role", "rank", "service", "finding", "outcomes")]
    return ", ".join(value.replace("_", " ") for value in said if value not in ("unknown", "none", "None"))


def _said(value: Any) -> str:
    return "–" if value in (None, "", []) else ", ".join(value) if isinstance(value, list) else str(value)
