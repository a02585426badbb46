"""Measure how soon the evidence page of a large case answers a reader, in headless Chromium."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

ARTICLES = 60
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu")
READY = "html[data-ready]"
"""What the page's script marks when hover, keys and filters answer."""


def measure_page(texts: Sequence[str]) -> dict[str, Any]:
    """Return the size of the page of a case of 60 articles, the seconds to make it and the seconds until it answers.

    The first text is the statement, the others in turn the articles. Where there is no browser, or nothing to drive
    one with, `skipped` says so.
    """
    page, made = _page(texts)
    measured = {"articles": ARTICLES, "megabytes": len(page.encode()) / 1e6, "seconds_to_make": made}
    return measured | _opened(page)


def _page(texts: Sequence[str]) -> tuple[str, float]:
    from analysis.compare import compare  # noqa: PLC0415 (slow to load)
    from analysis.extract import extract_ledger  # noqa: PLC0415
    from analysis.records import Document  # noqa: PLC0415
    from analysis.viewer import evidence_page  # noqa: PLC0415

    statement, *rest = texts
    articles = islice(cycle(rest or [statement]), ARTICLES)
    start = time.process_time()
    official = extract_ledger(Document("statement", statement))
    ledgers = [extract_ledger(Document(f"article-{number}", text)) for number, text in enumerate(articles, 1)]
    page = evidence_page(compare(official, ledgers), [official, *ledgers])
    return page, time.process_time() - start


def _opened(page: str) -> dict[str, Any]:
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only this measurement needs a browser)
    except ImportError:
        return {"skipped": "playwright is not installed"}
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return {"skipped": "there is no Chromium on this machine"}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as engine:
        path = Path(folder, "page.html")
        path.write_text(page, encoding="utf-8")
        chromium = engine.chromium.launch(executable_path=browser, args=ARGUMENTS)
        tab = chromium.new_page()
        start = time.perf_counter()
        tab.goto(path.as_uri(), wait_until="commit")
        tab.wait_for_selector(READY, state="attached")
        seconds = time.perf_counter() - start
        chromium.close()
    return {"seconds_to_interactive": seconds}
