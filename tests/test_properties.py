"""What holds of every ledger, whatever the text: valid offsets, the same twice, untouched by what is not the story."""

import json
import os
import subprocess
import sys

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from analysis import extract_ledger
from analysis import records as words

SENTENCES = (
    "Two officers were dismissed without notice after a misconduct hearing.",
    "A former sergeant would have been dismissed had she still been serving.",
    "Of the five constables, three received a written warning and two were cleared.",
    "One special constable faces a gross misconduct hearing next month.",
    "At least four members of staff have resigned.",
    "PC Rowan Ashdale, 34, who served for nine years, was given a final written warning.",
    "The panel found that the allegations against the inspector were not proven.",
    "No officers have been suspended.",
    "“I am sorry for what happened,” said Deputy Chief Constable Imre Halloran.",
    "The watchdog withdrew its investigation into a retired chief inspector.",
    "At a third-stage meeting gross incompetence was proven against a sergeant, who was dismissed.",
)
BOILERPLATE = (
    "We use cookies to improve this website. Accept all cookies",
    "Skip to main content",
    "Share this page on Facebook",
    "Sign up to our newsletter",
    "Read more: Council agrees new library opening hours",
    "Advertisement",
    "© Copyright Meadowgate Media",
)
WORDS = (
    "two 2 ½ ２ ٣ 𝟚 1,000 1.5 no several of the another officers officer’s PC DS PCs/PCSOs ex- former was were not",
    "dis\u00admissed dismissed proven gross misconduct hearing",
    "“ ” ' ( ) ; : • – — \u00a0 \u200b \u202e \ufeff é e\u0301",
)
DOMAIN_WORDS = st.sampled_from([word for line in WORDS for word in line.split(" ")])
STORIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True)
VOCABULARY = {
    "role": words.ROLES, "rank": words.RANKS, "service": words.SERVICES, "alleged": words.ALLEGED,
    "case_to_answer": words.CASES_TO_ANSWER, "proceeding": words.PROCEEDINGS,
    "proceeding_state": words.PROCEEDING_STATES, "finding": words.FINDINGS, "found_level": words.FOUND_LEVELS,
    "criminal": words.CRIMINAL,
}  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=400),
    st.text(alphabet=st.characters(), max_size=200),  # with lone surrogates
    st.lists(st.one_of(DOMAIN_WORDS, st.text(max_size=6)), max_size=80).map(" ".join),
)
patient = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def records(text):
    """Return the records of a ledger without what names places in the text."""
    without = ("evidence", "claims", "conflicts")
    return [
        {name: value for name, value in record.items() if name not in without}
        for record in extract_ledger(text).to_json()["records"]
    ]


def spans(ledger):
    """Yield every span that a ledger gives."""
    for group in ledger.groups:
        for found in group.evidence.values():
            yield from found
    for claim in ledger.claims:
        yield claim.start, claim.end
        yield from claim.spans.values()
    for quote in ledger.quotes:
        yield quote.start, quote.end
        yield from filter(None, (quote.speaker_span, quote.cue_span))


@patient
@given(ANYTHING)
def test_no_text_whatever_raises_and_every_offset_lies_in_it(text):
    for start, end in spans(extract_ledger(text)):
        assert 0 <= start < end <= len(text)


@patient
@given(STORIES, st.sampled_from(["\n", "\n\n", "\r\n", " \u00a0\n\t\n", "\u2028"]))
def test_offsets_hold_between_any_line_ends(story, line_end):
    text = line_end.join(story)
    for start, end in spans(extract_ledger(text)):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()


@patient
@given(STORIES)
def test_every_value_is_of_the_vocabulary(story):
    ledger = extract_ledger("\n".join(story))
    for group in ledger.groups:
        for name, allowed in VOCABULARY.items():
            assert getattr(group, name) in allowed
        assert set(group.outcomes) <= set(words.OUTCOMES)
        assert group.count_min <= (group.count if group.count is not None else group.count_min)
        assert group.part_of in {None, *(other.id for other in ledger.groups if other is not group)}
    for claim in ledger.claims:
        assert claim.polarity in words.POLARITIES
        assert claim.place in words.PLACES
    for quote in ledger.quotes:
        assert quote.kind in words.QUOTE_KINDS
        assert quote.speaker_class in words.SPEAKER_CLASSES


@patient
@given(STORIES, st.integers(min_value=1, max_value=4))
def test_blank_lines_change_no_record(story, blank):
    assert records(("\n" * (blank + 1)).join(story) + "\n" * blank) == records("\n".join(story))


@patient
@given(STORIES, st.lists(st.sampled_from(BOILERPLATE), max_size=3), st.lists(st.sampled_from(BOILERPLATE), max_size=3))
def test_boilerplate_around_the_story_changes_no_record(story, before, after):
    assert records("\n".join([*before, *story, *after])) == records("\n".join(story))


@patient
@given(STORIES)
def test_a_text_gives_the_same_ledger_every_time(story):
    text = "\n".join(story)
    assert extract_ledger(text).to_json() == extract_ledger(text).to_json()


def test_the_ledger_does_not_hang_on_the_order_of_hashes():
    code = "import json, sys, analysis; print(json.dumps(analysis.extract_ledger(sys.argv[1]).to_json()))"
    text = "\n".join(SENTENCES)
    ledgers = {
        subprocess.run(
            [sys.executable, "-c", code, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(ledgers) == 1
    assert json.loads(ledgers.pop())["records"]


@patient
@given(ANYTHING)
def test_the_ledger_is_plain_json(text):
    assert json.loads(json.dumps(extract_ledger(text).to_json()))["text"] == text
