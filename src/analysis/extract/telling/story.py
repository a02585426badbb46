"""What a reader holds in mind while going through one text: its people, the heading in force, the claims so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.extract.following.discourse import Block, Discourse
from analysis.extract.happenings.events import Event, Setting
from analysis.extract.phrases.mentions import Mention
from analysis.extract.tokens import Sentence
from analysis.records import Claim, Span


@dataclass(slots=True)
class Running:
    """A proceeding that a sentence names without its people: 'The force then held hearings.'"""

    value: str
    span: Span
    sentence: int
    paragraph: int
    polarity: str = ""
    people: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Clearing:
    """That nobody has a case to answer: 'no indication that any officer …'."""

    claim: Claim
    order: int
    place: str
    officers_only: bool
    only_no_indication: bool
    """Whether it never came to a case: there was no indication of anything that could be one."""


@dataclass(slots=True)
class Story:
    """The state of reading one text; `sentence_index` and `place` say where the reader stands."""

    text: str
    discourse: Discourse = field(default_factory=Discourse)
    setting: Setting = field(default_factory=Setting)
    claims: list[Claim] = field(default_factory=list)
    nobody: list[Block] = field(default_factory=list)
    """Records of 'no officer was dismissed'."""
    names: set[str] = field(default_factory=set)
    """Surnames of the officers met so far, in lower case."""
    work_of_staff: set[str] = field(default_factory=set)
    """Last words of the posts that the text has given to civilians: the "supervisor" of a control room."""
    titles: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    """Titles that no lexicon holds, by their last word, with the role and rank of whom the text has called so."""
    handles_reports: bool = False
    """Whether the text is on how police handled what was reported to them of one of their own."""
    offenders: set[str] = field(default_factory=set)
    """Surnames of those whom such reports were about."""
    announced: dict[str, Mention] = field(default_factory=dict)
    """Who is named with a rank in the headline, by surname."""
    lead: int = -1
    """The paragraph in which the text begins to tell, below dates and bylines."""
    gives_figures: bool = False
    """Whether the complaints of a year have been counted by the hundred."""
    told_outright: bool = False
    """Whether something is told of an officer called one, not only of 'he', 'one of them' or 'a member of staff'."""
    place: str = "body"
    sentence_index: int = 0
    order: int = 0
    """Where the last fact stands: 1000 for each sentence, and its first token."""

    heading: tuple[str, Span] | None = None
    """The proceeding that the last heading names."""
    listed: tuple[str, Span] | None = None
    """The proceedings that the headline lists: 'Misconduct hearings in May'."""
    heading_role: str = ""
    """The role that the last heading names: "staff" below "Police staff"."""
    label: str = ""
    """The last short line without a full stop: 'Outcome' over 'Dismissed without notice'."""
    announces: bool = False
    """Whether the heading speaks of hearings to come."""
    opens_entry: bool = False
    """Whether the present line only names somebody, whom the lines below it are about."""
    entry_ends: int = 0
    """The token at which the names of that line end."""
    current: list[Block] = field(default_factory=list)
    """The people of the entry that is being read."""

    unnamed_bystander: bool = False
    """Whether the first lines told of "a woman" or "a motorist", whose name may come before any officer's."""
    aside_paragraph: int = -1
    """The paragraph that tells of another case."""
    running: Running | None = None
    """The proceeding named last without its people."""
    without_people: list[Running] = field(default_factory=list)
    """All proceedings named without their people."""
    panel: Running | None = None
    """Where a panel is first said to sit, as the hearing that it sits at."""
    sentences_on_panels: set[int] = field(default_factory=set)
    """The sentences that name a panel: what it finds there it finds at a hearing."""
    clearing: Clearing | None = None
    """Where everybody at once is first said to have no case to answer."""
    bystanders: list[Mention] = field(default_factory=list)
    """Phrases for several police of whom their sentences tell nothing."""
    acts_of_several: int = 0
    """In how many clauses such police did something."""
    officers_and_staff: bool = False
    """Whether 'officers and staff' are said in one breath to have done something."""
    heard_as_witnesses: bool = False
    """Whether police were heard, or treated, as witnesses."""
    by_force: bool = False
    """Whether the text tells of a pursuit, or of force that is used with a weapon."""
    judges_acts: bool = False
    """Whether the text says how well certain officers did, or looks into what they did."""
    complaint_refused: Clearing | None = None
    """Where a complaint is first said not to be upheld."""
    approval: Clearing | None = None
    """Where the investigator is first said to think well of what certain officers did."""
    upheld_a_complaint: bool = False
    kinds_of_proceeding: set[str] = field(default_factory=set)
    told_before: list[Event] = field(default_factory=list)
    """What the sentence before this one told of somebody."""
    arrested_in: int = -1
    """The last sentence in which police arrest somebody."""
    group_heard: tuple[int, Mention] | None = None
    """The last officers counted who only said something, with the number of the sentence."""
    focus_before: list[Block] = field(default_factory=list)
    """Whom the sentence before this one was about."""

    def name_proceeding(self, event: Event, sentence: Sentence, blocks: list[Block]) -> None:
        """Note a proceeding that a sentence names without its people, and whose it must be."""
        span = span_of(sentence, event.first, event.last)
        self.running = Running(event.value, span, self.sentence_index, sentence.paragraph, event.polarity, blocks)
        self.without_people.append(self.running)

    def under_scrutiny(self) -> list[Block]:
        """Return the people whose conduct is in question so far."""
        return [block for block in self.discourse.blocks if block.under_scrutiny]

    def known(self, blocks: list[Block]) -> list[Block]:
        """Return those of some blocks that the text still keeps apart as they are."""
        return [block for block in blocks if block in self.discourse.blocks]


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """Return the characters of tokens [first, last) of a sentence, at least one token, offsets in the whole text."""
    starts = sentence.starts
    last = min(max(last, first + 1), len(starts))
    first = max(0, min(first, last - 1))
    return starts[first], sentence.ends[last - 1]
