"""The contracts of what tells how far to trust a ledger: judgements of a reader, probabilities, other readers."""

from __future__ import annotations

import pandera.pandas as pa

from analysis.study.columns import ROW, flag, listed, number, real, table, word

STRATA = ("no ledger", "warning", "low confidence", "unremarkable")
MISREADINGS = {
    "not_under_scrutiny": "people counted whose conduct the text is not about: witnesses, nobody in particular",
    "person_missed": "people under scrutiny without a group",
    "people_doubled": "the same people in two groups",
    "number_missed": "a number not read, or read wrong",
    "identity_misread": "role, rank or service wrong, or that of somebody else",
    "outcome_missed": "an outcome not read",
    "outcome_not_given": "an outcome that nobody was given: suggested, refused, of the whole force, of a thing",
    "outcome_wrong_person": "an outcome or finding of others",
    "stage_misread": "case to answer or proceeding wrong",
    "clearing_missed": "that nobody did wrong not read as no case to answer",
    "finding_misread": "finding or its level wrong",
    "criminal_misread": "a charge, decision or conviction wrong, or that of somebody else",
    "approved_conduct": "conduct approved though nothing was alleged; the guide leaves open whether they belong",
}
"""The kinds of error that whoever reads a text beside its ledger tells apart."""
FIELDS = (
    "people", "role", "rank", "service", "case_to_answer", "proceeding", "finding", "found_level", "outcomes",
    "criminal",
)  # fmt: skip
FINGERPRINT = r"^[0-9a-f]{12}$"
_JUDGED = {
    "document": word("the summary"),
    "stratum": word("the stratum from which it was drawn", STRATA),
    "verdict": word(
        "whether every scored field was right; unclear where the guide decides nothing", ("right", "wrong", "unclear")
    ),
    "fields": listed("fields that are wrong", FIELDS),
    "kinds": listed("kinds of error, the gravest first", MISREADINGS),
    "note": word("what is wrong, in the reader's words", blank=True),
    "fingerprint": pa.Column(
        str, pa.Check.str_matches(FINGERPRINT), description="fingerprint of the ledger that was judged"
    ),
    "reader": word("who read it", ("model", "person")),
    "read_on": word("day of the reading, ISO 8601"),
}
READING = table(
    "reading",
    "One row a summary of a stratum that was read beside its ledger, and what the reader found.",
    _JUDGED,
    unique=["document", "stratum"],
)
SCORES_READING = table(
    "scores_reading",
    "One row a summary that was read beside its ledger: what was found, and whether the ledger changed since.",
    {"row": ROW, **_JUDGED, "changed": flag("the ledger is another one now")},
)
SCORES_SURENESS = table(
    "scores_sureness",
    "One row a summary: how sure the program is of its ledger.",
    {
        "row": ROW,
        "document": word("the summary", unique=True),
        "groups": number("groups extracted"),
        "warnings": number("things that the ledger could not settle"),
        "least_confidence": real(
            "probability of being right of its least sure group; empty without a group", 0, 1, blank=True
        ),
        "developed": flag("the reading rules were developed on it"),
    },
)
SCORES_STRATA = table(
    "scores_strata",
    "One row a stratum of summaries: how many are in it, and what a reader found in a random sample.",
    {
        "row": ROW,
        "stratum": word("which summaries", STRATA),
        "documents": number("summaries in it"),
        "share": real("of all summaries; one may be in two strata", 0, 1),
        "read": number("summaries drawn and read, none that the rules were developed on"),
        **{verdict: number(f"of them {meaning}") for verdict, meaning in (
            ("right", "right in every scored field"), ("wrong", "wrong in some field"),
            ("unclear", "not decided by the guide"),
        )},
        "only_clearing": number("of the wrong ones, only in a case to answer that is missing as no"),
        "right_share": real("share of those read that is right; empty where none was read", 0, 1, blank=True),
        "low": real("lower end of its exact 95 % interval", 0, 1),
        "high": real("upper end of its exact 95 % interval", 0, 1),
        "changed": number("of those read whose ledger is another one now"),
    },
)  # fmt: skip
_RATED_KINDS = ("group", "claim")
_RATED_CORPORA = ("further", "invented", "regulator", "teaching")
SCORES_RATED = table(
    "scores_rated",
    "One row a group or claim of a coded document: the probability of being right, learned without its force or case.",
    {
        "row": ROW,
        "kind": word("what is rated", _RATED_KINDS),
        "corpus": word("where the document is from", _RATED_CORPORA),
        "document": word("the document, by its id in the published tables where it is in one"),
        "record": word("the group or claim within it"),
        "force": word("force or case that was left out together"),
        "probability": real("probability of being right", 0, 1),
        "right": flag("it is right"),
    },
)
SCORES_RELIABILITY = table(
    "scores_reliability",
    "One row a bin of probability: how often what was rated so is right.",
    {
        "row": ROW,
        "kind": word("what is rated", _RATED_KINDS),
        "low": real("lower end of the bin", 0, 1),
        "high": real("upper end of the bin", 0, 1),
        "n": number("groups or claims in it", 1),
        "probability": real("their mean probability", 0, 1),
        "right": real("share of them that is right", 0, 1),
        "right_low": real("lower end of its 95 % interval (Wilson)", 0, 1),
        "right_high": real("upper end of its 95 % interval", 0, 1),
    },
)
SCORES_CONFIDENCE = table(
    "scores_confidence",
    "One row a kind of rated thing and corpus: how good its probabilities are, and what a threshold buys.",
    {
        "row": ROW,
        "kind": word("what is rated", _RATED_KINDS),
        "corpus": word("whose documents, or all", ("all", *_RATED_CORPORA)),
        "n": number("groups or claims", 1),
        "right": real("share that is right", 0, 1),
        "brier": real("mean squared error of the probabilities", 0, 1),
        "brier_of_the_mean": real("that of always saying the mean", 0, 1),
        "calibration_error": real("mean distance of probability and share right", 0, 1),
        "auc": real("how well right and wrong are told apart; 0.5 is chance", 0, 1),
        "threshold": real("probability at which nine in ten remain", 0, 1),
        "remain": real("share that remains", 0, 1),
        "precision": real("share of them that is right", 0, 1),
        "low": real("lower end of its 95 % interval, by bootstrap over forces and cases", 0, 1),
        "high": real("upper end of its 95 % interval", 0, 1),
        "share_at_target": real("largest share that could remain with a precision of .97", 0, 1),
        "most_possible": real("precision at that threshold if every one left out were wrong", 0, 1),
        "area": real("precision, mean over all thresholds", 0, 1),
        "most_area": real("the same if all that is wrong were rated below all that is right", 0, 1),
    },
)
SCORES_READERS = table(
    "scores_readers",
    "One row a field and reader: values found in documents of forces that the learned readers had not seen.",
    {
        "row": ROW,
        "field": word("field, or all"),
        "reader": word(
            "rules; learned: frozen embeddings; tuned: fine-tuned from there; either, sure, both, majority: of these",
            ("rules", "learned", "either", "sure", "both", "tuned", "majority"),
        ),
        **{name: real(meaning, 0, 1) for name, meaning in (
            ("precision", "share of the values found that are coded"), ("recall", "share of the coded values found"),
            ("f1", "harmonic mean of both"), ("low", "lower end of its 95 % interval, by bootstrap over forces"),
            ("high", "upper end of its 95 % interval"),
        )},
        **{name: real(meaning, -1, 1) for name, meaning in (
            ("gain", "F1 less that of the rules"), ("gain_low", "lower end of its 95 % interval"),
            ("gain_high", "upper end of its 95 % interval"),
        )},
        "n": number("coded values"),
        "verdict": word("whether the gain's interval leaves nought out", ("reference", "wins", "loses", "undecided")),
    },
)  # fmt: skip
SCORES_TIMES = table(
    "scores_times",
    "One row a step of the comparison of readers: how long it took on one machine, over all folds.",
    {
        "row": ROW,
        "step": word("reader and step"),
        "seconds": real("seconds", 0),
        "documents": number("documents scored", 1),
    },
)
