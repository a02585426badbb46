"""Note on people the words of a text that state their number, role, rank and service."""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Reading
from analysis.extract.phrases.mentions import Mention
from analysis.extract.telling.story import Story, span_of
from analysis.extract.tokens import Sentence


def ground(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Note the words that give number, rank, role and service."""
    if mention.listed and story.discourse.wholes:
        _ground_list(mention, blocks, reading, story)
        return
    for block in blocks:
        _ground_count(mention, block, len(blocks) == 1, reading.sentence)
        if mention.kind == "police":
            _ground_description(mention, block, reading.sentence)


def ground_whole(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    """Note the number of a whole: of 'all three officers', met one by one, and of the five in 'two of the five'."""
    if mention.number is not None and mention.choice in ("all", "definite", "none"):
        story.discourse.count_together(mention, blocks, span_of(reading.sentence, *mention.number))
    if mention.part is not None and mention.part.number is not None and blocks and blocks[0].parent is not None:
        blocks[0].parent.evidence.setdefault("count", [span_of(reading.sentence, *mention.part.number)])


def _ground_list(mention: Mention, blocks: list[Block], reading: Reading, story: Story) -> None:
    sentence = reading.sentence
    if mention.number is not None:
        story.discourse.wholes[-1].evidence["count"] = [span_of(sentence, *mention.number)]
    for whole in story.discourse.wholes[:-1]:
        part = next((part for part in mention.listed if part.count == whole.count), None)
        if part is not None and part.number is not None and whole.outer is story.discourse.wholes[-1]:
            whole.evidence.setdefault("count", [span_of(sentence, *part.number)])
    for part in mention.listed:
        for block in blocks:
            same = block.count == part.count and (block.rank, block.role) == (part.rank, part.role)
            if same and part.number is not None:
                block.evidence.setdefault("count", [span_of(sentence, *part.number)])


def _ground_count(mention: Mention, block: Block, alone: bool, sentence: Sentence) -> None:
    if mention.number is not None:
        if alone and block.count == mention.count:
            block.evidence.setdefault("count", []).append(span_of(sentence, *mention.number))
            block.inferred.discard("count")
    elif not mention.plural and block.count == 1 and "count" not in block.evidence:
        block.evidence["count"] = [span_of(sentence, mention.first, mention.head + 1)]
        block.inferred.discard("count")


def _ground_description(mention: Mention, block: Block, sentence: Sentence) -> None:
    evidence = block.evidence
    if "role" not in evidence:
        evidence["role"] = [span_of(sentence, mention.head, mention.head + 1)]
    if "rank" not in evidence and mention.rank != "unknown" and block.rank == mention.rank:
        evidence["rank"] = [span_of(sentence, mention.head, mention.head + 1)]
    if "service" not in evidence and mention.service_at and block.service == mention.service:
        evidence["service"] = [span_of(sentence, *mention.service_at)]
