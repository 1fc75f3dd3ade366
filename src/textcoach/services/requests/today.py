"""What is on today."""

from textcoach.domain.agenda import Agenda
from textcoach.domain.calendar import OnHold, local_instant
from textcoach.domain.gate import quiet_until
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Workout
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.holding import agenda_of
from textcoach.services.requests.asked import Asked, Carried, Say, theme_of
from textcoach.services.withdrawal import first_open_day, reopen_morning
from textcoach.services.workout_text import workout_lines

_CLOSED = frozenset({WorkoutState.COMPLETED, WorkoutState.SKIPPED})


def todays_workout(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """The text of today's workout where it went out; else when it comes, or that it is a rest day and what is next."""
    texted = texted_today(uow, asked)
    if texted is not None and texted.content is not None:
        athlete, link = asked.athlete.on(asked.today), asked.link(texted.id)
        return Carried(tuple(workout_lines(athlete, asked.today, texted.content, link=link)))
    plans = agenda_of(uow, asked.athlete, asked.today)
    if plans is None:
        return say.carried("no_plan", for_staff=True)
    position = plans.position(asked.today)
    if isinstance(position, OnHold):
        return say.held(position.hold.reason, asked.today)
    return _to_come(uow, asked, say, plans)


def texted_today(uow: UnitOfWork, asked: Asked) -> Workout | None:
    here = uow.workouts.on_day(asked.athlete.id, asked.today)
    return next((one for one in here if _is_there(one, asked)), None)


def _is_there(workout: Workout, asked: Asked) -> bool:
    return workout.texted_at is not None and workout.texted_at <= asked.now


def _to_come(uow: UnitOfWork, asked: Asked, say: Say, plans: Agenda) -> Carried:
    first = first_open_day(uow, asked.athlete, asked.today)
    coming = plans.coming.get(asked.today)
    here = uow.workouts.on_day(asked.athlete.id, asked.today)
    waiting = next((one for one in here if one.texted_at is not None), None)
    if coming is not None and first > asked.today:
        if quiet_until(asked.athlete, asked.now) is None and reopen_morning(uow, asked.athlete, asked.today, asked.now):
            return say.carried("today_now", theme=theme_of(coming))
        return say.carried("today_missed", say.next_workout(plans, first), theme=theme_of(coming))
    if (soon := coming or waiting) is not None:
        due = local_instant(asked.today, asked.athlete.send_at, asked.athlete.zone) <= asked.now
        time = f"{asked.athlete.send_at:%H:%M}"
        return say.carried("today_soon" if due else "today_comes", theme=theme_of(soon), time=time)
    closed = next((one for one in here if one.state in _CLOSED), None)
    if closed is not None:
        return say.carried("today_closed", say.next_workout(plans, first), state=closed.state.value)
    return say.carried("today_rest", say.next_workout(plans, first))
