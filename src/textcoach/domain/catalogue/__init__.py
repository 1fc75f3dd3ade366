"""The exercises this coach knows, as plain data, and how athletes' names for them are found."""

from functools import lru_cache

from textcoach.domain.catalogue.abroad import ABROAD
from textcoach.domain.catalogue.cardio import CARDIO
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.lower import LOWER
from textcoach.domain.catalogue.mobility import MOBILITY
from textcoach.domain.catalogue.names import key
from textcoach.domain.catalogue.power import POWER
from textcoach.domain.catalogue.trunk import TRUNK
from textcoach.domain.catalogue.upper import UPPER

__all__ = ["EXERCISES", "aliases_of", "by_name", "index", "resolve"]

EXERCISES: tuple[Exercise, ...] = LOWER + UPPER + TRUNK + CARDIO + POWER + MOBILITY

_SHORT_KEY = 5
_SHORT_CUTOFF = 91.0
_MARGIN = 3.0
_MOST_SLIPS, _LETTERS_A_SLIP = 2, 5


@lru_cache(maxsize=1)
def _names() -> dict[str, Exercise]:
    return {exercise.name: exercise for exercise in EXERCISES}


def aliases_of(exercise: Exercise) -> tuple[str, ...]:
    """Every other name of the exercise, in any language."""
    abroad = (name.strip() for name in ABROAD.get(exercise.name, "").split(","))
    return exercise.aliases + tuple(name for name in abroad if name)


@lru_cache(maxsize=1)
def index() -> dict[str, Exercise]:
    """Each normalised name and alias with its exercise; a canonical name wins over an alias."""
    found: dict[str, Exercise] = {}
    for exercise in EXERCISES:
        for alias in aliases_of(exercise):
            found[key(alias)] = exercise
    for exercise in EXERCISES:
        found[key(exercise.name)] = exercise
    return found


def by_name(name: str) -> Exercise:
    """The exercise with this canonical name. Raises KeyError."""
    return _names()[name]


@lru_cache(maxsize=2048)
def resolve(name: str, *, cutoff: float = 84.0) -> Exercise | None:
    """The exercise an athlete's name means, or None.

    Names, aliases, plurals and hyphens first; then spelling mistakes whose similarity reaches ``cutoff`` (0 to 100)
    and stays clear of the runner-up. Names of up to five letters must match almost exactly, and no misspelling leaves
    out or adds a whole word ("last one" is no Atlas Stone).
    """
    wanted = key(name)
    if not wanted:
        return None
    exact = index().get(wanted)
    return exact if exact is not None else _misspelt(wanted, cutoff)


def _misspelt(wanted: str, cutoff: float) -> Exercise | None:
    from rapidfuzz import fuzz, process

    floor = max(cutoff, _SHORT_CUTOFF) if len(wanted) <= _SHORT_KEY else cutoff
    best = process.extract(wanted, index().keys(), scorer=fuzz.ratio, score_cutoff=floor, limit=8)
    if not best or abs(len(best[0][0]) - len(wanted)) > max(_MOST_SLIPS, len(best[0][0]) // _LETTERS_A_SLIP):
        return None
    first = index()[best[0][0]]
    rivals = (score for found, score, _ in best[1:] if index()[found] is not first)
    return first if best[0][1] - next(rivals, 0.0) >= _MARGIN else None
