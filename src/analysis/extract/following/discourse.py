"""Follow people through a text as a reader does: each phrase means people met before, some of them, or new ones."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.extract.following import picking
from analysis.extract.following.block import Block, Fact, Whole, people_in
from analysis.extract.following.cast import Cast
from analysis.extract.following.counted import of_size
from analysis.extract.following.definite import bare_plural, definite, plural
from analysis.extract.following.fit import description
from analysis.extract.following.indefinite import indefinite
from analysis.extract.following.named import named, pronoun
from analysis.extract.following.numbered import end_of_row, numbered
from analysis.extract.following.other import another, other
from analysis.extract.happenings.events import Event
from analysis.extract.phrases.mentions import Mention

__all__ = ["Block", "Discourse", "Fact", "Whole"]


class Discourse(Cast):
    """The groups of one text, what is in focus, and how phrases find them."""

    def resolve(
        self,
        mention: Mention,
        wanted: Sequence[Event],
        traits: frozenset[str] = frozenset(),
        picked: Sequence[Block] = (),
    ) -> list[Block]:
        """Return the blocks a mention stands for, creating or splitting them where the words call for it.

        `wanted` are the events told of these people, `traits` the words by which the text tells one from another,
        `picked` those whom a clause of the phrase picks out among the people met.
        """
        self.order += 1
        if id(mention) in self.cache:
            return self._once_more(mention)
        blocks = list(picked) or self._find(mention, wanted, traits)
        self.cache[id(mention)] = blocks
        for block in blocks:
            block.seen = self.order
            block.met += 1
        if mention.kind == "police":
            self.in_sentence += [(block, description(mention)) for block in blocks]
        some_only = mention.parted and mention.number is None
        if mention.kind in ("police", "people") and not some_only:
            self.describe(mention, blocks)
        if blocks:
            self._bring_into_focus(blocks, mention, wanted)
        return blocks

    def _bring_into_focus(self, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> None:
        if self._beside_those_told_of(blocks, mention, wanted) or self._in_general(blocks, mention, wanted):
            return
        self.focus = blocks
        single = len(blocks) == 1 and blocks[0].count == 1
        if not single:
            self.focus_group = blocks
            return
        # "The officer told a colleague that he …": a bystander met in passing does not take the pronoun.
        last_in_question = self.last_single is not None and self.last_single.under_scrutiny
        # "A third officer was told that she …": a person who is counted on is no bystander either
        of_a_rank = mention.first == 0 and mention.choice == "indefinite" and mention.rank != "unknown"
        told_of_by_name = (of_a_rank or bool(mention.names or mention.ordinal)) and self.subject_position
        told_of_by_name &= mention.kind == "police"
        # "PC Thorn rang the operator. He …"
        beside_a_name = self.last_single is not None and bool(self.last_single.names) and not self.subject_position
        passed = last_in_question or beside_a_name
        in_passing = passed and not (blocks[0].under_scrutiny or wanted or told_of_by_name)
        if not in_passing:
            self.last_single = blocks[0]

    def _in_general(self, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> bool:
        """Say whether "so that supervisors were unaware" only speaks of supervisors beside somebody in question."""
        general = mention.choice == "bare" and mention.plural and mention.number is None and not mention.names
        if wanted or not general or any(block.under_scrutiny for block in blocks):
            return False
        return any(block.under_scrutiny for block in self.focus)

    def _beside_those_told_of(self, blocks: list[Block], mention: Mention, wanted: Sequence[Event]) -> bool:
        """Say whether somebody is only named beside the subject: "PC Thorn, who drove with PC Reed, was dismissed"."""
        if (
            wanted
            or self.subject_position
            or mention.joined is not None
            or any(block in self.picked for block in blocks)
        ):
            return False
        if mention.names:
            return bool(self.picked)
        # "he had lied about a junior member of staff": somebody met in passing beside one in question or named
        new_to_text = len(blocks) == 1 and not blocks[0].under_scrutiny and mention.choice == "indefinite"
        told_of = any(block.under_scrutiny or block.names for block in self.focus)
        return new_to_text and not mention.plural and told_of

    def _once_more(self, mention: Mention) -> list[Block]:
        """Return the people of a phrase met already in this sentence, with those who were set apart since."""
        blocks: list[Block] = []
        for block in self.cache[id(mention)]:
            parent = block.parent
            alone = parent is None or parent.listed or mention.part is not None or mention.choice == "other"
            family = [block] if alone or parent is None else self.present(parent.blocks)
            since = (member for member in family if member is block or member.born >= block.born)
            blocks += [member for member in since if member not in blocks]
        return blocks

    def _find(self, mention: Mention, wanted: Sequence[Event], traits: frozenset[str]) -> list[Block]:
        """Choose the way a phrase finds its people, by its form."""
        if mention.listed and mention.choice == "other":
            return picking.set_apart(self, mention, other(self, mention, wanted))
        if mention.listed and mention.choice == "part":
            group = self.resolve(mention.part, []) if mention.part is not None else self.focus_group or self.focus
            return picking.set_apart(self, mention, picking.pick(self, group, mention, wanted))
        if mention.listed:
            return picking.listed(self, mention)
        if mention.choice == "none" and mention.part is not None and mention.part.kind == "pronoun" and mention.count:
            those = self.resolve(mention.part, [])  # "neither of them should be charged"
            everybody = those if people_in(those) == mention.count else of_size(self, mention.count, mention)
            if everybody:
                return everybody
        if mention.part is not None:
            waiting = picking.one_waiting(self, mention, wanted)
            return waiting or picking.pick(self, self._whole_of_part(mention.part, mention), mention, wanted)
        if mention.names and mention.choice == "other" and mention.count == 1:
            return self._named_rest(mention, wanted)
        if mention.end_of_row and (row := end_of_row(self, mention)):
            return row
        if mention.names:
            return named(self, mention, wanted)
        if mention.kind == "pronoun" and mention.choice in ("definite", "part"):
            if mention.choice == "part":
                return picking.pick(self, self.focus_group or self.focus, mention, wanted)
            if mention.number is None and not mention.ordinal:
                return pronoun(self, mention, wanted)
        return self._find_by_choice(mention, wanted, traits)

    def _whole_of_part(self, whole: Mention, part: Mention) -> list[Block]:
        """Return whom "them" means in "either of them": two people at least, when one was spoken of last."""
        blocks = self.resolve(whole, [])
        if part.choice == "none" and whole.kind == "police" and whole.plural and whole.number is None:
            everybody = self.scrutinised(whole)  # "none of the officers had a case": all whose conduct is in question
            return everybody if all(block in everybody for block in blocks) else blocks
        too_few = all(block.count for block in blocks) and people_in(blocks) < (part.count or 0)
        if too_few and whole.kind == "pronoun":
            return of_size(self, part.count or 0, part) or blocks
        if too_few and whole.number is None and len(blocks) == 1 and blocks[0].parent is not None:
            return [block for block in self.present(blocks[0].parent.blocks) if block.under_scrutiny] or blocks
        return blocks

    def _named_rest(self, mention: Mention, wanted: Sequence[Event]) -> list[Block]:
        """Find 'the other, PC Smith,' as who is left of a group, unless the name has been met."""
        known = any(name in block.names for block in self.blocks for name in mention.names)
        rest = [] if known else self._last_left(mention) or other(self, mention, wanted)
        if len(rest) != 1 or rest[0].names:
            return named(self, mention, wanted)
        rest[0].names |= set(mention.names)
        return rest

    def _last_left(self, mention: Mention) -> list[Block]:
        """Return who is left of two, whatever "the other, PCSO Smith," turns out to be: PCSOs are officers too."""
        wholes = [block.parent for block in self.focus if block.parent is not None]
        left = [block for whole in wholes for block in self.present(whole.blocks) if block not in self.focus]
        alone = len(left) == 1 and left[0].count == 1 and left[0].unsaid() and not left[0].names
        if not alone or left[0].rank not in ("unknown", mention.rank):
            return []
        if left[0].role == "officer" != mention.role:
            left[0].role = mention.role
            wholes[0].role = "mixed"
        return left

    def _find_by_choice(self, mention: Mention, wanted: Sequence[Event], traits: frozenset[str]) -> list[Block]:
        """Find the people of a phrase by its article or quantifier."""
        match mention.choice:
            case "former" | "latter":
                pair = self.present(self.focus_group)
                return pair[:1] if mention.choice == "former" else pair[-1:]
            case "each":
                focus = self.present(self.focus)
                several = sum(block.count or 2 for block in focus) > 1
                return focus if several else plural(self, mention)
            case "none" if mention.count == 0:
                return []
            case "definite" | "all" | "none" | "named":
                return definite(self, mention, wanted, traits)
            case "bare" if not mention.plural:
                return definite(self, mention, wanted, traits)
            case "other":
                return other(self, mention, wanted)
            case "another":
                return another(self, mention, wanted)
            case "indefinite" if mention.joined is not None and mention.joined.choice == "another":
                return another(self, mention, wanted)  # "another constable and a sergeant"
            case "indefinite":
                return indefinite(self, mention, wanted)
            case _:
                return bare_plural(self, mention, wanted)

    def numbered(self, mention: Mention, singles: list[Block]) -> Block:
        """Return the person whom the text tells from the others by a number: "the second officer"."""
        return numbered(self, mention, singles)

    def absorb(self, block: Block) -> None:
        """Count somebody met before among the people put under notice as a number: "the officer" is one of the six."""
        picking.absorb(self, block)

    def recall(self, mention: Mention) -> list[Block]:
        """Bring a group that is named again to mind without making a new one."""
        found = of_size(self, mention.count, mention) if mention.count else self._of_rank(mention)
        if not found and mention.plural and mention.choice == "definite" and mention.count:
            self.order += 1
            return [self.new(mention)]
        if found and any(block.under_scrutiny or block.parent is not None or not mention.count for block in found):
            self.order += 1
            for block in found:
                block.seen = self.order
            self.focus = self.focus_group = found
        return found

    def _of_rank(self, mention: Mention) -> list[Block]:
        """Return the one group of that rank, so that "both" and "they" mean it next: "The constables drove there"."""
        groups = [block for block in self.fitting(mention) if block.size > 1 and block.rank == mention.rank]
        return groups if len(groups) == 1 else []

    def introduce(self, mention: Mention) -> None:
        """Take in a person met for the first time of whom nothing disciplinary is said."""
        self.order += 1
        block = self.new_single(mention)
        self.describe(mention, [block])
        self.focus, self.last_single = [block], block
