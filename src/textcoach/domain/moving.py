"""Putting a workout on another day: what gives way, and what can't be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import mode
from uuid import UUID

from textcoach.domain.agenda import Agenda
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, monday_of
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.workout import Workout

_DAY = timedelta(days=1)


class Obstacle(StrEnum):
    OVER = "over"
    BEFORE_START = "before_start"
    AFTER_END = "after_end"
    HELD = "held"
    NOT_LAID_OUT = "not_laid_out"
    HAD = "had"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Blocked:
    """Nothing moves. ``free`` are the days of that week that would do."""

    why: Obstacle
    free: Sequence[date] = ()
    hold: Hold | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """``other`` gave way to ``workout``, or came back to the day that it had given way on."""

    workout: Workout
    other: Workout | None = None


def moved_from(day: date) -> str:
    """The reason on record; a move to ``day`` is then one back."""
    return f"moved from {day}"


def move(plans: Agenda, workout: Workout, to: date, first: date) -> Moved | Blocked:
    """``workout`` on ``to``. What is there goes to the next free day up to that week's Sunday. ``first`` is the first
    day for which a text can still be made."""
    near = max(to, first)
    free = plans.free_days(max(first, monday_of(near)), _sunday(near))
    plans = _without(plans, workout)
    if to < first:
        return Blocked(Obstacle.OVER, free)
    if (obstacle := _obstacle(plans, to)) is not None:
        return replace(obstacle, free=free)
    if to == workout.day:
        return Moved(workout)
    there = plans.coming.get(to)
    if there is None:
        return Moved(_put(workout, to), _back(plans, workout, to))
    later = plans.free_days(to + _DAY, _sunday(to))
    if not later:
        return Blocked(Obstacle.FULL, free)
    return Moved(_put(workout, to), _put(there, later[0]))


def _without(plans: Agenda, workout: Workout) -> Agenda:
    """The day that it leaves is free."""
    coming = {day: one for day, one in plans.coming.items() if one.id != workout.id}
    return replace(plans, coming=coming, had=plans.had - {workout.day})


def _sunday(day: date) -> date:
    return monday_of(day) + 6 * _DAY


def _put(workout: Workout, day: date) -> Workout:
    was = workout.day
    reason = moved_from(was) if was is not None else workout.reason
    return replace(workout, day=day, reason=reason, planned_on=workout.planned_on or was)


def _obstacle(plans: Agenda, to: date) -> Blocked | None:
    match plans.position(to):
        case BeforeStart():
            return Blocked(Obstacle.BEFORE_START)
        case AfterEnd():
            return Blocked(Obstacle.AFTER_END)
        case OnHold(hold):
            return Blocked(Obstacle.HELD, hold=hold)
        case NotLaidOut():
            return Blocked(Obstacle.NOT_LAID_OUT)
        case _:
            return Blocked(Obstacle.HAD) if to in plans.had else None


def _back(plans: Agenda, workout: Workout, to: date) -> Workout | None:
    """What gave way to the workout, when that moves back: it gets its day again."""
    left = workout.day
    if left is None or left <= plans.start or workout.reason != moved_from(to):
        return None
    found = next((one for one in plans.coming.values() if one.reason == moved_from(left)), None)
    return None if found is None else _put(found, left)


def sessions_a_week(plan: FitnessPlan) -> int:
    """Of most weeks that are laid out: one with days away or an event may have others."""
    weeks = [week for block in plan.mesocycles for week in block.microcycles]
    return mode(sum(day.trains for day in week.days) for week in weeks) if weeks else 0


def on_weekdays(plans: Agenda, weekdays: Sequence[int], first: date) -> Mapping[UUID, date]:
    """New dates for what comes on ``first`` or later when the training days (0 Monday to 6) change, in the order of the
    old ones. A week stays as it is where it has fewer of the new days left than workouts, and an event where it is."""
    weeks: dict[date, list[Workout]] = {}
    for day in sorted(plans.coming):
        if day >= first and not plans.coming[day].theme.event:
            weeks.setdefault(monday_of(day), []).append(plans.coming[day])
    dates: dict[UUID, date] = {}
    for monday, workouts in weeks.items():
        days = [monday + weekday * _DAY for weekday in sorted(weekdays)]
        ours = {one.day for one in workouts}
        left = [day for day in days if day >= first and (day in ours or plans.is_free(day))]
        if len(left) >= len(workouts):
            dates |= {one.id: day for one, day in zip(workouts, left[-len(workouts) :], strict=True)}
    return dates
