"""Uncertainty for small numbers: exact intervals, bootstrap by case, funnel limits, log-odds with a prior."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

SEED = 20240320
"""Every resampling starts from this seed, so that a rerun gives the same digits."""
DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its interval, and the number of units it rests on."""

    value: float
    low: float
    high: float
    n: int


def exact_share(part: int, whole: int, level: float = 0.95) -> Estimate:
    """Return the share part/whole with its exact interval (Clopper and Pearson, Biometrika 1934).

    Raises ValueError when part is not between 0 and whole; an empty whole gives the interval from 0 to 1.
    """
    if not 0 <= part <= whole:
        raise ValueError(f"a share needs 0 <= part <= whole, not {part} of {whole}")
    if whole == 0:
        return Estimate(float("nan"), 0.0, 1.0, 0)
    interval = stats.binomtest(part, whole).proportion_ci(level, method="exact")
    return Estimate(part / whole, float(interval.low), float(interval.high), whole)


def share_by_case(hits: pd.Series, cases: pd.Series, level: float = 0.95, draws: int = DRAWS) -> Estimate:
    """Return the mean over cases of the share of true `hits`, with a bootstrap interval that resamples cases.

    Documents of one case copy from one another, so the case is the unit: each weighs the same, and whole cases are
    drawn (Davison and Hinkley 1997, ch. 3.8). `n` is the number of cases. With fewer than two cases, or no variation
    between them, the resampling says nothing; the exact interval over cases counted as 0 or 1 is given instead.
    """
    means = hits.astype(float).groupby(cases.to_numpy()).mean().to_numpy()
    return _mean_of_cases(means, level, draws)


def difference_by_case(
    first: pd.Series, first_cases: pd.Series, second: pd.Series, second_cases: pd.Series, level: float = 0.95
) -> Estimate:
    """Return the mean over cases of (share in first - share in second), over the cases that have both sides.

    Pairing inside the case removes what makes cases differ. `n` is the number of cases with both sides.
    """
    one = first.astype(float).groupby(first_cases.to_numpy()).mean()
    two = second.astype(float).groupby(second_cases.to_numpy()).mean()
    gaps = (one - two).dropna().to_numpy()
    if len(gaps) == 0:
        return Estimate(float("nan"), -1.0, 1.0, 0)
    low, high = _resampled(gaps, level, DRAWS)
    return Estimate(float(gaps.mean()), low, high, len(gaps))


def _mean_of_cases(means: np.ndarray, level: float, draws: int) -> Estimate:
    if len(means) == 0:
        return Estimate(float("nan"), 0.0, 1.0, 0)
    if np.ptp(means) == 0:
        hits = float(means[0]) * len(means)
        least, most = (exact_share(int(bound(hits)), len(means), level) for bound in (np.floor, np.ceil))
        return Estimate(float(means[0]), least.low, most.high, len(means))
    low, high = _resampled(means, level, draws)
    return Estimate(float(means.mean()), low, high, len(means))


def _resampled(values: np.ndarray, level: float, draws: int) -> tuple[float, float]:
    picks = np.random.default_rng(SEED).integers(0, len(values), size=(draws, len(values)))
    tail = (1 - level) / 2
    low, high = np.quantile(values[picks].mean(axis=1), [tail, 1 - tail])
    return float(low), float(high)


def f1_interval(sums: np.ndarray, draws: int = DRAWS) -> tuple[float, float]:
    """Return the 95 % interval of an F1 by bootstrap: a row of `sums` (shared, predicted, gold) is drawn as a whole."""
    picks = np.random.default_rng(SEED).integers(0, len(sums), size=(draws, len(sums)))
    shared, predicted, gold = sums[picks].sum(axis=1).T
    both = predicted + gold
    f1 = np.divide(2 * shared, both, out=np.ones(len(both)), where=both > 0)
    low, high = np.quantile(f1, [0.025, 0.975])
    return float(low), float(high)


def funnel_limits(share: float, sizes: np.ndarray, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Return the lowest and highest share that chance alone gives at each size, if all share one rate.

    Exact binomial quantiles, interpolated so that the limits are smooth (Spiegelhalter, Statistics in Medicine 2005,
    appendix A.1). `sizes` are numbers of people, above zero; a place inside the limits is not an outlier.
    """
    tail = (1 - level) / 2
    return tuple(_limit(share, np.asarray(sizes), point) for point in (tail, 1 - tail))  # type: ignore[return-value]


def _limit(share: float, sizes: np.ndarray, point: float) -> np.ndarray:
    quantile = stats.binom.ppf(point, sizes, share)
    above = stats.binom.cdf(quantile, sizes, share)
    at = stats.binom.pmf(quantile, sizes, share)
    step = np.divide(above - point, at, out=np.zeros_like(above), where=at > 0)
    limit: np.ndarray = np.clip((quantile - step) / sizes, 0, 1)
    return limit


def log_odds(first: Mapping[str, int], second: Mapping[str, int], prior_weight: float = 0.1) -> pd.DataFrame:
    """Return how far each word leans to the first or the second count, as log-odds with an informative prior.

    Monroe, Colaresi and Quinn, Political Analysis 2008 ("Fightin' Words", equations 15 to 22): the Dirichlet prior is
    the pooled counts times `prior_weight`, so that rare words shrink to no difference. Columns: word, first, second
    (counts), log_odds (above zero leans to first), z (log_odds over its standard deviation); sorted by z, then word.
    """
    words = sorted(set(first) | set(second))
    one = np.array([first.get(word, 0) for word in words], dtype=float)
    two = np.array([second.get(word, 0) for word in words], dtype=float)
    prior = (one + two) * prior_weight
    leans = [
        np.log((count + prior) / (count.sum() + prior.sum() - count - prior))
        if len(words) > 1
        else np.zeros(len(words))
        for count in (one, two)
    ]
    delta = leans[0] - leans[1]
    deviation = np.sqrt(1 / (one + prior) + 1 / (two + prior))
    table = pd.DataFrame(
        {"word": words, "first": one.astype(int), "second": two.astype(int), "log_odds": delta, "z": delta / deviation}
    )
    return table.sort_values(["z", "word"], ascending=[False, True], ignore_index=True)
