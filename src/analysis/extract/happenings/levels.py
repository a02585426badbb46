"""Read what is said of 'misconduct' or 'gross misconduct': found, proven, admitted, amounted to, or only alleged."""

from __future__ import annotations

from analysis.extract.happenings.clauses import (
    disagreed,
    is_gapped_case,
    is_set_aside,
    own_clause_end,
    reaches_level,
    verb_of_finding,
)
from analysis.extract.happenings.deciders import INVESTIGATORS, decider, is_carried
from analysis.extract.happenings.endings import is_decided
from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.opinions import ALLEGING, is_conduct_held, is_found_beside, opinion_on
from analysis.extract.happenings.polarity import (
    clause_start,
    evidence_lacks,
    is_passive,
    negated,
    performance_denied,
)
from analysis.extract.happenings.tags import context, is_either_level
from analysis.extract.happenings.verdicts import allege, answer, find
from analysis.extract.lexicon import reading_words

ALLEGING_OR_ALLEGATIONS = ALLEGING | {"allegations"}
_HEADINGS = context("headings_of_a_finding")
# who assesses or considers has not heard the case
_WEIGHED = frozenset(("assessed", "considered", "thought", "believed"))
NOUNS_OF_CASES = reading_words("nouns_of_cases")
_ASSESSED = frozenset(("assessed", "judged", "regarded", "classed", "classified", "viewed", "rated"))
INDICATED_WITHIN = 18  # words from "no indication" to "that the officers who drove had committed misconduct"
_WAS, _WAS_NOT = (["was"], ["were"]), (["was", "not"], ["were", "not"])
_HAD_BEEN = (["had", "been"], ["not", "been"])
_WOULD_BE_FOUND = (["would", "be", "found"], ["could", "be", "found"])
_LOOKED_INTO = frozenset(("subject", "subjects", "investigated", "interviewed", "served"))
_COULD_BE = (["could", "be"], ["might", "be"], ["may", "be"], ["would", "be"])


def level_event(reading: Reading, tag: Tag) -> Event | None:
    """Return what a sentence says of the level a tag names, or None when it is denied or a decision overturned."""
    first, last, _, level = tag
    undone = reading.near("overturned", first - 6, len(reading.low)) or reading.near("overturning", first - 6, first)
    if undone and is_decided(reading, undone):
        return None
    if is_set_aside(reading, first) or (level == "performance" and performance_denied(reading, first)):
        return None
    event = Event("finding", "proven", first, last, decider=decider(reading, first)).bear(tag)
    start = max(clause_start(reading, first), first - 9)
    settled = (
        is_gapped_case(reading, event)
        or _is_charge(reading, event)
        or _is_proven(reading, event, start)
        or _is_committed(reading, event, start)
        or _is_heading(reading, event)
        or _is_amount(reading, event, start)
        or _is_found(reading, event, start)
        or _is_verdict(reading, event)
        or _is_opinion(reading, event)
        or _is_all_said(reading, event)
    )
    if settled and event.value == "proven" and is_either_level(reading.low, first, last):
        event.level = ""  # "all were found guilty of misconduct or gross misconduct"
    return event if settled else allege(event, level)


def _is_all_said(reading: Reading, event: Event) -> bool:
    """Say whether a sentence is no more than 'Gross misconduct.', which is then what was found."""
    event.decider = event.decider or "panel"
    return event.first == 0 and reading.low[event.last :] == ["."]


# Each rule below settles the event and says whether it had something to say.


def _is_charge(reading: Reading, event: Event) -> bool:
    """Settle the level of a notice, a caution or a charge that somebody was cleared of: it is only alleged."""
    first = event.first
    cleared = reading.low[first - 1 : first] == ["of"] and reading.just_before("cleared", first, 8)
    notice = reading.near("notice", first - 6, first + 1) or reading.near("caution", first - 3, first + 1)
    if cleared or notice:
        allege(event, event.level)
    return bool(cleared or notice)


def _is_proven(reading: Reading, event: Event, start: int) -> bool:
    """Settle 'misconduct was proven' and 'no misconduct', whichever is said first."""
    first, last, low = event.first, event.last, reading.low
    if low[last : last + 1] and low[last] in NOUNS_OF_CASES and reading.before(first, 1) == ["no"]:
        allege(event, event.level)
        return True  # "subject to no misconduct investigation"
    end = own_clause_end(reading, last, 9)
    unproven = reading.near("not_proven", last, end) or reading.near("not_proven", max(start, first - 4), first)
    back = 7 if "level" in reading.before(first, 3) else 3  # "proven at the lower level, misconduct"
    proven = reading.near("proven", last, end) or reading.near("proven", max(start, first - back), first)
    if unproven and (not proven or unproven[0] <= proven[0]):
        at = unproven[0]
        find(event, proven=False)
        event.first, event.last = min(first, at), max(last, unproven[1])
        weighed = not _WEIGHED.isdisjoint(low[:at]) and event.decider != "panel"
        weighed |= event.decider != "panel" and low[last + 1 : last + 2] == ["identified"]
        if weighed or (event.decider in INVESTIGATORS and (low[at] == "no" or not is_passive(reading, at))):
            answer(event, yes=False)
        return True
    if not proven:
        return False
    at = proven[0]
    if reading.just_before("possible", at, 3) or "whether" in reading.before(at, 9):
        allege(event, event.level)
        return True
    event.value = "not_proven" if negated(reading, at) else "proven"
    event.first, event.last = min(first, at), max(last, proven[1])
    event.decider = event.decider.replace("prosecutor", "panel")
    return True


def _is_committed(reading: Reading, event: Event, start: int) -> bool:
    """Settle 'committed misconduct' and 'admitted misconduct'."""
    first = event.first
    near = max(start, first - 4)
    if not (hit := reading.near("committed", near, first + 1) or reading.near("admitted", near, first + 1)):
        return False
    at = hit[0]
    indicated = reading.near("indication", max(0, at - INDICATED_WITHIN), at)
    if indicated or not ALLEGING_OR_ALLEGATIONS.isdisjoint(reading.before(at, 5)):
        allege(event, event.level)  # "no indication that the constables had committed misconduct"
        return True
    committed = not negated(reading, at) and reading.before(first, 1) != ["no"]
    event.first, event.verbal = at, True
    event.value = "proven" if committed else "not_proven"
    considered = not _WEIGHED.isdisjoint(reading.before(at, 4))
    admitted = reading.low[at] == "admitted" and is_carried(reading) and reading.has("proceeding")
    if admitted:
        event.decider = "panel"  # "A hearing was held for the sergeant, who admitted misconduct": to the panel
    if event.decider == "oversight" or considered or reading.just_before("possible", at, 3):
        answer(event, yes=committed)
    event.decider = event.decider or "panel"
    return True


def _is_heading(reading: Reading, event: Event) -> bool:
    """Settle 'Finding: gross misconduct'."""
    return reading.low[0] in _HEADINGS and reading.low[1:2] == [":"] and not negated(reading, event.first)


def _is_amount(reading: Reading, event: Event, start: int) -> bool:
    """Settle 'amounted to misconduct': an investigator's view of the case, or what a panel found."""
    first, low = event.first, reading.low
    if low[first - 2 : first] == ["but", "to"] and reading.just_before("disagreed", first, 24):
        event.verbal = event.implied = True
        answer(event, yes=True)  # "did not agree that it amounted to gross misconduct, but to misconduct"
        return True
    amounts = reading.near("amounts", max(start, first - 4), first)
    modal = reading.before(first, 2) in _COULD_BE
    if not amounts and not modal:
        return False
    at = amounts[0] if amounts else first - 1
    denied = negated(reading, at) or negated(reading, first, 3) or disagreed(reading, first)
    left = reading.just_before("would_have", at, 3)  # a panel on one who left: "it would have amounted to …"
    uncertain = left or reading.just_before("possible", at, 3)
    event.first, event.verbal = at, True
    if reading.before(at, 1) == ["and"] and reading.just_before("proven", at, 3):
        find(event, proven=True)  # "all six allegations were proven and amounted to gross misconduct"
        event.decider = "panel"
    elif (
        not ALLEGING.isdisjoint(low[clause_start(reading, at) : at])
        or ((modal or low[at] == "at") and reading.near("notice", 0, first))
        # "Hearing: 3 May, at the level of gross misconduct", "she was investigated at the level of misconduct"
        or (low[at] == "at" and (low[:2] == ["hearing", ":"] or not _LOOKED_INTO.isdisjoint(low[:at])))
    ):
        allege(event, event.level)
    elif event.level == "performance" or (low[at] == "assessed" and event.decider != "panel"):
        allege(event, event.level)  # neither unsatisfactory performance nor a first assessment is a case to answer
    elif event.decider not in INVESTIGATORS and (not uncertain or (left and event.decider == "panel")):
        find(event, proven=not denied)
    else:
        event.implied = True
        own_verdict = event.decider == "force" and not denied and not uncertain
        if not (own_verdict and low[at].startswith("constitut")):
            answer(event, yes=not denied)
    return True


def _is_found(reading: Reading, event: Event, start: int) -> bool:
    """Settle 'found misconduct', 'a finding of misconduct' and 'misconduct was found'."""
    first, low = event.first, reading.low
    if is_found_beside(reading, event):
        event.decider = "panel"
        return True
    hit = verb_of_finding(reading, event, start)
    noun = hit is not None and low[hit[0]].startswith("finding")
    after = low[event.last : event.last + 4]
    passive = after[:1] == ["found"] or (
        after[:1] in (["was"], ["were"]) and not {"found", "admitted", "proved"}.isdisjoint(after)
    )
    passive |= after[:3] in _WOULD_BE_FOUND and evidence_lacks(reading, first)
    if not passive and not (hit and reaches_level(reading, hit, first, noun)):
        return False
    met = reading.has("proceeding") or (reading.performance_met and reading.before(first, 3) == ["found", "to", "be"])
    if event.level == "performance" and event.decider != "panel" and not met:
        allege(event, event.level)  # "we found performance issues" is no case of misconduct
        return True
    denied = negated(reading, hit[0] if hit else first + 3) or (passive and "not" in after)
    lacking = evidence_lacks(reading, first)
    if lacking and event.decider == "panel":
        find(event, proven=False)
    elif lacking or (event.decider == "oversight" and not noun and not passive):
        answer(event, yes=not (denied or lacking))
    else:
        find(event, proven=not denied)
    if hit:
        event.first = hit[0]
    return True


def _is_verdict(reading: Reading, event: Event) -> bool:
    """Settle 'the panel ruled that this was gross misconduct'."""
    first = event.first
    assessed = reading.before(first, 1) == ["as"] and not _ASSESSED.isdisjoint(reading.before(first, 8))
    if assessed and event.decider == "panel" and ALLEGING.isdisjoint(reading.low[:first]):
        find(event, proven=not negated(reading, first))
        return True
    if event.decider == "panel" and is_conduct_held(reading, first) and not negated(reading, first):
        return True  # "That was misconduct, the panel held."
    being = reading.before(first, 1) in _WAS or reading.before(first, 2) in (*_WAS_NOT, *_HAD_BEEN)
    rulings = (tag for tag in reading.of("found") if tag[0] < first and _is_ruling(reading, tag[0], event))
    ruled = next(rulings, None)
    if not being or ruled is None or event.decider in INVESTIGATORS or "that" not in reading.low[ruled[1] : first]:
        return False
    find(event, proven="not" not in reading.before(first, 2) and not negated(reading, first, 3))
    return True


def _is_ruling(reading: Reading, at: int, event: Event) -> bool:
    """Say whether somebody 'found that', or 'it was found that' there was misconduct, as is said of no performance."""
    of_conduct = event.level != "performance" or event.decider == "panel"
    return not is_passive(reading, at) or (of_conduct and reading.before(at, 2) == ["it", "was"])


def _is_opinion(reading: Reading, event: Event) -> bool:
    """Settle 'in our view this was misconduct', 'we thought the delay to be misconduct': what an investigator holds."""
    held = opinion_on(reading, event)
    if held:
        event.implied = held == "yes"
        answer(event, yes=held == "yes")
    return bool(held)
