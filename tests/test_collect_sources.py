"""Rule files: every source is complete, has a page of its own to prove it, and is read as expected."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from analysis import paths
from analysis.collect import load_sources, source_for
from analysis.collect.sources import SourceError, load_services
from analysis.collect.spiders.site import Site
from analysis.read import read_page

SOURCES = load_sources()
PAGES = paths.TESTS / "pages"
RULES = """\
id: {id}
publisher: Invented Gazette
kind: press
nation: Wales
hosts: [{host}]
platform: outlet
discovery: {{feeds: ["https://{host}/feed"], articles: ["^/news/"]}}
rights: {{licence: all rights reserved, terms_url: "https://{host}/terms", may_redistribute: false}}
verified: assumed
source: invented
"""


def rules(folder: Path, name: str, text: str) -> Path:
    """A folder with the project's platforms and one rule file."""
    (folder / "_platforms.yml").write_text((paths.SOURCES / "_platforms.yml").read_text(encoding="utf-8"))
    (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", SOURCES)
def test_source_has_a_page_of_its_own_that_is_read_as_expected(name: str) -> None:
    folder = PAGES / name
    assert (folder / "page.html").exists(), (
        f"{name}.yml needs {folder}/page.html, an invented page in the site's markup"
    )
    assert (folder / "expected.json").exists(), f"{name}.yml needs {folder}/expected.json, what is to be read from it"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    document = read_page((folder / "page.html").read_bytes(), expected["url"])
    read = {
        "url": document.url,
        "title": document.title,
        "published": document.published,
        "page_type": document.page_type,
        "paragraphs": [document.text[start:end] for start, end in document.paragraphs],
    }
    assert read == expected
    assert document.publisher == SOURCES[name].publisher


@pytest.mark.parametrize("name", SOURCES)
def test_page_of_a_source_lies_at_an_address_that_its_rules_take_for_an_article(name: str) -> None:
    url = json.loads((PAGES / name / "expected.json").read_text(encoding="utf-8"))["url"]
    found = source_for(url)
    assert found is not None
    assert found.id == name
    assert Site(SOURCES[name]).is_article(url)


@pytest.mark.parametrize("name", SOURCES)
def test_source_says_where_to_look_what_to_read_and_under_which_rights(name: str) -> None:
    source = SOURCES[name]
    places = [visit.url for visit in Site(source).start()]
    assert places, "a feed, a sitemap or a listing"
    assert not any("<" in place or "{" in place for place in places)
    assert all(urlsplit(place).scheme == "https" for place in places)
    assert {urlsplit(place).hostname for place in places} <= {*source.hosts, "feeds.skynews.com"}
    assert source.reading["container"]
    assert set(source.rights) == {"licence", "terms_url", "may_redistribute"}
    assert source.rights["may_redistribute"] is False
    assert source.nation
    assert source.source
    assert source.verified == "assumed", "a date only once a live run has confirmed the rules"


def test_every_page_belongs_to_a_source() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(SOURCES)


def test_all_territorial_forces_the_watchdogs_and_outlets_of_every_nation_are_there() -> None:
    kinds = Counter(source.kind for source in SOURCES.values())
    forces = Counter(source.nation for source in SOURCES.values() if source.kind == "force")
    assert forces == {"England": 39, "Wales": 4, "Scotland": 1, "Northern Ireland": 1, "Great Britain": 1}
    assert {"iopc", "pirc", "poni", "cps"} <= set(SOURCES)
    assert kinds["press"] >= 20
    assert kinds["pcc"] >= 3
    press = {source.nation for source in SOURCES.values() if source.kind == "press"}
    assert press == {"United Kingdom", "England", "Wales", "Scotland", "Northern Ireland"}


def test_forces_carry_the_names_of_the_reference_list() -> None:
    reference = paths.ROOT.parent / "shared" / "reference" / "forces.csv"
    if not reference.exists():
        pytest.skip("the reference list of forces is not beside the repository")
    listed = [line.split(",")[:2] for line in reference.read_text(encoding="utf-8").splitlines()[1:]]
    for force, name in listed:
        if force not in ("mdp", "cnc"):  # not territorial, and neither publishes on a site of its own
            assert SOURCES[force].publisher == name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.bbc.com/news/uk-wales-68619154", "bbc"),
        ("https://feeds.bbci.co.uk/news/articles/c1", "bbc"),
        ("http://gwent.police.uk/news/", "gwent"),
        ("https://www.pirc.scot/news/", "pirc"),
        ("https://bbctodays.example/news", None),
        ("https://www.gwent.police.uk.example.com/", None),
        ("https://www.gwent.police.uk@example.com/", None),
        ("http://[broken/", None),
    ],
)
def test_source_of_an_address_goes_by_its_whole_host(url: str, name: str | None) -> None:
    found = source_for(url)
    assert (found.id if found else None) == name


def test_new_source_is_one_file(tmp_path: Path) -> None:
    folder = rules(tmp_path, "gazette", RULES.format(id="gazette", host="gazette.example"))
    source = load_sources(folder)["gazette"]
    assert source.reading["container"] == ["//article", "//main"], "from its platform"
    assert source_for("https://gazette.example/news/1", folder) == source


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("kind: press", "kind: paper"), "kind 'paper' is none of"),
        (("platform: outlet", "platform: web"), "platform 'web' is not in _platforms.yml"),
        (("id: gazette", "id: other"), "id 'other' is not the name of the file"),
        (("nation: Wales\n", ""), "field 'nation' is missing"),
        (("source: invented", "source: invented\ncolour: red"), "unknown field 'colour'"),
        (("hosts: [", "hosts: [["), "not readable as YAML"),
    ],
)
def test_faulty_rule_file_is_named_with_its_fault(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    folder = rules(tmp_path, "gazette", RULES.format(id="gazette", host="gazette.example").replace(*change))
    with pytest.raises(SourceError, match=r"gazette\.yml: .*" + message) as raised:
        load_sources(folder)
    assert "\n" not in str(raised.value)


def test_host_that_two_sources_claim_is_a_fault(tmp_path: Path) -> None:
    for name in ("gazette", "herald"):
        rules(tmp_path, name, RULES.format(id=name, host="gazette.example"))
    with pytest.raises(SourceError, match=r"herald\.yml: host gazette\.example belongs to gazette\.yml"):
        load_sources(tmp_path)


def test_rule_files_are_plain_data_for_hand_and_eye() -> None:
    for path in paths.SOURCES.glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        assert isinstance(yaml.safe_load(text), dict)
        assert max(map(len, text.splitlines())) <= 120, path
    assert set(load_services()) == {"wayback", "gdelt", "guardian"}
