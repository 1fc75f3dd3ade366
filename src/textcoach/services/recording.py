"""Putting one reading on record: the performance's ledger, the workout's state, the athlete's pain."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete, Injury
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message
from textcoach.domain.reading import Intent, Reading, SessionFacts
from textcoach.domain.recording import merge, state_after
from textcoach.domain.states import WORKOUT_MOVES, WorkoutState
from textcoach.domain.workout import Performance, RecordSource, Workout
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert

LATE = timedelta(days=2)
_OPEN = {WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS}


@dataclass(frozen=True, slots=True)
class Understood:
    """A reading, the workout it is about and what is on record for it. ``day`` is the local date of the work."""

    reading: Reading
    day: date
    workout: Workout | None = None
    performance: Performance | None = None


def answered_workout(uow: UnitOfWork, athlete: Athlete, today: date, at: datetime) -> Workout | None:
    """The workout that a text of an instant is about when it names no day: today's once it was texted, else the last
    one texted that is still open and not older than two days."""
    for workout in _written(uow.workouts.on_day(athlete.id, today)):
        if workout.texted_at is not None and workout.texted_at <= at:
            return workout
    last = uow.workouts.last_texted(athlete.id, today, at)
    if last is not None and last.day is not None and today - last.day < LATE and last.state in _OPEN:
        return last
    return None


def skipped_workout(uow: UnitOfWork, athlete: Athlete, today: date, answered: Workout | None) -> Workout | None:
    """The workout that a skip without a day is about: today's, texted or not, else the one that a text is about."""
    planned = [workout for workout in uow.workouts.on_day(athlete.id, today) if workout.state in _OPEN]
    return planned[0] if planned else answered


def workout_of_day(uow: UnitOfWork, athlete: Athlete, day: date) -> Workout | None:
    return next(iter(_written(uow.workouts.on_day(athlete.id, day))), None)


def _written(workouts: Sequence[Workout]) -> list[Workout]:
    return [workout for workout in workouts if workout.content is not None]


def closes_nothing(understood: Understood) -> bool:
    """Whether the text is a bare done or skip where there is no workout and no record that it could close."""
    facts = replace(understood.reading.session, completed=None, day=0, pain=())
    nothing_open = understood.workout is None and understood.performance is None
    return nothing_open and not understood.reading.entries and facts == SessionFacts()


def record(uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood, now: datetime) -> None:
    """Appends a revision to the ledger; nothing is overwritten."""
    reading, workout = understood.reading, understood.workout
    known = understood.performance
    entries, session = merge(known.entries if known else (), known.session if known else SessionFacts(), reading)
    if session.completed != "none" or entries or known:
        uow.performances.record(
            Performance(
                id=known.id if known else new_id(),
                athlete_id=athlete.id,
                workout_id=workout.id if workout else None,
                day=workout.day or understood.day if workout else understood.day,
                revision=known.revision + 1 if known else 1,
                entries=entries,
                session=session,
                source=RecordSource.REPLY,
                message_id=message.id,
                recorded_at=now,
            )
        )
    if workout is not None:
        state = state_after(workout.state, workout.content, entries, session)
        if state is not workout.state and state in WORKOUT_MOVES[workout.state]:
            reason = "the athlete said so" if state is WorkoutState.SKIPPED else None
            uow.workouts.save(replace(workout, state=state, reason=reason))


def begin(uow: UnitOfWork, workout: Workout | None) -> None:
    if workout is not None and workout.state is WorkoutState.SCHEDULED:
        uow.workouts.save(replace(workout, state=WorkoutState.IN_PROGRESS))


def note_pain(uow: UnitOfWork, athlete: Athlete, understood: Understood, now: datetime) -> None:
    """Adds what hurts to the profile, where every later workout respects it, and tells staff."""
    injuries = list(athlete.profile.injuries)
    for pain in understood.reading.session.pain:
        known = next(
            (one for one in injuries if (one.area, one.side, one.cleared) == (pain.area, pain.side, None)), None
        )
        if known is None:
            injuries.append(Injury(pain.area, pain.side, pain.severity, understood.day))
        elif pain.severity is not None:
            injuries[injuries.index(known)] = replace(known, severity=pain.severity)
        text = f"An athlete reports pain ({pain.area}); workouts keep off it until it is cleared."
        uow.alerts.open(alert(AlertKind.PAIN, f"{athlete.id}:{pain.area}", text, now, athlete.id))
    uow.athletes.save(replace(athlete, profile=replace(athlete.profile, injuries=tuple(injuries))))


def tell_staff(uow: UnitOfWork, athlete: Athlete, message: Message, intent: Intent, now: datetime) -> None:
    text = f"An athlete's text waits for staff ({intent.value}): read it with `textcoach phone`."
    uow.alerts.open(alert(AlertKind.ATHLETE_ASKS, str(message.id), text, now, athlete.id))
