"""What notebooks show: published figures, small enough to travel in them, and sentences with computed numbers."""

from __future__ import annotations

import io
import json
from pathlib import Path

from IPython.display import Image, Markdown

from analysis import paths
from analysis.figures.style import percent, points
from analysis.study.statistics import Estimate

__all__ = ["caption", "figure", "percent", "points", "say", "with_interval", "words"]
COLOURS = 48
"""Enough for the house style's figures; a third of the bytes."""


def figure(name: str, folder: Path = paths.FIGURES) -> Image:
    """Return a published figure with its alt text; raises FileNotFoundError when it is not published."""
    import PIL.Image  # noqa: PLC0415 (slow to load)

    small = io.BytesIO()
    with PIL.Image.open(folder / f"{name}.png") as full:
        few = full.convert("RGB").quantize(COLOURS, PIL.Image.Quantize.MEDIANCUT, dither=PIL.Image.Dither.NONE)
        few.save(small, "PNG", optimize=True)
        width = full.size[0] // 2
    alt = words(name, folder)["alt"]
    return Image(data=small.getvalue(), format="png", width=width, alt=alt)  # type: ignore[no-untyped-call]


def words(name: str, folder: Path = paths.FIGURES) -> dict[str, str]:
    """Return what is said of a published figure: title, caption, alt, table."""
    said: dict[str, str] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    return said


def caption(name: str, folder: Path = paths.FIGURES) -> Markdown:
    """Return a published figure's caption: its finding, n and source."""
    return Markdown(words(name, folder)["caption"])  # type: ignore[no-untyped-call]


def say(sentence: str) -> Markdown:
    """Return a sentence as prose; its numbers come from the values that the caller put in."""
    return Markdown(sentence)  # type: ignore[no-untyped-call]


def with_interval(estimate: Estimate) -> str:
    """Return a share with its interval: "37 % (21 % to 52 %)"."""
    return f"{percent(estimate.value)} ({percent(estimate.low)} to {percent(estimate.high)})"
