"""Figures of the teaching corpus: where one case's people end up as each source tells it, and how many each counts."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.ticker import MaxNLocator

from analysis.compare.severity import steps
from analysis.corpus import DECOY, is_invented
from analysis.figures.style import FAINT, INK, SHADES, SIDE_COLOURS, SIDE_MARKERS, Figure, band, canvas, house_style

UNSAID = ("unknown", "none", "")
GAP = 0.45
"""Space between two fates, in people."""
SHOWS = "it shows how the program works, not what the press does."
PERSON, MOST = 0.14, 7.5
"""Inches that a person takes, and the most that all the bands of a drawing take."""


def liveliest_case(comparisons: pd.DataFrame, documents: pd.DataFrame) -> str:
    """Return the invented case with the most kinds of relation, the first of them by id: the one that shows most."""
    invented = comparisons[~comparisons["case_id"].isin(own_cases(documents))]
    return str(invented.groupby("case_id")["relation"].nunique().sort_index().idxmax())


def own_cases(documents: pd.DataFrame) -> list[str]:
    """Return the cases that are not invented, by the addresses of their documents; ordinary news belongs to none."""
    own = documents.loc[~documents["url"].map(is_invented), "case_id"]
    return sorted(set(own) - {DECOY})


def origin(documents: pd.DataFrame) -> str:
    """Return the words that say how much of what a figure shows is invented."""
    own = own_cases(documents)
    if not own:
        return f"Invented corpus: {SHOWS}"
    return f"Not invented: case{'s' if len(own) > 1 else ''} {', '.join(own)}; the rest is: {SHOWS}"


def draw_one_case(documents: pd.DataFrame, groups: pd.DataFrame, case: str) -> Figure:
    """Draw one case as bands from its people to what became of them, one panel a source, the official one on top.

    `documents` and `groups` are the published tables. A band is as high as its group is large (its least number where
    the source gives none, then hatched); of a whole, the people of whom no part tells have a band of their own.
    """
    told = fates(documents, groups, case)
    panels = [(row.publisher, told[told["document"] == row.document]) for row in sources(documents, case).itertuples()]
    heights = [max(height(part), 1.0) for _, part in panels]
    sizes = [part["people"].sum() for _, part in panels]
    span = f"{min(sizes)} to {max(sizes)}" if min(sizes) < max(sizes) else f"{min(sizes)}"
    least = "" if told["exact"].all() else "at least "
    title = f"One case, told {len(panels)} ways: {least}{span} people, and what became of them"
    made = origin(documents[documents["case_id"] == case])
    note = f"Case {case}. Darker: more severe; grey: no sanction; hatched: only a least number. {made}"
    person = min(PERSON, MOST / sum(heights))
    with house_style():
        drawing = canvas(1.0 + sum(person * height + 0.42 for height in heights), title, note)
        rows = drawing.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})[:, 0]
        for axes, (publisher, part) in zip(rows, panels, strict=True):
            axes.set_title(publisher, loc="left", fontsize=8.5, color=INK)
            draw_bands(axes, part)
    alt = " ".join(f"{publisher}: {sentence(part)}." for publisher, part in panels)
    data = told[["row", "document", "people", "exact", "fate"]]
    caption = f"{title}. {note} n = {len(panels)} documents, {len(data)} groups; source: table teaching_groups."
    return Figure("teaching_one_case", title, caption, alt, "teaching_groups", data, drawing)


def draw_claimed_counts(documents: pd.DataFrame, groups: pd.DataFrame) -> Figure:
    """Draw how many people each source of each case puts under scrutiny; an arrow marks a number that is only a least.

    `documents` and `groups` are the published tables; documents of no case are left out.
    """
    counted = claimed_counts(documents, groups)
    cases = sorted(counted["case_id"].unique())
    agreeing = sum(counted[counted["case_id"] == case]["people"].nunique() == 1 for case in cases)
    title = f"In {agreeing} of {len(cases)} cases all sources count the same number of people"
    note = f"Blue squares: official accounts; orange dots: articles; arrows: at least so many. {origin(documents)}"
    with house_style():
        drawing = canvas(1.2 + 0.34 * len(cases), title, note)
        axes = drawing.subplots()
        for row in counted.to_dict("records"):
            side = row["side"]
            marker = SIDE_MARKERS[side] if row["exact"] else ">"
            place = cases.index(row["case_id"]) + 0.16 * row["rank"] - 0.24
            axes.plot(row["people"], place, marker, color=SIDE_COLOURS[side], markersize=5, gid=row["document"])
        axes.set_yticks(range(len(cases)), cases)
        axes.set_ylim(len(cases) - 0.4, -0.6)
        axes.set_xlim(0, counted["people"].max() + 1)
        axes.set_xlabel("people under scrutiny")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(axis="x")
        axes.set_yticks([place + 0.5 for place in range(len(cases) - 1)], minor=True)
        axes.grid(axis="y", which="minor", linestyle=":")
        axes.tick_params(axis="y", which="both", length=0)
    alt = " ".join(f"Case {case}: {listing(counted[counted['case_id'] == case])}." for case in cases)
    caption = f"{title}. {note} n = {len(counted)} documents; source: table teaching_groups."
    return Figure("teaching_counts", title, caption, alt, "teaching_groups", counted, drawing)


def claimed_counts(documents: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Return one row a document of a case: case_id, document, publisher, side, rank, people, exact (0: a least number).

    `rank` is the place of the document within its case, the official one 0.
    """
    counted = everyone(groups).groupby("document")
    least, exact = counted["people"].sum(), counted["exact"].all()
    told = documents[documents["case_id"].isin(documents.loc[documents["source_type"] != "press", "case_id"])]
    told = told[told["case_id"] != DECOY]
    told = told.assign(
        side=["press" if kind == "press" else "official" for kind in told["source_type"]],
        people=[int(least.get(document, 0)) for document in told["document"]],
        exact=[int(exact.get(document, True)) for document in told["document"]],
    ).sort_values(["case_id", "side", "document"], ignore_index=True)
    told["rank"] = told.groupby("case_id").cumcount()
    return told[["case_id", "document", "publisher", "side", "rank", "people", "exact"]]


def everyone(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the groups with `people` and `exact` (0: a least number), so that everybody is counted once.

    A whole stands only for those of its people of whom no part tells, and is left out where the parts tell of all.
    """
    counted = groups.assign(
        people=groups["count"].fillna(groups["count_min"]).astype(int), exact=groups["count"].notna().astype(int)
    )
    parts = counted.groupby(["document", "part_of"])[["people", "exact"]].agg({"people": "sum", "exact": "min"})
    told = counted[["document", "id"]].join(parts, on=["document", "id"])
    total = counted["is_total"] == 1
    counted["people"] -= told["people"].where(total).fillna(0).astype(int)
    counted["exact"] *= told["exact"].where(total).fillna(1).astype(int)
    return counted[~total | (counted["people"] > 0)]


def fates(documents: pd.DataFrame, groups: pd.DataFrame, case: str) -> pd.DataFrame:
    """Return the groups of a case with `people`, `exact`, `fate` and `severity`, everybody counted once.

    `fate` says what became of them; `severity` is the step of the most severe outcome in the lexicon's order, -1 where
    no outcome is given. The most severe come first.
    """
    chosen = documents.loc[documents["case_id"] == case, "document"]
    told = everyone(groups[groups["document"].isin(chosen)])
    columns = zip(told["outcomes"], told["finding"], told["case_to_answer"], told["proceeding"], strict=True)
    return told.assign(
        fate=[fate(*values) for values in columns],
        severity=[max(map(severity, outcomes.split(";"))) for outcomes in told["outcomes"]],
    ).sort_values(["severity", "fate", "document", "id"], ascending=[False, True, True, True])


def severity(outcome: str) -> int:
    """Return the step of an outcome in the severity order of the lexicon, -1 for one that has none."""
    return steps("outcomes").get(outcome, -1)


def colour(step: int) -> Any:
    """Return the colour of a severity step: the darker the more severe, grey for none."""
    return FAINT if step < 0 else colormaps[SHADES](0.3 + 0.7 * step / max(steps("outcomes").values()))


def fate(outcomes: str, finding: str, case_to_answer: str, proceeding: str) -> str:
    """Return what became of a group in words: its outcomes, else the finding, else how far the matter went."""
    if outcomes:
        return " + ".join(outcome.replace("_", " ") for outcome in outcomes.split(";"))
    if finding not in (*UNSAID, "pending"):
        return finding.replace("_", " ")
    if proceeding not in UNSAID:
        return f"facing {proceeding.replace('_', ' ')}"
    return {"yes": "case to answer", "no": "no case to answer"}.get(case_to_answer, "fate not said")


def sources(documents: pd.DataFrame, case: str) -> pd.DataFrame:
    """Return the documents of a case, the official one first."""
    chosen = documents[documents["case_id"] == case]
    return chosen.assign(press=chosen["source_type"] == "press").sort_values(["press", "document"])


def height(part: pd.DataFrame) -> float:
    """Return how high a panel must be, in people."""
    return float(part["people"].sum()) + GAP * max(part["fate"].nunique() - 1, 0)


def draw_bands(axes: Axes, part: pd.DataFrame) -> None:
    """Draw one panel: everyone on the left, a band a group, what became of them on the right."""
    axes.set_axis_off()
    axes.set_xlim(-0.35, 2.2)
    axes.set_ylim(max(height(part), 1.0) + 0.1, -0.1)
    axes.text(-0.03, part["people"].sum() / 2, people(part), ha="right", va="center", fontsize=8)
    left = right = 0.0
    for name, same in part.groupby("fate", sort=False):
        top = right
        for row in same.to_dict("records"):
            outline = band(left, right, row["people"])
            hatch = None if row["exact"] else "////"
            fill = colour(row["severity"])
            axes.add_patch(PathPatch(outline, facecolor=fill, edgecolor="white", hatch=hatch, gid=row["row"]))
            left, right = left + row["people"], right + row["people"]
        axes.text(1.03, (top + right) / 2, f"{amount(same)} {name}", ha="left", va="center", fontsize=8, color=INK)
        right += GAP


def sentence(part: pd.DataFrame) -> str:
    """Return a panel in words: everyone, then each fate."""
    return f"{people(part)}: " + "; ".join(f"{amount(same)} {name}" for name, same in part.groupby("fate", sort=False))


def listing(counted: pd.DataFrame) -> str:
    """Return the counts of one case in words."""
    return ", ".join(f"{row.publisher} {'' if row.exact else 'at least '}{row.people}" for row in counted.itertuples())


def people(part: pd.DataFrame) -> str:
    """Return the number of people of some groups, with the noun."""
    return f"{amount(part)} {'person' if part['people'].sum() == 1 else 'people'}"


def amount(part: pd.DataFrame) -> str:
    """Return the number of people of some groups, as a least number where one of them is."""
    return f"{'' if part['exact'].all() else 'at least '}{part['people'].sum()}"
