"""Figures of how well summaries are read: by field, force and difficulty, and what goes with failing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from analysis.figures.style import (
    INK,
    MUTED,
    OFFICIAL,
    OTHER,
    PRESS,
    Figure,
    canvas,
    house_style,
    lines_of,
)
from analysis.study.quality import KINDS

# How far above and below its field's line a mark stands.
_APART = 0.13


def quality(table: pd.DataFrame, ceiling: float) -> Figure:
    """Draw F1 by field with intervals, first sight and the second coder beside; `table` is scores_quality.

    `ceiling` is the agreement of two coders over all fields, drawn as a line.
    """
    fields = table[(table["scope"] == "field")].assign(value=table["f1"])
    ours: Any = fields[fields["comparison"] == "extraction"].sort_values("f1").set_index("line")
    again = fields[fields["comparison"] == "second coder"].set_index("line").reindex(ours.index)
    of_kind: Any = table[table["scope"] == "kind"].set_index("line")
    unseen: Any = fields[fields["comparison"] == "first sight"].set_index("line").reindex(ours.index)
    worst: Any = ours.drop(["all", "core"]).iloc[0]
    alike, others = (of_kind.loc[kind, "f1"] for kind in KINDS)
    title = (
        f"Core F1 {alike:.2f} at first sight of summaries taken further, {others:.2f} of the rest; "
        f"{ours.loc['core', 'f1']:.2f} where the rules were developed"
    )
    with house_style():
        figure = canvas(
            4.0,
            title,
            f"F1 of people by field, {int(ours['documents'].max())} development summaries (round) and "
            f"{int(unseen['documents'].max())} others at first sight (square); lines are 95 % intervals by bootstrap "
            f"over summaries. Hollow: a second coder on {int(again['documents'].max())} of the first. Coders are "
            "language models. Source: scores_quality.",
        )
        axes = figure.subplots()
        places = np.arange(len(ours))
        axes.axvline(ceiling, color=MUTED, linewidth=0.9, linestyle="--")
        axes.hlines(places + _APART, ours["low"], ours["high"], color=OFFICIAL, linewidth=1.4)
        axes.scatter(ours["f1"], places + _APART, s=26, color=OFFICIAL, zorder=3)
        axes.scatter(again["f1"], places + _APART, s=40, facecolor="none", edgecolor=PRESS, linewidth=1.3, zorder=2)
        axes.hlines(places - _APART, unseen["low"], unseen["high"], color=OTHER, linewidth=1.4)
        axes.scatter(unseen["f1"], places - _APART, s=22, marker="s", color=OTHER, zorder=3)
        axes.set_yticks(
            places,
            [f"{line.replace('_', ' ')} ({people})" for line, people in zip(ours.index, ours["people"], strict=True)],
        )
        axes.tick_params(axis="y", length=0)
        lowest = float(min(ours["low"].min(), unseen["low"].min()))
        axes.set_xlim(min(0.5, lowest - 0.02), 1.02)
        axes.grid(axis="x")
        axes.set_xlabel("F1")
        axes.text(ceiling - 0.004, len(ours) - 0.5, "two coders", fontsize=7.5, color=MUTED, ha="right", va="center")
        axes.set_ylim(-0.6, len(ours) - 0.1)
    read_worst = str(worst.name).replace("_", " ")
    caption = (
        f"{title}. Taken further: to a case to answer, proceedings or a finding, as nearly all of the development and "
        f"{int(of_kind.loc[KINDS[0], 'documents'])} of the others. Two coders agree at {ceiling:.2f}. Where the "
        f"rules were developed, {read_worst} is read worst (F1 {worst['f1']:.2f}, 95 % interval "
        f"{worst['low']:.2f} to {worst['high']:.2f}, {int(worst['people'])} people). "
        f"n = {int(ours['documents'].max())} and {int(unseen['documents'].max())} summaries; source: table "
        "scores_quality."
    )
    alt = "Dots with intervals by field, developed and at first sight. " + " ".join(
        f"{line}: {row['f1']:.2f} and {unseen.loc[line, 'f1']:.2f}." for line, row in ours.iterrows()
    )
    return Figure("quality", title, caption, alt, "scores_quality", fields, figure)


def difficulty(table: pd.DataFrame) -> Figure:
    """Draw core F1 by difficulty and by force, with intervals; `table` is scores_quality."""
    lines = table[table["scope"].isin(["difficulty", "force"])].reset_index(drop=True)
    hard = lines.set_index("line")["f1"]
    title = f"Core F1 {hard['easy']:.2f} in easy summaries and {hard['hard']:.2f} in hard ones, of the development"
    with house_style():
        figure = canvas(
            2.5,
            title,
            "Core F1 (finding, outcome, service, rank); lines are 95 % intervals by bootstrap over "
            "summaries. Difficulty as the coder judged it. Source: scores_quality.",
        )
        axes = figure.subplots()
        places = -np.arange(len(lines)) - 0.5 * (lines["scope"] == "difficulty").to_numpy()
        axes.hlines(places, lines["low"], lines["high"], color=OFFICIAL, linewidth=1.4)
        axes.scatter(lines["f1"], places, s=26, color=OFFICIAL, zorder=3)
        axes.set_yticks(places, [f"{row.line} ({row.documents})" for row in lines_of(lines)])
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(min(0.5, float(lines["low"].min()) - 0.02), 1.02)
        axes.grid(axis="x")
        axes.set_xlabel("core F1 (number of summaries in brackets)")
    caption = (
        f"{title}. n = {int(lines[lines['scope'] == 'difficulty']['documents'].sum())} summaries; source: table "
        "scores_quality."
    )
    alt = "Dots with intervals. " + " ".join(f"{row.line}: {row.f1:.2f}." for row in lines_of(lines))
    return Figure("difficulty", title, caption, alt, "scores_quality", lines, figure)


def failing(table: pd.DataFrame) -> Figure:
    """Draw which features of a summary go with a wrong ledger; `table` is scores_failing."""
    ordered = table.sort_values("weight", ignore_index=True)
    clear = ordered[ordered["low"] > 0]
    first = ordered.iloc[-1]
    failed = f"{int(first['failed'])} of {int(first['documents'])} summaries have a wrong core field"
    title = (
        f"What goes with failing: {clear['feature'].iloc[-1]}"
        if len(clear)
        else "Nothing known beforehand clearly goes with failing"
    )
    with house_style():
        figure = canvas(
            2.9,
            title,
            "Log-odds of a wrong core field for one standard deviation more; 95 % intervals by bootstrap "
            f"over summaries. Only {failed}. Left-out summaries are told apart with AUC {first['auc']:.2f} (chance "
            "0.50). Source: scores_failing.",
        )
        axes = figure.subplots()
        places = np.arange(len(ordered))
        colours = [OFFICIAL if row.low > 0 or row.high < 0 else OTHER for row in lines_of(ordered)]
        axes.hlines(places, ordered["low"], ordered["high"], color=colours, linewidth=1.4)
        axes.scatter(ordered["weight"], places, s=26, color=colours, zorder=3)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set_yticks(places, ordered["feature"])
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.set_xlabel("fails less  ←  weight  →  fails more")
    caption = (
        f"{title}. Highest weight: {first['feature']}, {first['weight']:.2f} (95 % interval {first['low']:.2f} to "
        f"{first['high']:.2f}). Only {failed}; source: table scores_failing."
    )
    alt = "Dots with intervals by feature. " + " ".join(
        f"{row.feature}: {row.weight:.2f}." for row in lines_of(ordered)
    )
    return Figure("failing", title, caption, alt, "scores_failing", ordered, figure)
