"""What a figure can mean, and a reading of one piece of notation: a meaning for each of its figures, with its price."""

from collections.abc import Sequence
from enum import StrEnum, auto
from typing import NamedTuple

from messaging.reading.sets.plausible import ABSURD, Scale


class Meaning(StrEnum):
    """LOAD is of sets to come or of those beside it, BACK of sets already said. AGAIN: that many sets like the last.
    AMEND: the repetitions of the last of several equal sets. DECIMAL: what follows a decimal comma."""

    LOAD = auto()
    BACK = auto()
    REPS = auto()
    SETS = auto()
    AGAIN = auto()
    EFFORT = auto()
    AMEND = auto()
    DECIMAL = auto()
    NOTHING = auto()


LOAD, BACK, REPS, SETS = Meaning.LOAD, Meaning.BACK, Meaning.REPS, Meaning.SETS
AGAIN, EFFORT, AMEND = Meaning.AGAIN, Meaning.EFFORT, Meaning.AMEND
DECIMAL, NOTHING = Meaning.DECIMAL, Meaning.NOTHING
Meanings = tuple[Meaning, ...]


class Reading(NamedTuple):
    """``load`` and ``reps`` are the last of them, ``loads`` and ``counted`` how many there are. ``form`` is the part of
    the cost that the notation alone makes, which is paid once when it comes again."""

    cost: float
    meanings: Meanings
    load: float | None = None
    loads: int = 0
    back: bool = False
    reps: float | None = None
    counted: int = 0
    sets: int | None = None
    form: float = 0.0


def read(values: Sequence[float], meanings: Meanings, scale: Scale, form: float, *, bare: bool = True) -> Reading:
    """A reading with the price of its figures added to that of its form."""
    cost = form
    load = reps = sets = None
    loads = counted = 0
    back = False
    for value, meaning in zip(values, meanings, strict=True):
        if meaning is REPS:
            cost += scale.reps(value)
            reps, counted = value, counted + 1
        elif meaning is LOAD or meaning is BACK:
            cost += scale.load(value, bare=bare)
            load, loads, back = value, loads + 1, meaning is BACK
        elif meaning is SETS or meaning is AGAIN:
            cost += ABSURD if value % 1 else 0.0
            sets = int(value)
    return Reading(cost, meanings, load, loads, back, reps, counted, sets, form)
