"""What is read from a sentence: its tags, the events they speak of, and the setting that earlier sentences leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.extract.phrases.mentions import Mention
from analysis.extract.tokens import Sentence

Tag = tuple[int, int, str, str]
"""First token, token after the last, name and value of a lexicon entry found in a sentence."""


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

    def bear(self, level: Tag | None) -> Event:
        """Take on the level that a tag names, if there is one, and return the event itself."""
        if level is not None:
            self.level, self.level_at = level[3], level[:2]
        return self


@dataclass(slots=True)
class Setting:
    """What earlier sentences leave in force: who was last said to decide, and at which kind of proceeding."""

    decider: str = ""
    proceeding: str = ""
    trial: bool = False
    """Whether a trial has been told of, and no hearing of the force."""
    sat: bool = False
    """Whether the sentence before opened with a hearing or meeting that sat: 'It found …' is of that."""


@dataclass(slots=True)
class Reading:
    """A sentence with its mentions and tags, and what has been read from it so far.

    `deciders` holds the token and kind of whoever is said to decide (token -1: said in an earlier sentence), `used` the
    first tokens of levels that a predicate has taken, `found` the events in the order in which they were read.
    """

    sentence: Sentence
    mentions: list[Mention]
    tags: list[Tag]
    by_name: dict[str, list[Tag]] = field(default_factory=dict)
    deciders: list[tuple[int, str]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    found: list[Event] = field(default_factory=list)
    trial: bool = False
    performance_met: bool = False
    """Whether the proceeding told of last is a performance meeting."""
    low: list[str] = field(init=False)
    """The words of the sentence in lower case."""
    police: list[Mention] = field(init=False)
    """The mentions of officers and staff."""

    def __post_init__(self) -> None:
        """Keep the words and the police at hand."""
        self.low = self.sentence.low
        self.police = [mention for mention in self.mentions if mention.kind == "police"]

    def before(self, at: int, width: int) -> list[str]:
        """Return the words before a token, so many at most."""
        return self.low[max(0, at - width) : at]

    def of(self, name: str) -> Sequence[Tag]:
        """Return the tags of that name, in order."""
        return self.by_name.get(name, ())

    def near(self, name: str, first: int, last: int) -> Tag | None:
        """Return the first tag of that name that starts within [first, last), or None."""
        for tag in self.by_name.get(name, ()):
            if first <= tag[0] < last:
                return tag
        return None

    def just_before(self, name: str, at: int, width: int) -> Tag | None:
        """Return the first tag of that name that starts among so many tokens before one, or None."""
        return self.near(name, at - width, at)

    def has(self, *names: str) -> bool:
        """Say whether the sentence holds a tag of one of these names."""
        return not self.by_name.keys().isdisjoint(names)
