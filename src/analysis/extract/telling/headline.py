"""Tell whom a headline is about, and take the names and ranks it gives into the reading of the text below it."""

from __future__ import annotations

import re
from functools import cache

from analysis.extract.lexicon import people, reading_words
from analysis.extract.phrases.mentions import Mention, find_mentions
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence


def announce(headline: list[Sentence], story: Story) -> None:
    """Note who is named with a rank in the headline: "Outcome of hearing: former Chief Constable Ada Thorn"."""
    for sentence in headline:
        for mention in find_mentions(sentence, story.names):
            named = mention.kind == "police" and mention.names and not (mention.perhaps or mention.speaker)
            if named and not mention.plural and len(mention.names) == 1 and mention.rank != "unknown":
                story.announced[mention.names[0]] = mention
    story.names.update(story.announced)


def is_no_case(headline: list[Sentence], text: str) -> bool:
    """Say whether a story is of a match, of the past or invented, for all its discipline."""
    for group in ("of_a_match", "of_history"):
        if sum(word in text for word in people()[group]) > 1:
            return True
    return bool(headline) and _names(headline, "fictions")


def _names(headline: list[Sentence], group: str) -> bool:
    told = f" {' '.join(word for sentence in headline for word in sentence.low)} "
    return _any_of(group).search(told) is not None


@cache
def _any_of(group: str) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, people()[group]))}) ")


def is_of_another_calling(headline: list[Sentence]) -> bool:
    """Say whether a headline is about a nurse, a soldier or a prison officer and names no police."""
    if not _names(headline, "other_callings"):
        return False
    met = [mention for sentence in headline for mention in find_mentions(sentence, set())]
    return not any(_is_police(mention) or mention.body == "force" for mention in met)


def _is_police(mention: Mention) -> bool:
    return mention.kind == "police" and mention.post not in reading_words("anybodys_staff")


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
