"""From a text to its ledger: who, how many, what stage, what was found, what happened, each with its characters."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from analysis.confidence import rate
from analysis.extract.reader import read_ledger
from analysis.language import NOT_ENGLISH, is_english
from analysis.records import Document, Ledger


def extract_ledger(document: Document | str) -> Ledger:
    """Return the ledger of a document, each claim and group with its confidence; a string is one called "text".

    A text that is hardly English has a warning. Raises TypeError for anything else than a Document or a string.
    """
    if isinstance(document, str):
        document = Document(id="text", text=document)
    if not isinstance(document, Document):
        raise TypeError(f"extract_ledger takes a Document or a string, not {type(document).__name__}")
    with _without_collecting():
        ledger = rate(read_ledger(document))
    if not is_english(document.text):
        ledger.warnings.append(NOT_ENGLISH)
    return ledger


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Put off looking for cyclic garbage while one document is read: a fifth of the time, and there is next to none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
