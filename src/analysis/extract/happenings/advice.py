"""Tell advice, learning and training that people are given from what is said of a force or of nobody in particular."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import clause_start
from analysis.extract.happenings.tags import context
from analysis.extract.happenings.training import is_training_of_old
from analysis.extract.phrases.mention import Mention

LOW_OUTCOMES = frozenset(("management_action", "reflective_practice", "performance_procedures", "training"))
# How many words may stand between an outcome and one that is given with it.
_BESIDE_WITHIN = 12
_BESIDE = frozenset(("with", "plus", "along"))
_GIVING = context("giving_of_advice")
_HANDED_OVER = context("advice_handed_over")
_PURPOSE = context("advice_purpose")
_OF_OLD = context("advice_of_old")
_HANDLED = context("handled_as_performance")
_FOR_ORGANISATION = context("for_the_organisation")
_LACKING = context("training_lacking")
_FOR_EVERYBODY = (["for", "all"], ["to", "all"], ["to", "their"], ["to", "its"], ["across", "the"])
_BIDDEN = context("bidden_to_learn")
_MORE = frozenset(("further", "additional"))
_HAVING = frozenset(("have", "had", "having"))
# "has attended a national training course": whoever went there is meant, not the organisation
_TAKEN_PART = frozenset(("attended", "attend", "undertook", "undertaken", "completed", "complete"))
_RECEIVED = frozenset(("received", "undertaken", "completed"))
_GETTING = frozenset(("receive", "received", "given", "be", "offer", "offered"))
_ASKING = (["required"], ["requires"], ["includes"], ["included"])
_ONLY_IN_MIND = frozenset(("considered", "consideration", "view", "warrant", "warranting", "meriting"))
_PROCEDURES = frozenset(("rprp", "upp", "procedure", "procedures"))
_DONE_WITH = context("done_with_somebody")
_WITH_WHOM = frozenset(("with", "to", "by", "for"))
_CONCERNING = (["in", "respect", "of"], ["in", "relation", "to"], ["with", "regard", "to"])
_FITTING = frozenset(("appropriate", "fitting", "suitable", "proportionate"))
_BIDDING = frozenset(("recommended", "suggested", "proposed", "asked", "encouraged", "invited", "told", "required"))
_WILL = frozenset(("should", "will", "would", "can", "could"))
_PLANNED = frozenset(("drawn", "devised", "created", "developed", "prepared", "implemented", "agreed", "put"))
# "was reminded of", "will remind", "addressed with"
_TOLD_TO = frozenset(("of", "about", "to", "that", "remind", "with"))
_THEM = (["him"], ["her"], ["them"])
_SOMEBODYS = (["his"], ["her"], ["their"])
_MANAGERS = frozenset(("manager", "managers", "supervisor", "supervisors"))
_TALK = ("conversation", "discussion")
_TO_LEARN = frozenset(("learning", "learn", "reflect", "reflection"))
_WAS_REQUIRED = (["was", "required"], ["were", "required"], ["is", "required"])
_NEED = (["need"], ["needs"], ["needed"])
_ON_A = {"plan": ("is", "was", "are", "were", "be", "been"), "course": ("went", "sent", "go", "been")}
_CONTENTS = context("contents_of_a_measure")
# How many words may stand between a measure and what it consists of.
_WITHIN_MEASURE = 12
# "This will include a directed reflection": how far on the measure itself, and no detail of it, stands.
_OPENING_WORDS = 7


def is_given(reading: Reading, event: Event) -> bool:
    """Say whether advice, learning or training goes to people; note in the event that it needs some."""
    if event.value == "management_action":
        return _is_advice_given(reading, event)
    event.needs_people = True
    first, last, low = event.first, event.last, reading.low
    before = reading.before(first, 8)
    if low[last - 1] == "for":  # "learning for both officers", of which there may be a mere opportunity
        return before[-1:] != ["for"] and any(
            mention.first == last and mention.choice != "bare" for mention in reading.police
        )
    if low[last - 1] in ("suitable", "appropriate"):
        event.needs_people = False
        return True
    if low[last - 1] == "plan" and low[last : last + 1] in _ASKING:
        return True  # "the plan required the officer to …"
    reviewed = low[first] == "review" and not {"will", "would"}.isdisjoint(reading.before(first, 3))
    if low[first] == "review" and not reviewed:
        return False  # "management action to review their performance"
    if reviewed or low[first] in _HANDLED or low[first] in _BIDDEN or low[last - 1] == "notice":
        return True
    at = first - 1 if before[-1:] == ["to"] else first
    bidden = any(mention.kind in ("police", "pronoun") and mention.last == at for mention in reading.mentions)
    bidden |= low[at - 1 : at] in _THEM  # "asked him to reflect"
    bidden = bidden and not _BIDDING.isdisjoint(before)  # "we recommended the officer reflect on …"
    if low[first] == "reflect" and (bidden or not _WILL.isdisjoint(before[-2:])):
        return True  # "the officer should also reflect on …"
    if (
        low[first] == "debriefed"
        or (low[first] == "debrief" and not _WILL.isdisjoint(before[-1:]))
        or (low[last - 1] in ("plan", "plans") and not _PLANNED.isdisjoint(low[last : last + 5]))
    ):
        return True  # "an improvement plan will be drawn up"
    if low[last - 1] == "plan" and not _ONLY_IN_MIND.isdisjoint(before[-6:]):
        return False  # "the sergeant considered an action plan", "with a view to an action plan"
    if low[last : last + 2] in _WAS_REQUIRED and "dealt" in low[last:]:
        return True  # "learning was required and would be dealt with by those who supervise them"
    if low[last : last + 2] in _FOR_EVERYBODY or low[last : last + 1] in _NEED:
        return False
    if low[last - 1] == "learning" and low[first] in _GETTING:
        return True  # "would receive learning"
    if _is_part_of_measure(reading, event) or _is_on_a_plan(reading, event):
        return True
    if event.value == "training" and is_training_of_old(reading, event):
        return False
    if _is_for_certain_people(reading, event) or _is_beside_another(reading, event):
        return True
    if low[first] in ("area", "areas") or low[last - 1] in ("opportunity", "opportunities"):
        return False
    fitting = event.value != "training" and not _FITTING.isdisjoint(low[last : last + 4])
    if fitting or not {"deal", "dealt"}.isdisjoint(reading.before(first, 15)):
        return True
    if low[first] in _MORE and not _RECEIVED.isdisjoint(low[last : last + 8]) and not _FITTING.isdisjoint(low[last:]):
        event.needs_people = False
        return True  # "agreed that the further training the officer had received was appropriate"
    if not _HAVING.isdisjoint(before[-2:]) and low[first] != "training":
        return True  # "has had further training", "would have a debrief"
    of_it = before[before.index("but") :] if "but" in before else before  # "no case to answer but would receive …"
    lacking = low[first] == "training" and not _LACKING.isdisjoint(of_it)
    for_all = not _FOR_ORGANISATION.isdisjoint(before[-6:]) and _TAKEN_PART.isdisjoint(before)
    if lacking or for_all:
        return False
    provided = not {"provide", "provided"}.isdisjoint(before) and "with" in before
    if provided or not _GIVING.isdisjoint(before):
        return True
    return _is_formal(reading, event)


def _is_formal(reading: Reading, event: Event) -> bool:
    """Say whether a procedure of the regulations is named, which befalls somebody unless it is only considered."""
    phrase = reading.low[event.first : event.last]
    named = (phrase[0] == "reflective" and "practice" in phrase) or not _PROCEDURES.isdisjoint(phrase)
    if not named or not _ONLY_IN_MIND.isdisjoint(reading.low[max(0, event.first - 9) : event.last + 3]):
        return False
    event.needs_people = False
    return True


def _is_on_a_plan(reading: Reading, event: Event) -> bool:
    """Say whether somebody 'is on what the force calls a performance plan', 'went on a training course'."""
    before = reading.before(event.first, 7)
    on = before.index("on") if "on" in before else 0
    kind = reading.low[event.last - 1].rstrip("s")
    return on > 0 and before[on - 1] in _ON_A.get(kind, ())


def _is_for_certain_people(reading: Reading, event: Event) -> bool:
    """Say whether certain officers follow: 'areas of learning for the two officers', but not 'for officers'."""
    low, last = reading.low, event.last
    of_them = low[last : last + 3] in _CONCERNING or low[last + 1 : last + 4] in _CONCERNING
    with_them = of_them or low[last : last + 1] == ["for"] or not _DONE_WITH.isdisjoint(low[last : last + 5])
    return with_them and any(
        last < mention.first <= last + 6
        and (of_them or low[mention.first - 1] in _WITH_WHOM)
        and mention.kind == "police"
        and (mention.choice not in ("bare", "any", "all") or (mention.choice == "all" and mention.count))
        and reading.low[mention.first] != "those"
        for mention in reading.mentions
    )


def _is_certain(mention: Mention) -> bool:
    """Say whether a phrase is of certain officers, not of officers in general."""
    in_general = mention.choice in ("bare", "any") and mention.number is None
    return mention.kind == "pronoun" or (mention.kind == "police" and not in_general)


def _is_part_of_measure(reading: Reading, event: Event) -> bool:
    """Say whether learning is what a measure consists of: 'advice, including …', 'This is to include …'."""
    first, low = event.first, reading.low
    if low[0] in ("this", "it") and not _CONTENTS.isdisjoint(low[1:6]):
        event.needs_people = first > _OPENING_WORDS
        return True
    for other in reading.found:
        if other.kind == "outcome" and other.value in LOW_OUTCOMES and other.last <= first:
            between = low[other.last : first]
            return len(between) <= _WITHIN_MEASURE and not _CONTENTS.isdisjoint(between) and "." not in between
    return False


def _is_beside_another(reading: Reading, event: Event) -> bool:
    """Say whether 'management action, with further training' gives both: one more outcome follows in the clause."""
    start = clause_start(reading, event.first)
    for other in reading.found:
        if other.kind == "outcome" and other.polarity == "asserted" and start <= other.first < event.first:
            between = reading.low[other.last : event.first]
            return len(between) <= _BESIDE_WITHIN and not _BESIDE.isdisjoint(between)
    return False


def _is_word_given(reading: Reading, event: Event) -> bool:
    """Say whether certain officers are reminded of something or spoken to; that they may learn from it is learning."""
    event.needs_people = True
    low, last = reading.low, event.last
    if low[event.first] == "spoken" and not _TO_LEARN.isdisjoint(low[last:]):
        event.value = "reflective_practice"
    by_manager = low[event.first] != "addressed" or not _MANAGERS.isdisjoint(low[last:])
    beside_another = any(other.kind == "outcome" and other.value in LOW_OUTCOMES for other in reading.found)
    if low[event.first] == "addressed" or low[last - 1] == "remind":
        people = [mention for mention in reading.mentions if mention.first >= last][:1]
    else:
        people = [mention for mention in reading.mentions if mention.first < event.first][-1:]
    certain = any(_is_certain(mention) for mention in people)
    return certain and by_manager and not beside_another and low[last : last + 1] not in _SOMEBODYS


def _is_talk_given(reading: Reading, event: Event) -> bool:
    """Say whether somebody 'would have a conversation with their manager'; one to learn from is reflection."""
    if any(tag[0] < event.first and tag[3] in LOW_OUTCOMES for tag in reading.of("outcome")):
        return False  # the conversation is how the other measure is taken
    if not _TO_LEARN.isdisjoint(reading.low[event.last :]):
        event.value = "reflective_practice"
    return not _HAVING.isdisjoint(reading.before(event.first, 3))


def _is_advice_given(reading: Reading, event: Event) -> bool:
    """Say whether management action or advice is given now, not at an earlier time."""
    first, last, low = event.first, event.last, reading.low
    if low[first] == "and":
        return any(other.last == first and other.value in LOW_OUTCOMES for other in reading.found)
    if low[first] in _HANDED_OVER:  # "she had given advice on welfare"
        return low[first] != "given" or _HAVING.isdisjoint(reading.before(first, 1))
    if low[last - 1] in _TOLD_TO or low[first] == "spoken":
        return _is_word_given(reading, event)
    if low[last : last + 2] in (["was", "not"], ["is", "not"]):
        return False  # "management action was not required"
    before = reading.before(first, 8)
    if low[first].startswith(_TALK):
        return _is_talk_given(reading, event)
    if low[first:last] == ["management", "action"] or len(low) < 8 or not _GIVING.isdisjoint(before):
        return _OF_OLD.isdisjoint(before)
    if low[first] == "verbal" and not _HAVING.isdisjoint(before[-2:]):
        return True  # "has had a verbal warning"
    return not _PURPOSE.isdisjoint(low[last : last + 6])
