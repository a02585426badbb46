"""The voice of procedure ("was dismissed", "the panel found"), read from the words: its verbs are a closed list.

Wrongdoing is told with any verb and needs a parse; procedure stands in almost every sentence: a parse of each is dear.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache

from analysis.compare.actors import actor_words
from analysis.compare.voice import Clause
from analysis.compare.words import Word, forms, lexicon

LOOK_BACK = 6  # words between an auxiliary, or an acting subject, and its verb
LOOK_ON = 9  # words between a passive and its "by"
_PASSIVES = ("passive_with_agent", "agentless_passive")


def procedure_clauses(words: Sequence[Word], text: str) -> list[Clause]:
    """Return the clauses of procedure of one sentence, given by its words in `text`; offsets are those of the text."""
    found: list[Clause] = []
    sentence = _Sentence(words, text)
    for place, word in enumerate(words):
        if word.folded in _verbs() and (clause := sentence.clause(place, found[-1] if found else None)):
            found.append(clause)
    return found


class _Sentence:
    """The words of a sentence, and where a mark of punctuation stands before one."""

    def __init__(self, words: Sequence[Word], text: str) -> None:
        self.words = words
        self.low = [word.folded for word in words]
        gaps = (text[before.end : after.start] for before, after in itertools.pairwise(words))
        self.stopped = [True, *(bool(gap.strip(" -\u00a0\"'“”‘’")) for gap in gaps)]

    def clause(self, place: int, last: Clause | None) -> Clause | None:
        """Return the clause whose verb stands at a place, None where that word is no verb of a clause."""
        rules, word = lexicon("framing")["procedure"], self.low[place]
        auxiliary, start = self._auxiliary(place)
        if word.endswith("ing"):
            return self._active(place, start) if auxiliary == "be" else None
        if auxiliary == "be" and word not in _bases():
            return self._passive(place, start, "finite")
        if auxiliary:
            return self._active(place, start)
        before = self._before(place)
        if (word in _doubtful() and before not in actor_words()) or before in rules["determiners"]:
            return None
        if word in _bases() or word.endswith("s"):
            return self._active(place, place)
        if word in rules["not_bare"] and not self._has_subject(place):
            return None
        follows = bool(last and last.voice in _PASSIVES and self.words[place].start - last.end < 80)
        if follows and before in ("and", "or", "but", "then"):
            return self._passive(place, place, "finite")
        if self._is_bare_passive(place):
            return self._passive(place, place, "headline" if word in _headline_verbs() else "reduced")
        return self._active(place, place)

    def _before(self, place: int) -> str:
        return self.low[place - 1] if place else ""

    def _has_subject(self, place: int) -> bool:
        return not self.stopped[place] and self._before(place) in actor_words()

    def _auxiliary(self, place: int) -> tuple[str, int]:
        """Return the kind of the auxiliary before a verb and its place: "be", "have", "modal", or nothing."""
        rules = lexicon("framing")["procedure"]
        for earlier in range(place - 1, max(-1, place - 1 - LOOK_BACK), -1):
            word = self.low[earlier]
            for kind in ("be", "have", "modals"):
                if word in rules[kind]:
                    return kind, earlier
            if word not in rules["between"] and not word.endswith("ly"):
                break
        return "", place

    def _is_bare_passive(self, place: int) -> bool:
        """Tell "Officer sacked over texts" and "a PC investigated by the watchdog" from "the panel sacked him"."""
        follower = self.low[place + 1] if place + 1 < len(self.low) and not self.stopped[place + 1] else ""
        if follower == "by":
            return True
        outright = self.low[place] in _headline_verbs() and self._before(place) not in (
            "he",
            "she",
            "they",
            "who",
            "we",
            "i",
        )
        return outright and (not follower or follower in lexicon("framing")["procedure"]["after_bare"])

    def _passive(self, place: int, start: int, form: str) -> Clause:
        agent = self._agent(place)
        voice = _PASSIVES[0] if agent else _PASSIVES[1]
        return self._build(voice, form, place, start, agent)

    def _active(self, place: int, start: int) -> Clause:
        for earlier in range(start - 1, max(-1, start - 2 - LOOK_BACK), -1):
            if self.low[earlier] in actor_words() and self.low[earlier] != "who":
                return self._build("active", "finite", place, start, self.words[earlier])
        return self._build("active", "finite", place, start, None)

    def _agent(self, place: int) -> Word | None:
        """Return the first actor behind a "by" that follows the verb without a stop between."""
        for later in range(place + 1, min(place + 1 + LOOK_ON, len(self.low))):
            if self.stopped[later]:
                return None
            if self.low[later] == "by":
                behind = self.words[later + 1 : later + 1 + LOOK_ON]
                return next((word for word in behind if word.folded in actor_words()), None)
        return None

    def _build(self, voice: str, form: str, place: int, start: int, agent: Word | None) -> Clause:
        span = (agent.start, agent.end) if agent else None
        negated = "not" in self.low[start : place + 1] or "never" in self.low[start : place + 1]
        word = self.words[place]
        return Clause(voice, form, word.folded, self.words[start].start, word.end, agent=span, negated=negated)


@cache
def _verbs() -> frozenset[str]:
    return forms(lexicon("framing")["procedure"]["verbs"])


@cache
def _bases() -> frozenset[str]:
    return frozenset(entry.split("/")[0] for entry in lexicon("framing")["procedure"]["verbs"])


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(lexicon("framing")["procedure"]["doubtful"])


@cache
def _headline_verbs() -> frozenset[str]:
    return frozenset(lexicon("voice")["headline_passives"]["words"])
