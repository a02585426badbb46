"""Voice of a clause: who is said to have done it."""

from pathlib import Path

import pytest

from analysis.benchmarks.voice import score_voice
from analysis.compare.voice import Clause, is_passive, voice_of_sentences

SHARED = Path(__file__).resolve().parents[2] / "shared" / "voice" / "passive_dev.csv"


def clause(sentence: str, verb: str) -> Clause:
    return next(found for found in voice_of_sentences([sentence])[0] if found.verb == verb)


def part(sentence: str, span: tuple[int, int] | None) -> str:
    return sentence[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("sentence", "verb", "voice"),
    [
        ("The sergeant punched a prisoner.", "punched", "active"),
        ("A prisoner was punched by the sergeant.", "punched", "passive_with_agent"),
        ("A prisoner was punched in the van.", "punched", "agentless_passive"),
        ("The hearing followed the punching of a prisoner.", "punching", "nominalisation"),
        ("A prisoner died in the van.", "died", "intransitive"),
    ],
)
def test_the_five_voices_are_told_apart(sentence, verb, voice):
    assert clause(sentence, verb).voice == voice


def test_offsets_run_from_the_first_auxiliary_to_the_verb():
    sentence = "Two phones had already been searched by a clerk."
    found = clause(sentence, "searched")
    assert sentence[found.start : found.end] == "had already been searched"
    assert part(sentence, found.agent) == "a clerk"
    assert part(sentence, found.subject) == "Two phones"


def test_a_get_passive_is_a_passive():
    assert clause("The driver got sacked on Friday.", "sacked").form == "get"


def test_an_involvement_got_into_is_a_state():
    assert not any(map(is_passive, voice_of_sentences(["Getting involved in gossip is unwise."])[0]))


@pytest.mark.parametrize(
    "sentence",
    ["She was disgusted at the joke.", "The store is filled with boxes.", "The two unions are opposed to the plan."],
)
def test_a_participle_with_its_own_preposition_is_a_state(sentence):
    assert not any(map(is_passive, voice_of_sentences([sentence])[0]))


def test_the_same_participle_with_an_agent_is_a_passive():
    assert is_passive(clause("She was disgusted by the joke.", "disgusted"))


def test_only_verbs_with_two_objects_keep_one_in_the_passive():
    assert is_passive(clause("He was given a warning.", "given"))


def test_a_bare_participle_is_a_passive_of_its_own_form():
    found = clause("Photos taken by a colleague were found on the phone.", "taken")
    assert (found.voice, found.form, is_passive(found)) == ("passive_with_agent", "reduced", False)


def test_a_headline_leaves_out_the_auxiliary():
    assert clause("Officer sacked over texts", "sacked").voice == "agentless_passive"


def test_shouted_words_are_read_like_any_others():
    sentence = "CROOKED COP SACKED after leaking files"
    found = clause(sentence, "leaking")
    assert part(sentence, found.subject) == "CROOKED COP"


def test_by_before_a_gerund_is_no_agent():
    assert clause("The rota was fixed by swapping two names.", "fixed").voice == "agentless_passive"


def test_the_subject_of_a_gerund_is_understood():
    sentence = "Two constables were accused of hiding a camera."
    assert part(sentence, clause(sentence, "hiding").subject) == "Two constables"


def test_a_relative_clause_is_about_its_antecedent():
    sentence = "A clerk who copied the file has resigned."
    assert part(sentence, clause(sentence, "copied").subject) == "A clerk"


def test_a_noun_of_action_has_an_agent_only_where_one_is_named():
    assert clause("They regret the copying of private files.", "copying").agent is None
    sentence = "They regret the copying of private files by two clerks."
    assert part(sentence, clause(sentence, "copying").agent) == "two clerks"


def test_negation_is_kept():
    assert clause("The allegation was not upheld.", "upheld").negated
    assert clause("He had no contact with her.", "had").negated


def test_an_apostrophe_that_was_lost_still_negates_a_passive():
    assert any(map(is_passive, voice_of_sentences(["The match isn cancelled yet."])[0]))


def test_with_a_list_of_words_only_their_clauses_are_returned():
    found = voice_of_sentences(["He ran, fell and was carried home."], about={"carried"})[0]
    assert [clause.verb for clause in found] == ["carried"]


def test_a_score_needs_its_columns(tmp_path):
    table = tmp_path / "sentences.csv"
    table.write_text("text,label\nThe ball was thrown.,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="is_passive"):
        score_voice(table)


def test_a_score_counts_sentences_right_and_wrong(tmp_path):
    table = tmp_path / "sentences.csv"
    rows = ["The gate was locked.,1", "He locked the gate.,0", "The gate was painted.,0", "It rained.,1"]
    table.write_text("\n".join(["sentence,is_passive", *rows]), encoding="utf-8")
    assert score_voice(table) == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "n": 4}


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled sentences are not beside the repository")
def test_passives_are_recognised_as_well_as_the_best_published_tool_does():
    assert score_voice(SHARED)["f1"] >= 0.955
