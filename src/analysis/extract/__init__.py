"""From a text to its ledger: who, how many, what stage, what was found, what happened, each with its characters."""

from __future__ import annotations

from analysis.extract.reader import read_ledger
from analysis.records import Document, Ledger


def extract_ledger(document: Document | str) -> Ledger:
    """Return the ledger of a document; a plain string counts as a document called "text"."""
    if isinstance(document, str):
        document = Document(id="text", text=document)
    return read_ledger(document)
