"""What a page shows of a comparison: each relation with both evidences, each sum, and what an article leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.compare.case import case_table, omission_balance
from analysis.records import ArticleComparison, Comparison, ComparisonRow, Ledger
from analysis.viewer.cards import GroupView, field_name, words_at
from analysis.viewer.labels import Label
from analysis.viewer.reading import Reading, keys
from analysis.viewer.render import anchor, plain


@dataclass(frozen=True, slots=True)
class Side:
    """A document of a comparison: its ledger, how the page shows it, and the id in its anchors."""

    ledger: Ledger
    view: Reading
    own: str


@dataclass(frozen=True, slots=True)
class End:
    """One side of a relation: the group's card, None where there is none, and the words that it rests on."""

    group: GroupView | None
    words: str

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels of the group."""
        return self.group.labels if self.group else ()


@dataclass(frozen=True, slots=True)
class Relation:
    """One row of a comparison; it lights with the groups of both ends."""

    anchor: str
    relation: str
    severity: int
    official: End
    article: End
    note: str

    @property
    def tokens(self) -> str:
        """The keys under which the row lights."""
        return keys([*self.official.labels, *self.article.labels])


@dataclass(frozen=True, slots=True)
class Term:
    """One number of a sum: the group that it counts, where, and the words that give it."""

    count: int | None
    group: GroupView | None
    document: str
    words: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole of one document made up of groups of the other, and what follows from it that no text says."""

    whole: Term
    parts: list[Term]
    inferred: list[tuple[Term, str, str]]

    @property
    def tokens(self) -> str:
        """The keys under which the sum lights."""
        return keys(label for term in (self.whole, *self.parts) if term.group for label in term.group.labels)


@dataclass(frozen=True, slots=True)
class Article:
    """One article beside the official account; `silence` weighs what it leaves out, `same_text` names its copies."""

    view: Reading
    relations: list[Relation]
    sums: list[Sum]
    silence: Mapping[str, int]
    same_text: list[str]

    def beside(self, group: str | None) -> list[Relation]:
        """Return the relations that concern an official group by its id, or, without one, what the article adds."""
        return [r for r in self.relations if (r.official.group.id if r.official.group else None) == group]


def article_view(official: Side, article: Side, pair: ArticleComparison, same_text: Sequence[str]) -> Article:
    """Return the view of an article with everything that the comparison says of it."""
    return Article(
        article.view,
        [_relation(row, number, official, article) for number, row in enumerate(pair.rows, 1)],
        [_sum(entry, official, article) for entry in pair.inferences],
        _silence(pair),
        list(same_text),
    )


def _relation(row: ComparisonRow, number: int, official: Side, article: Side) -> Relation:
    return Relation(
        anchor(article.own, "row", str(number)),
        row.relation,
        row.severity,
        _end(official, row.official_record, row.evidence.get("official", {})),
        _end(article, row.article_record, row.evidence.get("article", {})),
        row.note[:1].upper() + row.note[1:],
    )


def _end(side: Side, record: str | None, evidence: Mapping[str, Iterable[Sequence[int]]]) -> End:
    spans = [span for found in evidence.values() for span in found]
    return End(side.view.group(record), words_at(side.ledger, spans))


def _sum(entry: Mapping[str, Any], official: Side, article: Side) -> Sum:
    whole = _term(entry["whole"], official, article)
    parts = [_term(part, official, article) for part in entry["parts"]]
    by_record = {part["record"]: term for part, term in zip(entry["parts"], parts, strict=True)}
    inferred = [
        (by_record[value["record"]], field_name(value["field"]), plain(value["value"]))
        for value in entry.get("inferred", ())
        if value["record"] in by_record
    ]
    return Sum(whole, parts, inferred)


def _term(place: Mapping[str, Any], official: Side, article: Side) -> Term:
    side = article if place["doc"] == article.ledger.document.id else official
    words = words_at(side.ledger, place.get("evidence", ()))
    return Term(place["count"], side.view.group(place["record"]), side.view.name, words)


def _silence(pair: ArticleComparison) -> Mapping[str, int]:
    """Return on how many groups an article is silent, and the sums of what that does for officers and force."""
    if not pair.rows:
        return {"silences": 0, "officers": 0, "force": 0}
    row = omission_balance(case_table(Comparison(pair.official, [pair]))).iloc[0]
    return {
        "silences": int(row["silences"]),
        "officers": int(row["favours_officer"]),
        "force": int(row["favours_force"]),
    }
