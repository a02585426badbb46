"""Nobody else's sentences and nobody's name: what the outside texts say stands in no file that travels."""

import csv
import json
import re
import subprocess
from functools import cache

import pytest
from lxml import html

from analysis import paths

SHARED = paths.ROOT.parent / "shared"
INVENTED = ("data/raw/invented/", "data/raw/teaching/")
LONGEST = 8
"""Words in a row that may be the same."""
FORMULAS = 2
"""Longer runs that one file may share: set phrases of the law, such as what a panel says of people who have left."""
RANKS = r"(?:PC|DC|Sgt|DS|DI|PS|Insp|DCI|Supt|Constable|Sergeant|Inspector|Superintendent|Commander|Officer)"
NAMED = re.compile(rf"\b{RANKS}\.?,? ([A-Z][a-z]{{2,}} [A-Z][a-z]{{2,}})\b")
NAMED_IN_ADDRESS = re.compile(r"(?<![a-z])(?:pc|dc|sgt|pcso|sergeant|constable|inspector)-([a-z]{3,}-[a-z]{3,})")
EXAMPLE = {"Ada Thorn"}
"""Who stands in a comment of the code."""
beside_outside_texts = pytest.mark.skipif(not SHARED.is_dir(), reason="the outside texts are not beside the repository")


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def runs(text):
    """Return every run of words longer than may be the same; a bar parts the entries of a list in a table."""
    parts = [words(part) for part in text.split("|")]
    return {" ".join(told[start : start + LONGEST + 1]) for told in parts for start in range(len(told) - LONGEST)}


@cache
def outside():
    """Return the texts that are others' or kept apart from the project."""
    lines = [line for path in SHARED.rglob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    told = [json.loads(line) for line in lines]
    seeds = [path.read_text("utf-8") for path in (SHARED / "seeds").glob("*.txt")]
    pages = [html.fromstring(path.read_bytes()).text_content() for path in (SHARED / "pages").rglob("*.html")]
    return [line["text"] for line in told if "text" in line] + seeds + pages


@cache
def tracked():
    """Return every text that travels with the repository, by name; drawings apart, whose letters are outlines."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=paths.ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this copy is not a clone, so what travels is not known")
    names = [name for name in listed.stdout.split("\0") if name and (paths.ROOT / name).is_file()]
    found = {}
    for name in names:
        if not name.endswith((".png", ".svg", ".npz", ".gz", ".lock")):
            found[name] = (paths.ROOT / name).read_text("utf-8", errors="replace")
    return found


@cache
def published():
    """Return what readers see: tables without their addresses, the figures' words, notebooks and pages."""
    found = {}
    for path in sorted(paths.PROCESSED.rglob("*")):
        if path.suffix == ".csv":
            rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
            found[path.name] = "\n".join(v or "" for row in rows for name, v in row.items() if name != "url")
        elif path.suffix in (".json", ".jsonl", ".md", ".html"):
            found[path.name] = path.read_text("utf-8")
    for path in [*paths.NOTEBOOKS.glob("*.ipynb"), *paths.ROOT.glob("*.md"), *paths.DATA.rglob("README.md")]:
        found[path.relative_to(paths.ROOT).as_posix()] = path.read_text("utf-8")
    return found


@cache
def names():
    """Return names of people with a rank: in the outside texts, and in the addresses of the casebook's sources."""
    told = {name for text in outside() for name in NAMED.findall(text)}
    ordinary = {word for text in outside() for word in re.findall(r"\b[a-z]{3,}\b", text)}
    addresses = csv.DictReader((SHARED / "casebook" / "documents.csv").open(encoding="utf-8", newline=""))
    slugs = {slug for row in addresses for slug in NAMED_IN_ADDRESS.findall(row["url"].lower())}
    told |= {slug.replace("-", " ").title() for slug in slugs if not set(slug.split("-")) & ordinary}
    return {name for name in told if not set(name.lower().split()) <= ordinary}


def copied(text, theirs):
    return sorted(runs(text) & theirs)


@beside_outside_texts
def test_no_nine_words_in_a_row_of_others_stand_in_a_file_that_travels():
    theirs = set().union(*map(runs, outside()))
    assert len(theirs) > 100_000
    shared = {name: copied(text, theirs) for name, text in tracked().items()}
    assert {name: found[:4] for name, found in shared.items() if len(found) > FORMULAS} == {}


@beside_outside_texts
def test_a_copied_sentence_would_be_found():
    text = max(outside(), key=len)
    sentence = " ".join(words(text)[20:40])
    assert len(copied(f"We write: {sentence}.", runs(text))) > FORMULAS


@beside_outside_texts
def test_no_ranked_name_of_the_outside_texts_stands_in_what_is_published():
    known = names()
    assert len(known) > 20
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, known)))})\b", re.IGNORECASE)
    assert {name for name, text in published().items() if pattern.search(text)} == set()


@cache
def invented():
    """Return the texts of the invented cases and pages, whose people do not exist."""
    return "\n".join(text for name, text in tracked().items() if name.startswith(INVENTED))


@cache
def made():
    """Return what travels beside the invented texts and the tests, whose people are made up as well."""
    return {name: text for name, text in tracked().items() if not name.startswith((*INVENTED, "tests/"))}


@cache
def ordinary():
    """Return words that are no names: those of the invented texts in small letters, and ranks cut short."""
    return {*re.findall(r"\b[a-z]{3,}\b", invented()), "cdr", "cmdr", "con", "insp", "sgt", "sup", "supt"}


def strangers(text):
    """Return the names with a rank in a text that are of nobody invented; a set phrase in capitals is no name."""
    told = set(NAMED.findall(text)) - set(NAMED.findall(invented())) - EXAMPLE
    return {name for name in told if not set(name.lower().split()) <= ordinary()}


def strangers_in_address(text):
    """Return the names in the addresses of a text, as far as they are no words."""
    told = set(NAMED_IN_ADDRESS.findall(text.lower()))
    return {name for name in told if not set(name.split("-")) & ordinary()}


def test_only_invented_people_are_named_with_a_rank_in_what_travels():
    found = {name: strangers(text) for name, text in made().items()}
    assert {name: people for name, people in found.items() if people} == {}


def test_no_address_in_what_travels_names_an_officer():
    found = {name: strangers_in_address(text) for name, text in made().items()}
    assert {name: people for name, people in found.items() if people} == {}


def test_a_name_would_be_found():
    assert NAMED.findall("PC Orla Venn and Sergeant Tam Ashdale") == ["Orla Venn", "Tam Ashdale"]
    assert NAMED_IN_ADDRESS.findall("https://a.example/pc-orla-venn-dismissed") == ["orla-venn"]
    assert strangers("Then PC Zyle Quorrin left.") == {"Zyle Quorrin"}
    assert strangers_in_address("https://a.example/pc-zyle-quorrin") == {"zyle-quorrin"}
