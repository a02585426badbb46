"""Resolves who speaks in a document: names and titles to a class, "she" and "the spokesman" to those they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.extract.marks import Stretches
from analysis.extract.speaker_phrases import NAME, class_of, commissioner_in, name_of, own_class, shows, words_of
from analysis.records import Document, Span

_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|you|who|which)$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?:the|a|an|its|their|one)\b.{0,30}?\b(?:spokes\w+|statement|source|letter|email|post)$", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:[A-Z][\w’'&-]*\s+)*(?:Police|Constabulary|IOPC|IPCC|PIRC|CPS|PSNI|Federation|Ombudsman|Service|Council|Force"
    r"|Commissioner|Association|Met|Independent Office for Police Conduct)\b"
    r"|\b(?:[Tt]he|[Aa])\s(?:\w+\s){0,2}?(?:force|watchdog|regulator|ombudsman|tribunal|panel|charity|group|federation|union)\b"
)
_ACCUSED = re.compile(
    r"[^.\n“”\"]{0,80}?\b(?:(?:was|were|has been|had been|is|be)\s+(?:also\s+|later\s+|then\s+)?(?:dismissed|sacked"
    r"|accused|suspended|charged|convicted|found|alleged|jailed|cleared|investigated|given\s+a)|faced|faces|admitted|denied"
    r"|resigned)\b"
)
_BEFORE_A_TRIBUNAL = re.compile(
    r"\s+(?:the|a|his|her)\s+(?:\w+\s+){0,2}(?:hearing|panel|court|tribunal|jury|inquest|inquiry)\b"
)
_BREAK = re.compile(r"[.;:!?“”\"\n()](?=\s|$)|[“\"\n(]")
_TITLE_BEFORE = re.compile(r"(?:\b(?:said|says|told|by|with|from|after|when|that|and|as|but)\s+)")
_APPOSITION = re.compile(r"(?:,\s+\d\d)?,\s+(?![a-z]+(?:ed|ing)\b|said|says|told|and|but|in|on|at)[^,.;:“”\"\n]{2,90}")
_OWNED = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne of)\s+|[A-Z]\w*[’']s\s+)(?:[\w’'-]+\s+){0,5}[\w’'-]+$"
)
_COMMISSIONER = re.compile(r"(?<!assistant )(?<!deputy )commissioner\b(?! of police)", re.IGNORECASE)
_WORD = re.compile(r"[a-z-]+")
_NOT_IN_A_NAME = re.compile(r"\b(?!now\b|aged\b|Mr\b|Mrs\b|Ms\b|Miss\b|who\b)[A-Za-z]{2,}")
_LEANING = re.compile(r"(?:its|their|it|they|which)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z][\w-]*(?![\w’'-])")
_LONGEST_PHRASE = 300  # characters of a source that are read
_CLOSE = 400  # characters within which the one who spoke last is still meant
_FAR = 900  # characters before a pronoun in which its antecedent is looked for
_MENTIONS = 12  # mentions of a name that are looked at for its description


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
        self._commissioner: str | None = None
        self._known: dict[str, list[Speaker]] = {}

    def resolve(self, source: Span, cue: Span | None = None) -> Speaker:
        """Return who the words at `source` stand for; `cue` is the place of the verb."""
        phrase = " ".join(self._text[source[0] : min(source[1], source[0] + _LONGEST_PHRASE)].split())
        if _PRONOUN.match(phrase):
            speaker = self._antecedent(phrase.lower(), source[0])
        else:
            speaker = self._named(phrase, source[0], cue)
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
            kind = self._which_commissioner(phrase, kind) or self._described(name)
            if kind in ("force", "officer"):
                kind = self._force_or_self(name, phrase, kind, cue)
        elif _UNNAMED.match(phrase) and not kind:
            last = self._said[-1][1] if self._said else None
            if last is not None and position - self._said[-1][0] < _FAR and not last.personal:
                return last
        if not kind:
            harmed = shows("harmed", phrase) and (self._complains(cue) or self._tells_of_harm(phrase))
            kind = "victim" if harmed else self._class_of_body(phrase, position)
        speaker = Speaker(name, kind or "other", phrase, personal)
        if personal:
            self._known.setdefault(name.rsplit(" ", 1)[-1], []).append(speaker)
        return speaker

    def _which_commissioner(self, phrase: str, kind: str) -> str:
        """Return the class of a bare "Commissioner": whose office the document names, else the one already read."""
        if kind != "force" or not _COMMISSIONER.search(phrase):
            return kind
        if self._commissioner is None:
            self._commissioner = commissioner_in(self._text)
        return self._commissioner or own_class(self._document.source_type) or kind

    def _met(self, name: str) -> Speaker | None:
        """Return the speaker met before whom a name can mean: the same name, or a bare surname of one of them."""
        for speaker in reversed(self._known.get(name.rsplit(" ", 1)[-1], [])):
            if name in speaker.name or speaker.name in name:
                return speaker
        return None

    def _described(self, name: str) -> str:
        """Return the class that the words around any mention of a name show: "Jo Bloggs, of the IOPC, …"."""
        for start, end in self._mentions(name):
            title = self._title_before(start)
            after = _APPOSITION.match(self._text, end)
            kind = class_of(f"{title} {name}{after.group() if after else ''}".strip())
            kind = kind or (self._class_of_body(title, start) if title else "")
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
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text.lower()))

    def _mentions(self, name: str) -> Iterator[Span]:
        """Yield the first places where a name stands, its genitives ("Mr Bloggs’s mother") left out."""
        first, _, rest = name.rpartition(" ")
        for place in self._capitalised.get(rest, ())[:_MENTIONS]:
            start = place - len(first) - 1 if first else place
            if not first or self._text.startswith(first, max(0, start)):
                yield start, place + len(rest)

    def _title_before(self, position: int) -> str:
        """Return what a name bears in front of it: "Detective Inspector", "the family’s solicitor," or nothing."""
        before = _BREAK.split(self._text[max(0, position - 100) : position])[-1].rstrip()
        reversed_order = before.endswith(",")
        title = _TITLE_BEFORE.split(before.rstrip(",").rsplit(",", 1)[-1])[-1].strip()
        owned = _OWNED.search(title)
        if reversed_order or owned:
            title = owned.group() if owned else ""
        return title if len(title.split()) <= 7 else ""

    def _force_or_self(self, name: str, phrase: str, kind: str, cue: Span | None) -> str:
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

    def _complains(self, cue: Span | None) -> bool:
        verb = self._text[cue[0] : cue[1]].lower() if cue else ""
        return self._document.source_type == "oversight" or verb.startswith(("complain", "alleg", "accus", "report"))

    def _tells_of_harm(self, phrase: str) -> bool:
        """Tell whether the document speaks of harm, for somebody it knows already: "the woman", not "a woman"."""
        return phrase.lower().startswith("the ") and not words_of("harm").isdisjoint(self._words)

    def by_own_words(self, speaker: Speaker, said: str) -> str:
        """Return the class of a bare name by what they say of themselves or their kin, "" when nothing shows."""
        if _NOT_IN_A_NAME.search(speaker.phrase.replace(speaker.name, "")):
            return ""
        words = _WORD.findall(said.lower())
        if any(mine == "my" and kin in words_of("kin") for mine, kin in zip(words, words[1:], strict=False)):
            return "family"
        harm = "misconduct" in self._words and not words_of("harm").isdisjoint(self._words)
        return "victim" if harm and not {"i", "me", "my"}.isdisjoint(words) else ""

    def _class_of_body(self, phrase: str, position: int) -> str:
        """Return the class of the body last named before a phrase that leans on one: "its director", "a spokesman"."""
        if not (_UNNAMED.match(phrase) or _LEANING.match(phrase)):
            return ""
        bodies = list(_BODY.finditer(self._text, max(0, position - _FAR), position))
        return class_of(bodies[-1].group()) if bodies else ""

    def _antecedent(self, pronoun: str, position: int) -> Speaker:
        """Return whom a pronoun stands for: somebody named before it in its paragraph, else who spoke last."""
        last = self._said[-1][1] if self._said else None
        near = last is not None and position - self._said[-1][0] < _FAR
        if pronoun in ("we", "i", "you"):
            own = self.own_voice()
            return last if near and last is not None and own.kind == "other" else own
        if pronoun == "which":
            return Speaker("", self._class_of_body(pronoun, position) or "other", pronoun)
        if pronoun in ("it", "they"):
            bodies = [s for p, s in self._said if position - p < _FAR and not s.personal and s.kind != "other"]
            if pronoun == "they" and near and last is not None:
                return last
            return (
                bodies[-1] if bodies else Speaker(pronoun, self._class_of_body(pronoun, position) or "other", pronoun)
            )
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
            if _BREAK.search(self._text, start, place) and sentences[-1]:
                sentences.append([])
            start = place
            phrase = self._phrase_at(match, end)
            if name_of(phrase) != phrase.strip(" ,") or (" " in match.group() and not class_of(match.group())):
                sentences[-1].append((phrase, place))
        for sentence in reversed(sentences):
            yield from sentence

    def _phrase_at(self, match: re.Match[str], end: int) -> str:
        """Return a name with the apposition after it and the title before it."""
        after = _APPOSITION.match(self._text, match.end(), end)
        return f"{self._title_before(match.start())} {match.group()}{after.group() if after else ''}".strip()


def _may_be(pronoun: str, phrase: str) -> bool:
    """Tell whether a pronoun's sex agrees with the words that name a person; most words show none."""
    words = set(re.findall(r"[a-zé]+", phrase.lower()))
    if pronoun == "she":
        return not words & words_of("male")
    return pronoun != "he" or not words & words_of("female")
