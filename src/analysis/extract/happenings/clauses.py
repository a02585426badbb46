"""Find where what is said of one case or level ends and another clause tells of the next."""

from __future__ import annotations

from analysis.extract.happenings.event import Reading

_JOINING = frozenset(("and", "but", "while", "whereas"))


def own_clause_end(reading: Reading, last: int, width: int) -> int:
    """Return where another case or level begins: 'and an allegation against', 'but found misconduct proven'."""
    low = reading.low
    for at in range(last, min(last + width, len(low) - 3)):
        if low[at] in _JOINING and "against" in low[at + 1 : at + 5]:
            return at
        if low[at] == "but" and reading.near("level", at + 1, at + 5):
            return at
    return last + width
