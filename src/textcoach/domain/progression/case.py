"""What a decision about one exercise is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.citation import bout_words
from textcoach.domain.history import Bout, PastSession
from textcoach.domain.load import lightest
from textcoach.domain.load_rules import LoadRules
from textcoach.domain.outcome import Outcome, Verdict, asked_reserve
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Item

LOOK_BACK_DAYS = 28
"""Beyond these the last load for the same reps is compared by what it says of the maximum."""
EASY = 4.0
"""Reps in reserve from which a set is a lighter week's, and tells little."""
_USUAL_RESERVE = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """``outcomes`` are the exercise's, newest first; ``trained`` the days with any training, oldest first; ``sessions``
    everything on record, any order."""

    exercise: Exercise
    target: Item
    athlete: Athlete
    day: date
    rules: LoadRules
    outcomes: tuple[Outcome, ...] = ()
    trained: tuple[date, ...] = ()
    sessions: Sequence[PastSession] = ()
    deload: bool = False
    painful: bool = False

    @property
    def unit(self) -> LoadUnit:
        return self.athlete.load_unit

    @property
    def rir(self) -> float:
        asked = asked_reserve(self.target)
        return _USUAL_RESERVE if asked is None else asked

    @property
    def worked(self) -> list[Outcome]:
        return [one for one in self.outcomes if one.verdict is not Verdict.SKIPPED]

    @property
    def loaded(self) -> list[Outcome]:
        return [one for one in self.worked if one.load]

    @property
    def away(self) -> int:
        """Days of the longest time without any training since the exercise was done last, until today."""
        worked = self.worked
        return self.longest_gap(worked[0].day if worked else max(self.trained, default=self.day))

    def longest_gap(self, since: date, until: date | None = None) -> int:
        """Days of the longest time without any training."""
        end = until or self.day
        days = [since, *(one for one in self.trained if since < one < end), end]
        return max((later - sooner).days for sooner, later in pairwise(days))

    @property
    def least(self) -> float:
        """The lightest load that the athlete can put together: with a bar of their own less than most have."""
        used = [one.load.value for one in self.outcomes if one.load and one.load.unit == self.unit]
        return min(lightest(self.exercise, self.unit), *used, float("inf"))

    def cite(self, bout: Bout, *, reserve: bool = True) -> str:
        return bout_words(bout, self.unit, reserve=reserve)
