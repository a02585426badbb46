"""The words of the house: document, claim, quote, group, ledger and comparison, and the values they may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

Span = tuple[int, int]
"""Start and end of a stretch of a document's text, in code points: text[start:end]."""

SOURCE_TYPES = ("force", "oversight", "pcc", "cps", "press", "other")
ROLES = ("officer", "special_constable", "pcso", "staff", "mixed")
RANKS = (
    "constable", "sergeant", "inspector", "chief_inspector", "superintendent", "chief_superintendent", "commander",
    "assistant_chief_constable", "deputy_chief_constable", "chief_constable", "deputy_assistant_commissioner",
    "assistant_commissioner", "deputy_commissioner", "commissioner", "mixed", "unknown",
)  # fmt: skip
SERVICES = ("serving", "former", "resigned", "retired", "deceased", "unknown")
ALLEGED = ("gross_misconduct", "misconduct", "gross_incompetence", "performance", "criminal", "unknown")
CASES_TO_ANSWER = ("yes", "no", "unknown")
PROCEEDINGS = (
    "misconduct_hearing", "accelerated_hearing", "misconduct_meeting", "performance_meeting", "disciplinary_meeting",
    "appeal", "judicial_review", "criminal_proceedings", "investigation", "none", "unknown",
)  # fmt: skip
PROCEEDING_STATES = ("held", "scheduled", "cancelled", "unknown")
FINDINGS = ("proven", "not_proven", "withdrawn", "overturned", "pending", "none", "unknown")
FOUND_LEVELS = ("gross_misconduct", "misconduct", "performance", "none", "unknown")
OUTCOMES = (
    "dismissed", "would_have_been_dismissed", "required_to_resign", "reduction_in_rank", "reduction_in_pay",
    "final_written_warning", "written_warning", "management_action", "reflective_practice", "performance_procedures",
    "training", "no_further_action", "barred_list", "reinstated", "would_have_faced_proceedings", "not_dismissed",
    "other",
)  # fmt: skip
CRIMINAL = ("none", "referred", "no_charge", "charged", "acquitted", "convicted", "unknown")
POLARITIES = ("asserted", "negated", "hypothetical", "would_have", "scheduled", "possible")
PLACES = ("headline", "lead", "body")
QUOTE_KINDS = ("direct", "indirect", "mixed")
SPEAKER_CLASSES = (
    "force", "oversight", "pcc", "prosecutor", "federation", "family", "victim", "panel", "judge", "officer",
    "lawyer", "politician", "campaign", "other",
)  # fmt: skip
RELATIONS = (
    "same", "count_differs", "rank_differs", "status_differs", "finding_inflated", "finding_weakened",
    "outcome_inflated", "outcome_weakened", "less_specific", "more_specific", "omitted", "added", "not_comparable",
)  # fmt: skip
VOICES = ("active", "passive_with_agent", "agentless_passive", "nominalisation", "intransitive")
ACTORS = ("accused", "force", "oversight", "panel", "prosecutor", "victim", "person", "other")
REUSES = ("quoted", "copied", "trimmed", "spliced", "altered", "paraphrased")
AGREEMENTS = ("agrees", "conflicts", "undecided")
PAGE_TYPES = ("article", "listing", "consent", "paywall", "botwall", "live", "pdf", "empty")


@dataclass(slots=True)
class Document:
    """One page or file as it is read: its text never changes after this point, and every offset points into it."""

    id: str
    text: str
    title: str = ""
    url: str | None = None
    publisher: str = ""
    source_type: str = ""
    published: str | None = None
    published_source: str = "none"
    published_precision: str = "none"
    byline: str = ""
    page_type: str = "article"
    paragraphs: list[Span] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    case_id: str | None = None
    published_zone: str = "none"


@dataclass(slots=True)
class Claim:
    """One assertion in one place: some people, what is said of them, how firmly, and by whom.

    `kind` names the field of the group it speaks to ("finding", "outcome", "proceeding", ...) and `value` its value.
    `spans` holds the offsets of "number", "people" and "predicate". `speaker` is "document" or the id of a quote.
    """

    id: str
    start: int
    end: int
    kind: str
    value: str
    polarity: str = "asserted"
    place: str = "body"
    speaker: str = "document"
    count: int | None = None
    count_min: int = 1
    role: str = "officer"
    rank: str = "unknown"
    service: str = "unknown"
    group: str | None = None
    spans: dict[str, Span] = field(default_factory=dict)
    confidence: float | None = None


@dataclass(slots=True)
class Quote:
    """What somebody is quoted or reported as saying, with the offsets of the words, the speaker and the cue verb."""

    id: str
    start: int
    end: int
    kind: str = "direct"
    speaker: str = ""
    speaker_span: Span | None = None
    speaker_class: str = "other"
    cue_span: Span | None = None


@dataclass(slots=True)
class Group:
    """People of one fate in one document: a record of the ledger, settled from its claims.

    `evidence` gives, for each field that the text states, the offsets of the words that state it. `conflicts` lists
    the claims that disagree with the settled value: {"field", "value", "place", "evidence"}. `inferred` names fields
    that were solved (a partition, a sum) and stand nowhere in the text.
    """

    id: str
    count: int | None = None
    count_min: int = 1
    role: str = "officer"
    rank: str = "unknown"
    service: str = "unknown"
    alleged: str = "unknown"
    case_to_answer: str = "unknown"
    proceeding: str = "unknown"
    proceeding_state: str = "unknown"
    finding: str = "unknown"
    found_level: str = "unknown"
    outcomes: list[str] = field(default_factory=list)
    criminal: str = "none"
    part_of: str | None = None
    is_total: bool = False
    note: str = ""
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    claims: list[str] = field(default_factory=list)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)
    confidence: float | None = None


def to_json(record: Any) -> dict[str, Any]:
    """Return a record as plain lists, dictionaries and numbers, ready for json.dumps."""
    plain: dict[str, Any] = asdict(record)
    return plain


@dataclass(slots=True)
class Ledger:
    """What one document says happened to whom: its groups, the claims they rest on, its quotes and any warnings."""

    document: Document
    groups: list[Group] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return the ledger as the command line prints it: id, title, text, records, claims, quotes, warnings."""
        return {
            "id": self.document.id,
            "title": self.document.title,
            "text": self.document.text,
            "records": [to_json(group) for group in self.groups],
            "claims": [to_json(claim) for claim in self.claims],
            "quotes": [to_json(quote) for quote in self.quotes],
            "warnings": list(self.warnings),
        }

    def to_frame(self) -> pd.DataFrame:
        """Return one row a group, with the document's id in front."""
        return _frame(Group, ({"document": self.document.id, **to_json(group)} for group in self.groups), ["document"])


@dataclass(slots=True)
class ComparisonRow:
    """One relation between a group of the official account and a group of an article, with the evidence of both.

    `fields` maps each field that differs to its pair of values (official, article). `evidence` has the keys
    "official" and "article", each a mapping of field to offsets. `severity` is the signed distance in the severity
    order of the lexicon: above zero the article is harsher, below zero milder.
    """

    official_record: str | None
    article_record: str | None
    relation: str
    fields: dict[str, list[Any]] = field(default_factory=dict)
    severity: int = 0
    evidence: dict[str, dict[str, list[Span]]] = field(default_factory=dict)
    note: str = ""


@dataclass(slots=True)
class ArticleComparison:
    """All relations between one official document and one article, and the arithmetic that holds across them."""

    official: str
    article: str
    rows: list[ComparisonRow] = field(default_factory=list)
    inferences: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Comparison:
    """An official document compared with every article on its case."""

    official: str
    articles: list[ArticleComparison] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as the command line prints it."""
        return {
            "official": self.official,
            "articles": [
                {"article": a.article, "rows": [to_json(row) for row in a.rows], "inferences": a.inferences}
                for a in self.articles
            ],
        }

    def to_frame(self) -> pd.DataFrame:
        """Return one row a relation, with the ids of both documents in front."""
        rows = ({"official": a.official, "article": a.article, **to_json(row)} for a in self.articles for row in a.rows)
        return _frame(ComparisonRow, rows, ["official", "article"])


def _frame(kind: type, rows: Iterable[dict[str, Any]], first: list[str]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 (only a table needs pandas, and loading it takes longer than reading a page)

    columns = [*first, *(part.name for part in fields(kind))]
    return pd.DataFrame(list(rows), columns=columns)
