"""What a session is made by, where it is a matter of opinion."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textcoach.domain.plan import Emphasis


@dataclass(frozen=True, slots=True)
class RepBounds:
    """The fewest and the most reps that main lifts are asked for."""

    low: int
    high: int

    def __post_init__(self) -> None:
        """ValueError where they are not in order."""
        if not 1 <= self.low <= self.high:
            raise ValueError(f"reps from {self.low} to {self.high} are no range")


def _by_emphasis() -> dict[Emphasis, RepBounds]:
    """NSCA's Essentials: up to 6 reps for strength, 6 to 12 for hypertrophy; a peak goes down to what it is about."""
    return {
        Emphasis.GENERAL: RepBounds(6, 12),
        Emphasis.RESTORE: RepBounds(10, 15),
        Emphasis.VOLUME: RepBounds(6, 12),
        Emphasis.INTENSITY: RepBounds(3, 6),
        Emphasis.PEAK: RepBounds(1, 4),
        Emphasis.BASE: RepBounds(6, 12),
        Emphasis.THRESHOLD: RepBounds(4, 10),
        Emphasis.SPEED: RepBounds(4, 10),
        Emphasis.TAPER: RepBounds(3, 6),
    }


@dataclass(frozen=True, slots=True)
class SessionRules:
    """``reps`` of main lifts by phase, beginners' always ``beginners_reps``. No session has more than
    ``most_of_a_muscle`` hard sets of one muscle (beyond about ten little is gained), or more than ``catch_up`` times
    its share of the week to make up for a missed one. ``slack``: the share of the week's target, at least one set, that
    may lack without being called a shortfall."""

    reps: Mapping[Emphasis, RepBounds] = field(default_factory=_by_emphasis)
    beginners_reps: RepBounds = RepBounds(6, 10)
    most_of_a_muscle: float = 10.0
    catch_up: float = 1.35
    slack: float = 0.15
