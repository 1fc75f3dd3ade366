"""Which exercises: staples first, by movement, kit, pain, experience, what the athlete knows and likes; the same choice
for the same seed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import EXERCISES
from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Muscle, Pattern
from textcoach.domain.limits.heavy_days import MOVEMENTS
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.staples import GENTLE, family, is_staple, order
from textcoach.domain.suitability import NEVER_MAIN, disliked, liked, named, usable

_MUSCLE_OF: dict[Pattern, Muscle] = {
    Pattern.HORIZONTAL_PULL: Muscle.BACK,
    Pattern.VERTICAL_PULL: Muscle.BACK,
    Pattern.ELBOW_FLEXION: Muscle.BICEPS,
}
_FIRST = frozenset({"Incline Push-Up", "Bodyweight Squat", "Glute Bridge", "Bodyweight Split Squat"})
"""What a beginner without any load begins with."""
_HEAVY_KIT = frozenset({Kit.BARBELL, Kit.TRAP_BAR})
_HARD_BODYWEIGHT = frozenset({
    "Pull-Up", "Chin-Up", "Neutral-Grip Pull-Up", "Assisted Pull-Up", "Band-Assisted Pull-Up", "Dip", "Assisted Dip",
    "Ring Dip", "Handstand Push-Up", "Chest-to-Bar Pull-Up", "Muscle-Up",
})  # fmt: skip
_MEDIUM_BODYWEIGHT = frozenset({
    "Push-Up", "Decline Push-Up", "Deficit Push-Up", "Diamond Push-Up", "Ring Push-Up", "Incline Push-Up",
    "Pike Push-Up", "Inverted Row", "Ring Row", "Single-Leg Hip Thrust", "Negative Pull-Up", "Elevated Pike Push-Up",
})  # fmt: skip
_LOADABLE = 2
_SECOND_CHOICES, _VARIED_CHOICES = 3, 4


@lru_cache(maxsize=64)
def of_pattern(pattern: Pattern) -> tuple[Exercise, ...]:
    """The exercises of a movement, staples first."""
    muscle = _MUSCLE_OF.get(pattern)
    found = (one for one in EXERCISES if one.pattern is pattern and (muscle is None or muscle in one.primary))
    return tuple(sorted(found, key=order))


def hard_bodyweight(exercise: Exercise) -> bool:
    """Heavy enough for few reps without any load."""
    return exercise.name in _HARD_BODYWEIGHT


def medium_bodyweight(exercise: Exercise) -> bool:
    """Hard enough to be a main lift by its reps."""
    return exercise.name in _MEDIUM_BODYWEIGHT


@dataclass(slots=True)
class Picker:
    """Picks for one session, never the same or nearly the same exercise twice. ``disliked_too``: where nothing else
    is left; ``stale``: lifts that got stuck, which come last of their kind unless the athlete named them."""

    athlete: Athlete
    seasoned: bool = False
    """Past the first block: a beginner may take the barbell now."""
    disliked_too: bool = False
    stale: frozenset[str] = frozenset()
    taken: list[Exercise] = field(default_factory=list)

    def take(self, exercise: Exercise) -> Exercise:
        self.taken.append(exercise)
        return exercise

    def main(self, patterns: Sequence[Pattern], turn: int = 0) -> Exercise | None:
        """The best there is; ``turn`` 1 the best of another kind, for the week's second day of a movement, and so on,
        as long as that can be loaded as well. What the athlete named comes first whenever it can."""
        found = self._found(patterns, _can_be_main)
        if not found:
            return self.varied(patterns, Random(0), _can_stand_in)
        ranked = sorted(found, key=lambda one: self._rank(one, patterns))
        if named(ranked[0], self.athlete):
            return self.take(ranked[0])
        kinds = first_of_each_kind(ranked)
        alike = [one for one in kinds if self._rank(one, patterns)[:-2] == self._rank(kinds[0], patterns)[:-2]]
        return self.take(alike[turn % len(alike)])

    def second(self, patterns: Sequence[Pattern], rng: Random) -> Exercise | None:
        """A main lift beside the first ones: one of the kinds that no heavy lift of the week is of, where there are
        such."""
        found = self._found(patterns, _can_be_main)
        if not found:
            return self.varied(patterns, rng, _can_stand_in)
        ranked = sorted(found, key=lambda one: self._rank(one, patterns, heavy_first=False))
        best = self._rank(ranked[0], patterns, heavy_first=False)[:-1]
        if best[0] and self.athlete.profile.kit:
            return None  # what can be loaded brings more, with another set of it
        kinds = first_of_each_kind([one for one in ranked if self._rank(one, patterns, heavy_first=False)[:-1] == best])
        beside = [one for one in kinds if not _is_heaviest(one)] or kinds
        return self.take(rng.choice(beside[:_SECOND_CHOICES]))

    def varied(
        self, patterns: Sequence[Pattern], rng: Random, fits: Callable[[Exercise], bool] = lambda _: True
    ) -> Exercise | None:
        """An accessory: one of a few, liked ones first, then those that take load."""
        found = self._found(patterns, fits)
        ranked = sorted(found, key=lambda one: self._fancy(one, patterns))
        if not ranked:
            return None
        best = self._fancy(ranked[0], patterns)[:-1]
        alike = [one for one in ranked if self._fancy(one, patterns)[:-1] == best]
        return self.take(rng.choice(alike[:_VARIED_CHOICES]))

    def _found(self, patterns: Sequence[Pattern], fits: Callable[[Exercise], bool] = lambda _: True) -> list[Exercise]:
        """What can be done of the movements: staples and what the athlete named or likes, else anything."""
        free = [one for one in self._free(patterns) if fits(one)]
        usual = [one for one in free if is_staple(one) or named(one, self.athlete) or liked(one, self.athlete)]
        return usual or free

    def _free(self, patterns: Sequence[Pattern]) -> Iterator[Exercise]:
        kinds = {family(one) for one in self.taken}
        return (
            one
            for pattern in patterns
            for one in of_pattern(pattern)
            if family(one) not in kinds
            and (self.disliked_too or not disliked(one, self.athlete))
            and usable(one, self.athlete)
        )

    def _rank(self, exercise: Exercise, patterns: Sequence[Pattern], *, heavy_first: bool = True) -> tuple[int, ...]:
        """Lower is better for a main lift."""
        known = named(exercise, self.athlete) and (heavy_first or not exercise.kit & _HEAVY_KIT)
        return (
            self._too_easy(exercise) and not known,
            patterns.index(exercise.pattern),
            not known,
            exercise.name in self.stale,
            not liked(exercise, self.athlete),
            self._tier(exercise) if heavy_first or self._careful else self._tier(exercise) > _LOADABLE,
            order(exercise),
        )

    def _too_easy(self, exercise: Exercise) -> bool:
        if self.athlete.profile.experience is Experience.BEGINNER:
            return False
        loaded = exercise.takes_load and exercise.load_kind is not LoadKind.ADDED
        return not (loaded or hard_bodyweight(exercise) or medium_bodyweight(exercise) or exercise.unilateral)

    @property
    def _careful(self) -> bool:
        profile = self.athlete.profile
        return profile.program is ProgramType.REHAB or (profile.experience is Experience.BEGINNER and not self.seasoned)

    def _tier(self, exercise: Exercise) -> int:
        heavy = bool(exercise.kit & _HEAVY_KIT) and Kit.LANDMINE not in exercise.kit
        loadable = exercise.takes_load and exercise.load_kind is not LoadKind.ADDED
        if self._careful:
            return 0 if exercise.name in GENTLE else 2 if heavy else 1 if loadable else 4 - (exercise.name in _FIRST)
        advanced = self.athlete.profile.experience is Experience.ADVANCED
        if heavy or (advanced and hard_bodyweight(exercise)):
            return 1
        return 2 if loadable else 3

    def _fancy(self, exercise: Exercise, patterns: Sequence[Pattern]) -> tuple[int, ...]:
        return (
            not liked(exercise, self.athlete),
            patterns.index(exercise.pattern),
            exercise.name in self.stale,
            exercise.pattern in MOVEMENTS and bool(exercise.kit & _HEAVY_KIT),
            not (exercise.takes_load or exercise.measure is not Measure.REPS),
            order(exercise),
        )


def _can_be_main(exercise: Exercise) -> bool:
    return exercise.name not in NEVER_MAIN and exercise.measure is Measure.REPS


def _can_stand_in(exercise: Exercise) -> bool:
    return exercise.name not in NEVER_MAIN


def _is_heaviest(exercise: Exercise) -> bool:
    return family(exercise) in {"Barbell Back Squat", "Deadlift"}


def first_of_each_kind(ranked: Sequence[Exercise]) -> list[Exercise]:
    """Of those that are near enough the same, only the first."""
    kinds: dict[str, Exercise] = {}
    for one in ranked:
        kinds.setdefault(family(one), one)
    return list(kinds.values())
