"""Numbers in words and figures, and the words that bound them: 'at least forty-seven', '1,400', 'a couple of'."""

from __future__ import annotations

from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import DIALLED, ON_THE_LINE, words
from analysis.extract.tokens import Sentence


def number_at(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the number that starts at a token and the token after it, or None; 1,400 and forty-seven are numbers.

    A number that is dialled, as in "the 999 call", counts nothing.
    """
    low = sentence.low
    lexicon = words()
    word = low[at]
    if word in lexicon.tens:
        tens = lexicon.tens[word]
        hyphened = at + 2 < len(low) and low[at + 1] == "-" and low[at + 2] in lexicon.numbers
        return (tens + lexicon.numbers[low[at + 2]], at + 3) if hyphened else (tens, at + 1)
    if word in lexicon.numbers:
        units = lexicon.numbers[word]
        scaled = at + 1 < len(low) and low[at + 1] in lexicon.scales
        return _scaled(sentence, at, units) if scaled else (units, at + 1)
    if word[0].isdigit() and len(word) < 8 and not is_dialled(low, at):
        figures = word.replace(",", "")
        return (int(figures), at + 1) if figures.isdecimal() else None
    return None


def is_dialled(low: list[str], at: int) -> bool:
    """Say whether a figure is the telephone line that the noun after it belongs to: 'the 101 call handler'."""
    return low[at] in DIALLED and at + 1 < len(low) and low[at + 1] in ON_THE_LINE


def _scaled(sentence: Sentence, at: int, units: int) -> tuple[int, int]:
    """Read 'two hundred' or 'two hundred and ten' from its first token on."""
    low = sentence.low
    lexicon = words()
    value, end = units * lexicon.scales[low[at + 1]], at + 2
    continues = low[end : end + 1] == ["and"] and end + 1 < len(low)
    if continues and (low[end + 1] in lexicon.numbers or low[end + 1] in lexicon.tens):
        rest = number_at(sentence, end + 1)
        if rest:
            return value + rest[0], rest[1]
    return value, end


def number_before(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """Return the number that ends just before a token and the token where it starts, or None."""
    lexicon = words()
    last = sentence.low[end - 1]
    if last not in lexicon.number_closers and not last[0].isdigit():
        return None
    scales = lexicon.scales
    for width in (6, 4, 3, 2, 1):
        start = end - width
        if start >= 0 and (width < 4 or sentence.low[start + 1] in scales):
            found = number_at(sentence, start)
            if found and found[1] == end:
                return found[0], start
    return None


def read_bound(sentence: Sentence, mention: Mention, floor: int) -> None:
    """Take in 'at least' or 'more than' before a counted phrase, which then has a least number and no exact one."""
    match = words().bounds.match_before(sentence.low, mention.first, floor, 3) if mention.count else None
    if match and mention.count:
        # below the number there can be any several
        least = {"above": mention.count + 1, "lower": mention.count, "below": 2}[match[1][0]]
        mention.count, mention.count_min = None, least
        mention.first = match[0]


def read_vague(sentence: Sentence, mention: Mention, floor: int) -> bool:
    """Take in 'several', 'a number of' or 'half a dozen' before a phrase, and say whether one stood there."""
    match = words().vague.match_before(sentence.low, mention.first, floor, 4)
    if match is None:
        return False
    start, ((sort, value), *_) = match
    mention.number = (start, mention.first)
    mention.first = start
    mention.choice = "indefinite" if mention.choice == "bare" else mention.choice
    if sort == "exact":
        mention.counts(value)
    elif mention.count is None:
        mention.count_min = value
    return True
