"""The figure of how invented statements and articles are read: at first sight, and as the rules are now."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.figures.style import INK, MUTED, OFFICIAL, OTHER, Figure, canvas, house_style

# How far above and below its field's line a mark stands.
_APART = 0.13


def first_sight(table: pd.DataFrame, ceiling: float) -> Figure:
    """Draw F1 by field with intervals, at first sight and now; `table` is invented_quality.

    `ceiling` is the agreement of two coders on the regulator's summaries, drawn as a line.
    """
    both = table[table["kind"] == "statements and press"].assign(value=table["f1"])
    unseen: Any = both[both["reading"] == "first sight"].sort_values("f1").set_index("line")
    now: Any = both[both["reading"] == "now"].set_index("line").reindex(unseen.index)
    core = table[table["line"] == "core"].set_index(["reading", "kind"])["f1"]
    size = unseen.iloc[0]
    title = (
        f"Invented statements and articles: core F1 {unseen.loc['core', 'f1']:.2f} at first sight, "
        f"{now.loc['core', 'f1']:.2f} as the rules are now"
    )
    with house_style():
        figure = canvas(
            4.0,
            title,
            f"F1 of people by field, {int(size['documents'])} invented documents of {int(size['cases'])} cases: at "
            "first sight (square) and now (round); lines are 95 % intervals by bootstrap over cases. Written and coded "
            "by language models that had not seen the program. Source: invented_quality.",
        )
        _draw(figure.subplots(), unseen, now, ceiling)
    worst = unseen.drop(["all", "core"]).iloc[0]
    caption = (
        f"{title}. At first sight {core['first sight', 'statements']:.2f} in statements and "
        f"{core['first sight', 'press']:.2f} in articles (95 % interval of both {unseen.loc['core', 'low']:.2f} to "
        f"{unseen.loc['core', 'high']:.2f}); {str(worst.name).replace('_', ' ')} was read worst "
        f"({worst['f1']:.2f}). n = {int(size['documents'])} documents of {int(size['cases'])} invented cases; source: "
        "table invented_quality."
    )
    alt = "Dots with intervals by field, at first sight and now. " + " ".join(
        f"{line}: {row['f1']:.2f} and {now.loc[line, 'f1']:.2f}." for line, row in unseen.iterrows()
    )
    return Figure("first_sight", title, caption, alt, "invented_quality", both.reset_index(drop=True), figure)


def _draw(axes: Axes, unseen: pd.DataFrame, now: pd.DataFrame, ceiling: float) -> None:
    """Draw two marks a field with their intervals, the first reading below today's."""
    places = np.arange(len(unseen))
    axes.axvline(ceiling, color=MUTED, linewidth=0.9, linestyle="--")
    for table, heights, marker, size, colour in (
        (now, places + _APART, "o", 26, OFFICIAL),
        (unseen, places - _APART, "s", 22, OTHER),
    ):
        axes.hlines(heights, table["low"], table["high"], color=colour, linewidth=1.4)
        axes.scatter(table["f1"], heights, s=size, marker=marker, color=colour, zorder=3)
    people = zip(unseen.index, now["people"], strict=True)
    axes.set_yticks(places, [f"{line.replace('_', ' ')} ({number})" for line, number in people])
    axes.tick_params(axis="y", length=0)
    axes.set_xlim(min(0.5, float(unseen["low"].min()) - 0.02), 1.02)
    axes.grid(axis="x")
    axes.set_xlabel("F1", color=INK)
    axes.text(ceiling - 0.004, len(unseen) - 0.5, "two coders", fontsize=7.5, color=MUTED, ha="right", va="center")
    axes.set_ylim(-0.6, len(unseen) - 0.1)
