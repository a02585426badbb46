"""Reading a page: what is kept, what goes, and what the page says of itself."""

import json

import pytest

from analysis.read import read_page

BANNER = [
    "Quickly exit this site by pressing Escape",
    "We use some essential cookies to run this service.",
    "Your cookie preferences have been saved.",
    "Sorry, there was an error. Please try again.",
    "This site is a beta, so pages may change.",
]
STORY = [
    "A sergeant from Marrowby has been dismissed after a panel found that he lied about a house search in Quarry Lane.",
    "The hearing at Peverel Hall was told that no warrant existed when three officers entered the terraced house.",
    "“He put his own convenience above the law,” said the chair of the panel, Judith Farrant, in her written decision.",
    "Two constables who went with him received final written warnings and remain with the Eastmere force.",
    "The family who lived there said that they had waited almost four years for somebody to believe their account.",
]


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def linked(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_the_text_is_the_paragraphs_and_the_headline_stands_in_the_title() -> None:
    document = read_page(page(f"<article><h1>Sergeant lied about search</h1>{paragraphs(STORY)}</article>"))
    assert document.title == "Sergeant lied about search"
    assert document.text == "\n".join(STORY)
    assert document.page_type == "article"


def test_paragraphs_are_offsets_into_the_text() -> None:
    document = read_page(page(f"<main>{paragraphs(STORY)}</main>"))
    assert [document.text[start:end] for start, end in document.paragraphs] == STORY


@pytest.mark.parametrize("wrap", ["main", "article", "div"])
@pytest.mark.parametrize("length", [1, 2, 5])
def test_a_banner_goes_and_a_statement_stays_whole_however_short(wrap: str, length: int) -> None:
    story = STORY[:length]
    body = f"<div>{paragraphs(BANNER)}</div><{wrap}><h1>Statement</h1>{paragraphs(story)}</{wrap}>"
    assert read_page(page(body)).text == "\n".join(story)


def test_banner_lines_inside_the_text_are_listed_as_removed() -> None:
    document = read_page(page(f"<div>{paragraphs(BANNER + STORY)}</div>"))
    assert document.removed == BANNER
    assert document.text == "\n".join(STORY)


def test_a_page_of_short_sentences_under_a_cookie_banner_is_an_article() -> None:
    short = ["A constable has been dismissed.", "He failed a drugs test.", "He will be barred."]
    document = read_page(page(f"<div>{paragraphs(BANNER)}</div><main><h1>Outcome</h1>{paragraphs(short)}</main>"))
    assert (document.page_type, document.text) == ("article", "\n".join(short))


@pytest.mark.parametrize(
    "form",
    [
        "<dl><dt>Rank</dt><dd>Constable</dd><dt>Outcome:</dt><dd>Dismissed without notice</dd></dl>",
        "<table><tr><th>Rank</th><td>Constable</td></tr>"
        "<tr><th>Outcome</th><td>Dismissed without notice</td></tr></table>",
    ],
)
def test_labels_and_values_of_an_outcome_page_stand_on_one_line(form: str) -> None:
    document = read_page(page(f"<main><h1>Hearing outcome</h1>{form}</main>"))
    assert document.text == "Rank: Constable\nOutcome: Dismissed without notice"


def test_lists_and_details_are_part_of_the_text() -> None:
    body = (
        f"<main><h1>Outcome</h1><p>{STORY[0]}</p><p>The standards engaged were:</p>"
        "<ul><li>Honesty and integrity</li><li>Duties and responsibilities</li></ul>"
        f"<details><summary>Sanction</summary><p>{STORY[3]}</p></details></main>"
    )
    text = read_page(page(body)).text
    assert text.split("\n") == [
        STORY[0], "The standards engaged were:", "Honesty and integrity", "Duties and responsibilities", "Sanction",
        STORY[3],
    ]  # fmt: skip


def test_pointers_to_other_stories_and_sign_ups_are_no_text() -> None:
    extra = (
        '<p>READ MORE: <a href="/a">Five officers sacked in Oxmere raid scandal</a></p>'
        "<p>Sign up to our crime newsletter for the latest court news.</p>"
        '<div class="related-articles"><p>Seven officers were suspended in another case up north.</p></div>'
        '<h3>Most read in Crime</h3><ul><li><a href="/b">Nine constables face trial over custody death</a></li></ul>'
    )
    story = "".join(f"<p>{line}</p>{extra if number == 2 else ''}" for number, line in enumerate(STORY))
    assert read_page(page(f"<article><h1>Search</h1>{story}{extra}</article>")).text == "\n".join(STORY)


def test_captions_and_hidden_elements_are_no_text() -> None:
    extra = (
        "<figure><img src=x><figcaption>Twelve officers outside the court</figcaption></figure>"
        '<div style="display: none"><p>Forty officers were named in a hidden paragraph of this page.</p></div>'
        "<template><p>Fifty officers in a template that nobody sees on the screen.</p></template>"
    )
    assert read_page(page(f"<article><h1>Search</h1>{extra}{paragraphs(STORY)}</article>")).text == "\n".join(STORY)


def test_readers_comments_are_no_text() -> None:
    comments = (
        "<h3>Comments</h3><p>All six hundred of them should be sacked, says I, and so does my neighbour Bert.</p>"
    )
    document = read_page(page(f"<article><h1>Search</h1>{paragraphs(STORY)}{comments}</article>"))
    assert document.text == "\n".join(STORY)


def test_the_standfirst_is_part_of_the_text() -> None:
    standfirst = "Panel found that no warrant existed when the door was forced"
    body = (
        f'<article><header><h1>Search</h1><p class="standfirst">{standfirst}</p></header>{paragraphs(STORY)}</article>'
    )
    assert read_page(page(body)).text == "\n".join([standfirst, *STORY])


def test_a_line_by_which_the_page_describes_itself_is_its_standfirst() -> None:
    summary = "No warrant existed when the door was forced, a panel found"
    head = f'<meta name="description" content="{summary}">'
    body = f'<article><header><h1>Search</h1><h3 class="x1y2">{summary}</h3></header>{paragraphs(STORY)}</article>'
    assert read_page(page(body, head)).text.split("\n")[0] == summary


def test_a_text_in_several_containers_is_read_whole() -> None:
    parts = [f'<div class="chunk"><p>{line}</p></div><div class="ad-slot"><p>Buy</p></div>' for line in STORY * 1]
    assert read_page(page(f"<article><h1>Search</h1>{''.join(parts)}</article>")).text == "\n".join(STORY)


def test_a_quotation_shared_by_many_pages_is_kept_in_all() -> None:
    pages = [page(f"<article><h1>Story {n}</h1>{paragraphs(STORY)}</article>") for n in range(6)]
    assert {read_page(html).text for html in pages} == {"\n".join(STORY)}


def test_soft_hyphens_and_line_feeds_do_not_reach_the_text() -> None:
    html = page(
        "<main><p>A chief in\u00adspector\n   was sus\u00adpended,\u00a0it was\u200b said on Friday.</p></main>"
    )
    assert read_page(html).text == "A chief inspector was suspended, it was said on Friday."


def test_the_headline_of_linked_data_is_taken_where_none_is_printed() -> None:
    document = read_page(page(paragraphs(STORY), linked(headline="Sergeant &amp; two others in search row")))
    assert document.title == "Sergeant & two others in search row"


def test_of_several_headings_the_one_that_the_page_announces_is_the_title() -> None:
    head = '<meta property="og:title" content="Sergeant lied about search in Quarry Lane">'
    body = f"<h1>The Tollhaven Echo</h1><h1>Sergeant lied about search</h1>{paragraphs(STORY)}"
    assert read_page(page(body, head)).title == "Sergeant lied about search"


def test_a_title_is_plain_text_of_limited_length() -> None:
    document = read_page(page(f"<h1>&lt;script&gt;alert(1)&lt;/script&gt; {'x' * 2000}</h1>{paragraphs(STORY)}"))
    assert document.title.startswith("<script>alert(1)</script> xxx")
    assert len(document.title) == 500


def test_authors_come_from_linked_data_or_the_printed_byline() -> None:
    people = [{"@type": "Person", "name": "Ida Marsh"}, {"@type": "Person", "name": "Leon Abara"}]
    stated = page(paragraphs(STORY), linked(headline="x", author=people))
    printed = page(f'<article><h1>Search</h1><p class="byline">By Ida Marsh</p>{paragraphs(STORY)}</article>')
    assert read_page(stated).byline == "Ida Marsh, Leon Abara"
    assert read_page(printed).byline == "Ida Marsh"


def test_a_known_source_gives_publisher_and_kind() -> None:
    document = read_page(page(f"<main>{paragraphs(STORY)}</main>"), "https://www.gwent.police.uk/news/gwent/news/x/")
    assert (document.publisher, document.source_type) == ("Gwent Police", "force")


def test_without_an_address_the_canonical_one_names_the_source() -> None:
    head = '<link rel="canonical" href="https://www.gwent.police.uk/news/gwent/news/x/">'
    document = read_page(page(f"<main>{paragraphs(STORY)}</main>", head))
    assert (document.url, document.source_type) == ("https://www.gwent.police.uk/news/gwent/news/x/", "force")


def test_the_id_is_made_of_the_address_or_else_of_the_bytes() -> None:
    html = page(paragraphs(STORY))
    assert read_page(html, "https://a.example/1").id == read_page(html + b" ", "https://a.example/1").id
    assert read_page(html).id == read_page(html).id != read_page(html + b"<p>more</p>").id
    assert read_page(html, id="t01").id == "t01"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"", "empty"),
        (page("<div id=root></div><script>run()</script>"), "empty"),
        (page("<p>You need to enable JavaScript to run this app.</p>"), "empty"),
        (page("<h1>Just a moment...</h1><p>Verifying you are human. This may take a few seconds.</p>"), "botwall"),
        (page("<h2>We value your privacy</h2><p>We and our partners use cookies. Accept all cookies?</p>"), "consent"),
        (page(f"<h1>Search</h1><p>{STORY[0]}</p><p>Subscribe to continue reading this story.</p>"), "paywall"),
        (page(f"<h1>Search hearing LIVE: latest updates</h1>{paragraphs(STORY)}"), "live"),
        (page(paragraphs(STORY), linked(**{"@type": "LiveBlogPosting", "headline": "Search hearing"})), "live"),
        (page(paragraphs(STORY[:2]), linked(headline="Search", isAccessibleForFree=False)), "paywall"),
        (page(paragraphs(STORY)), "article"),
        (page(f"<h1>Officers told where the witnesses live</h1>{paragraphs(STORY)}"), "article"),
        (page(f"<nav><a href=/l>Already a subscriber?</a></nav><p>{STORY[0]}</p>"), "article"),
        (page(f"<p>{STORY[0]}</p><footer><p>This site uses cookies.</p></footer>"), "article"),
    ],
)
def test_page_types(html: bytes, kind: str) -> None:
    assert read_page(html).page_type == kind


def test_a_page_of_cards_is_a_listing_without_a_date_of_its_own() -> None:
    card = '<li><a href="/{n}">Officer number {n} faces a misconduct hearing</a><p>Published: 1{n} March 2024</p></li>'
    document = read_page(page(f"<main><h1>News</h1><ul>{''.join(card.format(n=n) for n in range(9))}</ul></main>"))
    assert (document.page_type, document.published) == ("listing", None)


def test_a_page_that_stands_in_for_an_article_has_no_text() -> None:
    document = read_page(page("<h1>Access denied</h1><p>You have been blocked. Reference ID 8f1.</p>"))
    assert (document.page_type, document.text, document.paragraphs) == ("botwall", "", [])


def test_an_empty_shell_is_read_from_its_linked_data() -> None:
    shell = page("<div id=app></div>", linked(headline="Search", articleBody="\n\n".join(STORY)))
    assert read_page(shell).text == "\n".join(STORY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_encoding_is_that_of_the_bytes(encoding: str) -> None:
    html = f"<html><body><main><p>{STORY[2]}</p></main></body></html>".encode(encoding)
    assert read_page(html).text == STORY[2]


def test_a_declared_encoding_is_believed_unless_the_bytes_deny_it() -> None:
    body = f"<main><p>{STORY[2]}</p></main>"
    said = f"<html><head><meta charset=windows-1252></head><body>{body}</body></html>".encode("cp1252")
    lied = f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode("cp1252")
    header = f"<html><body>{body}</body></html>".encode("cp1252")
    assert read_page(said).text == read_page(lied).text == STORY[2]
    assert read_page(header, content_type="text/html; charset=windows-1252").text == STORY[2]


@pytest.mark.parametrize(
    "html",
    [
        b"\x00\xff\xfe<p>",
        b"<a><b></a>&#1;&#xD800;<p>x" * 50,
        b"<div>" * 5000 + b"deep",
        b'<script type="application/ld+json">' + b"[" * 20000 + b"</script><p>x</p>",
        b"<html><body><table><tr><td><table><tr></table>",
    ],
)
def test_a_hostile_page_is_read_without_an_error(html: bytes) -> None:
    assert read_page(html, "http://[broken").text.isprintable()
