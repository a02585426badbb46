"""The study's steps: from the casebook and the regulator's tables to published tables and figures."""

from pathlib import Path

from analysis.fingerprint import code_of, digest
from analysis.nodes import AllMade, Made, stale_with
from analysis.paths import CASEBOOK, FIGURES, PROCESSED, REGULATOR
from analysis.study.score_tasks import SCORE_TABLES
from analysis.study.steps import CONTRACTS, READING, tables_of, write_tables
from analysis.tables import read_table, write_table

ACCOUNTS = (
    "cases", "documents", "groups", "counts", "stated", "omissions", "disclosure", "status", "coding", "ladder",
    "wording", "wording_gaps", "voices", "distinctive",
)  # fmt: skip
COMPARED = ("comparisons", "relations", "would_have", "discrepancies")
REGULATED = ("documents", "groups", "tallies", "bbc")
COVERED = ("reuse", "outlets", "claim_relations", "wordings", "claim_wording", "measures")
DRAWN = (
    "calibration", "categories", "claimed_counts", "corpus", "difficulty", "disclosure", "distinctive", "failing",
    "first_sight", "funnel_case_to_answer", "journalists", "omissions", "one_case_flow", "quality", "reading",
    "speakers", "status_drift", "would_have", "wording_gaps", "wording_ladder",
)  # fmt: skip
ACCOUNT_TABLES, COMPARED_TABLES = tables_of("casebook", ACCOUNTS), tables_of("casebook", COMPARED)
REGULATOR_TABLES = tables_of("regulator", REGULATED)
FRAMING, WORDS = PROCESSED / "teaching_framing.csv", PROCESSED / "teaching_words.csv"
COVERAGE_TABLES = tables_of("teaching", COVERED)
TABLES = [*ACCOUNT_TABLES, *COMPARED_TABLES, *REGULATOR_TABLES, *SCORE_TABLES, FRAMING, WORDS, *COVERAGE_TABLES]
"""The published tables that these steps make."""
FIGURE_FILES = [FIGURES / f"{name}.{kind}" for name in DRAWN for kind in ("png", "svg", "csv", "json")]
"""The figures that these steps draw, each with its data and its words."""


def task_casebook_accounts(
    *,
    raw: str = stale_with(digest(CASEBOOK.glob("*.csv"), CASEBOOK)),
    code: str = stale_with(code_of("study/accounts.py", "study/wording.py", *READING)),
    tables: AllMade = ACCOUNT_TABLES,
) -> None:
    """Read the casebook and count what each document claims and how it words it."""
    from analysis.study import accounts, wording  # noqa: PLC0415 (steps load what they need when they run)
    from analysis.study import casebook as book  # noqa: PLC0415

    read = book.read_casebook()
    documents = book.build_casebook_documents(read)
    stated, coding = accounts.build_stated_facts(read), wording.build_coding(read)
    write_tables(
        {
            "casebook_cases": book.build_casebook_cases(read),
            "casebook_documents": documents,
            "casebook_groups": book.build_casebook_groups(read),
            "casebook_counts": accounts.build_claimed_counts(read),
            "casebook_stated": stated,
            "casebook_omissions": accounts.build_omissions(stated, documents),
            "casebook_disclosure": accounts.build_disclosure(stated),
            "casebook_status": accounts.build_status_drift(read),
            "casebook_coding": coding,
            "casebook_ladder": wording.build_wording_ladder(coding),
            "casebook_wording": wording.build_wording(coding),
            "casebook_wording_gaps": wording.build_wording_gaps(coding),
            "casebook_voices": wording.build_voices(coding),
            "casebook_distinctive": wording.build_distinctive_codes(coding),
        }
    )


def task_casebook_comparisons(
    *,
    groups: Path = PROCESSED / "casebook_groups.csv",
    raw: str = stale_with(digest(CASEBOOK.glob("*.csv"), CASEBOOK)),
    code: str = stale_with(
        code_of("compare", "lexicon/severity.yml", "study/relations.py", "study/discrepancies.py", *READING)
    ),
    tables: AllMade = COMPARED_TABLES,
) -> None:
    """Compare the casebook's official documents with the press, and look for the known differences."""
    from analysis.study.casebook import read_casebook  # noqa: PLC0415
    from analysis.study.discrepancies import build_discrepancies  # noqa: PLC0415
    from analysis.study.relations import (  # noqa: PLC0415
        build_casebook_comparisons,
        build_relations,
        build_would_have,
    )

    casebook = read_casebook()
    comparisons = build_casebook_comparisons(casebook)
    write_tables(
        {
            "casebook_comparisons": comparisons,
            "casebook_relations": build_relations(comparisons),
            "casebook_would_have": build_would_have(comparisons, read_table("casebook_groups")),
            "casebook_discrepancies": build_discrepancies(casebook),
        }
    )


def task_teaching_framing(
    *,
    texts: Path = PROCESSED / "teaching_texts.jsonl",
    code: str = stale_with(code_of("extract", "compare", "lexicon", "language.py", "study/framing.py", *CONTRACTS)),
    table: Made = FRAMING,
    words: Made = WORDS,
) -> None:
    """Measure the wording of the teaching corpus in the casebook's codes, and the words that set its sides apart."""
    from analysis.study.framing import build_teaching_framing, build_teaching_words  # noqa: PLC0415
    from analysis.teaching import extract_all, load_texts  # noqa: PLC0415

    write_table(build_teaching_framing(extract_all(texts)), "teaching_framing", table)
    write_table(build_teaching_words(load_texts(texts)), "teaching_words", words)


def task_teaching_coverage(
    *,
    texts: Path = PROCESSED / "teaching_texts.jsonl",
    code: str = stale_with(
        code_of(
            "extract",
            "compare",
            "embedding.py",
            "lexicon",
            "language.py",
            "teaching.py",
            "study/coverage.py",
            *CONTRACTS,
        )
    ),
    tables: AllMade = COVERAGE_TABLES,
) -> None:
    """Follow each teaching case through its articles: words reused, claims beside claims, silences, wording."""
    from analysis.study import coverage  # noqa: PLC0415
    from analysis.teaching import extract_all  # noqa: PLC0415

    ledgers = extract_all(texts)
    write_tables(
        {
            "teaching_reuse": coverage.build_reuse(ledgers),
            "teaching_outlets": coverage.build_outlets(ledgers),
            "teaching_claim_relations": coverage.build_claim_relations(ledgers),
            **coverage.build_wordings(ledgers),
        }
    )


def task_regulator(
    *,
    raw: str = stale_with(digest(REGULATOR.glob("*"), REGULATOR)),
    code: str = stale_with(code_of("study/regulator.py", "study/tallies.py", *READING)),
    tables: AllMade = REGULATOR_TABLES,
) -> None:
    """Check the tables extracted from the regulator's summaries against their hashes, and tally them."""
    from analysis.study.regulator import read_regulator  # noqa: PLC0415
    from analysis.study.tallies import build_bbc_comparison, build_regulator_tallies, read_bbc  # noqa: PLC0415

    documents, groups = read_regulator()
    write_tables(
        {
            "regulator_documents": documents,
            "regulator_groups": groups,
            "regulator_tallies": build_regulator_tallies(documents, groups),
            "regulator_bbc": build_bbc_comparison(groups, read_bbc()),
        }
    )


def task_study_figures(
    *,
    tables: list[Path] = TABLES,
    raw: str = stale_with(digest([*CASEBOOK.glob("*.csv"), REGULATOR / "agreement.csv"], REGULATOR.parent)),
    code: str = stale_with(code_of("figures", "study/flows.py", "study/accounts.py", *READING)),
    files: AllMade = FIGURE_FILES,
) -> None:
    """Draw the study's figures, each with its data and its words beside it."""
    from analysis.figures import calibration, casebook, flow, invented, quality, regulator, voices, wording  # noqa: PLC0415
    from analysis.figures.style import save  # noqa: PLC0415
    from analysis.study.casebook import read_casebook  # noqa: PLC0415
    from analysis.study.flows import build_case_flow  # noqa: PLC0415
    from analysis.study.quality import agreement  # noqa: PLC0415
    from analysis.study.statistics import share_by_case  # noqa: PLC0415

    told = {path.stem: read_table(path.stem) for path in TABLES}
    would_have = told["casebook_would_have"]
    figures = [
        flow.one_case_flow(build_case_flow(read_casebook())),
        casebook.claimed_counts(told["casebook_counts"], told["casebook_cases"]),
        casebook.omissions(told["casebook_omissions"]),
        casebook.disclosure(told["casebook_disclosure"]),
        casebook.status_drift(told["casebook_status"]),
        wording.wording_ladder(told["casebook_ladder"]),
        wording.wording_gaps(told["casebook_wording"], told["casebook_wording_gaps"]),
        wording.would_have(would_have, share_by_case(would_have["says"] == "dismissed", would_have["case_id"])),
        voices.speakers(told["casebook_voices"]),
        voices.distinctive(told["casebook_distinctive"]),
        voices.corpus(told["casebook_documents"], told["casebook_cases"]),
        regulator.funnel(told["regulator_tallies"], told["scores_strata"]),
        regulator.categories(told["regulator_tallies"], told["scores_strata"]),
        regulator.journalists(told["regulator_bbc"]),
        quality.quality(told["scores_quality"], agreement("F1 over the core fields")),
        quality.difficulty(told["scores_quality"]),
        quality.failing(told["scores_failing"]),
        invented.first_sight(told["invented_quality"], agreement("F1 over the core fields")),
        calibration.calibration(told["scores_reliability"], told["scores_confidence"]),
        calibration.reading(told["scores_strata"]),
    ]
    for figure in figures:
        save(figure, FIGURES)
