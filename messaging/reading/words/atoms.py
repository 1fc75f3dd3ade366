"""The pieces a reply is made of: figures with their units, marks, and words."""

from dataclasses import dataclass
from enum import StrEnum, auto


class Kind(StrEnum):
    TRIPLE = auto()
    PAIR = auto()
    INTERVAL = auto()
    TIMES = auto()
    LIST = auto()
    SETS_OF = auto()
    SETS = auto()
    REPS = auto()
    NUMBER = auto()
    LOAD = auto()
    PLURAL = auto()
    ADDED = auto()
    ASSISTED = auto()
    BODYWEIGHT = auto()
    NO_LOAD = auto()
    AT = auto()
    RPE = auto()
    RIR = auto()
    EACH_SET = auto()
    FAILED = auto()
    EACH = auto()
    LEFT = auto()
    RIGHT = auto()
    CLOCK = auto()
    DURATION = auto()
    DISTANCE = auto()
    PACE = auto()
    SPEED = auto()
    NOISE = auto()
    WORD = auto()
    COMMA = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the place [start, end) of the words that say it."""

    value: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Atom:
    """``figures`` are plain numbers, seconds, metres, seconds a metre or metres a second, by kind."""

    kind: Kind
    text: str
    start: int
    end: int
    figures: tuple[Figure, ...] = ()
    units: tuple[str | None, ...] = ()

    @property
    def value(self) -> float:
        return self.figures[0].value if self.figures else 0.0

    @property
    def values(self) -> tuple[float, ...]:
        return tuple(figure.value for figure in self.figures)

    @property
    def unit(self) -> str | None:
        return self.units[0] if self.units else None
