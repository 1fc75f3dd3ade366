"""Who trains and texts."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.states import AthleteState

EVENING = time(18, 30)
"""When an evening text is due, where nobody chose another time."""
NAMELESS = "New athlete"
"""The name of somebody who joined by text, until staff or they give another."""


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


@dataclass(frozen=True, slots=True)
class Athlete:
    """``zone`` is an IANA name, ``send_at`` wall time there, never an offset. ``next_send_at`` is UTC, null unless
    the athlete is active with an active plan. ``early_consent_at``: when the athlete asked for texts before 8:00.
    ``sender`` is the one of ours that texts them, once one has. ``evening_at`` and ``next_evening_at`` are the same for
    the evening text; ``nudges`` (and the offer of a pause) and ``recaps`` are what may come then."""

    id: UUID
    name: str
    number: str
    zone: str
    send_at: time
    load_unit: LoadUnit
    distance_unit: DistanceUnit
    profile: Profile
    state: AthleteState
    created_at: datetime
    next_send_at: datetime | None = None
    early_consent_at: datetime | None = None
    sender: str | None = None
    evening_at: time = EVENING
    nudges: bool = True
    recaps: bool = True
    next_evening_at: datetime | None = None

    @property
    def first_name(self) -> str:
        """What a text calls them; who joined by text and hasn't said a name yet is a friend."""
        return "friend" if self.name == NAMELESS else self.name.split()[0]
