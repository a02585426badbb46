"""Runs of words that an article shares with an official text, found by seeds and extended, linear in both."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from analysis.compare.words import Word, function_words, lexicon, words_of

SEED = 3  # words of a seed: short enough for a trimmed quotation, long enough to be rare in one statement
GAP = 12  # words that may lie between two runs of one quotation
LOOSE = 60  # words of the longest quotation that is matched word by word
MOST_SEEDS = 50  # places tried for one seed: a text that repeats itself cannot make the search quadratic
_BREAK = re.compile(r"[.!?…\n]")
_OPENS = re.compile(r"[.!?…:;“\"\n]|(?:^|\s)['‘]")
_CLOSES = re.compile(r"[.!?…:;”\"\n]|['’](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of equal words: where it starts in the article's words and in the official ones, and how long it is."""

    article: int
    official: int
    length: int

    @property
    def article_end(self) -> int:
        """The article's word after the run."""
        return self.article + self.length

    @property
    def official_end(self) -> int:
        """The official word after the run."""
        return self.official + self.length


class OfficialText:
    """An official text indexed for reuse: its words, its sentence edges and where each run of three words stands."""

    def __init__(self, text: str) -> None:
        """Index a text once; every article of the case is then compared in time linear in its length."""
        self.text = text
        self.words = words_of(text)
        self.folded = [word.folded for word in self.words]
        between = [text[a.end : b.start] for a, b in itertools.pairwise(self.words)]
        self.opens = [True, *(bool(_OPENS.search(gap)) for gap in between)]
        self.closes = [*(bool(_CLOSES.search(gap)) for gap in between), True]
        self.sentence = [0]
        for gap in between:
            self.sentence.append(self.sentence[-1] + bool(_BREAK.search(gap)))
        self.seeds: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for position in range(len(self.folded) - SEED + 1):
            self.seeds[tuple(self.folded[position : position + SEED])].append(position)

    def blocks(self, words: Sequence[str]) -> list[Block]:
        """Return the runs of words shared with the official text, in the article's order and without overlap."""
        found: list[Block] = []
        position = 0
        while position <= len(words) - SEED:
            expected = found[-1].official_end if found else 0
            block = self._longest(words, position, expected)
            if block is None:
                position += 1
                continue
            # A chance match must not swallow the first words of a longer one that begins inside it.
            rivals = (self._longest(words, later, expected) for later in range(position + 1, block.article_end))
            if block.length < 2 * SEED:
                block = max((block, *(rival for rival in rivals if rival)), key=lambda run: run.length)
            found.append(block)
            position = block.article_end
        return found

    def find(self, words: Sequence[str]) -> Block | None:
        """Return the first place where these very words stand in a row, however few they are."""
        size = len(words)
        for start in range(len(self.folded) - size + 1):
            if self.folded[start : start + size] == list(words):
                return Block(0, start, size)
        return None

    def _longest(self, words: Sequence[str], position: int, expected: int) -> Block | None:
        """Return the longest run that starts at a word of the article; among equals the nearest to what comes next."""
        runs = (
            self._extend(words, position, s)
            for s in self.seeds.get(tuple(words[position : position + SEED]), ())[:MOST_SEEDS]
        )
        return max(runs, key=lambda run: (run.length, -abs(run.official - expected)), default=None)

    def _extend(self, words: Sequence[str], position: int, start: int) -> Block:
        length = SEED
        limit = min(len(words) - position, len(self.folded) - start)
        while length < limit and words[position + length] == self.folded[start + length]:
            length += 1
        return Block(position, start, length)


@dataclass(slots=True)
class Match:
    """How a quotation relates to the official text, with the runs of words that they share."""

    kind: str
    blocks: list[Block] = field(default_factory=list)


def relate(index: OfficialText, words: list[Word], text: str) -> Match:
    """Return how a quotation, given by its words in `text`, relates to the official text."""
    folded = [word.folded for word in words]
    blocks = _fill(index, _related(index.blocks(folded)), folded)
    if len(folded) < 2 * SEED and not _tells(blocks, folded):
        literal = index.find(folded) if set(folded) - function_words() else None
        blocks = [literal] if literal else []
    elif not _tells(blocks, folded):
        blocks = []
    blocks = blocks or _loosely(index, folded)
    return Match(kind_of(index, blocks, words, text, whole=True), blocks) if blocks else Match("not_in_official")


def _tells(blocks: list[Block], folded: list[str]) -> bool:
    """Tell whether the shared words are half of the quotation, and half of those that mean something."""
    shared = [word for block in blocks for word in folded[block.article : block.article_end]]
    content = set(folded) - function_words()
    common = set(shared) & content
    if len(content) < 2:  # "That is how it should be": only word for word
        return len(shared) == len(folded) and (bool(common) or max(block.length for block in blocks) > SEED + 1)
    return len(shared) >= len(folded) / 2 and len(common) >= max(2, len(content) / 2)


def kind_of(index: OfficialText, blocks: list[Block], words: list[Word], text: str, *, whole: bool) -> str:
    """Return what was done to the official words: the gravest of altered, spliced and trimmed, else exact."""
    first, last = blocks[0], blocks[-1]
    joins = list(itertools.pairwise(blocks))
    if any(after.article > before.article_end for before, after in joins):
        return "altered"
    if whole and (first.article > 0 or last.article_end < len(words)):
        return "altered"
    if any(_is_splice(index, before, after, words, text) for before, after in joins):
        return "spliced"
    if any(after.official > before.official_end for before, after in joins):
        return "trimmed"
    return "exact" if not whole or _is_whole(index, first, last) else "trimmed"


def _is_splice(index: OfficialText, before: Block, after: Block, words: list[Word], text: str) -> bool:
    """Tell words that were apart and are printed as if they followed one another, without dots to say so."""
    if after.official == before.official_end:
        return False
    if after.official < before.official_end:
        return True
    joint = text[words[before.article_end - 1].end : words[after.article].start]
    one, other = index.sentence[before.official_end - 1], index.sentence[after.official]
    neighbours = one == other or (other == one + 1 and index.opens[after.official])
    return not neighbours and "…" not in joint and ".." not in joint


def _is_whole(index: OfficialText, first: Block, last: Block) -> bool:
    """Tell whole sentences, or a main clause after "and" or "but" that has a subject of its own."""
    start, rules = first.official, lexicon("reuse")["main_clause"]
    opens = index.opens[start] or (
        index.folded[start - 1] in rules["coordinators"] and index.folded[start] in rules["openers"]
    )
    return opens and index.closes[last.official_end - 1]


def _related(blocks: list[Block]) -> list[Block]:
    """Keep the runs that are long or continue a neighbour; three chance words from elsewhere are not reuse."""
    kept = [
        block
        for place, block in enumerate(blocks)
        if block.length > SEED + 1
        or (place and _continues(blocks[place - 1], block))
        or (place + 1 < len(blocks) and _continues(block, blocks[place + 1]))
    ]
    return kept or sorted(blocks, key=lambda block: -block.length)[:1]


def _fill(index: OfficialText, blocks: list[Block], folded: list[str]) -> list[Block]:
    """Add the one or two shared words that stand between runs, or before the first and after the last one."""
    if not blocks:
        return []
    first, last = blocks[0], blocks[-1]
    edges = [
        Block(0, max(0, first.official - first.article - GAP), 0),
        *blocks,
        Block(len(folded), min(len(index.folded), last.official_end + len(folded) - last.article_end + GAP), 0),
    ]
    filled: list[Block] = []
    for before, after in itertools.pairwise(edges):
        filled += [before] if before.length else []
        if before.article_end < after.article and before.official_end < after.official <= before.official_end + 4 * GAP:
            one, other = index.folded[before.official_end : after.official], folded[before.article_end : after.article]
            pieces = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
            filled += [Block(p.b + before.article_end, p.a + before.official_end, p.size) for p in pieces if p.size]
    return filled


def _continues(before: Block, after: Block) -> bool:
    return 0 <= after.official - before.official_end <= GAP and after.article - before.article_end <= GAP


def _loosely(index: OfficialText, folded: list[str]) -> list[Block]:
    """Return the words of a reworded quotation that stand in the same order in one place of the official text.

    Only short quotations are tried: a long one that was merely reworded shares runs of words.
    """
    if len(folded) > LOOSE:
        return []
    content = {_stem(word) for word in folded} - function_words()
    places = [place for place, word in enumerate(index.folded) if _stem(word) in content]
    width, best = 2 * len(folded), 0
    window = (0, 0)
    for first, place in enumerate(places):
        inside = {_stem(index.folded[other]) for other in places[first : first + width] if other < place + width}
        if len(inside) > best:
            best, window = len(inside), (max(0, place - 2), place + width)
    if best < max(2, len(content) / 2):
        return []
    official = index.folded[slice(*window)]
    pieces = SequenceMatcher(None, official, folded, autojunk=False).get_matching_blocks()
    blocks = [Block(piece.b, piece.a + window[0], piece.size) for piece in pieces if piece.size]
    shared = [word for block in blocks for word in folded[block.article : block.article_end]]
    enough = len(shared) >= 0.6 * len(folded) and len(set(shared) - function_words()) >= 2
    return blocks if enough else []


def _stem(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s'")
