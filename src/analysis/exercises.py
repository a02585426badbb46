"""Three exercises for an hour with the published tables; their answers are computed when they are checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from analysis import paths
from analysis.study.rows import Row, rows_of
from analysis.tables import read_table


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question about the published results, where to look, and the function that knows the answer."""

    question: str
    hint: str
    answer: Callable[[], str]


def exercises() -> list[Exercise]:
    """Return the exercises in their order; their questions name rows of the tables as they are."""
    from analysis.figures.teaching import liveliest_case  # noqa: PLC0415 (matplotlib is slow to load)

    case = liveliest_case(read_table("teaching_comparisons"), read_table("teaching_documents"))
    evidenced = _dismissed()
    return [
        Exercise(
            f"Of the people in the official account of the invented case {case}, how many does at least one article "
            "leave out?",
            "teaching_comparisons.csv: rows of the case whose relation is “omitted”; their official_record is a group "
            "of teaching_groups.csv, which has its number of people. Each group counts once, mere wholes not at all.",
            lambda: str(_left_out(case)),
        ),
        Exercise(
            "In how many cases of the casebook is the highest exact number of people that the press gives above the "
            "highest exact number that the official side gives?",
            "casebook_counts.csv: keep exact = 1 and the sides official and press; compare the highest number of each "
            "side, case by case.",
            lambda: str(_press_higher()),
        ),
        Exercise(
            f"Which words of the document say that the people of {evidenced['row']} were dismissed?",
            f"`analysis trace {evidenced['row']}` gives the offsets of its outcomes; the texts lie in "
            "teaching_texts.jsonl, and text[start:end] are the words.",
            lambda: _words(evidenced),
        ),
    ]


def questions(number: int | None = None) -> list[str]:
    """Return every question, or that of one exercise; raises ValueError for an exercise that is not there."""
    asked = [f"{place}. {exercise.question}" for place, exercise in enumerate(exercises(), 1)]
    return asked if number is None else [asked[_place(number)]]


def check(number: int, answer: str) -> tuple[bool, str]:
    """Return whether an answer is right, and what to say of it; raises ValueError for an exercise that is not there."""
    exercise = exercises()[_place(number)]
    if _plain(answer) == _plain(exercise.answer()):
        return True, f"Right: {exercise.answer()}."
    return False, f"Not “{answer}”. Where to look: {exercise.hint}"


def _place(number: int) -> int:
    there = len(exercises())
    if not 1 <= number <= there:
        raise ValueError(f"{number}: there are exercises 1 to {there}; `analysis exercise` asks them")
    return number - 1


def _plain(answer: str) -> str:
    """Return an answer without what does not matter: case, white space, quotation marks, a full stop at the end."""
    return " ".join(answer.casefold().strip(" \t\n\"'“”‘’.").split())


def _left_out(case: str) -> int:
    rows = read_table("teaching_comparisons").query("case_id == @case and relation == 'omitted'")
    groups = read_table("teaching_groups").set_index(["document", "id"])
    pairs = rows[["official", "official_record"]].drop_duplicates().itertuples(index=False)
    left_out = [groups.loc[tuple(pair)] for pair in pairs]
    return sum(int(group["count_min"]) for group in left_out if not group["is_total"])


def _press_higher() -> int:
    exact = read_table("casebook_counts").query("exact == 1 and side in ['official', 'press']")
    highest = exact.groupby(["case_id", "side"])["people"].max().unstack().dropna()
    return int((highest["press"] > highest["official"]).sum())


def _dismissed() -> Row:
    """Return the first group of an official document whose dismissal rests on one stretch of its text."""
    for row in rows_of("teaching_groups", paths.PROCESSED).values():
        told = json.loads(row["evidence"]).get("outcomes", [])
        if row["outcomes"] == "dismissed" and len(told) == 1 and row["document"].endswith("-o"):
            return row
    raise LookupError("no official document of the teaching corpus dismisses anybody in one stretch of words")


def _words(row: Row) -> str:
    start, end = json.loads(row["evidence"])["outcomes"][0]
    lines = (paths.PROCESSED / "teaching_texts.jsonl").read_text("utf-8").splitlines()
    text: str = next(told["text"] for told in map(json.loads, lines) if told["id"] == row["document"])
    return text[start:end]
