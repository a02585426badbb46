"""Resolves who speaks in a document: names and titles to a class, "she" and "the spokesman" to those they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from analysis.extract.quoting.descriptions import BREAK, Descriptions, is_unnamed
from analysis.extract.quoting.marks import Stretches
from analysis.extract.quoting.speaker_phrases import (
    NAME,
    class_of,
    class_of_opening,
    name_of,
    own_class,
    shows,
    words_of,
)
from analysis.records import Document, Span

_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|you|who|which)$", re.IGNORECASE)
_LONGEST_PHRASE = 300  # characters of a source that are read
_OPENING = 120  # characters before a subject that can open its sentence
_CLOSE = 400  # characters within which the one who spoke last is still meant
_FAR = 900  # characters before a pronoun in which its antecedent is looked for


@dataclass(slots=True)
class Speaker:
    """A speaker as the document names them, without rank or form of address, and the class they belong to."""

    name: str
    kind: str = "other"
    phrase: str = ""
    personal: bool = False


class Speakers:
    """Who speaks in one document: resolves each phrase in the order of the text and remembers who spoke last."""

    def __init__(self, document: Document, quoted: Sequence[Span]) -> None:
        """Prepare to resolve the speakers of a document whose quotations stand at `quoted`, in order."""
        self._document = document
        self._text = document.text
        self._quoted = Stretches(quoted)
        self._said: list[tuple[int, Speaker]] = []
        self._descriptions = Descriptions(document.text)
        self._known: dict[str, list[Speaker]] = {}

    def resolve(self, source: Span, cue: Span | None = None) -> Speaker:
        """Return who the words at `source` stand for; `cue` is the place of the verb."""
        phrase = " ".join(self._text[source[0] : min(source[1], source[0] + _LONGEST_PHRASE)].split())
        if _PRONOUN.match(phrase):
            speaker = self._antecedent(phrase.lower(), source[0])
        else:
            speaker = self._named(phrase, source[0], cue)
        opening = class_of_opening(self._text[max(0, source[0] - _OPENING) : source[0]])
        if opening and speaker.kind in ("other", "lawyer", "force"):
            speaker = replace(speaker, kind=opening)
        self._said.append((source[0], speaker))
        return speaker

    def own_voice(self) -> Speaker:
        """Return the publisher as a speaker: the voice of a statement that names nobody."""
        kind = own_class(self._document.source_type)
        return Speaker(self._document.publisher, kind) if kind else Speaker("")

    def _named(self, phrase: str, position: int, cue: Span | None) -> Speaker:
        name, kind = name_of(phrase), class_of(phrase)
        personal = name != phrase.strip(" ,:") or bool(NAME.fullmatch(name) and " " in name and not kind)
        if personal:
            known = self._met(name)
            if known is not None and (not kind or known.kind == kind):
                return known
            kind = self._descriptions.of_office(phrase, kind, self._document.source_type)
            kind = kind or self._descriptions.of_name(name)
            if kind in ("force", "officer"):
                kind = self._descriptions.force_or_self(name, phrase, kind, cue)
        elif is_unnamed(phrase) and not kind:
            last = self._said[-1][1] if self._said else None
            if last is not None and position - self._said[-1][0] < _FAR and not last.personal:
                return last
        if not kind:
            harmed = shows("harmed", phrase) and (self._complains(cue) or self._descriptions.tells_of_harm(phrase))
            kind = "victim" if harmed else self._descriptions.of_body(phrase, position)
        speaker = Speaker(name, kind or "other", phrase, personal)
        if personal:
            self._known.setdefault(name.rsplit(" ", 1)[-1], []).append(speaker)
        return speaker

    def by_own_words(self, speaker: Speaker, said: str) -> str:
        """Return the class of a bare name by what they say of themselves or their kin, "" when nothing shows."""
        return self._descriptions.by_own_words(speaker.phrase.replace(speaker.name, ""), said)

    def _met(self, name: str) -> Speaker | None:
        """Return the speaker met before whom a name can mean: the same name, or a bare surname of one of them."""
        for speaker in reversed(self._known.get(name.rsplit(" ", 1)[-1], [])):
            if name in speaker.name or speaker.name in name:
                return speaker
        return None

    def _complains(self, cue: Span | None) -> bool:
        verb = self._text[cue[0] : cue[1]].lower() if cue else ""
        return self._document.source_type == "oversight" or verb.startswith(("complain", "alleg", "accus", "report"))

    def _antecedent(self, pronoun: str, position: int) -> Speaker:
        """Return whom a pronoun stands for: somebody named before it in its paragraph, else who spoke last."""
        last = self._said[-1][1] if self._said else None
        near = last is not None and position - self._said[-1][0] < _FAR
        if pronoun in ("we", "i", "you"):
            own = self.own_voice()
            return last if near and last is not None and own.kind == "other" else own
        if pronoun == "which":
            return Speaker("", self._descriptions.of_body(pronoun, position) or "other", pronoun)
        if pronoun in ("it", "they"):
            recent = takewhile(lambda said: position - said[0] < 2 * _FAR, reversed(self._said))
            bodies = (s for p, s in recent if position - p < _FAR and not s.personal and s.kind != "other")
            body = next(bodies, None)
            if pronoun == "they" and near and last is not None:
                return last
            return body or Speaker(pronoun, self._descriptions.of_body(pronoun, position) or "other", pronoun)
        start = self._text.rfind("\n", max(0, position - 2 * _FAR), position) + 1
        for phrase, place in self._people_before(max(start, position - _FAR), position):
            if _may_be(pronoun, phrase):
                return self._named(phrase, place, None)
        for place, speaker in reversed(self._said):
            if position - place >= 2 * _FAR:
                break
            if _may_be(pronoun, speaker.phrase) and (speaker.personal or pronoun == "who"):
                return speaker
        for phrase, place in self._people_before(max(0, start - _CLOSE), start):
            if _may_be(pronoun, phrase):
                return self._named(phrase, place, None)
        return last if near and last is not None else Speaker("")

    def _people_before(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """Yield people named outside quotations between two places, the nearest sentence first, its subject first."""
        sentences: list[list[tuple[str, int]]] = [[]]
        for match in NAME.finditer(self._text, start, end):
            place = match.start()
            if self._quoted.cover(place):
                continue
            if BREAK.search(self._text, start, place) and sentences[-1]:
                sentences.append([])
            start = place
            phrase = self._descriptions.phrase_at(match, end)
            if name_of(phrase) != phrase.strip(" ,") or (" " in match.group() and not class_of(match.group())):
                sentences[-1].append((phrase, place))
        for sentence in reversed(sentences):
            yield from sentence


def _may_be(pronoun: str, phrase: str) -> bool:
    """Tell whether a pronoun's sex agrees with the words that name a person; most words show none."""
    words = set(re.findall(r"[a-zé]+", phrase.lower()))
    if pronoun == "she":
        return not words & words_of("male")
    return pronoun != "he" or not words & words_of("female")
