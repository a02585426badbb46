"""Read the meetings, hearings and appeals of a sentence, and whether they were held, are to come or were cancelled."""

from __future__ import annotations

from analysis.extract.happenings.deciders import decider, in_courtroom, is_other_forum, speaks_of_crime
from analysis.extract.happenings.event import Event, Reading, Setting, Tag
from analysis.extract.happenings.polarity import evidence_lacks, generic, negated, possible
from analysis.extract.happenings.progress import is_left_before, pairs, progress_of, somebody_left, stayed_away
from analysis.extract.happenings.tags import context

_ONLY_CONSIDERED = context("only_considered")
_SETTLED_TO_COME = context("settled_to_come")
_WARNINGS = ("written_warning", "final_written_warning")
_NOW_AND_ALWAYS = frozenset(("take", "are", "remain", "can", "should", "usually", "often", "needs", "need"))
# what is told of a finding is told by the force as often as by the panel
_SAYING_WHAT_WAS_FOUND = ("panel", "force", "")
_AND_A = (["and", "a"], ["with", "a"], [",", "a"])
_NEEDED = frozenset(("required", "needed", "necessary", "appropriate", "warranted"))
# "dealt with by reflective practice and not by a misconduct meeting"
_NOT_AT_ONE = (["not", "by"], ["not", "at"], ["not", "through"])
_INSTEAD = (["rather", "than"], ["instead", "of"], ["opposed", "to"])
# "did not face proceedings" is the end of what somebody had only recommended
_FACING = frozenset(("face", "faces", "faced"))
_IF_ANY = [",", "should", "there"]
_SOMEBODYS = (["his"], ["her"], ["their"])
# "a neighbour reported hearing a man shout", "upon hearing of it": what stands before and after somebody's ears
_HEARS = frozenset(("reported", "remembered", "recalled", "denied", "described", "mentioned", "after", "before")) | {
    *("on", "upon", "by", "from", "of", "without", "despite"),
}
_HEARD = frozenset(("a", "an", "the", "him", "her", "them", "his", "their", "that", "this", "what", "how")) | {
    "of",
    "from",
}
# a bare "hearing" goes on with these kinds when the text has named one
_CARRIED_ON = ("accelerated_hearing", "disciplinary_hearing")


def read_proceedings(reading: Reading, setting: Setting) -> None:
    """Read every proceeding of a sentence, and note the kind of the last one in the setting."""
    for tag in reading.of("proceeding"):
        _read_named(reading, tag, setting)
    if not reading.has("proceeding") and not in_courtroom(reading):
        for tag in reading.of("short_hearing"):
            _read_bare(reading, tag, setting)
    if not reading.has("proceeding", "short_hearing"):
        for tag in reading.of("short_meeting"):
            _read_bare_meeting(reading, tag)
    else:
        _read_meeting_beside(reading)
    for first, last, _, _ in reading.of("no_proceeding"):
        who, implied = decider(reading, first), _FACING.isdisjoint(reading.low[first : first + 2])
        reading.found.append(Event("proceeding", "none", first, last, "", "unknown", who, implied=implied))
    for first, last, _, _ in reading.of("proceedings_unspecified"):
        only_possible = possible(reading, first) and _only_considered(reading, first)
        if not (negated(reading, first, 5) or only_possible):
            state, who = progress_of(reading, first, last), decider(reading, first)
            reading.found.append(Event("proceeding", "unknown", first, last, "", state, who, implied=True))


def _read_named(reading: Reading, tag: Tag, setting: Setting) -> None:
    """Read a proceeding whose kind is named."""
    first, last, _, value = tag
    passed_over = _is_passed_over(reading, first)
    denied = _is_denied(reading, first, last)
    if (
        denied
        and not {"face", "attend"}.isdisjoint(reading.before(first, 4))
        and somebody_left(reading, len(reading.low))
    ):
        reading.found.append(Event("proceeding", value, first, last, _level_in_name(reading, first), "cancelled"))
        return  # "he will not face a misconduct hearing because he resigned"
    if passed_over or denied or _is_yardstick(reading, first, last):
        if (passed_over or reading.before(first, 3)[:2] in _NOT_AT_ONE) and reading.just_before("outcome", first, 12):
            reading.found.append(Event("proceeding", "none", first, last, "", "unknown", implied=not passed_over))
        return
    if reading.just_before("evidence_lacking", first, 9):
        return  # "insufficient evidence for them to hold a misconduct hearing"
    level = _level_in_name(reading, first)
    if is_left_before(reading, first, last):
        reading.found.append(Event("proceeding", value, first, last, level, "cancelled"))
        return
    if reading.before(first, 1) == ["chair"] or reading.low[last : last + 3] == _IF_ANY:
        return  # "lawyers would chair misconduct hearings"; "at a misconduct hearing, should there be one"
    only_possible = possible(reading, first) and _only_considered(reading, first)
    if generic(reading, first) or only_possible:
        return
    state = progress_of(reading, first, last)
    event = Event("proceeding", value, first, last, level, state, decider(reading, first))
    event.implied = reading.low[last - 1] == "panel"
    reading.found.append(event)
    setting.proceeding = value


def _read_bare(reading: Reading, tag: Tag, setting: Setting) -> None:
    """Read 'the hearing' as the kind of proceeding that the text has spoken of."""
    first, last, _, _ = tag
    of_a_panel = any(who == "panel" for _, who in reading.deciders)
    if reading.before(first, 1) in (["'s"], ["'"]) and "in" in reading.before(first, 5):
        return  # "remarks made in the woman's hearing"
    if not of_a_panel and reading.low[last - 1] == "hearing" and _is_perceiving(reading, first, last):
        return  # "a caller reported hearing a man shout"
    if is_other_forum(reading, first) or (speaks_of_crime(reading) and not of_a_panel) or _is_needless(reading, last):
        return
    if possible(reading, first) and _only_considered(reading, first):
        return  # "the right to a fair hearing"
    if "can" in reading.before(first, 6):
        return  # "officers can still be taken to a hearing once they have gone"
    follows = reading.low[last : last + 1] if reading.before(first, 1) != ["a"] else []
    if not _NOW_AND_ALWAYS.isdisjoint(follows) or (follows == ["last"] and reading.low[first] == "hearings"):
        return  # "hearings take too long"
    state = progress_of(reading, first, last)
    nobody_faces_it = not {"face", "attend"}.isdisjoint(reading.before(first, 3)) and state == "scheduled"
    if reading.before(first, 1) == ["a"] and negated(reading, first, 5) and (state != "scheduled" or nobody_faces_it):
        if not somebody_left(reading, len(reading.low)):
            return  # "neither went to a hearing"
        state = "cancelled"  # "she retired and never faced a hearing"
    another = state == "scheduled" and reading.before(first, 1) == ["a"]
    carried = setting.proceeding in _CARRIED_ON and not another
    value = setting.proceeding if carried else "misconduct_hearing"
    # "directed it to hold a public hearing" names one of its own, and so no other name for a meeting told of before
    of_its_own = state == "scheduled" and ["hold", "a"] in pairs(reading.before(first, 4))
    reading.found.append(Event("proceeding", value, first, last, "", state, "panel", implied=not of_its_own))


def _read_bare_meeting(reading: Reading, tag: Tag) -> None:
    """Read 'given written warnings for misconduct at meetings held in private' as misconduct meetings."""
    first, last, _, _ = tag
    if _is_meeting_never_held(reading, first, last):
        reading.found.append(Event("proceeding", "misconduct_meeting", first, last, "", "cancelled", implied=True))
        return
    at_one = not {"at", "following", "after", "attended"}.isdisjoint(reading.before(first, 3))
    at_one |= first <= 2 and reading.near("found", last, last + 1) is not None  # "The same meeting found …"
    went = reading.before(first, 2) == ["went", "to"] and reading.has("level")
    decided = went or any(tag[3] in _WARNINGS for tag in reading.of("outcome"))
    decided |= any(event.kind == "finding" and event.decider in _SAYING_WHAT_WAS_FOUND for event in reading.found)
    if (at_one or went) and decided and not is_other_forum(reading, first):
        reading.found.append(Event("proceeding", "misconduct_meeting", first, last, "", "held", "panel", implied=True))


def _read_meeting_beside(reading: Reading) -> None:
    """Read 'a hearing should be held for the sergeant and a meeting for the constable' as one of each."""
    hearing = next((event for event in reading.found if event.value == "misconduct_hearing"), None)
    for first, last, _, _ in reading.of("short_meeting") if hearing is not None else ():
        if hearing and reading.before(first, 2) in _AND_A and reading.low[last : last + 1] == ["for"]:
            state = hearing.polarity
            reading.found.append(
                Event("proceeding", "misconduct_meeting", first, last, "", state, "panel", implied=True)
            )


def _is_meeting_never_held(reading: Reading, first: int, last: int) -> bool:
    """Say whether somebody left 'before the meeting' or 'the meeting arranged for her did not go ahead'."""
    before, after = reading.before(first, 2), reading.low[last : last + 2]
    could = after[:1] == ["could"] or after in (["was", "held"], ["took", "place"])
    his = before[-1:] in _SOMEBODYS and "before" in reading.before(first, 7)  # "before the date of her meeting"
    if his or before in (["before", "the"], ["before", "this"]) or (before == ["before", "a"] and could):
        return reading.near("leaving", 0, first) is not None
    called_off = reading.near("cancelled", last, last + 8) is not None
    return called_off and somebody_left(reading, first) and not is_other_forum(reading, first)


def _is_passed_over(reading: Reading, first: int) -> bool:
    """Say whether something else was chosen: 'a driving course, as opposed to attending a misconduct meeting'."""
    before = reading.before(first, 5)
    return any(before[k : k + 2] in _INSTEAD for k in range(len(before) - 1))


def _is_denied(reading: Reading, first: int, last: int) -> bool:
    """Say whether there was to be no proceeding at all; 'not until a hearing' and a cancelled hearing are none such."""
    if _is_needless(reading, last):
        return True
    if evidence_lacks(reading, first) and not reading.has("case_to_answer"):
        return True  # "insufficient evidence to hold a hearing"
    if not negated(reading, first, 5) or "until" in reading.before(first, 6) or stayed_away(reading, first):
        return False
    return not reading.near("cancelled", first - 8, last + 8)


def _is_needless(reading: Reading, last: int) -> bool:
    """Say whether a proceeding 'was not required' or 'would not be necessary'."""
    after = reading.low[last : last + 4]
    return "not" in after[1:3] and not _NEEDED.isdisjoint(after)


def _is_yardstick(reading: Reading, first: int, last: int) -> bool:
    """Say whether the hearing is the imagined one of the investigator's test."""
    return reading.before(first, 1) == ["reasonable"] or reading.near("test", first - 2, last) is not None


def _is_perceiving(reading: Reading, first: int, last: int) -> bool:
    """Say whether 'hearing' is what somebody's ears do: a verb or a preposition before it, what was heard after it."""
    opened = reading.before(first, 1)[-1:]
    return not _HEARS.isdisjoint(opened) and not _HEARD.isdisjoint(reading.low[last : last + 1])


def _level_in_name(reading: Reading, first: int) -> str:
    """Return the level that the name of a proceeding gives away."""
    low = reading.low
    if low[first] != "gross":
        return ""
    return "gross_incompetence" if low[first + 1] == "incompetence" else "gross_misconduct"


def _only_considered(reading: Reading, first: int) -> bool:
    """Say whether a proceeding is only something that may come: 'could face a hearing', 'may appeal to a tribunal'."""
    before = reading.before(first, 6)
    if "should" in before:
        return False
    for word in ("when", "at", "if", "before", "after"):
        if word in before:
            before = before[before.index(word) :]
    return not _ONLY_CONSIDERED.isdisjoint(before) and _SETTLED_TO_COME.isdisjoint(before)
