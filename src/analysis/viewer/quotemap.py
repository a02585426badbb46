"""Where each sentence of the official text reappears: quoted, copied, trimmed, spliced, altered or paraphrased."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.compare.reuse import Passage
from analysis.compare.words import overlap, sentences_of
from analysis.records import Span
from analysis.viewer.marks import Mark
from analysis.viewer.render import anchor, clip

SHARED = 12  # characters of a sentence that a passage must share to be told of it
AGREEMENT = {"agrees": "same facts", "conflicts": "other facts"}
"""What is said of a paraphrase whose facts can be compared."""
CHANGE = 120  # characters of an alteration that are shown


@dataclass(frozen=True, slots=True)
class Place:
    """One passage of an article that reuses a sentence, with the words taken out and put in.

    `agreement` says of a paraphrase whether it gives the same facts, empty where that is not decided.
    """

    outlet: str
    anchor: str
    kind: str
    attributed: bool
    agreement: str
    changes: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Source:
    """One sentence of the official text and every place where it reappears."""

    anchor: str
    words: str
    places: list[Place]

    @property
    def passages(self) -> str:
        """The passages that light together with the sentence."""
        return " ".join(place.anchor for place in self.places)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An article's name, the id in its anchors and its passages."""

    name: str
    own: str
    passages: Sequence[Passage]

    def numbered(self) -> list[tuple[str, Passage]]:
        """Return the passages with their anchors; the numbers are those of the published rows."""
        return [(anchor(self.own, "passage", str(number)), one) for number, one in enumerate(self.passages, 1)]

    def marks(self) -> Iterable[Mark]:
        """Yield the marks of the passages on the article's own text."""
        for name, passage in self.numbered():
            yield Mark("anchor", name, passage.start, passage.end)
            for start, end in passage.article:
                yield Mark("passage", name, start, end)

    def quoted(self) -> Mapping[str, str]:
        """Return how each quotation that is found in the official text stands to it, by its id."""
        return {p.quote: "exact" if p.kind == "quoted" else p.kind for p in self.passages if p.quote}


def quote_map(text: str, own: str, outlets: Sequence[Outlet]) -> tuple[list[Source], list[Mark], int]:
    """Return the sentences that reappear, the marks on the official text, and how many sentences there are in all."""
    passages = [(outlet, name, passage) for outlet in outlets for name, passage in outlet.numbered()]
    marks = [Mark("passage", name, *span) for _, name, passage in passages for span in passage.official]
    sources = []
    sentences = sentences_of(text)
    for number, sentence in enumerate(sentences, 1):
        places = [
            _place(outlet, name, passage, sentence)
            for outlet, name, passage in passages
            if any(overlap(sentence, span) >= SHARED for span in passage.official)
        ]
        if places:
            here = anchor(own, "sentence", str(number))
            sources.append(Source(here, clip(text[slice(*sentence)], 400), places))
            marks.append(Mark("anchor", here, *sentence))
    return sources, marks, len(sentences)


def _place(outlet: Outlet, name: str, passage: Passage, sentence: Span) -> Place:
    agreement = AGREEMENT.get(passage.agreement, "")
    return Place(outlet.name, name, passage.kind, passage.attributed, agreement, _changes(passage, sentence))


def _changes(passage: Passage, sentence: Span) -> list[tuple[str, str]]:
    return [
        (clip(change.removed, CHANGE), clip(change.added, CHANGE))
        for change in passage.alterations
        if sentence[0] <= change.official[0] <= sentence[1]
    ]
