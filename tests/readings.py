"""Short ways to say what a text must be read as: its people, its totals, and what became of each group."""

from itertools import permutations
from typing import Any

from analysis import extract_ledger
from analysis.records import Document, Group, Ledger


def people(text: Document | str) -> list[Group]:
    """Return the groups of people under scrutiny, without the records that only state a whole."""
    return [group for group in extract_ledger(text).groups if not group.is_total]


def totals(text: Document | str) -> list[int | None]:
    """Return the counts of the records that only state a whole."""
    return sorted((group.count for group in extract_ledger(text).groups if group.is_total), key=str)


def reads(text: Document | str, *expected: dict[str, Any]) -> None:
    """Hold a text to its groups: as many as expected, in any order, each with at least the fields given."""
    found = people(text)
    right = len(found) == len(expected) and any(
        all(_fits(group, fields) for group, fields in zip(order, expected, strict=True))
        for order in permutations(found)
    )
    assert right, (
        f"\ntext:     {_shown(text)}\nexpected: {list(expected)}\nread:     {[said(group) for group in found]}"
    )


def only(text: Document | str, **fields: Any) -> None:
    """Hold a text to one group with these fields."""
    reads(text, fields)


def nobody(text: Document | str) -> None:
    """Hold a text to an empty ledger."""
    groups = extract_ledger(text).groups
    assert not groups, f"\ntext:     {_shown(text)}\nexpected: nobody\nread:     {[said(group) for group in groups]}"


def includes(text: Document | str, **fields: Any) -> None:
    """Hold a text to at least one group with these fields."""
    found = people(text)
    right = any(_fits(group, fields) for group in found)
    assert right, (
        f"\ntext:     {_shown(text)}\nexpected: among others {fields}\nread:     {[said(group) for group in found]}"
    )


def lacks(text: Document | str, **fields: Any) -> None:
    """Hold a text to no people, beyond a stated none, with these fields; an outcome need not be the only one."""
    found = [group for group in people(text) if group.count != 0]
    wrong = [
        group
        for group in found
        if all(
            set(value) <= set(group.outcomes) if name == "outcomes" else getattr(group, name) == value
            for name, value in fields.items()
        )
    ]
    assert not wrong, (
        f"\ntext:     {_shown(text)}\nexpected: nobody with {fields}\nread:     {[said(group) for group in wrong]}"
    )


def said(group: Group) -> dict[str, Any]:
    """Return the fields of a group that say something, without its evidence."""
    left_out = ("id", "evidence", "claims", "conflicts", "inferred", "confidence", "part_of", "note")
    fields = {name: getattr(group, name) for name in group.__dataclass_fields__ if name not in left_out}
    return {name: value for name, value in fields.items() if value not in ("unknown", None, False, [])}


def words(ledger: Ledger, group: Group, field: str) -> list[str]:
    """Return the words of the text that a group gives as evidence for a field."""
    return [ledger.document.text[start:end] for start, end in group.evidence.get(field, [])]


def _shown(text: Document | str) -> str:
    return (text if isinstance(text, str) else text.text).replace("\n", " ⏎ ")


def _fits(group: Group, fields: dict[str, Any]) -> bool:
    return all(
        set(group.outcomes) == set(value) if name == "outcomes" else getattr(group, name) == value
        for name, value in fields.items()
    )
