"""Which workout a day gets: where the plan leads, what was moved, and the days to come."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from textcoach.domain.calendar import AfterEnd, PlanDay, Position, monday_of, shifted_weeks, walk
from textcoach.domain.plan import FitnessPlan, Hold
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout

OPEN = frozenset({WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS})
_DAY = timedelta(days=1)


def waits(workout: Workout) -> bool:
    """Whether its text is still to come."""
    return workout.state is WorkoutState.SCHEDULED and workout.texted_at is None


def chosen(led: Workout | None, dated: Sequence[Workout], day: date) -> Workout | None:
    """The workout of ``day``: ``led`` is the one that the walk through the plan leads to, ``dated`` are those with this
    date. One with the date was put there; without any, one that an earlier day missed is caught up on."""
    if led is not None and waits(led) and led.day is not None and _shifted(led.day, day):
        return led
    here = [one for one in dated if one.state in OPEN] or list(dated)
    if here:
        return next((one for one in here if led is not None and one.id == led.id), here[-1])
    if led is not None and waits(led) and (led.day is None or led.day <= day):
        return led
    return None


def _shifted(was: date, day: date) -> bool:
    """Whether a hold put a workout off that nobody has given its new date yet: it does so by whole weeks."""
    return was < day and (day - was).days % 7 == 0


def place_of(plan: FitnessPlan, workout: Workout) -> PlanDay | None:
    """The workout's own place in the plan, whatever its date; None where its week isn't laid out."""
    microcycle = plan.microcycle_of(workout.week)
    if microcycle is None:
        return None
    return PlanDay(plan.mesocycle_of(workout.week), microcycle, workout.week, workout.theme, workout.session)


@dataclass(frozen=True, slots=True)
class Agenda:
    """An athlete's days from ``start`` (local) on. ``coming``: what is still to be texted, by its day and with that
    date; ``had``: the days that had a workout."""

    plan: FitnessPlan
    holds: tuple[Hold, ...]
    start: date
    coming: Mapping[date, Workout]
    had: frozenset[date]

    def position(self, day: date) -> Position:
        return walk(self.plan, self.holds, day)

    def is_free(self, day: date) -> bool:
        """Whether a workout could be put there."""
        taken = day in self.coming or day in self.had
        return not taken and isinstance(self.position(day), PlanDay)

    def free_days(self, first: date, last: date) -> list[date]:
        """Both ends included."""
        days = ((first + offset * _DAY) for offset in range((last - first).days + 1))
        return [day for day in days if self.is_free(day)]

    def next_from(self, day: date) -> Workout | None:
        """The first one still to come on ``day`` or later."""
        return next((self.coming[one] for one in sorted(self.coming) if one >= day), None)


def agenda(plan: FitnessPlan, holds: Sequence[Hold], workouts: Sequence[Workout], start: date) -> Agenda:
    """``workouts`` are the plan's: at least those still to come and those with a day from ``start`` on."""
    by_session: dict[tuple[int, int], Workout] = {}
    for one in sorted(workouts, key=lambda workout: workout.copy):
        by_session[one.week, one.session] = one
    by_day: defaultdict[date, list[Workout]] = defaultdict(list)
    for one in workouts:
        if one.day is not None and one.state is not WorkoutState.CANCELLED:
            by_day[one.day].append(one)
    had = frozenset(day for day, those in by_day.items() for one in those if not waits(one))
    coming: dict[date, Workout] = {}
    gone: set[UUID] = set()
    for day in _days(plan, holds, start, max(by_day, default=start)):
        position = walk(plan, holds, day)
        if not isinstance(position, PlanDay) or day in had:
            continue
        led = by_session.get((position.week, position.session)) if position.session else None
        led = None if led is not None and led.id in gone else led
        found = chosen(led, [one for one in by_day[day] if one.id not in gone], day)
        if found is not None and waits(found):
            gone.add(found.id)
            coming[day] = replace(found, day=day)
    return Agenda(plan, tuple(holds), start, coming, had)


def _days(plan: FitnessPlan, holds: Sequence[Hold], start: date, last: date) -> Iterator[date]:
    """Until the plan is over, or would be by now where a hold has no end."""
    weeks = plan.weeks + shifted_weeks(holds, plan.starts_on, date.max)
    end = max(last, monday_of(plan.starts_on) + weeks * 7 * _DAY)
    day = start
    while day <= end and not isinstance(walk(plan, holds, day), AfterEnd):
        yield day
        day += _DAY
