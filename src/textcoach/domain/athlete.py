"""Who trains and texts."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from textcoach.domain.profile import Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.domain.states import AthleteState

EVENING = time(18, 30)
"""When an evening text is due, where nobody chose another time."""
NAMELESS = "New athlete"
"""The name of somebody who joined by text, until staff or they give another."""


@dataclass(frozen=True, slots=True)
class Athlete:
    """``zone`` is an IANA name, ``send_at`` wall time there, never an offset. ``next_send_at`` is UTC, null unless
    the athlete is active with an active plan. ``early_consent_at``: when the athlete asked for texts before 8:00.
    ``sender`` is the one of ours that texts them, once one has. ``evening_at`` and ``next_evening_at`` are the same for
    the evening text; ``nudges`` (and the offer of a pause) and ``recaps`` are what may come then. ``coach_id``: the
    staff person who looks after them; without one only admins do."""

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
    coach_id: UUID | None = None

    def on(self, day: date) -> "Athlete":
        """The athlete with the kit and the minutes of ``day``, which is what a workout for that day is made for."""
        return replace(self, profile=self.profile.on(day))

    @property
    def first_name(self) -> str:
        """What a text calls them; who joined by text and hasn't said a name yet is a friend."""
        return "friend" if self.name == NAMELESS else self.name.split()[0]
