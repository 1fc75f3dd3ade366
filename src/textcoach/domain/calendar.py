"""Dates: when a training date rolls, when a text is due, and the walk from (plan, date) to the day plan."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pendulum

from textcoach.domain.plan import DayPlan, FitnessPlan, Hold, HoldReason, Mesocycle, Microcycle

ROLL_HOUR = 4
_WEEK = timedelta(days=7)


# Pendulum reads a zone's file anew whenever nobody holds the zone, and every look at the clock asks for one.
_zone = cache(pendulum.timezone)


def localized(instant: datetime, zone: str) -> pendulum.DateTime:
    """``instant`` (aware) on the wall clock of ``zone``."""
    return pendulum.instance(instant).in_timezone(_zone(zone))


def training_date(instant: datetime, zone: str) -> date:
    """The athlete's local date at ``instant`` (aware), which rolls at 04:00 local."""
    local = localized(instant, zone)
    today = date(local.year, local.month, local.day)
    return today if local.hour >= ROLL_HOUR else today - timedelta(days=1)


def local_instant(day: date, at: time, zone: str) -> datetime:
    """The UTC instant of wall time ``at`` on ``day``. A gap moves forward, a fold takes the first occurrence."""
    # Not pendulum's: with fold=0 it moves a time in a gap back.
    return datetime.combine(day, at.replace(fold=0), ZoneInfo(zone)).astimezone(UTC)


def next_send(after: datetime, at: time, zone: str) -> datetime:
    """The first instant strictly after ``after`` at which it is ``at`` in ``zone``, UTC."""
    local = localized(after, zone)
    day = date(local.year, local.month, local.day) - timedelta(days=1)
    while (instant := local_instant(day, at, zone)) <= after:
        day += timedelta(days=1)
    return instant


def zones_at(zones: Iterable[str], now: datetime, begins: time, ends: time) -> dict[date, list[str]]:
    """Those in which it is ``begins`` or later and not yet ``ends``, on one day: by their local date."""
    found = defaultdict[date, list[str]](list)
    for zone in sorted(zones):
        local = now.astimezone(ZoneInfo(zone))
        if begins <= local.time() < ends:
            found[local.date()].append(zone)
    return found


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class BeforeStart:
    """The plan has not begun (the earlier days of week 1 are void and count as this)."""

    starts_on: date


@dataclass(frozen=True, slots=True)
class AfterEnd:
    weeks: int


@dataclass(frozen=True, slots=True)
class OnHold:
    hold: Hold


@dataclass(frozen=True, slots=True)
class NotLaidOut:
    """The week is in the plan, and its mesocycle has no day plans yet."""

    mesocycle: Mesocycle
    week: int


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A day of the plan. ``session`` is the number among the week's training days, 1-based, None on a rest day."""

    mesocycle: Mesocycle
    microcycle: Microcycle
    week: int
    day: DayPlan
    session: int | None

    @property
    def week_of_mesocycle(self) -> int:
        return self.week - self.mesocycle.first_week + 1


Position = BeforeStart | AfterEnd | OnHold | NotLaidOut | PlanDay


def walk(plan: FitnessPlan, holds: Sequence[Hold], day: date) -> Position:
    """Where ``day`` (the athlete's local date) stands in the plan."""
    if day < plan.starts_on:
        return BeforeStart(plan.starts_on)
    held = next((hold for hold in holds if hold.covers(day)), None)
    if held is not None:
        return OnHold(held)
    shift = shifted_weeks(holds, plan.starts_on, day)
    week = (monday_of(day) - monday_of(plan.starts_on)).days // 7 + 1 - shift
    if week > plan.weeks:
        return AfterEnd(plan.weeks)
    microcycle = plan.microcycle_of(week)
    if microcycle is None:
        return NotLaidOut(plan.mesocycle_of(week), week)
    sessions = training_weekdays(plan, microcycle)
    session = sessions.index(day.weekday()) + 1 if day.weekday() in sessions else None
    day_plan = microcycle.days[day.weekday()]
    return PlanDay(plan.mesocycle_of(week), microcycle, week, day_plan, session)


def shifted_weeks(holds: Iterable[Hold], since: date, day: date) -> int:
    """Whole weeks by which the holds over by ``day`` shift the plan: each freeze counts its full weeks, overlapping
    ones as one; ``away`` never shifts."""
    freezes = sorted(
        (max(hold.start, since), hold.until)
        for hold in holds
        if _shifts(hold) and hold.until is not None and since < hold.until <= day
    )
    weeks, reach = 0, date.min
    begun = date.min
    for start, until in freezes:
        if start > reach:
            weeks += max(0, (reach - begun).days) // 7
            begun, reach = start, until
        else:
            reach = max(reach, until)
    return weeks + (reach - begun).days // 7


def training_weekdays(plan: FitnessPlan, microcycle: Microcycle) -> list[int]:
    """The week's training days, 0 (Monday) to 6; in week 1 those before the start are void and not counted."""
    first = plan.starts_on.weekday() if microcycle.week == 1 else 0
    return [weekday for weekday, day in enumerate(microcycle.days) if day.trains and weekday >= first]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """One training day of a laid-out week, without content. ``day`` is None where a hold swallows it."""

    week: int
    session: int
    day: date | None
    plan: DayPlan


def lay_out(plan: FitnessPlan, microcycle: Microcycle, holds: Sequence[Hold] = ()) -> list[LaidOut]:
    """The training days of a week with the dates they fall on, given the holds known now."""
    base = monday_of(plan.starts_on) + (microcycle.week - 1) * _WEEK
    return [
        LaidOut(microcycle.week, session, _free_day(plan, base + timedelta(weekday), holds), microcycle.days[weekday])
        for session, weekday in enumerate(training_weekdays(plan, microcycle), start=1)
    ]


def redated(plan: FitnessPlan, day: date, before: Iterable[Hold], after: Iterable[Hold]) -> date:
    """The date of what was put on ``day`` when the holds have changed: as many whole weeks from where it stood in the
    plan as they shift that by now, or within the hold that swallows it. Being away shifts nothing, and an open hold
    not before it ends."""
    before, after = ([hold for hold in holds if _shifts(hold)] for holds in (before, after))
    planned = day - shifted_weeks(before, plan.starts_on, day) * _WEEK
    longest = shifted_weeks(after, plan.starts_on, date.max)
    days = [planned + weeks * _WEEK for weeks in range(longest + 1)]
    fitting = [one for weeks, one in enumerate(days) if shifted_weeks(after, plan.starts_on, one) == weeks]
    free = (one for one in fitting if not any(hold.covers(one) for hold in after))
    return next(free, fitting[0] if fitting else day)


def _shifts(hold: Hold) -> bool:
    return hold.reason is not HoldReason.AWAY and hold.until is not None


def _free_day(plan: FitnessPlan, planned: date, holds: Sequence[Hold]) -> date | None:
    # Each shift comes from a hold, so looking as many weeks ahead as the holds are long is enough.
    longest = shifted_weeks(holds, plan.starts_on, date.max)
    for weeks in range(longest + 1):
        day = planned + weeks * _WEEK
        if shifted_weeks(holds, plan.starts_on, day) == weeks and not any(hold.covers(day) for hold in holds):
            return day
    return None
