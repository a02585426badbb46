"""Read from a sentence what is said to have happened: stages, findings, outcomes, crime, leaving, scrutiny."""

from __future__ import annotations

from analysis.extract.happenings.cases import read_cases, read_disagreement, read_test
from analysis.extract.happenings.complaints import read_complaints
from analysis.extract.happenings.criminal import read_criminal
from analysis.extract.happenings.deciders import name_deciders
from analysis.extract.happenings.endings import ENDINGS, read_endings
from analysis.extract.happenings.event import Event, Reading, Setting, Tag
from analysis.extract.happenings.findings import read_findings
from analysis.extract.happenings.leaving import read_leaving
from analysis.extract.happenings.outcomes import read_outcomes
from analysis.extract.happenings.proceedings import read_proceedings
from analysis.extract.happenings.repeating import read_one_more, read_repeated
from analysis.extract.happenings.scrutiny import SCRUTINY, read_scrutiny
from analysis.extract.happenings.suspensions import NOT_AT_WORK, read_suspension
from analysis.extract.happenings.tags import find_tags, tells_something

__all__ = ["Event", "Reading", "Setting", "Tag", "find_tags", "read_events", "tells_something"]

_DECIDING = frozenset(("agreed", "advised", "decided", "determined", "proposed", "disagreed"))
_TRIED = ("charged", "acquitted", "convicted")
_CONDITIONS = (["should", "the", "panel"], ["should", "the", "allegations"], ["should", "a", "panel"])


def read_events(reading: Reading, setting: Setting) -> list[Event]:
    """Return the events of a sentence in order, and move the setting on."""
    for tag in reading.tags:
        reading.by_name.setdefault(tag[2], []).append(tag)
    if not reading.by_name:
        if not _DECIDING.isdisjoint(reading.low):
            name_deciders(reading, setting)  # "GMP advised that our report would be shared. Both will be given …"
        return []
    name_deciders(reading, setting)
    reading.trial = setting.trial
    reading.performance_met = setting.proceeding == "performance_meeting"
    menu = _menu(reading)
    if menu is not None and menu < 4 and reading.low[menu] != "if":
        return []
    if tells_something(reading.tags) or reading.low[0] == "there":
        _read_all(reading, setting)
    _note_trial(reading, setting)
    found = _on_condition(reading, menu)
    found.sort(key=lambda event: event.first)
    return found


def _read_all(reading: Reading, setting: Setting) -> None:
    """Let each reader add its events; the order matters, for later ones see what earlier ones took."""
    read_cases(reading)
    read_test(reading)
    read_findings(reading)
    if reading.has(*ENDINGS):
        read_endings(reading)
    read_proceedings(reading, setting)
    read_outcomes(reading)
    if "same" in reading.sentence.words:
        read_repeated(reading)
    if "one" in reading.sentence.words:
        read_one_more(reading)
    read_criminal(reading)
    read_leaving(reading)
    if reading.has(*SCRUTINY):
        read_scrutiny(reading)
    read_complaints(reading)
    if not NOT_AT_WORK.isdisjoint(reading.sentence.words):
        read_suspension(reading)
    read_disagreement(reading)


def _note_trial(reading: Reading, setting: Setting) -> None:
    """Note that a text tells of a trial, as long as it has told of no hearing of the force."""
    if setting.proceeding:
        setting.trial = False
    if setting.proceeding or not reading.found:
        return
    kinds = {event.kind for event in reading.found}
    tried = any(event.kind == "criminal" and event.value in _TRIED for event in reading.found)
    if kinds & {"proceeding", "case_to_answer"}:
        setting.trial = False
    elif tried:
        setting.trial = True


def _menu(reading: Reading) -> int | None:
    """Return where a sentence begins to tell what a panel can do, unless it speaks of certain officers."""
    # "the panel could not be satisfied" tells what this one decided
    tags = [tag for tag in reading.of("menu") if reading.low[tag[1] : tag[1] + 1] != ["not"]]
    return tags[0][0] if tags and not _states_a_person(reading) else None


def _states_a_person(reading: Reading) -> bool:
    """Say whether certain officers are spoken of before any menu of sanctions: named, counted or 'the officer'."""
    return not reading.near("menu", 0, 3) and any(
        mention.kind == "police" and (mention.names or mention.choice == "definite" or (mention.count or 0) > 1)
        for mention in reading.mentions
    )


def _on_condition(reading: Reading, menu: int | None) -> list[Event]:
    """Return the events with those that depend on a condition weakened to what is alleged or hypothetical."""
    if not reading.found:
        return []
    low = reading.low[1:] if reading.low[0] == '"' else reading.low
    start = 0 if low[0] == "if" or low[:3] in _CONDITIONS else menu
    if start is None:
        return reading.found
    kept = []
    for event in reading.found:
        if event.kind == "outcome":
            event.polarity = "hypothetical"
            kept.append(event)
        elif event.first < start:
            kept.append(event)
        elif event.level:
            kept.append(_as_alleged(event))
    return kept


def _as_alleged(event: Event) -> Event:
    """Keep of 'if proven, this would amount to gross misconduct' only what is alleged."""
    alleged = Event("alleged", event.level, event.first, event.last, event.level, about_test=True)
    alleged.level_at = event.level_at
    return alleged
