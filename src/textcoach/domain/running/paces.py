"""Training paces of a VDOT, as shares of the oxygen it stands for (Daniels' Running Formula)."""

from dataclasses import dataclass

from textcoach.domain.distance import METERS, Pace
from textcoach.domain.running.vdot import race_seconds, speed_at

EASY = (0.59, 0.74)
MARATHON = (0.75, 0.84)
THRESHOLD, INTERVAL, REPETITION = 0.88, 0.975, 1.05
"""Of the published 83-88 %, 95-100 % and "from 105 %"."""
MARATHON_METERS = 42_195.0
EVENTS = (
    ("1500 m", 1_500.0), ("1 mile", METERS["mi"]), ("3 km", 3_000.0), ("5 km", 5_000.0), ("10 km", 10_000.0),
    ("15 km", 15_000.0), ("half marathon", 21_097.5), ("marathon", MARATHON_METERS),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paces:
    """Easy is a range; the others are what to aim at. Each is faster than the one before it."""

    easy: Pace
    marathon: Pace
    threshold: Pace
    interval: Pace
    repetition: Pace


def pace_at(fitness: float, share: float) -> float:
    """Seconds a kilometre at a share of VDOT."""
    return 60_000 / speed_at(share * fitness)


def paces_of(fitness: float) -> Paces:
    """Marathon pace is that of the marathon this VDOT can race, kept within 75-84 %."""
    fast, slow = (pace_at(fitness, share) for share in (EASY[1], EASY[0]))
    raced = race_seconds(fitness, MARATHON_METERS) / MARATHON_METERS * 1000
    marathon = min(max(raced, pace_at(fitness, MARATHON[1])), pace_at(fitness, MARATHON[0]))
    return Paces(
        Pace(fast, slow),
        _aimed_at(marathon),
        *(_aimed_at(pace_at(fitness, share)) for share in (THRESHOLD, INTERVAL, REPETITION)),
    )


def race_pace(best: float, now: float, meters: float) -> Pace:
    """From what the ``best`` that is known is worth to what is sure ``now``, both VDOT."""
    fast, slow = (race_seconds(fitness, meters) / meters * 1000 for fitness in (best, now))
    return Pace(fast, slow)


def _aimed_at(seconds: float) -> Pace:
    return Pace(seconds, seconds)
