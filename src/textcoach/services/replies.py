"""The reply flow: whose turn it is, what takes a model, and one transaction for the record and the answer."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.sending import Pool
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.failures import FailureLedger
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.carrier_words import CarrierWords
from textcoach.services.interview import Interview
from textcoach.services.reporting import STILL_OPEN
from textcoach.services.responding import ANSWER_SEGMENTS, Responding, Response
from textcoach.services.safety import Safety
from textcoach.services.thinking import Matter, Thinking, Thought, matter_of
from textcoach.services.understanding import Understood, read_anew, understand
from textcoach.services.withdrawal import withdraw_evening

BATCH = 32
SIDE_BY_SIDE = 8
GIVE_WAY_AFTER = 3
"""A text that failed so often no longer holds up those that came after it."""
ANSWER_PRIORITY = 2
ANSWER_WITHIN = timedelta(hours=24)
THOUGHTS = 4
"""How often a text is thought about anew because the record changed meanwhile, before it waits for its next turn."""


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
    interview: Interview
    thinking: Thinking
    responding: Responding
    safety: Safety
    failures: FailureLedger
    pool: Pool
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
        or answered twice. What takes a model is thought of before, with no transaction open."""
        thought: Thought | None = None
        for _ in range(THOUGHTS):
            with self.unit_of_work() as uow:
                taken = self._taken(uow, claimed)
                if taken is None:
                    return
                athlete, message = taken
                understood = understand(uow, self.reader, athlete, message)
                matter = self._to_think_about(uow, athlete, message, understood, thought)
                if matter is None:
                    answer, planning = self._settle(uow, athlete, message, understood, thought)
                    self.checkpoint.reached(Point.REPLY_RECORDING)
                    uow.commit()
                    break
                claimed = replace(claimed, lease_until=self.clock.now() + self.lease)
                uow.messages.save(replace(message, lease_until=claimed.lease_until))
                uow.commit()
            self.checkpoint.reached(Point.THINKING_BEGUN)
            thought = self.thinking.think(matter)
            self.checkpoint.reached(Point.THINKING_DONE)
        else:
            raise RuntimeError("the record changed each time while a model thought about a text")
        self.checkpoint.reached(Point.REPLY_RECORDED)
        if planning is not None:
            self.doorbell.ring(Job.JOIN, str(planning), attempt=int(self.clock.now().timestamp()))
        if answer is not None and answer.not_before is not None:
            wait = (answer.not_before - self.clock.now()).total_seconds()
            self.doorbell.ring(Job.DELIVER, delay=max(0.0, wait))

    def _taken(self, uow: UnitOfWork, claimed: Message) -> tuple[Athlete | None, Message] | None:
        """The athlete, locked, so that two texts of theirs are never acted on at once, and the text; None where it is
        somebody else's by now, or not its turn."""
        known = uow.athletes.by_number(claimed.number)
        athlete = uow.athletes.get(known.id) if known else None
        message = uow.messages.get(claimed.id)
        if message.handled_at is not None or message.lease_until != claimed.lease_until:
            return None
        if uow.messages.has_older_unhandled(message, tried_below=GIVE_WAY_AFTER):
            return None
        return athlete, replace(message, athlete_id=athlete.id if athlete else None)

    def _to_think_about(
        self,
        uow: UnitOfWork,
        athlete: Athlete | None,
        message: Message,
        understood: Understood,
        thought: Thought | None,
    ) -> Matter | None:
        if athlete is None or self.reader.is_noise(message.body) or message.opt_out_type is not None:
            return None
        # No symptom waits for a model.
        if self.reader.red_flags(message.body) or self._wants_more(message, understood):
            return None
        if not self.thinking.needed(understood) or (thought is not None and thought.fits(understood)):
            return None
        if self.interview.answer(uow, athlete, message, understood) is not None:
            return None
        return matter_of(uow, athlete, message, understood)

    def _wants_more(self, message: Message, understood: Understood) -> bool:
        return understood.chosen is None and self.reader.wants_more(message.body)

    def _settle(
        self,
        uow: UnitOfWork,
        athlete: Athlete | None,
        message: Message,
        understood: Understood,
        thought: Thought | None,
    ) -> tuple[Message | None, UUID | None]:
        """Marks the text as handled. Returns its answer, stored, and the questionnaire whose plan is to be made."""
        fits = thought is not None and thought.fits(understood) and self.thinking.needed(understood)
        reading = thought.reading if thought is not None and fits else understood.reading
        answer: Message | None = None
        planning: UUID | None = None
        told = self.interview.answer(uow, athlete, message, understood) if athlete is not None else None
        if message.opt_out_type is not None or not self.reader.is_noise(message.body):
            # GO is a wish to join, too, and to somebody who was shown their plan the answer to it.
            if self.words.claim(message, reading.main) and not (told is not None and told.agrees):
                answer = _stored(uow, self.words.answer(uow, athlete, message, reading.main))
            elif athlete is None:
                answer = _stored(uow, self.words.how_to_join(uow, message))
            elif flags := self.reader.red_flags(message.body):
                self.responding.put_on_record(uow, athlete, message, understood)
                answer = self.safety.stop(uow, uow.athletes.get(athlete.id), message, flags)
            elif told is not None:
                response = self.interview.take(uow, athlete, message, told)
                answer, planning = self._queue(uow, athlete, message, response, at_once=True), response.planning
            elif self._wants_more(message, understood):
                withdraw_evening(uow, athlete)
                response = self.responding.rest_of_workout(uow, athlete, message, understood)
                answer = self._queue(uow, athlete, message, response) if response.lines else None
            else:
                withdraw_evening(uow, athlete)
                chat = thought.chat if thought is not None and fits else None
                understood = read_anew(uow, athlete, message, understood, reading)
                response = self.responding.respond(uow, athlete, message, understood, chat)
                more, planning = self.interview.afterwards(uow, athlete, message)
                response = replace(response, lines=[*response.lines, *more])
                if response.lines:
                    answer = self._queue(uow, athlete, message, response)
        handled = replace(message, handled_at=self.clock.now(), lease_until=None, reading=reading)
        uow.messages.save(handled)
        return answer, planning

    def _queue(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, response: Response, *, at_once: bool = False
    ) -> Message:
        """The answer, or the one that still waits to go out with this one's lines added: a burst of texts gets one."""
        now = self.clock.now()
        waiting = uow.messages.waiting(message.number, MessageKind.ANSWER) if self.burst else None
        if waiting is not None:
            # What was open then may be on record now.
            rows = [row for row in waiting.body.splitlines() if not row.startswith(STILL_OPEN)]
            new = [line for line in response.lines if not line.text or line.text not in rows]
            fitted = self.composer.fit([*map(Line, rows), *new], max(response.segments, ANSWER_SEGMENTS))
            merged = replace(
                waiting,
                body=fitted.text,
                segments=fitted.segments,
                reply_to=message.id,
                deliver_by=now + ANSWER_WITHIN,
            )
            uow.messages.save(merged)
            return merged
        fitted = self.composer.fit(response.lines, response.segments)
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
            not_before=now if at_once else max(now, message.created_at + self.burst),
            deliver_by=now + ANSWER_WITHIN,
            segments=fitted.segments,
        )
        uow.messages.add(answer)
        return answer


def _stored(uow: UnitOfWork, answer: Message | None) -> Message | None:
    if answer is not None:
        uow.messages.add(answer)
    return answer
