"""Keeping which jobs failed, so that people can see them."""

from typing import Protocol

from textcoach.ports.doorbell import Job


class FailureLedger(Protocol):
    """Neither method raises: what can't be kept is logged."""

    def failed(self, job: Job, key: str, error: Exception) -> None:
        """``key`` is a row's id, or DUE for a job that takes whatever is there."""
        ...

    def succeeded(self, job: Job, key: str) -> None:
        """Costs nothing where it hadn't failed."""
        ...
