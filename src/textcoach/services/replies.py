"""The reply flow: one inbound text is read, recorded and answered, in one transaction."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.domain.recording import is_record
from textcoach.domain.sending import Pool
from textcoach.domain.workout import Workout
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.failures import FailureLedger
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.answering import answer_lines
from textcoach.services.carrier_words import CarrierWords
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
from textcoach.services.withdrawal import withdraw_morning
from textcoach.services.workout_writing import HISTORY

BATCH = 32
SIDE_BY_SIDE = 8
GIVE_WAY_AFTER = 3
"""A text that failed so often no longer holds up those that came after it."""
ANSWER_PRIORITY = 2
ANSWER_WITHIN = timedelta(hours=24)
ANSWER_SEGMENTS = 2
BURST_SEGMENTS = 3
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


@dataclass(frozen=True, slots=True)
class Replies:
    """``lease`` is how long a claimed text is this worker's; texts that come within ``burst`` of the first that is
    still to be answered get one answer."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    reader: Reader
    composer: Composer
    doorbell: Doorbell
    checkpoint: Checkpoint
    words: CarrierWords
    failures: FailureLedger
    pool: Pool
    max_segments: int
    lease: timedelta
    burst: timedelta

    def handle_due(self) -> int:
        """Acts on every text that nobody has acted on: one number's in the order in which they came, several numbers'
        side by side. Returns how many were claimed."""
        claimed = 0
        while batch := self._claim():
            claimed += len(batch)
            by_number: dict[str, list[Message]] = {}
            for message in batch:
                by_number.setdefault(message.number, []).append(message)
            with ThreadPoolExecutor(min(SIDE_BY_SIDE, len(by_number))) as pool:
                list(pool.map(self._handle_in_order, by_number.values()))
        return claimed

    def _claim(self) -> Sequence[Message]:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            batch = uow.messages.claim_inbound(now, now + self.lease, BATCH)
            if not batch:
                return batch
            self.checkpoint.reached(Point.REPLY_LEASING)
            uow.commit()
        self.checkpoint.reached(Point.REPLY_LEASED)
        return batch

    def _handle_in_order(self, messages: Sequence[Message]) -> None:
        """A text that fails is tried again when its lease is over, and those after it wait for it."""
        for message in messages:
            try:
                self._handle(message)
            except Exception as error:
                self.failures.failed(Job.REPLY, str(message.id), error)
                return
            self.failures.succeeded(Job.REPLY, str(message.id))

    def _handle(self, claimed: Message) -> None:
        """The record, the answer and the mark that it is handled are one transaction, so that a text is never recorded
        or answered twice."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            # Locked, so that two texts of one athlete are never acted on at once.
            known = uow.athletes.by_number(claimed.number)
            athlete = uow.athletes.get(known.id) if known else None
            message = uow.messages.get(claimed.id)
            if message.handled_at is not None or message.lease_until != claimed.lease_until:
                return  # the lease ran out on the way here and someone else has it
            if uow.messages.has_older_unhandled(message, tried_below=GIVE_WAY_AFTER):
                return
            message = replace(message, athlete_id=athlete.id if athlete else None)
            reading, answer = self._act(uow, athlete, message)
            uow.messages.save(replace(message, handled_at=now, lease_until=None, reading=reading))
            self.checkpoint.reached(Point.REPLY_RECORDING)
            uow.commit()
        self.checkpoint.reached(Point.REPLY_RECORDED)
        if answer is not None and answer.not_before is not None:
            self.doorbell.ring(Job.DELIVER, delay=max(0.0, (answer.not_before - now).total_seconds()))

    def _act(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> tuple[Reading, Message | None]:
        """Also stores the answer."""
        understood = self._understand(uow, athlete, message)
        reading = understood.reading
        if self.reader.is_noise(message.body) and message.opt_out_type is None:
            return reading, None
        if self.words.claim(message, reading.main):
            answer = self.words.answer(uow, athlete, message, reading.main)
        elif athlete is None:
            answer = self.words.how_to_join(uow, message)
        else:
            return reading, self._coach(uow, athlete, message, understood)
        if answer is not None:
            uow.messages.add(answer)
        return reading, answer

    def _understand(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> Understood:
        """Reads the text against the workout it is about: today's, or of the day that the text itself names."""
        if athlete is None:
            day = message.created_at.date()
            return Understood(self.reader.read(message.body, ReadingContext("kg", "km", day)), day)
        today = training_date(message.created_at, athlete.zone)
        understood = self._read(uow, athlete, message, answered_workout(uow, athlete, today, message.created_at))
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
        if is_record(reading) or reading.session.pain:
            withdraw_morning(uow, athlete, now)
        for intent in reading.intents:
            if intent in FOR_STAFF:
                tell_staff(uow, athlete, message, intent, now)
        if not lines:
            return None
        budget = self.max_segments if reading.main is Intent.TODAY else ANSWER_SEGMENTS
        return self._queue(uow, athlete, message, lines, budget)

    def _queue(self, uow: UnitOfWork, athlete: Athlete, message: Message, lines: list[Line], budget: int) -> Message:
        """The answer, or the one that still waits to go out with this one's lines added: a burst of texts gets one."""
        now = self.clock.now()
        waiting = uow.messages.waiting(message.number, MessageKind.ANSWER) if self.burst else None
        if waiting is not None:
            told = [Line(row) for row in waiting.body.splitlines()]
            fitted = self.composer.fit([*told, *lines], BURST_SEGMENTS)
            merged = replace(
                waiting,
                body=fitted.text,
                segments=fitted.segments,
                reply_to=message.id,
                deliver_by=now + ANSWER_WITHIN,
            )
            uow.messages.save(merged)
            return merged
        fitted = self.composer.fit(lines, budget)
        answer = Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=MessageKind.ANSWER,
            number=message.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            reply_to=message.id,
            sender=self.pool.answering(message.sender, athlete.sender),
            priority=ANSWER_PRIORITY,
            not_before=max(now, message.created_at + self.burst),
            deliver_by=now + ANSWER_WITHIN,
            segments=fitted.segments,
        )
        uow.messages.add(answer)
        return answer
