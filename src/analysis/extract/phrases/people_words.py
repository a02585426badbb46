"""The people lexicon, compiled: trees of spellings for phrases, and the groups of words that help to read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from analysis.extract.lexicon import WordTree, events, people
from analysis.extract.tokens import Sentence


def _group(name: str) -> frozenset[str]:
    return frozenset(people()[name])


FATE_VERBS = _group("fate_verbs")
POSSESSED = _group("possessed")
OTHER_PEOPLE = _group("others")
REVEALED = _group("revealed")
GROUP_SIZES = {noun: int(size) for noun, size in people()["group_sizes"].items()}
QUANTITIES = _group("quantities")
TELLING = _group("telling")
FORCE_USED = _group("force_used")
OPERATIONAL_COMMANDERS = _group("operational_commanders")
CALENDAR = _group("calendar")
NOT_NAMES = _group("not_names")
NUMBERED = _group("numbered")
NUMBERED_JUST_BEFORE = _group("numbered_just_before")
DIALLED = _group("dialled")
ON_THE_LINE = _group("on_the_line")
LABELS = _group("labels")
CHAIRS = _group("chairs")
CHIEF_OFFICERS = _group("chief_officers")
NICKNAMES_OF_CHIEFS = _group("nicknames_of_chiefs")
HURT = _group("hurt")
HARMING = _group("harming")
POSING = _group("posing")
JUDGING = _group("judging")
EXPECTED = _group("expected")
POLICE_THINGS = _group("police_things")
POSTS_OF_OFFICERS = _group("posts_of_officers")
SUPERIORS = _group("superiors")
POLICE_WORDS = frozenset(people()["police_vehicles"]["police"])
VEHICLES = frozenset(people()["police_vehicles"]["vehicles"])

# Nouns for several people who are not police that do not end in -s.
_CROWDS = frozenset(("people", "men", "women", "children", "public"))


class Head(NamedTuple):
    """What a spelling is the noun of: police, people, post, decoy, other or body."""

    kind: str
    role: str
    rank: str
    plural: bool
    post: str


@dataclass(slots=True)
class Words:
    """The people lexicon, compiled."""

    tree: WordTree
    numbers: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    number_closers: frozenset[str]
    ordinals: dict[str, int]
    vague: WordTree
    bounds: WordTree
    service: WordTree
    modifiers: frozenset[str]
    capitals: frozenset[str]
    other_services: frozenset[str]
    speaking: WordTree


@cache
def words() -> Words:
    """Return the compiled people lexicon."""
    lexicon = people()
    numbers = lexicon["numbers"]
    speaking = {"after": lexicon["not_subject"]["titles_after"], "before": lexicon["not_subject"]["before"]}
    return Words(
        tree=_heads(lexicon),
        numbers=_figures(numbers["words"]),
        tens=_figures(numbers["tens"]),
        scales=_figures(numbers["scales"]),
        number_closers=frozenset((*numbers["words"], *numbers["tens"], *numbers["scales"])),
        ordinals=_figures(numbers["ordinals"]),
        vague=_vague(numbers),
        bounds=_tree({name: numbers[name] for name in ("lower", "above", "below")}),
        service=_tree(lexicon["service"]),
        modifiers=_group("modifiers"),
        capitals=_group("capitals_only"),
        other_services=_group("other_services"),
        speaking=_tree(speaking),
    )


def _figures(words_for: dict[str, str]) -> dict[str, int]:
    return {word: int(number) for word, number in words_for.items()}


def _tree(forms_of: dict[str, list[str]]) -> WordTree:
    tree = WordTree()
    for tag, forms in forms_of.items():
        for form in forms:
            tree.add(form, tag)
    return tree


def _vague(numbers: dict[str, Any]) -> WordTree:
    tree = WordTree()
    for phrase, least in numbers["vague"].items():
        tree.add(phrase, ("vague", int(least)))
    for phrase, count in numbers["phrases"].items():
        tree.add(phrase, ("exact", int(count)))
    return tree


def _heads(lexicon: dict[str, Any]) -> WordTree:
    """Compile every noun; where a spelling is given twice, the first group here wins."""
    tree = WordTree()
    for role, forms in lexicon["heads"].items():
        kind, ledger_role = ("people", "mixed") if role == "people" else ("police", role)
        for form, many in _one_and_many(forms):
            has_post = role == "staff" or form in POSTS_OF_OFFICERS
            tree.add(form, Head(kind, ledger_role, "unknown", many, form if has_post else ""))
    for rank, forms in lexicon["ranks"].items():
        for form, many in _one_and_many(forms):
            post = "custody sergeant" if "custody" in form else form if form in NICKNAMES_OF_CHIEFS else ""
            tree.add(form, Head("police", "officer", rank, many, post))
    for rank, forms in lexicon["ranks_of_specials"].items():
        for form, many in _one_and_many(forms):
            tree.add(form, Head("police", "special_constable", rank, many, ""))
    for form, many in _one_and_many(lexicon["posts"]):
        tree.add(form, Head("post", "officer", "unknown", many, form))
    for form in lexicon["not_police"]:
        tree.add(form, Head("decoy", "", "", False, ""))
    for form in lexicon["others"]:
        tree.add(form, Head("other", "", "", form.endswith("s") and not form.endswith("ss"), form))
    for body, forms in lexicon["bodies"].items():
        for form in forms:
            tree.add(form, Head("body", body, "", False, form))
    return tree


def _one_and_many(forms: dict[str, list[str]]) -> list[tuple[str, bool]]:
    return [(form, False) for form in forms["one"]] + [(form, True) for form in forms["many"]]


@cache
def headline_words() -> frozenset[str]:
    """Return words that follow an officer in headlines with a capital and are no name: 'Sergeant Dismissed Over …'."""
    lexicon = events()
    rows = [form for name in ("outcome", "criminal", "leaving") for forms in lexicon[name].values() for form in forms]
    rows += [form for name in ("found", "cleared", "scheduled", "held", "possible") for form in lexicon[name]]
    openings = (form.split()[0] for form in rows)
    return frozenset(word for word in openings if len(word) > 3) | _group("headline_words")


@cache
def _openers() -> tuple[frozenset[str], frozenset[str]]:
    """First words of the spellings for police, and of those for people who are not."""
    police: set[str] = set()
    others: set[str] = set()
    for word, node in words().tree.root.items():
        kinds = _kinds_below(node)
        if kinds & {"police", "people", "post"}:
            police.add(word)
        if "other" in kinds:
            others.add(word)
    return frozenset(police), frozenset(others)


def _kinds_below(node: dict[str, Any]) -> set[str]:
    kinds = {head.kind for head in node.get("", [])}
    for word, below in node.items():
        if word:
            kinds |= _kinds_below(below)
    return kinds


def speaks_of_police(sentence: Sentence) -> bool:
    """Say whether any word of a sentence can begin a phrase for police; a cheap look before the close one."""
    return not _openers()[0].isdisjoint(sentence.words)


def speaks_of_others(sentence: Sentence) -> bool:
    """Say whether any word of a sentence stands for people who are not police."""
    return not _openers()[1].isdisjoint(sentence.words)


def speaks_of_crowds(sentence: Sentence) -> bool:
    """Say whether a sentence speaks of several people who are not police."""
    others = _openers()[1]
    return any(word in others and (word[-1] == "s" or word in _CROWDS) for word in sentence.low)
