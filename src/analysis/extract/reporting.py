"""Finds the cue and the speaker beside a quotation, and plain reported speech, without a parse: rules and tables only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.extract.attribution import Attribution
from analysis.extract.cues import quoting_verbs, speech_verbs
from analysis.extract.marks import Quotation
from analysis.records import Span

_WORD = re.compile(r"[A-Za-z]+(?:[-’'][a-z]+)*")
# A sentence ends at a full stop that no title, initial or abbreviation explains, with white space behind it.
_ABBREVIATIONS = ("Mr", "Ms", "Mrs", "Dr", "St", "Sgt", "Supt", "Insp", "Det", "Cllr", "Sen", "Rep", "Gov", "No", "Prof", "Rev", "Hon", "Gen", "Col", "Lt", "Capt", "Jr", "Sr", "vs", "Sens", "Reps")  # fmt: skip
_SENTENCE_END = re.compile(
    "".join(rf"(?<!\b{word})" for word in _ABBREVIATIONS)
    + r"(?<!\b[A-Z])[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])"
)
_NEVER_BEFORE_A_VERB = frozenset("the a an to this his her their its our my any no some of in for by from on be is are was were being when if as".split())
_BEFORE_THE_VERB = frozenset(
    "has have had also later then previously now once just even would will could can may might did does do not never still only"
    " again first today yesterday recently who repeatedly is are was were always often soon further simply since reportedly"
    " last week month year night on in monday tuesday wednesday thursday friday saturday sunday morning evening".split()
)
_OPENING = re.compile(
    r"(?:(?:And|But|So|Yet|Or|However|Meanwhile|Later|Then|Also|Still|Now|Today|Yesterday|Instead|Indeed|Afterwards?"
    r"|Separately|Nevertheless|Nonetheless|Earlier|Finally|Overall|Additionally|Moreover|Furthermore|Once"
    r"|Last (?:week|month|year|night)|and|but|as|while|when|because|although|though|that|if|where|yet|so|which|what)\b,?\s+"
    r"|[\s–—,;:-]+)+"
)
_ADVERBIAL = re.compile(
    r"(?:In|On|At|After|Before|During|Following|When|While|Since|Although|Though|With|Under|Earlier|Last|For|By|From|Despite"
    r"|If|Because|Until|Throughout|Through|Amid|Within|Without|Among|Over|As|To|Outside|Inside|Unlike|Like|Beyond"
    r"|Asked|[A-Z][a-z]+ing|[A-Z][a-z]+ly)\b"
)
_NOUN_PHRASE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Tt]h[eo]se|[Tt]h[ai][st]|[Ss]ome|[Mm]any|[Bb]oth"
    r"|[Aa]nother|[Ss]everal|[Mm]ost|[Nn]o one|[Aa]ll|[A-Z0-9][\w’'.-]*|he|she|they|it|we|I|who|you|[a-z]+s|e[xX]-\w+"
    r"|former|police)\b"
)
_END_OF_SUBJECT = re.compile(
    r"\s(?:in|on|at|after|during|as|when|while|about|before|because|since|following|last|this|earlier|yesterday|today|later"
    r"|via|outside|if|through|over|but|into|upon|amid|there|to|by|with|[A-Z][a-z]+day|and then)\b"
    r"|[;:?!“”\"]|\.(?=\s*$)|\s[–—-]+\s|\.\.\.|…"
)
_IN_APPOSITION = re.compile(
    r"\s*(?:(?:an?|the|his|her|their|its|who|whose|of|from|head|director|chief|chair\w*|former|leader|founder|deputy|one|then"
    r"|now|executive|president|professor|editor|author|spokes\w+|solicitor|barrister|partner|representing|prosecuting"
    r"|defending|mitigating|senior|managing|national|general|lead|[A-Z][\w.’'-]*|\d\d)\b|[A-Z]\.)"
)
_ACCORDING = re.compile(r"[\s,]*([Aa]ccording to)\s+")
_PRONOUN_LAST = re.compile(r"(?:^|[\s(])(he|she|they|it|we|I|who|you|He|She|They|It|We|You)$")
_SUBORDINATOR = re.compile(r"\b(?:that|because|when|after|before|while|since|where|whether|if|than|although|though)\s(?=[A-Zthasowi])")
_JOINING = frozenset("and but then before by without or".split())
_PARTICIPLE = re.compile(r"\w+ing$")
_LEADING_NAME = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne of \w+)\s+)?(?:[a-z-]+\s+){0,3}?(?:[A-Z][\w’'.-]*(?:\s+|(?=,)|$))+"
    r"|(?:He|She|They|It|We|I|he|she|they|it|we)\b|(?:The|A|An|His|Her|Their)\s+(?:[a-z-]+\s+){0,2}[a-z-]+"
)
_MARKS = "\"“”‘’'«»`„ "
_REACH = 320  # characters on either side of a quotation in which its cue is looked for


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the offsets of the sentences between two places of a text."""
    spans, first = [], start
    for boundary in _SENTENCE_END.finditer(text, start, end):
        spans.append((first, boundary.end()))
        first = boundary.end()
    return [*spans, (first, end)] if first < end else spans


def beside(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Attribution]:
    """Return one attribution a quotation, its cue and source None where neither neighbour names them."""
    found: list[Attribution] = []
    index = 0
    for number, quote in enumerate(marked):
        while index + 1 < len(paragraphs) and paragraphs[index][1] <= quote.start:
            index += 1
        last = index
        while last + 1 < len(paragraphs) and paragraphs[last][1] < quote.end:
            last += 1
        left = max(paragraphs[index][0], quote.start - _REACH, marked[number - 1].end if number else 0)
        right = min(paragraphs[last][1], quote.end + _REACH)
        if number + 1 < len(marked):
            right = min(right, marked[number + 1].start)
        attribution = Attribution([(quote.start, quote.end)])
        _attach(text, quote, left, max(right, quote.end), attribution)
        if attribution.cue is None and index and left == paragraphs[index][0] and not text[left : quote.start].strip():
            _introduced(text, paragraphs[index - 1], attribution)
        if attribution.cue is None and found and left == found[-1].content[-1][1] and _whole(text, quote):
            attribution.cue, attribution.source = found[-1].cue, found[-1].source
        found.append(attribution)
    return found


def _whole(text: str, quote: Quotation) -> bool:
    """Tell whether a quotation is a sentence of its own: it begins with a capital and ends with a stop."""
    inner = text[quote.start : quote.end].strip(_MARKS)
    return inner[:1].isupper() and inner.endswith((".", "!", "?", "…", ","))


def _attach(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> None:
    """Set cue and source from the words right before or right after a quotation."""
    inner = text[quote.start : quote.end].rstrip(_MARKS)
    open_end = inner.endswith((",", "?", "!", "—", "–", "-")) or text[quote.end : quote.end + 1] == ","
    sides = [_after, _before] if open_end else [_before, _after]
    for side in sides:
        if side(text, quote, left, right, attribution):
            return


def _after(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> bool:
    """Read "…,” said the chief constable" and "…,” the chief constable said"."""
    spans = sentences(text, quote.end, right)
    end = spans[0][1] if spans else right
    according = _ACCORDING.match(text, quote.end, end)
    if according:
        source = _subject_after(text, according.end(), end)
        attribution.cue, attribution.source = according.span(1), source
        return True
    for start, stop in _cues(text, quote.end, end, quoting_verbs()):
        between = text[quote.end : start]
        if not between.strip(" ,–—-\xa0)") or between.strip(" ,–—-\xa0)").lower() in _BEFORE_THE_VERB:
            source = _subject_after(text, stop, end)
        else:
            source = _subject_before(text, quote.end, start)
        if source is not None:
            attribution.cue, attribution.source = (start, stop), source
            return True
    return False


def _before(text: str, quote: Quotation, left: int, right: int, attribution: Attribution) -> bool:
    """Read "The chief constable said: “…" and "said the women “…"."""
    spans = sentences(text, left, quote.start)
    if not spans:
        return False
    start = spans[-1][0]
    for cue in reversed(list(_cues(text, start, quote.start, quoting_verbs()))):
        source = _subject_before(text, start, cue[0])
        if source is not None:
            attribution.cue, attribution.source = cue, source
            return True
    according = _ACCORDING.match(text, start, quote.start)
    source = _subject_after(text, according.end(), quote.start) if according else None
    if according and source:
        attribution.cue, attribution.source = according.span(1), source
        return True
    head = text[start : quote.start].rstrip()
    if head.endswith(":") and _NOUN_PHRASE.match(head):
        attribution.cue, attribution.source = (start + len(head) - 1, start + len(head)), (start, start + len(head) - 1)
        return True
    return False


def _introduced(text: str, paragraph: Span, attribution: Attribution) -> None:
    """Read a speaker from the paragraph above when it ends with a colon: "Chief Constable A. Example:"."""
    start, end = paragraph
    head = text[start:end].rstrip()
    if not head.endswith(":"):
        return
    start = sentences(text, start, start + len(head))[-1][0]
    cues = list(_cues(text, start, end, quoting_verbs()))
    for cue in reversed(cues):
        source = _subject_before(text, start, cue[0])
        if source is not None:
            attribution.cue, attribution.source = cue, source
            return
    colon = paragraph[0] + len(head) - 1
    if colon - start <= 200:
        attribution.cue, attribution.source = (colon, colon + 1), (start, colon)


def _cues(text: str, start: int, end: int, table: dict[str, str]) -> Iterator[Span]:
    """Yield the places of words that can be cues between two places, nouns of the same form left out."""
    before = ""
    for word in _WORD.finditer(text, start, end):
        form = word.group().lower()
        if form in table and before not in _NEVER_BEFORE_A_VERB and word.group() == form:
            yield word.span()
        before = form


def _subject_before(text: str, start: int, end: int) -> Span | None:
    """Return the subject that stands between the start of a sentence and its verb."""
    end = _without_auxiliaries(text, start, end)
    pronoun = _PRONOUN_LAST.search(text, max(start, end - 8), end)
    if pronoun:
        return pronoun.span(1)
    for subordinator in _SUBORDINATOR.finditer(text, start, end):
        start = subordinator.end()
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    segment = text[start:end]
    words = segment.replace(",", " ").split()
    if not words:
        return None
    joined = words[-1] in _JOINING
    while ", " in segment and (_ADVERBIAL.match(segment) or not _NOUN_PHRASE.match(segment)):
        cut = segment.index(", ") + 2
        start, segment = start + cut, segment[cut:]
    if not joined and ", " in segment and not segment.endswith(","):
        cut = segment.rindex(", ") + 2
        if _NOUN_PHRASE.match(segment[cut:]) and not segment[cut:].startswith(("who", "whose")):
            start, segment = start + cut, segment[cut:]
    if joined or (segment.endswith(",") and _PARTICIPLE.match(text[end:].lstrip(" ,").split(" ", 1)[0])):
        name = _LEADING_NAME.match(segment)
        if name is None:
            return None
        segment = name.group()
    if not _NOUN_PHRASE.match(segment):
        return None
    return start, start + len(segment.rstrip())


def _without_auxiliaries(text: str, start: int, end: int) -> int:
    """Return the end of what precedes a verb with its auxiliaries and adverbs taken off."""
    while True:
        segment = text[start:end].rstrip()
        word = segment.rsplit(None, 1)[-1] if segment else ""
        if not word or not (word.lower() in _BEFORE_THE_VERB or (word.endswith("ly") and word.islower())):
            return start + len(segment)
        end = start + len(segment) - len(word)


def _subject_after(text: str, start: int, end: int) -> Span | None:
    """Return the subject that follows its verb: "said Jo Bloggs, head of the unit, on Friday"."""
    while text[start : start + 1] in (" ", "\xa0", ",") and start < end:
        start += 1
    if not _NOUN_PHRASE.match(text, start, end):
        return None
    stop = _END_OF_SUBJECT.search(text, start, end)
    comma = text.find(",", start, stop.start() if stop else end)
    if comma >= 0:
        while comma >= 0 and _IN_APPOSITION.match(text, comma + 1, end):
            following = text.find(",", comma + 1, end)
            comma_stop = _END_OF_CLAUSE.search(text, comma + 1, end)
            limit = comma_stop.start() if comma_stop else end
            if following < 0 or following > limit:
                return start, start + len(text[start:limit].rstrip())
            comma = following
        return start, comma
    limit = stop.start() if stop else end
    return (start, start + len(text[start:limit].rstrip(" .,"))) if limit > start else None


_END_OF_CLAUSE = re.compile(r"[;:“”\"]|\.(?=\s*$)|\s[–—-]+\s|\.\.\.|…")
