"""Asking the engine to run a job. A ring can be lost or come twice: the rows are the truth."""

from enum import StrEnum
from typing import Protocol


class Job(StrEnum):
    PREPARE = "prepare"
    """Key: a slot's id. Makes its text, and the day's workout where that is due, and queues it."""
    GENERATE = "generate"
    """Key: a workout's id. Writes it the night before."""
    WEEK = "week"
    """Key: a week job's id. Makes a plan's next week."""
    JOIN = "join"
    """Key: a questionnaire's id. Makes the plan of somebody who joined by text, and texts its summary."""
    REPLY = "reply"
    """Key: ``DUE``; acts on every inbound text that nobody has acted on."""
    DELIVER = "deliver"
    """Key: ``DUE``; sends what is due."""
    RESOLVE = "resolve"
    """Key: ``DUE``; finds out what became of sends whose answer was lost."""


DUE = "due"
"""The key of jobs that take whatever is there, so that many rings for the same work fall together."""


class Doorbell(Protocol):
    def ring(self, job: Job, key: str = DUE, *, attempt: int = 0, delay: float = 0.0) -> None:
        """``attempt`` makes the ring's id new: a sweep rings with the next one. ``delay`` is seconds."""
        ...
