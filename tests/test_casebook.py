"""The casebook: coded facts read into groups, counted, compared; no officer named."""

import json
import re
from dataclasses import replace

import pandas as pd
import pandera.errors
import pytest

from analysis import paths
from analysis.study.accounts import (
    build_claimed_counts,
    build_omissions,
    build_stated_facts,
    build_status_drift,
    claimed_people,
    leaves,
)
from analysis.study.casebook import build_casebook_documents, build_casebook_groups, ledgers, read_casebook, scrutinised
from analysis.study.discrepancies import build_discrepancies
from analysis.study.flows import build_case_flow, fate_of
from analysis.study.outlets import kind_of, kinds, outlet_of
from analysis.study.relations import build_casebook_comparisons, build_relations, build_would_have
from analysis.study.wording import build_coding, build_wording_ladder, stage_of

ORIGINAL = paths.ROOT.parent / "shared" / "casebook"
RANKED_NAME = re.compile(
    r"\b(?:P\.?C|D\.?C|Sgt|DS|DI|Insp(?:ector)?|DCI|Supt|Superintendent|ACC|DCC|AC|Commander|Cdr|Chief Constable|"
    r"Sergeant|Constable|Mr|Mrs|Ms|Sir)\.? (?!Constable|Sergeant|Inspector|Superintendent)[A-Z][a-z]{2,}"
)
"""A rank or title before a capitalised word, which in a coder's remark can only be a name."""
RANKED_IN_ADDRESS = re.compile(
    r"(?<![a-z])(?:pc|dc|ds|di|sgt|acc|dcc|pcso|constable|sergeant|inspector|superintendent|commander|officer)"
    r"[-_+](?!x?\d)([a-z]{3,})[-_+]([a-z]{3,})"
)
"""A rank before two words of an address, which are a name where neither is a word of the invented cases."""


@pytest.fixture(scope="module")
def book():
    return read_casebook()


def test_what_the_readme_says_of_its_spread_holds(book):
    real = book.cases[book.cases["kind"] == "case"]
    told = book.documents[book.documents["case_id"].isin(real["case_id"])]
    assert real.loc[real["force_id"] != "", "force_id"].mode().tolist() == ["metropolitan"]
    assert (real["force_id"] == "scotland").mean() < 0.03
    assert (told["year"] >= 2023).mean() > 0.5
    assert told["outlet"].mode().tolist() == ["IOPC"]


@pytest.fixture(scope="module")
def groups(book):
    return build_casebook_groups(book)


@pytest.fixture(scope="module")
def comparisons(book):
    return build_casebook_comparisons(book)


def invented(**columns):
    """Return invented groups of one document, every field saying nothing unless given."""
    size = max(len(values) for values in columns.values())
    blank = {
        "doc_id": "x-d01", "part_of": "", "is_total": 0, "count_is_exact": 1, "service": "unknown", "service_basis": "",
        "outcomes": "", "finding": "unknown", "proceeding": "unknown", "case_to_answer": "unknown",
    }  # fmt: skip
    rows = {name: [value] * size for name, value in blank.items()} | columns
    rows.setdefault("group_id", [f"g{number}" for number in range(1, size + 1)])
    return pd.DataFrame(rows).astype({"count": "Int64"})


@pytest.mark.parametrize("column", ["note", "subject", "one_says", "another_says", "what_differs", "facet", "why"])
def test_no_column_of_words_holds_a_name(column):
    frames = [pd.read_csv(path, keep_default_na=False) for path in paths.CASEBOOK.glob("*.csv")]
    told = [text for frame in frames if column in frame for text in frame[column]]
    assert told
    assert [text for text in told if RANKED_NAME.search(text)] == []


def test_published_tables_name_nobody():
    for path in paths.PROCESSED.glob("casebook_*.csv"):
        cells = pd.read_csv(path, keep_default_na=False, dtype=str).to_numpy().ravel()
        assert [cell for cell in cells if RANKED_NAME.search(cell)] == [], path.name


def names_in(address):
    ordinary = set(re.findall(r"\b[a-z]{3,}\b", (paths.INVENTED / "documents.jsonl").read_text("utf-8")))
    return [pair for pair in RANKED_IN_ADDRESS.findall(address.lower()) if not set(pair) & ordinary]


@pytest.mark.parametrize("path", [paths.CASEBOOK / "documents.csv", paths.PROCESSED / "casebook_documents.csv"])
def test_no_address_names_an_officer(path):
    addresses = pd.read_csv(path, keep_default_na=False)["url"]
    assert [address for address in addresses if "/#" not in address and names_in(address)] == []


def test_a_name_in_an_address_would_be_found():
    assert names_in("https://wexecho.example/news/pc-orla-venn-dismissed") == [("orla", "venn")]
    assert names_in("https://wexecho.example/news/police-sergeant-sacked-over-messages") == []


def test_an_address_that_named_somebody_is_its_host_and_a_hash(book):
    withheld = book.documents["url"][book.documents["url"].str.contains("/#")]
    assert len(withheld)
    assert withheld.str.fullmatch(r"https://[\w.-]+/#[0-9a-f]{12}").all()


def test_facts_are_those_of_the_original():
    if not ORIGINAL.exists():
        pytest.skip("the original casebook is not beside the repository")
    ours, theirs = (
        pd.read_csv(folder / "facts.csv", keep_default_na=False, dtype=str).drop(columns="note")
        for folder in (paths.CASEBOOK, ORIGINAL)
    )
    pd.testing.assert_frame_equal(ours, theirs)


def test_a_file_that_breaks_its_contract_is_refused(tmp_path):
    for path in paths.CASEBOOK.glob("*.csv"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    cases = pd.read_csv(tmp_path / "cases.csv", keep_default_na=False)
    cases.assign(kind="rumour").to_csv(tmp_path / "cases.csv", index=False)
    with pytest.raises(pandera.errors.SchemaError, match="kind"):
        read_casebook(tmp_path)


def test_every_coded_group_says_that_it_was_coded(groups):
    assert set(groups["origin"]) == {"coded"}


def test_people_of_the_story_only_are_left_out(book, groups):
    told = set(zip(groups["document"], groups["id"], strict=True))
    context = book.facts[book.facts["context_only"] == 1]
    assert len(context)
    assert not told & set(zip(context["doc_id"], context["group_id"], strict=True))
    assert not told & set(zip(book.asides["doc_id"], book.asides["group_id"], strict=True))


def test_every_group_set_aside_exists(book):
    known = set(zip(book.facts["doc_id"], book.facts["group_id"], strict=True))
    assert set(zip(book.asides["doc_id"], book.asides["group_id"], strict=True)) <= known


def test_a_missing_number_is_at_least_two_and_an_inexact_one_a_lower_bound(book, groups):
    facts = scrutinised(book)
    missing = facts["count"].isna()
    inexact = (facts["count_is_exact"] == 0) & ~missing
    assert (groups.loc[missing, "count_min"] == 2).all()
    assert groups.loc[missing | inexact, "count"].isna().all()
    assert (groups.loc[inexact, "count_min"] == facts.loc[inexact, "count"]).all()


def test_service_that_was_only_entailed_is_unknown_when_comparing(book, groups):
    entailed = groups[groups["service_basis"] == "entailed"].iloc[0]
    ledger = ledgers(book)[entailed["document"]]
    assert entailed["service"] != "unknown"
    assert {group.id: group.service for group in ledger.groups}[entailed["id"]] == "unknown"


@pytest.mark.parametrize(
    ("source_type", "publisher", "republished", "kind"),
    [
        ("force", "Wexshire Police", False, "force"),
        ("pcc", "Wexshire PCC", False, "commissioner"),
        ("press", "BBC News", False, "broadcaster"),
        ("press", "BBC News (copy)", False, "copy"),
        ("press", "Wexshire Gazette", False, "regional"),
        ("press", "Wexshire Gazette", True, "copy"),
        ("press", "newsmill.example (machine-reworded Guardian)", False, "copy"),
        ("other", "Wexshire Police Federation", False, "other"),
    ],
)
def test_a_publisher_falls_to_its_kind(source_type, publisher, republished, kind):
    assert kind_of(source_type, publisher, republished) == kind
    assert kind in kinds()


@pytest.mark.parametrize(
    ("publisher", "outlet"),
    [
        ("ITV News Wales", "ITV News"),
        ("The Guardian (inkl)", "The Guardian"),
        ("i", "The i"),
        ("Ilford Post", "Ilford Post"),
    ],
)
def test_desks_and_copies_have_the_name_of_their_outlet(publisher, outlet):
    assert outlet_of(publisher) == outlet


def test_a_stated_whole_counts_before_the_sum_of_parts():
    whole = invented(count=[9, 4, 3], is_total=[1, 0, 0], part_of=["", "g1", "g1"])
    assert claimed_people(whole) == (9, True)


def test_wholes_of_different_service_add_up():
    split = invented(count=[7, 4], is_total=[1, 1], service=["serving", "former"])
    assert claimed_people(split) == (11, True)


def test_a_plural_without_a_number_makes_a_lower_bound():
    vague = invented(count=[1, None], count_is_exact=[1, 0])
    assert claimed_people(vague) == (3, False)


def test_leaves_count_nobody_twice():
    nested = invented(count=[6, 4, 3, 1], is_total=[1, 0, 0, 0], part_of=["", "g1", "g2", "g2"])
    people = leaves(nested)
    assert people["count"].sum() == 6
    assert set(people["group_id"]) == {"g1", "g3", "g4"}


def test_of_two_splits_of_the_same_people_the_one_that_tells_outcomes_is_taken():
    twice = invented(
        count=[5, 3, 2, 4, 1],
        is_total=[1, 0, 0, 0, 0],
        part_of=["", "g1", "g1", "", ""],
        outcomes=["", "", "", "dismissed", "written_warning"],
    )
    assert set(leaves(twice)["group_id"]) == {"g4", "g5"}


def test_every_case_with_both_sides_is_counted(book):
    counts = build_claimed_counts(book)
    paired = book.cases[(book.cases["paired"] == 1) & (book.cases["kind"] == "case")]["case_id"]
    assert set(paired) <= set(counts["case_id"])
    statistics = book.cases[book.cases["kind"] == "statistics"]["case_id"]
    assert not set(statistics) & set(counts["case_id"])


def test_an_opening_is_asked_only_for_what_the_other_side_tells(book):
    stated = build_stated_facts(book)
    asked = stated[stated["asked"] == 1]
    for row in asked.sample(40, random_state=1).itertuples():
        other = stated[(stated["case_id"] == row.case_id) & (stated["fact"] == row.fact)]
        other = other[other["side"] == {"official": "press", "press": "official"}[row.side]]
        assert other["stated"].any()


def test_omissions_are_shares_of_the_openings_asked(book):
    table = build_omissions(build_stated_facts(book), build_casebook_documents(book))
    assert ((table["low"] <= table["missing"]) & (table["missing"] <= table["high"])).all()
    assert (table["cases"] <= table["documents"]).all()


def test_an_outlet_has_a_line_of_its_own_only_with_ten_documents(book):
    documents = build_casebook_documents(book)
    table = build_omissions(build_stated_facts(book), documents)
    named = set(table["outlet"]) - {""}
    assert named
    own = documents[(documents["kind"] != "copy") & (documents["side"] != "other")]
    assert all((own["outlet"] == outlet).sum() >= 10 for outlet in named)
    assert table.loc[table["outlet"] != "", "documents"].min() >= 10


def test_status_is_followed_only_over_two_dates(book):
    status = build_status_drift(book)
    assert (status.groupby("case_id")["published"].nunique() > 1).all()
    assert (status["left"] <= status["people"]).all()


@pytest.mark.parametrize(
    ("groups", "stage"),
    [
        ({"count": [2], "outcomes": ["dismissed;barred_list"]}, "dismissed"),
        ({"count": [2], "outcomes": ["would_have_been_dismissed"]}, "would have been dismissed"),
        ({"count": [1, 1], "outcomes": ["written_warning", ""]}, "warning"),
        ({"count": [1], "finding": ["proven"]}, "proven"),
        ({"count": [1], "finding": ["not_proven"], "proceeding": ["misconduct_hearing"]}, "cleared"),
        ({"count": [1], "proceeding": ["misconduct_hearing"]}, "hearing ahead"),
        ({"count": [1], "case_to_answer": ["yes"]}, "case to answer"),
        ({"count": [1]}, "alleged"),
    ],
)
def test_a_document_stands_where_its_furthest_group_stands(groups, stage):
    assert stage_of(invented(**groups)) == stage


def test_fate_of_people_who_left_before_proceedings_is_not_a_finding():
    gone = invented(count=[2], outcomes=["no_further_action"], service=["retired"]).iloc[0]
    cleared = invented(count=[2], outcomes=["no_further_action"], finding=["not_proven"]).iloc[0]
    assert fate_of(gone) == "had left, no proceedings"
    assert fate_of(cleared) == "not proven or no action"


def test_ladder_leaves_criminal_trials_out(book):
    coding = build_coding(book)
    ladder = build_wording_ladder(coding)
    assert ladder["documents"].sum() == len(
        coding[coding["side"].isin(["official", "press"]) & (coding["tried"] == 0) & (coding["stage"] != "")]
    )


def test_what_a_cut_opening_lacks_is_never_an_omission(book, comparisons):
    whole = set(book.coding.loc[book.coding["excerpt_complete"] == 1, "doc_id"])
    assert set(comparisons.loc[comparisons["relation"] == "omitted", "article"]) <= whole
    assert set(comparisons.loc[comparisons["relation"] == "added", "official"]) <= whole
    assert (comparisons["relation"] == "not_in_opening").any()


def test_every_official_document_is_compared_with_every_press_document_of_its_case(book, comparisons):
    documents = book.documents[book.documents["case_id"].isin(book.cases.loc[book.cases["kind"] == "case", "case_id"])]
    sides = documents.groupby(["case_id", "side"])["doc_id"].nunique().unstack(fill_value=0)
    pairs = comparisons[["official", "article"]].drop_duplicates()
    assert len(pairs) <= (sides["official"] * sides["press"]).sum()
    assert set(pairs["official"]) <= set(documents.loc[documents["side"] == "official", "doc_id"])


def test_close_documents_are_a_part_of_all(comparisons):
    table = build_relations(comparisons)
    pairs = table.pivot_table(index=["kind", "relation"], columns="window", values="pairs").dropna()
    assert (pairs["close"] <= pairs["all"]).all()


def test_would_have_is_counted_by_numbers(comparisons, groups):
    table = build_would_have(comparisons, groups)
    numbers = groups[groups["outcomes"].str.contains("would_have_been_dismissed")]["document"]
    assert set(table["official"]) <= set(numbers)
    assert set(table["says"]) == {"dismissed", "would have been"}


def test_known_differences_that_the_schema_expresses_come_out_by_themselves(book):
    table = build_discrepancies(book)
    lost = table[(table["expressible"] == 1) & (table["found"] == 0)]
    assert lost[["case_id", "facet"]].to_numpy().tolist() == []


def test_every_known_difference_is_found_or_has_a_reason(book):
    table = build_discrepancies(book)
    assert set(table["case_id"]) == set(book.discrepancies["case_id"])
    assert ((table["found"] == 1) | (table["why_not"] != "")).all()


def test_a_difference_is_not_found_where_there_is_none(book):
    facet = book.facets[book.facets["field"] == "outcomes"].head(1)
    itself = facet.assign(another=facet["one"])
    table = build_discrepancies(replace(book, facets=itself))
    assert table["found"].tolist() == [0]
    assert json.loads(table["documents"].iloc[0]) == []


def test_a_flow_keeps_each_source_and_its_people(book):
    flow = build_case_flow(book)
    assert flow["document"].nunique() > 1
    assert (flow["people"] > 0).all()
    assert set(flow["serves"]) <= {"serving", "left", "unknown"}


def test_a_case_that_is_not_there_is_named(book):
    with pytest.raises(KeyError, match="nowhere-2020-01"):
        build_case_flow(book, "nowhere-2020-01")
