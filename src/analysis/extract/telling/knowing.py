"""Know people of a sentence by what the text has told before: titles, drivers, civilians, offenders."""

from __future__ import annotations

from analysis.extract.happenings.event import Tag
from analysis.extract.phrases.joining import join_newly_known
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.drivers import know_the_driver
from analysis.extract.telling.membership import know_the_colleague, know_the_staff
from analysis.extract.telling.offenders import know_the_offender
from analysis.extract.telling.story import Story
from analysis.extract.telling.titles import know_titles
from analysis.extract.tokens import Sentence


def know_again(mentions: list[Mention], sentence: Sentence, tags: list[Tag], story: Story) -> None:
    """Give the mentions of a sentence the meaning that the text before it lends them, and join them anew."""
    known = {id(mention) for mention in mentions if mention.kind == "police"}
    know_titles(mentions, sentence, story)
    know_the_driver(mentions, sentence, tags, story)
    know_the_colleague(mentions, sentence, story)
    know_the_staff(mentions, sentence, story)
    know_the_offender(mentions, sentence, story)
    if any(mention.kind == "police" and id(mention) not in known for mention in mentions):
        join_newly_known(sentence, mentions, known)
