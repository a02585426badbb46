"""Reads what a document says elsewhere of those who speak in it: their office, their part in the case, their kin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from analysis.extract.quoting.cues import alternatives
from analysis.extract.quoting.speaker_phrases import class_of, commissioner_in, own_class, shows, words_of
from analysis.records import Span


def _any(key: str) -> str:
    return "|".join(sorted(words_of(key), key=lambda word: (-len(word), word)))


BREAK = re.compile(r"[.;:!?“”\"\n()](?=\s|$)|[“\"\n(]")
_UNNAMED = re.compile(
    r"(?:the|a|an|its|their|one)\b.{0,30}?\b(?:spokes\w+|statement|source|letter|email|post)$", re.IGNORECASE
)
_BODY = re.compile(
    rf"\b(?:[A-Z][\w’'&-]*\s+)*(?:{_any('named_bodies')})\b|\b(?:[Tt]he|[Aa])\s(?:\w+\s){{0,2}}?(?:{_any('common_bodies')})\b"
)
_ADVERB = r"(?:also\s+|later\s+|then\s+)?"
_ACCUSED = re.compile(
    rf"[^.\n“”\"]{{0,80}}?\b(?:(?:was|were|been|is|be)\s+{_ADVERB}(?:{_any('accused')}|found\s+(?:guilty|to\s+have))"
    rf"|(?:faced|faces|admitted|denied|denies)\s+(?:\w+\s+){{0,3}}(?:{_any('accused_of')})|resigned)\b"
)
_BEFORE_A_TRIBUNAL = re.compile(rf"\s+(?:the|a|his|her)\s+(?:\w+\s+){{0,2}}(?:{alternatives('tribunals')})\b")
_BEFORE_A_TITLE = re.compile(r"(?:\b(?:said|says|told|by|with|from|after|when|that|and|as|but)\s+)")
_APPOSITION = re.compile(r"(?:,\s+\d\d)?,\s+(?![a-z]+(?:ed|ing)\b|said|says|told|and|but|in|on|at)[^,.;:“”\"\n]{2,90}")
_WORDS = r"(?:[\w’'-]+\s+){0,5}[\w’'-]+$"
_POSSESSED = re.compile(rf"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+{_WORDS}")
_OWNED = re.compile(rf"\b(?<!to )(?<!of )(?:(?:[Tt]he|[Aa]n?|[Oo]ne of)\s+|[A-Z]\w*[’']s\s+){_WORDS}")
_COMMISSIONER = re.compile(r"(?<!assistant )(?<!deputy )commissioner\b(?! of police)", re.IGNORECASE)
_LEANING = re.compile(r"(?:its|their|it|they|which)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][\w-]*(?![\w’'-])")
_WORD = re.compile(r"[a-z-]+")
_NOT_IN_A_NAME = re.compile(r"\b(?!now\b|aged\b|Mr\b|Mrs\b|Ms\b|Miss\b|who\b)[A-Za-z]{2,}")
_FAR = 900  # characters before a phrase in which the body it leans on is looked for
_MENTIONS = 12  # mentions of a name that are looked at for its description
_LONGEST_TITLE = 7  # words


def is_unnamed(phrase: str) -> bool:
    """Tell whether a phrase names nobody but leans on a body named before: "a spokesman", "its statement"."""
    return _UNNAMED.match(phrase) is not None


def _holds(lower: str, word: str) -> bool:
    """Tell whether a text in lower case holds a word: the pattern begins with it, so that the scan leaps to it."""
    return re.search(rf"{word}(?<![a-z-]{word})(?![a-z-])", lower) is not None


class Descriptions:
    """What one document says of the people and bodies it names."""

    def __init__(self, text: str) -> None:
        """Prepare to read a document's text."""
        self._text = text

    def of_office(self, phrase: str, kind: str, source_type: str) -> str:
        """Return the class of a bare "Commissioner": whose office the document names, else the one already read."""
        if kind != "force" or not _COMMISSIONER.search(phrase):
            return kind
        return self._commissioner or own_class(source_type) or kind

    @cached_property
    def _commissioner(self) -> str:
        return commissioner_in(self._text)

    def of_name(self, name: str) -> str:
        """Return the class that the words around any mention of a name show: "Jo Bloggs, of the IOPC, …"."""
        for start, end in self._mentions(name):
            title = self._title_before(start)
            after = _APPOSITION.match(self._text, end)
            kind = class_of(f"{title} {name}{after.group() if after else ''}".strip())
            kind = kind or (self.of_body(title, start) if title else "")
            if kind:
                return kind
        return ""

    @cached_property
    def _capitalised(self) -> dict[str, list[int]]:
        """The places of every word with a capital, those before a genitive ending left out."""
        places: dict[str, list[int]] = {}
        for match in _CAPITALISED.finditer(self._text):
            places.setdefault(match.group(), []).append(match.start())
        return places

    @cached_property
    def _tells_of_harm(self) -> bool:
        lower = self._text.lower()
        return any(_holds(lower, word) for word in words_of("harm"))

    def _mentions(self, name: str) -> Iterator[Span]:
        """Yield the first places where a name stands, its genitives ("Mr Bloggs’s mother") left out."""
        first, _, rest = name.rpartition(" ")
        for place in self._capitalised.get(rest, ())[:_MENTIONS]:
            start = place - len(first) - 1 if first else place
            if not first or self._text.startswith(first, max(0, start)):
                yield start, place + len(rest)

    def _title_before(self, position: int) -> str:
        """Return what a name bears in front of it: "Detective Inspector", "the family’s solicitor," or nothing."""
        before = BREAK.split(self._text[max(0, position - 100) : position])[-1].rstrip()
        reversed_order = before.endswith(",")
        title = _BEFORE_A_TITLE.split(before.rstrip(",").rsplit(",", 1)[-1])[-1].strip()
        owned = _POSSESSED.search(title) or _OWNED.search(title)
        if reversed_order or owned:
            title = owned.group() if owned else ""
        return title if len(title.split()) <= _LONGEST_TITLE else ""

    def force_or_self(self, name: str, phrase: str, kind: str, cue: Span | None) -> str:
        """Tell an officer who answers for the force from one who answers for himself."""
        if shows("for_the_force", phrase):
            return "force"
        if cue and _BEFORE_A_TRIBUNAL.match(self._text, cue[1]):
            return "officer"
        surname = name.rsplit(" ", 1)[-1]
        accused = any(_ACCUSED.match(self._text, end) for _, end in self._mentions(surname))
        if accused:
            return "officer"
        return "force" if phrase.startswith(("Det", "DC ", "DS ")) and not shows("for_self", phrase) else kind

    def tells_of_harm(self, phrase: str) -> bool:
        """Tell whether the document speaks of harm, for somebody it knows already: "the woman", not "a woman"."""
        return phrase.lower().startswith("the ") and self._tells_of_harm

    def by_own_words(self, beside_the_name: str, said: str) -> str:
        """Return the class of a bare name by what they say of themselves or their kin, "" when nothing shows.

        Only somebody whom no words but a form of address or an age describe is read so.
        """
        if _NOT_IN_A_NAME.search(beside_the_name):
            return ""
        words = _WORD.findall(said.lower())
        if any(mine == "my" and kin in words_of("kin") for mine, kin in pairwise(words)):
            return "family"
        of_themselves = not {"i", "me", "my"}.isdisjoint(words)
        return "victim" if of_themselves and _holds(self._text.lower(), "misconduct") and self._tells_of_harm else ""

    def of_body(self, phrase: str, position: int) -> str:
        """Return the class of the body last named before a phrase that leans on one: "its director", "a spokesman"."""
        if not (_UNNAMED.match(phrase) or _LEANING.match(phrase)):
            return ""
        bodies = list(_BODY.finditer(self._text, max(0, position - _FAR), position))
        return class_of(bodies[-1].group()) if bodies else ""

    def phrase_at(self, match: re.Match[str], end: int) -> str:
        """Return a name with the apposition after it and the title before it."""
        after = _APPOSITION.match(self._text, match.end(), end)
        return f"{self._title_before(match.start())} {match.group()}{after.group() if after else ''}".strip()
