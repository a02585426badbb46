"""From a text to its ledger: who, how many, what stage, what was found, what happened, each with its characters."""

from __future__ import annotations

from analysis.confidence import rate
from analysis.extract.reader import read_ledger
from analysis.records import Document, Ledger


def extract_ledger(document: Document | str) -> Ledger:
    """Return the ledger of a document, each claim and group with its confidence; a string is one called "text"."""
    if isinstance(document, str):
        document = Document(id="text", text=document)
    return rate(read_ledger(document))
