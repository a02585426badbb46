"""Say whether what is told puts somebody's conduct in question, and who else is among a group looked into."""

from __future__ import annotations

from analysis.extract.following.discourse import Block
from analysis.extract.happenings.events import Event, Reading
from analysis.extract.lexicon import reading_words
from analysis.extract.phrases.mentions import Mention
from analysis.extract.settling.values import CONDUCT_PROCEEDINGS
from analysis.extract.telling.story import Story
from analysis.extract.tokens import Sentence

# staff of any employer, unless "police" stands with them
_ANYBODYS_STAFF = reading_words("anybodys_staff")
# what nobody outside a disciplined service is given
_OF_SERVICE = frozenset(("final_written_warning", "reduction_in_rank"))
_OF_POLICE = frozenset(("police", "force", "constabulary", "custody", "force's"))
_UNTOLD = ("", "unknown")
_PUTS_UNDER_SCRUTINY = frozenset(("scrutiny", "case_to_answer", "proceeding", "finding", "outcome"))


def in_question(event: Event, mention: Mention | None, block: Block, sentence: Sentence) -> bool:
    """Say whether an event puts somebody's conduct in question."""
    if event.kind == "alleged":
        return _accuses(mention, sentence)
    if event.kind != "criminal":
        return event.kind in _PUTS_UNDER_SCRUTINY and event.value != "complained"
    only_he = mention is not None and mention.kind == "pronoun" and mention.choice != "part"
    if only_he and block.rank == "unknown" and not block.names:
        return False  # "he was jailed", of whom only "an officer" was said before, may be anybody
    tried = event.value in ("charged", "convicted", "acquitted")
    return tried or (mention is not None and mention.kind == "police")


def _accuses(mention: Mention | None, sentence: Sentence) -> bool:
    """Say whether a sentence that only names a level accuses somebody: 'two officers accused of gross misconduct'."""
    if mention is None:
        return False
    if not reading_words("accusing").isdisjoint(sentence.low):
        return True
    vague = mention.choice in ("indefinite", "bare") and (mention.count or 0) < 2
    if vague and not mention.names and mention.rank == "unknown":
        return False
    return mention.choice in ("definite", "part", "other", "another") or bool(mention.names)


def judge_all(block: Block) -> None:
    """Put those left of a counted group in question: "one of the two officers had a case to answer" judges both."""
    whole = block.parent
    if whole is None or not whole.count:
        return
    for rest in whole.blocks:
        rest.under_scrutiny |= rest.unsaid()


def question_the_accused(story: Story) -> None:
    """Put those under scrutiny of whom somebody complains, in a text that puts nobody else there."""
    if story.under_scrutiny():
        return
    for block in story.discourse.blocks:
        block.under_scrutiny = ("scrutiny", "complained") in block.facts.values


def is_told_of_police(event: Event, mention: Mention | None, sentence: Sentence) -> bool:
    """Say whether an event is told of somebody called police; 'he' may be anybody, and every firm has staff."""
    if mention is not None and mention.kind in ("pronoun", "police") and event.value in _OF_SERVICE:
        return True
    if mention is None or mention.kind != "police" or mention.perhaps or mention.loose or event.kind == "service":
        return False
    words = sentence.low[mention.first : mention.last]
    if mention.choice == "bare" and mention.plural and mention.service == mention.rank == "unknown":
        return False  # "he made two complaints against officers", "the minister said officers had acted properly"
    one_of_them = mention.part is not None and mention.part.kind != "police"
    if one_of_them or words[0] == "those" or mention.choice == "any":
        return False
    return mention.role != "staff" or mention.post not in _ANYBODYS_STAFF or not _OF_POLICE.isdisjoint(sentence.low)


def gather(group: Block, story: Story) -> None:
    """Count those of whom the first lines told among the group looked into: 'Two officers … In all, nine'."""
    told = [block for block in story.under_scrutiny() if block is not group and block.parent is None and block.count]
    # "at least 24 officers" are all who are looked into, those under notice among them
    among = ("outcome", "criminal") if group.count is not None else ("outcome", "criminal", "scrutiny")
    first = [block for block in told if any(field in among for field, _ in block.facts.first)]
    if first == told and sum(block.size for block in told) < (group.count or group.count_min):
        for block in told:
            story.discourse.absorb(block)


def stays_on(event: Event, mention: Mention | None, block: Block, story: Story) -> bool:
    """Say whether somebody newly named 'will stay in post' while others are in question, so that it is no outcome."""
    told_of_job_alone = event.value == "not_dismissed" and event.implied and len(block.facts) == 1
    return told_of_job_alone and mention is not None and bool(mention.names) and bool(story.under_scrutiny())


def found_at_a_meeting(event: Event, block: Block, reading: Reading, story: Story) -> bool:
    """Say whether somebody 'was found to have a case to answer', or none, which a meeting does once it is held.

    So does a list of hearings: 'PC Thorn, misconduct hearing, 3 May. No case to answer.'
    """
    if event.kind != "case_to_answer" or event.decider not in ("", "panel", "force"):
        return False
    if event.value != "yes" and (event.value != "no" or event.implied):
        return False
    if block.last("proceeding") in _UNTOLD or any(mention.body == "oversight" for mention in reading.mentions):
        return False
    of_entry = event.value == "no" and block in story.current and block.last("proceeding") in CONDUCT_PROCEEDINGS
    return of_entry or "found" in reading.sentence.low[max(0, event.first - 5) : event.first]
