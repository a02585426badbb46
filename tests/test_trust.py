"""How far ledgers are to be trusted: judgements by stratum, fingerprints, probabilities, other readers as tables."""

import json

import pandas as pd
import pandera.errors
import pytest

from analysis.figures.calibration import reading as drawn
from analysis.paths import REGULATOR
from analysis.study import contracts, trust
from analysis.study.reading import (
    TOLD,
    build_reading,
    build_strata,
    fingerprint,
    fingerprints,
    read_reading,
    right_over_all,
    strata,
)
from analysis.study.trust_contracts import MISREADINGS, STRATA


def groups(*rows):
    blank = dict.fromkeys(TOLD, "unknown") | {"count": 1, "count_min": 1, "outcomes": "", "is_total": 0}
    return pd.DataFrame([{"document": document, **blank, **values} for document, values in rows])


def judged(**values):
    row = {
        "document": "d1", "stratum": "warning", "verdict": "right", "fields": "", "kinds": "", "note": "",
        "fingerprint": fingerprint([]), "reader": "model", "read_on": "2024-05-01",
    }  # fmt: skip
    return pd.DataFrame([row | values])


def sureness(*rows):
    names = ("document", "groups", "warnings", "least_confidence")
    return pd.DataFrame([dict(zip(names, row, strict=True)) for row in rows])


def test_a_ledger_of_the_same_groups_in_another_order_has_the_same_fingerprint():
    one, two = ("d1", {"rank": "sergeant"}), ("d1", {"rank": "constable"})
    assert fingerprints(groups(one, two)) == fingerprints(groups(two, one))


@pytest.mark.parametrize("change", [{"rank": "inspector"}, {"count": 2}, {"outcomes": "training"}, {"is_total": 1}])
def test_whatever_a_group_says_changes_the_fingerprint(change):
    assert fingerprints(groups(("d1", {}))) != fingerprints(groups(("d1", change)))


def test_a_number_is_the_same_whether_it_was_read_from_a_file_or_not():
    written = groups(("d1", {"count": 3}), ("d1", {"count": None})).astype({"count": "Int64"})
    plain = groups(("d1", {"count": "3"}), ("d1", {"count": ""}))
    assert fingerprints(written) == fingerprints(plain)


def test_a_judgement_knows_whether_its_ledger_has_changed():
    now = groups(("d2", {}))
    same = judged(document="d2", fingerprint=fingerprints(now)["d2"])
    table = build_reading(pd.concat([judged(), same, judged(document="d2", stratum="no ledger")]), now)
    assert table["changed"].tolist() == [0, 0, 1]


def test_strata_are_told_by_groups_warnings_and_the_least_sure_group():
    told = sureness(("a", 0, 0, None), ("b", 2, 1, 0.4), ("c", 1, 0, 0.5))
    found = {name: "".join(told.loc[within, "document"]) for name, within in strata(told).items()}
    assert found == {"no ledger": "a", "warning": "b", "low confidence": "b", "unremarkable": "c"}


def test_a_stratum_counts_verdicts_and_leaves_the_unclear_out_of_the_right():
    told = sureness(("a", 1, 1, 0.9), ("b", 1, 0, 0.9))
    read = pd.concat([judged(document=str(n), verdict=v) for n, v in enumerate(("right", "unclear", "wrong"))])
    row = build_strata(told, build_reading(read, groups(("x", {})))).set_index("stratum").loc["warning"]
    assert (row["share"], row["read"], row["right"], row["unclear"]) == (0.5, 3, 1, 1)
    assert row["right_share"] == pytest.approx(1 / 3)
    assert row["low"] < row["right_share"] < row["high"]


def test_over_all_strata_each_counts_by_its_share():
    told = pd.DataFrame({"share": [0.75, 0.25], "read": [40, 40], "right_share": [0.4, 0.8]})
    right = right_over_all(told)
    assert (right.value, right.n) == (pytest.approx(0.5), 80)
    assert 0.35 < right.low < right.value < right.high < 0.65


def test_the_figure_of_the_reading_does_not_leave_out_empty_ledgers():
    rows = [("no ledger", 0.25, 0.4), ("warning", 0.25, 0.8), ("unremarkable", 0.5, 0.6)]
    told = pd.DataFrame(rows, columns=["stratum", "share", "right_share"]).assign(read=40, low=0.2, high=0.8)
    figure = drawn(told)
    assert figure.title.startswith("Wholly right: 40 % of empty ledgers")
    assert "60 % of all" in figure.caption


def test_the_figure_of_the_reading_says_who_read():
    told = build_strata(sureness(("a", 1, 1, 0.9)), build_reading(judged(), groups(("x", {}))))
    assert "table scores_strata" in drawn(told).caption


@pytest.mark.parametrize("slip", [{"verdict": "good"}, {"kinds": "typo"}, {"fields": "mood"}, {"stratum": "all"}])
def test_a_judgement_outside_the_vocabulary_is_refused(slip):
    with pytest.raises(pandera.errors.SchemaError):
        contracts.READING.validate(judged(**slip))


def test_the_committed_judgements_are_of_every_stratum_and_wrong_ones_say_how():
    table = read_reading(REGULATOR)
    read = table.groupby("stratum").size()
    assert set(read.index) == set(STRATA)
    assert read["no ledger"] == read["unremarkable"] == 40  # of the others fewer were left
    assert table["document"].is_unique
    wrong = table[table["verdict"] == "wrong"]
    assert (wrong["kinds"] != "").all()
    assert (wrong["fields"] != "").all()
    assert (table.loc[table["verdict"] == "right", "kinds"] == "").all()


def test_every_kind_of_error_is_explained_where_the_judgements_lie():
    told = (REGULATOR / "README.md").read_text("utf-8")
    assert [kind for kind in MISREADINGS if f"`{kind}`" not in told] == []


def test_a_threshold_cannot_buy_more_than_the_share_right_allows():
    rated = pd.DataFrame(
        [
            {"kind": kind, "corpus": corpus, "force": f"f{n % 5}", "probability": n / 100, "right": int(n % 4 > 0)}
            for kind in ("group", "claim")
            for corpus in ("regulator", "teaching")
            for n in range(100)
        ]
    )
    table = trust.build_confidence(rated).set_index(["kind", "corpus"])
    assert table["n"].loc["group"].to_dict() == {"all": 200, "regulator": 100, "teaching": 100}
    row = table.loc["group", "teaching"]
    assert row["precision"] <= row["most_possible"] == pytest.approx(0.75 / 0.9)


def test_a_comparison_of_readers_becomes_rows_with_names():
    line = {
        "field": "all", "reader": "tuned", "verdict": "wins", "n": 9, "gain": 0.1, "gain_low": 0.0, "gain_high": 0.2,
        **dict.fromkeys(("precision", "recall", "f1", "low", "high"), 0.5),
    }  # fmt: skip
    readers, times = trust.build_readers({"readers": [line], "seconds": {"tuned, training": 61.04}, "documents": 7})
    assert readers["row"].tolist() == ["scores_readers/all/tuned"]
    assert times.iloc[0].to_dict() == {
        "row": "scores_times/tuned/training", "step": "tuned, training", "seconds": 61.0, "documents": 7,
    }  # fmt: skip


def test_tables_are_written_where_the_texts_are(tmp_path, monkeypatch):
    line = {"id": "n1", "url": "https://www.regulator.example/one", "published": "2020-05-01", "title": "A search"}
    text = "Two sergeants were dismissed after a misconduct hearing found gross misconduct proven."
    record = {"id": "r1", "count": 2, "role": "officer", "rank": "sergeant", "outcomes": ["dismissed"]}
    for name, told in {
        "unlabelled.jsonl": {**line, "text": text},
        "dev.jsonl": {**line, "id": "dev-1", "text": text},
        "dev.gold.jsonl": {"id": "dev-1", "records": [record]},
    }.items():
        (tmp_path / name).write_text(json.dumps(told) + "\n", "utf-8")
    seen = []
    monkeypatch.setattr(trust, "build_rated", lambda corpora, known: seen.append(known) or pd.DataFrame())
    trust.write(tmp_path, tmp_path / "out")
    table = trust.read_rated("scores_sureness", tmp_path / "out")
    assert table[["document", "groups", "developed"]].to_numpy().tolist() == [["n1", 1, 1]]
    assert seen == [{"dev-1": "n1"}]


@pytest.mark.parametrize("arguments", [[], ["readers"], ["a", "b"]])
def test_the_command_says_how_it_is_used(arguments, capsys):
    assert trust.main(arguments) == 2
    assert "python -m analysis.study.trust FOLDER" in capsys.readouterr().err


def test_a_folder_without_texts_is_named(tmp_path, capsys):
    assert trust.main([str(tmp_path)]) == 2
    assert "dev.jsonl" in capsys.readouterr().err
