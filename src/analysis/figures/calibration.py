"""The figure of how often what is rated as likely to be right is right."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.ticker import FuncFormatter

from analysis.figures.style import INK, OFFICIAL, PRESS, Figure, canvas, house_style, lines_of, percent

LOOKS = {"group": (OFFICIAL, "s", "groups"), "claim": (PRESS, "o", "claims")}


def calibration(bins: pd.DataFrame, measures: Mapping[str, Mapping[str, float]]) -> Figure:
    """Draw the share that is right against the probability of being right, for groups and for claims.

    `bins` has one row a bin (kind, n, probability, right, right_low, right_high); `measures` gives for "group" and
    "claim" n, brier, calibration_error, precision, low and high: see benchmarks.calibration.
    """
    groups = measures["group"]
    title = f"Of the nine in ten groups rated best, {percent(groups['precision'])} are right"
    with house_style():
        figure = canvas(
            3.9,
            title,
            "Each mark is a bin of probability; lines are 95 % intervals. On the diagonal, what is rated 70 % is right "
            "7 times in 10. Forces and cases are rated by what was learnt without them; the reading rules were "
            "developed on these documents. Source: scores_calibration.",
        )
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], color=INK, linewidth=0.8, linestyle="--")
        for kind, part in bins.groupby("kind", sort=False):
            colour, marker, label = LOOKS[str(kind)]
            axes.vlines(part["probability"], part["right_low"], part["right_high"], color=colour, linewidth=1.3)
            brier = measures[str(kind)]["brier"]
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
        f"{title} (95 % interval {percent(groups['low'])} to {percent(groups['high'])}); probabilities are off by "
        f"{groups['calibration_error']:.2f} on average. n = {int(groups['n'])} groups and "
        f"{int(measures['claim']['n'])} claims; source: table scores_calibration."
    )
    alt = "Marks near a diagonal. " + " ".join(
        f"{row.kind} rated {percent(row.probability)}: {percent(row.right)} right." for row in lines_of(bins)
    )
    return Figure("calibration", title, caption, alt, "scores_calibration", bins.reset_index(drop=True), figure)
