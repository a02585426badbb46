"""Reads the words that name a speaker: the personal name in them and the class of speaker they show."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from analysis.extract.quoting.cues import words as function_words
from analysis.lexicons import read_values
from analysis.paths import LEXICON

# A run of capitalised words, particles of surnames let in: "Jo van Bloggs", "IOPC Director Jo Bloggs".
NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|(?:de|van|von|al|bin|ap|der|la|le|el)(?=\s+[A-Z])))*")
_AFTER_PREPOSITION = re.compile(r"\b(?:of|for|at|from|in|with|to|by|on|told)\s+(?:the\s+)?$")
_NOUN_FOLLOWS = re.compile(r"\s+(?!of\b|for\b|in\b|at\b|from\b|who\b|and\b|on\b|has\b|had\b)[a-z]")
_REPRESENTING = re.compile(r"\b(?:represent|counsel|advis|acting for|on behalf)")
_WORDS = re.compile(r"\w+")
_NONE: set[str] = set()
_LONGEST_SPELLING = 7  # words
_REMEMBERED = 8192  # phrases whose reading is kept: "the officer" comes back in every document
_GENITIVE = re.compile(r"[’']s?$|[’']s\b")


@cache
def _lexicon() -> dict[str, Any]:
    loaded: dict[str, Any] = read_values(LEXICON / "speakers.yml")
    return loaded


@cache
def _spellings() -> tuple[dict[str, set[str]], list[tuple[str, re.Pattern[str]]]]:
    """Return the lists of the lexicon as words to look up and, for those that words cannot say, as expressions."""
    lexicon = _lexicon()
    lists = {**lexicon["classes"], **{f"rank {kind}": ranks for kind, ranks in lexicon["ranks"].items()}}
    lists |= {key: lexicon[key] for key in ("neither", "for_the_force", "for_self")}
    words: dict[str, set[str]] = {}
    expressions = [("harmed", re.compile(lexicon["harmed"], re.IGNORECASE))]
    for kind, spellings in lists.items():
        for spelling in spellings:
            if spelling.startswith("~"):
                expressions.append((kind, re.compile(spelling[1:], re.IGNORECASE)))
            elif spelling.startswith("="):
                words.setdefault("=" + " ".join(_WORDS.findall(spelling)), set()).add(kind)
            else:
                words.setdefault(" ".join(_WORDS.findall(spelling.lower())), set()).add(kind)
    return words, expressions


@lru_cache(maxsize=_REMEMBERED)
def _kinds_in(phrase: str) -> frozenset[str]:
    """Return every list of the lexicon that a phrase shows a spelling of."""
    words, expressions = _spellings()
    written = _WORDS.findall(phrase)
    lower = [word.lower() for word in written]
    found = {kind for kind, expression in expressions if expression.search(phrase)}
    for first in range(len(written)):
        for last in range(first + 1, min(first + _LONGEST_SPELLING, len(written)) + 1):
            found |= words.get(" ".join(lower[first:last]), _NONE) | words.get(
                "=" + " ".join(written[first:last]), _NONE
            )
    return frozenset(found)


@cache
def words_of(key: str) -> frozenset[str]:
    """Return a plain list of words of the lexicon: titles, after_name, female, male."""
    return frozenset(_lexicon()[key].split())


@cache
def _never_names() -> frozenset[str]:
    return function_words("connectives") | function_words("adverbial")


def shows(kind: str, phrase: str) -> bool:
    """Tell whether a phrase holds a word of one list of the lexicon: a class, for_self, for_the_force or harmed."""
    return kind in _kinds_in(phrase)


def commissioner_in(text: str) -> str:
    """Return the class of the commissioner whose office a text names in full, "" when it names none."""
    return next((kind for kind, office in _commissioners() if office.search(text)), "")


@cache
def _commissioners() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (
            str(office["class"]),
            re.compile("|".join(rf"\b{re.escape(name)}\b" for name in office["spellings"]), re.IGNORECASE),
        )
        for office in _lexicon()["commissioners"]
    ]


def class_of_opening(before: str) -> str:
    """Return the class that what a sentence says before its subject shows: "Prosecuting, …", "In mitigation, …"."""
    if not before.rstrip().endswith(","):
        return ""  # every opening ends with a comma
    return next((kind for kind, opening in _openings() if opening.search(before)), "")


@cache
def _openings() -> list[tuple[str, re.Pattern[str]]]:
    openings = _lexicon()["openings"]
    return [
        (str(kind), re.compile(rf"(?:^|[.\n“”\"]\s*){opening}[^.\n“”\"]{{0,60}},\s*$"))
        for kind, opening in openings.items()
    ]


def own_class(source_type: str) -> str:
    """Return the class in which a source of this type speaks of itself, "" for the press."""
    return str(_lexicon()["own_voice"].get(source_type, ""))


@lru_cache(maxsize=_REMEMBERED)
def class_of(phrase: str) -> str:
    """Return the class that the words naming a speaker show, "" when they show none."""
    head = re.split(r"[,(]", phrase, maxsplit=1)[0]
    if "neither" in _kinds_in(phrase):
        return "other"
    if not _GENITIVE.search(head):
        ranked = _class_by_rank(head, phrase)
        if ranked:
            return ranked
    kind = _first_class(head)
    if kind == "lawyer":  # a silk may sit, judge or prosecute: what follows the name says so
        following = _first_class(phrase)
        sits = following in ("panel", "judge") and not _REPRESENTING.search(phrase)
        return following if sits or following == "prosecutor" else kind
    return kind or _first_class(phrase)


def _first_class(phrase: str) -> str:
    kinds = _kinds_in(phrase)
    return next((str(kind) for kind in _lexicon()["classes"] if kind in kinds), "")


def _class_by_rank(head: str, phrase: str) -> str:
    """Return the class of a speaker who bears a police rank: they speak for the force or for themselves."""
    ranks, kinds = _kinds_in(head), _kinds_in(phrase)
    if not ranks & {"rank speaks_for_force", "rank speaks_for_self"}:
        return ""
    over = next((kind for kind in _lexicon()["over_rank"] if kind in kinds), "")
    if over or "oversight" in ranks:
        return str(over or "oversight")
    if "for_self" in ranks:
        return "officer"
    return "force" if "rank speaks_for_force" in ranks or "for_the_force" in kinds else "officer"


@lru_cache(maxsize=_REMEMBERED)
def name_of(phrase: str) -> str:
    """Return the personal name in the words that name a speaker, or those words where they hold none."""
    for part in re.split(r"[,(]", phrase)[:3]:
        runs = list(NAME.finditer(part))
        inside = [bool(_AFTER_PREPOSITION.search(part[: run.start()])) for run in runs]
        for of_a_body in (False, True):
            names = [
                _personal(part, run, of_a_body) for run, flag in zip(runs, inside, strict=True) if flag == of_a_body
            ]
            if any(names):
                return next(name for name in reversed(names) if name)
    return phrase.strip(" ,:\xa0")


def _personal(part: str, match: re.Match[str], inside: bool) -> str:
    """Return what of a run of capitalised words is a person's name, "" when it is a body, a place or a title."""
    words = [word.rstrip(".") if len(word) > 2 else word for word in match.group().split()]
    while words and words[-1] in words_of("after_name"):
        words.pop()
    if not words or words[-1] in words_of("bodies"):
        return ""
    while words and words[0] in _never_names():
        words.pop(0)
    last = max((n for n, word in enumerate(words) if _GENITIVE.sub("", word) in words_of("titles")), default=-1)
    if inside and last < 0:
        words = words[-2:] if len(words) > 2 else []
    words = words[last + 1 :]
    if not words or (inside and len(words) < 2) or _GENITIVE.search(words[-1]) or len(words[-1]) == 1:
        return ""
    if any(word.isupper() and len(word) > 2 for word in words) or _NOUN_FOLLOWS.match(part, match.end()):
        return ""
    return " ".join(words)
