"""A notation: one way to write down what was done of one exercise."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from textcoach.domain.catalogue.exercise import Exercise

from .needs import Need, draw
from .pen import Pen
from .performances import Athlete, Group, Performed, pool

Place = Literal["before", "after", "noun", "within"]
Draw = Callable[[Random, Athlete, Exercise, bool], Performed]
Write = Callable[[Performed, Pen], str]


@dataclass(frozen=True, slots=True)
class Notation:
    """``place`` is where the exercise's name stands: before the figures, after them ("on bench"), after them as what
    is counted ("20 burpees"), or where ``write`` puts it. ``prescribed``: only the prescription makes it clear."""

    name: str
    family: str
    groups: tuple[Group, ...]
    suits: Callable[[Exercise, Athlete], bool]
    draw: Draw
    write: Write
    place: Place = "before"
    prescribed: bool = False

    def exercise(self, rng: Random, athlete: Athlete) -> Exercise:
        """One that the notation can write."""
        while True:
            found = rng.choice(pool(rng.choice(self.groups)))
            if self.suits(found, athlete):
                return found


NOTATIONS: list[Notation] = []


def lifted(family: str, name: str, need: Need, *, place: Place = "before") -> Callable[[Write], Write]:
    """Registers the decorated function as a notation for sets of reps."""

    def drawn(rng: Random, athlete: Athlete, exercise: Exercise, prescribed: bool) -> Performed:
        return draw(rng, need, athlete, exercise, prescribed=prescribed)

    def register(write: Write) -> Write:
        prior = need.near or need.as_prescribed
        NOTATIONS.append(Notation(name, family, need.groups, need.suits, drawn, write, place, prior))
        return write

    return register


def drawn_by(
    family: str,
    name: str,
    groups: tuple[Group, ...],
    draw_one: Draw,
    *,
    place: Place = "before",
    only: frozenset[str] | None = None,
) -> Callable[[Write], Write]:
    """Registers the decorated function as a notation for what ``draw_one`` draws, of the exercises in ``only``."""

    def suits(exercise: Exercise, athlete: Athlete) -> bool:
        return only is None or exercise.name in only

    def register(write: Write) -> Write:
        NOTATIONS.append(Notation(name, family, groups, suits, draw_one, write, place))
        return write

    return register
