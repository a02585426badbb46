"""One case as bands from who the people are to what befell them, a panel a source."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle

from analysis.figures.style import INK, Figure, band, canvas, house_style, lines_of

FATES = {
    "dismissed": "#7a1f1f",
    "would have been dismissed": "#b5523b",
    "proven, sanction not said": "#8a4a7d",
    "warned": "#d98b4a",
    "facing a hearing": "#1f3b73",
    "facing a meeting": "#5b8fd6",
    "advice or learning": "#8fb89a",
    "not proven or no action": "#b9c4cc",
    "had left, no proceedings": "#cbb7d6",
    "not said": "#efefef",
}
"""What can befall people, in the order in which a flow stacks them, darker for graver."""
SERVES = {"serving": "still serving", "left": "had left", "unknown": "not said"}


def one_case_flow(flows: pd.DataFrame, name: str = "one_case_flow") -> Figure:
    """Draw one case as bands from who the people are to what befell them, a panel a source.

    `flows` has the columns document, kind, source, serves, fate and people; panels stand in the order of the rows, and
    a band is as high as its people are many, on one scale for all panels.
    """
    sources = flows[["document", "kind", "source"]].drop_duplicates()
    totals = flows.groupby("document")["people"].sum()
    said = flows.loc[flows["fate"] != "not said"].groupby("document")["people"].sum()
    title = (
        f"The same case, told {len(sources)} ways: openings say what befell {int(said.min())} to {int(said.max())} "
        f"of {int(totals.max())} people"
    )
    with house_style():
        figure = canvas(1.0 + 1.55 * len(sources), title, _note(flows, "casebook_groups"))
        panels = figure.subplots(len(sources), 1, squeeze=False)[:, 0]
        for axes, source in zip(panels, lines_of(sources), strict=True):
            _flow(axes, flows[flows["document"] == source.document], float(totals.max()))
            axes.set_title(f"{source.source}", loc="left", fontsize=8.5, fontweight="bold", pad=3)
    caption = (
        f"{title}. Each panel is the opening of one document; bands run from service to outcome, people without a "
        f"number count as two. n = {len(sources)} documents of one case; source: table casebook_groups."
    )
    alt = "Band charts, one a source. " + " ".join(
        _told(flows, str(row.document), str(row.source)) for row in lines_of(sources)
    )
    return Figure(name, title, caption, alt, "casebook_groups", flows.reset_index(drop=True), figure)


def _told(flows: pd.DataFrame, document: str, source: str) -> str:
    parts = flows[flows["document"] == document].groupby("fate", sort=False)["people"].sum()
    return f"{source}: " + ", ".join(f"{people} {fate}" for fate, people in parts.items()) + "."


def _flow(axes: Axes, bands: pd.DataFrame, most: float) -> None:
    left = _stack(bands, "serves", list(SERVES))
    right = _stack(bands, "fate", list(FATES))
    for serves, fate, people in _bands(bands):
        outline = band(left[serves].pop(0), right[fate].pop(0), people)
        axes.add_patch(PathPatch(outline, facecolor=FATES[fate], edgecolor="white", linewidth=0.6))
    for side, column, labels in ((0.0, "serves", SERVES), (1.0, "fate", {fate: fate for fate in FATES})):
        for value, low, people in _blocks(bands, column, list(labels)):
            axes.add_patch(Rectangle((side - 0.012, low), 0.024, people, color=INK))
            axes.text(
                side + (0.03 if side else -0.03), low + people / 2, f"{labels[value]} {people:g}", fontsize=7.5,
                ha="left" if side else "right", va="center",
            )  # fmt: skip
    axes.set_xlim(-0.42, 1.75)
    axes.set_ylim(most * 1.28, -0.2)
    axes.axis("off")


def _bands(flow: pd.DataFrame) -> list[tuple[str, str, float]]:
    """Return (service, fate, people) of the bands, in the order in which they are drawn."""
    sums = flow.groupby(["serves", "fate"], sort=False)[["people"]].sum().reset_index()
    return [(str(row.serves), str(row.fate), float(row.people)) for row in lines_of(sums)]


def _blocks(bands: pd.DataFrame, column: str, order: list[str]) -> list[tuple[str, float, float]]:
    """Return (value, top, people) of the stacked blocks on one side of a flow, with a gap between blocks."""
    sums = bands.groupby(column)["people"].sum()
    blocks, low = [], 0.0
    for value in order:
        if value in sums.index:
            blocks.append((value, low, float(sums[value])))
            low += float(sums[value]) + 0.35
    return blocks


def _stack(bands: pd.DataFrame, column: str, order: list[str]) -> dict[str, list[float]]:
    """Return where each band starts on one side, in the order in which the bands are drawn."""
    tops = {value: top for value, top, _ in _blocks(bands, column, order)}
    starts: dict[str, list[float]] = {value: [] for value in tops}
    for serves, fate, people in _bands(bands):
        value = serves if column == "serves" else fate
        starts[value].append(tops[value])
        tops[value] += people
    return starts


def _note(flows: pd.DataFrame, table: str) -> str:
    return (
        "Bands run from service to what befell people, on one scale. Openings are mostly cut: “not said” may "
        f"follow later. Source: {table}."
    )
