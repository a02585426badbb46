"""Find who took part in what an inquiry looked into that clears everybody, and so whom it was about."""

from __future__ import annotations

from analysis.extract.following.block import Block
from analysis.extract.happenings.event import Reading
from analysis.extract.happenings.tags import context
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mention import Mention
from analysis.extract.phrases.people_words import SUPERIORS
from analysis.extract.settling.values import SENIOR_RANKS
from analysis.extract.telling.clause import is_subject
from analysis.extract.telling.story import Story
from analysis.extract.telling.weighing import weighs_acts

_OWN_ACTS = context("own_acts")
_ONLY_HEARD_OR_SENT = context("only_heard_or_sent")
_ANYBODYS_STAFF = reading_words("anybodys_staff")
# officers by the dozen are those who searched or were spoken to
_TOO_MANY = 24
_MEDICAL = frozenset(("nurse", "nurses", "examiner", "doctor", "professional", "professionals"))
_NOT_MET = frozenset(("any", "none", "other"))


def note_bystanders(mention: Mention, story: Story) -> None:
    """Remember several police of whom a sentence tells nothing: 'statements were taken from three officers'."""
    if mention.kind == "police" and mention.plural and mention.choice not in _NOT_MET:
        story.bystanders.append(mention)


def note_acting(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Count the clauses in which somebody does something, or in which what they did is spoken of."""
    if mention.kind != "police" or mention.choice in _NOT_MET:
        return
    for block in blocks:
        block.judged |= mention.judged
    if not _acts(mention, reading):
        return
    story.officers_and_staff |= mention.role == "mixed" and reading.low[mention.first - 1] != ","
    if (mention.plural and not blocks) or mention.part is not None or mention.ordinal > 1:
        story.acts_of_several += 1  # "one of the officers", "the second officer": there are several
        return
    for block in blocks:
        block.acted += 1


def _acts(mention: Mention, reading: Reading) -> bool:
    low, first = reading.low, mention.first
    if not _ONLY_HEARD_OR_SENT.isdisjoint(low[mention.last : mention.last + 4]):
        return False
    if is_subject(mention, reading):
        return True
    before = low[first - 1 : first]
    return before == ["by"] or (before == ["of"] and low[first - 2] in _OWN_ACTS)


def question_the_cleared(story: Story) -> None:
    """Put the police whom a text tells of under scrutiny when it puts nobody there and says that nobody has a case.

    An inquiry that clears everybody was about the conduct of those who took part in what it looked into. Where no
    indication of anything was ever seen, they were only heard, unless it says how well certain officers did; and a good
    opinion alone clears those who are counted or met again.
    """
    if story.under_scrutiny():
        return
    blocks = []
    if story.clearing is not None:
        if weighs_acts(story) or not story.clearing.only_no_indication:
            blocks = _taking_part(story)
    elif story.approval is not None and not story.upheld_a_complaint:
        story.clearing = story.approval
        blocks = [block for block in _taking_part(story) if block.count or block.met > 1]
    for block in blocks:
        block.under_scrutiny = True


def _taking_part(story: Story) -> list[Block]:
    """Return those told of; where only phrases in passing tell of police, those they count, or 'officers'."""
    discourse = story.discourse
    judged = [block for block in discourse.blocks if block.judged and _is_of_the_ranks(block)]
    if any(block.count for block in judged):
        return judged
    told = _whom_it_tells_of([block for block in discourse.blocks if _is_of_the_ranks(block)], story)
    counted = [mention for mention in story.bystanders if mention.count and mention.count < _TOO_MANY]
    if not any(block.size > 1 for block in told) and counted:
        return [discourse.new(counted[0])]
    if told or not story.bystanders:
        return told
    several = discourse.new(story.bystanders[0])
    several.count, several.count_min = None, 2
    return [several]


def _is_of_the_ranks(block: Block) -> bool:
    """Say whether people can have been at the scene: no supervisors, nor who commands, nurses or "he" of a trial."""
    if block.rank in SENIOR_RANKS or block.last("criminal"):
        return False
    return SUPERIORS.isdisjoint(block.posts) and not any(post.split()[-1] in _MEDICAL for post in block.posts)


def _whom_it_tells_of(met: list[Block], story: Story) -> list[Block]:
    """Return those who took part in what is told: the counted group met most, else who acts most, else 'officers'."""
    counted = [block for block in met if block.size > 1]
    if counted:
        return _counted_with(max(counted, key=lambda block: block.met), met)
    groups = [block for block in met if block.count is None and not _can_be_anybodys(block)]
    singles = [block for block in met if block.count == 1]
    single = _who_acts_most(singles)
    if single is not None and single.acted > _acts_of_several(groups, story):
        return [single]
    if not groups:
        return met if len(met) == 1 else []
    beside = [block for block in singles if block.role == "staff" and block.acted > 1]
    several = [block for block in groups if block.acted] or groups[:1]
    if story.officers_and_staff:
        several = several[:1]
        several[0].role, several[0].rank = "mixed", "unknown"
        return several
    return beside[:1] + _one_of_each_role(several)


def _counted_with(main: Block, met: list[Block]) -> list[Block]:
    """Return a counted group, the others of its whole, and who came before 'a further four officers'."""
    told = [block for block in met if block is main or (main.parent is not None and block.parent is main.parent)]
    earlier = [block for block in met if block.count and block.born < main.born and block.role == main.role]
    return told + [block for block in earlier if block not in told] if main.further else told


def _acts_of_several(groups: list[Block], story: Story) -> int:
    """Return how often a group does something, at least once where the text tells of one: being there is an act."""
    return max(sum(block.acted for block in groups) + story.acts_of_several, min(len(groups), 1))


def _can_be_anybodys(block: Block) -> bool:
    """Say whether nothing shows that staff work for the police: 'hospital staff', 'care staff'."""
    return block.role == "staff" and block.posts <= _ANYBODYS_STAFF


def _who_acts_most(singles: list[Block]) -> Block | None:
    """Return the one person who does more than any other one."""
    most = max((block.acted for block in singles), default=0)
    acting = [block for block in singles if most and block.acted == most]
    return acting[0] if len(acting) == 1 else None


def _one_of_each_role(groups: list[Block]) -> list[Block]:
    """Keep officers and staff apart, each once."""
    return list({block.role: block for block in reversed(groups)}.values())[::-1]
