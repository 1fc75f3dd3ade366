"""Steady cardio: what spares a painful area on a running day, and what ends a circuit."""

from functools import lru_cache

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.effort import most_rpe
from textcoach.domain.suitability import STEADY, disliked, usable
from textcoach.domain.workout import Item, ItemType

OUTSIDE_MINUTES = 8.0
"""Minutes of a session that are not the cardio itself."""
_INSTEAD = (Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM, Pattern.CONDITIONING, Pattern.WALK)
_RPE = 4.0


def steady(athlete: Athlete, position: PlanDay, minutes: float) -> Item | None:
    """For at most ``minutes`` and the athlete's time, on what there is and does not hurt; what they don't like only
    where there is nothing else."""
    fits = max(5.0, min(minutes, athlete.profile.minutes - OUTSIDE_MINUTES))
    found = [one for one in _machines() if usable(one, athlete)]
    chosen = min(found, key=lambda one: disliked(one, athlete), default=None)
    if chosen is None:
        return None
    rpe = min(_RPE, most_rpe(athlete, position))
    return Item(ItemType.CARDIO, chosen.name, minutes=float(round(fits)), rpe=rpe, note="easy and steady")


@lru_cache(maxsize=1)
def _machines() -> tuple[Exercise, ...]:
    known = [one for one in EXERCISES if one.name in STEADY]
    return tuple(one for pattern in _INSTEAD for one in known if one.pattern is pattern)
