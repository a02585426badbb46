"""Claims held against claims: the nearest official claim on the same question about the same people."""

from typing import Any

from analysis.compare.claims import ClaimRelation, claim_relations
from analysis.records import Claim, Document, Ledger
from ledgers import group


def account(name: str, *claims: dict[str, Any]) -> Ledger:
    """Return a ledger of one group with claims of ten characters each, one after the other."""
    made = [Claim(f"c{n}", n * 10, n * 10 + 9, group="r1", **claim) for n, claim in enumerate(claims)]
    return Ledger(Document(name, ""), [group("r1", claims=[claim.id for claim in made])], made)


def relation_of(official: dict[str, Any], article: dict[str, Any]) -> tuple[str, int]:
    found = claim_relations(account("force", official), account("paper", article))
    return found[0].relation, found[0].severity


DISMISSED = {"kind": "outcome", "value": "dismissed"}


def test_equal_claims_are_the_same():
    assert relation_of(DISMISSED, DISMISSED) == ("same", 0)


def test_a_case_to_answer_against_a_level_found_is_inflated():
    relation, severity = relation_of(
        {"kind": "case_to_answer", "value": "yes"}, {"kind": "found_level", "value": "gross_misconduct"}
    )
    assert relation == "finding_inflated"
    assert severity > 0


def test_would_have_been_dismissed_against_dismissed_is_inflated():
    assert relation_of({**DISMISSED, "polarity": "would_have"}, DISMISSED) == ("outcome_inflated", 1)


def test_not_proven_against_proven_is_inflated():
    negated = {"kind": "finding", "value": "proven", "polarity": "negated"}
    assert relation_of(negated, {"kind": "finding", "value": "proven"})[0] == "finding_inflated"


def test_a_dismissal_that_is_only_possible_is_no_outcome():
    assert relation_of(DISMISSED, {**DISMISSED, "polarity": "possible"}) == ("less_specific", 0)


def test_a_claim_is_held_against_the_nearest_of_several():
    official = account("force", {"kind": "finding", "value": "pending"}, {"kind": "finding", "value": "not_proven"})
    (found,) = claim_relations(official, account("paper", {"kind": "finding", "value": "not_proven"}))
    assert (found.official, found.relation) == ("c1", "same")


def test_an_official_claim_on_a_question_left_open_is_omitted():
    official = account("force", DISMISSED, {"kind": "finding", "value": "proven"})
    found = claim_relations(official, account("paper", DISMISSED))
    assert [(claim.official, claim.relation) for claim in found] == [("c1", "omitted"), ("c0", "same")]


def test_a_claim_on_a_new_question_is_added():
    article = account("paper", DISMISSED, {"kind": "criminal", "value": "charged"})
    found = claim_relations(account("force", DISMISSED), article)
    assert [(claim.article, claim.relation) for claim in found] == [("c0", "same"), ("c1", "added")]


def test_claims_carry_the_offsets_and_the_place_of_both_sides():
    found = claim_relations(account("force", DISMISSED), account("paper", {**DISMISSED, "place": "headline"}))
    assert (found[0].official_span, found[0].article_span, found[0].place) == ((0, 9), (0, 9), "headline")


def test_a_status_at_odds_is_told_by_its_claims():
    resigned, retired = {"kind": "service", "value": "resigned"}, {"kind": "service", "value": "retired"}
    assert relation_of(resigned, retired) == ("status_differs", 0)


def test_a_conflicting_claim_has_the_level_of_its_conflict():
    conflict = {"field": "finding", "value": "proven", "level": "misconduct", "place": "body", "evidence": [(2, 8)]}
    article = account("paper", {"kind": "finding", "value": "proven"})
    article.groups[0].finding, article.groups[0].conflicts = "pending", [conflict]
    official = account("force", {"kind": "found_level", "value": "gross_misconduct"})
    assert [(row.relation, row.severity) for row in claim_relations(official, article)] == [("finding_weakened", -1)]


def test_people_at_odds_in_a_claim_are_a_row_of_their_own():
    official = {**DISMISSED, "count": 5, "count_min": 5}
    article = {**DISMISSED, "count": 7, "count_min": 7}
    found = claim_relations(account("force", official), account("paper", article))
    assert [(claim.relation, claim.values) for claim in found] == [
        ("same", ("dismissed", "dismissed")),
        ("count_differs", ("5", "7")),
    ]


def test_a_group_that_the_article_lacks_has_its_claims_omitted():
    found = claim_relations(account("force", DISMISSED), Ledger(Document("paper", "")))
    assert [(claim.official, claim.article, claim.relation) for claim in found] == [("c0", None, "omitted")]
    assert isinstance(found[0], ClaimRelation)
