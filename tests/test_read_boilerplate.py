"""Lines of a site in a plain text: taken away and listed, never a character of the document's own."""

import time
from pathlib import Path

import pytest

from analysis.read import clean_text
from analysis.read.boilerplate import is_boilerplate

SEED = Path(__file__).parents[2] / "shared" / "seeds" / "statement.txt"


def kept(text: str) -> list[str]:
    return [text[start:end] for start, end in clean_text(text).kept]


@pytest.mark.parametrize(
    "line",
    [
        "Quickly exit this site",
        "Leave this site",
        "Skip to main content",
        "We use cookies to make this site work.",
        "We’d also like to use analytics cookies so we can see how people use it.",
        "You can change your cookie settings at any time.",
        "Accept all cookies",
        "Sorry, there was a problem. Please try again later.",
        "This is a new service. Your feedback will help us to improve it.",
        "Read more: Chief inspector cleared over crash",
        "RELATED: Ten officers investigated",
        "Read More",
        "Sign up to our daily newsletter here",
        "Get the latest crime news straight to your inbox",
        "Follow us on Facebook and Instagram",
        "Share this article",
        "Advertisement",
        "Most read in News",
        "You may also like",
        "Image: Eastmere Police",
        "(Photo by Ida Marsh/Agency)",
        "Got a story? Email newsdesk@echo.example",
        "Additional reporting by Leon Abara",
        "Published: 10:12, 3 May 2024",
        "Already a subscriber? Log in",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "A sergeant has been dismissed.",
        "Two officers said that the cookies in the canteen had been stolen.",
        "Sorry, the chief constable said to the family after the hearing.",
        "Read more than four hundred messages aloud, the barrister was told.",
        "Follow the evidence, the chair said, and on Facebook or off it he lied.",
        "Anyone with information is asked to call 101 or Crimestoppers.",
        "The officer shared the article with a colleague.",
        "More officers were suspended on Friday.",
        "We use force only where it is needed, the statement said.",
        "Published material was found on his phone.",
        "Related allegations against three constables were not proven.",
        "Sign language interpreters were present at the hearing.",
        "He had urged colleagues to sign up for updates from a banned group, the panel heard.",
        "}",
        "X.",
        "PC Marsh said: “Get the keys to the van.”",
        "",
    ],
)
def test_sentences_of_a_report_are_not_furniture(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_line_is_a_banner_only_when_all_its_sentences_are() -> None:
    assert is_boilerplate("Sorry, there was an error. Please try again.")
    assert not is_boilerplate("Sorry, there was an error. The panel met again on Monday.")


def test_a_source_may_have_lines_of_its_own() -> None:
    assert is_boilerplate("Echo readers get the moors walk guide", own=["echo readers get .{1,60}"])


def test_kept_spans_are_the_lines_without_surrounding_space() -> None:
    assert kept("  Leave this site\n\n\t One officer was sacked.  \r\nHe may appeal.") == [
        "One officer was sacked.",
        "He may appeal.",
    ]


def test_removed_lines_are_listed_in_order() -> None:
    text = "Leave this site\nOne officer was sacked.\nShare this article\n"
    assert clean_text(text).removed == ["Leave this site", "Share this article"]


def test_added_banner_and_blank_lines_leave_the_text_as_it_was() -> None:
    plain = "One officer was sacked.\nTwo were warned."
    assert kept(f"Leave this site\n\n{plain}\n\nAccept all cookies") == kept(plain)


@pytest.mark.skipif(not SEED.exists(), reason="the shared statement is not on this machine")
def test_of_the_shared_statement_the_banner_goes_and_no_character_is_lost() -> None:
    text = SEED.read_text("utf-8")
    lines = text.split("\n")
    clean = clean_text(text)
    assert clean.removed == lines[:7]
    assert "\n".join(kept(text)) == "\n".join(line for line in lines[7:] if line)


@pytest.mark.parametrize(
    "unit", ["a ", "share ", "google+", "by clicking ", "sign up to ", "e-mail@", "image: ", "cookies "]
)
def test_a_long_or_repetitive_line_costs_no_more_than_its_length(unit: str) -> None:
    line = unit * 60
    started = time.process_time()
    for cut in range(20):
        is_boilerplate(line[: 400 - cut] + "!")
    is_boilerplate(unit * 100_000)
    assert time.process_time() - started < 5  # exponential patterns would take ages, not seconds
