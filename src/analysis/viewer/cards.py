"""Groups, claims and quotes of one document in words, each with the words of the text that state it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.compare.notes import LABELS as FIELD_NAMES
from analysis.compare.notes import people
from analysis.records import Claim, Group, Ledger, Quote
from analysis.viewer.labels import Label, Labels
from analysis.viewer.marks import joined
from analysis.viewer.render import anchor, clip, plain

FIELDS = (
    "count", "role", "rank", "service", "alleged", "case_to_answer", "proceeding", "proceeding_state", "finding",
    "found_level", "outcomes", "criminal",
)  # fmt: skip
UNSAID: tuple[Any, ...] = (None, "", "unknown", [])
NOTHING_SAID = {"criminal": "none", "found_level": "none"}
QUOTE_MARKS = "\"'“”‘’ \n"
WORDS = 160  # characters of the text that a line of evidence quotes


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a group in words, with the words of the text that state it; `inferred`: no words state it."""

    name: str
    value: str
    words: str
    inferred: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group as a card: who they are, every fact with its words, where the document disagrees with itself."""

    id: str
    anchor: str
    labels: tuple[Label, ...]
    people: str
    facts: list[Fact]
    conflicts: list[Fact]
    claims: list[tuple[str, str]]
    is_total: bool
    part_of: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as a line of a table: what it says of whom, how firmly, who says so, in which words."""

    id: str
    anchor: str
    labels: tuple[Label, ...]
    kind: str
    value: str
    polarity: str
    place: str
    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation: whose, what kind, its opening words and how it stands to the official text."""

    anchor: str
    kind: str
    speaker: str
    speaker_class: str
    words: str
    relation: str


def words_at(ledger: Ledger, spans: Iterable[Sequence[int]], most: int = WORDS) -> str:
    """Return the words of the text at some spans, in order, shortened where they run on."""
    text = ledger.document.text
    return clip(" … ".join(clip(text[start:end], most) for start, end in joined(text, spans)), most)


def field_name(name: str) -> str:
    """Return the name of a field in words."""
    return FIELD_NAMES.get(name, plain(name))


def number(group: Group) -> str:
    """Return the number of people, or the least that the wording allows."""
    return str(group.count) if group.count is not None else f"at least {group.count_min}"


def group_view(ledger: Ledger, group: Group, labels: Labels, own: str) -> GroupView:
    """Return the card of a group; `own` is the document's id in anchors."""
    facts = [_fact(ledger, group, name) for name in FIELDS]
    return GroupView(
        group.id,
        anchor(own, "group", group.id),
        labels.get(group.id, ()),
        people(group),
        [fact for fact in facts if fact],
        [_conflict(ledger, conflict) for conflict in group.conflicts],
        [(name, anchor(own, "claim", name)) for name in group.claims],
        group.is_total,
        labels.get(group.part_of or "", ()),
    )


def _fact(ledger: Ledger, group: Group, name: str) -> Fact | None:
    value = getattr(group, name)
    if name != "count" and (value in UNSAID or value == NOTHING_SAID.get(name)):
        return None
    shown = number(group) if name == "count" else plain(value)
    words = words_at(ledger, group.evidence.get(name, ()))
    return Fact(field_name(name), shown, words, name in group.inferred)


def _conflict(ledger: Ledger, conflict: Mapping[str, Any]) -> Fact:
    value = ", ".join(plain(conflict[key]) for key in ("value", "level") if conflict.get(key))
    words = words_at(ledger, conflict.get("evidence", ()))
    return Fact(field_name(str(conflict.get("field", ""))), value, words, place=str(conflict.get("place", "")))


def claim_view(ledger: Ledger, claim: Claim, labels: Labels, own: str) -> ClaimView:
    """Return the line of a claim, its speaker by name where one is known."""
    speakers = {quote.id: quote.speaker or plain(quote.speaker_class) for quote in ledger.quotes}
    speaker = "the document" if claim.speaker == "document" else speakers.get(claim.speaker, claim.speaker)
    return ClaimView(
        claim.id,
        anchor(own, "claim", claim.id),
        labels.get(claim.group or "", ()),
        field_name(claim.kind),
        plain(claim.value),
        plain(claim.polarity),
        claim.place,
        clip(speaker, 60),
        words_at(ledger, claim.spans.values()) or clip(ledger.document.text[claim.start : claim.end], WORDS),
    )


def quote_view(ledger: Ledger, quote: Quote, own: str, quoted: Mapping[str, str] | None) -> QuoteView:
    """Return a quotation; `quoted` says of those found in the official text, by id, how they stand to it."""
    relation = "" if quoted is None or quote.kind == "indirect" else quoted.get(quote.id, "not in the official text")
    return QuoteView(
        anchor(own, "quote", quote.id),
        quote.kind,
        clip(quote.speaker, 80),
        plain(quote.speaker_class),
        clip(ledger.document.text[quote.start : quote.end].strip(QUOTE_MARKS), WORDS),
        relation,
    )
