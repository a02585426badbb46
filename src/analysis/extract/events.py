"""Read from a sentence what is said to have happened: stages, findings, outcomes, leaving, with polarity and who decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from analysis.extract.lexicon import WordTree, events
from analysis.extract.mentions import PREPOSITIONS, Mention
from analysis.extract.tokens import Sentence

Tag = tuple[int, int, str, str]
"""First token, token after the last, name and value of a lexicon entry found in a sentence."""

# Entries whose name is a field of the ledger and whose keys are its values.
_VALUED = ("level", "case_to_answer", "proceeding", "outcome", "criminal", "leaving")


@dataclass(slots=True)
class Event:
    """One predicate of a sentence: the field and value it speaks to, its tokens, level, polarity and who decided it."""

    kind: str
    value: str
    first: int
    last: int
    level: str = ""
    polarity: str = "asserted"
    decider: str = ""
    verbal: bool = False
    needs_people: bool = False
    level_at: tuple[int, int] | None = None
    implied: bool = False
    about_test: bool = False
    forward: bool = False
    carried: bool = False


@dataclass(slots=True)
class Setting:
    """What earlier sentences leave in force: who was last said to decide, and at which kind of proceeding."""

    decider: str = ""
    proceeding: str = ""


@dataclass(slots=True)
class Reading:
    """A sentence with its tags by name."""

    sentence: Sentence
    mentions: list[Mention]
    tags: list[Tag]
    by_name: dict[str, list[Tag]] = field(default_factory=dict)

    def near(self, name: str, first: int, last: int) -> Tag | None:
        """Return the first tag of that name that starts within [first, last), or None."""
        for tag in self.by_name.get(name, ()):
            if first <= tag[0] < last:
                return tag
        return None

    def has(self, *names: str) -> bool:
        """Say whether the sentence holds a tag of one of these names."""
        return any(name in self.by_name for name in names)


@cache
def _tree() -> WordTree:
    tree = WordTree()
    for name, entry in events().items():
        if name == "source":
            continue
        if isinstance(entry, dict):
            for value, forms in entry.items():
                for form in forms:
                    tree.add(form, (name, value))
        else:
            for form in entry:
                tree.add(form, (name, ""))
    return tree


def find_tags(sentence: Sentence) -> list[Tag]:
    """Return every lexicon entry found in a sentence; at each token the longest spelling wins."""
    tree = _tree()
    root = tree.root
    low = sentence.low
    tags: list[Tag] = []
    covered = 0
    for at, word in enumerate(low):
        if word in root:
            match = tree.match(low, at)
            if match:
                # inside a longer spelling only the level counts: "could find misconduct", "guilty of gross misconduct"
                inside = match[0] <= covered
                for name, value in match[1]:
                    if not inside or (name == "level" and (not tags or tags[-1][2] != "level" or tags[-1][1] <= at)):
                        tags.append((at, match[0], name, value))
                if not inside and match[0] - at > 1:
                    covered = match[0]
    return tags


_CLAUSE_BREAKS = frozenset((";", ":", "but", "while", "whereas", "although", "however", "though", "which", "who", "where", "whilst"))
_LOW_OUTCOMES = frozenset(("management_action", "reflective_practice", "performance_procedures", "training"))
_WARNINGS = frozenset(("final_written_warning", "written_warning", "reduction_in_rank", "dismissed", "required_to_resign"))
_ALLEGING = frozenset("alleged accused suspected whether allegedly allegations".split())
_FINITE_AFTER = frozenset("was were has had is are received".split())
_HAPPENED = frozenset("took happened occurred existed came".split())
_FINITE = frozenset("was were is are has have had will would be been being".split())


def read_events(reading: Reading, setting: Setting) -> list[Event]:
    """Return the events of a sentence in order, and move the setting on."""
    for tag in reading.tags:
        reading.by_name.setdefault(tag[2], []).append(tag)
    names = reading.by_name
    if not names:
        return []
    marks = _deciders(reading, setting)
    found: list[Event] = []
    used: set[int] = set()
    menu = names["menu"][0][0] if "menu" in names and not _states_a_person(reading) else 9999
    if menu < 4 and reading.sentence.low[menu] != "if":
        return []
    _case_events(reading, marks, used, found)
    _test_events(reading, used, found)
    _finding_events(reading, marks, used, found)
    _appeal_events(reading, found)
    _proceeding_events(reading, marks, found, setting)
    _outcome_events(reading, marks, used, found)
    _criminal_events(reading, marks, found)
    _leaving_events(reading, found)
    _scrutiny_events(reading, used, found)
    if reading.sentence.low[0] == "if" or reading.sentence.low[:3] in (["should", "the", "panel"], ["should", "the", "allegations"], ["should", "a", "panel"]):
        menu = 0
    found = [_as_alleged(event) if event.first >= menu and event.kind != "outcome" else event for event in found if event.first < menu or event.level or event.kind == "outcome"]
    for event in found:
        if menu < 9999 and event.kind == "outcome":
            event.polarity = "hypothetical"
    found.sort(key=lambda event: event.first)
    return found


def _as_alleged(event: Event) -> Event:
    """Keep of 'if proven, this would amount to gross misconduct' only what is alleged."""
    return Event("alleged", event.level, event.first, event.last, event.level, about_test=True, level_at=event.level_at)


def _states_a_person(reading: Reading) -> bool:
    return any(
        mention.kind == "police" and (mention.names or mention.choice == "definite" or (mention.count or 0) > 1) for mention in reading.mentions
    ) and not reading.near("menu", 0, 3)


def _deciders(reading: Reading, setting: Setting) -> list[tuple[int, str]]:
    """Return where in the sentence who decides is named: a body, or a hearing or meeting that finds something."""
    low = reading.sentence.low
    marks: list[tuple[int, str]] = []
    for mention in reading.mentions:
        if mention.kind == "body":
            if mention.body == "panel" and mention.first and low[mention.first - 1] in ("reasonable", "misconduct") and reading.has("test"):
                continue
            if mention.body == "force" and mention.first and low[mention.first - 1] in ("of", "with", "at", "from"):
                continue
            if mention.body == "force" and mention.last < len(low) and low[mention.last] in ("'s", "'") and not reading.has("found", "agreed", "disagreed"):
                continue
            marks.append((mention.first, mention.body))
    for name in ("proceeding", "short_hearing", "short_meeting"):
        for first, last, _, value in reading.by_name.get(name, ()):
            if name == "proceeding" and value in ("appeal", "judicial_review"):
                continue
            before = low[max(0, first - 4) : first]
            after = low[last : last + 3]
            at = any(word in ("at", "following", "after", "by") for word in before[-3:])
            finds = bool(reading.near("found", last, last + 3)) or after[:1] == ["found"] or (after[:1] in (["was"], ["were"]) and "told" in after)
            if (at or finds) and not (name != "proceeding" and _is_court_hearing(low, first)):
                marks.append((first, "panel"))
    marks.sort()
    if marks:
        setting.decider = marks[-1][1]
    elif setting.decider and reading.sentence.first_of_paragraph and not reading.has("proven", "not_proven"):
        setting.decider = ""
    return marks or ([(-1, setting.decider)] if setting.decider else [])


def _is_court_hearing(low: list[str], first: int) -> bool:
    return any(word in ("court", "inquest", "pre-inquest", "bail", "tribunal", "council", "committee") for word in low[max(0, first - 4) : first + 5])


def _decider(marks: list[tuple[int, str]], at: int) -> str:
    """Return who decides at a token: the last named before it, else the first named after it."""
    before = [who for position, who in marks if position <= at]
    return before[-1] if before else marks[0][1] if marks else ""


def _clause_start(reading: Reading, at: int) -> int:
    low = reading.sentence.low
    while at > 0 and low[at - 1] not in _CLAUSE_BREAKS and not (low[at - 1] in ("and", "that", ",") and at > 1 and low[at - 1] != "that" and _starts_clause(reading, at)):
        at -= 1
    return at


def _starts_clause(reading: Reading, at: int) -> bool:
    """Say whether a subject and its verb begin at a token, so that 'and' before it joins clauses, not nouns."""
    for mention in reading.mentions:
        if mention.first <= at + 1 and at <= mention.head and mention.first >= at - 1:
            after = reading.sentence.low[mention.last : mention.last + 2]
            return bool(after) and (after[0] in _FINITE or after[0] in ("received", "agreed", "found", "had", "resigned", "retired", "did", "attended", "may", "could", "should", "left"))
    return False


def _negated(reading: Reading, first: int, width: int = 7) -> bool:
    """Say whether a negation stands before a token in its clause."""
    start = max(_clause_start(reading, first), first - width)
    for tag in reading.by_name.get("negation", ()):
        if start <= tag[0] < first:
            word = reading.sentence.low[tag[0]]
            if word in ("no", "none", "neither", "nor") and any(m.kind == "police" and m.choice == "none" and m.first <= tag[0] < m.last for m in reading.mentions):
                return True
            if word == "no" and first - tag[0] > 3:
                continue
            if word not in ("no", "none", "neither", "nor") and _FINITE_AFTER & set(reading.sentence.low[tag[0] + 2 : first]):
                continue
            if _HAPPENED & set(reading.sentence.low[tag[0] + 1 : first]):
                continue  # "a visit that never took place resigned"
            if word == "without" and first - tag[0] > 2:
                continue
            return True
    return any(mention.choice == "none" and start <= mention.first < first for mention in reading.mentions)


def _level_after(reading: Reading, last: int, width: int = 5) -> Tag | None:
    return reading.near("level", last, last + width)


def _case_events(reading: Reading, marks: list[tuple[int, str]], used: set[int], found: list[Event]) -> None:
    for first, last, _, value in reading.by_name.get("case_to_answer", ()):
        level = _level_after(reading, last) or reading.near("level", first, last)
        answer = value
        if value == "yes" and (_negated(reading, first) or _disagreed(reading, first)):
            answer = "no"
        testing = reading.near("test", 0, first)
        lacking = reading.near("evidence_lacking", 0, first)
        if value == "yes" and lacking and not reading.near("evidence_enough", lacking[1], first):
            answer = "no"
        decider = _decider(marks, first)
        low = reading.sentence.low
        verbal = any(word in ("have", "has", "had", "having") for word in low[max(0, first - 3) : first])
        if level:
            used.add(level[0])
            # "a case to answer for gross misconduct and misconduct"
        carried = bool(marks) and marks[0][0] == -1
        if decider in ("panel",) and not testing:
            kind, value = "finding", "proven" if answer == "yes" else "not_proven"
        else:
            kind, value = "case_to_answer", answer
        end = level[1] if level else last
        found.append(Event(kind, value, first, end, level[3] if level else "", "asserted", decider, verbal, level_at=level[:2] if level else None, carried=carried))
    low = reading.sentence.low
    for mention in reading.mentions:
        if any(event.first < mention.first for event in found) and low[mention.last : mention.last + 2] in (["had", "none"], ["has", "none"], ["did", "not"], ["had", "not"]) and low[mention.last + 2 : mention.last + 3] in ([], ["."], [","], [";"]):
            found.append(Event("case_to_answer", "no", mention.last, mention.last + 2, decider="oversight", verbal=True))
    if low[:3] in (["there", "was", "none"], ["there", "is", "none"]) and low[3:4] == ["for"]:
        found.append(Event("case_to_answer", "no", 0, 3, decider="oversight"))


def _disagreed(reading: Reading, first: int) -> bool:
    """Say whether somebody disagrees that there is a case; 'disagreed with us and suggested that …' is not that."""
    hit = reading.near("disagreed", max(0, first - 14), first)
    return hit is not None and not {"and", "but", "suggested", "instead"} & set(reading.sentence.low[hit[1] : first])


def _test_events(reading: Reading, used: set[int], found: list[Event]) -> None:
    """Read what a tribunal could find as a case to answer: it is the investigator's test, not a finding."""
    tests = reading.by_name.get("test")
    if not tests:
        return
    start = tests[0][0]
    any_level = False
    for first, last, _, value in reading.by_name.get("level", ()):
        if first < start or first in used:
            continue
        used.add(first)
        any_level = True
        lacking = reading.near("evidence_lacking", 0, first)
        enough = reading.near("evidence_enough", lacking[1] if lacking else 0, first)
        answer = "no" if lacking and not enough else "yes"
        if _negated(reading, first):
            answer = "no"
        found.append(Event("case_to_answer", answer, first, last, value, decider="oversight", level_at=(first, last), about_test=True))
    cases = [event for event in found if event.kind == "case_to_answer" and event.first > start]
    if not any_level and not cases:
        breach = reading.near("breach", start, 999) or reading.near("found", start, 999)
        if breach:
            lacking = reading.near("evidence_lacking", 0, start)
            found.append(Event("case_to_answer", "no" if lacking else "yes", breach[0], breach[1], decider="oversight", about_test=True, implied=True))


def _finding_events(reading: Reading, marks: list[tuple[int, str]], used: set[int], found: list[Event]) -> None:
    start = reading.by_name["test"][0][0] if reading.has("test") else 999
    offences = [tag[:2] for tag in reading.by_name.get("offence", ())]
    for tag in reading.by_name.get("level", ()):
        if tag[0] in used or any(first <= tag[0] < last for first, last in offences):
            used.add(tag[0])
            continue
        event = _level_event(reading, marks, tag)
        if event:
            found.append(event)
            used.add(tag[0])
    for name, value in (("proven", "proven"), ("not_proven", "not_proven")):
        for first, last, _, _ in reading.by_name.get(name, ()):
            if first >= start or any(event.kind == "finding" and event.first - 1 <= first <= event.last + 8 and not event.implied and event.level_at for event in found):
                continue
            event = _proven_event(reading, marks, first, last, value)
            charge = {"charge", "charges"} & set(reading.sentence.low[max(0, first - 9) : first]) and not reading.has("level")
            if value == "not_proven" and (_decider(marks, first) == "court" or charge) and reading.sentence.low[last - 2 : last] == ["not", "proven"]:
                event = Event("criminal", "acquitted", first, last, decider="court")  # a verdict of Scots law
            if event:
                found.append(event)
    for name in ("committed", "admitted"):
        for first, last, _, _ in reading.by_name.get(name, ()):
            if first >= start or any(event.kind == "finding" and event.first <= last and first <= event.last for event in found):
                continue
            decider = _decider(marks, first)
            if reading.sentence.low[last - 1] == "guilty" and name == "committed" and "misconduct" not in reading.sentence.low[first:last] and decider != "panel" and not reading.has("proceeding", "short_hearing"):
                continue
            if decider == "court" or _ALLEGING & set(reading.sentence.low[max(0, first - 5) : first]):
                continue
            value = "not_proven" if _negated(reading, first) else "proven"
            words_here = reading.sentence.low[first:last]
            level = "gross_misconduct" if "gross" in words_here else "misconduct" if "misconduct" in words_here else ""
            found.append(Event("finding", value, first, last, level, decider=decider or "panel", verbal=True, level_at=(first, last) if level else None))
    for first, last, _, _ in reading.by_name.get("cleared", ()):
        level = _level_after(reading, last, 4)
        if _possible(reading, first) or _decider(marks, first) == "court" and not level:
            continue
        if level:
            used.add(level[0])
        if reading.near("criminal", last - 1, last + 4) and not level:
            continue
        found.append(
            Event("finding", "not_proven", first, level[1] if level else last, level[3] if level else "", decider="panel", verbal=True, level_at=level[:2] if level else None)
        )
    for first, last, _, _ in reading.by_name.get("breach", ()):
        if first >= start:
            continue
        decider = _decider(marks, first)
        negated = _negated(reading, first)
        if decider == "panel":
            found.append(Event("finding", "not_proven" if negated else "proven", first, last, decider=decider, verbal=True, implied=True))
        elif decider in ("oversight", "force") and not negated and not reading.near("notice", 0, first) and not reading.near("possible", max(0, first - 4), first):
            found.append(Event("case_to_answer", "yes", first, last, decider=decider, verbal=True, implied=True))
    _left_out_events(reading, found)
    _withdrawn_events(reading, marks, found)


def _left_out_events(reading: Reading, found: list[Event]) -> None:
    """Read 'misconduct was proven against three, but the case against the other was not'."""
    low = reading.sentence.low
    for event in [event for event in found if event.kind == "finding" and event.value == "proven"]:
        for at in range(event.last, len(low) - 1):
            ends = at + 2 >= len(low) or low[at + 2] in (".", ",", ";", '"', "”")
            if low[at] in ("was", "were") and low[at + 1] == "not" and ends:
                found.append(Event("finding", "not_proven", at, at + 2, decider="panel", verbal=True))
                return


def _level_event(reading: Reading, marks: list[tuple[int, str]], tag: Tag) -> Event | None:
    """Read what is said of 'misconduct' or 'gross misconduct': found, proven, admitted, amounted to, or only alleged."""
    first, last, _, level = tag
    low = reading.sentence.low
    decider = _decider(marks, first)
    event = Event("finding", "proven", first, last, level, "asserted", decider, level_at=(first, last))
    clause = max(_clause_start(reading, first), first - 9)
    unproven = reading.near("not_proven", last, last + 9) or reading.near("not_proven", max(clause, first - 4), first)
    proven = reading.near("proven", last, last + 9) or reading.near("proven", max(clause, first - 3), first)
    if reading.near("overturned", first, 999) or reading.near("overturned", max(0, first - 6), first):
        return None
    if low[first - 1 : first] == ["of"] and reading.near("cleared", max(0, first - 8), first):
        event.kind, event.value = "alleged", level
        return event
    notice = reading.near("notice", max(0, first - 6), first + 1) or reading.near("caution", max(0, first - 3), first + 1)
    if notice:
        event.kind, event.value = "alleged", level
        return event
    if unproven and (not proven or unproven[0] <= proven[0]):
        event.value, event.last = "not_proven", max(last, unproven[1])
        event.first = min(first, unproven[0])
        event.level = ""
        if decider in ("oversight", "force") and (low[unproven[0]] == "no" or not _is_passive(low, unproven[0])):
            event.kind, event.value = "case_to_answer", "no"
        return event
    if proven:
        event.value = "not_proven" if _negated(reading, proven[0]) else "proven"
        if reading.near("possible", max(0, proven[0] - 3), proven[0]) or "whether" in low[max(0, proven[0] - 9) : proven[0]]:
            event.kind, event.value = "alleged", level
            return event
        event.first, event.last = min(first, proven[0]), max(last, proven[1])
        return event
    for name in ("committed", "admitted"):
        hit = reading.near(name, max(clause, first - 4), first + 1)
        if hit and _ALLEGING & set(low[max(0, hit[0] - 5) : hit[0]]):
            event.kind, event.value = "alleged", level
            return event
        if hit:
            event.first = hit[0]
            event.verbal = True
            event.value = "not_proven" if _negated(reading, hit[0]) else "proven"
            if decider == "oversight" or reading.near("possible", max(0, hit[0] - 3), hit[0]):
                event.kind, event.value = "case_to_answer", "no" if event.value == "not_proven" else "yes"
            event.decider = decider or "panel"
            return event
    if low[:2] in (["finding", ":"], ["findings", ":"], ["decision", ":"], ["result", ":"]) and not _negated(reading, first):
        return event
    amounts = reading.near("amounts", max(clause, first - 4), first)
    if amounts:
        negative = _negated(reading, amounts[0]) or _negated(reading, first, 3) or _disagreed(reading, first)
        possible = reading.near("possible", max(0, amounts[0] - 3), amounts[0]) or reading.near("would_have", max(0, amounts[0] - 3), amounts[0])
        event.first = amounts[0]
        event.verbal = True
        if {"alleged", "accused", "allegedly", "suspected", "whether"} & set(low[: amounts[0]]):
            event.kind, event.value = "alleged", level
            return event
        if decider in ("oversight", "force") or possible:
            event.kind, event.value = "case_to_answer", "no" if negative else "yes"
            if decider == "force" and not negative and not possible and low[amounts[0]].startswith("constitut"):
                event.kind, event.value = "finding", "proven"
            event.implied = True
        else:
            event.value = "not_proven" if negative else "proven"
            if negative:
                event.level = ""
        return event
    hit = reading.near("found", max(clause, first - 6), first)
    noun = hit is not None and low[hit[0]].startswith("finding")
    after = low[last : last + 4]
    passive = bool(after) and (after[0] == "found" or (after[0] in ("was", "were") and ("found" in after or "admitted" in after or "proved" in after)))
    to_be = hit is not None and low[first - 2 : first] == ["to", "be"]
    if (hit and not notice and (to_be or first - hit[1] <= (2 if not noun else 4)) and low[hit[0]] not in ("considered", "decided", "determined")) or passive:
        negative = _negated(reading, hit[0] if hit else first + 3) or (passive and "not" in after)
        if decider == "oversight" and not noun and not passive:
            event.kind, event.value = "case_to_answer", "no" if negative else "yes"
        else:
            event.value = "not_proven" if negative else "proven"
            if negative:
                event.level = ""
        if hit:
            event.first = hit[0]
        return event
    event.kind, event.value = "alleged", level
    return event


def _is_passive(low: list[str], at: int) -> bool:
    return any(word in ("was", "were", "be", "been", "is", "found") for word in low[max(0, at - 3) : at])


def _proven_event(reading: Reading, marks: list[tuple[int, str]], first: int, last: int, value: str) -> Event | None:
    low = reading.sentence.low
    decider = _decider(marks, first)
    nouns = reading.near("case_nouns", max(0, first - 12), first) or reading.near("case_nouns", last, last + 5)
    words_before = low[max(0, first - 8) : first]
    if {"complaint", "complaints"} & set(low[:first]) or "appeal" in low[max(0, first - 5) : last + 4]:
        return None
    if "submission" in low[first:last + 4]:
        return None
    if "learning" in words_before or "recommendation" in words_before:
        return None
    if decider in ("oversight", "court") and not (nouns and _is_passive(low, first)):
        return None
    if decider == "force" and not nouns:
        return None
    if reading.near("possible", max(0, first - 3), first):
        return None
    if "not" in words_before and "all" in words_before:
        return None
    labelled = low[1:2] == [":"] and low[0] in ("outcome", "finding", "findings", "result", "decision", "determination")
    if not nouns and decider != "panel" and not labelled:
        return None
    if value == "proven" and _negated(reading, first):
        value = "not_proven"
    phrase = " ".join(low[first:last])
    if phrase in ("established", "upheld", "found against") and decider != "panel" and not (nouns and low[nouns[0]] in ("allegation", "allegations", "case", "charge", "charges")):
        return None
    if phrase in ("not find", "not found", "not satisfied", "not amount", "no breach", "not committed", "not breached") and decider != "panel":
        return None
    if value == "proven" and reading.has("appeal_lost", "appeal_won"):
        return None
    if phrase == "not found" and not nouns:
        return None
    return Event("finding", value, first, last, decider="panel")


def _withdrawn_events(reading: Reading, marks: list[tuple[int, str]], found: list[Event]) -> None:
    low = reading.sentence.low
    for first, last, _, _ in reading.by_name.get("withdrawn", ()):
        subject = {"investigation", "case", "notice", "proceedings", "hearing", "charges", "allegations", "allegation", "matter", "it", "probe", "inquiry", "charge", "notices"}
        near = set(low[max(0, first - 7) : first]) | set(low[last : last + 5]) | set(low[first:last])
        if not near & subject or _possible(reading, first) or {"criminal", "court", "crown"} & near or _negated(reading, first, 3):
            continue
        found.append(Event("finding", "withdrawn", first, last, decider="force"))
    for first, last, _, _ in reading.by_name.get("case_thrown_out", ()):
        if low[last : last + 1] != ["of"] and not _possible(reading, first) and ({"case", "it", "allegations", "charges", "charge", "allegation"} & set(low[max(0, first - 14) : last + 4])) and not reading.has("criminal"):
            found.append(Event("finding", "not_proven", first, last, decider="panel"))
    for first, last, _, _ in reading.by_name.get("overturned", ()):
        near = low[max(0, first - 16) : last + 7]
        if _possible(reading, first) or _negated(reading, first, 3):
            continue
        if "conviction" in near or "convictions" in near:
            found.append(Event("criminal", "acquitted", first, last, verbal=False))
        elif {"dismissal", "finding", "findings", "decision", "sacking", "sanction", "ruling", "outcome", "dismissals", "verdict"} & set(near):
            found.append(Event("finding", "overturned", first, last, decider="panel"))


def _appeal_events(reading: Reading, found: list[Event]) -> None:
    for first, last, _, _ in reading.by_name.get("appeal_won", ()):
        watchdog = any(mention.body == "oversight" for mention in reading.mentions)
        if not _possible(reading, first) and not _negated(reading, first, 3) and not watchdog:
            found.append(Event("finding", "overturned", first, last, decider="panel", verbal=True))
            found.append(Event("proceeding", "appeal", first, last, "", "held", "panel", implied=True))
    for first, last, _, _ in reading.by_name.get("appeal_lost", ()):
        if not _possible(reading, first):
            found.append(Event("proceeding", "appeal", first, last, "", "held", "panel", implied=True))


def _possible(reading: Reading, first: int) -> bool:
    """Say whether a modal or 'if' before a token makes it no more than possible."""
    start = max(_clause_start(reading, first), first - 8)
    low = reading.sentence.low
    for tag in reading.by_name.get("possible", ()):
        if start <= tag[0] < first:
            if low[tag[0]] in ("if", "unless", "likely", "risk", "maximum") or first - tag[0] <= 5 or tag[1] - tag[0] > 1:
                return True
    return False


def _proceeding_events(reading: Reading, marks: list[tuple[int, str]], found: list[Event], setting: Setting) -> None:
    low = reading.sentence.low
    for first, last, _, value in reading.by_name.get("proceeding", ()):
        if _negated(reading, first, 5) and not any("until" in low[max(0, first - 6) : first] for _ in (0,)):
            cancelled = reading.near("cancelled", max(0, first - 8), last + 8)
            if not cancelled:
                continue
        if low[max(0, first - 3) : first][-1:] == ["reasonable"] or reading.near("test", max(0, first - 2), first + 1):
            continue
        leaves = low[last : last + 2] not in (["that", "found"], ["which", "found"], ["that", "ruled"], ["which", "ruled"]) and bool({"before", "awaiting", "pending"} & set(low[max(0, first - 9) : first]) or {"pending", "looming", "hanging"} & set(low[last : last + 2])) and bool(reading.near("leaving", 0, first))
        if leaves:
            found.append(Event("proceeding", value, first, last, _gross(low, first), "cancelled", ""))
            continue
        if _generic(reading, first) or (_possible(reading, first) and reading.sentence.low[max(0, first - 6) : first].count("should") == 0 and _only_possible(low, first)):
            continue
        state = _state(reading, first, last)
        found.append(
            Event("proceeding", value, first, last, _gross(low, first), state, _decider(marks, first), implied=low[last - 1] == "panel")
        )
        setting.proceeding = value
    courtroom = any(mention.body == "court" for mention in reading.mentions) and not any(mention.body == "panel" for mention in reading.mentions)
    if not reading.has("proceeding") and not courtroom:
        for first, last, _, _ in reading.by_name.get("short_hearing", ()):
            if _is_court_hearing(low, first) or reading.has("criminal") and not any(who == "panel" for _, who in marks):
                continue
            value = setting.proceeding if setting.proceeding in ("accelerated_hearing", "disciplinary_hearing") else "misconduct_hearing"
            found.append(Event("proceeding", value, first, last, "", _state(reading, first, last), "panel", implied=True))
    for first, last, _, _ in reading.by_name.get("no_proceeding", ()):
        found.append(Event("proceeding", "none", first, last, "", "unknown", _decider(marks, first), implied=True))
    for first, last, _, _ in reading.by_name.get("proceedings_unspecified", ()):
        if _negated(reading, first, 5):
            continue
        found.append(Event("proceeding", "unknown", first, last, "", _state(reading, first, last), _decider(marks, first), implied=True))


def _gross(low: list[str], first: int) -> str:
    """Return the level that the name of a proceeding gives away."""
    return "" if low[first] != "gross" else "gross_incompetence" if low[first + 1] == "incompetence" else "gross_misconduct"


def _only_possible(low: list[str], first: int) -> bool:
    """Say whether a proceeding is only something that may come: 'could face a hearing', 'may appeal to a tribunal'."""
    before = low[max(0, first - 6) : first]
    for word in ("when", "at", "if", "before", "after"):
        if word in before:
            before = before[before.index(word) :]
    return any(word in ("could", "may", "might", "possible", "potential", "whether", "considering", "consider", "seeking", "seek", "plans", "threatened") for word in before) and not {"agreed", "directed", "will", "attended"} & set(before)


def _generic(reading: Reading, first: int) -> bool:
    """Say whether the phrase speaks of hearings in general: 'hearings are chaired by', 'at a misconduct hearing an officer can'."""
    low = reading.sentence.low
    return "can" in low[first : first + 8] or "chaired" in low[first : first + 3] and "are" in low[first : first + 3]


def _state(reading: Reading, first: int, last: int) -> str:
    low = reading.sentence.low
    if reading.near("cancelled", max(0, first - 8), last + 8):
        return "cancelled"
    before = low[max(0, first - 6) : first]
    if "before" in before[-2:] and reading.near("leaving", 0, first):
        return "cancelled"
    if "goes" in before or "next" in low[last : last + 2]:
        return "scheduled"
    if {"opens", "begins", "starts", "arranged", "scheduled", "listed", "planned"} & set(low[last : last + 4]):
        return "scheduled"
    if low[last : last + 3] in (["would", "be", "held"], ["will", "be", "held"], ["is", "to", "be"], ["will", "take", "place"]):
        return "scheduled"
    if "held" in before[-3:] or "attended" in before[-3:]:
        return "held"
    if any(word in ("will", "should", "would", "to", "agreed", "face", "faces", "facing", "directed", "recommended", "proposed", "scheduled", "arranged", "arrange", "must") for word in before):
        if {"attended", "went", "sent", "taken"} & set(before) or "following" in before or "after" in before or "before" in before[-3:] and "appeared" in before:
            return "held"
        return "scheduled"
    if reading.near("held", max(0, first - 5), last + 6) or reading.near("found", last, last + 3):
        return "held"
    if any(word in ("at", "following", "after", "attended", "held") for word in before):
        return "held"
    return "unknown"


def _outcome_events(reading: Reading, marks: list[tuple[int, str]], used: set[int], found: list[Event]) -> None:
    low = reading.sentence.low
    would = reading.by_name.get("would_have", ())
    had = reading.has("had_served")
    for first, last, _, value in reading.by_name.get("outcome", ()):
        event = Event("outcome", value, first, last, decider=_decider(marks, first))
        level = reading.near("level", last, last + 6)
        if level and any(word in ("for", "after", "over") for word in low[last : level[0]]) and low[last : level[0]][:1] != ["and"]:
            event.level, event.level_at = level[3], level[:2]
        event.verbal = _is_verbal(low, first, value)
        hypothetical = any(first - 7 <= tag[0] < first for tag in would) or (value == "would_have_faced_proceedings")
        if value == "dismissed":
            if not _person_dismissed(reading, first, last, event, found, marks):
                continue
            elided = low[last : last + 1] != ["had"] and False
            if (hypothetical or elided) and {"declined", "refused"} & set(low[max(0, first - 12) : first]):
                continue
            if hypothetical or elided:
                if _negated(reading, first, 4):
                    event.value = "not_dismissed"
                else:
                    event.value = "would_have_been_dismissed"
            elif any(mention.choice == "none" and mention.first < first for mention in reading.mentions):
                pass  # "no officer was dismissed" is said of nobody, not a job kept
            elif _negated(reading, first, 4):
                event.value = "not_dismissed"
            elif _possible(reading, first) or _unreal(reading, first):
                event.polarity = "hypothetical" if low[0] == "if" or "if" in low[max(0, first - 12) : first] else "possible"
        elif value == "other" and low[last - 1].startswith("warning") and (low[last : last + 1] and low[last] in _NO_SANCTION):
            continue  # "a warning triangle"
        elif value == "no_further_action":
            if _possible(reading, first) and "could" not in low[first - 6 : last + 6]:
                continue
            if low[last : last + 2] in (["should", "be"], ["short", "of"]):
                continue
            if "against" in low[last : last + 3] and "man" in low[last : last + 6]:
                continue
        elif value in ("would_have_faced_proceedings", "not_dismissed", "barred_list", "reinstated"):
            if _possible(reading, first) and value not in ("would_have_faced_proceedings", "not_dismissed"):
                continue
            if value == "not_dismissed" and {"fighting", "fight", "hoping", "hopes", "bid", "battle", "battling", "wants", "trying", "lost"} & set(low[max(0, first - 5) : first]):
                continue
            if value == "barred_list" and (_negated(reading, first, 5)):
                continue
        else:
            if hypothetical and had:
                event.value = "other"
            elif hypothetical and value not in _LOW_OUTCOMES:
                event.value = "other"
            elif _negated(reading, first, 5) or _generic(reading, first):
                continue
            elif value in _LOW_OUTCOMES:
                if not _low_outcome_applies(reading, first, last, value, event):
                    continue
            elif _possible(reading, first) and "receive" not in low[first - 6 : first]:
                continue
            elif value == "other" and "fine" in low[first:last][-1] and event.decider != "panel" and not reading.has("level", "proceeding", "short_meeting"):
                continue  # a court's fine
        if event.value == "not_dismissed" and {"job", "jobs", "on", "post", "spared"} & set(low[first:last]):
            event.implied = True
        if event.value == "reinstated" and {"appeal", "tribunal"} & set(low):
            found.append(Event("finding", "overturned", first, last, decider="panel", verbal=True))
        if event.value == "performance_procedures" and "plan" not in low[first:last] and "plans" not in low[first:last]:
            event.level = "performance"
        found.append(event)
    if would and not reading.has("outcome"):
        # "one was dismissed and one would have been": the verb is left out
        pass
    for first, last, _, _ in would:
        after = low[last : last + 2]
        if after[:1] == ["been"] and (len(low) <= last + 1 or low[last + 1] in (";", ",", ".", "had", ")", "if", "too", "also")) and any(
            event.kind == "outcome" and event.value == "dismissed" and event.first < first for event in found
        ):
            found.append(Event("outcome", "would_have_been_dismissed", first, last + 1, verbal=True))
        elif "lost" in low[last : last + 2]:
            pass


# what a warning can be besides a sanction
_NO_SANCTION = frozenset("triangle light lights sign signs shot shots letter sticker label bell marker".split())


def _unreal(reading: Reading, first: int) -> bool:
    """Say whether 'dismissal' is only spoken of: a call for it, a penalty that exists, words about its meaning."""
    low = reading.sentence.low
    before = low[max(0, first - 6) : first]
    word = low[first]
    if word == "the":  # "faces the sack"
        return not {"got", "get", "gets", "given"} & set(before[-2:])
    if word in ("dismissal", "dismissals", "sacking", "dismiss", "dismissing"):
        strong = {"resulted", "led", "in", "received", "outcome", ":", "was", "sanction", "ordered", "given", "upheld", "facing"}
        if word == "dismiss" or word == "dismissing":
            return "to" in before[-2:] and not {"decided", "decision", "voted", "ruled", "chose"} & set(before) or word == "dismissing"
        return not (set(before) & strong) or "short" in before or "appeal" in low
    return any(w in ("faces", "face", "facing", "for", "calls", "should") for w in before[-3:]) and word not in ("dismissed", "sacked", "fired", "axed")


def _is_verbal(low: list[str], first: int, value: str) -> bool:
    return any(
        word in ("was", "were", "been", "be", "is", "are", "received", "receive", "receives", "given", "handed", "got", "issued", "gets", "get", "has", "have", "with", "undertake", "attend", "being", "faced", "accepted")
        for word in low[max(0, first - 5) : first]
    )


def _person_dismissed(reading: Reading, first: int, last: int, event: Event, found: list[Event], marks: list[tuple[int, str]]) -> bool:
    """Tell a person's dismissal from a case's; a case dismissed is added to the events as not proven."""
    low = reading.sentence.low
    if low[first] in ("fired", "axed") and last == first + 1:
        return any(word in _FINITE or word in ("get", "got") for word in low[max(0, first - 3) : first])
    if low[first] not in ("dismissed", "dismiss", "dismissing") or low[first:last][-1] not in ("dismissed", "dismiss", "dismissing"):
        return True
    start = _clause_start(reading, first)
    if any(mention.first == last and mention.kind in ("police", "pronoun") for mention in reading.mentions):
        return True  # "the hearing dismissed him"
    if low[max(0, first - 2) : first - 1] == ["whom"]:
        return True
    subject = _head_noun_before(reading, start, first)
    passive = any(word in _FINITE for word in low[max(0, first - 4) : first]) or (first > 0 and low[first - 1] in ("and", ","))
    object_noun = None
    for at in range(last, min(last + 6, len(low))):
        if low[at] in _case_words():
            object_noun = low[at]
            break
        if any(mention.kind == "police" and mention.first <= at < mention.last for mention in reading.mentions) or low[at] in ("for", "after", "without", "by", "from", "in", "at", "on"):
            break
    is_case = (subject == "case" and (passive or object_noun is None)) or object_noun is not None
    if not is_case:
        return True
    if object_noun in ("appeal", "appeals", "claim", "claims", "complaint", "complaints", "application", "suggestion") or {"appeal", "appeals", "claim", "complaint", "complaints", "claims", "inquest"} & set(low[start:first]):
        return False
    if _possible(reading, first):
        return False
    found.append(Event("finding", "not_proven", first, last, decider="panel"))
    return False


_FACING = frozenset("attended faced face faces had attends facing".split())


@cache
def _case_words() -> frozenset[str]:
    return frozenset(events()["case_nouns"])


def _head_noun_before(reading: Reading, start: int, first: int) -> str:
    """Return 'case' when the subject before a token is a case or allegation, 'person' when it is a mention of people."""
    low = reading.sentence.low
    cases = _case_words()
    best = ""
    for at in range(first - 1, start - 1, -1):
        mention = next((m for m in reading.mentions if m.kind in ("police", "pronoun", "people") and not m.perhaps and m.first <= at < m.last), None)
        if mention is not None:
            if mention.first > 0 and low[mention.first - 1] in ("against", "of", "into", "for", "to", "by", "involving", "concerning", "from", "about", "on", "over"):
                best = best or ""
                continue
            if mention.possessive and any(low[k] in cases for k in range(mention.last, min(mention.last + 4, first))):
                return "case"
            return "person"
        if low[at] in cases and low[at] != "it":
            if low[at] in ("hearing", "proceedings") and set(low[max(start, at - 4) : at]) & (_FACING | PREPOSITIONS):
                continue  # "attended a hearing and was dismissed"
            return "case"
        if low[at] == "it":
            return "case"
    return best


def _low_outcome_applies(reading: Reading, first: int, last: int, value: str, event: Event) -> bool:
    """Decide whether advice, learning or training is said to go to people, not to the force or to nobody in particular."""
    low = reading.sentence.low
    before = low[max(0, first - 8) : first]
    strong = {"take", "part", "receiving", "undergoing", "attending", "receive", "received", "receives", "given", "give", "giving", "gave", "undertake", "undergo", "attend", "attended", "dealt", "deal", "way", "through", "via", "outcome", "subject", "undertook", "complete", "completed", "benefit", "undergone", "form", "sanction", "suitable", "retrained",
              "re", "issued", "required", "addressed", "address", "suggested", "include", "appropriate", "handled", "under", "proposed", "including", "advised", "get", "implemented"}
    if value == "management_action":
        if low[first] in ("given", "received", "receive", "issued"):
            return True
        if set(before) & strong or len(low) < 8 or low[first:last] == ["management", "action"]:
            if "previously" in before or "initially" in before:
                return False
            return True
        return bool(set(low[last : last + 6]) & {"for", "was", "would", "given"})
    event.needs_people = True
    if low[first] in ("retrained", "re", "handled", "dealt", "addressed", "treated", "managed") or low[last - 1] == "notice":
        return True
    if low[last : last + 3] in (["was", "appropriate", "for"], ["would", "be", "appropriate"]) or {"deal", "dealt"} & set(low[max(0, first - 15) : first]):
        return True
    if any(word in ("recommendation", "recommendations", "organisational", "force-wide", "national", "areas") for word in before[-6:]):
        return False
    if value in ("training", "reflective_practice") and any(word in ("his", "her", "their", "in", "of", "policy", "with", "policies", "to", "previous", "no") for word in before[-1:]) and low[first] == "training":
        if not set(before) & {"receive", "received", "undertake", "attend", "given", "including", "form", "include"}:
            return False
    return bool(set(before) & strong)


def _criminal_events(reading: Reading, marks: list[tuple[int, str]], found: list[Event]) -> None:
    low = reading.sentence.low
    for first, last, _, value in reading.by_name.get("criminal", ()):
        decider = _decider(marks, first)
        phrase = " ".join(low[first:last])
        level = reading.near("level", last, last + 3)
        if level and not reading.near("offence", last, last + 3):
            # "charged with gross misconduct" is disciplinary, and "found guilty of gross misconduct" a finding
            continue
        if value in ("convicted", "acquitted") and phrase in ("not guilty", "found guilty", "found not guilty"):
            if decider == "panel" or level or reading.has("proceeding"):
                continue
        if value == "charged" and _negated(reading, first, 6):
            value = "no_charge"
        elif _negated(reading, first, 3) and value != "acquitted" and value != "no_charge":
            continue
        if value in ("charged", "convicted", "acquitted") and _possible(reading, first):
            continue
        if value == "charged" and phrase in ("to prosecute", "charged the") and not {"decided", "decision"} & set(low[max(0, first - 6) : first]) and decider != "prosecutor":
            continue
        if value == "charged" and any(event.kind == "criminal" and event.value == "no_charge" for event in found):
            continue
        found.append(Event("criminal", value, first, last, decider=decider, verbal=value in ("charged", "convicted", "acquitted")))


def _leaving_events(reading: Reading, found: list[Event]) -> None:
    low = reading.sentence.low
    for first, last, _, value in reading.by_name.get("leaving", ()):
        phrase = " ".join(low[first:last])
        if any(mention.kind == "police" and mention.first <= first < mention.head for mention in reading.mentions):
            continue
        if phrase in ("had left", "left in", "died before", "left his job", "left her job") and not {"force", "service", "police", "constabulary", "job", "employment"} & set(low[last : last + 6]):
            continue
        if phrase in ("resignation", "retirement", "former officer", "resigning", "retiring") and value != "former":
            if not {"before", "after", "following", "prior", "his", "her", "their", "by"} & set(low[max(0, first - 3) : first]):
                continue
        if phrase == "former officer":
            continue
        if reading.near("would_have", max(0, first - 4), first) or _possible(reading, first) or _conditional(reading, first):
            continue
        if low[first] in ("resign", "retire", "quit", "leave") and low[max(0, first - 1) : first] in (["to"], ["or"]) and not _CHOSEN & set(low[max(0, first - 4) : first]):
            continue  # "powers to require him to resign"
        if _negated(reading, first, 3) or (value == "resigned" and {"required", "asked", "forced", "ordered"} & set(low[max(0, first - 3) : first])):
            continue
        if reading.near("had_served", max(0, first - 3), first + 1) and value != "serving":
            continue
        if value == "serving" and low[max(0, first - 2) : first][-1:] in (["to"], ["get"]):
            continue
        if value == "serving" and reading.has("had_served") and "had" in low[max(0, first - 3) : first + 1]:
            continue
        if value == "serving" and reading.near("had_served", max(0, first - 4), first + 1):
            continue
        found.append(Event("service", value, first, last, verbal=True, needs_people=True))
    for first, last, _, _ in reading.by_name.get("had_served", ()):
        stretch = set(low[first : last + 2])
        for word, value in (("resigned", "resigned"), ("retired", "retired"), ("quit", "resigned"), ("left", "former")):
            if "not" in stretch and word in stretch:
                found.append(Event("service", value, first, last, verbal=True, needs_people=True))  # "had he not resigned"
    for first, last, _, _ in reading.by_name.get("suspended", ()):
        if not _negated(reading, first, 3) and not reading.near("possible", max(0, first - 3), first):
            found.append(Event("service", "serving", first, last, verbal=True, needs_people=True))


_CHOSEN = frozenset("decided chose opted elected allowed permitted going intends choosing deciding opting".split())


def _conditional(reading: Reading, first: int) -> bool:
    """Say whether 'had he not resigned' or 'if she had left' makes leaving a condition, which says that it happened."""
    low = reading.sentence.low
    before = low[max(0, first - 5) : first]
    return "if" in before


def _scrutiny_events(reading: Reading, used: set[int], found: list[Event]) -> None:
    low = reading.sentence.low
    for name in ("notice", "caution", "investigated", "indication", "criminal_investigation"):
        for first, last, _, _ in reading.by_name.get(name, ()):
            value = name
            if name == "indication":
                negative = low[first - 1 : first] == ["no"] or reading.near("evidence_lacking", max(0, first - 3), first) or _negated(reading, first, 3)
                if negative:
                    found.append(Event("case_to_answer", "no", first, last, decider="oversight", implied=True))
                    continue
                value = "indication"
            elif _negated(reading, first, 4):
                continue
            level = "gross_misconduct" if "gross" in low[first:last] else "misconduct" if "misconduct" in low[first:last] else ""
            near = reading.near("level", last, last + 8)
            if not level and near and name in ("notice", "investigated"):
                level = near[3]
            forward = name == "investigated" and (low[last - 1] in ("into", "against") or (low[last - 1] == "of" and low[last - 2] in ("actions", "conduct", "decisions", "behaviour")))
            found.append(Event("scrutiny", value, first, last, level, decider="oversight", needs_people=True, forward=forward))
            if name in ("investigated", "criminal_investigation") and low[max(0, first - 2) : first][-1:] in (["are"], ["is"], ["remain"], ["remains"], ["still"], ["now"]):
                found.append(Event("proceeding", "investigation", first, last, "", "unknown", "oversight", needs_people=True))
    for first, last, _, _ in reading.by_name.get("disagreed", ()):
        if not reading.near("case_to_answer", last, last + 20) and not reading.near("proven", last, last + 9):
            found.append(Event("case_to_answer", "disagreed", first, last, decider="force", implied=True))
