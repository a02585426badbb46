"""Tell who decides in a sentence: a body that is named, or the hearing or meeting at which something is found."""

from __future__ import annotations

from analysis.extract.happenings.event import Reading, Setting, Tag
from analysis.extract.happenings.tags import context
from analysis.extract.phrases.mentions import Mention

_IMAGINED_PANEL = context("imagined_panel")
_BELONGING = context("belonging_to_a_force")
_OTHER_FORUMS = context("other_forums")
INVESTIGATORS = ("oversight", "force")
"""Who decides whether there is a case, before any panel sits."""
_FORUMS = ("proceeding", "short_hearing", "short_meeting")
_SAYING = frozenset(("said", "says", "found", "concluded", "ruled"))
_REPORTING = frozenset(("revealed", "announced", "disclosed"))
_ARRANGED = frozenset(("arranged", "convened", "organised", "held", "hosted", "run"))
# How many words stand between "cleared" and the one by whom.
_BY_WHOM = 3
_OWN_RULES = frozenset(("policy", "policies", "guidance", "procedure", "procedures", "rules", "values", "systems"))
# "attended meetings in May, where both were found to have …"
_WHERE = frozenset(("where",))
_THEY_TOOK_PLACE = frozenset(("they", "these", "both"))
# A hearing can find so many words after it is named, when nobody else is named in between.
_SO_FAR = 12
_SAT = frozenset(("held", "took", "sat", "heard"))
# How far on the hearing stands that opens a sentence, and the verb after "it".
_OPENING = 3
_VERB_OF_IT = 4
_APPEALS = ("appeal", "judicial_review")


def name_deciders(reading: Reading, setting: Setting) -> None:
    """Note in the reading where who decides is named, and move the setting on; an earlier decider stays in force."""
    bodies = [mention for mention in reading.mentions if mention.kind == "body"]
    marks = [(mention.first, mention.body) for mention in bodies if _is_decider(reading, mention)]
    for name in _FORUMS if reading.has(*_FORUMS) else ():
        marks += [(tag[0], "panel") for tag in reading.of(name) if _finds(reading, tag)]
    if setting.sat and reading.low[0] == "it" and reading.near("found", 1, _VERB_OF_IT) is not None:
        marks.append((0, "panel"))
    setting.sat = _opens_with_a_sitting(reading)
    marks.sort()
    if marks:
        held = any("held" in reading.before(tag[0], 3) for tag in reading.of("proceeding"))
        setting.decider = "panel" if held and marks[-1][1] == "force" else marks[-1][1]
    elif (
        reading.has("took_place")
        and (reading.has(*_FORUMS) or reading.low[0] in _THEY_TOOK_PLACE)
        and setting.decider != "panel"
    ):
        setting.decider = "panel"  # "The hearing took place in May. The sergeant was found to have committed …"
        return
    elif reading.sentence.first_of_paragraph and not reading.has("proven", "not_proven"):
        setting.decider = ""
    if not marks and setting.decider:
        marks = [(-1, setting.decider)]
    reading.deciders = marks


def _opens_with_a_sitting(reading: Reading) -> bool:
    """Say whether 'A meeting was held' opens a sentence, or one is attended: 'it' then goes on from the meeting."""
    if any("attended" in reading.before(tag[0], 3) for tag in reading.of("proceeding")):
        return True  # "The sergeant attended a misconduct meeting."
    first = next((tag for name in _FORUMS for tag in reading.of(name) if tag[0] <= _OPENING), None)
    return first is not None and not _SAT.isdisjoint(reading.low[first[1] :]) and not is_other_forum(reading, first[0])


def decider(reading: Reading, at: int) -> str:
    """Return who decides at a token: the last named before it, else the first named after it, else nobody."""
    before = [who for position, who in reading.deciders if position <= at]
    if before:
        return before[-1]
    return reading.deciders[0][1] if reading.deciders else ""


def cleared_by_watchdog(reading: Reading, tag: Tag) -> bool:
    """Say whether a watchdog clears somebody, who then has no case to answer: 'was cleared by the police watchdog'."""
    bodies = [mention for mention in reading.mentions if mention.body == "oversight"]
    after = [body for body in bodies if 0 <= body.first - tag[1] <= _BY_WHOM]
    by_it = any("by" in reading.low[tag[1] : body.first] for body in after)
    said_by_it = any(
        tag[1] < body.first and not _SAYING.isdisjoint(reading.low[body.last : body.last + 1]) for body in bodies
    )
    # "were cleared of wrongdoing, a report by the watchdog said": unless it reports what a hearing found
    said_by_it &= not reading.has("level", *_FORUMS) and not any(who == "panel" for _, who in reading.deciders)
    return by_it or said_by_it or any(body.last == tag[0] for body in bodies)


def is_carried(reading: Reading) -> bool:
    """Say whether whoever decides was named in an earlier sentence."""
    return bool(reading.deciders) and reading.deciders[0][0] < 0


def is_other_forum(reading: Reading, first: int) -> bool:
    """Say whether a hearing is one of a court, an inquest or a council."""
    return not _OTHER_FORUMS.isdisjoint(reading.low[max(0, first - 4) : first + 5])


def in_courtroom(reading: Reading) -> bool:
    """Say whether a sentence names a court and no panel, so that its hearing is the court's."""
    bodies = {mention.body for mention in reading.mentions}
    return "court" in bodies and "panel" not in bodies


def speaks_of_crime(reading: Reading) -> bool:
    """Say whether a criminal step stands in the sentence; 'found guilty of gross misconduct' is none."""
    steps = [tag for tag in reading.of("criminal") if not reading.near("level", tag[0], tag[1] + 3)]
    if reading.trial or not steps:
        return bool(steps)
    heard = next((tag[1] for tag in reading.of("short_hearing") if reading.low[tag[1]] == "heard"), len(reading.low))
    return any(tag[0] < heard for tag in steps)  # "the hearing heard that he had been jailed" is of something else


def _is_decider(reading: Reading, mention: Mention) -> bool:
    """Say whether a body is named as one that decides, not as a yardstick or as somebody's employer."""
    low = reading.low
    word_before = low[mention.first - 1] if mention.first else ""
    told = low[max(0, mention.first - 2) : mention.first] == [",", "the"]
    if mention.body == "panel" and told and low[mention.last : mention.last + 2] == ["was", "told"]:
        return False  # "she had no case to answer, the tribunal was told"
    if mention.body == "panel":
        return not (word_before in _IMAGINED_PANEL and reading.has("test"))
    if mention.body != "force":
        return not _only_reports(low, mention)
    if not _ARRANGED.isdisjoint(low[max(0, mention.first - 5) : mention.first - 1]) and "by" in low[: mention.first]:
        return False  # "a hearing arranged by Wexshire Police found"
    owns = mention.last < len(low) and low[mention.last] in ("'s", "'")
    if owns and not _OWN_RULES.isdisjoint(low[mention.last + 1 : mention.last + 3]):
        return False  # "it found that he had not followed the force's policy"
    return word_before not in _BELONGING and (not owns or reading.has("found", "agreed", "disagreed"))


def _only_reports(low: list[str], mention: Mention) -> bool:
    """Say whether ', a watchdog has revealed' makes known at the end of a sentence what others have decided."""
    start = mention.first - 1 if low[mention.first - 1] in ("a", "the") else mention.first
    return low[start - 1] == "," and not _REPORTING.isdisjoint(low[mention.last : mention.last + 3])


def _own_verbs_end(reading: Reading, last: int) -> int:
    """Return up to where a hearing is still the subject: 'the hearing took place in May that year and found'."""
    following = (mention.first for mention in reading.mentions if mention.first >= last)
    return max(last + 5, min(last + _SO_FAR, next(following, last)))


def _finds(reading: Reading, tag: Tag) -> bool:
    """Say whether a hearing is told of as the place of a decision: 'at a hearing', 'the hearing found', 'was told'."""
    first, last, name, value = tag
    if name == "proceeding" and value in _APPEALS:
        return False
    after = reading.low[last : last + 3]
    before = reading.before(first, 3)
    there = not {"at", "following", "after", "by"}.isdisjoint(before) and "not" not in before
    told = after[:1] in (["was"], ["were"]) and "told" in after
    there &= not {"would", "will", "should"} & set(reading.before(first, 7)) or reading.has("outcome")
    there |= not _WHERE.isdisjoint(reading.low[last : last + 8])
    finds = told or after[:1] == ["found"] or reading.near("found", last, _own_verbs_end(reading, last)) is not None
    return (there or finds) and (name == "proceeding" or not is_other_forum(reading, first))
