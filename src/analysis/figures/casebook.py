"""Figures of the casebook's accounts: claimed counts, facts that openings lack, ranks and names, status drift."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from analysis.figures.style import (
    FAINT,
    INK,
    MUTED,
    OFFICIAL,
    PRESS,
    SIDE_COLOURS,
    SIDE_MARKERS,
    Figure,
    canvas,
    house_style,
    lines_of,
    percent,
    percent_axis,
    tiles,
    whiskers,
)
from analysis.study.outlets import NAMING_MINIMUM, kinds

FORCES = {
    "avon_somerset": "Avon and Somerset",
    "btp": "British Transport",
    "devon_cornwall": "Devon and Cornwall",
    "psni": "Northern Ireland",
}
"""Names that a case's id does not spell out."""


def claimed_counts(counts: pd.DataFrame, cases: pd.DataFrame, most: int = 24) -> Figure:
    """Draw how many people each document puts under scrutiny, a line a case, for cases where documents differ.

    `counts` is the table casebook_counts and `cases` the casebook's cases. Cases that both sides report are asked; the
    `most` of them with the most documents among those that differ are drawn.
    """
    sides = counts[counts["side"].isin(["official", "press"])]
    paired = sides[sides["case_id"].isin(cases.loc[(cases["paired"] == 1) & (cases["kind"] == "case"), "case_id"])]
    spread = paired.groupby("case_id")["people"].agg(["min", "max", "size"])
    differ = spread[spread["min"] < spread["max"]]
    shown = differ.sort_values(["size", "max"], ascending=False).head(most).sort_values("max")
    drawn = paired[paired["case_id"].isin(shown.index)]
    marks = drawn.groupby(["case_id", "side", "people", "exact"], as_index=False).size()
    marks["line"] = marks["case_id"].map({case: line for line, case in enumerate(shown.index)})
    title = f"In {len(differ)} of {len(spread)} cases, openings put different numbers of people under scrutiny"
    with house_style():
        figure = canvas(
            1.2 + 0.21 * len(shown),
            title,
            "A larger mark stands for more documents with that number; a wedge for “at least”. Beyond 12 the scale is "
            "compressed. Many openings tell only a part of a case. Source: casebook_counts.",
        )
        axes = figure.subplots()
        axes.hlines(range(len(shown)), shown["min"], shown["max"], color=FAINT, linewidth=3)
        for side, shift in (("official", 0.0), ("press", 0.0)):
            for exact in (1, 0):
                part = marks[(marks["side"] == side) & (marks["exact"] == exact)]
                axes.scatter(
                    part["people"], part["line"] + shift, s=14 + 11 * part["size"],
                    marker=SIDE_MARKERS[side] if exact else ">", color=SIDE_COLOURS[side],
                    facecolor=SIDE_COLOURS[side] if side == "press" else "none", linewidth=1.3,
                    zorder=3 if side == "official" else 2, label=side if exact else None,
                )  # fmt: skip
        axes.set_yticks(range(len(shown)), [case_label(case) for case in shown.index])
        axes.set_xscale("symlog", linthresh=12, linscale=2.2)
        axes.set_xticks([0, 2, 4, 6, 8, 10, 12, 25, 50], ["0", "2", "4", "6", "8", "10", "12", "25", "50"])
        axes.set_xlim(-0.8, 62)
        axes.set_xlabel("people under scrutiny, as claimed")
        axes.grid(axis="x")
        axes.tick_params(axis="y", length=0)
        axes.legend(loc="lower right")
    caption = (
        f"{title}. Shown: the {len(shown)} of them with the most documents (n = {len(drawn)} documents); source: "
        "table casebook_counts."
    )
    top = shown.index[-1]
    alt = (
        "Dot plot, one line a case; official documents are squares, press documents dots. The widest: "
        f"{case_label(top)}, from {shown['min'].iloc[-1]} to {shown['max'].iloc[-1]} people."
    )
    return Figure("claimed_counts", title, caption, alt, "casebook_counts", marks.drop(columns="line"), figure)


def case_label(case: str) -> str:
    """Return a case's neutral id as words: "greater_manchester-2023-01" is "Greater Manchester 2023/1"."""
    force, year, number = case.rsplit("-", 2)
    words = FORCES.get(force, force.replace("_", " ").title())
    return f"{words} {year}/{int(number)}"


def omissions(table: pd.DataFrame, least_cases: int = 10) -> Figure:
    """Draw how often an opening lacks what the other side's opening gives: kinds of publisher and outlets by facts.

    `table` is casebook_omissions; cells that rest on fewer than `least_cases` cases are bracketed.
    """
    whole = table[table["outlet"] == ""]
    order = whole.groupby("fact")["missing"].mean().sort_values(ascending=False).index
    lines = table[["kind", "outlet"]].drop_duplicates().reset_index(drop=True)
    shares, rests = (
        table.pivot(index=["kind", "outlet"], columns="fact", values=of).loc[pd.MultiIndex.from_frame(lines), order]
        for of in ("missing", "cases")
    )
    texts = shares.map(lambda share: "" if np.isnan(share) else f"{share * 100:.0f}")
    texts = texts.where((rests >= least_cases) | rests.isna(), "(" + texts + ")")
    solid = table[table["cases"] >= least_cases]
    worst = solid.sort_values("missing").iloc[-1]
    title = (
        "What openings leave unsaid most is "
        f"{'whether people still serve' if order[0] == 'service' else 'the ' + order[0]}"
    )
    labels = [f"– {outlet}" if outlet else kinds()[kind].label for kind, outlet in shares.index]
    with house_style():
        figure = canvas(
            1.7 + 0.25 * len(lines),
            title,
            "Per cent of openings without the fact, where the other side’s opening has it; mean over cases. In "
            f"brackets: fewer than {least_cases} cases. Below a kind, its outlets, for facts that {NAMING_MINIMUM} or "
            "more of their openings were asked for. Openings are mostly cut: a missing fact is not in the opening, it "
            "may follow later. Source: casebook_omissions.",
        )
        axes = figure.subplots()
        tiles(axes, shares.set_axis(labels), texts)
        axes.xaxis.tick_top()
        axes.set_xticks(range(len(order)), order, rotation=40, ha="left")
        official = [kinds()[str(kind)].side == "official" for kind in lines["kind"]]
        axes.axhline(sum(official) - 0.5, color=INK, linewidth=0.8)
    caption = (
        f"{title}, by the mean over kinds. Highest cell: {worst['outlet'] or kinds()[worst['kind']].label}, "
        f"{worst['fact']}, {percent(worst['missing'])} "
        f"(95 % interval {percent(worst['low'])} to {percent(worst['high'])}, {worst['cases']} cases). "
        f"n = {table['documents'].max()} documents at most a cell; source: table casebook_omissions."
    )
    range_of = whole.groupby("fact")["missing"].agg(["min", "max"])
    alt = "Table of shaded tiles, kinds of publisher and outlets by kinds of fact. Over the kinds, " + "; ".join(
        f"{fact}: {percent(range_of.loc[fact, 'min'])} to {percent(range_of.loc[fact, 'max'])}" for fact in order
    )
    return Figure("omissions", title, caption, alt, "casebook_omissions", table, figure)


def disclosure(table: pd.DataFrame) -> Figure:
    """Draw how often each kind of publisher gives a rank and a name; `table` is casebook_disclosure."""
    facts = ("rank", "name")
    names = table[table["fact"] == "name"].set_index("kind")["share"]
    least: Any = names.drop("other").idxmin()
    title = (
        f"{kinds()[str(least)].label.capitalize()} name officers least often, and every kind gives ranks at "
        "least as often as names"
    )
    ranks = table[table["fact"] == "rank"].set_index("kind")["share"]
    if not (ranks >= names).all():
        title = (
            f"{kinds()[str(least)].label.capitalize()} name officers least often: in "
            f"{percent(float(names[least]))} of openings"
        )
    with house_style():
        figure = canvas(
            3.9,
            title,
            "Share of openings, mean over cases; lines are 95 % intervals by bootstrap over cases. Source: "
            "casebook_disclosure.",
        )
        panels = figure.subplots(1, 2, sharey=True)
        for axes, fact in zip(panels, facts, strict=True):
            part = (
                table[table["fact"] == fact].set_index("kind").reindex(list(kinds())).rename(columns={"share": "value"})
            )
            for side in SIDE_COLOURS:
                rows = [place for place, kind in enumerate(kinds().values()) if kind.side == side]
                whiskers(axes, rows, part.iloc[rows], side)
            percent_axis(axes)
            axes.set_xticks([0, 0.5, 1])
            axes.set_title(f"gives a {fact}", loc="left", fontsize=8.5, fontweight="bold")
            axes.tick_params(axis="y", length=0)
        panels[0].set_yticks(range(len(kinds())), [kind.label for kind in kinds().values()])
        panels[0].invert_yaxis()
    caption = (
        f"{title}. n = {int(table[table['fact'] == 'name']['documents'].sum())} documents; source: table "
        "casebook_disclosure."
    )
    alt = "Dots with intervals, one line a kind of publisher. " + " ".join(
        f"{kinds()[str(row.kind)].label}: {row.fact} {percent(float(row.share))}." for row in lines_of(table)
    )
    return Figure("disclosure", title, caption, alt, "casebook_disclosure", table, figure)


def status_drift(table: pd.DataFrame, least_days: int = 30) -> Figure:
    """Draw the share of people who had left, from the first to the last dated document of each case.

    `table` is casebook_status; cases are followed when their dated documents span `least_days` days or more.
    """
    span = table.groupby("case_id")["days"].transform("max")
    followed = table[span >= least_days]
    days = followed.groupby(["case_id", "days"], as_index=False)[["people", "left"]].sum()
    days["share"] = days["left"] / days["people"]
    ends = days.sort_values("days").groupby("case_id").agg(
        first=("share", "first"), last=("share", "last"), days=("days", "max")
    )  # fmt: skip
    ends = ends.sort_values(["last", "first", "days"]).reset_index()
    rose, fell = int((ends["last"] > ends["first"]).sum()), int((ends["last"] < ends["first"]).sum())
    title = f"Later openings tell of more who had left in {rose} of {len(ends)} cases, of fewer in {fell}"
    with house_style():
        figure = canvas(
            1.5 + 0.19 * len(ends),
            title,
            "Share of people who had left, in the first (hollow) and last (full) dated document of a case, "
            f"{least_days} days or more apart. A fall means that the last tells of other people. Source: "
            "casebook_status.",
        )
        axes = figure.subplots()
        places = ends.index.to_numpy()
        colours = np.where(ends["last"] > ends["first"], PRESS, np.where(ends["last"] < ends["first"], OFFICIAL, MUTED))
        axes.hlines(places, ends["first"], ends["last"], color=colours, linewidth=2)
        axes.scatter(ends["first"], places, s=38, facecolor="white", edgecolor=colours, linewidth=1.4, zorder=3)
        axes.scatter(ends["last"], places, s=16, color=colours, zorder=4)
        for place, length in zip(places, ends["days"], strict=True):
            axes.text(1.06, place, f"{length:,}", fontsize=7.5, va="center", ha="left", color=MUTED)
        axes.text(1.06, len(ends), "days", fontsize=7.5, va="center", ha="left", color=MUTED)
        axes.set_yticks(places, [case_label(case) for case in ends["case_id"]])
        axes.tick_params(axis="y", length=0)
        percent_axis(axes)
        axes.set_xlim(-0.04, 1.2)
        axes.set_xticks([0, 0.5, 1])
    caption = f"{title}. n = {len(followed)} dated documents of {len(ends)} cases; source: table casebook_status."
    alt = (
        f"One line a case, from the first to the last dated document of {len(ends)} cases: {rose} rise, {fell} "
        f"fall, {len(ends) - rose - fell} stay level."
    )
    return Figure("status_drift", title, caption, alt, "casebook_status", ends, figure)
