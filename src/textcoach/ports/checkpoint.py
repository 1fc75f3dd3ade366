"""Named points at which a process may die. Production passes them; a test kills the worker there."""

from typing import Protocol


class Checkpoint(Protocol):
    def reached(self, point: str, /) -> None: ...
