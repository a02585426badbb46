"""Tell whether a text is about the discipline of police at all: no other trade, match, play or page of history."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, islice

from analysis.extract.lexicon import people, reading_words
from analysis.extract.phrases.mentions import Mention, find_mentions
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence, sentences
from analysis.records import Document

# Whom a text is about stands in its first so many words and signs.
_OPENING = 80
_WORDS = re.compile(r"\w+")


def names_police(document: Document, vocabulary: AbstractSet[str]) -> bool:
    """Say whether a text speaks of police at all; staff, people and proceedings there are in every trade."""
    of_police = reading_words("of_police")
    return not (of_police.isdisjoint(vocabulary) and of_police.isdisjoint(_heading_of(document)))


def tells_of_police(story: Story, document: Document, read: list[Sentence], headline: list[Sentence]) -> bool:
    """Say whether a story with people in question is one of police, once all of it is read.

    `read` are the sentences of the document, `headline` those of its title.
    """
    vocabulary = set().union(*(sentence.words for sentence in read))
    title = headline or sentences(document.title)
    if not _is_on_police(story, document, read, vocabulary) or _is_no_case(title, document.text):
        return False
    return not _is_of_another_calling(title) or _holds_a_rank_of_police(story, vocabulary)


def _heading_of(document: Document) -> list[str]:
    return _WORDS.findall(f"{document.title} {document.publisher}".lower())


def _is_on_police(story: Story, document: Document, read: list[Sentence], vocabulary: AbstractSet[str]) -> bool:
    """Say whether something is told of officers in so many words, or else the text is on the discipline of police."""
    if story.told_outright or document.publisher.lower() in people()["bodies"]["oversight"]:
        return True
    if reading_words("of_police_discipline").isdisjoint(vocabulary):
        return False
    opening = islice(chain.from_iterable(sentence.low for sentence in read), _OPENING)
    return not reading_words("of_police").isdisjoint([*opening, *_heading_of(document)])


def _is_no_case(title: list[Sentence], text: str) -> bool:
    """Say whether a story is of a match, of the past or invented, for all its discipline."""
    for group in ("of_a_match", "of_history", "of_fiction"):
        if sum(word in text for word in people()[group]) > 1:
            return True
    return _names(title, "fictions")


def _is_of_another_calling(title: list[Sentence]) -> bool:
    """Say whether a headline is about a nurse, a soldier or a prison officer and names no police."""
    if not _names(title, "other_callings"):
        return False
    met = [mention for sentence in title for mention in find_mentions(sentence, set())]
    return not any(_is_police(mention) or mention.body == "force" for mention in met)


def _holds_a_rank_of_police(story: Story, vocabulary: AbstractSet[str]) -> bool:
    """Say whether somebody of a rank is in question where police are spoken of: 'a custody sergeant', and a nurse."""
    ranked = any(block.rank not in ("unknown", "mixed") and block.facts for block in story.under_scrutiny())
    return ranked and "police" in vocabulary


def _names(title: list[Sentence], group: str) -> bool:
    told = f" {' '.join(word for sentence in title for word in sentence.low)} "
    return _any_of(group).search(told) is not None


@cache
def _any_of(group: str) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, people()[group]))}) ")


def _is_police(mention: Mention) -> bool:
    return mention.kind == "police" and mention.post not in reading_words("anybodys_staff")
