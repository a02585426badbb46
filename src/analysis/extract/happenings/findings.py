"""Read what was found: allegations proven or not, misconduct committed or admitted, people cleared, breaches."""

from __future__ import annotations

from analysis.extract.happenings.deciders import INVESTIGATORS, cleared_by_watchdog, decider
from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.levels import ALLEGING_OR_ALLEGATIONS, INDICATED_WITHIN, NOUNS_OF_CASES, level_event
from analysis.extract.happenings.polarity import evidence_lacks, is_passive, negated, possible
from analysis.extract.happenings.tags import case_nouns, context, level_named
from analysis.extract.lexicon import reading_words

_CHARGES = context("charges")
_HEADINGS = context("headings_of_a_decision")
_PANEL_DENIALS = context("panel_denials")
_AMBIGUOUS = context("ambiguous_findings")
_OF_A_CASE = frozenset(context("charges")) | {
    "proven", "proved", "misconduct", "breached", "breach", "breaches", "made", "standards", "committed", "dishonest",
}  # fmt: skip
_TURNED_OUT = ("proved", "proven")
_AS_THINGS_TURN_OUT = (["necessary"], ["unnecessary"], ["possible"], ["impossible"], ["difficult"], ["fatal"], ["to"])
# what a lawyer says of the case: "counsel submitted that none had been made out"
_PLEADING = frozenset(("submitted", "submits", "argued", "argues", "contended"))
_CONCLUSION = frozenset(("agreed", "concluded", "opinion", "view"))
_END = frozenset((".", ",", ";", '"', "”"))
# An entry of a list that gives name and finding is no longer than so many words and signs.
_LONGEST_ENTRY = 10
# "no finding can now be made": there is none, and nobody was cleared
_NOT_YET = (["will"], ["can"], ["could"], ["would"], ["has"])
_POINTING = (["that"], ["this"], ["which"], ["it"])


def read_findings(reading: Reading) -> None:
    """Read every finding of a sentence; what follows the investigator's test is no finding."""
    test = reading.of("test")
    end = test[0][0] if test else len(reading.low)
    _read_levels(reading)
    for tag in (*reading.of("proven"), *reading.of("not_proven")):
        if tag[0] < end and not _is_told(reading, tag):
            _read_proven(reading, tag)
    for tag in (*reading.of("committed"), *reading.of("admitted")):
        if tag[0] < end:
            _read_committed(reading, tag)
    for tag in reading.of("cleared"):
        _read_cleared(reading, tag)
    for tag in reading.of("breach"):
        if tag[0] < end:
            _read_breach(reading, tag)
    _read_left_out(reading)


def _read_levels(reading: Reading) -> None:
    """Read what is said of each level; the one in the name of a crime is none."""
    offences = reading.of("offence")
    for tag in reading.of("level"):
        if tag[0] in reading.used:
            continue
        if any(first <= tag[0] < last for first, last, _, _ in offences):
            reading.used.add(tag[0])
            continue
        event = level_event(reading, tag)
        if event:
            _find_in_turn(reading, event)
            reading.found.append(event)
            reading.used.add(tag[0])


def _find_in_turn(reading: Reading, event: Event) -> None:
    """Make the second level of 'committed gross misconduct and misconduct respectively' a finding like the first."""
    low, last = reading.low, reading.found[-1] if reading.found else None
    if event.kind != "alleged" or last is None or last.kind != "finding" or "respectively" not in low:
        return
    if low[last.last : event.first] == ["and"]:
        event.kind, event.value, event.decider = "finding", last.value, last.decider


def _is_told(reading: Reading, tag: Tag) -> bool:
    """Say whether a finding on a level has already told what a 'proven' near it says; 'and not proven' says more."""
    first, value = tag[0], "proven" if tag[2] == "proven" and not negated(reading, tag[0]) else "not_proven"
    return any(
        event.kind in ("finding", "case_to_answer")
        and event.first - 1 <= first <= event.last + 8
        and not (event.value == "proven" != value and "and" in reading.low[event.last : first + 1])
        for event in reading.found
        if event.level_at is not None and not event.implied
    )


def _read_proven(reading: Reading, tag: Tag) -> None:
    """Read 'proven' and 'not proven', said of a case; 'not proven' in court is a verdict of Scots law."""
    first, last, _, _ = tag
    if reading.low[last - 2 : last] == ["not", "proven"] and _in_court(reading, first):
        reading.found.append(Event("criminal", "acquitted", first, last, decider="court"))
    elif not _is_other_matter(reading, tag) and _is_on_a_case(reading, tag):
        proven = tag[2] == "proven" and not negated(reading, first)
        reading.found.append(Event("finding", "proven" if proven else "not_proven", first, last, decider="panel"))


def _in_court(reading: Reading, first: int) -> bool:
    if decider(reading, first) == "court" or (reading.trial and not reading.has("level", "proceeding")):
        return True
    return not reading.has("level") and not {"charge", "charges"}.isdisjoint(reading.before(first, 9))


def _is_other_matter(reading: Reading, tag: Tag) -> bool:
    """Say whether a complaint, an appeal, a submission or a recommendation is upheld, or all this is only possible."""
    first, last, _, _ = tag
    low = reading.low
    before = reading.before(first, 8)
    return bool(
        not {"whether", "if"}.isdisjoint(before)
        or (low[first] == "no" and not NOUNS_OF_CASES.isdisjoint(low[last : last + 1]))
        or (low[last - 1] == "finding" and low[last : last + 1] in _NOT_YET)
        or not {"complaint", "complaints"}.isdisjoint(low[:first])
        or "appeal" in low[max(0, first - 5) : last + 4]
        or "submission" in low[first : last + 4]
        or (not _PLEADING.isdisjoint(low[:first]) and "that" in low[:first] and "panel" not in before)
        or not {"learning", "recommendation", "prospect", "likelihood", "chance"}.isdisjoint(before)
        or ("not" in before and "all" in before)
        or before[-3:-2] == ["any"]  # "nothing here is a finding that any allegation is proven"
        or before[-4:-3] == ["any"]
        or reading.just_before("possible", first, 3)
        or (tag[2] == "proven" and not negated(reading, first) and reading.has("appeal_lost", "appeal_won"))
    )


def _is_on_a_case(reading: Reading, tag: Tag) -> bool:
    """Say whether 'proven' is said of a case or by a panel, as its spelling needs."""
    first, last, _, _ = tag
    low = reading.low
    who = decider(reading, first)
    noun = _case_noun(reading, first, last)
    if len(low) <= _LONGEST_ENTRY and low[first - 1 : first] in (["-"], [":"]):
        return True  # "PC Thorn - not proven."
    phrase = " ".join(low[first:last])
    if phrase in _TURNED_OUT and low[last : last + 1] in _AS_THINGS_TURN_OUT:
        return False  # "no second meeting proved necessary"
    if phrase == "established" and low[last : last + 1] in (["the"], ["a"], ["that"], ["who"], ["how"]):
        return False  # "established the names of the suspects"
    if phrase == "not satisfied" and _OF_A_CASE.isdisjoint(low[last : last + 12]):
        return False  # "it was not satisfied that the blows were necessary"
    if low[first] == "nothing":
        return who not in ("oversight", "court")
    if who in ("oversight", "court") and not (noun and is_passive(reading, first)):
        return False
    if phrase == "not found" and not noun:
        return False
    if who == "panel":
        return True
    if phrase in _PANEL_DENIALS:
        return False
    if not noun:
        return who != "force" and low[0] in _HEADINGS and low[1:2] == [":"] and phrase not in _AMBIGUOUS
    return phrase not in _AMBIGUOUS or noun in _CHARGES


def _case_noun(reading: Reading, first: int, last: int) -> str:
    """Return the word for a case before or after 'proven', also that of "the allegation against"; else nothing."""
    near = reading.low[max(0, first - 12) : first] + reading.low[last : last + 5]
    if "," in reading.low[max(0, first - 4) : first] and is_passive(reading, first):
        near += reading.low[:3]  # "the allegation against the other, who …, was found not proven"
    noun = next((word for word in near if word in case_nouns()), "")
    return noun or ("accusation" if _points_back(reading, first) else "")


def _points_back(reading: Reading, first: int) -> bool:
    """Say whether 'that was not proven' goes on from 'was accused of', or 'and not proven against' from a finding."""
    low = reading.low
    goes_on = low[first - 1] in ("and", "but") and any(event.kind == "finding" for event in reading.found)
    pointing = low[max(0, first - 2) : first - 1] in _POINTING and is_passive(reading, first)
    return goes_on or (pointing and not reading_words("accusing").isdisjoint(low[: first - 2]))


def _read_committed(reading: Reading, tag: Tag) -> None:
    """Read 'found to have committed misconduct' and 'admitted the allegations', unless a finding there tells it."""
    first, last, name, _ = tag
    indicated = reading.near("indication", max(0, first - INDICATED_WITHIN), first)
    if indicated or any(first <= offence[0] < last for offence in reading.of("offence")):
        return  # "admitted misconduct in public office"
    told = [event for event in reading.found if event.first <= last and first <= event.last]
    if any(event.kind == "finding" or (event.kind == "case_to_answer" and event.level) for event in told):
        return
    phrase = reading.low[first:last]
    who = decider(reading, first)
    if phrase[1:3] == ["to", "have"] and who != "panel" and phrase[3:] not in (["committed"], ["breached"]):
        return  # "he was found to have failed to tell his doctor"
    bare_guilty = name == "committed" and phrase[-1] == "guilty" and "misconduct" not in phrase
    if bare_guilty and who != "panel" and not reading.has("proceeding", "short_hearing"):
        return
    if who == "court" or not ALLEGING_OR_ALLEGATIONS.isdisjoint(reading.before(first, 5)):
        return
    value = "not_proven" if negated(reading, first) else "proven"
    level = level_named(phrase)
    event = Event("finding", value, first, last, level, decider=who or "panel", verbal=True)
    event.level_at = (first, last) if level else None
    reading.found.append(event)


_JURIES = frozenset(("jury", "jurors", "court", "magistrates", "judge"))


def _read_cleared(reading: Reading, tag: Tag) -> None:
    """Read 'cleared of misconduct'; without a level it may be a court that clears."""
    first, last, _, _ = tag
    level = reading.near("level", last, last + 4)
    if possible(reading, first):
        return
    if cleared_by_watchdog(reading, tag):
        reading.found.append(Event("case_to_answer", "no", first, last, decider="oversight", verbal=True))
        return
    by_a_jury = (
        not level and not _JURIES.isdisjoint(reading.low[last : last + 8]) and "by" in reading.low[last : last + 6]
    )
    if by_a_jury or (not level and reading.trial and not reading.near("criminal", last - 1, last + 4)):
        reading.found.append(Event("criminal", "acquitted", first, last, decider="court", verbal=True))
    if by_a_jury or (not level and (reading.trial or decider(reading, first) == "court")):
        return
    if level:
        reading.used.add(level[0])
    elif reading.near("criminal", last - 1, last + 4):
        return
    event = Event("finding", "not_proven", first, level[1] if level else last, decider="panel", verbal=True)
    reading.found.append(event.bear(level))


def _read_breach(reading: Reading, tag: Tag) -> None:
    """Read a breach of the standards: a panel's finding, or what makes an investigator see a case."""
    first, last, _, _ = tag
    before_panel = any(body == "panel" for _, body in reading.deciders)
    who = "panel" if before_panel else decider(reading, first)
    denied = negated(reading, first)
    event = Event("finding", "not_proven" if denied else "proven", first, last, decider=who, verbal=True, implied=True)
    if who in INVESTIGATORS:
        alleged = reading.near("notice", 0, first) or reading.just_before("possible", first, 4)
        concluded = not _CONCLUSION.isdisjoint(reading.low)
        only_indicated = any(
            reading.low[tag[0]].startswith("indicat") or (tag[0] < first < tag[1] and not concluded)
            for tag in reading.of("indication")
        )  # "it was thought that they may have breached the standards" is where an investigation begins
        if alleged or only_indicated:
            return
        event.kind = "case_to_answer"
        event.value = "no" if denied or evidence_lacks(reading, first) else "yes"
    elif who != "panel":
        return
    reading.found.append(event)


def _read_left_out(reading: Reading) -> None:
    """Read 'misconduct was proven against three, but the case against the other was not'."""
    low = reading.low
    for event in reading.found:
        if event.kind != "finding" or event.value != "proven":
            continue
        for at in range(event.last, len(low) - 1):
            ends = at + 2 >= len(low) or low[at + 2] in _END
            if ends and low[at] in ("was", "were") and low[at + 1] == "not":
                left_out = Event("finding", "not_proven", at, at + 2, decider="panel", verbal=True)
                reading.found.append(left_out)
                return
