"""A few jumps or throws before the heavy work, fresh and few: power fades first and tires little."""

from agents.daily_workout.picking import Picker
from agents.daily_workout.seeding import generator
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.plan import DayLoad, Emphasis, Focus
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.workout import Block, Item, ItemType, Reps
from textcoach.ports.agents import WorkoutFacts

_PHASES = frozenset({Emphasis.INTENSITY, Emphasis.PEAK, Emphasis.SPEED})
_PROGRAMS = frozenset({ProgramType.STRENGTH, ProgramType.HYBRID, ProgramType.ENDURANCE})
_DAYS = frozenset({Focus.LOWER, Focus.FULL_BODY})
_LEAST_MINUTES = 50
_UNTIL_AGE = 60
_SETS, _REPS, _REST = 3, Reps(3, 4), 75


def power(facts: WorkoutFacts, focus: Focus) -> list[Block]:
    """For those past the beginning, in phases that are about force or speed, and never in a lighter week."""
    profile, position = facts.athlete.profile, facts.position
    age = profile.age(facts.day)
    fits = (
        profile.experience is not Experience.BEGINNER
        and profile.program in _PROGRAMS
        and position.mesocycle.overview.emphasis in _PHASES
        and position.day.load is not DayLoad.LIGHT
        and not position.microcycle.deload
        and focus in _DAYS
        and profile.minutes >= _LEAST_MINUTES
        and (age is None or age < _UNTIL_AGE)
    )
    if not fits:
        return []
    rng = generator(facts, "power", str(position.mesocycle.position))
    exercise = Picker(facts.athlete).varied((Pattern.JUMP,), rng, lambda one: not one.takes_load)
    if exercise is None:
        return []
    return [Block("Power", (Item(ItemType.ACCESSORY, exercise.name, sets=_SETS, reps=_REPS, rest=_REST),))]
