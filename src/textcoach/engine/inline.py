"""A doorbell without an engine: rings are collected, then run here, one after the other."""

from collections.abc import Callable, Mapping

from textcoach.ports.doorbell import DUE, Job


class EndlessRingingError(RuntimeError):
    """Jobs kept ringing for each other: in line, no delay ever passes, so this would not end."""


class InlineDoorbell:
    """Collects rings for command-line one-shots and tests. Delays mean nothing in line."""

    def __init__(self, most_runs: int = 10_000) -> None:
        self._most_runs = most_runs
        self._waiting: dict[tuple[Job, str], None] = {}

    @property
    def waiting(self) -> tuple[tuple[Job, str], ...]:
        """What was rung for and not run yet, oldest first."""
        return tuple(self._waiting)

    def ring(
        self,
        job: Job,
        key: str = DUE,
        *,
        attempt: int = 0,  # noqa: ARG002
        delay: float = 0.0,  # noqa: ARG002
    ) -> None:
        """A key that waits already keeps its place and is run once, whatever the attempt."""
        self._waiting.setdefault((job, key))

    def run_all(self, handlers: Mapping[Job, Callable[[str], None]]) -> int:
        """Runs what waits and what those runs ring for, in order, and returns how many ran. What a handler raises
        comes through and leaves the rest waiting; EndlessRingingError after ``most_runs``."""
        runs = 0
        while self._waiting:
            if runs == self._most_runs:
                raise EndlessRingingError(f"jobs still ring for each other after {runs} runs")
            job, key = next(iter(self._waiting))
            del self._waiting[job, key]
            handlers[job](key)
            runs += 1
        return runs
