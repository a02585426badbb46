"""An invented case for the tests of the viewer: a statement, three articles, and what is read and compared."""

import re
from typing import Any

from lxml import html

from analysis.records import ArticleComparison, Claim, Comparison, ComparisonRow, Document, Group, Ledger, Quote

STATEMENT = """Marlstone Police has closed its inquiry into false overtime claims.
Two serving sergeants will face a misconduct hearing.
Four constables received written warnings after misconduct was proven.
One inspector was found to have no case to answer.
Deputy Chief Constable Orla Fenn said: “Every hour that was claimed and not worked was taken from the town.”"""
POST = """Seven serving officers were investigated over overtime at Marlstone Police.
Two sergeants were sacked, and four constables were warned.
Orla Fenn said: “Every hour that was claimed and not worked was stolen from the town.”
A clerk resigned. The sergeants, the force says, will still face a hearing."""
ECHO = """An inspector at Marlstone Police has been cleared.
Every hour that was claimed and not worked was taken from the town."""
TABLET = """Officers at Marlstone Police claimed for hours that they had not worked."""


def at(text: str, *words: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, each at its first place."""
    return [(text.index(word), text.index(word) + len(word)) for word in words]


def group(text: str, name: str, count: int | None, count_words: str, **fields: Any) -> Group:
    """Return a group; a field given as (value, words) has these words as its evidence."""
    made = Group(name, count, count or 2, evidence={"count": at(text, count_words)} if count_words else {})
    for field, given in fields.items():
        value, words = given if isinstance(given, tuple) else (given, "")
        setattr(made, field, value)
        if words:
            made.evidence[field] = at(text, words)
    return made


def document(name: str, text: str, publisher: str, kind: str = "press", title: str = "") -> Document:
    """Return a document whose paragraphs are its lines."""
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    return Document(
        name,
        text,
        title,
        f"https://example.org/{name}?officer=x",
        publisher,
        kind,
        "2025-03-04T10:00:00",
        paragraphs=lines,
    )


def statement() -> Ledger:
    """Return the official ledger: two to be heard (A), four warned (B), one cleared (C)."""
    text = STATEMENT
    groups = [
        group(text, "r1", 2, "Two", rank=("sergeant", "sergeants"), service=("serving", "serving"), finding="pending"),
        group(text, "r2", 4, "Four", rank=("constable", "constables"), finding="proven",
              outcomes=(["written_warning"], "written warnings")),
        group(text, "r3", 1, "One", rank=("inspector", "inspector"), case_to_answer=("no", "no case to answer")),
    ]  # fmt: skip
    groups[1].claims = ["c1", "c2"]
    warned, found = at(text, "received written warnings", "misconduct was proven")
    claims = [
        Claim("c1", 120, 190, "outcome", "written_warning", group="r2", count=4, spans={"predicate": warned}),
        Claim("c2", 120, 190, "finding", "proven", group="r2", count=4, spans={"predicate": found}),
    ]
    quotes = [Quote("q1", *at(text, "“Every hour that was claimed and not worked was taken from the town.”")[0],
                    speaker="Orla Fenn", speaker_class="force")]  # fmt: skip
    return Ledger(document("s-o", text, "Marlstone Police", "force", "Overtime inquiry closed"), groups, claims, quotes)


def post() -> Ledger:
    """Return an article's ledger: a total of seven, two sacked, four warned, a clerk; and a conflict within it."""
    text = POST
    groups = [
        group(text, "r1", 7, "Seven", service=("serving", "serving"), is_total=True),
        group(text, "r2", 2, "Two", rank=("sergeant", "sergeants"), outcomes=(["dismissed"], "sacked")),
        group(text, "r3", 4, "four", rank=("constable", "constables"), outcomes=(["other"], "warned")),
        group(text, "r4", 1, "A clerk", role=("staff", "clerk"), service=("resigned", "resigned")),
    ]
    groups[1].inferred = ["finding"]
    groups[1].finding = "proven"
    evidence = at(text, "will still face a hearing")
    groups[1].conflicts = [{"field": "finding", "value": "pending", "place": "body", "evidence": evidence}]
    sacked = at(text, "were sacked")[0]
    claims = [Claim("c1", 75, 103, "outcome", "dismissed", group="r2", count=2, spans={"predicate": sacked})]
    quotes = [Quote("q1", *at(text, "“Every hour that was claimed and not worked was stolen from the town.”")[0],
                    speaker="Orla Fenn", speaker_class="force")]  # fmt: skip
    title = "Overtime officers sacked"
    return Ledger(
        document("s-p1", text, "Marl Valley Post", title=title), groups, claims, quotes, ["r2: hard to settle"]
    )


def echo() -> Ledger:
    """Return the ledger of an article that has the inspector alone."""
    cleared = group(ECHO, "r1", 1, "An", rank=("inspector", "inspector"), case_to_answer=("no", "cleared"))
    return Ledger(document("s-p2", ECHO, "Marlstone Echo", title="Inspector cleared"), [cleared])


def tablet() -> Ledger:
    """Return an empty ledger."""
    return Ledger(document("s-p3", TABLET, "The Tablet", title="Hours not worked"))


def row(
    official: Ledger, one: str | None, article: Ledger, other: str | None, relation: str, *, severity: int = 0
) -> Any:
    """Return a row of a comparison with the evidence of both groups."""
    found = {
        side: next((each.evidence for each in ledger.groups if each.id == name), {})
        for side, ledger, name in (("official", official, one), ("article", article, other))
    }
    return ComparisonRow(one, other, relation, {}, severity, found, f"note on {relation}")


def case() -> tuple[Comparison, list[Ledger]]:
    """Return the comparison of the invented case and its four ledgers."""
    o, p, e, t = statement(), post(), echo(), tablet()
    place = {ledger.document.id: ledger for ledger in (o, p)}
    terms = [("s-p1", "r1"), ("s-o", "r1"), ("s-o", "r2"), ("s-o", "r3")]
    counted = [{"doc": d, "record": r, "count": next(g.count for g in place[d].groups if g.id == r)} for d, r in terms]
    counted[0]["evidence"] = [list(span) for span in at(POST, "Seven")]
    inferred = [{"doc": "s-o", "record": name, "field": "service", "value": "serving"} for name in ("r2", "r3")]
    sums = [{"whole": counted[0], "parts": counted[1:], "values": [7, 2, 4, 1], "inferred": inferred, "note": ""}]
    articles = [
        ArticleComparison("s-o", "s-p1", [
            row(o, "r1", p, "r2", "outcome_inflated", severity=11), row(o, "r2", p, "r3", "less_specific"),
            row(o, "r3", p, None, "omitted"), row(o, None, p, "r1", "added"), row(o, None, p, "r4", "added"),
        ], sums),
        ArticleComparison("s-o", "s-p2", [
            row(o, "r1", e, None, "omitted"), row(o, "r2", e, None, "omitted"), row(o, "r3", e, "r1", "same"),
        ]),
        ArticleComparison("s-o", "s-p3", [row(o, name, t, None, "omitted") for name in ("r1", "r2", "r3")]),
    ]  # fmt: skip
    return Comparison("s-o", articles), [o, p, e, t]


def parsed(page: str) -> Any:
    """Return a page as a tree."""
    return html.document_fromstring(page)


def words(element: Any) -> str:
    """Return what an element says, white space run together."""
    return " ".join(element.text_content().split())


def find(tree: Any, name: str) -> Any:
    """Return the one element of an id."""
    (found,) = tree.xpath("//*[@id=$name]", name=name)
    return found


def with_class(tree: Any, name: str) -> list[Any]:
    """Return the elements of a class, in order."""
    return list(tree.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"))
