"""The wording of a document in the codes that researchers give by hand, so that new cases extend a coded set."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.compare.framing import Framing
from analysis.compare.procedure import procedure_clauses
from analysis.compare.reuse import Passage
from analysis.compare.terms import Term
from analysis.compare.wording import Wording
from analysis.compare.words import lexicon, sentences_of, words_of
from analysis.records import Ledger

HEADLINE_VOICES = ("passive", "active", "nominal", "none")
AGENT_TERMS = ("officer", "former_officer", "force", "pc_name", "cop", "man", "none")
OFFICIAL_QUOTES = ("is_official", "verbatim", "trimmed", "paraphrased", "none")
OPENING = 3  # sentences in which the voice of wrongdoing is coded
_PASSIVES = ("passive_with_agent", "agentless_passive")


def wording_codes(framing: Framing, ledger: Ledger, reuse: Sequence[Passage] = ()) -> dict[str, str | int]:
    """Return the codes of a document's wording under the conventions of data/raw/casebook.

    `headline_voice`: passive, active, nominal (no verb) or none. `wrongdoing_voice`, of the body's first three
    sentences: agentive where whoever did it is the subject, agentless for a passive or a noun of action that names
    nobody, mixed for both. `agent_term`: the first term for the accused. `official_quote`, from `reuse`: verbatim from
    two whole sentences on, trimmed for less. Flags are 1 or 0.
    """
    frames = {term.name for term in framing.terms if term.list == "frame"}
    official = ledger.document.source_type not in ("", "press", "other")
    return {
        "headline_voice": _headline_voice(framing, ledger),
        "wrongdoing_voice": _wrongdoing_voice(framing, ledger),
        "agent_term": next((_agent_term(ledger, term) for term in framing.terms if term.list == "naming"), "none"),
        "official_quote": "is_official" if official else _official_quote(ledger, reuse),
        "mentions_majority_good": int("majority_serve" in frames),
        "mentions_systemic": int("systemic" in frames),
    }


def _agent_term(ledger: Ledger, term: Term) -> str:
    """Return the code of a term; a judging word ("disgraced") is no code of its own, what it judges is."""
    if term.name in ("former_officer", "pc_name", "cop"):
        return term.name
    rules = lexicon("framing")["naming"]
    words = [word.folded for word in words_of(ledger.document.text, term.start, term.end)]
    if not set(words).isdisjoint(rules["former"]):
        return "former_officer"
    return "cop" if words[-1] in rules["heads"]["cop"] else "officer"


def _headline_voice(framing: Framing, ledger: Ledger) -> str:
    title = ledger.document.title.strip()
    if not title:
        return "none"
    voices = {clause.voice for clause in procedure_clauses(words_of(title), title)}
    if ledger.document.text.startswith(title):
        voices |= {wording.voice for wording in framing.wordings if wording.start < len(title)}
    if voices & set(_PASSIVES):
        return "passive"
    return "active" if voices & {"active", "intransitive"} else "nominal"


def _wrongdoing_voice(framing: Framing, ledger: Ledger) -> str:
    text, title = ledger.document.text, ledger.document.title.strip()
    start = len(title) if title and text.startswith(title) else 0
    opening = [span for span in sentences_of(text) if span[0] >= start][:OPENING]
    end = opening[-1][1] if opening else 0
    told = [w for w in framing.wordings if w.kind == "wrongdoing" and not w.negated and start <= w.start < end]
    kinds = {"agentive" if _is_agentive(wording) else "agentless" for wording in told}
    return "mixed" if len(kinds) > 1 else next(iter(kinds), "none")


def _is_agentive(wording: Wording) -> bool:
    return bool(wording.actor) and wording.voice in ("active", "intransitive")


def _official_quote(ledger: Ledger, reuse: Sequence[Passage]) -> str:
    quoted = [passage for passage in reuse if passage.quote]
    whole = sum(
        len(sentences_of(ledger.document.text[passage.start : passage.end]))
        for passage in quoted
        if passage.kind == "quoted"
    )
    if whole > 1:
        return "verbatim"
    return "trimmed" if quoted else "paraphrased" if reuse else "none"
