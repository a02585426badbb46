"""Leave out an offender whose reports others are said to have mishandled: 'warnings about PC Thorn were ignored'."""

from __future__ import annotations

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

_ABOUT = frozenset(("about", "against", "by", "of", "on", "over"))
# How far before a name the preposition and the noun of "reports of offending by former PC" stand.
_PREPOSITION_WITHIN = 3
_REPORT_WITHIN = 5
_DECIDED = frozenset(("finding", "outcome", "case_to_answer"))


def know_the_offender(mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Note the names of those whom the reports were about that a sentence says others did not act on."""
    if reading_words("reports").isdisjoint(sentence.words):
        return
    if not reading_words("handling_reports").isdisjoint(sentence.words):
        story.handles_reports |= any(mention.kind == "police" for mention in mentions)
    for mention in mentions if story.handles_reports else ():
        # of whom a text is about it tells before it comes to what others knew of him
        new = bool(mention.names) and story.names.isdisjoint(mention.names)
        if mention.kind == "police" and mention.count == 1 and new and _is_reported(sentence.low, mention):
            story.offenders |= set(mention.names)


def _is_reported(low: list[str], mention: Mention) -> bool:
    """Say whether reports are about somebody: 'reports about PC Thorn', 'women came forward about PC Thorn'."""
    about = not _ABOUT.isdisjoint(low[max(0, mention.first - _PREPOSITION_WITHIN) : mention.first])
    return about and not reading_words("reports").isdisjoint(
        low[max(0, mention.first - _REPORT_WITHIN) : mention.first]
    )


def leave_out_offenders(story: Story) -> None:
    """Take such people out of the story once it has told what became of the others, whose case it is."""
    if not story.offenders:
        return
    apart = [block for block in story.discourse.blocks if block.names and block.names <= story.offenders]
    others = [block for block in story.under_scrutiny() if block not in apart]
    if any(not _DECIDED.isdisjoint(block.facts.newest.keys()) for block in others):
        story.discourse.blocks[:] = [block for block in story.discourse.blocks if block not in apart]
