"""Hold the people of one text, and make, describe, choose and split the blocks of them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following.agreement import agreement
from analysis.extract.following.block import Block, Whole
from analysis.extract.following.fit import Description, description, differs, fits, is_post
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention
from analysis.extract.phrases.people_words import NICKNAMES_OF_CHIEFS
from analysis.records import Span

# "More than 150 officers" are a force at work, whom a later "they" does not mean.
_CROWD = 60
# "Both" and "neither" only point at two people; "all three" also counts them.
_COUNTED_TOGETHER = 3
# Groups of people that are held against each phrase; long reports name some dozens.
_IN_MIND = 200
_SUBJECTS = ("subject officer", "subject officers")


class Cast:
    """The blocks and wholes of a text, and what its last phrases have put in focus."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.blocks: list[Block] = []
        self.wholes: list[Whole] = []
        self.past: list[Block] = []
        self.past_wholes: list[Whole] = []
        self.focus: list[Block] = []
        self.focus_group: list[Block] = []
        self.last_single: Block | None = None
        self.last_person_is_police = True
        self.last_group_is_police = True
        self.order = 0
        self.picked: list[Block] = []
        self.subject_position = True
        self.cache: dict[int, list[Block]] = {}
        self.section = 0
        self.in_sentence: list[tuple[Block, Description]] = []

    def forget(self) -> None:
        """Let those met first slip out of mind, between two sentences, when they are more than any reader holds.

        Without this each phrase of a list of thousands would be held against all people before it.
        """
        while len(self.blocks) > _IN_MIND:
            block = self.blocks.pop(0)
            self.past.append(block)
            if block.parent is not None and block in block.parent.blocks:
                block.parent.blocks.remove(block)
                block.parent.past.append(block)
        if len(self.wholes) > _IN_MIND:
            self.past_wholes += self.wholes[:-_IN_MIND]
            del self.wholes[:-_IN_MIND]

    def fits(self, block: Block, mention: Mention) -> bool:
        """Say whether the words of a phrase can be true of a block."""
        return fits(block, mention)

    def present(self, blocks: list[Block]) -> list[Block]:
        """Return those of some blocks that the text still keeps apart as they are."""
        return [block for block in blocks if block in self.blocks]

    def fitting(self, mention: Mention) -> list[Block]:
        """Return the blocks of which the words of a phrase can be true."""
        return [block for block in self.blocks if fits(block, mention)]

    def scrutinised(self, mention: Mention) -> list[Block]:
        """Return those of the fitting blocks whose conduct is in question."""
        return [block for block in self.blocks if block.under_scrutiny and fits(block, mention)]

    def already_meant(self, block: Block, mention: Mention) -> bool:
        """Say whether the sentence has already meant this person by another description."""
        key = description(mention)
        return any(other is block and differs(key, other_key) for other, other_key in self.in_sentence)

    def best(self, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> Block:
        """Choose whom a phrase means: those looked into or looking alike, then whom the events suit, then the last."""

        def rank(block: Block) -> tuple[int, int, int, int]:
            same_look = 3 * len(mention.adjectives & block.adjectives)
            same_words = same_look + int(block.rank == mention.rank and block.role == mention.role)
            if mention.post and any(is_post(mention.post, post) for post in block.posts):
                same_words += 2
            in_question = int(block.under_scrutiny) + same_look
            return in_question, same_words + agreement(block, wanted), same_words, block.seen

        return max(blocks, key=rank)

    def remainder(self, mention: Mention) -> Block | None:
        """Return those of a whole taken apart of whom nothing is said yet, or else a group without a fate."""
        for whole in reversed(self.wholes):
            left = [block for block in self.present(whole.blocks) if block.unsaid() and fits(block, mention)]
            left = [block for block in left if not (block.ordinal or block.names)]
            left = [block for block in left if block.count is None or block.count >= (mention.count or 0)]
            if left:
                return max(left, key=lambda block: block.rest)  # those of whom most was told when others were taken out
        for block in reversed(self.blocks):
            waiting = block.under_scrutiny and block.size > 1 and not block.has_fate()
            if waiting and fits(block, mention):
                return block
        return None

    def new(self, mention: Mention) -> Block:
        """Take in the people of a phrase as people the text has not spoken of before."""
        return self._add(mention, mention.count, mention.count_min)

    def new_single(self, mention: Mention) -> Block:
        """Take in one person the text has not spoken of before."""
        return self._add(mention, 1, 1)

    def new_group(self, mention: Mention, size: int) -> Block:
        """Take in so many people the text has not spoken of before."""
        return self._add(mention, size, size)

    def _add(self, mention: Mention, count: int | None, least: int) -> Block:
        block = Block(count, least, mention.role, mention.rank, born=self.order, seen=self.order)
        block.highest = mention.highest
        if block.size > _CROWD:
            block.seen = -1
        self.blocks.append(block)
        return block

    def take(self, block: Block, size: int) -> Block:
        """Split some people off a block; both keep what was known, and the whole remembers its parts."""
        if block.count == size:
            return block
        whole = self.whole_of(block)
        taken = Block(
            size,
            size,
            block.role,
            "unknown" if block.rank == "mixed" else block.rank,
            block.service,
            posts=set(block.posts),
            traits=block.traits,
            facts=block.facts.handed_on(),
            under_scrutiny=block.under_scrutiny,
            born=self.order,
            seen=self.order,
            parent=whole,
            highest=block.highest,
        )
        taken.adjectives, taken.called = block.adjectives, block.called
        taken.evidence = {name: list(spans) for name, spans in block.evidence.items() if name != "count"}
        if block.count is not None:
            block.count = block.count_min = block.count - size
            block.inferred.add("count")
            block.rest = len(block.facts)
            block.evidence = {name: list(spans) for name, spans in block.evidence.items() if name != "count"}
        whole.blocks.append(taken)
        self.blocks.insert(self.blocks.index(block) if block in self.blocks else 0, taken)
        return taken

    def count_together(self, mention: Mention, blocks: list[Block], span: Span) -> None:
        """Keep "all three officers" as a whole when it means people met one by one or in several groups."""
        if mention.count is None or mention.count < _COUNTED_TOGETHER or len(blocks) < 2:
            return
        apart = all(block.under_scrutiny and block.count and _in_no_counted_whole(block, blocks) for block in blocks)
        if not apart or sum(block.size for block in blocks) != mention.count:
            return
        roles = {block.role for block in blocks}
        role = blocks[0].role if len(roles) == 1 else "mixed"
        whole = Whole(mention.count, mention.count, role, "unknown", "unknown", list(blocks), under_scrutiny=True)
        whole.listed = True
        whole.evidence["count"] = [span]
        self.wholes.append(whole)
        for block in blocks:
            block.parent = whole

    def part_of_unknown_size(self, some: Block, block: Block) -> None:
        """Make "some of the officers" a part of theirs; how many are left is then unknown, too."""
        whole = self.whole_of(block)
        some.parent = whole
        whole.blocks.append(some)
        block.count, block.count_min = None, 1
        block.rest = len(block.facts)
        block.evidence.pop("count", None)

    def whole_of(self, block: Block) -> Whole:
        """Return the whole that a block is part of; one that was not yet taken apart becomes a whole of its own."""
        taken_apart_before = block.rest >= 0 or "count" in block.inferred or "count" not in block.evidence
        if block.parent is not None and not block.parent.listed and taken_apart_before:
            return block.parent
        whole = Whole(
            block.count,
            block.count_min,
            block.role,
            block.rank,
            block.service,
            blocks=[block],
            evidence=dict(block.evidence),
            under_scrutiny=block.under_scrutiny,
            order=block.born,
            outer=block.parent,
            facts=list(block.facts),
        )
        block.parent = whole
        self.wholes.append(whole)
        return whole

    def describe(self, mention: Mention, blocks: list[Block]) -> None:
        """Give people what a phrase says of them: rank, role, post, service, looks."""
        alone = len(blocks) == 1 or len(mention.names) == len(blocks)
        for block in blocks:
            if alone:
                _describe_alone(mention, block)
            if mention.service != "unknown" and block.service in ("unknown", "serving"):
                block.service = mention.service
            if mention.post:
                block.posts.add(mention.post)
            # "we identified four subject officers": whoever is called so is looked into
            block.under_scrutiny |= mention.post in _SUBJECTS


def _describe_alone(mention: Mention, block: Block) -> None:
    """Give people what a phrase can say only when it means them and no others."""
    # "the officers" can be said of officers and staff
    said_of_all = mention.plural and mention.choice == "definite" and mention.number is None
    whole = mention.part  # "four of them were police officers" tells what the four are
    of_them = whole is not None and whole.kind == "pronoun" and whole.last == whole.head + 1 > mention.first
    no_role_told = (said_of_all or of_them) and mention.role == "officer" and mention.rank == "unknown"
    if block.role == "mixed" and not no_role_told:
        block.role = mention.role
    ranked = mention.rank not in ("unknown", "mixed")
    nicknamed = mention.post not in NICKNAMES_OF_CHIEFS and not NICKNAMES_OF_CHIEFS.isdisjoint(block.posts)  # a "boss"
    if ranked and (nicknamed or block.rank in ("unknown", "mixed")) and block.role in ("officer", mention.role):
        block.rank = mention.rank
    block.adjectives, block.called = block.adjectives | mention.adjectives, block.called | mention.called
    if mention.choice == "indefinite":  # "the second car was driven by a constable"
        block.ordinal = block.ordinal or mention.ordinal
    if mention.role in ("special_constable", "pcso"):
        block.role = mention.role
    elif _is_staff_among(mention):
        block.role = "staff"
        if block.parent is not None:
            block.parent.role = "mixed"


def _is_staff_among(mention: Mention) -> bool:
    """Say whether "a call handler" is one "of the 15", of whom no noun said what they are."""
    return mention.role == "staff" and mention.part is not None and mention.part.kind == "pronoun"


def _in_no_counted_whole(block: Block, blocks: list[Block]) -> bool:
    """Say whether a block stands alone, or among "the constables", who were never counted and are all meant."""
    whole = block.parent
    return whole is None or ("count" not in whole.evidence and all(other in blocks for other in whole.members()))
