"""Evidence is the very characters of the text, whatever typography stands around or inside them."""

import unicodedata

import pytest

from analysis import extract_ledger
from analysis.records import Document
from readings import words

PLAIN = "Two serving sergeants were dismissed without notice after a gross misconduct hearing."


def evidence(text, field):
    """Return the words that the only group of a text gives as evidence for a field."""
    ledger = extract_ledger(text)
    (group,) = [group for group in ledger.groups if not group.is_total]
    return words(ledger, group, field)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("count", "Two"),
        ("service", "serving"),
        ("rank", "sergeants"),
        ("proceeding", "misconduct hearing"),
        ("outcomes", "dismissed"),
    ],
)
def test_each_field_cites_the_words_that_state_it(field, said):
    assert any(said in found for found in evidence(PLAIN, field))


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        ("A sergeant was found to have committed gross misconduct by a panel.", "finding", "found"),
        ("A sergeant was found to have committed gross misconduct by a panel.", "found_level", "gross misconduct"),
        ("A sergeant has no case to answer for misconduct, the watchdog found.", "case_to_answer", "case to answer"),
        ("A sergeant has been charged with assault.", "criminal", "charged"),
        ("A retired sergeant will face a gross misconduct hearing.", "service", "retired"),
        ("Sgt Ida Colm will face a gross misconduct hearing.", "rank", "Sgt"),
        ("A PCSO was dismissed after a hearing.", "role", "PCSO"),
    ],
)
def test_findings_cases_and_charges_cite_their_words_too(text, field, said):
    assert any(said in found for found in evidence(text, field))


@pytest.mark.parametrize(
    "before",
    [
        "“It was wrong,” the chair said – and ‘dishonest’. ",
        "👮🏽‍♀️🚨 ",
        "שלום עולם \u200fمرحبا\u200f ",
        "Café Zoë Ångström: naïve re\u0301sume\u0301. ",
        "\ufeff",
        "𝕋𝕙𝕖 𝕔𝕒𝕤𝕖: ",
        "Line one.\r\n\r\nLine two.\r\n",
        "\u00a0\u2003\u200b ",
        "Gwrandawiad camymddwyn: ŵŷâêî. ",
    ],
)
def test_unusual_characters_before_it_move_no_offset(before):
    assert evidence(before + PLAIN, "count") == ["Two"]
    assert evidence(before + PLAIN, "rank") == ["sergeants"]
    assert any(found.startswith("dismissed") for found in evidence(before + PLAIN, "outcomes"))


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\u200d"])
def test_an_invisible_character_inside_a_word_stays_in_its_evidence(mark):
    text = PLAIN.replace("dismissed", f"dis{mark}missed").replace("sergeants", f"ser{mark}geants")
    assert any(f"dis{mark}missed" in found for found in evidence(text, "outcomes"))
    assert any(f"ser{mark}geants" in found for found in evidence(text, "rank"))


def test_a_soft_hyphen_at_a_line_break_is_read_through():
    text = PLAIN.replace("misconduct", "miscon\u00adduct")
    assert any("miscon\u00adduct hearing" in found for found in evidence(text, "proceeding"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_combining_accents_give_the_same_people(form):
    text = unicodedata.normalize(form, "PC Zoë Brontë was dismissed. Brontë lied. The hearing found PC Brontë guilty.")
    assert any("dismissed" in found for found in evidence(text, "outcomes"))
    assert evidence(text, "rank")[0] == "PC"


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_any_apostrophe_is_an_apostrophe(apostrophe):
    text = f"A sergeant{apostrophe}s conduct amounted to gross misconduct, a panel found. He was dismissed."
    assert any("dismissed" in found for found in evidence(text, "outcomes"))


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑"])
def test_any_hyphen_joins_a_number(hyphen):
    text = f"Twenty{hyphen}three officers were dismissed after hearings."
    (group,) = extract_ledger(text).groups
    assert group.count == 23
    assert evidence(text, "count") == [f"Twenty{hyphen}three"]


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "  ", "\t"])
def test_any_white_space_parts_words(space):
    text = f"Two{space}constables were given a final{space}written{space}warning at a hearing."
    (group,) = extract_ledger(text).groups
    assert (group.count, group.outcomes) == (2, ["final_written_warning"])
    assert any(f"final{space}written{space}warning" in found for found in evidence(text, "outcomes"))


@pytest.mark.parametrize(("opening", "closing"), ["“”", "‘’", '""', "''", "«»", "„“"])
def test_quotation_marks_belong_to_no_evidence(opening, closing):
    text = f"A sergeant was {opening}dismissed without notice{closing} after a misconduct hearing."
    for found in evidence(text, "outcomes"):
        assert "dismissed" in found
        assert not set(found) & {opening, closing}


@pytest.mark.parametrize("written", ["SERGEANT", "sergeant", "Sergeant", "SErgeant"])
def test_letter_case_changes_no_rank(written):
    assert evidence(f"A {written} was dismissed after a misconduct hearing.", "rank") == [written]


def test_evidence_points_into_the_text_and_not_the_title():
    document = Document("d", "A sergeant was dismissed after a hearing.", title="Sergeant sacked over crash")
    assert evidence(document, "rank") == ["sergeant"]


def test_every_claim_cites_its_predicate_inside_its_own_sentence():
    text = "👮 “Sorry,” said one. Two sergeants were dis\u00admissed. A constable was given a written warning."
    ledger = extract_ledger(text)
    assert ledger.claims
    for claim in ledger.claims:
        start, end = claim.spans["predicate"]
        assert claim.start <= start < end <= claim.end


def test_every_known_field_of_a_group_that_is_not_inferred_has_evidence():
    text = "Two serving sergeants were given a written warning after misconduct was proven at a misconduct meeting."
    (group,) = extract_ledger(text).groups
    for field in ("count", "rank", "service", "proceeding", "finding", "outcomes"):
        assert group.evidence.get(field) or field in group.inferred, field
