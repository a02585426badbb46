"""How each teaching case is told: what is reused, claimed beside the official claims, passed over, and how worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from analysis.records import Ledger
from analysis.teaching import cases, frame


def build_reuse(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a passage of an article that reuses the official text of its case, paraphrases included.

    Raises RuntimeError where the packaged weights that find paraphrases are missing or not the expected ones.
    """
    from analysis.compare.paraphrase import reuse  # noqa: PLC0415 (slow to load)

    rows = (
        {
            **asdict(passage),
            **_numbered("teaching_reuse", article, number),
            "case_id": case,
            "official": official.document.id,
            "document": article.document.id,
            "passage": number,
            "quote": passage.quote or "",
            "attributed": int(passage.attributed),
            "spans": {"article": passage.article, "official": passage.official},
            "alterations": [{"official": one.official, "article": one.article} for one in passage.alterations],
            "score": None if passage.score is None else round(passage.score, 2),
        }
        for case, official, article in _pairs(ledgers)
        for number, passage in enumerate(reuse(official, article), 1)
    )
    return frame("teaching_reuse", rows)


def build_outlets(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return the official groups of every case beside every article, with what each silence does for whom."""
    from analysis.compare import compare  # noqa: PLC0415 (slow to load)
    from analysis.compare.case import case_table  # noqa: PLC0415
    from analysis.compare.wire import wire_groups  # noqa: PLC0415

    rows: list[dict[str, Any]] = []
    for case, official, articles in cases(ledgers):
        publishers = {article.document.id: article.document.publisher for article in articles}
        groups = wire_groups([article.document for article in articles], official.document.text)
        first = {name: group[0] for group in groups for name in group[1:]}
        table = case_table(compare(official, articles)).fillna({"official_record": ""})
        told = table.assign(
            case_id=case,
            publisher=table["article"].map(publishers),
            same_text=[first.get(name, "") for name in table["article"]],
            row="teaching_outlets/" + table["article"] + "/" + table["official_record"].replace("", "added"),
        )
        rows += [{str(name): value for name, value in row.items()} for row in told.to_dict("records")]
    return frame("teaching_outlets", rows)


def build_claim_relations(ledgers: Sequence[Ledger]) -> pd.DataFrame:
    """Return one row a relation between claims of an official document and of an article on its case."""
    from analysis.compare.claims import claim_relations  # noqa: PLC0415 (slow to load)

    rows = (
        {
            **_numbered("teaching_claim_relations", article, number),
            "case_id": case,
            **{name: value or "" for name, value in asdict(found).items()},
            "official": official.document.id,
            "article": article.document.id,
            "official_claim": found.official or "",
            "article_claim": found.article or "",
            **_both("value", found.values),
            **_both("polarity", found.polarities),
            "severity": found.severity,
        }
        for case, official, article in _pairs(ledgers)
        for number, found in enumerate(claim_relations(official, article), 1)
    )
    return frame("teaching_claim_relations", rows)


def build_wordings(ledgers: Sequence[Ledger]) -> dict[str, pd.DataFrame]:
    """Return the framing of every document as three tables: its wordings, its claims' wording, its measures."""
    from analysis.compare import framing as told  # noqa: PLC0415 (the parser is slow to load)

    framings = list(zip(ledgers, told.frame(ledgers), strict=True))
    wordings = (
        {
            **_numbered("teaching_wordings", ledger, number),
            **_of(ledger),
            **{"actor": "", "claims": [], **row},
            "negated": int(row.get("negated", False)),
            "quote": row["quote"] or "",
        }
        for ledger, framing in framings
        for number, row in enumerate(framing.to_rows(), 1)
    )
    claims = (
        {
            "row": f"teaching_claim_wording/{ledger.document.id}/{claim.claim}",
            **_of(ledger),
            **asdict(claim),
            "hedges": ";".join(claim.hedges),
        }
        for ledger, framing in framings
        for claim in framing.claims
    )
    measures = (
        {
            "row": f"teaching_measures/{ledger.document.id}/{row['measure']}/{row['name']}",
            **_of(ledger),
            **row,
            "value": None if isinstance(row["value"], str) else row["value"],
            "word": row["value"] if isinstance(row["value"], str) else "",
        }
        for ledger, framing in framings
        for row in framing.measures()
    )
    made = {"teaching_wordings": wordings, "teaching_claim_wording": claims, "teaching_measures": measures}
    return {name: frame(name, rows) for name, rows in made.items()}


def _pairs(ledgers: Iterable[Ledger]) -> Iterator[tuple[str, Ledger, Ledger]]:
    """Yield every case's id and official ledger with each of its articles."""
    return ((case, official, article) for case, official, articles in cases(ledgers) for article in articles)


def _numbered(table: str, ledger: Ledger, number: int) -> dict[str, str]:
    return {"row": f"{table}/{ledger.document.id}/{number}"}


def _of(ledger: Ledger) -> dict[str, str]:
    return {"case_id": ledger.document.case_id or "", "document": ledger.document.id}


def _both(name: str, values: tuple[str | None, str | None]) -> dict[str, str]:
    official, article = values
    return {f"official_{name}": official or "", f"article_{name}": article or ""}
