"""The pages in a browser: light, keys, filters, print, corrections saved, and hostile text that stays inert."""

import functools
import json
import shutil
from pathlib import Path

import pytest

from analysis.records import ArticleComparison, Comparison, Document, Group, Ledger
from analysis.viewer import evidence_page, review_page
from viewer_case import at, case, document, group, post, row, statement

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 400, "height": 800}


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("there is no chromium on this machine")
    with playwright.sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a function that writes a page under a name once and gives its address."""
    folder = tmp_path_factory.mktemp("pages")

    def write(name, make):
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(make(), encoding="utf-8")
        return path.as_uri()

    return write


@pytest.fixture(scope="module")
def tabs(browser):
    """Return a function that gives a tab of the browser by its options, opened once, and what the tabs complain of."""
    complaints = []

    @functools.cache
    def tab(**options):
        page = browser.new_page(viewport=dict(options.pop("viewport")), **options)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: request.url.startswith(("file:", "blob:")) or complaints.append(request.url))
        return page

    return tab, complaints


@pytest.fixture
def opened(tabs, written):
    """Return a function that opens a page; fails on anything that a page complains of or asks the network for."""
    tab, complaints = tabs
    complaints.clear()

    def open_page(name="case", make=lambda: evidence_page(*case()), fragment="", viewport=WIDE, **options):
        page = tab(viewport=tuple(viewport.items()), **options)
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.goto(written(name, make) + fragment)
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    assert [complaint for complaint in complaints if complaint != "about:blank"] == []


def lit(page, where=".text"):
    """Return the words that are lit in the texts in view."""
    return [text for text in page.locator(f"{where} .m.lit:visible").all_inner_texts() if text.strip()]


# ---- light -----------------------------------------------------------------------------------------------------------


def test_the_pointer_lights_the_matched_group_in_both_texts_and_no_other(opened):
    page = opened()
    page.locator("#doc-s-p1 .text .m", has_text="sacked").hover()
    assert lit(page, ".official") == ["Two serving sergeants"]
    assert lit(page, "#doc-s-p1") == ["Two sergeants", "sacked", "will still face a hearing"]
    assert "outcome inflated" in page.locator(".bar").inner_text()


def test_leaving_the_words_puts_the_light_out(opened):
    page = opened()
    page.locator("#doc-s-p1 .text .m", has_text="sacked").hover()
    page.locator("h2", has_text="Side by side").hover()
    assert lit(page) == []
    assert page.locator(".bar").is_hidden()


def test_the_keyboard_lights_the_matched_group(opened):
    page = opened()
    page.locator("#doc-s-p1 .text a.tag").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Group A: 2")
    assert lit(page, ".official") == ["Two serving sergeants"]


def test_a_click_keeps_the_light_until_escape(opened):
    page = opened()
    page.locator(".official .text .m", has_text="Four").click()
    page.locator("h1").hover()
    assert lit(page, "#doc-s-p1") == ["four constables", "warned"]
    page.keyboard.press("Escape")
    assert lit(page) == []


def test_the_pointer_on_reused_words_lights_where_they_come_from(opened):
    page = opened()
    page.locator("#doc-s-p1 .text .shared").first.hover()
    assert "Every hour that was claimed" in "".join(page.locator(".official .text .echo").all_inner_texts())


# ---- tabs, filters, links --------------------------------------------------------------------------------------------


def test_one_article_stands_beside_the_statement_and_arrow_keys_change_it(opened):
    page = opened()
    visible = page.locator(".articles > .doc:visible")
    assert [one.get_attribute("id") for one in visible.all()] == ["doc-s-p1"]
    page.locator("input[name=article]").first.focus()
    page.keyboard.press("ArrowRight")
    assert [one.get_attribute("id") for one in visible.all()] == ["doc-s-p2"]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")  # round to "all"
    assert visible.count() == 3


def test_statement_and_article_stand_side_by_side_on_a_wide_screen_and_below_one_another_on_a_narrow_one(opened):
    for viewport, beside in ((WIDE, True), (NARROW, False)):
        page = opened(viewport=viewport)
        left, right = (page.locator(name).bounding_box() for name in (".pane", "#doc-s-p1"))
        assert (left["x"] + left["width"] <= right["x"]) is beside
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_relation_that_is_switched_off_disappears_from_rows_and_glance(opened):
    page = opened()
    page.locator("input[name=relation][value=added]").uncheck()
    assert page.locator("#doc-s-p1-row-4").is_hidden()
    assert page.locator("#doc-s-p1-row-1").is_visible()
    assert page.locator(".matrix [data-relation=added]:visible").count() == 0
    assert page.locator(".controls .status").inner_text() == "3 of 5 relations shown."


def test_a_group_that_is_switched_off_loses_its_marks_and_rows(opened):
    page = opened()
    page.locator("input[name=group][value=A]").uncheck()
    assert page.locator(".text .tag[data-g=A]:visible").count() == 0
    assert page.locator("#doc-s-p1 .text .tag[data-g=B]:visible").count() == 2
    assert page.locator("#doc-s-p1-row-1").is_hidden()
    page.get_by_role("button", name="Show everything").click()
    page.wait_for_selector("#doc-s-p1-row-1", state="visible")


def test_differences_alone_can_be_asked_for(opened):
    page = opened()
    page.locator("input[name=article][value=all]").check(force=True)
    page.get_by_role("button", name="Only differences").click()
    assert page.locator("[data-relation=same]:visible").count() == 0
    assert page.locator(".controls .status").inner_text() == "10 of 11 relations shown."


def test_a_link_to_a_claim_opens_its_article_and_lights_its_words(opened):
    def other_order():
        comparison, ledgers = case()
        comparison.articles.reverse()
        return evidence_page(comparison, ledgers)

    page = opened("reversed", other_order, "#doc-s-p1-claim-c1")
    assert page.locator("#doc-s-p1").is_visible()
    assert page.locator("input[name=article]:checked").get_attribute("value") == "doc-s-p1"
    assert "".join(page.locator(".said-here").all_inner_texts()) == "were sacked"
    assert page.locator(".said-here").first.evaluate("e => e.getBoundingClientRect().top") < WIDE["height"]


def test_a_link_to_a_group_lights_it_everywhere(opened):
    page = opened(fragment="#doc-s-o-group-r2")
    assert lit(page, "#doc-s-p1") == ["four constables", "warned"]


# ---- without scripts, on paper, for everybody ------------------------------------------------------------------------


def test_without_scripts_every_article_can_be_read_and_no_dead_control_shows(opened):
    page = opened(java_script_enabled=False)
    assert page.locator(".articles > .doc:visible").count() == 3
    assert page.locator(".relation:visible").count() == 11
    assert page.locator(".controls").is_hidden()


def test_paper_shows_every_article_and_no_control(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator(".articles > .doc:visible").count() == 3
    assert page.locator(".controls, .bar").first.is_hidden()
    assert page.locator(".pane").evaluate("e => getComputedStyle(e).overflowY") == "visible"
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="screen")


TOO_FAINT = """() => {
  const shades = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const found = shades(getComputedStyle(element).backgroundColor);
      if (found.length < 4 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set();
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("script, style")) continue;
    const [one, two] = [shades(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
    if ((one + .05) / (two + .05) < 4.5) faint.add(element.className + ": " + walk.currentNode.data.slice(0, 40));
  }
  return [...faint];
}"""
PAGES = {
    "case": lambda: evidence_page(*case()),
    "review": lambda: review_page(post(), second()),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_word_stands_out_from_its_ground(opened, name):
    page = opened(name, PAGES[name])
    page.locator(".text .m").first.click()
    assert page.evaluate(TOO_FAINT) == []


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_to_complain_of(opened, name, viewport):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = opened(name, PAGES[name], viewport=viewport, bypass_csp=True)
    page.locator(".text .m").first.click()
    found = axe.Axe().run(page).response["violations"]
    assert [(problem["id"], problem["nodes"][0]["html"]) for problem in found] == []


def test_the_tab_key_reaches_the_controls_then_the_statement_then_the_article(opened):
    page = opened()
    page.evaluate("""() => {
      window.order = [];
      addEventListener("focusin", ({ target }) => {
        const part = target.closest(".skip, .matrix, .controls, .official, .articles, .map");
        if (part) order.push([...part.classList].at(-1));
      });
    }""")
    for _ in range(70):
        page.keyboard.press("Tab")
    parts = list(dict.fromkeys(page.evaluate("order")))
    assert parts == ["skip", "matrix", "controls", "official", "articles", "map"]


# ---- hostile, and much -----------------------------------------------------------------------------------------------

HOSTILE = (
    "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script><a href='javascript:window.hacked=1'>here</a>"
)


def test_script_and_markup_in_a_text_do_nothing(opened):
    text = f"Two officers {HOSTILE} were warned.\n{HOSTILE}"

    def make():
        found = Group("r1", 2, 2, evidence={"count": at(text, "Two"), "outcomes": at(text, HOSTILE)})
        official = Ledger(document("s-o", text, HOSTILE, "force", HOSTILE), [found], warnings=[HOSTILE])
        article = Ledger(document(HOSTILE, text, HOSTILE, title=HOSTILE), [found])
        pair = ArticleComparison("s-o", HOSTILE, [row(official, "r1", article, "r1", "same")])
        return evidence_page(Comparison("s-o", [pair]), [official, article])

    page = opened("hostile", make)
    page.locator(".text .m").first.hover()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, a[href^=javascript]").count() == 0
    assert HOSTILE in page.locator(".official .text").inner_text()


def many():
    official = statement()
    articles, pairs = [], []
    for number in range(60):
        lines = [
            f"{line} Edition {number}, part {part}." for part in range(8) for line in post().document.text.split("\n")
        ]
        text = "\n".join(lines)
        said = "sacked, and four constables were warned. Edition"
        groups = [
            group(text, f"r{place}", 2, "Two", outcomes=(["dismissed"], f"{said} {number}, part {place}"))
            for place in range(6)
        ]
        ledger = Ledger(document(f"a{number}", text, f"Outlet {number}"), groups)
        rows = [
            row(official, f"r{place % 3 + 1}", ledger, f"r{place}", "outcome_inflated", severity=3)
            for place in range(6)
        ]
        articles.append(ledger)
        pairs.append(ArticleComparison("s-o", ledger.document.id, rows))
    return evidence_page(Comparison("s-o", pairs), [official, *articles])


def test_sixty_articles_answer_soon(opened):
    page = opened("many", many)
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert page.locator(".tabs input").count() == 61
    page.locator("#doc-a0 .text .m").first.hover()
    assert lit(page, ".official")
    assert ready < 10_000  # milliseconds; far above what it takes, so that a busy machine does not fail


# ---- review ----------------------------------------------------------------------------------------------------------


def second():
    """Return another reading of the article: one more sacked, and the clerk not seen."""
    other = post()
    other.groups[1].count = other.groups[1].count_min = 3
    other.groups[2].outcomes = ["written_warning"]
    del other.groups[3]
    return other


def sign(page):
    page.locator("[name=corrected_by]").fill("AB")
    page.locator("[name=corrected_at]").fill("2025-05-06")
    page.locator("[name=why]").fill("read again")


def saved(page):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the ledger").click()
    lines = Path(download.value.path()).read_text("utf-8").splitlines()
    assert len(lines) == 1
    return download.value.suggested_filename, json.loads(lines[0])


def test_a_reading_that_is_right_is_saved_as_it_is(opened):
    page = opened("review-alone", lambda: review_page(post()))
    sign(page)
    name, ledger = saved(page)
    assert name == "s-p1.corrected.jsonl"
    assert [ledger[key] for key in ("id", "corrected_by", "corrected_at", "why")] == [
        "s-p1",
        "AB",
        "2025-05-06",
        "read again",
    ]
    assert [(record["id"], record["count"], record["outcomes"]) for record in ledger["records"]] == [
        ("r1", 7, []), ("r2", 2, ["dismissed"]), ("r3", 4, ["other"]), ("r4", 1, []),
    ]  # fmt: skip
    assert list(ledger["records"][0]) == [
        "id", "count", "count_min", "role", "rank", "service", "alleged", "case_to_answer", "proceeding",
        "proceeding_state", "finding", "found_level", "outcomes", "criminal", "part_of", "is_total", "lines", "note",
    ]  # fmt: skip
    assert ledger["records"][1]["lines"] == [1]
    assert ledger["records"][0]["is_total"] is True


def test_what_is_put_right_is_what_is_saved(opened):
    page = opened("review-alone", lambda: review_page(post()))
    record = page.locator("[data-record=r2]")
    record.locator("[name=count]").fill("3")
    record.locator("[name=rank]").select_option("constable")
    record.locator("summary").click()
    record.locator("[name=outcomes][value=dismissed]").uncheck()
    record.locator("[name=outcomes][value=barred_list]").check()
    page.locator("[data-record=r4] [name=remove]").check()
    page.get_by_role("button", name="Add a group").click()
    page.locator("[data-record=r5] [name=count]").fill("")
    sign(page)
    records = {record["id"]: record for record in saved(page)[1]["records"]}
    assert list(records) == ["r1", "r2", "r3", "r5"]
    assert [records["r2"][key] for key in ("count", "count_min", "rank", "outcomes")] == [
        3,
        3,
        "constable",
        ["barred_list"],
    ]
    assert [records["r5"][key] for key in ("count", "role", "finding", "criminal")] == [
        None,
        "officer",
        "unknown",
        "none",
    ]


def test_a_value_that_the_schema_does_not_know_is_shown_as_such_and_not_silently_changed(opened):
    def make():
        odd = Group("r1", 1, rank="marshal", outcomes=["sent_home"], evidence={"count": [(0, 3)]})
        return review_page(Ledger(document("odd", "One marshal was sent home.", "Force"), [odd]))

    page = opened("review-odd", make)
    assert "marshal (not in the schema)" in page.locator("[name=rank]").first.inner_text()
    sign(page)
    (record,) = saved(page)[1]["records"]
    assert (record["rank"], record["outcomes"]) == ("marshal", ["sent_home"])


def test_nothing_is_saved_without_who_and_why(opened):
    page = opened("review-alone", lambda: review_page(post()))
    page.get_by_role("button", name="Save the ledger").click()
    assert page.locator(".result").is_hidden()
    assert page.evaluate("document.activeElement.name") == "corrected_by"


def test_what_cannot_be_is_said_before_it_is_saved(opened):
    page = opened("review-alone", lambda: review_page(post()))
    page.locator("[data-record=r3] [name=found_level]").select_option("misconduct")
    sign(page)
    page.get_by_role("button", name="Save the ledger").click()
    assert page.locator(".problems").inner_text() == "r3: a level is found only where the finding is proven"
    assert page.locator(".result").is_hidden()


def test_another_readers_values_stand_beside_and_can_be_taken(opened):
    page = opened("review", PAGES["review"])
    page.locator("[data-record=r2] .other", has_text="the other reader: 3").get_by_role("button").click()
    page.locator("[data-record=r3] .other", has_text="written warning").get_by_role("button").click()
    sign(page)
    assert [(record["count"], record["outcomes"]) for record in saved(page)[1]["records"]][1:3] == [
        (3, ["dismissed"]), (4, ["written_warning"]),
    ]  # fmt: skip


def test_a_group_that_only_another_reader_has_can_be_taken(opened):
    page = opened("review-back", lambda: review_page(second(), post()))
    page.locator(".other", has_text="Only the other reader has 1 resigned member of staff").get_by_role(
        "button"
    ).click()
    sign(page)
    taken = saved(page)[1]["records"][-1]
    assert [taken[key] for key in ("id", "count", "role", "service")] == ["r4", 1, "staff", "resigned"]


def test_the_fields_of_a_group_light_its_words(opened):
    page = opened("review-alone", lambda: review_page(post()))
    page.locator("[data-record=r2] [name=rank]").focus()
    assert lit(page) == ["Two sergeants", "sacked", "will still face a hearing"]


def test_a_hostile_document_is_reviewed_inertly(opened):
    def make():
        bad = Group("r1", 2, 2, note=f"</script>{HOSTILE}", evidence={"count": [(0, 3)]})
        return review_page(Ledger(Document(f"</script>{HOSTILE}", f"Two {HOSTILE}", HOSTILE), [bad]))

    page = opened("review-hostile", make)
    sign(page)
    ledger = saved(page)[1]
    assert ledger["id"] == f"</script>{HOSTILE}"
    assert ledger["records"][0]["note"] == f"</script>{HOSTILE}"
    assert page.evaluate("window.hacked") is None
