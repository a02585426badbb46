"""Notice where a text weighs what certain officers did, and not only what the police as a whole did."""

from __future__ import annotations

from analysis.extract.happenings.event import Event, Reading
from analysis.extract.happenings.polarity import negated
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mention import Mention
from analysis.extract.telling.clause import is_subject
from analysis.extract.telling.clearing import note_approval
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

_OWN_ACTS = context("own_acts")
_ACTS = context("acts_that_are_judged") | _OWN_ACTS
_WELL_DONE = context("acts_judged_well")
_JUDGED = context("acts_judged_badly") | _WELL_DONE
_BY_FORCE = context("done_by_force_or_in_pursuit")
_OF_CONDUCT = context("conduct_as_opposed_to_crime")
_SAYING = context("investigators_saying")
_AFTER_SAYING = frozenset(("that", ","))
_NOT_MET = frozenset(("any", "none", "other"))
_FOLLOWED = frozenset(("followed", "line", "consistent"))
_RULES = context("what_police_go_by")
_WITNESSES = frozenset(("witness", "witnesses"))
_TREATED = frozenset(("treated", "interviewed"))
_AS_SUSPECT = (["as", "a", "suspect"], ["as", "a", "subject"])
_TO_LEARN = frozenset(("learning", "reminder", "feedback"))
_THINGS = frozenset(("car", "cars", "vehicle", "vehicles", "van", "pursuit", "station", "interview", "custody", "dog"))
_USED = frozenset(("use", "used", "using", "uses"))


def note_deeds(sentence: Sentence, story: Story) -> None:
    """Remember acts that are judged in a sentence without any police, and that there was a pursuit or force."""
    words = sentence.words
    story.judges_acts |= not _JUDGED.isdisjoint(words) and _tells_of_acts(words)
    story.by_force |= not _BY_FORCE.isdisjoint(words)


def note_weighing(reading: Reading, events: list[Event], story: Story) -> None:
    """Remember that what certain officers did is judged or looked into, and that they were heard as witnesses."""
    low = reading.low
    story.by_force |= not _BY_FORCE.isdisjoint(low)
    story.heard_as_witnesses |= not (_WITNESSES.isdisjoint(low) or _TREATED.isdisjoint(low)) and bool(reading.police)
    clears = any(event.kind == "case_to_answer" for event in events) and not _OF_CONDUCT.isdisjoint(low)
    if clears or not _is_of_certain_officers(reading):
        return
    story.judges_acts = True
    well = next((at for at, word in enumerate(low) if word in _WELL_DONE), None)
    if well is not None and not _SAYING.isdisjoint(low) and not negated(reading, well):
        note_approval(well, reading, story)


def weighs_acts(story: Story) -> bool:
    """Say whether a text weighs what certain officers did; pursuits and force always are, but of witnesses alone."""
    of_the_accused = story.complaint_refused is not None
    return story.judges_acts or of_the_accused or (story.by_force and not story.heard_as_witnesses)


def _is_of_certain_officers(reading: Reading) -> bool:
    """Say whether a sentence judges officers, and mark them; the acts of a force are no officer's."""
    low = reading.low
    judges = not _JUDGED.isdisjoint(low) or not (_FOLLOWED.isdisjoint(low) or _RULES.isdisjoint(low))
    certain = [mention for mention in reading.police if mention.choice not in _NOT_MET and not mention.speaker]
    if not certain:
        return judges and _tells_of_acts(reading.sentence.words) and not _tells_of_a_force(reading)
    for mention in certain:
        mention.judged = _is_judged(mention, reading) or (judges and is_subject(mention, reading))
    return judges or any(mention.judged for mention in certain)


def _tells_of_acts(words: frozenset[str]) -> bool:
    return not _ACTS.isdisjoint(words) or ("force" in words and not _USED.isdisjoint(words))


def _is_judged(mention: Mention, reading: Reading) -> bool:
    """Say whether acts are somebody's, or something is found of somebody: 'the officers' acts', 'found that they'."""
    low, first = reading.low, mention.first
    if (
        low[mention.last : mention.last + 2] == ["in", "question"]
        or low[mention.last : mention.last + 3] in _AS_SUSPECT
    ):
        return True
    if low[first - 1] == "for" and mention.choice != "bare" and not _TO_LEARN.isdisjoint(low[:first]):
        return True
    said = not _SAYING.isdisjoint(low[:first])
    if said and (low[first - 1] in _SAYING or low[first - 1] in _AFTER_SAYING):
        return True
    if mention.possessive:
        return not _OWN_ACTS.isdisjoint(low[mention.last : mention.last + 3])
    return low[first - 1 : first] in (["of"], ["by"]) and not _OWN_ACTS.isdisjoint(low[max(0, first - 5) : first])


def _tells_of_a_force(reading: Reading) -> bool:
    """Say whether a sentence tells of a force; the "force used" to hold a man is none, nor "the police car"."""
    low = reading.low
    forces = [mention for mention in reading.mentions if mention.body == "force" and low[mention.last] not in _THINGS]
    return any(low[mention.head] != "force" or _USED.isdisjoint(low) for mention in forces)
