"""From statements about sentences (a field, a value, a place, a probability) to a ledger with claims and groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from analysis import records
from analysis.benchmarks.ledger import UNSCORED
from analysis.records import Claim, Document, Group, Ledger, Span

VOCABULARY: dict[str, tuple[str, ...]] = {
    "finding": records.FINDINGS,
    "outcome": records.OUTCOMES,
    "case_to_answer": records.CASES_TO_ANSWER,
    "proceeding": records.PROCEEDINGS,
}
"""What readers of sentences say: the stage, the finding and the outcome, each from its closed vocabulary."""
SAYS_NOTHING = {*UNSCORED, "other"}
ALIKE = {"accelerated_hearing": "misconduct_hearing"}
"""Values that are counted as one: an accelerated hearing is a misconduct hearing, and the score takes it so."""
PEOPLE_UNREAD = "read sentence by sentence: stages, findings and outcomes only, people are not counted or told apart"


class Statement(NamedTuple):
    """One value that a sentence states, with the sentence's offsets and the probability (0 to 1) that it does."""

    field: str
    value: str
    span: Span
    probability: float


def split_label(label: str) -> tuple[str, str] | None:
    """Return field and value of a label such as "finding=proven", or None where the vocabulary has no such value."""
    field, _, value = label.strip().lower().partition("=")
    known = value in VOCABULARY.get(field, ()) and value not in SAYS_NOTHING
    return (field, value) if known else None


def record_labels(record: Mapping[str, Any]) -> set[str]:
    """Return what a coded or extracted record states, as labels ("finding=proven")."""
    values = [(field, str(record.get(field) or "none")) for field in VOCABULARY if field != "outcome"]
    values += [("outcome", outcome) for outcome in record.get("outcomes") or []]
    return {f"{field}={ALIKE.get(value, value)}" for field, value in values if value not in SAYS_NOTHING}


def document_labels(found: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return every label that a document's records state, mere totals apart."""
    return {label for record in found if not record.get("is_total") for label in record_labels(record)}


def ledger_of(document: Document, statements: Iterable[Statement]) -> Ledger:
    """Return the ledger of a document's statements: a claim each, in the order of the text.

    A statement joins the group before it unless it contradicts that group's value: then it is about other people, and
    a group of its own begins. Nobody is counted: every group has an unknown number of at least one.
    """
    ledger = Ledger(document)
    for statement in sorted(statements, key=lambda one: one.span):
        group = _group_for(ledger, statement)
        claim = Claim(f"c{len(ledger.claims) + 1}", *statement.span, statement.field, statement.value, group=group.id)
        claim.spans["predicate"] = statement.span
        claim.confidence = round(statement.probability, 4)
        ledger.claims.append(claim)
        group.claims.append(claim.id)
        _state(group, statement)
    for group in ledger.groups:
        group.confidence = min(claim.confidence or 0.0 for claim in ledger.claims if claim.group == group.id)
    ledger.warnings.append(PEOPLE_UNREAD)  # also where nothing was found: whoever compares readings must know
    return ledger


def _group_for(ledger: Ledger, statement: Statement) -> Group:
    if ledger.groups:
        last = ledger.groups[-1]
        if statement.field == "outcome" or getattr(last, statement.field) in ("unknown", statement.value):
            return last
    ledger.groups.append(Group(f"r{len(ledger.groups) + 1}"))
    return ledger.groups[-1]


def _state(group: Group, statement: Statement) -> None:
    name = "outcomes" if statement.field == "outcome" else statement.field
    if name != "outcomes":
        setattr(group, name, statement.value)
    elif statement.value not in group.outcomes:
        group.outcomes.append(statement.value)
    spans = group.evidence.setdefault(name, [])
    if statement.span not in spans:
        spans.append(statement.span)
