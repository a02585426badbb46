"""The evidence page as it is written, before any browser reads it."""

import base64
import hashlib
import re
from itertools import pairwise

import pytest

from analysis.compare.reuse import Passage
from analysis.records import ArticleComparison, Comparison, Document, Group, Ledger
from analysis.viewer import anchor, evidence_page
from analysis.viewer.labels import article_labels, official_labels
from analysis.viewer.marks import LONGEST, Mark, cut, joined
from analysis.viewer.render import clip, read
from viewer_case import case, document, find, parsed, post, row, statement, with_class, words


@pytest.fixture(scope="module")
def page():
    return evidence_page(*case())


@pytest.fixture(scope="module")
def tree(page):
    return parsed(page)


def printed_text(tree, name):
    """Return the text of a document as the page prints it, without the letters of its groups."""
    (text,) = with_class(find(tree, anchor(name)), "text")
    for tag in with_class(text, "tag"):
        tag.text = ""
    return "\n".join(paragraph.text_content() for paragraph in text.iterfind(".//p"))


# ---- marks -----------------------------------------------------------------------------------------------------------


def test_marks_that_overlap_are_cut_into_pieces():
    pieces = cut(Document("d", "abcdef"), [Mark("group", "A", 0, 4), Mark("group", "B", 2, 6)])[0].pieces
    assert [(piece.text, piece.keys("group")) for piece in pieces] == [("ab", ["A"]), ("cd", ["A", "B"]), ("ef", ["B"])]


def test_a_mark_opens_once_even_where_a_line_ends_inside_it():
    paragraphs = cut(Document("d", "one\ntwo"), [Mark("group", "A", 0, 7)])
    opened = [piece.opens("group") for paragraph in paragraphs for piece in paragraph.pieces]
    assert opened == [["A"], []]


def test_a_mark_that_begins_in_the_space_between_lines_opens_with_the_next_words():
    paragraphs = cut(Document("d", "one\n  two"), [Mark("anchor", "here", 4, 9)])
    assert paragraphs[1].pieces[0].opens("anchor") == ["here"]


@pytest.mark.parametrize("span", [(-5, 2), (3, 99), (2, 2), (5, 3), (40, 50)])
def test_marks_outside_the_text_leave_the_text_whole(span):
    pieces = cut(Document("d", "abcdef"), [Mark("group", "A", *span)])[0].pieces
    assert "".join(piece.text for piece in pieces) == "abcdef"


def test_lines_outside_the_paragraphs_are_shown_as_the_page_around_the_document():
    paragraphs = cut(Document("d", "Menu\nNews of the day\nFoot", paragraphs=[(5, 20)]), [])
    assert [(p.pieces[0].text, p.outside) for p in paragraphs] == [
        ("Menu", True), ("News of the day", False), ("Foot", True),
    ]  # fmt: skip


def test_spans_that_only_a_space_parts_are_one_mark():
    assert joined("two serving officers", [(4, 11), (0, 3), (12, 20)]) == [(0, 20)]


# ---- letters ---------------------------------------------------------------------------------------------------------


def test_official_groups_wear_letters_in_their_order_and_go_on_after_z():
    labels = official_labels([Group(f"r{number}") for number in range(28)])
    assert [labels[name][0].letter for name in ("r0", "r25", "r26", "r27")] == ["A", "Z", "AA", "AB"]


def test_a_group_of_an_article_wears_the_letters_of_its_official_groups_or_a_plus():
    official, article = statement(), post()
    rows = [row(official, name, article, "r1", "same") for name in ("r3", "r1")]
    labels = article_labels(article, ArticleComparison("s-o", "s-p1", rows), official_labels(official.groups), 2)
    assert [label.letter for label in labels["r1"]] == ["A", "C"]
    assert [(label.letter, label.key, label.tone) for label in labels["r2"]] == [("+1", "2+1", 0)]


# ---- the page --------------------------------------------------------------------------------------------------------


def test_every_text_stands_on_the_page_unchanged(page):
    for ledger in case()[1]:
        assert printed_text(parsed(page), ledger.document.id) == ledger.document.text


def test_the_matched_group_wears_one_letter_in_both_texts(tree):
    marks = {
        name: [words(mark) for mark in find(tree, anchor(name)).xpath(".//*[@class='text']//*[@data-g='A']")
               if "tag" not in mark.get("class")]
        for name in ("s-o", "s-p1")
    }  # fmt: skip
    assert marks == {
        "s-o": ["Two serving sergeants"],
        "s-p1": ["Two sergeants", "sacked", "will still face a hearing"],
    }


def test_every_group_and_claim_of_a_published_row_can_be_linked_to(tree):
    for ledger in case()[1]:
        for part, records in (("group", ledger.groups), ("claim", ledger.claims), ("quote", ledger.quotes)):
            for record in records:
                find(tree, f"doc-{ledger.document.id}-{part}-{record.id}")


def test_every_row_of_a_comparison_and_every_sum_warning_and_passage_can_be_linked_to(tree):
    assert find(tree, anchor("s-p1", "inference", "1")) is with_class(tree, "sum")[1]
    assert words(find(tree, anchor("s-p1", "warning", "1"))) == "A hard to settle"
    assert words(find(tree, anchor("s-p2", "passage", "1")).getnext()).startswith("Every hour")


def test_a_link_to_a_claim_leads_to_its_predicate(tree):
    assert words(find(tree, "doc-s-p1-claim-c1").getnext()) == "were"
    assert words(find(tree, "doc-s-o-claim-c2").getnext()) == "misconduct was proven"


def test_every_link_leads_to_something_on_the_page(tree):
    names = {element.get("id") for element in tree.xpath("//*[@id]")}
    links = {link.get("href") for link in tree.xpath("//a")}
    assert all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} <= names


def test_no_id_occurs_twice(tree):
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))


def test_every_relation_has_its_row_with_badge_severity_and_words_of_both_sides(tree):
    comparison, _ = case()
    for article in comparison.articles:
        for number, expected in enumerate(article.rows, 1):
            shown = find(tree, f"doc-{article.article}-row-{number}")
            assert shown.get("data-relation") == expected.relation
            assert expected.relation.replace("_", " ") in words(shown)
    inflated = words(find(tree, "doc-s-p1-row-1"))
    assert "+11" in inflated
    assert "“" not in inflated  # the marks come from the style sheet, the words from the texts
    assert "Official Two serving sergeants" in inflated
    assert "Article Two sergeants … sacked" in inflated


def test_a_sum_across_documents_shows_whole_parts_and_what_is_inferred(tree):
    shown = words(with_class(tree, "sum")[0])
    assert "+1 7 = A 2 + B 4 + C 1" in shown
    assert "inferred group B: service serving." in shown


def test_a_conflict_within_a_document_is_visible_with_its_words(tree):
    shown = [words(conflict) for conflict in with_class(tree, "conflict")]
    assert shown
    assert all(text == "Conflict: the body says finding pending will still face a hearing" for text in shown)


def test_an_inferred_field_is_marked_where_it_is_given(tree):
    assert "proven inferred" in words(find(tree, "doc-s-p1-group-r2"))


def test_a_warning_names_its_group_by_the_letter(tree):
    assert [words(line) for line in with_class(tree, "warnings")] == ["A hard to settle"]


def test_the_glance_has_a_line_for_each_article_and_a_column_for_each_official_group(tree):
    (table,) = with_class(tree, "matrix")
    assert [words(cell) for cell in table.iterfind(".//tbody/tr/th")] == [
        "Marl Valley Post",
        "Marlstone Echo",
        "The Tablet",
    ]
    assert [words(cell)[0] for cell in table.iterfind(".//thead/tr/th")][1:4] == ["A", "B", "C"]
    assert [words(cell) for cell in table.findall(".//tbody/tr")[1].findall("td")][:4] == [
        "○ omitted", "○ omitted", "= same", "",
    ]  # fmt: skip


def test_the_quote_map_tells_where_a_sentence_reappears_and_how_it_was_altered(tree):
    (source,) = tree.xpath("//section[@class='map']/ol/li")
    shown = words(source)
    assert "Every hour that was claimed" in shown
    assert "altered Marl Valley Post taken → stolen" in shown
    assert "copied Marlstone Echo without attribution" in shown


def test_passages_that_are_known_already_are_shown_as_given():
    comparison, ledgers = case()
    known = {"s-p3": [Passage("paraphrased", 0, 30, [(0, 30)], [(0, 60)], score=0.8, agreement="conflicts")]}
    page = evidence_page(comparison, ledgers, lambda _, article: known.get(article.document.id, ()))
    assert "paraphrased The Tablet other facts without attribution" in words(parsed(page))


def test_articles_of_one_text_are_told_to_be_one_witness():
    agency = " ".join(f"Word{number} of the agency came by wire tonight." for number in range(30))
    ledgers = [statement(), *(Ledger(document(name, agency, name.title())) for name in ("herald", "argus"))]
    comparison = Comparison("s-o", [ArticleComparison("s-o", name) for name in ("herald", "argus")])
    shown = [words(note) for note in with_class(parsed(evidence_page(comparison, ledgers)), "same-text")]
    assert shown == [
        "Prints the same text as Argus: one witness, not 2.",
        "Prints the same text as Herald: one witness, not 2.",
    ]


def test_of_many_copies_eight_are_named_and_the_rest_counted():
    agency = " ".join(f"Word{number} of the agency came by wire tonight." for number in range(30))
    titles = [f"title-{number}" for number in range(12)]
    comparison = Comparison("s-o", [ArticleComparison("s-o", name) for name in titles])
    page = evidence_page(comparison, [statement(), *(Ledger(document(name, agency, name)) for name in titles)])
    assert words(with_class(parsed(page), "same-text")[0]).endswith("title-6 and 3 more: one witness, not 12.")


def test_the_same_case_gives_the_same_bytes(page):
    assert evidence_page(*case()) == page


def test_no_address_of_a_source_is_printed(page):
    assert "example.org" not in page


def test_the_order_of_the_ledgers_does_not_matter(page):
    comparison, ledgers = case()
    assert evidence_page(comparison, ledgers[::-1]) == page


def test_a_compared_document_without_a_ledger_is_named():
    comparison, ledgers = case()
    with pytest.raises(ValueError, match="s-p2: is compared but has no ledger"):
        evidence_page(comparison, [ledger for ledger in ledgers if ledger.document.id != "s-p2"])


def test_articles_of_one_id_and_one_publisher_stay_apart():
    official, first, second = statement(), post(), post()
    comparison = Comparison("s-o", [ArticleComparison("s-o", "s-p1") for _ in range(2)])
    tree = parsed(evidence_page(comparison, [official, first, second]))
    assert words(find(tree, "doc-s-p1-2").find(".//header/p")).startswith("Marl Valley Post (2)")
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))


def test_empty_documents_and_a_case_without_articles_make_a_page():
    empty = Ledger(Document("nothing", ""))
    assert "No article was compared" in evidence_page(Comparison("nothing"), [empty])
    both = evidence_page(
        Comparison("nothing", [ArticleComparison("nothing", "none")]), [empty, Ledger(Document("none", ""))]
    )
    assert "This document holds no text" in both


# ---- hostile text ----------------------------------------------------------------------------------------------------

HOSTILE = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>&amp;]]></style>"


def hostile_page():
    text = f"Two officers {HOSTILE} were warned.\n{HOSTILE}\n“{HOSTILE}” said A."
    ledgers = []
    for name in ('s"><b>', "javascript:alert(1)"):
        bad = Group("r1", 2, 2, note=HOSTILE, evidence={"count": [(0, 3)], "role": [(4, 60)]}, claims=[HOSTILE])
        bad.conflicts = [{"field": HOSTILE, "value": HOSTILE, "place": HOSTILE, "evidence": [(10, 70)]}]
        ledgers.append(
            Ledger(
                Document(name, text, HOSTILE, HOSTILE, HOSTILE, "press", HOSTILE, byline=HOSTILE),
                [bad],
                warnings=[HOSTILE],
            )
        )
    official, article = ledgers
    relation = row(official, "r1", article, "r1", HOSTILE)
    names = official.document.id, article.document.id
    return evidence_page(Comparison(names[0], [ArticleComparison(*names, [relation])]), ledgers)


def test_markup_in_a_text_stays_text():
    tree = parsed(hostile_page())
    assert len(tree.xpath("//script")) == 2
    assert not tree.xpath("//img | //@onerror | //b[not(text())]")
    assert all(link.startswith("#doc-") or link in ("#texts", "#map") for link in tree.xpath("//a/@href"))
    assert HOSTILE in tree.text_content()


def test_the_policy_of_the_page_lets_only_its_own_script_and_style_run(page):
    tree = parsed(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for element in tree.xpath("//script | //style"):
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not tree.xpath("//@style | //@onclick | //link[@rel='stylesheet'] | //@src")


def test_characters_that_turn_or_hide_text_are_shown_as_replaced():
    text = "The officer was \u202edessimsid\u202c by \u2066them\u2069 \x00\x1b[31m and \ud800 left"
    ledger = Ledger(document("s-o", text, "P\u202eolice", "force"))
    page = evidence_page(Comparison("s-o"), [ledger])
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b\ud800-\udfff]", page)
    assert "was \ufffddessimsid\ufffd by" in page
    page.encode("utf-8")


def test_a_huge_line_is_shortened_but_its_evidence_is_not():
    text = f"{'x' * 300_000} two officers were warned {'y' * 300_000}"
    place = text.index("two")
    found = Group("r1", 2, 2, evidence={"count": [(place, place + 3)]})
    page = evidence_page(Comparison("s-o"), [Ledger(document("s-o", text, "Force", "force"), [found])])
    assert len(page) < 100_000
    assert "[296,001 characters not printed]" in page
    assert ">two</span>" in page


def test_an_ordinary_long_text_is_printed_whole():
    text = "\n".join(f"Line {number} tells what happened on that day." for number in range(LONGEST // 20))
    page = evidence_page(Comparison("s-o"), [Ledger(document("s-o", text, "Force", "force"))])
    assert printed_text(parsed(page), "s-o") == text


def test_anchors_hold_nothing_that_an_address_would_have_to_escape():
    assert anchor("t01-o", "claim", "c3") == "doc-t01-o-claim-c3"
    assert anchor('a b"#c', "group", "r1") == "doc-a-b--c-group-r1"


def test_clipped_words_stay_within_their_length():
    assert clip("one\n two", 20) == "one two"
    assert len(clip("word " * 1000, 50)) <= 52


# ---- for everybody ---------------------------------------------------------------------------------------------------


def test_headings_go_down_one_step_at_a_time_from_one_first_heading(tree):
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_has_language_title_and_landmarks(tree):
    assert tree.get("lang") == "en-GB"
    assert tree.findtext(".//title") == "Overtime inquiry closed – evidence"
    assert [len(tree.xpath(f"//body/{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]


def test_every_control_has_a_label_and_every_header_a_scope(tree):
    assert all(words(control.getparent()) for control in tree.xpath("//input"))
    assert all(words(button) for button in tree.xpath("//button"))
    assert all(header.get("scope") for header in tree.xpath("//th"))
    assert all(region.get("aria-label") for region in tree.xpath("//*[@role='region']"))


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_letters_of_groups_can_be_read_on_their_colours():
    tones = re.findall(r"\.t\d \{ --one: (#\w{6})", read("page.css"))
    assert len(tones) == 8
    assert all(contrast(tone, "#ffffff") >= 4.5 for tone in tones)


def test_texts_can_be_read_on_every_ground_that_the_page_gives_them():
    named = dict(re.findall(r"--(\w+): (#\w{6})", read("page.css")))
    for ground in ("paper", "card", "shared", "echo", "lit"):
        assert contrast(named["ink"], named[ground]) >= 7
    for ground in ("paper", "card"):
        assert contrast(named["muted"], named[ground]) >= 4.5


def test_neighbouring_colours_are_told_apart_in_grey_by_their_lines():
    style = read("page.css")
    assert all(re.search(rf"\.m\.t{tone}\b[^}}]*border-bottom-style", style) for tone in (2, 3, 4, 6, 7, 8, 0))
