"""Find those whom a clause picks out by what befell them: 'those dismissed will …', 'the officers who resigned'."""

from __future__ import annotations

from analysis.extract.following.block import Block, people_in
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.happenings.polarity import either_fate
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story

Picked = tuple[list[Block], list[Event]]
"""The people whom a clause picks out, and the events by which it does so."""

_FATES = ("outcome", "finding", "case_to_answer", "service")
# What a clause that picks people out can open with, before its verb.
_RELATIVE = frozenset(("who", "that", "whom"))
# What opens the main clause after it: "those who resigned | would have been dismissed".
_MAIN = frozenset(
    (
        "will", "was", "were", "is", "are", "has", "have", "had", "would", "must", "should", "may", "can", "could",
        "also", "then", "now", "received", "face", "attended", "appealed", "remain", "remained", "got",
    )
)  # fmt: skip
_AMONG = ("among", "amongst")  # "Among those dismissed was a sergeant"
_OUT_OF_A_JOB = frozenset((("outcome", "dismissed"), ("outcome", "would_have_been_dismissed")))


def picked_out(mention: Mention, needs: list[Event], reading: Reading, story: Story) -> Picked:
    """Return the people of whom the text has told what a clause after a phrase says of them, if there are any."""
    by = _in_clause(mention, needs, reading)
    fates = _OUT_OF_A_JOB if either_fate(reading) else {(event.kind, event.value) for event in by}
    if not fates:
        return [], []
    met = [block for block in story.under_scrutiny() if story.discourse.fits(block, mention)]
    for wider in (fates, fates | _OUT_OF_A_JOB) if fates & _OUT_OF_A_JOB else (fates,):
        alike = [block for block in met if any(_befell(block, kind, value) for kind, value in wider)]
        if alike and (mention.count is None or people_in(alike) == mention.count):
            return alike, by
    return [], []


def _in_clause(mention: Mention, needs: list[Event], reading: Reading) -> list[Event]:
    """Return the events of the clause that narrows a phrase, when a main clause goes on to tell more."""
    certain = mention.choice in ("definite", "all", "bare") or reading.low[mention.first] == "those"
    after = [event for event in needs if event.first >= mention.last and event.kind in _FATES]
    if not (certain and mention.plural and after) or mention.names:
        return []
    opens = mention.last - 1 if reading.low[mention.last - 1] in _RELATIVE else mention.last
    first = min(after, key=lambda event: event.first)
    if reading.low[opens] not in _RELATIVE and first.first != opens:
        return []
    ends = next((at for at in range(first.last, len(reading.low)) if reading.low[at] in _MAIN), len(reading.low))
    told = any(event.first >= ends for event in needs) or reading.low[max(0, mention.first - 1)] in _AMONG
    return [event for event in after if event.first < ends] if told else []


def _befell(block: Block, kind: str, value: str) -> bool:
    """Say whether a text has told of people what a clause now says of them."""
    return (kind, value) in block.facts.values and block.last(kind) in (value, "barred_list")
