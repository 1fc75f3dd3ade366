"""The ports of the agents that talk with athletes. As in ``agents``: AgentUnavailableError where a model has no usable
answer, and no transaction is open while one is called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from textcoach.domain.athlete import Athlete
from textcoach.domain.history import PastSession
from textcoach.domain.reading import Reading, ReadingContext
from textcoach.domain.workout import WorkoutContent


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """A text that the grammar is not sure of, with what the grammar made of it. ``text`` is untrusted."""

    athlete: Athlete
    text: str
    context: ReadingContext
    partial: Reading


class ReplyReader(Protocol):
    def read(self, facts: ReplyFacts) -> Reading:
        """The whole reading, in place of the partial one. An agent's is only used where every figure in it is
        supported by the text and every exercise is known."""
        ...


@dataclass(frozen=True, slots=True)
class ChatFacts:
    """A question or small talk. ``content`` is the workout of ``day`` where it is written; ``recent`` the last 28 days,
    any order; ``said`` the last texts with the athlete, oldest first, each with who said it ("athlete", "coach").
    ``text`` and ``said`` are untrusted."""

    athlete: Athlete
    text: str
    day: date
    reading: Reading
    goal: str = ""
    content: WorkoutContent | None = None
    recent: Sequence[PastSession] = ()
    said: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """``words`` go out as they are, empty where nothing is to be said; ``for_staff``: a person should look."""

    words: str
    for_staff: bool = False


class Coach(Protocol):
    def answer(self, facts: ChatFacts) -> ChatAnswer: ...
