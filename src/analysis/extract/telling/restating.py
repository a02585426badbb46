"""Hold what a headline says against the body of a text, which it only restates."""

from __future__ import annotations

from analysis.extract.following.discourse import Fact
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story, span_of

_TOLD_AGAIN = frozenset(("indefinite", "bare", "another", "definite"))


def restates(mention: Mention, story: Story) -> bool:
    """Say whether a phrase of the headline can mean people that the body has told of."""
    if mention.part is not None and mention.count is None:
        return False  # "No action for most of the officers": the body says how many
    if mention.choice == "another" and mention.kind == "pronoun":
        return False  # "Clerk sacked, another warned" are two of whom the body tells
    return mention.choice not in _TOLD_AGAIN or any(
        block.count == mention.count and story.discourse.fits(block, mention) for block in story.under_scrutiny()
    )


def contradict(mention: Mention, needs: list[Event], reading: Reading, story: Story) -> None:
    """Keep a number in the headline that the body gives otherwise for the same sanction."""
    if mention.number is None or mention.count is None:
        return
    for event in needs:
        if event.kind != "outcome":
            continue
        alike = [block for block in story.discourse.blocks if block.count and block.last("outcome") == event.value]
        if len(alike) == 1 and alike[0].count != mention.count:
            order, span = story.sentence_index * 1000, span_of(reading.sentence, *mention.number)
            alike[0].facts.append(Fact("count", str(mention.count), "asserted", "", "headline", order, span=span))
            return
