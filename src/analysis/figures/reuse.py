"""Figure of the teaching corpus: how much of each official text the press prints, and in what form."""

from __future__ import annotations

import json

import pandas as pd
from matplotlib import colormaps

from analysis.figures.style import SHADES, Figure, canvas, house_style, lines_of, percent, percent_axis
from analysis.figures.teaching import origin

FORMS = {
    "word for word": ("quoted", "copied"),
    "changed": ("trimmed", "spliced", "altered"),
    "in other words": ("paraphrased",),
}
"""The forms of reuse, the closest first: words that several articles print count once, in the closest form."""


def draw_reuse(documents: pd.DataFrame, reuse: pd.DataFrame) -> Figure:
    """Draw the share of every official text that reappears in the articles on its case, by form.

    `documents` and `reuse` are the published tables teaching_documents and teaching_reuse.
    """
    shares = reused(documents, reuse)
    cases = sorted(shares["case_id"].unique())
    whole = shares.groupby("case_id")["share"].sum()
    title = f"Between {percent(whole.min())} and {percent(whole.max())} of an official text reappears in the press"
    note = (
        f"Share of its characters, each counted once, in the closest form that any article prints. {origin(documents)}"
    )
    with house_style():
        drawing = canvas(1.4 + 0.25 * len(cases), title, note)
        axes = drawing.subplots()
        left = pd.Series(0.0, index=cases)
        for place, form in enumerate(FORMS):
            width = shares[shares["form"] == form].set_index("case_id")["share"].reindex(cases)
            shade = colormaps[SHADES](0.95 - 0.3 * place)
            axes.barh(cases, width, left=left, height=0.7, color=shade, edgecolor="white", linewidth=0.6, label=form)
            left += width
        axes.invert_yaxis()
        percent_axis(axes)
        axes.tick_params(axis="y", length=0)
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=len(FORMS), handlelength=1, borderaxespad=0.2)
    alt = "Stacked bars, one a case. " + " ".join(
        f"Case {case}: " + ", ".join(f"{percent(row.share)} {row.form}" for row in lines_of(part)) + "."
        for case, part in shares.groupby("case_id")
    )
    return Figure("teaching_reused", title, f"{title}. {note}", alt, "teaching_reuse", shares, drawing)


def reused(documents: pd.DataFrame, reuse: pd.DataFrame) -> pd.DataFrame:
    """Return one row a case and form: case_id, document (the official one), form, characters, share of its text."""
    sizes = documents.set_index("document")["characters"]
    rows = []
    for (case, official), part in reuse.groupby(["case_id", "official"]):
        forms: dict[int, str] = {}
        for form, kinds in reversed(FORMS.items()):
            for spans in part.loc[part["kind"].isin(kinds), "spans"]:
                forms |= {place: form for start, end in json.loads(spans)["official"] for place in range(start, end)}
        counts = pd.Series(forms, dtype="str").value_counts().reindex(list(FORMS), fill_value=0)
        rows += [(case, official, form, int(count), count / sizes[str(official)]) for form, count in counts.items()]
    return pd.DataFrame(rows, columns=["case_id", "document", "form", "characters", "share"])
