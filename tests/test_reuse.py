"""Reuse: which official words an article prints, and what it did to them."""

import json
from pathlib import Path

import pytest

from analysis.compare.reuse import find_reuse, quote_relation
from analysis.compare.wire import wire_groups
from analysis.records import Document, Quote

SHARED = Path(__file__).resolve().parents[2] / "shared"
STATEMENT = (
    "Assistant Chief Constable Orla Brandreth said: “What these two men did to a young recruit was cruel, and it went "
    "on for the best part of a year. They were meant to teach her the job and they laughed at her instead.\n"
    "“I have told her that I am sorry. We have opened a confidential line, replaced both supervisors in the unit and "
    "asked a neighbouring force to review what we do.\n"
    "“Nobody who behaves like this belongs in my force, and this hearing must be read as a promise that we will act.”\n"
    "A Federation representative said both men were considering an appeal."
)


@pytest.mark.parametrize(
    ("quotation", "relation"),
    [
        ("I have told her that I am sorry.", "exact"),
        ("I HAVE TOLD HER, that I am sorry", "exact"),
        (
            "They were meant to teach her the job and they laughed at her instead. I have told her that I am sorry",
            "exact",
        ),
        ("this hearing must be read as a promise that we will act", "exact"),
        ("were meant to teach her the job", "trimmed"),
        ("We have opened a confidential line and asked a neighbouring force to review what we do", "trimmed"),
        ("We have opened a confidential line … and asked a neighbouring force to review what we do", "trimmed"),
        ("cruel", "trimmed"),
        (
            "What these two men did to a young probationer was cruel, and it went on for the best part of a year",
            "altered",
        ),
        ("laughed at a girl they were meant to teach", "altered"),
        ("I have told her that I am sorry. Nobody who behaves like this belongs in my force", "spliced"),
        ("Nobody who behaves like this belongs in my force. I have told her that I am sorry.", "spliced"),
        ("She was the best recruit we had seen for years and they broke her", "not_in_official"),
        ("We will appeal", "not_in_official"),
    ],
)
def test_a_quotation_relates_to_the_official_text(quotation, relation):
    assert quote_relation(quotation, STATEMENT) == relation


def quote_in(text: str, words: str, kind: str = "direct") -> Quote:
    start = text.index(words)
    return Quote("q1", start, start + len(words), kind)


def test_a_quoted_passage_has_offsets_on_both_sides():
    article = "The chief was blunt: “I have told her that I am sorry.” She left."
    (passage,) = find_reuse(STATEMENT, article, [quote_in(article, "I have told her that I am sorry.")])
    assert (passage.kind, passage.quote, passage.attributed) == ("quoted", "q1", True)
    assert article[slice(*passage.article[0])] == "I have told her that I am sorry"
    assert STATEMENT[slice(*passage.official[0])] == "I have told her that I am sorry"


def test_pieces_of_one_utterance_are_exact_where_together_they_are():
    article = "“They were meant to teach her the job,” she said, “and they laughed at her instead.”"
    first, second = "They were meant to teach her the job,", "and they laughed at her instead."
    cue = (article.index("said"), article.index("said") + 4)
    apart = [quote_in(article, first), quote_in(article, second)]
    assert [passage.kind for passage in find_reuse(STATEMENT, article, apart)] == ["trimmed", "trimmed"]
    for quote in apart:
        quote.cue_span = cue
    assert [passage.kind for passage in find_reuse(STATEMENT, article, apart)] == ["quoted", "quoted"]


def test_a_passage_holds_the_offsets_of_both_sides():
    article = "“I have told her that I am sorry.”"
    (passage,) = find_reuse(STATEMENT, article, [quote_in(article, "I have told her that I am sorry.")])
    assert (passage.kind, passage.quote) == ("quoted", "q1")
    (ours,), (theirs,) = passage.article, passage.official
    assert STATEMENT[slice(*theirs)] == article[slice(*ours)]


def test_a_copy_without_quotation_marks_is_unattributed():
    article = "On Monday the unit opened a confidential line, replaced both supervisors in the unit and asked for help."
    (passage,) = find_reuse(STATEMENT, article)
    assert (passage.kind, passage.attributed) == ("copied", False)
    assert article[passage.start : passage.end].startswith("opened a confidential line")


def test_a_copy_under_reported_speech_is_attributed():
    article = "She said the force had opened a confidential line, replaced both supervisors in the unit and moved on."
    reported = quote_in(
        article, "the force had opened a confidential line, replaced both supervisors in the unit", "indirect"
    )
    assert find_reuse(STATEMENT, article, [reported])[0].attributed


def test_an_alteration_says_what_became_of_which_words():
    article = "“They were meant to train her up and they laughed at her instead,” she said."
    words = "They were meant to train her up and they laughed at her instead"
    (passage,) = find_reuse(STATEMENT, article, [quote_in(article, words)])
    assert passage.kind == "altered"
    changes = [(change.removed, change.added) for change in passage.alterations]
    assert ("teach", "train") in changes
    assert all(article[slice(*change.article)] == change.added for change in passage.alterations)
    assert all(STATEMENT[slice(*change.official)] == change.removed for change in passage.alterations)


def test_names_titles_and_terms_alone_are_no_copy():
    official = (
        "The Independent Office for Police Conduct referred PC Adela Moss to a misconduct hearing. It sat in May."
    )
    article = "A file from the Independent Office for Police Conduct named PC Adela Moss. Lawyers declined to comment."
    assert find_reuse(official, article) == []


def test_an_article_of_its_own_words_reuses_nothing():
    assert find_reuse(STATEMENT, "Rain stopped play at the county ground and the band went home.") == []


def test_offsets_hold_on_text_outside_ascii():
    article = "Naïve “café” ☕ – “I have told her that I am sorry.”"
    (passage,) = find_reuse(STATEMENT, article, [quote_in(article, "I have told her that I am sorry.")])
    assert article[passage.start : passage.end] == "I have told her that I am sorry"


def test_repetition_without_end_is_compared_in_reasonable_time():
    assert find_reuse("word " * 3000, "word " * 3000) == []


WIRE = (
    "A constable who slept through nine night shifts has been told to leave. Colleagues covered for him until a "
    "cleaner took a photograph of him in a cell. He told the panel that he had two other jobs and a new baby. "
    "The panel accepted that he was tired and did not accept that anybody else should pay for it. His sergeant, who "
    "knew of it, will be dealt with later this spring, the force said in a note on its pages on Wednesday."
)


def test_one_text_in_several_titles_is_one_witness():
    articles = [
        Document("late", WIRE + " Read more on our pages.", published="2025-02-02"),
        Document("early", "By our own staff. " + WIRE, published="2025-02-01"),
        Document(
            "own", "Nine times a policeman slept. Our reporter met the cleaner who found him and kept the picture."
        ),
    ]
    assert wire_groups(articles) == [["early", "late"], ["own"]]


def test_articles_that_only_share_the_statement_are_two_witnesses():
    one = Document("one", "A reader writes in anger about the town’s police. " + STATEMENT)
    other = Document("other", "At the market nobody would talk of it on Friday. " + STATEMENT)
    assert wire_groups([one, other], STATEMENT) == [["one"], ["other"]]


@pytest.mark.skipif(not (SHARED / "seeds").exists(), reason="the seed documents are not beside the repository")
def test_the_copied_passages_of_the_seed_statement_are_found_word_for_word():
    statement, article = map(json.loads, (SHARED / "seeds" / "seeds.jsonl").read_text(encoding="utf-8").splitlines())
    passages = find_reuse(statement["text"], article["text"])
    assert [passage.kind for passage in passages] == ["copied", "copied"]
    for passage in passages:
        for ours, theirs in zip(passage.article, passage.official, strict=True):
            assert article["text"][slice(*ours)] == statement["text"][slice(*theirs)]
    start = article["text"].index("this case should act")
    assert passages[1].start < start < passages[1].end
    end = article["text"].index(".", start)
    assert quote_relation(article["text"][start:end], statement["text"]) == "exact"


@pytest.mark.skipif(not (SHARED / "pairs").exists(), reason="the paired documents are not beside the repository")
def test_coded_quotations_relate_as_coded():
    lines = (SHARED / "pairs" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {document["id"]: document["text"] for document in map(json.loads, lines)}
    coded = map(json.loads, (SHARED / "pairs" / "quotes.gold.jsonl").read_text(encoding="utf-8").splitlines())
    press = [quote for quote in coded if quote["relation_to_official"] != "is_official"]
    right = 0
    for quote in press:
        lines = texts[quote["doc"]].split("\n")
        rest = "\n".join(lines[quote["lines"][0] : quote["lines"][-1] + 1])
        rest = rest[rest.index(quote["text_start5words"]) :]
        closing = [place for place in (rest.rfind("”"), rest.find("’,"), rest.find("’\n")) if place > 0]
        words = rest[: min(closing)] if closing else rest.rstrip("’")
        right += quote_relation(words, texts[quote["doc"].split("-")[0] + "-o"]) == quote["relation_to_official"]
    assert right >= 0.9 * len(press)
