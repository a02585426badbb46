"""Read the outcomes of a sentence: dismissals, warnings, advice, nothing, and what would have been."""

from __future__ import annotations

from analysis.extract.happenings.advice import LOW_OUTCOMES, is_given
from analysis.extract.happenings.deciders import decider
from analysis.extract.happenings.dismissals import read_dismissal
from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.lookalikes import is_court_fine, is_other_warning
from analysis.extract.happenings.polarity import either_fate, generic, is_passive, negated, possible
from analysis.extract.happenings.refusals import is_given_up, is_only_thought_of, is_refused
from analysis.extract.happenings.tags import context

_RECEIVING = context("receiving")
_JOB_IN_DOUBT, _JOB_KEPT = context("job_in_doubt"), context("job_kept")
_TAKEN_OFF = frozenset(("off", "removed"))
_RULING = frozenset(("told", "ruled", "decided", "ordered"))
_OF_THEM = (["of", "them"], ["of", "which"])
_ENDS_PHRASE = frozenset((".", ",", ";", ")", "and", '"'))
_FOLLOWED = frozenset(("followed", "resulted", "ensued", "imposed", "ordered", "outcome"))
_CUT = frozenset(("reduced", "cut", "docked", "lowered"))
_VERB_LEFT_OUT = context("verb_left_out")
_ADDRESSING = frozenset(("address", "addressing"))
# "their performance required improvement", "… also needed addressing"
_WANTING = frozenset(("required", "requiring", "requires", "needed", "needs"))
_BETTERING = frozenset(("improvement", "improving", "addressing", "addressed"))
_ADDRESSED = frozenset(("addressed", "managed", "dealt"))
_EXPLAINED = ([",", "a", "form", "of"], [",", "a", "kind", "of"], [",", "a", "type", "of"], [",", "a", "sort", "of"])
_TOOK = frozenset(("took", "taken"))
_SETTLED = (["agreed", "that"], ["decided", "that"], ["determined", "that"])


def read_outcomes(reading: Reading) -> None:
    """Read every outcome of a sentence; a question tells of none."""
    if "?" in reading.low[-2:]:
        return
    for tag in reading.of("outcome"):
        event = _outcome(reading, tag)
        if _holds(reading, event):
            _imply(reading, event)
            reading.found.append(event)
        elif event.value == "performance_procedures" and reading.low[event.last - 1].startswith("procedure"):
            reading.found.append(_performance_in_question(event))
    _read_left_out(reading)
    _read_final(reading)
    _read_performance(reading)


def _read_final(reading: Reading) -> None:
    """Read 'nine received written warnings, two of them final': the noun is left out."""
    low = reading.low
    for at in range(2, len(low)):
        ends = low[at] == "final" and (at + 1 == len(low) or low[at + 1] in _ENDS_PHRASE)
        if ends and low[at - 2 : at] in _OF_THEM and reading.just_before("outcome", at, 12):
            reading.found.append(Event("outcome", "final_written_warning", at, at + 1, verbal=True))


def _read_performance(reading: Reading) -> None:
    """Read 'the force agreed to address the officer's performance', where no other measure is said to do so."""
    by_other_means = any(event.value in LOW_OUTCOMES for event in reading.found)
    for first, last, _, _ in reading.of("own_performance"):
        before, after = reading.before(first, 9), reading.low[last : last + 11]
        addressed = not _ADDRESSING.isdisjoint(before) or {"deal", "with"}.issubset(before)
        to_be = "be" in after and not _ADDRESSED.isdisjoint(after)
        wanting = next((last + at for at, word in enumerate(after) if word in _WANTING), 0)
        owned = any(
            mention.kind in ("police", "pronoun")
            and (first - mention.last in (0, 1) or mention.first - last in (1, 2))
            and mention.choice != "bare"
            for mention in reading.mentions
        )
        if not owned or negated(reading, first) or possible(reading, first):
            continue
        event = Event("outcome", "performance_procedures", first, last, "performance", decider=decider(reading, first))
        event.implied = event.needs_people = True
        if event.decider == "force" and (addressed or to_be) and not by_other_means:
            reading.found.append(event)
        elif wanting and not _BETTERING.isdisjoint(after):
            event.first, event.last = wanting, wanting + 1
            reading.found.append(_performance_in_question(event))


def _outcome(reading: Reading, tag: Tag) -> Event:
    """Return an outcome as it is named, with the level it was given for."""
    first, last, _, value = tag
    event = Event("outcome", value, first, last, decider=decider(reading, first))
    event.verbal = not _RECEIVING.isdisjoint(reading.before(first, 5))
    level = reading.near("level", last, last + 10)
    if level:
        between = reading.low[last : level[0]]
        if between[:1] != ["and"] and not {"for", "after", "over"}.isdisjoint(between):
            event.bear(level)
    return event


def _holds(reading: Reading, event: Event) -> bool:
    """Say whether an outcome is said of people, and give it the value and polarity that the words around it ask for."""
    first, value = event.first, event.value
    if reading.low[max(0, first - 4) : first] in _EXPLAINED:
        return False  # "reflective practice, a form of training"
    if value == "dismissed":
        return read_dismissal(reading, event, _would_have_been(reading, first))
    if value == "no_further_action":
        return _is_no_action(reading, event)
    if value == "would_have_faced_proceedings":
        return not any(event.last <= tag[0] < event.last + 7 for tag in reading.of("outcome"))
    if value == "not_dismissed":
        return _JOB_IN_DOUBT.isdisjoint(reading.before(first, 5))
    if value == "barred_list":
        if not _TAKEN_OFF.isdisjoint(reading.before(first, 3)):
            return False  # "her name will be taken off the barred list"
        so_that_he_can_be = ["so", "that"] in (reading.before(first, 8)[at : at + 2] for at in range(7))
        return (so_that_he_can_be or not possible(reading, first)) and not negated(reading, first, 5)
    if value == "reinstated":
        granted = "can" in reading.before(first, 2) and not _RULING.isdisjoint(reading.before(first, 6))
        # "was told that she can have her job back"
        return (granted or not possible(reading, first)) and _JOB_IN_DOUBT.isdisjoint(reading.before(first, 8))
    return _is_sanction(reading, event)


def _performance_in_question(event: Event) -> Event:
    """Keep of 'three officers should be considered for performance procedures' whose performance is in question."""
    return Event("alleged", "performance", event.first, event.last, "performance", decider=event.decider)


def _would_have_been(reading: Reading, first: int) -> bool:
    faced = any(first - 8 <= tag[0] < first and tag[3].startswith("would_have") for tag in reading.of("outcome"))
    if faced:
        return True  # "would have faced a written warning"
    conditional = reading.near("had_served", first + 1, first + 5)
    if conditional is not None and reading.low[conditional[0]] == "had":
        return True  # "Outcome: dismissal, had she still been serving"
    dismissal_would_have_followed = reading.near("would_have", first + 1, first + 6)
    return reading.just_before("would_have", first, 7) is not None or (
        dismissal_would_have_followed is not None and not _FOLLOWED.isdisjoint(reading.low[first + 2 : first + 7])
    )


def _is_no_action(reading: Reading, event: Event) -> bool:
    """Say whether 'no further action' is a decision on officers, not advice to a force or the fate of a suspect."""
    first, last, low = event.first, event.last, reading.low
    if possible(reading, first) and "could" not in low[max(0, first - 6) : last + 6]:
        return False
    if reading.before(first, 2) == ["for", "taking"]:
        return False  # "one had a case to answer for taking no further action on a report"
    omitted = low[first - 1] in _TOOK and low[first:last] == ["no", "action"] and low[last : last + 1] != ["against"]
    if omitted and _stands_behind_police(reading, first):
        return False  # "the sergeant saw the messages and took no action"
    settled = event.decider in ("panel", "prosecutor") or reading.before(first, 2) in _SETTLED
    if low[last : last + 2] == ["short", "of"] or (low[last : last + 2] == ["should", "be"] and not settled):
        return False
    return not ("against" in low[last : last + 3] and "man" in low[last : last + 6])


def _stands_behind_police(reading: Reading, first: int) -> bool:
    """Say whether the last phrase before a token is of officers and not of a body: it is they who did nothing."""
    before = [mention for mention in reading.mentions if mention.last <= first]
    they = bool(before) and reading.low[before[-1].first] == "they"
    return bool(before) and before[-1].kind in ("police", "pronoun") and not they


def _is_sanction(reading: Reading, event: Event) -> bool:
    """Say whether a warning, a demotion, a fine or advice is given; one that would have been is some other outcome."""
    first, value = event.first, event.value
    if value == "other" and is_other_warning(reading, event):
        return False
    if reading.low[event.last - 1] == "of" and value == "reduction_in_pay":
        return _is_pay_of_somebody(reading, event)
    if _would_have_been(reading, first) and (value not in LOW_OUTCOMES or reading.has("had_served")):
        event.value = "other"
        return True
    if is_given_up(reading, first):
        event.value = "no_further_action"
        return True
    if negated(reading, first, 5) or generic(reading, first) or is_refused(reading, first):
        return False
    if value in LOW_OUTCOMES:
        return not is_only_thought_of(reading, first) and is_given(reading, event)
    if possible(reading, first) and "receive" not in reading.before(first, 6):
        return False
    return not (value == "other" and is_court_fine(reading, event))


def _is_pay_of_somebody(reading: Reading, event: Event) -> bool:
    """Say whether 'the pay of one was reduced'; the event then is what follows the person."""
    whose = next((mention for mention in reading.mentions if 0 <= mention.first - event.last <= 1), None)
    if (
        whose is None
        or not is_passive(reading, whose.last + 1)
        or _CUT.isdisjoint(reading.low[whose.last : whose.last + 3])
    ):
        return False
    event.first, event.last = whose.last, whose.last + 2
    return True


def _imply(reading: Reading, event: Event) -> None:
    """Note what the words of an outcome imply: an appeal won, a matter of performance, a job that was at stake."""
    phrase = reading.low[event.first : event.last]
    if event.value == "no_further_action" and event.decider == "prosecutor":
        event.kind, event.value = "criminal", "no_charge"
    elif event.value == "would_have_faced_proceedings" and phrase[-1] == "answer" and "case" in phrase:
        case = Event("case_to_answer", "yes", event.first, event.last, decider=event.decider, verbal=True)
        reading.found.append(case)  # "had she stayed, she would have had a case to answer"
    elif event.value == "not_dismissed":
        event.implied = not _JOB_KEPT.isdisjoint(phrase)
    elif event.value == "reinstated" and not {"appeal", "tribunal"}.isdisjoint(reading.low):
        overturned = Event("finding", "overturned", event.first, event.last, decider="panel", verbal=True)
        reading.found.append(overturned)
    elif event.value == "management_action" and _is_sanction_of_panel(reading, event):
        proven = Event("finding", "proven", event.first, event.last, decider="panel", implied=True)
        reading.found.append(proven)  # only what is proven is sanctioned
    elif event.value == "performance_procedures":
        of_performance = any(tag[3] == "performance" for tag in reading.of("level"))
        event.implied = "as" in phrase  # "dealt with as performance": the measure may be told beside it
        if of_performance or {"plan", "plans"}.isdisjoint(phrase):
            event.level = "performance"


def _is_sanction_of_panel(reading: Reading, event: Event) -> bool:
    return event.decider == "panel" and "sanction" in reading.before(event.first, 8)


def _read_either(reading: Reading) -> None:
    """Read 'six were dismissed, or would have been' as a finding: which of them were is not said."""
    dismissed = [event for event in reading.found if event.kind == "outcome" and event.value == "dismissed"]
    for event in dismissed:
        event.kind, event.value, event.decider, event.implied = "finding", "proven", "panel", True


def _read_left_out(reading: Reading) -> None:
    """Read 'one was dismissed and one would have been': the verb is left out."""
    low = reading.low
    if either_fate(reading):
        _read_either(reading)
        return
    for first, last, _, _ in reading.of("would_have"):
        ends = low[last : last + 1] == ["been"] and (last + 1 >= len(low) or low[last + 1] in _VERB_LEFT_OUT)
        if ends and any(
            event.kind == "outcome" and event.value == "dismissed" and event.first < first for event in reading.found
        ):
            left_out = Event("outcome", "would_have_been_dismissed", first, last + 1, verbal=True)
            reading.found.append(left_out)
