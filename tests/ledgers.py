"""Short ways to write invented ledgers in tests."""

from typing import Any

from analysis.records import ArticleComparison, Document, Group, Ledger


def group(name: str, count: int | None = 1, **fields: Any) -> Group:
    """Return a group with everything unsaid but what is given; no number means at least two people."""
    fields.setdefault("count_min", 2 if count is None else count)
    return Group(name, count, **fields)


def ledger(name: str, *groups: Group, text: str = "") -> Ledger:
    """Return a ledger of a document without text, or with the text given."""
    return Ledger(Document(name, text), list(groups))


def relations(comparison: ArticleComparison) -> list[tuple[str | None, str | None, str]]:
    """Return the rows as (official record, article record, relation)."""
    return [(row.official_record, row.article_record, row.relation) for row in comparison.rows]


PROVEN_GROSS = {
    "alleged": "gross_misconduct",
    "case_to_answer": "yes",
    "proceeding": "misconduct_hearing",
    "proceeding_state": "held",
    "finding": "proven",
    "found_level": "gross_misconduct",
}
CLEARED = {
    "case_to_answer": "yes",
    "proceeding": "misconduct_meeting",
    "proceeding_state": "held",
    "finding": "not_proven",
    "found_level": "none",
    "outcomes": ["no_further_action"],
}
TO_BE_HEARD = {
    "alleged": "gross_misconduct",
    "case_to_answer": "yes",
    "proceeding": "misconduct_hearing",
    "proceeding_state": "scheduled",
    "finding": "pending",
    "found_level": "none",
}
WARNED = {
    "alleged": "misconduct",
    "case_to_answer": "yes",
    "proceeding": "misconduct_meeting",
    "proceeding_state": "held",
    "finding": "proven",
    "found_level": "misconduct",
    "outcomes": ["written_warning"],
}
NO_CASE = {"case_to_answer": "no", "proceeding": "none", "finding": "none", "found_level": "none"}
