"""What a plan that is over came to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiftGain:
    """The estimated 1RM of a lift, kg: the best of the first and of the last fortnight in which it has figures."""

    exercise: str
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """``planned`` are the workouts that were asked for, ``extra`` work that was not; ``meters`` were run in all, the
    longest run ``longest``."""

    weeks: int
    planned: int
    completed: int
    skipped: int
    extra: int = 0
    meters: float = 0.0
    longest: float = 0.0
    gains: tuple[LiftGain, ...] = ()
