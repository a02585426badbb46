"""Read a document sentence by sentence: mentions, events, whom they befall, and what it adds up to."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from analysis.extract.happenings.events import Event, Reading, find_tags, read_events
from analysis.extract.phrases.mentions import (
    FATE_VERBS,
    Mention,
    find_mentions,
    speaks_of_crowds,
    speaks_of_others,
    speaks_of_police,
)
from analysis.extract.phrases.numbers import number_at
from analysis.extract.phrases.parts import BULLETS
from analysis.extract.phrases.people_words import words
from analysis.extract.quoting.quotes import find_quotes
from analysis.extract.settling.settle import settle, warnings_of
from analysis.extract.telling.attach import people_of
from analysis.extract.telling.background import is_background
from analysis.extract.telling.belonging import names_police, tells_of_police
from analysis.extract.telling.clearing import clear_everybody, note_clearing
from analysis.extract.telling.closing import note_panel, share_investigation, share_proceeding
from analysis.extract.telling.headings import note_entry, note_label, read_heading
from analysis.extract.telling.headline import announce, know_from_headline
from analysis.extract.telling.knowing import know_again
from analysis.extract.telling.offenders import leave_out_offenders
from analysis.extract.telling.opening import join_opening
from analysis.extract.telling.placing import place_in_groups
from analysis.extract.telling.questioned import question_the_accused
from analysis.extract.telling.recording import UNREAL, add_claim
from analysis.extract.telling.sharing import (
    REPEATED,
    Attached,
    as_was,
    at_one_proceeding,
    likewise,
    respectively,
    said_again,
    under_label,
)
from analysis.extract.telling.story import Story
from analysis.extract.telling.taking_part import question_the_cleared
from analysis.extract.telling.weighing import note_deeds, note_weighing
from analysis.extract.telling.who import resolve_sentence
from analysis.extract.tokens import Sentence, sentences
from analysis.read.boilerplate import clean_text
from analysis.records import Claim, Document, Group, Ledger, Quote

# More words than this are a sentence of their own.
_LONGEST_ITEM = 20
# A sentence of so many words and signs is more than a date or a byline.
_TELLS_SOMETHING = 10
# A sentence that is part of the title is not much longer than it, signs and white space included.
_SLACK = 10
_PLAIN = re.compile(r"\W+")
# "Four of them were constables" tells of people without any word of what befell them.
_OF_A_NUMBER = {"of", "them", "were"}
# "The fourth was a sergeant"
_WAS_A = (["was", "a"], ["was", "an"], ["is", "a"], ["is", "an"])


def read_ledger(document: Document) -> Ledger:
    """Return the ledger of a document: claims in the order of the text, then the groups they settle into."""
    if not document.paragraphs:
        document = replace(document, paragraphs=clean_text(document.text).kept)
    story = Story(document.text)
    headline: list[Sentence] = []
    announced = False
    sentences_read = _own_sentences(document)
    vocabulary = set().union(*(sentence.words for sentence in sentences_read))
    for sentence in sentences_read if names_police(document, vocabulary) else []:
        if document.title and _is_headline(sentence, document):
            headline.append(sentence)
        else:
            if not announced:
                announce(headline, story)
                announced = True
            story.place = "lead" if _is_in_lead(sentence, story) else "body"
            _read_sentence(sentence, story)
    known = bool(story.under_scrutiny())
    story.place = "headline"
    for sentence in headline:
        _read_sentence(sentence, story, restating=known)
    question_the_accused(story)
    question_the_cleared(story)
    if story.under_scrutiny() and not tells_of_police(story, document, sentences_read, headline):
        story = Story(document.text)
    leave_out_offenders(story)
    place_in_groups(story)
    join_opening(story)
    share_proceeding(story)
    share_investigation(story)
    clear_everybody(story)
    discourse = story.discourse
    groups = settle([*discourse.past, *discourse.blocks, *story.nobody], [*discourse.past_wholes, *discourse.wholes])
    quotes = find_quotes(document, vocabulary=vocabulary)
    _say_who_speaks(story.claims, quotes)
    _place_claims(story.claims, groups)
    return Ledger(document, groups, story.claims, quotes, warnings_of(groups))


def _own_sentences(document: Document) -> list[Sentence]:
    """Return the sentences of the document's own paragraphs; a site's banner is not among them."""
    starts = [start for start, _ in document.paragraphs]
    kept = []
    for sentence in sentences(document.text) if starts else []:
        first_word = sentence.start + sentence.lead
        paragraph = bisect_right(starts, first_word) - 1
        if paragraph >= 0 and first_word < document.paragraphs[paragraph][1]:
            kept.append(sentence)
    return _with_their_lists(kept)


def _with_their_lists(found: list[Sentence]) -> list[Sentence]:
    """Join the lines of a list that counts people to the line that opens it: 'They consist of:', '• two sergeants'."""
    joined: list[Sentence] = []
    opened = False
    for sentence in found:
        if opened and _counts(sentence):
            opener = joined.pop()
            whole = (opener.text, opener.start, sentence.end, opener.paragraph, opener.first_of_paragraph)
            joined.append(Sentence(*whole))
        else:
            joined.append(sentence)
            opened = sentence.low[-1] == ":"
    return joined


def _counts(sentence: Sentence) -> bool:
    """Say whether a line is a short item of a list that begins with a number and says no more of the people."""
    low = sentence.low
    if low[0] not in BULLETS or not FATE_VERBS.isdisjoint(low):
        return False
    return 2 < len(low) < _LONGEST_ITEM and number_at(sentence, 1) is not None


def _is_in_lead(sentence: Sentence, story: Story) -> bool:
    """Say whether a sentence stands in the first paragraph that tells something; a date or a byline tells nothing."""
    if story.lead < 0 and len(sentence.low) >= _TELLS_SOMETHING:
        story.lead = sentence.paragraph
    return sentence.paragraph <= max(1, story.lead)


def _is_headline(sentence: Sentence, document: Document) -> bool:
    """Say whether a sentence of the first paragraph is the title, or a part of it, once more."""
    if sentence.paragraph > 0:
        return False
    if sentence.end - sentence.start > 2 * len(document.title) + _SLACK:
        return False
    plain = _PLAIN.sub(" ", document.text[sentence.start : sentence.end]).strip().lower()
    return plain in _PLAIN.sub(" ", document.title).lower()


def _read_sentence(sentence: Sentence, story: Story, restating: bool = False) -> None:
    """Add what one sentence says to the story; a headline, read last, only restates the body."""
    story.sentence_index += 1
    discourse = story.discourse
    discourse.forget()
    tags = find_tags(sentence)
    if not tags and not speaks_of_police(sentence) and story.names.isdisjoint(sentence.words):
        note_label(sentence, story)
        note_deeds(sentence, story)
        if speaks_of_others(sentence):
            discourse.last_person_is_police = False
            discourse.last_group_is_police &= not speaks_of_crowds(sentence)
        return
    counts = ":" in sentence.words or _opens_with_some(sentence, story)
    mentions = find_mentions(sentence, story.names, elided=bool(tags) or counts)
    if story.announced:
        know_from_headline(mentions, story)
    know_again(mentions, sentence, tags, story)
    if not mentions and not tags:
        return
    reading = Reading(sentence, mentions, tags)
    if read_heading(reading, story):
        return
    events = read_events(reading, story.setting)
    if is_background(reading, story):
        return
    note_entry(reading, story)
    note_panel(reading, story)
    note_clearing(reading, events, story)
    note_weighing(reading, events, story)
    pairs = (_attach(reading, events, story) if events else []) or likewise(reading, story)
    story.told_before = [event for event, people in pairs if event.kind in REPEATED and isinstance(people, Mention)]
    discourse.picked, discourse.in_sentence, discourse.cache = [], [], {}
    story.focus_before = list(discourse.focus)
    resolve_sentence(reading, pairs, story, restating)


def _attach(reading: Reading, events: list[Event], story: Story) -> list[Attached]:
    """Pair each event with its people; what is only possible or denied becomes a claim and goes no further."""
    pairs = [(event, people_of(event, reading)) for event in events]
    for event, attached in pairs:
        if event.polarity in UNREAL:
            add_claim(event, attached if isinstance(attached, Mention) else None, reading, story, event.polarity)
    real = [pair for pair in pairs if pair[0].polarity not in UNREAL]
    for share in (respectively, at_one_proceeding, as_was, said_again, under_label):
        real = share(reading, real)
    return real


def _opens_with_some(sentence: Sentence, story: Story) -> bool:
    """Say whether people are counted though nothing befalls them: 'Three of the constables wrote the most.'"""
    if sentence.words >= _OF_A_NUMBER or sentence.low[:2] == ["one", ","] or sentence.low[:3] == ["the", "other", ","]:
        return True
    low = sentence.low
    if low[:2] == ["of", "the"] and low[3:4] == [","] and "were" in sentence.words:
        return number_at(sentence, 2) is not None  # "Of the nine, seven were constables"
    of_some = low[1:3] == ["of", "the"] or low[1:2] == ["were"] or low[2:3] == ["were"]
    is_numbered = low[2:4] in _WAS_A and low[0] == "the" and low[1] in words().ordinals
    return (of_some or is_numbered) and bool(story.under_scrutiny())


def _say_who_speaks(claims: list[Claim], quotes: list[Quote]) -> None:
    """Mark the claims that stand inside somebody's quoted or reported words."""
    # how far the quotes up to each one reach: the first that reaches beyond a place is the first that may hold it
    reached = list(accumulate((quote.end for quote in quotes), max))
    for claim in claims:
        at = claim.spans["predicate"][0]
        first = bisect_right(reached, at)
        if first < len(quotes) and quotes[first].start <= at:
            claim.speaker = quotes[first].id


def _place_claims(claims: list[Claim], groups: list[Group]) -> None:
    """Tell each claim the group it went into; of several the first that is not a mere total."""
    home = {name: group for group in reversed(groups) for name in group.claims}
    home |= {name: group for group in reversed(groups) if not group.is_total for name in group.claims}
    for claim in claims:
        group = home.get(claim.id)
        if group is not None:
            claim.group = group.id
            claim.rank = group.rank if claim.rank == "unknown" else claim.rank
            claim.service = group.service if claim.service == "unknown" else claim.service
