"""The one style of every figure: narrow enough for a phone, legible in grey, the same bytes on every run."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
from cycler import cycler
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.path import Path as Curve
from matplotlib.ticker import FuncFormatter

INK, MUTED, FAINT, PAPER = "#222222", "#6b6b6b", "#d9d9d9", "#ffffff"
OFFICIAL, PRESS, OTHER = "#1f3b73", "#e08a1e", "#8c8c8c"
"""Sides, colour-blind safe and apart in grey: dark blue, light orange, middle grey; each has a marker of its own."""
SIDE_COLOURS = {"official": OFFICIAL, "press": PRESS, "other": OTHER}
SIDE_MARKERS = {"official": "s", "press": "o", "other": "^"}
SHADES = "Blues"
"""The sequential map: light is little, dark is much, in colour as in grey."""
WIDTH = 4.4
"""Width of a figure in inches: at a phone's 360 pixels its 9-point type is still 10 pixels high."""
RULES: dict[Any, Any] = {
    "axes.axisbelow": True,
    "axes.edgecolor": MUTED,
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.labelsize": 8.5,
    "axes.linewidth": 0.6,
    "axes.prop_cycle": cycler(
        color=["#1f3b73", "#e08a1e", "#4c9a8f", "#a63d40", "#8c8c8c", "#c3a6d1", "#5b8fd6", "#c9b458"]
    ),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "figure.dpi": 100,
    "figure.facecolor": PAPER,
    "font.family": "DejaVu Sans",
    "font.size": 8.5,
    "grid.color": FAINT,
    "grid.linewidth": 0.6,
    "legend.fontsize": 8,
    "legend.frameon": False,
    "savefig.dpi": 200,
    "svg.fonttype": "path",
    "svg.hashsalt": "police-press-analysis",
    "text.color": INK,
    "xtick.color": MUTED,
    "xtick.labelcolor": INK,
    "xtick.labelsize": 8,
    "xtick.major.width": 0.6,
    "ytick.color": MUTED,
    "ytick.labelcolor": INK,
    "ytick.labelsize": 8,
    "ytick.major.width": 0.6,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with what a reader needs beside it.

    `caption` states the finding, its n and its source table; `alt` says in words what is seen; `data` is what is
    drawn, one row a mark; `table` names the published table it comes from.
    """

    name: str
    title: str
    caption: str
    alt: str
    table: str
    data: pd.DataFrame
    canvas: Canvas


@contextmanager
def house_style() -> Iterator[None]:
    """Draw in the house style within this block, whatever the caller's settings are."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(RULES)
        yield


def canvas(height: float, title: str, note: str = "", width: float = WIDTH) -> Canvas:
    """Return an empty canvas with the finding as its title and a note below; sizes in inches."""
    figure = Canvas(figsize=(width, height), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.06, h_pad=0.06)  # type: ignore[union-attr, call-arg]
    wrapped = textwrap.fill(title, width=int(width * 11))
    figure.suptitle(wrapped, x=0.015, ha="left", fontsize=10, fontweight="bold", linespacing=1.25)
    if note:
        figure.supxlabel(
            textwrap.fill(note, width=int(width * 19)), x=0.015, ha="left", fontsize=7, color=MUTED, linespacing=1.3
        )
    return figure


def save(figure: Figure, folder: Path) -> list[Path]:
    """Write NAME.png, NAME.svg, NAME.csv (the data drawn) and NAME.json (title, caption, alt, table).

    Returns the four paths. The same figure gives the same bytes: no dates, no program names, fixed ids. The alt text
    is also inside both images.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = {kind: folder / f"{figure.name}.{kind}" for kind in ("png", "svg", "csv", "json")}
    with house_style():
        _settle(figure.canvas)
        figure.canvas.savefig(
            paths["png"], metadata={"Software": None, "Title": figure.title, "Description": figure.alt}
        )
        figure.canvas.savefig(
            paths["svg"], metadata={"Date": None, "Creator": None, "Title": figure.title, "Description": figure.alt}
        )
    figure.data.to_csv(paths["csv"], index=False, lineterminator="\n")
    words = {"title": figure.title, "caption": figure.caption, "alt": figure.alt, "table": figure.table}
    paths["json"].write_text(json.dumps(words, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return list(paths.values())


def _settle(figure: Canvas) -> None:
    """Lay a figure out once and round it: the solver leaves last digits to chance, and ids in the SVG hang on them."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for axes in figure.axes:
        axes.set_position([round(edge, 6) for edge in axes.get_position().bounds])  # type: ignore[arg-type]


def tiles(axes: Axes, shade: pd.DataFrame, texts: pd.DataFrame) -> None:
    """Draw a table of tiles: rows and columns of `shade` (0 to 1, empty is white) with the texts on them."""
    values = shade.to_numpy(dtype=float)
    axes.imshow(values, cmap=SHADES, vmin=0, vmax=1.15, aspect="auto")
    for row, column in np.ndindex(*values.shape):
        dark = values[row, column] > 0.62
        axes.text(
            column,
            row,
            str(texts.iloc[row, column]),
            ha="center",
            va="center",
            fontsize=8,
            color=PAPER if dark else INK,
        )
    axes.set_xticks(range(values.shape[1]), [str(name) for name in shade.columns])
    axes.set_yticks(range(values.shape[0]), [str(name) for name in shade.index])
    axes.set_xticks(np.arange(values.shape[1] + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(values.shape[0] + 1) - 0.5, minor=True)
    axes.grid(which="minor", color=PAPER, linewidth=1.5)
    axes.tick_params(which="both", length=0)
    axes.spines[:].set_visible(False)


def band(left: float, right: float, height: float) -> Curve:
    """Return the outline of a band that runs from height `left` at 0 to height `right` at 1."""
    corners = [
        (0.0, left), (0.5, left), (0.5, right), (1.0, right), (1.0, right + height),
        (0.5, right + height), (0.5, left + height), (0.0, left + height), (0.0, left),
    ]  # fmt: skip
    bend = [Curve.CURVE4] * 3
    return Curve(corners, [Curve.MOVETO, *bend, Curve.LINETO, *bend, Curve.CLOSEPOLY])


def whiskers(axes: Axes, places: Sequence[float], estimates: pd.DataFrame, side: str, label: str = "") -> None:
    """Draw estimates with their intervals (columns value, low, high) at the given heights, in the manner of a side."""
    colour = SIDE_COLOURS[side]
    axes.hlines(places, estimates["low"], estimates["high"], color=colour, linewidth=1.4)
    axes.scatter(
        estimates["value"], places, marker=SIDE_MARKERS[side], s=26, color=colour, edgecolor=PAPER, linewidth=0.6,
        zorder=3, label=label or None,
    )  # fmt: skip


def percent_axis(axes: Axes, most: float = 1.0) -> None:
    """Make the horizontal axis one of shares, from 0 to `most`, marked in per cent, with light lines."""
    axes.set_xlim(-0.01, most + 0.01)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda share, _: percent(share)))
    axes.grid(axis="x")


def percent(share: float) -> str:
    """Return a share as whole per cent, "37 %"; an unknown share is a dash."""
    return "–" if np.isnan(share) else f"{share:.0%}".replace("%", " %")


def lines_of(table: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a table with its columns as attributes."""
    yield from table.itertuples()


def points(difference: float) -> str:
    """Return a difference of two shares in percentage points: "22 points"; an unknown one is a dash."""
    return "–" if np.isnan(difference) else f"{round(difference * 100)} points"
