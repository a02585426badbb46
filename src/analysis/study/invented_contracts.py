"""The contracts of the invented cases: texts that the program read once before anybody had looked at its reading."""

from __future__ import annotations

import pandera.pandas as pa

from analysis import records
from analysis.study.columns import CELL_OF_PEOPLE, INTERVAL, ROW, SHA256, number, real, table, word

INVENTED_KINDS = ("statements and press", "statements", "press")
"""Whose documents a score is of: all of them, those of official bodies, or articles."""
INVENTED_READINGS = ("first sight", "now")
_READING = "read before anybody had looked, or by the rules as they are, which were mended by most of these"
_CELL = {"document": word("the document"), **CELL_OF_PEOPLE}
INVENTED_FIRST_SIGHT = table(
    "invented_first_sight",
    "One row a document, field, role and value, as the program read it before anybody had looked at its reading.",
    {"rules": word("the commit whose rules read it"), **_CELL},
)
INVENTED_DOCUMENTS = table(
    "invented_documents",
    "One row an invented statement or article, written to measure how unseen ones are read.",
    {
        "row": ROW,
        "document": word("the document", unique=True),
        "case_id": word("the case"),
        "kind": word(
            "statement of a force, watchdog, commissioner or prosecutor, or what others print, nearly always the press",
            INVENTED_KINDS[1:],
        ),
        "source_type": word("which side published it", records.SOURCE_TYPES),
        "publisher": word("invented publisher, or a body that every real case meets"),
        "url": word("where its text lies"),
        "sha256": pa.Column(str, pa.Check.str_matches(SHA256), description="hash of the text"),
        "characters": number("length of the text", 1),
        "rules": word("the commit whose rules read it at first sight"),
    },
)
INVENTED_CELLS = table(
    "invented_cells",
    "One row a document, field, role and value: people that the program and the coded ledger share, and that each has.",
    {"row": ROW, "reading": word(_READING, INVENTED_READINGS), **_CELL},
)
INVENTED_QUALITY = table(
    "invented_quality",
    "One row a field: how well invented statements and articles are read, at first sight and now.",
    {
        "row": ROW,
        "reading": word(_READING, INVENTED_READINGS),
        "kind": word("whose documents", INVENTED_KINDS),
        "line": word("the field; all, or core: finding, outcome, service and rank"),
        "documents": number("documents that it rests on", 1),
        "cases": number("cases that they tell", 1),
        "people": number("people that the coded ledgers have"),
        "precision": real("share of the people given that are right", 0, 1),
        "recall": real("share of the people in the coded ledgers that are found", 0, 1),
        "f1": real("harmonic mean of both", 0, 1),
        **INTERVAL,
    },
)
