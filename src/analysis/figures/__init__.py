"""One function a figure, one style for all: `house_style`, `canvas` and `save` of `analysis.figures.style`."""

from analysis.figures.style import Figure, canvas, house_style, save

__all__ = ["Figure", "canvas", "house_style", "save"]
