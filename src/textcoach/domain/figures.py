"""A day of the service in figures, for who runs it. They name nobody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.message import MessageState
from textcoach.domain.states import WorkoutState

MOST_DAYS, USUAL_DAYS = 92, 7
_WAITS = frozenset({MessageState.QUEUED, MessageState.SENDING})
_LOST = frozenset({MessageState.UNKNOWN, MessageState.FAILED, MessageState.UNDELIVERED, MessageState.EXPIRED})
_OK = "ok"


@dataclass(frozen=True, slots=True)
class Writing:
    """Workouts of one author. Seconds: half of them took ``median`` at most, 95 of a hundred ``p95``; None where
    nobody measured."""

    author: Author
    workouts: int
    median: float | None = None
    p95: float | None = None
    longest: float | None = None


@dataclass(frozen=True, slots=True)
class ModelSpend:
    """Calls to one model by one agent, of one outcome (as in ModelCall)."""

    agent: str
    model: str
    outcome: str
    calls: int
    tokens_in: int
    tokens_out: int

    @property
    def failed(self) -> bool:
        return self.outcome != _OK


@dataclass(frozen=True, slots=True)
class TextCount:
    """Outbound texts of one state. ``billed_segments``: of those that the provider billed so far."""

    state: MessageState
    texts: int
    segments: int
    billed_segments: int

    @property
    def lost(self) -> bool:
        """They failed, were not delivered or expired, or nobody knows."""
        return self.state in _LOST


@dataclass(frozen=True, slots=True)
class TextedCount:
    """Workouts of one state whose text went out; ``answered`` by the athlete's own text."""

    state: WorkoutState
    workouts: int
    answered: int


@dataclass(frozen=True, slots=True)
class Sessions:
    """Workouts by what became of them. ``done`` on the day or, ``shifted`` of them, after they had been moved;
    ``missed``: skipped, or the day went by without a word; ``open``: the day is not over where the athlete is. Not
    counted: what was called off, and what waits out a hold. ``texted`` went out as a text, and the athlete's own texts
    ``answered`` so many of them: with what was done, or that it wasn't."""

    done: int = 0
    shifted: int = 0
    missed: int = 0
    open: int = 0
    texted: int = 0
    answered: int = 0

    def __add__(self, other: "Sessions") -> "Sessions":
        return Sessions(
            self.done + other.done,
            self.shifted + other.shifted,
            self.missed + other.missed,
            self.open + other.open,
            self.texted + other.texted,
            self.answered + other.answered,
        )

    @property
    def due(self) -> int:
        return self.done + self.missed

    @property
    def adherence(self) -> float | None:
        """Of the sessions that were due, 0 to 1; None where none was."""
        return share(self.done, self.due)

    @property
    def reply_rate(self) -> float | None:
        """Of the workouts that were texted, 0 to 1; None where none was."""
        return share(self.answered, self.texted)


@dataclass(frozen=True, slots=True)
class DayFigures:
    """``writing`` and ``sessions`` are of workouts whose training date (the athlete's local one) is ``day``, whenever
    they were written; ``model``, ``texts``, ``received`` and ``alerts`` (those that were opened) of the UTC day."""

    day: date
    writing: tuple[Writing, ...]
    sessions: Sessions
    model: tuple[ModelSpend, ...]
    texts: tuple[TextCount, ...]
    received: int
    alerts: Mapping[AlertKind, int]

    @property
    def written(self) -> int:
        return sum(one.workouts for one in self.writing)

    @property
    def calls(self) -> int:
        return sum(one.calls for one in self.model)

    @property
    def failed_calls(self) -> int:
        return sum(one.calls for one in self.model if one.failed)

    @property
    def tokens(self) -> int:
        """In and out."""
        return sum(one.tokens_in + one.tokens_out for one in self.model)

    @property
    def sent(self) -> int:
        """Texts that were to go out and no longer wait; one that was suppressed was not to."""
        return sum(one.texts for one in self.texts if one.state not in _WAITS | {MessageState.SUPPRESSED})

    @property
    def delivered(self) -> int:
        return sum(one.texts for one in self.texts if one.state is MessageState.DELIVERED)

    @property
    def lost(self) -> int:
        return sum(one.texts for one in self.texts if one.lost)

    @property
    def delivery_rate(self) -> float | None:
        """Of the texts that were sent, 0 to 1; None where none was. One without a receipt yet is not delivered."""
        return share(self.delivered, self.sent)


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def total(sessions: Iterable[Sessions]) -> Sessions:
    return sum(sessions, Sessions())
