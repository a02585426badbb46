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


HEARD = {"proceeding_state": "held", "proceeding": "misconduct_hearing"}
MET = {"proceeding_state": "held", "proceeding": "misconduct_meeting"}
PROVEN_GROSS = {
    "found_level": "gross_misconduct",
    "finding": "proven",
    **HEARD,
    "case_to_answer": "yes",
    "alleged": "gross_misconduct",
}
CLEARED = {
    "outcomes": ["no_further_action"],
    "finding": "not_proven",
    "found_level": "none",
    **MET,
    "case_to_answer": "yes",
}
TO_BE_HEARD = {
    "finding": "pending",
    "proceeding_state": "scheduled",
    "proceeding": "misconduct_hearing",
    "case_to_answer": "yes",
    "alleged": "gross_misconduct",
    "found_level": "none",
}
WARNED = {
    "outcomes": ["written_warning"],
    "found_level": "misconduct",
    "finding": "proven",
    **MET,
    "case_to_answer": "yes",
    "alleged": "misconduct",
}
NO_CASE = {"finding": "none", "found_level": "none", "proceeding": "none", "case_to_answer": "no"}
