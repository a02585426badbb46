"""The wording of the teaching corpus as the program measures it, in the codes of the casebook."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pandas as pd

from analysis.records import Document, Ledger
from analysis.study import contracts
from analysis.study.statistics import log_odds

OFFICIAL = ("force", "oversight", "pcc", "cps")
WORD = re.compile(r"[a-z]+(?:[-’'][a-z]+)*")
COMMON = 5
"""A word must stand in this many documents before it can be called distinctive."""


def build_teaching_framing(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a document of the teaching corpus: its codes, and how many tellings of wrongdoing name nobody.

    Documents of a case are read together; the use of the official statement is coded against the official documents of
    the case. Raises whatever the parser raises when its model is missing.
    """
    from analysis.compare.coding import wording_codes  # noqa: PLC0415 (the parser is slow to load)
    from analysis.compare.framing import frame  # noqa: PLC0415
    from analysis.compare.reuse import find_reuse  # noqa: PLC0415

    rows = []
    for framing, ledger in zip(frame(ledgers), ledgers, strict=True):
        document = ledger.document
        official = [other.document for other in ledgers if _official_of(other, ledger)]
        reuse = [passage for one in official for passage in find_reuse(one, document, ledger.quotes)]
        told = [wording for wording in framing.wordings if wording.kind == "wrongdoing" and not wording.negated]
        acts = [wording for wording in framing.wordings if wording.kind == "procedure" and not wording.negated]
        rows.append(
            {
                "row": f"teaching_framing/{document.id}",
                "case_id": document.case_id,
                "document": document.id,
                "side": _side(document.source_type),
                **wording_codes(framing, ledger, reuse),
                "wrongdoing": len(told),
                "wrongdoing_agentless": sum(wording.agentless for wording in told),
                "procedure": len(acts),
                "procedure_agentless": sum(wording.agentless for wording in acts),
                "first_actor": framing.first_actor.actor if framing.first_actor else "",
            }
        )
    return contracts.TEACHING_FRAMING.validate(pd.DataFrame(rows))


def build_teaching_words(documents: Sequence[Document]) -> pd.DataFrame:
    """Return which words set official from press documents of the teaching corpus, by log-odds with a prior.

    A word counts once a document, so that no long one speaks for its side; words in fewer than COMMON documents are
    left out, and so are capitalised ones, which are names. Decoys and documents of neither side are not asked.
    """
    counts = {side: Counter[str]() for side in ("official", "press")}
    for document in documents:
        side = _side(document.source_type)
        if side in counts and document.case_id != "decoy":
            lower = re.sub(r"\b[A-Z][\w’'-]*", " ", document.text)
            counts[side].update(set(WORD.findall(lower)))
    common = {word for word, number in (counts["official"] + counts["press"]).items() if number >= COMMON}
    kept = {side: {word: told[word] for word in common} for side, told in counts.items()}
    table = log_odds(kept["official"], kept["press"]).rename(columns={"first": "official", "second": "press"})
    table.insert(0, "row", "teaching_words/" + table["word"])
    return contracts.TEACHING_WORDS.validate(table)


def _side(source_type: str) -> str:
    return "official" if source_type in OFFICIAL else source_type if source_type == "press" else "other"


def _official_of(other: Ledger, ledger: Ledger) -> bool:
    """Return whether a document is an official one of the same case."""
    same = other.document.case_id == ledger.document.case_id and other.document.id != ledger.document.id
    return same and _side(other.document.source_type) == "official"
