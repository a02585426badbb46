"""Read who is put under scrutiny: notices, cautions, investigations and indications of misconduct."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.polarity import TURNS, negated
from analysis.extract.happenings.tags import context, level_named
from analysis.extract.settling.values import LEFT_SERVICE

_OWN_ACTS = context("own_acts")
_LISTS = context("lists_of_cases")
_SAYING = frozenset(("said", "confirmed", "added"))
_STILL_GOING_ON = context("still_going_on")
_WRONG = (
    "behav",
    "crim",
    "offen",
    "misconduct",
    "gross",
    "breach",
    "wrong",
    "perform",
    "conduct",
    "corrupt",
    "disciplin",
)
_WAS = frozenset(("was", "were"))
_DOUBTED = frozenset(("questioned", "scrutinised", "us", "question"))
_ABOUT = frozenset(("about", "regarding", "concerning"))
_GOING_ON = frozenset(("is", "are", "remains", "remain"))
_NO_SCRUTINY = (["without"], ["released"])
_SHOWING = frozenset(("suggest", "indicate", "show", "believe", "think", "suggested", "indicated"))
_NEW_TURNS = TURNS | {"and", ";"}
# "is accused of" and "are alleged to have" last beyond any investigation, up to the hearing
_ACCUSING = frozenset(("accused", "alleged", "allegation", "allegations", "dock"))
_WITNESSES = frozenset(("witness", "witnesses"))
SCRUTINY = ("notice", "caution", "investigated", "indication", "criminal_investigation", "covering", "also_there")
"""Names of the tags that scrutiny is read from, in the order in which they are read."""


def read_scrutiny(reading: Reading) -> None:
    """Read every word that puts people under scrutiny; an indication that is denied is a case denied."""
    for name in SCRUTINY:
        for tag in reading.of(name):
            first, last, _, _ = tag
            if name == "covering" and _LISTS.isdisjoint(reading.before(first, 6)):
                continue  # only a list of cases "covers" people
            if name == "also_there" and not _are_more_officers(reading):
                continue
            if reading.before(first, 1) in _NO_SCRUTINY:
                continue  # "dismissed without notice"; a suspect "released under investigation"
            if reading.low[last - 1] == "of" and name == "indication" and not _is_of_wrong(reading, last):
                continue  # "searched for an indication of where he was"
            if name == "indication" and _is_no_indication(reading, first):
                if not _WITNESSES.isdisjoint(reading.low[:first]) or _are_witnesses(reading, last):
                    continue  # "treated as witnesses, for there was no indication that …"
                denied = Event("case_to_answer", "no", first, last, decider="oversight", implied=True)
                reading.found.append(denied)
            elif name == "indication" or not negated(reading, first, 4):
                _read_scrutiny(reading, tag)


def _are_witnesses(reading: Reading, last: int) -> bool:
    after = reading.low[last:]
    return any(pair[0] == "as" and pair[1] in _WITNESSES for pair in pairwise(after))


def _is_of_wrong(reading: Reading, last: int) -> bool:
    """Say whether 'indications of' goes on with crime or misconduct."""
    return any(word.startswith(_WRONG) for word in reading.low[last : last + 5])


def _is_no_indication(reading: Reading, first: int) -> bool:
    for at, _, _, _ in reading.of("indication"):
        if at < first and reading.before(at, 1) == ["no"] and TURNS.isdisjoint(reading.low[at:first]):
            return True
    denied = (event for event in reading.found if event.kind == "case_to_answer" and event.value == "no")
    if any(
        event.implied and event.first < first and TURNS.isdisjoint(reading.low[event.last : first]) for event in denied
    ):
        return True  # "no officer had behaved in a manner that calls for it"
    if _is_without_evidence(reading, first):
        return True
    if (
        reading.before(first, 1) == ["no"]
        or reading.before(first, 2) == ["or", "any"]
        or reading.just_before("evidence_lacking", first, 3)
    ):
        return True
    return negated(reading, first)


def _is_without_evidence(reading: Reading, first: int) -> bool:
    """Say whether it is what there is 'no evidence to suggest', however long the phrase for whom it would be of."""
    if reading.low[first].startswith("indication"):
        return False
    for _, last, _, _ in reading.of("evidence_lacking"):
        opens = reading.low[last] == "that" or reading.low[last - 1] in _SHOWING or reading.low[last + 1] in _SHOWING
        opens |= reading.near("test", last, first) is not None
        if last < first and opens and _NEW_TURNS.isdisjoint(reading.low[last:first]):
            return True
    return False


def _read_scrutiny(reading: Reading, tag: Tag) -> None:
    """Read one word of scrutiny; an investigation that still goes on is a proceeding, too."""
    first, last, name, _ = tag
    words = reading.low[first:last]
    if words[0] in _WAS and words[-1] in _DOUBTED and _OWN_ACTS.isdisjoint(reading.before(first, 9)):
        return  # it is the conduct of officers that "was questioned", or they are witnesses
    of_own_acts = words[0] == "interviewed" or words[-2:] == ["and", "actions"]
    complained = name == "investigated" and not of_own_acts
    complained = complained and (words[-1] == "that" or not _ABOUT.isdisjoint(words))
    value = "complained" if complained else "dealt_with" if words[-2:] == ["dealt", "with"] else name
    event = Event("scrutiny", value, first, last, decider="oversight", needs_people=True)
    event.level = level_named(reading.low[first:last])
    level = reading.near("level", last, last + 8)
    if not event.level and level and name in ("notice", "investigated"):
        event.level = level[3]
    event.forward = complained or name == "covering" or (name == "investigated" and _names_people_next(reading, last))
    reading.found.append(event)
    also = reading.before(first, 1) == ["also"]
    going_on = (
        words[0] in _GOING_ON
        or not _STILL_GOING_ON.isdisjoint(reading.before(first - also, 1))
        or _is_said_to_go_on(reading, first)
    )
    if (
        going_on
        and not complained
        and _ACCUSING.isdisjoint(words)
        and name in ("investigated", "criminal_investigation")
    ):
        running = Event("proceeding", "investigation", first, last, "", "unknown", "oversight", needs_people=True)
        reading.found.append(running)


def _names_people_next(reading: Reading, last: int) -> bool:
    """Say whether the people follow: 'allegations against', 'reviewed the conduct of'."""
    low = reading.low
    return low[last - 1] in ("into", "against") or (low[last - 1] == "of" and low[last - 2] in _OWN_ACTS)


def _is_said_to_go_on(reading: Reading, first: int) -> bool:
    """Say whether the past is that of reported speech: 'the force said that two officers were under investigation'."""
    said = reading.low[:first]
    return reading.before(first, 1) in (["were"], ["was"]) and "that" in said and not _SAYING.isdisjoint(said)


def _are_more_officers(reading: Reading) -> bool:
    """Say whether officers of no number open the sentence: 'Former officers are also among those who …'."""
    more = reading.mentions[0] if reading.mentions and "also" in reading.low[:8] else None
    if more is None or more.first or more.kind != "police" or not more.plural or more.number is not None:
        return False
    return more.choice == "another" or more.service in LEFT_SERVICE
