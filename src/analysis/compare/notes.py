"""Say a relation in plain words, for the row of a table and for the reader of a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.records import Group

LABELS = {
    "count": "number",
    "case_to_answer": "case to answer",
    "found_level": "level found",
    "outcomes": "outcome",
    "criminal": "criminal step",
}
UNSURE = 0.6
"""A group read with a smaller chance of being right makes what is said of it unsure."""
OPENINGS = {
    "same": "the same in both",
    "count_differs": "the numbers exclude each other",
    "rank_differs": "another rank or role",
    "status_differs": "another service status",
    "finding_inflated": "the article takes the finding further",
    "finding_weakened": "the article makes less of the finding",
    "outcome_inflated": "the article has the harsher outcome",
    "outcome_weakened": "the article has the milder outcome",
    "less_specific": "the article says less",
    "more_specific": "the article says more",
    "omitted": "not in the article",
    "added": "not in the official account",
    "not_comparable": "no field is known on both sides",
}
NOUNS = {
    "officer": ("officer", "officers"),
    "special_constable": ("special constable", "special constables"),
    "pcso": ("community support officer", "community support officers"),
    "staff": ("member of staff", "members of staff"),
    "mixed": ("person", "people"),
}


def describe(
    relation: str, first: Group, second: Group | None = None, fields: Mapping[str, list[Any]] | None = None
) -> str:
    """Return a note such as "the article says less: number 3, in the article not given"."""
    if second is None:
        return f"{OPENINGS[relation]}: {people(first)}"
    told = "; ".join(_told(name, *values) for name, values in (fields or {}).items())
    return f"{OPENINGS[relation]}: {told}" if told else OPENINGS[relation]


def doubt(official: Group | None, article: Group | None) -> str:
    """Return words that say whose reading a difference rests on unsurely, nothing where both are sure or coded."""
    sides = (("official account", official), ("article", article))
    unsure = [side for side, group in sides if group and group.confidence is not None and group.confidence < UNSURE]
    return f"; unsure, for the reading of the {' and the '.join(unsure)} may be wrong here" if unsure else ""


def people(group: Group) -> str:
    """Return a group in a few words: number, status, rank or role, and its fate."""
    number = str(group.count) if group.count is not None else f"at least {group.count_min}"
    status = group.service if group.service != "unknown" else ""
    ranked = group.rank not in ("unknown", "mixed") and group.role == "officer"
    noun = (group.rank, f"{group.rank}s") if ranked else NOUNS[group.role]
    fate = [group.finding] if group.finding not in ("none", "unknown") else []
    if not fate and group.case_to_answer == "no":
        fate = ["no case to answer"]
    fate += group.outcomes
    words = " ".join(part for part in (number, status, noun[group.count != 1]) if part)
    return _plain(f"{words} ({', '.join(fate)})" if fate else f"{words} (a total)" if group.is_total else words)


def _told(name: str, official: Any, article: Any) -> str:
    return f"{LABELS.get(name, name)} {_value(name, official)}, in the article {_value(name, article)}"


def _value(name: str, value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(str(entry) for entry in value)
    if value in (None, "", "unknown") or (name == "criminal" and value == "none"):
        return "not given"
    return _plain(str(value))


def _plain(words: str) -> str:
    return words.replace("_", " ")
