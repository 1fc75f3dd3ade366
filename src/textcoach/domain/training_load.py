"""How much training was, by published formulas. None of it is a diagnosis, and nothing is made up where a figure is
missing: a value that is not defined is None."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, pstdev

from textcoach.domain.profile import Sex

WEEK_DAYS, MONTH_DAYS = 7, 28
_BANISTER = {Sex.MALE: (0.64, 1.92), Sex.FEMALE: (0.86, 1.67)}


def session_load(rpe: float, minutes: float) -> float:
    """Foster 2001: how hard the whole session was, 0 to 10, times its minutes; arbitrary units."""
    return rpe * minutes


def trimp(minutes: float, heart_rate: float, resting: float, maximum: float, sex: Sex) -> float:
    """Banister 1991: minutes weighted by the share of the heart-rate reserve. ValueError where the rates are not in
    order: resting, heart rate, maximum."""
    if not 0 < resting <= heart_rate <= maximum or resting == maximum:
        raise ValueError("heart rates go resting, then that of the session, then maximum")
    share = (heart_rate - resting) / (maximum - resting)
    factor, growth = _BANISTER[sex]
    return minutes * share * factor * math.exp(growth * share)


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """Foster 1998, of a week's daily loads with its days off as 0: ``monotony`` is the mean over the standard deviation
    (of the population), ``strain`` the week's load times that. Both are None where every day was the same: a deviation
    of 0 divides nothing."""

    total: float
    monotony: float | None
    strain: float | None


def week_load(daily: Sequence[float]) -> WeekLoad:
    """Of seven days."""
    total, deviation = sum(daily), pstdev(daily)
    if not deviation:
        return WeekLoad(total, None, None)
    monotony = fmean(daily) / deviation
    return WeekLoad(total, monotony, total * monotony)


@dataclass(frozen=True, slots=True)
class Acwr:
    """Acute to chronic workload ratios: the mean of 7 days over that of 28 (``coupled``: the 7 are among them), over
    that of the 21 before (``uncoupled``), and of two exponentially weighted means with lambda = 2 / (days + 1)
    (``weighted``; Williams 2017). Coupled = 4 / (1 + 3 / uncoupled).

    0.8 to 1.3 and above 1.5 (Gabbett 2016) are doubted as signs of injury (Impellizzeri 2020): a caution at most."""

    coupled: float
    uncoupled: float | None
    weighted: float


def acwr(daily: Sequence[float]) -> Acwr | None:
    """Of daily loads, oldest first, with days off as 0. None with fewer than 28 days, or where they are all 0. The
    weighted means begin with the first day."""
    if len(daily) < MONTH_DAYS or not any(daily[-MONTH_DAYS:]):
        return None
    acute, month = fmean(daily[-WEEK_DAYS:]), daily[-MONTH_DAYS:]
    before = fmean(month[:-WEEK_DAYS])
    weighted = _weighted(daily, WEEK_DAYS) / _weighted(daily, MONTH_DAYS)
    return Acwr(acute / fmean(month), acute / before if before else None, weighted)


def _weighted(daily: Sequence[float], days: int) -> float:
    share, mean = 2 / (days + 1), daily[0]
    for load in daily[1:]:
        mean = share * load + (1 - share) * mean
    return mean


class Band(StrEnum):
    """What the divergence is called where it is used; a caution like the others."""

    OVERTRAINING = "overtraining risk"
    MODERATE = "moderate"
    BALANCED = "balanced"
    EFFICIENT = "efficient"
    UNDERTRAINING = "undertraining"


def divergence(external: float, internal: float) -> float:
    """What was done against what it cost, each as a ratio to what is usual: their difference over their mean, under 0
    where it cost more than it was. 0 where both are 0."""
    mean = (external + internal) / 2
    return (external - internal) / mean if mean else 0.0


def band_of(value: float) -> Band:
    if abs(value) <= 0.05:
        return Band.BALANCED
    if value < 0:
        return Band.OVERTRAINING if value < -0.15 else Band.MODERATE
    return Band.UNDERTRAINING if value > 0.15 else Band.EFFICIENT
