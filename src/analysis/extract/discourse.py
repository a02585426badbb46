"""Follow people through a text as a reader does: new groups, groups met again, parts of a group, the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from analysis.extract.mentions import Mention
from analysis.records import Span


@dataclass(slots=True)
class Fact:
    """A value that a claim gives a block, with how firmly, who decided, where and with what words."""

    field: str
    value: str
    polarity: str
    decider: str
    place: str
    order: int
    level: str = ""
    implied: bool = False
    claim: str = ""
    span: Span = (0, 0)
    level_span: Span | None = None
    group_size: int = 1
    setting: str = ""


@dataclass(slots=True, eq=False)
class Block:
    """People who have shared one fate so far; it splits when a text singles some of them out."""

    count: int | None
    count_min: int
    role: str
    rank: str = "unknown"
    service: str = "unknown"
    posts: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    ordinal: int = 0
    traits: frozenset[str] = frozenset()
    facts: list[Fact] = field(default_factory=list)
    under_scrutiny: bool = False
    born: int = 0
    seen: int = 0
    parent: Whole | None = None
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    inferred: set[str] = field(default_factory=set)
    rest: int = -1
    gender: str = ""
    adjectives: frozenset[str] = frozenset()

    def last(self, name: str) -> str:
        """Return the value last given to a field, or an empty string."""
        for fact in reversed(self.facts):
            if fact.field == name and fact.polarity not in ("negated", "hypothetical"):
                return fact.value
        return ""

    def unsaid(self) -> bool:
        """Say whether this is what was left when others were singled out, and nothing was said of it since."""
        return self.rest == len(self.facts)

    def open_to(self, wanted: list[Any]) -> bool:
        """Say whether new events can be about some of these people: no finding or outcome yet, no case decided before."""
        if any(fact.field in ("finding", "outcome") for fact in self.facts):
            return False
        if any(event.kind == "case_to_answer" for event in wanted):
            return not any(fact.field == "case_to_answer" for fact in self.facts)
        return not any(fact.field == "case_to_answer" and fact.value == "no" for fact in self.facts)

    def has_fate(self) -> bool:
        """Say whether anything beyond being looked into is known."""
        return any(fact.field in ("case_to_answer", "finding", "outcome", "proceeding") for fact in self.facts)


@dataclass(slots=True, eq=False)
class Whole:
    """A number of people that a text states as a whole and then takes apart."""

    count: int | None
    count_min: int
    role: str
    rank: str
    service: str
    blocks: list[Block] = field(default_factory=list)
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    under_scrutiny: bool = False
    order: int = 0
    outer: Whole | None = None
    facts: list[Fact] = field(default_factory=list)
    listed: bool = False


class Discourse:
    """The groups of one text, what is in focus, and how phrases find them."""

    def __init__(self) -> None:
        """Start with nobody."""
        self.blocks: list[Block] = []
        self.wholes: list[Whole] = []
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
        self.in_sentence: list[tuple[Block, tuple[str, str, str]]] = []

    # -- finding -----------------------------------------------------------------------------------------------

    def resolve(self, mention: Mention, wanted: list[Any], traits: frozenset[str] = frozenset()) -> list[Block]:
        """Return the blocks a mention stands for, creating or splitting them where the words call for it."""
        self.order += 1
        if id(mention) in self.cache:
            return self._once_more(mention)
        blocks = self._resolve(mention, wanted, traits)
        self.cache[id(mention)] = blocks
        for block in blocks:
            block.seen = self.order
            if mention.kind == "police":
                self.in_sentence.append((block, _description(mention)))
        if mention.kind == "police" or mention.kind == "people":
            self.describe(mention, blocks)
        if blocks:
            self.focus = blocks
            aside = self.last_single is not None and self.last_single.under_scrutiny and not blocks[0].under_scrutiny and not wanted
            if len(blocks) == 1 and blocks[0].count == 1 and not aside:
                self.last_single = blocks[0]
            if len(blocks) > 1 or blocks[0].count != 1:
                self.focus_group = blocks
        return blocks

    def _once_more(self, mention: Mention) -> list[Block]:
        """Return the people of a phrase met already in this sentence, with those who were set apart since."""
        blocks: list[Block] = []
        for block in self.cache[id(mention)]:
            family = [other for other in block.parent.blocks if other in self.blocks] if block.parent is not None and not block.parent.listed else [block]
            blocks += [other for other in family if other not in blocks]
        return blocks

    def _resolve(self, mention: Mention, wanted: list[Any], traits: frozenset[str]) -> list[Block]:
        choice = mention.choice
        if mention.listed:
            return self._listed(mention)
        if mention.part is not None:
            return self._part(mention, wanted)
        if mention.names:
            return self._named(mention, wanted)
        if mention.kind == "pronoun" and choice == "definite" and mention.number is None and not mention.ordinal:
            return self._pronoun(mention)
        if choice in ("former", "latter"):
            pair = [block for block in self.focus_group if block in self.blocks]
            return ([pair[0]] if choice == "former" else [pair[-1]]) if pair else []
        if mention.kind == "pronoun" and choice == "part":
            return self._pick(self.focus_group or self.focus, mention, wanted)
        if choice == "each":
            focus = [block for block in self.focus if block in self.blocks]
            return focus if sum(block.count or 2 for block in focus) > 1 else self._plural(mention)
        if choice == "none" and mention.count == 0:
            return []
        if choice in ("definite", "all", "none", "named") or (choice == "bare" and not mention.plural):
            return self._definite(mention, wanted, traits)
        if choice == "other":
            return self._other(mention, wanted)
        if choice == "another":
            return self._another(mention, wanted)
        if choice == "indefinite":
            return self._indefinite(mention, wanted)
        return self._bare_plural(mention, wanted)

    def _listed(self, mention: Mention) -> list[Block]:
        """Introduce the parts that a text lists of a whole, or find them again."""
        blocks: list[Block] = []
        for part in mention.listed:
            known = [block for block in self.blocks if block.count and self.fits(block, part) and block not in blocks and block.parent is None]
            same = [block for block in known if block.count == part.count and (block.rank == part.rank or not block.has_fate())]
            members = [block for block in known if block.under_scrutiny and block.rank == part.rank != "unknown"]
            if not same and members and part.count and sum(block.count or 0 for block in members) < part.count:
                rest = self._new(part, count=part.count - sum(block.count or 0 for block in members))
                rest.inferred.add("count")
                blocks += [*members, rest]
                continue
            block = same[-1] if same else self._new(part)
            self.describe(part, [block])
            block.names |= set(part.names)
            blocks.append(block)
        whole = Whole(mention.count, mention.count_min, mention.role, mention.rank, mention.service, list(blocks), {}, True, self.order, listed=True)
        self.wholes.append(whole)
        for block in blocks:
            block.parent = whole
        return blocks

    def _pronoun(self, mention: Mention) -> list[Block]:
        if mention.plural:
            return self.focus
        if mention.gender:
            return self._of_gender(mention.gender)
        if self.last_single is not None:
            return [self.last_single]
        singles = [block for block in self.blocks if block.count == 1]
        return [max(singles, key=lambda block: block.seen)] if singles else self.focus

    def _of_gender(self, gender: str) -> list[Block]:
        """Find 'he' or 'she': the person last met whom the text has not called by the other pronoun."""
        singles = sorted((block for block in self.blocks if block.count == 1 and block.gender in ("", gender)), key=lambda block: block.seen)
        if self.last_single is not None and self.last_single.gender in ("", gender) and self.last_single in self.blocks:
            chosen = self.last_single
        elif singles and (singles[-1].gender == gender or singles[-1].names or singles[-1].rank != "unknown"):
            chosen = singles[-1]
        else:
            return []
        chosen.gender = gender
        return [chosen]

    def _named(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        found: list[Block] = []
        for name in mention.names:
            if name.startswith("#"):
                found += [block for block in self.blocks if block.count == 1 and block.ordinal == int(name[1:])][-1:]
                continue
            block = next((block for block in self.blocks if name in block.names), None)
            if block is None and (mention.perhaps or self.subject_position or any(event.kind not in ("service", "alleged") for event in wanted)):
                block = self._anonymous(mention, name, wanted)
            if block is None and mention.perhaps:
                continue
            if block is None:
                block = self._new(mention, count=1)
            block.names.add(name)
            if block not in found:
                found.append(block)
        return found

    def _anonymous(self, mention: Mention, name: str, wanted: list[Any]) -> Block | None:
        """Return a single unnamed person that a name can belong to: 'a police officer … PC Smith'."""
        if len(name) <= 2 and name.isalpha() and len(name) == 1 and mention.plural:
            return None
        singles = [
            block for block in self.blocks
            if block.count == 1 and not block.names and self.fits(block, mention) and block.under_scrutiny
        ]
        singles = [block for block in singles if not wanted or _agreement(block, wanted) >= 0]
        if mention.perhaps and not singles and any(event.kind in ("criminal", "finding", "outcome") for event in wanted):
            alone = [block for block in self.blocks if block.count == 1]
            singles = alone if len(alone) == 1 and not alone[0].names else []
        if mention.paired:
            singles = [block for block in singles if mention.joined is not None and block.rest >= 0 and any(other is not block and other.parent is block.parent is not None for other in self.focus)]
        if len(singles) == 1 and not mention.plural:
            return singles[0]
        if not mention.plural:
            wholes = [
                block for block in self.blocks
                if block.count and block.count > 1 and not block.names and block.under_scrutiny and self.fits(block, mention)
                and (not block.has_fate() or _named_together(block, mention, wanted) or (_agreement(block, wanted) > 0 and not mention.perhaps))
            ]
            if wholes:
                return self.take(wholes[-1], 1)
        return None

    def _definite(self, mention: Mention, wanted: list[Any], traits: frozenset[str]) -> list[Block]:
        if not mention.plural and mention.count in (1, None):
            return [self._single(mention, wanted, traits)]
        size = mention.count
        if size is None:
            return self._plural(mention)
        found = self._of_size(size, mention)
        if found:
            return found
        if mention.choice == "none":
            return self.focus
        if size and mention.kind == "pronoun" and sum(block.count or 0 for block in self.focus) >= size and mention.choice == "definite":
            return self._pick(self.focus, mention, wanted)
        return [self._new(mention)]

    def _single(self, mention: Mention, wanted: list[Any], traits: frozenset[str]) -> Block:
        singles = [block for block in self.blocks if block.count == 1 and self.fits(block, mention)]
        if mention.ordinal:
            return self.numbered(mention, singles, wanted)
        if traits:
            same = [block for block in singles if len(block.traits & traits) >= min(2, len(traits))]
            if same:
                return same[-1]
            fresh = [block for block in singles if not block.traits and block.under_scrutiny]
            if fresh and not any(block.traits for block in singles):
                block = self.best(fresh, mention, wanted)
                block.traits = traits
                return block
            if not fresh or any(block.traits for block in singles):
                block = self._from_plural(mention, wanted) or self._new(mention, count=1)
                block.traits = traits
                return block
        singles = [block for block in singles if not self.already_meant(block, mention)]
        singles = [block for block in singles if block.under_scrutiny or block.rank == mention.rank or block.names] or singles
        alike = [block for block in singles if mention.adjectives & block.adjectives]
        if alike:
            return self.best(alike, mention, wanted)
        if len(self.focus) == 1 and self.focus[0] in singles and self.focus[0].under_scrutiny and _agreement(self.focus[0], wanted) >= -1:
            if mention.rank == "unknown" or self.focus[0].rank == mention.rank:
                return self.focus[0]
        if singles:
            return self.best(singles, mention, wanted)
        taken = self._from_plural(mention, wanted)
        return taken or self._new(mention, count=1)

    def already_meant(self, block: Block, mention: Mention) -> bool:
        """Say whether the sentence has already meant this person by another description."""
        return any(other is block and key != _description(mention) for other, key in self.in_sentence)

    def _from_plural(self, mention: Mention, wanted: list[Any]) -> Block | None:
        """Return one of a plural group when no single person fits: 'the sergeant' after 'six officers'."""
        groups = [block for block in self.blocks if block.under_scrutiny and block.count and block.count > 1 and self.fits(block, mention) and not block.has_fate()]
        if groups and (mention.rank == "unknown" or groups[-1].rank in (mention.rank, "unknown")):
            return self.take(groups[-1], 1)
        return None

    def numbered(self, mention: Mention, singles: list[Block], wanted: list[Any]) -> Block:
        for block in singles:
            if block.ordinal == mention.ordinal:
                return block
        if not any(block.under_scrutiny and not block.ordinal for block in singles):
            for block in reversed(self.blocks):
                if block.under_scrutiny and (block.count or 0) >= max(2, mention.ordinal) and self.fits(block, mention):
                    taken = self.take(block, 1)
                    taken.ordinal = mention.ordinal
                    if block.count == 1 and mention.ordinal == 1:
                        block.ordinal = 2
                    return taken
        if mention.ordinal == 1:
            candidates = [block for block in singles if not block.ordinal]
            scrutinised = [block for block in candidates if block.under_scrutiny] or candidates
            if scrutinised:
                scrutinised[0].ordinal = 1
                return scrutinised[0]
        remainder = self._remainder(mention)
        if remainder is not None:
            block = self.take(remainder, 1)
            block.ordinal = mention.ordinal
            return block
        scrutinised = [block for block in singles if block.under_scrutiny and not block.ordinal]
        if len(scrutinised) >= mention.ordinal:
            scrutinised[mention.ordinal - 1].ordinal = mention.ordinal
            return scrutinised[mention.ordinal - 1]
        if mention.ordinal == 2 and len(scrutinised) == 1 and self.focus != scrutinised and scrutinised[0] is not self.last_single:
            scrutinised[0].ordinal = 2
            return scrutinised[0]
        block = self._new(mention, count=1)
        block.ordinal = mention.ordinal
        return block

    def _remainder(self, mention: Mention) -> Block | None:
        """Return the part of a whole that has been taken apart of which nothing is said yet."""
        for whole in reversed(self.wholes):
            for block in whole.blocks:
                if block in self.blocks and self.fits(block, mention) and block.unsaid() and not block.ordinal and not block.names:
                    return block
        for block in reversed(self.blocks):
            if block.under_scrutiny and (block.count or 0) > 1 and not block.has_fate() and self.fits(block, mention):
                return block
        return None

    def _plural(self, mention: Mention) -> list[Block]:
        """Find 'the officers': the group in focus, else all under scrutiny who fit, else the last group met."""
        if mention.rank != "unknown":
            ranked = [block for block in self.blocks if block.rank == mention.rank and self.fits(block, mention)]
            if ranked:
                return [block for block in ranked if block.under_scrutiny] or ranked[-1:]
        fitting = [block for block in self.focus_group if block in self.blocks and self.fits(block, mention)]
        scrutinised = [block for block in self.blocks if block.under_scrutiny and self.fits(block, mention)]
        if mention.choice in ("all", "each", "none") and scrutinised:
            return scrutinised
        if fitting and any(block.under_scrutiny for block in fitting):
            return fitting
        if len(scrutinised) > 1 or (scrutinised and scrutinised[0].count != 1):
            return scrutinised
        if fitting and not scrutinised:
            return fitting
        groups = [block for block in self.blocks if block.count != 1 and self.fits(block, mention)]
        if groups:
            return [groups[-1]]
        if scrutinised and False:
            return scrutinised
        return [self._new(mention)]

    def _of_size(self, size: int, mention: Mention) -> list[Block]:
        fits = [block for block in self.blocks if self.fits(block, mention)]
        focus = [block for block in self.focus_group if block in fits]
        if focus and sum(block.count or 0 for block in focus) == size:
            return focus
        numbered = [block for block in fits if block.ordinal]
        if size > 2 and {block.ordinal for block in numbered} == set(range(1, size + 1)) and len(numbered) == size:
            return numbered
        scrutinised = [block for block in fits if block.under_scrutiny]
        for group in (scrutinised, fits):
            for block in reversed(group):
                if block.count == size:
                    return [block]
            if group is scrutinised or True:
                chosen = self._recent_sum(group, size)
                if chosen:
                    return chosen
        for whole in reversed(self.wholes):
            if whole.count == size and all(block in self.blocks for block in whole.blocks) and self._fits_whole(whole, mention):
                return list(whole.blocks)
        return []

    @staticmethod
    def _recent_sum(group: list[Block], size: int) -> list[Block]:
        group = [block for block in group if block.count]
        if sum(block.count or 0 for block in group) == size and len(group) > 1:
            return group
        recent = sorted(group, key=lambda block: block.seen, reverse=True)
        chosen: list[Block] = []
        total = 0
        for block in recent:
            if not block.count:
                continue
            chosen.append(block)
            total += block.count
            if total == size:
                return chosen[::-1]
            if total > size:
                return []
        return []

    def _fits_whole(self, whole: Whole, mention: Mention) -> bool:
        return mention.kind == "pronoun" or _roles_fit(whole.role, mention.role)

    def _other(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        """Find 'the other officer', 'the remaining four': who is left of a group when some were picked."""
        size = mention.count
        last = self.focus if self.focus else []
        if mention.remaining:
            staying = [block for block in self.blocks if block.under_scrutiny and self.fits(block, mention) and block.service not in ("former", "resigned", "retired")]
            if any(block.service in ("former", "resigned", "retired") for block in self.blocks) and sum(block.count or 0 for block in staying) == size:
                return staying
        if mention.service != "unknown" and not any(block.service == mention.service for block in self.blocks):
            return [self._new(mention)]
        if mention.kind == "pronoun" and mention.plural and size is None:
            left = [block for whole in self.wholes for block in whole.blocks if block in self.blocks and block.unsaid() and block.under_scrutiny]
            if len(left) > 1:
                return left
        for block in last:
            if block.parent is not None:
                siblings = [other for other in block.parent.blocks if other not in last and other in self.blocks and self.fits(other, mention)]
                if siblings and mention.ordinal:
                    return [self.numbered(mention, [sibling for sibling in siblings if sibling.count == 1], wanted)]
                if siblings:
                    total = sum(sibling.count or 0 for sibling in siblings)
                    if size is None or total == size:
                        return siblings
                    unsaid = [sibling for sibling in siblings if sibling.unsaid()] or siblings
                    for sibling in unsaid:
                        if sibling.count == size:
                            return [sibling]
                    for sibling in unsaid:
                        if sibling.count and size < sibling.count:
                            return [self.take(sibling, size)]
                        if sibling.count is None and not sibling.has_fate():
                            sibling.count = sibling.count_min = size
                            return [sibling]
        remainder = self._remainder(mention)
        if remainder is not None and (size is None or (remainder.count or 0) >= size):
            return [remainder if size is None or remainder.count == size else self.take(remainder, size)]
        if size is not None and mention.kind == "police":
            others = [block for block in self.blocks if block.count == size and block not in last and block.under_scrutiny and self.fits(block, mention)]
            if others:
                return [self.best(others, mention, wanted)]
        if mention.kind == "pronoun" and size == 1:
            others = [block for block in self.blocks if block.count == 1 and block not in last and block.under_scrutiny]
            if others:
                return [others[-1]]
        return [self._new(mention)]

    def _another(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        size = mention.count or 0
        if mention.ordinal:
            existing = [block for block in self.blocks if block.ordinal == mention.ordinal and block.count == 1 and self.fits(block, mention)]
            if existing:
                return existing[:1]
        if wanted and size:
            open_blocks = [
                block for block in self.blocks
                if block.under_scrutiny and block.has_fate() and block.open_to(wanted) and (block.count or 0) > size and self.fits(block, mention) and _agreement(block, wanted) >= 0
            ]
            if open_blocks and _wants_outcome(wanted) and mention.ordinal:
                block = self.take(open_blocks[-1], size)
                block.ordinal = mention.ordinal
                return [block]
        remainder = self._remainder(mention)
        if remainder is not None and size and (remainder.count or 0) >= size and remainder not in self.focus:
            block = remainder if remainder.count == size else self.take(remainder, size)
            block.ordinal = block.ordinal or mention.ordinal
            return [block]
        block = self._new(mention)
        block.ordinal = mention.ordinal
        return [block]

    def _indefinite(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        size = mention.count
        if size is None:
            return [self._new(mention)]
        if not wanted:
            return self._background(mention)
        known = [
            block for block in self.blocks
            if mention.service != "unknown" and block.service == mention.service and block.count == size and block.under_scrutiny and self.fits(block, mention)
        ]
        if known and _agreement(known[-1], wanted) >= 0:
            return [known[-1]]
        sure = [
            block for block in self.blocks
            if block.born >= self.section and block.under_scrutiny and block.count == size and self.fits(block, mention) and block not in self.picked
            and block.rank == mention.rank and _agreement(block, wanted) >= 2
        ]
        if sure:
            return [self.best(sure, mention, wanted)]
        open_blocks = [
            block for block in self.blocks
            if block.born >= self.section and (block.under_scrutiny or (block.parent is not None and block.parent.listed)) and block.open_to(wanted) and self.fits(block, mention) and (block.count or 0) >= size
            and (block not in self.picked or (block.count or 0) > size)
            and ((block.count or 0) > size or not block.has_fate() or _agreement(block, wanted) >= 0)
        ]
        if open_blocks:
            block = max(open_blocks, key=lambda block: (block.rank == mention.rank, block in self.focus, block.unsaid(), _agreement(block, wanted), block.seen))
            return [block if block.count == size else self.take(block, size)]
        if self.section:
            return [self._new(mention)]
        same = [block for block in self.blocks if block.count == size and self.fits(block, mention) and block not in self.picked and block.under_scrutiny]
        same = [block for block in same if _agreement(block, wanted) > 0]
        if same:
            return [self.best(same, mention, wanted)]
        agreeing = [block for block in self.blocks if block.under_scrutiny and self.fits(block, mention) and block.last("outcome") and _agreement(block, wanted) > 0]
        if size > 1 and len(agreeing) > 1 and sum(block.count or 0 for block in agreeing) == size:
            return agreeing
        group = self._recent_sum([block for block in self.blocks if block.under_scrutiny and self.fits(block, mention) and block not in self.picked], size) if size > 1 else []
        if group and all(_agreement(block, wanted) > 0 for block in group):
            return group
        bigger = [block for block in self.blocks if block.under_scrutiny and (block.count or 0) > size and self.fits(block, mention) and _agreement(block, wanted) > 0 and block not in self.picked]
        if bigger and mention.kind == "pronoun":
            return [self.take(bigger[-1], size)]
        bystanders = [block for block in self.blocks if not block.under_scrutiny and block.count == size and self.fits(block, mention)]
        if bystanders and size > 1:
            return [bystanders[-1]]
        if bigger and _wants_outcome(wanted):
            return [self.take(bigger[-1], size)]
        return [self._new(mention)]

    def _background(self, mention: Mention) -> list[Block]:
        """Take in people of whom the sentence says nothing disciplinary; they may be met again."""
        if mention.count and mention.count > 1:
            for block in reversed(self.blocks):
                if block.count == mention.count and self.fits(block, mention):
                    return [block]
        return [self._new(mention)]

    def _bare_plural(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        if wanted and self.focus_group and mention.kind == "police" and mention.rank == "unknown" and mention.service == "unknown":
            fitting = [block for block in self.focus_group if block in self.blocks and self.fits(block, mention) and block.under_scrutiny]
            if fitting:
                return fitting
        for block in reversed(self.blocks):
            if block.count is None and self.fits(block, mention) and not block.under_scrutiny:
                return [block]
        return [self._new(mention)]

    def _part(self, mention: Mention, wanted: list[Any]) -> list[Block]:
        whole = mention.part
        assert whole is not None
        waiting = [block for block in self.blocks if block.under_scrutiny and block.count == 1 and not block.has_fate() and self.fits(block, mention)]
        if mention.count == 1 and whole.number is None and whole.kind == "police" and len(waiting) == 1 and wanted and not any(
            block.under_scrutiny and block.count != 1 and self.fits(block, mention) for block in self.blocks
        ):
            return waiting
        blocks = self.resolve(whole, [])
        if whole.number is not None and len(blocks) == 1 and blocks[0].count and not blocks[0].facts:
            blocks[0].under_scrutiny = blocks[0].under_scrutiny
        return self._pick(blocks, mention, wanted)

    def _pick(self, blocks: list[Block], mention: Mention, wanted: list[Any]) -> list[Block]:
        """Take a number of people out of some blocks, those of whom the new facts can be true first."""
        size = mention.count
        blocks = [block for block in blocks if block in self.blocks]
        if size is None and mention.choice == "part" and blocks:
            some = self._new(mention)
            some.rank, some.role, some.service = blocks[0].rank, blocks[0].role, blocks[0].service
            return [some]
        if size is None or not blocks:
            return blocks or [self._new(mention)]
        free = [block for block in blocks if block not in self.picked] or blocks
        if sum(block.count or 0 for block in blocks) == size and len(blocks) > 1:
            return blocks
        exact = [block for block in free if block.count == size and self.fits(block, mention)]
        exact = [block for block in exact if _agreement(block, wanted) >= 0]
        larger = [block for block in free if block.count is None or (block.count or 0) > size]
        larger = [block for block in larger if _agreement(block, wanted) >= 0] or larger
        if exact and (not larger or max(_agreement(block, wanted) for block in exact) >= max(_agreement(block, wanted) for block in larger)):
            return [self.best(exact, mention, wanted)]
        if larger:
            return [self.take(max(larger, key=lambda block: _agreement(block, wanted)), size)]
        if len(free) > 1:
            chosen: list[Block] = []
            total = 0
            for block in sorted(free, key=lambda block: -_agreement(block, wanted)):
                if total + (block.count or 0) <= size:
                    chosen.append(block)
                    total += block.count or 0
                if total == size:
                    return chosen
        return [self._new(mention)]

    def best(self, blocks: list[Block], mention: Mention, wanted: list[Any]) -> Block:
        def rank(block: Block) -> tuple[int, int, int, int]:
            same_look = 3 * len(mention.adjectives & block.adjectives)
            same_rank = same_look + int(block.rank == mention.rank and block.role == mention.role) + int(bool(mention.post and mention.post in block.posts)) * 2
            return (int(block.under_scrutiny) + same_look, same_rank + _agreement(block, wanted), same_rank, block.seen)

        return max(blocks, key=rank)

    def absorb(self, block: Block) -> None:
        """Count somebody met before among the people put under notice as a number: 'the officer' is one of the six."""
        if block.parent is not None or not block.count:
            return
        for other in self.blocks:
            if other is block or not other.under_scrutiny or other.born < block.born or (other.count or 0) <= block.count:
                continue
            if any(fact.field not in ("scrutiny", "alleged") for fact in other.facts) or other.role != block.role or other.rank not in (block.rank, "unknown"):
                continue
            part = self.take(other, block.count)
            assert part.parent is not None
            part.parent.blocks.remove(part)
            part.parent.blocks.append(block)
            self.blocks.remove(part)
            block.parent = part.parent
            block.under_scrutiny = True
            return

    def recall(self, mention: Mention) -> list[Block]:
        """Bring a group that is named again to mind without making a new one."""
        found = self._of_size(mention.count, mention) if mention.count else []
        if found and any(block.under_scrutiny or block.parent is not None for block in found):
            self.order += 1
            for block in found:
                block.seen = self.order
            self.focus = self.focus_group = found
        return found

    def introduce(self, mention: Mention) -> None:
        """Take in a person met for the first time of whom nothing disciplinary is said."""
        self.order += 1
        block = self._new(mention, count=1)
        self.describe(mention, [block])
        self.focus, self.last_single = [block], block

    # -- making ------------------------------------------------------------------------------------------------

    def _new(self, mention: Mention, count: int | None = -1) -> Block:
        size = mention.count if count == -1 else count
        least = mention.count_min if count == -1 else (count or 1)
        block = Block(size, least, mention.role, mention.rank, born=self.order, seen=self.order)
        if size and size > 60:
            block.seen = -1
        self.blocks.append(block)
        return block

    def take(self, block: Block, size: int) -> Block:
        """Split some people off a block; both keep what was known, and the whole remembers its parts."""
        if block.count == size:
            return block
        taken = Block(size, size, block.role, block.rank, block.service, set(block.posts), set(), 0, block.traits, list(block.facts), block.under_scrutiny, self.order, self.order)
        taken.evidence = {name: list(spans) for name, spans in block.evidence.items() if name != "count"}
        if block.parent is None:
            whole = Whole(block.count, block.count_min, block.role, block.rank, block.service, [block], dict(block.evidence), block.under_scrutiny, block.born, facts=list(block.facts))
            block.parent = whole
            self.wholes.append(whole)
        elif block.parent.listed:
            inner = Whole(block.count, block.count_min, block.role, block.rank, block.service, [block], dict(block.evidence), block.under_scrutiny, block.born, block.parent, list(block.facts))
            block.parent = inner
            self.wholes.append(inner)
        whole = block.parent
        taken.parent = whole
        if block.count is not None:
            block.count -= size
            block.count_min = block.count
            block.inferred.add("count")
            block.rest = len(block.facts)
            block.evidence = {name: list(spans) for name, spans in block.evidence.items() if name != "count"}
        whole.blocks.append(taken)
        self.blocks.insert(self.blocks.index(block), taken)
        return taken

    def fits(self, block: Block, mention: Mention) -> bool:
        if mention.kind == "pronoun":
            return True
        if not _roles_fit(block.role, mention.role) and not (mention.loose and block.role == "staff" and block.under_scrutiny):
            return False
        if mention.rank != "unknown" and (block.rank not in (mention.rank, "unknown", "mixed") or block.role == "special_constable"):
            return False
        if mention.role == "special_constable" and block.role == "officer" and block.rank != "unknown":
            return False
        if mention.post and block.posts and mention.post not in block.posts and not _posts_fit(mention.post, block.posts):
            return False
        if mention.service == "serving" and block.service in ("former", "retired", "resigned"):
            return False
        if mention.service in ("former", "retired") and block.service == "serving":
            return False
        return True

    def describe(self, mention: Mention, blocks: list[Block]) -> None:
        for block in blocks:
            if mention.role != block.role and len(blocks) == 1 and mention.role != "mixed" and block.role == "mixed":
                block.role = mention.role
            if mention.rank not in ("unknown", "mixed") and block.rank in ("unknown", "mixed") and len(blocks) == 1 and block.role in ("officer", mention.role):
                block.rank = mention.rank
            if mention.service != "unknown" and block.service in ("unknown", "serving"):
                block.service = mention.service
            if mention.post:
                block.posts.add(mention.post)
            if mention.adjectives and len(blocks) == 1:
                block.adjectives = block.adjectives | mention.adjectives
            if mention.role != block.role and len(blocks) == 1 and mention.role != "mixed" and (block.role == "mixed" or mention.role == "special_constable"):
                block.role = mention.role


def _named_together(block: Block, mention: Mention, wanted: list[Any]) -> bool:
    """Say whether 'PC Smith and PC Jones' can be the two constables of whom a fate has been told."""
    first_outcome = _wants_outcome(wanted) and not block.last("outcome") and not block.names
    same_rank = block.rank == mention.rank != "unknown"
    return mention.paired and (same_rank or first_outcome) and _agreement(block, wanted) >= 0


def _description(mention: Mention) -> tuple[str, str, str]:
    return (mention.rank, mention.role, mention.post)


_GENERIC_POSTS = frozenset(("staff member", "member of staff", "member of police staff", "members of staff", "members of police staff", "police staff", "staff members", "subject", "police staff members", "police staff member"))


def _posts_fit(post: str, posts: set[str]) -> bool:
    if post in _GENERIC_POSTS or posts & _GENERIC_POSTS:
        return True
    words = set(post.replace("-", " ").rstrip("s").split())
    return any(words & set(other.replace("-", " ").rstrip("s").split()) - {"police", "control", "room", "officer", "operator", "staff", "custody"} for other in posts) or post.rstrip("s") in {other.rstrip("s") for other in posts}


def _roles_fit(role: str, other: str) -> bool:
    """Say whether a phrase of one role can mean people of another; a special constable is an officer too."""
    return role == other or "mixed" in (role, other) or {role, other} == {"officer", "special_constable"}


_SANCTIONS = frozenset(("dismissed", "would_have_been_dismissed", "required_to_resign", "reduction_in_rank", "reduction_in_pay", "final_written_warning", "written_warning"))
_FATES = ("finding", "outcome", "proceeding", "case_to_answer")


def _wants_outcome(wanted: list[Any]) -> bool:
    return any(event.kind in ("outcome", "finding", "service") for event in wanted)


def _agreement(block: Block, wanted: list[Any]) -> int:
    """Score how well new events go with what is known of a block: above zero they go on from it, below they clash."""
    score = 0
    for event in wanted:
        if event.kind == "case_to_answer":
            known = block.last("case_to_answer")
            agrees = known == event.value or (known == "yes" and event.value == "disagreed")
            score += 0 if not known else 2 if agrees else -2
            level = block.last("alleged")
            if known == event.value and event.level and level:
                score += 1 if event.level == level else -3
            if known == event.value and event.level and not level:
                score += 0
            if block.last("outcome") in _SANCTIONS and not known:
                score -= 2
        elif event.kind == "proceeding":
            known = block.last("case_to_answer")
            score += 2 if known == "yes" else -3 if known == "no" else 0
            earlier = block.last("proceeding")
            if earlier and event.value != "unknown":
                score += 1 if earlier == event.value else -1
            if "hearing" in event.value and block.last("alleged") == "gross_misconduct":
                score += 1
            if "meeting" in event.value and block.last("alleged") == "gross_misconduct":
                score -= 1
            if block.last("outcome") and block.last("outcome") in ("management_action", "reflective_practice", "performance_procedures"):
                score -= 2
        elif event.kind == "finding":
            earlier = block.last("finding")
            score += 1 if block.last("proceeding") else 0
            if earlier:
                score += 1 if earlier == event.value else -3
            if block.last("case_to_answer") == "no" or (event.value == "not_proven" and block.last("outcome") in _SANCTIONS):
                score -= 3
        elif event.kind == "outcome":
            earlier = block.last("outcome")
            if event.value in _SANCTIONS and block.last("finding") == "not_proven":
                score -= 3
            if earlier and not {earlier, event.value} & {"not_dismissed", "barred_list", "training"} or earlier == event.value:
                score += 1 if earlier == event.value else -2
            elif {earlier, event.value} == {"not_dismissed", "dismissed"}:
                score -= 2
            known = block.last("case_to_answer")
            score += 1 if known == "yes" else -1 if known == "no" and event.value not in ("training", "reflective_practice", "management_action", "no_further_action") else 0
            if event.value in ("management_action", "reflective_practice") and block.last("alleged") == "gross_misconduct":
                score -= 1
            if event.value in ("management_action", "reflective_practice") and "hearing" in block.last("proceeding"):
                score -= 1
        elif event.kind == "criminal":
            known = block.last("criminal")
            score += 2 if known == event.value else 0
        elif event.kind == "service":
            left = event.value in ("resigned", "retired", "former") and block.last("outcome").startswith("would_have")
            score += 1 if left else -1 if block.last("outcome") else 0
    return score
