"""What a text has said of its people: facts, the blocks of people they hold for, the wholes that were taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.extract.happenings.events import Event
from analysis.records import Span

_DECIDED = frozenset(("finding", "outcome"))
_FATES = frozenset(("case_to_answer", "finding", "outcome", "proceeding"))
# A text that says one thing thousands of times must not have all of it copied at each mention.
_HANDED_ON = 200


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


class Facts(list[Fact]):
    """What is told of some people, in the order of the text, with what is asked of it all the time kept at hand."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        """Start with nothing told, or with the facts of others."""
        super().__init__()
        self.values: set[tuple[str, str]] = set()
        """Every field and value that was ever told."""
        self.first: set[tuple[str, str]] = set()
        """Those told in the first lines, which a story then goes through again."""
        self.last: dict[str, str] = {}
        """The value last given to each field, what was denied or only imagined left aside."""
        self.newest: dict[str, int] = {}
        """For each field that was told, the order of the fact that stands last in the text."""
        for fact in facts:
            self.append(fact)

    def append(self, fact: Fact) -> None:
        """Take in one more fact."""
        super().append(fact)
        self.values.add((fact.field, fact.value))
        if fact.place == "lead":
            self.first.add((fact.field, fact.value))
        self.newest[fact.field] = max(fact.order, self.newest.get(fact.field, fact.order))
        if fact.polarity not in ("negated", "hypothetical"):
            self.last[fact.field] = fact.value

    def handed_on(self) -> Facts:
        """Return the facts as people taken out of a group keep them: of very many the last ones."""
        facts = Facts()
        facts.extend(self[-_HANDED_ON:])
        facts.values, facts.first = set(self.values), set(self.first)
        facts.last, facts.newest = dict(self.last), dict(self.newest)
        return facts


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
    deeds: frozenset[str] = frozenset()
    """What the text told of them when it first met them: the words of "a constable kicked the door"."""
    facts: Facts = field(default_factory=Facts)
    under_scrutiny: bool = False
    born: int = 0
    """The number of the phrase they were first met in."""
    seen: int = 0
    """The number of the phrase that last meant them."""
    met: int = 0
    """How many phrases meant them."""
    acted: int = 0
    """In how many clauses they did something, or what they did was spoken of."""
    judged: bool = False
    """Whether the text says how well they did."""
    parent: Whole | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    inferred: set[str] = field(default_factory=set)
    rest: int = -1
    """How many facts were known when others were taken out of this block, -1 when nobody was."""
    gender: str = ""
    highest: str = ""
    """The highest rank among them: "officers up to the rank of inspector"."""
    further: bool = False
    """Whether the text counts them as people beyond those it has told of: "two more officers"."""
    adjectives: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    """The words by which the text has called them beside their rank: "the overnight sergeant"."""

    @property
    def size(self) -> int:
        """The number of people that the text gives, 0 where it gives none."""
        return self.count or 0

    def last(self, name: str) -> str:
        """Return the value last given to a field, or an empty string."""
        return self.facts.last.get(name, "")

    def unsaid(self) -> bool:
        """Say whether this is what was left when others were singled out, and nothing was said of it since."""
        return self.rest == len(self.facts)

    def open_to(self, wanted: Iterable[Event]) -> bool:
        """Say whether new events can be of some of these people: no finding, no outcome, no case decided before."""
        told = self.facts.newest
        if not _DECIDED.isdisjoint(told):
            return False
        if any(event.kind == "case_to_answer" for event in wanted):
            return "case_to_answer" not in told
        return ("case_to_answer", "no") not in self.facts.values

    def has_fate(self) -> bool:
        """Say whether anything beyond being looked into is known."""
        return not _FATES.isdisjoint(self.facts.newest)


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
    past: list[Block] = field(default_factory=list)
    """Those of its people who have slipped out of mind."""
    listed: bool = False
    """Whether the text gave the parts in one breath: "two sergeants, a constable and an inspector"."""

    def members(self) -> list[Block]:
        """Return all people of the whole, whether they are still in mind or not."""
        return [*self.past, *self.blocks]


def people_in(blocks: Iterable[Block]) -> int:
    """Return how many people some blocks are together, those without a number left out."""
    return sum(block.count or 0 for block in blocks)
