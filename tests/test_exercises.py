"""The exercises: three questions, answers computed from the tables, a hint for who is wrong."""

import pytest
from typer.testing import CliRunner

from analysis import exercises
from analysis.__main__ import app


def run(*arguments):
    return CliRunner().invoke(app, ["exercise", *arguments])


def test_three_questions_are_asked():
    asked = run().stdout
    assert [line[:2] for line in asked.splitlines()] == ["1.", "2.", "3."]


def test_one_question_can_be_asked():
    assert run("2").stdout.startswith("2. ")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_right_answer_is_told_so(number):
    answer = exercises.exercises()[number - 1].answer()
    done = run(str(number), answer)
    assert (done.exit_code, done.stdout) == (0, f"Right: {answer}.\n")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_wrong_answer_gets_a_hint_and_not_the_answer(number):
    exercise = exercises.exercises()[number - 1]
    done = run(str(number), "nobody at all")
    assert done.exit_code == 1
    assert exercise.hint in done.stdout
    assert exercise.answer() not in done.stdout.replace(exercise.hint, "")


def test_case_quotation_marks_and_a_full_stop_do_not_matter():
    answer = exercises.exercises()[2].answer()
    assert exercises.check(3, f" “{answer.upper()}.” ")[0]


@pytest.mark.parametrize("arguments", [("9", "x"), ("9",), ("0",), ("--", "-1")])
def test_an_exercise_that_is_not_there_is_one_line(arguments):
    done = run(*arguments)
    assert done.exit_code == 2
    assert "there are exercises 1 to 3" in done.stderr


def test_answers_follow_the_tables(monkeypatch):
    table = exercises.read_table("casebook_counts")
    before = int(exercises.exercises()[1].answer())
    higher = table.assign(people=table["people"] + 99 * (table["side"] == "press"))
    monkeypatch.setattr(exercises, "read_table", lambda name: higher)
    assert exercises._press_higher() > before
