"""Loads the words that report speech and gives every form of them a reader meets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from analysis.lexicons import read_texts
from analysis.paths import LEXICON

_VOWELS = "aeiou"


@cache
def _lexicon() -> dict[str, Any]:
    loaded: dict[str, Any] = read_texts(LEXICON / "cues.yml")
    return loaded


@cache
def constructions() -> dict[tuple[str, str], frozenset[str]]:
    """Return what each cue takes as its content, by lemma and part of speech (VERB, NOUN, ADJ)."""
    table: dict[tuple[str, str], frozenset[str]] = {}
    for kind, part_of_speech in (("verbs", "VERB"), ("nouns", "NOUN"), ("adjectives", "ADJ")):
        for group in _lexicon()[kind]:
            for lemma in group["lemmas"].split():
                key = (lemma, part_of_speech)
                table[key] = table.get(key, frozenset()) | frozenset(group["takes"])
    return table


@cache
def speech_verbs() -> dict[str, str]:
    """Return every form of the verbs that report speech or a finding, with its lemma."""
    return _forms_of(group for group in _lexicon()["verbs"] if group.get("speech") and not group.get("plain"))


@cache
def quoting_verbs() -> dict[str, str]:
    """Return every form of the verbs that can bring in words between quotation marks, with its lemma."""
    nearby = [group for group in _lexicon()["verbs"] if group.get("speech")]
    return _forms_of([*nearby, {"lemmas": _lexicon()["quoting"]}])


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of function words of the lexicon's grammar."""
    return frozenset(_lexicon()["grammar"][key].split())


def alternatives(*keys: str) -> str:
    """Return lists of function words as the alternatives of a regular expression, longest first."""
    forms = {word for key in keys for word in words(key)}
    return "|".join(re.escape(word) for word in sorted(forms, key=lambda word: (-len(word), word)))


def _forms_of(groups: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    forms = {form: lemma for group in groups for lemma in group["lemmas"].split() for form in _forms(lemma)}
    return {form: lemma for form, lemma in forms.items() if form not in words("nouns_not_verbs")}


def _forms(lemma: str) -> list[str]:
    """Return a verb and its third person, past and -ing forms by the rules of English spelling."""
    irregular = _lexicon()["irregular"].get(lemma)
    if irregular:
        return [lemma, *irregular.split()]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [lemma, third, lemma + "ed", lemma + "ing"]
