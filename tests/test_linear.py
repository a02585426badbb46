"""Work grows with the length of a text and not faster, whatever is repeated; counted in steps, never by a clock."""

import subprocess
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from analysis import extract_ledger
from analysis.extract.following import block, cast

TWICE = 2.2
"""Steps for twice the text, with a tenth more because what a text ends with may be cut short."""

SEVERAL_SENTENCES = 5_000
"""Characters: even a text without any stop is cut into sentences well before."""


def calls(work: Callable[[], object]) -> int:
    """Return how many functions some work calls, those of the interpreter counted."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def steps(work: Callable[[], object]) -> int:
    """Return how many instructions of Python some work takes: more than calls, as loops within a function count."""
    count = 0

    def note(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def numbered(sentence: str, times: int, first: int = 0) -> str:
    """Return a sentence so many times, each with a surname of its own in place of NAME."""
    letters = "abcdefghij"
    numbers = range(first, first + times)
    names = ("".join(letters[int(digit)] for digit in f"{number:06}").capitalize() for number in numbers)
    return "".join(sentence.replace("NAME", name) for name in names)


@pytest.mark.parametrize(
    "sentence",
    [
        "The officer was dismissed without notice. ",
        "One of the officers resigned. Another was dismissed. ",
        "Six officers are under investigation. One of them was dismissed. ",
        "PC John NAME was dismissed after a misconduct hearing.\n",
        "PC NAME, ",
        "Officer: PC 12 NAME\nOutcome\nDismissed without notice\n",
        "“We let him go,” said Jo NAME. It said more. ",
        "She said he had lied. ",
        "officer,dismissed;",
        "“",
        "(",
        "12 ",
    ],
)
def test_twice_the_text_takes_twice_the_calls(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # a smaller mind, so that a short text has more people than it holds
    monkeypatch.setattr(block, "_HANDED_ON", 8)
    monkeypatch.setattr(cast, "_IN_MIND", 8)
    times = SEVERAL_SENTENCES // len(sentence)
    once, twice = numbered(sentence, times), numbered(sentence, 2 * times, first=times)
    extract_ledger(numbered(sentence, 2))
    assert calls(lambda: extract_ledger(twice)) < TWICE * calls(lambda: extract_ledger(once))


def test_what_is_told_of_one_officer_is_not_gone_through_at_each_mention() -> None:
    sentence = "The sergeant was given a final written warning at a misconduct hearing. "
    extract_ledger(sentence)
    assert steps(lambda: extract_ledger(sentence * 80)) < 2.05 * steps(lambda: extract_ledger(sentence * 40))


def test_a_record_told_of_thousands_of_times_has_the_words_of_each_telling() -> None:
    ledger = extract_ledger("Two officers were dismissed without notice after a misconduct hearing. " * 300)
    assert [record.count for record in ledger.groups] == [2]
    assert len(ledger.groups[0].evidence["outcomes"]) == len(ledger.groups[0].claims) // 2 == 300


def test_people_who_have_slipped_out_of_mind_are_still_in_the_ledger() -> None:
    ledger = extract_ledger(numbered("PC John NAME was dismissed after a misconduct hearing.\n", 300))
    assert sum(record.count or 0 for record in ledger.groups) == 300


def test_reading_a_plain_text_loads_no_library_for_pages_tables_or_models(tmp_path) -> None:
    text = tmp_path / "statement.txt"
    text.write_text("Two officers were dismissed after a misconduct hearing.", "utf-8")
    program = (
        "import sys\n"
        f"sys.argv = ['analysis', 'extract', {str(text)!r}, '--format', 'json']\n"
        "from analysis.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'trafilatura', 'warcio', 'lxml', 'pandas', 'spacy', 'torch', 'sklearn', 'transformers'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert '"dismissed"' in run.stdout
    assert run.stderr.strip() == "[]"
