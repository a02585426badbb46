"""Say how far a proceeding came: held, still to come, cancelled, or stopped because somebody left before it sat."""

from __future__ import annotations

from analysis.extract.happenings.event import Reading
from analysis.extract.happenings.polarity import is_finite, negated
from analysis.extract.happenings.tags import context

_AHEAD = context("ahead")
_OPENING = context("opening")
_GONE_THROUGH = context("gone_through")
_SAT = context("sat")
_AWAITING = context("awaiting")
_HANGING_OVER = context("hanging_over")
_DECIDING_NOW = (["that", "found"], ["which", "found"], ["that", "ruled"], ["which", "ruled"])
_TO_BE_HELD = (
    ["would", "be", "held"],
    ["will", "be", "held"],
    ["should", "be", "held"],
    ["should", "take", "place"],
    ["would", "take", "place"],
    ["is", "to", "be"],
    ["is", "to", "go"],
    ["will", "take", "place"],
    ["to", "be", "held"],
    ["to", "take", "place"],
    ["would", "go", "ahead"],
    ["will", "go", "ahead"],
    ["is", "going", "ahead"],
    ["to", "go", "ahead"],
)
_TO_FOLLOW = (["will", "follow"], ["to", "follow"], ["would", "follow"])
_PUT_OFF = frozenset(("adjourned", "postponed"))
# the first of these after its subject is the verb of a sentence
_MAIN_VERBS = frozenset(("will", "was", "were", "is", "are", "has", "had", "found", "heard", "ruled", "that", ",", ";"))
# A subject of so many words at most before its noun opens a sentence.
_OPENS = 4
_WILL_BE = (["will", "be"], ["will", "face"], ["will", "go"], ["will", "have"], ["will", "come"])
_ITS_OWN = frozenset(("the", "his", "her", "their"))
_GOING = frozenset(("attend", "turn", "turned", "show", "showed"))
_MEANING_TO = (["to", "deal"], ["to", "handle"])
_PROPOSING = frozenset(("proposing", "recommending", "suggesting", "directing", "considering"))


def is_left_before(reading: Reading, first: int, last: int) -> bool:
    """Say whether somebody left before the hearing could be held: 'resigned with a hearing pending'."""
    after = reading.low[last : last + 2]
    waits = not _AWAITING.isdisjoint(reading.before(first, 9)) or not _HANGING_OVER.isdisjoint(after)
    return waits and after not in _DECIDING_NOW and somebody_left(reading, first)


def somebody_left(reading: Reading, first: int) -> bool:
    """Say whether it is told before a token that somebody left; 'a retired colleague' only describes one."""
    people = [mention for mention in reading.mentions if mention.kind in ("police", "people")]
    return any(
        tag[0] < first and not any(mention.first <= tag[0] < mention.head for mention in people)
        for tag in reading.of("leaving")
    )


def stayed_away(reading: Reading, first: int) -> bool:
    """Say whether a hearing sat without somebody: 'failed to attend his hearing', 'did not turn up to the hearing'."""
    before = reading.before(first, 4)
    went = bool(before) and before[-1] in _ITS_OWN and not _GOING.isdisjoint(before)
    return went and negated(reading, first, 6) and not somebody_left(reading, first)


def progress_of(reading: Reading, first: int, last: int) -> str:
    """Return whether a proceeding was held, is scheduled, was cancelled, or unknown."""
    before = reading.before(first, 6)
    after = reading.low[last : last + 4]
    left = somebody_left(reading, len(reading.low) if after[:1] == ["could"] else first)
    # also "before a hearing could take place the officer retired"
    avoided = left and ("before" in before[-2:] or {"ahead", "of"}.issubset(before))
    given_up = "faced" in before and after[:1] == ["but"] and somebody_left(reading, last + 4)
    if avoided or given_up or reading.near("cancelled", first - 8, last + 12):
        return "cancelled"
    opening = not _OPENING.isdisjoint(after) and "following" not in before[-3:]
    ahead = after[:2] in _TO_FOLLOW or after[:3] in _TO_BE_HELD or _will_take_place(reading, first, last)
    if after[:3] == [",", "at", "which"] and reading.near("found", last, last + 8):
        return "held"  # "should attend meetings, at which misconduct was found not proven"
    if reading.near("took_place", last, last + 8):
        return "held"  # "a hearing arranged by her employer took place in May"
    put_off = first <= _OPENS and not _PUT_OFF.isdisjoint(reading.low[last:])  # "a hearing for … has been adjourned"
    if opening or ahead or put_off or "goes" in before or "next" in after[:2]:
        return "scheduled"
    if not {("was", "to", "have"), ("were", "to", "have")}.isdisjoint(
        zip(before, before[1:], before[2:], strict=False)
    ):
        return "cancelled"  # "was to have attended a meeting" says that there was none
    if any(before[at : at + 3] == ["had", "been", "due"] for at in range(len(before) - 2)):
        return "cancelled"  # "all three had been due to face hearings"
    if any(pair in _WILL_BE for pair in pairs(reading.before(first, 9))):
        return "scheduled"  # "will be dealt with at a separate hearing"
    if not {"held", "attended"}.isdisjoint(before[-3:]) or stayed_away(reading, first):
        return "held"
    if not _PROPOSING.isdisjoint(before[-3:]):
        return "scheduled"  # "after first proposing a misconduct meeting, the force …"
    if any(pair in _MEANING_TO for pair in pairs(reading.before(first, 12))):
        return "scheduled"  # "had wanted to deal with them at a misconduct meeting"
    if not _AHEAD.isdisjoint(before):
        appeared = "appeared" in before and "before" in before[-3:]
        return "held" if appeared or not _GONE_THROUGH.isdisjoint(before) else "scheduled"
    told_as_held = reading.near("held", first - 5, last + 6) or reading.near("found", last, last + 3)
    return "held" if told_as_held or not _SAT.isdisjoint(before) else "unknown"


def _will_take_place(reading: Reading, first: int, last: int) -> bool:
    """Say whether a hearing that opens a sentence is still to come, however much is told of whom it is on."""
    verb = next((word for word in reading.low[last:] if word in _MAIN_VERBS), "")
    return verb == "will" and first <= _OPENS and not is_finite(reading.low[:first])


def pairs(low: list[str]) -> list[list[str]]:
    """Return each two words that stand next to each other."""
    return [low[at : at + 2] for at in range(len(low) - 1)]
