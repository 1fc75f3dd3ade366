"""Asking the engine to run a job. A ring can be lost or come twice: the rows are the truth."""

from enum import StrEnum
from typing import Protocol


class Job(StrEnum):
    PREPARE = "prepare"
    """Key: a slot's id. Makes the day's workout where it is due and queues its text."""
    REPLY = "reply"
    """Key: an inbound message's id."""
    DELIVER = "deliver"
    """Key: ``DUE``, so that rings for the same work fall together; sends what is due."""

    RESOLVE = "resolve"
    """Key: ``DUE``; finds out what became of sends whose answer was lost."""


DUE = "due"


class Doorbell(Protocol):
    def ring(self, job: Job, key: str, *, attempt: int = 0, delay: float = 0.0, partition: str | None = None) -> None:
        """``attempt`` makes the ring's id new: a sweep rings with the next one. ``delay`` is seconds; jobs of one
        ``partition`` run one at a time, in order."""
        ...
