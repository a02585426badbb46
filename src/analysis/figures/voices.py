"""Figures of who is quoted, of wordings that set the sides apart, and of the corpus by kind and year."""

from __future__ import annotations

import textwrap

import pandas as pd

from analysis.figures.style import (
    INK,
    MUTED,
    OFFICIAL,
    PRESS,
    Figure,
    canvas,
    house_style,
    lines_of,
    percent,
    tiles,
)
from analysis.study.outlets import kinds


def speakers(voices: pd.DataFrame, least_cases: int = 10) -> Figure:
    """Draw who is quoted, a line a speaker, in the openings of each kind of publisher; `voices` is casebook_voices.

    Kinds with fewer than `least_cases` cases are left out.
    """
    solid = voices[voices["cases"] >= least_cases]
    shares = solid.pivot(index="kind", columns="speaker", values="heard")
    shares = shares.reindex([kind for kind in kinds() if kind in shares.index])
    order = shares.mean().sort_values(ascending=False).index
    shares = shares[order]
    press = shares.loc[[kind for kind in shares.index if kinds()[str(kind)].side == "press"]].mean()
    title = (
        f"Police and watchdog speak in press openings; families are quoted in {percent(float(press['family']))} of them"
    )
    if {"force", "oversight"} != set(press.sort_values().index[-2:]) - {"panel"}:
        title = f"Press openings quote {press.index[0]} most; families in {percent(float(press['family']))} of them"
    with house_style():
        figure = canvas(
            5.4,
            title,
            "Per cent of openings that quote the speaker, directly or indirectly; mean over cases, in the "
            "title over the kinds of press too. Source: casebook_voices.",
        )
        axes = figure.subplots()
        labelled = shares.T.rename(columns={kind.id: kind.label for kind in kinds().values()})
        tiles(
            axes,
            labelled / labelled.to_numpy().max(),
            labelled.map(lambda share: f"{share * 100:.0f}" if share >= 0.005 else ""),
        )
        axes.xaxis.tick_top()
        axes.set_xticks(range(len(shares)), [textwrap.fill(label, 18) for label in labelled.columns], rotation=90)
    caption = (
        f"{title}. n = {int(solid.groupby('kind')['documents'].max().sum())} openings; source: table casebook_voices."
    )
    alt = "Table of shaded tiles, kinds of publisher by speaker. Mean over the kinds of press: " + ", ".join(
        f"{speaker} {percent(float(share))}" for speaker, share in press.items()
    )
    return Figure("speakers", title, caption, alt, "casebook_voices", solid, figure)


def distinctive(table: pd.DataFrame, most: int = 8) -> Figure:
    """Draw the coded wordings that lean furthest to one side; `table` is casebook_distinctive."""
    ends = pd.concat([table.head(most), table.tail(most)]).sort_values("z").reset_index(drop=True)
    title = f"Most official: “{ends['wording'].iloc[-1]}”; most of the press: “{ends['wording'].iloc[0]}”"
    with house_style():
        figure = canvas(
            4.4,
            title,
            "Log-odds over their standard deviation, with a prior; right of zero leans official. Numbers are "
            "documents, official | press. Only cases with both sides. Source: casebook_distinctive.",
        )
        axes = figure.subplots()
        colours = [OFFICIAL if z > 0 else PRESS for z in ends["z"]]
        axes.hlines(ends.index, 0, ends["z"], color=colours, linewidth=1.6)
        for side, part in (("s", ends[ends["z"] > 0]), ("o", ends[ends["z"] <= 0])):
            axes.scatter(part["z"], part.index, marker=side, s=28, color=OFFICIAL if side == "s" else PRESS, zorder=3)
        axes.axvline(0, color=INK, linewidth=0.8)
        reach = float(ends["z"].abs().max()) * 1.5
        for place, row in enumerate(ends.to_dict("records")):
            axes.text(
                reach * 0.98,
                place,
                f"{row['official']} | {row['press']}",
                ha="right",
                va="center",
                fontsize=7,
                color=MUTED,
            )
        axes.set_xlim(-reach * 0.8, reach)
        axes.set_yticks(ends.index, ends["wording"])
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.set_xlabel("leans to the press  ←  z  →  leans official")
    caption = f"{title}. n = {len(table)} wordings; source: table casebook_distinctive."
    alt = "Lollipop chart of wordings by z. " + "; ".join(f"{row.wording} {row.z:.1f}" for row in lines_of(ends))
    return Figure("distinctive", title, caption, alt, "casebook_distinctive", ends, figure)


def corpus(documents: pd.DataFrame, cases: pd.DataFrame) -> Figure:
    """Draw how many documents of each kind of publisher the casebook has a year, its decoys left out.

    `documents` is casebook_documents, `cases` casebook_cases.
    """
    documents = documents[documents["case_id"].isin(cases.loc[cases["kind"] == "case", "case_id"])]
    first = int(documents["year"].quantile(0.02))
    years = documents["year"].clip(lower=first)
    counts = pd.crosstab(documents["kind"], years).reindex([kind for kind in kinds() if kind in set(documents["kind"])])
    late = float((documents["year"] >= documents["year"].max() - 3).mean())
    title = f"{percent(late)} of the {len(documents)} documents are from {documents['year'].max() - 3} on"
    with house_style():
        figure = canvas(
            3.7,
            title,
            f"Numbers of documents; {first} includes earlier years. Years without a date shown are estimated. "
            "Statistics and round-ups left out. Source: casebook_documents.",
        )
        axes = figure.subplots()
        labelled = counts.rename(index={kind.id: kind.label for kind in kinds().values()})
        tiles(axes, (labelled / labelled.to_numpy().max()) ** 0.6, labelled.astype(str).replace("0", ""))
        axes.set_xticks(range(len(counts.columns)), [f"’{str(year)[2:]}" for year in counts.columns])
        axes.xaxis.tick_top()
    caption = (
        f"{title}. n = {len(documents)} documents of {documents['publisher'].nunique()} publishers on "
        f"{documents['case_id'].nunique()} cases; source: table casebook_documents."
    )
    alt = "Table of shaded tiles, kinds of publisher by year. " + " ".join(
        f"{kinds()[str(kind)].label}: {int(row.sum())}." for kind, row in counts.iterrows()
    )
    drawn = counts.reset_index().melt("kind", var_name="year", value_name="documents")
    return Figure("corpus", title, caption, alt, "casebook_documents", drawn, figure)
