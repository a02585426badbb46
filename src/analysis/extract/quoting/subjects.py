"""Finds sentences and the subject of a verb by rules: who stands before "said", or after it."""

from __future__ import annotations

import re

from analysis.extract.quoting.cues import alternatives, speech_verbs, words
from analysis.records import Span

_SENTENCE_END = re.compile(r"[.!?](?<![.!?].)[.!?]*[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_LONGEST_ABBREVIATION = 6  # characters
_CONNECTIVES = re.compile(rf"(?:(?:{alternatives('connectives')}|[Ll]ast (?:week|month|year|night))\b,?\s|[\s–—,;:-])+")
_ADVERBIAL = re.compile(rf"(?:{alternatives('adverbial')}|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b")
_NOUN_PHRASE = re.compile(
    rf"(?:(?:{alternatives('determiners', 'people')}|[a-z]+(?:ers|ors|ists|ysts|ials|ents|ives|men)|ex-\w+)\b"
    rf"|(?:{'|'.join(sorted(word.capitalize() for word in words('determiners')))}|[A-Z0-9][\w’'.-]*)(?!\w))"
)
_PRONOUN_LAST = re.compile(r"(?:^|[\s(])([Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|who|which|[Yy]ou)$")
_SUBORDINATOR = re.compile(rf"\b(?:{alternatives('subordinators')})\s(?=[A-Zthasowi])")
_PARTICIPLE = re.compile(r"\w+ing\b")
_WORD = re.compile(r"\b[a-z]{3,}")
_BRACKETS = re.compile(r"\([^()]*\)")
# "In a statement its director": the subject follows an opening that no comma ends.
_OWNER = r"(?:the|its|his|her|their)\s"
_LATE_SUBJECT = re.compile(rf"(?:In|On|At|By|For|From|With)\s(?:[\w’'-]+\s){{1,6}}?({_OWNER}(?!.*\s{_OWNER}).*)")
_NAMES = r"(?:[A-Z][\w’'.-]*(?:\s+|(?=,)|$))+"
_LEADING_NAME = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne of \w+)\s+)?(?:[a-z-]+\s+){{0,3}}?"
    rf"{_NAMES}(?:of (?:the )?{_NAMES})?"
    r"|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)\b|(?:The|A|An|His|Her|Their)\s+(?:[a-z-]+\s+){0,2}[a-z-]+"
)
_OFFICE_AND_NAME = re.compile(rf"(?:The|His|Her|Their|Its|[A-Z][\w’]*[’']s)\s[\w’ -]{{3,60}}, {_NAMES}(?=,)")
_END_OF_CLAUSE = re.compile(r"[;:“”\"]|\.(?=\s*$)|\s[–—-]+\s|\.\.\.|…")
_END_OF_SUBJECT = re.compile(
    rf"\s(?:{alternatives('after_a_subject')}|[A-Z][a-z]+day|and then)\b|[?!]|{_END_OF_CLAUSE.pattern}"
)
_APPOSITION = re.compile(rf"\s*(?:(?:{alternatives('appositions')}|[a-z]+’s|[A-Z][\w.’'-]*|\d\d)\b|[A-Z]\.)")


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the offsets of the sentences between two places of a text; abbreviations and initials end none."""
    spans, first = [], start
    for boundary in _SENTENCE_END.finditer(text, start, end):
        place = boundary.start()
        before = text[max(start, place - _LONGEST_ABBREVIATION) : place].rsplit(None, 1)
        word = before[-1].lstrip("(\"“‘'") if before else ""
        if text[place] == "." and (word in words("abbreviations") or (len(word) == 1 and word.isupper())):
            continue
        spans.append((first, boundary.end()))
        first = boundary.end()
    return [*spans, (first, end)] if first < end else spans


def is_noun_phrase(text: str, start: int, end: int) -> bool:
    """Tell whether the words from `start` can open a noun phrase: a name, a determiner, a pronoun, people."""
    return _NOUN_PHRASE.match(text, start, end) is not None


def subject_before(text: str, start: int, verb: int) -> Span | None:
    """Return the subject that stands between the start of a sentence and its verb, None when nothing there can be one.

    It is a pronoun right before the verb, else the last phrase after any subordinator, connective or adverbial that
    opens the clause; appositions between commas belong to it.
    """
    end = _without_auxiliaries(text, start, verb)
    pronoun = _PRONOUN_LAST.search(text, max(start, end - 7), end)
    if pronoun:
        return pronoun.span(1)
    start = max(start, *[text.rfind(mark, start, end) + 1 for mark in '“”"'])
    verbs = speech_verbs()
    if not verbs.keys().isdisjoint(_WORD.findall(text, start, end)) and not text[start:end].rstrip().endswith(","):
        for word in _WORD.finditer(text, start, end):
            if word.group() in verbs and word.end() + 1 < end and _NOUN_PHRASE.match(text, word.end() + 1, end):
                start = word.end() + 1
    for subordinator in _SUBORDINATOR.finditer(text, start, end):
        start = subordinator.end()
    connectives = _CONNECTIVES.match(text, start, end)
    start = connectives.end() if connectives else start
    # Commas inside brackets divide nothing: what stands in them is blanked out before the phrase is cut.
    segment = text[start:end]
    if "(" in segment:
        segment = _BRACKETS.sub(lambda bracket: "x" * len(bracket.group()), segment)
    cut = _opening_length(segment)
    start, segment = start + cut, segment[cut:]
    joined = segment.rstrip(" ,").rsplit(" ", 1)[-1] in words("joining")
    if joined or (segment.endswith(",") and _PARTICIPLE.match(text, verb)):
        name = _LEADING_NAME.match(segment)
        segment = name.group() if name else ""
    segment = segment.rstrip()
    return (start, start + len(segment)) if _NOUN_PHRASE.match(segment) else None


def leading_person(text: str, start: int, end: int) -> Span | None:
    """Return the name a sentence begins with, and its office: "The family’s barrister, Jo Bloggs KC,"."""
    reversed_order = _OFFICE_AND_NAME.match(text, start, end)
    if reversed_order:
        return reversed_order.span()
    name = _LEADING_NAME.match(text, start, end)
    if not name or not re.search(r"[A-Z]\w+\s+[A-Z]", name.group()):
        return None
    return start, start + len(name.group().rstrip())


def _opening_length(segment: str) -> int:
    """Return how many characters of what precedes a verb come before its subject."""
    cut = 0
    while ", " in segment[cut:] and (_ADVERBIAL.match(segment, cut) or not _NOUN_PHRASE.match(segment, cut)):
        late = _LATE_SUBJECT.match(segment, cut) if segment.endswith(",") else None
        cut = late.start(1) if late else segment.index(", ", cut) + 2
    if not segment.endswith(",") and segment.rsplit(" ", 1)[-1] not in words("joining"):
        comma = segment.rfind(", ", cut)
        last = comma + 2
        if comma >= 0 and _NOUN_PHRASE.match(segment, last) and not segment.startswith("who", last):
            cut = last
    late = _LATE_SUBJECT.match(segment, cut)
    return late.start(1) if late else cut


def is_passive(before: list[str]) -> bool:
    """Tell whether the words before a verb end in a form of "be", adverbs after it left aside: "were also told"."""
    for written in reversed(before):
        word = written.lower()
        if word in words("passive"):
            return True
        if word not in words("before_the_verb") and not word.endswith("ly"):
            return False
    return False


def _without_auxiliaries(text: str, start: int, end: int) -> int:
    """Return the end of what precedes a verb with its auxiliaries and adverbs taken off."""
    while True:
        segment = text[start:end].rstrip()
        word = segment.rsplit(None, 1)[-1] if segment else ""
        if not word or not (word.lower() in words("before_the_verb") or (word.endswith("ly") and word.islower())):
            return start + len(segment)
        end = start + len(segment) - len(word)


def subject_after(text: str, start: int, end: int) -> Span | None:
    """Return the subject that follows its verb: "said Jo Bloggs, head of the unit, on Friday"."""
    while start < end and text[start] in " \xa0,":
        start += 1
    if not _NOUN_PHRASE.match(text, start, end):
        return None
    stop = _END_OF_SUBJECT.search(text, start, end)
    limit = stop.start() if stop else end
    comma = text.find(",", start, limit)
    if comma < 0:
        return (start, start + len(text[start:limit].rstrip(" .,"))) if limit > start else None
    clause_end = _END_OF_CLAUSE.search(text, comma, end)
    last = clause_end.start() if clause_end else end
    while comma >= 0 and _APPOSITION.match(text, comma + 1, end):
        following = text.find(",", comma + 1, last)
        if following < 0:
            return start, start + len(text[start:last].rstrip())
        comma = following
    return start, comma
