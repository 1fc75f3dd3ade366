"""How much an athlete trained, from what was really recorded, for staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import monday_of, training_date
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.running.caution import caution, run_acwr
from textcoach.domain.running.runs import RunDone, past_runs
from textcoach.domain.session_loads import SessionLoad, session_loads
from textcoach.domain.training_load import MONTH_DAYS, WEEK_DAYS, Acwr, WeekLoad, acwr, divergence, week_load
from textcoach.ports.clock import Clock
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.roster import find_athlete

_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class WeekReport:
    """Monday to Sunday. ``known`` is the load of the sessions that have one; ``load`` is None while a session has none,
    and in the week that isn't over. ``meters`` were run."""

    monday: date
    sessions: tuple[SessionLoad, ...]
    known: float
    load: WeekLoad | None
    meters: float

    @property
    def missing(self) -> tuple[SessionLoad, ...]:
        return tuple(one for one in self.sessions if one.missing)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """``weeks``, oldest first, end with the one of ``today`` (local). Ratios are of the days up to yesterday; None
    where the record is too short or a session has no load. ``divergence`` sets the distance against its cost."""

    athlete: Athlete
    today: date
    weeks: tuple[WeekReport, ...]
    distance: Acwr | None
    load: Acwr | None
    divergence: float | None
    caution: str | None


@dataclass(frozen=True, slots=True)
class LoadReports:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    rules: CoachingRules

    def of(self, reference: str, weeks: int) -> LoadReport:
        """The last ``weeks`` weeks with this one; UnknownAthleteError."""
        with self.unit_of_work() as uow:
            athlete = find_athlete(uow, reference)
            today = training_date(self.clock.now(), athlete.zone)
            first = monday_of(today) - (weeks - 1) * _WEEK
            start = min(first, today - timedelta(days=MONTH_DAYS))
            history = uow.workouts.history(athlete.id, start, today + _DAY)
        return self._report(athlete, today, first, start, history)

    def _report(
        self, athlete: Athlete, today: date, first: date, start: date, history: Sequence[PastSession]
    ) -> LoadReport:
        sessions, runs = tuple(session_loads(history)), past_runs(history, today + _DAY)
        mondays = [first + number * _WEEK for number in range((monday_of(today) - first).days // WEEK_DAYS + 1)]
        yesterday, days = today - _DAY, (today - start).days
        distance = run_acwr([run for run in runs if run.day < today], yesterday, days)
        return LoadReport(
            athlete,
            today,
            tuple(_week(monday, today, sessions, runs) for monday in mondays),
            distance,
            _load_acwr(sessions, yesterday, days),
            _divergence(distance, sessions, yesterday, days),
            caution(distance, self.rules.running),
        )


def _week(monday: date, today: date, sessions: Sequence[SessionLoad], runs: Sequence[RunDone]) -> WeekReport:
    here = tuple(one for one in sessions if monday <= one.day < monday + _WEEK)
    daily = _daily(here, monday + _WEEK - _DAY, WEEK_DAYS)
    is_over = today >= monday + _WEEK
    return WeekReport(
        monday,
        here,
        sum(one.load or 0.0 for one in here),
        week_load(daily) if daily is not None and is_over else None,
        sum(run.covered or 0.0 for run in runs if monday <= run.day < monday + _WEEK),
    )


def _daily(sessions: Sequence[SessionLoad], last: date, days: int) -> list[float] | None:
    """Loads of the ``days`` that end with ``last``, oldest first; None where one of them is not known."""
    loads = {last - timedelta(days=ago): 0.0 for ago in reversed(range(days))}
    for one in sessions:
        if one.day in loads:
            if one.load is None:
                return None
            loads[one.day] += one.load
    return list(loads.values())


def _load_acwr(sessions: Sequence[SessionLoad], last: date, days: int) -> Acwr | None:
    """None where the sessions don't reach into the fourth week back: the days before them were no rest."""
    oldest = min((one.day for one in sessions), default=last)
    daily = _daily(sessions, last, days)
    return None if daily is None or (last - oldest).days < MONTH_DAYS - WEEK_DAYS else acwr(daily)


def _divergence(distance: Acwr | None, sessions: Sequence[SessionLoad], last: date, days: int) -> float | None:
    cost = _load_acwr([one for one in sessions if one.run], last, days)
    return None if distance is None or cost is None else divergence(distance.coupled, cost.coupled)
