"""The steps from the committed data to tables, figures and executed notebooks, each rerun only when something changed.

A step is one function named `task_…`: arguments with a path are what it depends on, arguments of type `Made` are what
it makes, `code` is the fingerprint of the parts of the package whose change makes it stale. To add a step, add one.
"""

from pathlib import Path

from pytask import task

from analysis import corpus, notebooks, readme, run, teaching
from analysis.corpus import INDEX
from analysis.fingerprint import code_of, digest
from analysis.nodes import AllMade, Made, stale_with
from analysis.paths import EVIDENCE, FIGURES, NOTEBOOKS, PROCESSED, README, TEACHING
from analysis.study import tasks as study
from analysis.study.steps import CONTRACTS
from analysis.tables import codebook, read_table, write_table

TEXTS = PROCESSED / "teaching_texts.jsonl"
RECORDS = ("records.py", "language.py", "tables.py", *CONTRACTS)
TOLD = ("notebooks.py", "show.py", "teaching.py")
"""What notebooks are executed and shown with."""
TEACHING_TABLES = [
    PROCESSED / f"teaching_{part}.csv"
    for part in ("documents", "groups", "claims", "quotes", "warnings", "comparisons", "inferences")
]
TABLES = [*TEACHING_TABLES, *study.TABLES]
"""Every published table; a step that makes another adds it here, and notebooks, codebook and run.json follow."""
TEACHING_FIGURES = [
    FIGURES / f"{name}.{kind}"
    for name in ("teaching_one_case", "teaching_counts", "teaching_reused")
    for kind in ("png", "svg", "csv", "json")
]
FIGURE_FILES = [*TEACHING_FIGURES, *study.FIGURE_FILES]
"""Every published figure, with its data and its words."""


STUDY_NOTEBOOKS = sorted(NOTEBOOKS.glob("0[1-9]_*.ipynb"))
"""The notebooks that ask a question, whose answers the README gives."""
PAGES = [EVIDENCE / f"{case}.html" for case in corpus.case_ids(INDEX)]
"""The evidence page of every case."""


def task_documents(
    *,
    index: Path = INDEX,
    pages: str = stale_with(digest(corpus.files_of(INDEX), TEACHING)),
    code: str = stale_with(
        code_of("read", "collect/sources", "lexicon/boilerplate.yml", "teaching.py", "corpus.py", *RECORDS)
    ),
    texts: Made = TEXTS,
    table: Made = PROCESSED / "teaching_documents.csv",
) -> None:
    """Read the pages of the teaching corpus."""
    documents = list(corpus.read_corpus(index))
    captures = dict(zip((document.id for document in documents), corpus.files_of(index), strict=True))
    write_table(teaching.documents_table(documents, captures), "teaching_documents", table)
    teaching.write_lines(documents, texts)


def task_ledgers(
    *,
    texts: Path = TEXTS,
    code: str = stale_with(code_of("extract", "lexicon", "teaching.py", *RECORDS)),
    groups: Made = PROCESSED / "teaching_groups.csv",
    claims: Made = PROCESSED / "teaching_claims.csv",
    quotes: Made = PROCESSED / "teaching_quotes.csv",
    warnings: Made = PROCESSED / "teaching_warnings.csv",
) -> None:
    """Extract claims and quotations from every document and settle them into its ledger."""
    ledgers = teaching.extract_all(texts)
    write_table(teaching.groups_table(ledgers), "teaching_groups", groups)
    write_table(teaching.claims_table(ledgers), "teaching_claims", claims)
    write_table(teaching.quotes_table(ledgers), "teaching_quotes", quotes)
    write_table(teaching.warnings_table(ledgers), "teaching_warnings", warnings)


def task_comparisons(
    *,
    texts: Path = TEXTS,
    groups: Path = PROCESSED / "teaching_groups.csv",
    code: str = stale_with(code_of("compare", "extract", "lexicon", "teaching.py", *RECORDS)),
    comparisons: Made = PROCESSED / "teaching_comparisons.csv",
    inferences: Made = PROCESSED / "teaching_inferences.csv",
) -> None:
    """Compare the official document of every case with each article on it."""
    rows, sums = teaching.compare_cases(teaching.extract_all(texts))
    write_table(rows, "teaching_comparisons", comparisons)
    write_table(sums, "teaching_inferences", inferences)


def task_evidence(
    *,
    texts: Path = TEXTS,
    comparisons: Path = PROCESSED / "teaching_comparisons.csv",
    code: str = stale_with(code_of("viewer", "compare", "embedding.py", "extract", "lexicon", "teaching.py", *RECORDS)),
    pages: AllMade = PAGES,
) -> None:
    """Write the evidence page of every case: statement and articles side by side."""
    made = teaching.evidence_pages(teaching.extract_all(texts))
    for page in pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(made[page.stem], "utf-8", newline="\n")


def task_teaching_figures(
    *,
    documents: Path = PROCESSED / "teaching_documents.csv",
    groups: Path = PROCESSED / "teaching_groups.csv",
    comparisons: Path = PROCESSED / "teaching_comparisons.csv",
    reuse: Path = PROCESSED / "teaching_reuse.csv",
    code: str = stale_with(code_of("figures/teaching.py", "figures/reuse.py", "figures/style.py", "corpus.py")),
    files: AllMade = TEACHING_FIGURES,
) -> None:
    """Draw the teaching figures, each with its data and its words beside it."""
    from analysis.figures.reuse import draw_reuse  # noqa: PLC0415 (matplotlib is slow to load, most runs draw nothing)
    from analysis.figures.style import save  # noqa: PLC0415
    from analysis.figures.teaching import draw_claimed_counts, draw_one_case, liveliest_case  # noqa: PLC0415

    told = read_table("teaching_documents"), read_table("teaching_groups")
    save(draw_one_case(*told, liveliest_case(read_table("teaching_comparisons"), told[0])), FIGURES)
    save(draw_claimed_counts(*told), FIGURES)
    save(draw_reuse(read_table("teaching_documents"), read_table("teaching_reuse")), FIGURES)


def task_codebook(
    *,
    tables: list[Path] = TABLES,
    code: str = stale_with(code_of("tables.py", *CONTRACTS)),
    book: Made = PROCESSED / "codebook.md",
) -> None:
    """Write the codebook from the contracts of the tables."""
    book.write_text(codebook({table.stem: len(read_table(table.stem)) for table in tables}), "utf-8", newline="\n")


def task_run(
    *,
    tables: list[Path] = TABLES,
    inputs: str = stale_with(run.fingerprint()),
    code: str = stale_with(code_of("run.py")),
    record: Made = PROCESSED / "run.json",
) -> None:
    """Write down versions, inputs and row counts of this run."""
    record.write_text(run.describe(tables), "utf-8", newline="\n")


for _notebook in sorted(NOTEBOOKS.glob("*.ipynb")):

    @task(name=f"task_notebook_{_notebook.stem}")
    def task_notebook(
        *,
        tables: list[Path] = TABLES,
        figures: list[Path] = FIGURE_FILES,
        source: str = stale_with(notebooks.source_of(_notebook)),
        code: str = stale_with(code_of("extract", "compare", "lexicon", "figures", "study", *TOLD, *RECORDS)),
        notebook: Made = _notebook,
    ) -> None:
        """Execute a notebook from top to bottom, in place."""
        notebooks.execute(notebook)


def task_readme(
    *,
    tables: list[Path] = TABLES,
    figures: list[Path] = FIGURE_FILES,
    executed: list[Path] = STUDY_NOTEBOOKS,
    source: str = stale_with(readme.source_of(README)),
    code: str = stale_with(code_of("readme.py", "corpus.py")),
    page: Made = README,
) -> None:
    """Write the sizes, the steps and the findings into the README, in place."""
    readme.write(page)
