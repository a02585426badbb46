"""Score comparisons of official accounts with articles against coded ones: each relation between two groups a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.benchmarks.files import BadInput, read_json_lines
from analysis.benchmarks.records import coded_ledger, match_records, rename_by_rows
from analysis.compare import compare_ledgers
from analysis.records import ArticleComparison, Document, Ledger

Row = tuple[str | None, str | None, str]
"""Official record, article record, relation; a record without a counterpart in the gold ledger is written "?r3"."""


def score_comparisons(
    documents: Path, gold: Path, ledgers: Path | None = None, from_gold: bool = False
) -> dict[str, Any]:
    """Compare the documents of every gold comparison and score the rows.

    Ledgers are extracted from the documents, or with `from_gold` taken from the coded ledgers, which scores comparing
    alone. A row is right when both records and the relation are. Record ids are compared up to renaming: with coded
    ledgers (given, or found beside the gold by the ids they hold) every extracted record takes the id of the coded
    record of its document that it shares most fields and lines with, one to one; without them the ids of a comparison
    are renamed so that most rows agree. Two kinds of row are not judged, since coders leave them open: rows of a total
    that no gold row mentions (its parts say the same), and `same` beside another row of its pair, which the definition
    of `same` excludes; `strict` counts them all.

    Returns precision, recall, f1 and n (gold rows), `strict`, `relations` (each with its own four), `inferences` (gold
    ones, and how many were found) and `by_comparison`, what was missed and invented. Raises BadInput on unusable files.
    """
    texts = {line["id"]: _document(line) for line in read_json_lines(documents, needs=("id", "text"))}
    coded = read_json_lines(gold, needs=("official", "article", "rows"))
    named = {str(name) for line in coded for name in (line["official"], line["article"])}
    if missing := sorted(named - texts.keys()):
        raise BadInput(f"{documents}: lacks {', '.join(missing[:5])}; give the documents that {gold.name} compares")
    found = ledgers or find_ledgers(gold, named)
    truth = {name: coded_ledger(texts[name], records) for name, records in _records(found).items() if name in named}
    if from_gold and (lacking := sorted(named - truth.keys())):
        raise BadInput(f"{found or gold}: no coded ledger of {', '.join(lacking[:5])}; give the file of the ledgers")
    read = truth if from_gold else _extract(texts, named)
    judged = [_judge(line, read, {} if from_gold else truth, truth) for line in coded]
    return _report(judged)


def find_ledgers(gold: Path, named: Iterable[str]) -> Path | None:
    """Return the first JSON Lines file beside the gold whose records cover the documents it compares, or None."""
    for path in sorted(gold.parent.glob("*.jsonl")):
        try:
            lines = read_json_lines(path)
        except BadInput:
            continue
        if set(named) <= {line.get("id") for line in lines if isinstance(line.get("records"), list)}:
            return path
    return None


def _records(path: Path | None) -> dict[str, list[dict[str, Any]]]:
    return {line["id"]: line["records"] for line in read_json_lines(path, needs=("id", "records"))} if path else {}


def _document(line: Mapping[str, Any]) -> Document:
    return Document(
        line["id"], line["text"], line.get("title") or "", publisher=line.get("publisher") or "",
        source_type=line.get("source_type") or "",
    )  # fmt: skip


def _extract(texts: Mapping[str, Document], named: Iterable[str]) -> dict[str, Ledger]:
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    return {name: extract_ledger(texts[name]) for name in sorted(named)}


class _Judged:
    """One comparison: its rows and the gold ones, all of them and those that are judged, and its inferences."""

    def __init__(self, line: Mapping[str, Any], predicted: list[Row], totals: tuple[set[str], set[str]]) -> None:
        self.name = f"{line['official']} / {line['article']}"
        gold = [(row["official_record"], row["article_record"], row["relation"]) for row in line["rows"]]
        self.strict = Counter(gold), Counter(predicted)
        listed = ({row[0] for row in gold}, {row[1] for row in gold})
        unlisted = tuple(names - known for names, known in zip(totals, listed, strict=True))
        kept = [row for row in predicted if row[0] not in unlisted[0] and row[1] not in unlisted[1]]
        self.judged = Counter(_without_extra_same(gold)), Counter(kept)
        self.inferences = 0, 0


def _without_extra_same(rows: Sequence[Row]) -> list[Row]:
    others = {row[:2] for row in rows if row[2] != "same"}
    return [row for row in rows if row[2] != "same" or row[:2] not in others]


def _judge(
    line: Mapping[str, Any], read: Mapping[str, Ledger], rename: Mapping[str, Ledger], truth: Mapping[str, Ledger]
) -> _Judged:
    sides = str(line["official"]), str(line["article"])
    comparison = compare_ledgers(read[sides[0]], read[sides[1]])
    rows: list[Row] = [(row.official_record, row.article_record, row.relation) for row in comparison.rows]
    if all(side in rename for side in sides):
        names = [match_records(rename[side], read[side]) for side in sides]
    elif truth:
        names = [{group.id: group.id for group in read[side].groups} for side in sides]
    else:
        gold = [(row["official_record"], row["article_record"], row["relation"]) for row in line["rows"]]
        names = list(rename_by_rows(gold, rows))
    renamed = [(_renamed(row[0], names[0]), _renamed(row[1], names[1]), row[2]) for row in rows]
    totals = tuple({g.id for g in truth[side].groups if g.is_total} if side in truth else set() for side in sides)
    judged = _Judged(line, renamed, (totals[0], totals[1]))
    judged.inferences = _inferences(line, comparison, dict(zip(sides, names, strict=True)))
    return judged


def _renamed(name: str | None, names: Mapping[str, str]) -> str | None:
    return None if name is None else names.get(name, f"?{name}")


def _inferences(
    line: Mapping[str, Any], comparison: ArticleComparison, names: Mapping[str, Mapping[str, str]]
) -> tuple[int, int]:
    """Return how many of the gold inferences were found, and how many there are."""

    def key(entry: Mapping[str, Any], names: Mapping[str, Mapping[str, str]] | None) -> tuple[Any, ...]:
        places = [
            (place["doc"], place["record"] if names is None else _renamed(place["record"], names[place["doc"]]))
            for place in (entry["whole"], *entry["parts"])
        ]
        return (places[0], *sorted(places[1:]))

    gold = {key(entry, None) for entry in line.get("inferences") or []}
    found = {key(entry, names) for entry in comparison.inferences}
    return len(gold & found), len(gold)


def _report(judged: Sequence[_Judged]) -> dict[str, Any]:
    rows = [entry.judged for entry in judged]
    relations = sorted({row[2] for pair in rows for counted in pair for row in counted})
    found, expected = (sum(numbers) for numbers in zip(*(entry.inferences for entry in judged), strict=True))
    return {
        **_score(rows),
        "comparisons": len(judged),
        "strict": _score([entry.strict for entry in judged]),
        "relations": {name: _score([(_of(gold, name), _of(p, name)) for gold, p in rows]) for name in relations},
        "inferences": {"found": found, "n": expected},
        "by_comparison": [_differences(entry) for entry in judged],
    }


def _of(rows: Counter[Row], relation: str) -> Counter[Row]:
    return Counter({row: number for row, number in rows.items() if row[2] == relation})


def _score(pairs: Iterable[tuple[Counter[Row], Counter[Row]]]) -> dict[str, float]:
    """Return precision, recall, f1 and n over (gold, predicted) rows; nothing predicted is no false row."""
    shared = predicted = expected = 0
    for gold, found in pairs:
        shared += (gold & found).total()
        predicted += found.total()
        expected += gold.total()
    return {
        "precision": shared / predicted if predicted else 1.0,
        "recall": shared / expected if expected else 1.0,
        "f1": 2 * shared / (predicted + expected) if predicted + expected else 1.0,
        "n": expected,
    }


def _differences(entry: _Judged) -> dict[str, Any]:
    gold, predicted = entry.judged

    def told(rows: Counter[Row]) -> list[str]:
        return sorted(f"{row[0] or '-'} {row[1] or '-'} {row[2]}" for row in rows.elements())

    return {"comparison": entry.name, "missed": told(gold - predicted), "invented": told(predicted - gold)}
