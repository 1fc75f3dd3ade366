"""What is known of an athlete's training: what they want, can and may do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load


class Experience(StrEnum):
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class ProgramType(StrEnum):
    ENDURANCE = "endurance"
    STRENGTH = "strength"
    SHRED = "shred"
    HYBRID = "hybrid"
    REHAB = "rehab"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Injury:
    """A painful area, until ``cleared``. Pain wins over progress."""

    area: str
    side: str | None = None
    severity: int | None = None
    since: date | None = None
    cleared: date | None = None


@dataclass(frozen=True, slots=True)
class KnownLift:
    """What the athlete said they can do: ``reps`` with ``load``, to be believed with caution."""

    exercise: str
    load: Load
    reps: int


@dataclass(frozen=True, slots=True)
class Profile:
    """``minutes`` is the length of a session; ``weekdays`` are 0 (Monday) to 6; ``weekly_meters`` is what a runner
    covers in a week now."""

    goal: str = ""
    program: ProgramType = ProgramType.STRENGTH
    experience: Experience = Experience.BEGINNER
    kit: frozenset[Kit] = frozenset()
    weekdays: tuple[int, ...] = (0, 2, 4)
    minutes: int = 60
    injuries: tuple[Injury, ...] = ()
    lifts: tuple[KnownLift, ...] = ()
    weekly_meters: float | None = None

    def painful_areas(self) -> frozenset[str]:
        return frozenset(injury.area for injury in self.injuries if injury.cleared is None)
