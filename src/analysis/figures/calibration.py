"""Figures of trust: how often what is rated as likely to be right is right, and what a reader found."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.ticker import FuncFormatter

from analysis.figures.style import (
    INK,
    OFFICIAL,
    PRESS,
    Figure,
    canvas,
    house_style,
    lines_of,
    percent,
    percent_axis,
)
from analysis.study.reading import right_over_all

LOOKS = {"group": (OFFICIAL, "s", "groups"), "claim": (PRESS, "o", "claims")}


def calibration(bins: pd.DataFrame, confidence: pd.DataFrame) -> Figure:
    """Draw the share that is right against the probability of being right, for groups and for claims.

    `bins` is scores_reliability, `confidence` scores_confidence.
    """
    measures = {row.kind: row for row in lines_of(confidence) if row.corpus == "all"}
    groups, claims = measures["group"], measures["claim"]
    title = f"Of the nine in ten groups rated best, {percent(groups.precision)} are right"
    with house_style():
        figure = canvas(
            3.9,
            title,
            "Each mark is a bin of probability; lines are 95 % intervals. On the diagonal, what is rated 70 % is right "
            "7 times in 10. Forces and cases are rated by what was learnt without them; the reading rules were "
            "developed on these documents. Source: scores_reliability.",
        )
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], color=INK, linewidth=0.8, linestyle="--")
        for kind, part in bins.groupby("kind", sort=False):
            colour, marker, label = LOOKS[str(kind)]
            axes.vlines(part["probability"], part["right_low"], part["right_high"], color=colour, linewidth=1.3)
            brier = measures[str(kind)].brier
            axes.plot(
                part["probability"], part["right"], color=colour, linewidth=0.9, marker=marker, markersize=4.5,
                label=f"{label}, Brier score {brier:.3f}",
            )  # fmt: skip
        axes.set_xlim(0, 1.02)
        axes.set_ylim(0, 1.03)
        shares = FuncFormatter(lambda share, _: percent(share))
        axes.xaxis.set_major_formatter(shares)
        axes.yaxis.set_major_formatter(shares)
        axes.grid()
        axes.set_xlabel("probability of being right")
        axes.set_ylabel("share that is right")
        axes.legend(loc="upper left")
    caption = (
        f"{title} (95 % interval {percent(groups.low)} to {percent(groups.high)}), of all groups "
        f"{percent(groups.right)}; were every one left out wrong, {percent(groups.most_possible)} would be. "
        f"Probabilities are off by {groups.calibration_error:.2f} on average. n = {groups.n} groups and "
        f"{claims.n} claims; source: table scores_reliability."
    )
    alt = "Marks near a diagonal. " + " ".join(
        f"{row.kind} rated {percent(row.probability)}: {percent(row.right)} right." for row in lines_of(bins)
    )
    return Figure("calibration", title, caption, alt, "scores_reliability", bins.reset_index(drop=True), figure)


def reading(strata: pd.DataFrame) -> Figure:
    """Draw the share of ledgers that a reader found right in every field, by stratum; `strata` is scores_strata."""
    lines = strata.dropna().sort_values("right_share", ignore_index=True)
    right = dict(zip(lines["stratum"], lines["right_share"].astype(float), strict=True))
    where = {
        "no ledger": "empty ledgers",
        "unremarkable": "ledgers where nothing warns",
        "warning": "ledgers under a warning",
    }
    shares = [f"{percent(right[name])} of {words}" for name, words in where.items() if name in right]
    over_all = right_over_all(lines)
    title = f"Wholly right: {', '.join(shares)}"
    with house_style():
        figure = canvas(
            2.6,
            title,
            f"Share of ledgers right in every scored field, {int(lines['read'].sum())} summaries drawn at random by "
            "stratum, none that the rules were developed on; lines are exact 95 % intervals. Read by a language "
            "model, not by a person. In brackets the stratum's share of all summaries. Source: scores_strata.",
        )
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.hlines(places, lines["low"], lines["high"], color=OFFICIAL, linewidth=1.4)
        axes.scatter(lines["right_share"], places, s=26, color=OFFICIAL, zorder=3)
        axes.set_yticks(places, [f"{row.stratum} ({percent(row.share)})" for row in lines_of(lines)])
        axes.tick_params(axis="y", length=0)
        axes.set_ylim(-0.6, len(lines) - 0.4)
        percent_axis(axes)
        axes.set_xlabel("ledgers right in every field")
    caption = (
        f"{title}; {percent(over_all.value)} of all ({percent(over_all.low)} to {percent(over_all.high)}), each "
        f"stratum by its share. n = {int(lines['read'].sum())} readings; source: table scores_strata."
    )
    alt = "Dots with intervals by stratum. " + " ".join(
        f"{row.stratum}: {percent(row.right_share)}, interval {percent(row.low)} to {percent(row.high)}."
        for row in lines_of(lines)
    )
    return Figure("reading", title, caption, alt, "scores_strata", lines, figure)
