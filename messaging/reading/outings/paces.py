"""What a body can do: speeds, distances and times of runs, rides, rows, swims and walks, and how likely they are."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from messaging.reading.words.units import METERS
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.reading import DistanceUnit


@dataclass(frozen=True, slots=True)
class Body:
    """Metres a second; ``far`` metres and ``long`` seconds are what is usual. A pace is told of ``per`` metres, None
    where of the athlete's own unit."""

    slowest: float
    usual: float
    fastest: float
    far: float
    long: float
    per: float | None = None


BODIES: Mapping[Pattern, Body] = {
    Pattern.RUN: Body(1.2, 3.0, 6.9, 6_000, 2_400),
    Pattern.WALK: Body(0.4, 1.4, 3.4, 4_000, 2_100),
    Pattern.CYCLE: Body(1.5, 7.0, 22.0, 25_000, 3_600),
    Pattern.ROW_ERG: Body(1.2, 4.0, 6.6, 3_000, 1_500, 500),
    Pattern.SWIM: Body(0.25, 0.75, 2.3, 1_200, 2_100, 100),
}
ENDURANCE = frozenset(BODIES)
_LIKE: Mapping[str, Pattern] = {
    "Ski Erg": Pattern.ROW_ERG,
    "Cross-Country Skiing": Pattern.RUN,
    "Elliptical": Pattern.RUN,
    "Stair Climber": Pattern.WALK,
}
IMPOSSIBLE = math.inf
_FASTEST_SPRINT, _SPRINT = 10.5, 400.0
_SPREAD_OF_SPEED, _SPREAD_OF_PLAN = 0.4, 0.3
_SPREAD_OF_FAR, _SPREAD_OF_LONG = 1.0, 0.6
_AS_PLANNED = 0.3
_MOST = 4.0


def discipline(exercise: Exercise) -> Pattern | None:
    """Whose speeds the exercise has; None when it is done in sets and repetitions."""
    return exercise.pattern if exercise.pattern in BODIES else _LIKE.get(exercise.name)


@dataclass(frozen=True, slots=True)
class Outing:
    """What is expected of an endurance exercise. Distances in metres, times in seconds, of each of ``sets`` where there
    are several. ``pool`` is the length of the pool, where it is known."""

    pattern: Pattern
    unit: DistanceUnit
    seconds: float | None = None
    meters: float | None = None
    pool: float | None = None
    sets: int | None = None

    @property
    def body(self) -> Body:
        return BODIES[self.pattern]

    @property
    def scale(self) -> float:
        """Metres of the athlete's own unit."""
        return METERS["mi"] if self.unit == "mi" else METERS["k"]

    @property
    def per(self) -> float:
        """Metres that a pace is told of."""
        return self.body.per or self.scale

    def can(self, speed: float, meters: float | None = None) -> bool:
        sprint = meters is not None and meters <= _SPRINT and self.pattern is Pattern.RUN
        return self.body.slowest <= speed <= (_FASTEST_SPRINT if sprint else self.body.fastest)

    def speed_cost(self, speed: float, meters: float | None = None) -> float:
        """How unlikely a speed in metres a second is; IMPOSSIBLE for a body."""
        if not self.can(speed, meters):
            return IMPOSSIBLE
        return unlikely(speed, self.body.usual, _SPREAD_OF_SPEED)

    def meters_cost(self, meters: float) -> float:
        planned = self.meters or (self.seconds or 0) * self.body.usual
        return _cost(meters, self.body.far, _SPREAD_OF_FAR, planned)

    def seconds_cost(self, seconds: float) -> float:
        planned = self.seconds or (self.meters or 0) / self.body.usual
        return _cost(seconds, self.body.long, _SPREAD_OF_LONG, planned)


def unlikely(value: float, usual: float, spread: float) -> float:
    return (math.log(value / usual) / spread) ** 2 / 2 if value > 0 else IMPOSSIBLE


def _cost(value: float, usual: float, spread: float, planned: float) -> float:
    cost = unlikely(value, usual, spread)
    if planned:
        cost = min(cost, unlikely(value, planned, _SPREAD_OF_PLAN) - _AS_PLANNED)
    return min(cost, _MOST) if cost != IMPOSSIBLE else cost
