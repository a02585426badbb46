"""Read whether there is a case to answer, as it is said or as the investigator's test puts it."""

from __future__ import annotations

from analysis.extract.happenings.clauses import disagreed
from analysis.extract.happenings.deciders import decider, is_carried
from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import TURNS, evidence_lacks, negated
from analysis.extract.happenings.tags import level_named
from analysis.extract.phrases.mention import Mention

_RULED = (["ruled"], ["held"], ["decided"], ["determined"], ["found"])
_HAVING = frozenset(("have", "has", "had", "having"))
_NONE_AGAIN = (["had", "none"], ["has", "none"], ["did", "not"], ["had", "not"])
# "the constables were each found to have acted reasonably"
_FOUND_TO_HAVE = frozenset(
    ("was", "were", "each", "both", "all", "found", "to", "have", "had", "has", "also", "'s", "'")
)
_FAR = 6
_ANOTHER_CLAUSE = frozenset((":", ";", "and", "but"))
_DID = (["did"], ["had"], ["does"], ["has"])
_ANY_DECISION = (["a", "decision", "that"], ["a", "finding", "that"])
_THERE_NONE = (["there", "was", "none", "for"], ["there", "is", "none", "for"])
_END: tuple[list[str], ...] = ([], ["."], [","], [";"])
# "a case for the sergeant to answer", "nothing for her to answer"
_TO_ANSWER = (["to", "answer"], ["to", "meet"])
_ANSWERED = {
    "case": "yes",
    "cases": "yes",
    "misconduct": "yes",
    "something": "yes",
    "anything": "yes",
    "nothing": "no",
    "none": "no",
}
# "had done anything wrong" clears people only where it is denied
_WRONG_IF_DENIED = (["done", "anything"], ["in", "any"])
_DENIALS = frozenset(("no", "not", "n't", "nothing", "never", "none", "neither", "nor"))
_JUDGED = frozenset(("acted", "actions"))
_SEEN = frozenset(("we", "evidence", "suggest", "suggested", "suggestion", "indicate", "indicated"))
# who should answer an allegation has not answered it yet
_CALLED = frozenset(("should", "must", "ought"))


def read_cases(reading: Reading) -> None:
    """Read every 'case to answer' of a sentence; what a panel says of one is its finding."""
    for first, last, _, value in reading.of("case_to_answer"):
        if _is_kind_of_decision(reading, first) or _is_undenied_wrong(reading, first):
            continue
        if any(event.first < first < event.last for event in reading.found if event.value == "no"):
            continue  # "not found to have a case": the case is what was not found
        if reading.low[first] in _JUDGED and not _is_judged(reading, first):
            continue
        level = reading.near("level", last, last + 5) or reading.near("level", first - 2, last)
        if level:
            reading.used.add(level[0])
        denied = value == "yes" and (
            negated(reading, first)
            or disagreed(reading, first)
            or (
                (evidence_lacks(reading, first) or _is_test_failed(reading, first))
                and not _is_turned_to(reading, first)
            )
        )
        answer = "no" if denied else value
        who = "" if _is_told_before(reading, last) else decider(reading, first)
        event = Event("case_to_answer", answer, first, level[1] if level else last, decider=who).bear(level)
        if value == "yes" and not level:
            event.level = level_named(reading.low[first:last])  # "had gross misconduct to answer"
        carried_over = answer == "no" and is_carried(reading) and not reading.has("short_hearing")
        carried_over = carried_over and not _rules(reading.low)
        called = reading.low[first] in _CALLED
        if who == "panel" and not carried_over and not called and not reading.near("test", 0, first):
            event.kind, event.value = "finding", "proven" if answer == "yes" else "not_proven"
        event.verbal = not _HAVING.isdisjoint(reading.before(first, 3))
        event.carried = is_carried(reading)
        reading.found.append(event)
    _read_to_answer(reading)
    _read_left_out(reading)


def _is_told_before(reading: Reading, last: int) -> bool:
    """Say whether who decides is only named in what follows: 'two had a case: one was warned at a meeting'."""
    at = reading.deciders[0][0] if reading.deciders else -1
    return at > last and not _ANOTHER_CLAUSE.isdisjoint(reading.low[last:at])


def _rules(low: list[str]) -> bool:
    """Say whether 'It ruled that …' opens a sentence, in which a panel spoken of before goes on deciding."""
    return low[0] in ("it", "they") and low[1:2] in _RULED


def _is_judged(reading: Reading, first: int) -> bool:
    """Say whether certain officers, not officers at large, "acted appropriately": their conduct was in question."""
    certain = any(
        mention.kind in ("police", "pronoun")
        and 0 <= first - mention.last <= _FAR
        and _FOUND_TO_HAVE.issuperset(reading.low[mention.last : first])
        and (mention.choice in ("definite", "other") or mention.count is not None)
        for mention in reading.mentions
    )
    return certain and decider(reading, first) in ("oversight", "") and not negated(reading, first)


def _read_to_answer(reading: Reading) -> None:
    """Read 'a case for the sergeant to answer', 'misconduct for her to answer' and 'nothing for them to answer'."""
    low = reading.low
    for mention in reading.mentions:
        at = mention.first - 2
        if at < 0 or low[at + 1] != "for" or low[mention.last : mention.last + 2] not in _TO_ANSWER:
            continue
        answer = _ANSWERED.get(low[at])
        if answer is None or any(event.first <= at < event.last for event in reading.found):
            continue
        level = reading.just_before("level", at + 1, 2) or reading.near("level", mention.last, mention.last + 8)
        event = Event("case_to_answer", "no" if negated(reading, at) else answer, at, at + 1, decider="oversight")
        if level:
            reading.used.add(level[0])
        reading.found.append(event.bear(level))


def _is_undenied_wrong(reading: Reading, first: int) -> bool:
    """Say whether 'had done anything wrong' is only asked, and not denied: 'nothing suggested that …'."""
    if reading.low[first : first + 2] not in _WRONG_IF_DENIED:
        return False
    before = reading.low[:first]
    denials = [at for at in range(first) if before[at] in _DENIALS]
    return not denials or not TURNS.isdisjoint(before[denials[-1] :]) or _SEEN.isdisjoint(before)


def _is_kind_of_decision(reading: Reading, first: int) -> bool:
    """Say whether decisions of a kind are spoken of: 'a decision that there is a case to answer is not a finding'."""
    before = reading.before(first, 6)
    return any(before[at : at + 3] in _ANY_DECISION for at in range(len(before) - 2))


def _is_turned_to(reading: Reading, first: int) -> bool:
    """Say whether 'but' turns to a case after one that the evidence lacks for: '… no evidence of lies but a case …'."""
    start = next((tag[1] for name in ("evidence_lacking", "test") for tag in reading.of(name)), first)
    return "but" in reading.low[start:first]


def _read_left_out(reading: Reading) -> None:
    """Read 'one had a case to answer, the other had none' and 'there was none for the sergeant'."""
    low = reading.low
    for mention in reading.mentions:
        at = mention.last
        none_again = low[at : at + 2] in _NONE_AGAIN and low[at + 2 : at + 3] in _END
        if none_again and any(event.first < mention.first for event in reading.found):
            reading.found.append(Event("case_to_answer", "no", at, at + 2, decider="oversight", verbal=True))
        if reading.found and _is_left_out(mention, low):
            at = mention.first
            reading.found.append(Event("case_to_answer", "no", at - 2, at, decider="oversight", forward=True))
    if low[:4] in _THERE_NONE:
        reading.found.append(Event("case_to_answer", "no", 0, 3, decider="oversight"))


def _is_left_out(mention: Mention, low: list[str]) -> bool:
    """Say whether 'but not the constable' or 'but not that the constable did' denies of somebody what was just said."""
    at = mention.first
    if mention.kind not in ("police", "pronoun") or mention.choice not in ("other", "definite", "named"):
        return False
    that_he_did = low[at - 3 : at] == ["but", "not", "that"] and low[mention.last : mention.last + 1] in _DID
    ends = mention.choice == "other" or low[mention.last : mention.last + 1] in _END
    return that_he_did or (low[at - 2 : at] == ["but", "not"] and ends)


def read_test(reading: Reading) -> None:
    """Read what a tribunal could find as a case to answer: it is the investigator's test, not a finding."""
    tests = reading.of("test")
    if not tests:
        return
    start = tests[0][0]
    levels = [tag for tag in reading.of("level") if tag[0] >= start and tag[0] not in reading.used]
    for level in levels:
        first = level[0]
        reading.used.add(first)
        fails = evidence_lacks(reading, first) or negated(reading, first) or _is_test_failed(reading, first)
        answer = "no" if fails else "yes"
        event = Event("case_to_answer", answer, first, level[1], decider="oversight", about_test=True)
        reading.found.append(event.bear(level))
    if levels or any(event.kind == "case_to_answer" and event.first > start for event in reading.found):
        return
    end = len(reading.low)
    breach = reading.near("breach", start, end) or reading.near("found", start, end)
    place = (breach[0], breach[1]) if breach else _who_might_be_found(reading, tests[0][1])
    if place:
        lacking = reading.near("evidence_lacking", 0, place[1] + 3)
        fails = lacking is not None or _is_test_failed(reading, place[0])
        answer = "no" if fails else "yes"
        event = Event("case_to_answer", answer, *place, decider="oversight", about_test=True)
        event.implied = True
        reading.found.append(event)


def _who_might_be_found(reading: Reading, start: int) -> tuple[int, int] | None:
    """Return the verb of those of whom a tribunal could find anything: '… could conclude that the officers had …'."""
    for mention in reading.police:
        certain = mention.choice == "definite" or mention.count is not None
        if mention.first > start and certain and reading.before(mention.first, 1) == ["that"]:
            return mention.last, mention.last + 1
    return None


def _is_test_failed(reading: Reading, at: int) -> bool:
    """Say whether 'no reasonable tribunal' or a tribunal that 'could not reasonably find' stands before a token."""
    tests = [tag for tag in reading.of("test") if tag[0] < at]
    return any("not" in reading.low[tag[0] : tag[1]] or reading.before(tag[0], 1) == ["no"] for tag in tests)


def read_disagreement(reading: Reading) -> None:
    """Read a force's disagreement that names neither a case nor a finding."""
    for first, last, _, _ in reading.of("disagreed"):
        if not reading.near("case_to_answer", last, last + 20) and not reading.near("proven", last, last + 9):
            reading.found.append(Event("case_to_answer", "disagreed", first, last, decider="force", implied=True))
