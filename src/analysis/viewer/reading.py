"""What a page shows of one document: its marked text, and its groups, claims and quotes in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from analysis.records import Ledger
from analysis.viewer.cards import ClaimView, GroupView, QuoteView, claim_view, group_view, quote_view
from analysis.viewer.labels import Label, Labels
from analysis.viewer.marks import Mark, Paragraph, cut, joined
from analysis.viewer.render import anchor, clip

SIDES = {
    "force": "Police force", "oversight": "Oversight body", "pcc": "Police and crime commissioner",
    "cps": "Prosecution service", "press": "Press",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as a page shows it."""

    id: str
    anchor: str
    name: str
    side: str
    title: str
    published: str
    byline: str
    paragraphs: list[Paragraph]
    groups: list[GroupView]
    claims: list[ClaimView]
    quotes: list[QuoteView]
    warnings: list[tuple[tuple[Label, ...], str]]
    labels: Labels
    characters: int
    sha256: str

    def runs(self) -> list[tuple[bool, list[Paragraph]]]:
        """Return the paragraphs in runs of those that belong to the document and those that do not."""
        return [(outside, list(run)) for outside, run in groupby(self.paragraphs, lambda paragraph: paragraph.outside)]

    def worn(self, groups: Iterable[str]) -> list[Label]:
        """Return the labels of groups by their ids, each once, in the order of their letters."""
        found = dict.fromkeys(label for name in groups for label in self.labels.get(name, ()))
        return sorted(found, key=lambda label: (label.tone == 0, len(label.key), label.key))

    def sorted(self, groups: Iterable[str]) -> list[str]:
        """Return the ids of groups in the order of their letters."""
        return sorted(groups, key=lambda name: [(len(label.key), label.key) for label in self.labels.get(name, ())])

    def group(self, name: str | None) -> GroupView | None:
        """Return a group's card by its id."""
        return next((card for card in self.groups if card.id == name), None)


def reading(
    ledger: Ledger,
    labels: Labels,
    own: str,
    *,
    name: str = "",
    extra: Iterable[Mark] = (),
    quoted: Mapping[str, str] | None = None,
) -> Reading:
    """Return the view of a ledger; `own` stands for the document's id in anchors, `name` for its publisher.

    `extra` are further marks on the text; `quoted` says of quotations, by id, how they stand to the official text.
    """
    document = ledger.document
    marks = [*_group_marks(ledger), *_claim_marks(ledger, own), *_quote_marks(ledger, own), *extra]
    return Reading(
        document.id,
        anchor(own),
        name or document.publisher or document.id,
        SIDES.get(document.source_type, ""),
        document.title,
        _day(document.published),
        document.byline,
        cut(document, marks),
        [group_view(ledger, group, labels, own) for group in ledger.groups],
        [claim_view(ledger, claim, labels, own) for claim in ledger.claims],
        [quote_view(ledger, quote, own, quoted) for quote in ledger.quotes],
        [_warning(warning, labels) for warning in ledger.warnings],
        labels,
        len(document.text),
        hashlib.sha256(document.text.encode("utf-8", "replace")).hexdigest(),
    )


def keys(labels: Iterable[Label]) -> str:
    """Return the keys of labels for an attribute, each once."""
    return " ".join(dict.fromkeys(label.key for label in labels))


def _day(stamp: str | None) -> str:
    """Return a date as people write it, or what was given where it is no date."""
    given = stamp or ""
    try:
        if len(given) == len("2024-03"):
            return f"{date.fromisoformat(f'{given}-01'):%B %Y}"
        day = date.fromisoformat(given[:10])
    except ValueError:
        return clip(given, 40)
    return f"{day.day} {day:%B %Y}"


def _warning(warning: str, labels: Labels) -> tuple[tuple[Label, ...], str]:
    """Return a warning with the labels of the group that it names first, "r3: …", where it names one."""
    name, _, rest = warning.partition(": ")
    return (labels[name], rest) if rest and name in labels else ((), warning)


def _group_marks(ledger: Ledger) -> Iterable[Mark]:
    for group in ledger.groups:
        spans = [span for found in group.evidence.values() for span in found]
        spans += [span for conflict in group.conflicts for span in conflict.get("evidence", ())]
        for start, end in joined(ledger.document.text, spans):
            yield Mark("group", group.id, start, end)


def _claim_marks(ledger: Ledger, own: str) -> Iterable[Mark]:
    """Yield the spans of every claim, and its anchor where its predicate starts."""
    for claim in ledger.claims:
        name = anchor(own, "claim", claim.id)
        for span in claim.spans.values():
            yield Mark("claim", name, *span)
        start, end = claim.spans.get("predicate", (claim.start, claim.end))
        yield Mark("anchor", name, start, max(end, start + 1))


def _quote_marks(ledger: Ledger, own: str) -> Iterable[Mark]:
    for quote in ledger.quotes:
        yield Mark("anchor", anchor(own, "quote", quote.id), quote.start, max(quote.end, quote.start + 1))
