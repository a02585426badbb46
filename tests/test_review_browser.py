"""From the queue to the browser to the benchmark: what a person saves on a review page is gold at once."""

import json
import shutil
from hashlib import sha256

import pytest

from analysis import extract_ledger
from analysis.benchmarks.ledger import score_ledgers
from analysis.confidence import rate
from analysis.corrections import corrections_to_gold, read_corrections, write_gold
from analysis.records import Document
from analysis.review import queue, write_pages

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
ARGUMENTS = [
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TEXT = "Two officers were dismissed without notice after a misconduct hearing. A sergeant was given a written warning."


@pytest.fixture(scope="module")
def page():
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("there is no chromium on this machine")
    with playwright.sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium.new_page(accept_downloads=True)
        chromium.close()


def test_a_correction_made_in_the_browser_is_scored_by_the_benchmark(page, tmp_path):
    document = Document("d", TEXT)
    ledgers = [rate(extract_ledger(document))]
    (path,) = write_pages(queue([document], ledgers), ledgers, tmp_path)
    page.goto(path.as_uri())
    page.locator("[name=count]").first.fill("4")
    page.fill("[name=corrected_by]", "A. Reader")
    page.fill("[name=corrected_at]", "2025-03-31")
    page.fill("[name=why]", "two more on the next page")
    with page.expect_download() as download:
        page.click("button.save")
    download.value.save_as(tmp_path / "saved.jsonl")

    gold, texts = tmp_path / "gold.jsonl", tmp_path / "texts.jsonl"
    write_gold(corrections_to_gold(read_corrections([tmp_path / "saved.jsonl"])), gold)
    texts.write_text(json.dumps({"id": "d", "text": TEXT}) + "\n")
    scores = score_ledgers(texts, gold)
    coded = json.loads(gold.read_text("utf8"))
    assert coded["text_sha256"] == sha256(TEXT.encode()).hexdigest()
    assert coded["note"] == "corrected by A. Reader on 2025-03-31: two more on the next page"
    assert (scores["fields"]["people"]["n"], scores["people_right"]) == (5, 0.0)
