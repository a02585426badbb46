"""Figures of the casebook's wording: the ladder of headlines, grammar, and would-have-been told as dismissed."""

from __future__ import annotations

from typing import Any

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
    lines_of,
    percent,
    percent_axis,
    points,
    tiles,
    whiskers,
)
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
    over: dict[str, Any] = {
        side: counts.loc[side].reindex(STEPS).fillna(0).astype(int) for side in ("official", "press")
    }
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
    title = f"The largest difference: {order[-1]}, more often in {more} openings"
    if order[-1] not in clear:
        title = f"Of {len(order)} wordings, the one that differs most ({order[-1]}) does not differ clearly"
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
    ends = sorted(abs(float(end)) if order[-1] in clear else float(end) for end in (first["low"], first["high"]))
    caption = (
        f"{title}: within the {int(first['cases'])} cases that both sides report the gap is "
        f"{points(abs(first['gap']))} (95 % interval {points(ends[0])} to {points(ends[1])}). n = "
        f"{int(pooled['documents'].max())} press openings "
        "at most a line; source: tables casebook_wording and casebook_wording_gaps."
    )
    alt = "Dots with intervals, official squares above press dots. " + " ".join(
        f"{row.measure}: {row.kind} {percent(float(row.share))}." for row in lines_of(pooled)
    )
    return Figure("wording_gaps", title, caption, alt, "casebook_wording", pooled, figure)


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
