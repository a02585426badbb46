"""Say what part a phrase plays in its clause: subject, oblique, somebody who decides, the people of an aside."""

from __future__ import annotations

from analysis.extract.happenings.events import Event, Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import FATE_VERBS, PREPOSITIONS, SUBJECT_OPENERS, Mention

PEOPLE = frozenset(("police", "pronoun", "people"))
"""Kinds of phrase that can stand for people whose conduct is in question."""

FINITE = frozenset(("was", "were", "has", "have", "had", "received", "will", "is", "are"))

_BEFORE_A_BODY = frozenset(
    ("a", "an", "the", "independent", "our", "lead", "misconduct", "disciplinary", "police", "'s")
)
_POSSESSIVES = frozenset(("their", "his", "her"))
_TOPIC_OPENERS = (
    ["in", "relation", "to"],
    ["in", "respect", "of"],
    ["with", "regard", "to"],
    ["with", "respect", "to"],
    ["in", "regard", "to"],
    ["in", "the", "case", "of"],
    ["as", "for"], ["as", "to"], ["as", "regards"],
    ["on"],
    ["for"],
    ["regarding"],
)  # fmt: skip
_TOPIC_LINKS = frozenset(opener[-1] for opener in _TOPIC_OPENERS)
_BEFORE_A_TOPIC = frozenset((";", ":", "while", "whereas", "but"))
_OWN_ACTS = frozenset(("performance", "conduct", "behaviour", "actions"))
_PROSECUTING = frozenset(("bring", "bringing", "charge", "charging", "prosecute", "prosecuting"))
_HAVING = (["having"], ["being"])
_ACCOUNTS = frozenset(("statement", "statements", "account", "accounts"))

# "an inspector, unlike the sergeant, was cleared"
_COMPARING = frozenset(("like", "unlike"))


def is_subject(mention: Mention, reading: Reading) -> bool:
    """Say whether a mention opens a clause, as its subject does."""
    return _clause_opens_at(mention.first, reading)


def opens_clause(mention: Mention, reading: Reading) -> bool:
    """Say whether a body's phrase, article and adjectives included, opens a clause."""
    low = reading.sentence.low
    at = mention.first
    while at > 0 and low[at - 1] in _BEFORE_A_BODY:
        at -= 1
    return _clause_opens_at(at, reading)


def _clause_opens_at(at: int, reading: Reading) -> bool:
    """Say whether a clause can open at a token; the hyphen of 'out-of-court' opens none."""
    sentence = reading.sentence
    if at == 0:
        return True
    in_compound = sentence.low[at - 1] == "-" and sentence.ends[at - 1] == sentence.starts[at]
    return sentence.low[at - 1] in SUBJECT_OPENERS and not in_compound


def is_oblique(mention: Mention, reading: Reading) -> bool:
    """Say whether a preposition stands before a mention."""
    low, at = reading.sentence.low, mention.first - 1
    if at > 0 and low[at] in _POSSESSIVES:
        at -= 1  # "referred to their district commanders"
    if low[at : at + 1] == ["with"] and low[mention.last : mention.last + 1] in _HAVING:
        return False  # "two will attend meetings, with four more having no case"
    if low[at : at + 1] == ["of"] and low[at - 1] in _OWN_ACTS:
        return False  # "the performance of two other officers was unsatisfactory"
    return at >= 0 and (low[at] in PREPOSITIONS or low[at] in _COMPARING)


def opens_topic(mention: Mention, reading: Reading) -> bool:
    """Say whether a mention is what a sentence is about: 'In relation to the other, the force did not agree …'.

    So are those of a list: 'for the first, advice was proposed; and for the second, the force …'.
    """
    before = reading.low[: mention.first]
    if before[-1:] == ["on"] and reading.low[mention.last : mention.last + 1] not in ([","], [":"]):
        return False  # "On the constable's return he …"
    for opener in _TOPIC_OPENERS if before and before[-1] in _TOPIC_LINKS else ():
        start = len(before) - len(opener)
        if start >= 0 and before[start:] == opener:
            return start == 0 or before[start - 1] in _BEFORE_A_TOPIC or before[start - 2 : start] == [";", "and"]
    return False


def decides(mention: Mention, reading: Reading) -> bool:
    """Say whether 'they' is a force or watchdog: 'They proposed to deal with this by …'."""
    low = reading.sentence.low
    word = low[mention.head]
    if mention.kind != "pronoun" or word not in ("they", "them"):
        return False
    if word == "them":
        told = low[max(0, mention.first - 1) : mention.first] in (["directed"], ["asked"], ["invited"])
        return told and low[mention.last : mention.last + 1] == ["to"]
    verb, next_word, third = [*low[mention.last : mention.last + 3], "", "", ""][:3]
    if verb in ("accepted", "have") and "that" not in (verb, next_word, third):
        return False
    arranging = third if next_word == "be" else next_word  # "they will be taking management action"
    arranges = verb in ("should", "would", "will") and arranging in reading_words("arranging")
    if verb in ("would", "will", "could") and not _PROSECUTING.isdisjoint(low[mention.last : mention.last + 4]):
        return True  # "the CPS said that they would not be bringing charges"
    decided = reading_words("deciding")
    return verb in decided or arranges or (verb in ("also", "therefore", "then", "however") and next_word in decided)


def across_aside(event: Event, reading: Reading) -> Mention | None:
    """Find the subject of 'Two constables, who had each assumed that the other had called, received advice'."""
    low = reading.sentence.low
    for mention in reversed(reading.mentions):
        if mention.kind != "police" or mention.last >= event.first or mention.speaker:
            continue
        if not _aside_follows(low, mention.last):
            continue
        closing = next((at for at in range(event.first - 1, mention.last + 2, -1) if low[at] == ","), None)
        told_at_once = closing is not None and closing + 1 == event.first
        if (
            closing is None
            or not (told_at_once or low[closing + 1] in FATE_VERBS | FINITE)
            or low[closing + 1] in ("who", "and", "did")
        ):
            return None
        people = (other for other in reading.mentions if other.kind in ("police", "pronoun", "other"))
        nearer = any(closing < other.first < event.first for other in people)
        return None if nearer else mention
    return None


def _aside_follows(low: list[str], at: int) -> bool:
    """Say whether ', who …' follows, or ', none of whom …', which a place may come before: 'officers at the school'."""
    if low[at : at + 1] == [","] and (low[at + 1 : at + 2] in (["who"], ["whose"]) or _is_one_of_several(low, at + 1)):
        return True
    comma = next((place for place in range(at, min(at + 5, len(low))) if low[place] == ","), at)
    return low[comma : comma + 1] == [","] and low[comma + 2 : comma + 4] == ["of", "whom"]


def _is_one_of_several(low: list[str], at: int) -> bool:
    """Say whether 'the elder of two constables' stands at a token."""
    return low[at : at + 1] == ["the"] and "of" in low[at + 2 : at + 5] and "," in low[at + 3 :]


def is_inside_another(mention: Mention, reading: Reading) -> bool:
    """Say whether a phrase is listed in, included in or the whole of another of its sentence."""
    if mention.listed_in is not None or mention.included_in is not None:
        return True
    return any(other.part is mention for other in reading.mentions)


def takes_the_pronoun(mention: Mention, reading: Reading) -> bool:
    """Say whether 'he' can go on from somebody who is not police: one person, and no mere object of what police did."""
    if mention.plural or (mention.count or 0) > 1:
        return False
    low = reading.low
    if "from" in low[max(0, mention.first - 2) : mention.first] and not _ACCOUNTS.isdisjoint(low[: mention.first]):
        return False  # "we took statements from the manager": only where words come from
    subjects = (
        other for other in reading.mentions if other.kind in ("police", "pronoun") and is_subject(other, reading)
    )
    return is_subject(mention, reading) or not any(other.last <= mention.first for other in subjects)


def antecedent(mention: Mention, reading: Reading) -> Mention:
    """Take 'they' as the number that opens the sentence ('All seven had been told that they would not be charged').

    'He' is taken as the one of several that it goes back to ('One of the officers had run where he could have walked').
    """
    if mention.kind != "pronoun" or mention.choice != "definite" or mention.number is not None or mention.ordinal:
        return mention
    earlier = [other for other in reading.mentions if other.first < mention.first]
    people = [other for other in earlier if other.kind != "body"]
    by_number = bool(people) and people[0].kind == "pronoun" and people[0].ordinal > 0 and people[0].first == 0
    if people and (by_number or opens_topic(people[0], reading)) and _is_told_of(people[0], people[1:], mention):
        return people[0]  # "For one officer, we found that their conduct …", "The third ran, and he …"
    if len(people) == 1 and _is_owner_of_acts(people[0], reading):
        return people[0]  # "The performance of the second officer had been good, but they …"
    if mention.possessive:
        return _whose(mention, reading)
    if mention.plural:
        police = [other for other in earlier if other.kind == "police"]
        chain = [other for other in police if other.joined is not None or (other.plural and other.number)]
        if chain and not chain[-1].speaker and earlier[-1] is chain[-1] and _opens(chain[-1], reading):
            return chain[-1]  # "Two constables were told that they …"
        if reading.low[mention.first] == "they" and len(earlier) == 1 and _is_one_officer(earlier[0]):
            return earlier[0]  # "A meeting was planned for the sergeant, but they resigned"
        return next((other for other in earlier if _is_number_subject(other, reading)), None) or _counted(
            earlier, mention
        )
    if not mention.gender:
        return mention
    if len(people) == 1 and _is_brought_in(people[0], reading):
        return people[0]  # "An inspector signed the sheet, and he has no case to answer"
    told = earlier[-1] if earlier and reading.low[mention.first - 1] == "told" else None
    if told is not None and told.last == mention.first - 1 and told.kind in PEOPLE:
        return told  # "a colleague told she would have lost her job"
    kinds = ("police", "other", "people")
    people = [other for other in earlier if other.part is not None or (other.kind in kinds and not other.speaker)]
    ones = [other for other in people if other.part is not None and other.count == 1 and is_subject(other, reading)]
    wholes = [other.part for other in ones]
    nobody_else = all(other in ones or other in wholes for other in people)
    return ones[0] if len(ones) == 1 and nobody_else else mention


def _is_one_officer(mention: Mention) -> bool:
    alone = mention.kind == "police" and mention.count == 1 and not mention.plural
    return alone and not (mention.speaker or mention.background)


def _is_told_of(topic: Mention, between: list[Mention], pronoun: Mention) -> bool:
    """Say whether a pronoun can only go back to the phrase a sentence opens with: nobody else is spoken of since."""
    person = topic.kind == "police" or bool(topic.ordinal)
    same = (other.kind == "pronoun" and bool(pronoun.gender) and other.gender == pronoun.gender for other in between)
    return person and all(same)


def _is_owner_of_acts(mention: Mention, reading: Reading) -> bool:
    """Say whether it is somebody's performance or conduct that a sentence has spoken of, and of nobody else."""
    acts = mention.first > 1 and reading.low[mention.first - 1] == "of" and reading.low[mention.first - 2] in _OWN_ACTS
    return bool(acts) and mention.kind == "police" and not (mention.speaker or mention.background)


def _is_brought_in(mention: Mention, reading: Reading) -> bool:
    """Say whether one officer of no name, new to the text, is the subject of a sentence."""
    single = mention.kind == "police" and mention.choice == "indefinite" and mention.count == 1
    return single and not (mention.speaker or mention.names) and is_subject(mention, reading)


def _whose(mention: Mention, reading: Reading) -> Mention:
    """Take the 'his' of 'At his meeting the sergeant admitted it' as the subject that follows."""
    if mention.first != 1 or reading.low[0] not in PREPOSITIONS:
        return mention
    people = (other for other in reading.mentions if other.first > mention.first and other.kind in PEOPLE)
    owner = next(people, mention)
    alone = owner.kind == "police" and owner.count == 1 and not (owner.plural or owner.possessive)
    return owner if alone and not is_oblique(owner, reading) else mention


def _opens(last: Mention, reading: Reading) -> bool:
    first = last
    while first.joined is not None:
        first = first.joined
    return is_subject(first, reading)


def _counted(earlier: list[Mention], mention: Mention) -> Mention:
    """Take 'they' as 'the two officers' before it in the sentence, when nobody else there can be meant."""
    people = [other for other in earlier if other.kind in ("police", "people", "pronoun", "other") and other.plural]
    alone = len(people) == 1 and people[0].kind == "police" and people[0].number is not None
    return people[0] if alone and not people[0].speaker and people[0].choice == "definite" else mention


def _is_number_subject(mention: Mention, reading: Reading) -> bool:
    several = mention.kind == "pronoun" and mention.number is not None and (mention.count or 0) > 1
    return several and is_subject(mention, reading)
