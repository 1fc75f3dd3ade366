"""Failed jobs as rows."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

import structlog

from textcoach.domain.job import JobFailure
from textcoach.domain.questionnaire import QuestionnaireState
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.week_job import WeekJobState
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import DUE, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_log = structlog.get_logger(__name__)
_LOOK_EVERY = 30.0
"""Seconds for which what other processes noted may be overlooked."""

Describe = Callable[[BaseException], Mapping[str, str]]


@dataclass(slots=True)
class _Known:
    """The jobs that failed, as far as this process knows."""

    jobs: set[tuple[str, str]] = field(default_factory=set)
    looked_at: float | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def is_time_to_look(self) -> bool:
        now = time.monotonic()
        with self.lock:
            if self.looked_at is not None and now - self.looked_at < _LOOK_EVERY:
                return False
            self.looked_at = now
            return True


@dataclass(frozen=True, slots=True)
class RowFailures:
    """The FailureLedger port. ``describe`` gives an exception's ``error`` (its kind) and ``where`` it came from."""

    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    describe: Describe
    _known: _Known = field(default_factory=_Known)

    def failed(self, job: Job, key: str, error: Exception) -> None:
        try:
            found = self.describe(error)
            with self.unit_of_work() as uow:
                uow.failures.note(job, key, found["error"], found["where"], self.clock.now())
                uow.commit()
        except Exception as problem:
            _log.error("failure not kept", job=str(job), key=key, **self.describe(problem))
        self._known.jobs.add((job, key))

    def succeeded(self, job: Job, key: str) -> None:
        try:
            if self._known.is_time_to_look():
                with self.reading() as uow:
                    self._known.jobs |= {(one.job, one.key) for one in uow.failures.all()}
            if (job, key) in self._known.jobs:
                self._forget([(job, key)])
        except Exception as problem:
            _log.error("failure not forgotten", job=str(job), key=key, **self.describe(problem))

    def forget_settled(self) -> int:
        """Forgets failures whose row needs no more work, whoever did it; returns how many."""
        with self.reading() as uow:
            settled = [(one.job, one.key) for one in uow.failures.all() if one.key != DUE and _is_settled(uow, one)]
        if settled:
            self._forget(settled)
        return len(settled)

    def _forget(self, jobs: list[tuple[str, str]]) -> None:
        with self.unit_of_work() as uow:
            for job, key in jobs:
                uow.failures.forget(job, key)
            uow.commit()
        self._known.jobs -= set(jobs)


def _is_settled(uow: UnitOfWork, failure: JobFailure) -> bool:
    try:
        row_id = UUID(failure.key)
        if failure.job == Job.GENERATE:
            return uow.workouts.get(row_id).content is not None
        if failure.job == Job.WEEK:
            return uow.week_jobs.get(row_id).state in {WeekJobState.COMPLETED, WeekJobState.FAILED}
        if failure.job == Job.JOIN:
            return uow.questionnaires.get(row_id).state is not QuestionnaireState.PLANNING
        if failure.job == Job.PREPARE:
            return uow.slots.get(row_id).outcome is not SlotOutcome.PENDING
        return failure.job == Job.REPLY and uow.messages.get(row_id).handled_at is not None
    except (ValueError, KeyError):
        return True
