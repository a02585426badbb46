"""The parts of README.md that the pipeline writes: the data's sizes, the steps' rows, the findings; never its prose."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis import paths
from analysis.corpus import DECOY, is_invented
from analysis.tables import read_table

PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
SHOWN = "one_case_flow"
"""The figure at the head of the README."""
STEPS = {
    "read": ("pages become documents", ("teaching_documents",)),
    "extract": ("documents become groups of people, with claims and quotations",
                ("teaching_groups", "teaching_claims", "teaching_quotes", "regulator_groups")),
    "code": ("openings of real pages, coded by a language model", ("casebook_documents", "casebook_groups")),
    "compare": ("official accounts against press, group by group", ("teaching_comparisons", "casebook_comparisons")),
    "count": ("numbers, omissions, wordings, tallies", ("casebook_counts", "casebook_omissions", "casebook_wording",
                                                        "regulator_tallies")),
    "score": ("people found, missed and invented, against coded ledgers",
              ("scores_cells", "scores_quality", "invented_cells", "invented_quality")),
}  # fmt: skip
"""Each step of the way with the tables that show its size."""


def write(readme: Path) -> None:
    """Write the computed parts of a README anew, in place."""
    parts = {"figure": figure(), "data": data(), "steps": steps(), "findings": findings()}
    readme.write_text(fill(readme.read_text("utf-8"), parts), "utf-8", newline="\n")


def fill(text: str, parts: Mapping[str, str]) -> str:
    """Return the text with every marked part replaced; raises ValueError where marks and parts are not the same."""
    marked = [name for _, name, _ in PART.findall(text)]
    if sorted(marked) != sorted(parts):
        raise ValueError(f"README.md marks {', '.join(marked) or 'nothing'}, but {', '.join(parts)} are made")
    return PART.sub(lambda found: f"{found[1]}\n{parts[found[2]].strip()}\n\n{found[3]}", text)


def prose_of(text: str) -> str:
    """Return what people wrote, without the computed parts."""
    return PART.sub(r"\1\3", text)


def source_of(readme: Path) -> str:
    """Return a hash of what people wrote in a README."""
    return hashlib.sha256(prose_of(readme.read_text("utf-8")).encode()).hexdigest()


def figure() -> str:
    """Return the figure at the head, with its words."""
    told = _words(SHOWN)
    return f"![{told['alt']}](data/processed/figures/{SHOWN}.svg)\n\n*{told['caption']}*"


def data() -> str:
    """Return the collections with their sizes, one line each."""
    cases, documents = read_table("casebook_cases"), read_table("casebook_documents")
    summaries, teaching = read_table("regulator_documents"), read_table("teaching_documents")
    unseen = read_table("invented_documents")
    lines = [
        _casebook(cases, documents),
        f"[The regulator’s summaries](data/raw/regulator/README.md): {len(summaries):,} case summaries of the "
        "police watchdog, read by this program; offsets and hashes instead of text.",
        f"[The teaching corpus](data/raw/teaching/README.md): {_teaching(teaching)}, which carry "
        "the whole way from page to comparison.",
        f"[The invented cases](data/raw/invented/README.md): {len(unseen):,} statements and articles on "
        f"{unseen['case_id'].nunique()} cases, read once before any rule was mended by them.",
    ]
    return "\n".join(f"- {line}" for line in lines)


def _casebook(cases: pd.DataFrame, documents: pd.DataFrame) -> str:
    """Return the size of the casebook, its decoys (statistics and round-ups) apart from its cases."""
    real = cases[cases["kind"] == "case"]
    told = documents[documents["case_id"].isin(real["case_id"])]
    return (
        f"[The casebook](data/raw/casebook/README.md): {len(told):,} documents of {told['publisher'].nunique():,} "
        f"publishers on {len(real):,} real cases, {real['paired'].sum()} of them told by both sides, and "
        f"{len(documents) - len(told):,} that are statistics and round-ups, kept as decoys; facts and wording coded "
        "from the openings of pages, without any text."
    )


def _teaching(documents: pd.DataFrame) -> str:
    """Return the size of the teaching corpus, what is invented of it apart from the cases of whoever runs this."""
    invented = documents["url"].map(is_invented)
    cases = documents.loc[invented & (documents["case_id"] != DECOY), "case_id"].nunique()
    own = documents.loc[~invented, "case_id"].nunique()
    more = f" (and {(~invented).sum():,} that are not, on {own} more)" if own else ""
    return f"{invented.sum():,} invented pages, {cases} cases and some ordinary news{more}"


def steps() -> str:
    """Return the steps with the rows of their tables."""
    lines = ["| step | what happens | rows |", "|---|---|---|"]
    for name, (what, tables) in STEPS.items():
        sizes = ", ".join(f"[{table}](data/processed/{table}.csv) {len(read_table(table)):,}" for table in tables)
        lines.append(f"| {name} | {what} | {sizes} |")
    return "\n".join(lines)


def findings() -> str:
    """Return the question of each study notebook, its computed answer, and the findings of its figures."""
    return "\n\n".join(_finding(path) for path in sorted(paths.NOTEBOOKS.glob("0[1-9]_*.ipynb")))


def _finding(path: Path) -> str:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    question = "".join(cells[0]["source"]).splitlines()[0].removeprefix("# ")
    answer = "".join(cells[-1]["outputs"][0]["data"]["text/markdown"]).removeprefix("**Answer.** ")
    names = re.findall(r'^figure\("(\w+)"\)', "\n".join("".join(cell["source"]) for cell in cells), re.MULTILINE)
    drawn = (f"- {_words(name)['title']} ([figure](data/processed/figures/{name}.svg), "
             f"[numbers](data/processed/figures/{name}.csv))" for name in names)  # fmt: skip
    return "\n".join([f"**[{question}](notebooks/{path.name})** {answer}", "", *drawn])


def _words(name: str) -> dict[str, str]:
    told: dict[str, str] = json.loads((paths.FIGURES / f"{name}.json").read_text("utf-8"))
    return told
