"""What each document of the casebook claims: how many people, which kinds of fact, who had left by when."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.study import contracts
from analysis.study.casebook import BARE_PLURAL, Casebook, scrutinised
from analysis.study.outlets import NAMING_MINIMUM, kinds, named_outlets
from analysis.study.statistics import exact_share, share_by_case

LEFT = ("former", "resigned", "retired")
HEARD = (
    "misconduct_hearing",
    "accelerated_hearing",
    "misconduct_meeting",
    "performance_meeting",
    "disciplinary_meeting",
)
SETTLED = ("proven", "not_proven", "withdrawn", "overturned")
FACTS: dict[str, Callable[[pd.DataFrame], pd.Series]] = {
    "number": lambda facts: facts["count"].notna() & (facts["count_is_exact"] == 1),
    "rank": lambda facts: facts["rank"] != "unknown",
    "service": lambda facts: facts["service_basis"] == "stated",
    "name": lambda facts: facts["named"] == 1,
    "level alleged": lambda facts: facts["alleged"] != "unknown",
    "proceeding": lambda facts: facts["proceeding"].isin(HEARD),
    "finding": lambda facts: facts["finding"].isin(SETTLED),
    "outcome": lambda facts: facts["outcomes"] != "",
}
"""Kinds of fact, each with the test that a group states it."""
LATER_FACTS = ("finding", "outcome")
"""Facts that a document published before them cannot know."""
OTHER_SIDE = {"official": "press", "press": "official"}
NO_DATE = "9999"
"""Sorts after every date."""


def single_cases(casebook: Casebook) -> pd.DataFrame:
    """Return the facts under scrutiny of real cases: statistics and round-ups, kept as decoys, are left out."""
    cases = casebook.cases.loc[casebook.cases["kind"] == "case", "case_id"]
    facts = scrutinised(casebook)
    return facts[facts["case_id"].isin(cases)].reset_index(drop=True)


def claimed_people(groups: pd.DataFrame) -> tuple[int, bool]:
    """Return how many people one document's groups amount to, and whether that number is exact.

    A stated whole counts first (wholes of different service, "seven serving, four former", add up); without one the
    groups that are part of no other are added. A missing number counts as two and makes the sum a lower bound.
    """
    top = groups[groups["part_of"] == ""]
    wholes = top[(top["is_total"] == 1) & top["count"].notna()]
    if len(wholes):
        by_service = wholes.groupby(wholes["service"].replace(dict.fromkeys(LEFT, "left")))["count"].max()
        known = by_service.drop("unknown", errors="ignore")
        return int(max(by_service.get("unknown", 0), known.sum())), bool(wholes["count_is_exact"].all())
    parts = top[top["is_total"] == 0]
    return int(parts["count"].fillna(BARE_PLURAL).sum()), bool((parts["count_is_exact"] == 1).all())


def leaves(groups: pd.DataFrame) -> pd.DataFrame:
    """Return one document's groups so that nobody counts twice: parts in place of their whole, and what is left over.

    Some documents split the same people twice, once under a stated whole and once in the open; then the split that
    says more about what happened is taken. People of a stated whole whom no part accounts for keep a row of their own,
    with the whole's service and nothing else. A missing number counts as two.
    """
    numbers = groups["count"].fillna(BARE_PLURAL).astype(int)
    within = numbers.groupby(groups["part_of"]).sum()
    parts = groups.assign(count=numbers - groups["group_id"].map(within).fillna(0).astype(int))
    parts = parts[(parts["is_total"] == 0) & (parts["count"] > 0)]
    whole, _ = claimed_people(groups)
    if parts["count"].sum() > whole:
        under = parts["part_of"].isin(groups.loc[groups["is_total"] == 1, "group_id"])
        parts = max((parts[under], parts[~under]), key=_told)
    rest = whole - int(parts["count"].sum())
    unsaid = (
        groups[groups["is_total"] == 1].head(1).assign(count=rest, service="unknown", outcomes="", finding="unknown")
    )
    return pd.concat([parts, unsaid]) if rest > 0 and len(unsaid) else parts


def _told(parts: pd.DataFrame) -> int:
    """How many of the groups say what was found or what followed."""
    return int(((parts["outcomes"] != "") | parts["finding"].isin(SETTLED)).sum())


def build_claimed_counts(casebook: Casebook) -> pd.DataFrame:
    """Return one row a document: how many people it puts under scrutiny, by whom and when it was published."""
    facts = single_cases(casebook)
    rows = []
    for (case, document), groups in facts.groupby(["case_id", "doc_id"], sort=True):
        people, exact = claimed_people(groups)
        first = groups.iloc[0]
        rows.append(
            {
                "row": f"casebook_counts/{document}",
                "case_id": case,
                "document": document,
                "kind": first["kind"],
                "side": first["side"],
                "published": first["published"],
                "people": people,
                "exact": int(exact),
            }
        )
    return contracts.CASEBOOK_COUNTS.validate(pd.DataFrame(rows))


def build_stated_facts(casebook: Casebook) -> pd.DataFrame:
    """Return one row a document and kind of fact: whether its opening states that fact of anyone under scrutiny.

    `asked` marks openings that could be expected to: an opening of the other side of the case states the fact, and,
    for a finding or an outcome, this one is not dated before the first of the other side that has it.
    """
    facts = single_cases(casebook)
    marks = pd.DataFrame({name: test(facts).astype(bool) for name, test in FACTS.items()})
    told = ["doc_id", "case_id", "kind", "side", "published"]
    stated = pd.concat([facts[told], marks], axis=1).groupby(told, as_index=False, sort=True)[list(FACTS)].any()
    table = stated.melt(id_vars=told, value_vars=list(FACTS), var_name="fact", value_name="stated")
    table = _with_asked(table.rename(columns={"doc_id": "document"}))
    table["row"] = "casebook_stated/" + table["document"] + "/" + table["fact"].str.replace(" ", "_")
    table = table.astype({"stated": int, "asked": int})
    return contracts.CASEBOOK_STATED.validate(table[list(contracts.CASEBOOK_STATED.columns)])


def _with_asked(stated: pd.DataFrame) -> pd.DataFrame:
    known = stated[stated["stated"] & stated["side"].isin(OTHER_SIDE)]
    first = known.assign(published=known["published"].replace("", NO_DATE)).groupby(["case_id", "side", "fact"])
    earliest = first["published"].min().rename("known_from").reset_index()
    earliest["side"] = earliest["side"].map(OTHER_SIDE)
    table = stated.merge(earliest, on=["case_id", "side", "fact"], how="left")
    dated = (table["published"] != "") & (table["known_from"] != NO_DATE)
    too_early = table["fact"].isin(LATER_FACTS) & dated & (table["published"] < table["known_from"].fillna(""))
    return table.assign(asked=table["known_from"].notna() & ~too_early)


def build_omissions(stated: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Return, for each kind of publisher and of fact, how often an opening lacks what the other side's opening gives.

    `stated` is casebook_stated, `documents` is casebook_documents. Outlets that may be named have lines of their own,
    for the facts that enough of their openings were asked for. `missing` is the mean over cases of the share of asked
    openings that lack the fact, with a bootstrap by case; openings are mostly cut, so the fact is "not in the opening",
    not omitted.
    """
    asked = stated[stated["asked"] == 1].merge(documents[["document", "outlet"]], on="document")
    own = asked[asked["outlet"].isin(named_outlets(documents)) & (asked["kind"] != "copy")]
    rows = []
    for names, part in pd.concat([asked.assign(outlet=""), own]).groupby(["kind", "outlet", "fact"]):
        kind, outlet, fact = map(str, names)
        if outlet and len(part) < NAMING_MINIMUM:
            continue
        share = share_by_case(part["stated"] == 0, part["case_id"])
        name = "/".join(filter(None, (kind, outlet, fact))).replace(" ", "_")
        rows.append(
            {
                "row": f"casebook_omissions/{name}",
                "kind": kind,
                "outlet": outlet,
                "fact": fact,
                "documents": len(part),
                "cases": share.n,
                "missing": share.value,
                "low": share.low,
                "high": share.high,
            }
        )
    return contracts.CASEBOOK_OMISSIONS.validate(_in_order(pd.DataFrame(rows), "kind", "outlet", "fact"))


def _in_order(table: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Sort by kinds of publisher and of fact in the order in which figures show them, by outlets in their own."""
    order = {name: place for place, name in enumerate((*kinds(), *FACTS))}

    def by_place(names: pd.Series) -> pd.Series:
        return names if names.name == "outlet" else names.map(order)

    return table.sort_values([*columns], key=by_place, ignore_index=True)


def build_disclosure(stated: pd.DataFrame) -> pd.DataFrame:
    """Return, by kind of publisher, the share of documents that give a rank for anyone and that name anyone.

    `stated` is casebook_stated. Two intervals: by bootstrap over cases, and exact as if documents were independent.
    """
    rows = []
    for (fact, kind), documents in stated[stated["fact"].isin(["rank", "name"])].groupby(["fact", "kind"], sort=False):
        share = share_by_case(documents["stated"] == 1, documents["case_id"])
        exact = exact_share(int(documents["stated"].sum()), len(documents))
        rows.append(
            {
                "row": f"casebook_disclosure/{fact}/{kind}",
                "fact": fact,
                "kind": kind,
                "documents": len(documents),
                "stated": int(documents["stated"].sum()),
                "cases": share.n,
                "share": share.value,
                "low": share.low,
                "high": share.high,
                "exact_low": exact.low,
                "exact_high": exact.high,
            }
        )
    return contracts.CASEBOOK_DISCLOSURE.validate(_in_order(pd.DataFrame(rows), "kind", "fact"))


def build_status_drift(casebook: Casebook) -> pd.DataFrame:
    """Return, for each dated document that says who serves and who has left, how many and how long into the case.

    `days` counts from the first dated document of the case; only cases with such documents on two dates are kept.
    """
    facts = single_cases(casebook)
    dated = facts[facts["published"] != ""]
    people = pd.concat([_with_status(groups) for _, groups in dated.groupby("doc_id")])
    people = people[people.groupby("case_id")["published"].transform("nunique") > 1]
    day = pd.to_datetime(people["published"])
    people = people.assign(
        days=(day - day.groupby(people["case_id"]).transform("min")).dt.days,
        left=people["count"].where(people["service"].isin(LEFT), 0),
        people=people["count"],
    )
    told = ["case_id", "days", "doc_id", "kind", "published"]
    table = people.groupby(told, as_index=False)[["people", "left"]].sum().rename(columns={"doc_id": "document"})
    table = table.astype({"people": int, "left": int}).assign(row="casebook_status/" + table["document"])
    return contracts.CASEBOOK_STATUS.validate(table[list(contracts.CASEBOOK_STATUS.columns)])


def _with_status(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the groups of one document that say who serves, so that nobody counts twice: wholes, else the parts."""
    said = groups[(groups["service_basis"] == "stated") & groups["count"].notna()]
    wholes = said[said["is_total"] == 1]
    return wholes if len(wholes) else said[~said["group_id"].isin(groups["part_of"])]
