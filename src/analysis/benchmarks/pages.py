"""Score the reading of web pages: the text by shingles of four words, the title and the date by equality."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from analysis.benchmarks.files import BadInput
from analysis.read import read_page
from analysis.read.decode import decode_html
from analysis.read.tree import parse, text_of
from analysis.records import Document

SHINGLE = 4

_WORD = re.compile(r"\w+")
_DATED = re.compile(r"^(?P<title>.+?)_\d{4}_\d{2}_\d{2}\.html(?:\.gz)?$")
_DAY = len("2024-01-31")


class GoldPage(NamedTuple):
    """One page with what should be read from it; an empty title or date is not scored."""

    name: str
    html: bytes
    url: str | None
    text: str
    title: str = ""
    date: str = ""


class Overlap(NamedTuple):
    """The shingles that a text shares with its gold, has beyond it, and lacks."""

    shared: int
    beyond: int
    lacking: int

    @property
    def precision(self) -> float | None:
        """The share of what was read that is in the gold; None where nothing was read."""
        return self.shared / (self.shared + self.beyond) if self.shared + self.beyond else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was read; None where the gold is empty."""
        return self.shared / (self.shared + self.lacking) if self.shared + self.lacking else None


def score_pages(folder: Path) -> dict[str, Any]:
    """Read every page of a folder and score it.

    The metric is that of scrapinghub/article-extraction-benchmark: precision and recall over multisets of four-word
    shingles (`\\w+` tokens, case kept) a page, their means over the pages, and f1 from these means. A title counts
    when the gold or a first heading printed on the page is the same but for white space and case; a date when the day
    is the same. Returns precision, recall, f1, n (pages), title_exact and date_right (shares of the pages with a gold
    title or date, None without any), titles and dates (how many these are), page_types, and by_page, worst first.
    The layout shows in the folder: ground-truth.json, meta.info or gold.json. Raises BadInput where none is there.
    """
    pages = list(gold_pages(folder))
    if not pages:
        raise BadInput(f"{folder}: holds no page; name a folder with ground-truth.json, meta.info or gold.json")
    read = [read_page(page.html, page.url) for page in pages]
    overlaps = [overlap(page.text, document.text) for page, document in zip(pages, read, strict=True)]
    precision = _mean([each.precision for each in overlaps])
    recall = _mean([each.recall for each in overlaps])
    titled = [title_right(page, document) for page, document in zip(pages, read, strict=True) if page.title]
    dated = [_same_day(page, document) for page, document in zip(pages, read, strict=True) if page.date]
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "n": len(pages),
        "title_exact": sum(titled) / len(titled) if titled else None,
        "date_right": sum(dated) / len(dated) if dated else None,
        "titles": len(titled),
        "dates": len(dated),
        "page_types": dict(Counter(document.page_type for document in read)),
        "by_page": _by_page(pages, overlaps),
    }


def gold_pages(folder: Path) -> Iterator[GoldPage]:
    """Give the pages of a benchmark folder with their gold; raises BadInput on a folder of unknown layout."""
    for name, reader in (("ground-truth.json", _news), ("meta.info", _titles), ("gold.json", _bodies)):
        if (folder / name).is_file():
            yield from reader(folder, _json(folder / name))
            return
    raise BadInput(f"{folder}: holds no page; name a folder with ground-truth.json, meta.info or gold.json")


def _news(folder: Path, gold: Mapping[str, Any]) -> Iterator[GoldPage]:
    for name, expected in gold.items():
        html = _html(folder / "html" / f"{name}.html")
        yield GoldPage(name, html, expected.get("url"), expected.get("articleBody", ""))


def _titles(folder: Path, meta: Mapping[str, Any]) -> Iterator[GoldPage]:
    """Give the dated pages of each title; the versions in TITLE.json, sorted, go with its pages, sorted by date."""
    for title, names in groupby(sorted(meta), key=_title_of):
        versions = _json(folder / f"{title}.json")
        for name, version in zip(names, sorted(versions), strict=False):
            gold = versions[version]
            body = gold.get("body") or {}
            parts = list(body.get("summary", ()))
            for section in body.get("sections", ()):
                parts += [*section.get("headline", ()), *section.get("paragraphs", ())]
            date = (gold.get("publishing_date") or "")[:_DAY]
            html = _html(folder / name)
            yield GoldPage(name, html, meta[name].get("url"), "\n".join(parts), gold.get("title") or "", date)


def _title_of(name: str) -> str:
    found = _DATED.match(name)
    return found["title"] if found else name


def _bodies(folder: Path, gold: Mapping[str, Any]) -> Iterator[GoldPage]:
    for name, expected in gold.items():
        parts = [expected.get(part) or "" for part in ("articleBody", "recommendation")]
        date = (expected.get("date") or "")[:_DAY]
        html = _html(folder / name)
        yield GoldPage(name, html, expected.get("url"), "\n".join(parts), expected.get("title") or "", date)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise BadInput(f"{path}: cannot be read ({error}); restore the file") from None


def _html(path: Path) -> bytes:
    """Return a page's bytes, stored plain or compressed, with or without .gz in the name given."""
    packed = path if path.suffix == ".gz" else path.with_name(f"{path.name}.gz")
    try:
        return gzip.decompress(packed.read_bytes()) if packed.is_file() else path.read_bytes()
    except (OSError, EOFError) as error:
        raise BadInput(f"{path}: cannot be read ({error}); restore the file") from None


def overlap(gold: str, text: str) -> Overlap:
    """Compare two texts as multisets of shingles; a text shorter than one shingle is one."""
    a, b = shingles(gold), shingles(text)
    return Overlap((a & b).total(), (b - a).total(), (a - b).total())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the four-word shingles of a text with their numbers."""
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def title_right(page: GoldPage, document: Document) -> bool:
    """Say whether a title equals the gold or a printed first heading, white space and case folded."""
    tree = parse(decode_html(page.html))
    printed = [] if tree is None else [text_of(heading) for heading in tree.iter("h1")]
    return _folded(document.title) in {_folded(title) for title in (page.title, *printed)}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _same_day(page: GoldPage, document: Document) -> bool:
    return (document.published or "")[:_DAY] == page.date


def _mean(values: Sequence[float | None]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def _by_page(pages: Sequence[GoldPage], overlaps: Sequence[Overlap]) -> list[dict[str, Any]]:
    rows = [
        {"page": page.name, "url": page.url, "precision": each.precision or 0.0, "recall": each.recall or 0.0}
        for page, each in zip(pages, overlaps, strict=True)
    ]
    return sorted(rows, key=lambda row: min(row["precision"], row["recall"]))
