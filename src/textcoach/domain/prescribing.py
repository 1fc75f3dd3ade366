"""From a dose (sets, reps, reserve) to what is asked for: the load, or the reps, that the record supports."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.advice import Advice
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import PastSession
from textcoach.domain.load_limits import supported_most
from textcoach.domain.progression import decide, record_of
from textcoach.domain.workout import Item


def loaded(
    item: Item,
    exercise: Exercise,
    athlete: Athlete,
    history: Sequence[PastSession],
    day: date,
    *,
    deload: bool,
    rules: CoachingRules = USUAL,
) -> Item:
    """The item with its load for ``day``, in the athlete's unit and rounded to kit."""
    record = record_of(item, exercise, athlete, history, day, rules.loads, deload=deload)
    advice = decide(record)
    reps = advice.reps if advice.reps and item.reps else item.reps
    asked = replace(item, load=advice.load, reps=reps)
    return replace(asked, load=supported_most(replace(record, target=asked)))


def advised(
    item: Item,
    exercise: Exercise,
    athlete: Athlete,
    history: Sequence[PastSession],
    day: date,
    *,
    deload: bool,
    rules: CoachingRules = USUAL,
) -> Advice:
    """What progression says, before the limits on loads."""
    return decide(record_of(item, exercise, athlete, history, day, rules.loads, deload=deload))
