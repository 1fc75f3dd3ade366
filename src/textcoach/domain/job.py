"""Work that is still to be done, and work that failed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class JobFailure:
    """A job that failed and has not succeeded since. ``error`` is the kind of exception and ``place`` where it came
    from: never its message, which can hold an athlete's words."""

    id: UUID
    job: str
    key: str
    error: str
    place: str
    times: int
    first_at: datetime
    last_at: datetime


class WorkState(StrEnum):
    FAILED = "failed"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Work:
    """One row's work. ``job`` is the job that does it and ``what`` says in a word or two what it is; ``next_at`` is
    when it is tried next (UTC), null where nobody will; ``error`` is a code or the kind of the last failure."""

    id: UUID
    job: str
    what: str
    state: WorkState
    tries: int
    since: datetime
    next_at: datetime | None = None
    athlete_id: UUID | None = None
    error: str | None = None
    failure: JobFailure | None = None
