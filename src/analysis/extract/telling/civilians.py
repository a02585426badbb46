"""Know civilians again by titles that no lexicon holds: "a kennel hand, who is a member of police staff … the hand"."""

from __future__ import annotations

from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import OTHER_PEOPLE
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

_BEING = (["who", "is"], ["who", "was"], ["is", "also"], ["was", "also"])
_WORKING_AS = (["who", "worked", "as"], ["working", "as"], ["who", "works", "as"], ["employed", "as"])
_ENDS_TITLE = frozenset((",", ".", ";", "in", "at", "for", "and", "on", "of", "with", "to", "had", "was", "who"))
# titles that officers hold, too
_OF_OFFICERS_TOO = frozenset(("officer", "supervisor", "driver", "colleague", "member", "others"))
# A title has no more words than these before its noun: "the missing persons coordinator".
_LONGEST = 4


def know_civilians(mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Add to the mentions whoever is called by such a title, and note the titles that the sentence gives."""
    if story.titles_of_staff and not story.titles_of_staff.isdisjoint(sentence.words):
        _add_titled(mentions, sentence, story.titles_of_staff)
    for mention in mentions:
        if _has_title_of_its_own(mention):
            mention.post = mention.post.split()[-1]
            story.titles_of_staff.add(mention.post)
        of_staff = mention.role == "staff" and sentence.low[mention.last - 1] == "staff"
        if of_staff and mention.choice == "indefinite" and mention.count == 1:
            before, after = _title_before(mention, sentence), _title_after(mention, sentence)
            at = before if _can_be_title(before, mentions, sentence, ("other",)) else after
            if at and _can_be_title(at, mentions, sentence, ("other", "police")):
                mention.post = sentence.low[at]
                story.titles_of_staff.add(mention.post)


def _has_title_of_its_own(mention: Mention) -> bool:
    """Say whether 'a custody nurse' can be 'the nurse' later: a word that alone is nobody of the police."""
    new = mention.kind == "police" and mention.role == "staff" and mention.choice == "indefinite" and mention.count == 1
    return new and not OTHER_PEOPLE.isdisjoint(mention.post.split()[-1:])


def _add_titled(mentions: list[Mention], sentence: Sentence, titles: set[str]) -> None:
    low = sentence.low
    for at in [at for at, word in enumerate(low) if word in titles]:
        start = next((back for back in range(at - 1, max(-1, at - _LONGEST - 1), -1) if low[back] == "the"), at)
        inside = [mention for mention in mentions if mention.first < at + 1 and mention.last > start]
        if start == at or any(mention.kind != "other" or mention.head != at for mention in inside):
            continue
        for mention in inside:
            mentions.remove(mention)
        titled = Mention(start, at + 1, at, "police", "definite", 1, 1, role="staff", post=low[at])
        titled.possessive = low[at + 1 : at + 2] == ["'s"]
        mentions.append(titled)
        mentions.sort(key=lambda mention: mention.first)


def _title_before(mention: Mention, sentence: Sentence) -> int:
    """Return where the noun of 'a kennel hand, who was a member of staff' stands, or 0."""
    low, at = sentence.low, mention.first
    if low[max(0, at - 2) : at] in _BEING:
        at -= 3 if low[at - 1] == "also" else 2
    return at - 2 if at > 1 and low[at - 1] == "," else 0


def _title_after(mention: Mention, sentence: Sentence) -> int:
    """Return where the noun of 'a member of staff who worked as the missing persons coordinator' stands, or 0."""
    low = sentence.low
    start = next((mention.last + len(words) for words in _WORKING_AS if low[mention.last :][: len(words)] == words), 0)
    if not start or low[start] not in ("a", "an", "the"):
        return 0
    return next((at - 1 for at in range(start + 2, min(start + 7, len(low))) if low[at] in _ENDS_TITLE), 0)


def _can_be_title(at: int, mentions: list[Mention], sentence: Sentence, kinds: tuple[str, ...]) -> bool:
    """Say whether a word is a common noun, in no phrase for police in question but one of these kinds and of staff."""
    word = sentence.raw[at]
    around = [mention for mention in mentions if mention.first <= at < mention.last]
    known = any(mention.kind not in kinds for mention in around)
    officers = any(mention.kind == "police" and mention.role != "staff" for mention in around)
    return word.isalpha() and word.islower() and word not in _OF_OFFICERS_TOO and not (known or officers)
