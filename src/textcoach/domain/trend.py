"""What the figures of a week say against the weeks before."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textcoach.domain.calendar import PlanDay, monday_of, walk
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.history import PastSession
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.progress import MAIN, WEEK, reserve_is_known, sets_done, worth
from textcoach.domain.reading import LoadUnit
from textcoach.domain.running.runs import past_runs
from textcoach.domain.strength import ESTIMABLE

WEEKS_BEFORE = 3
"""Weeks to compare with: as many whole ones as four weeks of history hold, whatever day it is."""
WEEKS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Trend:
    """``now`` is the week's figure, ``before`` the mean of ``weeks`` weeks before: an estimated maximum in kg, or
    metres (``exercise`` None)."""

    now: float
    before: float
    weeks: int
    exercise: Exercise | None = None

    @property
    def change(self) -> float:
        """0.03 is 3 % more than before."""
        return self.now / self.before - 1


def lift_trends(
    history: Sequence[PastSession], unit: LoadUnit, monday: date, lighter: Collection[date] = ()
) -> list[Trend]:
    """The estimated maximum of each exercise with figures in this week and in enough of the weeks before: main lifts
    first, then those seen in more weeks. ``lighter`` are the Mondays of weeks that were light by plan: they say
    nothing."""
    found = [one for one in sets_done(history) if one.exercise.load_kind in ESTIMABLE]
    trends = []
    for exercise in dict.fromkeys(one.exercise for one in found):
        sets = [one for one in found if one.exercise == exercise]
        with_reserve = reserve_is_known(sets)
        weeks: dict[date, float] = {}
        for one in sets:
            week, value = monday_of(one.day), worth(exercise, one.done, unit, with_reserve=with_reserve)
            weeks[week] = max(value, weeks.get(week, 0.0))
        trend = _trend(weeks, monday, lighter, exercise)
        if trend is not None:
            trends.append(trend)
    return sorted(trends, key=lambda one: (one.exercise is None or one.exercise.pattern not in MAIN, -one.weeks))


def run_meters(history: Sequence[PastSession], monday: date) -> Mapping[date, float]:
    """Metres run in each week up to the one of ``monday``, by its Monday. A run that was said to be done without a
    figure counts as long as it was asked for."""
    weeks: dict[date, float] = {}
    for run in past_runs(history, monday + WEEK):
        if run.covered:
            weeks[monday_of(run.day)] = weeks.get(monday_of(run.day), 0.0) + run.covered
    return weeks


def run_trend(history: Sequence[PastSession], monday: date, lighter: Collection[date] = ()) -> Trend | None:
    """A whole week's distance against the weeks before in which there was a run."""
    return _trend(run_meters(history, monday), monday, lighter)


def lighter_weeks(plan: FitnessPlan | None, holds: Sequence[Hold], monday: date) -> frozenset[date]:
    """Of a week and those it is compared with, the Mondays of weeks that are light by plan."""
    if plan is None:
        return frozenset()

    def is_lighter(week: date) -> bool:
        days = (walk(plan, holds, week + timedelta(days=offset)) for offset in range(7))
        return any(isinstance(day, PlanDay) and day.microcycle.deload for day in days)

    return frozenset(week for week in (monday, *_mondays_before(monday)) if is_lighter(week))


def is_too_early(history: Sequence[PastSession], monday: date, lighter: Collection[date] = ()) -> bool:
    """Whether too few of the weeks before have any figure."""
    known = {monday_of(one.day) for one in sets_done(history)} | set(run_meters(history, monday))
    return sum(week in known and week not in lighter for week in _mondays_before(monday)) < WEEKS_NEEDED


def _trend(
    weeks: Mapping[date, float], monday: date, lighter: Collection[date], exercise: Exercise | None = None
) -> Trend | None:
    known = [weeks.get(week, 0.0) for week in _mondays_before(monday) if week not in lighter]
    before = [figure for figure in known if figure]
    if monday in lighter or not weeks.get(monday) or len(before) < WEEKS_NEEDED:
        return None
    return Trend(weeks[monday], sum(before) / len(before), len(before), exercise)


def _mondays_before(monday: date) -> Iterator[date]:
    return (monday - weeks * WEEK for weeks in range(1, WEEKS_BEFORE + 1))
