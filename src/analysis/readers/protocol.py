"""One small protocol for every reader, and the reader that a name on the command line stands for."""

# ruff: noqa: PLC0415 (each reader is loaded only when it is asked for: the default path needs no model)

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from analysis.benchmarks.files import BadInput
from analysis.records import Document, Ledger

KNOWN = "rules, learned, learned:FILE, transformers:MODEL, llm:URL"


class SecondReader(Protocol):
    """Whatever turns a document into a ledger; raises BadInput, naming the document, where it cannot."""

    def read(self, document: Document) -> Ledger:
        """Return what the document says happened to whom, every value with its offsets in the document's text."""
        ...


class Rules:
    """The default reader: lexicon and grammar."""

    def read(self, document: Document) -> Ledger:
        """Return the ledger that the rules extract."""
        from analysis.extract import extract_ledger

        return extract_ledger(document)


def reader_named(name: str) -> SecondReader:
    """Return the reader of a name: rules, learned, learned:FILE, transformers:MODEL or llm:URL.

    Raises BadInput with one line that says what to do for an unknown name and for a model or file that is not there.
    """
    kind, _, of = name.partition(":")
    if name == "rules":
        return Rules()
    if kind == "learned" and (of or name == kind):
        from analysis.readers.learned import load_reader

        return load_reader(of or None)
    if kind == "transformers" and of:
        from analysis.readers.pretrained import load_model

        return load_model(of)
    if kind == "llm" and of:
        from analysis.readers.llm import ChatReader

        return ChatReader(of)
    shown = kind if kind in ("transformers", "llm", "learned") else name  # what follows may hold a password
    raise BadInput(f"--reader {shown[:60]}: no such reader; give one of {KNOWN}")


def readings(reader: SecondReader, documents: Iterable[Document], problem: Callable[[str], None]) -> Iterator[Ledger]:
    """Yield the ledger of each document, telling `problem` of those that the reader cannot read."""
    for document in documents:
        try:
            yield reader.read(document)
        except BadInput as error:
            problem(str(error))
