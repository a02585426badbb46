"""Know people again by titles that no lexicon holds: "a kennel hand, who is a member of police staff … the hand"."""

from __future__ import annotations

from analysis.extract.lexicon import people
from analysis.extract.phrases.function_words import DETERMINERS
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import OTHER_PEOPLE, words
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

Titles = dict[str, dict[str, tuple[str, str]]]
"""Titles by their last word, each with the role and the rank of those who are called so."""

_BEING = (["who", "is"], ["who", "was"], ["is", "also"], ["was", "also"])
_WORKING_AS = (["who", "worked", "as"], ["working", "as"], ["who", "works", "as"], ["employed", "as"])
_ENDS_TITLE = frozenset((",", ".", ";", "in", "at", "for", "and", "on", "of", "with", "to", "had", "was", "who"))
# titles that officers hold, too
_OF_OFFICERS_TOO = frozenset(("officer", "supervisor", "driver", "colleague", "member", "others"))
# A title has no more words than these before its noun: "the missing persons coordinator".
_LONGEST = 4
_THE = frozenset(("the", "both"))
# The endings of nouns for people by what they do.
_DOING = tuple(people()["endings_of_callings"])
_THINGS = frozenset(people()["things_like_callings"])
# What stands before a phrase that says who somebody is, and not when or where something was.
_BEFORE_PEOPLE = frozenset(("that", "and", "but", ",", ";", "for", "against", "by", "with", "of", "while", "whether"))
_CLOSERS = frozenset((",", ".", "who", ";"))
_ROLE = frozenset(("role", "post", "position", "job"))


def know_titles(mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Add to the mentions whoever is called by such a title, and note the titles that the sentence gives."""
    if story.titles:
        _add_titled(mentions, sentence, story.titles)
    for mention in list(mentions):
        if mention.kind != "police" or mention.choice not in ("indefinite", "another") or mention.plural:
            continue
        if mention.role == "staff":
            _note_title_of_staff(mention, mentions, sentence, story)
        elif mention.role == "officer" and "(" in sentence.words and _is_role_of_staff(mention, mentions, sentence):
            _note(story, mention.post, "staff")
        elif mention.rank != "unknown" or mention.role != "officer":
            _note_title_of_officer(mention, mentions, sentence, story)


def _note(story: Story, title: str, role: str, rank: str = "unknown") -> None:
    """Note who is called so; a title given to officers and to staff tells of both only together."""
    known = story.titles.setdefault(title.rsplit(maxsplit=1)[-1], {})
    alike = known.get(title, (role, rank))
    known[title] = (role if alike[0] == role else "mixed", rank if alike[1] == rank else "unknown")


def _add_titled(mentions: list[Mention], sentence: Sentence, titles: Titles) -> None:
    low = sentence.low
    for at in [at for at, word in enumerate(low) if word in titles or word.removesuffix("s") in titles]:
        start = next((back for back in range(at - 1, max(-1, at - _LONGEST - 1), -1) if low[back] in _THE), at)
        several = low[at] not in titles
        noun = low[at].removesuffix("s") if several else low[at]
        named = " ".join((*low[start + 1 : at], noun))
        role, rank = titles[noun].get(named) or titles[noun].get(noun) or ("", "")
        if start == at or not role or (role == "mixed" and not several):
            continue
        inside = [mention for mention in mentions if mention.first < at + 1 and mention.last > start]
        met = [(mention.kind, mention.first, mention.last) for mention in inside] == [("police", start, at + 1)]
        if met and named in titles[noun]:
            inside[0].role, inside[0].post = role, named  # "the disclosure officer"
        elif all(mention.kind == "other" and mention.head == at for mention in inside):
            for mention in inside:
                mentions.remove(mention)
            titled = _titled(start, at, low, several)
            titled.role, titled.rank, titled.post = role, rank, noun
            mentions.append(titled)
            mentions.sort(key=lambda mention: mention.first)


def _titled(start: int, at: int, low: list[str], several: bool) -> Mention:
    """Make the phrase of 'the tutor' or 'both instructors'."""
    if several:
        both = 2 if low[start] == "both" else None
        return Mention(start, at + 1, at, "police", "all" if both else "definite", both, 2, True)
    titled = Mention(start, at + 1, at, "police", "definite", 1, 1)
    titled.possessive = low[at + 1 : at + 2] == ["'s"]
    return titled


def _note_title_of_staff(mention: Mention, mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Note 'the hand' of 'a kennel hand, who is a member of staff', and 'the clerk' of 'a crime data clerk'."""
    if sentence.low[mention.last - 1] != "staff" or mention.post in story.titles:
        noun = mention.post.split()[-1] if mention.post else ""
        # a word that alone is nobody of the police: "a custody nurse … the nurse"
        alone_nobody = noun in OTHER_PEOPLE or words().tree.match([noun], 0) is None
        if noun in story.titles or (noun and noun != mention.post and alone_nobody and noun not in _OF_OFFICERS_TOO):
            _note(story, noun, "staff")
        return
    before, after = _title_before(mention, sentence), _title_after(mention, sentence)
    at = before if _can_be_title(before, mentions, sentence, ("other",)) else after
    if at and _can_be_title(at, mentions, sentence, ("other", "police")):
        mention.post = sentence.low[at]
        _note(story, mention.post, "staff")
    elif sentence.low[mention.first] in ("a", "an") and "officer" in sentence.low[mention.first + 2 : mention.last]:
        # "a disclosure officer, who is a member of police staff"
        named = sentence.low[mention.first + 1 : sentence.low.index("officer", mention.first) + 1]
        if 1 < len(named) <= _LONGEST and not words().modifiers.issuperset(named[:-1]):
            mention.post = " ".join(named)
            _note(story, mention.post, "staff")


def _note_title_of_officer(mention: Mention, mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Note 'the tutor' of 'her tutor, a police constable,', and let the phrase begin with it."""
    at = _title_before(mention, sentence)
    low = sentence.low
    if not at or not _CLOSERS.issuperset(low[mention.last : mention.last + 1]):
        return
    start = next((back for back in range(at - 1, max(-1, at - _LONGEST - 1), -1) if low[back] in DETERMINERS), at)
    word = sentence.raw[at]
    opens = start == 0 or low[start - 1] in _BEFORE_PEOPLE
    if start == at or not opens or not word.islower() or not word.endswith(_DOING) or word in _THINGS:
        return
    inside = [other for other in mentions if other.first <= at < other.last]
    if word in _OF_OFFICERS_TOO - {"colleague"} or any(low[other.head] != "colleague" for other in inside):
        return
    for other in inside:
        mentions.remove(other)
    mention.first, mention.post = start, mention.post or word
    _note(story, word, mention.role, mention.rank)


def _is_role_of_staff(mention: Mention, mentions: list[Mention], sentence: Sentence) -> bool:
    """Read 'an investigating officer (a police staff role)' as one of staff."""
    low, at = sentence.low, mention.last
    inside = low[at + 1 : at + 7]
    if low[at : at + 1] != ["("] or ")" not in inside:
        return False
    said = inside[: inside.index(")")]
    if "staff" not in said or not (_ROLE & set(said) or said[-1] in ("staff", "member")):
        return False
    for other in [other for other in mentions if at < other.first <= at + len(said)]:
        mentions.remove(other)
    mention.role, mention.post = "staff", " ".join(low[mention.first + 1 : mention.last])
    mention.last = at + len(said) + 2
    return True


def _title_before(mention: Mention, sentence: Sentence) -> int:
    """Return where the noun of 'a kennel hand, who was a member of staff' stands, or 0."""
    low, at = sentence.low, mention.first
    if low[max(0, at - 2) : at] in _BEING:
        at -= 3 if low[at - 1] == "also" else 2
    return at - 2 if at > 1 and low[at - 1] == "," else 0


def _title_after(mention: Mention, sentence: Sentence) -> int:
    """Return where the noun of 'a member of staff who worked as the missing persons coordinator' stands, or 0."""
    low = sentence.low
    rest = low[mention.last :]
    start = next((mention.last + len(opener) for opener in _WORKING_AS if rest[: len(opener)] == opener), 0)
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
