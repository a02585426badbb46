"""The steps that score the reading: the regulator's summaries, and invented statements and articles."""

from analysis.fingerprint import code_of, digest
from analysis.nodes import AllMade, stale_with
from analysis.paths import INVENTED, REGULATOR
from analysis.study.steps import READING, tables_of, write_tables

SCORED = (
    "cells", "quality", "errors", "documents", "failing", "reading", "sureness", "strata", "rated", "reliability",
    "confidence", "readers", "times",
)  # fmt: skip
INVENTED_TABLES = tables_of("invented", ("documents", "cells", "quality"))
SCORED_TABLES = tables_of("scores", SCORED)
SCORE_TABLES = [*SCORED_TABLES, *INVENTED_TABLES]
"""The published tables that these steps make."""


def task_scores(
    *,
    raw: str = stale_with(digest(REGULATOR.glob("*"), REGULATOR)),
    code: str = stale_with(code_of("study/quality.py", "study/reading.py", "study/trust.py", "benchmarks", *READING)),
    tables: AllMade = SCORED_TABLES,
) -> None:
    """Sum up how well the summaries are read, what goes with failing, and how far probabilities can be trusted."""
    from analysis.study import quality, reading, trust  # noqa: PLC0415
    from analysis.study.regulator import read_regulator  # noqa: PLC0415

    cells, (documents, groups) = quality.read_cells(), read_regulator()
    scored = quality.build_document_scores(cells, documents, groups)
    told = {name: trust.read_rated(name) for name in trust.MADE_ELSEWHERE}
    judged = reading.build_reading(reading.read_reading(), groups)
    write_tables(
        {
            "scores_cells": cells,
            "scores_quality": quality.build_quality(cells),
            "scores_errors": quality.build_errors(cells),
            "scores_documents": scored,
            "scores_failing": quality.build_failing(scored),
            "scores_reading": judged,
            "scores_strata": reading.build_strata(told["scores_sureness"], judged),
            "scores_reliability": trust.build_reliability(told["scores_rated"]),
            "scores_confidence": trust.build_confidence(told["scores_rated"]),
            **told,
        }
    )


def task_invented(
    *,
    raw: str = stale_with(digest(INVENTED.glob("*"), INVENTED)),
    code: str = stale_with(
        code_of(
            "extract", "lexicon", "language.py", "study/invented.py", "benchmarks", "coded.py", "records.py", *READING
        )
    ),
    tables: AllMade = INVENTED_TABLES,
) -> None:
    """Read the invented statements and articles, and set what was read at first sight beside it."""
    from analysis.study import invented  # noqa: PLC0415

    lines, gold = invented.read_invented()
    first_sight = invented.read_first_sight()
    documents = invented.build_documents(lines, first_sight)
    cells = invented.build_cells(lines, gold, first_sight)
    write_tables(
        {
            "invented_documents": documents,
            "invented_cells": cells,
            "invented_quality": invented.build_quality(cells, documents),
        }
    )
