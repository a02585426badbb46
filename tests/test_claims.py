"""What one sentence asserts: kind, value, how firmly, where in the document, and on which characters it rests."""

import pytest

from analysis import extract_ledger
from analysis.records import Document


def claims(document, kind, value):
    """Return the claims of a kind and value that a document makes."""
    return [claim for claim in extract_ledger(document).claims if (claim.kind, claim.value) == (kind, value)]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("A sergeant was dismissed after a misconduct hearing.", "asserted"),
        ("A sergeant could be dismissed by a misconduct hearing on Monday.", "possible"),
        ("A sergeant faces the sack at a misconduct hearing on Monday.", "possible"),
        ("If the case is proven at a misconduct hearing, a sergeant will be dismissed.", "hypothetical"),
    ],
)
def test_a_dismissal_is_claimed_as_firmly_as_it_is_said(sentence, polarity):
    assert {claim.polarity for claim in extract_ledger(sentence).claims if claim.value == "dismissed"} == {polarity}


def test_would_have_been_dismissed_is_a_would_have_claim():
    (claim,) = claims("A former sergeant would have been dismissed by a panel.", "outcome", "would_have_been_dismissed")
    assert claim.polarity == "would_have"


def test_a_hearing_to_come_is_claimed_as_scheduled():
    (claim,) = claims("A sergeant will face a misconduct hearing in May.", "proceeding", "misconduct_hearing")
    assert claim.polarity == "scheduled"


def test_a_claim_carries_the_people_it_is_about():
    (claim,) = claims("Two former sergeants would have been sacked.", "outcome", "would_have_been_dismissed")
    assert (claim.count, claim.rank, claim.service, claim.role) == (2, "sergeant", "former", "officer")


def test_a_claim_cites_number_people_and_predicate():
    text = "On Friday two sergeants were sacked by a panel."
    (claim,) = claims(text, "outcome", "dismissed")
    said = {name: text[start:end] for name, (start, end) in claim.spans.items()}
    assert said["number"] == "two"
    assert said["people"] == "two sergeants"
    assert "sacked" in said["predicate"]


def test_a_claim_covers_its_sentence():
    text = "The panel met on Friday. Two sergeants were sacked. The force apologised."
    (claim,) = claims(text, "outcome", "dismissed")
    assert text[claim.start : claim.end] == "Two sergeants were sacked."


def test_a_claim_knows_whether_headline_lead_or_body_makes_it():
    title = "Two sergeants sacked"
    text = (
        f"{title}\nTwo sergeants have been sacked for lying about a crash.\n"
        "The crash happened in May on Mill Lane.\nThe two sergeants were dismissed by a misconduct hearing."
    )
    found = claims(Document("d", text, title=title), "outcome", "dismissed")
    assert [claim.place for claim in sorted(found, key=lambda claim: claim.start)] == ["headline", "lead", "body"]


def test_a_quoted_claim_names_its_quote_and_the_documents_own_does_not():
    text = (
        "Two sergeants were dismissed by a misconduct hearing. "
        "“These two sergeants were sacked because they lied,” said Superintendent Fern Oakley."
    )
    ledger = extract_ledger(text)
    speakers = {claim.speaker for claim in ledger.claims if claim.value == "dismissed"}
    assert "document" in speakers
    assert speakers & {quote.id for quote in ledger.quotes}


def test_claims_have_ids_of_their_own():
    ledger = extract_ledger("One officer was dismissed. Two officers were given written warnings at meetings.")
    assert len({claim.id for claim in ledger.claims}) == len(ledger.claims) > 1
