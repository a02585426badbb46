"""A phrase of a text that stands for people, or for a body that decides about them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Mention:
    """A phrase for people or a body: its tokens [first, last), its head, and what the words say about how many and who.

    `kind` is police, people (only counted when something befalls them), other (never counted), body or pronoun.
    `choice` says how it refers: bare, indefinite, definite, another, other, all, each, none, part, any, named, former,
    latter or all_but.
    """

    first: int
    last: int
    head: int
    kind: str
    choice: str = "bare"
    # how many: the exact count where the words give one, and the least number they allow
    count: int | None = None
    count_min: int = 1
    plural: bool = False
    # who: canonical values of the ledger (records.py); `body` is set for bodies only
    role: str = "officer"
    rank: str = "unknown"
    service: str = "unknown"
    post: str = ""
    body: str = ""
    # "the second officer"; 0 when no ordinal stands there
    ordinal: int = 0
    # "first" or "last" before a number: "the first six officers"
    end_of_row: str = ""
    whole: int | None = None
    # the mention that this one is a part of: "three of the officers"
    part: Mention | None = None
    # surnames, ciphers or "#4" for "officer four", in lower case
    names: list[str] = field(default_factory=list)
    # tokens [first, last) of the number and of the word for service: the evidence of the ledger
    number: tuple[int, int] | None = None
    service_at: tuple[int, int] | None = None
    # somebody who speaks, chairs or investigates; somebody spoken of in general
    speaker: bool = False
    background: bool = False
    # a post that is police only in context; a phrase in the genitive; one narrowed by "who"
    loose: bool = False
    possessive: bool = False
    # "this officer": who was spoken of last, whatever else is told of others
    pointing: bool = False
    # somebody over the people before it: "the officers' supervisor", "their line manager"
    over_others: bool = False
    joined: Mention | None = None
    restricted: bool = False
    # a name alone, of somebody not met before
    perhaps: bool = False
    # some of its people have been counted apart: "of whom two"
    taken: bool = False
    # who of them is said not to share what is said: "the officers apart from the sergeant"
    without: Mention | None = None
    # only some of these people are meant: "the constables" of "two of the constables"
    parted: bool = False
    # joined by "and" to another name, and so paired with it
    paired: bool = False
    adjectives: frozenset[str] = frozenset()
    # any word before the noun that may tell one person from another: "the overnight sergeant"
    called: frozenset[str] = frozenset()
    remaining: bool = False
    included_in: Mention | None = None
    gender: str = ""
    # "six people: four constables and two sergeants": the parts, and for a part the six
    listed: list[Mention] = field(default_factory=list)
    listed_in: Mention | None = None
    # the highest rank among several: "officers up to the rank of inspector"
    highest: str = ""
    # whose acts the sentence weighs
    judged: bool = False
    # "one constable" where "a constable" might be anybody
    one: bool = False

    def counts(self, number: int) -> None:
        """Make an exact number of people of it."""
        self.count = self.count_min = number
