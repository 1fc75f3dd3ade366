"""A workout on another day: the calendar moves, and the morning of the new day makes and sends its text."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from textcoach.domain.agenda import OPEN, Agenda, waits
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import OnHold, local_instant
from textcoach.domain.contact import LATEST
from textcoach.domain.gate import quiet_until
from textcoach.domain.moving import Blocked, Moved, Obstacle, move, moved_from
from textcoach.domain.reading import MoveRequest
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.holding import agenda_of
from textcoach.services.requests.asked import Asked, Carried, Say, days_words, theme_of, to_type
from textcoach.services.withdrawal import first_open_day, reopen_morning, withdraw_morning
from textcoach.services.workout_text import day_words

_DAY = timedelta(days=1)
_NEAR = timedelta(days=7)
_TO_MAKE_IT = timedelta(minutes=15)
"""What is left of the day at least when a text is still made for it."""
_REFUSALS = {
    Obstacle.OVER: "move_over",
    Obstacle.BEFORE_START: "move_before_start",
    Obstacle.AFTER_END: "move_after_end",
    Obstacle.NOT_LAID_OUT: "move_not_laid_out",
    Obstacle.HAD: "move_had",
    Obstacle.FULL: "move_full",
}


def move_workout(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    request = asked.reading.request
    to = request.to if isinstance(request, MoveRequest) else None
    if to is not None:
        # Slots before workouts, as the morning's job locks them.
        withdraw_morning(uow, asked.athlete, asked.now, although_due=True)
    plans = agenda_of(uow, asked.athlete, asked.today)
    if plans is None:
        return say.carried("no_plan", for_staff=True)
    first = first_day(uow, asked.athlete, asked.today, asked.now)
    workout = _meant(uow, asked, plans, to, first)
    if workout is None or workout.day is None:
        return _nothing(asked, say, plans, first)
    if to is None:
        free = plans.free_days(first, first + _NEAR)
        example = to_type(free[0] if free else first)
        return say.carried("move_which_day", theme=theme_of(workout), example=example)
    if workout.state is WorkoutState.IN_PROGRESS:
        return say.carried("move_begun", theme=theme_of(workout), day=day_words(workout.day))
    if to == workout.day and (to != asked.today or not _is_late(uow, asked, workout)):
        return say.carried("move_there_already", theme=theme_of(workout), day=day_words(to))
    done = move(plans, workout, to, first)
    if isinstance(done, Blocked):
        return _refused(asked, say, plans, done, to)
    settle(uow, plans, done)
    at_once = to == asked.today and reopen_morning(uow, asked.athlete, to, asked.now)
    return _told(asked, say, done, workout.day, at_once=at_once)


def first_day(uow: UnitOfWork, athlete: Athlete, today: date, now: datetime) -> date:
    """The first local date for which a text can still be made."""
    first = first_open_day(uow, athlete, today)
    ends = local_instant(today, LATEST, athlete.zone)
    in_time = quiet_until(athlete, now) is None and now + _TO_MAKE_IT < ends
    return today if in_time else first


def _is_late(uow: UnitOfWork, asked: Asked, workout: Workout) -> bool:
    """Whether its text should have come today and did not."""
    return waits(workout) and first_open_day(uow, asked.athlete, asked.today) > asked.today


def _meant(uow: UnitOfWork, asked: Asked, plans: Agenda, to: date | None, first: date) -> Workout | None:
    """The workout of the day that the text names; the one that was moved from there; today's; the next one of a week;
    the last one that nobody answered."""
    about = asked.workout if asked.workout is not None and asked.workout.state in OPEN else None
    if asked.reading.session.day and about is not None:
        return about
    if to is not None:
        back = next((one for one in plans.coming.values() if one.reason == moved_from(to)), None)
        if back is not None:
            return back
    here = uow.workouts.on_day(asked.athlete.id, asked.today)
    texted = (one for one in here if one.texted_at is not None and one.plan_id == plans.plan.id)
    todays = next((one for one in texted if one.state in OPEN), None)
    if (today := plans.coming.get(asked.today, todays)) is not None:
        return today
    coming = plans.next_from(min(first, asked.today + _DAY))
    if coming is not None and coming.day is not None and coming.day <= asked.today + _NEAR:
        return coming
    return about


def _nothing(asked: Asked, say: Say, plans: Agenda, first: date) -> Carried:
    position = plans.position(asked.today)
    if isinstance(position, OnHold):
        return say.held(position.hold.reason, asked.today)
    return say.carried("move_nothing", say.next_workout(plans, first))


def settle(uow: UnitOfWork, plans: Agenda, done: Moved) -> None:
    """Stores the new dates; what was texted is made anew on its new day. The others get the date on record that a hold
    has given them."""
    moved = {one.id: one for one in (done.workout, done.other) if one is not None}
    others = (one for one in plans.coming.values() if one.id not in moved)
    for one in sorted((*moved.values(), *others), key=lambda workout: (workout.week, workout.session)):
        stored = uow.workouts.get(one.id)
        if one.id in moved:
            uow.workouts.save(replace(stored.unwritten(), day=one.day, reason=one.reason, planned_on=one.planned_on))
        elif stored.day != one.day:
            uow.workouts.save(replace(stored, day=one.day))


def _refused(asked: Asked, say: Say, plans: Agenda, done: Blocked, to: date) -> Carried:
    free = [say("move_free", days=days_words(done.free))] if done.free else []
    if done.hold is not None:
        held = say.held(done.hold.reason, to)
        return Carried((say("move_not"), *held.lines, *free), held.for_staff)
    late = done.why is Obstacle.OVER and to == asked.today
    told = say(
        "move_too_late" if late else _REFUSALS[done.why],
        day=day_words(to),
        weeks=str(plans.plan.weeks),
        starts_on=day_words(plans.plan.starts_on),
    )
    return Carried((told, *free))


def _told(asked: Asked, say: Say, done: Moved, was: date, *, at_once: bool) -> Carried:
    lines = [_moved(say, "move_today" if at_once else "move_done", done.workout, was)]
    if done.other is not None:
        lines.append(_moved(say, "move_other", done.other, was))
    if was >= asked.today:
        lines.append(say("move_undo", drop=1, day=to_type(was)))
    return Carried(tuple(lines))


def _moved(say: Say, template: str, workout: Workout, was: date) -> Line:
    assert workout.day is not None  # noqa: S101 - it was just put there
    time = f"{say.athlete.send_at:%H:%M}"
    return say(template, theme=theme_of(workout), was=day_words(was), day=day_words(workout.day), time=time)
