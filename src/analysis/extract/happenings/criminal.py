"""Read the steps of criminal law: a file to prosecutors, charges or none, acquittals and convictions."""

from __future__ import annotations

from analysis.extract.happenings.deciders import decider
from analysis.extract.happenings.event import Event, Reading, Tag
from analysis.extract.happenings.polarity import evidence_lacks, is_finite, is_passive, negated, possible

_CONSIDERED = frozenset(("any", "consideration", "considering", "consider", "possible", "whether"))
_COURT_STEPS = ("charged", "convicted", "acquitted")
_VERDICTS = ("convicted", "acquitted")
_ONLY_THOUGHT_OF = frozenset(("consideration", "consider", "considered", "alternative", "any"))
# a verdict undone by a later one
_UNDONE = frozenset(("appeal", "appealed", "appeals", "retrial", "overturned", "quashed", "conviction"))
_THEM = ("him", "her", "them")
# "jurors took an hour to acquit the sergeant"
_CLEARING = frozenset(("acquit", "acquits", "clear", "clears"))
_GUILT = ("not guilty", "found guilty", "found not guilty")
_TO_COME = frozenset(("face", "faces", "facing", "await", "awaits", "awaiting"))
_UNLIKELY = (["was", "unlikely"], ["is", "unlikely"], ["were", "unlikely"])
_NOT_LIKELY = (["was", "not", "likely"], ["is", "not", "likely"], ["were", "not", "likely"])
# "to prosecute" and "charged the …" are a charge only where a prosecutor decides
_VAGUE_CHARGES = ("to prosecute", "charged the")


def read_criminal(reading: Reading) -> None:
    """Read every criminal step of a sentence."""
    for tag in reading.of("criminal"):
        value = _step(reading, tag)
        if value:
            first, last, _, _ = tag
            event = Event("criminal", value, first, last, decider=decider(reading, first))
            event.verbal = value in _COURT_STEPS
            event.forward = (
                reading.low[last - 1] in _CLEARING
                or _is_decided_on(reading, tag)
                or _is_verdict_on_somebody(reading, tag)
            )
            reading.found.append(event)
    if _is_guilty_of_part(reading):
        reading.found[:] = [event for event in reading.found if event.value != "acquitted"]


def _is_decided_on(reading: Reading, tag: Tag) -> bool:
    """Say whether whom it befalls stands behind a decision: 'to charge the sergeant and not to charge the two PCs'."""
    to_charge = reading.low[tag[1] - 1] in ("charge", "prosecute") and "to" in reading.low[tag[0] : tag[1]]
    return to_charge and any(mention.first == tag[1] and mention.kind == "police" for mention in reading.mentions)


def _is_verdict_on_somebody(reading: Reading, tag: Tag) -> bool:
    """Say whether a verb has whom it befalls behind it: 'the jury convicted the constable and acquitted his driver'."""
    first, last, _, value = tag
    if value not in _VERDICTS or last - first != 1 or is_passive(reading, first):
        return False
    return any(mention.first == last for mention in reading.mentions)


def _is_guilty_of_part(reading: Reading) -> bool:
    """Say whether one person is 'guilty of the assault and not guilty of perverting the course of justice'."""
    steps = {event.value for event in reading.found if event.kind == "criminal"}
    if not steps >= {"acquitted", "convicted"} or not _UNDONE.isdisjoint(reading.sentence.words):
        return False
    people = [mention for mention in reading.mentions if mention.kind in ("police", "pronoun", "people")]
    return len(people) == 1 and people[0].count == 1


def _step(reading: Reading, tag: Tag) -> str:
    """Return the criminal step that a tag means where it stands, or nothing."""
    first, _, _, value = tag
    if _is_disciplinary(reading, tag):
        return ""
    too_weak = evidence_lacks(reading, first) and decider(reading, first) == "prosecutor"
    if too_weak and value == "convicted" and "prospect" in reading.before(first, 4):
        return "no_charge"  # "insufficient evidence for a realistic prospect of a conviction"
    if value == "charged" and (too_weak or negated(reading, first, 6)):
        return "no_charge"
    if _is_no_step(reading, tag):
        return ""
    if reading.low[first] == "should" and decider(reading, first) != "prosecutor":
        return ""  # somebody thinks so
    if value not in ("acquitted", "no_charge") and (reading.before(first, 1) == ["not"] or negated(reading, first, 3)):
        return ""
    if value in _COURT_STEPS and (possible(reading, first) or _awaits_sentence(reading, tag)):
        return ""
    return "" if value == "charged" and _is_no_charge(reading, tag) else value


def _awaits_sentence(reading: Reading, tag: Tag) -> bool:
    """Say whether prison only lies ahead: 'they face years behind bars if found guilty'."""
    before = reading.before(tag[0], 3)
    return tag[3] == "convicted" and not _TO_COME.isdisjoint(before) and "after" not in before


def _is_no_step(reading: Reading, tag: Tag) -> bool:
    """Say whether a prospect, a choice or a thing is named: 'consideration of any criminal charges', 'a caged van'."""
    first, last, _, value = tag
    before = reading.before(first, 4)
    if value == "referred" and "whose" in reading.before(first, 5):
        return True  # "officers whose statements had been submitted to prosecutors"
    if reading.low[last : last + 3] in _NOT_LIKELY or reading.low[last : last + 2] in _UNLIKELY:
        return True  # "thought that a conviction was not likely"
    of_a_prospect = before[-2:] == ["prospect", "of"] or before[-3:] == ["prospect", "of", "a"]
    if of_a_prospect or not {"led", "leading", "secured", "securing"}.isdisjoint(before):
        return True  # "whose work led to the conviction of a thief"
    if reading.low[last - 1] in ("charge", "charges") and not _ONLY_THOUGHT_OF.isdisjoint(before):
        return True
    return reading.low[first] == "caged" and not is_finite(before)


def _is_disciplinary(reading: Reading, tag: Tag) -> bool:
    """Say whether 'charged with gross misconduct' and 'found guilty at a hearing' speak of discipline, not of crime."""
    first, last, _, value = tag
    level = reading.near("level", last, last + 3)
    if level and not reading.near("offence", last, last + 3):
        return True
    phrase = " ".join(word for word in reading.low[first:last] if word not in _THEM)
    if value not in ("convicted", "acquitted") or phrase not in _GUILT:
        return False
    return level is not None or _at_proceeding(reading, last) or decider(reading, first) == "panel"


def _at_proceeding(reading: Reading, last: int) -> bool:
    """Say whether a proceeding is named that is not still to come: 'found not guilty, but is to face a hearing'."""
    return any(
        first < last or _TO_COME.isdisjoint(reading.before(first, 3)) for first, _, _, _ in reading.of("proceeding")
    )


def _is_no_charge(reading: Reading, tag: Tag) -> bool:
    """Say whether a charge is only spoken of: nobody decided on it, or the sentence has said there is none."""
    first, last, _, _ = tag
    decided = not {"decided", "decision"}.isdisjoint(reading.before(first, 6))
    if reading.low[first] == "criminal" and not _CONSIDERED.isdisjoint(reading.before(first, 3)):
        return True  # "for consideration of any criminal charges"
    if "arrested" in reading.before(first, 12) and reading.low[last - 1] in ("him", "her", "them"):
        return True  # "the officers arrested the man and charged him"
    vague = " ".join(reading.low[first:last]) in _VAGUE_CHARGES
    if vague and not decided and decider(reading, first) != "prosecutor":
        return True
    return any(event.kind == "criminal" and event.value == "no_charge" for event in reading.found)
