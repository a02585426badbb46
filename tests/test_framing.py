"""Framing of a document: voice and agents, naming, hedges, frames, places."""

import json
from pathlib import Path

import pytest

from analysis.compare.coding import wording_codes
from analysis.compare.framing import SOURCES, Framing, claim_severity, frame
from analysis.records import Claim, Document, Group, Ledger, Quote

SHARED = Path(__file__).resolve().parents[2] / "shared"


def framed(text: str, **parts) -> Framing:
    return frame([Ledger(Document("d", text), **parts)])[0]


def told(text: str, kind: str = "wrongdoing", **parts) -> list[tuple[str, str, str]]:
    found = framed(text, **parts).wordings
    return [(text[w.start : w.end], w.voice, w.actor) for w in found if w.kind == kind]


def everything(text: str) -> list[Claim]:
    """One claim over a whole text, so that its procedure is read."""
    return [Claim("c1", 0, len(text), "finding", "proven")]


def test_wrongdoing_with_an_officer_as_subject_names_who_did_it():
    assert told("Two constables shared vile images with a friend.") == [("shared", "active", "accused")]


def test_an_agentless_passive_of_wrongdoing_names_nobody():
    assert told("Vile images were shared with a friend.") == [("were shared", "agentless_passive", "")]


def test_a_noun_of_action_is_agentless_until_somebody_is_named():
    assert told("A panel sat over the posting of vile images.") == [("posting", "nominalisation", "")]
    assert told("A panel sat over the posting of vile images by two constables.") == [
        ("posting", "nominalisation", "accused")
    ]


def test_conduct_is_wrongdoing_only_where_it_is_judged():
    assert told("The force regrets this appalling behaviour.") == [("behaviour", "nominalisation", "")]
    assert told("The guide describes the behaviour of swallows.") == []


def test_of_gives_the_agent_of_conduct():
    assert told("The force regrets the shameful behaviour of two constables.") == [
        ("behaviour", "nominalisation", "accused")
    ]


def test_the_object_of_a_deed_is_not_counted_again():
    assert [words for words, _, _ in told("The sergeant committed an assault.")] == ["committed"]


def test_who_was_told_of_a_failing_is_understood():
    assert told("Gross misconduct was found proven against a sergeant for failing to help a woman.") == [
        ("failing", "active", "accused")
    ]


def test_ordinary_work_with_the_same_verbs_is_no_wrongdoing():
    assert told("The force shared its plan with residents and used a new hall.") == []


def test_agentless_wordings_have_offsets_and_leave_out_what_is_denied():
    text = "A log was falsified. The log was not falsified. A clerk falsified the log."
    assert [(w.start, w.end) for w in framed(text).agentless] == [(6, 19)]


def test_procedure_is_told_apart_from_wrongdoing():
    text = "The panel dismissed a sergeant who had harassed a clerk."
    assert told(text, "procedure", claims=everything(text)) == [("dismissed", "active", "panel")]
    assert told(text) == [("had harassed", "active", "accused")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sergeant was dismissed by the panel.", ("was dismissed", "passive_with_agent", "panel")),
        ("The sergeant has since been dismissed.", ("been dismissed", "agentless_passive", "")),
        ("Sergeant dismissed after inquiry", ("dismissed", "agentless_passive", "")),
        ("The watchdog is investigating a sergeant.", ("is investigating", "active", "oversight")),
        ("The allegation was not proven.", ("was not proven", "agentless_passive", "")),
    ],
)
def test_the_voice_of_procedure_is_read_from_the_words(text, expected):
    assert told(text, "procedure", claims=everything(text)) == [expected]


def test_nouns_of_procedure_are_no_verbs():
    text = "The dismissed officer asked for a hearing, an issue for the barred list."
    assert told(text, "procedure", claims=everything(text)) == []


def test_procedure_is_read_only_where_a_claim_stands():
    assert told("The sergeant was dismissed.", "procedure") == []


def test_the_first_actor_is_the_first_who_is_said_to_act():
    text = "Vile images were shared. A constable leaked the file."
    assert framed(text).first_actor.actor == "accused"
    assert framed("Vile images were shared.").first_actor is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The officer left.", "officer"),
        ("The ex-officer left.", "former_officer"),
        ("The retired detective sergeant left.", "former_officer"),
        ("PC Adela Moss left.", "pc_name"),
        ("The cop left.", "cop"),
        ("The disgraced former constable left.", "disgraced"),
        ("The inspector left.", "rank"),
    ],
)
def test_the_accused_are_named_in_classes(text, name):
    assert [term.name for term in framed(text).terms if term.list == "naming"] == [name]


def test_a_chief_officer_or_a_speaker_is_no_term_for_the_accused():
    assert framed("The chief constable left.").terms == []
    text = "“We are sorry,” said Superintendent Ola Reed."
    quote = Quote("q1", 1, 13, speaker="Ola Reed", speaker_span=(text.index("Super"), len(text) - 1))
    assert framed(text, quotes=[quote]).terms == []


def test_hedges_are_classed_and_the_month_of_may_is_none():
    text = "He allegedly ran in May and may return, according to a clerk."
    assert [term.name for term in framed(text).terms if term.list == "hedge"] == ["allegation", "modality", "hearsay"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This was the work of a few rotten officers.", "bad_apples"),
        ("The force is institutionally sexist.", "systemic"),
        ("The vast majority of our officers work hard.", "majority_serve"),
    ],
)
def test_frames_are_found(text, name):
    assert [term.name for term in framed(text).terms if term.list == "frame"] == [name]


def test_a_majority_that_is_not_praised_is_no_frame():
    assert framed("The majority of the notices were late.").terms == []


def test_a_frame_in_a_quotation_carries_its_id():
    text = "“It is one bad apple,” she said. Others call it systemic."
    frames = framed(text, quotes=[Quote("q1", 1, 21)]).terms
    assert [(term.name, term.quote) for term in frames] == [("bad_apples", "q1"), ("systemic", None)]


def claim(name: str, value: str, place: str, kind: str = "outcome", **parts) -> Claim:
    return Claim(name, 0, 4, kind, value, place=place, **parts)


def test_a_headline_that_goes_further_than_its_body_is_said_to():
    claims = [claim("c1", "dismissed", "headline"), claim("c2", "final_written_warning", "body")]
    framing = framed("Sacked.", claims=claims)
    assert framing.strongest["outcomes"]["headline"][1] == "c1"
    assert framing.agreement == {"outcomes": {"headline": "stronger"}}


def test_what_is_denied_or_only_possible_is_not_asserted():
    claims = [claim("c1", "dismissed", "headline", polarity="possible"), claim("c2", "written_warning", "body")]
    assert framed("Sacked?", claims=claims).agreement == {"outcomes": {}}


def test_another_order_of_severity_can_be_given():
    claims = [claim("c1", "a", "lead", "grade"), claim("c2", "b", "body", "grade")]
    ledger = Ledger(Document("d", "Text."), claims=claims)
    (framing,) = frame([ledger], lambda one: ("grades", "ab".index(one.value)))
    assert framing.agreement == {"grades": {"lead": "weaker"}}


def test_a_claim_without_a_rank_has_no_severity():
    assert claim_severity(claim("c1", "unheard_of", "body")) is None
    assert claim_severity(claim("c1", "constable", "body", "rank")) is None


def test_the_first_mention_of_a_fate_is_a_relative_position():
    group = Group("r1", evidence={"outcomes": [(8, 9)], "finding": [(5, 6)]})
    assert framed("0123456789", groups=[group]).first_mention == {"r1": 0.5}


def test_each_claim_has_the_voice_of_its_predicate_and_the_hedges_beside_it():
    text = "A sergeant was allegedly dismissed. He was warned by the panel."
    claims = [Claim("c1", 0, 34, "outcome", "dismissed"), Claim("c2", 36, 63, "outcome", "written_warning")]
    one, other = framed(text, claims=claims).claims
    assert (one.voice, one.actor, one.hedges) == ("agentless_passive", "", ("allegation",))
    assert (other.voice, other.actor, other.hedges) == ("passive_with_agent", "panel", ())


def test_every_measure_is_named_counted_and_cited():
    rows = framed("Vile images were shared by two constables.").measures()
    assert {row["measure"] for row in rows} <= set(SOURCES)
    assert all(row["source"] for row in rows)
    share = next(row for row in rows if row["name"] == "agentless_share" and row["measure"] == "wrongdoing_voice")
    assert (share["value"], share["of"]) == (0.0, 1)


def test_rows_are_flat_and_in_the_order_of_the_text():
    rows = framed("An officer lied. Vile images were shared.").to_rows()
    assert [row["list"] for row in rows] == ["naming", "wrongdoing", "wrongdoing"]
    assert all(row["document"] == "d" for row in rows)


def test_documents_of_a_case_are_framed_together_as_alone():
    texts = ["An officer lied.", "Vile images were shared.", "An officer lied."]
    together = frame([Ledger(Document("d", text)) for text in texts])
    assert [one.wordings for one in together] == [framed(text).wordings for text in texts]


def test_a_text_without_end_or_words_is_framed():
    assert framed("").wordings == []
    assert framed("lied " * 20000).document == "d"


def test_codes_follow_the_conventions_of_the_casebook():
    text = "Cop sacked over vile images\nAn officer who sent vile images has been sacked."
    ledger = Ledger(Document("d", text, title="Cop sacked over vile images", source_type="press"))
    codes = wording_codes(frame([ledger])[0], ledger)
    assert codes == {
        "headline_voice": "passive",
        "wrongdoing_voice": "agentive",
        "agent_term": "cop",
        "official_quote": "none",
        "mentions_majority_good": 0,
        "mentions_systemic": 0,
    }


@pytest.mark.skipif(not (SHARED / "seeds").exists(), reason="the seed documents are not beside the repository")
def test_the_agentless_wordings_of_the_seed_article_are_found():
    article = json.loads((SHARED / "seeds" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()[1])
    found = [article["text"][w.start : w.end] for w in framed(article["text"]).agentless]
    assert found[0] == "sharing"
    assert set(found) >= {"sharing", "behaviour", "conduct"}
    named = [w for w in framed(article["text"]).wordings if w.kind == "wrongdoing" and not w.agentless]
    assert {article["text"][w.start : w.end] for w in named} == {"failure", "sent", "dissemination"}
