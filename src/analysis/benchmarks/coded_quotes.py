"""Scores quotations against coded ones: found or not, the class of the speaker, the relation to the official text."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from analysis.benchmarks.quotes import read_records, read_texts
from analysis.extract.quoting.quotes import find_quotes
from analysis.records import Document, Quote

_WORD = re.compile(r"[\w’']+")
_NEEDED = ("doc", "text_start5words", "speaker_class", "relation_to_official")
_MISSED = "not found"


def score_coded_quotes(
    documents: Path, gold: Path, relation: Callable[[str, str], str] | None = None, parse: bool = False
) -> dict[str, Any]:
    """Score the quotations of documents against coded ones.

    `documents` holds JSON Lines with "id", "text", "source_type" and perhaps "case_id"; `gold` rows with "doc",
    "text_start5words", "speaker_class" and "relation_to_official". A coded quotation is found when a quotation begins
    with its words; one that is missed counts as wrong. `relation` takes the quoted words and the official text of the
    case and names their relation; without it relations are not scored. "wrong" lists what differs. Raises BadInput
    for a file that cannot be used.
    """
    texts = {document.id: document for document in read_texts(documents)}
    official = {_case(d): d.text for d in texts.values() if d.source_type not in ("press", "")}
    rows = [row for row in read_records(gold, _NEEDED) if row["doc"] in texts]
    read = {doc: _quoted(texts[doc], parse) for doc in {row["doc"] for row in rows}}
    classes: list[tuple[str, str]] = []
    relations: list[tuple[str, str]] = []
    wrong: list[dict[str, str]] = []
    for row in rows:
        said, quote = _beginning_with(read[row["doc"]], row["text_start5words"])
        pairs = [(row["speaker_class"], quote.speaker_class if quote else _MISSED)]
        classes += pairs
        source = official.get(_case(texts[row["doc"]]))
        if relation and source is not None and row["relation_to_official"] != "is_official":
            pairs.append((row["relation_to_official"], relation(said, source) if quote else _MISSED))
            relations += pairs[1:]
        where = {"doc": row["doc"], "words": row["text_start5words"]}
        wrong += [{**where, "coded": coded, "read": found} for coded, found in pairs if coded != found]
    scores: dict[str, Any] = {
        "n": len(rows),
        "found": _share([found != _MISSED for _, found in classes]),
        "speaker_class": _share([coded == found for coded, found in classes]),
    }
    if relation:
        right = [coded == found for coded, found in relations]
        scores["relation"] = {"accuracy": _share(right), "n": len(right)}
    return {**scores, "wrong": wrong}


def is_coded(gold: Path) -> bool:
    """Tell by its name whether a file holds coded quotations (JSON Lines) and not annotated attributions (CSV)."""
    return ".jsonl" in gold.suffixes


def _case(document: Document) -> str:
    """Return the case of a document; without one, what stands before the last hyphen of its id."""
    return document.case_id or document.id.rpartition("-")[0]


def _quoted(document: Document, parse: bool) -> list[tuple[str, Quote]]:
    quotes = (quote for quote in find_quotes(document, parse=parse) if quote.kind != "indirect")
    return [(document.text[quote.start : quote.end], quote) for quote in quotes]


def _beginning_with(quoted: list[tuple[str, Quote]], start: str) -> tuple[str, Quote | None]:
    words = _plain_words(start)
    return next((pair for pair in quoted if _plain_words(pair[0])[: len(words)] == words), ("", None))


def _plain_words(text: str) -> list[str]:
    return [word.replace("’", "'").strip("'").casefold() for word in _WORD.findall(text)]


def _share(right: list[bool]) -> float:
    return sum(right) / max(1, len(right))
