"""The evidence page of a case: statement and articles side by side, with every relation, sum, conflict and passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from analysis.compare.matching import OfficialText
from analysis.compare.reuse import Passage, find_reuse
from analysis.compare.wire import wire_groups
from analysis.records import RELATIONS, Comparison, Document, Ledger
from analysis.viewer.compared import Article, Side, article_view
from analysis.viewer.labels import article_labels, official_labels
from analysis.viewer.quotemap import Outlet, quote_map
from analysis.viewer.reading import reading
from analysis.viewer.render import anchor, clip, render


def evidence_page(
    comparison: Comparison,
    ledgers: Sequence[Ledger],
    reuse: Callable[[Ledger, Ledger], Sequence[Passage]] | None = None,
) -> str:
    """Return the evidence page of a compared case: one HTML file that needs no network and no other file.

    `ledgers` are those of the official account and of every article, in any order. `reuse` gives the passages that
    an article shares with the official account, from the ledgers of both; without it `find_reuse` finds those that
    share words, and no paraphrase. Raises ValueError where a document of the comparison has no ledger.
    """
    official, *articles = _matched(comparison, ledgers)
    own, *owns = _distinct((anchor(ledger.document.id)[4:] for ledger in (official, *articles)), "{}-{}")
    name, *names = _distinct((_name(ledger.document) for ledger in (official, *articles)), "{} ({})")
    outlets = list(map(Outlet, names, owns, _passages(official, articles, reuse)))
    sources, marks, sentences = quote_map(official.document.text, own, outlets)
    letters = official_labels(official.groups)
    account = Side(official, reading(official, letters, own, name=name, extra=marks), own)
    same = _same_text(official, articles, names)
    views = []
    for number, (ledger, pair, outlet) in enumerate(zip(articles, comparison.articles, outlets, strict=True), 1):
        worn = article_labels(ledger, pair, letters, number)
        view = reading(ledger, worn, outlet.own, name=outlet.name, extra=outlet.marks(), quoted=outlet.quoted())
        views.append(article_view(account, Side(ledger, view, outlet.own), pair, same[number - 1]))
    shown = [account.view, *(article.view for article in views)]
    return render(
        "evidence.html",
        "evidence.js",
        account=account.view,
        articles=views,
        sources=sources,
        sentences=sentences,
        relations=_counted(views),
        conflicts=[(view, card) for view in shown for card in view.groups if card.conflicts],
        sums=[(article, found) for article in views for found in article.sums],
    )


def _matched(comparison: Comparison, ledgers: Sequence[Ledger]) -> list[Ledger]:
    """Return the official ledger and those of the articles in the comparison's order, each used once."""
    left = list(ledgers)
    found = []
    for name in (comparison.official, *(article.article for article in comparison.articles)):
        place = next((place for place, ledger in enumerate(left) if ledger.document.id == name), None)
        if place is None:
            raise ValueError(f"{name}: is compared but has no ledger here; give the ledger of every document")
        found.append(left.pop(place))
    return found


def _distinct(names: Iterable[str], pattern: str) -> list[str]:
    """Return names in order, those that came before with a number that makes them distinct."""
    found: dict[str, None] = {}
    for name in names:
        number, one = 1, name
        while one in found:
            number += 1
            one = pattern.format(name, number)
        found[one] = None
    return list(found)


def _name(document: Document) -> str:
    return clip(document.publisher or document.id, 60)


def _passages(
    official: Ledger, articles: Sequence[Ledger], reuse: Callable[[Ledger, Ledger], Sequence[Passage]] | None
) -> Iterable[Sequence[Passage]]:
    index = OfficialText(official.document.text)
    for ledger in articles:
        yield reuse(official, ledger) if reuse else find_reuse(index, ledger.document, ledger.quotes)


def _same_text(official: Ledger, articles: Sequence[Ledger], names: Sequence[str]) -> list[list[str]]:
    """Return for each article the names of the others that print the same text."""
    shown = {ledger.document.id: name for ledger, name in zip(articles, names, strict=True)}
    groups = wire_groups([ledger.document for ledger in articles], official.document.text)
    others = {one: [shown[other] for other in group if other != one] for group in groups for one in group}
    return [others.get(ledger.document.id, []) for ledger in articles]


def _counted(articles: Iterable[Article]) -> dict[str, int]:
    """Return how often each relation occurs, in the order of the vocabulary, those that occur."""
    counts = Counter(relation.relation for article in articles for relation in article.relations)
    return {name: counts[name] for name in (*RELATIONS, *sorted(counts.keys() - set(RELATIONS))) if counts[name]}
