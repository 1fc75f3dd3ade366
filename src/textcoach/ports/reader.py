"""Reading replies: from an athlete's words to facts."""

from collections.abc import Sequence
from typing import Protocol

from textcoach.domain.reading import Choice, Reading, ReadingContext
from textcoach.domain.red_flag import RedFlag


class Reader(Protocol):
    def read(self, text: str, context: ReadingContext) -> Reading:
        """The reading of one text. Never raises on any text: what nobody can read is ``unknown``."""
        ...

    def red_flags(self, text: str) -> frozenset[RedFlag]:
        """Symptoms of the athlete's own that stop training at once. Never raises, and takes no model."""
        ...

    def is_noise(self, text: str) -> bool:
        """Whether a phone wrote it, not a person (tapbacks, driving and out-of-office replies): never answered."""
        ...

    def joins(self, text: str) -> bool:
        """Whether an ``opt_in`` only asks to join, which is not yet consent."""
        ...

    def wants_more(self, text: str) -> bool:
        """Whether the text asks for the rest of a texted workout ("MORE") and says nothing else."""
        ...

    def supports(self, text: str, reading: Reading) -> bool:
        """Whether every figure in the reading occurs in the text or derives from it (checks an agent's answer)."""
        ...

    def is_sure(self, reading: Reading) -> bool:
        """Whether nothing that matters was left unread: if not, a model is worth asking."""
        ...

    def chosen(self, text: str, choices: Sequence[Choice]) -> Choice | None:
        """Which answer to a clarifying question a text is ("W", "2", "the second one", "minutes"); None where it is
        something else."""
        ...
