"""Which exercises: by pattern, kit, pain and experience; the same choice for the same seed."""

from collections.abc import Collection, Sequence
from random import Random

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import EXERCISES, resolve
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Muscle, Pattern
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.suitability import NEVER_MAIN, named, usable

_MUSCLE_OF: dict[Pattern, Muscle] = {
    Pattern.HORIZONTAL_PULL: Muscle.BACK,
    Pattern.VERTICAL_PULL: Muscle.BACK,
    Pattern.ELBOW_FLEXION: Muscle.BICEPS,
}
_QUICK_KIT = frozenset({Kit.DUMBBELL, Kit.KETTLEBELL, Kit.BAND, Kit.BOX, Kit.ROPE, Kit.MEDICINE_BALL})
_MAIN_CHOICES, _VARIED_CHOICES = 2, 4


def candidates(patterns: Sequence[Pattern], athlete: Athlete, taken: Collection[str]) -> list[Exercise]:
    """Usable exercises of the first of the patterns that has any."""
    for pattern in patterns:
        found = [
            exercise
            for exercise in EXERCISES
            if exercise.pattern is pattern
            and exercise.name not in taken
            and usable(exercise, athlete)
            and (pattern not in _MUSCLE_OF or _MUSCLE_OF[pattern] in exercise.primary)
        ]
        if found:
            return found
    return []


def _rank(exercise: Exercise, athlete: Athlete) -> int:
    """Lower is better for a main lift: what the athlete named, then what can be loaded the way they are used to."""
    if named(exercise, athlete):
        return 0
    heavy = Kit.BARBELL in exercise.kit or Kit.TRAP_BAR in exercise.kit
    loadable = exercise.takes_load and exercise.load_kind is not LoadKind.ADDED
    if athlete.profile.program is ProgramType.REHAB:
        return 2 if heavy else 1
    if athlete.profile.experience is Experience.BEGINNER:
        return 2 if heavy else 1 if loadable else 3
    return 1 if heavy or exercise.pattern is Pattern.VERTICAL_PULL else 2 if loadable else 3


def pick_main(patterns: Sequence[Pattern], athlete: Athlete, taken: Collection[str], rng: Random) -> Exercise | None:
    """A main lift: one of the two best."""
    found = [one for one in candidates(patterns, athlete, taken) if one.measure is Measure.REPS]
    fit = [one for one in found if one.name not in NEVER_MAIN] or found
    if not fit:
        return pick_varied(patterns, athlete, taken, rng)
    ranked = sorted(fit, key=lambda one: _rank(one, athlete))
    best = _rank(ranked[0], athlete)
    if best == 0:
        return ranked[0]
    return rng.choice([one for one in ranked if _rank(one, athlete) == best][:_MAIN_CHOICES])


def pick_varied(patterns: Sequence[Pattern], athlete: Athlete, taken: Collection[str], rng: Random) -> Exercise | None:
    """An accessory: one of a few, those that take load first."""
    found = candidates(patterns, athlete, taken)
    ranked = sorted(found, key=lambda one: not one.takes_load)
    return rng.choice(ranked[:_VARIED_CHOICES]) if ranked else None


def pick_station(patterns: Sequence[Pattern], athlete: Athlete, taken: Collection[str], rng: Random) -> Exercise | None:
    """A circuit's station: nothing that takes setting up between rounds."""
    heavy = {exercise.name for exercise in EXERCISES if not exercise.kit <= _QUICK_KIT}
    found = candidates(patterns, athlete, heavy.union(taken))
    ranked = sorted(found, key=lambda one: (one.unilateral, one.takes_load))
    return rng.choice(ranked[:_VARIED_CHOICES]) if ranked else None


def drills(names: Sequence[str], athlete: Athlete, count: int, rng: Random) -> list[Exercise]:
    """Mobility drills out of ``names``, in their order; slow breathing where nothing else is free of pain."""
    found = [one for name in names if (one := resolve(name)) is not None and usable(one, athlete)]
    chosen = rng.sample(found, min(count, len(found)))
    fallback = resolve("Breathing Drill")
    return [one for one in found if one in chosen] or ([fallback] if fallback else [])
