"""Keys that the service makes for itself."""

from typing import Protocol


class SecretRepository(Protocol):
    def get(self, name: str) -> bytes | None: ...
    def keep(self, name: str, made: bytes) -> bytes:
        """The secret of this name: ``made`` from now on where there was none, whoever else makes one at the same
        time."""
        ...
