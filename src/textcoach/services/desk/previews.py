"""A season at a staff person's desk before anybody trains by it: it is about nobody, and nothing is stored."""

from dataclasses import dataclass
from datetime import date

from textcoach.domain.profile import Profile
from textcoach.domain.reading import DistanceUnit, LoadUnit
from textcoach.ports.clock import Clock
from textcoach.services.previewing import Previewing, Season, imagined


@dataclass(frozen=True, slots=True)
class SeasonWish:
    """As Previewing.season takes it; ``starts_on`` None: today, UTC."""

    profile: Profile
    load_unit: LoadUnit
    distance_unit: DistanceUnit
    starts_on: date | None
    weeks: int | None
    notes: str
    seed: int


@dataclass(frozen=True, slots=True)
class PreviewDesk:
    previewing: Previewing
    clock: Clock

    def season(self, wish: SeasonWish) -> Season:
        """A second of a processor for a year."""
        athlete = imagined(wish.profile, wish.load_unit, wish.distance_unit)
        starts_on = wish.starts_on or self.clock.now().date()
        return self.previewing.season(athlete, starts_on, wish.weeks, wish.notes, wish.seed)
