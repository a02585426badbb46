"""Tell sentences that only count officers over years or over forces from those about the case in hand."""

from __future__ import annotations

from analysis.extract.happenings.events import Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story

# So many officers are never before one force in one case where whole countries are spoken of.
_NO_ONE_CASE = 100
# What figures over a year count.
_FIGURES_OF = frozenset(("complaints", "allegations", "complaint"))
_PERIOD = frozenset(("year", "years", "annual", "months", "decade"))
_TAKING_OFFICE = frozenset(("became", "took", "appointed", "arrived", "introduced", "launched"))
_OF_ONE = frozenset(("has", "was", "is"))
_IN_THAT_TIME = (["in", "that", "time"], ["over", "that", "time"], ["in", "that", "period"], ["over", "that", "period"])
_NATIONWIDE = frozenset(("wales", "nationally", "nationwide", "country", "uk"))


def is_of_the_whole_force(reading: Reading) -> bool:
    """Say whether hundreds are counted over forces or sent on a course: 'Over 1,100 officers have been trained'."""
    if not reading.police:
        return False
    programme = any(tag[3] == "training" for tag in reading.of("outcome"))
    if not programme and _NATIONWIDE.isdisjoint(reading.sentence.words):
        return False
    return any(_counts_hundreds(mention, reading) for mention in reading.police)


def gives_figures(reading: Reading, story: Story) -> bool:
    """Say whether officers are only counted, in a text that counts the complaints of a year by the hundred."""
    low, words = reading.sentence.low, reading.sentence.words
    if not story.gives_figures and not _FIGURES_OF.isdisjoint(words) and not _PERIOD.isdisjoint(words):
        before = (low[max(0, at - 3) : at] for at, word in enumerate(low) if word in _FIGURES_OF)
        story.gives_figures = any(_is_large(word) for counted in before for word in counted)
    if not story.gives_figures or story.under_scrutiny():
        return False
    people = [mention for mention in reading.police if not mention.speaker]
    return bool(people) and all(mention.choice in ("indefinite", "bare") and not mention.names for mention in people)


def _is_large(word: str) -> bool:
    digits = word.replace(",", "")
    return digits.isdigit() and int(digits) >= _NO_ONE_CASE


def _counts_hundreds(mention: Mention, reading: Reading) -> bool:
    """Say whether figures over forces count hundreds: 'Nearly 600 officers were sacked in England and Wales'."""
    first, last = mention.number or (0, 0)
    return _is_large("".join(reading.sentence.low[first:last]))


def counts_over_years(low: list[str]) -> bool:
    """Say whether figures are given: 'of the 14 officers who have come before such panels since 2018, six …'."""
    for at in range(len(low) - 1):
        year = low[at + 1]
        if low[at] == "since" and len(year) == 4 and year.isdigit() and not _is_of_somebody(low[:at]):
            return True
    if low[0] == "since" and not _TAKING_OFFICE.isdisjoint(low[1:8]):
        return True  # "Since I became chief constable 12 officers have been dismissed"
    return low[:3] in _IN_THAT_TIME or (low[:2] == ["of", "the"] and "according" in low)


def _is_of_somebody(before: list[str]) -> bool:
    """Say whether what goes on 'since 2015' is told of one person in a clause: 'PC Thorn, who has worked there …'."""
    clause = len(before) - 1 - before[::-1].index("who") if "who" in before else 0
    return clause > 0 and before[clause - 1] == "," and "," not in before[clause:] and before[clause + 1] in _OF_ONE
