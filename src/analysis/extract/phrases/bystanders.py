"""People of a sentence who are not in question: labels of a form, the chair of a hearing, officers who speak."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import CHAIRS, CHIEF_OFFICERS, FATE_VERBS, JUDGING, LABELS, words
from analysis.extract.tokens import Sentence

_REPUTED = (["to", "have"], ["to", "be"])
_SAYING = frozenset(("said", "says", "told", "added"))
_RESPONDING = frozenset(("responds", "responded"))
_BEING = frozenset(("be", "been", "were", "was"))
_MERITS = reading_words("merits")
_MERIT_WITHIN = 16
_BEFORE_SAYING = frozenset((",", "-", "(", "who", "also", "has", "the"))
_PROCEEDINGS = frozenset(("meeting", "hearing"))
_IN_FRONT = (["in", "front", "of"],)
_THE_CHAIR = (["chair", ","], ["chairman", ","], ["chairwoman", ","], ["chairperson", ","])
_AFTER_AN_OFFICE = ([","], ["."], [")"], ["of"], ["said"])
_LEADING_ON = frozenset((",", "who", "also", "then", "has", "had"))
_END_OF_APPOSITION = frozenset((".", "who", "was", "were", "is", "has", "had"))
_THEIR = frozenset(("his", "her", "their"))
# whom somebody talks to about what went wrong, and of whom advice is taken
_TALKS = {
    **dict.fromkeys(("discussion", "discussions", "conversation", "debrief", "session", "sessions"), ("with",)),
    **dict.fromkeys(("advice", "guidance", "feedback", "mentoring", "coaching", "supervision"), ("from", "by")),
}
_ASKED = (["asked"], ["tasked"], ["appointed"], ["directed"], ["instructed"])
_SEEING_TO = frozenset(("put", "give", "deliver", "arrange", "draw", "set", "provide", "oversee", "hold", "speak"))
# How many words "X, of the force's standards department, said" may hold between the name and the verb.
_APPOSITION_WITHIN = 22
# How far into a sentence the colon of a label stands.
_CAUTION_WITHIN = 6
_LABEL_WITHIN = 7


def drop_labels(sentence: Sentence, found: list[Mention]) -> None:
    """Take 'Name of officer:' as a label, and whoever 'Chair of the proceedings:' names as the chair."""
    low = sentence.low
    if ":" not in sentence.words or ":" not in low[:_LABEL_WITHIN]:
        return
    colon = low.index(":")
    if LABELS.issuperset(low[:colon]):
        found[:] = [mention for mention in found if mention.first > colon]
    elif not CHAIRS.isdisjoint(low[:colon]) and _BEING.isdisjoint(low[:colon]):
        for mention in found:
            mention.speaker = True


def mark_speakers(sentence: Sentence, found: list[Mention]) -> None:
    """Mark the officers who say, chair, lead or receive something in their office."""
    low = sentence.low
    for mention in found:
        mention.background |= _honours(low, mention)
        if mention.kind == "police" and not mention.speaker:
            mention.speaker = (
                _speaks_after(low, mention)
                or _says_after_apposition(low, mention)
                or _opens_statement(low, mention)
                or _is_led_up_to(low, mention)
                or _follows_verb_of_saying(low, mention)
                or _sits_in_judgment(low, mention)
                or _is_commended(low, mention)
                or _talks_it_over(low, mention)
                or _is_to_see_to_it(low, mention)
            )


def _speaks_after(low: list[str], mention: Mention) -> bool:
    """Say whether 'said' or 'head of' follows, at most two words on: 'Superintendent X, head of …'."""
    tree = words().speaking
    after = mention.last
    for at in range(after, min(after + 3, len(low))):
        match = tree.match(low, at) if low[at] in tree.root else None
        if not match or "after" not in match[1] or low[at - 1] in _BEING or low[match[0] : match[0] + 2] in _REPUTED:
            continue  # "will be added to the barred list", "a clerk, said to have lied, was dismissed"
        if low[at] in _RESPONDING and low[match[0] : match[0] + 1] == ["to"]:
            continue  # "the officers responded to a call"
        if low[at - 1 : at + 1] == ["the", "chair"] and low[at + 1 : at + 2] not in _AFTER_AN_OFFICE:
            continue  # "at a meeting for the sergeant, the chair found …"
        if low[after] == "who" and mention.choice == "indefinite" and _is_main_verb_later(low[at:]):
            return False  # "a constable who warned a dealer of a raid has been jailed"
        if at == after or low[at - 1] in _BEFORE_SAYING or mention.names:
            return True
    return False


def _is_main_verb_later(following: list[str]) -> bool:
    return ("has", "been") in pairwise(following)


def _opens_statement(low: list[str], mention: Mention) -> bool:
    """Say whether 'Chief Constable Ada Thorn:' stands before what she says, and is no entry of a list of outcomes."""
    return bool(mention.names) and mention.rank in CHIEF_OFFICERS and low[mention.last :] == [":"]


def _says_after_apposition(low: list[str], mention: Mention) -> bool:
    """Say whether a name, an apposition between commas and a verb of saying stand in a row."""
    after = mention.last
    if not mention.names or after >= len(low) or low[after] != ",":
        return False
    for at in range(after + 1, min(after + _APPOSITION_WITHIN, len(low))):
        if low[at] in _SAYING:
            return low[at - 1] in (",", ")")
        if low[at] in _END_OF_APPOSITION:
            return False
    return False


def _is_led_up_to(low: list[str], mention: Mention) -> bool:
    """Say whether 'chaired by' or 'according to' leads up to a mention, with one word between at most."""
    tree = words().speaking
    first = mention.first
    if mention.possessive and not _PROCEEDINGS.isdisjoint(low[mention.last + 1 : mention.last + 3]):
        return False  # "the chair of the constable's meeting"
    if first == 0 or low[first - 1] == "," or _is_cautioned(low, mention):
        return mention.choice == "indefinite" and low[max(0, first - 2) : first] in _THE_CHAIR
    for start in range(max(0, first - 4), first):
        match = tree.match(low, start) if low[start] in tree.root else None
        if match and "before" in match[1] and first - 1 <= match[0] <= first and low[match[0]] not in JUDGING:
            return True  # but "the chair found the sergeant …" is of one who is judged
    return False


def _is_cautioned(low: list[str], mention: Mention) -> bool:
    """Say whether 'a statement from two officers under misconduct caution' is of those who answer for something."""
    after = low[mention.last : mention.last + _CAUTION_WITHIN]
    return after[:1] == ["under"] and "caution" in after


def _sits_in_judgment(low: list[str], mention: Mention) -> bool:
    """Say whether a chief officer decides a case: 'Chief Constable X, who conducted the hearing', 'put before the ACC'.

    Source: Police (Conduct) Regulations 2020, regs 55 and 28: chief officers hear accelerated and public hearings.
    """
    if mention.rank not in CHIEF_OFFICERS or mention.service not in ("unknown", "serving"):
        return False
    before = low[max(0, mention.first - 3) : mention.first]
    if before[-3:] in _IN_FRONT or before[-1:] == ["before"] or before[-2:] == ["before", "the"]:
        return True
    at = mention.last
    while at < len(low) and low[at] in _LEADING_ON:
        at += 1
    if low[at : at + 1] == ["found"] and low[at + 1 : at + 2] in (["to"], ["guilty"]):
        return False  # "a chief constable found to have lied" is judged
    was_satisfied = low[at : at + 2] in (["was", "satisfied"], ["is", "satisfied"])
    return was_satisfied or (at < len(low) and low[at] in JUDGING)


def _is_commended(low: list[str], mention: Mention) -> bool:
    """Say whether 'PC Ray, who held the door, was given a commendation' only tells of somebody's merit."""
    if low[mention.last : mention.last + 1] == ["had"]:
        return False  # "the court heard that Thorn had two commendations"
    return bool(mention.names) and not _MERITS.isdisjoint(low[mention.last : mention.last + _MERIT_WITHIN])


def _talks_it_over(low: list[str], mention: Mention) -> bool:
    """Say whether 'a reflective discussion with her inspector', 'advice from a sergeant' names who helps somebody."""
    first = mention.first
    at = first - 1 if low[first - 1 : first] and low[first - 1] in _THEIR else first
    somebodys = at < first or low[first] in _THEIR or mention.choice == "indefinite"
    return somebodys and at >= 2 and low[at - 1] in _TALKS.get(low[at - 2], ()) and not mention.plural


def _is_to_see_to_it(low: list[str], mention: Mention) -> bool:
    """Say whether 'a sergeant was asked to put a plan in place' names who sees to a measure for somebody else."""
    asked = low[mention.last : mention.last + 3]
    bidden = asked[:1] == ["was"] and asked[1:2] in _ASKED and asked[2:] == ["to"]
    return bidden and mention.choice == "indefinite" and not _SEEING_TO.isdisjoint(low[mention.last + 3 :][:1])


def _honours(low: list[str], mention: Mention) -> bool:
    """Say whether 'a chief constable's commendation' only names who honoured somebody."""
    return mention.possessive and not mention.names and not _MERITS.isdisjoint(low[mention.last + 1 : mention.last + 3])


def _follows_verb_of_saying(low: list[str], mention: Mention) -> bool:
    """Say whether 'said Inspector Ray' closes a quotation, unless as in 'the force said Ray would …'."""
    said = mention.first >= 1 and low[mention.first - 1] in ("said", "says", "added")
    subject = low[mention.last : mention.last + 1] != ["who"] and not FATE_VERBS.isdisjoint(low[mention.last :][:1])
    return said and mention.choice in ("named", "bare") and not subject
