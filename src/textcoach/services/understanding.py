"""What a text is about: which workout, what is on record for it, and what the grammar reads in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import ROLL_HOUR, training_date
from textcoach.domain.clarification import Clarification
from textcoach.domain.message import Message
from textcoach.domain.reading import Choice, Intent, Reading, ReadingContext, SessionFacts
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Performance, Workout
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork

LATE = timedelta(days=2)
_OPEN = {WorkoutState.SCHEDULED, WorkoutState.IN_PROGRESS}
_LOGGED = {WorkoutState.IN_PROGRESS, WorkoutState.COMPLETED}
_YESTERDAY = -1


@dataclass(frozen=True, slots=True)
class Understood:
    """A reading, the workout it is about and what is on record for it. ``today`` is the athlete's training date and
    ``day`` the local date of the work. ``question`` was asked back and is still open; ``chosen`` is the answer to it,
    where this text is one."""

    reading: Reading
    context: ReadingContext
    day: date
    workout: Workout | None = None
    performance: Performance | None = None
    question: Clarification | None = None
    chosen: Choice | None = None

    @property
    def today(self) -> date:
        return self.context.today

    @property
    def closes_nothing(self) -> bool:
        """A bare done or skip where there is no workout and no record that it could close."""
        facts = replace(self.reading.session, completed=None, day=0, pain=())
        nothing_open = self.workout is None and self.performance is None
        return nothing_open and not self.reading.entries and facts == SessionFacts()


def understand(uow: UnitOfWork, reader: Reader, athlete: Athlete | None, message: Message) -> Understood:
    """Reads the text against the workout it is about: today's, or that of the day which the text itself names."""
    if athlete is None:
        context = ReadingContext("kg", "km", message.created_at.date())
        return Understood(reader.read(message.body, context), context, context.today)
    at, today = message.created_at, training_date(message.created_at, athlete.zone)
    understood = _read(uow, reader, athlete, message, answered_workout(uow, athlete, today, at))
    question = uow.clarifications.open_of(athlete.id)
    if question is not None and question.lapses_at > at:
        chosen = reader.chosen(message.body, question.choices) if question.choices else None
        chosen = chosen or _said_in_full(understood.reading, question)
        understood = replace(understood, question=question, chosen=chosen)
    if understood.reading.session.day:
        about = _workout_named(uow, athlete, today, at, understood.reading.session.day)
        return replace(_read(uow, reader, athlete, message, about), question=understood.question)
    if understood.reading.main is Intent.SKIP:
        # "can't today", before today's text: not yesterday's workout, though nobody answered that one yet.
        workout = _skipped_workout(uow, athlete, today, understood.workout)
        known = uow.performances.of_workout(workout.id) if workout else understood.performance
        return replace(understood, workout=workout, performance=known)
    return understood


def read_anew(
    uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood, reading: Reading
) -> Understood:
    """With another reading of the same text, which may name another day."""
    if reading.session.day == understood.reading.session.day:
        return replace(understood, reading=reading)
    workout = _workout_named(uow, athlete, understood.today, message.created_at, reading.session.day)
    return replace(_placed(uow, athlete, reading, understood.context, workout), question=understood.question)


def answered_workout(uow: UnitOfWork, athlete: Athlete, today: date, at: datetime) -> Workout | None:
    """The workout that a text of an instant is about when it names no day: today's once it was texted, else the last
    one texted that is still open and not older than two days."""
    found = about_at(uow, athlete, today, at)
    return found if found is None or found.day == today or found.state in _OPEN else None


def about_at(uow: UnitOfWork, athlete: Athlete, today: date, at: datetime) -> Workout | None:
    """As ``answered_workout``, whatever state the workout is in by now."""
    for workout in _written(uow.workouts.on_day(athlete.id, today)):
        if _is_logged_untexted(workout) or (workout.texted_at is not None and workout.texted_at <= at):
            return workout
    last = uow.workouts.last_texted(athlete.id, today, at)
    return last if last is not None and last.day is not None and today - last.day < LATE else None


def workout_of_day(uow: UnitOfWork, athlete: Athlete, day: date) -> Workout | None:
    return next(iter(_written(uow.workouts.on_day(athlete.id, day))), None)


def _read(uow: UnitOfWork, reader: Reader, athlete: Athlete, message: Message, workout: Workout | None) -> Understood:
    today = training_date(message.created_at, athlete.zone)
    known = uow.performances.of_workout(workout.id) if workout else None
    context = ReadingContext(
        load_unit=athlete.load_unit,
        distance_unit=athlete.distance_unit,
        today=today,
        prescription=workout.content.prescription() if workout and workout.content else None,
        last=known.as_reading() if known else None,
    )
    return _placed(uow, athlete, reader.read(message.body, context), context, workout)


def _placed(
    uow: UnitOfWork, athlete: Athlete, reading: Reading, context: ReadingContext, workout: Workout | None
) -> Understood:
    day = context.today + timedelta(days=reading.session.day)
    if workout is None:
        return Understood(reading, context, day, None, uow.performances.unplanned_on(athlete.id, day))
    return Understood(reading, context, workout.day or day, workout, uow.performances.of_workout(workout.id))


def _said_in_full(reading: Reading, question: Clarification) -> Choice | None:
    """ "bench 185x5" as the answer to "Which exercise was 185x5?"."""
    return next((one for one in question.choices if one.entries and one.entries == reading.entries), None)


def _workout_named(uow: UnitOfWork, athlete: Athlete, today: date, at: datetime, days: int) -> Workout | None:
    """After midnight the training date has not rolled yet, so that "yesterday" is mostly the day which still counts as
    today: it is, where that one's workout is open."""
    if days == _YESTERDAY and at.astimezone(ZoneInfo(athlete.zone)).hour < ROLL_HOUR:
        current = answered_workout(uow, athlete, today, at)
        if current is not None and current.state in _OPEN:
            return current
    return workout_of_day(uow, athlete, today + timedelta(days=days))


def _skipped_workout(uow: UnitOfWork, athlete: Athlete, today: date, answered: Workout | None) -> Workout | None:
    """The workout that a skip without a day is about: today's, texted or not, else the one that a text is about."""
    planned = [workout for workout in uow.workouts.on_day(athlete.id, today) if workout.state in _OPEN]
    return planned[0] if planned else answered


def _written(workouts: Sequence[Workout]) -> list[Workout]:
    """What there is to talk about: the open one first, then the one texted last, since an earlier one may have been
    done on a day that has its own."""
    found = [workout for workout in workouts if workout.content is not None or _is_logged_untexted(workout)]
    return sorted(found, key=lambda one: (one.state not in _OPEN, -(one.texted_at.timestamp() if one.texted_at else 0)))


def _is_logged_untexted(workout: Workout) -> bool:
    """Staff logged it before its text: what the athlete says of the day belongs to it too."""
    return workout.texted_at is None and workout.state in _LOGGED
