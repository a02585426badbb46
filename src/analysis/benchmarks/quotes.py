"""Scores quotations and attributions against annotated corpora, by characters and by speaker."""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.benchmarks.files import BadInput
from analysis.extract.quoting.quotes import find_quotes
from analysis.records import Document, Quote, Span

_DOUBLE_MARKS = '"“”'
_MATCH = 0.5  # intersection over union from which a quote counts as found


@dataclass(slots=True)
class _Attributed:
    """The content of one attribution and the text of its source."""

    spans: list[Span]
    source: str
    direct: bool


@dataclass(slots=True)
class _Tally:
    """Characters found, found wrongly and missed, each weighted by one over the annotators of its document."""

    hit: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0

    def add(self, predicted: bytes, gold: bytes, weight: float) -> None:
        hit = (int.from_bytes(predicted) & int.from_bytes(gold)).bit_count()
        self.hit += weight * hit
        self.wrong += weight * (predicted.count(1) - hit)
        self.missed += weight * (gold.count(1) - hit)

    def scores(self) -> dict[str, float]:
        precision = self.hit / (self.hit + self.wrong) if self.hit else 0.0
        recall = self.hit / (self.hit + self.missed) if self.hit else 0.0
        f1 = 2 * precision * recall / (precision + recall) if self.hit else 0.0
        return {"precision": precision, "recall": recall, "f1": f1}


def score_quotes(texts: Path, attributions: Path, parse: bool = True) -> dict[str, Any]:
    """Score the attributions found in articles against every annotator of each of them.

    `texts` holds JSON Lines with "id" and "text"; `attributions` a table in the form of PolNeAR (Newell, Margolin and
    Ruths 2018) with doc_id, annotator, source_spans, source, content_spans and content, spans as "0-7;9-12" in code
    points. Both may be gzipped. Characters are counted micro; each annotator is a gold of its own and those of one
    document are averaged; documents without annotation are skipped. "direct" repeats this for contents that hold a
    double quotation mark; "speaker" is the share of direct attributions, matched from an intersection over union of
    .5, whose source has exactly the annotated text (white space, case and punctuation at its edges aside). "n" counts
    annotated attributions, for "speaker" the matched ones that have a source.
    """
    gold = _read_gold(attributions)
    everything, direct = _Tally(), _Tally()
    counts = {"n": 0, "direct": 0}
    speakers: list[tuple[bool, float]] = []
    for document in read_texts(texts):
        if document.id not in gold:
            continue
        size, predicted = len(document.text), _predicted(document, find_quotes(document, parse=parse))
        weight = 1 / len(gold[document.id])
        for annotated in gold[document.id].values():
            everything.add(_mask(size, predicted), _mask(size, annotated), weight)
            quoted = [a for a in annotated if a.direct]
            direct.add(_mask(size, (p for p in predicted if p.direct)), _mask(size, quoted), weight)
            counts["n"] += len(annotated)
            counts["direct"] += len(quoted)
            speakers += [(right, weight) for right in _speakers_right(quoted, predicted)]
    total = sum(weight for _, weight in speakers)
    return {
        **everything.scores(),
        "n": counts["n"],
        "direct": {**direct.scores(), "n": counts["direct"]},
        "speaker": {"exact": sum(w for right, w in speakers if right) / total if total else 0.0, "n": len(speakers)},
    }


def _speakers_right(annotated: Iterable[_Attributed], predicted: Sequence[_Attributed]) -> Iterator[bool]:
    """Yield, for each annotated attribution that is found and has a source, whether the source is the same."""
    for gold in annotated:
        overlaps = [(_overlap(gold.spans, found.spans), found) for found in predicted if found.direct]
        best = max(overlaps, key=lambda pair: pair[0], default=(0.0, gold))
        if gold.source and best[0] >= _MATCH:
            yield _plain(best[1].source) == _plain(gold.source)


def _predicted(document: Document, quotes: Iterable[Quote]) -> list[_Attributed]:
    """Return the quotes of a document as attributions: those that share a cue are one."""
    groups: dict[Any, list[Quote]] = defaultdict(list)
    for quote in quotes:
        groups[quote.cue_span or quote.id].append(quote)
    attributed = []
    for group in groups.values():
        spans = _bridged(document.text, [(quote.start, quote.end) for quote in group])
        source = group[0].speaker_span
        attributed.append(_attributed(document.text, spans, document.text[slice(*source)] if source else ""))
    return attributed


def _bridged(text: str, spans: list[Span]) -> list[Span]:
    """Return stretches with those joined that only white space or a comma or colon parts."""
    joined = spans[:1]
    for start, end in spans[1:]:
        if text[joined[-1][1] : start].strip(" \t\n\xa0,;:"):
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
    return joined


def _attributed(text: str, spans: list[Span], source: str) -> _Attributed:
    return _Attributed(spans, source, any(mark in text[start:end] for start, end in spans for mark in _DOUBLE_MARKS))


def _mask(size: int, attributed: Iterable[_Attributed]) -> bytes:
    mask = bytearray(size)
    for start, end in (span for one in attributed for span in one.spans):
        mask[start:end] = b"\1" * (min(end, size) - start)
    return bytes(mask)


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return the intersection over the union of two sets of stretches, in characters."""
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    size = sum(end - start for start, end in (*one, *other))
    return common / (size - common) if size > common else 0.0


def _plain(source: str) -> str:
    return " ".join(source.casefold().split()).strip(" ,.;:()")


def _read_gold(path: Path) -> dict[str, dict[str, list[_Attributed]]]:
    gold: dict[str, dict[str, list[_Attributed]]] = defaultdict(lambda: defaultdict(list))
    for number, row in enumerate(csv.DictReader(_lines(path)), start=2):
        try:
            pieces = (piece.split("-") for piece in row["content_spans"].split(";") if piece)
            spans = [(int(first), int(last)) for first, last in pieces]
            direct = any(mark in row["content"] for mark in _DOUBLE_MARKS)
            gold[row["doc_id"]][row["annotator"]].append(_Attributed(spans, row["source"], direct))
        except (KeyError, TypeError, ValueError, AttributeError):
            needed = "doc_id, annotator, source, content, content_spans as 0-7;9-12"
            raise BadInput(f"{path}:{number}: needs the columns {needed}; is this the right file?") from None
    return gold


def read_texts(path: Path) -> Iterator[Document]:
    """Yield the documents of a JSON Lines file, gzipped or not; raises BadInput where it cannot be used."""
    known = ("id", "text", "title", "publisher", "source_type", "case_id")
    for record in read_records(path, ("id", "text")):
        yield Document(**{key: record[key] for key in known if key in record})


def read_records(path: Path, needs: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, each with the texts it needs; raises BadInput where one has not."""
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise BadInput(f"{path}:{number}: not JSON ({error}); mend or remove the line") from None
        if not isinstance(record, dict) or any(not isinstance(record.get(key), str) for key in needs):
            raise BadInput(
                f"{path}:{number}: needs an object with the texts {', '.join(needs)}; is this the right file?"
            )
        yield record


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, gzipped or not; raises BadInput where it cannot be read."""
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8-sig", newline="")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8-sig", newline="") as lines
        ):
            yield from lines
    except (OSError, EOFError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"{path}: {reason}; give a UTF-8 file, plain or gzipped") from None
