"""Tell allegations that are counted from people: 'He faced four charges. The panel found two of them proven.'"""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.sharing import Attached
from analysis.extract.telling.story import Story

_PROVED = context("said_of_allegations")
_BETWEEN = frozenset(("was", "were", "have", "has", "been", "be", "found", "held", "also", "not", "to", "ruled"))


def of_allegations(pairs: list[Attached], reading: Reading, story: Story) -> list[Attached]:
    """Give what is found of 'two of them' to nobody by name, when one person alone was spoken of last."""
    focus = story.discourse.focus
    if len(focus) != 1 or focus[0].count != 1:
        return pairs
    told: list[Attached] = []
    for event, mention in pairs:
        if isinstance(mention, Mention) and _counts_allegations(mention, event, reading):
            mention.background = True
            told.append((event, None))
        else:
            told.append((event, mention))
    return told


def _counts_allegations(mention: Mention, event: Event, reading: Reading) -> bool:
    """Say whether what is 'proven' are allegations: people are never said to be."""
    whole = mention.part or mention
    if event.kind != "finding" or whole.kind != "pronoun" or not mention.plural or mention.last > event.first:
        return False
    low = reading.low
    ends = max(mention.last, whole.last)
    return _BETWEEN.issuperset(low[ends : event.first]) and not _PROVED.isdisjoint(low[event.first : event.last])
