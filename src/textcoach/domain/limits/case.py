"""What limits look at: a workout, whose it is, where it stands in the plan and what came before it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.workout import Item, ItemType, WorkoutContent

FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})
_LONGEST_QUOTE = 60

Found = Iterator[tuple[str, str]]
"""What was found and the limit, for every breach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """``athlete`` is the one of ``day`` (the athlete's local date); ``history`` came before it."""

    athlete: Athlete
    position: PlanDay
    history: Sequence[PastSession]
    day: date
    rules: CoachingRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Situation):
    content: WorkoutContent

    @property
    def working(self) -> tuple[Item, ...]:
        return tuple(item for item in self.content.items if item.type not in FRINGE)


Check = Callable[[Case], Found]
Words = Callable[[Situation], str]


def known(name: str) -> Exercise | None:
    try:
        return by_name(name)
    except KeyError:
        return None


def called(name: str) -> str:
    """An exercise as a breach names it; what the catalogue does not have is in a model's own words: quoted."""
    return name if known(name) is not None else quoted(name)


def quoted(words: str) -> str:
    """What a model wrote, in double quotes, so that it can be told from our own words."""
    return '"' + " ".join(words.replace('"', "'").split())[:_LONGEST_QUOTE] + '"'
