"""The clarifying question: asked once, answered in a character or two, or lapsed with its assumption marked."""

from dataclasses import replace
from datetime import datetime

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.clarification import Clarification, ClarificationState
from textcoach.domain.evidence import Provenance
from textcoach.domain.ids import new_id
from textcoach.domain.message import Message
from textcoach.domain.reading import Choice, Intent, Reading
from textcoach.domain.recording import filled_in, marked
from textcoach.domain.workout import Performance
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert
from textcoach.services.recording import record
from textcoach.services.understanding import Understood

_NOT_RECORDED = (
    "An athlete's figures could not be placed and the question about them went unanswered: read the text with "
    "`textcoach phone` and put it on record."
)


def ask(uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood, now: datetime) -> str | None:
    """Puts the reading's question on record and returns it. One that is still open about an earlier text lapses."""
    reading = understood.reading
    if reading.clarify is None:
        return None
    earlier = uow.clarifications.open_of(athlete.id)
    if earlier is not None:
        lapse(uow, athlete, earlier, now)
    uow.clarifications.add(
        Clarification(
            id=new_id(),
            athlete_id=athlete.id,
            message_id=message.id,
            workout_id=understood.workout.id if understood.workout else None,
            day=understood.day,
            question=reading.clarify,
            choices=reading.choices,
            default=reading.default,
            asked_at=now,
        )
    )
    return reading.clarify


def told(uow: UnitOfWork, message: Message, question: Clarification, now: datetime) -> None:
    """An open question without choices is answered by the next text that goes on record."""
    if not question.choices:
        settled = replace(question, state=ClarificationState.ANSWERED, settled_at=now, answer_id=message.id)
        uow.clarifications.save(settled)


def answered(
    uow: UnitOfWork, athlete: Athlete, message: Message, question: Clarification, choice: Choice, now: datetime
) -> Reading:
    """Completes the record with what the athlete chose. Returns it as a reading."""
    settled = replace(question, state=ClarificationState.ANSWERED, settled_at=now, answer_id=message.id)
    uow.clarifications.save(settled)
    return _complete(uow, athlete, question, choice, Provenance.CONFIRMED, message, now)


def lapse(uow: UnitOfWork, athlete: Athlete, question: Clarification, now: datetime) -> None:
    """Nobody answered: the default holds, marked as assumed; where there is none, or the record has sets of that
    exercise by now, staff is told."""
    uow.clarifications.save(replace(question, state=ClarificationState.LAPSED, settled_at=now))
    choice = question.choice(question.default)
    if choice is not None and not _on_record(uow, question, choice):
        asked_about = uow.messages.get(question.message_id)
        _complete(uow, athlete, question, choice, Provenance.ASSUMED, asked_about, now)
    elif question.choices:
        uow.alerts.open(alert(AlertKind.ATHLETE_ASKS, str(question.message_id), _NOT_RECORDED, now, athlete.id))


def _complete(
    uow: UnitOfWork,
    athlete: Athlete,
    question: Clarification,
    choice: Choice,
    provenance: Provenance,
    message: Message,
    now: datetime,
) -> Reading:
    told = tuple(marked(entry, provenance) for entry in choice.entries)
    workout = uow.workouts.get(question.workout_id) if question.workout_id else None
    known = _record_of(uow, question)
    asked = uow.messages.get(question.message_id).reading
    entries = filled_in(known.entries if known else (), asked.entries if asked else (), told)
    # Each is whole, so that it takes the place of what is on record.
    whole = Reading(intents=(Intent.LOG, Intent.CORRECT), entries=entries)
    record(uow, athlete, message, whole, workout, known, question.day, now)
    return Reading(intents=(Intent.LOG,), entries=told)


def _record_of(uow: UnitOfWork, question: Clarification) -> Performance | None:
    if question.workout_id is not None:
        return uow.performances.of_workout(question.workout_id)
    return uow.performances.unplanned_on(question.athlete_id, question.day)


def _on_record(uow: UnitOfWork, question: Clarification, choice: Choice) -> bool:
    """Whether the athlete told the same exercise's sets since, in other words."""
    known, asked = _record_of(uow, question), uow.messages.get(question.message_id).reading
    unclear = {entry.exercise for entry in asked.entries} if asked else set()
    done = {entry.exercise for entry in known.entries if entry.sets} if known else set()
    return any(entry.exercise in done - unclear for entry in choice.entries)
