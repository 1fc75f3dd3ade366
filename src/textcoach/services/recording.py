"""Putting one reading on record: the performance's ledger, the workout's state, the athlete's pain."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.details import NO_DETAILS
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message
from textcoach.domain.profile import Injury
from textcoach.domain.reading import Intent, Pain, Reading, SessionFacts
from textcoach.domain.recording import in_full, merge, state_after
from textcoach.domain.states import SAID_SO, WORKOUT_MOVES, WorkoutState
from textcoach.domain.workout import Performance, RecordSource, Workout
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert

_REASONS = {RecordSource.REPLY: SAID_SO, RecordSource.STAFF: "staff said so"}


def record(
    uow: UnitOfWork,
    athlete: Athlete,
    message: Message | None,
    reading: Reading,
    workout: Workout | None,
    known: Performance | None,
    day: date,
    now: datetime,
    by: str | None = None,
) -> None:
    """Appends a revision to the ledger; nothing is overwritten. ``message`` None: staff's own edit, made ``by`` whom.
    ``day`` is the local date of unplanned work."""
    source = RecordSource.REPLY if message else RecordSource.STAFF
    entries, session = merge(known.entries if known else (), known.session if known else SessionFacts(), reading)
    if workout is not None:
        session = in_full(workout.content, entries, session)
    if session.completed != "none" or entries or known:
        uow.performances.record(
            Performance(
                id=known.id if known else new_id(),
                athlete_id=athlete.id,
                workout_id=workout.id if workout else None,
                day=workout.day or day if workout else day,
                revision=known.revision + 1 if known else 1,
                entries=entries,
                session=session,
                source=source,
                message_id=message.id if message else None,
                recorded_at=now,
                details=known.details if known else NO_DETAILS,
                by=None if message else by,
            )
        )
    if workout is not None:
        state = state_after(workout.state, workout.content, entries, session)
        if state is not workout.state and state in WORKOUT_MOVES[workout.state]:
            reason = _REASONS[source] if state is WorkoutState.SKIPPED else None
            uow.workouts.save(replace(workout, state=state, reason=reason))


def begin(uow: UnitOfWork, workout: Workout | None) -> None:
    if workout is not None and workout.state is WorkoutState.SCHEDULED:
        uow.workouts.save(replace(workout, state=WorkoutState.IN_PROGRESS))


def note_pain(
    uow: UnitOfWork, athlete: Athlete, pains: Sequence[Pain], day: date, now: datetime, rules: CoachingRules
) -> Athlete:
    """Adds what hurts to the profile, where every later workout respects it, and tells staff: once more where it is
    severe, because what was known already may have become worse."""
    profile = athlete.profile
    for pain in pains:
        profile = profile.hurting(Injury(pain.area, pain.side, pain.severity, day))
        text = f"An athlete reports pain ({pain.area}); workouts keep off it until it is cleared."
        uow.alerts.open(alert(AlertKind.PAIN, f"{athlete.id}:{pain.area}", text, now, athlete.id))
        if pain.severity is not None and pain.severity >= rules.severe_pain:
            text = f"An athlete reports severe pain ({pain.area}, {pain.severity} of 10): call them."
            uow.alerts.open(alert(AlertKind.PAIN, f"{athlete.id}:{pain.area}:severe", text, now, athlete.id))
    hurt = replace(athlete, profile=profile)
    uow.athletes.save(hurt)
    return hurt


def tell_staff(uow: UnitOfWork, athlete: Athlete, message: Message, intent: Intent, now: datetime) -> None:
    text = f"An athlete's text waits for staff ({intent.value}): read it with `textcoach phone`."
    uow.alerts.open(alert(AlertKind.ATHLETE_ASKS, str(message.id), text, now, athlete.id))
