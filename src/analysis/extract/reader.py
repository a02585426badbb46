"""Read a document sentence by sentence: mentions, events, who they befall, and what it adds up to."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from analysis.extract.attach import ELSEWHERE, Elsewhere, is_subject, people_of
from analysis.extract.discourse import Block, Discourse, Fact
from analysis.extract.events import Event, Reading, Setting, find_tags, read_events
from analysis.extract.mentions import FATE_VERBS, Mention, find_mentions, speaks_of_crowds, speaks_of_others, speaks_of_police
from analysis.extract.quotes import find_quotes
from analysis.extract.settle import settle, warnings_of
from analysis.extract.tokens import PARAGRAPH_BREAKS, Sentence, sentences
from analysis.read.boilerplate import clean_text
from analysis.records import Claim, Document, Group, Ledger, Quote, Span

_PLAIN = re.compile(r"\W+")
UNREAL = ("negated", "possible", "hypothetical")
_SCRUTINY = ("scrutiny", "case_to_answer", "proceeding", "finding", "outcome", "alleged")
_FIELD_OF_EVIDENCE = {"outcome": "outcomes"}


def read_ledger(document: Document) -> Ledger:
    """Return the ledger of a document: claims in the order of the text, then the groups they settle into."""
    reader = _Reader(document)
    return reader.read()


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.discourse = Discourse()
        self.setting = Setting()
        self.claims: list[Claim] = []
        self.warnings: list[str] = []
        self.order = 0
        self.names: set[str] = set()
        self.heading: tuple[str, Span] | None = None
        self.current: list[Block] = []
        self.aside = -1
        self.index = 0
        self.place = "body"
        self.running: tuple[str, Span, int, int] | None = None
        self.nobody: list[Block] = []
        self.label = ""
        self.notice = False
        self.before: list[Block] = []
        self.kinds: set[str] = set()
        self.opener = False

    def read(self) -> Ledger:
        body: list[Sentence] = []
        headline: list[Sentence] = []
        for sentence in self._sentences():
            (headline if self._is_headline(sentence) else body).append(sentence)
        for sentence in body:
            self._read_sentence(sentence, "lead" if sentence.paragraph <= 1 else "body")
        known = any(block.under_scrutiny for block in self.discourse.blocks)
        for sentence in headline:
            self._read_sentence(sentence, "headline", restating=known)
        groups = settle([*self.discourse.blocks, *self.nobody], self.discourse.wholes)
        quotes = find_quotes(self.document)
        _say_who_speaks(self.claims, quotes)
        _place_claims(self.claims, groups)
        return Ledger(self.document, groups, self.claims, quotes, warnings_of(groups))

    def _sentences(self) -> list[Sentence]:
        """Return the sentences of the document's own paragraphs; a site's banner is not among them."""
        if not self.document.paragraphs:
            self.document = replace(self.document, paragraphs=clean_text(self.text).kept)
        spans = self.document.paragraphs
        if not spans:
            return []
        starts = [start for start, _ in spans]
        return [sentence for sentence in sentences(self.text) if _inside(spans, starts, sentence)]

    def _is_headline(self, sentence: Sentence) -> bool:
        title = self.document.title
        if sentence.paragraph > 0 or not title:
            return False
        plain = _PLAIN.sub(" ", self.text[sentence.start : sentence.end]).strip().lower()
        return plain in _PLAIN.sub(" ", title).lower()

    # -- one sentence --------------------------------------------------------------------------------------------

    def _read_sentence(self, sentence: Sentence, place: str, restating: bool = False) -> None:
        self.index += 1
        self.place = place
        tags = find_tags(sentence)
        if not tags and not speaks_of_police(sentence) and self.names.isdisjoint(sentence.low):
            if len(sentence.low) <= 3 and " ".join(sentence.low) in _VALUE_LABELS:
                self.label = " ".join(sentence.low)
            if speaks_of_others(sentence):
                self.discourse.last_person_is_police = False
                self.discourse.last_group_is_police = self.discourse.last_group_is_police and not speaks_of_crowds(sentence)
            return
        mentions = find_mentions(sentence, self.names, elided=bool(tags))
        if not mentions and not tags:
            return
        reading = Reading(sentence, mentions, tags)
        if self._heading(reading, place):
            return
        events = read_events(reading, self.setting)
        if self._is_background(reading):
            return
        self._open(reading)
        befalls = self._attach(reading, events)
        self.discourse.picked = []
        self.discourse.in_sentence = []
        self.discourse.cache = {}
        self.before = list(self.discourse.focus)
        self._resolve(reading, befalls, place, restating)

    def _heading(self, reading: Reading, place: str) -> bool:
        """Read a short line without a full stop as a heading: it ends one matter and may name the next proceeding."""
        sentence = reading.sentence
        low = sentence.low
        if place == "headline" or not sentence.first_of_paragraph or len(low) > 12 or low[-1] in (".", "!", "?", ":", '"', "”", "’"):
            return False
        following = self.text[sentence.end : sentence.end + 1]
        if following and following not in PARAGRAPH_BREAKS:
            return False
        if ":" in low[:4] or any(mention.kind == "police" and mention.names for mention in reading.mentions):
            return False
        names = {tag[2] for tag in reading.tags}
        if len(low) <= 3 and not reading.mentions and names and names <= {"outcome", "proven", "not_proven"} and self.label not in _VALUE_LABELS:
            self.heading, self.current, self.setting.decider = None, [], ""
            return True  # "Dismissed" over those who were
        if names & {"outcome", "criminal", "case_to_answer", "proven", "not_proven", "leaving", "notice", "caution"} or any(word in FATE_VERBS for word in low):
            return False
        proceeding = next((tag for tag in reading.tags if tag[2] == "proceeding"), None)
        labelled, self.label = self.label, " ".join(low)
        if labelled in _VALUE_LABELS or self.label in _VALUE_LABELS:
            if proceeding and self.current:
                fact = Fact("proceeding", proceeding[3], "held", "panel", place, self.index * 1000, span=self._span(sentence, proceeding[0], proceeding[1]))
                for block in self.current:
                    block.facts.append(fact)
                    block.under_scrutiny = True
            return True
        self.notice = bool({"notice", "upcoming", "forthcoming"} & set(low))
        self.heading = (proceeding[3], self._span(sentence, proceeding[0], proceeding[1])) if proceeding else None
        self.setting.decider = ""
        self.setting.proceeding = proceeding[3] if proceeding else ""
        self.current = []
        if proceeding:
            self.discourse.section = self.discourse.order
        return True

    def _is_background(self, reading: Reading) -> bool:
        """Say whether a sentence tells of another case: an earlier time, other people, after the story's own are known."""
        sentence = reading.sentence
        newcomers = [
            mention for mention in reading.mentions
            if mention.kind in ("police", "people") and not mention.speaker and mention.choice in ("indefinite", "named", "bare", "another") and not (set(mention.names) & self.names)
        ]
        settled = any(block.under_scrutiny and (block.has_fate() or block.last("criminal")) for block in self.discourse.blocks)
        then = reading.by_name.get("background_time", ())
        opened = bool(newcomers) and any(tag[0] < 3 or tag[1] == newcomers[0].first or not reading.has("would_have", "had_served") for tag in then)
        flagged = opened or bool(newcomers) and "background" in reading.by_name and not any(tag[0] > newcomers[0].last + 12 for tag in reading.by_name["background"])
        low = sentence.low
        yeared = settled and len(low) > 2 and low[0] == "in" and low[1].isdigit() and len(low[1]) == 4 and not self.heading and bool(newcomers)
        comes = "comes" in low[:5] and "after" in low[:10] and bool(newcomers)
        flagged = ((flagged or comes) and settled) or yeared
        if low[:3] == ["in", "a", "separate"]:
            return False
        dated = settled and sentence.low[0] in ("in", "last", "earlier", "previously") and bool(self.names) and any(m.names for m in newcomers) and not self.heading
        if flagged or dated:
            self.aside = sentence.paragraph
            return True
        if self.aside == sentence.paragraph and newcomers and settled:
            return True
        if self.aside == sentence.paragraph and not newcomers and not any(m.kind == "police" for m in reading.mentions) and settled:
            return bool(reading.by_name)
        return False

    def _open(self, reading: Reading) -> None:
        """Take a line that only names somebody as the opening of their entry, as outcome lists and notices have it."""
        low = reading.sentence.low
        people = [mention for mention in reading.mentions if mention.kind == "police" and not mention.speaker]
        self.opener = False
        if not people or people[0].first > 5 or any(word in FATE_VERBS for word in low[:24]):
            return
        if people[0].first and ":" not in low[: people[0].first]:
            return
        if any(mention.names or mention.rank != "unknown" or mention.role != "officer" for mention in people):
            self.opener = people[-1].last >= len(low) - 8

    def _attach(self, reading: Reading, events: list[Event]) -> list[tuple[Event, Mention | Elsewhere | None]]:
        pairs = [(event, people_of(event, reading)) for event in events]
        for event, mention in pairs:
            if event.polarity in UNREAL:
                self._claim(event, mention if isinstance(mention, Mention) else None, reading, self._span(reading.sentence, event.first, event.last), self.place, event.polarity)
        return _respectively(reading, [pair for pair in pairs if pair[0].polarity not in UNREAL])

    def _resolve(self, reading: Reading, pairs: list[tuple[Event, Mention | Elsewhere | None]], place: str, restating: bool) -> None:
        wanted: dict[int, list[Event]] = {}
        sentence_number = reading.sentence.paragraph
        for event, mention in pairs:
            if isinstance(mention, Mention):
                for member in _coordinated(mention, reading.mentions, event):
                    wanted.setdefault(id(member), []).append(event)
        resolved: dict[int, list[Block]] = {}
        for mention in reading.mentions:
            if mention.speaker or mention.background or mention.kind in ("body", "other"):
                if mention.kind == "other":
                    self.discourse.last_person_is_police = False
                    if mention.plural or (mention.count or 0) > 1:
                        self.discourse.last_group_is_police = False
                continue
            if any(other.part is mention for other in reading.mentions) and id(mention) not in wanted:
                continue
            if (mention.listed_in is not None or mention.included_in is not None) and id(mention) not in wanted:
                continue
            needs = wanted.get(id(mention), [])
            if mention.kind in ("pronoun", "people") and not needs and not mention.listed:
                continue
            if mention.perhaps and (sentence_number > 4 or restating):
                self.discourse.last_person_is_police = False
                continue
            if mention.kind == "pronoun" and mention.number is not None and mention.part is None and mention.choice in ("indefinite", "another") and not self.discourse.last_group_is_police:
                continue
            if mention.kind == "pronoun" and mention.choice == "definite" and not mention.plural and not mention.number and not self.discourse.last_person_is_police and not _only_police(needs):
                continue
            if mention.kind == "people" and not mention.listed and not any(event.kind in ("scrutiny", "case_to_answer", "finding", "outcome") for event in needs):
                continue
            if restating and mention.choice in ("indefinite", "bare", "another", "definite") and not self._restates(mention):
                self._contradict(mention, needs, reading)
                continue
            if not needs and mention.choice == "other" and mention.service != "unknown" and not restating:
                pass
            elif not needs and mention.choice == "other" and (mention.count or 0) > 1 and not restating and any(block.under_scrutiny for block in self.discourse.blocks):
                pass
            elif not needs and mention.listed and not restating:
                pass
            elif not needs and self.opener and mention.kind == "police" and not restating:
                pass
            elif not needs and (restating or mention.choice == "none" or (mention.choice in ("definite", "all", "other") and not mention.names)):
                if mention.choice == "definite" and not mention.plural and mention.kind == "police":
                    self._touch(mention, reading)
                elif mention.kind == "police" and mention.count and mention.choice in ("definite", "all") and not restating:
                    self.discourse.recall(mention)
                continue
            self.discourse.subject_position = is_subject(mention, reading)
            known = len(self.discourse.blocks)
            previous = self.discourse.focus
            blocks = self.discourse.resolve(mention, [event for event in needs if event.kind != "alleged"], _traits(mention, reading))
            resolved[id(mention)] = blocks
            if mention.part is not None and mention.part.number is not None and blocks and blocks[0].parent is not None:
                blocks[0].parent.evidence.setdefault("count", [self._span(reading.sentence, *mention.part.number)])
            if mention.perhaps and not blocks:
                self.discourse.last_person_is_police = False
                continue
            if mention.kind in ("police", "people") and mention.plural:
                self.discourse.last_group_is_police = True
            if mention.joined is not None and previous and mention.kind == "police":
                self.discourse.focus = previous + [block for block in blocks if block not in previous]
                self.discourse.focus_group = self.discourse.focus
            if mention.names and blocks and not mention.speaker:
                self.names.update(name for name in mention.names if name not in ("a", "i") and name[0] != "#")
            if self.opener or (self.heading and len(self.discourse.blocks) > known):
                self._enter(mention, blocks, reading, place, fresh=self.opener)
            if needs:
                self.discourse.picked += blocks
            if mention.kind == "police":
                self.discourse.last_person_is_police = True
            self._ground(mention, blocks, reading, bool(needs))
            for event, some in _in_turn(needs, blocks, reading):
                self._state(event, mention, some, reading, place)
        self._include(reading.mentions, resolved, reading)
        last: list[Block] = []
        for event, mention in pairs:
            if isinstance(mention, Mention):
                last = resolved.get(id(mention), last)
            elif mention is None:
                blocks = self._implicit(event, reading, last)
                if event.kind == "proceeding" and event.value not in ("unknown", "appeal", "judicial_review") and event.polarity != "cancelled":
                    self.running = (event.value, self._span(reading.sentence, event.first, event.last), self.index, reading.sentence.paragraph)
                if blocks:
                    self._state(event, None, blocks, reading, place)
                    last = blocks
                    if event.kind in ("finding", "outcome"):
                        self.discourse.focus = blocks

    def _include(self, mentions: list[Mention], resolved: dict[int, list[Block]], reading: Reading) -> None:
        """Set apart 'one former officer' of 'four officers, including one former officer'."""
        for mention in mentions:
            whole = resolved.get(id(mention.included_in)) if mention.included_in is not None else None
            if whole and len(whole) == 1 and mention.count and (whole[0].count or 0) > mention.count:
                block = self.discourse.take(whole[0], mention.count)
                self.discourse.describe(mention, [block])
                self._ground(mention, [block], reading, True)

    def _enter(self, mention: Mention, blocks: list[Block], reading: Reading, place: str, fresh: bool) -> None:
        """Make the people of an entry those whom the lines below it are about, under the heading's proceeding."""
        if fresh:
            joined = mention.joined is not None and bool(self.current)
            self.current = self.current + blocks if joined else list(blocks)
            self.discourse.focus = self.discourse.focus_group = self.current
            if len(self.current) == 1:
                self.discourse.last_single = self.current[0]
            for block in blocks:
                block.seen = self.discourse.order
        if self.heading and not any(fact.field == "proceeding" for block in blocks for fact in block.facts):
            value, span = self.heading
            self.order = self.index * 1000
            for block in blocks:
                block.facts.append(Fact("proceeding", value, "scheduled" if self.notice else "held", "panel", place, self.order, span=span))
                block.under_scrutiny = True

    def _touch(self, mention: Mention, reading: Reading) -> None:
        """Bring a person who is named again to mind, so that 'he' and 'the officer' find them."""
        singles = [
            block for block in self.discourse.blocks
            if block.count == 1 and self.discourse.fits(block, mention) and not self.discourse.already_meant(block, mention)
        ]
        if mention.ordinal and singles:
            singles = [self.discourse.numbered(mention, singles, [])]
        scrutinised = [block for block in singles if block.under_scrutiny]
        if not scrutinised and singles and all(block.rank != mention.rank for block in singles) and not mention.ordinal:
            singles = []
        if scrutinised:
            block = self.discourse.best(scrutinised, mention, [])
            if mention.rank not in ("unknown", block.rank) and reading.sentence.low[max(0, mention.first - 2) : mention.first] in (["as", "was"], ["as", "were"]):
                self.discourse.introduce(mention)
                return  # "… was treated as a witness, as was the inspector"
            self.discourse.order += 1
            block.seen = self.discourse.order
            self.discourse.describe(mention, [block])
            self._ground(mention, [block], reading, False)
            self.discourse.last_single = block
            if is_subject(mention, reading) or (mention.first and reading.sentence.low[mention.first - 1] in ("about", "regarding", "concerning")):
                self.discourse.focus = [block]
            self.discourse.last_person_is_police = True
        elif not singles:
            self.discourse.introduce(mention)
            self.discourse.last_person_is_police = True

    def _contradict(self, mention: Mention, needs: list[Event], reading: Reading) -> None:
        """Keep a number in the headline that the body gives otherwise for the same sanction."""
        for event in needs:
            alike = [block for block in self.discourse.blocks if event.kind == "outcome" and block.last("outcome") == event.value and block.count]
            if mention.number is None or mention.count is None or len(alike) != 1 or alike[0].count == mention.count:
                continue
            span = self._span(reading.sentence, *mention.number)
            alike[0].facts.append(Fact("count", str(mention.count), "asserted", "", "headline", self.index * 1000, span=span))
            return

    def _restates(self, mention: Mention) -> bool:
        return any(block.under_scrutiny and block.count == mention.count and self.discourse.fits(block, mention) for block in self.discourse.blocks)

    def _implicit(self, event: Event, reading: Reading, last: list[Block]) -> list[Block]:
        """Return whom an event befalls that names nobody: those before the panel, else those in focus."""
        discourse = self.discourse
        if self.current and all(block in discourse.blocks for block in self.current) and event.kind != "alleged":
            if event.kind != "service" or event.first < 3:
                return self.current
        if event.kind == "alleged" and event.about_test:
            return [block for block in discourse.focus if block in discourse.blocks and block.under_scrutiny]
        if event.kind in ("service", "alleged", "scrutiny") or event.value == "judicial_review":
            return []
        if event.kind == "case_to_answer" and not (event.about_test or event.decider or "there" in reading.sentence.low):
            return []
        if event.kind == "outcome" and event.needs_people:
            given = {"issued", "given", "imposed", "dealt"} & set(reading.sentence.low)
            return last or ([block for block in discourse.focus if block in discourse.blocks and block.under_scrutiny] if given else [])
        if last and event.kind in ("finding", "outcome", "proceeding"):
            return last
        scrutinised = [block for block in discourse.blocks if block.under_scrutiny]
        focus = [block for block in discourse.focus if block in discourse.blocks]
        focused = [block for block in focus if block.under_scrutiny] or [block for block in self.before if block.under_scrutiny and block in discourse.blocks]
        if event.kind == "case_to_answer" and event.value == "no" and event.implied:
            return []
        if event.kind == "criminal":
            if any(mention.kind == "other" for mention in reading.mentions) and event.value != "no_charge":
                return []
            return focused or (scrutinised if len(scrutinised) == 1 else [])
        if event.kind in ("finding", "outcome", "proceeding") and event.decider == "panel":
            before = [block for block in scrutinised if block.last("proceeding") not in ("", "unknown")]
            held = next((other for other in reading.tags if other[2] in ("proceeding", "short_hearing", "short_meeting")), None)
            if held is not None:
                sort = "meeting" if held[2] == "short_meeting" or "meeting" in held[3] else "hearing"
                alike = [block for block in before if sort in block.last("proceeding")]
                if not alike and focused and not any(block.last("proceeding") for block in focused):
                    return focused
                before = alike or before
            inside = [block for block in focused if block in before]
            if inside:
                return inside
            if before:
                newest = max(fact.order for block in before for fact in block.facts if fact.field == "proceeding")
                return [block for block in before if any(fact.field == "proceeding" and fact.order == newest for fact in block.facts)]
        if focused:
            return focused
        if scrutinised:
            newest = max(block.facts[-1].order if block.facts else 0 for block in scrutinised)
            return [block for block in scrutinised if block.facts and block.facts[-1].order == newest]
        if event.kind == "outcome" and event.value in ("management_action", "no_further_action"):
            return []
        if event.kind == "finding" and not reading.has("level", "proceeding", "short_hearing", "short_meeting"):
            return []
        if event.kind in ("finding", "outcome", "case_to_answer") and len(focus) == 1 and focus[0].count == 1:
            return focus
        singles = [block for block in discourse.blocks if block.count == 1]
        if event.kind in ("finding", "outcome", "case_to_answer") and len(singles) == 1:
            return singles
        return []

    # -- writing down --------------------------------------------------------------------------------------------

    def _span(self, sentence: Sentence, first: int, last: int) -> Span:
        last = min(max(last, first + 1), len(sentence.starts))
        first = max(0, min(first, last - 1))
        return sentence.starts[first], sentence.ends[last - 1]

    def _ground(self, mention: Mention, blocks: list[Block], reading: Reading, stated: bool) -> None:
        """Note the words that give number, rank, role and service."""
        sentence = reading.sentence
        if mention.listed and self.discourse.wholes:
            if mention.number is not None:
                self.discourse.wholes[-1].evidence["count"] = [self._span(sentence, *mention.number)]
            for part in mention.listed:
                for block in blocks:
                    if block.count == part.count and part.number is not None and (block.rank, block.role) == (part.rank, part.role):
                        block.evidence.setdefault("count", [self._span(sentence, *part.number)])
            return
        for block in blocks:
            if mention.number is not None and len(blocks) == 1 and block.count == mention.count:
                block.evidence.setdefault("count", []).append(self._span(sentence, *mention.number))
                block.inferred.discard("count")
            elif mention.number is None and not mention.plural and block.count == 1 and "count" not in block.evidence:
                block.evidence["count"] = [self._span(sentence, mention.first, mention.head + 1)]
                block.inferred.discard("count")
            if mention.kind == "police":
                head = self._span(sentence, mention.head, mention.head + 1)
                if "role" not in block.evidence:
                    block.evidence["role"] = [head]
                if mention.rank != "unknown" and block.rank == mention.rank and "rank" not in block.evidence:
                    block.evidence["rank"] = [self._span(sentence, mention.first if False else mention.head, mention.head + 1)]
                if mention.service_at and block.service == mention.service and "service" not in block.evidence:
                    block.evidence["service"] = [self._span(sentence, *mention.service_at)]

    def _state(self, event: Event, mention: Mention | None, blocks: list[Block], reading: Reading, place: str) -> None:
        """Write a claim and give its fact to the blocks it befalls."""
        sentence = reading.sentence
        self.order = self.index * 1000 + event.first
        span = self._span(sentence, event.first, event.last)
        level_span = self._span(sentence, *event.level_at) if event.level_at else None
        value, polarity = event.value, event.polarity
        denied = mention is not None and mention.choice == "none" and event.kind in ("outcome", "case_to_answer", "finding", "criminal", "service")
        if denied and mention is not None and "but" in sentence.low[mention.last : event.first]:
            denied = False
        if denied and event.kind == "case_to_answer":
            value = "no"
            denied = False
        claim = self._claim(event, mention, reading, span, place, "negated" if denied else polarity)
        if denied and mention is not None and mention.count == 0 and mention.kind == "police" and event.kind in ("outcome", "finding", "service", "criminal"):
            self._stated_none(event, mention, reading, place, claim, span)
        if event.kind == "proceeding" and value not in ("unknown", "appeal"):
            self.kinds.add(value)
        for block in blocks:
            if denied:
                continue
            self._inherit(event, block, sentence, place)
            if event.carried and event.kind == "finding" and block.last("proceeding") in ("", "unknown"):
                event = replace(event, kind="case_to_answer", value="no" if value == "not_proven" else "yes")
                value = event.value
            faced = bool({"faced", "face", "faces", "receive", "received"} & set(sentence.low[max(0, event.first - 2) : event.first]))
            more = mention is not None and mention.choice == "another" and any(other.under_scrutiny for other in self.discourse.blocks)
            if value in ("no_further_action", "overturned") and not block.under_scrutiny and not faced and not more:
                continue
            if event.kind == "case_to_answer" and value == "yes" and block.last("proceeding") not in ("", "unknown") and event.decider in ("", "panel", "force") and self._found_to_have(event, reading):
                block.facts.append(Fact("finding", "proven", polarity, "panel", place, self.order, event.level, False, claim.id, span, level_span, len(blocks)))
            fact = Fact(event.kind, value, polarity, event.decider, place, self.order, event.level, event.implied, claim.id, span, level_span, len(blocks))
            if event.kind in ("case_to_answer", "proceeding", "finding", "outcome") and not block.under_scrutiny:
                self.discourse.absorb(block)
            block.facts.append(fact)
            if event.kind == "service" and value != "serving":
                block.service = value
            if event.kind == "service" and value in ("resigned", "retired", "former") and (block.count is None or (mention is not None and mention.choice == "another")) and any(b.under_scrutiny for b in self.discourse.blocks):
                block.under_scrutiny = True
            if event.kind in _SCRUTINY and not (event.kind == "alleged" and not _accuses(mention, sentence)):
                block.under_scrutiny = True
            elif event.kind == "criminal" and mention is not None and mention.kind == "pronoun" and block.rank == "unknown" and not block.names:
                pass  # "he was jailed", of whom only "an officer" was said before, may be anybody
            elif event.kind == "criminal" and (value in ("charged", "convicted", "acquitted") or (mention is not None and mention.kind == "police")):
                block.under_scrutiny = True
            if event.kind in ("case_to_answer", "scrutiny", "alleged", "proceeding", "finding") and event.level:
                block.facts.append(Fact("alleged", event.level, polarity, event.decider, place, self.order, "", True, "", level_span or span))

    def _inherit(self, event: Event, block: Block, sentence: Sentence, place: str) -> None:
        """Give a sanction the proceeding that the lines just before it speak of: 'The force then held hearings. The sergeant was …'."""
        if self.running is None or event.kind not in ("outcome", "finding", "scrutiny") or block.last("proceeding") not in ("", "unknown"):
            return
        value, span, index, paragraph = self.running
        if (paragraph == sentence.paragraph or self.index - index <= 1 or (len(self.kinds) == 1 and not self.heading)) and event.value in ("investigated", "dismissed", "final_written_warning", "written_warning", "reduction_in_rank", "required_to_resign", "proven", "not_proven", "would_have_been_dismissed", "reduction_in_pay"):
            state = "scheduled" if event.kind == "scrutiny" else "held"
            block.facts.append(Fact("proceeding", value, state, "panel", place, self.order, implied=True, span=span))

    def _stated_none(self, event: Event, mention: Mention, reading: Reading, place: str, claim: Claim, span: Span) -> None:
        """Keep 'no officer was dismissed' as a record of nobody."""
        block = Block(0, 0, mention.role, mention.rank)
        block.evidence["count"] = [self._span(reading.sentence, *(mention.number or (mention.first, mention.last)))]
        block.facts.append(Fact(event.kind, event.value, "asserted", event.decider, place, self.order, claim=claim.id, span=span))
        block.under_scrutiny = True
        self.nobody.append(block)

    @staticmethod
    def _found_to_have(event: Event, reading: Reading) -> bool:
        """Say whether somebody 'was found to have a case to answer', which a meeting does when it has been held."""
        low = reading.sentence.low
        return low[max(0, event.first - 5) : event.first][:5].count("found") > 0 and not any(m.body == "oversight" for m in reading.mentions)

    def _claim(self, event: Event, mention: Mention | None, reading: Reading, span: Span, place: str, polarity: str) -> Claim:
        sentence = reading.sentence
        claim = Claim(f"c{len(self.claims) + 1}", sentence.start, sentence.end, event.kind, event.value, place=place)
        claim.polarity = polarity if polarity in ("scheduled", *UNREAL) else "would_have" if event.value.startswith("would_have") else "asserted"
        claim.spans["predicate"] = span
        if mention is not None:
            claim.count, claim.count_min, claim.role, claim.rank, claim.service = mention.count, mention.count_min, mention.role, mention.rank, mention.service
            claim.spans["people"] = self._span(sentence, mention.first, mention.last)
            if mention.number is not None:
                claim.spans["number"] = self._span(sentence, *mention.number)
        self.claims.append(claim)
        return claim


def _in_turn(events: list[Event], blocks: list[Block], reading: Reading) -> list[tuple[Event, list[Block]]]:
    """Share out 'they received a final written warning and a written warning respectively'."""
    outcomes = [event for event in events if event.kind == "outcome"]
    if "respectively" not in reading.sentence.low or len(outcomes) != len(blocks) or len(blocks) < 2:
        return [(event, blocks) for event in events]
    turn = {id(event): [block] for event, block in zip(outcomes, blocks, strict=True)}
    return [(event, turn.get(id(event), blocks)) for event in events]


def _accuses(mention: Mention | None, sentence: Sentence) -> bool:
    """Say whether a sentence that only names a level accuses somebody: 'two officers accused of gross misconduct'."""
    if mention is None or (mention.choice in ("indefinite", "bare") and (mention.count or 0) < 2 and not mention.names and mention.rank == "unknown"):
        return bool(mention) and bool(_ACCUSING & set(sentence.low))
    return bool(_ACCUSING & set(sentence.low)) or mention.choice in ("definite", "part", "other", "another") or bool(mention.names)


_VALUE_LABELS = frozenset(
    ("hearing type", "type of hearing", "hearing", "outcome", "outcomes", "sanction", "finding", "findings", "result", "name", "officer", "rank", "allegation", "allegations",
     "date of hearing", "hearing date", "standards", "disciplinary outcome", "decision", "name of officer")
)
_ACCUSING = frozenset("accused alleged allegations allegation suspected investigated investigation accusations charges facing performance issues".split())


def _inside(spans: list[Span], starts: list[int], sentence: Sentence) -> bool:
    """Say whether a sentence has words of a kept paragraph; white space before it does not count."""
    at = bisect_right(starts, sentence.start + sentence.lead) - 1
    return at >= 0 and sentence.start + sentence.lead < spans[at][1]


def _say_who_speaks(claims: list[Claim], quotes: list[Quote]) -> None:
    """Mark the claims that stand inside somebody's quoted or reported words."""
    if not quotes:
        return
    for claim in claims:
        at = claim.spans["predicate"][0]
        inside = next((quote for quote in quotes if quote.start <= at < quote.end), None)
        if inside is not None:
            claim.speaker = inside.id


def _place_claims(claims: list[Claim], groups: list[Group]) -> None:
    """Tell each claim the group it went into; of several the first that is not a mere total."""
    home = {name: group for group in reversed(groups) for name in group.claims}
    home |= {name: group for group in reversed(groups) if not group.is_total for name in group.claims}
    for claim in claims:
        group = home.get(claim.id)
        if group is not None:
            claim.group = group.id
            claim.rank = group.rank if claim.rank == "unknown" else claim.rank
            claim.service = group.service if claim.service == "unknown" else claim.service


def _only_police(events: list[Event]) -> bool:
    return any(event.kind in ("case_to_answer", "finding", "proceeding", "scrutiny", "outcome") for event in events)


def _coordinated(mention: Mention, mentions: list[Mention], event: Event) -> list[Mention]:
    """Return a mention with those coordinated with it: 'the sergeant and the inspector'."""
    if mention.restricted and mention.last < event.first and event.kind == "service":
        return [mention]
    group = [mention]
    first = mention
    while first.joined is not None:
        first = first.joined
        group.insert(0, first)
    echoed = [other for other in mentions if other.joined is mention and other.first > event.last]
    group += [other for other in echoed if other not in group]
    grown = True
    while grown:
        grown = False
        for other in mentions:
            if other.joined in group and other not in group and (other.last <= event.first or mention.first >= event.last):
                group.append(other)
                grown = True
    return group


def _respectively(reading: Reading, pairs: list[tuple[Event, Mention | Elsewhere | None]]) -> list[tuple[Event, Mention | Elsewhere | None]]:
    """Give the first outcome to the first of the people named and the second to the second."""
    if "respectively" not in reading.sentence.low:
        return pairs
    outcomes = [event for event, mention in pairs if event.kind in ("outcome", "finding") and mention is not ELSEWHERE]
    outcomes = [event for event in outcomes if event.kind == outcomes[-1].kind]
    people = [mention for mention in reading.mentions if mention.kind in ("police", "pronoun") and not mention.speaker and mention.first < (outcomes[0].first if outcomes else 0)]
    chain = people[-len(outcomes) :]
    if len(outcomes) < 2 or len(chain) != len(outcomes):
        return pairs
    for mention in chain:
        mention.joined = None
    matched = dict(zip(map(id, outcomes), chain, strict=True))
    return [(event, matched.get(id(event), mention)) for event, mention in pairs]


def _traits(mention: Mention, reading: Reading) -> frozenset[str]:
    """Return the words of a restrictive clause, by which a text tells one officer from another."""
    if not mention.restricted or mention.choice != "definite" or mention.plural:
        return frozenset()
    low = reading.sentence.low
    words = []
    for word in low[mention.last + 1 : mention.last + 8]:
        if word in (",", ".", ";", "had", "may", "was", "would", "should", "could", "has", "will"):
            if words or word in (",", "."):
                break
            continue
        if len(word) > 3:
            words.append(word)
    return frozenset(words[:4])
