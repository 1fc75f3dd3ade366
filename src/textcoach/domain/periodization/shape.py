"""The shape of a block's weeks: which session on which day, and which weeks are lighter; no figures yet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from textcoach.domain.periodization.absences import FreeDays, free_days
from textcoach.domain.periodization.arrangement import Week, arrange
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.event import QUIET_DAYS, EventPlace, monday_of_week
from textcoach.domain.periodization.lengths import runs
from textcoach.domain.periodization.notes import read_notes
from textcoach.domain.periodization.sessions import LIFTING, Session, sessions
from textcoach.domain.plan import RUNNING, DayLoad, Emphasis, Focus, MesocycleOverview
from textcoach.domain.profile import ProgramType

_MOST_BUILDING = 4
"""Weeks of running in a row without a lighter one."""
_LAST_HEAVY = 5
"""Days before the event."""


@dataclass(frozen=True, slots=True)
class WeekShape:
    """``week`` of the plan (1-based); ``built``: its sessions before a deload makes them lighter; ``usual``: what they
    would be with every day and no event; ``progress`` from 0 in the block's first building week to 1 in its last;
    ``first``: the weekday from which the week counts; ``quiet``: the days just before the event."""

    week: int
    built: Week
    usual: Week
    free: FreeDays
    progress: float
    deload: bool = False
    first: int = 0
    event_day: int | None = None
    quiet: frozenset[int] = frozenset()

    @property
    def sessions(self) -> Week:
        lighter = {day: one if one.event else one.lighter() for day, one in self.built.items()}
        return lighter if self.deload else self.built

    def counted(self) -> Iterator[tuple[int, Session]]:
        """Weekdays with their sessions as built, without void ones and the event itself."""
        return ((day, one) for day, one in self.built.items() if day >= self.first and not one.event)

    def minutes(self, case: BlockCase) -> dict[int, int]:
        """Of each weekday; a session that moved takes no more than on its own day."""
        own = {day: case.minutes_on(day) for day in range(7)}
        return own | {to: min(own[to], own[day]) for day, to in self.free.moved.items()}

    @property
    def is_whole(self) -> bool:
        """Whether it builds, on every day that it usually has: what other weeks are compared with."""
        void = any(day < self.first for day in self.built)
        return not (self.deload or self.free.lost or void or self.event_day is not None)

    def share(self, focuses: frozenset[Focus]) -> float:
        """How many of the usual sessions of these kinds there are, from 0 to 1."""
        usual = sum(one.focus in focuses for one in self.usual.values())
        there = sum(one.focus in focuses for _, one in self.counted())
        return min(1.0, there / usual) if usual else 0.0


def lighter_weeks(overview: MesocycleOverview, program: ProgramType) -> frozenset[int]:
    """0-based weeks of the block: its last where it ends with a deload, and for runners no more than four building
    weeks in a row."""
    if overview.emphasis in {Emphasis.TAPER, Emphasis.RESTORE} and program is not ProgramType.REHAB:
        return frozenset()
    last = overview.weeks - 1
    found = {last} if overview.deload and last else set()
    building = overview.weeks - len(found)
    if runs(program) and building > _MOST_BUILDING:
        count = building // _MOST_BUILDING
        spacing = (building - count) / (count + 1)
        found |= {int(number * (spacing + 1)) - 1 for number in range(1, count + 1)}
    return frozenset(found)


def shapes(case: BlockCase) -> tuple[WeekShape, ...]:
    lighter = lighter_weeks(case.overview, case.profile.program)
    building = [number for number in range(case.overview.weeks) if number not in lighter]
    steps = max(1, len(building) - 1)
    absences = read_notes(case.plan.notes, case.plan.starts_on, case.plan_weeks)
    found = []
    for number, week in enumerate(case.weeks):
        away = absences.weekdays_in(case.plan.starts_on, week)
        first = case.first_day(week)
        weekend = runs(case.profile.program)
        free = free_days(case.usual_days, away, absences.most_days.get(week), first=first, weekend=weekend)
        usual = _usual(case, number, case.usual_days)
        progress = min(1.0, sum(one < number for one in building) / steps)
        built = _on_free_days(case, number, usual, free)
        shape = WeekShape(week, built, usual, free, progress, number in lighter, first)
        found.append(_before_event(shape, case, case.place) if case.place else shape)
    return tuple(found)


def _usual(case: BlockCase, number: int, days: tuple[int, ...]) -> Week:
    emphasis = case.emphasis_before if case.overview.emphasis is Emphasis.TAPER else case.overview.emphasis
    if not days:
        return {}
    wanted = sessions(case.profile, emphasis, len(days), far=case.far)
    if case.far and emphasis is Emphasis.SPEED and number % 2:
        # Who races for hours needs the tempo as much as the speed.
        wanted = tuple(replace(one, focus=Focus.TEMPO_RUN) if one.focus is Focus.INTERVALS else one for one in wanted)
    return arrange(wanted, days, {day: case.minutes_on(day) for day in days})


def _on_free_days(case: BlockCase, number: int, usual: Week, free: FreeDays) -> Week:
    """A week that lost a day is another week: what fewer days are for, and not the usual one with a hole."""
    if free.lost:
        return _usual(case, number, free.days)
    return dict(sorted((free.moved.get(day, day), session) for day, session in usual.items()))


def _before_event(shape: WeekShape, case: BlockCase, place: EventPlace) -> WeekShape:
    if not 0 <= place.week - shape.week <= 1:
        return shape
    monday = monday_of_week(case.plan.starts_on, shape.week)
    left = {day: (place.event.day - monday - timedelta(day)).days for day in range(7)}
    quiet = frozenset(day for day in left if 0 < left[day] <= QUIET_DAYS)
    its_week = place.week == shape.week
    kept = {
        day: _near(session, left[day], race=case.race, is_its_week=its_week)
        for day, session in shape.built.items()
        if left[day] > 0
    }
    if not its_week:
        return replace(shape, built=kept, quiet=quiet)
    own = _own(place, case.profile.program)
    kept |= {place.weekday: own} if own else {}
    return replace(shape, built=dict(sorted(kept.items())), event_day=place.weekday, quiet=quiet)


def _near(session: Session, left: int, *, race: bool, is_its_week: bool) -> Session:
    """What a session becomes ``left`` days before the event."""
    lifts = session.focus in LIFTING
    if left <= QUIET_DAYS or (race and lifts and left < _LAST_HEAVY):
        return Session(Focus.EASY_RUN if session.focus in RUNNING else Focus.MOBILITY, DayLoad.LIGHT)
    if is_its_week and session.focus is Focus.LONG_RUN:
        return Session(Focus.EASY_RUN, DayLoad.LIGHT)
    return session.lighter() if lifts and left < _LAST_HEAVY else session


def _own(place: EventPlace, program: ProgramType) -> Session | None:
    """A race as a session. None for any other event: a meet has its own lifts, and a wedding none; a day off for it."""
    if place.event.meters is None:
        return None
    return Session(Focus.RACE, DayLoad.LIGHT if program is ProgramType.REHAB else DayLoad.HEAVY, event=True)
