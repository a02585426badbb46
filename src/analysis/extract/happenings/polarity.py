"""Say whether what a predicate names is denied, only possible or spoken of in general."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.happenings.clauses import is_of_neither
from analysis.extract.happenings.deciders import decider
from analysis.extract.happenings.event import Reading
from analysis.extract.happenings.tags import case_nouns
from analysis.extract.happenings.thoughts import (
    CLAUSE_BREAKS,
    ENDS_NEGATION,
    ENDS_THOUGHT,
    THINKING,
    is_doubted,
    is_not_thought,
)
from analysis.extract.lexicon import reading_words

_FINITE = frozenset(("was", "were", "is", "are", "has", "have", "had", "will", "would", "be", "been", "being"))
_CLAUSE_VERBS = _FINITE | frozenset(
    ("received", "agreed", "found", "resigned", "retired", "did", "attended", "may", "could", "should", "left")
)
_NEGATIVE_NOUN_WORDS = frozenset(("no", "none", "neither", "nor", "nobody"))
# a verb directly after "not" is that of another clause, in which nothing is denied
_AFTER_ELLIPSIS = frozenset(("was", "were", "has", "is", "are"))
# words after which a sentence no longer denies
TURNS = frozenset((";", "but", "however", "although", "though", "while", "whilst"))
_WAS = frozenset(("was", "were", "is", "are", "been", "be"))
_GOING_ON = frozenset(("amounted", "constituted", "represented", "therefore", "thus", "so"))
_WITH_NOTHING_DONE = frozenset(("said", "did", "done", "reported", "say", "do", "doing", "saying", "knew"))
_BUT = frozenset(("but", "short", "less", "other"))
_BEEN = frozenset(("been", "each", "all", "both", "now", "since"))
_BEFORE_INFINITIVE = frozenset(("to", "not", "would", "could", "should", "may", "might", "must", "will"))
_HAPPENING = frozenset(("took", "happened", "occurred", "existed", "came"))
_HOW_HEARINGS_RUN = reading_words("how_hearings_run")
_ORDERING = frozenset(("decided", "ruled", "ordered", "directed", "determined"))
_TOLD = frozenset(("said", "says", "ruled", "held"))
_ANY = frozenset(("any", "either"))
_NEGATIVES = frozenset(("not", "n't", "neither", "never", "without"))
_THOUGHT = (["consider"], ["believe"], ["think"], ["find"], ["feel"])
_FAR_REACHING = frozenset(("if", "unless", "likely", "risk", "maximum"))


def is_finite(words: list[str]) -> bool:
    """Say whether a form of 'be', 'have' or 'will' is among the words."""
    return not _FINITE.isdisjoint(words)


def clause_start(reading: Reading, at: int) -> int:
    """Return the token at which the clause of a token begins."""
    low = reading.low
    while at > 0:
        word = low[at - 1]
        if word in CLAUSE_BREAKS:
            break
        if word in ("and", ",") and at > 1 and _starts_clause(reading, at):
            break
        at -= 1
    return at


def _starts_clause(reading: Reading, at: int) -> bool:
    """Say whether a subject and its verb begin at a token, so that 'and' before it joins clauses, not nouns."""
    low = reading.low
    for mention in reading.mentions:
        if at - 1 <= mention.first <= at + 1 and at <= mention.head:
            return mention.last < len(low) and low[mention.last] in _CLAUSE_VERBS
    return False


def negated(reading: Reading, first: int, width: int = 7) -> bool:
    """Say whether a negation stands before a token in its clause, so many tokens away at most."""
    clause = clause_start(reading, first)
    if clause and reading.low[clause - 1] == "who" and reading.low[first - 1] == ",":
        return False  # "a sergeant, who has not been named, accepted misconduct"
    start = max(clause, first - width)
    for at, last, _, _ in reading.of("negation"):
        if start <= at < first and _reaches(reading, at, first):
            return True
        if clause <= at < first and reading.low[last:first].count("extent"):
            return True  # "had not fallen short to the extent that it amounted to misconduct"
        if clause <= at < first and not _ANY.isdisjoint(reading.low[last : min(last + 4, first)]):
            return True  # "we did not think that any of the staff had a case": what "any" stands in is denied
        if at < first and is_not_thought(reading.low[last:first], clause <= at):
            return True  # "we did not think that the officer who drove the car had a case"
    for at, last, _, _ in reading.of("not_proven"):
        if start <= at < first <= last + 2 or (reading.low[at] == "no" and _is_subject(reading.low[at + 1 : first])):
            return True  # "did not find a case to answer", "had not breached the standards"
        if clause <= at and reading.low[at] == "none" and ENDS_THOUGHT.isdisjoint(reading.low[last:first]):
            return True  # "none of the allegations against her was proven"
        if clause <= at and reading.low[last - 1] == "find" and _is_found_proven(reading, last, first):
            return True  # "did not find the allegation of theft against her proven"
        if clause <= at and is_doubted(reading.low, last, first):
            return True  # "was not satisfied that the allegations were made out"
    if "nor" in reading.low[:first] and is_of_neither(reading.low[:first], _CLAUSE_VERBS):
        return True
    nobody = [mention for mention in reading.mentions if mention.choice == "none" and mention.first < first]
    if any(start <= mention.first for mention in nobody):
        return True
    # "no person working at the station was dismissed": a subject that is nobody reaches farther
    start = max(clause, first - 2 * width) if nobody else start
    return any(start <= mention.first and reading.low[mention.first] == "no" for mention in nobody)


def _is_found_proven(reading: Reading, last: int, first: int) -> bool:
    """Say whether what is found 'proven' at one token is what 'find' at another has as its object, no clause in it."""
    is_proven = any(tag[0] == first for tag in reading.of("proven"))
    return is_proven and "that" not in reading.low[last:first] and ENDS_THOUGHT.isdisjoint(reading.low[last:first])


def _reaches(reading: Reading, at: int, first: int) -> bool:
    """Say whether the negation at one token denies the predicate at another."""
    low = reading.low
    word = low[at]
    distance = first - at
    if word == "nothing" and (low[at + 1] in _BUT or (at and low[at - 1] in _WITH_NOTHING_DONE)):
        return False  # "nothing short of dismissal", "who saw it and said nothing was given a warning"
    if low[at - 1 : at + 2] == [",", "not", "that"]:
        return distance <= 6  # "had made an error, not that she had committed misconduct"
    described = low[at - 1] in _WAS or word == "nor"
    if described and any(low[k] == "and" and low[k + 1] in _GOING_ON for k in range(at + 1, first)):
        return False  # "the blow was neither needed nor lawful and amounted to misconduct"
    if word in _NEGATIVE_NOUN_WORDS:
        if _counts_nobody(reading, at):
            return True
        if word == "no" and distance > 3 and not _is_subject(low[at + 1 : first]):
            found_to_be = _FINITE | {"found", "to"}
            return low[at + 1] in case_nouns() and found_to_be.issuperset(low[at + 2 : first])  # "no case was proven"
    elif low[at + 1] not in THINKING and not ENDS_NEGATION.isdisjoint(low[at + 2 : first]):
        return False
    if word == "not" and low[at + 1] in _AFTER_ELLIPSIS:
        return False  # "a clerk who wrote that a patrol was sent when it had not has been dismissed"
    if "that" in low[:at] and any(low[k : k + 2] == ["and", "that"] for k in range(at + 1, first - 1)):
        return False  # "found that the blow was not needed and that it amounted to misconduct": the denied clause ends
    if any(_opens_main_clause(low, k) for k in range(at + 2, first)):
        return False  # "two who did not fill in a form have each been given a warning"
    if not _HAPPENING.isdisjoint(low[at + 1 : first]):
        return False  # "a visit that never took place resigned"
    return word != "without" or distance <= 2


def _is_subject(between: list[str]) -> bool:
    """Say whether 'no' opens the subject of the verb: 'no breach of the standards was proven'."""
    of_a_case = between[:1] in (["breach"], ["breaches"]) or not case_nouns().isdisjoint(between[:1])
    named = of_a_case and between[-1:] in (["was"], ["were"])
    return named and _CLAUSE_VERBS.isdisjoint(between[:-1]) and {",", "that"}.isdisjoint(between)


def _opens_main_clause(low: list[str], at: int) -> bool:
    """Say whether 'have been' stands at a token, and no 'to have been' or 'could have been'."""
    return low[at] == "have" and low[at + 1] in _BEEN and low[at - 1] not in _BEFORE_INFINITIVE


def _counts_nobody(reading: Reading, at: int) -> bool:
    """Say whether a word belongs to 'no officer' or 'none of the officers'."""
    return any(
        mention.kind == "police" and mention.choice == "none" and mention.first <= at < mention.last
        for mention in reading.mentions
    )


def possible(reading: Reading, first: int) -> bool:
    """Say whether a modal or 'if' before a token makes it no more than possible."""
    if "possible" not in reading.by_name:
        return False
    start = max(clause_start(reading, first), first - 8)
    for at, end, _, _ in reading.of("possible"):
        if reading.low[at] == "should" and _is_ordered(reading, at):
            continue
        if at and reading.sentence.raw[at] == "May":
            continue  # the month
        if reading.low[at : at + 2] == ["risk", "assessment"]:
            continue
        if start <= at < first and (first - at <= 5 or end - at > 1 or reading.low[at] in _FAR_REACHING):
            return True
    return False


def either_fate(reading: Reading) -> bool:
    """Say whether 'or would have been' leaves it open what became of which people."""
    low = reading.low
    return any(
        low[first - 1] == "or" and (low[last : last + 1] in (["been"], ["done"]) or low[last - 1] in ("been", "done"))
        for first, last, _, _ in reading.of("would_have")
        if first > 0
    )


def evidence_lacks(reading: Reading, at: int) -> bool:
    """Say whether evidence is said to lack before a token, and not to suffice after all."""
    lacking = next((tag for tag in reversed(reading.of("evidence_lacking")) if tag[0] < at), None)
    if lacking is None or reading.near("evidence_enough", lacking[1], at):
        return False
    # "while there was insufficient evidence …, a reasonable tribunal could conclude that …"
    return not any(
        lacking[1] < test[0] <= at and reading.before(test[0], 2) == [",", "a"] for test in reading.of("test")
    )


def generic(reading: Reading, first: int) -> bool:
    """Say whether the phrase tells of hearings in general: 'hearings are chaired by', 'at a hearing an officer can'."""
    low = reading.low
    ahead = low[first : first + 9]
    are_run = "are" in ahead and not _HOW_HEARINGS_RUN.isdisjoint(ahead)
    told_of_only_now = ("it", "can") in pairwise(ahead)  # "at a meeting in May, it can now be reported"
    return ("can" in ahead[:8] and not told_of_only_now) or (
        are_run and not {"hearings", "meetings", "panels"}.isdisjoint(ahead[:3])
    )


def is_passive(reading: Reading, at: int) -> bool:
    """Say whether a form of 'be' or 'found' stands just before a token."""
    return not {"was", "were", "be", "been", "is", "found"}.isdisjoint(reading.before(at, 3))


def _is_ordered(reading: Reading, at: int) -> bool:
    """Say whether 'should' tells what a panel decided: 'it decided that she should be reduced in rank'."""
    before = reading.before(at, 7)
    if not _TOLD.isdisjoint(before[-3:]) and decider(reading, at) == "panel":
        return True  # "the tribunal said she should be reinstated"
    if "that" not in before:
        return False
    ruled = next((tag[0] for tag in reading.of("found") if tag[0] < at), None)
    if ruled is not None and (decider(reading, ruled) == "panel" or reading.near("proven", ruled, at)):
        return True  # "it was decided that the breach was proven, and that she should be warned"
    return not _ORDERING.isdisjoint(before)


def performance_denied(reading: Reading, first: int) -> bool:
    """Say whether 'nor any performance issues' or 'had not been unsatisfactory' is said: nobody performed poorly."""
    before = reading.before(first, 12)
    start = max((at + 1 for at, word in enumerate(before) if word in TURNS), default=0)
    told = before[start:]
    if "nor" in told or "no" in told[-3:] or (told[-1:] == ["or"] and _last_is_no_case(reading)):
        return True
    negatives = [at for at, word in enumerate(told) if word in _NEGATIVES]
    if not negatives:
        return False
    thought = told[negatives[-1] + 1 : negatives[-1] + 2]
    return "any" in told[-2:] or negatives[-1] >= len(told) - 3 or thought in _THOUGHT


def _last_is_no_case(reading: Reading) -> bool:
    last = reading.found[-1] if reading.found else None
    return last is not None and (last.kind, last.value) == ("case_to_answer", "no")
