"""How likely each claim and group of a ledger is to be right, as a calibrated probability."""

from __future__ import annotations

from analysis.confidence.features import features_of
from analysis.confidence.model import weights
from analysis.records import Ledger

__all__ = ["rate"]


def rate(ledger: Ledger) -> Ledger:
    """Fill in the confidence of every claim and group, from 0 to 1 with three decimals, and return the same ledger.

    For a group it is the probability that number, role, rank, service, finding and outcomes all agree with what a coder
    would write, equal values counted as the benchmark counts them, and for a total that its number does; for a claim,
    that a coder gives its value to people of that role, or, where the claim is negated, possible or hypothetical, that
    a coder does not. The weights and what they were fitted on stand in lexicon/confidence.yml.
    """
    if not (ledger.groups or ledger.claims):
        return ledger
    of_groups, of_claims = features_of(ledger)
    for group, features in zip(ledger.groups, of_groups, strict=True):
        group.confidence = round(weights("group").probability(features), 3)
    for claim, features in zip(ledger.claims, of_claims, strict=True):
        claim.confidence = round(weights("claim").probability(features), 3)
    return ledger
