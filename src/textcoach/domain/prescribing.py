"""From a dose (sets, reps, reserve) to what is asked for: the load, or the reps, that the record supports."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.history import PastSession, bouts, last_trained
from textcoach.domain.load_limits import supported_most
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.progression import advise
from textcoach.domain.workout import Item


def loaded(
    item: Item, exercise: Exercise, athlete: Athlete, history: Sequence[PastSession], day: date, *, deload: bool
) -> Item:
    """The item with its load for ``day``, in the athlete's unit and rounded to kit."""
    advice = advise(
        exercise,
        item,
        bouts(history, exercise.name),
        athlete,
        day=day,
        deload=deload,
        painful=bool(stressed(exercise, sore_areas(history, day))),
        trained=last_trained(history),
    )
    reps = advice.reps if advice.reps and item.reps else item.reps
    return supported_most(replace(item, load=advice.load, reps=reps), exercise, athlete, history, day)
