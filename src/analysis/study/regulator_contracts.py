"""The contracts of the regulator's tables and of the scores."""

from __future__ import annotations

import pandera.pandas as pa

from analysis import records
from analysis.study.columns import (
    CELL_OF_PEOPLE,
    GROUP_FIELDS,
    ROW,
    SHA256,
    TALLY_ROLES,
    flag,
    number,
    real,
    table,
    word,
)

REGULATOR_DOCUMENTS = table(
    "regulator_documents",
    "One row a case summary of the regulator (Independent Office for Police Conduct); never its text.",
    {
        "row": ROW,
        "document": word("the summary", unique=True),
        "url": word("its address"),
        "published": word("date of publication"),
        "year": number("year of publication", 2000),
        "force": word("force or forces, parted by a vertical bar, where the site gives them", blank=True),
        "categories": word("case categories, parted by a vertical bar, where the site gives them", blank=True),
        "sha256": pa.Column(str, pa.Check.str_matches(SHA256), description="hash of the text, white space collapsed"),
        "characters": number("length of the text, white space collapsed", 1),
        "groups": number("groups extracted from it"),
    },
)
REGULATOR_GROUPS = table(
    "regulator_groups",
    "One row a group of one fate, extracted from one summary; offsets are of the text with white space collapsed.",
    {
        "row": ROW,
        "document": word("the summary"),
        "id": word("the group within the summary"),
        "origin": word("how the row came about", ("extracted",)),
        "count": GROUP_FIELDS["count"],
        "count_min": number("the least that the wording allows"),
        **{name: column for name, column in GROUP_FIELDS.items() if name not in ("count", "outcomes", "criminal")},
        "found_level": word("level found", records.FOUND_LEVELS),
        **{name: GROUP_FIELDS[name] for name in ("outcomes", "criminal")},
        "part_of": word("the larger group of which this is a part", blank=True),
        "is_total": flag("only states a whole"),
        "inferred": word("fields that were solved and stand nowhere in the text", blank=True),
        "evidence": word("JSON: for each field the offsets of the words that state it"),
        "claims": word("JSON: the claims it rests on, each with kind, value, polarity and offsets"),
    },
)
REGULATOR_TALLIES = table(
    "regulator_tallies",
    "One row a measure and a force, year or case category: how many people of the regulator's summaries it counts.",
    {
        "row": ROW,
        "dimension": word("what the line is about", ("all", "force", "year", "category")),
        "value": word("the force, year or category"),
        "role": word("officers, or staff with community support officers", TALLY_ROLES),
        "measure": word("what is counted"),
        "number": number("people counted, by the least that each wording allows"),
        "documents": number("summaries they are in"),
        "of_people": number("all people of this line"),
        "of_documents": number("all summaries of this line"),
        "share": real("people counted, of all people of this line", 0, 1, blank=True),
        "low": real("lower end of the exact 95 % interval", 0, 1),
        "high": real("upper end of the exact 95 % interval", 0, 1),
    },
)
REGULATOR_BBC = table(
    "regulator_bbc",
    "One row a force, role and measure: the journalists' tally beside ours, and what explains the difference.",
    {
        "row": ROW,
        "force": word("the force"),
        "role": word("officers or staff", TALLY_ROLES),
        "measure": word("what is counted"),
        "documents": word("the summaries"),
        "bbc": number("people, as the journalists counted"),
        "extracted": number("people extracted, in our words"),
        "in_their_words": number("people extracted, in the journalists' convention"),
        "coded": number("people of the coded ledgers, in the journalists' convention"),
        "explanation": word("what explains the difference, or same"),
    },
)
COMPARISONS = ("extraction", "first sight", "second coder")
_COMPARED = "the program on texts it was developed on, the program on texts that no rule had seen, or a second coder"
_CELL = {
    "document": word("the summary, by its id in regulator_documents"),
    "force": word("force, as in the journalists' tallies or in the title"),
    **CELL_OF_PEOPLE,
}
FIRST_SIGHT = table(
    "first_sight",
    "One row a document, field, role and value, as the program read it before anybody had looked at the document.",
    {"rules": word("the commit whose rules read it"), **_CELL},
)
SCORES_CELLS = table(
    "scores_cells",
    "One row a document, field, role and value: people that two ledgers share, and that each has.",
    {
        "row": ROW,
        "comparison": word(_COMPARED, COMPARISONS),
        "difficulty": word("how hard the coder found it", ("easy", "medium", "hard"), blank=True),
        **_CELL,
    },
)
SCORES_QUALITY = table(
    "scores_quality",
    "One row a field, force, difficulty or outcome: how well a ledger agrees with the first coder's.",
    {
        "row": ROW,
        "comparison": word(_COMPARED, COMPARISONS),
        "scope": word("what the line is about", ("field", "force", "difficulty", "outcome", "kind")),
        "line": word("the field, force, difficulty, outcome or kind of summary"),
        "documents": number("documents that it rests on", 1),
        "people": number("people that the first coder has"),
        "precision": real("share of the people given that are right", 0, 1),
        "recall": real("share of the people in the coded ledger that are found", 0, 1),
        "f1": real("harmonic mean of both", 0, 1),
        "low": real("lower end of the 95 % interval of f1, by bootstrap over documents", 0, 1),
        "high": real("upper end of the 95 % interval of f1", 0, 1),
    },
)
SCORES_ERRORS = table(
    "scores_errors",
    "One row a value of a field: how many people the program misses and invents.",
    {
        "row": ROW,
        "field": word("field of the ledger"),
        "value": word("value of the field"),
        "gold": number("people that the coded ledgers have"),
        "shared": number("of them found"),
        "missed": number("people missed"),
        "invented": number("people invented"),
        "documents": number("documents with either error"),
        "errors": number("people missed and invented", 1),
    },
)
SCORES_DOCUMENTS = table(
    "scores_documents",
    "One row a document that was scored: what is wrong, and what is known of it without its coded ledger.",
    {
        "row": ROW,
        "document": word("the summary", unique=True),
        "force": word("its force"),
        "difficulty": word("how hard the coder found it", ("easy", "medium", "hard")),
        "errors": number("people missed and invented, over all fields"),
        "people_right": flag("the number of people is right in every role"),
        "core_right": flag("every person's finding, outcome, service and rank is right"),
        "characters": number("length of the text"),
        "groups": number("groups extracted"),
        "people": number("people extracted"),
        "staff": flag("staff among them"),
        "parts": flag("a group is part of another"),
        "inferred": number("groups with inferred fields"),
        "claims": real("claims a group", 0),
    },
)
SCORES_FAILING = table(
    "scores_failing",
    "One row a feature of documents: whether it goes with a wrong ledger.",
    {
        "row": ROW,
        "feature": word("the feature"),
        "weight": real("log-odds of a wrong core field for one standard deviation more"),
        "low": real("lower end of its 95 % interval, by bootstrap over documents"),
        "high": real("upper end of its 95 % interval"),
        "documents": number("documents", 1),
        "failed": number("documents with a wrong core field"),
        "auc": real("how well documents left out are told apart; 0.5 is chance", 0, 1),
    },
)
