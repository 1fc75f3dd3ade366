"""What a request by text comes with, what becomes of it, and the words for both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from textcoach.domain.agenda import Agenda
from textcoach.domain.athlete import Athlete
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.message import Message
from textcoach.domain.plan import HoldReason
from textcoach.domain.reading import Reading
from textcoach.domain.workout import Workout
from textcoach.ports.composer import Composer, Line
from textcoach.services.links import Signer
from textcoach.services.workout_text import day_words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Asked:
    """``athlete`` is locked and fresh from this transaction; ``today`` their training date, ``now`` UTC. ``workout`` is
    the one that the text is about, ``history`` what came before it. ``signer`` None: nobody is told a link."""

    athlete: Athlete
    message: Message
    reading: Reading
    today: date
    workout: Workout | None
    history: Sequence[PastSession]
    now: datetime
    rules: CoachingRules = USUAL
    signer: Signer | None = None

    def link(self, workout_id: UUID) -> str | None:
        """To the workout's page."""
        return self.signer.link(workout_id) if self.signer is not None else None


@dataclass(frozen=True, slots=True)
class Carried:
    """What the athlete is told. ``for_staff``: a person has to do the rest."""

    lines: tuple[Line, ...]
    for_staff: bool = False


@dataclass(frozen=True, slots=True)
class Say:
    """Fixed words, by the name of their template."""

    composer: Composer
    athlete: Athlete

    def __call__(self, template: str, *, drop: int = 0, **values: str) -> Line:
        return Line(self.composer.template(template, first_name=self.athlete.first_name, **values), drop)

    def carried(self, template: str, *more: Line, for_staff: bool = False, **values: str) -> Carried:
        return Carried((self(template, drop=0, **values), *more), for_staff)

    def held(self, reason: HoldReason, day: date) -> Carried:
        """Why nothing comes on ``day``."""
        theirs = reason in {HoldReason.PAUSE, HoldReason.AWAY}
        name = f"held_{reason.value}" if theirs else "held_staff"
        return self.carried(name, for_staff=not theirs, day=day_words(day))

    def next_workout(self, plans: Agenda, first: date) -> Line:
        """The next one whose text comes on ``first`` or later."""
        coming = plans.next_from(first)
        if coming is None or coming.day is None:
            return self("next_none")
        return self("next", theme=theme_of(coming), day=day_words(coming.day), time=f"{self.athlete.send_at:%H:%M}")


def theme_of(workout: Workout) -> str:
    return workout.content.theme if workout.content is not None else workout.theme.theme


def to_type(day: date) -> str:
    """ "Mar 4": a date as an athlete can text it back."""
    return f"{_MONTHS[day.month - 1]} {day.day}"


def days_words(days: Sequence[date]) -> str:
    return ", ".join(day_words(day) for day in days)
