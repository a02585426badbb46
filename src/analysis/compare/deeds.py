"""Which clauses tell of wrongdoing: verbs and nouns of misconduct, alone or with the thing that makes them so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.compare.voice import Clause
from analysis.compare.words import Word, forms, lexicon
from analysis.records import Span

REACH = 8  # words behind a verb, or a noun of action, in which the thing it was done with must stand


def may_tell_of_wrongdoing(low: Sequence[str]) -> bool:
    """Tell cheaply, from the words of a sentence in lower case, whether it is worth a parse."""
    words = set(low)
    if not words.isdisjoint(_alone()):
        return True
    if not words.isdisjoint(conduct_nouns()) and not words.isdisjoint(_listed("judging")):
        return True
    if not words.isdisjoint(_listed("nouns_of_things")) and any(not words.isdisjoint(things) for _, things in _deeds()):
        return True
    # "use", "text" or "post" can be verb and thing: one word must not be counted as both
    return any(
        not words.isdisjoint(verbs) and not words.isdisjoint(things) and len(words & (verbs | things)) > 1
        for verbs, things in _deeds()
    )


def deeds_of(words: Sequence[Word], clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses of a sentence that tell of wrongdoing.

    A noun that is the object of such a verb ("committed an assault") is one deed with it and is not counted again.
    """
    verbs = [clause for clause in clauses if clause.voice != "nominalisation" and _is_deed(words, clause)]
    nouns = [clause for clause in clauses if clause.voice == "nominalisation" and _is_noun_of_deed(words, clause)]
    objects = [verb.object for verb in verbs if verb.object]
    return verbs + [noun for noun in nouns if not any(start <= noun.start < end for start, end in objects)]


def _is_deed(words: Sequence[Word], clause: Clause) -> bool:
    after = _after(words, clause.end)
    if clause.verb in _failing():
        return after[:1] in (["to"], ["in"])
    if clause.verb in _strong():
        return True
    undergone = clause.subject if clause.voice in ("passive_with_agent", "agentless_passive") else None
    things_near = {*after, *_inside(words, clause.object), *_inside(words, undergone)}
    return any(clause.verb in verbs and not things.isdisjoint(things_near) for verbs, things in _deeds())


def _is_noun_of_deed(words: Sequence[Word], clause: Clause) -> bool:
    if clause.verb in _listed("nouns") or clause.verb in _listed("compounds"):
        return True
    if clause.verb in conduct_nouns():
        before = [word.folded for word in words if word.end <= clause.start][-3:]
        return not _listed("judging").isdisjoint(before)
    after = _after(words, clause.end)
    if clause.verb not in _listed("nouns_of_things") or after[:1] != ["of"]:
        return False
    return any(not things.isdisjoint(after) for _, things in _deeds())


def _after(words: Sequence[Word], end: int) -> list[str]:
    """Return the words behind a predicate up to a comma, which words of one phrase are not divided by."""
    found: list[str] = []
    for word in words:
        if word.start >= end and len(found) < REACH:
            if word.start - end > 2:  # more than a space: a mark stands between
                break
            found.append(word.folded)
            end = word.end
    return found


def _inside(words: Sequence[Word], span: Span | None) -> list[str]:
    return [word.folded for word in words if span and span[0] <= word.start < span[1]]


@cache
def wrongdoing_words() -> frozenset[str]:
    """Return every verb form and noun that can tell of wrongdoing, the only ones whose voice matters here."""
    verbs = (forms for forms, _ in _deeds())
    return _alone().union(conduct_nouns(), _listed("nouns_of_things"), {"involved"}, *verbs)


@cache
def conduct_nouns() -> frozenset[str]:
    """Return the nouns of conduct, whose "of" gives the agent ("the behaviour of two constables")."""
    return _listed("conduct")


@cache
def inanimate_words() -> frozenset[str]:
    """Return the things, deeds and pronouns that cannot have done it ("the messages breached the standards")."""
    things = (things for _, things in _deeds())
    return conduct_nouns().union(_listed("nouns"), _listed("nouns_of_things"), _listed("inanimate"), *things)


@cache
def _alone() -> frozenset[str]:
    return _strong() | _failing() | _listed("nouns")


@cache
def _strong() -> frozenset[str]:
    return forms(lexicon("framing")["wrongdoing"]["verbs"])


@cache
def _failing() -> frozenset[str]:
    return forms(lexicon("framing")["wrongdoing"]["failing"])


@cache
def _deeds() -> list[tuple[frozenset[str], frozenset[str]]]:
    kinds = lexicon("framing")["wrongdoing"]["deeds"].values()
    return [(forms(kind["verbs"]), frozenset(kind["things"])) for kind in kinds]


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("framing")["wrongdoing"][name])
