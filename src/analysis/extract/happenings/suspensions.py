"""Read why somebody does not work: 'suspended pending an inquiry', 'suspended while claims about her are examined'."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading

NOT_AT_WORK = frozenset(("suspended", "restricted"))
"""Words that say that somebody does not work, or only does some work."""

_PENDING = frozenset(("pending", "while", "whilst", "amid", "during"))
_LOOKED_INTO = frozenset(("investigated", "examined", "probed", "investigates", "investigate"))
_INQUIRY = frozenset(("investigation", "inquiry", "probe", "enquiry"))
_ENDED = frozenset(("before", "after", "was", "were", "but"))
# Between "pending" and "an investigation" stand so many words at most, and more before "are investigated".
_INQUIRY_WITHIN = 8
_CLAUSE_WITHIN = 16


def read_suspension(reading: Reading) -> None:
    """Put whoever is suspended while something is looked into under investigation."""
    low = reading.low
    for at, word in enumerate(low):
        if word not in NOT_AT_WORK:
            continue
        why = next((k for k in range(at + 1, min(at + 7, len(low))) if low[k] in _PENDING), None)
        if why is None or not _ENDED.isdisjoint(low[at:why]):
            continue
        inquiry = not _INQUIRY.isdisjoint(low[why : why + _INQUIRY_WITHIN])
        if inquiry or not _LOOKED_INTO.isdisjoint(low[why : why + _CLAUSE_WITHIN]):
            reading.found.append(Event("scrutiny", "investigated", at, at + 1, decider="oversight", needs_people=True))
            reading.found.append(
                Event("proceeding", "investigation", at, at + 1, decider="oversight", needs_people=True)
            )
            return
