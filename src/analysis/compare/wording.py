"""Each clause of a document that tells of wrongdoing or procedure: its voice, and who is said to have acted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.compare.actors import actor_class
from analysis.compare.deeds import conduct_nouns, deeds_of, inanimate_words, may_tell_of_wrongdoing, wrongdoing_words
from analysis.compare.procedure import procedure_clauses
from analysis.compare.voice import Clause, voice_of_sentences
from analysis.compare.words import Word, sentences_of, words_of
from analysis.records import Ledger, Span

KINDS = ("wrongdoing", "procedure")
_JUDGES = (
    "oversight",
    "panel",
    "prosecutor",
)  # who look into wrongdoing ("kicked out by the panel") and are not said to do it


@dataclass(frozen=True, slots=True)
class Wording:
    """One predicate of a document that tells of wrongdoing or procedure; all offsets point into the document's text.

    `voice` is one of records.VOICES. `actor` is the class of whoever is said to have acted (framing.yml, actors), empty
    where nobody is. `quote` is the id of the quotation it stands in, `claims` the ids of the claims it overlaps.
    """

    kind: str
    voice: str
    start: int
    end: int
    sentence: Span
    actor: str = ""
    agent: Span | None = None
    negated: bool = False
    quote: str | None = None
    claims: tuple[str, ...] = ()

    @property
    def agentless(self) -> bool:
        """Tell whether nobody is said to have done it."""
        return not self.actor


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    text: str
    words: list[Word]  # offsets within the sentence


def wordings(ledgers: Sequence[Ledger]) -> list[list[Wording]]:
    """Return the wordings of each document in order.

    All documents are parsed in one batch, a sentence that several print only once, and only sentences with a word of
    wrongdoing: parsing is what costs. Procedure is read from the words of the sentences that carry a claim.
    """
    sentences = [_sentences(ledger) for ledger in ledgers]
    worth = dict.fromkeys(
        one.text
        for document in sentences
        for one in document
        if may_tell_of_wrongdoing([word.folded for word in one.words])
    )
    parsed = dict(zip(worth, voice_of_sentences(worth, wrongdoing_words()), strict=True))
    return [_wordings(ledger, document, parsed) for ledger, document in zip(ledgers, sentences, strict=True)]


def _sentences(ledger: Ledger) -> list[_Sentence]:
    text = ledger.document.text
    pieces = ((span, text[slice(*span)]) for span in sentences_of(text))
    return [_Sentence(span, piece, words_of(piece)) for span, piece in pieces]


def _wordings(ledger: Ledger, sentences: list[_Sentence], parsed: dict[str, list[Clause]]) -> list[Wording]:
    text = ledger.document.text
    starts = [sentence.span[0] for sentence in sentences]
    claiming = {bisect_right(starts, claim.start) - 1 for claim in ledger.claims}
    common = {word.folded for word in words_of(text) if text[word.start].islower()}
    found: list[Wording] = []
    for number, sentence in enumerate(sentences):
        deeds = deeds_of(sentence.words, parsed.get(sentence.text, []))
        wrongs = (_wording("wrongdoing", clause, sentence, ledger, common) for clause in deeds)
        found += [wrong for wrong in wrongs if wrong.actor not in _JUDGES]
        if number in claiming:
            taken = {clause.end for clause in deeds}
            clauses = procedure_clauses(sentence.words, sentence.text)
            found += [_wording("procedure", c, sentence, ledger, common) for c in clauses if c.end not in taken]
    return sorted(found, key=lambda wording: wording.start)


def _wording(kind: str, clause: Clause, sentence: _Sentence, ledger: Ledger, common: set[str]) -> Wording:
    shift = sentence.span[0]
    span = (shift + clause.start, shift + clause.end)
    actor, agent = "", clause.agent
    for phrase in (clause.agent, clause.object if clause.verb in conduct_nouns() else None):
        if not actor and phrase is not None:
            actor, agent = _actor(sentence, phrase, common, of_verb=clause.voice != "nominalisation"), phrase
    return Wording(
        kind,
        clause.voice,
        *span,
        sentence.span,
        actor,
        (agent[0] + shift, agent[1] + shift) if agent and actor else None,
        clause.negated,
        next(
            (quote.id for quote in ledger.quotes if quote.kind != "indirect" and quote.start <= span[0] < quote.end),
            None,
        ),
        tuple(claim.id for claim in ledger.claims if claim.start < span[1] and span[0] < claim.end),
    )


def _actor(sentence: _Sentence, phrase: Span, common: set[str], *, of_verb: bool) -> str:
    """Return the class of a phrase: one of the lexicon's, "person" for a name, "other" for any other doer of a verb."""
    words = [word for word in sentence.words if phrase[0] <= word.start < phrase[1]]
    known = actor_class([word.folded for word in words])
    if known or not words:
        return known
    last = words[-1].folded.removesuffix("'s")
    if last in inanimate_words():
        return ""
    opens = words[-1] == sentence.words[0]  # any word has a capital there
    if sentence.text[words[-1].start].isupper() and last not in common and not opens:
        return "person"
    return "other" if of_verb else ""
