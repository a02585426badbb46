"""Figures of the regulator's cases: forces in a funnel, case categories, the journalists' tallies beside ours."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.figures.style import (
    MUTED,
    OFFICIAL,
    PRESS,
    Figure,
    canvas,
    house_style,
    lines_of,
    percent,
    percent_axis,
)
from analysis.study.statistics import funnel_limits

_NEAR, _FAR = 0.95, 0.998
"""How much of chance the two bands of the funnel hold."""


def funnel(
    tallies: pd.DataFrame, strata: pd.DataFrame, measure: str = "case to answer", role: str = "officers"
) -> Figure:
    """Draw each force's share of people by their number, within the limits that chance alone would give.

    `tallies` is regulator_tallies, `strata` scores_strata. The rate of all forces together is the middle line; limits
    are exact binomial, 95 and 99.8 %, as if people were independent. No force is named: people share summaries, so
    that the limits are too narrow to single one out.
    """
    part = tallies[(tallies["measure"] == measure) & (tallies["role"] == role)]
    forces = part[part["dimension"] == "force"].reset_index(drop=True)
    rate = float(part[part["dimension"] == "all"]["share"].iloc[0])
    near, far = (f"{100 * level:g}" for level in (_NEAR, _FAR))
    sizes = np.arange(1, int(forces["of_people"].max() * 1.1) + 2)
    limits = {level: funnel_limits(rate, sizes, level) for level in (_NEAR, _FAR)}
    low, high = funnel_limits(rate, forces["of_people"].to_numpy(), _NEAR)
    inside = int(((forces["share"] >= low) & (forces["share"] <= high)).sum())
    title = f"{measure.capitalize()}: {inside} of {len(forces)} forces lie within what one common rate would give"
    with house_style():
        figure = canvas(
            3.9,
            title,
            f"Share of {role} with {measure}, by the number of {role} in the regulator’s summaries, a dot a force. "
            f"Bands are {near} % and {far} % limits at the common rate, if people were independent; those of one "
            "summary are not, so the limits are too narrow and no force stands out for certain. "
            "Source: regulator_tallies.",
        )
        axes = figure.subplots()
        axes.fill_between(sizes, *limits[_FAR], color="#e9edf4", linewidth=0)
        axes.fill_between(sizes, *limits[_NEAR], color="#cfd8e8", linewidth=0)
        axes.axhline(rate, color=MUTED, linewidth=0.9)
        axes.scatter(forces["of_people"], forces["share"], s=20, color=OFFICIAL, zorder=3)
        axes.text(sizes[-1], rate + 0.015, f"all forces {percent(rate)}", ha="right", fontsize=7.5, color=MUTED)
        axes.set_ylim(-0.02, min(1.02, float(forces["share"].max()) + 0.12))
        axes.set_yticks(
            np.arange(0, axes.get_ylim()[1], 0.2), [percent(share) for share in np.arange(0, axes.get_ylim()[1], 0.2)]
        )
        axes.set_xlim(0, sizes[-1])
        axes.set_xlabel(f"{role} under scrutiny")
    caption = (
        f"{title} ({near} % limits as if people were independent, which those of one summary are not). "
        f"{_missed(strata)} "
        f"n = {int(forces['of_people'].sum())} {role} in summaries that name a force; source: table regulator_tallies."
    )
    alt = (
        f"Funnel plot of {len(forces)} forces around a common rate of {percent(rate)}: {inside} within the {near} % "
        f"limits, {int((forces['share'] > high).sum())} above and {int((forces['share'] < low).sum())} below."
    )
    return Figure(f"funnel_{measure.replace(' ', '_')}", title, caption, alt, "regulator_tallies", forces, figure)


def _missed(strata: pd.DataFrame) -> str:
    """Return the limit of every share of people: whom the program missed is not among them."""
    empty = strata[strata["stratum"] == "no ledger"].iloc[0]
    return (
        f"Only people that the program found are counted: in {empty['documents']} summaries it found nobody, by "
        f"reading rightly in {empty['right']} of {empty['read']}."
    )


def categories(tallies: pd.DataFrame, strata: pd.DataFrame, least: int = 30) -> Figure:
    """Draw by case category the share of officers with a case to answer; categories of `least` officers or more.

    `tallies` is regulator_tallies, `strata` scores_strata.
    """
    part = tallies[
        (tallies["dimension"] == "category")
        & (tallies["role"] == "officers")
        & (tallies["measure"] == "case to answer")
    ]
    part = part[part["of_people"] >= least].sort_values("share", ignore_index=True)
    first, last = part.iloc[-1], part.iloc[0]
    title = (
        f"A case to answer for {percent(first['share'])} of officers in {first['value'].lower()}, "
        f"{percent(last['share'])} in {last['value'].lower()}"
    )
    with house_style():
        figure = canvas(
            1.5 + 0.24 * len(part),
            title,
            f"Officers in brackets; categories of {least} or more. Lines are exact 95 % intervals, as if "
            "officers were independent; a summary may be in several categories. Source: regulator_tallies.",
        )
        axes = figure.subplots()
        places = np.arange(len(part))
        axes.hlines(places, part["low"], part["high"], color=OFFICIAL, linewidth=1.4)
        axes.scatter(part["share"], places, s=26, marker="s", color=OFFICIAL, zorder=3)
        axes.set_yticks(places, [f"{row.value} ({row.of_people})" for row in lines_of(part)])
        axes.tick_params(axis="y", length=0)
        percent_axis(axes, float(part["high"].max()) + 0.03)
    caption = (
        f"{title}. {_missed(strata)} n = {int(part['of_people'].sum())} mentions of officers in {len(part)} "
        "categories; source: table regulator_tallies."
    )
    alt = "Dots with intervals by category. " + " ".join(
        f"{row.value}: {percent(float(row.share))}." for row in lines_of(part)
    )
    return Figure("categories", title, caption, alt, "regulator_tallies", part, figure)


def journalists(table: pd.DataFrame) -> Figure:
    """Draw the journalists' tallies beside ours, in our words and in theirs; `table` is regulator_bbc."""
    sums = table.groupby("measure", sort=False)[["bbc", "extracted", "in_their_words", "coded"]].sum()
    sums = sums.sort_values("bbc")
    differ = int((table["bbc"] != table["in_their_words"]).sum())
    kinds = table["explanation"].str.split(":").str[0].value_counts()
    title = f"In the journalists’ own terms, {len(table) - differ} of {len(table)} tallies agree to the person"
    with house_style():
        figure = canvas(
            3.7,
            title,
            f"People in {table['documents'].str.split().explode().nunique()} summaries of "
            f"{table['force'].nunique()} forces, officers and staff; the rules were developed on these summaries. "
            "Source: regulator_bbc.",
        )
        axes = figure.subplots()
        places = np.arange(len(sums))
        axes.hlines(
            places,
            sums[["bbc", "extracted", "in_their_words"]].min(axis=1),
            sums[["bbc", "extracted", "in_their_words"]].max(axis=1),
            color="#d9d9d9",
            linewidth=3,
        )
        axes.scatter(sums["bbc"], places, s=44, marker="D", color=PRESS, label="journalists", zorder=3)
        axes.scatter(
            sums["extracted"],
            places,
            s=26,
            marker="o",
            facecolor="white",
            edgecolor=OFFICIAL,
            linewidth=1.3,
            label="program, its words",
            zorder=4,
        )
        axes.scatter(
            sums["in_their_words"], places, s=16, marker="o", color=OFFICIAL, label="program, their words", zorder=5
        )
        axes.set_yticks(places, sums.index)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(left=-2)
        axes.grid(axis="x")
        axes.set_xlabel("people")
        axes.legend(loc="lower right")
    explained = ", ".join(f"{kind} {number}" for kind, number in kinds.items())
    caption = (
        f"{title}. What explains each line: {explained}. n = {len(table)} tallies (force, role, measure); source: "
        "table regulator_bbc."
    )
    alt = "Dot plot by measure. " + " ".join(
        f"{measure}: journalists {row['bbc']}, program {row['extracted']}, in their words {row['in_their_words']}."
        for measure, row in sums.iterrows()
    )
    return Figure("journalists", title, caption, alt, "regulator_bbc", sums.reset_index(), figure)
