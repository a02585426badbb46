"""Take in the words after a noun: collar numbers, names, ciphers and labels, which name people and count them."""

from __future__ import annotations

from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import NOT_NAMES, headline_words, words
from analysis.extract.phrases.service import service_at
from analysis.extract.tokens import Sentence

_AND = (",", "and", "&")
_STILL_SERVING = (["serving", "with"], ["still", "serving"], ["currently", "serving"])
_BEFORE_SERVICE = frozenset((",", "serving", "still", "currently"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr"))


def read_after(sentence: Sentence, mention: Mention) -> None:
    """Widen a mention to the right and read its names, the service said after it, and what it opens."""
    names = _names_after(sentence, mention) or _name_in_apposition(sentence, mention)
    if names:
        _name(sentence, mention, names)
    elif mention.plural or _is_label_after(sentence, mention):
        _read_labels(sentence, mention)
    elif mention.choice == "bare" and (mention.rank != "unknown" or mention.post):
        mention.choice = "definite"  # "the" is left out in headlines
    following = sentence.low[mention.last] if mention.last < len(sentence.low) else ""
    if following in _BEFORE_SERVICE:
        _read_service_after(sentence, mention)
    if following == "'s":
        mention.possessive = sentence.low[mention.last + 1 : mention.last + 2] != ["been"]
    elif following == "'" and mention.plural:
        mention.possessive = True
    elif following in ("who", "whose", "whom"):
        mention.restricted = True


def _name(sentence: Sentence, mention: Mention, names: list[str]) -> None:
    mention.names = names
    if mention.plural:
        mention.counts(len(names))
        mention.number = mention.number or (mention.head, mention.last)
    if mention.choice == "bare":
        mention.choice = "named"
    if sentence.low[mention.first] == "that":
        mention.first, mention.choice = mention.first + 1, "named"  # "found that PC Thorn lied": a conjunction


def _names_after(sentence: Sentence, mention: Mention) -> list[str]:
    """Return the surnames that follow a head, one for 'PC 123 John Smith', several for 'PCs Smith, Jones and Brown'."""
    low = sentence.low
    opening = sentence.raw[mention.last][0] if mention.last < len(low) else ""
    if not (opening.isupper() or opening.isdigit() or opening == "."):
        return []
    names = _figures_after(sentence, mention)
    if names:
        return names
    at = _after_abbreviation(sentence, mention)
    while at < len(low):
        start = at + 1 if _is_collar_number(sentence, at, mention) else at
        end = _name_end(sentence, start)
        if end == start:
            break
        names.append(low[end - 1])
        mention.last = end
        if not mention.plural:
            _read_age(low, mention)
            break
        at = _next_name(sentence, end, mention)
        if at == end:
            _read_age(low, mention)
            break
    return names


def _figures_after(sentence: Sentence, mention: Mention) -> list[str]:
    """Return the figures by which 'Officer 3', 'Officers 1 and 2', 'PC 2' or 'Call handler 2' are known."""
    low, at = sentence.low, mention.last
    ranked = mention.rank != "unknown" and not mention.plural and sentence.raw[at - 1][0].isupper()
    labelled = mention.rank == "unknown" and any(is_labelled(sentence, k, at) for k in (mention.first, at - 1))
    ranked = ranked and not (at + 1 < len(low) and is_name_word(sentence, at + 1))  # a collar number
    if not (ranked or labelled) or low[at + 1 : at + 2] == ["-"]:
        return []
    noun = "" if low[at - 1] in ("officer", "officers") else low[at - 1]
    figures: list[str] = []
    while at < len(low) and low[at].isdecimal() and len(low[at]) == 1:
        figures.append(noun + low[at])
        mention.last = at + 1
        at += 2 if mention.plural and low[at + 1 : at + 2] in (["and"], [","]) else len(low)
    return figures


def is_labelled(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether the noun in tokens [first, last) has a capital and one figure after it: 'Operator 2'."""
    low = sentence.low
    figure = last < len(low) and low[last].isdecimal() and len(low[last]) == 1
    return figure and sentence.raw[first][0].isupper()


def _name_in_apposition(sentence: Sentence, mention: Mention) -> list[str]:
    """Return the surname of 'the former chief constable, John Smith, …'."""
    low, at = sentence.low, mention.last + 1
    if mention.rank == "unknown" or mention.plural or low[mention.last : at] != [","] or at >= len(low):
        return []
    end = _name_end(sentence, at)
    if not 2 <= end - at <= 3 or low[end : end + 1] not in ([","], ["."], ["and"]) or low[at] in _TITLES:
        return []
    mention.last = end
    return [low[end - 1]]


def _after_abbreviation(sentence: Sentence, mention: Mention) -> int:
    """Return where names can begin: past the full stop of 'Sgt. Smith'."""
    low, at = sentence.low, mention.last
    if mention.rank == "unknown" or mention.plural or at + 1 >= len(low):
        return at
    abbreviated = low[at] == "." and len(low[at - 1]) <= 4 and sentence.raw[at + 1][0].isupper()
    return at + 1 if abbreviated else at


def _is_collar_number(sentence: Sentence, at: int, mention: Mention) -> bool:
    """Say whether figures between a rank and a name number the officer: 'PC 12 Smith', 'PCs 1 Ray and 2 Day'."""
    word = sentence.low[at]
    if not word.isdigit() or len(word) > 5 or (mention.rank == "unknown" and mention.role == "officer"):
        return False
    return not mention.plural or (at + 1 < len(sentence.low) and is_name_word(sentence, at + 1))


def _name_end(sentence: Sentence, start: int) -> int:
    """Return the token after the words of a name, at most six; the start itself when no name stands there."""
    limit = min(start + 6, len(sentence.low))
    at = start
    while at < limit and (is_name_word(sentence, at) or (at > start and _is_hyphen_in_name(sentence, at))):
        at += 1
    return at


def is_name_word(sentence: Sentence, at: int) -> bool:
    """Say whether a token can be part of a name or a cipher: a capital, and no word of the lexicon or a headline."""
    raw: str = sentence.raw[at]
    low: str = sentence.low[at]
    if (len(raw) > 3 and raw.isupper()) or low in headline_words():
        return False
    if len(raw) == 1:
        return raw.isupper() and raw != "I"
    if not raw[0].isupper() or low in NOT_NAMES:
        return False
    return words().tree.match(sentence.low, at) is None


def _is_hyphen_in_name(sentence: Sentence, at: int) -> bool:
    """Say whether a hyphen joins two parts of a name: 'Smith-Jones'."""
    if sentence.low[at] != "-" or at + 1 >= len(sentence.low) or not sentence.raw[at + 1][0].isupper():
        return False
    return sentence.ends[at - 1] == sentence.starts[at] and sentence.ends[at] == sentence.starts[at + 1]


def _read_age(low: list[str], mention: Mention) -> None:
    """Take in the age of 'John Smith, 36'."""
    at = mention.last
    if at + 1 < len(low) and low[at] == "," and low[at + 1].isdecimal() and int(low[at + 1][:3]) < 80:
        mention.last = at + 2


def _past_age(low: list[str], at: int) -> int:
    """Return the token after ', 34' in 'PCs Thorn, 34, and Reed, 39', or the same one."""
    aged = low[at : at + 1] == [","] and at + 1 < len(low) and low[at + 1].isdecimal() and len(low[at + 1]) == 2
    return at + 2 if aged else at


def _next_name(sentence: Sentence, at: int, mention: Mention) -> int:
    """Return where the next name of a list begins; the same token when the list is at its end."""
    low = sentence.low
    past_age = _past_age(low, at) if mention.plural else at
    if past_age > at and low[past_age : past_age + 1] in (["and"], [","]):
        start = past_age + 1 + int(low[past_age : past_age + 2] == [",", "and"])
        return start if start < len(low) and is_name_word(sentence, start) else at
    joined = 1 if low[at : at + 1] and low[at] in _AND else 0
    joined += int(low[at : at + 2] == [",", "and"])
    start = at + joined
    if not joined or start >= len(low):
        return at
    goes_on = is_name_word(sentence, start) or _is_collar_number(sentence, start, mention)
    return start if goes_on else at


def _read_labels(sentence: Sentence, mention: Mention) -> None:
    """Read 'officers one, four and five' as three people known by their place in the text."""
    low = sentence.low
    at = end = mention.last
    labels: list[str] = []
    while at < len(low):
        number = _label(low[at])
        if number is None:
            break
        labels.append(f"#{number}")
        at = end = at + 1
        while at < len(low) and low[at] in _AND:
            at += 1
    mention.last = end
    if len(labels) > 1 or (labels and not mention.plural):
        mention.names, mention.choice = labels, "named"
        mention.counts(len(labels))


def _is_label_after(sentence: Sentence, mention: Mention) -> bool:
    """Say whether a number in words tells one without an article from others: 'officer six', 'call handler two'."""
    low, at = sentence.low, mention.last
    is_number = at < len(low) and low[at] in words().numbers and low[at] not in ("a", "an")
    return is_number and mention.choice == "bare" and mention.rank == "unknown" and low[at + 1 : at + 2] != ["times"]


def _label(word: str) -> int | None:
    """Return the number in words that a token is, also with a plural -s: 'officers ones and twos'."""
    numbers = words().numbers
    return numbers[word] if word in numbers else numbers.get(word.rstrip("s"))


def _read_service_after(sentence: Sentence, mention: Mention) -> None:
    """Take 'still serving' or ', all retired' after the people for their service."""
    after = mention.last
    following = sentence.low[after : after + 2]
    if following == [",", "all"]:
        service = service_at(sentence, after + 2)
        if service:
            mention.service, mention.service_at = service[0], (after + 2, service[1])
    elif following == ["serving", "with"] and mention.kind == "people":
        mention.background = True  # "a person serving with the police" is nobody in particular
    elif following in _STILL_SERVING:
        mention.service, mention.service_at = "serving", (after, after + 2)


def staff_of(low: list[str], at: int, end: int) -> int:
    """Return where 'members of Northshire Police staff' ends, or 0."""
    if low[at] not in ("member", "members") or low[end : end + 1] != ["of"]:
        return 0
    return next((k + 1 for k in range(end + 2, min(end + 6, len(low))) if low[k] == "staff"), 0)
