"""A symptom that can be dangerous: in one transaction training stops, the athlete is told what to do and staff is told.
Only staff lifts the hold."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import structlog

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR, Actor
from textcoach.domain.calendar import training_date
from textcoach.domain.emergency import lines_for
from textcoach.domain.errors import ConflictError
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.red_flag import RedFlag
from textcoach.domain.sending import Pool
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.alerting import alert
from textcoach.services.holding import keep_holds, safety_hold
from textcoach.services.roster import find_athlete
from textcoach.services.trail_of_athletes import note_athlete
from textcoach.services.withdrawal import first_day_again, withdraw_answers, withdraw_evening, withdraw_morning

PRIORITY = 1
SEGMENTS = 2
ANSWER_WITHIN = timedelta(hours=24)
SAID_ALREADY = timedelta(minutes=15)
"""Who describes one thing in several texts is told once what to do."""
_CONVERSATION = 20
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Safety:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    composer: Composer
    pool: Pool

    def stop(self, uow: UnitOfWork, athlete: Athlete, message: Message, flags: Collection[RedFlag]) -> Message | None:
        """Within the caller's transaction, in which the athlete is locked: a hold, an alert for each symptom, and what
        waits to go out is withdrawn. Returns the answer, stored; None where the same was said a moment ago."""
        now = self.clock.now()
        today = training_date(now, athlete.zone)
        if safety_hold(uow, athlete.id) is None:
            keep_holds(uow, athlete.id, Hold(new_id(), athlete.id, HoldReason.SAFETY, today))
        for flag in sorted(flags):
            uow.alerts.open(alert(AlertKind.SAFETY, _subject(athlete, flag), _told(flag), now, athlete.id))
        withdraw_morning(uow, athlete, now, although_due=True)
        withdraw_evening(uow, athlete)
        withdraw_answers(uow, athlete)
        _log.warning("safety hold", athlete=str(athlete.id), message=str(message.id))
        return self._answer(uow, athlete, message, flags, now)

    def since(self, athlete: Athlete) -> date | None:
        """The first local date without training; None where nothing holds it."""
        with self.unit_of_work() as uow:
            hold = safety_hold(uow, athlete.id)
        return hold.start if hold else None

    def clear(self, reference: str, by: Actor = OPERATOR) -> tuple[Athlete, date]:
        """Lifts the hold and closes its alerts. Returns the athlete and the first local date for which a text comes.
        ConflictError where there is nothing to lift."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(find_athlete(uow, reference).id)
            hold = safety_hold(uow, athlete.id)
            if hold is None:
                raise ConflictError(f"{athlete.name} is on no safety hold: there is nothing to clear.")
            first = first_day_again(uow, athlete, training_date(now, athlete.zone), now)
            keep_holds(uow, athlete.id, replace(hold, until=max(hold.start, first)))
            for flag in RedFlag:
                uow.alerts.close_about(AlertKind.SAFETY, _subject(athlete, flag), now)
            note_athlete(uow, by, "cleared for training", now, athlete, athlete)
            uow.commit()
        _log.warning("safety hold lifted", athlete=str(athlete.id), hold=str(hold.id))
        return athlete, first

    def _answer(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, flags: Collection[RedFlag], now: datetime
    ) -> Message | None:
        body, segments = self._words(athlete, crisis=RedFlag.CRISIS in flags)
        said = uow.messages.conversation(message.number, _CONVERSATION)
        if any(_is_the_same(one, body, now) for one in said):
            return None
        answer = Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=MessageKind.SAFETY,
            number=message.number,
            body=body,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            reply_to=message.id,
            sender=self.pool.answering(message.sender, athlete.sender),
            priority=PRIORITY,
            not_before=now,
            deliver_by=now + ANSWER_WITHIN,
            segments=segments,
        )
        uow.messages.add(answer)
        return answer

    def _words(self, athlete: Athlete, *, crisis: bool) -> tuple[str, int]:
        lines = lines_for(athlete.number)
        values = {"first_name": athlete.first_name, "emergency": lines.emergency}
        if crisis:
            values["line"] = f"{lines.crisis} is there day and night, " if lines.crisis else ""
        text = self.composer.template("safety_crisis" if crisis else "safety", **values)
        fitted = self.composer.fit([Line(text)], SEGMENTS)
        return fitted.text, fitted.segments


def _subject(athlete: Athlete, flag: RedFlag) -> str:
    return f"{athlete.id}:{flag.name.lower()}"


def _told(flag: RedFlag) -> str:
    return (
        f"An athlete reports {flag.value}: training is on hold and they are told how to get help. Call them now; only "
        "`textcoach athletes clear-safety` lets training go on."
    )


def _is_the_same(said: Message, body: str, now: datetime) -> bool:
    lately = said.kind is MessageKind.SAFETY and now - said.created_at < SAID_ALREADY
    return lately and said.body == body and said.state is not MessageState.SUPPRESSED
