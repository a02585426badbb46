"""The Python interface: `from analysis import extract_ledger, compare`."""

import subprocess
import sys

import pytest

from analysis import compare, extract_ledger

OFFICIAL = "Two officers were dismissed without notice after a misconduct hearing at Wexshire Police."
ARTICLE = "Two Wexshire officers have been sacked after a misconduct hearing."


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_compare_is_the_function_whatever_was_loaded_before():
    assert run("import analysis.compare.align; from analysis import compare; print(callable(compare))") == ["True"]
    assert run("from analysis import compare; from analysis import compare; print(callable(compare))") == ["True"]


def test_importing_the_package_loads_nothing_heavy():
    heavy = "pandas", "spacy", "torch", "lxml", "scipy"
    code = f"import analysis, sys; print(*[name for name in {heavy} if name in sys.modules])"
    assert run(code) == []


def test_plain_strings_give_a_ledger_and_a_comparison_as_tables():
    assert {"document", "count", "outcomes"} <= set(extract_ledger(OFFICIAL).to_frame().columns)
    assert {"official", "article", "relation"} <= set(compare(OFFICIAL, [ARTICLE]).to_frame().columns)


def test_a_single_article_needs_no_list():
    assert len(compare(OFFICIAL, ARTICLE).articles) == 1


@pytest.mark.parametrize(("wrong", "kind"), [(None, "NoneType"), (3, "int"), (b"x", "bytes"), (["a"], "list")])
def test_what_is_no_document_is_refused_with_what_is_accepted(wrong, kind):
    with pytest.raises(TypeError, match=f"takes a Document or a string, not {kind}"):
        extract_ledger(wrong)
    for pair in ((wrong, ARTICLE), (OFFICIAL, [wrong])):
        with pytest.raises(TypeError, match=f"takes Documents, strings and Ledgers, not {kind}"):
            compare(*pair)


@pytest.mark.parametrize("wrong", [None, 3, b"x"])
def test_a_single_article_that_is_no_document_is_refused_too(wrong):
    with pytest.raises(TypeError, match=f"not {type(wrong).__name__}"):
        compare(OFFICIAL, wrong)
