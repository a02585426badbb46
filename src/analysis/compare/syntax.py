"""Subjects, agents and phrases in a parsed sentence: who a verb is about, written or understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
VERBAL = (
    "ROOT",
    "relcl",
    "acl",
    "advcl",
    "ccomp",
    "xcomp",
    "pcomp",
    "csubj",
    "csubjpass",
    "conj",
    "parataxis",
    "acomp",
    "oprd",
)


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, or the noun that is understood as its subject."""
    for _ in range(8):  # a chain of understood subjects is never longer in practice
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            relative = verb.dep_ == "relcl" and own.lower_ in ("who", "which", "that", "whom")
            return verb.head if relative else own
        if verb.dep_ == "pcomp" and (controlled := _controlled(verb.head)):
            return controlled
        infinitive = any(child.lower_ == "to" for child in verb.lefts)
        if verb.dep_ == "acl" and not infinitive:
            return verb.head
        if verb.dep_ not in ("acl", "relcl", "pcomp", "conj", "xcomp", "advcl"):
            return None
        verb = _governor(verb.head)
    return None


def _controlled(preposition: Token) -> Token | None:
    """Return whom a gerund is about: "him" of "accused him of lying" and of "proven against him for lying"."""
    if preposition.lower_ not in ("of", "for", "from"):
        return None
    siblings = [child for child in preposition.head.children if child.i < preposition.i]
    told_of = ("for", "against") if any(child.dep_ == "nsubjpass" for child in siblings) else ("against",)
    for sibling in siblings:
        if sibling.dep_ == "dobj" and is_clause(preposition.head):
            return sibling
        if sibling.dep_ == "prep" and sibling.lower_ in told_of:
            return next((noun for noun in sibling.children if noun.dep_ == "pobj"), None)
    return None


def _governor(token: Token) -> Token:
    """Return the verb whose clause a word belongs to."""
    while not is_clause(token) and token.dep_ not in ("ROOT", "conj"):
        token = token.head
    return token


def after_by(token: Token) -> Token | None:
    """Return whoever stands after "by", unless it is a gerund ("changed by altering the story")."""
    for child in token.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def is_clause(token: Token) -> bool:
    """Tell whether a word is the verb of a clause, from its relations alone."""
    return (token.dep_ in VERBAL and token.dep_ != "conj") or any(
        c.dep_ in (*SUBJECTS, "aux", "auxpass") for c in token.children
    )


def phrase(head: Token | None) -> Span | None:
    """Return a noun phrase from its first word to its head, or to what "of" adds; without clauses that trail behind."""
    if head is None:
        return None
    of = (child for child in head.rights if child.dep_ == "prep" and child.lower_ == "of")
    last = next((noun for preposition in of for noun in preposition.children if noun.dep_ == "pobj"), head)
    return head.doc[head.left_edge.i].idx, last.idx + len(last)


def has_no(noun: Token | None) -> bool:
    """Tell whether a noun phrase says that there is none ("had no contact")."""
    return noun is not None and any(child.lower_ == "no" for child in noun.lefts)
