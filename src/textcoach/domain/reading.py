"""What one reply says: the types of the reading contract (docs/reading-contract.md).

Figures keep the units the athlete used; ``meters`` and ``seconds`` are SI. ``rir`` is 0 to 10, ``rpe`` 1 to 10,
``day`` 0 for the athlete's training date, -1 for the day before. None always means "not said".
Two values are equal when they say the same, whatever the evidence for it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Evidence, Provenance, Span, fields_of

LoadUnit = Literal["lb", "kg"]
DistanceUnit = Literal["mi", "km"]
Side = Literal["left", "right", "each"]
Completed = Literal["full", "partial", "none"]


class Intent(StrEnum):
    LOG = "log"
    DONE = "done"
    SKIP = "skip"
    BEGIN = "begin"
    CORRECT = "correct"
    MOVE = "move"
    SWAP = "swap"
    ADJUST = "adjust"
    AWAY = "away"
    PAIN = "pain"
    QUESTION = "question"
    CHECK_IN = "check_in"
    TODAY = "today"
    PROGRESS = "progress"
    PAUSE = "pause"
    RESUME = "resume"
    SETTINGS = "settings"
    CHAT = "chat"
    STOP = "stop"
    OPT_IN = "opt_in"
    HELP = "help"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PerformedSet:
    """One set. Its evidence is by field; a value without any was stated."""

    reps: int | None = None
    load: float | None = None
    unit: LoadUnit | None = None
    kind: LoadKind | None = None
    seconds: float | None = None
    meters: float | None = None
    rir: float | None = None
    rpe: float | None = None
    side: Side | None = None
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)

    @property
    def derived(self) -> tuple[str, ...]:
        return fields_of(self.evidence, Provenance.DERIVED)

    @property
    def assumed(self) -> tuple[str, ...]:
        return fields_of(self.evidence, Provenance.ASSUMED)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done, or not, of one exercise. ``instead_of`` is the prescribed exercise it replaced. Evidence is for
    ``exercise`` (derived where the prescription says which one it was), ``skipped`` and ``instead_of``."""

    exercise: str
    sets: tuple[PerformedSet, ...] = ()
    skipped: bool = False
    instead_of: str | None = None
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Pain:
    area: str
    side: Literal["left", "right"] | None = None
    severity: int | None = None
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class SessionFacts:
    completed: Completed | None = None
    rpe: float | None = None
    rir: float | None = None
    energy: int | None = None
    seconds: float | None = None
    rounds: int | None = None
    day: int = 0
    pain: tuple[Pain, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class MoveRequest:
    to: date | None = None
    kind: Literal["move"] = "move"


@dataclass(frozen=True, slots=True)
class SwapRequest:
    exercise: str | None = None
    kind: Literal["swap"] = "swap"


@dataclass(frozen=True, slots=True)
class AdjustRequest:
    direction: Literal["shorter", "longer", "easier", "harder"] | None = None
    seconds: float | None = None
    kind: Literal["adjust"] = "adjust"


@dataclass(frozen=True, slots=True)
class AwayRequest:
    """Both ends are included."""

    start: date | None = None
    end: date | None = None
    kind: Literal["away"] = "away"


@dataclass(frozen=True, slots=True)
class PauseRequest:
    until: date | None = None
    kind: Literal["pause"] = "pause"


@dataclass(frozen=True, slots=True)
class SettingsRequest:
    setting: Literal["send_time", "units", "timezone", "equipment", "days", "name"] | None = None
    value: str | None = None
    kind: Literal["settings"] = "settings"


Request = MoveRequest | SwapRequest | AdjustRequest | AwayRequest | PauseRequest | SettingsRequest


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a clarifying question: ``key`` is what the athlete types ("W", "2"), ``label`` what it stands for;
    ``entries`` are what the text says besides, when this is the answer."""

    key: str
    label: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says. ``choices`` are the answers to ``clarify``, where it has any, and ``default`` is the key of
    the one that holds when nobody answers. ``confidence`` is 0 to 1; ``remainder`` is what was not understood;
    ``by_agent``: a model read it. The evidence is for ``intents``, and for the request by its kind ("move")."""

    intents: tuple[Intent, ...] = (Intent.UNKNOWN,)
    entries: tuple[Entry, ...] = ()
    session: SessionFacts = SessionFacts()
    request: Request | None = None
    clarify: str | None = None
    choices: tuple[Choice, ...] = field(default=(), compare=False)
    default: str | None = field(default=None, compare=False)
    confidence: float = field(default=1.0, compare=False)
    by_agent: bool = field(default=False, compare=False)
    remainder: tuple[Span, ...] = field(default=(), compare=False)
    evidence: tuple[Evidence, ...] = field(default=(), compare=False)

    @property
    def main(self) -> Intent:
        return self.intents[0] if self.intents else Intent.UNKNOWN


@dataclass(frozen=True, slots=True)
class PrescribedItem:
    """One prescribed exercise as the reader needs it. ``reps`` is "8" or "8-10"."""

    exercise: str
    sets: int | None = None
    reps: str | None = None
    load: float | None = None
    unit: LoadUnit | None = None
    rir: float | None = None
    seconds: float | None = None
    meters: float | None = None


@dataclass(frozen=True, slots=True)
class Prescription:
    theme: str = ""
    items: tuple[PrescribedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What the reader may know: units used where the text names none, the training date, today's prescription and
    what the athlete already reported for it."""

    load_unit: LoadUnit
    distance_unit: DistanceUnit
    today: date
    prescription: Prescription | None = None
    last: Reading | None = None
