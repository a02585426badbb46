"""Find somebody among people met before: "she was one of three officers", whoever told the hearing."""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.following.fit import holds_post
from analysis.extract.following.picking import count_all
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import CHIEF_OFFICERS
from analysis.extract.telling.clause import takes_the_pronoun
from analysis.extract.telling.drivers import has_case
from analysis.extract.telling.story import Story, span_of
from analysis.extract.tokens import Sentence

_BEING = (["was"], ["is"], [","], [",", "was"], [",", "is"], ["is", "now"], ["was", "also"], [",", "who", "was"])
# the many names of those who answer and pass on calls
_ANSWERING_CALLS = frozenset(("handler", "operator", "taker", "dispatcher", "despatcher"))

# what police do to whom a court then deals with
_ARRESTED = frozenset(("arrested", "detained", "charged", "handcuffed", "restrained"))
# "arrested a young man"
_ARRESTED_WITHIN = 3

_WHOSE = frozenset(("his", "her", "their"))

# words that make a number count those told of before, too
_OF_EVERYBODY = (["in", "all"], ["in", "total"], ["altogether", "."], ["altogether", ","])

# "a colleague of the same rank"
_OF_THAT_RANK = (["of", "the", "same", "rank"], ["of", "equal", "rank", ","], ["of", "that", "rank", ","])


# to whom somebody accused speaks, and how far the verb may stand from the name: "DC Thorn, of Hale, told"
_TOLD_OF_A_CASE = reading_words("told_of_a_case")
_ASIDE = 14


def join_ones_of_several(reading: Reading, story: Story) -> None:
    """Make who 'was one of N officers' one of them, so that both phrases find their people in this sentence."""
    discourse = story.discourse
    for subject, one in _predicates(reading):
        group = one.part
        discourse.subject_position = True
        people = discourse.resolve(subject, [])
        if group is None or not group.count or len(people) != 1 or people[0].count != 1:
            continue
        _count_among(people[0], group, group.count, reading, story)
        discourse.cache[id(one)] = people
        discourse.cache[id(group)] = people if people[0].parent is None else discourse.present(people[0].parent.blocks)


def _predicates(reading: Reading) -> list[tuple[Mention, Mention]]:
    """Return each person with the 'one' of 'one of three officers' that is said of him."""
    low = reading.sentence.low
    return [
        (subject, one)
        for subject, one in zip(reading.mentions, reading.mentions[1:], strict=False)
        if one.part is not None and one.count == 1 and one.part.number is not None and one.part.kind == "police"
        and low[subject.last : one.first] in _BEING and _is_one_person(subject)
        and not (subject.speaker or subject.background or subject.perhaps)
    ]  # fmt: skip


def _is_one_person(subject: Mention) -> bool:
    if subject.kind == "police":
        return subject.count == 1 and (bool(subject.names) or subject.choice == "definite")
    return subject.kind == "pronoun" and bool(subject.gender) and not subject.possessive


def _count_among(person: Block, group: Mention, size: int, reading: Reading, story: Story) -> None:
    """Take one out of the group, met before or only now, and put the person in that place."""
    discourse = story.discourse
    if person.parent is not None:
        return
    known = [block for block in discourse.scrutinised(group) if block.size == size and block is not person]
    block = known[-1] if known else discourse.new(group)
    if group.number is not None:
        block.evidence.setdefault("count", [span_of(reading.sentence, *group.number)])
    part = discourse.take(block, 1)
    whole = part.parent
    if whole is None:
        return
    whole.blocks[whole.blocks.index(part)] = person
    whole.under_scrutiny |= person.under_scrutiny
    discourse.blocks.remove(part)
    person.parent = whole


def know_the_colleague(mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Take "his colleague" as the other officer, when the colleague has a case to answer or none."""
    if "colleague" not in sentence.words or not (story.discourse.last_person_is_police and story.under_scrutiny()):
        return
    for mention in mentions:
        whose = sentence.low[mention.first] in _WHOSE
        a_colleague = mention.kind == "people" and sentence.low[mention.head] == "colleague"
        if a_colleague and mention.choice == "indefinite" and not mention.plural:
            mention.choice = "another"
        called_so = mention.kind == "other" and whose and sentence.low[mention.head] == "colleague"
        if called_so and has_case(mention, sentence.low):
            mention.kind, mention.choice, mention.role = "police", "other", "officer"
            mention.count = mention.count_min = 1


def know_the_staff(mentions: list[Mention], sentence: Sentence, story: Story) -> None:
    """Take "the supervisor" as a civilian, where the text has called that post one of staff and gave it to no officer.

    "A control room supervisor … The supervisor": a post alone is an officer's only as long as nothing else is said.
    """
    for mention in mentions:
        if mention.kind != "police" or not mention.post:
            continue
        work = mention.post.split()[-1].rstrip("s")
        if mention.role == "staff":
            story.work_of_staff |= _ANSWERING_CALLS if work in _ANSWERING_CALLS else {work}
        elif mention.loose and work != "officer" and (work in story.work_of_staff or _is_operator(mention, sentence)):
            held = any(block.role != "staff" and holds_post(block, mention) for block in story.discourse.blocks)
            if not held:
                mention.role, mention.loose = "staff", False


def _is_operator(mention: Mention, sentence: Sentence) -> bool:
    """Say whether 'the operator' is nothing more, and so whoever took a call: 'a Taser operator' is an officer."""
    return mention.post == "operator" and sentence.low[mention.head - 1] in ("an", "the")


def work_with(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Take "a colleague", new to the text, as an officer where all who are in question so far are officers."""
    if mention.kind != "people" or reading.sentence.low[mention.head] not in ("colleague", "colleagues"):
        return
    others = {block.role for block in story.under_scrutiny() if block not in blocks}
    for block in blocks:
        if block.role == "mixed" and others == {"officer"} and not block.facts:
            block.role = "officer"
        if reading.low[mention.last : mention.last + 4] in _OF_THAT_RANK and story.focus_before:
            block.rank = story.focus_before[-1].rank


def count_everybody(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Count those told of one by one among "nine people in all", whom the text counts only later."""
    counts_all = mention.number is not None and reading.low[mention.last : mention.last + 2] in _OF_EVERYBODY
    if counts_all and len(blocks) == 1 and blocks[0].met == 1 and blocks[0].under_scrutiny:
        count_all(story.discourse, blocks[0])


def pass_over(mention: Mention, reading: Reading, story: Story) -> None:
    """Keep in mind somebody whose conduct is not told of: an officer who speaks, or a bystander met in between."""
    discourse = story.discourse
    if mention.speaker and mention.names:
        _name_who_answers(mention, reading, story)
        _keep_in_mind(mention, story)
    if mention.speaker and mention.choice == "definite" and mention.plural and mention.count:
        discourse.recall(mention)  # "accounts from the five attending officers"
    if mention.speaker and mention.choice == "indefinite" and mention.plural and mention.count:
        story.group_heard = story.sentence_index, mention
    if mention.kind == "other":
        discourse.last_person_is_police &= not takes_the_pronoun(mention, reading)
        discourse.last_group_is_police &= not (mention.plural or (mention.count or 0) > 1)


def note_arrest(mention: Mention, reading: Reading, story: Story) -> None:
    """Remember that police arrested somebody, whom a court then deals with: 'The officer arrested a man.'"""
    before = reading.low[max(0, mention.first - _ARRESTED_WITHIN) : mention.first]
    if mention.kind in ("other", "people") and not mention.plural and not _ARRESTED.isdisjoint(before):
        story.arrested_in = story.sentence_index


def _name_who_answers(mention: Mention, reading: Reading, story: Story) -> None:
    """Name the only one in question: "A detective was sacked. DC Thorn told colleagues that the money was lost.".

    Whoever tells the press something speaks for a force; who tells colleagues or a panel something is the one accused.
    """
    in_question = story.under_scrutiny() or story.discourse.blocks
    of_no_rank = (mention.rank, mention.role) == ("unknown", "officer")
    if len(in_question) > 1 or mention.first or mention.rank in CHIEF_OFFICERS or of_no_rank:
        return
    if not _tells_of_a_case(mention, reading.low):
        return
    if not in_question:
        if len(reading.police) == 1:  # who tells of another officer is a witness
            story.discourse.introduce(mention)  # "PC Thorn told a hearing that …": the first we hear of him
            story.names.update(mention.names)
        return
    one = in_question[0]
    unnamed = one.count == 1 and not one.names and not any(block.names for block in story.discourse.blocks)
    if unnamed and story.discourse.fits(one, mention):
        one.names.update(mention.names)
        story.names.update(mention.names)
        story.discourse.describe(mention, [one])
        story.discourse.last_single, story.discourse.focus = one, [one]


def _tells_of_a_case(mention: Mention, low: list[str]) -> bool:
    """Say whether somebody told colleagues, a court or a panel something."""
    told = next((at for at in range(mention.last, min(mention.last + _ASIDE, len(low))) if low[at] == "told"), None)
    return told is not None and not _TOLD_OF_A_CASE.isdisjoint(low[told + 1 : told + 5])


def take_up_those_heard(mention: Mention, needs: list[Event], story: Story) -> None:
    """Take "they" as the officers who have just spoken: "Two constables told us why. We saw no case for them …"."""
    heard_at, group = story.group_heard or (0, mention)
    they = mention.kind == "pronoun" and mention.choice == "definite" and mention.plural and mention.number is None
    if they and needs and heard_at == story.sentence_index - 1:
        story.discourse.resolve(group, [])
        story.group_heard = None


def _keep_in_mind(mention: Mention, story: Story) -> None:
    """Let 'he' mean an officer in question who speaks: "PC Thorn told the hearing that he had mixed up two bags"."""
    in_question = story.under_scrutiny()
    named = [block for block in in_question if not block.names.isdisjoint(mention.names)]
    if not named and mention.choice == "definite" and not mention.plural:
        named = [block for block in in_question if not block.names and story.discourse.fits(block, mention)]
        if len(named) == 1 and named[0].count == 1:
            named[0].names.update(mention.names)  # "the officer, who is known as K07, said that …"
            story.names.update(mention.names)
    if len(named) == 1 and named[0].count == 1:
        story.discourse.last_single = named[0]
        story.discourse.last_person_is_police = True
