"""What is quoted or reported, where it stands, and by which words it is brought in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.extract.quoting.cues import constructions, quoting_verbs, speech_verbs
from analysis.extract.quoting.marks import paragraphs_of, quotations
from analysis.extract.quoting.quotes import find_quotes
from analysis.extract.quoting.subjects import sentences
from analysis.paths import ROOT
from analysis.records import QUOTE_KINDS, SPEAKER_CLASSES, Document, Quote

SEEDS = ROOT.parent / "shared" / "seeds" / "seeds.jsonl"


def quotes_of(text: str, parse: bool = False) -> list[Quote]:
    return find_quotes(Document("d", text), parse=parse)


def said(text: str, quote: Quote) -> str:
    return text[quote.start : quote.end]


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text, paragraphs_of(text))]


def cue_and_source(text: str, quote: Quote) -> tuple[str, str]:
    assert quote.cue_span
    assert quote.speaker_span
    return text[slice(*quote.cue_span)], text[slice(*quote.speaker_span)]


# Quotation marks


def test_a_quotation_includes_its_marks():
    assert quoted("She called it “a disgrace” twice.") == ["“a disgrace”"]


def test_marks_reopened_at_each_paragraph_and_closed_once_make_one_quotation():
    text = "The chief said:\n“We were late.\n“We were wrong.\n“We are sorry.”\nNobody else spoke."
    assert quoted(text) == ["“We were late.\n“We were wrong.\n“We are sorry.”"]


def test_a_quotation_may_run_over_paragraphs_without_marks():
    text = "It read: “First we listen.\nThen we act.\nThen we report.”\nThe end."
    assert quoted(text) == ["“First we listen.\nThen we act.\nThen we report.”"]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph():
    text = "He said: “We were late and\nThe force has 900 officers.\nA “new” rule came in."
    assert quoted(text) == ["“We were late and", "“new”"]


def test_a_closing_mark_alone_opens_nothing():
    assert quoted("The end of it.” Then they left. He said “no”.") == ["“no”"]


def test_a_quotation_inside_another_belongs_to_it():
    assert quoted("“He told me ‘get out’ and I did,” she said.") == ["“He told me ‘get out’ and I did,”"]
    assert quoted("“The sign said “keep out” in red,” she said.") == ["“The sign said “keep out” in red,”"]


def test_single_marks_quote_and_apostrophes_do_not():
    text = "‘It wasn’t the officers’ fault,’ he said. ‘We don’t know whose it was.’"
    assert quoted(text) == ["‘It wasn’t the officers’ fault,’", "‘We don’t know whose it was.’"]


def test_a_headline_may_end_its_quotation_in_a_plural():
    assert quoted("Inquiry ‘let down by officers’ over lost files") == ["‘let down by officers’"]


def test_straight_marks_open_and_close_by_what_stands_beside_them():
    assert quoted('He said "no". "It\'s late," she said. "Go."') == ['"no"', '"It\'s late,"', '"Go."']
    assert quoted("'We can't say,' he said of the officers' claims.") == ["'We can't say,'"]


def test_invisible_signs_part_nothing():
    assert quoted("He wrote:\n\u202a”It is late,” and left.") == ["”It is late,”"]


def test_clipped_words_and_decades_are_no_quotations():
    assert quoted("rock 'n' roll in the '90s and '80s wasn't banned") == []


def test_two_typewriter_marks_are_a_double_one():
    assert quoted("''Nobody asked,'' he said.") == ["''Nobody asked,''"]


def test_a_statement_that_is_one_quotation_is_one_quote():
    text = "Chief Constable of Wexshire Police Jo Marl:\n“We fell short.\n“Five will face hearings.\n“I am sorry.”"
    (quote,) = quotes_of(text)
    assert said(text, quote) == text[text.index("“") :]
    assert (quote.kind, quote.speaker, quote.speaker_class) == ("direct", "Jo Marl", "force")


# Cues and sources beside a quotation


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Sgt Ann Lyle said: “It was dark.”", "said", "Sgt Ann Lyle"),
        ("“It was dark,” said Sgt Ann Lyle, of Wexshire Police.", "said", "Sgt Ann Lyle, of Wexshire Police."),
        ("“It was dark,” Ms Lyle told the panel on Friday.", "told", "Ms Lyle"),
        ("After the hearing, Ann Lyle, head of the unit, said: “It was dark.”", "said", "Ann Lyle, head of the unit,"),
        ("In a statement her solicitor, Bo Kerr, said: “It was dark.”", "said", "her solicitor, Bo Kerr,"),
        ("“It was dark,” according to the log.", "according to", "the log"),
        ("Town councillor Bo Kerr (Ind, East) told us: “It was dark.”", "told", "Town councillor Bo Kerr (Ind, East)"),
        ("Ann Lyle, who was there, later added: “It was dark.”", "added", "Ann Lyle, who was there,"),
    ],
)  # fmt: skip
def test_the_cue_and_the_source_stand_beside_the_quotation(text: str, cue: str, source: str):
    quote = next(q for q in quotes_of(text) if "It was dark" in said(text, q))
    found = cue_and_source(text, quote)
    assert (found[0], found[1].rstrip(" .,")) == (cue, source.rstrip(" .,"))


def test_a_sentence_after_he_said_shares_his_cue():
    text = "“We were late,” Ann Lyle said. “We were wrong.”"
    first, second = quotes_of(text)
    assert first.cue_span == second.cue_span
    assert second.speaker == "Ann Lyle"


def test_a_paragraph_of_nothing_but_quotation_goes_on_with_the_speaker_above():
    text = "“We were late,” Ann Lyle said.\n“We were wrong.”"
    assert [q.speaker for q in quotes_of(text)] == ["Ann Lyle", "Ann Lyle"]


def test_a_quotation_after_a_sentence_about_somebody_is_theirs():
    text = "Her daughter’s barrister, Bo Kerr KC, is more blunt. ‘Nobody came.’"
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.speaker_class) == ("Bo Kerr", "lawyer")


def test_words_quoted_inside_a_sentence_are_mixed_and_the_rest_of_its_report_is_indirect():
    text = "Ann Lyle said the crews “worked as one”."
    indirect, mixed = quotes_of(text)
    assert (indirect.kind, said(text, indirect)) == ("indirect", "the crews")
    assert (mixed.kind, said(text, mixed)) == ("mixed", "“worked as one”")
    assert indirect.cue_span == mixed.cue_span


def test_quoted_words_that_nobody_says_have_no_speaker():
    (quote,) = quotes_of("The find of “crude” messages led to an inquiry.")
    assert (quote.kind, quote.speaker, quote.speaker_class) == ("mixed", "", "other")


# Reported speech without a parse


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The panel found that he had lied.", "that he had lied"),
        ("The force said two officers had resigned.", "two officers had resigned"),
        ("Two officers had resigned, the force said on Friday.", "Two officers had resigned"),
        ("Two officers had resigned, said a spokesman.", "Two officers had resigned"),
        ("According to the IOPC, two officers had resigned.", "two officers had resigned"),
        ("Two officers had resigned, according to the IOPC.", "Two officers had resigned"),
        ("The hearing was told that he had lied.", "that he had lied"),
        ("It was alleged that he had lied.", "that he had lied"),
        ("She told the court he had lied twice.", "he had lied twice"),
    ],
)
def test_reported_speech_is_found_by_its_verb(text: str, content: str):
    (quote,) = quotes_of(text)
    assert (quote.kind, said(text, quote)) == ("indirect", content)


def test_a_second_verb_ends_what_the_first_reports():
    text = "The force said two officers had resigned, adding that a third had retired."
    first, second = quotes_of(text)
    assert said(text, first) == "two officers had resigned"
    assert said(text, second) == "that a third had retired"


@pytest.mark.parametrize(
    "text",
    [
        "The claims that were made are being looked at.",
        "A finding was recorded and the report was filed.",
        "He renewed calls for a review.",
        "The reports show a fall in crime.",
        "He was told off.",
    ],
)
def test_nouns_that_look_like_reporting_verbs_report_nothing(text: str):
    assert quotes_of(text) == []


def test_who_is_told_is_not_who_tells():
    (quote,) = quotes_of("The panel heard that he had lied.")
    assert (quote.speaker, quote.speaker_class, quote.speaker_span) == ("", "other", None)


def test_a_full_stop_after_a_form_of_address_ends_no_sentence():
    text = "Mr. Kerr spoke. Dr. J. Lyle left."
    assert [text[a:b].strip() for a, b in sentences(text, 0, len(text))] == ["Mr. Kerr spoke.", "Dr. J. Lyle left."]


# Reported speech with a parse


def test_a_parse_finds_beliefs_and_judgements_too():
    text = "The inspector believed that the log was complete. Campaigners criticised the long delay."
    contents = [said(text, quote) for quote in quotes_of(text, parse=True)]
    assert contents == ["that the log was complete", "the long delay"]


def test_a_parse_leaves_the_writers_own_remark_out_of_what_is_reported():
    text = "The force said the log was in the safe, which nobody had opened."
    (quote,) = quotes_of(text, parse=True)
    assert said(text, quote) == "the log was in the safe"


def test_a_parse_keeps_direct_quotations_and_their_speakers():
    text = "“The log was complete,” said Inspector Ann Lyle.\nShe added: “Nobody changed it.”"
    first, second = quotes_of(text, parse=True)
    assert said(text, first) == "“The log was complete,”"
    assert said(text, second) == "“Nobody changed it.”"
    assert first.speaker == second.speaker == "Ann Lyle"


def test_a_parse_takes_paragraphs_longer_than_the_parser_does_at_once():
    text = "The force said the log was complete. " * 1000
    assert len(quotes_of(text, parse=True)) >= 990


# Every text

_MARKS = ["“", "”", "‘", "’", '"', "'", "''", ", ", ". ", ": ", "\n", "\u2028", "\x00", "(", ")", "…", "é", "😀", " "]
_WORDS = [
    "said",
    "He",
    "told the panel",
    "that",
    "According to ",
    "Sgt Lyle",
    "its chair",
    "was",
    "which",
    "a",
    "my son",
]
_PIECES = st.sampled_from([*_MARKS, *_WORDS])


@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=60).map("".join)))
@settings(max_examples=200, deadline=None)
def test_offsets_hold_and_values_are_known_for_any_text(text: str):
    quotes = quotes_of(text)
    assert quotes == quotes_of(text)
    for quote in quotes:
        assert quote.kind in QUOTE_KINDS
        assert quote.speaker_class in SPEAKER_CLASSES
        for start, end in filter(None, ((quote.start, quote.end), quote.speaker_span, quote.cue_span)):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("unit", ["“", '"', " 'a", ".", "he said ", "(", ", ", "“No,” she said. ", "A", "its a "])
def test_one_endless_line_of_anything_is_read_to_its_end(unit: str):
    # A rule that goes back over what it has read would not come to the end of this within anybody's patience.
    quotes_of(unit * (40_000 // len(unit)))


# The lexicon


def test_every_form_of_a_reporting_verb_is_known():
    assert {speech_verbs()[form] for form in ("said", "says", "saying")} == {"say"}
    assert speech_verbs()["replied"] == "reply"
    assert speech_verbs()["warned"] == "warn"
    assert quoting_verbs()["branded"] == "brand"
    assert "hearing" not in speech_verbs()


def test_a_cue_takes_the_constructions_of_all_its_groups():
    assert {"clause", "object"} <= constructions()["describe", "VERB"] | constructions()["say", "VERB"]
    assert "of" in constructions()["accuse", "VERB"]


# The two documents that the project began with


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    if not SEEDS.exists():
        pytest.skip("the seed documents are not beside this repository")
    records = [json.loads(line) for line in Path(SEEDS).read_text("utf8").splitlines()]
    return {r["source_type"]: Document(r["id"], r["text"], source_type=r["source_type"]) for r in records}


def test_the_seed_statement_is_one_quotation_of_eight_paragraphs(seeds: dict[str, Document]):
    document = seeds["force"]
    quote = max(find_quotes(document), key=lambda q: q.end - q.start)
    words = said(document.text, quote)
    assert (words.count("“"), words.count("”"), quote.speaker_class) == (8, 1, "force")


def test_the_seed_article_keeps_the_chief_constable_and_the_regulator_apart(seeds: dict[str, Document]):
    document = seeds["press"]
    direct = [q for q in find_quotes(document) if q.kind == "direct"]
    by_class = {kind: [q for q in direct if q.speaker_class == kind] for kind in ("force", "oversight")}
    assert [len(quotes) for quotes in by_class.values()] == [2, 1]
    first, second = by_class["force"]
    assert first.speaker == second.speaker
    assert said(document.text, second).count("“") == 3
    assert cue_and_source(document.text, second) == ("added", "She")
