"""Figures of the casebook's wording: the ladder of headlines, grammar, speakers, distinctive wordings, the corpus."""

from __future__ import annotations

import pandas as pd

from analysis.figures.casebook import case_label
from analysis.figures.style import (
    INK,
    MUTED,
    OFFICIAL,
    PRESS,
    Figure,
    canvas,
    house_style,
    percent,
    percent_axis,
    tiles,
    whiskers,
)
from analysis.study.outlets import kinds
from analysis.study.statistics import Estimate, exact_share

STEPS = ("hearing ahead", "proven", "warning", "would have been dismissed", "dismissed")
"""The steps of the ladder that the figure shows, from the first to the last."""
WORDS = {
    "none": "no outcome",
    "facing_hearing": "facing a hearing",
    "case_to_answer": "case to answer",
    "guilty": "guilty",
    "warning": "warning",
    "would_have_been_dismissed": "would have been",
    "dismissed": "dismissed",
    "sacked": "sacked",
    "other": "other",
}


def wording_ladder(ladder: pd.DataFrame) -> Figure:
    """Draw which outcome word stands in the headline over facts of each stage, official above press.

    `ladder` is the table casebook_ladder. Tiles are shaded by the share of the line and carry numbers of documents.
    """
    shown = ladder[ladder["stage"].isin(STEPS)].assign(
        word=lambda rows: rows["headline"].where(rows["headline"].isin(WORDS), "other").map(WORDS)
    )
    counts = shown.pivot_table(index=["side", "stage"], columns="word", values="documents", aggfunc="sum", fill_value=0)
    counts = counts.reindex(columns=[word for word in WORDS.values() if word in counts.columns])
    over = {side: counts.loc[side].reindex(STEPS).fillna(0).astype(int) for side in ("official", "press")}
    sacked = {side: int(table.loc["dismissed"].get("sacked", 0)) for side, table in over.items()}
    dismissed = {side: int(table.loc["dismissed"].sum()) for side, table in over.items()}
    title = (
        f"Over a dismissal, {sacked['press']} of {dismissed['press']} press headlines say “sacked”, "
        f"{sacked['official'] or 'no'} of {dismissed['official']} official ones"
    ).replace("no of", "none of")
    share = exact_share(sacked["press"], dismissed["press"])
    with house_style():
        figure = canvas(
            6.0,
            title,
            "Numbers of documents; shade is the share of the line. The facts are those of the opening; “no "
            "outcome” stands for headlines without an outcome word. Criminal cases left out. Source: "
            "casebook_ladder.",
        )
        panels = figure.subplots(2, 1, sharex=True)
        for axes, (side, table) in zip(panels, over.items(), strict=True):
            tiles(axes, table.div(table.sum(axis=1).replace(0, 1), axis=0), table.astype(str).replace("0", ""))
            axes.set_title(
                f"{side} documents (n = {int(table.to_numpy().sum())})", loc="left", fontsize=8.5, fontweight="bold"
            )
            axes.set_ylabel("what the text says", fontsize=8, color=MUTED)
        panels[0].tick_params(labelbottom=False)
        panels[1].set_xticks(range(len(counts.columns)), counts.columns, rotation=40, ha="right")
        panels[1].set_xlabel("word of the headline", fontsize=8, color=MUTED)
    caption = (
        f"{title}. Press share {percent(share.value)} (exact 95 % interval {percent(share.low)} to "
        f"{percent(share.high)}, "
        f"as if documents were independent). n = {int(shown['documents'].sum())} documents; source: table "
        "casebook_ladder."
    )
    alt = (
        "Two tables of shaded tiles, official above press: what the text says by the word of the headline. "
        + " ".join(
            f"{side}, {step}: "
            + (", ".join(f"{word} {number}" for word, number in table.loc[step].items() if number) or "none")
            + "."
            for side, table in over.items()
            for step in STEPS
        )
    )
    return Figure("wording_ladder", title, caption, alt, "casebook_ladder", shown.drop(columns="word"), figure)


def wording_gaps(wording: pd.DataFrame, gaps: pd.DataFrame) -> Figure:
    """Draw how often each wording occurs in official and in press openings, with intervals.

    `wording` is casebook_wording (its pooled lines), `gaps` is casebook_wording_gaps; wordings that differ within
    cases, by an interval that leaves out zero, are marked.
    """
    order = gaps.assign(size=gaps["gap"].abs()).sort_values("size")["measure"].tolist()
    pooled = wording[wording["kind"].isin(["official", "press"]) & wording["measure"].isin(order)]
    clear = set(gaps.loc[(gaps["low"] > 0) | (gaps["high"] < 0), "measure"])
    first = gaps.set_index("measure").loc[order[-1]]
    more = "official" if first["gap"] > 0 else "press"
    title = f"The clearest difference: {order[-1]}, more often in {more} openings"
    with house_style():
        figure = canvas(
            3.9,
            title,
            "Share of openings, mean over cases; lines are 95 % intervals by bootstrap over cases. A star "
            "marks a difference within cases whose interval leaves out zero. Source: casebook_wording, "
            "casebook_wording_gaps.",
        )
        axes = figure.subplots()
        for side, shift in (("official", 0.14), ("press", -0.14)):
            part = pooled[pooled["kind"] == side].set_index("measure").loc[order].rename(columns={"share": "value"})
            whiskers(axes, [place + shift for place in range(len(order))], part, side, side)
        axes.set_yticks(range(len(order)), [f"{measure} *" if measure in clear else measure for measure in order])
        axes.tick_params(axis="y", length=0)
        percent_axis(axes, 0.85)
        axes.legend(loc="lower right")
    caption = (
        f"{title}: within the {int(first['cases'])} cases that both sides report the gap is "
        f"{percent(abs(first['gap']))} (95 % interval {percent(min(abs(first['low']), abs(first['high'])))} to "
        f"{percent(max(abs(first['low']), abs(first['high'])))}). n = {int(pooled['documents'].max())} press "
        "openings at "
        "most a line; source: tables casebook_wording and casebook_wording_gaps."
    )
    alt = "Dots with intervals, official squares above press dots. " + " ".join(
        f"{row.measure}: {row.kind} {percent(float(row.share))}." for row in pooled.itertuples()
    )
    return Figure("wording_gaps", title, caption, alt, "casebook_wording", pooled, figure)


def speakers(voices: pd.DataFrame, least_cases: int = 10) -> Figure:
    """Draw who is quoted in the openings of each kind of publisher; `voices` is casebook_voices.

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
            4.0,
            title,
            "Per cent of openings that quote the speaker, directly or indirectly; mean over cases. Source: "
            "casebook_voices.",
        )
        axes = figure.subplots()
        labelled = shares.rename(index={kind.id: kind.label for kind in kinds().values()})
        tiles(
            axes,
            labelled / labelled.to_numpy().max(),
            labelled.map(lambda share: f"{share * 100:.0f}" if share >= 0.005 else ""),
        )
        axes.xaxis.tick_top()
        axes.set_xticks(range(len(order)), order, rotation=45, ha="left")
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
        for place, row in ends.iterrows():
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
    alt = "Lollipop chart of wordings by z. " + "; ".join(f"{row.wording} {row.z:.1f}" for row in ends.itertuples())
    return Figure("distinctive", title, caption, alt, "casebook_distinctive", ends, figure)


def would_have(table: pd.DataFrame, share: Estimate) -> Figure:
    """Draw, a line a case, what the press makes of people who would have been dismissed; table casebook_would_have.

    `share` is the mean over cases of the share that says dismissed, with its interval.
    """
    counts = table.groupby(["case_id", "says"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=["dismissed", "would have been"], fill_value=0)
    counts = counts.sort_values(["dismissed", "would have been"])
    some = int((counts["dismissed"] > 0).sum())
    title = f"In {some} of {len(counts)} cases, people who would have been dismissed became “dismissed” in the press"
    with house_style():
        figure = canvas(
            2.9,
            title,
            f"Each mark is a press document beside an official one. Mean over cases {percent(share.value)} "
            f"(95 % interval {percent(share.low)} to {percent(share.high)}). Source: casebook_would_have.",
        )
        axes = figure.subplots()
        for place, (_, row) in enumerate(counts.iterrows()):
            wrong, right = int(row["dismissed"]), int(row["would have been"])
            axes.scatter([-number - 0.7 for number in range(wrong)], [place] * wrong, marker="o", s=34, color=PRESS)
            axes.scatter(
                [number + 0.7 for number in range(right)],
                [place] * right,
                marker="s",
                s=34,
                facecolor="none",
                edgecolor=OFFICIAL,
                linewidth=1.3,
            )
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set_yticks(range(len(counts)), [case_label(str(case)) for case in counts.index])
        axes.set_xticks([])
        reach = float(counts.to_numpy().max()) + 1
        axes.set_xlim(-reach, reach)
        axes.set_ylim(-0.6, len(counts) + 0.6)
        axes.text(-0.3, len(counts) - 0.1, "“dismissed”", ha="right", color=PRESS, fontweight="bold", fontsize=8.5)
        axes.text(
            0.3, len(counts) - 0.1, "“would have been”", ha="left", color=OFFICIAL, fontweight="bold", fontsize=8.5
        )
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        axes.spines["bottom"].set_visible(False)
    caption = (
        f"{title}; mean over cases {percent(share.value)} (95 % interval {percent(share.low)} to "
        f"{percent(share.high)}). n = {len(table)} pairs of documents in {len(counts)} cases; source: table "
        "casebook_would_have."
    )
    alt = "Marks to the left say dismissed, to the right would have been. " + " ".join(
        f"{case_label(str(case))}: {row['dismissed']} and {row['would have been']}." for case, row in counts.iterrows()
    )
    return Figure("would_have", title, caption, alt, "casebook_would_have", table, figure)


def corpus(documents: pd.DataFrame) -> Figure:
    """Draw how many documents of each kind of publisher the casebook has a year; `documents` is casebook_documents."""
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
            "Source: casebook_documents.",
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
    drawn = counts.rename_axis(columns="year").stack().rename("documents").reset_index()
    return Figure("corpus", title, caption, alt, "casebook_documents", drawn, figure)
