"""Work that waits, runs or failed, row by row: for people who look and who try again."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from textcoach.domain.consent import ConsentKind
from textcoach.domain.errors import ConflictError, NotFoundError
from textcoach.domain.job import Work, WorkState
from textcoach.domain.message import Direction, Message, MessageState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import AthleteState
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import DUE, Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.resolution import LOOKED_FOR
from textcoach.services.week_jobs import due_again
from textcoach.services.work_rows import Detail, of_failure, of_message, of_slot, of_week

SEARCHED = 10_000
"""Rows of each kind among which an id's end is looked for."""
WEEKS_SHOWN = timedelta(days=7)
"""How long a week that was not made is listed: then it is over."""
_REFUSED = {
    MessageState.SENDING: "It is being sent at this moment: look again in a minute.",
    MessageState.UNKNOWN: (
        "Nobody knows whether it went out, so it is not sent again blindly: textcoach asks the provider, and an alert "
        "says when that found nothing."
    ),
    MessageState.EXPIRED: "Its time is over: send today's text with `textcoach send-now`.",
    MessageState.SUPPRESSED: "It may not be sent: the athlete opted out or never agreed to be texted.",
    MessageState.UNDELIVERED: (
        "It reached the carrier, which may have delivered it all the same: it is not sent a second time."
    ),
}


@dataclass(frozen=True, slots=True)
class Worklist:
    """``reading`` makes units of work that can't write."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell

    def all(self, limit: int) -> list[Work]:
        """What failed, then what runs, then what waits, each oldest first; of each kind of row at most ``limit``."""
        found = [detail.work for detail in self._details(limit)]
        order = list(WorkState)
        return sorted(found, key=lambda work: (order.index(work.state), work.since))

    def shown(self, reference: str) -> Detail:
        """By an id or its end; NotFoundError where none or several fit."""
        reference = reference.strip().lower()
        whole = _whole_id(reference)
        found = self.by_id(whole) if whole else None
        if found is not None:
            return found
        fitting = [one for one in self._details(SEARCHED) if reference and str(one.work.id).endswith(reference)]
        if len(fitting) == 1:
            return self.by_id(fitting[0].work.id) or fitting[0]
        if fitting:
            raise NotFoundError(f"'{reference}' fits {len(fitting)} jobs: write more of the id's end.")
        raise NotFoundError(f"No job has the id '{reference}': see `textcoach jobs list`.")

    def retry(self, reference: str) -> Work:
        """Makes a row due now and rings for it; returns it as it was. ConflictError with the reason where that would do
        harm or nothing."""
        found = self.shown(reference)
        if found.slot is not None:
            self._free_slot(found.slot.id)
            self.doorbell.ring(Job.PREPARE, str(found.slot.id), attempt=int(self.clock.now().timestamp()))
        elif found.message is not None and found.message.direction is Direction.IN:
            self._free_reply(found.message.id)
            self.doorbell.ring(Job.REPLY)
        elif found.message is not None:
            self._queue_again(found.message.id)
            self.doorbell.ring(Job.DELIVER)
        elif found.week is not None:
            self._free_week(found.week.id)
            self.doorbell.ring(Job.WEEK, str(found.week.id), attempt=int(self.clock.now().timestamp()))
        elif found.work.failure is not None:
            failure = found.work.failure
            attempt = 0 if failure.key == DUE else int(self.clock.now().timestamp())
            self.doorbell.ring(Job(failure.job), failure.key, attempt=attempt)
        return found.work

    def _free_slot(self, slot_id: UUID) -> None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            slot = uow.slots.get(slot_id)
            if slot.outcome is not SlotOutcome.PENDING:
                raise ConflictError(f"This text is settled ({slot.outcome.value}): there is nothing left to do.")
            _check_free(slot.lease_until, now)
            uow.slots.save(replace(slot, lease_until=None, not_before=None))
            uow.commit()

    def _free_reply(self, message_id: UUID) -> None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            message = uow.messages.get(message_id)
            if message.handled_at is not None:
                raise ConflictError("This text was acted on: there is nothing left to do.")
            _check_free(message.lease_until, now)
            uow.messages.save(replace(message, lease_until=None))
            uow.commit()

    def _free_week(self, job_id: UUID) -> None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            job = uow.week_jobs.get(job_id)
            _check_free(job.lease_until, now)
            uow.week_jobs.save(due_again(job))
            uow.commit()

    def _queue_again(self, message_id: UUID) -> None:
        now = self.clock.now()
        with self.unit_of_work() as uow:
            message = uow.messages.get(message_id)
            _check_sendable(uow, message, now)
            uow.messages.save(replace(message, state=MessageState.QUEUED, not_before=now, lease_until=None))
            uow.commit()

    def _details(self, limit: int) -> list[Detail]:
        now = self.clock.now()
        with self.reading() as uow:
            failures = {(one.job, one.key): one for one in uow.failures.all()}
            found = [of_slot(one, failures, now) for one in uow.watch.pending_slots(limit)]
            for message in (*uow.watch.unhandled_texts(limit), *uow.watch.unsent_texts(now - LOOKED_FOR, limit)):
                attempts = uow.attempts.of_message(message.id) if message.state is MessageState.UNKNOWN else ()
                found.append(of_message(message, attempts, failures, now))
            found += [of_week(one, failures, now) for one in uow.week_jobs.unsettled(now - WEEKS_SHOWN, limit)]
        rows = {str(one.work.id) for one in found}
        return [*found, *[of_failure(one) for one in failures.values() if one.key not in rows][:limit]]

    def by_id(self, row_id: UUID) -> Detail | None:
        now = self.clock.now()
        with self.reading() as uow:
            failures = {(one.job, one.key): one for one in uow.failures.all()}
            try:
                return of_slot(uow.slots.get(row_id), failures, now)
            except KeyError:
                pass
            try:
                return of_week(uow.week_jobs.get(row_id), failures, now)
            except KeyError:
                pass
            try:
                return of_message(uow.messages.get(row_id), uow.attempts.of_message(row_id), failures, now)
            except KeyError:
                return next((of_failure(one) for one in failures.values() if one.id == row_id), None)


def _check_sendable(uow: UnitOfWork, message: Message, now: datetime) -> None:
    if message.state not in {MessageState.QUEUED, MessageState.FAILED}:
        raise ConflictError(_REFUSED.get(message.state, f"It was sent ({message.state.value})."))
    if message.deliver_by is not None and now >= message.deliver_by:
        raise ConflictError(_REFUSED[MessageState.EXPIRED])
    if uow.consents.standing(message.number) is ConsentKind.OPTED_OUT:
        raise ConflictError(_REFUSED[MessageState.SUPPRESSED])
    if message.state is MessageState.FAILED and _is_inactive(uow, message):
        raise ConflictError("The athlete is inactive: mend what made the number unreachable first.")


def _is_inactive(uow: UnitOfWork, message: Message) -> bool:
    return message.athlete_id is not None and uow.athletes.get(message.athlete_id).state is AthleteState.INACTIVE


def _check_free(lease_until: datetime | None, now: datetime) -> None:
    if lease_until is not None and lease_until > now:
        wait = max(1, round((lease_until - now) / timedelta(seconds=1)))
        raise ConflictError(f"Somebody may be at work on it: wait {wait} s and look at `textcoach jobs list` again.")


def _whole_id(reference: str) -> UUID | None:
    try:
        return UUID(reference)
    except ValueError:
        return None
