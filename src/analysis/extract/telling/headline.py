"""Tell whom a headline is about, and take the names and ranks it gives into the reading of the text below it."""

from __future__ import annotations

from analysis.extract.happenings.events import find_tags
from analysis.extract.phrases.mentions import Mention, find_mentions
from analysis.extract.telling.story import Story, span_of
from analysis.extract.tokens import Sentence
from analysis.records import Span


def announce(headline: list[Sentence], story: Story) -> None:
    """Note who is named with a rank in the headline, "Outcome: former Chief Constable Ada Thorn", or what."""
    for sentence in headline:
        story.listed = story.listed or _listed(sentence)
        for mention in find_mentions(sentence, story.names):
            named = mention.kind == "police" and mention.names and not (mention.perhaps or mention.speaker)
            if named and not mention.plural and len(mention.names) == 1 and mention.rank != "unknown":
                story.announced[mention.names[0]] = mention
    story.names.update(story.announced)


def _listed(sentence: Sentence) -> tuple[str, Span] | None:
    """Return the proceedings that a headline opens with: 'Misconduct hearings: May to July'."""
    opening = [tag for tag in find_tags(sentence) if tag[0] == 0 and tag[2] == "proceeding"]
    listed = bool(opening) and sentence.low[opening[0][1] - 1].endswith("s")
    return (opening[0][3], span_of(sentence, *opening[0][:2])) if listed else None


def know_from_headline(mentions: list[Mention], story: Story) -> None:
    """Give a name without a rank the rank that the headline gave it."""
    for mention in mentions:
        name = mention.names[0] if len(mention.names) == 1 else ""
        told = story.announced.get(name)
        if told is None or mention.rank != "unknown" or mention.kind != "police":
            continue
        mention.rank, mention.role, mention.perhaps = told.rank, told.role, False
        if mention.service == "unknown":
            mention.service = told.service
