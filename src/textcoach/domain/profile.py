"""What is known of an athlete's training: what they want, can and may do."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load

USUAL_TONE = 40


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


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


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
class Place:
    """Where the athlete trains on ``weekdays`` (0 Monday to 6; none: only when it is said), and the kit there."""

    name: str
    kit: frozenset[Kit]
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RaceResult:
    """What the athlete ran at their best lately: ``meters`` in ``seconds``, on ``day`` where it was said."""

    meters: float
    seconds: float
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What a plan leads up to, on the athlete's local ``day``; ``meters`` where it is a run."""

    name: str
    day: date
    meters: float | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """``kit`` and ``minutes`` (of a session) hold on every day for which neither ``places`` nor ``minutes_by_weekday``
    say otherwise; ``weekdays`` are 0 (Monday) to 6; ``weekly_meters`` is what a runner covers in a week now. ``likes``
    and ``dislikes`` are exercises by their catalogue names. ``tone``, 0 (gentle) to 100 (drill sergeant), changes the
    words and never the load."""

    goal: str = ""
    program: ProgramType = ProgramType.STRENGTH
    experience: Experience = Experience.BEGINNER
    kit: frozenset[Kit] = frozenset()
    weekdays: tuple[int, ...] = (0, 2, 4)
    minutes: int = 60
    injuries: tuple[Injury, ...] = ()
    lifts: tuple[KnownLift, ...] = ()
    weekly_meters: float | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    bodyweight: Load | None = None
    places: tuple[Place, ...] = ()
    minutes_by_weekday: dict[int, int] = field(default_factory=dict)
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    races: tuple[RaceResult, ...] = ()
    event: Event | None = None
    tone: int = USUAL_TONE

    def painful_areas(self) -> frozenset[str]:
        return frozenset(injury.area for injury in self.injuries if injury.cleared is None)

    def hurting(self, injury: Injury) -> "Profile":
        """With this pain on record: an open one of the same area and side is the same pain, of which the severity may
        be new, and that it is over."""
        same = (injury.area, injury.side, None)
        known = next((one for one in self.injuries if (one.area, one.side, one.cleared) == same), None)
        if known is None:
            return self if injury in self.injuries else replace(self, injuries=(*self.injuries, injury))
        severity = known.severity if injury.severity is None else injury.severity
        now = replace(known, severity=severity, cleared=injury.cleared)
        return replace(self, injuries=tuple(now if one is known else one for one in self.injuries))

    def healed(self, area: str, day: date) -> "Profile":
        """With every open pain in ``area`` cleared from ``day`` (the athlete's local date) on."""
        injuries = (
            replace(one, cleared=day) if one.area == area and one.cleared is None else one for one in self.injuries
        )
        return replace(self, injuries=tuple(injuries))

    def age(self, day: date) -> int | None:
        """Whole years reached in the year of ``day``; None where the year of birth is not known."""
        return None if self.birth_year is None else day.year - self.birth_year

    def place_on(self, weekday: int) -> Place | None:
        return next((one for one in self.places if weekday in one.weekdays), None)

    def with_kit_at(self, place: Place, kit: frozenset[Kit]) -> tuple[Place, ...]:
        """The places, this one with another kit."""
        return tuple(replace(one, kit=kit) if one == place else one for one in self.places)

    def event_from(self, day: date) -> Event | None:
        """The event, where it is not over on ``day``."""
        return self.event if self.event is not None and self.event.day >= day else None

    def on(self, day: date) -> "Profile":
        """The profile as it holds on ``day``: with the kit of the place and the minutes of that weekday."""
        weekday = day.weekday()
        place = self.place_on(weekday)
        minutes = self.minutes_by_weekday.get(weekday, self.minutes)
        return replace(self, kit=place.kit if place else self.kit, minutes=minutes)
