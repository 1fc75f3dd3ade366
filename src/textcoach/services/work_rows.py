"""What a row's work is, where it stands and when it is tried next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from textcoach.domain.job import JobFailure, Work, WorkState
from textcoach.domain.message import Attempt, Direction, Message, MessageState
from textcoach.domain.slot import Slot, SlotOutcome
from textcoach.domain.week_job import WeekJob, WeekJobState
from textcoach.ports.doorbell import Job
from textcoach.services.resolution import EMPTY_LOOKS, LOOKED_FOR


@dataclass(frozen=True, slots=True)
class Detail:
    """One row's work, and the row itself where there is one."""

    work: Work
    slot: Slot | None = None
    message: Message | None = None
    attempts: Sequence[Attempt] = field(default_factory=tuple)
    week: WeekJob | None = None


Failures = Mapping[tuple[str, str], JobFailure]


def of_message(message: Message, attempts: Sequence[Attempt], failures: Failures, now: datetime) -> Detail:
    if message.direction is Direction.IN:
        return _of_reply(message, failures, now)
    return _of_text(message, attempts, now)


def of_slot(slot: Slot, failures: Failures, now: datetime) -> Detail:
    failure = failures.get((Job.PREPARE, str(slot.id)))
    open_ = slot.outcome is SlotOutcome.PENDING
    work = Work(
        id=slot.id,
        job=Job.PREPARE,
        what=f"{slot.kind.value.replace('_', ' ')} text to write",
        state=_state(open_, slot.lease_until, failure, now),
        tries=slot.tries,
        since=slot.due_at,
        next_at=(_latest(slot.lease_until, slot.not_before, slot.due_at) if open_ else None),
        athlete_id=slot.athlete_id,
        error=failure.error if failure else slot.reason,
        failure=failure,
    )
    return Detail(work, slot=slot)


def of_week(job: WeekJob, failures: Failures, now: datetime) -> Detail:
    failure = failures.get((Job.WEEK, str(job.id)))
    open_ = job.state in {WeekJobState.PENDING, WeekJobState.PROCESSING}
    failed = job.state is WeekJobState.FAILED
    work = Work(
        id=job.id,
        job=Job.WEEK,
        what=f"week {job.week} to make",
        state=WorkState.FAILED if failed else _state(open_, job.lease_until, failure, now),
        tries=job.tries,
        since=job.requested_at,
        next_at=_latest(job.lease_until, job.requested_at) if open_ else None,
        athlete_id=job.athlete_id,
        error=failure.error if failure else f"stopped at {job.step.value.lower()}" if failed else None,
        failure=failure,
    )
    return Detail(work, week=job)


def _of_reply(message: Message, failures: Failures, now: datetime) -> Detail:
    failure = failures.get((Job.REPLY, str(message.id)))
    open_ = message.handled_at is None
    work = Work(
        id=message.id,
        job=Job.REPLY,
        what="text to act on",
        state=_state(open_, message.lease_until, failure, now),
        tries=message.tries,
        since=message.created_at,
        next_at=_latest(message.lease_until, message.created_at) if open_ else None,
        athlete_id=message.athlete_id,
        error=failure.error if failure else None,
        failure=failure,
    )
    return Detail(work, message=message)


def _of_text(message: Message, attempts: Sequence[Attempt], now: datetime) -> Detail:
    state, next_at = WorkState.DONE, None
    match message.state:
        case MessageState.QUEUED:
            state, next_at = WorkState.WAITING, _latest(message.not_before, message.created_at)
        case MessageState.SENDING:
            state = WorkState.RUNNING
        case MessageState.FAILED:
            state = WorkState.FAILED
        case MessageState.UNKNOWN:
            state = WorkState.WAITING if _is_looked_for(message, attempts, now) else WorkState.FAILED
        case _:
            pass
    work = Work(
        id=message.id,
        job=Job.RESOLVE if message.state is MessageState.UNKNOWN else Job.DELIVER,
        what=f"{message.kind.value.replace('_', ' ')} text {message.state.value}",
        state=state,
        tries=message.tries,
        since=message.created_at,
        next_at=next_at,
        athlete_id=message.athlete_id,
        error=message.error,
    )
    return Detail(work, message=message, attempts=attempts)


def of_failure(failure: JobFailure) -> Detail:
    """Of a job that has no row of its own, or whose row is settled."""
    return Detail(
        Work(
            id=failure.id,
            job=failure.job,
            what=f"{failure.job} job",
            state=WorkState.FAILED,
            tries=failure.times,
            since=failure.first_at,
            error=failure.error,
            failure=failure,
        )
    )


def _state(open_: bool, lease_until: datetime | None, failure: JobFailure | None, now: datetime) -> WorkState:
    if not open_:
        return WorkState.DONE
    if failure is not None:
        return WorkState.FAILED
    return WorkState.RUNNING if lease_until is not None and lease_until > now else WorkState.WAITING


def _is_looked_for(message: Message, attempts: Sequence[Attempt], now: datetime) -> bool:
    return bool(attempts) and attempts[-1].looks < EMPTY_LOOKS and now < message.created_at + LOOKED_FOR


def _latest(*instants: datetime | None) -> datetime | None:
    return max((one for one in instants if one is not None), default=None)
