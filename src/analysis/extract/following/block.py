"""What a text has said of its people: facts, the blocks of people they hold for, the wholes that were taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.extract.happenings.events import Event
from analysis.records import Span

_DECIDED = ("finding", "outcome")
_FATES = ("case_to_answer", "finding", "outcome", "proceeding")


@dataclass(slots=True)
class Fact:
    """A value that a claim gives a block, with how firmly, who decided, where and with what words."""

    field: str
    value: str
    polarity: str
    decider: str
    place: str
    order: int
    level: str = ""
    implied: bool = False
    claim: str = ""
    span: Span = (0, 0)
    level_span: Span | None = None
    group_size: int = 1
    setting: str = ""


@dataclass(slots=True, eq=False)
class Block:
    """People who have shared one fate so far; it splits when a text singles some of them out."""

    count: int | None
    count_min: int
    role: str
    rank: str = "unknown"
    service: str = "unknown"
    posts: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    ordinal: int = 0
    """2 for "the second officer", "Officer B"."""
    traits: frozenset[str] = frozenset()
    """What tells one officer from another: the words of "the officer who drove the van"."""
    facts: list[Fact] = field(default_factory=list)
    under_scrutiny: bool = False
    born: int = 0
    """The number of the phrase they were first met in."""
    seen: int = 0
    """The number of the phrase that last meant them."""
    parent: Whole | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    inferred: set[str] = field(default_factory=set)
    rest: int = -1
    """How many facts were known when others were taken out of this block, -1 when nobody was."""
    gender: str = ""
    further: bool = False
    """Whether the text counts them as people beyond those it has told of: "two more officers"."""
    adjectives: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """The number of people that the text gives, 0 where it gives none."""
        return self.count or 0

    def last(self, name: str) -> str:
        """Return the value last given to a field, or an empty string."""
        for fact in reversed(self.facts):
            if fact.field == name and fact.polarity not in ("negated", "hypothetical"):
                return fact.value
        return ""

    def unsaid(self) -> bool:
        """Say whether this is what was left when others were singled out, and nothing was said of it since."""
        return self.rest == len(self.facts)

    def open_to(self, wanted: Iterable[Event]) -> bool:
        """Say whether new events can be of some of these people: no finding, no outcome, no case decided before."""
        if any(fact.field in _DECIDED for fact in self.facts):
            return False
        if any(event.kind == "case_to_answer" for event in wanted):
            return not any(fact.field == "case_to_answer" for fact in self.facts)
        return not any(fact.field == "case_to_answer" and fact.value == "no" for fact in self.facts)

    def has_fate(self) -> bool:
        """Say whether anything beyond being looked into is known."""
        return any(fact.field in _FATES for fact in self.facts)


@dataclass(slots=True, eq=False)
class Whole:
    """A number of people that a text states as a whole and then takes apart."""

    count: int | None
    count_min: int
    role: str
    rank: str
    service: str
    blocks: list[Block] = field(default_factory=list)
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    under_scrutiny: bool = False
    order: int = 0
    outer: Whole | None = None
    facts: list[Fact] = field(default_factory=list)
    listed: bool = False
    """Whether the text gave the parts in one breath: "two sergeants, a constable and an inspector"."""


def people_in(blocks: Iterable[Block]) -> int:
    """Return how many people some blocks are together, those without a number left out."""
    return sum(block.count or 0 for block in blocks)
