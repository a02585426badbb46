"""Parts and wholes: 'two of the five', 'of the seven, four were', 'six people: four constables and two sergeants'."""

from __future__ import annotations

from itertools import pairwise

from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.numbers import number_before
from analysis.extract.phrases.people_words import FATE_VERBS
from analysis.extract.tokens import Sentence

_POLICE_OR_PEOPLE = ("police", "people")
_POLICE_OR_PRONOUN = ("police", "pronoun")
_BEFORE_OF_THE = frozenset((",", ";", ":", "and", '"', "“", "out"))
_LIST_OPENERS = frozenset((":", "-", "(", ","))
_LIST_BREAKERS = frozenset(("who", "that", "which", "received", "were", "was", "had"))
_AMONG = ("among", "amongst")
_WAS = (["was"], ["were"])
# "dismissed was", "given final written warnings were"
_FATE_AND_VERB = 5
BULLETS = frozenset(("•", "-", "*", "·", "▪"))
"""Marks that open an item of a list on a line of its own."""
_LIST_LINKS = frozenset((",", "and", ";", "&")) | BULLETS
_CONSISTING = (["consist", "of", ":"], ["comprise", ":"], ["are", ":"], ["include", ":"], ["were", ":"])
# "They were the …": where the first of a row stands
_ROW_BEGINS = 3
# How many words may stand between "six people" and the first item of the list.
_LIST_WITHIN = 14


def is_part(mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether 'of' or 'out of' makes the first of two neighbouring mentions a part of the second."""
    if between not in (["of"], ["out", "of"]) or mention.kind not in _POLICE_OR_PRONOUN:
        return False
    if mention.kind == "police" and mention.number is None:
        return False
    return following.choice in ("definite", "all") or following.kind == "pronoun" or following.number is not None


def is_among(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    """Say whether the second person is told to be of the first people: 'Among those dismissed was a sergeant'."""
    fronted = mention.first == 1 and sentence.low[0] in _AMONG and mention.plural
    return fronted and following.kind == "police" and len(between) <= _FATE_AND_VERB and between[-1:] in _WAS


def count_those_of_somebody(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'two of Thorn's supervisors' and 'two of the force's sergeants' as two, whoever owns them."""
    owner: Mention | None = None
    for mention in found:
        owned = owner is not None and owner.possessive and owner.last == mention.first - 1
        start = owner.first if owner is not None and owned else _start_of_owner(sentence, mention.first)
        named = sentence.raw[start][0].isupper() or start < mention.first
        of_them = named and sentence.low[max(0, start - 1) : start] == ["of"]
        if of_them and mention.kind == "police" and mention.plural and not (mention.names or mention.number):
            _count_of_somebody(sentence, mention, start - 1)
        owner = mention


def _start_of_owner(sentence: Sentence, at: int) -> int:
    """Return where the owner of those at a token starts, as in 'the force's sergeants', or the token itself."""
    if at < 3 or sentence.low[at - 1] not in ("'s", "'"):
        return at
    start = at - 2
    while start and sentence.raw[start - 1][0].isupper():
        start -= 1
    return start - 1 if sentence.low[start - 1] == "the" else start


def _count_of_somebody(sentence: Sentence, mention: Mention, end: int) -> None:
    number = number_before(sentence, end)
    if number:
        mention.counts(number[0])
        mention.number, mention.choice = (number[1], end), "indefinite"


def make_part(mention: Mention, whole: Mention) -> None:
    """Make a mention a part of another, and police of the same kind when it has no noun of its own."""
    if mention.choice == "all_but":
        rest = (whole.count or 0) - (mention.count or 0)
        mention.count = rest if rest > 0 else None
        mention.count_min = max(rest, 1)
    mention.part = whole
    whole.parted = True
    if mention.choice != "none":
        mention.choice = "part"
    if mention.kind == "pronoun":
        mention.kind, mention.role = "police", whole.role
        mention.rank, mention.service = whole.rank, whole.service


def parts_of_the_number(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'of whom two' and 'Of the seven, four were …' as parts of the people counted before."""
    _parts_of_whom(sentence, found)
    for index, whole in enumerate(found if "of" in sentence.words else ()):
        if _is_after_opening_of(sentence.low, whole.first):
            for later in found[index + 1 :]:
                _make_counted_part(later, whole)
            return


def _parts_of_whom(sentence: Sentence, found: list[Mention]) -> None:
    whole: Mention | None = None
    for mention in found:
        if (
            whole is not None
            and _is_counted(mention, "indefinite", "part")
            and _is_of_whom(sentence.low, mention, whole)
        ):
            mention.part, mention.choice = whole, "part"
            whole.taken = True
            if mention.kind == "pronoun":
                mention.kind, mention.role, mention.rank = "police", whole.role, whole.rank
        elif _can_have_parts(mention):
            whole = mention


def _can_have_parts(mention: Mention) -> bool:
    """Say whether some 'of whom' can be counted: of five officers, or of 'the other five'."""
    several = (mention.count or 0) > 1 and mention.part is None
    return several and (mention.kind in _POLICE_OR_PEOPLE or _is_pronoun_with_number(mention))


def _is_counted(mention: Mention, *choices: str) -> bool:
    counted = mention.kind in _POLICE_OR_PRONOUN and mention.number is not None
    return counted and mention.part is None and mention.choice in choices


def _is_of_whom(low: list[str], mention: Mention, whole: Mention) -> bool:
    """Say whether a number counts some of the people just named: 'of whom two', 'two of whom', '(two', 'and three'."""
    before = low[max(0, mention.first - 2) : mention.first]
    if before == ["of", "whom"] or low[mention.head + 1 : mention.head + 3] == ["of", "whom"]:
        return True
    return before[-1:] == ["("] or (whole.taken and before[-1:] in (["and"], [","]))


def _is_after_opening_of(low: list[str], first: int) -> bool:
    """Say whether a phrase follows the 'of' that opens a clause: 'Of the seven, …'."""
    return first >= 1 and low[first - 1] == "of" and (first == 1 or low[first - 2] in _BEFORE_OF_THE)


def _make_counted_part(later: Mention, whole: Mention) -> None:
    counted = later.kind in _POLICE_OR_PRONOUN and later.number is not None
    if counted and later.choice in ("indefinite", "another", "bare"):
        make_part(later, whole)


def list_parts(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'six people: four constables, the custody sergeant and a detention officer' as a whole and its parts."""
    for index, whole in enumerate(found):
        if whole.kind in ("other", "body"):
            continue
        if _opens_lines(sentence.low, whole):
            _count_lines(sentence.low, whole, found[index + 1 :])
        elif _opens_row(sentence.low, whole, found[index + 1 :]):
            _count_row(sentence.low, whole, found[index + 1 :])
        elif not _may_have_list(whole):
            continue
        items = _items_after(sentence.low, whole, found[index + 1 :])
        if items and _says_nothing_between(sentence.low, items):
            whole.listed = items
            if whole.role == "mixed" and len({item.role for item in items}) == 1:
                whole.role = items[0].role
            for item in items:
                item.listed_in, item.joined = whole, None
        elif items and sentence.low[items[0].first - 1] == ":":
            for item in items:  # "It was proven against three: two constables were warned and a sergeant was demoted"
                make_part(item, whole)


def _opens_lines(low: list[str], whole: Mention) -> bool:
    """Say whether 'They consist of:' opens a list of lines."""
    they = whole.kind == "pronoun" and whole.plural and whole.first == 0 and whole.number is None
    return they and any(low[1 : 1 + len(words)] == words for words in _CONSISTING)


def _count_lines(low: list[str], whole: Mention, following: list[Mention]) -> None:
    """Count those of whom a list of lines consists: the first phrase of each line."""
    items = [mention for mention in following if low[mention.first - 1] in BULLETS and mention.count]
    if items:
        whole.counts(sum(mention.count or 0 for mention in items))
        whole.kind = "people"


def _opens_row(low: list[str], whole: Mention, following: list[Mention]) -> bool:
    """Say whether 'They were a sergeant, …' or 'The six were …' tells who they were, one by one."""
    they = whole.kind == "pronoun" and whole.plural and whole.first == 0
    told = they and low[whole.last : whole.last + 1] in (["were"], ["are"])
    return (
        told and len(following) > 1 and following[0].first - whole.last < _ROW_BEGINS and following[0].kind == "police"
    )


def _count_row(low: list[str], whole: Mention, following: list[Mention]) -> None:
    """Count those in a row: all phrases for police that begin it or stand after a comma or 'and'."""
    row = [mention for mention in following if _is_in_row(low, mention, mention is following[0])]
    total = sum(mention.count or 0 for mention in row)
    if len(row) > 1 and all(mention.count for mention in row) and whole.count in (None, total):
        whole.counts(total)
        whole.kind = "people"
        whole.listed = row
        for item in row:
            item.listed_in, item.joined = whole, None


def _is_in_row(low: list[str], mention: Mention, opens: bool) -> bool:
    """Say whether a phrase is an item of a row, also 'the four who drove', and nobody whom an item only names."""
    item = mention.kind in _POLICE_OR_PEOPLE or _is_pronoun_with_number(mention)
    linked = opens or low[mention.first - 1] in ("and", ",")
    return item and linked and mention.part is None


def _may_have_list(whole: Mention) -> bool:
    some = whole.choice in ("part", "other", "another") and whole.kind in _POLICE_OR_PRONOUN
    several = (some or whole.kind in _POLICE_OR_PEOPLE) and whole.count is not None and whole.count > 1
    return several and not whole.names and (some or whole.part is None) and whole.listed_in is None


def _items_after(low: list[str], whole: Mention, following: list[Mention]) -> list[Mention]:
    """Return the mentions of a list that add up to exactly the whole, or none."""
    group, opener = whole.part, whole.last if whole.part is None else whole.part.last
    rest = [mention for mention in following if mention.kind in _POLICE_OR_PEOPLE or _is_pronoun_with_number(mention)]
    rest = [mention for mention in rest if mention is not group]
    if not rest or not _opens_list(low[opener : rest[0].first]):
        return []
    items: list[Mention] = []
    total = 0
    for mention in rest:
        linked = not items or not _LIST_LINKS.isdisjoint(low[items[-1].last : mention.first])
        if mention.count is None or mention.part is not None or not linked or _is_unlike(mention, whole):
            break
        items.append(mention)
        total += mention.count
        if total >= (whole.count or 0):
            break
    known = whole.choice in ("part", "other") and any(item.choice not in ("indefinite", "named") for item in items)
    return items if total == whole.count and len(items) > 1 and not known else []


def _is_unlike(mention: Mention, whole: Mention) -> bool:
    """Say whether a sergeant cannot be one of 'three radio operators' or 'two constables' before it in a row."""
    roles, ranks = {mention.role, whole.role}, {mention.rank, whole.rank} - {"unknown", "mixed"}
    unlike = roles in ({"staff", "officer"}, {"pcso", "officer"}) or len(ranks) > 1
    return mention.kind == whole.kind == "police" and unlike


def _is_pronoun_with_number(mention: Mention) -> bool:
    return mention.kind == "pronoun" and mention.number is not None


def _opens_list(opening: list[str]) -> bool:
    """Say whether the words between a whole and the next mention open a list and are no clause of their own."""
    if not opening or len(opening) > _LIST_WITHIN or _LIST_OPENERS.isdisjoint(opening):
        return False
    return opening[-1] == ":" or opening[-2:-1] == [":"] or _LIST_BREAKERS.isdisjoint(opening)


def _says_nothing_between(low: list[str], items: list[Mention]) -> bool:
    """Say whether no verb stands between the items: then they are a list and no row of sentences."""
    verbs = FATE_VERBS - {"who"}
    return all(item.count == 0 or verbs.isdisjoint(low[item.last : after.first]) for item, after in pairwise(items))
