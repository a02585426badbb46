"""How a document tells of misconduct: voice, agents, naming, hedges, frames, places; each measure cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from analysis.compare.severity import steps
from analysis.compare.terms import FRAMES, HEDGES, NAMING, Term, terms_of
from analysis.compare.wording import Wording, wordings
from analysis.compare.words import sentences_of
from analysis.records import PLACES, VOICES, Claim, Ledger, Span

Severity = Callable[[Claim], tuple[str, int] | None]
"""Gives the scale of a claim and its step on it (higher is more severe), or None where it has no place on any."""

SOURCES = {
    "wrongdoing_voice": "Moreno-Medina, Ouss, Bayer and Ba (2025), Quarterly Journal of Economics 140: obfuscation",
    "procedure_voice": "the same structures for acts of procedure, where the passive is routine: Fowler (1991), ch. 5",
    "first_actor": "Ziems and Yang (2021), Findings of EMNLP, 957-976: order of mention of officer, victim and others",
    "naming": "van Leeuwen (2008), Discourse and Practice, ch. 2: naming, functionalisation, appraisement",
    "hedges": "Hyland (2005), Metadiscourse; Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), ACL, 1650-1659",
    "frames": "Iyengar (1991), Is Anyone Responsible?; Punch (2003), Rotten orchards, Policing and Society 13, 171-196",
    "severity_by_place": "van Dijk (1988), News as Discourse, ch. 2: headline and lead as the summary of the body",
    "first_mention": "Ziems and Yang (2021): relative position of the first mention, 0 the first character, 1 the last",
}
"""Where each measure comes from."""


@dataclass(frozen=True, slots=True)
class ClaimFraming:
    """How one claim is worded: the voice of its predicate, who acts in it, and what hedges stand in its sentence."""

    claim: str
    voice: str = ""
    actor: str = ""
    hedges: tuple[str, ...] = ()


@dataclass(slots=True)
class Framing:
    """The framing of one document; every entry has offsets into its text.

    `strongest` gives, for each scale and place (headline, lead, body), the most severe step that is asserted there and
    the claim that does; `agreement` says for each scale whether the headline, or the lead, goes further than the body
    ("headline_stronger", "headline_weaker", "agree"), where both speak. `first_mention` gives for each group the
    relative position of the first words on its fate. `first_actor` is the first wording that names who acts.
    """

    document: str
    wordings: list[Wording] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    claims: list[ClaimFraming] = field(default_factory=list)
    first_actor: Wording | None = None
    strongest: dict[str, dict[str, tuple[int, str]]] = field(default_factory=dict)
    agreement: dict[str, dict[str, str]] = field(default_factory=dict)
    first_mention: dict[str, float] = field(default_factory=dict)

    @property
    def agentless(self) -> list[Wording]:
        """The wordings of wrongdoing that name nobody who did it."""
        return [w for w in self.wordings if w.kind == "wrongdoing" and w.agentless and not w.negated]

    def to_rows(self) -> list[dict[str, Any]]:
        """Return one flat row a wording and a term, with the document's id in front: ready for a table."""
        rows = [{"list": w.kind, "name": w.voice, **_without(asdict(w), "kind", "voice")} for w in self.wordings]
        rows += [asdict(term) for term in self.terms]
        return [{"document": self.document, **row} for row in sorted(rows, key=lambda row: (row["start"], row["end"]))]

    def measures(self) -> list[dict[str, Any]]:
        """Return one row a measure: document, measure, value (a count, share or name), of how many, and its source."""
        rows: list[dict[str, Any]] = []
        for kind in ("wrongdoing", "procedure"):
            rows += self._voices(kind)
        first = self.first_actor.actor if self.first_actor else ""
        rows.append(self._row("first_actor", "first_actor", first, int(bool(first))))
        for name, classes in (("naming", NAMING), ("hedges", HEDGES), ("frames", FRAMES)):
            terms = [term for term in self.terms if term.list == name.removesuffix("s")]
            counts = Counter(term.name for term in terms)
            rows += [self._row(name, one, counts[one], len(terms)) for one in classes]
        named = next((term.name for term in self.terms if term.list == "naming"), "")
        rows.append(self._row("naming", "first_term", named, int(bool(named))))
        for scale, steps_by_place in self.strongest.items():
            rows += [
                self._row("severity_by_place", f"{scale}_{place}_step", step, 1)
                for place, (step, _) in steps_by_place.items()
            ]
        for scale, places in self.agreement.items():
            rows += [self._row("severity_by_place", f"{scale}_{place}", said, 1) for place, said in places.items()]
        rows += [self._row("first_mention", group, place, 1) for group, place in self.first_mention.items()]
        return rows

    def _voices(self, kind: str) -> list[dict[str, Any]]:
        told = [wording for wording in self.wordings if wording.kind == kind and not wording.negated]
        counts = Counter(wording.voice for wording in told)
        rows = [self._row(f"{kind}_voice", voice, counts[voice], len(told)) for voice in VOICES]
        share = sum(wording.agentless for wording in told) / len(told) if told else None
        return [*rows, self._row(f"{kind}_voice", "agentless_share", share, len(told))]

    def _row(self, measure: str, name: str, value: Any, of: int) -> dict[str, Any]:
        source = SOURCES[measure]
        return {"document": self.document, "measure": measure, "name": name, "value": value, "of": of, "source": source}


def frame(ledgers: Sequence[Ledger], severity: Severity | None = None) -> list[Framing]:
    """Return the framing of each document; give the documents of a case together, they are parsed in one batch.

    `severity` places a claim on a scale; without it the orders of lexicon/severity.yml are used.
    """
    return [
        _framing(ledger, found, severity or claim_severity)
        for ledger, found in zip(ledgers, wordings(ledgers), strict=True)
    ]


def claim_severity(claim: Claim) -> tuple[str, int] | None:
    """Return the scale (findings, outcomes, criminal) and step of a claim by the severity lexicon, if it has one."""
    scale = {"finding": "findings", "found_level": "findings", "outcomes": "outcomes", "outcome": "outcomes"}.get(
        claim.kind, claim.kind
    )
    if scale not in ("findings", "outcomes", "criminal"):
        return None
    value = f"proven_{claim.value}" if claim.kind == "found_level" else claim.value
    order = steps(scale)
    if scale == "findings" and value == "proven":  # the least that "proven" can mean
        return scale, min(step for term, step in order.items() if term.startswith("proven"))
    return (scale, order[value]) if value in order else None


def _framing(ledger: Ledger, found: list[Wording], severity: Severity) -> Framing:
    framing = Framing(ledger.document.id, found, terms_of(ledger))
    framing.first_actor = next((wording for wording in found if wording.actor), None)
    framing.claims = _claims(ledger, found, framing.terms)
    framing.strongest = _strongest(ledger, severity)
    framing.agreement = {scale: _agreement(places) for scale, places in framing.strongest.items()}
    framing.first_mention = _first_mention(ledger)
    return framing


def _claims(ledger: Ledger, found: Sequence[Wording], terms: Sequence[Term]) -> list[ClaimFraming]:
    worded = {claim: wording for wording in reversed(found) for claim in wording.claims}
    hedges = [term for term in terms if term.list == "hedge"]
    sentences = sentences_of(ledger.document.text)
    framed = []
    for claim in ledger.claims:
        wording = worded.get(claim.id)
        start, end = _sentence(sentences, claim)
        near = tuple(dict.fromkeys(hedge.name for hedge in hedges if start <= hedge.start < end))
        framed.append(ClaimFraming(claim.id, wording.voice if wording else "", wording.actor if wording else "", near))
    return framed


def _sentence(sentences: Sequence[Span], claim: Claim) -> Span:
    return next((span for span in sentences if span[0] <= claim.start < span[1]), (claim.start, claim.end))


def _strongest(ledger: Ledger, severity: Severity) -> dict[str, dict[str, tuple[int, str]]]:
    strongest: dict[str, dict[str, tuple[int, str]]] = {}
    for claim in ledger.claims:
        placed = severity(claim) if claim.polarity in ("asserted", "would_have") else None
        if placed is None or claim.place not in PLACES:
            continue
        scale, step = placed
        places = strongest.setdefault(scale, {})
        if claim.place not in places or step > places[claim.place][0]:
            places[claim.place] = (step, claim.id)
    return strongest


def _agreement(places: dict[str, tuple[int, str]]) -> dict[str, str]:
    if "body" not in places:
        return {}
    body = places["body"][0]
    return {
        place: "agree" if places[place][0] == body else "stronger" if places[place][0] > body else "weaker"
        for place in ("headline", "lead")
        if place in places
    }


def _first_mention(ledger: Ledger) -> dict[str, float]:
    length = max(1, len(ledger.document.text))
    starts = {g.id: [start for spans in g.evidence.values() for start, _ in spans] for g in ledger.groups}
    return {group: round(min(offsets) / length, 4) for group, offsets in starts.items() if offsets}


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
