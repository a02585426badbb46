"""Find in a sentence every phrase that stands for people or for a body that decides about them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from analysis.extract.lexicon import WordTree, events, people
from analysis.extract.tokens import Sentence

PRONOUNS = {"he": 1, "she": 1, "him": 1, "they": 0, "them": 0, "themselves": 0, "himself": 1, "herself": 1}
DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "same"))
INDEFINITE = frozenset(("a", "an"))
ALL = frozenset(("all", "each", "every"))
# A number stands for people by itself when one of these follows it.
_CIPHER = re.compile(r"[A-Z]{1,2}\d{2,3}")
_MONTH_OR_MODAL = "May"
FATE_VERBS = frozenset(
    "allowed was were is are has have had will would received receive receives face faces faced resigned retired left got did may might could "
    "should remains remain remained went who did quit kept keeps attended admitted denied lost appeared stays stayed accepted took undertook completed had've 've also "
    "now each both then later subsequently already since still told given handed dismissed sacked cleared interviewed jailed".split()
)
# What a person's is in question when "his" or "their" stands before it.
POSSESSED = frozenset("conduct actions action behaviour performance failure failures name names details case cases use standard dismissal omissions comments appeal force hearing trial meeting".split())
SUBJECT_OPENERS = frozenset(
    "that which and but while whereas whilst if when as because although though however where after before than or so until since whether "
    ", ; : “ \" ( - ‘ ' then also why how".split()
)
PREPOSITIONS = frozenset(
    "of for to by with against on from about in at into towards toward regarding concerning involving between among over upon under via "
    "near behind beside including excluding alongside".split()
)
STOPPERS = frozenset(
    "was were is are be been being has have had will would may might could should can shall do does did not that which who whom whose where when "
    "while whereas if because although though as than so but or nor yet for from by with at in on to into of against about after before "
    "since until during over under between through via per".split()
)


@dataclass(slots=True)
class Mention:
    """A phrase for people or a body: its tokens [first, last), its head, and what the words say about how many and who.

    `kind` is police, people (only counted when something befalls them), other (never counted), body or pronoun.
    `choice` says how it refers: bare, indefinite, definite, another, other, all, each, none, part.
    """

    first: int
    last: int
    head: int
    kind: str
    choice: str = "bare"
    count: int | None = None
    count_min: int = 1
    plural: bool = False
    role: str = "officer"
    rank: str = "unknown"
    service: str = "unknown"
    post: str = ""
    body: str = ""
    ordinal: int = 0
    whole: int | None = None
    part: Mention | None = None
    names: list[str] = field(default_factory=list)
    number: tuple[int, int] | None = None
    service_at: tuple[int, int] | None = None
    speaker: bool = False
    background: bool = False
    loose: bool = False
    possessive: bool = False
    joined: Mention | None = None
    restricted: bool = False
    up_to: bool = False
    perhaps: bool = False
    taken: bool = False
    paired: bool = False
    adjectives: frozenset[str] = frozenset()
    remaining: bool = False
    included_in: Mention | None = None
    gender: str = ""
    listed: list[Mention] = field(default_factory=list)
    listed_in: Mention | None = None


@dataclass(slots=True)
class Words:
    """The people lexicon, compiled."""

    tree: WordTree
    numbers: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    vague: WordTree
    bounds: WordTree
    service: WordTree
    modifiers: frozenset[str]
    capitals: frozenset[str]
    other_services: frozenset[str]
    speaking: WordTree


@cache
def words() -> Words:
    """Return the compiled people lexicon."""
    lexicon = people()
    tree = WordTree()
    for role, forms in lexicon["heads"].items():
        kind = "people" if role == "people" else "police"
        for many in ("one", "many"):
            for form in forms[many]:
                tree.add(form, (kind, "mixed" if role == "people" else role, "unknown", many == "many", form if role == "staff" else ""))
    for rank, forms in lexicon["ranks"].items():
        for many in ("one", "many"):
            for form in forms[many]:
                post = "custody sergeant" if "custody" in form else ""
                tree.add(form, ("police", "officer", rank, many == "many", post))
    for many in ("one", "many"):
        for form in lexicon["posts"][many]:
            tree.add(form, ("post", "officer", "unknown", many == "many", form))
    for form in lexicon["not_police"]:
        tree.add(form, ("decoy", "", "", False, ""))
    for form in lexicon["others"]:
        tree.add(form, ("other", "", "", form.endswith("s"), form))
    for body, forms in lexicon["bodies"].items():
        for form in forms:
            tree.add(form, ("body", body, "", False, form))
    numbers = lexicon["numbers"]
    vague = WordTree()
    for phrase, least in numbers["vague"].items():
        vague.add(phrase, ("vague", int(least)))
    for phrase, count in numbers["phrases"].items():
        vague.add(phrase, ("exact", int(count)))
    bounds = WordTree()
    for name in ("lower", "above", "below"):
        for phrase in numbers[name]:
            bounds.add(phrase, name)
    service = WordTree()
    for value, forms in lexicon["service"].items():
        for form in forms:
            service.add(form, value)
    speaking = WordTree()
    for form in lexicon["not_subject"]["titles_after"]:
        speaking.add(form, "after")
    for form in lexicon["not_subject"]["before"]:
        speaking.add(form, "before")
    return Words(
        tree,
        {word: int(number) for word, number in numbers["words"].items()},
        {word: int(number) for word, number in numbers["tens"].items()},
        {word: int(number) for word, number in numbers["scales"].items()},
        {word: int(number) for word, number in numbers["ordinals"].items()},
        vague,
        bounds,
        service,
        frozenset(lexicon["modifiers"]),
        frozenset(lexicon["capitals_only"]),
        frozenset(lexicon["other_services"]),
        speaking,
    )


def number_at(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the number that starts at a token and the token after it, or None; 1,400 and forty-seven are numbers."""
    low = sentence.low
    lexicon = words()
    word = low[at]
    if word in lexicon.tens:
        value = lexicon.tens[word]
        if at + 2 < len(low) and low[at + 1] == "-" and low[at + 2] in lexicon.numbers:
            return value + lexicon.numbers[low[at + 2]], at + 3
        return value, at + 1
    if word in lexicon.numbers:
        value = lexicon.numbers[word]
        if at + 1 < len(low) and low[at + 1] in lexicon.scales:
            value, end = value * lexicon.scales[low[at + 1]], at + 2
            if low[end : end + 1] == ["and"] and end + 1 < len(low) and (low[end + 1] in lexicon.numbers or low[end + 1] in lexicon.tens):
                rest = number_at(sentence, end + 1)
                return (value + rest[0], rest[1]) if rest else (value, end)
            return value, end
        return value, at + 1
    if word[0].isdigit() and word.replace(",", "").isdecimal() and len(word) < 8:
        return int(word.replace(",", "")), at + 1
    return None


def number_before(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """Return the number that ends just before a token and the token where it starts, or None."""
    for width in (6, 4, 3, 2, 1):
        start = end - width
        if start >= 0 and (width < 4 or sentence.low[start + 1] in words().scales):
            found = number_at(sentence, start)
            if found and found[1] == end:
                return found[0], start
    return None


@cache
def _openers() -> tuple[frozenset[str], frozenset[str]]:
    """First words of the spellings for police, and of those for people who are not."""
    police: set[str] = set()
    others: set[str] = set()
    for word, node in words().tree.root.items():
        kinds = _kinds_below(node)
        if kinds & {"police", "people", "post"}:
            police.add(word)
        if "other" in kinds:
            others.add(word)
    return frozenset(police), frozenset(others)


def _kinds_below(node: dict[str, Any]) -> set[str]:
    kinds = {tag[0] for tag in node.get("", [])}
    for word, below in node.items():
        if word:
            kinds |= _kinds_below(below)
    return kinds


def speaks_of_police(sentence: Sentence) -> bool:
    """Say whether any word of a sentence can begin a phrase for police; a cheap look before the close one."""
    return not _openers()[0].isdisjoint(sentence.low)


def speaks_of_crowds(sentence: Sentence) -> bool:
    """Say whether a sentence speaks of several people who are not police."""
    return any(word in _openers()[1] and (word[-1] == "s" or word in ("people", "men", "women", "children", "public")) for word in sentence.low)


def speaks_of_others(sentence: Sentence) -> bool:
    """Say whether any word of a sentence stands for people who are not police."""
    return not _openers()[1].isdisjoint(sentence.low)


def find_mentions(sentence: Sentence, names: frozenset[str] | set[str] = frozenset(), elided: bool = True) -> list[Mention]:
    """Return the mentions of a sentence in order.

    `names` are surnames of officers met before; `elided` asks for those without a noun too, which only matter where
    something is said to happen.
    """
    found: list[Mention] = []
    low, raw = sentence.low, sentence.raw
    lexicon = words()
    tree, root = lexicon.tree, lexicon.tree.root
    at, count = 0, len(low)
    while at < count:
        word = low[at]
        if word not in root and word not in PRONOUNS and raw[at] == word:
            at += 1
            continue
        if word in root:
            match = tree.match(low, at)
            if match:
                end, tags = match
                mention = _from_head(sentence, at, end, tags, found)
                if mention is not None:
                    found.append(mention)
                    at = max(end, mention.last)
                    continue
                if tags[0][0] == "decoy":
                    at = end
                    continue
        if len(word) < 6 and raw[at][0].isupper() and raw[at][-1].isdigit() and at + 1 < count and _CIPHER.fullmatch(raw[at]) and (
            (low[at + 1] in FATE_VERBS) or (low[at + 1] in ("and", ",") and at + 2 < count and _CIPHER.fullmatch(raw[at + 2])) or (at > 1 and found and found[-1].names and found[-1].last == at - 1)
        ) and (at == 0 or low[at - 1] not in ("the", "on", "of", "near")):
            found.append(Mention(at, at + 1, at, "police", "named", 1, 1, names=[word]))
            at += 1
            continue
        if raw[at][0].isupper() and at + 3 < count and _full_name_at(sentence, at):
            known = low[at + 1] in names
            found.append(Mention(at, at + 2, at + 1, "police", "named", 1, 1, names=[low[at + 1]], perhaps=not known, restricted=low[at + 2] == "who"))
            at += 2
            continue
        if raw[at][0].isupper() and (word in names or (at + 3 < count and low[at + 1] == "," and low[at + 2].isdigit())):
            named = _bare_name(sentence, at, names, found[-1].last if found else 0)
            if named is not None:
                found.append(named)
                at = named.last
                continue
        if word in PRONOUNS:
            many = not PRONOUNS[word]
            found.append(Mention(at, at + 1, at, "pronoun", "definite", None if many else 1, 1, many, gender="" if many else "she" if word in ("she", "herself") else "he"))
        at += 1
    if elided:
        _elided(sentence, found)
    found.sort(key=lambda mention: mention.first)
    _relate(sentence, found)
    return found


def _from_head(sentence: Sentence, at: int, end: int, tags: list[Any], before: list[Mention]) -> Mention | None:
    low, raw = sentence.low, sentence.raw
    tag = tags[0]
    kind, role, rank, plural, post = tag
    if kind == "decoy":
        return None
    if kind == "body":
        if end - at == 1 and low[at] == "force" and at and low[at - 1] in _FORCE_USED:
            return None  # "more force than was necessary"
        if end < len(low) and low[end] in ("officer", "officers", "constable", "sergeant", "inspector", "staff") and role == "force":
            return None
        return Mention(at, end, end - 1, "body", body=role, plural=plural)
    word = low[at]
    loose = False
    if end - at == 1 and word in words().capitals and not raw[at][:2].isupper():
        opens = raw[at][0].isupper() and (_name_follows(sentence, end) or (at == 0 and low[end : end + 1] == ["who"]))
        if not opens and not (word in ("pc", "pcs", "sgt", "insp", "supt") and raw[at][0].isupper()):
            return None
    if rank == "superintendent" and low[end : end + 3] == ["'s", "written", "warning"]:
        return None  # a sanction in Northern Ireland
    if rank != "unknown" and _range_of_ranks(low, at) and before and before[-1].kind == "police":
        before[-1].rank = "mixed"
        return None
    if rank == "commander" and at and low[at - 1] in ("silver", "gold", "bronze", "match", "tactical", "incident", "pod", "strategic"):
        return None
    if rank != "unknown" and low[max(0, at - 2) : at] == ["rank", "of"] and "most" in low[max(0, at - 9) : at] and before:
        before[-1].rank = "mixed"  # "most of whom held the rank of constable"
        return None
    if rank != "unknown" and low[end : end + 1] == ["rank"] and not _upper_bound(low, at) and at and low[at - 1] == "of" and before and before[-1].kind == "police" and before[-1].last == at - 1:
        before[-1].rank = rank  # "officers of constable rank"
        return None
    if role == "officer" and rank != "unknown" and _upper_bound(low, at):
        for earlier in reversed(before):
            if earlier.kind == "police" and earlier.plural:
                earlier.rank, earlier.up_to = "mixed", True
                return None
    if kind == "post":
        possessor = at > 0 and (low[at - 1] in DEFINITE or low[at - 1] in INDEFINITE or low[at - 1] in ("'", "'s", "police", "second", "other"))
        if not possessor:
            return None
        if post in ("driver", "manager") and not (low[at - 1] == "police" or _police_vehicle(sentence, end)):
            return Mention(at, end, end - 1, "other", "definite", 1, 1, plural, post=post)
        kind = "police"
        loose = True
    post = " ".join(low[at:end]) if post else ""
    mention = Mention(at, end, end - 1, kind, plural=plural, role=role or "officer", rank=rank or "unknown", post=post, loose=loose)
    while kind in ("police", "people") and before and before[-1].body == "force" and _touches(sentence, before[-1].last, at):
        before.pop()
    if kind == "other" and low[end : end + 1] == ["of"] and word in _GROUP_SIZES:
        return None  # "a couple of constables"
    _read_left(sentence, mention, before)
    if kind == "other":
        return mention
    staff = _staff_of(low, at, end) if kind == "people" else 0
    if staff:
        mention.kind, mention.role, mention.last = kind, role, staff = "police", "staff", staff
        mention.post = "member of staff"
    if kind == "people" and mention.number is None:
        mention.kind = "other"
        return mention
    _read_right(sentence, mention)
    return mention


def _staff_of(low: list[str], at: int, end: int) -> int:
    """Return where 'members of Northshire Police staff' ends, or 0."""
    if low[at] not in ("member", "members") or low[end : end + 1] != ["of"]:
        return 0
    return next((k + 1 for k in range(end + 2, min(end + 6, len(low))) if low[k] == "staff"), 0)


def _upper_bound(low: list[str], at: int) -> bool:
    """Say whether a rank only closes a range: 'up to inspector', 'up to the rank of inspector', 'of inspector rank and below'."""
    before = low[max(0, at - 5) : at]
    return before[-2:] == ["up", "to"] or (before[-2:] == ["rank", "of"] and "up" in before) or low[at + 1 : at + 4] in (["rank", "and", "below"], ["and", "below"], ["or", "below"])


# before "force" these make it what is used on somebody, not who polices
_FORCE_USED = frozenset("more excessive unreasonable unnecessary necessary any much minimum some used using use reasonable unlawful disproportionate physical brute lethal less".split())


def _range_of_ranks(low: list[str], at: int) -> bool:
    """Say whether a rank is one end of 'of ranks from constable to superintendent', 'ranging from constable to inspector'."""
    near = set(low[max(0, at - 9) : at])
    return low[at - 1] in ("from", "to") and bool(near & {"ranks", "ranging"}) and "from" in near


def _touches(sentence: Sentence, end: int, at: int) -> bool:
    """Say whether a force's name runs on into the head: 'Metropolitan Police Service (MPS) officers'."""
    return at - end <= 5 and all(
        sentence.low[k] in words().modifiers or sentence.low[k] in ("(", ")", "'s", "'") or sentence.raw[k].isupper() for k in range(end, at)
    )


def _full_name_at(sentence: Sentence, at: int) -> bool:
    """Say whether a full name and its verb stand at a token: 'Nadia Brown won …', 'striker John Smith was …'."""
    low, raw = sentence.low, sentence.raw
    for k in (at, at + 1):
        word = raw[k]
        if not (word[0].isupper() and word.isalpha() and not word.isupper() and len(word) > 2) or low[k] in STOPPERS | DEFINITE | PREPOSITIONS:
            return False
        if low[k] in words().tree.root or low[k] in words().modifiers or low[k] in _CALENDAR:
            return False
    following = low[at + 2]
    if following == "," and low[at + 3] == "who":
        return True
    return following in FATE_VERBS - {"of"} or (following == "guilty" and at > 0 and low[at - 1] == "found") or (at == 0 and ((following.endswith("ed") and raw[at + 2].islower()) or following in ("won", "told", "sent", "used")))


def _bare_name(sentence: Sentence, at: int, names: frozenset[str] | set[str], floor: int) -> Mention | None:
    """Read a surname met before, or a full name with an age, as a person: 'Mr Smith', 'John Smith, 36,'."""
    low, raw = sentence.low, sentence.raw
    start = at
    while start > floor and (raw[start - 1][0].isupper() and raw[start - 1].isalpha() and low[start - 1] not in words().tree.root and low[start - 1] not in STOPPERS | DEFINITE):
        start -= 1
        if at - start >= 3:
            break
    known = low[at] in names
    aged = at + 3 < len(low) and low[at + 1] == "," and low[at + 2].isdigit() and len(low[at + 2]) == 2 and low[at + 3] in (",", "who", "of", "was", "from")
    if not known and not (aged and at - start >= 1 and (start == 0 or low[start - 1] in SUBJECT_OPENERS)):
        return None
    last = at + 3 if aged else at + 1
    mention = Mention(start, last, at, "police", "named", 1, 1, names=[low[at]], perhaps=not known)
    following = low[last] if last < len(low) else ""
    mention.possessive = following == "'s"
    mention.restricted = following == "who"
    return mention


def _name_follows(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence.low):
        return False
    following = sentence.raw[at]
    return following[0].isupper() or following.isdigit()


def _police_vehicle(sentence: Sentence, end: int) -> bool:
    near = sentence.low[end : end + 6]
    return bool(near) and near[0] == "of" and any(word in ("police", "patrol") for word in near) and any(
        word in ("car", "vehicle", "van", "cars", "vehicles", "motorcycle") for word in near
    )


def _read_left(sentence: Sentence, mention: Mention, before: list[Mention]) -> None:
    """Take in the words before the head: service, modifiers, and the number or article that opens the phrase."""
    low, raw = sentence.low, sentence.raw
    lexicon = words()
    floor = before[-1].last if before else 0
    at = mention.first
    while at > floor:
        word = low[at - 1]
        if word in lexicon.other_services and mention.kind == "police":
            mention.kind = "other"
            break
        service = _service_before(sentence, at, floor)
        if service:
            value, start = service
            if mention.service == "unknown" or mention.service == value:
                mention.service, mention.service_at = value, (start, at)
            else:
                mention.service, mention.service_at = "unknown", None  # "both former and serving officers"
            at = start
            continue
        if word == "and" and at - 2 >= floor and _service_before(sentence, at - 1, floor) and not _number_left_of_service(sentence, at - 1, floor):
            at -= 1
            continue
        if word in lexicon.ordinals and not (at >= 2 and low[at - 2] == "and"):
            mention.ordinal = lexicon.ordinals[word]
            at -= 1
            continue
        if word in ("other", "others"):
            mention.choice = "other"
            at -= 1
            continue
        if word == "remaining":
            mention.choice, mention.remaining = "other", True
            at -= 1
            continue
        if word in ("further", "more", "additional"):
            mention.choice = "another"
            at -= 1
            continue
        if word == "of" and at - 2 >= floor and low[at - 2] in _GROUP_SIZES and mention.plural:
            mention.count = mention.count_min = _GROUP_SIZES[low[at - 2]]
            mention.number = (at - 2, at - 1)
            at -= 2
            while at > floor and (low[at - 1] in lexicon.ordinals or low[at - 1] in ("other", "same")):
                at -= 1
            if at > floor and low[at - 1] in ("the", "this", "that", "a", "another"):
                at -= 1
                mention.choice = "another" if low[at] == "another" else "indefinite" if low[at] == "a" else "definite"
            break
        if number_before(sentence, at) or word in ("a", "an", "the", "another", "both", "either", "all", "each", "every", "no", "neither", "any") or word in DEFINITE:
            break
        if word in lexicon.modifiers:
            at -= 1
            continue
        if word == ")" and at - 3 >= floor and low[at - 3] == "(":
            at -= 3
            continue
        if word in ("-", "/") and at - 2 >= floor and low[at - 2] not in STOPPERS and mention.kind == "police" and sentence.ends[at - 2] == sentence.starts[at - 1]:
            at -= 2
            continue
        if raw[at - 1][0].isupper() and word not in STOPPERS and word != "and" and (at - 1 > 0 or at == mention.first):
            at -= 1
            continue
        if word == "'s" and at - 2 >= floor:
            possessor = raw[at - 2][0].isupper()
            if possessor:
                at -= 2
                mention.choice = "definite"
                continue
            break
        if (
            mention.kind == "police" and word.isalpha() and word not in STOPPERS and at - 2 >= floor
            and (low[at - 2] in INDEFINITE or low[at - 2] == "the" or number_before(sentence, at - 1)) and len(word) > 3 and not word.endswith("ly")
            and word not in _QUANTITIES
        ):
            at -= 1
            continue
        if (
            mention.kind == "police" and at - 3 >= floor and at == mention.head - (mention.head - at) and low[at - 3] in INDEFINITE and not mention.plural
            and all(w.isalpha() and w not in STOPPERS and len(w) > 3 and not w.endswith("ly") and w not in _QUANTITIES for w in low[at - 2 : at])
        ):
            at -= 2
            continue
        described = _described_after_comma(sentence, at, floor) if mention.kind == "police" else None
        if described is not None:
            at = described
        break
    mention.first = at
    if not mention.plural:
        mention.adjectives = _TELLING.intersection(low[at : mention.head])
    _read_number(sentence, mention, floor)


# adjectives by which a text tells one officer from another
_TELLING = frozenset("young junior senior female male arresting attending reporting supervising convicted experienced probationary plainclothes".split())


def _described_after_comma(sentence: Sentence, at: int, floor: int) -> int | None:
    """Return where the words of ', a domestic abuse specialist' begin, when an article after a comma opens them."""
    low = sentence.low
    start = at
    while start > floor and at - start < 3 and low[start - 1].isalpha() and low[start - 1] not in STOPPERS | INDEFINITE | DEFINITE:
        start -= 1
    opened = start > floor + 1 and low[start - 1] in INDEFINITE and low[start - 2] == ","
    return start if opened and start < at else None


_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "spring summer autumn winter".split()
)
_QUANTITIES = frozenset("dozen couple number handful pair group majority minority total hundred thousand".split())
_GROUP_SIZES = {"pair": 2, "trio": 3, "quartet": 4, "couple": 2}


def _service_before(sentence: Sentence, at: int, floor: int) -> tuple[str, int] | None:
    low = sentence.low
    tree = words().service
    for width in (3, 2, 1):
        start = at - width
        if start < floor or low[start] not in tree.root:
            continue
        match = tree.match(low, start)
        if match and match[0] == at:
            return match[1][0], start
    return None


def _service_at(sentence: Sentence, at: int) -> tuple[str, int] | None:
    if at >= len(sentence.low) or sentence.low[at] not in words().service.root:
        return None
    match = words().service.match(sentence.low, at)
    return (match[1][0], match[0]) if match else None


def _number_left_of_service(sentence: Sentence, at: int, floor: int) -> bool:
    found = _service_before(sentence, at, floor)
    return bool(found and found[1] > floor and (number_before(sentence, found[1]) or sentence.low[found[1] - 1] in INDEFINITE))


def _read_number(sentence: Sentence, mention: Mention, floor: int) -> None:
    """Read the number, article or quantifier just before the phrase."""
    low = sentence.low
    lexicon = words()
    at = mention.first
    number = number_before(sentence, at) if at > floor and mention.number is None else None
    if number and number[1] >= floor and not (number[0] > 31 and at - number[1] == 1 and low[number[1]].isdigit() and number[0] in range(1900, 2100)):
        mention.count = mention.count_min = number[0]
        mention.number = (number[1], at)
        mention.first = at = number[1]
        if mention.choice == "bare":
            mention.choice = "indefinite"
        if at > floor and low[at - 1] in ("a", "the") and low[at] in ("hundred",):
            at -= 1
        _read_bound(sentence, mention, floor)
        at = mention.first
        while at > floor and low[at - 1] in ("other", "remaining", "further", "additional", "second", "third", "next", "last"):
            mention.choice = "other" if low[at - 1] in ("other", "remaining") else "another"
            mention.remaining = mention.remaining or low[at - 1] == "remaining"
            at -= 1
        mention.first = at
    if at > floor:
        word = low[at - 1]
        for width in (4, 3, 2, 1):
            start = at - width
            if start >= floor and low[start] in lexicon.vague.root:
                match = lexicon.vague.match(low, start)
                if match and match[0] == at:
                    sort, value = match[1][0]
                    mention.first = start
                    mention.number = (start, at)
                    mention.choice = "indefinite" if mention.choice == "bare" else mention.choice
                    if sort == "exact":
                        mention.count = mention.count_min = value
                    elif mention.count is None:
                        mention.count_min = value
                    return
        if mention.count == 1 and mention.number and word == "not":
            mention.first = at - 1
            mention.choice, mention.count, mention.count_min = "none", 0, 0  # "not one officer"
        elif word in INDEFINITE and low[at - 2 : at - 1] == ["not"] and low[at] == "single":
            mention.first = at - 2
            mention.choice, mention.count, mention.count_min, mention.number = "none", 0, 0, (at - 2, at + 1)
        elif word in INDEFINITE:
            mention.first = at - 1
            mention.choice = "indefinite" if mention.choice == "bare" else mention.choice
            if mention.choice == "other":
                mention.choice = "another"
            if not mention.plural and mention.count is None:
                mention.count = mention.count_min = 1
                mention.number = (at - 1, at)
        elif word in DEFINITE and not (word == "that" and (mention.plural or mention.number is not None)):
            mention.first = at - 1
            mention.choice = "definite" if mention.choice in ("bare", "indefinite", "another") else mention.choice
        elif word == "another":
            mention.first = at - 1
            mention.choice = "another"
            if mention.count is None:
                mention.count = mention.count_min = 1
            mention.number = mention.number or (at - 1, at)
        elif word == "both":
            mention.first = at - 1
            mention.choice = "all"
            if mention.plural and "and" in low[at : mention.head]:
                mention.choice = "bare"  # "both former and serving officers" is not two
            elif mention.plural:
                mention.count = mention.count_min = 2
                mention.number = (at - 1, at)
        elif word in ALL:
            mention.first = at - 1
            mention.choice = "all"
        elif word in ("no", "neither"):
            mention.first = at - 1
            mention.choice = "none"
            if word == "neither":
                mention.count = mention.count_min = 2
            else:
                mention.count = mention.count_min = 0
            mention.number = (at - 1, at)
        elif word == "either" and not mention.plural:
            mention.first, mention.choice, mention.plural = at - 1, "definite", True
            mention.count = mention.count_min = 2
            mention.number = (at - 1, at)
        elif word == "any":
            mention.first = at - 1
            mention.choice = "any"
            mention.background = True
        elif word == "single" and low[at - 3 : at - 1] == ["not", "a"]:
            mention.first = at - 3
            mention.choice, mention.count, mention.count_min, mention.number = "none", 0, 0, (at - 3, at)
        if mention.choice == "definite" and mention.first > floor:
            word = low[mention.first - 1]
            if word in ALL or word == "both":
                mention.first -= 1
                if mention.plural:
                    mention.choice = "all"
                    if word == "both" and mention.count is None:
                        mention.count = mention.count_min = 2
            elif word == "of" and mention.first - 1 > floor:
                pass
    if mention.ordinal and mention.plural and mention.count is None:
        mention.plural, mention.count, mention.count_min = False, 1, 1  # "the second call staff"
    if mention.ordinal and mention.choice in ("bare", "indefinite"):
        mention.choice = "another" if mention.ordinal > 1 else "indefinite"
    if mention.first > floor and low[mention.first - 1] == "as" and mention.choice == "indefinite" and not mention.plural:
        mention.background = True
    if mention.first > 1 and low[mention.first - 1] == "of" and low[mention.first - 2] in ("expected", "required", "demanded") and mention.choice in ("indefinite", "bare"):
        mention.background = True  # "the standards expected of a police officer"
    if not mention.plural and mention.count is None:
        mention.count = mention.count_min = 1
    if mention.plural and mention.count is None and mention.count_min < 2:
        mention.count_min = 2
    if mention.plural and mention.choice == "none" and mention.count is None:
        mention.count = mention.count_min = 0


def _read_bound(sentence: Sentence, mention: Mention, floor: int) -> None:
    tree = words().bounds
    for width in (3, 2, 1):
        start = mention.first - width
        if start >= floor and sentence.low[start] in tree.root:
            match = tree.match(sentence.low, start)
            if match and match[0] == mention.first and mention.count:
                bound = match[1][0]
                least = mention.count + 1 if bound == "above" else mention.count if bound == "lower" else 2
                mention.count, mention.count_min = None, least
                mention.first = start
                return


def _read_right(sentence: Sentence, mention: Mention) -> None:
    """Take in collar numbers, names and ciphers after the head: they can count people, and they name them."""
    low, raw = sentence.low, sentence.raw
    at = mention.last
    names: list[str] = []
    if at + 1 < len(low) and low[at] == "." and len(low[at - 1]) <= 4 and mention.rank != "unknown" and raw[at + 1][0].isupper() and not mention.plural:
        at += 1
    while at < len(low):
        start = at
        if low[at].isdigit() and len(low[at]) <= 5 and not mention.plural and (mention.rank != "unknown" or mention.role != "officer"):
            at += 1
        name_start = at
        while at < len(low) and at - name_start < 6 and (_is_name_word(sentence, at) or _joins_names(sentence, at, name_start)):
            at += 1
        if at == name_start:
            at = start
            break
        names.append(low[at - 1])
        mention.last = at
        if not mention.plural:
            if at < len(low) - 1 and low[at] == "," and low[at + 1].isdigit() and int(low[at + 1][:3].replace(",", "").replace(".", "").replace(":", "") or 0) < 80:
                mention.last = at + 2
            break
        if at < len(low) - 1 and (low[at] == "," or low[at] == "and" or low[at] == "&") and _is_name_word(sentence, at + 1):
            at += 1
            continue
        if at < len(low) - 2 and low[at] == "," and low[at + 1] == "and" and _is_name_word(sentence, at + 2):
            at += 2
            continue
        break
    if names:
        mention.names = names
        if mention.plural:
            mention.count = mention.count_min = len(names)
            mention.number = mention.number or (mention.head, mention.last)
        if mention.choice == "bare":
            mention.choice = "named"
        if low[mention.first] == "that":
            mention.first += 1
    elif mention.choice == "bare" and not mention.plural:
        mention.choice = "definite" if mention.rank != "unknown" or mention.post else "bare"
    labels = _labels(sentence, mention) if mention.plural and not names else []
    if labels:
        mention.names = labels
        mention.choice = "named"
        mention.count = mention.count_min = len(labels)
    if low[mention.last : mention.last + 2] == [",", "all"]:
        service = _service_at(sentence, mention.last + 2)
        if service:
            mention.service, mention.service_at = service[0], (mention.last + 2, service[1])
    if low[mention.last : mention.last + 2] in (["still", "serving"], ["currently", "serving"]):
        mention.service, mention.service_at = "serving", (mention.last, mention.last + 2)
    if mention.last < len(low):
        word = low[mention.last]
        if word == "'s" or (word == "'" and mention.plural):
            mention.possessive = True
        elif word in ("who", "whose", "whom"):
            mention.restricted = True


@cache
def _headline_words() -> frozenset[str]:
    """Words that follow an officer in headlines with a capital and are no name: 'Sergeant Dismissed Over …'."""
    lexicon = events()
    rows = [form for name in ("outcome", "criminal", "leaving") for forms in lexicon[name].values() for form in forms]
    rows += [form for name in ("found", "cleared", "scheduled", "held", "possible") for form in lexicon[name]]
    return frozenset(form.split()[0] for form in rows if len(form.split()[0]) > 3) | frozenset(("who", "over", "after", "accused", "guilty", "faces", "facing"))


def _joins_names(sentence: Sentence, at: int, start: int) -> bool:
    """Say whether a hyphen joins two parts of a name: 'Smith-Jones'."""
    return (
        at > start and sentence.low[at] == "-" and at + 1 < len(sentence.low)
        and sentence.ends[at - 1] == sentence.starts[at] and sentence.ends[at] == sentence.starts[at + 1] and sentence.raw[at + 1][0].isupper()
    )  # fmt: skip


def _labels(sentence: Sentence, mention: Mention) -> list[str]:
    """Read 'officers one, four and five' as three people known by their place in the text."""
    low = sentence.low
    numbers = words().numbers
    at = mention.last
    found: list[str] = []
    while at < len(low):
        word = low[at] if low[at] in numbers else low[at].rstrip("s") if low[at].rstrip("s") in numbers else ""
        if not word:
            break
        found.append(f"#{numbers[word]}")
        mention.last = at + 1
        at += 1
        while at < len(low) and low[at] in (",", "and", "&"):
            at += 1
    return found if len(found) > 1 else []


_NOT_NAMES = frozenset("the a an of and or in at on for with was is were are has had who iopc ipcc cps mps gmp".split())


def _is_name_word(sentence: Sentence, at: int) -> bool:
    raw = sentence.raw[at]
    if (len(raw) > 3 and raw.isupper()) or sentence.low[at] in _headline_words():
        return False
    if len(raw) == 1:
        return raw.isupper() and raw != "I"
    return raw[0].isupper() and sentence.low[at] not in _NOT_NAMES and (len(raw) == 1 or raw[0].isalpha()) and not (
        sentence.low[at] in words().tree.root and len(raw) > 1 and words().tree.match(sentence.low, at) is not None
    )


@cache
def _elision_starters() -> frozenset[str]:
    """Words that can stand for people without a noun; nothing else needs a second look."""
    lexicon = words()
    fixed = "former latter some several many most both all each pair duo trio quartet other others another neither none rest remainder his her their these those".split()
    return frozenset((*fixed, *lexicon.numbers, *lexicon.tens, *lexicon.ordinals))


def _elided(sentence: Sentence, found: list[Mention]) -> None:
    """Add mentions whose noun is left out: 'two serving and one former officers', 'one was', 'the other', 'of whom two'."""
    low = sentence.low
    taken = set()
    for mention in found:
        taken.update(range(mention.first, mention.last))
    for mention in list(found):
        if mention.kind == "police" and mention.plural:
            _shared_noun(sentence, mention, found, taken)
    lexicon = words()
    police = [mention for mention in found if mention.kind in ("police", "people")]
    starters = _elision_starters()
    for at, word in enumerate(low):
        if (word not in starters and not word[0].isdigit()) or at in taken:
            continue
        following = low[at + 1] if at + 1 < len(low) else ""
        previous = low[at - 1] if at else ""
        added: Mention | None = None
        if word in ("some", "several", "many", "most") and following == "of" and at + 2 < len(low) and (low[at + 2] in ("whom", "them") or _people_at(sentence, at + 2, found)):
            added = Mention(at, at + 1, at, "pronoun", "part", None, 2, True, number=(at, at + 1))
        elif word in ("his", "her", "their") and following in POSSESSED:
            gender = {"his": "he", "her": "she"}.get(word, "")
            added = Mention(at, at + 1, at, "pronoun", "definite", 1 if word != "their" else None, 1, word == "their", possessive=True, gender=gender)
        elif word in ("these", "those") and previous == "of" and following in FATE_VERBS:
            added = Mention(at, at + 1, at, "pronoun", "definite", None, 2, True)
        elif word == "those" and following == "who":
            added = Mention(at, at + 1, at, "police", "indefinite", None, 2, True, restricted=True)
        elif word in ("all", "each") and following in ("were", "was", "have", "had", "received", "will", "face", "faced", "would", "should", "are") and previous not in ("we", "they", "you", "it"):
            added = Mention(at, at + 1, at, "pronoun", "each" if word == "each" else "all", None, 2, True)
        elif word == "both" and (following in FATE_VERBS or following in ("of", ",", ".", ";", "") or previous in FATE_VERBS or previous in ("against", "for", "to", "by")):
            added = Mention(at, at + 1, at, "pronoun", "all", 2, 2, True, number=(at, at + 1))
        elif word in ("pair", "duo", "trio", "quartet") and previous == "the":
            size = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}[word]
            added = Mention(at - 1, at + 1, at, "pronoun", "all", size, size, True, number=(at, at + 1))
        elif word in ("other", "others") and previous == "the" and (following in FATE_VERBS or following in (",", ".", ";", "for", "a", "not", "one", "to", "had", "") or (following in ("misconduct", "gross") and low[at - 2 : at - 1] in (["for"], ["against"]))):
            if following == "one":
                following = low[at + 2] if at + 2 < len(low) else ""
            added = Mention(at - 1, at + 1, at, "pronoun", "other", 1 if word == "other" else None, 1 if word == "other" else 2, word == "others")
        elif word in ("others",) and following in FATE_VERBS:
            added = Mention(at, at + 1, at, "pronoun", "another", None, 2, True)
        elif word == "another" and (following in FATE_VERBS or following in (",",)):
            added = Mention(at, at + 1, at, "pronoun", "another", 1, 1, False, number=(at, at + 1))
        elif word in ("neither", "none") and (following in FATE_VERBS or (following == "of" and at + 2 < len(low) and (low[at + 2] in ("them", "these", "those", "whom") or _people_at(sentence, at + 2, found)))):
            size = 2 if word == "neither" else None
            added = Mention(at, at + 1, at, "pronoun", "none", size, size or 2, True, number=(at, at + 1))
        elif word in ("former", "latter") and previous == "the" and following in FATE_VERBS:
            added = Mention(at - 1, at + 1, at, "pronoun", word, 1, 1, False)
        elif word in lexicon.ordinals and previous in ("the", "a") and (
            following == "one" or (following in INDEFINITE and police) or (following in FATE_VERBS and (word != "second" or following in ("was", "received", "had", "has", "will")))
        ):
            added = Mention(at - 1, at + 1, at, "pronoun", "another" if previous == "a" else "definite", 1, 1, False, ordinal=lexicon.ordinals[word])
        elif word in ("rest", "remainder") and previous == "the":
            added = Mention(at - 1, at + 1, at, "pronoun", "other", None, 1, True)
        else:
            number = number_at(sentence, at)
            if number and number[0] and number[0] < 1000:
                added = _bare_number(sentence, at, number, bool(police), found)
        if added:
            taken.update(range(added.first, added.last))
            found.append(added)


def _shared_noun(sentence: Sentence, mention: Mention, found: list[Mention], taken: set[int]) -> None:
    low = sentence.low
    at = mention.first
    while at >= 2 and low[at - 1] in ("and", ",", "&") and (at - 1) not in taken:
        end = at - 1
        service = _service_before(sentence, end, 0)
        start = service[1] if service else end
        number = number_before(sentence, start) if start > 0 else None
        article = not number and start > 0 and low[start - 1] in INDEFINITE
        if not service or not (number or article):
            return
        first = number[1] if number else start - 1
        size = number[0] if number else 1
        choice = "definite" if first and low[first - 1] == "the" else "indefinite"
        found.append(
            Mention(first, end, end - 1, "police", choice, size, size, size > 1, mention.role, mention.rank, service[0] if service else "unknown",
                    number=(first, start), service_at=(start, end), joined=None)
        )
        taken.update(range(first, end))
        at = first


_UNITS = frozenset(
    "years year months month weeks week days day hours hour minutes minute seconds occasions occasion times time per % percent miles mph metres "
    "counts count allegations charges cases case reports complaints breaches other people".split()
)


def _people_at(sentence: Sentence, at: int, found: list[Mention]) -> bool:
    """Say whether 'the seven …' after 'of' is people: a phrase found already, or a number that stands by itself."""
    if any(mention.kind in ("police", "people") and mention.first <= at + 1 and at < mention.last for mention in found):
        return True
    after = at + 1 if sentence.low[at] in DEFINITE else at
    if after >= len(sentence.low):
        return False
    if sentence.low[at] in ("these", "those") and sentence.low[after] in FATE_VERBS:
        return True
    number = number_at(sentence, after)
    end = number[1] if number else after
    following = sentence.low[end] if end < len(sentence.low) else "."
    return number is not None and (following in FATE_VERBS or following in (",", ".", ";", ")", "-"))


def _bare_number(sentence: Sentence, at: int, number: tuple[int, int], among_police: bool, found: list[Mention]) -> Mention | None:
    low = sentence.low
    value, end = number
    following = low[end] if end < len(low) else ""
    previous = low[at - 1] if at else ""
    size = value
    if end < len(low) and sentence.raw[end] == _MONTH_OR_MODAL:
        return None
    if low[at].isdigit() and at > 1 and sentence.raw[at - 1][0].isupper() and sentence.raw[at - 1].isalpha():
        return None  # a call-sign or a name with a number
    if previous == "-" and sentence.ends[at - 1] == sentence.starts[at]:
        return None
    if previous == "of" and following not in ("of",) and low[at - 2 : at - 1] != ["total"]:
        return None
    service = _service_at(sentence, end)
    if service and among_police and low[service[1] : service[1] + 1] and low[service[1]] in ("and", ",", "-", ")", ".", ";", "officers", "officer"):
        return Mention(at, service[1], at, "pronoun", "indefinite", size, size, size > 1, service=service[0], number=(at, end), service_at=(end, service[1]))
    if low[at].isdigit() and any(word in ("allegation", "allegations", "charge", "charges", "count", "counts", "regulation", "page", "no") for word in low[max(0, at - 4) : at]):
        return None
    if following == "of" and end + 1 < len(low):
        target = low[end + 1]
        if value == 1 and previous == "not":
            return Mention(at - 1, end, at, "pronoun", "none", None, 2, True, number=(at - 1, end))
        if low[max(0, at - 2) : at] == ["all", "but"] and _people_at(sentence, end + 1, found):
            return Mention(at - 2, end, at, "pronoun", "all_but", size, size, True, number=(at - 2, end))
        if target in ("the", "those", "these", "its", "their", "our") or number_at(sentence, end + 1):
            return Mention(at, end, at, "pronoun", "part", size, size, size > 1, number=(at, end)) if _people_at(sentence, end + 1, found) else None
        if target in ("them", "whom", "these", "those", "the", "its", "their", "our", "his", "her") or number_at(sentence, end + 1):
            return Mention(at, end, at, "pronoun", "part", size, size, size > 1, number=(at, end))
        return None
    if following == "out" and low[end + 1 : end + 2] == ["of"]:
        return Mention(at, end, at, "pronoun", "part", size, size, size > 1, number=(at, end))
    if previous == "the" and low[at - 2 : at - 1] == ["of"]:
        if following in (",",) or following in FATE_VERBS:
            return Mention(at - 1, end, at, "pronoun", "definite", size, size, size > 1, number=(at, end))
        return None
    if previous in ("all", "other", "remaining") and (following in FATE_VERBS or following in (".", ",", ";", "of", "", "in", "on", "at", "by", "and")):
        choice = "all" if previous == "all" else "other"
        if following == "of":
            return Mention(at - 1, end, at, "pronoun", "all", size, size, size > 1, number=(at, end))
        return Mention(at - 1, end, at, "pronoun", choice, size, size, size > 1, number=(at, end))
    if low[at].isdigit() and (at == 0 or previous in PREPOSITIONS):
        return None
    if following in ("more", "others", "other") and low[end + 1 : end + 2] and low[end + 1] in FATE_VERBS:
        return Mention(at, end + 1, at, "pronoun", "another", size, size, size > 1, number=(at, end))
    if following in FATE_VERBS and previous not in ("no", "day", "article", "section", "level", "stage", "phase"):
        return Mention(at, end, at, "pronoun", "indefinite", size, size, size > 1, number=(at, end))
    if among_police and value > 1 and following == "," and low[end + 1 : end + 2] == ["all"] and previous in PREPOSITIONS:
        return Mention(at, end, at, "police", "indefinite", size, size, True, number=(at, end))
    if at == 0 and value == 1 and following == "," and low[end + 1 : end + 2] and low[end + 1] in INDEFINITE:
        return Mention(at, end, at, "pronoun", "indefinite", 1, 1, False, number=(at, end))
    if among_police and value == 1 and previous in ("for", "against", "to") and following in ("and", ",", ".", ";") and low[at].isalpha():
        return Mention(at, end, at, "pronoun", "indefinite", 1, 1, False, number=(at, end))
    if among_police and previous in ("and", ",", "with", "while", ":", "(", ";") and following in (",", "a", "an", "for", "to", "by", "not"):
        if following == "," and not (low[end + 1 : end + 2] and low[end + 1] in ("a", "an", "the", "who", "who'd")):
            return None
        if value > 12 or following in ("for", "to", "by") and not low[at].isalpha():
            return None
        return Mention(at, end, at, "pronoun", "indefinite", size, size, size > 1, number=(at, end))
    return None


def _relate(sentence: Sentence, found: list[Mention]) -> None:
    """Link parts to their whole and coordinated mentions to one another, merge appositions, and mark speakers."""
    low = sentence.low
    index = 0
    while index < len(found):
        mention = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and following.kind in ("police", "people", "pronoun"):
            between = low[mention.last : following.first]
            if _is_part(sentence, mention, following, between):
                mention.part = following
                if mention.choice == "all_but":
                    rest = (following.count or 0) - (mention.count or 0)
                    mention.count = mention.count_min = rest if rest > 0 else None  # type: ignore[assignment]
                    mention.count_min = max(rest, 1)
                mention.choice = "part" if mention.choice != "none" else "none"
                if mention.kind == "pronoun":
                    mention.kind = "police"
                    mention.role, mention.rank, mention.service = following.role, following.rank, following.service
            elif mention.kind in ("police", "pronoun", "people") and following.kind == "police" and _is_apposition(sentence, mention, following, between):
                _merge_apposition(mention, following)
                found.pop(index + 1)
                continue
            elif mention.kind in ("police", "pronoun") and following.kind == "police" and (following.choice == "indefinite" or (following.names and not mention.names)) and not following.plural and not mention.plural and _is_predicate(between[2:] if between[:2] == ["of", "whom"] else between):
                _merge_apposition(mention, following)
                mention.last = following.last if not mention.restricted else mention.last
                found.pop(index + 1)
                continue
            elif mention.kind == "police" and following.kind == "police" and between[-1:] == ["as"] and {"referred", "known", "named", "identified"} & set(between) and len(between) < 5:
                _merge_apposition(mention, following)
                found.pop(index + 1)
                continue
            elif mention.kind == "police" and mention.plural and not mention.names and not between and following.names and following.kind == "police":
                _spread_service(mention, found[index + 1 :])
                found.pop(index)
                continue
            elif mention.kind == "police" and following.kind == "police" and between in ([",", "including"], ["including"], ["(", "including"]) and (mention.count or 0) > (following.count or 99):
                following.included_in = mention
            elif mention.kind == "police" and following.kind == "police" and between[-1:] == ["and"] and len(between) == 3 and between[0] == "in" and between[1].isdigit():
                following.joined = mention  # "15 officers in 2022 and 19 officers in 2023"
            elif mention.kind == "police" and following.kind == "police" and ((between[-2:] == ["along", "with"] and len(between) > 2)):
                following.joined = mention
            elif mention.kind in ("police", "pronoun") and (following.kind == "police" or following.number is not None) and between[-3:] in ([",", "as", "did"], [",", "as", "has"], [",", "as", "have"], [",", "as", "was"], [",", "as", "were"]):
                following.joined = mention
            elif mention.kind == "police" and following.kind == "pronoun" and following.choice == "part" and between == ["and"]:
                following.joined = mention  # "the inspector and one of the sergeants"
            elif mention.kind == "police" and following.kind == "police" and between in (["and"], [","], [",", "and"], ["&"], ["as", "well", "as"], ["along", "with"], ["together", "with"], ["and", "by"], ["/"]):
                following.joined = mention
        index += 1
    for mention in found:
        if mention.joined is not None and mention.names and mention.joined.names:
            mention.paired = mention.joined.paired = True
    _of_the_number(sentence, found)
    _list_parts(sentence, found)
    _drop_labels(sentence, found)
    _mark_speakers(sentence, found)
    _mark_named_apposition(sentence, found)


def _is_part(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    if mention.kind not in ("pronoun", "police") or (mention.kind == "police" and mention.number is None):
        return False
    if between == ["of"] or between == ["out", "of"]:
        return following.choice in ("definite", "all") or following.kind == "pronoun" or following.number is not None
    return False


def _is_apposition(sentence: Sentence, mention: Mention, following: Mention, between: list[str]) -> bool:
    low = sentence.low
    after = low[following.last] if following.last < len(low) else "."
    if between[:1] == ["of"] and between[-1:] == [","] and len(between) <= 6 and after == "," and mention.choice == "definite" and following.choice == "indefinite" and not (mention.plural or following.plural):
        return True  # "the driver of the police car, a special constable, …"
    if mention.plural != following.plural and not (mention.plural and following.names and len(following.names) > 1):
        return False
    if between == ["("] and after == ")":
        return following.first - mention.last <= 1
    if not between and mention.kind == "police" and not mention.names and following.names:
        return mention.service != "unknown" or mention.choice in ("definite", "bare", "named")
    if between in ([",", "previously"], [",", "formerly"], [",", "once"]) and mention.names:
        following.service = "former"
        return True
    if between in ([","], ["-"]) and after in (",", "-", ")", ".", "who", "referred", "known", "named", "identified", "with", "based", "from", "whose", "aged", "in"):
        if mention.names and following.names:
            return False
        later = low[following.last : following.last + 2]
        if later[:1] == [","] and len(later) > 1 and later[1] == "and":
            return False
        if after == "." and not (mention.choice == "definite" or following.names):
            return False
        if mention.kind == "people" and mention.number is not None and following.plural and following.number is None:
            return True
        if mention.plural and not following.names:
            return False
        renamed = mention.choice in ("definite", "other") and following.choice == "indefinite" and after == ","
        if mention.joined is not None and not following.names and not renamed:
            return False
        return mention.rank == following.rank or "unknown" in (mention.rank, following.rank)
    return False


def _spread_service(mention: Mention, following: list[Mention]) -> None:
    """Let 'former officers' before a list of names hold for everyone in the list."""
    last = mention.last
    for other in following:
        if not other.names or other.first - last > 2:
            return
        if other.service == "unknown":
            other.service, other.service_at = mention.service, mention.service_at
        last = other.last


def _is_predicate(between: list[str]) -> bool:
    """Say whether 'who is also' or 'was' stands between two phrases, so that the second says what the first is."""
    return 1 <= len(between) <= 4 and bool({"is", "was"} & set(between)) and set(between) <= {",", "who", "is", "was", "also", "still", "himself", "herself", "concerned", "involved"}


def _merge_apposition(mention: Mention, other: Mention) -> None:
    mention.last = max(mention.last, other.last)
    if mention.kind == "people":
        mention.kind, mention.role = "police", other.role
    if mention.kind == "pronoun":
        mention.kind, mention.role = "police", other.role
    if mention.rank == "unknown":
        mention.rank = other.rank
    if mention.service == "unknown":
        mention.service, mention.service_at = other.service, other.service_at
    if mention.role == "officer" and other.role != "officer":
        mention.role = other.role
    if other.post and (not mention.post or mention.post in ("staff member", "member of staff", "member of (police|) staff")):
        mention.post = other.post
    mention.names = mention.names or other.names
    mention.perhaps = False
    mention.restricted = other.restricted


def _list_parts(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'six people: four constables, the custody sergeant and a detention officer' as a whole and its parts."""
    low = sentence.low
    for index, whole in enumerate(found):
        if whole.kind not in ("police", "people") or not whole.count or whole.count < 2 or whole.names or whole.part is not None or whole.listed_in is not None:
            continue
        rest = [mention for mention in found[index + 1 :] if mention.kind in ("police", "people") or (mention.kind == "pronoun" and mention.number is not None)]
        if not rest or rest[0].first - whole.last > 14:
            continue
        opening = low[whole.last : rest[0].first]
        if not opening or not ({":", "-", "(", ","} & set(opening)) or ({"who", "that", "which", "received", "were", "was", "had"} & set(opening) and opening[-1] != ":"):
            continue
        run: list[Mention] = []
        total = 0
        for mention in rest:
            if mention.count is None or mention.part is not None or (run and not ({",", "and", ";", "&"} & set(low[run[-1].last : mention.first]))):
                break
            run.append(mention)
            total += mention.count
            if total >= whole.count:
                break
        if total == whole.count and len(run) > 1 and all(not (set(low[a.last : b.first]) & (FATE_VERBS - {"who"})) or a.count == 0 for a, b in zip(run, run[1:], strict=False)):
            whole.listed = run
            for mention in run:
                mention.listed_in, mention.joined = whole, None


def _of_the_number(sentence: Sentence, found: list[Mention]) -> None:
    """Read 'Of the seven, four were …': what follows in the sentence is part of the seven."""
    low = sentence.low
    _whole: Mention | None = None
    for mention in found:
        if mention.kind in ("pronoun", "police") and mention.number is not None and mention.choice in ("indefinite", "part") and mention.part is None and _whole is not None:
            before = low[max(0, mention.first - 2) : mention.first]
            if before == ["of", "whom"] or low[mention.head + 1 : mention.head + 3] == ["of", "whom"] or before[-1:] == ["("] or (before[-1:] in (["and"], [","]) and _whole.taken):
                mention.part, mention.choice = _whole, "part"
                _whole.taken = True
                if mention.kind == "pronoun":
                    mention.kind, mention.role, mention.rank = "police", _whole.role, _whole.rank
                continue
        if mention.kind in ("police", "people") and (mention.count or 0) > 1 and mention.part is None:
            _whole = mention
    for index, mention in enumerate(found):
        if mention.first >= 1 and low[mention.first - 1] == "of" and (mention.first == 1 or low[mention.first - 2] in (",", ";", ":", "and", '"', "“", "out")):
            for later in found[index + 1 :]:
                if later.kind in ("police", "pronoun") and later.number is not None and later.choice in ("indefinite", "another", "bare"):
                    later.part = mention
                    later.choice = "part"
                    if later.kind == "pronoun":
                        later.kind = "police"
                        later.role, later.rank, later.service = mention.role, mention.rank, mention.service
            return


_LABELS = frozenset("name names of the officer officers rank subject and number constable".split())
_CHAIRS = frozenset("chair chairman chairperson panel adviser advisor chaired member members contact presiding".split())


def _drop_labels(sentence: Sentence, found: list[Mention]) -> None:
    """Take 'Name of officer:' as a label, and whoever 'Chair of the proceedings:' names as the chair."""
    low = sentence.low
    if ":" not in low[:7]:
        return
    colon = low.index(":")
    if set(low[:colon]) <= _LABELS:
        found[:] = [mention for mention in found if mention.first > colon]
    elif _CHAIRS & set(low[:colon]):
        for mention in found:
            mention.speaker = True


def _mark_speakers(sentence: Sentence, found: list[Mention]) -> None:
    low = sentence.low
    tree = words().speaking
    for mention in found:
        if mention.kind != "police":
            continue
        after = mention.last
        # skip a short apposition: "Detective Superintendent X, head of …,", "X, of the force's …, said"
        for at in range(after, min(after + 3, len(low))):
            match = tree.match(low, at) if low[at] in tree.root else None
            if low[at - 1] in ("be", "been", "were", "was"):
                continue  # "will be added to the barred list"
            if match and "after" in match[1] and (at == after or low[at - 1] in (",", "-", "(", "who", "also", "has", "the") or mention.names):
                mention.speaker = True
                break
        if not mention.speaker and mention.names and after < len(low) and low[after] == ",":
            # a named officer, then an apposition, then a verb of saying
            for at in range(after + 1, min(after + 22, len(low))):
                if low[at] in ("said", "says", "told", "added"):
                    mention.speaker = low[at - 1] in (",", ")")
                    break
                if low[at] in (".", "who", "was", "were", "is", "has", "had"):
                    break
        for start in range(max(0, mention.first - 4), mention.first):
            if low[start] in tree.root:
                match = tree.match(low, start)
                if match and "before" in match[1] and mention.first - 1 <= match[0] <= mention.first and low[mention.first - 1] != ",":
                    mention.speaker = True
        if not mention.speaker and mention.first >= 1 and low[mention.first - 1] in ("said", "says", "added") and mention.choice in ("named", "bare"):
            mention.speaker = True


def _mark_named_apposition(sentence: Sentence, found: list[Mention]) -> None:
    """Give 'Daniel Smith, a police constable,' the name that stands before it."""
    low, raw = sentence.low, sentence.raw
    for mention in found:
        if mention.kind != "police" or mention.names or mention.plural or mention.first < 3:
            continue
        left = low[mention.first - 1] in ("previously", "formerly", "once") and low[mention.first - 2] == ","
        if low[mention.first - 1] != "," and not left:
            continue
        at = mention.first - (3 if left else 2)
        if any(other is not mention and other.first <= at < other.last for other in found):
            continue
        if low[at].isdigit() and at >= 2 and low[at - 1] == ",":
            at -= 2
        end = at
        while at >= 0 and raw[at][0].isupper() and raw[at].isalpha() and low[at] not in words().tree.root:
            at -= 1
        if end - at in (2, 3):
            mention.names = [low[end]]
            mention.first = at + 1
            if left:
                mention.service = "former"
