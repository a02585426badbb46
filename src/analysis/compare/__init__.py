"""Compare the official account of a case with the articles on it: who, what stage, what finding, what outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analysis.compare.align import align
from analysis.compare.arithmetic import infer
from analysis.compare.relations import relate, unread_rows
from analysis.language import NOT_ENGLISH
from analysis.records import ArticleComparison, Comparison, Document, Ledger

Account = Document | str | Ledger


def compare(official: Account, articles: Account | Sequence[Account]) -> Comparison:
    """Compare an official account with one article or several on the same case.

    Plain strings and Documents are read into ledgers first; strings are called "official", "article-1", "article-2" ….
    Raises TypeError for anything else.
    """
    base = _ledger(official, "official")
    compared = [compare_ledgers(base, _ledger(one, f"article-{n}")) for n, one in enumerate(_listed(articles), 1)]
    return Comparison(base.document.id, compared)


def compare_ledgers(official: Ledger, article: Ledger) -> ArticleComparison:
    """Compare two ledgers of one case; every group of both stands in at least one row.

    Where a text is hardly English nothing is omitted or added, for what it says is not known: every row says so.
    """
    if NOT_ENGLISH in (*official.warnings, *article.warnings):
        return ArticleComparison(official.document.id, article.document.id, unread_rows(official, article))
    pairs = align(official, article)
    return ArticleComparison(official.document.id, article.document.id, relate(pairs), infer(official, article, pairs))


def _listed(articles: Any) -> list[Any]:
    single = isinstance(articles, Account | bytes) or not isinstance(articles, Iterable)
    return [articles] if single else list(articles)


def _ledger(account: Account, name: str) -> Ledger:
    if isinstance(account, Ledger):
        return account
    if not isinstance(account, Account):
        raise TypeError(f"compare takes Documents, strings and Ledgers, not {type(account).__name__}")
    from analysis.extract import extract_ledger  # noqa: PLC0415 (the extractor loads its lexicon; ledgers need none)

    return extract_ledger(Document(name, account) if isinstance(account, str) else account)
