"""The reply flow: one inbound text is read, recorded and answered, in one transaction."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.consent import Consent, ConsentKind
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.domain.recording import is_record
from textcoach.domain.workout import Workout
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.doorbell import DUE, Doorbell, Job
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.answering import Brand, answer_lines
from textcoach.services.recording import (
    Understood,
    answered_workout,
    begin,
    closes_nothing,
    note_pain,
    record,
    skipped_workout,
    tell_staff,
    workout_of_day,
)
from textcoach.services.workout_writing import HISTORY

LEASE = timedelta(minutes=2)
ANSWER_PRIORITY = 2
ANSWER_WITHIN = timedelta(hours=24)
HINT_EVERY = timedelta(days=1)
ANSWER_SEGMENTS = 2
FOR_STAFF = frozenset(
    {
        Intent.QUESTION,
        Intent.PROGRESS,
        Intent.MOVE,
        Intent.SWAP,
        Intent.ADJUST,
        Intent.AWAY,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SETTINGS,
    }
)
# What the provider acted on by itself; its words can be more than ours.
_PROVIDERS_VERDICT = {"stop": Intent.STOP, "start": Intent.OPT_IN, "help": Intent.HELP}


@dataclass(frozen=True, slots=True)
class Replies:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    reader: Reader
    composer: Composer
    doorbell: Doorbell
    checkpoint: Checkpoint
    brand: Brand
    max_segments: int

    def handle(self, message_id: UUID) -> None:
        """Acts on a text that nobody has acted on yet. The record, the answer and the mark that it is handled are one
        transaction, so that a text is never recorded or answered twice."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            message = uow.messages.lease_inbound(message_id, now, now + LEASE)
            uow.commit()
        if message is None:
            return
        self.checkpoint.reached("reply.leased")
        with self.unit_of_work() as uow:
            if uow.messages.get(message_id).handled_at is not None:
                return  # the lease ran out on the way here and someone else was quicker
            athlete = uow.athletes.get(message.athlete_id) if message.athlete_id else None
            reading, answer = self._act(uow, athlete, message)
            if answer is not None:
                uow.messages.add(answer)
            uow.messages.save(replace(message, handled_at=now, lease_until=None, reading=reading))
            uow.commit()
        self.checkpoint.reached("reply.recorded")
        if answer is not None:
            self.doorbell.ring(Job.DELIVER, DUE)

    def _act(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> tuple[Reading, Message | None]:
        understood = self._understand(uow, athlete, message)
        reading = understood.reading
        if self.reader.is_noise(message.body):
            return reading, None
        word = _PROVIDERS_VERDICT.get(message.opt_out_type or "", reading.main)
        if word in {Intent.STOP, Intent.OPT_IN, Intent.HELP}:
            return reading, self._carrier_word(uow, athlete, message, word)
        if athlete is None:
            return reading, self._how_to_join(uow, message)
        return reading, self._coach(uow, athlete, message, understood)

    def _understand(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> Understood:
        """Reads the text against the workout it is about: today's, or of the day that the text itself names."""
        if athlete is None:
            day = message.created_at.date()
            return Understood(self.reader.read(message.body, ReadingContext("kg", "km", day)), day)
        today = training_date(message.created_at, athlete.zone)
        understood = self._read(uow, athlete, message, answered_workout(uow, athlete, today))
        if understood.reading.session.day:
            named = today + timedelta(days=understood.reading.session.day)
            return self._read(uow, athlete, message, workout_of_day(uow, athlete, named))
        if understood.reading.main is Intent.SKIP:
            # "can't today", before today's text: not yesterday's workout, though nobody answered that one yet.
            workout = skipped_workout(uow, athlete, today, understood.workout)
            known = uow.performances.of_workout(workout.id) if workout else understood.performance
            return replace(understood, workout=workout, performance=known)
        return understood

    def _read(self, uow: UnitOfWork, athlete: Athlete, message: Message, workout: Workout | None) -> Understood:
        today = training_date(message.created_at, athlete.zone)
        known = uow.performances.of_workout(workout.id) if workout else None
        context = ReadingContext(
            load_unit=athlete.load_unit,
            distance_unit=athlete.distance_unit,
            today=today,
            prescription=workout.content.prescription() if workout and workout.content else None,
            last=known.as_reading() if known else None,
        )
        reading = self.reader.read(message.body, context)
        day = today + timedelta(days=reading.session.day)
        if workout is None:
            known = uow.performances.unplanned_on(athlete.id, day)
        return Understood(reading, day, workout, known)

    def _coach(self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood) -> Message | None:
        reading, now = understood.reading, self.clock.now()
        history = uow.workouts.history(athlete.id, understood.day - HISTORY, understood.day)
        lines = answer_lines(athlete, message, understood, history, self.composer)
        if is_record(reading) and not closes_nothing(understood):
            record(uow, athlete, message, understood, now)
        elif reading.main is Intent.BEGIN:
            begin(uow, understood.workout)
        if reading.session.pain:
            note_pain(uow, athlete, understood, now)
        for intent in reading.intents:
            if intent in FOR_STAFF:
                tell_staff(uow, athlete, message, intent, now)
        budget = self.max_segments if reading.main is Intent.TODAY else ANSWER_SEGMENTS
        return self._answer(message, MessageKind.ANSWER, lines, budget) if lines else None

    def _carrier_word(self, uow: UnitOfWork, athlete: Athlete | None, message: Message, word: Intent) -> Message | None:
        """STOP, START and HELP come before everything. What the provider answered itself isn't answered twice."""
        provider_did = message.opt_out_type is not None
        values = {"brand": self.brand.name}
        if word is Intent.HELP:
            template, values = "help", values | {"support": self.brand.support}
        elif word is Intent.OPT_IN and athlete is None and uow.consents.standing(message.number) is None:
            return self._how_to_join(uow, message)
        else:
            stop = word is Intent.STOP
            kind, template = (ConsentKind.OPTED_OUT, "stopped") if stop else (ConsentKind.OPTED_IN, "started")
            uow.consents.add(Consent(new_id(), message.number, kind, "text", message.body, self.clock.now()))
        if provider_did:
            return None
        lines = [Line(self.composer.template(template, **values))]
        return self._answer(message, MessageKind.CONSENT, lines, ANSWER_SEGMENTS)

    def _how_to_join(self, uow: UnitOfWork, message: Message) -> Message | None:
        """Once a day at most for a number nobody knows."""
        since = self.clock.now() - HINT_EVERY
        if uow.messages.sent_since(message.number, MessageKind.JOIN_HINT, since):
            return None
        lines = [Line(self.composer.template("join_hint", brand=self.brand.name))]
        return self._answer(message, MessageKind.JOIN_HINT, lines, ANSWER_SEGMENTS)

    def _answer(self, message: Message, kind: MessageKind, lines: list[Line], budget: int) -> Message:
        now = self.clock.now()
        fitted = self.composer.fit(lines, budget)
        return Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=kind,
            number=message.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=message.athlete_id,
            reply_to=message.id,
            priority=ANSWER_PRIORITY,
            not_before=now,
            deliver_by=now + ANSWER_WITHIN,
            segments=fitted.segments,
        )
