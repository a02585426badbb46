"""Finds plain reported speech without a parse: "the force said that …", "…, the panel heard", "according to …"."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from analysis.extract.quoting.attribution import Attribution
from analysis.extract.quoting.cues import alternatives, speech_verbs, words
from analysis.extract.quoting.marks import Quotation, Stretches
from analysis.extract.quoting.subjects import is_passive, sentences, subject_after, subject_before
from analysis.records import Span

_WORD = re.compile(r"[a-z]{3,}")  # no reporting verb is shorter, and none is capitalised but in headlines
_ASIDE = rf"(?:{alternatives('circumstances')})\b"
_THAT = re.compile(rf"\s+(?:{_ASIDE}[^,.;:“”\"\n]{{0,60}}?\s)?(?=that\s)")
_ADDRESSEE_THAT = re.compile(r"\s+(?:[^,.;:“”\"\n]{1,60}?\s)?(?=that\s)")
_ADDRESSEE = re.compile(
    rf"\s+(?:{alternatives('listeners')}|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,3}}"
    rf"|(?:the|a|his|her|their)\s(?:[\w’'-]+\s){{0,2}}?(?:{alternatives('tribunals')}|paper|newspaper|officers?|force|family"
    r"|[A-Z][\w’'-]*))(?=\s)"
)
_CLAUSE = re.compile(rf"\s+(?=(?:{alternatives('clause_openings')}|[A-Z][\w’'-]*|\d[\d,]*|[“‘\"])\W)")
_FINITE = re.compile(rf"[^.;:\n]{{0,120}}?\b(?:{alternatives('finite')}|[a-z]+n[’']t|[a-z]{{2,}}ed)\b")
_COORDINATED = re.compile(
    r"(?:,|,?\s(?:and|but|while|before))\s*(?:(?:he|she|they|it)\s)?(?:(?:also|later|then|has|had)\s)*$"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\s")
_TRAILING = re.compile(rf"\s*(?:{_ASIDE}[^,]{{0,60}})?[.!?]?\s*$")
_AGENT = re.compile(r"\s+by\s")
_REACH = 600  # characters of a sentence on either side of its verb that are read
_JUST_BEFORE = 40  # characters before a verb in which its auxiliaries stand
_NEAR = 80  # characters before a verb in which what joins it to the verb before stands
_SHORTEST = 12  # characters: less is no clause


def reported_speech(
    text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation], vocabulary: AbstractSet[str] = frozenset()
) -> list[Attribution]:
    """Return the reported speech outside quotation marks that a reporting verb or "according to" brings in.

    `vocabulary` are the words of the text in lower case, where they are known already.
    Content runs from the verb to the end of its sentence, or from the start of the sentence to a closing "…, he said".
    """
    quoted = Stretches([(quote.start, quote.end) for quote in marked])
    found: list[Attribution] = []
    cues_of_text = _cues(text, vocabulary)
    spoken = deque([cue for cue in cues_of_text if not quoted.cover(cue[0])] if marked else cues_of_text)
    for start, end in paragraphs:
        while spoken and spoken[0][0] < start:
            spoken.popleft()
        cues: deque[Span] = deque()
        while spoken and spoken[0][0] < end:
            cues.append(spoken.popleft())
        according = text.find("ccording to ", start, end) >= 0
        if not cues and not according:
            continue
        first = start
        for _, last in sentences(text, start, end):
            if last < end and quoted.cover(last - 1):
                continue  # a full stop inside a quotation ends no sentence of the text
            within = []
            while cues and cues[0][0] < last:
                within.append(cues.popleft())
            if within or according:
                found.extend(_in_sentence(text, first, last, within))
            first = last
    return found


def _cues(text: str, vocabulary: AbstractSet[str]) -> list[Span]:
    """Return the places of all forms of reporting verbs in a text, in order.

    Which forms occur is asked first: looking for those few is quicker than for every word.
    """
    cues = []
    for form in _forms() & (vocabulary or set(_WORD.findall(text))):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            inside = (at and _is_word(text[at - 1])) or "a" <= text[end : end + 1] <= "z"
            if not inside:
                cues.append((at, end))
            at = text.find(form, end)
    return sorted(cues)


@cache
def _forms() -> frozenset[str]:
    """Return all forms of reporting verbs."""
    return frozenset(speech_verbs())


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _in_sentence(text: str, start: int, end: int, cues: Sequence[Span]) -> Iterator[Attribution]:
    """Yield what each cue of one sentence reports; a later coordinated cue ends the content of the one before."""
    previous: Attribution | None = None
    for cue in cues:
        attribution = _by_verb(text, start, end, cue)
        if attribution is None:
            continue
        if previous is not None and previous.content[0][1] > cue[0]:
            cut = _COORDINATED.search(text, max(previous.content[0][0], cue[0] - _NEAR), cue[0])
            if cut:
                previous.content = [(previous.content[0][0], cut.start())]
            elif attribution.content[0][0] < previous.content[0][1]:
                continue
        if previous is not None:
            yield previous
        previous = attribution
    if previous is not None:
        yield previous
    elif text.find("ccording to ", start, end) >= 0:
        yield from _according_to(text, start, end)


def _by_verb(text: str, start: int, end: int, cue: Span) -> Attribution | None:
    verb = speech_verbs()[text[slice(*cue)]]
    start, end = max(start, cue[0] - _REACH), min(end, cue[1] + _REACH)
    if verb not in words("bare") and text.find("that", cue[1], end) < 0:
        return None
    before = text[max(start, cue[0] - _JUST_BEFORE) : cue[0]].split()
    passive = is_passive(before)
    if not passive and before and before[-1].lower() in words("before_a_noun"):
        return None
    if passive or verb in words("heard"):
        agent = _AGENT.match(text, cue[1], end)
        source = subject_after(text, agent.end(), end) if agent else None
        content = _following(text, source[1] if source else cue[1], end, verb, passive)
        return Attribution([content], cue, source) if content else None
    following = _following(text, cue[1], end, verb, passive)
    if following is None and not (verb in words("bare") and _may_close(text, start, end, cue)):
        return None
    source = subject_before(text, start, cue[0])
    content = following if source else None
    if content is None and verb in words("bare"):
        inverted = _inverted(text, start, end, cue)
        if inverted is not None or source is None:
            return inverted
        content = _preceding(text, start, end, cue, source)
    return Attribution([content], cue, source) if content else None


def _following(text: str, first: int, end: int, verb: str, passive: bool) -> Span | None:
    """Return the clause that follows a reporting verb, with "that" when it is there."""
    addressed = verb in words("addressed") and not passive
    that = (_ADDRESSEE_THAT if addressed else _THAT).match(text, first, end)
    if that:
        return _trimmed(text, that.end(), end)
    if verb not in words("bare") or (passive and verb not in words("addressed")):
        return None
    if addressed:
        addressee = _ADDRESSEE.match(text, first, end)
        if not addressee:
            return None
        first = addressee.end()
    clause = _CLAUSE.match(text, first, end)
    if clause and _FINITE.match(text, clause.end(), end):
        return _trimmed(text, clause.end(), end)
    return None


def _may_close(text: str, start: int, end: int, cue: Span) -> bool:
    """Say whether a verb may report what stands before it: little follows it, or a comma stands right before it."""
    return _TRAILING.match(text, cue[1], end) is not None or text[start : cue[0]].rstrip().endswith(",")


def _preceding(text: str, start: int, end: int, cue: Span, source: Span) -> Span | None:
    """Return the clause before "…, the force said" when nothing but an adverb follows the verb."""
    head = text[start : source[0]].rstrip()
    if not head.endswith(",") or not _TRAILING.match(text, cue[1], end):
        return None
    return _clause_before(text, start, start + len(head) - 1)


def _inverted(text: str, start: int, end: int, cue: Span) -> Attribution | None:
    """Read "…, said the chief constable."."""
    head = text[start : cue[0]].rstrip()
    participle = text.endswith("ing", cue[0], cue[1])
    source = subject_after(text, cue[1], end) if head.endswith(",") and not participle else None
    content = _clause_before(text, start, start + len(head) - 1) if source else None
    return Attribution([content], cue, source) if content else None


def _clause_before(text: str, start: int, end: int) -> Span | None:
    quoted = text[start:end].strip().startswith(("“", '"', "‘", "'"))
    return (start, end) if end - start >= _SHORTEST and not quoted and _FINITE.match(text, start, end) else None


def _according_to(text: str, start: int, end: int) -> Iterator[Attribution]:
    for match in _ACCORDING.finditer(text, start, end):
        source = subject_after(text, match.end(), end)
        if source is None:
            continue
        content = (start, match.start()) if text[start : match.start()].strip() else (source[1], end)
        span = _trimmed(text, *content)
        if span:
            yield Attribution([span], (match.start(), match.end() - 1), source)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without the white space, commas and final stop at its edges, None when too little is left."""
    while start < end and text[start] in " ,\xa0\t":
        start += 1
    while end > start and text[end - 1] in " ,.;:\xa0\t\n":
        end -= 1
    return (start, end) if end - start >= _SHORTEST else None
