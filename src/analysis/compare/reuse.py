"""Which words of an official text an article prints: quoted, copied, trimmed, spliced or altered, with both offsets."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.compare.matching import SEED, Block, OfficialText, kind_of, relate
from analysis.compare.words import Word, function_words, overlap, words_of
from analysis.records import Document, Quote, Span

COPY = 8  # words that an article must share outside quotation marks before they count as copied
LEFT_OUT = 24  # words of the official text that a copy may skip and still be one passage


@dataclass(frozen=True, slots=True)
class Alteration:
    """Official words that the article replaced, and what stands there instead; either side may be empty."""

    official: Span
    article: Span
    removed: str
    added: str


@dataclass(slots=True)
class Passage:
    """One stretch of an article that reuses the official text.

    `article` and `official` hold the offsets of the shared pieces, piece by piece. `quote` is the id of the quotation
    it stands in; `attributed` says whether somebody is given as its source. Of a paraphrase, `score` is the cosine and
    `agreement` says whether the facts in both sentences agree (agrees, conflicts, undecided).
    """

    kind: str
    start: int
    end: int
    article: list[Span]
    official: list[Span]
    words: int = 0
    quote: str | None = None
    attributed: bool = False
    alterations: list[Alteration] = field(default_factory=list)
    score: float | None = None
    agreement: str = ""


def quote_relation(quote_text: str, official_text: str) -> str:
    """Return how a quotation relates to the official text: exact, trimmed, altered, spliced or not_in_official.

    Exact is one or more whole sentences (or main clauses) word for word; trimmed leaves words out; spliced joins words
    that do not follow one another; altered changes or adds words. Case, punctuation and quotation marks do not count.
    """
    return relate(OfficialText(official_text), words_of(quote_text), quote_text).kind


def find_reuse(
    official: Document | str | OfficialText, article: Document | str, quotes: Sequence[Quote] = ()
) -> list[Passage]:
    """Return the passages of an article that reuse the official text, in the article's order.

    `quotes` are the article's quotations: words inside a direct or mixed one are judged as that quotation, all other
    words as copy, attributed where an indirect quotation covers them. The classes refine those of METER (Clough,
    Gaizauskas, Piao and Wilks 2002, ACL): wholly, partially and non-derived.
    """
    index = official if isinstance(official, OfficialText) else OfficialText(_text(official))
    text = _text(article)
    direct = [quote for quote in quotes if quote.kind != "indirect"]
    passages = [passage for pieces in _utterances(direct) for passage in _quoted(index, text, pieces)]
    passages += _copied(index, text, [(quote.start, quote.end) for quote in direct])
    for passage in passages:
        if passage.quote is None:
            passage.attributed = is_attributed((passage.start, passage.end), quotes)
    return sorted(passages, key=lambda passage: passage.start)


def is_attributed(span: Span, quotes: Sequence[Quote]) -> bool:
    """Tell whether somebody is given as the source of a stretch of text: a quotation, direct or not, covers some."""
    return any(overlap(span, (quote.start, quote.end)) for quote in quotes)


def _text(document: Document | str) -> str:
    return document if isinstance(document, str) else document.text


def _utterances(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Return the quotations in groups of one cue: "we did this", she said, "and that" is one utterance."""
    groups: dict[Span, list[Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.cue_span or (quote.start, quote.end), []).append(quote)
    return list(groups.values())


def _quoted(index: OfficialText, text: str, pieces: Sequence[Quote]) -> list[Passage]:
    """Return the passages of one utterance; its pieces are exact where together they are."""
    spoken = [words_of(text, quote.start, quote.end) for quote in pieces]
    exact = len(pieces) > 1 and relate(index, [word for words in spoken for word in words], text).kind == "exact"
    passages = []
    for quote, words in zip(pieces, spoken, strict=True):
        match = relate(index, words, text)
        if match.kind != "not_in_official":
            kind = "quoted" if exact or match.kind == "exact" else match.kind
            passages.append(_passage(index, words, match.blocks, kind, text, quote=quote))
    return passages


def _copied(index: OfficialText, text: str, quoted: list[Span]) -> list[Passage]:
    """Return the passages outside quotation marks that share a run of words with the official text."""
    words: list[Word] = []
    start = 0
    for open_, close in [*sorted(quoted), (len(text), len(text))]:
        words += words_of(text, start, max(start, open_))
        words.append(Word("\0", open_, open_))  # nothing runs across a quotation
        start = max(start, close)
    groups: list[list[Block]] = []
    for block in index.blocks([word.folded for word in words]):
        if groups and _runs_on(groups[-1][-1], block, words):
            groups[-1].append(block)
        else:
            groups.append([block])
    return [
        _passage(index, words, group, _copy_kind(index, group, words, text), text)
        for group in groups
        if _is_copy(group, words, text)
    ]


def _runs_on(before: Block, after: Block, words: list[Word]) -> bool:
    between = words[before.article_end : after.article]
    if len(between) > SEED or any(word.folded == "\0" for word in between):
        return False
    spliced = not between and min(before.length, after.length) > SEED
    return spliced or 0 <= after.official - before.official_end <= LEFT_OUT


def _is_copy(group: list[Block], words: list[Word], text: str) -> bool:
    """Tell copy from the names, titles and terms of law that every account of a case has to share."""
    shared = [word for block in group for word in words[block.article : block.article_end]]
    plain = {word.folded for word in shared if text[word.start].islower()} - function_words()
    across = group[-1].article_end - group[0].article
    return len(shared) >= COPY and len(plain) >= COPY // 2 and len(shared) >= 2 * across / 3


def _copy_kind(index: OfficialText, group: list[Block], words: list[Word], text: str) -> str:
    kind = kind_of(index, group, words, text, whole=False)
    return "copied" if kind == "exact" else kind


def _passage(
    index: OfficialText, words: list[Word], blocks: list[Block], kind: str, text: str, *, quote: Quote | None = None
) -> Passage:
    """Build a passage from its runs of words; a quotation is judged to its edges, a copy only between its runs."""
    first = 0 if quote else blocks[0].article
    last = len(words) if quote else blocks[-1].article_end
    edges = [Block(first, blocks[0].official, 0), *blocks, Block(last, blocks[-1].official_end, 0)]
    passage = Passage(kind, words[first].start, words[last - 1].end, [], [], quote=quote.id if quote else None)
    passage.attributed = quote is not None
    for before, after in itertools.pairwise(edges):
        if after.article > before.article_end:
            passage.alterations.append(_alteration(index, words, text, before, after))
        if after.length:
            passage.words += after.length
            passage.article.append((words[after.article].start, words[after.article_end - 1].end))
            passage.official.append((index.words[after.official].start, index.words[after.official_end - 1].end))
    return passage


def _alteration(index: OfficialText, words: list[Word], text: str, before: Block, after: Block) -> Alteration:
    article = (words[before.article_end].start, words[after.article - 1].end)
    here = index.words[before.official_end - 1].end if before.official_end else 0
    official = (here, here)
    if after.official > before.official_end:
        official = (index.words[before.official_end].start, index.words[after.official - 1].end)
    return Alteration(official, article, index.text[slice(*official)], text[slice(*article)])
