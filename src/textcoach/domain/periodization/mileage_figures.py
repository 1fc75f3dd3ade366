"""The figures of running weeks that a coach may set otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from textcoach.domain.profile import Experience


class RaceKind(StrEnum):
    NONE = "none"
    FIVE = "5k"
    TEN = "10k"
    HALF = "half"
    MARATHON = "marathon"


FAR = frozenset({RaceKind.HALF, RaceKind.MARATHON})


def race_kind(meters: float | None) -> RaceKind:
    """The kind that a race of ``meters`` is prepared for like."""
    if meters is None:
        return RaceKind.NONE
    reach = ((7_500.0, RaceKind.FIVE), (16_000.0, RaceKind.TEN), (30_000.0, RaceKind.HALF))
    return next((kind for most, kind in reach if meters <= most), RaceKind.MARATHON)


@dataclass(frozen=True, slots=True)
class RaceRules:
    """``least_weeks`` of preparation; the most metres of a ``week`` and of its ``long`` run, by experience."""

    least_weeks: int
    week: Mapping[Experience, float]
    long: Mapping[Experience, float]


def _race(least_weeks: int, week: tuple[int, int, int], long: tuple[int, int, int]) -> RaceRules:
    """In kilometres: beginner, intermediate, advanced."""
    kilometers = (dict(zip(Experience, (figure * 1000.0 for figure in row), strict=True)) for row in (week, long))
    return RaceRules(least_weeks, *kilometers)


def _races() -> dict[RaceKind, RaceRules]:
    return {
        RaceKind.NONE: _race(0, (32, 50, 80), (14, 18, 24)),
        RaceKind.FIVE: _race(6, (32, 50, 80), (10, 14, 18)),
        RaceKind.TEN: _race(8, (40, 60, 90), (14, 17, 20)),
        RaceKind.HALF: _race(12, (50, 70, 100), (19, 21, 24)),
        RaceKind.MARATHON: _race(16, (65, 85, 120), (30, 32, 35)),
    }


def _first_week() -> dict[Experience, float]:
    return {Experience.BEGINNER: 8_000.0, Experience.INTERMEDIATE: 16_000.0, Experience.ADVANCED: 28_000.0}


def _rises() -> dict[int, float]:
    return {0: 0.08, 25: 0.06, 50: 0.04}


@dataclass(frozen=True, slots=True)
class MileageRules:
    """``first_week``: metres of a runner who didn't say what they run. ``rises``: how much a building week adds to the
    last, from so many kilometres a week on. A week is at most ``most_of_average`` times the mean of the four before it:
    published plans jump 10-67 % between single weeks, so a strict 10 % rule fails real plans. ``fast_finish`` of the
    rise is left where the runs get fast. A hybrid athlete runs ``hybrid`` of a runner's most. A long run takes at most
    ``long_sessions`` of the athlete's usual minutes, ``far_sessions`` before a half marathon or more; minutes said for
    its very weekday are kept. ``races``: least weeks as published plans have them. The rest is opinion, like all above
    but the plans' jumps."""

    first_week: Mapping[Experience, float] = field(default_factory=_first_week)
    rises: Mapping[int, float] = field(default_factory=_rises)
    most_of_average: float = 1.25
    fast_finish: float = 0.5
    hybrid: float = 0.6
    long_sessions: float = 1.5
    far_sessions: float = 2.5
    races: Mapping[RaceKind, RaceRules] = field(default_factory=_races)
