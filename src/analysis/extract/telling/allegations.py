"""Tell allegations that are counted from people: 'He faced four charges. The panel found two of them proven.'"""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import words
from analysis.extract.telling.sharing import Attached
from analysis.extract.telling.story import Story

_PROVED = context("said_of_allegations")
_THINGS = context("counted_things")
# How far back a text is searched for what it counted: about two sentences.
_NEAR = 300
_WORDS = re.compile(r"\w+")
_BETWEEN = frozenset(("was", "were", "have", "has", "been", "be", "found", "held", "also", "not", "to", "ruled"))


def of_allegations(pairs: list[Attached], reading: Reading, story: Story) -> list[Attached]:
    """Give what is found of 'two of them' to nobody by name, when one person alone was spoken of last.

    What is not found of 'the other five', where claims were counted, leaves the finding on the rest as it is.
    """
    focus = story.discourse.focus
    if len(focus) != 1 or focus[0].count != 1:
        return pairs
    told: list[Attached] = []
    for event, mention in pairs:
        if isinstance(mention, Mention) and _counts_allegations(mention, event, reading):
            mention.background = True
            told.append((event, None))
        elif isinstance(mention, Mention) and _is_rest_of_things(mention, reading, story):
            mention.background = True
            told += [(event, None)] if event.value == "proven" else []
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


def _is_rest_of_things(mention: Mention, reading: Reading, story: Story) -> bool:
    """Say whether 'the other five' are occasions or claims that were counted, and no people who are left of several."""
    if mention.kind != "pronoun" or mention.choice != "other" or not mention.plural:
        return False
    if story.discourse.focus[0].parent is not None:
        return False
    if not mention.number:
        return _has_things_before(mention, reading)
    at = reading.sentence.starts[mention.first]
    before = _WORDS.findall(story.text[max(0, at - _NEAR) : at].lower())
    counted = (word for previous, word in pairwise(before) if _is_several(previous))
    return not _THINGS.isdisjoint(counted)


def _has_things_before(mention: Mention, reading: Reading) -> bool:
    """Say whether 'the others' of 'two allegations were proven and the others were not' are things, as the first."""
    things = [at for at in range(mention.first) if reading.low[at] in _THINGS]
    since = (other for other in reading.police if things and things[-1] < other.first < mention.first)
    return bool(things) and not any(since)


def _is_several(word: str) -> bool:
    numbers = words()
    return word.isdecimal() or numbers.numbers.get(word, 0) > 1 or word in numbers.tens
